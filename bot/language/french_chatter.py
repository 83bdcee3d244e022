"""What people say in French when they want nothing of a board: thanks, chores, news."""

SETTLED = (
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
    r"probleme resolu|^(?:\w+ )?merci (?:\w+ )?(?:pour|d'avoir|aux?) [^.!?\n]*|(?:on|nous"
    r"|j'ai|je) ?(?:a|avons|ai)? (?:longtemps |beaucoup )cherche",
    r"(?:vient|venez|viens|va|vont|allons|allez) [^.?!]{0,20}\b(?:manger|boire|diner|souper"
    r"|prendre un verre)|un (?:petit )?verre|une (?:biere|bouffe)\b",
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
    r"(?:ramene|rapporte|ramenons|rapportons|range(?!r)|rendu|rends|rapporterai|ramenerai)\w*",
    r"je suis (?:\w+ )?(?:malade|en retard|en route|en conge|en vacances|d'accord)|bouchons"
    r"|embouteillages?|heure de retard",
    r"panne (?:de courant|d'electricite)|fuite d'eau|inondation|coupure de courant|bloquee? ",
    r"(?:on a|nous avons) (?:vote|decide|discute|signe|joue|eu)|(?:pv|proces-verbal|photos"
    r"|lien|enregistrement|compte rendu) (?:de|du|pour|est|sont)|voici le lien|date limite",
    r"je confirme|bien recu|bien note|on se voit",
)

AGAIN = (
    r"(?:a nouveau|de nouveau|finalement|maintenant|quand meme) (?:libre|dispo\w*)|annulation"
    r"|se libere|liberee?",
)

ABOUT = (
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
    r"est-(?:il|elle)|(?:des |une )?nouvelles? (?:de|du|des|d'|concernant|pour)(?! )|(?:des "
    r"|du )nouvelles (?:de|du|des|d')|(?:une|un)e? (?:heure|demi-heure"
    r"|quart d'heure) plus (?:tot|tard)|au lieu d",
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
    r"quelqu'un a(?:urait)? (?:vu|pris|trouve|oublie|mon|ma|mes|(?:la|le|les|l') ?(?:cles?"
    r"|clefs?|code|numero|contact|adresse|lien|mail|mot)\w*)",
    r"a vu (?:mon|ma|mes)",
    r"j'ai (?:perdu|oublie|laisse)",
    r"(?:perdu|oublie) (?:mon|ma|mes|un|une|dans)",
    r"je cherche (?:mon|ma|mes)",
    r"cherche\w* (?:un nom|un titre|une idee|des idees)",
    r"comment (?:ca|est-ce|fonctionne|marche|faire|faut|annuler|modifier|je|on|nous|vous)",
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
)

SOCIAL = (
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
)

EVENTS = (
    r"(?:est|sont|sera|seront) fermee?s?|fermee?s? (?:lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|demain|aujourd'hui|ce)|fermee?s? (?:jusqu|du|le|pour|au)|est en ligne"
    r"|jetez"
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
    r"(?:billets?|tickets?|places?) (?:via|sur (?:www|le site|notre site|place)|en vente"
    r"|en ligne|au guichet)",
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
)

IDLE = (
    r"pour cause de maladie",
    r"(?:la|le|les|l'|ce|cette) ?[\w'-]+ (?:arrive|arrivent|est|sont|etait|marche|fonctionne"
    r"|doit|doivent|sera|seront|passe|reste|vient|part|a ete)|(?:je|on|nous) (?:passe|passons"
    r"|arrive|arrivons|viens|vient|venons|suis en route|ramene|ramenons|serai|serons|vais|va"
    r"|depose|deposons)|en retard|en panne|casse\w*",
)
