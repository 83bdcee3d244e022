# Qui participe : au nom de qui, codes, admission, départ.
form-who = Au nom de qui ?
button-who = Au nom de qui ?
button-as = Au nom de { $house }
field-house = Au nom de quelle organisation ?
field-house-town = Dans quelle ville est-elle ?
field-house-needed = Donnez le nom de votre organisation ; si vous travaillez seul, votre nom.
hint-house = Une maison, un collectif, une association, ou vous-même : par exemple Kopergietery.
