# Offres et demandes : aperçu, carte et listes.
kind = { $thing }
kind-name = { $kind ->
    [room] espace
    [gear] matériel
    [staff] heures de personnel
    [service] service mutualisé
   *[other] quelque chose
}
line = { START($parts) }
line-and = { $first } { $second }
span = { START($span) }
span-within = { $span }
listing-area = { $area } m²
listing-capacity = { $n } personnes maximum
listing-quantity = { $kind ->
    [gear] { $n } pièces
    [staff] { $n } personnes
   *[other] { $n } au total
}
listing-town = { $town }
listing-price = { $price }
listing-days = { $days }
listing-when = { START($when) }.
listing-times-free = { $n ->
    [one] Encore libre 1 fois : { $first }.
   *[other] Encore libre { $n } fois, dès le { $first }.
}
listing-taken = N'est plus libre.
listing-partly-taken = Pris en partie, encore libre en partie.
listing-over = C'est passé.
offer-title = On propose : { $thing }
request-title = On recherche : { $thing }
offer-ask = { $kind ->
    [room] Demander la salle
    [gear] Demander le matériel
    [staff] Demander des heures
   *[other] Demander
}

preview-offer = C'est bien ça ? On propose : { $thing }
preview-request = C'est bien ça ? On recherche : { $thing }
preview-for = Au nom de { $house }.
preview-where = { $n ->
    [one] Visible dans { $channels } : 1 organisation.
   *[other] Visible dans { $channels } : { $n } organisations.
}
preview-no-organisation = Votre phrase est gardée. Au nom de qui partagez-vous ?
preview-no-channel = Je ne peux écrire dans aucun canal de votre réseau. Demandez à la coordination de m'y remettre ; vous retrouverez votre phrase avec /mesannonces.
preview-no-community = Votre phrase est gardée, mais n'est encore d'aucun réseau. Allez dans le canal de votre réseau et tapez /mesannonces, ou lancez-en un : /reseau nouveau NOM
button-post = Publier
button-change = Modifier
button-drop = Ne pas publier
button-more = Voir plus
button-write-offer = Proposer
button-write-request = Demander
posted-offer = Publié dans { $where } : { $name }
posted-request = Publié dans { $where } : on recherche, { $name }
draft-dropped = Rien n'a été publié dans les canaux.

doubt-past = { $n ->
    [0] « { $said } » est déjà passé. Choisissez Modifier et donnez une date à venir.
   *[other] « { $said } » est déjà passé. Est-ce ceci ? Sinon, choisissez Modifier et donnez une date à venir.
}
doubt-past-all = Ce moment est déjà passé. Choisissez Modifier et donnez une date à venir.
doubt-weekday-mismatch = { $n ->
    [0] « { $said } » : le jour et la date ne vont pas ensemble. J'ai pris la date ; si ce n'est pas la bonne, choisissez Modifier.
   *[other] « { $said } » : le jour et la date ne vont pas ensemble. Quel jour est-ce ?
}
doubt-ambiguous = { $n ->
    [0] « { $said } » peut aussi vouloir dire un autre moment. Vérifiez les jours ; s'ils ne vont pas, choisissez Modifier.
   *[other] « { $said } » peut se comprendre de plusieurs façons. Laquelle est la bonne ?
}
doubt-time-twice = { $n ->
    [0] « { $said } » : cette heure vient deux fois cette nuit-là, car l'heure recule. J'ai pris la première ; si c'est la seconde, dites-le dans le texte.
   *[other] « { $said } » : cette heure vient deux fois cette nuit-là, car l'heure recule. Laquelle est-ce ?
}
doubt-ends-before-start = « { $said } » : la fin précède le début. Choisissez Modifier et redonnez le moment.
doubt-no-such-time = { $n ->
    [0] « { $said } » : cette heure n'existe pas, on change d'heure ce jour-là. Choisissez Modifier et donnez une autre heure.
   *[other] « { $said } » : cette heure n'existe pas, on change d'heure ce jour-là. Est-ce ceci ? Sinon, choisissez Modifier.
}
doubt-no-such-date = { $n ->
    [0] « { $said } » : cette date n'existe pas. Choisissez Modifier et redonnez le moment.
   *[other] « { $said } » : cette date n'existe pas. Est-ce ceci ? Sinon, choisissez Modifier et redonnez le moment.
}
doubt-number-out-of-range = « { $said } » : ce nombre est impossible. Choisissez Modifier et donnez un nombre de 1 à 100 000.

