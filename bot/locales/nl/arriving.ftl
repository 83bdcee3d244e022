# Aankomen: de privéchat, een kanaal, de eigen instellingen.
welcome-title = Dag { $name }, ik ben Deelbot.
welcome-what = Met mij delen culturele huizen ruimte, materiaal, diensten en uren.
welcome-how = Schrijf gewoon wat je hebt of zoekt, bijvoorbeeld “Wij hebben zaterdag 40 stoelen over in Kortrijk”.
welcome-community = Je deelt in { $name }.
welcome-stranger = Je hoort nog niet bij { $name }. Bied iets aan of vraag iets: een trekker laat je organisatie dan toe.
welcome-nowhere = Je hoort nog bij geen netwerk. Kom in een groep of kanaal waar ik ben, of voeg me toe aan dat van jullie en typ daar: /netwerk nieuw NAAM
welcome-more = Alles wat ik kan staat bij /help; je taal kies je met /instellingen.
button-find = Zoeken
button-browse = Wat staat er open?
button-private = Naar de privéchat
added-hello = Dag, ik ben Deelbot. Hier kunnen jullie ruimte, materiaal en uren delen.
added-how = Wie hier beheerder is, begint met: /netwerk nieuw NAAM. Zo hoort deze plek bij jullie netwerk.
start-title = Hier delen we ruimte, materiaal en uren.
start-by = Trekker: { $names }
start-coordinator = { $name } ({ $house })
settings-title = Jouw instellingen
settings-language = Taal: { $language ->
    [fr] Frans
    [en] Engels
   *[nl] Nederlands
}
settings-zone = Tijdzone: { $zone }
button-speak-nl = Nederlands
button-speak-fr = Français
button-speak-en = English
button-zone = Andere tijdzone
field-zone = In welke tijdzone lees je uren?
form-zone = Je tijdzone
hint-zone = Kies er een, of typ de naam, bijvoorbeeld Europe/Lisbon.
settings-zone-unknown = De tijdzone “{ $said }” ken ik niet. Typ de naam zoals Europe/Brussels, of de stad, bijvoorbeeld Lisbon.
