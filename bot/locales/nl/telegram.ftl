# Telegram: één regel in een groep, en de menu's.
telegram-group-answered = { $name }, ik antwoord je in onze privéchat.
telegram-group-closed = { $name }, ik antwoord je privé. Open eerst onze privéchat, dan staat het antwoord er.
telegram-group-failed = { $name }, dat lukte niet, en er is niets van bewaard. Probeer het over enkele minuten opnieuw.
telegram-anonymous = Je schrijft als de groep: ik zie niet wie je bent. Druk hier, dan ga ik voor jou verder.
telegram-anonymous-gone = Dat bericht is er niet meer. Stuur het opnieuw.
telegram-administrators = Dit kan alleen een beheerder van deze groep. Vraag het aan een van hen.
telegram-not-now = Dat lukte nu niet. Druk over enkele minuten opnieuw.
button-me = Dat ben ik
menu-offer = Een ruimte, materiaal, een dienst of uren aanbieden
menu-request = Vragen wat jullie nodig hebben
menu-find = Zoeken wat er vrij is
menu-mine = Wat je aanbood en vroeg, en wat op je antwoord wacht
menu-calendar = Je boekingen in je eigen agenda
menu-organisation = Je organisatie
menu-community = Het netwerk waarin je deelt
menu-settings = Je taal en tijdzone
menu-help = Wat ik kan, met voorbeelden
