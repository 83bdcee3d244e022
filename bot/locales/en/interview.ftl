# A form, question by question.
interview-skip = Skip
interview-keep = Keep it
interview-clear = Clear
interview-back = Back
interview-stop = Stop
interview-yes = Yes
interview-no = No
interview-done = Done
interview-ticked = { $label }: yes
interview-unticked = { $label }: no
interview-menu = What do you want to change?
interview-review = Is this right?
interview-field = { $label }: { $value }
interview-empty = still empty
interview-hint-open = Or type your own answer.
interview-hint-number = Type a number, for instance 20.
interview-hint-date = Type a day, for instance Sat 14 March.
interview-hint-time = Type a time, for instance 14:00.
interview-no-number = I read no number in that. Type one, for instance 20.
interview-no-such-choice = That is not on the list. { $n ->
    [1] There is only one choice: pick it.
   *[other] Pick one of the { $n } choices.
}
interview-needed = An answer is needed here.
interview-too-long = That is { $length } characters. Keep it under { $most } and type it again.
interview-step = Question { $n } of { $count }: { $label }
interview-now = Now: { $value }
interview-left = The form is closed; nothing of it was kept.
interview-closed = This form is no longer open. Begin again with the button or the word that opened it.
interview-answered = This question has been answered. The present question is in your newest message.

# Days and hours to choose from.
pick-weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
pick-month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
pick-month-year = { $month } { $year }
pick-week = Week of { $day }
pick-another-month = Another month
pick-hint-date = Or type: Sat 14 March
pick-hint-time = Or type: 14:30
