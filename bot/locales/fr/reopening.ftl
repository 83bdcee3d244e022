# Une recherche qui avait abouti, et qui se rouvre.
request-again = De nouveau recherché.
button-again = Redemander
button-close-request = Clôturer la recherche
request-reopened = Votre recherche « { $name } » est de nouveau ouverte, et je cherche avec vous.
request-still-open = Votre recherche « { $name } » reste ouverte, et je cherche avec vous.
request-still-closed = Votre recherche « { $name } » reste clôturée. Vous en avez encore besoin ? Redemandez-le alors.
