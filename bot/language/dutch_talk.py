"""What people do with words in Dutch."""

from bot.language import dutch_chatter as chatter
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
    settled=chatter.SETTLED,
    again=chatter.AGAIN,
    about=chatter.ABOUT,
    social=chatter.SOCIAL,
    events=chatter.EVENTS,
    idle=chatter.IDLE,
    wants=(
        r"te weinig|^(?:help|sos|dringend|paniek)\b|dakloos|zonder dak|zou(?:den)? (?:ons|mij"
        r"|me) (?:\w+ ){0,3}(?:helpen|redden|uitkomen|plezieren|vooruit)|(?:hebben|heb) (?:nog "
        r"|dringend |wel )*(?:\d+|een|twee|drie|vier|vijf|enkele"
        r"|wat|extra)\b[^.?!]{0,30}\bnodig|(?:huis|vzw|vereniging|groep|koor|festival|team|museum"
        r"|school|we|wij) (?:kan|kunnen) (?:\w+ ){0,2}(?:een|wat|nog|extra"
        r"|\d+)\b[^.?!]{0,40}\bgebruiken",
        r"(?:zijn|is) er (?:\w+ ){0,3}(?:vrijwilligers|helpers|mensen|handen|collega's) (?:voor"
        r"|die|om|met)",
        r"wie (?:kan|wil|zou) [^.?!]{0,40}\b(?:foto's|helpen|inspringen|tappen|filmen|koken"
        r"|poetsen|vertalen|herstellen|zingen|onthaal|permanentie)",
        r"(?:wie|iemand)\b[^.?!]{0,30}\b(?:rijdt|vertrekt"
        r"|gaat)\b[^.?!]{0,30}\bnaar\b[^.!]{0,60}\b(?:mee|meenemen|meebrengen|plaats|ruimte)\b",
        r"welke? (?:huis|organisatie|vzw|vereniging|school|gezelschap|buur\w*|collega\w*"
        r"|partner\w*|van jullie|goede ziel|vrijwilliger\w*|technieker|dansschool"
        r"|cultuurcentrum)\b[^?]{0,30}\b(?:ons|kan|wil|heeft|leent|zou)",
        r"te ?kort|verlegen om|(?:zit|zitten|val|vallen|valt) (?:\w+ ){0,3}zonder(?! (?:project"
        r"|werk|opdracht|contract))",
        r"(?:wij|we) (?:vinden|vonden|hebben) (?:\w+ ){0,2}geen",
        r"is er (?:\w+ ){0,2}nog (?:een |wat )?[\w-]+ te vinden",
        r"iemand zin om (?:onze|ons|mee te helpen|te helpen|een)",
        r"vacature|zoekertje",
    ),
    search=(
        r"^\s*(?:hallo |hey |dag |hoi )?(?:geef me|geef mij|geef|toon|laat|lijst|overzicht van"
        r"|oplijsting)\b",
        r"^\s*(?:zijn|is|staat|staan) er (?!(?:\w+ ){0,2}(?:iemand|mensen|vrijwilligers die"
        r"|collega's die))",
        r"^\s*(?:welke|welk|wat is|wat zijn|wat staat|wat kan|wat hebben)\b(?! (?:vinden|er"
        r" gebeurd))",
        r"^\s*hoeveel \w+ (?:zijn|staan) er (?:nog )?(?:vrij|beschikbaar)",
        r"^\s*waar (?:is|zijn|staat|vind|vinden|kan ik|kunnen we)\b.{0,50}\b(?:vrij|beschikbaar"
        r"|terecht|te huur|te leen|aangeboden)",
        r"^\s*zoek(?:en)? in",
        r"wat is er|^\s*alles (?:voor|met|in|van|dat|wat)\b[^.!]*|heb (?:je|jij"
        r"|jullie) [^?]{0,60}\b(?:in de lijst|in het aanbod|in jullie aanbod|in de databank|die)",
        r"welke \w+ (?:zijn|is|heeft|hebben|staan|staat|kan|kunnen|komen)",
        r"(?:zijn|is) er nog (?!iemand|mensen)(?:.{0,40}\b(?:vrij|beschikbaar|over|te leen|te"
        r" huur)|een|\w+en|plaats|plek)",
        r"staat er (?:nog )?(?:iets|ergens|een)",
        r"staan er (?:nog |ergens )?",
        r"nog iets vrij",
        r"wat is (?:er )?vrij",
        r"is er (?:nog |ergens |in )?.{0,40}\b(?:vrij|beschikbaar)\b",
        r"wie (?:biedt|bieden|heeft)\b.{0,40}\b(?:aan|in de lijst|aangeboden)(?=\W*$)",
        r"wat (?:wordt|is) er aangeboden",
        r"wat hebben jullie",
        r"(?:in|op|uit|van) (?:de|jullie|jouw|je) (?:lijst|catalogus|databank|zoeker)|in (?:het"
        r"|jullie|je) (?:aanbod|overzicht)(?=[^.]*\?)",
        r"^\s*(?:zit|zitten|bestaat|bestaan|zie|vind) (?:er|je|jij|ik) (?:nog |al |ook "
        r"|ergens )?(?:een |iets |\w+ )?[^?]{0,60}\b(?:lijst|aanbod|beschikbaar|vrij|die)\b",
        r"^\s*(?:kan|kun|wil) (?:je|jij|u)\b[^?]{0,20}\b(?:tonen|laten zien|kijken|opzoeken"
        r"|oplijsten|nagaan|zoeken)",
        r"^\s*(?:wat|hoeveel) heb (?:je|jij)|^\s*vind je",
        r"^\s*alle [\w-]+ (?:in|te|van|op|vrij)",
        r"^\s*wie (?:verhuurt|biedt|leent|geeft)\b[^?]{0,50}\b(?:lijst|aanbod|aan)\b",
    ),
    asked=(
        r"^\s*iets (?:voor|met|in|van|dat)\b[^.!?]*\?",
        r"^\s*(?:vrije|beschikbare) [\w-]+[^?]{0,60}\?",
        r"^\s*(?:nog|al)(?: ergens)? [^?]{0,30}\b(?:vrij|beschikbaar|te leen|te"
        r" huur)\b[^?]{0,40}\?",
    ),
    handed=(
        r"zoekt? (?:nog )?(?:werk|opdrachten?|klussen|projecten)|^(?:als|indien|mocht) (?:je"
        r"|jullie|iemand|u) [^.!?]{0,40}\b(?:zoekt|zoeken|nodig)",
        r"^(?!wie|waar)[^?!.]{3,80}\? ?(?:bij ons|dat hebben wij|wij hebben|we hebben|ik heb"
        r"|wij kunnen|de onze|die van ons"
        r"|onze|ons|dat kan bij)(?![^.!?]*\?)",
        r"wie (?:sluit|stapt|doet|rijdt|koopt|bestelt|gaat)\b[^.!?]{0,40}\b(?:mee|aan|in)",
        r"wie (?:er )?(?:kan|wil|zou|wenst)\b.{0,60}\b(?:gebruiken|overnemen|hebben|overkopen"
        r"|kopen|meedoen|instappen|aansluiten|deelnemen|delen|ophalen|komen halen|adopteren"
        r"|bestellen|mee bestellen|intrekken|meerijden|mee\b)",
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
        r"(?:zoekt|zoeken|krijgt?) (?:een )?(?:nieuwe? )?(?:thuis|eigenaar|bestemming|plekje"
        r"|leven)(?! (?:om|voor|waar|in de buurt))",
        r"(?:kan|kun|mag|mogen|kunnen) (?:je|u|jullie)\b.{0,40}\b(?:gebruiken|lenen|huren|komen"
        r" halen|ophalen|gebruik maken|terecht|aansluiten)",
        r"(?:sluit|sluiten) (?:je|jullie|u|jezelf)? ?(?:gerust )?(?:aan|bij)",
        r"(?:doe|stap|rij|koop|bestel) (?:je |jullie )?(?:gerust )?(?:mee|in)",
        r"wie (?:een |nog |nog een |zelf )*[\w-]+ (?:zoekt|nodig heeft|wil|wenst)",
        r"aansluiten kan",
        r"instappen kan",
        r"nog plaats(?:en)? (?:vrij|over|voor)?",
        r"(?:wij|we) zijn (?:met|samen met) \w+ (?:om|en)|om (?:jullie|je|u|anderen|wie) (?:\w+"
        r" ){0,3}te helpen",
        r"(?:kom|komen|kan|kunnen|wil|willen) (?:\w+ ){0,4}(?:jullie|je|u|anderen) (?:\w+"
        r" ){0,4}(?:helpen|bijspringen|uit de nood)",
        r"ik wil (?:best|gerust|wel|met plezier)",
        r"voor de liefhebbers?|voor wie (?:wil|ze|het|hem)|van de hand|wie (?:wil|zin heeft"
        r"|interesse heeft),? (?:kan|mag|komt)|wie"
        r" (?:maken|doen) we",
        r"bij ons (?:is|zijn|kan|kun|kunnen|staat|staan)|wij hebben er",
        r"(?:de onze|die van ons|het onze) (?:is|staat)",
    ),
    request=(
        r"(?:kan|kunnen|mag|mogen|zou|zouden) (?:ik|we|wij)\b[^.!?]{0,80}\?",
        r"wie (?:rijdt|vertrekt|gaat)\b[^.!?]{0,60}\bnaar",
        r"(?:kan|mag|kunnen|mogen|zou|zouden) (?:ons|onze|mijn) [\w-]+\b[^.!]{0,80}\?",
        r"wie neemt|bij wie\b[^.!]*\?|wie [\w-]+ (?:er )?(?:nog )?(?:een|eentje|zo'n)(?= ?[?])",
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
        r"|hoop)\b(?!.{0,50}\b(?:aanbieden|verhuren|uitlenen|weggeven|delen|verkopen|schenken"
        r"|helpen|doen|geven))",
        rf"wie {_OFTEN}(?:heeft|kan|wil|kent|weet|zou|is|leent|verhuurt|helpt|bezorgt"
        r"|springt|doet|komt|maakt|draait|stelt|geeft)",
        r"(?:kan|kunnen|mag|mogen|zou|zouden) (?:ik|we|wij)\b.{0,80}\b(?:lenen|huren|gebruiken"
        r"|gebruik|krijgen|terecht|kopen|stockeren|stallen|overnemen|ontlenen|repeteren|spelen"
        r"|vergaderen)",
        r"(?:kan|kunnen|mag|mogen|zouden) (?:ik|we|wij) (?:ergens|bij iemand|bij jullie|van"
        r" iemand|een|jullie|hier|misschien)",
        r"(?:heb|hebben|kan|kun|kunnen|zou|zouden|willen|wil) (?:je|jij|jullie|u) (?:ons |mij "
        r"|nog |ergens |misschien |toevallig |soms |een |twee |\d+ )",
        r"(?:wij|we|ik) (?:willen|wil|zouden|zou) (?:graag |ook |nog )*(?:.{0,60}\b(?:huren|lenen"
        r"|kopen|ontlenen|gebruiken|overnemen|boeken|reserveren))",
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
        r"zkt|zkn|gez|vacature|wer(?:ft|ven)\b[^.?!]{0,60}\baan|zoekertje|wie o wie",
        r"(?:wil|wenst|wensen|vraagt|verlangt|willen) (?:graag |nog |ook |dringend )*(?:een|twee"
        r"|drie|\d+|enkele|wat|vast)",
        r"(?:wil|wenst|wensen|willen|zou|zouden|hoopt|hopen)\b[^.!?]{0,80}\b(?:huren|lenen"
        r"|ontlenen|gebruiken|kopen|overnemen|vinden|werken|repeteren|vergaderen|optreden"
        r"|exposeren|stockeren|opslaan|boeken|reserveren)",
        r"te ?kort|gehoopt|verlegen om|ontbreken|(?:vinden?|hebben?|heb) (?:we |wij |ik )?(?:\w+"
        r" )?geen",
        r"(?:zit|zitten|val|vallen|valt) (?:\w+ ){0,3}zonder(?! (?:project|werk|opdracht"
        r"|contract))",
        r"(?:wij|we|ik) (?:kunnen|kan) (?:nog|wel|best|goed|zeker)\b[^.?!]{0,60}\bgebruiken",
        r"iemand(?=\W*$)",
        r"(?:plek|plekje|plaats|plaatsje|ruimte|hoekje) om (?:ons|onze|mijn)",
    ),
    notice=(
        r"(?:wij|we|ik) zoek(?:en)?|(?:ge)zocht|op zoek naar|gevraagd|nodig|[\w-]+ zoekt|wie"
        r" (?:heeft|kan)|iemand",
    ),
    offer=(
        r"(?:wij|we|ik) (?:kan|kunnen) (?:jullie|je|u)\b(?!.{0,40}\b(?:vragen|gebruiken|lenen))",
        rf"{_WE} (?:bieden?|ruilen|ruil|verhuren|verhuur|verkopen|verkoop|delen|deel|schenken"
        rf"|schenk"
        r"|geven|geef|stellen|stel|lenen|leen|doen) (?!van\b|het zonder|het zelf|zonder)",
        rf"{_WE} (?:hebben|heb)(?!.{{0,70}}\b(?:nodig|gevonden|gezocht|te ?kort)\b)",
        r"(?:hebben|heb) (?:wij|we|ik)(?!.{0,70}\bnodig\b)",
        rf"{_WE} kunnen (?:onze|ons|jullie|nog|ook|een|jouw)(?!.{{0,70}}\bgebruiken)",
        rf"{_WE} (?:maken|stellen|zetten|werken)\b.{{0,40}}\b(?:open|ter beschikking|voor"
        r" jullie|voor anderen)",
        r"te (?:huur|leen|koop|geef|deel)(?! gevraagd| gezocht)",
        r"ter beschikking",
        r"(?:weg te geven|weggeven|weggeef\w*)",
        r"(?:geven|geeft|geef)\b.{0,40}\bweg",
        r"uit te lenen",
        r"te ontlenen",
        r"(?:mag|mogen|moet|moeten) [^.?!]{0,40}\b(?:weg|mee|gebruikt|hebben|buiten)(?! (?:van"
        r"|op) )|(?:mag|mogen|moet|moeten) (?:weg|mee|gebruikt)",
        r"(?:ons|onze) [\w-]+ (?:heeft|hebben)(?! al\b| [^.!?]{0,70}\b(?:nodig|gevonden|gezocht"
        r"|te ?kort|[a-z]{0,5}ge[a-z]{3,}(?:d|t|en))\b)",
        r"^(?:neem|pak|gebruik|leen|huur) (?:gerust |maar )?(?:onze|ons|mijn|deze|dit|ze|het)",
        r"(?:onze|ons|mijn) (?:[\w-]+ ){1,2}(?:kan|kunnen) (?!niet|pas|nog niet"
        r"|[^.!?]*\bgebruiken)[^?]*$",
        r"(?:er is|is er|zijn|nog|is) (?:\w+ ){0,2}(?:plek|plaats|plaatsen|ruimte)(?: vrij"
        r"| over)? (?:in|op|bij) (?:onze|ons|mijn)",
        r"(?:neem|kom|haal) (?:ze|het|hem|maar|gerust) (?:\w+ )?(?:mee|halen|ophalen|weg|af)"
        r"|kom ze halen|neem ze mee",
        r"(?:op te halen|af te halen)",
        r"ik ben\b(?! (?:\w+ ){0,2}op zoek)",
        r"aanbod",
        r"aangeboden",
        r"(?:staat|staan|ligt|liggen)\b[^.?!]{0,70}\b(?:leeg|stil|ongebruikt|stof|klaar voor|in"
        r" de weg)",
        r"ruimte over",
        r"(?:stel|stellen)\b.{0,40}\b(?:open|ter beschikking)",
        r"openstellen",
        r"ter overname",
        r"over te nemen",
        r"(?:hebben|heeft|heb|nog)\b.{0,50}\b(?:over(?! (?:een|het|de|onze|ons|hoe|wat|die"
        r"|dat)\b)|op overschot|vrij)\b",
        r"er (?:kan|kunnen|mag|mogen) (?:er )?(?:nog )?(?:\w+ ){0,2}bij(?!voorbeeld)|(?:kan"
        r"|kunnen|mogen) er nog (?:\w+ ){0,2}bij",
    ),
    lends=(
        r"te (?:leen|huur|geef|koop|deel|krijgen|ruil)|in de aanbieding|uit te lenen|weg te geven"
        r"|af te halen|beschikbaar|ter"
        r" beschikking|(?:is|zijn|komt|nog|staat|staan) (?:\w+ ){0,4}vrij(?:gekomen)?|vrij (?:van"
        r"|vanaf|op|in|tot|nu|komende|elke|op|tussen|te)|over|vrij(?=[\s,.!:]*$)",
    ),
    aims=(
        r"^(?:graag|liefst)|,? (?:liefst|bij voorkeur)|(?:nog|extra) \d+ voor|(?:wij|we"
        r"|ik) (?:halen|haal|komen|kom) (?:het |ze |hem )?(?:zelf )?(?:af|ophalen|halen)|(?:wij"
        r"|we|ik) betalen|^(?!wie|als|wij|we|ik)[^.!?]{3,60}? (?:wil|willen) (?!niet)|^(?:(?!geen"
        r"|niet)[^.!?]){3,120}[ ,](?:aub|alstublieft|alsjeblieft|graag)(?=\W*$)|(?:voor|vr"
        r"|v) (?:onze"
        r"|ons|mijn|m'n) [\w-]+|(?:max(?:imum|\.|i)?|tot|onder|hoogstens|minder dan"
        r"|niet meer dan) ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a"
        r" month)|budget",
    ),
)
