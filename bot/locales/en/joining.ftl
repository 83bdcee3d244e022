# Who takes part: on whose behalf, codes, admission, leaving.
form-who = On whose behalf?
button-who = On whose behalf?
button-as = For { $house }
field-house = On behalf of which organisation?
field-house-town = In which town is it at home?
field-house-needed = Give the name of your organisation; if you work alone, your own name.
hint-house = A house, a collective, an association, or yourself: for example Kopergietery.
