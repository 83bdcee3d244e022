# Chercher.
only-you = Visible par vous uniquement.
find-found = { $n ->
    [one] 1 offre libre : { $what }
   *[other] { $n } offres libres : { $what }
}
find-more = Résultats { $first } à { $last } sur { $n } :
find-line = { $n }. { START($name) }. { START($span) }.
find-line-terms = { $n }. { START($name) }. { START($span) }. { START($terms) }.
find-ask = Demander { $n }
find-anything = tout ce qui est proposé
find-units = { $n } pièces
find-people = { $n } personnes
find-nothing = Rien de libre : { $what }
find-wider = { $n ->
    [one] Élargissez : une autre heure, un autre jour ou sans ville. Ou demandez l'aide d'une organisation.
   *[other] Élargissez : une autre heure, un autre jour ou sans ville. Ou demandez l'aide de { $n } organisations.
}
fit-whole = tout convient
fit-gone = n'est plus libre
find-past = « { $said } » est déjà passé. Donnez un moment à venir.
find-ends-before-start = « { $said } » : la fin précède le début. Redonnez le moment.
find-no-such-time = « { $said } » : cette heure n'existe pas, on change d'heure ce jour-là. Donnez une autre heure.
find-no-such-date = « { $said } » : cette date n'existe pas. Redonnez le moment.
find-number-out-of-range = « { $said } » : ce nombre est impossible. Donnez un nombre de 1 à 100 000.
find-found-near = { $n ->
    [one] 1 offre libre : { $what }, et 1 qui convient presque
   *[other] { $n } offres libres : { $what }, et 1 qui convient presque
}
find-most = participation maximale : { $price }
find-nothing-near = Rien de libre : { $what }. Mais tout près :
find-others = { $n ->
    [one] Ou demandez l'aide d'une organisation.
   *[other] Ou demandez l'aide de { $n } organisations.
}
