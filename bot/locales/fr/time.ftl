# Les heures, comme on les écrit à Bruxelles.
time-clock = { $whole ->
    [yes] { $hour }h
   *[other] { $hour }h{ $minute }
}
time-clock-start = { $whole ->
    [yes] { $hour }h
   *[other] { $hour }h{ $minute }
}
time-date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
time-date-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
time-weekday-date = { $weekday } { $date }
time-weekdays = { $day }s
time-brief = { $date }, { $start }-{ $end }
time-day-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
time-moment = { $date } à { $time }
time-span = { $date } de { $start } à { $end }
time-long-span = { $first } à { $start } jusqu'au { $last } à { $end }
time-onwards = { $date } dès { $start }
time-day = { $date }
time-days = du { $first } au { $last } inclus
time-day-word = jours
time-every = tous les { $days }
time-every-other = { $n ->
    [2] { $days }, une semaine sur deux
   *[other] { $days }, toutes les { $n } semaines
}
time-monthly = { $nth ->
    [-1] le dernier { $days } du mois
    [1] le premier { $days } du mois
    [2] le deuxième { $days } du mois
    [3] le troisième { $days } du mois
   *[other] le quatrième { $days } du mois
}
time-each-month = chaque mois
time-from-to = { $days } de { $start } à { $end }
time-from = { $days } dès { $start }
time-since-until = , du { $first } au { $last } inclus
time-until = , jusqu'au { $last } inclus
time-since = , dès le { $first }
time-without = , sauf { $dates }
time-since-alone = dès le { $first }
time-until-alone = jusqu'au { $last } inclus
time-any = moment à convenir
time-any-free = libre, moment à convenir
time-zoned = { $said } ({ $zone })

price-free = Gratuit
price-cost = À prix coûtant
price-donation = Participation libre
price-in-kind = En échange d'autre chose
price-negotiable = Participation à convenir
price-amount = { $n ->
    [1] { $amount } euro
   *[other] { $amount } euros
}
price-per = { $unit ->
    [hour] { $price } par heure
    [day] { $price } par jour
    [slot] { $price } par séance
    [week] { $price } par semaine
    [month] { $price } par mois
    [year] { $price } par an
    [person] { $price } par personne
    [item] { $price } par pièce
   *[total] { $price } au total
}
