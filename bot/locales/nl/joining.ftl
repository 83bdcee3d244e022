# Wie meedoet: namens wie, codes, toelaten, vertrekken.
form-who = Namens wie?
button-who = Namens wie?
button-as = Namens { $house }
field-house = Namens welke organisatie?
field-house-town = In welke stad is die thuis?
field-house-needed = Geef de naam van je organisatie; werk je alleen, dan je eigen naam.
hint-house = Een huis, een collectief, een vereniging, of jezelf: bijvoorbeeld Kopergietery.
