# Aanbod en vragen: voorbeeld, kaart en lijsten.
kind = { $thing }
kind-name = { $kind ->
    [room] ruimte
    [gear] materiaal
    [staff] personeelsuren
    [service] gedeelde dienst
   *[other] iets
}
line = { START($parts) }
line-and = { $first } { $second }
span = { START($span) }
span-within = { $span }
listing-area = { $area } m²
listing-capacity = tot { $n } personen
listing-quantity = { $kind ->
    [gear] { $n } stuks
    [staff] { $n } personen
   *[other] { $n } in totaal
}
listing-town = { $town }
listing-price = { $price }
listing-days = { $days }
listing-when = { START($when) }.
listing-times-free = { $n ->
    [one] Nog 1 keer vrij: { $first }.
   *[other] Nog { $n } keer vrij, voor het eerst op { $first }.
}
listing-taken = Intussen ingenomen.
listing-partly-taken = Deels ingenomen, deels nog vrij.
listing-over = Voorbij.
offer-title = Aangeboden: { $thing }
request-title = Gezocht: { $thing }
offer-ask = { $kind ->
    [room] Ruimte aanvragen
    [gear] Materiaal aanvragen
    [staff] Uren aanvragen
   *[other] Aanvragen
}

preview-offer = Klopt dit? Aangeboden: { $thing }
preview-request = Klopt dit? Gezocht: { $thing }
preview-for = Namens { $house }.
preview-where = { $n ->
    [one] Komt in { $channels }: 1 organisatie.
   *[other] Komt in { $channels }: { $n } organisaties.
}
preview-no-organisation = Je zin is bewaard. Namens wie deel je?
preview-no-channel = Ik kan nu in geen enkel kanaal van je netwerk schrijven. Vraag de trekker om me er weer bij te zetten; je zin vind je dan terug met /mijn.
preview-no-community = Je zin is bewaard, maar hoort nog bij geen netwerk. Ga naar het kanaal van je netwerk en typ /mijn, of begin er een: /netwerk nieuw NAAM
button-post = Plaatsen
button-change = Aanpassen
button-drop = Niet plaatsen
button-more = Toon meer
button-write-offer = Iets aanbieden
button-write-request = Iets vragen
posted-offer = Geplaatst in { $where }: { $name }
posted-request = Geplaatst in { $where }: gezocht, { $name }
draft-dropped = Niet geplaatst. Er staat niets van in de kanalen.

doubt-past = { $n ->
    [0] “{ $said }” is al voorbij. Kies Aanpassen en geef een datum die nog komt.
   *[other] “{ $said }” is al voorbij. Bedoel je dit? Zo niet, kies Aanpassen en geef een datum die nog komt.
}
doubt-past-all = Dit moment is al voorbij. Kies Aanpassen en geef een datum die nog komt.
doubt-weekday-mismatch = { $n ->
    [0] “{ $said }”: weekdag en datum passen niet bij elkaar. Ik nam de datum; klopt die niet, kies dan Aanpassen.
   *[other] “{ $said }”: weekdag en datum passen niet bij elkaar. Welke dag bedoel je?
}
doubt-ambiguous = { $n ->
    [0] “{ $said }” kan ook een ander moment zijn. Kijk de dagen na; kloppen ze niet, kies dan Aanpassen.
   *[other] “{ $said }” kan meer dan één ding zijn. Wat bedoel je?
}
doubt-time-twice = { $n ->
    [0] “{ $said }”: dat uur komt die nacht twee keer, want de klok gaat terug. Ik nam het eerste; bedoel je het tweede, zeg het dan in de tekst.
   *[other] “{ $said }”: dat uur komt die nacht twee keer, want de klok gaat terug. Welk bedoel je?
}
doubt-ends-before-start = “{ $said }”: het einde ligt vóór het begin. Kies Aanpassen en geef het moment opnieuw.
doubt-no-such-time = { $n ->
    [0] “{ $said }”: dat uur bestaat niet, want dan wordt de klok verzet. Kies Aanpassen en geef een ander uur.
   *[other] “{ $said }”: dat uur bestaat niet, want dan wordt de klok verzet. Bedoel je dit? Zo niet, kies Aanpassen.
}
doubt-no-such-date = { $n ->
    [0] “{ $said }”: die datum bestaat niet. Kies Aanpassen en geef het moment opnieuw.
   *[other] “{ $said }”: die datum bestaat niet. Bedoel je dit? Zo niet, kies Aanpassen en geef het moment opnieuw.
}
doubt-number-out-of-range = “{ $said }”: dat aantal kan niet. Kies Aanpassen en geef een aantal van 1 tot 100.000.

