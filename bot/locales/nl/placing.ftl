# Waar een aanbod of vraag verschijnt.
preview-where-of = { $n ->
    [one] Komt bij { $community } in { $channels }: 1 organisatie.
   *[other] Komt bij { $community } in { $channels }: { $n } organisaties.
}
preview-elsewhere = Komt niet bij { $communities }. Toch daar ook? Druk op Kies waar.
place-of = { $channel }, { $community }
place-on = { $platform ->
    [slack] { $channel } (Slack)
    [telegram] { $channel } (Telegram)
   *[other] { $channel }
}
button-where = Kies waar
form-where = Waar komt het?
field-where = In welke kanalen mag het verschijnen?
field-where-needed = Kies minstens één kanaal. Liever nergens? Sluit dit dan, en kies Niet plaatsen.
preview-same = Heet bijna zoals { $name }, dat jullie al delen. Is dit dezelfde als { $name }?
button-same = Ja, dezelfde
button-another = Nee, iets nieuws
