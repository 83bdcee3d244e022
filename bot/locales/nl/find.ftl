# Zoeken.
only-you = Alleen jij ziet dit.
find-found = { $n ->
    [one] 1 aanbod vrij: { $what }
   *[other] { $n } aanbiedingen vrij: { $what }
}
find-more = Resultaat { $first } tot { $last } van { $n }:
find-line = { $n }. { START($name) }. { START($span) }.
find-line-terms = { $n }. { START($name) }. { START($span) }. { START($terms) }.
find-ask = { $n } aanvragen
find-anything = om het even wat
find-units = { $n } stuks
find-people = { $n } personen
find-nothing = Niets vrij: { $what }
find-wider = { $n ->
    [one] Zoek ruimer: een ander uur, een andere dag of zonder stad. Of laat 1 organisatie meezoeken.
   *[other] Zoek ruimer: een ander uur, een andere dag of zonder stad. Of laat { $n } organisaties meezoeken.
}
fit-whole = past helemaal
fit-gone = intussen ingenomen
find-past = “{ $said }” is al voorbij. Geef een moment dat nog komt.
find-ends-before-start = “{ $said }”: het einde ligt vóór het begin. Geef het moment opnieuw.
find-no-such-time = “{ $said }”: dat uur bestaat niet, want dan wordt de klok verzet. Geef een ander uur.
find-no-such-date = “{ $said }”: die datum bestaat niet. Geef het moment opnieuw.
find-number-out-of-range = “{ $said }”: dat aantal kan niet. Geef een aantal van 1 tot 100.000.
find-found-near = { $n ->
    [one] 1 aanbod vrij: { $what }, en 1 die bijna past
   *[other] { $n } aanbiedingen vrij: { $what }, en 1 die bijna past
}
find-most = bijdrage hoogstens: { $price }
find-nothing-near = Niets vrij: { $what }. Wel in de buurt:
find-others = { $n ->
    [one] Of laat 1 organisatie meezoeken.
   *[other] Of laat { $n } organisaties meezoeken.
}
