# Een vraag die gevonden was, en weer open gaat.
request-again = Opnieuw gezocht.
button-again = Opnieuw vragen
button-close-request = Vraag sluiten
request-reopened = Je vraag “{ $name }” staat weer open, en ik zoek weer mee.
request-still-open = Je vraag “{ $name }” staat nog open, en ik zoek weer mee.
request-still-closed = Je vraag “{ $name }” blijft gesloten. Heb je het nog nodig? Vraag het dan opnieuw.
