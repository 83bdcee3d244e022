# Helping: a proposal in answer to a request, and the yes of who asked.
button-help = We can help
button-propose = Send the proposal
button-gladly = Yes, please
button-take-back = Withdraw proposal
request-left = { $n ->
    [one] 1 more needed.
   *[other] { $n } more needed.
}
request-goes-on = Found once; not yet for the other times.
request-found = Found.

help-with = Help with: { $name }
field-help-what = What can you give?
hint-help-what = Choose something of yours, or type a new name.
help-not-free = { START($name) } is not free then: { $span }. Choose another time or something else.
field-end-needed = “{ $said }”: until when? Try: Sat 12 December 10:00-17:00

proposal-title = { $house } can help: { $name }
proposal-from = { $house }, { $town }, for { $guest }
proposal-until = { $house } keeps this time for you until { $until }. Please answer before then; no reason needed.
proposal-withdrawn = { $house } withdrew the proposal. There is nothing you need to do.
proposal-expired = The proposal of { $house } has ended.
proposal-released = No longer needed: { $house } knows that you have found it.
proposal-goes-on = Your request stays open for the other times.
proposal-left = { $n ->
    [one] Your request stays open: 1 more needed.
   *[other] Your request stays open: { $n } more needed.
}

proposed-slot = { START($what) }, from { $house }
proposed-held = You keep this time for { $house } until { $until }. Their yes confirms it.
propose-withdrawn = Your proposal has been withdrawn.
propose-expired = { $house } could not answer in time. Your proposal has ended.
propose-freed = The time is free for you again.
propose-declined = Not this time, says { $house }. Thank you for the proposal.
propose-found = { $house } has found it meanwhile. Thank you for the proposal.

error-own-request = It is you who are looking for { $name }. Only another organisation can help.
error-managers-help = On behalf of { $house } the managers propose: { $names }. Ask one of them.
error-request-closed = { START($name) } is no longer wanted. With /request you see what is still open.
error-request-found = { START($name) } has been found already. With /request you see what is still open.
error-proposed-already = You have proposed something to { $house } for that time already. Withdraw that first; you find it with /mine.

mine-to-answer = { $n }. { $house } can help and waits for your answer, until { $until }: { $what }
mine-proposed = { $n }. Proposed to { $guest }, until { $until }: { $what }
help-too-many = There are only { $most } of { $name }. Offer that many at most, or change the number with /organisation.