browse-offer = { $n ->
    [one] 1 offre ouverte chez { $community }
   *[other] { $n } offres ouvertes chez { $community }
}
browse-request = { $n ->
    [one] 1 demande ouverte chez { $community }
   *[other] { $n } demandes ouvertes chez { $community }
}
browse-offer-none = Rien n'est encore proposé chez { $community }.
browse-request-none = Personne ne cherche rien chez { $community }.
browse-offer-example = Vous proposez quelque chose ? /offre Salle Bleue, salle de répétition, tous les mardis de 14h à 18h
browse-request-example = Vous cherchez quelque chose ? /demande 40 chaises le samedi 12 décembre
browse-line = { $n }. { START($name) }. { START($when) }.
browse-line-terms = { $n }. { START($name) }. { START($when) }. { $terms }.

mine-title = Chez vous et vos organisations
mine-empty = Vous n'avez encore rien en cours.
mine-start = Commencez par /offre, /demande ou /trouver.
mine-more = Et encore { $n } autres.
mine-open = Voir { $n }
mine-untitled = encore sans nom
mine-offer-draft = { $n }. Pas encore publié : { $title }. { START($when) }.
mine-request-draft = { $n }. Pas encore publié : on recherche, { $title }. { START($when) }.
mine-offer-open = { $n }. On propose : { $title }. { START($when) }.
mine-request-open = { $n }. On recherche : { $title }. { START($when) }.
mine-asking = { $n }. Pas encore envoyé à { $house } : { $what }
mine-asked = { $n }. Demandé à { $house }, option jusqu'au { $until } : { $what }
mine-to-decide = { $n }. { $guest } attend votre réponse, avant le { $until } : { $what }
mine-booked = { $n }. Confirmé : { $what }. { $host } accueille { $guest }.

form-open = Continuer
form-next = Continuer
form-done = C'est bon
form-search = Chercher
form-change = Modifier
form-find = Chercher
form-missing-offer = Encore ceci
form-missing-request = Encore ceci
form-write-offer = Proposer quelque chose
form-write-request = Demander quelque chose
field-title = Qu'est-ce que c'est ?
field-kind = De quel genre est-ce ?
field-town = Dans quelle ville ou commune ?
field-when = Quand ?
hint-when = Par exemple : tous les mardis de 14h à 18h, ou samedi 12 décembre de 10h à 17h
field-capacity = Pour combien de personnes ?
field-area = Combien de m² ?
field-quantity = Combien de pièces ou de personnes ?
field-price = Quelle participation aux frais ?
hint-price = Par exemple : gratuit, ou 15 euros par heure
field-conditions = Quelles conditions ?
hint-conditions = Mettez un point-virgule entre deux conditions.
field-what-offer = Que proposez-vous ?
hint-what-offer = Par exemple : Salle Bleue, salle de répétition 60 m²
field-what-request = De quoi avez-vous besoin ?
hint-what-request = Par exemple : 40 chaises
field-what-find = Que cherchez-vous ?
hint-what-find = Par exemple : salle de répétition pour 20 personnes
field-title-needed = Donnez un nom court, par exemple : Salle Bleue
field-town-needed = Donnez une ville ou une commune, par exemple : Gand
field-kind-unknown = Choisissez : espace, matériel, heures de personnel ou service mutualisé.
field-when-unread = « { $said } » : je n'y lis pas de moment. Essayez : samedi 12 décembre de 10h à 17h
field-when-many = « { $said } » : je prends un moment à la fois. Donnez-en un, par exemple : samedi 12 décembre de 10h à 17h
field-number-unread = « { $said } » n'est pas un nombre de 1 à 100 000. Donnez un nombre, par exemple : 20
field-price-unread = « { $said } » : je n'y lis pas de participation. Essayez : gratuit, ou 15 euros par heure
