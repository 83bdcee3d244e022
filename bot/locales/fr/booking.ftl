# Demander, décider, annuler ; le fichier agenda.
booking-slot = { START($name) }, { $span }
booking-units = { $n ->
    [one] { START($name) } : 1 pièce, { $span }
   *[other] { START($name) } : { $n } pièces, { $span }
}
booking-terms = Conditions de { $house } : { $terms }
booking-no-terms = { $house } ne pose pas de condition particulière.
booking-purpose = Pour : { $purpose }
booking-wish = Un point à revoir : { $wish }

ask-title = Demander { $name } à { $house } ?
ask-for = Pour { $house }.
ask-agree = En envoyant, vous acceptez les conditions. Vous aurez une option jusqu'au { $until }.
ask-terms-changed = Les conditions ont changé entre-temps. Relisez-les.
ask-dropped = Rien n'a été envoyé ni demandé.
ask-withdrawn = Votre demande est retirée.
ask-taken = Trop tard : quelqu'un vous a devancé de peu.
ask-not-free = { START($name) } n'est pas libre à ce moment : { $span }
ask-still-free = Encore libre :
ask-nothing-left = Il ne reste rien de libre dans cette offre. Cherchez ailleurs avec /trouver.
ask-when = Quand voulez-vous { $name } ?
button-send = Envoyer
button-leave = Ne pas envoyer
button-withdraw = Retirer ma demande
button-moment = { $span }
button-other-moment = Autre moment
field-day = Quel jour ?
field-start = À partir de quelle heure ?
field-end = Jusqu'à quelle heure ?
field-day-needed = Il faut un jour ici, par exemple samedi 12 décembre.
field-hour-needed = Il faut une heure ici, par exemple 14h.
field-hour-unread = « { $said } » : je n'y lis pas d'heure. Essayez : 14h
field-units = Combien de pièces ? Au plus { $most }
field-units-unread = « { $said } » est impossible : donnez un nombre de 1 à { $most }.
field-purpose = Pour quoi, et avec combien de personnes ?
field-wish = Que préféreriez-vous convenir autrement ?

sent-to = Envoyé à { $house }.
sent-slot = { START($what) }, pour { $house }
sent-held = Vous avez une option jusqu'au { $until } : d'ici là, personne d'autre ne peut prendre ce créneau.
sent-hear = Vous aurez la suite ici, même sans réponse.

decision-title = { $guest } demande { $name }
decision-purpose = { $purpose }
decision-together = { $n ->
    [0] Première collaboration entre vous.
    [one] Vous avez déjà collaboré 1 fois.
   *[other] Vous avez déjà collaboré { $n } fois.
}
decision-agrees = D'accord avec vos conditions.
decision-agrees-but = D'accord avec vos conditions, sauf un point : « { $wish } »
decision-until = Réponse souhaitée avant le { $until }. C'est vous qui décidez, sans devoir vous justifier.
decision-withdrawn = { $house } a retiré sa demande. Vous n'avez rien à faire.
decision-expired = { $guest } n'a pas eu de réponse à temps. L'option a pris fin.
decision-confirmed = { $name } a dit oui à { $guest }.
decision-declined = { $name } a répondu à { $guest } : pas cette fois.
button-confirm = Oui, confirmer
button-decline = Pas cette fois

confirmed-title = C'est confirmé.
confirmed-parties = { $host } accueille { $guest }.
confirmed-file = Le fichier agenda est joint.
declined-title = Ce ne sera pas pour cette fois.
declined-line = { $house } ne peut pas libérer { $name } : { $span }
declined-private = Cela reste entre vous.
declined-next = Cherchez autre chose avec /trouver, ou publiez une demande avec /demande.
expired-title = { $house } n'a pas pu répondre à temps. Votre option a pris fin.
expired-next = Redemandez, ou cherchez autre chose avec /trouver.

button-cancel = Annuler le { $day }
button-cancel-reason = Avec une explication
button-keep = Ne pas annuler
cancel-sure = Vraiment annuler ?
cancel-told = L'autre partie est prévenue aussitôt et reçoit un fichier agenda corrigé.
cancelled-title = Annulé par { $house }.
cancelled-file = Un fichier agenda ajouté à la main ne se met pas à jour seul : ouvrez le fichier joint ou effacez le rendez-vous.
field-reason = Que voulez-vous dire à l'autre partie ?

ics-title = { START($name) }
ics-held = Option : { $name }
ics-cancelled = Annulé : { $name }
ics-parties = { $host } accueille { $guest }.
ics-units = Nombre : { $n }
