# Un formulaire, question par question.
interview-skip = Passer
interview-keep = Laisser ainsi
interview-clear = Vider
interview-back = Retour
interview-stop = Arrêter
interview-yes = Oui
interview-no = Non
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
