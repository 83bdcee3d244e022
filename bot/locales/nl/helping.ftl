# Helpen: een voorstel op een vraag, en het ja van wie het vroeg.
button-help = Wij kunnen helpen
button-propose = Voorstel versturen
button-gladly = Ja, graag
button-take-back = Voorstel intrekken
request-left = { $n ->
    [one] Nog 1 nodig.
   *[other] Nog { $n } nodig.
}
request-goes-on = Al één keer gevonden; de andere keren nog niet.
request-found = Gevonden.

help-with = Helpen met: { $name }
field-help-what = Wat kunnen jullie geven?
hint-help-what = Kies iets van jullie, of typ een nieuwe naam.
help-not-free = { START($name) } is dan niet vrij: { $span }. Kies een ander moment of iets anders.
field-end-needed = “{ $said }”: ik weet niet tot wanneer. Probeer: za 12 december 10-17u

proposal-title = { $house } kan helpen: { $name }
proposal-from = { $house }, { $town }, voor { $guest }
proposal-until = { $house } houdt dit moment vrij tot { $until }. Graag antwoord voor dan; een reden hoeft niet.
proposal-withdrawn = { $house } trok het voorstel in. Je hoeft niets te doen.
proposal-expired = Het voorstel van { $house } is verlopen.
proposal-released = Niet meer nodig: { $house } weet dat je het al gevonden hebt.
proposal-goes-on = Je vraag blijft open voor de andere keren.
proposal-left = { $n ->
    [one] Je vraag blijft open: nog 1 nodig.
   *[other] Je vraag blijft open: nog { $n } nodig.
}

proposed-slot = { START($what) }, van { $house }
proposed-held = Jullie houden dit moment vrij voor { $house } tot { $until }. Hun ja maakt het rond.
propose-withdrawn = Jullie voorstel is ingetrokken.
propose-expired = { $house } kon niet op tijd antwoorden. Jullie voorstel is verlopen.
propose-freed = Het moment is weer vrij voor jullie.
propose-declined = Deze keer niet, zegt { $house }. Bedankt voor het voorstel.
propose-found = { $house } heeft het intussen gevonden. Bedankt voor het voorstel.

error-own-request = { START($name) } zoeken jullie zelf. Helpen kan alleen een andere organisatie.
error-managers-help = Namens { $house } stellen de beheerders iets voor: { $names }. Vraag het aan hen.
error-request-closed = { START($name) } wordt niet meer gezocht. Met /vraag zie je wat nog open is.
error-request-found = { START($name) } is al gevonden. Met /vraag zie je wat nog open is.
error-proposed-already = Jullie stelden { $house } voor dat moment al iets voor. Trek dat eerst in; je vindt het met /mijn.

mine-to-answer = { $n }. { $house } kan helpen en wacht op je antwoord, tot { $until }: { $what }
mine-proposed = { $n }. Voorgesteld aan { $guest }, tot { $until }: { $what }
help-too-many = Van { $name } zijn er maar { $most }. Geef er hoogstens zoveel, of verander het aantal met /organisatie.
