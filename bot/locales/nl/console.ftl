# De terminal zelf.
console-to-person = Deelbot aan { $name }
console-in-channel = Deelbot in { $channel }
console-edited = gewijzigd
console-again = herhaald
console-again-without-answer = Dit werd al gedaan; er komt geen nieuw antwoord.
console-still-open = Nog open voor je:
console-photo = [foto]
console-file = [bestand: { $name }, { $size }]
console-file-stored = [bestand: { $name }, { $size }] bewaard als { $path }
console-file-lost = [bestand: { $name }, { $size }] kon niet bewaard worden. Kijk of de map bestaat en of je erin mag schrijven.
console-hello = Deelbot in de terminal. Je spreekt als { $name } in { $channel }. Typ /help voor wat Deelbot kan, ? voor deze terminal, Ctrl-D om te stoppen.
console-bye = Tot ziens.
console-switched = Nu spreekt { $name }, in { $channel }.
console-nothing-typed = Je typte niets. Begin met / en een woord, bijvoorbeeld /zoek, of typ ? voor hulp.
console-no-such-button = Er is geen knop { $number }. Kies uit: { $buttons }.
console-no-buttons = Er is geen knop { $number }: er staan er nu geen open. Typ / en een woord, bijvoorbeeld /zoek, of ? voor hulp.
console-button-of-other = Knop { $number } is van { $other }. Typ @{ $other } { $number } om die voor { $other } in te drukken.
console-overtaken = Er kwam net een bericht bij: { $number } is nu “{ $label }”. Typ { $number } nog eens als je dat bedoelt.
console-form-left = Je hebt het formulier verlaten; er is niets van bewaard.
console-question = Vraag { $n } van { $count }: { $label }
console-value = Nu: { $value }
console-toolbar = { $name } in { $channel }   ? hulp   @naam spreekt   Ctrl-D stopt
console-toolbar-form = { $name } vult een formulier in   - slaat over   < gaat terug   / verlaat het
console-help = Zo werkt deze terminal:
    @{ $name } en dan tekst: die persoon spreekt, en blijft spreken. Nu bekend: { $names }. Een nieuwe naam mag ook.
    #podium na de naam: die persoon staat vanaf nu in dat kanaal. Nu: { $channel }.
    /zoek, /aanbod, /help: een opdracht in het kanaal. Andere woorden zijn privé, voor Deelbot alleen.
    1, 2, 3: de knoppen van je nieuwste bericht. Wat ouder is, kreeg 11, 21 en zo verder. p1, p2: knoppen in de kanalen, voor iedereen. De tekst van een knop typen werkt ook.
    Bij een formulier is elke regel een antwoord: - slaat over, < gaat terug, / verlaat het.
    # en een spatie: een opmerking. :quit, Ctrl-C of Ctrl-D: stoppen.
console-help-buttons = Je knoppen nu: { $buttons }.
console-demo = Dit is een voorbeeldnetwerk van zes organisaties, dat verdwijnt als je stopt. Probeer: @ben /zoek repetitieruimte dinsdag 14-18u, dan 1, dan 1; en daarna @lies 1. Of bied zelf iets aan met /aanbod.
