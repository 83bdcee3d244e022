# Wat één tik beslist.
doubt-means = { $when }
time-meaning = Betekenis { $n }
time-summer = zomertijd
time-winter = wintertijd
time-brief-hours = { $start }-{ $end }
time-brief-until = tot en met { $last }
time-brief-since = vanaf { $first }
time-brief-monthly = { $nth ->
    [-1] laatste { $day } van de maand
   *[other] { $nth }e { $day } van de maand
}
time-brief-weekly = { $n ->
    [1] elke { $day }
   *[other] om de { $n } weken op { $day }
}
find-or-this = Of bedoelde je dit?
