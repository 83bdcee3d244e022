# The terminal itself.
console-to-person = Deelbot to { $name }
console-in-channel = Deelbot in { $channel }
console-edited = changed
console-again = repeated
console-again-without-answer = This was done before; there is no new answer.
console-still-open = Still open for you:
console-photo = [photo]
console-file = [file: { $name }, { $size }]
console-file-stored = [file: { $name }, { $size }] stored as { $path }
console-file-lost = [file: { $name }, { $size }] could not be stored. See whether the folder exists and whether you may write there.
console-hello = Deelbot in the terminal. You speak as { $name } in { $channel }. Type /help for what Deelbot can do, ? for this terminal, Ctrl-D to stop.
console-bye = Goodbye.
console-switched = Now { $name } speaks, in { $channel }.
console-nothing-typed = You typed nothing. Begin with / and a word, for instance /find, or type ? for help.
console-no-such-button = There is no button { $number }. Pick from: { $buttons }.
console-no-buttons = There is no button { $number }: none are open now. Type / and a word, for instance /find, or ? for help.
console-button-of-other = Button { $number } is { $other }'s. Type @{ $other } { $number } to press it for { $other }.
console-overtaken = A message just came in: { $number } is now “{ $label }”. Type { $number } again if you mean that.
console-form-left = You left the form; nothing of it is saved.
console-question = Question { $n } of { $count }: { $label }
console-value = Now: { $value }
console-toolbar = { $name } in { $channel }   ? help   @name speaks   Ctrl-D stops
console-toolbar-form = { $name } is filling in a form   - skips   < goes back   / leaves it
console-help = How this terminal works:
    @{ $name } and then text: that person speaks, and keeps speaking. Known now: { $names }. A new name will do too.
    #podium after the name: that person stands in that channel from now on. Now: { $channel }.
    /find, /offer, /help: a command in the channel. Other words are private, for Deelbot alone.
    1, 2, 3: the buttons of your newest message. What is older was given 11, 21 and so on. p1, p2: buttons in the channels, for everybody. Typing the text of a button works too.
    In a form every line is an answer: - skips, < goes back, / leaves it.
    # and a space: a remark. :quit, Ctrl-C or Ctrl-D: stop.
console-help-buttons = Your buttons now: { $buttons }.
console-demo = This is a sample community of six organisations, gone when you leave. Try: @marc /find rehearsal room tuesday 14-18h, then 1, then 1; and after that @lies 1. Or offer something yourself with /offer.
