# Asking, deciding, cancelling; the calendar file.
booking-slot = { START($name) }, { $span }
booking-units = { $n ->
    [one] { START($name) }: 1 piece, { $span }
   *[other] { START($name) }: { $n } pieces, { $span }
}
booking-terms = Terms of { $house }: { $terms }
booking-no-terms = { $house } asks for no special terms.
booking-purpose = What for: { $purpose }
booking-wish = One point to change: { $wish }

ask-title = Ask { $house } for { $name }?
ask-for = For { $house }.
ask-agree = By sending you agree to the terms. It will be on hold for you until { $until }.
ask-terms-changed = The terms have changed meanwhile. Please read them again.
ask-dropped = Not sent. Nothing was asked for.
ask-withdrawn = Your request is withdrawn.
ask-taken = Just too late: somebody else was first.
ask-not-free = { START($name) } is not free then: { $span }
ask-still-free = Still free:
ask-nothing-left = Nothing of this offer is free any more. Look further with /find.
ask-when = When do you want { $name }?
button-send = Send
button-leave = Don't send
button-withdraw = Withdraw request
button-moment = { $span }
button-other-moment = Another time
field-day = Which day?
field-start = From what time?
field-end = Until what time?
field-day-needed = A day is needed here, for example Sat 12 December.
field-hour-needed = A time is needed here, for example 14:00.
field-hour-unread = I cannot read a time in "{ $said }". Try: 14:00
field-units = How many? At most { $most }
field-units-unread = "{ $said }" is not possible: give a number from 1 to { $most }.
field-purpose = What for, and with how many people?
field-wish = Is there one point you would like to change?

sent-to = Sent to { $house }.
sent-slot = { START($what) }, for { $house }
sent-held = It is on hold for you until { $until }: nobody else can take it before then.
sent-hear = You will hear here, even if no reply comes.

decision-title = { $guest } asks for { $name }
decision-purpose = { $purpose }
decision-together = { $n ->
    [0] Your first time together.
    [one] You have worked together once.
   *[other] You have worked together { $n } times.
}
decision-agrees = They agree to your terms.
decision-agrees-but = They agree to your terms but for one point: "{ $wish }"
decision-until = Please answer before { $until }. You decide; no reason needed.
decision-withdrawn = { $house } withdrew the request. There is nothing to do.
decision-expired = { $guest } had no answer in time. The hold has been released.
decision-confirmed = { $name } said yes to { $guest }.
decision-declined = { $name } answered { $guest }: not this time.
button-confirm = Yes, confirm
button-decline = Not this time

confirmed-title = It's confirmed.
confirmed-parties = { $host } hosts { $guest }.
confirmed-file = The calendar file is attached.
declined-title = Not this time.
declined-line = { $house } can't free { $name }: { $span }
declined-private = This stays between you.
declined-next = Find something else with /find, or post what you need with /request.
expired-title = { $house } could not answer in time. Your hold has been released.
expired-next = Ask again, or find something else with /find.

button-cancel = Cancel { $day }
button-cancel-reason = With a few words
button-keep = Keep it
cancel-sure = Do you really want to cancel?
cancel-told = The other side hears at once and gets a corrected calendar file.
cancelled-title = Cancelled by { $house }.
cancelled-file = A calendar file that you added by hand does not update by itself: open the attached file, or delete the entry.
field-reason = What do you want to tell the other side?

ics-title = { START($name) }
ics-held = Hold: { $name }
ics-cancelled = Cancelled: { $name }
ics-parties = { $host } hosts { $guest }.
ics-units = Number: { $n }
