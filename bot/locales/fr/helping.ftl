# Aider : une proposition en réponse à une demande, et le oui de qui l'a publiée.
button-help = On peut aider
button-propose = Envoyer la proposition
button-gladly = Oui, volontiers
button-take-back = Retirer l'offre
request-left = { $n ->
    [one] Encore { $n } nécessaire.
   *[other] Encore { $n } nécessaires.
}
request-goes-on = Trouvé pour une fois ; pas encore pour les autres.
request-found = Trouvé.

help-with = Aider pour : { $name }
field-help-what = Que pouvez-vous proposer ?
hint-help-what = Choisissez parmi ce que vous avez, ou tapez un nouveau nom.
help-not-free = { START($name) } n'est pas libre à ce moment : { $span }. Choisissez un autre moment ou autre chose.
field-end-needed = « { $said } » : jusqu'à quand ? Essayez : sa 12 décembre 10h-17h

proposal-title = { $house } peut aider : { $name }
proposal-from = { $house }, { $town }, pour { $guest }
proposal-until = { $house } vous garde ce créneau jusqu'au { $until }. Merci de répondre avant ; sans devoir vous justifier.
proposal-withdrawn = { $house } a retiré sa proposition. Vous n'avez rien à faire.
proposal-expired = La proposition de { $house } a pris fin.
proposal-released = Plus nécessaire : { $house } sait que vous avez trouvé.
proposal-goes-on = Votre recherche reste ouverte pour les autres fois.
proposal-left = { $n ->
    [one] Votre recherche reste ouverte : encore { $n } nécessaire.
   *[other] Votre recherche reste ouverte : encore { $n } nécessaires.
}

proposed-slot = { START($what) }, par { $house }
proposed-held = Vous gardez ce créneau pour { $house } jusqu'au { $until }. Leur oui le confirme.
propose-withdrawn = Votre proposition est retirée.
propose-expired = { $house } n'a pas pu répondre à temps. Votre proposition a pris fin.
propose-freed = Le créneau est de nouveau libre pour vous.
propose-declined = Pas cette fois, répond { $house }. Merci pour la proposition.
propose-found = { $house } a trouvé entre-temps. Merci pour la proposition.

error-own-request = C'est vous qui cherchez { $name }. Seule une autre organisation peut aider.
error-managers-help = Au nom de { $house }, les responsables proposent : { $names }. Demandez-leur.
error-request-closed = { START($name) } n'est plus recherché. Avec /demande, vous voyez ce qui reste ouvert.
error-request-found = { START($name) } est déjà trouvé. Avec /demande, vous voyez ce qui reste ouvert.
error-proposed-already = Vous avez déjà fait une proposition à { $house } pour ce moment. Retirez-la d'abord ; elle est dans /mesannonces.

mine-to-answer = { $n }. { $house } peut aider et attend votre réponse, jusqu'au { $until } : { $what }
mine-proposed = { $n }. Proposé à { $guest }, jusqu'au { $until } : { $what }
help-too-many = Il n'y a que { $most } pièces de { $name }. Proposez-en autant au plus, ou changez le nombre avec /organisation.
