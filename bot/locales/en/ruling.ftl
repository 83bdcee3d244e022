# What an organisation decides about itself: contact, closing, rules for each room or thing.
house-open = Manage { $name }
house-contact = On the day: { $contact }
house-contact-none = No contact line for the day itself yet.
house-contact-title = Who do they call that day?
house-contact-seen = Only those with a confirmed booking with you see this, until the day after.
house-owns = { $n ->
    [0] Nothing to share yet.
    [one] 1 thing to share.
   *[other] { $n } things to share.
}
house-closed = Closed: { $when }
house-closed-named = Closed: { $when } ({ $name })
house-shut-title = Closing period
house-shut-means = Nothing of yours is offered then, and no hold runs out. What is confirmed already stays.
house-things = To share: { $name }
house-things-back = Back to the list
house-thing = { START($name) }: on hold for { $n ->
    [one] 1 working day
   *[other] { $n } working days
}, { $before } min free before, { $after } min after
house-thing-line = { $n }. { $line }
house-term = Always agreed: { $term }
house-ruled = Saved: { $name }
house-rules-new = This holds for requests from now on. What was agreed stays as it is.
house-owns-nothing = Your organisation shares nothing yet. Start with /offer.
button-contact = Contact line
button-shut = Closing period
button-things = Rooms and gear
button-reopen = Reopen { $day }
field-contact = Contact line for the day itself
hint-contact = For example: front desk, 09 123 45 67
field-contact-long = That is too long. Keep it under { $most } characters.
field-shut-first = First day closed
field-shut-last = Last day closed
field-shut-name = What do you call it?
hint-shut-name = For example: summer break
field-closing-order = The last day comes before the first. Choose a later day.
field-closing-past = That period is over. Choose a later day.
field-closing-long = That is longer than a year. Choose a shorter period.
field-house-units = How many are there?
field-units-booked = More than that are booked already. Give a higher number, or cancel a booking first.
field-hold = How long does a request keep the slot?
field-before = How much time free before each use?
field-after = How much time free after each use?
field-entry = How does one get in?
hint-entry = Sent only with the reminder, the day before.
field-terms = What do you always agree?
field-number-between = “{ $said }” can't be. Give a number from { $least } to { $most }.
choice-days = { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
choice-minutes = { $n } minutes
confirmed-contact = On the day: { $contact } (shown until { $until })
