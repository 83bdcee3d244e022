# Les mots entre deux organisations, à propos d'une offre, d'une demande ou d'une réservation.
button-question = Poser une question
button-message = Envoyer un message
button-answer = Répondre
words-to = Message à { $house }
field-words = Que voulez-vous dire ?
words-needed = Écrivez ici ce que vous voulez dire.
words-from = { $name }, { $house }, vous écrit
words-about = Au sujet de : { $what }
words-offer = { START($name) }. { START($when) }.
words-request = on recherche, { $name }. { START($when) }.
words-shared = Tous ceux qui répondent pour votre organisation le voient. Qui répond d'abord continue.
words-answered = { $name } a répondu à { $house }.
error-own-question = { START($name) } est de votre propre organisation. Parlez-en à vos collègues.
error-question-closed = { START($name) } n'est plus ouvert. Avec /offre et /demande, vous voyez ce qui l'est.
error-talk-over = On ne peut plus écrire ici à ce sujet. Posez une nouvelle question sur ce qui est ouvert : /offre ou /demande.
