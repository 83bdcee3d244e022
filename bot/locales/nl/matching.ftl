# Wat bij elkaar past.
match-found = { $n ->
    [one] 1 aanbod past bij wat je zoekt: { $what }
   *[other] { $n } aanbiedingen passen bij wat je zoekt: { $what }
}
match-none = Wat paste, is intussen ingenomen: { $what }. Je hoort het hier zodra er weer iets past.
match-more = { $n ->
    [one] En nog 1 ander: zie /aanbod.
   *[other] En nog { $n } andere: zie /aanbod.
}
match-house = { $n ->
    [one] 1 vraag past bij wat jullie aanbieden
   *[other] { $n } vragen passen bij wat jullie aanbieden
}
match-house-more = { $n ->
    [one] En nog 1 andere: zie /vraag.
   *[other] En nog { $n } andere: zie /vraag.
}
match-with = Past bij jullie { $name }.
match-with-why = Past bij jullie { $name }: { $why }.
match-times = { $fits } van de { $of } keer vrij
match-away = in { $town }, op { $km } km
match-town = zelfde stad
match-size = groot genoeg
match-price = bijdrage past
button-help-n = { $n }: wij kunnen helpen

# Niets gevonden: laat anderen meezoeken, of laat het weten.
button-seek = Plaats als gezocht
button-watch = Verwittig mij
button-unwatch = Niet meer verwittigen
watch-set = Je hoort het hier zodra dit vrijkomt: { $what }
watch-until = Ik kijk uit tot en met { $day }. Alleen jij weet hiervan.
watch-ended = Je wordt niet meer verwittigd: “{ $text }”
watch-again = Zoek je het later opnieuw? Typ /zoek.
mine-watched = { $n }. Je wordt verwittigd: “{ $text }”
error-watch-over = Dit loopt niet meer: je wordt er niet meer voor verwittigd. Zoek opnieuw met /zoek.
error-watch-outside = Je hoort nog niet bij dit netwerk. Zoek in het kanaal van het netwerk zelf, dan kan het wel.
error-watch-many = Je wordt al voor { $n } zoekopdrachten verwittigd. Stop er eerst één: je vindt ze in /mijn.
