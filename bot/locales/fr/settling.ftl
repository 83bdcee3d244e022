# Ce qu'une pression décide.
doubt-means = { $when }
time-meaning = Sens { $n }
time-summer = heure d'été
time-winter = heure d'hiver
time-brief-hours = { $start }-{ $end }
time-brief-until = jusqu'au { $last }
time-brief-since = dès le { $first }
time-brief-monthly = { $nth ->
    [-1] dernier { $day } du mois
    [1] 1er { $day } du mois
   *[other] { $nth }e { $day } du mois
}
time-brief-weekly = { $n ->
    [1] chaque { $day }
   *[other] { $day }, 1 semaine sur { $n }
}
find-or-this = Ou est-ce ceci ?
