# La distance, et ce qui a été dit de l'accessibilité.
find-away = { $town } ({ $km } km)
find-near = près de { $town }
find-within = à { $km } km de { $town } au plus
find-access = { $need ->
    [step-free] accès de plain-pied
    [accessible-toilet] avec toilettes adaptées
    [hearing-loop] avec boucle auditive
    [sign-language] avec langue des signes
   *[quiet-room] avec salle calme
}
fit-unstated = { $need ->
    [step-free] accès de plain-pied
    [accessible-toilet] toilettes adaptées
    [hearing-loop] boucle auditive
    [sign-language] langue des signes
   *[quiet-room] salle calme
} : non précisé
find-region = { $region ->
    [West-Vlaanderen] en Flandre occidentale
    [Oost-Vlaanderen] en Flandre orientale
    [Antwerpen] en province d'Anvers
    [Limburg] au Limbourg
    [Vlaams-Brabant] en Brabant flamand
    [Henegouwen] en Hainaut
    [Waals-Brabant] en Brabant wallon
    [Namen] en province de Namur
    [Luik] en province de Liège
    [Luxemburg] en province de Luxembourg
    [Vlaanderen] en Flandre
    [Wallonie] en Wallonie
   *[other] en Belgique
}
find-place = De quel lieu s'agit-il, avec « { $said } » ?
doubt-place = { $n ->
    [0] « { $said } » : quel lieu est-ce ? Choisissez Modifier et donnez la commune.
   *[other] « { $said } » : plusieurs lieux portent ce nom. Lequel ?
}
find-town-where = { $town }, { $where }
find-place-unknown = Je ne connais pas de lieu « { $said } ». Donnez une ville ou une commune, par exemple : à 10 km de Gand
doubt-place-unknown = Je ne connais pas de lieu « { $said } ». Choisissez Modifier et donnez la ville ou la commune.
