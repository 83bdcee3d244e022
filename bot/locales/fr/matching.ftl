# Ce qui va ensemble.
match-found = { $n ->
    [one] 1 offre correspond à votre recherche : { $what }
   *[other] { $n } offres correspondent à votre recherche : { $what }
}
match-none = Ce qui convenait n'est plus libre : { $what }. Vous aurez la suite ici dès que quelque chose convient.
match-more = { $n ->
    [one] Et encore 1 autre : voyez /offre.
   *[other] Et encore { $n } autres : voyez /offre.
}
match-house = { $n ->
    [one] 1 recherche correspond à ce que vous proposez
   *[other] { $n } recherches correspondent à ce que vous proposez
}
match-house-more = { $n ->
    [one] Et encore 1 autre : voyez /demande.
   *[other] Et encore { $n } autres : voyez /demande.
}
match-with = Votre offre qui convient : { $name }.
match-with-why = Votre offre qui convient : { $name }, { $why }.
match-times = libre { $fits } fois sur { $of }
match-away = à { $town }, à { $km } km
match-town = même ville
match-size = assez grand
match-price = la participation convient
button-help-n = { $n } : on peut aider

# Rien trouvé : laisser chercher les autres, ou prévenir.
button-seek = Publier ma recherche
button-watch = Prévenez-moi
button-unwatch = Ne plus me prévenir
watch-set = Vous aurez la nouvelle ici dès que ceci se libère : { $what }
watch-until = Je guette jusqu'au { $day } inclus. Vous êtes la seule personne à le savoir.
watch-ended = Vous ne serez plus prévenu : « { $text } »
watch-again = Vous cherchez encore plus tard ? Tapez /trouver.
mine-watched = { $n }. Vous serez prévenu : « { $text } »
error-watch-over = C'est terminé : vous n'êtes plus prévenu pour cela. Cherchez à nouveau avec /trouver.
error-watch-outside = Vous ne faites pas encore partie de ce réseau. Cherchez dans le canal du réseau lui-même, là c'est possible.
error-watch-many = Vous êtes déjà prévenu pour { $n } recherches. Arrêtez-en d'abord une : elles sont dans /mesannonces.
