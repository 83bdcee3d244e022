# Arriver : le chat privé, un canal, les réglages personnels.
welcome-title = Bonjour { $name }, je suis Deelbot.
welcome-what = Avec moi, les maisons culturelles partagent espaces, matériel, services et heures.
welcome-how = Écrivez simplement ce que vous avez ou cherchez, par exemple « Nous avons 40 chaises à prêter samedi à Courtrai ».
welcome-community = Vous partagez dans { $name }.
welcome-stranger = Vous ne faites pas encore partie de { $name }. Proposez ou demandez quelque chose : la coordination admet alors votre organisation.
welcome-nowhere = Vous ne faites encore partie d'aucun réseau. Venez dans un groupe ou un canal où je suis, ou ajoutez-moi au vôtre et tapez-y : /reseau nouveau NOM
welcome-more = Tout ce que je sais faire est dans /help ; votre langue se choisit avec /reglages.
button-find = Chercher
button-browse = Que propose-t-on ?
button-private = Vers le chat privé
added-hello = Bonjour, je suis Deelbot. Ici, vous pouvez partager espaces, matériel et heures.
added-how = Qui administre cet endroit commence par : /reseau nouveau NOM. Il fait ainsi partie de votre réseau.
start-title = Ici, on partage des espaces, du matériel et des heures.
start-by = Coordination : { $names }
start-coordinator = { $name } ({ $house })
settings-title = Vos réglages
settings-language = Langue : { $language ->
    [fr] français
    [en] anglais
   *[nl] néerlandais
}
settings-zone = Fuseau horaire : { $zone }
button-speak-nl = Nederlands
button-speak-fr = Français
button-speak-en = English
button-zone = Autre fuseau horaire
field-zone = Dans quel fuseau horaire lisez-vous les heures ?
form-zone = Votre fuseau horaire
hint-zone = Choisissez-en un, ou tapez son nom, par exemple Europe/Lisbon.
settings-zone-unknown = Je ne connais pas le fuseau « { $said } ». Tapez son nom comme Europe/Brussels, ou la ville, par exemple Lisbon.
