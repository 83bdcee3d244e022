# Apprendre des corrections, et ce que l'on en voit et efface.
learning-offer = Vous avez corrigé ce que j'avais lu. Si vous voulez, j'en apprends ; vous lirez d'abord ce que je conserve.
learning-title = Puis-je apprendre de vos corrections ?
learning-what = Je conserve alors uniquement ce que vous corrigez et publiez : votre phrase, ma première lecture et ce que vous en avez fait.
learning-this = Aussi de ce que vous venez de publier.
learning-names = Votre nom n'y figure pas. Un nom écrit dans votre phrase y reste.
learning-for = C'est pour la coordination de votre réseau : elle peut en obtenir un fichier, pour m'apprendre à mieux lire.
learning-months = Je le conserve { $n } mois au plus. Avec /vieprivee, vous le voyez et l'effacez à tout moment.
learning-back = Ce que la coordination a déjà obtenu, je ne peux plus l'effacer.
learning-yes = Merci. Dès maintenant, j'apprends de vos corrections.
learning-where = Ce que je conserve, vous le voyez et l'effacez avec /vieprivee.
learning-on = J'apprends de vos corrections depuis le { $since }.
learning-no = Bien, je n'en conserve rien.
learning-stopped = Bien, je ne conserve plus rien de vos corrections.
learning-erased = { $n ->
    [one] 1 correction est effacée.
   *[other] { $n } corrections sont effacées.
}
learning-copies = Un fichier que la coordination a déjà obtenu, je ne peux plus l'effacer.
learning-goes-on = De ce que vous corrigerez plus tard, j'apprends toujours.
learning-nothing = Aucune correction de votre part n'est conservée.
settings-learning-on = Apprendre de vos corrections : oui
settings-learning-off = Apprendre de vos corrections : non
button-learn-this = Puis-je en apprendre ?
button-learn = Permettre d'apprendre
button-learn-yes = Oui, apprenez-en
button-learn-no = Plutôt pas
button-learn-stop = Ne plus conserver
button-learn-erase = Effacer mes corrections
button-kept = Voir mes corrections
button-corrections = Obtenir les corrections
privacy-title = Votre vie privée
privacy-learning-on = Apprendre de vos corrections : oui, depuis le { $since }.
privacy-learning-off = Apprendre de vos corrections : non. Rien n'en est conservé.
privacy-held = { $n ->
    [one] Conservé pour la coordination de { $name } : 1 correction, du { $oldest }.
   *[other] Conservé pour la coordination de { $name } : { $n } corrections, la plus ancienne du { $oldest }.
}
privacy-months = Après { $n } mois, je les efface de moi-même.
privacy-responsible = Responsable des données dans { $community } : { $name }.
privacy-nobody = Dans { $community }, personne n'est nommé comme responsable des données. Demandez à la coordination : { $names }.
privacy-nowhere = Vous ne faites encore partie d'aucun réseau : personne n'est responsable de données à votre sujet.
privacy-later = Voir, emporter ou effacer tout le reste sera possible ici plus tard.
privacy-now = Vous pouvez déjà fermer vos annonces avec /mesannonces, quitter une organisation (/organisation) ou un réseau (/reseau), et retirer un lien d'agenda avec /agenda. Pour le reste, adressez-vous à qui est responsable.
kept-title = Ce que je conserve de vos corrections
kept-text = { $n }. { $day } : « { $text } »
kept-first = J'avais lu : { $parts }
kept-final = Vous en avez fait : { $parts }
kept-else = le reste, sans cela
corrections-title = { $n ->
    [one] 1 correction dans { $name }
   *[other] { $n } corrections dans { $name }
}
corrections-what = Chaque ligne du fichier contient une phrase, ma première lecture et ce qu'on en a fait, en JSON. Qui l'a écrite n'y figure pas.
corrections-care = Il peut y avoir des noms dans les phrases. Ne transmettez pas ce fichier sans raison, et effacez-le quand vous n'en avez plus besoin.
corrections-none = Aucune correction n'est conservée dans { $name }.
corrections-come = Il y en aura quand quelqu'un permettra dans ses réglages que j'en apprenne, puis corrigera ce que j'ai lu.
help-privacy = /{ $word } : ce que je conserve de vos corrections, et comment l'effacer
menu-privacy = Ce que je conserve de vous, et comment l'effacer