browse-offer = { $n ->
    [one] 1 aanbod open bij { $community }
   *[other] { $n } keer aangeboden bij { $community }
}
browse-request = { $n ->
    [one] 1 vraag open bij { $community }
   *[other] { $n } keer gezocht bij { $community }
}
browse-offer-none = Er staat nog niets open bij { $community }.
browse-request-none = Niemand zoekt nu iets bij { $community }.
browse-offer-example = Zelf iets aanbieden? /aanbod Zaal Zuid, repetitieruimte, elke dinsdag 14-18u
browse-request-example = Zelf iets zoeken? /vraag 40 stoelen op zaterdag 12 december
browse-line = { $n }. { START($name) }. { START($when) }.
browse-line-terms = { $n }. { START($name) }. { START($when) }. { $terms }.

mine-title = Van jou en je organisaties
mine-empty = Je hebt nog niets openstaan.
mine-start = Begin met /aanbod, /vraag of /zoek.
mine-more = En nog { $n } andere.
mine-open = { $n } bekijken
mine-untitled = nog zonder naam
mine-offer-draft = { $n }. Nog niet geplaatst: { $title }. { START($when) }.
mine-request-draft = { $n }. Nog niet geplaatst: gezocht, { $title }. { START($when) }.
mine-offer-open = { $n }. Aangeboden: { $title }. { START($when) }.
mine-request-open = { $n }. Gezocht: { $title }. { START($when) }.
mine-asking = { $n }. Nog niet verstuurd aan { $house }: { $what }
mine-asked = { $n }. Gevraagd aan { $house }, optie tot { $until }: { $what }
mine-to-decide = { $n }. { $guest } wacht op jullie antwoord, tot { $until }: { $what }
mine-booked = { $n }. Rond: { $what }. { $host } ontvangt { $guest }.

form-open = Verder invullen
form-next = Verder
form-done = Klaar
form-search = Zoeken
form-change = Aanpassen
form-find = Zoeken
form-missing-offer = Nog even dit
form-missing-request = Nog even dit
form-write-offer = Iets aanbieden
form-write-request = Iets vragen
field-title = Wat is het?
field-kind = Wat voor iets is het?
field-town = In welke stad of gemeente?
field-when = Wanneer?
hint-when = Bijvoorbeeld: elke dinsdag 14-18u, of za 12 december 10-17u
field-capacity = Voor hoeveel personen?
field-area = Hoeveel m²?
field-quantity = Hoeveel stuks of personen?
field-price = Welke bijdrage?
hint-price = Bijvoorbeeld: gratis, of 15 euro per uur
field-conditions = Welke afspraken?
hint-conditions = Zet een puntkomma tussen twee afspraken.
field-what-offer = Wat bied je aan?
hint-what-offer = Bijvoorbeeld: Zaal Zuid, repetitieruimte 60 m²
field-what-request = Wat heb je nodig?
hint-what-request = Bijvoorbeeld: 40 stoelen
field-what-find = Wat zoek je?
hint-what-find = Bijvoorbeeld: repetitieruimte voor 20 personen
field-title-needed = Geef een korte naam, bijvoorbeeld: Zaal Zuid
field-town-needed = Geef een stad of gemeente, bijvoorbeeld: Gent
field-kind-unknown = Kies een van de vier: ruimte, materiaal, personeelsuren of gedeelde dienst.
field-when-unread = “{ $said }” herken ik niet als moment. Probeer: za 12 december 10-17u
field-when-many = “{ $said }”: ik neem één moment tegelijk. Geef er één, bijvoorbeeld: za 12 december 10-17u
field-number-unread = “{ $said }” is geen aantal van 1 tot 100.000. Geef een getal, bijvoorbeeld: 20
field-price-unread = “{ $said }” herken ik niet als bijdrage. Probeer: gratis, of 15 euro per uur
