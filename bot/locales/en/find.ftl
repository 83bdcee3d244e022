# Searching.
only-you = Only you can see this.
find-found = { $n ->
    [one] 1 offer free: { $what }
   *[other] { $n } offers free: { $what }
}
find-more = Results { $first } to { $last } of { $n }:
find-line = { $n }. { START($name) }. { START($span) }.
find-line-terms = { $n }. { START($name) }. { START($span) }. { START($terms) }.
find-ask = Ask for { $n }
find-anything = anything at all
find-units = { $n } pieces
find-people = { $n } people
find-nothing = Nothing free: { $what }
find-wider = { $n ->
    [one] Look wider: another hour, another day, or no town. Or let 1 organisation help you look.
   *[other] Look wider: another hour, another day, or no town. Or let { $n } organisations help you look.
}
fit-whole = fits entirely
fit-gone = taken by now
find-past = "{ $said }" is over already. Give a time to come.
find-ends-before-start = "{ $said }": the end lies before the start. Give the time again.
find-no-such-time = "{ $said }": that hour does not exist, the clocks change then. Give another hour.
find-no-such-date = "{ $said }": there is no such date. Give the time again.
find-number-out-of-range = "{ $said }": that number is not possible. Give a number from 1 to 100,000.
find-found-near = { $n ->
    [one] 1 offer free: { $what }, and 1 that nearly fits
   *[other] { $n } offers free: { $what }, and 1 that nearly fits
}
find-most = contribution at most: { $price }
find-nothing-near = Nothing free: { $what }. Close to it:
find-others = { $n ->
    [one] Or let 1 organisation help you look.
   *[other] Or let { $n } organisations help you look.
}
