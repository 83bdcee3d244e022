# Offers and requests: preview, card and lists.
kind = { $thing }
kind-name = { $kind ->
    [room] space
    [gear] gear
    [staff] staff hours
    [service] shared service
   *[other] something
}
line = { START($parts) }
line-and = { $first } { $second }
span = { START($span) }
span-within = { $span }
listing-area = { $area } m²
listing-capacity = up to { $n } people
listing-quantity = { $kind ->
    [gear] { $n } pieces
    [staff] { $n } people
   *[other] { $n } in all
}
listing-town = { $town }
listing-price = { $price }
listing-days = { $days }
listing-when = { START($when) }.
listing-times-free = { $n ->
    [one] Free 1 more time: { $first }.
   *[other] Still free { $n } times, first on { $first }.
}
listing-taken = Taken by now.
listing-partly-taken = Partly taken, partly still free.
listing-over = Over.
offer-title = On offer: { $thing }
request-title = Wanted: { $thing }
offer-ask = { $kind ->
    [room] Ask for this room
    [gear] Ask for this gear
    [staff] Ask for hours
   *[other] Ask for this
}

preview-offer = Did I get this right? On offer: { $thing }
preview-request = Did I get this right? Wanted: { $thing }
preview-for = On behalf of { $house }.
preview-where = { $n ->
    [one] Goes to { $channels }: 1 organisation.
   *[other] Goes to { $channels }: { $n } organisations.
}
preview-no-organisation = Your sentence is kept. On whose behalf do you share?
preview-no-channel = I cannot write in any channel of your community now. Ask the coordinator to let me in again; you will find your sentence with /mine.
preview-no-community = Your sentence is kept, but belongs to no community yet. Go to your community's channel and type /mine, or start one: /community new NAME
button-post = Post it
button-change = Change
button-drop = Don't post
button-more = Show more
button-write-offer = Offer something
button-write-request = Ask for something
posted-offer = Posted in { $where }: { $name }
posted-request = Posted in { $where }: wanted, { $name }
draft-dropped = Not posted. Nothing of it is in the channels.

doubt-past = { $n ->
    [0] "{ $said }" is over already. Choose Change and give a date to come.
   *[other] "{ $said }" is over already. Did you mean this? If not, choose Change and give a date to come.
}
doubt-past-all = This time is over already. Choose Change and give a date to come.
doubt-weekday-mismatch = { $n ->
    [0] "{ $said }": weekday and date do not agree. I took the date; if that is wrong, choose Change.
   *[other] "{ $said }": weekday and date do not agree. Which day do you mean?
}
doubt-ambiguous = { $n ->
    [0] "{ $said }" can mean another time as well. Look at the days; if they are wrong, choose Change.
   *[other] "{ $said }" can mean more than one thing. Which do you mean?
}
doubt-time-twice = { $n ->
    [0] "{ $said }": that hour comes twice that night, as the clocks go back. I took the first; if you mean the second, say so in the text.
   *[other] "{ $said }": that hour comes twice that night, as the clocks go back. Which one do you mean?
}
doubt-ends-before-start = "{ $said }": the end lies before the start. Choose Change and give the time again.
doubt-no-such-time = { $n ->
    [0] "{ $said }": that hour does not exist, the clocks change then. Choose Change and give another hour.
   *[other] "{ $said }": that hour does not exist, the clocks change then. Did you mean this? If not, choose Change.
}
doubt-no-such-date = { $n ->
    [0] "{ $said }": there is no such date. Choose Change and give the time again.
   *[other] "{ $said }": there is no such date. Did you mean this? If not, choose Change and give the time again.
}
doubt-number-out-of-range = "{ $said }": that number is not possible. Choose Change and give a number from 1 to 100,000.

browse-offer = { $n ->
    [one] 1 offer open in { $community }
   *[other] { $n } offers open in { $community }
}
browse-request = { $n ->
    [one] 1 request open in { $community }
   *[other] { $n } requests open in { $community }
}
browse-offer-none = Nothing is on offer at { $community } yet.
browse-request-none = Nobody is looking for anything at { $community }.
browse-offer-example = Something to offer? /offer Blue Room, rehearsal room, every Tuesday 14-18h
browse-request-example = Looking for something? /request 40 chairs on Saturday 12 December
browse-line = { $n }. { START($name) }. { START($when) }.
browse-line-terms = { $n }. { START($name) }. { START($when) }. { $terms }.

mine-title = Yours and your organisations'
mine-empty = You have nothing open yet.
mine-start = Start with /offer, /request or /find.
mine-more = And { $n } more.
mine-open = View { $n }
mine-untitled = no name yet
mine-offer-draft = { $n }. Not posted yet: { $title }. { START($when) }.
mine-request-draft = { $n }. Not posted yet: wanted, { $title }. { START($when) }.
mine-offer-open = { $n }. On offer: { $title }. { START($when) }.
mine-request-open = { $n }. Wanted: { $title }. { START($when) }.
mine-asking = { $n }. Not sent yet to { $house }: { $what }
mine-asked = { $n }. Asked of { $house }, on hold until { $until }: { $what }
mine-to-decide = { $n }. { $guest } waits for your answer, until { $until }: { $what }
mine-booked = { $n }. Confirmed: { $what }. { $host } hosts { $guest }.

form-open = Continue
form-next = Continue
form-done = Done
form-search = Search
form-change = Change
form-find = Search
form-missing-offer = Just this
form-missing-request = Just this
form-write-offer = Offer something
form-write-request = Ask for something
field-title = What is it?
field-kind = What sort of thing is it?
field-town = In which town?
field-when = When?
hint-when = For example: every Tuesday 14-18h, or Sat 12 December 10-17h
field-capacity = For how many people?
field-area = How many m²?
field-quantity = How many pieces or people?
field-price = What contribution?
hint-price = For example: free, or 15 euro an hour
field-conditions = What terms?
hint-conditions = Put a semicolon between two terms.
field-what-offer = What do you offer?
hint-what-offer = For example: Blue Room, rehearsal room 60 m²
field-what-request = What do you need?
hint-what-request = For example: 40 chairs
field-what-find = What are you looking for?
hint-what-find = For example: rehearsal room for 20 people
field-title-needed = Give a short name, for example: Blue Room
field-town-needed = Give a town, for example: Ghent
field-kind-unknown = Choose one of the four: space, gear, staff hours or shared service.
field-when-unread = I cannot read a time in "{ $said }". Try: Sat 12 December 10-17h
field-when-many = "{ $said }": I take one time at once. Give one, for example: Sat 12 December 10-17h
field-number-unread = "{ $said }" is not a number from 1 to 100,000. Give a number, for example: 20
field-price-unread = I cannot read a contribution in "{ $said }". Try: free, or 15 euro an hour
