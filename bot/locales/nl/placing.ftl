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

# Foto en link.
listing-link = Meer weten: { $link }
preview-photo = Met foto.
button-photo = Foto toevoegen
button-photo-leave = Niets veranderen
button-photo-other = Andere foto
button-no-photo = Zonder foto
photo-send = Stuur nu je foto van { $name }, hier.
photo-send-private = Stuur nu je foto van { $name }, in een privébericht aan mij.
photo-kinds = JPEG of PNG, hoogstens { $most } MB. Waar en wanneer ze genomen is, wis ik eruit.
photo-no-draft = Bij welk aanbod hoort deze foto? Stuur eerst je zin, bijvoorbeeld: /aanbod Zaal Zuid, repetitieruimte, elke dinsdag 14-18u Is het al geplaatst? Open het met /mijn en druk op Foto toevoegen.
photo-empty = De foto kwam leeg aan. Stuur ze opnieuw met Foto toevoegen, of ga verder zonder.
photo-lost = Ik kon de foto niet ophalen. Stuur ze opnieuw met Foto toevoegen, of ga verder zonder.
photo-too-big = De foto is te groot: ik neem er tot { $most } MB. Stuur een kleinere met Foto toevoegen, of ga verder zonder.
photo-heic = Deze foto is een HEIC, en die toont niet elk toestel. Stuur ze als JPEG of PNG, of ga verder zonder.
photo-no-image = Dit is geen foto die ik kan tonen. Stuur een JPEG of PNG, of ga verder zonder.
photo-broken = Dit bestand is beschadigd. Stuur de foto opnieuw met Foto toevoegen, of ga verder zonder.
photo-shape = Deze foto is te lang of te breed. Snij ze bij en stuur ze opnieuw, of ga verder zonder.
field-link = Een link voor wie meer wil weten?
hint-link = Bijvoorbeeld naar de technische fiche: www.voorbeeld.be
field-link-unread = “{ $said }” herken ik niet als link. Probeer: www.voorbeeld.be
