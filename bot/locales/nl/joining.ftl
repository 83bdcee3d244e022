# Wie meedoet: namens wie, codes, toelaten, vertrekken.
form-who = Namens wie?
button-who = Namens wie?
button-as = Namens { $house }
field-house = Namens welke organisatie?
field-house-town = In welke stad is die thuis?
house-name-unread = “{ $said }” herken ik niet als naam. Geef de naam van je organisatie; werk je alleen, dan je eigen naam.
field-house-needed = Geef de naam van je organisatie; werk je alleen, dan je eigen naam.
hint-house = Een huis, een collectief, een vereniging, of jezelf: bijvoorbeeld Kopergietery.

# Een netwerk beginnen.
added-here = dit kanaal
added-asked = Je hebt me toegevoegd aan { $channel }.
added-asked-what = Eén formulier, en er kan gedeeld worden: het netwerk, jouw organisatie, en wie verantwoordelijk is voor de gegevens. Jij wordt trekker.
added-asked-other = Heeft dit kanaal al een netwerk op een andere plek? Vraag daar een code met /netwerk code, en typ ze in het kanaal.
added-adder = Wie me toevoegde, gaat verder in de privéchat. Een andere beheerder begint met: /netwerk nieuw NAAM
button-begin = Netwerk beginnen
form-begin = Netwerk beginnen
form-begin-done = Beginnen
field-community = Hoe heet jullie netwerk?
field-community-needed = Geef het netwerk een naam.
field-your-house = Namens welke organisatie?
field-responsible = Wie is verantwoordelijk voor de gegevens?
hint-responsible = Leeg: je eigen organisatie.
start-responsible = Verantwoordelijk voor de gegevens: { $name }
begin-gone = Dit kanaal hoort intussen bij een netwerk. Welk zie je daar met /netwerk.
begin-not-you = Dit formulier is voor wie me toevoegde. Een andere beheerder begint in het kanaal zelf, met: /netwerk nieuw NAAM

# Codes.
menu-code = Een code ingeven of maken
help-code = /{ $word } K7QF-9MZT: een code ingeven; alleen /{ $word }: een code voor je ander account
code-line = /code { $code }
code-line-named = In een groep met meer bots: /code{ $handle } { $code }
code-once = Eén keer te gebruiken, tot en met { $until }.
code-for-channel = Code om nog een kanaal bij { $name } te zetten
code-how-channel = Voeg me toe aan dat kanaal, op welk platform ook, en typ daar:
code-for-coordinator = Code voor een trekker van { $name }
code-how-coordinator = Geef deze regel aan wie mee trekt; die typt of plakt ze bij mij:
code-for-member = Code voor een collega van { $house }
code-for-manager = Code voor een beheerder van { $house }
code-how-colleague = Geef deze regel aan je collega; die typt of plakt ze bij mij:
code-for-identity = Code voor je ander account
code-how-identity = Typ dit op je ander account, dan ben je op beide dezelfde:
button-invite-member = Code voor een lid
button-invite-manager = Code voor een beheerder
code-pause = Dat waren te veel codes die niet kloppen. Probeer het over een uur opnieuw, of vraag intussen een nieuwe code.
code-no-code = Een code ziet eruit als K7QF-9MZT. Typ: /code K7QF-9MZT
code-unknown = Die code ken ik niet. Kijk of alle acht tekens kloppen, of vraag een nieuwe.
code-used = Die code is al gebruikt; ze werkt één keer. Vraag een nieuwe aan wie ze je gaf.
code-expired = Die code geldt niet meer. Vraag een nieuwe aan wie ze je gaf.
code-no-colleague = Deze code is niet van een organisatie. Vraag je collega om een code met /organisatie code, of geef een naam.
code-in-channel = Deze code zet een kanaal bij { $name }. Typ ze in dat kanaal, als ik daar ben.
code-linked = { $channel } hoort nu bij { $name }.
code-linked-what = Wat in het netwerk geplaatst wordt, verschijnt voortaan ook hier.
code-linked-already = Dit kanaal hoort al bij { $name }. De code blijft geldig voor een ander kanaal.
code-linked-by = { $name } heeft met jouw code { $channel } bij het netwerk gezet. Alle kanalen zie je met /netwerk.
code-colleague-member = Je hoort nu bij { $house }, { $town }: je kan namens haar aanbieden, vragen en zoeken.
code-colleague-manager = Je bent nu beheerder van { $house }, { $town }: je beslist mee.
code-colleague-already = Je hoort al bij { $house }. De code blijft geldig voor een collega.
code-joined-member = { $name } hoort nu bij { $house }, met een code. Je organisaties staan bij /organisatie.
code-joined-manager = { $name } is nu beheerder van { $house }, met een code. Je organisaties staan bij /organisatie.
code-coordinator-already = Je bent al trekker van { $name }. De code blijft geldig voor iemand anders.
coordinator-joined = { $who } trekt nu mee aan { $name }.
coordinator-you = Je bent nu trekker van { $name }.
coordinator-what = De kanalen, wie erbij hoort en wie wacht: zie /netwerk.
code-own = Deze code is van jezelf. Typ ze op je ander account.
code-merge = Is dit ook jouw account: { $name }?
code-merge-what = Dan worden jullie één persoon: organisaties, boekingen en voorbeelden van hier gaan naar dat account.
code-merge-warning = Kreeg je deze code van iemand anders? Doe dit dan niet: die zou alles van jou kunnen zien en beslissen.
button-merge = Dat ben ik, samenvoegen
code-merged = Je accounts zijn nu één persoon.
code-merged-houses = Je handelt voor: { $names }
code-merged-what = Berichten komen waar ik je kan bereiken.
error-not-coordinator = Dat kan alleen een trekker van { $name }. Wie dat is, zie je met /netwerk.
error-not-manager = Dat kan alleen een beheerder van { $house }. Vraag het aan een van hen.

