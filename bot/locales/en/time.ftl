# Times, on the 24-hour clock that Belgium reads.
time-clock = { $hour }:{ $minute }
time-clock-start = { $hour }:{ $minute }
time-date-year = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $date }
time-weekdays = { $day }
time-brief = { $date }, { $start }-{ $end }
time-day-short = { $day } { $month }
time-moment = { $date }, { $time }
time-span = { $date }, { $start } to { $end }
time-onwards = { $date }, from { $start }
time-day = { $date }
time-days = { $first } to { $last }
time-every = every { $days }
time-from = { $days }, from { $start }
time-since-until = { $timed ->
    [yes] , { $first } to { $last }
   *[no] , from { $first } to { $last }
}
time-until = , until { $last }
time-since = , from { $first }
time-long-span = { $first } { $start } to { $last } { $end }
time-on-weekday = { $day }
time-every-day = { $n ->
    [1] every day
    [2] every other day
   *[other] every { $n } days
}
time-every-working-day = every weekday
time-every-other = { $count ->
    [0] { $n ->
        [2] every two weeks
       *[other] every { $n } weeks
    }
   *[other] { $n ->
        [2] every other { $days }
       *[other] every { $n } weeks on { $days }
    }
}
time-nth = { $n ->
    [-1] last
    [1] first
    [2] second
    [3] third
   *[other] fourth
}
time-monthly = { $n ->
    [1] the { $nth } { $days } of every month
    [2] the { $nth } { $days } of every other month
   *[other] the { $nth } { $days } of every { $n } months
}
time-each-month = { $n ->
    [1] every month
    [2] every other month
   *[other] every { $n } months
}
time-each-month-on = { $n ->
    [1] every month on the { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[other] { $day }th
    }
   *[other] every { $n } months on day { $day }
}
time-hours = { $start } to { $end }
time-from-to = { $apart ->
    [yes] { $days }, { $hours }
   *[no] { $days } { $hours }
}
time-to = { $days }, until { $end }
time-counted = { $n ->
    [1] { $said } (once)
   *[other] { $said } ({ $n } times)
}
time-again = { $time } (winter time)
time-not-date = { $date }
time-not-on = on { $dates }
time-not-between = from { $first } to { $last }
time-without = , not { $dates }
time-dates-all = So on { $dates }.
time-dates-first = First on { $dates }.
time-dates-between = First on { $dates }; last on { $last }.
time-since-alone = from { $first }
time-until-alone = until { $last }
time-any = time to be agreed
time-any-free = free, time to be agreed
time-zoned = { $said } ({ $zone })

price-free = Free
price-cost = At cost
price-donation = Pay what you can
price-in-kind = In exchange for something else
price-negotiable = Contribution to be agreed
price-amount = { $amount } euro
price-per = { $unit ->
    [hour] { $price } an hour
    [day] { $price } a day
    [slot] { $price } a session
    [week] { $price } a week
    [month] { $price } a month
    [year] { $price } a year
    [person] { $price } a person
    [item] { $price } each
   *[total] { $price } in total
}
