# Les heures, comme on les écrit à Bruxelles.
time-clock = { $whole ->
    [yes] { $hour }h
   *[other] { $hour }h{ $minute }
}
time-clock-start = { $whole ->
    [yes] { $hour }h
   *[other] { $hour }h{ $minute }
}
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
time-onwards = { $date } dès { $start }
time-day = { $date }
time-days = du { $first } au { $last } inclus
time-every = tous les { $days }
time-from = { $days } dès { $start }
time-since-until = , du { $first } au { $last } inclus
time-until = , jusqu'au { $last } inclus
time-since = , dès le { $first }
time-long-span = du { $first } { $start } au { $last } { $end }
time-on-weekday = { $sole ->
    [yes] { $day }
   *[no] le { $day }
}
time-every-day = { $n ->
    [1] tous les jours
    [2] un jour sur deux
   *[other] tous les { $n } jours
}
time-every-working-day = du lundi au vendredi
time-every-other = { $count ->
    [0] { $n ->
        [2] toutes les deux semaines
       *[other] toutes les { $n } semaines
    }
    [1] { $n ->
        [2] un { $days } sur deux
       *[other] toutes les { $n } semaines, { $days }
    }
   *[other] { $n ->
        [2] toutes les deux semaines, { $days }
       *[other] toutes les { $n } semaines, { $days }
    }
}
time-nth = { $n ->
    [-1] le dernier
    [1] le premier
    [2] le deuxième
    [3] le troisième
   *[other] le quatrième
}
time-monthly = { $n ->
    [1] { $nth } { $days } du mois
    [2] { $nth } { $days } du mois, un mois sur deux
   *[other] { $nth } { $days } du mois, tous les { $n } mois
}
time-each-month = { $n ->
    [1] chaque mois
    [2] tous les deux mois
   *[other] tous les { $n } mois
}
time-each-month-on = { $n ->
    [1] chaque mois, le { $day ->
        [1] 1er
       *[other] { $day }
    }
    [2] tous les deux mois, le { $day ->
        [1] 1er
       *[other] { $day }
    }
   *[other] tous les { $n } mois, le { $day ->
        [1] 1er
       *[other] { $day }
    }
}
time-hours = de { $start } à { $end }
time-from-to = { $apart ->
    [yes] { $days }, { $hours }
   *[no] { $days } { $hours }
}
time-to = { $days } jusqu'à { $end }
time-counted = { $said } ({ $n } fois)
time-again = { $time } (heure d'hiver)
time-not-date = le { $date }
time-not-on = { $dates }
time-not-between = du { $first } au { $last }
time-without = , sauf { $dates }
time-dates-all = Donc { $dates }.
time-dates-first = D'abord { $dates }.
time-dates-between = D'abord { $dates } ; la dernière fois, le { $last }.
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
