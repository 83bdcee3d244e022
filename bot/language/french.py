"""French, as it is written in Brussels and Wallonia."""

from bot.language.signs import Cue
from bot.language.table import Table

FRENCH = Table(
    language="fr",
    common="le la les un une des du de et pour nous notre nos est sur dans avec cherche"
    " cherchons quelqu on qui que"
    " a au aux par chez vous votre vos ce cette ou en plus tous tout toutes jusqu offre demande"
    " salle dispo libre"
    " disponible prix gratuit je peut pouvez sont recherche besoin d l il y sans merci heure"
    " heures louer preter pretons disponibles budget caution cherchons proposons aurait",
    weekdays=(
        "lundi, lun, lu",
        "mardi, mar, ma",
        "mercredi, mer, me",
        "jeudi, jeu, je",
        "vendredi, ven, ve",
        "samedi, sam, sa",
        "dimanche, dim, di",
    ),
    weekdays_plural=(
        "lundis",
        "mardis",
        "mercredis",
        "jeudis",
        "vendredis",
        "samedis",
        "dimanches",
    ),
    weekday_tails={},
    workdays="en semaine, jours ouvrables, jours de semaine, les jours ouvrables, du lundi au"
    " vendredi, pendant la semaine",
    weekends="week-ends, weekends, le week-end, le weekend, les week-ends, les weekends",
    months=(
        "janvier, janv, jan",
        "fevrier, fevr, fev",
        "mars",
        "avril, avr",
        "mai",
        "juin",
        "juillet, juil",
        "aout",
        "septembre, sept",
        "octobre, oct",
        "novembre, nov",
        "decembre, dec",
    ),
    parts={
        "morning": "matin, matinee, avant-midi, avant midi, le matin, du matin, en matinee, au"
        " matin, dans la matinee",
        "noon": "sur le temps de midi, temps de midi, le midi",
        "afternoon": "apres-midi, apres midi, aprem, l'apres-midi, de l'apres-midi, en"
        " apres-midi, dans l'apres-midi",
        "evening": "soir, soiree, le soir, au soir, du soir, en soiree, dans la soiree",
        "night": "nuit, la nuit, dans la nuit",
    },
    parts_plural={
        "morning": "matins, matinees, tous les matins, les matins, chaque matin",
        "afternoon": "apres-midis, tous les apres-midi",
        "evening": "soirs, soirees, tous les soirs, les soirs, chaque soir",
        "night": "nuits",
    },
    relatives={
        0: "aujourd'hui, auj",
        1: "demain",
        2: "apres-demain, apres demain",
        -1: "hier",
        -2: "avant-hier",
    },
    relative_parts={
        (0, "morning"): "ce matin",
        (0, "afternoon"): "cet apres-midi, cette apres-midi, cet aprem",
        (0, "evening"): "ce soir, ce soir meme",
        (0, "night"): "cette nuit",
        (-1, "evening"): "hier soir",
    },
    units={
        "hour": "heure",
        "day": "jour, journee",
        "week": "semaine, sem",
        "weekend": "week-end, weekend, we",
        "month": "mois",
        "year": "an, annee",
    },
    units_plural={
        "hour": "heures",
        "day": "jours, journees",
        "week": "semaines",
        "year": "ans, annees",
    },
    edges={
        "begin": "debut, le debut, debut du mois de",
        "first half": "premiere quinzaine, premiere quinzaine de, premiere moitie de",
        "second half": "deuxieme quinzaine, seconde quinzaine, deuxieme moitie, seconde moitie,"
        " deuxieme quinzaine de, seconde quinzaine de, deuxieme moitie de",
        "mid": "mi, mi-, milieu, a la mi-, mi de, la mi-, la mi, milieu du mois de",
        "end": "fin, la fin, fin du mois de, la fin du mois de",
    },
    nths={
        1: "premier, premiere, premiers, premieres, 1er, 1ere",
        2: "deuxieme, deuxiemes, second, seconde, 2e, 2eme",
        3: "troisieme, troisiemes, 3e, 3eme",
        4: "quatrieme, 4e, 4eme",
        5: "cinquieme, cinquiemes",
        -1: "dernier, derniere, derniers, dernieres",
    },
    numbers={
        1: "un, une",
        2: "deux",
        3: "trois",
        4: "quatre",
        5: "cinq",
        6: "six",
        7: "sept",
        8: "huit, huitaine",
        9: "neuf",
        10: "dix, dizaine",
        11: "onze",
        12: "douze, douzaine",
        13: "treize",
        14: "quatorze",
        15: "quinze, quinzaine",
        16: "seize",
        17: "dix-sept",
        18: "dix-huit",
        19: "dix-neuf",
        20: "vingt, vingtaine",
        21: "vingt et un, vingt-et-un",
        22: "vingt-deux",
        23: "vingt-trois",
        24: "vingt-quatre",
        25: "vingt-cinq",
        26: "vingt-six",
        27: "vingt-sept",
        28: "vingt-huit",
        29: "vingt-neuf",
        30: "trente, trentaine",
        31: "trente et un, trente-et-un",
        40: "quarante, quarantaine",
        50: "cinquante, cinquantaine",
        60: "soixante, soixantaine",
        70: "septante, soixante-dix",
        80: "quatre-vingts, quatre-vingt, octante",
        90: "nonante, quatre-vingt-dix",
        100: "cent, centaine",
        1000: "mille, millier",
    },
    ordinals={},
    clocks={12: "midi", 24: "minuit"},
    half_clocks={},
    feasts={
        "christmas-holidays": "vacances de noel, conge de noel, vacances d'hiver, vacances de"
        " fin d'annee",
        "between-years": "entre noel et nouvel an, entre noel et le nouvel an, entre les fetes",
        "new-years-eve": "saint-sylvestre, reveillon du nouvel an, la saint-sylvestre",
        "new-year": "nouvel an, jour de l'an",
        "christmas-eve": "reveillon de noel",
        "christmas": "noel",
        "easter-monday": "lundi de paques",
        "easter-weekend": "week-end de paques, weekend de paques",
        "pentecost-weekend": "week-end de pentecote, weekend de pentecote",
        "easter": "paques",
        "ascension": "ascension, jeudi de l'ascension",
        "pentecost": "pentecote",
        "labour": "fete du travail",
        "national-day": "fete nationale",
        "assumption": "assomption",
        "all-saints": "toussaint",
        "armistice": "armistice",
        "spring": "printemps",
        "summer-season": "cet ete, l'ete, en ete, d'ete, mois d'ete, saison d'ete, durant l'ete,"
        " pendant l'ete",
        "autumn-season": "automne",
        "winter": "hiver",
    },
    cues={
        Cue.TIMES: "fois, x",
        Cue.WHOLE_DAY: "toute la journee, journee entiere, journee complete",
        Cue.FROM: "du, de, des, d'",
        Cue.SINCE: "pas avant le, pas avant, a partir de, a partir du, a partir d', des le,"
        " depuis, depuis le, a compter"
        " du, a compter de, a dater du, a partir des, des",
        Cue.TO: "au, a, aux",
        Cue.UNTIL: "jusqu'a, jusqu'au, jusqu'en, jusqu'aux, jusque, jusqu'",
        Cue.BEFORE: "avant, avant le",
        Cue.BY: "d'ici le, d'ici, d'ici au, d'ici la, deadline, au plus tard le, date limite,"
        " pour le plus tard, avant la date du, d'ici a",
        Cue.LATEST: "au plus tard",
        Cue.ONWARD: "et apres, et au-dela, jusque tard, jusqu'a tard",
        Cue.AFTER: "apres",
        Cue.BETWEEN: "entre, entre le",
        Cue.AND: "et, &, +, ainsi que, plus",
        Cue.OR: "ou, ou bien, soit",
        Cue.EVERY: "tous les, toutes les, chaque, tout les, hebdomadaire",
        Cue.DAILY: "quotidiennement",
        Cue.MONTHLY: "mensuel, mensuelle, mensuellement, chaque mois, tous les mois",
        Cue.OTHER: "toutes les deux semaines, toutes les 2 semaines, une semaine sur deux, 1"
        " semaine sur 2, tous les quinze jours,"
        " tous les 15 jours, un week-end sur deux",
        Cue.IN_TWO: "sur deux, sur 2",
        Cue.EXCEPT: "sauf, hormis, excepte, a l'exception du, a l'exception de, a l'exception"
        " des, sauf le, sauf les",
        Cue.THIS: "ce, cette, cet",
        Cue.COMING: "prochain dimanche",
        Cue.PROCHAIN: "prochain, prochaine, prochains, qui vient, a venir, suivant, suivante",
        Cue.PAST: "passe, passee",
        Cue.HENCE: "dans",
        Cue.FORTNIGHT_HENCE: "en quinze, dans quinze jours pile",
        Cue.WEEK_HENCE: "en huit, en 8, dans huit jours, d'ici une semaine, dans une semaine",
        Cue.LASTING: "pendant, durant, pour une duree de",
        Cue.AT: "vers, a partir d'",
        Cue.ARTICLE: "le, la, l'",
        Cue.PLURAL: "les",
        Cue.AND_QUARTER: "et quart, et 1/4",
        Cue.LESS_QUARTER: "moins le quart, moins quart, moins 1/4",
        Cue.AND_HALF: "et demie, et demi",
        Cue.OVERNIGHT: "nuit du, la nuit du, nuit de, nuit",
        # school holidays that no rule gives: they are asked about
        Cue.WORD: "vacances de printemps, conge de printemps, conges de printemps, vacances de"
        " paques, conge de paques, conges de paques, vacances de carnaval, conge de carnaval,"
        " conges de carnaval, vacances de detente, conge de detente, vacances d'automne, conge"
        " d'automne, conges d'automne, vacances de toussaint, conge de toussaint, grandes"
        " vacances, vacances d'ete, vacances scolaires, conges scolaires",
        Cue.NOW: "des maintenant, des a present, immediatement, tout de suite, des aujourd'hui,"
        " des a present",
        Cue.WEEK_OF: "semaine du",
        Cue.WEEK_AFTER: "semaine d'apres, semaine suivante",
        Cue.ANSWER: "reponse, reponses, repondre, repondez, confirmer, confirmez,"
        " faites signe, retour",
    },
    weak="lu, ma, me, je, ve, sa, di, mar, mer, lun, jan, dim",
    accented={Cue.SINCE: "dès"},
    silent="chaque fois, inclus, inclusivement, compris, toute, la journee, courant",
    people="voix, personnes, personne, pers, participants, participant, musiciens, chanteurs,"
    " choristes, danseurs, comediens, enfants, jeunes,"
    " spectateurs, visiteurs, invites, places, places assises, membres, convives, couverts, p,"
    " pax, gens, artistes, eleves, acteurs, adultes, ados, adolescents, seniors, stagiaires,"
    " collegues, benevoles, auditeurs, enseignants",
    price_types={
        "free": r"\bgratuit\w*|\bsans frais\b|\bbenevolement\b|\ba donner\b|\bgracieux\w*"
        r"|\bpas de loyer\b|\bofferts?\b|\bgratos\b|\bdonnons\b|\bdonne\b",
        "cost": r"\ba? ?prix coutant\b|\bparticipation aux frais\b|\bcharges seulement\b"
        r"|\bpartage des frais\b|\bfrais partages\b|\bfrais a partager\b"
        r"|\bjuste les (?:charges|frais)\b|\bprix de revient\b|\bpartager les frais\b"
        r"|\bcouts? partages?\b",
        "donation": r"\bprix libre\b|\bparticipation libre\b|\bcontribution libre\b"
        r"|\ben conscience\b|\bau chapeau\b",
        "in_kind": r"\ben echange\b|\bechange\b|\bcontre (?:une? |des |de l'|du |de la |votre"
        " |vos |bons )"
        r"(?!caution|paiement|remboursement)[a-z]\w*|\btroc\b|\bloge et nourri\b",
        "negotiable": r"\b(?:prix|tarif|loyer|cachet|remuneration)?\s?(?:a discuter|a convenir"
        r"|negociable|a negocier|a definir)\b",
    },
    price_units={
        "hour": "heure, h, l'heure",
        "day": "jour, j, journee, journee entiere",
        "slot": "soiree, soir, seance, demi-journee, week-end, nuit, session, atelier,"
        " representation, prestation, fois",
        "week": "semaine, sem",
        "month": "mois, m",
        "year": "an, annee",
        "person": "personne, pers, p, tete, participant",
        "item": "piece, pce, ticket, mot, exemplaire, chaise, table, unite, affiche, copie,"
        " feuille, page, trajet, photo, place, utilisateur, licence,"
        " billet, pu",
        "total": "total, au total, tout compris, forfait, en tout, max, ttc",
    },
    not_price="caution, garantie",
    conditions=r"\b(?:(?:reserve aux|pour (?:les |nos |des )?(?:membres|asbl|associations"
    r"|structures|ecoles|amateurs|jeunes)|uniquement|seulement pour)\b"
    r"|carburant|non compris\w*|caution\b|minimum \d|sans \w+$|bilingue|en echange"
    r"|logement compris|(?:charges|chauffage|materiel|technique) compris\w*"
    r"|charges seulement|a venir chercher|sur rendez-vous"
    r"|la premiere \w+)",
    place_cues="a, de, sur, dans, pres de, vers, region, en, du, au, proche de",
    greetings="bonjour salut bonsoir hello coucou urgent cherche cherchons nous on qui notre nos"
    " a louer donner preter dispo chers tous toutes",
    closings="cordialement amicalement salutations bisous bises bien d'avance",
    asking="quoi quel quels quelle quelles quelque quelques chose choses rien tout quand combien"
    " comment qu est ce c y t il ils elle elles libre libres disponible disponibles dispo dispos"
    " reste restent montre montrez moi liste affiche affichez trouver trouve voir svp plait te s"
    " encore ici la pas si mais donc n j m ai as avez avons aimerais voudrais voudrait savoir"
    " moins plus chercher",
    us="nous, je, j, on, notre, nos, mon, ma, mes, moi, m, me",
    you="vous, tu, toi, te, t, votre, vos, ton, ta, tes",
    possessives="notre, nos, mon, ma, mes",
    definite="le, la, les, l', ce, cette, cet, ces, votre, vos, ton, ta, tes, du, au, aux",
    articles="un, une, deux, trois, quatre, cinq, six, huit, dix, douze, vingt, quelques, des",
    appeals="qui, chez qui, a qui, quelqu'un, quelle asbl, quelle maison",
    has="a, ont, aurait, avez, auriez, connait, dispose, propose, possede, est,"
    " serait, accueille, accueillerait, echange",
    among="d'entre nous, de nous",
    anywhere="quelque part, quelqu'un, par hasard, une idee",
    transfers="preter, prete, pretez, louer, loue, louez, emprunter, utiliser, ceder, depanner,"
    " passer, partager, partage, acheter, reserver, stocker, recevoir, accueillir,"
    " avoir",
    aims="pour, pendant, lors de",
    occasions="ag, assemblee, assemblee generale, reunion, repetition, spectacle, concert,"
    " fete, soiree, atelier, stage, premiere, expo, exposition, tournage, captation,"
    " shooting, debat, conference, lecture, festival, quiz, barbecue, mariage,"
    " reception, brocante, vernissage, cortege, carnaval, porte ouverte, portes"
    " ouvertes, journee portes ouvertes, panel, residence, tournee, projet, gala,"
    " diner, souper, production, enregistrement",
    suits="ideal, ideale, parfait, parfaite, adapte, adaptee, convient, conviendrait",
)
