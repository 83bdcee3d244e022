# Tijdstippen, zoals men ze in Vlaanderen schrijft.
time-clock = { $whole ->
    [yes] { $hour } u
   *[other] { $hour }.{ $minute } u
}
time-clock-start = { $whole ->
    [yes] { $hour }
   *[other] { $hour }.{ $minute }
}
time-date = { $weekday } { $day } { $month }
time-date-year = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $date }
time-weekdays = { $day }
time-brief = { $date }, { $start }-{ $end }
time-day-short = { $day } { $month }
time-moment = { $date }, { $time }
time-span = { $date }, { $start } tot { $end }
time-long-span = { $first }, { $start }, tot { $last }, { $end }
time-onwards = { $date }, vanaf { $start }
time-day = { $date }
time-days = { $first } tot en met { $last }
time-day-word = dag
time-every = elke { $days }
time-every-other = { $n ->
    [2] om de twee weken op { $days }
   *[other] om de { $n } weken op { $days }
}
time-monthly = { $nth ->
    [-1] elke laatste { $days } van de maand
    [1] elke eerste { $days } van de maand
    [2] elke tweede { $days } van de maand
    [3] elke derde { $days } van de maand
   *[other] elke vierde { $days } van de maand
}
time-each-month = elke maand
time-from-to = { $days } van { $start } tot { $end }
time-from = { $days } vanaf { $start }
time-since-until = , { $first } tot en met { $last }
time-until = , tot en met { $last }
time-since = , vanaf { $first }
time-without = , niet op { $dates }
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
