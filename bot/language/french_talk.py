"""What people do with words in French."""

from bot.language.speech import Speech

_WE = r"(?:nous|on|je|j')"

FRENCH_SPEECH = Speech(
    language="fr",
    settled=(
        r"j'ai (?:adore|aime|deteste)|je ne serai pas|on a (?:bien |trop )?(?:mange|bu|ri|dormi"
        r"|danse|rigole)",
        r"^(?:super|genial|chouette|ravi\w*|content\w*|heureux|top) (?:que|qu'|de)|(?:a|ont)"
        r" (?:bien )?(?:approuve|refuse|accepte|valide)\w*",
        r"(?:on a|nous avons|j'ai|a ete|ai|c'est) (?:bien |enfin |finalement )?(?:trouve\w*"
        r"|regle\w*)",
        r"n'est (?:malheureusement |helas )?plus",
        r"ne sont (?:malheureusement )?plus",
        r"n'(?:avons|a|ai|avez) plus besoin",
        r"plus besoin",
        r"(?:est|sont|a ete|ont ete|deja) (?:malheureusement |deja |helas )?(?:pris\w*|reserve\w*"
        r"|loue\w*|occupe\w*|annule\w*|reporte\w*|donne\w*|approuve\w*|refuse\w*|complet\w*"
        r"|attribue\w*|parti\w*)",
        r"annule\w*",
        r"reporte\w* (?:au|a)",
        r"deplace\w* (?:au|a)",
        r"c'est (?:bon|regle|parti)",
        r"probleme resolu",
        r"n'est pas (?:libre|disponible)",
        r"ne sera pas (?:libre|disponible)",
        r"je retire",
        r"(?:j'ai|on a|nous avons|j') ?(?:lu|entendu|vu|appris)|parait-il|il parait|apparemment"
        r"|pour la petite histoire|le saviez-vous",
        r"(?:article|reportage|documentaire|podcast|interview|video) (?:sur|de|du|dans)|dans"
        r" (?:le journal|la presse|le soir|la libre)|a la (?:tele|radio)|au journal",
        r"(?:a|ont) (?:\w+ )?(?:double|triple|augmente|baisse|grimpe)|augmentent?(?: encore)?|a"
        r" \d+ ans|fete ses",
        r"est (?:papa|maman|pere|mere)|anniversaire|s'est marie|est decede|est ne\b",
        r"(?:beau|mauvais) temps|(?:neige|orage|pluie|tempete|gel) annonce\w*|meteo",
        r"non,? merci|passe(?:r|ons)? (?:notre|mon) tour|trop (?:cher\w*|petite?|grande?|loin"
        r"|juste) pour (?:nous|moi|notre)|mais (?:la|le|les|votre|l'|c'est) ?[^.?!,]{0,40}\btrop ",
        r"ne (?:nous|me) (?:convient|va|conviennent) (?:\w+ )?pas|(?:avons|ai|a) deja (?:un|une"
        r"|des|trouve|quelqu'un|reserve|loue)",
        r"(?:ramene|rapporte|ramenons|rapportons|range|rendu|rends|rapporterai|ramenerai)\w*",
        r"je suis (?:\w+ )?(?:malade|en retard|en route|en conge|en vacances|d'accord)|bouchons"
        r"|embouteillages?|heure de retard",
        r"panne (?:de courant|d'electricite)|fuite d'eau|inondation|coupure de courant|bloquee? ",
        r"(?:on a|nous avons) (?:vote|decide|discute|signe|joue|eu)|(?:pv|proces-verbal|photos"
        r"|lien|enregistrement|compte rendu) (?:de|du|pour|est|sont)|voici le lien|date limite",
        r"je confirme|bien recu|bien note|on se voit",
    ),
    again=(
        r"(?:a nouveau|de nouveau|finalement|maintenant|quand meme) (?:libre|dispo\w*)|annulation"
        r"|se libere|liberee?",
    ),
    about=(
        r"il y a quelqu'un (?:au|a|dans|sur)\b(?![^?]*\b(?:avec|qui)\b)|on s'appelle|on se"
        r" (?:voit|parle|retrouve|telephone)|se (?:voir|parler|appeler|telephoner)|je suis (?:la"
        r"|le) (?:nouvelle|nouveau)|vous etes la|tu es la|je suis (?:sur|au) (?:le )?parking"
        r"|quelle (?:entree|porte|adresse|cle|sortie)",
        r"(?:il reste|y a-t-il|il y a|reste-t-il) (?:encore )?(?:du|de la|des|de l')? ?(?:cafe"
        r"|the|lait|sucre|biere|gateau|biscuits|savon|papier toilette)\b|quels? [\w-]+ (?:va|faut"
        r"|doit|on met|utiliser)|lesquels d'entre vous|je peux (?:mettre|laisser|garer|deposer)",
        r"(?:connai\w+|conseill\w+|recommand\w+)(?:-vous|-tu| quelqu'un)? (?:un|une|des) (?:\w+"
        r" ){0,2}(?:plombier|electricien|dentiste|medecin|veterinaire|resto\w*|cafe|bar a|hotel"
        r"|boulangerie|serrurier|garagiste|coiffeu\w+|babysitter|friterie|pizzeria|notaire"
        r"|fleuriste|podcast|livre|film|serie)",
        r"ne trouv\w+ (?:pas|plus) (?:mon|ma|mes|le|la|les|notre|nos|l')",
        r"(?:pouvez|peux|pourriez|pourrais)-(?:vous|tu) (?:m'|me |nous |lui )?(?:envoyer|dire"
        r"|confirmer|rappeler|renvoyer|expliquer|ouvrir|verifier)",
        r"est-ce que (?:la|le|l'|les|ta|ton|votre|vos|cette|ce|cet)\b.{0,70}\b(?:encore|toujours"
        r"|deja|libres?|dispo\w*|inclus\w*|compris\w*|accessible)",
        r"(?:la|le|l'|les|votre|vos|cette|ce|cet) ?[\w' -]{2,40} (?:est|sont)-(?:il|elle|ils"
        r"|elles)",
        r"est-(?:il|elle)",
        r"sont-(?:ils|elles) (?:encore|toujours)",
        r"(?:est|sont) (?:encore|toujours) (?:libres?|disponibles?|dispo|valables?"
        r"|d'actualite)(?=[^?]*\?)",
        r"toujours (?:d'actualite|valable)",
        r"a quelle heure",
        r"c'est quand",
        r"quand (?:est|commence|ouvre|a lieu|peut-on venir|est-ce que (?:la|le|l'|les|vous))",
        r"combien (?:coute|coutent|de temps|ca)",
        r"quel est le (?:prix|tarif)",
        r"ou (?:est|sont|se trouve|se trouvent|avez-vous mis|dois-je) ",
        r"qui a (?:la|le|les|l'|mon|ma|mes|pris|vu|oublie|laisse|emprunte)\b",
        r"quelqu'un a(?:urait)? (?:vu|pris|trouve|oublie|la|le|les|l'|mon|ma|mes)\b",
        r"a vu (?:mon|ma|mes)",
        r"j'ai (?:perdu|oublie|laisse)",
        r"(?:perdu|oublie) (?:mon|ma|mes|un|une|dans)",
        r"je cherche (?:mon|ma|mes)",
        r"cherche\w* (?:un nom|un titre|une idee|des idees)",
        r"comment (?:ca|est-ce|fonctionne|marche|faire|faut|annuler|modifier|je)",
        r"quelqu'un (?:sait|connait la date|peut (?:me |nous )?(?:dire|confirmer|ouvrir|fermer))",
        r"qui (?:sait|vient|va (?:au|aux|ouvrir|fermer|venir)|sera|ouvre|ferme)",
        r"pour ouvrir(?= ?\?)",
        r"rappel",
        r"n'oubliez pas",
        r"ordre du jour",
        r"pour info",
        r"astuce",
        r"petit conseil",
        r"bon conseil",
        r"(?:peux|pouvez|pourrais|pourriez|peut|pourrait)[- ]?(?:tu|vous|quelqu'un"
        r"|on)?\b[^.!?]{0,50}\b(?:ouvrir|fermer|renvoyer|envoyer|transmettre|rappeler|confirmer"
        r"|donner la cle|laisser entrer|me dire|nous dire|verifier|rendre|rapporter)",
        r"(?:mots? de passe|code (?:wifi|d'acces|de l'alarme|de la porte)|cle (?:du|de la|de l')"
        r"|wifi)(?=[^.]*\?| svp)",
        r"je suis (?:devant|dehors|a la porte|coincee?)|laisser entrer",
        r"a qui (?:est|sont|appartient)|quelqu'un a (?:laisse|gare|pris|oublie|emprunte|deplace)",
        r"(?:est-ce qu'il y a|il y a|y a-t-il) (?:un |une |du |de la |des |le )?(?:parking|wifi"
        r"|chauffage|ascenseur|toilettes?|douche|electricite|eau|vestiaire)\b[^?]{0,20}\b(?:pres"
        r"|dans|a|au|sur|chez)",
        r"on peut (?:fumer|se garer|manger|boire|coller|accrocher|laisser)|peut-on (?:fumer|se"
        r" garer|manger|boire|coller|accrocher)|faut-il|doit-on",
        r"^(?:la|le|les|l') ?[\w-]+(?: de \w+)? (?:a|ont|accepte|est|sont|dispose) [^.!?]{0,60}\?",
        r"combien de [\w-]+ (?:y a-t-il|contient|tiennent|dans) (?:dans |sur |en )?(?:la|le|les"
        r"|l'|votre)",
        r"(?:repetition|reunion|cours|seance|montage)\b[^.?!]{0,40}\b(?:plus tot|plus tard"
        r"|deplace\w*|avance\w*|repousse\w*|decale\w*)",
        r"quand (?:puis-je|pouvons-nous|peut-on|dois-je|est-ce que je peux|je peux)",
        r"^pourquoi|^c'etait|^tu as (?:envoye|recu|pris|vu)|^vous avez (?:envoye|recu|pris|vu)"
        r"|qui apporte|qui n'a pas|qui ramene",
        r"merci de (?:laisser|fermer|ranger|ne pas|bien|rendre|nettoyer|eteindre)|eteignez|fermez"
        r"|rangez|n'oublie",
        r"vos? [\w-]+ (?:est|sont) (?:prete?s?|arrivee?s?)",
    ),
    social=(
        r"merci",
        r"bravo",
        r"desolee?s?",
        r"felicitations",
        r"excuses?",
        r"d'accord",
        r"ca marche",
        r"super (?:spectacle|concert|soiree)",
        r"a bientot",
        r"a (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tout a l'heure" r"|plus)",
        r"bienvenue",
        r"bon week-end",
        r"bonne (?:journee|soiree|chance|annee)",
        r"haha\w*",
        r"parfait",
        r"pas de (?:souci|probleme)",
        r"quel beau",
        r"quelle belle",
    ),
    events=(
        r"(?:est|sont|sera|seront) fermee?s?|fermee?s? (?:jusqu|du|le|pour|au)|est en ligne|jetez"
        r" un|suivez-nous|abonnez|bonnes? (?:fetes|vacances)",
        r"(?:notre|nos|la|le|les|l'|ma|mon|votre|cette) ?[\w-]+ (?:etait|etaient|est tombee?|a"
        r" appele|a telephone|ont appele)|(?:je|on|nous) (?:vous |t'|te )(?:envoie|envoyons"
        r"|appelle|appelons|ecris)|(?:on|nous|je) (?:vient|venons|viens|passe|passons)"
        r" [^.?!]{0,20}\b(?:chercher|prendre|deposer|rendre)|(?:j'ai|on a|nous avons) (?:envoye"
        r"|appele|ecrit|transmis|remis)|comble|en panne",
        r"pas de (?:repetition|cours|reunion|spectacle|concert)",
        r"reunion (?!libre|dispo)",
        r"assemblee generale",
        r"ag",
        r"(?:spectacle|concert|piece|exposition|expo) (?:joue|a lieu|ouvre|commence)",
        r"aura lieu",
        r"a lieu",
        r"auront lieu",
        r"reservez",
        r"reservations?(?= (?:via|sur|au|:))",
        r"(?:billets?|tickets?|places?) (?:via|sur|en vente|en ligne|au guichet)",
        r"entree (?:libre|gratuite)",
        r"venez",
        r"bienvenue a tou\w+",
        r"vernissage",
        r"avant-premiere",
        r"premiere (?:de|du)",
        r"notre (?:\w+ )?(?:concert|spectacle|exposition|expo|festival|fete|premiere|piece"
        r"|vernissage|assemblee|reunion)",
        r"portes ouvertes",
        r"invitation",
        r"on joue",
        r"nous jouons",
        r"(?:on|nous) (?:organise|organisons|invitons|fetons|vous invitons)",
    ),
    idle=(
        r"pour cause de maladie",
        r"(?:la|le|les|l'|ce|cette) ?[\w'-]+ (?:arrive|arrivent|est|sont|etait|marche|fonctionne"
        r"|doit|doivent|sera|seront|passe|reste|vient|part|a ete)|(?:je|on|nous) (?:passe|passons"
        r"|arrive|arrivons|viens|vient|venons|suis en route|ramene|ramenons|serai|serons|vais|va"
        r"|depose|deposons)|en retard|en panne|casse\w*",
    ),
    wants=(
        r"trop peu d|il (?:nous|me) (?:faut|faudrait|manque) (?:encore |toujours )?(?:\d+|une?"
        r"|deux|trois|des|quelques)",
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
        r"|qu'est-ce qui|qu'est-ce qu'il y a|qu'y a-t-il|affiche\w*|donne(?:z)?-moi|voir|ou"
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
        r"quelque chose de (?:libre|dispo\w*)",
    ),
    asked=(
        r"^\s*des [\w -]{3,40}? (?:pour|a|dans|le|en|libres|disponibles) [^?]{0,60}\?",
        r"^\s*(?:[\w-]+ ){1,3}(?:libres?|disponibles?)\b[^?!.]{0,50}\?",
    ),
    handed=(
        r"cherche (?:du |des |un )?(?:travail|missions?|boulot|contrats?|emploi)|^si (?:vous "
        r"|quelqu'un |tu )?(?:cherch\w+|avez besoin|a besoin|as besoin)",
        r"qui en (?:veut|voudrait|aurait besoin|a besoin)",
        r"^[^?!.]{3,80}\? ?(?:on en a|on a|il (?:nous )?(?:en )?reste|nous avons|nous en avons"
        r"|j'ai|j'en ai|la notre|le notre|notre|nos|chez nous)(?![^.!?]*\?)",
        r"qui (?:veut|voudrait|souhaite|souhaiterait|desire|a envie|est interesse\w*|serait"
        r" interesse\w*|se joint|peut utiliser|veut reprendre|a besoin|aurait besoin)(?! (?:nous"
        r"|m'|me|bien) )",
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
        r"qui en a(?:urait)?",
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
        r"en trop",
    ),
    lends=(
        r"a (?:preter|louer|donner|disposition|partager|vendre|emporter)|disponibles?|dispos?"
        r"|(?:est|sont|reste|restent|sera|seront) (?:\w+ ){0,3}libres?|libres? (?:le|la|les|en|du"
        r"|de|a|ce|cette|demain|tous|chaque|des|pour|jusqu|sur|entre|pendant)|(?<!entree"
        r" )libres?(?=[\s,.!:]*$)|inutilise\w*",
    ),
    aims=(
        r"^[^.!?]{3,50}[ ,](?:svp|stp|s'il vous plait)(?=\W*$)",
        r"pour (?:notre|nos|mon|ma|mes) [\w-]+",
        r"max(?:imum|\.|i)? ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a month)",
        r"budget",
    ),
    ours=r"(?:notre|nos|mon|ma|mes|nous|on)",
    definite=r"(?:le|la|les|l'|ce|cette|cet|votre|vos)",
)
