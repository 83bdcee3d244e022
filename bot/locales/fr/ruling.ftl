# Ce qu'une organisation décide pour elle-même : contact, fermeture, règles par salle ou objet.
house-open = Gérer { $name }
house-contact = Sur place : { $contact }
house-contact-none = Pas encore de contact pour le jour même.
house-contact-title = Qui appeler le jour même ?
house-contact-seen = Visible uniquement par qui a une réservation confirmée avec vous, jusqu'au lendemain.
house-owns = { $n ->
    [0] Rien à partager pour l'instant.
    [one] 1 chose à partager.
   *[other] { $n } choses à partager.
}
house-closed = Fermé : { $when }
house-closed-named = Fermé : { $when } ({ $name })
house-shut-title = Période de fermeture
house-shut-means = Rien n'est proposé alors, et aucune option n'expire. Ce qui est déjà confirmé reste.
house-things = À partager : { $name }
house-things-back = Retour à la liste
house-thing = { START($name) } : option de { $n ->
    [one] 1 jour ouvrable
   *[other] { $n } jours ouvrables
}, { $before } min libres avant, { $after } min après
house-thing-line = { $n }. { $line }
house-term = Toujours convenu : { $term }
house-ruled = Enregistré : { $name }
house-rules-new = Cela vaut pour les demandes à partir de maintenant. Ce qui est convenu reste tel quel.
house-owns-nothing = Votre organisation ne partage encore rien. Commencez par /offre.
button-contact = Contact du jour
button-shut = Période de fermeture
button-things = Salles et matériel
button-reopen = Rouvrir { $day }
field-contact = Contact pour le jour même
hint-contact = Par exemple : accueil, 02 123 45 67
field-contact-long = C'est trop long. Restez sous { $most } caractères.
field-shut-first = Premier jour de fermeture
field-shut-last = Dernier jour de fermeture
field-shut-name = Comment l'appelez-vous ?
hint-shut-name = Par exemple : fermeture d'été
field-closing-order = Le dernier jour précède le premier. Choisissez un jour plus tard.
field-closing-past = Cette période est déjà passée. Choisissez un jour plus tard.
field-closing-long = Cela dépasse un an. Choisissez une période plus courte.
field-house-units = Combien y en a-t-il ?
field-units-booked = Il y en a déjà davantage de réservés. Donnez un nombre plus élevé, ou annulez d'abord une réservation.
field-hold = Combien de temps une demande garde-t-elle le créneau ?
field-before = Combien de temps libre avant chaque utilisation ?
field-after = Combien de temps libre après chaque utilisation ?
field-entry = Comment entre-t-on ?
hint-entry = Envoyé seulement avec le rappel, la veille.
field-terms = Que convenez-vous toujours ?
field-number-between = « { $said } » ne convient pas. Donnez un nombre de { $least } à { $most }.
choice-days = { $n ->
    [one] 1 jour ouvrable
   *[other] { $n } jours ouvrables
}
choice-minutes = { $n } minutes
confirmed-contact = Sur place : { $contact } (visible jusqu'au { $until })
