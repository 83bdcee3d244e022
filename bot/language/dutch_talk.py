"""What people do with words in Dutch."""

from bot.language.speech import Speech

_WE = r"(?:wij|we|ik)"
_SOMEBODY = (
    r"(?:(?:er|hier|toevallig|misschien|soms|nog|ook|dan|al|eventueel) )*(?:iemand"
    r"|een van jullie)"
)
_OFTEN = (
    r"(?:(?:er|hier|toevallig|misschien|soms|nog|ook|dan|al|eventueel|wat|graag|ons" r"|mij|me) )*"
)

DUTCH_SPEECH = Speech(
    language="nl",
    settled=(
        r"(?:is|zijn|werd|was|al) (?:(?:al|helaas|intussen|ondertussen|nu|jammer genoeg|reeds) )*"
        r"(?:bezet|verhuurd|volzet|weggegeven|gereserveerd|opgehaald|uitgeleend|ingevuld"
        r"|volgeboekt)",
        r"gevonden",
        r"niet (?:langer|meer) (?:nodig|vrij|beschikbaar|te leen|te huur|geldig|actueel"
        r"|van toepassing)",
        r"gaat (?:helaas )?niet door",
        r"(?:is|zijn|wordt|werd) (?:helaas )?(?:geannuleerd|afgelast|verplaatst"
        r"|uitgesteld|goedgekeurd"
        r"|afgekeurd|geweigerd|weg|al weg)",
        r"verplaatst naar",
        r"gelukt",
        r"(?:al )?opgelost",
        r"in orde gekomen",
        r"we zijn eruit",
        r"zochten",
        r"iemand anders (?:gevonden|genomen)",
        r"trek(?:ken)? (?:onze|mijn) (?:vraag|aanvraag|aanbod) (?:terug|in)",
    ),
    about=(
        r"(?:vinden|vind)\b[^.!?]{0,40}\bniet (?:meer|terug)",
        r"^(?:[a-z]+,? )?is (?:je|jullie|uw|de|het|die) [\w-]+ (?:nog|al)\b",
        r"^(?:hallo |hey |dag |hoi )?(?:is|zijn|was) (?:de|het|die|dat|deze|dit|jullie"
        r"|je|jouw)\b[^.!]{0,70}"
        r"\b(?:nog|al|ook|er|vrij|open|klaar|inbegrepen|toegankelijk|gratis|verwarmd)",
        r"is (?:de|het|die|dat|deze|dit)\b.{0,60}\bnog (?:vrij|beschikbaar|te huur|te"
        r" leen|geldig|actueel)",
        r"zijn (?:de|die|deze)\b.{0,60}\bnog (?:vrij|beschikbaar|te huur|te leen|geldig)",
        r"nog (?:geldig|actueel)",
        r"hoe ?laat",
        r"hoe ?veel (?:kost|kosten|bedraagt|is de|zitplaatsen heeft|plaatsen heeft|volk)",
        r"wat (?:kost|kosten) (?:de|het|die|dat|jullie)",
        r"hoe (?:groot|hoog|lang|breed|zwaar) is (?:de|het|die)",
        r"wanneer (?:is|zijn|begint|beginnen|komt|komen|kan ik de|mag ik de|moet|moeten"
        r"|valt) (?:de|het|die|jullie|we|wij)",
        r"waar (?:ligt|liggen|staat|staan|is|zijn) (?:de|het|die|dat|mijn|onze|ons) ",
        r"waar (?:moeten|mogen|kunnen) (?:we|wij|ik) (?:de|het|die|onze|ons) \w+"
        r" (?:terug|zetten|leggen|parkeren)",
        r"wie heeft (?:de|mijn|onze|ons|die|dat|het)\b.{0,50}",
        r"heeft (?:er )?iemand (?:de|mijn|onze|die) (?!.{0,40}\bnodig)\w+(?: \w+){0,5}",
        r"wie (?:komt|gaat|is|was|doet|opent|sluit) (?:er )?(?:naar|mee|aanwezig|morgen"
        r"|vanavond|open|af|de)",
        r"hoe werkt",
        r"hoe (?:kan|moet|pas) (?:ik|je|we) (?:dit|dat|mijn|een aanbod|een vraag|onze)",
        r"(?:verloren|kwijt|laten liggen|achtergelaten|vergeten)",
        r"(?:ik zoek|zoek|op zoek naar) (?:mijn|onze) (?:jas|sleutel|sleutels|gsm|bril"
        r"|sjaal|fiets|tas|rugzak|laptop|paraplu"
        r"|usb\w*|drinkbus|portefeuille|muts|oplader)",
        r"weet (?:er )?iemand (?:wanneer|of|hoe|waar (?:de|het|mijn)|wie|wat|waarom)",
        r"(?:kan|kun|kunnen) (?:iemand|je|jij|jullie) (?:mij |me |ons |eens |even"
        r" )*(?:zeggen|vertellen|laten weten|bevestigen"
        r"|doorsturen|uitleggen|openmaken|opendoen|openen|afsluiten)",
        r"(?:iemand|wie) (?:een )?(?:idee|tips?)(?= \w*\?|\?| hoe| wat| waar(?! (?:we|ik"
        r"|wij)\b)| voor)",
        r"wat (?:vinden|denken|vonden) jullie",
        r"herinnering",
        r"vergeet (?:niet|jullie)",
        r"tip",
        r"ter info",
        r"fyi",
    ),
    social=(
        r"bedankt",
        r"dank (?:je|u|jullie|voor|aan)",
        r"dankjewel",
        r"dankuwel",
        r"merci",
        r"proficiat",
        r"gefeliciteerd",
        r"excuses",
        r"sorry",
        r"haha\w*",
        r"jammer",
        r"welkom in",
        r"veel succes",
        r"wat een (?:mooie?|fijne?|leuke?|geweldige?|sterke?)",
        r"tot (?:dan|straks|morgen|later|zo)",
        r"tot (?:maan|dins|woens|donder|vrij|zater|zon)dag",
        r"goed nieuws",
        r"prettig weekend",
        r"fijn weekend",
        r"geen probleem",
        r"is goed",
        r"ok voor (?:mij|ons)",
        r"prima",
        r"top",
    ),
    events=(
        r"geen (?:repetitie|les|lessen|vergadering|voorstelling|concert|training)",
        r"vergadering",
        r"teamvergadering",
        r"overleg",
        r"(?:algemene )?ledenvergadering",
        r"av",
        r"tickets?(?! te)",
        r"inkom",
        r"iedereen (?:is )?(?:van harte )?welkom",
        r"kom(?:en)? (?:allen|gerust|zeker) (?:langs|kijken|af|luisteren)",
        r"(?:speelt|spelen|start|opent|begint|vindt plaats|gaat door|gaat in premiere)",
        r"(?:onze|ons|de|het) (?:\w+ )?(?:concert|voorstelling|premiere|optreden|show"
        r"|vernissage|tentoonstelling|expo|festival"
        r"|fuif|feest|opening|toonmoment|lezing|infoavond|quiz|netwerkdag|opendeurdag)",
        r"(?:wij|we) (?:organiseren|spelen|vergaderen|openen|vieren|nodigen)",
        r"opendeurdag",
        r"uitverkocht",
        r"reserveer",
        r"inschrijven kan",
        r"schrijf je in",
    ),
    idle=(
        r"(?:de|het|die|dat) [\w-]+ (?:komt|is|zijn|was|waren|werkt|doet|staat|staan"
        r"|ligt|liggen|moet|moeten|blijft|hangt|arriveert"
        r"|vertrekt|wordt|worden|heeft|hebben|zit|gaat)",
        r"(?:ik|we|wij) (?:komen?|breng(?:en)?|haal|halen|ben onderweg|zijn onderweg|ga"
        r"|gaan|zet|zetten|zien|zie|passeren?|vertrekken?)",
        r"te laat",
        r"kapot",
        r"stuk",
        r"denk eraan",
    ),
    search=(
        r"^\s*(?:hallo |hey |dag |hoi )?(?:geef me|geef mij|geef|toon|laat|lijst"
        r"|overzicht van|oplijsting)\b",
        r"^\s*(?:zijn|is|staat|staan) er (?!(?:\w+ ){0,2}(?:iemand|mensen|vrijwilligers"
        r" die|collega's die))",
        r"^\s*(?:welke|welk|wat is|wat zijn|wat staat|wat kan|wat hebben)\b(?! (?:vinden"
        r"|er gebeurd))",
        r"^\s*hoeveel \w+ (?:zijn|staan) er (?:nog )?(?:vrij|beschikbaar)",
        r"^\s*waar (?:is|zijn|staat|vind|vinden|kan ik|kunnen we)\b.{0,50}\b(?:vrij"
        r"|beschikbaar|terecht|te huur|te leen|aangeboden)",
        r"^\s*zoek(?:en)? in",
        r"wat is er",
        r"welke \w+ (?:zijn|is|heeft|hebben|staan|staat|kan|kunnen|komen)",
        r"(?:zijn|is) er nog (?!iemand|mensen)(?:.{0,40}\b(?:vrij|beschikbaar|over|te"
        r" leen|te huur)|een|\w+en|plaats|plek)",
        r"staat er (?:nog )?(?:iets|ergens|een)",
        r"staan er (?:nog |ergens )?",
        r"nog iets vrij",
        r"wat is (?:er )?vrij",
        r"is er (?:nog |ergens |in )?.{0,40}\b(?:vrij|beschikbaar)\b",
        r"wie (?:biedt|bieden|heeft)\b.{0,40}\b(?:aan|in de lijst|aangeboden)(?=\W*$)",
        r"wat (?:wordt|is) er aangeboden",
        r"wat hebben jullie",
    ),
    handed=(
        r"wie (?:sluit|stapt|doet|rijdt|koopt|bestelt|gaat)\b[^.!?]{0,40}\b(?:mee|aan|in)",
        r"wie (?:er )?(?:kan|wil|zou|wenst)\b.{0,60}\b(?:gebruiken|overnemen|hebben"
        r"|overkopen|kopen|meedoen|instappen|aansluiten"
        r"|deelnemen|delen|ophalen|komen halen|adopteren|bestellen|mee bestellen"
        r"|intrekken|meerijden|mee\b)",
        r"wie (?:heeft|is|heeft er|toont) (?:er )?(?:interesse|geinteresseerd)",
        r"(?:wie )?(?:heeft |iemand |nog iemand )+(?:interesse|geinteresseerd|zin)",
        r"iemand interesse",
        r"interesse(?:\?| in| om)",
        r"wie interesse",
        r"geinteresseerd",
        r"wie (?:heeft|hebben)\b.{0,50}\bnodig(?=\W|$)",
        r"(?:heeft |kan )?(?:er )?(?:nog )?iemand\b.{0,50}\bnodig(?=\s*[?,.!])",
        r"(?:kan|kunnen) (?:er )?(?:nog )?(?:iemand|anderen?)\b.{0,40}\bgebruiken",
        r"iets voor (?:jou|jullie)",
        r"(?:zoekt|zoeken|krijgt?) (?:een )?(?:nieuwe? )?(?:thuis|eigenaar|bestemming"
        r"|plekje|leven)",
        r"(?:kan|kun|mag|mogen|kunnen) (?:je|u|jullie)\b.{0,40}\b(?:gebruiken|lenen"
        r"|huren|komen halen|ophalen|gebruik maken|terecht|aansluiten)",
        r"(?:sluit|sluiten) (?:je|jullie|u|jezelf)? ?(?:gerust )?(?:aan|bij)",
        r"(?:doe|stap|rij|koop|bestel) (?:je |jullie )?(?:gerust )?(?:mee|in)",
        r"wie (?:een |nog |nog een |zelf )*[\w-]+ (?:zoekt|nodig heeft|wil|wenst)",
        r"aansluiten kan",
        r"instappen kan",
        r"nog plaats(?:en)? (?:vrij|over|voor)?",
    ),
    request=(
        r"(?:kan|kunnen|mag|mogen|zou|zouden) (?:ik|we|wij)\b[^.!?]{0,80}\?",
        r"wie (?:rijdt|vertrekt|gaat)\b[^.!?]{0,60}\bnaar",
        r"(?:kan|mag|kunnen|mogen|zou|zouden) (?:ons|onze|mijn) [\w-]+\b[^.!]{0,80}\?",
        r"wie neemt",
        r"nood aan",
        r"behoefte aan",
        r"(?:ge)?zoek(?:t|en|ende)?",
        r"gezocht",
        r"gevraagd",
        r"nodig",
        r"op zoek",
        rf"(?:heeft|hebben|kan|kent|weet|wil|zou|verhuurt|leent|mag) {_SOMEBODY}",
        r"is er iemand",
        r"zijn er (?:mensen|vrijwilligers|collega's|huizen)",
        rf"iemand {_OFTEN}(?:met|die|een|vrij|in de buurt|ervaring|beschikbaar|van jullie"
        r"|zin om te|\d+)",
        r"(?:wij|we|ik) (?:willen|wil|zouden|zou|moeten|moet|hopen"
        r"|hoop)\b(?!.{0,50}\b(?:aanbieden|verhuren|uitlenen|weggeven|delen|verkopen"
        r"|schenken|helpen))",
        rf"wie {_OFTEN}(?:heeft|kan|wil|kent|weet|zou|is|leent|verhuurt|helpt|bezorgt"
        r"|springt|doet|komt|maakt|draait|stelt|geeft)",
        r"(?:kan|kunnen|mag|mogen|zou|zouden) (?:ik|we|wij)\b.{0,80}\b(?:lenen|huren"
        r"|gebruiken|gebruik|krijgen|terecht|kopen|stockeren|stallen|overnemen|ontlenen"
        r"|repeteren|spelen|vergaderen)",
        r"(?:kan|kunnen|mag|mogen|zouden) (?:ik|we|wij) (?:ergens|bij iemand|bij jullie"
        r"|van iemand|een|jullie|hier|misschien)",
        r"(?:heb|hebben|kan|kun|kunnen|zou|zouden|willen|wil) (?:je|jij|jullie|u) (?:ons"
        r" |mij |nog |ergens |misschien |toevallig |soms |een |twee |\d+ )",
        r"(?:wij|we|ik) (?:willen|wil|zouden|zou) (?:graag |ook |nog"
        r" )*(?:.{0,60}\b(?:huren|lenen|kopen|ontlenen|gebruiken|overnemen|boeken"
        r"|reserveren))",
        r"(?:wij|we|ik) lenen? (?:graag )?van",
        r"lenen we",
        r"tekort",
        r"(?:wij|we|ik) missen",
        r"ontbreekt",
        r"dringend",
        r"help(?:en)?",
        r"hulp (?:is )?(?:gevraagd|welkom|nodig)",
        r"(?:extra )?(?:handen|hulp|helpers) welkom",
        r"te (?:leen|huur|koop) (?:gevraagd|gezocht)",
        r"vraag",
        r"we kunnen (?:nog |wel |best )?.{0,30}\bgebruiken(?=\W*$)",
        r"waar (?:kan|kunnen|vind|vinden|huren|huur|leen|lenen) (?:ik|we|wij|jullie)",
        r"weet (?:er )?iemand (?:een|nog|waar (?:we|ik|wij) )",
        r"willen we ergens",
        r"(?:wij|we) hadden graag",
        r"(?:ik|we|wij) had(?:den)? graag",
        r"(?:wij|we|ik) moet(?:en)? .{0,40}\b(?:huren|lenen)",
        r"oproep",
        r"vervang(?:er|ing) voor",
        r"budget",
        r"(?:tips|suggesties|ideeen) (?:zijn )?welkom",
    ),
    notice=(
        r"(?:wij|we|ik) zoek(?:en)?",
        r"(?:ge)zocht",
        r"op zoek naar",
        r"gevraagd",
        r"nodig",
        r"[\w-]+ zoekt",
        r"wie (?:heeft|kan)",
        r"iemand",
    ),
    offer=(
        r"(?:wij|we|ik) (?:kan|kunnen) (?:jullie|je|u)\b(?!.{0,40}\b(?:vragen|gebruiken|lenen))",
        rf"{_WE} (?:bieden?|verhuren|verhuur|verkopen|verkoop|delen|deel|schenken|schenk"
        r"|geven|geef|stellen|stel|lenen|leen|doen) (?!van\b)",
        rf"{_WE} (?:hebben|heb)(?!.{{0,70}}\b(?:nodig|gevonden|gezocht|te ?kort)\b)",
        r"(?:hebben|heb) (?:wij|we|ik)(?!.{0,70}\bnodig\b)",
        rf"{_WE} kunnen (?:onze|ons|jullie|nog|ook|een|jouw)(?!.{{0,40}}\bgebruiken)",
        rf"{_WE} (?:maken|stellen|zetten|werken)\b.{{0,40}}\b(?:open|ter beschikking|voor"
        r" jullie|voor anderen)",
        r"te (?:huur|leen|koop|geef|deel)(?! gevraagd| gezocht)",
        r"ter beschikking",
        r"(?:weg te geven|weggeven|weggeef\w*)",
        r"(?:geven|geeft|geef)\b.{0,40}\bweg",
        r"uit te lenen",
        r"te ontlenen",
        r"mag (?:weg|mee|gebruikt)",
        r"mogen (?:weg|mee|gebruikt)",
        r"(?:op te halen|af te halen)",
        r"ik ben\b",
        r"aanbod",
        r"aangeboden",
        r"(?:staat|staan|ligt|liggen)\b[^.?!]{0,70}\b(?:leeg|stil|ongebruikt|stof|klaar"
        r" voor|in de weg)",
        r"ruimte over",
        r"(?:stel|stellen)\b.{0,40}\b(?:open|ter beschikking)",
        r"openstellen",
        r"ter overname",
        r"over te nemen",
        r"(?:hebben|heeft|heb|nog)\b.{0,50}\b(?:over|op overschot|vrij)\b",
    ),
    lends=(
        r"te (?:leen|huur|geef|koop|deel)",
        r"uit te lenen",
        r"weg te geven",
        r"af te halen",
        r"beschikbaar",
        r"ter beschikking",
        r"(?:is|zijn|komt|nog|staat|staan) (?:\w+ ){0,4}vrij(?:gekomen)?",
        r"vrij (?:van|vanaf|op|in|tot|nu|komende|elke|op|tussen|te)",
        r"over",
        r"vrij(?=[\s,.!:]*$)",
    ),
    aims=(
        r"(?:voor|vr|v) (?:onze|ons|mijn|m'n) [\w-]+",
        r"max(?:imum|\.|i)? ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a month)",
        r"budget",
    ),
    ours=r"(?:onze|ons|mijn|m'n|wij|we|eigen)",
    definite=r"(?:de|het|die|dat|jullie|deze|dit)",
)
