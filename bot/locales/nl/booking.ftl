# Aanvragen, beslissen, annuleren; het agendabestand.
booking-slot = { START($name) }, { $span }
booking-units = { $n ->
    [one] { START($name) }: 1 stuk, { $span }
   *[other] { START($name) }: { $n } stuks, { $span }
}
booking-terms = Afspraken van { $house }: { $terms }
booking-no-terms = { $house } vraagt geen bijzondere afspraken.
booking-purpose = Waarvoor: { $purpose }
booking-wish = Eén punt liever anders: { $wish }

ask-title = { START($name) } van { $house } aanvragen?
ask-for = Voor { $house }.
ask-agree = Met Versturen ga je akkoord met de afspraken. Je krijgt een optie tot { $until }.
ask-terms-changed = De afspraken zijn intussen veranderd. Lees ze even opnieuw.
ask-dropped = Niet verstuurd. Er is niets aangevraagd.
ask-withdrawn = Je aanvraag is ingetrokken.
ask-taken = Net te laat: iemand anders was eerst.
ask-not-free = { START($name) } is dan niet vrij: { $span }
ask-still-free = Nog wel vrij:
ask-nothing-left = Van dit aanbod is niets meer vrij. Zoek verder met /zoek.
ask-when = Wanneer wil je { $name }?
button-send = Versturen
button-leave = Niet versturen
button-withdraw = Aanvraag intrekken
button-moment = { $span }
button-other-moment = Ander moment
field-day = Welke dag?
field-start = Vanaf hoe laat?
field-end = Tot hoe laat?
field-day-needed = Hier is een dag nodig, bijvoorbeeld za 12 december.
field-hour-needed = Hier is een uur nodig, bijvoorbeeld 14 u.
field-hour-unread = “{ $said }” herken ik niet als uur. Probeer: 14 u
field-units = Hoeveel stuks? Hoogstens { $most }
field-units-unread = “{ $said }” kan niet: geef een aantal van 1 tot { $most }.
field-purpose = Waarvoor, en met hoeveel mensen?
field-wish = Wat zou je liever anders afspreken?

sent-to = Verstuurd naar { $house }.
sent-slot = { START($what) }, voor { $house }
sent-held = Je hebt een optie tot { $until }: tot dan kan niemand anders dit moment nemen.
sent-hear = Je hoort het hier, ook als er geen antwoord komt.

decision-title = { $guest } vraagt { $name }
decision-purpose = { $purpose }
decision-together = { $n ->
    [0] Jullie eerste keer samen.
    [one] Jullie werkten al 1 keer samen.
   *[other] Jullie werkten al { $n } keer samen.
}
decision-agrees = Akkoord met jullie afspraken.
decision-agrees-but = Akkoord met jullie afspraken, op één punt na: “{ $wish }”
decision-until = Graag antwoord vóór { $until }. Jullie beslissen; een reden hoeft niet.
decision-withdrawn = { $house } trok de aanvraag in. Je hoeft niets te doen.
decision-expired = { $guest } kreeg niet op tijd antwoord. De optie is vrijgegeven.
decision-confirmed = { $name } zei ja aan { $guest }.
decision-declined = { $name } antwoordde aan { $guest }: deze keer niet.
button-confirm = Ja, bevestigen
button-decline = Deze keer niet

confirmed-title = Het is rond.
confirmed-parties = { $host } ontvangt { $guest }.
confirmed-file = Het agendabestand zit hierbij.
declined-title = Deze keer lukt het niet.
declined-line = { $house } kan { $name } niet vrijmaken: { $span }
declined-private = Dit blijft tussen jullie.
declined-next = Zoek iets anders met /zoek, of plaats een vraag met /vraag.
expired-title = { $house } kon niet op tijd antwoorden. Je optie is vrijgegeven.
expired-next = Vraag het opnieuw, of zoek iets anders met /zoek.

button-cancel = Annuleer { $day }
button-cancel-reason = Met een woordje uitleg
button-keep = Niet annuleren
cancel-sure = Zeker annuleren?
cancel-told = De andere kant krijgt meteen bericht en een aangepast agendabestand.
cancelled-title = Geannuleerd door { $house }.
cancelled-file = Een agendabestand dat je zelf toevoegde, past zich niet vanzelf aan: open het bestand hierbij of wis de afspraak zelf.
field-reason = Wat wil je de andere kant zeggen?

ics-title = { START($name) }
ics-held = Optie: { $name }
ics-cancelled = Geannuleerd: { $name }
ics-parties = { $host } ontvangt { $guest }.
ics-units = Aantal: { $n }
