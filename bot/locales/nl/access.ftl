# Toegankelijkheid, publiek, uren.
access-need = { $need ->
    [step-free] drempelvrij
    [accessible-toilet] aangepast toilet
    [hearing-loop] ringleiding
    [sign-language] gebarentaal
   *[quiet-room] rustruimte
}
access-state = { $state ->
    [yes] { START($need) }: ja.
    [no] { START($need) }: nee.
    [wanted] { START($need) }: nodig.
   *[unsaid] { START($need) }: niet opgegeven.
}
audience-said = { $audience ->
    [yes] Met publiek.
   *[no] Zonder publiek.
}
audience-yes = ja
audience-no = nee
audience-unsaid = niet opgegeven
listing-work = { $per ->
    [day] { $n } uur per dag
    [week] { $n } uur per week
    [month] { $n } uur per maand
   *[total] { $n } uur in totaal
}
field-category = Wat is het precies?
hint-category = Bijvoorbeeld: repetitieruimte, stoelen, technicus
field-category-unread = “{ $said }” herken ik niet. Probeer een gewoon woord, zoals repetitieruimte of stoelen.
field-category-other-kind = Dat is iets van een andere soort. Plaats daarvoor iets nieuws, of kies een woord van dezelfde soort.
field-address = Op welk adres?
field-work = Hoeveel uren?
hint-work = Bijvoorbeeld: 16 uur per week
field-work-unread = “{ $said }” herken ik niet als uren. Probeer: 16 uur per week
field-access = Toegankelijkheid: wat is er, of is nodig?
field-lacks = Wat is er zeker niet?
hint-lacks = Wat je nergens aanvinkt, geldt als niet opgegeven.
field-audience = Mag of komt er publiek?
field-when-double = “{ $said }” kan meer dan één ding zijn: { $ways }. Schrijf voluit wat je bedoelt.
