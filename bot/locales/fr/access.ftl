# Accessibilité, public, heures.
access-need = { $need ->
    [step-free] accès de plain-pied
    [accessible-toilet] toilettes adaptées
    [hearing-loop] boucle auditive
    [sign-language] langue des signes
   *[quiet-room] salle calme
}
access-state = { $state ->
    [yes] { START($need) } : oui.
    [no] { START($need) } : non.
    [wanted] { START($need) } : nécessaire.
   *[unsaid] { START($need) } : non précisé.
}
audience-said = { $audience ->
    [yes] Avec public.
   *[no] Sans public.
}
audience-yes = oui
audience-no = non
audience-unsaid = non précisé
listing-work = { $per ->
    [day] { $n ->
        [1] 1 heure par jour
       *[other] { $n } heures par jour
    }
    [week] { $n ->
        [1] 1 heure par semaine
       *[other] { $n } heures par semaine
    }
    [month] { $n ->
        [1] 1 heure par mois
       *[other] { $n } heures par mois
    }
   *[total] { $n ->
        [1] 1 heure au total
       *[other] { $n } heures au total
    }
}
field-category = De quoi s'agit-il exactement ?
hint-category = Par exemple : salle de répétition, chaises, régisseur
field-category-unread = « { $said } » : je ne reconnais pas ce mot. Essayez un mot courant, comme salle de répétition ou chaises.
field-category-other-kind = C'est d'une autre sorte. Publiez plutôt une nouvelle annonce, ou choisissez un mot de la même sorte.
field-address = À quelle adresse ?
field-work = Combien d'heures ?
hint-work = Par exemple : 16 heures par semaine
field-work-unread = « { $said } » : je ne reconnais pas d'heures. Essayez : 16 heures par semaine
field-access = Accessibilité : prévu ou nécessaire ?
field-lacks = Qu'est-ce qui manque à coup sûr ?
hint-lacks = Ce qui n'est coché nulle part reste non précisé.
field-audience = Y a-t-il un public ?
field-when-double = « { $said } » peut se comprendre de plusieurs façons : { $ways }. Écrivez en toutes lettres ce que vous voulez dire.
