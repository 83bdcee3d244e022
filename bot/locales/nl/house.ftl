# Organisaties, netwerken, hulp, fouten.
organisation-yours = Je organisaties
organisation-none = Je hoort nog bij geen organisatie.
organisation-how = Typ: /organisatie nieuw NAAM, STAD
organisation-manager = { $name }, { $town }: je bent beheerder.
organisation-member = { $name }, { $town }: je bent lid.
organisation-made = { $name } in { $town } is aangemaakt. Je bent beheerder.
organisation-joined = Welkom bij { $community }. Bied iets aan met /aanbod, vraag iets met /vraag, of zoek met /zoek.
organisation-waits = { $name } hoort nog niet bij { $community }. Vraag of bied iets: dan beslist de trekker, of beslissen twee organisaties, en wat je plaatst wacht zolang.
organisation-next = Begin een netwerk in een kanaal met /netwerk nieuw NAAM, of ga naar een kanaal dat er al een heeft.
organisation-lacks-town = Zeg er de stad bij, na een komma: /organisatie nieuw { $text }, Gent
organisation-yours-already = { $name } in { $town } bestaat al, en je bent er beheerder. Je kan meteen verder met /aanbod of /zoek.
organisation-exists = { $name } in { $town } bestaat al. Vraag een collega daar om een code en typ die hier, of kies voor een andere organisatie een andere naam.

community-title = Netwerk { $name }
community-size = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
}
community-channels = Kanalen: { $names }
community-coordinators = Trekker: { $names }
community-made = Netwerk { $name } is aangemaakt en hoort bij { $channel }. Je bent trekker.
community-next-organisation = Namens wie deel je? Dat vraag ik bij het eerste dat je aanbiedt of vraagt.
community-next-offer = Bied nu iets aan met /aanbod, of nodig anderen uit in dit kanaal.
community-in-channel = Een netwerk hoort bij een kanaal. Typ daar: /netwerk nieuw NAAM
community-linked = Dit kanaal hoort al bij { $name }. Een ander netwerk begin je in een ander kanaal.
community-for-administrators = Een netwerk beginnen mag hier alleen wie beheerder is van deze plek. Vraag het aan een van hen.

help-title = Wat kan ik doen?
help-unclear = Ik help met aanbieden, vragen en zoeken. Typ /help voor voorbeelden.
help-unknown = /{ $word } ken ik niet. Dit kan wel:
help-meant = /{ $word } ken ik niet. Bedoelde je /{ $close }? Dit kan allemaal:
help-not-yet = /{ $word } kan ik nog niet. Dit kan nu al:
help-offer = /{ $word } Zaal Zuid, repetitieruimte 60 m², Gent, elke dinsdag 14-18u tot eind juni, gratis voor leden
help-request = /{ $word } 40 stoelen, Kortrijk, zaterdag 12 december 10-18u
help-find = /{ $word } repetitieruimte vrijdag 19-22u 20p Gent
help-mine = /{ $word }: wat van jou openstaat, en wat op je antwoord wacht
help-calendar = /{ $word }: je boekingen in je eigen agenda
help-organisation = /{ $word } nieuw Kopergietery, Gent
help-community = /{ $word } nieuw Gents Kunstenoverleg (in een kanaal)
help-settings = /{ $word }: je taal en tijdzone
help-wordless = Ik kan alleen tekst lezen, geen foto's, bestanden of stickers. Zet er een zin bij.
help-plain = Een gewone zin kan ook: “Wij hebben zaterdag 40 stoelen over in Kortrijk”.

error-no-community = Hier is geen netwerk. Doe dit in het kanaal van je netwerk, of begin er een in een kanaal: /netwerk nieuw NAAM
error-no-organisation = Je hoort nog bij geen organisatie. Typ: /organisatie nieuw NAAM, STAD
error-too-many = Van { $name } zijn er maar { $most }. Vraag er minder, of zoek verder met /zoek.
error-not-admitted = { $house } hoort nog niet bij dit netwerk. Doe dit in het kanaal van het netwerk zelf.
error-own-offer = { START($name) } is van je eigen organisatie. Aanvragen hoeft niet.
error-not-yours = Deze knop is niet voor jou, of bestaat niet meer. Met /mijn zie je wat van jou is.
error-stale = Deze knop werkt niet meer. Met /mijn zie je hoe het nu staat.
error-changed-since = Dit is intussen veranderd. Met /mijn zie je hoe het nu staat.
error-search-old = Deze zoekopdracht is ouder dan een dag. Zoek opnieuw met /zoek.
error-posted-already = { START($name) } is al geplaatst. Met /mijn zie je wat openstaat.
error-draft-gone = Dit voorbeeld bestaat niet meer. Begin opnieuw met /aanbod of /vraag.
error-sent-already = Deze aanvraag is al verstuurd of niet meer geldig. Met /mijn zie je hoe het nu staat.
error-offer-closed = { START($name) } wordt niet meer aangeboden. Zoek iets anders met /zoek.
error-nothing-free = Van { $name } is niets meer vrij. Zoek iets anders met /zoek.
error-moment-past = Dat moment is al voorbij of begonnen. Kies een later moment met /zoek.
error-taken = Dat moment is net ingenomen. Zoek iets anders met /zoek.
error-decided-confirmed = { $name } heeft al ja gezegd. Met /mijn zie je de boeking.
error-decided-declined = { $name } heeft al geantwoord: deze keer niet. Je hoeft niets meer te doen.
error-booking-asked = Deze aanvraag wacht nog op een antwoord. Met /mijn zie je ze.
error-booking-confirmed = Deze aanvraag is al bevestigd. Met /mijn zie je de boeking.
error-booking-declined = Op deze aanvraag is al geantwoord: deze keer niet. Zoek iets anders met /zoek.
error-booking-withdrawn = Deze aanvraag is ingetrokken. Je hoeft niets te doen.
error-booking-expired = De optie is verlopen. Wie nog wil, vraagt het opnieuw aan.
error-booking-cancelled = Deze boeking is geannuleerd. Zoek iets anders met /zoek.
error-booking-over = Deze boeking is voorbij. Annuleren kan niet meer.
error-too-long = Je bericht telt { $length } tekens; ik lees er hoogstens { $most }. Maak het korter en stuur het opnieuw.
error-too-fast = Dat gaat snel. Wacht een minuut en stuur het dan opnieuw.
error-busy = Er is niets bewaard: de databank is even bezet. Probeer het over een minuut opnieuw.
error-bug = Er ging iets mis bij ons, en er is niets bewaard. Probeer het opnieuw; lukt het niet, geef dan deze code door aan de trekker: { $code }
notice-again = Herhaald: misschien zag je dit al.
