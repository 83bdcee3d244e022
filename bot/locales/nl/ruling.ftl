# Wat een organisatie over zichzelf beslist: contact, sluiting, regels per ruimte of ding.
house-open = { $name } beheren
house-contact = Ter plaatse: { $contact }
house-contact-none = Nog geen contactlijn voor de dag zelf.
house-contact-title = Wie bellen ze die dag?
house-contact-seen = Alleen wie een bevestigde boeking met jullie heeft, ziet dit, tot de dag erna.
house-owns = { $n ->
    [0] Nog niets om te delen.
    [one] 1 ding om te delen.
   *[other] { $n } dingen om te delen.
}
house-closed = Gesloten: { $when }
house-closed-named = Gesloten: { $when } ({ $name })
house-shut-title = Sluitingsperiode
house-shut-means = Dan wordt niets van jullie aangeboden en loopt geen optie af. Boekingen die al rond zijn, blijven staan.
house-things = Om te delen: { $name }
house-things-back = Terug naar de lijst
house-thing = { START($name) }: optie { $n ->
    [one] 1 werkdag
   *[other] { $n } werkdagen
}, { $before } min. vrij ervoor, { $after } min. erna
house-thing-line = { $n }. { $line }
house-term = Altijd afgesproken: { $term }
house-ruled = Bewaard: { $name }
house-rules-new = Dit geldt voor aanvragen vanaf nu. Wat al afgesproken is, blijft zoals het is.
house-owns-nothing = Je organisatie deelt nog niets. Begin met /aanbod.
button-contact = Contactlijn
button-shut = Sluitingsperiode
button-things = Ruimtes en spullen
button-reopen = Open op { $day }
field-contact = Contactlijn voor de dag zelf
hint-contact = Bijvoorbeeld: onthaal, 09 123 45 67
field-contact-long = Dat is te lang. Hou het onder { $most } tekens.
field-shut-first = Eerste dag dicht
field-shut-last = Laatste dag dicht
field-shut-name = Hoe noem je het?
hint-shut-name = Bijvoorbeeld: zomersluiting
field-closing-order = De laatste dag ligt vóór de eerste. Kies een latere dag.
field-closing-past = Die periode is al voorbij. Kies een latere dag.
field-closing-long = Dat is langer dan een jaar. Kies een kortere periode.
field-house-units = Hoeveel stuks zijn er?
field-units-booked = Er zijn er al meer geboekt. Kies een hoger aantal, of annuleer eerst een boeking.
field-hold = Hoelang houdt een aanvraag het moment vast?
field-before = Hoeveel tijd vrij vóór elk gebruik?
field-after = Hoeveel tijd vrij na elk gebruik?
field-entry = Hoe kom je binnen?
hint-entry = Gaat alleen mee met de herinnering, de dag ervoor.
field-terms = Wat spreken jullie altijd af?
field-number-between = “{ $said }” kan niet. Geef een getal van { $least } tot { $most }.
choice-days = { $n ->
    [one] 1 werkdag
   *[other] { $n } werkdagen
}
choice-minutes = { $n } minuten
confirmed-contact = Ter plaatse: { $contact } (zichtbaar tot { $until })
