# Woorden: die van een netwerk, en hoe er gezocht werd.
words-own = Les mots de { $name }
words-none = { $name } n'a pas encore de mots à lui.
words-how = La coordination en ajoute un avec : /reseau mot salle de ballet = salle de danse. Pour le retirer : /reseau mot retirer salle de ballet
word-means = { $word } = { $meaning }
word-taught = { $word } veut désormais dire ici : { $meaning }
word-reads = Qui cherche ou écrit ce mot pense à ceci : { $thing }.
word-finds = Qui cherche ce mot trouve aussi ce qui s'appelle ainsi.
word-how-forget = Finalement non ? Tapez : /reseau mot retirer { $word }
word-forgotten = { $word } ne fait plus partie des mots d'ici.
word-how = Je ne comprends pas « { $word } » ici. Écrivez le mot et ce qu'il veut dire, par exemple : /reseau mot salle de ballet = salle de danse
word-known = « { $word } » a déjà un sens pour tout le monde. Choisissez un mot qui ne vit que chez vous.
word-many = Il y a déjà { $n } mots. Retirez-en d'abord un avec : /reseau mot retirer MOT
word-unknown = « { $word } » n'est pas un mot d'ici. Voyez-les tous avec : /reseau mot
find-read-as = Recherche faite pour : { $words }
find-partly = Rien avec tous vos mots ensemble ; voici le plus proche.
community-words = Les mots que vous êtes seuls à utiliser : /reseau mot
