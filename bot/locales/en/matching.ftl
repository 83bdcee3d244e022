# What goes together.
match-found = { $n ->
    [one] 1 offer fits what you are looking for: { $what }
   *[other] { $n } offers fit what you are looking for: { $what }
}
match-none = What fitted is taken by now: { $what }. You will hear here as soon as something fits again.
match-more = { $n ->
    [one] And 1 more: see /offer.
   *[other] And { $n } more: see /offer.
}
match-house = { $n ->
    [one] 1 request fits what you offer
   *[other] { $n } requests fit what you offer
}
match-house-more = { $n ->
    [one] And 1 more: see /request.
   *[other] And { $n } more: see /request.
}
match-with = Your offer that fits: { $name }.
match-with-why = Your offer that fits: { $name }, { $why }.
match-times = free { $fits } of { $of } times
match-away = in { $town }, { $km } km away
match-town = same town
match-size = large enough
match-price = contribution fits
button-help-n = { $n }: we can help

# Nothing found: let others help to look, or be told.
button-seek = Post as wanted
button-watch = Tell me when
button-unwatch = Stop telling me
watch-set = You will hear here as soon as this is free: { $what }
watch-until = I look out for it up to and including { $day }. Only you know of this.
watch-ended = You will not be told any more: "{ $text }"
watch-again = Looking for it again later? Type /find.
mine-watched = { $n }. You will be told: "{ $text }"
error-watch-over = This has ended: you are not told about it any more. Search again with /find.
error-watch-outside = You do not belong to this network yet. Search in the channel of the network itself, and it works.
error-watch-many = You are told about { $n } searches already. Stop one first: you find them in /mine.
