# Hoe ver iets ligt, en wat er over toegankelijkheid gezegd is.
find-away = { $town } ({ $km } km)
find-near = bij { $town }
find-within = op hoogstens { $km } km van { $town }
find-access = { $need ->
    [step-free] drempelvrij
    [accessible-toilet] met aangepast toilet
    [hearing-loop] met ringleiding
    [sign-language] met gebarentaal
   *[quiet-room] met stille ruimte
}
fit-unstated = { $need ->
    [step-free] drempelvrij
    [accessible-toilet] aangepast toilet
    [hearing-loop] ringleiding
    [sign-language] gebarentaal
   *[quiet-room] stille ruimte
}: niet opgegeven
find-region = { $region ->
    [Antwerpen] in de provincie Antwerpen
    [Namen] in de provincie Namen
    [Luik] in de provincie Luik
    [Luxemburg] in de provincie Luxemburg
    [Wallonie] in Wallonië
    [Belgie] in België
   *[other] in { $region }
}
find-place = Welke plaats bedoel je met “{ $said }”?
doubt-place = { $n ->
    [0] “{ $said }”: welke plaats is dat? Kies Aanpassen en geef de gemeente.
   *[other] “{ $said }”: er zijn er meer van die naam. Welke bedoel je?
}
find-town-where = { $town }, { $where }
find-place-unknown = Ik ken “{ $said }” niet als plaats. Geef een stad of gemeente, bijvoorbeeld: 10 km rond Gent
doubt-place-unknown = Ik ken “{ $said }” niet als plaats. Kies Aanpassen en geef de stad of gemeente.
