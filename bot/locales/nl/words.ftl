# Woorden: die van een netwerk, en hoe er gezocht werd.
words-own = Eigen woorden van { $name }
words-none = { $name } heeft nog geen eigen woorden.
words-how = Een trekker voegt er een toe met: /netwerk woord balletzaal = danszaal. Weghalen: /netwerk woord weg balletzaal
word-means = { $word } = { $meaning }
word-taught = { $word } betekent hier voortaan: { $meaning }
word-reads = Wie het woord zoekt of schrijft, bedoelt dit: { $thing }.
word-finds = Wie het woord zoekt, vindt ook wat zo heet.
word-how-forget = Toch niet? Typ: /netwerk woord weg { $word }
word-forgotten = { $word } is geen eigen woord meer.
word-how = “{ $word }” begrijp ik hier niet. Schrijf het woord en wat het betekent, zoals: /netwerk woord balletzaal = danszaal
word-known = “{ $word }” betekent al iets voor iedereen. Kies een woord dat alleen bij jullie leeft.
word-many = Er zijn al { $n } eigen woorden. Haal er eerst een weg met: /netwerk woord weg WOORD
word-unknown = “{ $word }” is geen eigen woord. Bekijk ze allemaal met: /netwerk woord
find-read-as = Gezocht op: { $words }
find-partly = Niets met al je woorden samen; dit komt het dichtst.
community-words = Woorden die alleen jullie gebruiken: /netwerk woord
