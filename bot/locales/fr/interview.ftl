# Un formulaire, question par question.
interview-skip = Passer
interview-keep = Laisser ainsi
interview-clear = Vider
interview-back = Retour
interview-stop = Arrêter
interview-yes = Oui
interview-no = Non
interview-done = Continuer
interview-ticked = { $label } : oui
interview-unticked = { $label } : non
interview-menu = Que voulez-vous modifier ?
interview-review = C'est bien ça ?
interview-field = { $label } : { $value }
interview-empty = encore vide
interview-hint-open = Ou tapez votre propre réponse.
interview-hint-number = Tapez un nombre, par exemple 20.
interview-hint-date = Tapez un jour, par exemple samedi 14 mars.
interview-hint-time = Tapez une heure, par exemple 14h.
interview-no-number = Je n'y lis pas de nombre. Tapez-en un, par exemple 20.
interview-no-such-choice = Ce n'est pas dans la liste. { $n ->
    [1] Il n'y a qu'une possibilité : choisissez-la.
   *[other] Choisissez une des { $n } possibilités.
}
interview-needed = Il faut une réponse ici.
interview-too-long = Cela fait { $length } caractères. Restez sous { $most } et tapez à nouveau.
interview-step = Question { $n } sur { $count } : { $label }
interview-now = Maintenant : { $value }
interview-left = Le formulaire est fermé ; rien n'en a été gardé.
interview-closed = Ce formulaire n'est plus ouvert. Recommencez avec le bouton ou le mot qui l'avait ouvert.
interview-answered = Cette question a déjà sa réponse. La question suivante est dans votre dernier message.

# Des jours et des heures au choix.
pick-weekday = { $n ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[other] dimanche
}
pick-month = { $n ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
}
pick-month-year = { $month } { $year }
pick-week = Semaine du { $day }
pick-another-month = Autre mois
pick-hint-date = Ou tapez : samedi 14 mars
pick-hint-time = Ou tapez : 14h30
