# Woorden: die van een netwerk, en hoe er gezocht werd.
words-own = { $name }'s own words
words-none = { $name } has no words of its own yet.
words-how = A coordinator adds one with: /community word ballet hall = dance studio. To take it away: /community word remove ballet hall
word-means = { $word } = { $meaning }
word-taught = { $word } now means this here: { $meaning }
word-reads = Whoever searches for the word or writes it means this: { $thing }.
word-finds = Whoever searches for the word also finds what is called so.
word-how-forget = Not after all? Type: /community word remove { $word }
word-forgotten = { $word } is no longer a word of your own.
word-how = I don't understand “{ $word }” here. Write the word and what it means, such as: /community word ballet hall = dance studio
word-known = “{ $word }” already means something to everybody. Choose a word that only you use.
word-many = There are { $n } words already. Take one away first with: /community word remove WORD
word-unknown = “{ $word }” is not a word of your own. See them all with: /community word
find-read-as = Searched for: { $words }
find-partly = Nothing with all your words together; this comes closest.
community-words = Words that only you use: /community word
