"""What people say in Dutch when they want nothing of a board: thanks, chores, news."""

SETTLED = (
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
    r"(?:heeft|hebben) (?:\w+ )?(?:afgezegd|afgebeld|geannuleerd)",
    r"(?:al )?opgelost",
    r"in orde gekomen",
    r"we zijn eruit",
    r"zochten|(?:hebben|heb) [^.?!]{0,40}\bgezocht|^(?:\w+ )?(?:bedankt|dank je|dank jullie"
    r"|dankjewel|merci) (?:\w+ )?voor[^.!?\n]*",
    r"(?:ga|gaat|gaan|wil|willen|zin om|kom|komt|komen) (?:\w+ ){0,4}mee (?:\w+ ){0,3}(?:eten"
    r"|drinken|lunchen|kijken|naar (?:de|het|een))"
    r"|zin in een (?:pint\w*|koffie|biertje|glas|babbel|feestje)",
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
)

AGAIN = (
    r"(?:weer|toch|opnieuw|terug|nu) (?:\w+ ){0,2}(?:vrij|beschikbaar)|annulatie|vrijgekomen"
    r"|door een annulering",
)

ABOUT = (
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
    r"hoe werkt|nieuws (?:over|van|rond|omtrent)|(?:een )?(?:uur|uurtje|kwartier|kwartiertje"
    r"|half ?uur\w*) (?:vroeger|later|eerder)|i\.p\.v\.|in plaats van"
    r"|graag [^.?!]{0,40}\b(?:doorgeven|laten weten|bevestigen|antwoord\w*|reactie|reageren)",
    r"(?:heeft|hebben) (?:er )?(?:al )?iemand (?:\w+ ){0,3}(?:gereageerd|geantwoord|gezien"
    r"|gevonden|gebeld|gehoord|gelezen|gekregen|geprobeerd)",
    r"(?:heeft|hebben|hebt) (?:jullie|je|jouw) [\w-]+ nodig|zoek\w* (?:nog )?(?:even )?uit"
    r"|(?:op zoek naar|zoeken|zoekt) (?:nog )?(?:een )?(?:goede )?(?:naam|titel|idee|ideeen"
    r"|inspiratie|oplossing)",
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
)

SOCIAL = (
    r"bedankt|dank (?:je|u|jullie|voor|aan)|dankjewel|dankuwel|merci|proficiat|gefeliciteerd"
    r"|excuses|sorry|haha\w*|jammer|welkom in|veel succes|wat een (?:mooie?|fijne?|leuke?"
    r"|geweldige?|sterke?)|tot (?:dan|straks|morgen|later|zo)"
    r"|^(?:[\w']+[ ,!]+){0,3}tot (?:maan|dins|woens|donder"
    r"|vrij|zater|zon)dag(?=\W*$)|graag gedaan|goed nieuws|prettig weekend|fijn weekend"
    r"|geen probleem|is goed|ok"
    r" voor (?:mij|ons)|prima|top",
)

EVENTS = (
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
)

IDLE = (
    r"wegens ziekte",
    r"(?:de|het|die|dat) [\w-]+ (?:komt|is|zijn|was|waren|werkt|doet|staat|staan|ligt|liggen"
    r"|moet|moeten|blijft|hangt|arriveert|vertrekt|wordt|worden|heeft|hebben|zit|gaat)|(?:ik"
    r"|we|wij) (?:komen?|breng(?:en)?|haal|halen|ben onderweg|zijn onderweg|ga|gaan|zet"
    r"|zetten|zien|zie|passeren?|vertrekken?)|te laat|kapot|(?<!per )(?<!het )stuk|denk eraan",
)