# Toelaten.
admit-asked = { $house } wil meedoen in { $name }
admit-who = Gevraagd door { $who }, thuis in { $town }.
admit-what = Tot iemand toelaat, wachten hun kaarten. Een trekker beslist, of twee organisaties die er al bij horen: wie wacht, zien ze met /netwerk.
admit-waits = { $house } wacht op toelating bij { $names }.
admit-waits-how = De trekker kreeg je vraag: { $names }. Wat je plaatst, wacht zolang, en verschijnt vanzelf; alleen jij ziet het, met /mijn.
admit-in = { $house } hoort nu bij { $name }.
admit-posted = Geplaatst: { $titles }
admit-welcome = { $house } is toegelaten bij { $name }. Welkom.
admit-by = { $house } hoort nu bij { $name }, toegelaten door { $who }.
admit-one-more = Genoteerd. Nog één organisatie of een trekker, en { $house } hoort erbij.
admit-done = Hier wacht niemand meer. Hoe het nu staat, zie je met /netwerk.
button-admit = Toelaten
button-admit-house = { $house } toelaten
community-waiting = { $n ->
    [one] Wacht op toelating: { $names }
   *[other] Wachten op toelating: { $names }
}

# Vertrekken.
button-quit = Weg bij { $house }
button-second = Nog een trekker
button-step-down = Niet meer trekken
button-unlink = Kanaal loskoppelen
button-depart = { $house } vertrekt
button-leave-sure = Ja, dat doe ik
coordinator-alone = Je trekt dit alleen. Met twee gaat het door als je eens weg bent: kies iemand.
leave-house = Weg bij { $house }?
leave-house-what = Wat je namens haar plaatste of boekte, blijft van haar. Terugkomen kan met een code.
left-house = Je hoort niet meer bij { $house }. Haar boekingen blijven staan.
leave-last-manager = Je bent de enige beheerder van { $house }. Nodig eerst iemand uit met /organisatie code beheerder, dan kan je vertrekken.
leave-coordinating = Niet meer trekken aan { $name }?
leave-coordinating-what = De andere trekkers doen verder; jouw organisatie blijft erbij.
left-coordinating = Je bent geen trekker meer van { $name }. Bedankt voor het trekken.
leave-last-coordinator = Je bent de enige trekker van { $name }. Geef eerst iemand een code met /netwerk code trekker, dan kan je stoppen.
leave-community = Vertrekt { $house } uit { $name }?
leave-community-what = Wat openstaat, verdwijnt daar; wat bevestigd is, gaat door.
left-community = { $house } hoort niet meer bij { $name }. Wat bevestigd is, gaat door.
leave-channel = { $channel } loskoppelen van { $name }?
leave-channel-what = De kaarten daar kan niemand nog indrukken; elders blijven ze staan.
left-channel = { $channel } hoort niet meer bij { $name }. Met een code kan het er weer bij.
channel-left = Dit kanaal hoort niet meer bij { $name }. Een trekker kan het er weer bij zetten met /netwerk code.
listing-elsewhere = Wordt hier niet meer getoond.

# Wie in meer dan één netwerk is.
which-community = In welk netwerk?
which-community-what = Je bent in meer dan één. Ik onthoud je keuze voor wat je hier schrijft; wisselen kan met /netwerk.
your-communities = Jouw netwerken: { $names }
community-chosen = Je bent nu in { $name }.

# Wat trekkers beslissen.
button-settle = Instellingen
form-settle = Instellingen van het netwerk
field-doors = Hoort wie in een privékanaal of gesloten groep zit er vanzelf bij?
hint-doors = Anders laat een trekker, of laten twee organisaties, elke nieuwe organisatie toe.
settled-nobody = Niemand is genoemd als verantwoordelijke voor de gegevens.
settled-open = Wie in een privékanaal of gesloten groep zit, hoort er vanzelf bij.
settled-closed = Elke nieuwe organisatie wordt eerst toegelaten.
field-coordinator = Wie trekt er mee?
coordinator-by-code = Iemand anders, met een code
coordinator-by = { $who } koos jou. Liever niet? Dan stop je met /netwerk.

# Wat wacht, en wat net zo heet.
mine-offer-waits = { $n }. Wacht op toelating: { $title }. { START($when) }.
mine-request-waits = { $n }. Wacht op toelating: gezocht, { $title }. { START($when) }.
own-waits = { START($name) } wacht op toelating bij { $names }.
organisation-made-beside = { $name } in { $town } is aangemaakt. Je bent beheerder. Er is hier ook { $name } in { $towns }: bedoelde je die, vraag dan een collega daar om een code.
