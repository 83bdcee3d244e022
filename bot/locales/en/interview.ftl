# A form, question by question.
interview-skip = Skip
interview-keep = Keep it
interview-clear = Clear
interview-back = Back
interview-stop = Stop
interview-yes = Yes
interview-no = No
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
