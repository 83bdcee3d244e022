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
        r"ik vond|ik ben (?:\w+ ){0,2}niet|lekker gegeten",
        r"^(?:super|leuk|fijn|tof|mooi|knap|top) (?:dat|om te|zo)",
        r"(?:is|zijn|werd|was|al) (?:(?:al|helaas|intussen|ondertussen|nu|jammer genoeg|reeds)"
        r" )*(?:bezet|verhuurd|volzet|weggegeven|gereserveerd|opgehaald|uitgeleend|ingevuld"
        r"|volgeboekt)",
        r"gevonden",
        r"niet (?:langer|meer) (?:nodig|vrij|beschikbaar|te leen|te huur|geldig|actueel|van"
        r" toepassing)",
        r"gaat (?:helaas )?niet door",
        r"(?:is|zijn|wordt|werd) (?:helaas )?(?:geannuleerd|afgelast|verplaatst|uitgesteld"
        r"|goedgekeurd|afgekeurd|geweigerd|weg|al weg)",
        r"verplaatst naar",
        r"gelukt",
        r"(?:al )?opgelost",
        r"in orde gekomen",
        r"we zijn eruit",
        r"zochten",
        r"iemand anders (?:gevonden|genomen)",
        r"trek(?:ken)? (?:onze|mijn) (?:vraag|aanvraag|aanbod) (?:terug|in)",
        r"(?:las|lazen|hoorden?|zag|zagen) (?:ik|je|we|wij|net|vandaag|gisteren|vanmorgen|dat)",
        r"(?:ik|we|wij) (?:las|lazen|hoorden?|zag|zagen)",
        r"in (?:de krant|het nieuws|de gazet)|op (?:het nieuws|de radio|tv|televisie)",
        r"volgens (?:de krant|het nieuws|mij|hln|vrt|de standaard)|naar het schijnt|wist je dat"
        r"|leuk weetje",
        r"(?:artikel|reportage|interview|filmpje|documentaire|podcast|krantenknipsel) over",
        r"(?:is|zijn|was|gaat|gaan) (?:\w+ ){0,3}(?:gestegen|gedaald|verdubbeld|verdrievoudigd"
        r"|duurder|goedkoper|omhoog|omlaag)",
        r"(?:stijgt|stijgen|daalt|dalen|bestaat) (?:\w+ ){0,3}(?:weer|opnieuw|fors|elk jaar|\d+"
        r" jaar)",
        r"(?:vader|moeder|papa|mama|grootvader|oma|opa) geworden|jarig|getrouwd|overleden|bevallen",
        r"(?:goed|slecht|mooi|prachtig|schitterend) weer|(?:sneeuw|storm|regen|onweer|vorst)"
        r" voorspeld",
        r"(?:nee|neen),? (?:dank|bedankt|merci)|toch (?:bedankt|merci|dank)",
        r"(?:hebben|heb|had|hadden) (?:(?:we|wij|ik) )?(?:al|intussen|ondertussen|inmiddels"
        r"|reeds) (?:een|iemand|genoeg|ander\w*|voldoende|twee|de)",
        r"(?:(?:we|wij|ik) passen?(?= voor| deze| even|\W*$)|(?:lukt|past|schikt) (?:\w+"
        r" ){0,3}niet)",
        r"maar (?:de|het|die|dat|jullie) [^.?!,]{0,40}\b(?:te (?:klein|groot|duur|ver|laat|vroeg"
        r"|hoog|laag|kort|zwaar|donker)|niet (?:geschikt|mogelijk|haalbaar))",
        r"te duur voor (?:ons|mij)|boven ons budget",
        r"(?:heb|hebben|is|zijn) (?:de|het|die|jullie|alle|alles|er|zonet|net|\w+dag|gisteren"
        r"|vandaag)\b[^.?!]{0,60}\b(?:gezet|gelegd|teruggebracht|teruggezet|opgeruimd|opgekuist"
        r"|gepoetst|schoongemaakt|gedoofd|opgehangen|betaald|meegenomen|gebracht|gehad|hersteld"
        r"|afgesloten|gestemd|goedgekeurd|getekend|ondertekend)",
        r"ik ben (?:\w+ )?(?:ziek|te laat|onderweg|in verlof|met vakantie|er bijna)|in de file"
        r"|halfuur(?:tje)? later|wat later",
        r"(?:stroompanne|stroomonderbreking|waterlek|kortsluiting|wateroverlast)",
        r"staat (?:er )?(?:een |het |de )?(?:filmpje|verslag|foto's|video|link)|hier (?:is )?de"
        r" link|het verslag van",
        r"(?:klemt|lekt|piept|hapert|kraakt)",
        r"man over de vloer",
    ),
    again=(
        r"(?:weer|toch|opnieuw|terug|nu) (?:\w+ ){0,2}(?:vrij|beschikbaar)|annulatie|vrijgekomen"
        r"|door een annulering",
    ),
    about=(
        r"is (?:er )?iemand (?:al |nog |nu )?(?:in|op|aan|thuis)\b(?![^?]*\b(?:met|die)\b)"
        r"|(?:zullen|kunnen) (?:we|wij) [^?]{0,40}\b(?:bellen|samenzitten|afspreken|overleggen"
        r"|samenkomen|bespreken)|ik ben (?:de|het) nieuwe|ben je er al|zijn jullie er al|ik"
        r" (?:ben|sta) (?:al )?(?:op|aan) de parking",
        r"(?:is er|zijn er|staat er|ligt er)[^.?!]{0,20}\b(?:koffie|thee|melk|suiker|bier"
        r"|frisdrank|taart|koekjes|zeep|wc-papier|toiletpapier|eten)\b|welke? [\w-]+ (?:moet|gaat"
        r"|hoort|past|gebruik)|wie van jullie (?:komt|gaat|is)|mag ik (?:mijn|de|het|er|hier)",
        r"(?:ken|kent|kennen|weet|weten) (?:er )?(?:iemand|jullie|je|u) (?:nog )?een (?:\w+"
        r" ){0,2}(?:loodgieter|elektricien|tandarts|dokter|huisarts|dierenarts|restaurant|resto"
        r"|cafe|koffiebar|hotel|bakker|slotenmaker|garagist|kapper|babysit\w*|frituur|pizzeria"
        r"|fietsenmaker|notaris|bloemist|podcast|boek|film|serie)",
        r"(?:vinden|vind)\b[^.!?]{0,40}\bniet (?:meer|terug)",
        r"^(?:[a-z]+,? )?is (?:je|jullie|uw|de|het|die) [\w-]+ (?:nog|al)\b",
        r"^(?:hallo |hey |dag |hoi )?(?:is|zijn|was) (?:de|het|die|dat|deze|dit|jullie|je"
        r"|jouw)\b[^.!]{0,70}\b(?:nog|al|ook|er|vrij|open|klaar|inbegrepen|toegankelijk|gratis"
        r"|verwarmd)",
        r"is (?:de|het|die|dat|deze|dit)\b.{0,60}\bnog (?:vrij|beschikbaar|te huur|te leen|geldig"
        r"|actueel)",
        r"zijn (?:de|die|deze)\b.{0,60}\bnog (?:vrij|beschikbaar|te huur|te leen|geldig)",
        r"nog (?:geldig|actueel)",
        r"hoe ?laat",
        r"hoe ?veel (?:kost|kosten|bedraagt|is de|zitplaatsen heeft|plaatsen heeft|volk)",
        r"wat (?:kost|kosten) (?:de|het|die|dat|jullie)",
        r"hoe (?:groot|hoog|lang|breed|zwaar) is (?:de|het|die)",
        r"wanneer (?:is|zijn|begint|beginnen|komt|komen|kan ik de|mag ik de|moet|moeten|valt)"
        r" (?:de|het|die|jullie|we|wij)",
        r"waar (?:ligt|liggen|staat|staan|is|zijn) (?:de|het|die|dat|mijn|onze|ons) ",
        r"waar (?:moeten|mogen|kunnen) (?:we|wij|ik) (?:de|het|die|onze|ons) \w+ (?:terug|zetten"
        r"|leggen|parkeren)",
        r"wie heeft (?:de|mijn|onze|ons|die|dat|het)\b.{0,50}",
        r"heeft (?:er )?iemand (?:de|mijn|onze|die) (?!.{0,40}\bnodig)\w+(?: \w+){0,5}",
        r"wie (?:komt|gaat|is|was|doet|opent|sluit) (?:er )?(?:naar|mee|aanwezig|morgen|vanavond"
        r"|open|af|de)",
        r"hoe werkt",
        r"hoe (?:kan|moet|pas) (?:ik|je|we) (?:dit|dat|mijn|een aanbod|een vraag|onze)",
        r"(?:verloren|kwijt|laten liggen|achtergelaten|vergeten)",
        r"(?:ik zoek|zoek|op zoek naar) (?:mijn|onze) (?:jas|sleutel|sleutels|gsm|bril|sjaal"
        r"|fiets|tas|rugzak|laptop|paraplu|usb\w*|drinkbus|portefeuille|muts|oplader)",
        r"weet (?:er )?iemand (?:wanneer|of|hoe|waar (?:de|het|mijn)|wie|wat|waarom)",
        r"(?:kan|kun|kunnen) (?:iemand|je|jij|jullie) (?:mij |me |ons |eens |even )*(?:zeggen"
        r"|vertellen|laten weten|bevestigen|doorsturen|uitleggen|openmaken|opendoen|openen"
        r"|afsluiten)",
        r"(?:iemand|wie) (?:een )?(?:idee|tips?)(?= \w*\?|\?| hoe| wat| waar(?! (?:we|ik|wij)\b)|"
        r" voor)",
        r"wat (?:vinden|denken|vonden) jullie",
        r"herinnering",
        r"vergeet (?:niet|jullie)",
        r"tip",
        r"ter info",
        r"fyi",
        r"(?:kan|kun|kunnen|wil|willen|zou|zouden) (?:er )?(?:iemand|je|jij|jullie"
        r"|u)\b[^.!?]{0,60}\b(?:(?:door|op|toe|terug)?sturen|(?:door)?mailen|(?:op|terug)?bellen"
        r"|openen|open te doen|opendoen|openmaken|afsluiten|sluiten|bevestigen|laten weten|zeggen"
        r"|vertellen|uitleggen|nakijken|terugbrengen|terugzetten|teruggeven)",
        r"(?:wachtwoord|paswoord|wifi-?(?:code|wachtwoord|paswoord)|alarmcode|toegangscode"
        r"|pincode)",
        r"(?:sta|staan) (?:\w+ ){0,3}(?:voor|aan) (?:de|een|jullie) (?:\w+ )?(?:deur|poort)|ik"
        r" sta buiten|komt (?:er )?(?:\w+ )?opendoen",
        r"de (?:deur|poort)\b[^.?!]{0,40}\b(?:open|openen|openmaken|opendoen|sluiten|dicht|op"
        r" slot)",
        r"van wie (?:is|zijn)|is (?:dat|dit|die) van (?:jou|jullie|iemand)",
        r"mag er \w+ worden|mogen (?:we|wij) (?:in|op) (?:de|het|die)\b[^?]{0,40}\?",
        r"is er (?:ook )?(?:parking|parkeer\w*|wifi|verwarming|een lift|lift|een keuken|stroom"
        r"|water|een toilet|toiletten|een douche|een bar|een kapstok|een"
        r" vestiaire)\b[^?]{0,12}\b(?:aan|in|bij|op|voorzien|ter plaatse|aanwezig)",
        r"heeft (?:de|het|die|jullie) [\w-]+ (?:een|ook|al|wifi|stroom|verwarming|airco)\b",
        r"hoe ?veel [\w-]+ (?:staan|zijn|passen|kunnen|mogen) er (?:in|op|binnen) (?:de|het|die"
        r"|jullie)",
        r"(?:repetitie|vergadering|les|overleg|afspraak|opbouw)\b[^.?!]{0,50}\b(?:vroeger|later"
        r"|verzetten|verschuiven|verplaatsen|verleggen)",
        r"wanneer (?:mag|kan|kunnen|mogen|moet|moeten) (?:ik|we|wij) (?:de|het|die|jullie|onze"
        r"|terug|komen|langs)",
        r"^was (?:dat|het|die)|^(?:waarom|hoezo)",
        r"wie (?:heeft|had) (?:gisteren|vandaag|vanmorgen|vannacht|laatst|daarnet)|wie brengt",
        r"^(?:stuur|zet|doe|geef|leg|breng|vergeet|sluit|doof|laat) (?:je |jij |jullie |mij |me "
        r"|ons )?(?:de|het|die|dat|aub|alsjeblieft)",
        r"gelieve (?!contact|te mailen|te bellen|mij|ons)",
    ),
    social=(
        r"bedankt|dank (?:je|u|jullie|voor|aan)|dankjewel|dankuwel|merci|proficiat|gefeliciteerd"
        r"|excuses|sorry|haha\w*|jammer|welkom in|veel succes|wat een (?:mooie?|fijne?|leuke?"
        r"|geweldige?|sterke?)|tot (?:dan|straks|morgen|later|zo)|tot (?:maan|dins|woens|donder"
        r"|vrij|zater|zon)dag|goed nieuws|prettig weekend|fijn weekend|geen probleem|is goed|ok"
        r" voor (?:mij|ons)|prima|top",
    ),
    events=(
        r"(?:gesloten|dicht) (?:van|tot|op|vanaf|in|wegens|tijdens|vandaag|morgen)|staat online"
        r"|neem (?:eens |gerust )?een kijkje|volg ons|even voorstellen|welkom aan|(?:fijne"
        r"|prettige) (?:vakantie|feesten|feestdagen|kerst)|(?:onze|ons|de|het|die|dat|jullie)"
        r" [\w-]+ (?:was|waren|belde|belden|zat|zaten)|(?:ik|we|wij) (?:mail|mailen|stuur|sturen"
        r"|bel|bellen) (?:je|jullie|u)|(?:ik|we|wij) kom(?:en)? [^.?!]{0,40}\b(?:ophalen|halen"
        r"|terugbrengen|brengen)|(?:heb|hebben) [^.?!]{0,40}\b(?:doorgestuurd|gestuurd|gemaild"
        r"|gebeld|opgestuurd|ingediend)|(?:stampvol|afgeladen|autopech|in panne)|geen"
        r" (?:repetitie|les|lessen|vergadering|voorstelling|concert|training)|vergadering"
        r"|teamvergadering|overleg|(?:algemene )?ledenvergadering|av|tickets?(?! te)|inkom"
        r"|iedereen (?:is )?(?:van harte )?welkom|kom(?:en)? (?:allen|gerust|zeker) (?:langs"
        r"|kijken|af|luisteren)|(?:speelt|spelen|start|opent|begint|vindt plaats|gaat door|gaat"
        r" in premiere)|(?:onze|ons|de|het) (?:\w+ )?(?:concert|voorstelling|premiere|optreden"
        r"|show|vernissage|tentoonstelling|expo|festival|fuif|feest|opening|toonmoment|lezing"
        r"|infoavond|quiz|netwerkdag|opendeurdag)|(?:wij|we) (?:organiseren|spelen|vergaderen"
        r"|openen|vieren|nodigen)|opendeurdag|uitverkocht|reserveer|inschrijven kan|schrijf je in",
    ),
    idle=(
        r"wegens ziekte",
        r"(?:de|het|die|dat) [\w-]+ (?:komt|is|zijn|was|waren|werkt|doet|staat|staan|ligt|liggen"
        r"|moet|moeten|blijft|hangt|arriveert|vertrekt|wordt|worden|heeft|hebben|zit|gaat)|(?:ik"
        r"|we|wij) (?:komen?|breng(?:en)?|haal|halen|ben onderweg|zijn onderweg|ga|gaan|zet"
        r"|zetten|zien|zie|passeren?|vertrekken?)|te laat|kapot|(?<!per )(?<!het )stuk|denk eraan",
    ),
    wants=(
        r"te weinig|(?:hebben|heb) (?:nog |dringend |wel )*(?:\d+|een|twee|drie|vier|vijf|enkele"
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
        r"wat is er",
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
        r"^\s*(?:zit|zitten|bestaat|bestaan|zie|vind|heb) (?:er|je|jij|ik) (?:nog |al |ook "
        r"|ergens )?(?:een |iets |\w+ )?[^?]{0,60}\b(?:lijst|aanbod|beschikbaar|vrij|die)\b",
        r"^\s*(?:kan|kun|wil) (?:je|jij|u)\b[^?]{0,20}\b(?:tonen|laten zien|kijken|opzoeken"
        r"|oplijsten|nagaan|zoeken)",
        r"^\s*(?:wat|hoeveel) heb (?:je|jij)|^\s*vind je",
        r"^\s*alle [\w-]+ (?:in|te|van|op|vrij)",
        r"^\s*wie (?:verhuurt|biedt|leent|geeft)\b[^?]{0,50}\b(?:lijst|aanbod|aan)\b",
    ),
    asked=(
        r"^\s*(?:vrije|beschikbare) [\w-]+[^?]{0,60}\?",
        r"^\s*(?:nog|al)(?: ergens)? [^?]{0,30}\b(?:vrij|beschikbaar|te leen|te"
        r" huur)\b[^?]{0,40}\?",
    ),
    handed=(
        r"zoekt? (?:nog )?(?:werk|opdrachten?|klussen|projecten)|^(?:als|indien|mocht) (?:je"
        r"|jullie|iemand|u) [^.!?]{0,40}\b(?:zoekt|zoeken|nodig)",
        r"^[^?!.]{3,80}\? ?(?:bij ons|wij hebben|we hebben|ik heb|wij kunnen|de onze|die van ons"
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
        r"voor de liefhebbers?|voor wie (?:wil|ze|het|hem)|in de aanbieding|van de hand|wie"
        r" (?:maken|doen) we",
        r"bij ons (?:is|zijn|kan|kun|kunnen|staat|staan)|wij hebben er",
        r"(?:de onze|die van ons|het onze) (?:is|staat)",
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
        r"^(?:graag|liefst)",
        r"iemand(?=\W*$)",
        r"(?:plek|plekje|plaats|plaatsje|ruimte|hoekje) om (?:ons|onze|mijn)",
    ),
    notice=(
        r"(?:wij|we|ik) zoek(?:en)?|(?:ge)zocht|op zoek naar|gevraagd|nodig|[\w-]+ zoekt|wie"
        r" (?:heeft|kan)|iemand",
    ),
    offer=(
        r"(?:wij|we|ik) (?:kan|kunnen) (?:jullie|je|u)\b(?!.{0,40}\b(?:vragen|gebruiken|lenen))",
        rf"{_WE} (?:bieden?|verhuren|verhuur|verkopen|verkoop|delen|deel|schenken|schenk"
        r"|geven|geef|stellen|stel|lenen|leen|doen) (?!van\b)",
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
        r"mag (?:weg|mee|gebruikt)",
        r"mogen (?:weg|mee|gebruikt)",
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
        r"(?:hebben|heeft|heb|nog)\b.{0,50}\b(?:over|op overschot|vrij)\b",
    ),
    lends=(
        r"te (?:leen|huur|geef|koop|deel)|uit te lenen|weg te geven|af te halen|beschikbaar|ter"
        r" beschikking|(?:is|zijn|komt|nog|staat|staan) (?:\w+ ){0,4}vrij(?:gekomen)?|vrij (?:van"
        r"|vanaf|op|in|tot|nu|komende|elke|op|tussen|te)|over|vrij(?=[\s,.!:]*$)",
    ),
    aims=(
        r"^[^.!?]{3,50}[ ,](?:aub|alstublieft|alsjeblieft|graag)(?=\W*$)|(?:voor|vr|v) (?:onze"
        r"|ons|mijn|m'n) [\w-]+|max(?:imum|\.|i)? ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a"
        r" month)|budget",
    ),
    ours=r"(?:onze|ons|mijn|m'n|wij|we|eigen)",
    definite=r"(?:de|het|die|dat|jullie|deze|dit)",
)
