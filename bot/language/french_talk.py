"""What people do with words in French."""

from bot.language import french_chatter as chatter
from bot.language.speech import Speech

_WE = r"(?:nous|on|je|j')"

FRENCH_SPEECH = Speech(
    language="fr",
    settled=chatter.SETTLED,
    again=chatter.AGAIN,
    about=chatter.ABOUT,
    social=chatter.SOCIAL,
    events=chatter.EVENTS,
    idle=chatter.IDLE,
    wants=(
        r"trop peu d|^(?:a l'aide|au secours|sos|urgent|urgence|help)\b|(?:sans|plus de) toit"
        r"|(?:nous|m') ?(?:arrangerai|sauverai|aiderai|depannerai)\w+|il (?:nous|me) (?:faut"
        r"|faudrait|manque) (?:encore |toujours )?(?:\d+|une?"
        r"|deux|trois|des|quelques|quelqu'un)",
        r"y a-t-il (?:\w+ ){0,2}(?:benevoles|volontaires|gens|collegues) (?:pour|qui)",
        r"qui (?:peut|pourrait|veut bien) (?:nous|faire|prendre|tenir|venir|aider|donner|preter"
        r"|servir|conduire|traduire|reparer|jouer|chanter|animer|garder|cuisiner|nettoyer)",
        r"(?:qui|quelqu'un)\b[^.?!]{0,12}\b(?:part|va|roule|descend|monte"
        r"|passe)\b[^.!]{0,60}\b(?:place|prendre|emporter|embarquer|emmener)\b",
        r"en quete|serait (?:bien )?utile|(?:on|nous) aurai\w+ (?:bien )?(?:besoin|l'usage"
        r"|l'utilite)|preneurs? d|preneuses? d",
        r"ne trouv\w+ pas d|a court d[e']|toujours pas d[e']|au secours|offre d'emploi|recrut(?:e"
        r"|ons)|engage(?:ons)?|y aurait-il moyen|appel (?:a|aux) (?:benevoles|volontaires"
        r"|photographes)",
        r"qui (?:serait|est|veut etre) (?:partante?|disposee?|prete?) (?:a|pour) (?:tenir|faire"
        r"|nous|donner|aider|distribuer|conduire|animer|accueillir)|qui pour (?:tenir|faire|nous"
        r"|donner|aider|distribuer)",
        r"desir\w+ (?:louer|emprunter|acheter|trouver|reserver|utiliser)|peut-on (?:stocker"
        r"|entreposer)",
    ),
    search=(
        r"^\s*(?:bonjour,? )?(?:quels?|quelles?|montre\w*|liste\w*|y a-t-il|reste-t-il|que reste"
        r"|qu'est-ce qui|qu'est-ce qu'il y a|qu'y a-t-il|affiche(?:z|r)?(?= (?:moi|les|tou|des"
        r"|-))|donne(?:z)?-moi|voir|ou"
        r" trouver)\b",
        r"(?:reste-t-il|y a-t-il|y aurait-il|qu'est-ce qui est)(?! quelqu'un)",
        r"est-ce qu'il (?:y a|reste)(?! quelqu'un)",
        r"il y a (?:encore )?.{0,40}\b(?:libres?|dispo\w*)\b[^.!]{0,60}\?",
        r"il reste .{0,40}\?",
        r"quoi de (?:libre|dispo\w*)",
        r"combien de \w+ (?:sont|y a-t-il|restent)",
        r"(?:dans|sur|de) (?:la|votre|ta|vos) (?:liste|listing|catalogue|annonces|base)",
        r"^\s*(?:fais voir|trouve(?:z)?-moi|cherche-moi|existe-t-il|tu as quoi|vous avez quoi"
        r"|qu'as-tu|qu'avez-vous|que (?:peut-on|puis-je|pouvons-nous|proposez)|il y a quoi"
        r"|qu'est-ce que (?:vous|tu) a)",
        r"^\s*(?:peux-tu|pouvez-vous|tu peux|vous pouvez) (?:me |nous )?(?:montrer|lister|trouver"
        r"|chercher|afficher)",
        r"^\s*qui (?:propose|offre|loue|prete)\b(?! (?:nous|un coup))(?=[^?]{0,50}\?)",
        r"(?:est|sont)(?:-elles?|-ils?)? (?:proposee?s?|offerte?s?|listee?s?"
        r"|annoncee?s?)\b[^?]{0,40}\?",
        r"qu'est-ce que (?:je|on|nous) (?:peux|peut|pouvons)|quelque chose de (?:libre|dispo\w*)",
    ),
    asked=(
        r"^\s*des [\w -]{3,40}? (?:pour|a|dans|le|en|libres|disponibles) [^?]{0,60}\?",
        r"^\s*(?:[\w-]+ ){1,3}(?:libres?|disponibles?)\b[^?!.]{0,50}\?",
    ),
    handed=(
        r"cherche (?:du |des |un )?(?:travail|missions?|boulot|contrats?|emploi)|^si (?:vous "
        r"|quelqu'un |tu )?(?:cherch\w+|avez besoin|a besoin|as besoin)",
        r"qui en (?:veut|voudrait|aurait besoin|a besoin)",
        r"^(?!qui|ou )[^?!.]{3,80}\? ?(?:on en a|on a|il (?:nous )?(?:en )?reste|nous avons"
        r"|nous en avons"
        r"|j'ai|j'en ai|la notre|le notre|notre|nos|chez nous)(?![^.!?]*\?)",
        r"qui (?:veut|voudrait|souhaite|souhaiterait|desire|a envie|est interesse\w*|serait"
        r" interesse\w*|se joint|peut utiliser|veut reprendre|a besoin|aurait besoin)(?! (?:nous"
        r"|m'|me|bien) )",
        r"(?:ca|cela) (?:vous|te) (?:tente|dit|interesse)|(?:qui|quiconque) (?:veut|voudra) peut"
        r"|a qui veut",
        r"(?:ca|cela) interesse\w*(?: quelqu'un)?",
        r"quelqu'un (?:est |serait )?interesse\w*",
        r"interesse\w*(?= ?\?| par| a )",
        r"quelqu'un (?:a(?:urait)?(?:-t-il)? )besoin",
        r"avis aux (?:amateurs|interesses)",
        r"(?:cherche\w*|a la recherche d'?) ?(?:une?|d'une?)? ?(?:nouvelle? |nouveau )?(?:maison"
        r"|foyer|proprietaire|preneur|repreneur|seconde vie)",
        r"quelqu'un (?:veut|voudrait)(?! bien nous)",
        r"(?:vous pouvez|tu peux) (?:l'|les |le |la )?(?:utiliser|emprunter|louer|venir)",
        r"vous avez besoin d",
        r"besoin d'une? [\w -]{3,40}\? (?:on|nous|je|notre)",
        r"a qui (?:veut|voudra)",
        r"on peut (?:encore )?(?:vous|partager|accueillir|preter|heberger|imprimer)",
        r"rejoindre notre",
        r"rejoignez",
        r"inscrivez-vous a notre",
        r"pour vous aider|vous donner un coup de main|je veux bien|j'ai du temps|servez-vous"
        r"|ferait bon usage",
        r"venez (?:repeter|travailler|jouer|essayer|prendre|emprunter|chercher)|chez nous,?"
        r" (?:vous|on|il)|(?:la|le) notre est|on en a|n'hesitez pas a",
        r"qui (?:est|serait) partante?(?= ?\?)|qui suit|avis aux amateurs|a saisir",
    ),
    request=(
        r"(?:pourrions|pouvons|pourrait|peut)-(?:nous|on)\b[^.!?]{0,80}\?|qui partagerait",
        r"une (?:autre )?(?:maison|asbl|structure|compagnie|ecole|troupe) (?:a|aurait|pourrait"
        r"|peut)\b[^.!]*\?|qui en (?!veut|voudrait|est)\w+",
        r"qui (?:part|va|descend|roule|passe)",
        r"(?:re)?cherch\w+",
        r"recherches?",
        r"besoin",
        r"qui (?:a|aurait|peut|pourrait|connait|connaitrait|donnerait|ferait|prendrait|tiendrait"
        r"|viendrait|aiderait|peux|saurait|loue|prete|vend|dispose|serait (?:libre|dispo\w*))",
        r"quelqu'un",
        r"(?:nous|me) (?:preter|depanner|aider|louer|donner)",
        r"urgen\w+",
        r"(?:pourriez|pouvez|auriez|avez|pourrais|peux|aurais|as)-(?:vous|tu)",
        r"vous (?:auriez|avez|pourriez|n'auriez pas)\b[^.!]{0,80}\?",
        r"est-ce que vous (?:avez|auriez|pouvez|pourriez|louez|pretez)",
        r"(?:est-ce qu'on|on|peut-on|pourrait-on|pourrions-nous|pouvons-nous) (?:peut |pourrait"
        r" )?.{0,30}(?:emprunter|louer|utiliser|occuper|avoir)\b[^.!]{0,80}\?",
        r"voudrait",
        r"voudrions",
        r"voudrais",
        r"aimerions",
        r"aimerait",
        r"aimerais",
        r"il (?:nous|me) (?:faut|faudrait|manque)",
        r"(?:je|j'|nous|on) ?(?!pourr|serai|viend|pret|aide)[a-z]+r(?:ais|ait|ions)\b|(?:chez"
        r"|a) qui\b[^.!]*\?|ou (?:\w+er|\w+oter)\b[^.!]*\?",
        r"souhait\w+ (?:louer|emprunter|acheter|trouver|reserver)",
        r"il y a(?:urait-il)? quelqu'un",
        r"y a-t-il quelqu'un",
        r"^demande",
        r"(?:nous|on|je) demand\w+",
        r"manque",
        r"manquons",
        r"a la recherche",
        r"wanted",
        r"qui nous",
        r"ou (?:peut-on|pouvons-nous|puis-je|trouver)",
        r"bienvenus?(?= ?[.!]*$)",
        r"coup de main",
        r"sos",
        r"help",
        r"ch\.|en quete|serait (?:bien )?utile|nous serait|nous seraient|(?:on|nous) aurai\w+"
        r" (?:bien )?(?:besoin|l'usage|l'utilite|envie)",
        r"partante?s? pour|(?:serait|serions|est|sommes|suis) (?:pret a|prete a|preneurs?"
        r"|preneuses?)|qui pour",
        r"connaissez-vous|connais-tu|y aurait-il moyen|(?:serait-il|est-il) possible|possible"
        r" d'(?:emprunter|avoir|utiliser|occuper)|possible de (?:louer|stocker)",
        r"a court d[e']|toujours pas d[e']|pas de [\w ]{2,30}(?:,|\.)? (?:au secours|une idee"
        r"|quelqu'un|aidez)|au secours",
        r"offre d'emploi|recrut\w+|engage\w*|appel (?:a|aux)|embauch\w+",
        r"desir\w+ (?:louer|emprunter|acheter|trouver|reserver|utiliser)|ou (?:stocker|repeter"
        r"|louer|emprunter|entreposer)|peut-on (?:stocker|repeter|entreposer|utiliser|emprunter"
        r"|louer)",
    ),
    notice=(
        r"(?:nous|on|je) (?:re)?cherch\w+|^(?:re)?cherche|cherchons|besoin d\w*|qui (?:a|aurait"
        r"|peut)|quelqu'un|il nous faut",
    ),
    offer=(
        rf"{_WE} ?(?:vous )?(?:mettons|mets|met|offrons|offre|proposons|propose|louons"
        r"|loue|pretons|prete|donnons|donne|partageons|partage|vendons|vend|vends|cedons|cede"
        r"|disposons|dispose|libere|liberons|ouvre|ouvrons)\b",
        r"on l'ouvre",
        r"(?:nous avons|on a|j'ai)(?! (?:besoin|perdu|oublie|trouve))",
        r"a (?:louer|preter|donner|partager|vendre|disposition|ceder|emprunter|enlever|prendre)",
        r"mise? a disposition",
        r"a disposition",
        r"on peut",
        r"nous pouvons",
        r"^offre",
        r"offrons",
        r"a (?:venir )?(?:chercher|emporter|enlever)",
        r"je suis\b",
        r"propose\w*",
        r"(?:reste|restent) (?:inutilise\w*|vides?)",
        r"inutilise\w*",
        r"peut (?:encore )?(?:accueillir|intervenir|travailler|venir|dépanner|depanner|heberger"
        r"|prendre)",
        r"peuvent (?:servir|partir|etre)",
        r"(?:notre|nos|mon|ma|mes) (?:[\w'-]+ ){1,3}(?:peut|peuvent) (?!pas|plus)[^?]*$",
        r"^(?:prends|prenez|venez|emprunte|empruntez|utilisez) (?:chercher )?(?:mes|nos|mon|ma"
        r"|notre|ces|cette)",
        r"en trop|il (?:y a|reste) (?:encore )?de la place (?:dans|sur|chez|pour)|(?:une?|deux"
        r"|trois|quelques|d'autres) [\w-]+ peu(?:t|vent) encore",
    ),
    lends=(
        r"a (?:preter|louer|donner|disposition|partager|vendre|emporter|emprunter|prendre"
        r"|echanger|sous-louer)|disponibles?|dispos?"
        r"|(?:est|sont|reste|restent) vides?|(?:est|sont|reste|restent|sera"
        r"|seront) (?:\w+ ){0,3}libres?|libres? (?:le|la|les|en|du"
        r"|de|a|ce|cette|demain|tous|chaque|des|pour|jusqu|sur|entre|pendant)|(?<!entree"
        r" )libres?(?=[\s,.!:]*$)|inutilise\w*",
    ),
    aims=(
        r"^(?:(?!pas d)[^.!?]){3,120}[ ,](?:svp|stp|s'il vous plait)(?=\W*$)",
        r"pour (?:notre|nos|mon|ma|mes) [\w-]+",
        r"encore \d+ pour|(?:on|nous|je) (?:vient|viens|venons|passe|passons) (?:le |la "
        r"|les )?(?:chercher|prendre)|(?:on|nous) pa(?:ie|ye|yons)|^(?!qui|si|nous|on"
        r"|je)[^.!?]{3,60}? (?:veut|veulent) ",
        r"(?:max(?:imum|\.|i)?|jusqu'a|moins de|au plus) ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per"
        r"|par|a month)",
        r"(?:€|euros?|eur) (?:max|maxi|maximum|au plus)|de preference|souhaitee?s?",
        r"budget",
    ),
)
