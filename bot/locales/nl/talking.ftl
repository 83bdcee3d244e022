# Woorden tussen twee huizen, over een aanbod, een vraag of een boeking.
button-question = Vraag stellen
button-message = Bericht sturen
button-answer = Antwoorden
words-to = Bericht aan { $house }
field-words = Wat wil je zeggen?
words-needed = Schrijf hier wat je wil zeggen.
words-from = { $name }, { $house }, schrijft
words-about = Over: { $what }
words-offer = { START($name) }. { START($when) }.
words-request = gezocht, { $name }. { START($when) }.
words-shared = Iedereen die voor jullie organisatie antwoordt, ziet dit. Wie eerst antwoordt, gaat ermee verder.
words-answered = { $name } antwoordde aan { $house }.
error-own-question = { START($name) } is van je eigen organisatie. Spreek je collega's aan.
error-question-closed = { START($name) } staat niet meer open. Met /aanbod en /vraag zie je wat wel openstaat.
error-talk-over = Hierover kan je hier niet meer schrijven. Stel een nieuwe vraag bij wat nu openstaat: /aanbod of /vraag.
