# What one tap decides.
doubt-means = { $when }
time-meaning = Meaning { $n }
time-summer = summer time
time-winter = winter time
time-brief-hours = { $start }-{ $end }
time-brief-until = until { $last }
time-brief-since = from { $first }
time-brief-monthly = { $nth ->
    [-1] last { $day } of the month
    [1] 1st { $day } of the month
    [2] 2nd { $day } of the month
    [3] 3rd { $day } of the month
   *[other] { $nth }th { $day } of the month
}
time-brief-weekly = { $n ->
    [1] every { $day }
   *[other] every { $n } weeks on { $day }
}
find-or-this = Or did you mean this?
