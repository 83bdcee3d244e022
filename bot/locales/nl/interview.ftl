# Een formulier, vraag na vraag.
interview-skip = Sla over
interview-keep = Zo laten
interview-clear = Leegmaken
interview-back = Terug
interview-stop = Stoppen
interview-yes = Ja
interview-no = Nee
interview-done = Klaar
interview-ticked = { $label }: ja
interview-unticked = { $label }: nee
interview-menu = Wat wil je aanpassen?
interview-review = Klopt dit?
interview-field = { $label }: { $value }
interview-empty = nog leeg
interview-hint-open = Of typ je eigen antwoord.
interview-hint-number = Typ een getal, bijvoorbeeld 20.
interview-hint-date = Typ een dag, bijvoorbeeld za 14 maart.
interview-hint-time = Typ een uur, bijvoorbeeld 14 u.
interview-no-number = Daar lees ik geen getal in. Typ er één, bijvoorbeeld 20.
interview-no-such-choice = Dat staat er niet bij. { $n ->
    [1] Er is maar één mogelijkheid: kies die.
   *[other] Kies een van de { $n } mogelijkheden.
}
interview-needed = Hier is een antwoord nodig.
interview-too-long = Dat zijn { $length } tekens. Hou het onder { $most } en typ het opnieuw.
interview-step = Vraag { $n } van { $count }: { $label }
interview-now = Nu: { $value }
interview-left = Het formulier is gesloten; er is niets van bewaard.
interview-closed = Dit formulier staat niet meer open. Begin opnieuw met de knop of het woord waarmee het openging.
interview-answered = Deze vraag is al beantwoord. De vraag van nu staat in je nieuwste bericht.

# Dagen en uren om uit te kiezen.
pick-weekday = { $n ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[other] zondag
}
pick-month = { $n ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
}
pick-month-year = { $month } { $year }
pick-week = Week van { $day }
pick-another-month = Andere maand
pick-hint-date = Of typ: za 14 maart
pick-hint-time = Of typ: 14.30 u
