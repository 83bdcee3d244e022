# Times, on the 24-hour clock that Belgium reads.
time-clock = { $hour }:{ $minute }
time-clock-start = { $hour }:{ $minute }
time-date = { $weekday } { $day } { $month }
time-date-year = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $date }
time-weekdays = { $day }
time-brief = { $date }, { $start }-{ $end }
time-day-short = { $day } { $month }
time-moment = { $date }, { $time }
time-span = { $date }, { $start } to { $end }
time-long-span = { $first }, { $start }, to { $last }, { $end }
time-onwards = { $date }, from { $start }
time-day = { $date }
time-days = { $first } to { $last }
time-day-word = day
time-every = every { $days }
time-every-other = { $n ->
    [2] every other { $days }
   *[other] every { $n } weeks on { $days }
}
time-monthly = { $nth ->
    [-1] the last { $days } of every month
    [1] the first { $days } of every month
    [2] the second { $days } of every month
    [3] the third { $days } of every month
   *[other] the fourth { $days } of every month
}
time-each-month = every month
time-from-to = { $days }, { $start } to { $end }
time-from = { $days }, from { $start }
time-since-until = , { $first } to { $last }
time-until = , until { $last }
time-since = , from { $first }
time-without = , not on { $dates }
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
   *[total] { $price } in all
}
