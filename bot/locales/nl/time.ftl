# Tijdstippen, zoals men ze in Vlaanderen schrijft.
time-clock = { $whole ->
    [yes] { $hour } u
   *[other] { $hour }.{ $minute } u
}
time-clock-start = { $whole ->
    [yes] { $hour }
   *[other] { $hour }.{ $minute }
}
time-date-year = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $date }
time-weekdays = { $day }
time-brief = { $date }, { $start }-{ $end }
time-day-short = { $day } { $month }
time-moment = { $date }, { $time }
time-span = { $date }, { $start } tot { $end }
time-onwards = { $date }, vanaf { $start }
time-day = { $date }
time-days = { $first } tot en met { $last }
time-every = elke { $days }
time-from = { $days } vanaf { $start }
time-since-until = , van { $first } tot en met { $last }
time-until = , tot en met { $last }
time-since = , vanaf { $first }
time-long-span = van { $first } { $start } tot { $last } { $end }
time-on-weekday = { $day }
time-every-day = { $n ->
    [1] elke dag
    [2] om de twee dagen
   *[other] om de { $n } dagen
}
time-every-working-day = elke weekdag
time-every-other = { $count ->
    [0] { $n ->
        [2] om de twee weken
       *[other] om de { $n } weken
    }
   *[other] { $n ->
        [2] om de twee weken op { $days }
       *[other] om de { $n } weken op { $days }
    }
}
time-nth = { $n ->
    [-1] laatste
    [1] eerste
    [2] tweede
    [3] derde
   *[other] vierde
}
time-monthly = { $n ->
    [1] elke { $nth } { $days } van de maand
    [2] om de twee maanden op de { $nth } { $days }
   *[other] om de { $n } maanden op de { $nth } { $days }
}
time-each-month = { $n ->
    [1] elke maand
    [2] om de twee maanden
   *[other] om de { $n } maanden
}
time-each-month-on = { $n ->
    [1] elke maand op de { $day }e
    [2] om de twee maanden op de { $day }e
   *[other] om de { $n } maanden op de { $day }e
}
time-hours = van { $start } tot { $end }
time-from-to = { $days } { $hours }
time-to = { $days } tot { $end }
time-counted = { $said } ({ $n } keer)
time-again = { $time } (wintertijd)
time-not-date = { $date }
time-not-on = op { $dates }
time-not-between = van { $first } tot en met { $last }
time-without = , niet { $dates }
time-dates-all = Dus op { $dates }.
time-dates-first = Eerst op { $dates }.
time-dates-between = Eerst op { $dates }, voor het laatst op { $last }.
time-since-alone = vanaf { $first }
time-until-alone = tot en met { $last }
time-any = moment in overleg
time-any-free = vrij, moment in overleg
time-zoned = { $said } ({ $zone })

price-free = Gratis
price-cost = Tegen kostprijs
price-donation = Vrije bijdrage
price-in-kind = In ruil voor iets anders
price-negotiable = Bijdrage af te spreken
price-amount = { $amount } euro
price-per = { $unit ->
    [hour] { $price } per uur
    [day] { $price } per dag
    [slot] { $price } per keer
    [week] { $price } per week
    [month] { $price } per maand
    [year] { $price } per jaar
    [person] { $price } per persoon
    [item] { $price } per stuk
   *[total] { $price } in totaal
}
