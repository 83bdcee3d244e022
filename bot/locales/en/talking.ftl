# Words between two houses, about an offer, a request or a booking.
button-question = Ask a question
button-message = Send a message
button-answer = Answer
words-to = Message to { $house }
field-words = What do you want to say?
words-needed = Write here what you want to say.
words-from = { $name }, { $house }, writes
words-about = About: { $what }
words-offer = { START($name) }. { START($when) }.
words-request = wanted, { $name }. { START($when) }.
words-shared = Everybody who answers for your organisation sees this. Whoever answers first goes on with it.
words-answered = { $name } answered { $house }.
error-own-question = { START($name) } is of your own organisation. Talk to your colleagues.
error-question-closed = { START($name) } is no longer open. With /offer and /request you see what is.
error-talk-over = You can no longer write about this here. Ask a new question about what is open: /offer or /request.
