# Een formulier, vraag na vraag.
interview-skip = Sla over
interview-keep = Zo laten
interview-clear = Leegmaken
interview-back = Terug
interview-stop = Stoppen
interview-yes = Ja
interview-no = Nee
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
