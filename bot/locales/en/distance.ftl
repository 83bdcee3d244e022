# How far something is, and what was said about access.
find-away = { $town } ({ $km } km)
find-near = near { $town }
find-within = within { $km } km of { $town }
find-access = { $need ->
    [step-free] step-free
    [accessible-toilet] with an accessible toilet
    [hearing-loop] with a hearing loop
    [sign-language] with sign language
   *[quiet-room] with a quiet room
}
fit-unstated = { $need ->
    [step-free] step-free
    [accessible-toilet] accessible toilet
    [hearing-loop] hearing loop
    [sign-language] sign language
   *[quiet-room] quiet room
}: not stated
find-region = { $region ->
    [West-Vlaanderen] in West Flanders
    [Oost-Vlaanderen] in East Flanders
    [Antwerpen] in the province of Antwerp
    [Limburg] in Limburg
    [Vlaams-Brabant] in Flemish Brabant
    [Henegouwen] in Hainaut
    [Waals-Brabant] in Walloon Brabant
    [Namen] in the province of Namur
    [Luik] in the province of Liège
    [Luxemburg] in the province of Luxembourg
    [Vlaanderen] in Flanders
    [Wallonie] in Wallonia
   *[other] in Belgium
}
find-place = Which place do you mean by “{ $said }”?
doubt-place = { $n ->
    [0] “{ $said }”: which place is that? Choose Change and give the municipality.
   *[other] “{ $said }”: several places have that name. Which one?
}
find-town-where = { $town }, { $where }
find-place-unknown = I know no place called “{ $said }”. Give a town or municipality, for example: within 10 km of Ghent
doubt-place-unknown = I know no place called “{ $said }”. Choose Change and give the town or municipality.
