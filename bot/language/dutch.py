"""Dutch, as it is written in Flanders."""

from bot.language.signs import Cue
from bot.language.table import Table

DUTCH = Table(
    language="nl",
    common="of de het een en van voor wij we ons onze is op in te zoeken zoek zoekt gezocht met"
    " iemand er wie"
    " ook nog niet dat die elke tot vanaf om bij naar aan zijn hebben heeft kan kunnen uur vrij"
    " over graag"
    " ik je jullie u mag mogen per tegen wat welke dag aanbod vraag gratis tem zaal ruimte heb"
    " ben huur leen beschikbaar staat uit stuks budget waarborg delen zoeken bieden",
    weekdays=(
        "maandag, ma, maa",
        "dinsdag, di, din",
        "woensdag, wo, woe, woens",
        "donderdag, do, don, dond",
        "vrijdag, vr, vrijd",
        "zaterdag, za, zat",
        "zondag, zo, zon",
    ),
    weekdays_plural=(
        "maandagen, maandags",
        "dinsdagen, dinsdags",
        "woensdagen",
        "donderdagen, donderdags",
        "vrijdagen, vrijdags",
        "zaterdagen, zaterdags",
        "zondagen, zondags",
    ),
    weekday_tails={
        "morning": "ochtend, morgen, voormiddag",
        "noon": "noen",
        "afternoon": "namiddag, middag",
        "evening": "avond",
        "night": "nacht",
    },
    workdays="doordeweekse, doordeweekse dagen, op doordeweekse dagen, weekdagen, weekdag,"
    " werkdagen, werkdag, doordeweeks, door de week, tijdens de"
    " week, in de week",
    weekends="weekends, weekenden, in het weekend, in de weekends, in de weekenden, tijdens het"
    " weekend",
    months=(
        "januari, jan",
        "februari, feb, febr",
        "maart, mrt, mar",
        "april, apr",
        "mei",
        "juni, jun",
        "juli, jul",
        "augustus, aug",
        "september, sep, sept",
        "oktober, okt, oct",
        "november, nov",
        "december, dec",
    ),
    parts={
        "morning": "ochtend, voormiddag, 's ochtends, s ochtends, 's morgens, s morgens, 's"
        " voormiddags,"
        " s voormiddags, vm, vroege ochtend, in de ochtend, in de voormiddag",
        "noon": "over de middag, tijdens de middag, 's middags over, lunchtijd",
        "afternoon": "namiddag, middag, 's namiddags, s namiddags, 's middags, s middags, nm, in"
        " de namiddag, in de middag",
        "evening": "avond, av, 's avonds, s avonds, in de avond, in de vooravond",
        "night": "nacht, 's nachts, s nachts, in de nacht",
    },
    parts_plural={
        "morning": "ochtenden, voormiddagen",
        "afternoon": "namiddagen, middagen",
        "evening": "avonden",
        "night": "nachten",
    },
    relatives={
        0: "vandaag, heden, straks",
        1: "morgen, mrgn",
        2: "overmorgen, over morgen",
        -1: "gisteren",
        -2: "eergisteren",
    },
    relative_parts={
        (0, "morning"): "vanochtend, vanmorgen, vanvoormiddag, deze ochtend, deze voormiddag",
        (0, "afternoon"): "vanmiddag, vannamiddag, deze namiddag, deze middag",
        (0, "evening"): "vanavond, vnavond, deze avond",
        (0, "night"): "vannacht, deze nacht",
        (1, "morning"): "morgenochtend, morgenvoormiddag, morgenvroeg, morgen vroeg",
        (1, "afternoon"): "morgennamiddag, morgenmiddag",
        (1, "evening"): "morgenavond",
        (-1, "evening"): "gisteravond, gisterenavond",
    },
    units={
        "hour": "uur, uurtje",
        "day": "dag",
        "week": "week, wk",
        "weekend": "weekend, weekendje",
        "month": "maand, mnd",
        "year": "jaar",
    },
    units_plural={
        "hour": "uren",
        "day": "dagen",
        "week": "weken",
        "month": "maanden",
        "year": "jaren",
    },
    edges={
        "begin": "begin, begin van, start van, vroeg in",
        "first half": "eerste helft, eerste helft van",
        "second half": "tweede helft, tweede helft van, laatste helft van",
        "mid": "midden, midden van, mid",
        "end": "eind, einde, laat in, eind van, einde van, einde vd",
    },
    nths={
        1: "eerste, 1e, 1ste",
        2: "tweede, 2e, 2de",
        3: "derde, 3e, 3de",
        4: "vierde, 4e, 4de",
        -1: "laatste",
    },
    numbers={
        1: "een",
        2: "twee",
        3: "drie",
        4: "vier",
        5: "vijf",
        6: "zes",
        7: "zeven",
        8: "acht",
        9: "negen",
        10: "tien, tiental",
        11: "elf",
        12: "twaalf, dozijn",
        13: "dertien",
        14: "veertien",
        15: "vijftien, vijftiental",
        16: "zestien",
        17: "zeventien",
        18: "achttien",
        19: "negentien",
        20: "twintig, twintigtal",
        21: "eenentwintig",
        22: "tweeentwintig",
        23: "drieentwintig",
        24: "vierentwintig",
        25: "vijfentwintig",
        26: "zesentwintig",
        27: "zevenentwintig",
        28: "achtentwintig",
        29: "negenentwintig",
        30: "dertig, dertigtal",
        31: "eenendertig",
        40: "veertig, veertigtal",
        50: "vijftig, vijftigtal",
        60: "zestig, zestigtal",
        70: "zeventig",
        80: "tachtig",
        90: "negentig",
        100: "honderd, honderdtal",
        1000: "duizend",
    },
    ordinals={
        5: "vijfde",
        6: "zesde",
        7: "zevende",
        8: "achtste",
        9: "negende",
        10: "tiende",
        11: "elfde",
        12: "twaalfde",
        13: "dertiende",
        14: "veertiende",
        15: "vijftiende",
        16: "zestiende",
        17: "zeventiende",
        18: "achttiende",
        19: "negentiende",
        20: "twintigste",
        21: "eenentwintigste",
        22: "tweeentwintigste",
        23: "drieentwintigste",
        24: "vierentwintigste",
        25: "vijfentwintigste",
        26: "zesentwintigste",
        27: "zevenentwintigste",
        28: "achtentwintigste",
        29: "negenentwintigste",
        30: "dertigste",
        31: "eenendertigste",
    },
    clocks={24: "middernacht"},
    half_clocks={
        0: "halfeen",
        1: "halftwee",
        2: "halfdrie",
        3: "halfvier",
        4: "halfvijf",
        5: "halfzes",
        6: "halfzeven",
        7: "halfacht",
        8: "halfnegen",
        9: "halftien",
        10: "halfelf",
        11: "halftwaalf",
    },
    feasts={
        "autumn": "herfstvakantie, herfstverlof, allerheiligenvakantie, herfstvak",
        "christmas-holidays": "kerstvakantie, kerstverlof, kerstvak",
        "carnival": "krokusvakantie, krokusverlof, krokus",
        "easter-holidays": "paasvakantie, paasverlof, paasvak",
        "summer": "zomervakantie, grote vakantie",
        "between-years": "tussen kerst en nieuwjaar, tussen kerstmis en nieuwjaar, tss kerst en"
        " nieuwjaar",
        "new-years-eve": "oudejaarsavond, oudjaar, oudejaarsnacht, oud en nieuw, oudejaar",
        "new-year": "nieuwjaar, nieuwjaarsdag",
        "christmas-eve": "kerstavond",
        "christmas": "kerst, kerstmis, kerstdag",
        "easter-monday": "paasmaandag",
        "easter-weekend": "paasweekend",
        "pentecost-weekend": "pinksterweekend",
        "easter": "pasen",
        "ascension": "hemelvaart, hemelvaartsdag, olh hemelvaart",
        "pentecost": "pinksteren",
        "labour": "dag van de arbeid",
        "all-saints": "allerheiligen",
        "armistice": "wapenstilstand",
        "spring": "lente, voorjaar, lentemaanden",
        "summer-season": "zomer, zomermaanden, zomerperiode",
        "autumn-season": "herfst, najaar, herfstmaanden",
        "winter": "winter, wintermaanden",
    },
    cues={
        Cue.TIMES: "keer, maal, x",
        Cue.WHOLE_DAY: "hele dag, heel de dag, gans de dag, ganse dag, gehele dag, volledige dag",
        Cue.FROM: "van, v",
        Cue.SINCE: "vanaf, vanuit, ten vroegste, niet vroeger dan, ten vroegste vanaf, met"
        " ingang van, sinds, per,"
        " startend, startend op, start, start op, begint, begint op, vanaf de, te beginnen",
        Cue.UNTIL: "tot, tot aan, tot op",
        Cue.THROUGH: "tot en met, t.e.m., t.e.m, tem, t/m, tm, tot & met, t e m",
        Cue.BY: "tegen, uiterlijk, uiterlijk op, ten laatste, ten laatste op, deadline, tegen"
        " ten laatste, niet later dan",
        Cue.BEFORE: "ophalen voor, op te halen voor, afhalen voor, af te halen voor, afgehaald"
        " voor, aansluiten"
        " voor, inschrijven voor, klaar voor, terug voor, weg voor, leveren voor, nog voor",
        Cue.AFTER: "na",
        Cue.BETWEEN: "tussen, tss",
        Cue.AND: "en, &, +, alsook, plus",
        Cue.OR: "of, ofwel",
        Cue.EVERY: "om de, telkens op, elke, iedere, elk, ieder, alle, wekelijks, wekelijks op,"
        " wekelijkse",
        Cue.DAILY: "dagelijks, dagelijkse",
        Cue.MONTHLY: "maandelijks, maandelijks op, maandelijkse",
        Cue.OTHER: "om de twee weken, om de 2 weken, tweewekelijks, 2-wekelijks, twee wekelijks,"
        " om de andere, elke twee weken,"
        " elke 2 weken, om de veertien dagen, om de 14 dagen, 14-daags, veertiendaags, om de"
        " week, eens om de twee weken",
        Cue.EXCEPT: "behalve, uitgezonderd, behoudens, met uitzondering van, maar niet op, niet"
        " op, zonder",
        Cue.THIS: "deze, dit, van deze, lopende",
        Cue.NEXT: "volgende, volgend, vlgnde, volg",
        Cue.COMING: "komende, komend, aanstaande, eerstkomende, eerstvolgende, nu",
        Cue.PAST: "vorige, voorbije, afgelopen, vorig",
        Cue.HENCE: "over, binnen",
        Cue.FROM_TODAY: "vanaf vandaag, na vandaag",
        Cue.WEEK_HENCE: "over een week, over 1 week, over acht dagen",
        Cue.LASTING: "gedurende, voor een duur van",
        Cue.AT: "om, rond, omstreeks, stipt, vanaf om",
        Cue.HALF: "half",
        Cue.QUARTER_PAST: "kwart na, kwart over",
        Cue.QUARTER_TO: "kwart voor",
        Cue.OVERNIGHT: "nacht van, de nacht van",
        Cue.NOW: "per direct, vanaf nu, vanaf vandaag, onmiddellijk, meteen, met onmiddellijke"
        " ingang, direct beschikbaar,"
        " per onmiddellijk, vanaf heden",
        Cue.WEEK_OF: "week van, in de week van, tijdens de week van, week vd, in de week vd",
        Cue.WEEK_AFTER: "de week erna, de week erop, week daarna, de week daarop",
        Cue.FOR: "voor, vr een, vr onze, vr ons, vr mijn, vr een, vr het, vr jullie",
        Cue.ONWARD: "tot laat, en later, of later",
        Cue.ANSWER: "reactie, reageer, reageren, antwoord, antwoorden, laat weten, laat iets"
        " weten, seintje, geef een seintje",
    },
    weak="ma, maa, di, din, do, don, wo, vr, za, zat, zo, zon, mar, jan",
    accented={Cue.BEFORE: "vóór"},
    silent="op, heel, gehele, de, het, in, 's, telkens, steeds, ook, en dat, nog, hele,"
    " ganse, der, vd, den,"
    " 't, dan, zowel, beide, allebei",
    people="personen, persoon, pers, man, mensen, leden, deelnemers, deelnemer, bezoekers,"
    " toeschouwers, zangers, muzikanten,"
    " spelers, dansers, acteurs, kinderen, jongeren, gasten, zitplaatsen, staanplaatsen,"
    " plaatsen, cursisten, koorleden, stemmen, koppen,"
    " genodigden, zangeressen, muzikantjes, volwassenen, studenten, artiesten, aanwezigen, pax,"
    " p, pp, kunstenaars, zitjes",
    price_types={
        "free": r"\bgratis\b|\bkosteloos\b|\bonbezoldigd\b|\bgeen huur\b|\bzonder kosten\b"
        r"|\bvoor niets\b|\bweg te geven\b"
        r"|\bge(?:ef|eft|ven)\b[^.!?\n]{0,60}\bweg\b|\bmag weg\b|\bmogen weg\b|\bvoor"
        r" niks\b|\bgratis\w*"
        r"|\bgeef\w* weg\b|\bweggeven\b|\bweggeef\w*|\bgeen kosten\b",
        "cost": r"\b(?:tegen )?(?:kost(?:en)?prijs|kostendekkend)\b"
        r"|\b\w{0,12}kosten (?:te )?delen\b"
        r"|\bdelen in de kosten\b|\benkel de kosten\b"
        r"|\bonkosten\w*|\benkel (?:de )?(?:energie|verbruik|nuts|\w{0,12}kosten)\w*"
        r"|\bgedeelde kosten\b"
        r"|\bkosten gedeeld\b|\bde kosten\b",
        "donation": r"\bvrije bijdrage\b|\bvrije gift\b|\bgeef wat je kan\b"
        r"|\bbetaal wat je (?:kan|wil)\b|\bnaar vermogen\b",
        "in_kind": r"\bin ruil\b|\bruilen\b|\bkost en inwoon\b|\bwederdienst\b"
        r"|\bals tegenprestatie\b",
        "negotiable": r"\b(?:prijs|tarief|vergoeding|huur|bijdrage)?\s?(?:in overleg"
        r"|overeen te komen|te bespreken|bespreekbaar"
        r"|onderhandelbaar|nader te bepalen|af te spreken|o\.?t\.?k\b)",
    },
    price_units={
        "hour": "uur, u, uren",
        "day": "dag, d, hele dag, volledige dag",
        "slot": "avond, dagdeel, halve dag, weekend, sessie, keer, nacht, blok, shift,"
        " voorstelling, workshop, les, voormiddag, namiddag, optreden, beurt",
        "week": "week, wk",
        "month": "maand, mnd, m, mdn",
        "year": "jaar, j",
        "person": "persoon, pers, p, deelnemer, pp, lid, kop, hoofd",
        "item": "stuk, st, ticket, woord, exemplaar, stoel, tafel, affiche, kopie, rit, km,"
        " blad, pagina, foto, set, gebruiker, licentie, kaart, element, paar",
        "total": "totaal, in totaal, all-in, allin, forfait, alles samen,"
        " samen, eenmalig, het geheel, voor alles",
    },
    not_price="waarborg, borg, borgsom, garantie",
    conditions=r"\b(?:(?:alleen |enkel |niet )?voor (?:de )?(?:leden|vzw|vzw's|kleine|scholen"
    r"|verenigingen|amateur\w*|jongeren|non-profit\w*|organisaties)\b"
    r"|enkel\b|alleen\b|uitsluitend|inclusief|incl\b|exclusief|excl\b|niet inbegrepen|zonder\b"
    r"|waarborg|borg\b|minimum \d|min\. \d+ (?:maand|dag|week)"
    r"|afhalen\b|contacteer|afspraak via|op afspraak|na afspraak|mits\b|bruto\b"
    r"|behalve in de schoolvakantie"
    r"|eigen \w+ mee|ook in het (?:frans|engels|nederlands|duits|arabisch)\b|\+ \w+|in ruil voor"
    r"|geen \w+$)",
    place_cues="in, te, uit, rond, nabij, regio, bij, naar, omgeving, centrum",
    greetings="hallo dag beste hey hoi goeiedag help dringend gezocht te huur leen koop wij we "
    "zoeken zoekt wie iemand heeft onze ons ik kijk eens nog morgen vandaag nieuw allemaal "
    "allen collega goedemorgen goedenavond jullie hun elke alle",
    closings="groet groeten groetjes mvg vriendelijke alvast liefs",
    asking="wat welke welk iets niets alles ergens waar wanneer hoe hoeveel wie is er zijn nog"
    " staat staan vrij vrije open beschikbaar beschikbare over toon laat zien lijst geef me mij"
    " vind vinden zoek zoeken kun wil willen wou zou weet weten aub alstublieft graag even wel"
    " eens dan daar hier als maar zo toch enkele tijdens zonder minder meer onder heb hebt",
    us="wij, we, ik, ons, onze, mij, me, mijn, m'n, ons huis",
    you="je, jij, jou, jouw, jullie, u, uw",
    possessives="onze, ons, mijn, m'n, eigen",
    definite="de, het, die, dat, deze, dit, jullie, je, jouw, uw, 't",
    articles="een, 'n, twee, drie, vier, vijf, zes, acht, tien, twaalf, twintig, enkele, wat,"
    " extra",
    appeals="wie, bij wie, iemand, waar, wat voor, welk huis, welke organisatie",
    has="heeft, hebben, hebt, heb, weet, kent, biedt, verhuurt, ligt, staat, rijdt, ruilt",
    among="van ons, onder ons",
    anywhere="ergens, iemand, toevallig, bij iemand",
    transfers="lenen, leen, leent, uitlenen, huren, verhuren, gebruiken, missen, overnemen,"
    " afstaan, ontlenen, bezorgen, kopen, delen, stockeren, reserveren, boeken,"
    " overkopen, krijgen, terecht",
    aims="voor, vr, tijdens",
    occasions="vergadering, ledenvergadering, av, repetitie, try-out, tryout, voorstelling,"
    " optreden, concert, fuif, feest, workshop, infoavond, premiere, expo,"
    " tentoonstelling, opname, opnames, fotoshoot, shoot, debat, lezing, nagesprek,"
    " festival, quiz, barbecue, bbq, trouw, huwelijk, receptie, kamp, stage,"
    " rommelmarkt, toonmoment, vernissage, kermis, optocht, stoet, opendeurdag,"
    " kijkdag, studiedag, panelgesprek, panel, avond, productie, tournee, residentie,"
    " filmopname, project, benefiet",
    suits="geschikt, ideaal, perfect, leuk, fijn, uitstekend, goed",
)
