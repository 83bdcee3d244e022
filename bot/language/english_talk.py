"""What people do with words in English."""

from bot.language.speech import Speech

_ANY = r"(?:anyone|anybody|someone|somebody|any of you|one of you)"

ENGLISH_SPEECH = Speech(
    language="en",
    settled=(
        r"i (?:really |absolutely )?(?:loved|liked|enjoyed|hated)|i won't",
        r"^(?:great|nice|lovely|good|brilliant|so glad|glad|cool) (?:that|to (?:see|hear|meet))",
        r"(?:we|i)(?:'ve| have)? (?:now |already |finally )?found (?:a|an|one|some|someone"
        r"|somebody|it|two|our|the)",
        r"found (?:a|one|someone|somebody)",
        r"no longer (?:need\w*|available|free|looking|valid)",
        r"not (?:available|free|needed) (?:any ?more|after all)",
        r"(?:is|are|was|were|(?<!n't )(?<!not )been|got) (?:now |already |sadly |unfortunately"
        r" )?(?:taken|booked|gone|approved|rejected|cancelled|canceled|postponed|sold out|full"
        r"|given away|sorted|confirmed)",
        r"approved",
        r"rejected",
        r"cancelled",
        r"postponed",
        r"moved to",
        r"sorted",
        r"all set",
        r"withdraw\w*",
        r"never ?mind",
        r"problem solved",
        r"isn't (?:available|free)",
        r"won't be (?:available|free)",
        r"don't need",
        r"(?:i|we) (?:just )?(?:read|heard|saw)(?= (?:that|in|on|the|about|somewhere|it))|(?:i"
        r"|we) (?:heard|hear|read)(?=\W*$)|apparently|fun fact|did you know",
        r"(?:article|piece|report|documentary|podcast|interview|video|story) (?:about|on|of|in)"
        r"|in the (?:paper|papers|news)|on (?:the news|telly|tv|the radio)",
        r"(?:has|have) (?:\w+ )?(?:doubled|tripled|risen|gone (?:up|down)|increased|dropped"
        r"|soared)|going (?:up|down)|turns \d+",
        r"became (?:a|an) (?:dad|mum|father|mother|parent)|birthday|got married|passed away|had a"
        r" baby",
        r"(?:lovely|great|terrible|nice|awful|bad|good) weather|(?:snow|storm|rain|frost) (?:is"
        r" )?(?:forecast|expected)",
        r"(?:no|but no),? thanks?|we(?:'ll| will) pass|give (?:\w+ ){1,3}a miss|too (?:pricey"
        r"|expensive|small|big|far|dear) for (?:us|me|our)",
        r"(?:doesn't|won't|don't|didn't) (?:work|suit|fit)(?: for)?",
        r"(?:we|i)(?:'ve| have)? (?:already|now) (?:have|got|found|booked|hired|sorted)",
        r"but (?:the|your|that|it's|it) [^.?!,]{0,40}\btoo (?:small|big|dear|expensive|far|late"
        r"|early|high|low|heavy|dark|pricey)",
        r"(?:bringing|brought|taking|took|put|left|returned|dropped|cleaned|locked|paid) (?:back"
        r" )?(?:the|your|all|back|it|them|off)\b|(?:back|returned) (?:where|tomorrow|at)",
        r"(?:i'm|i am) (?:\w+ )?(?:ill|sick|late|stuck|off sick|on holiday|on leave|on my way)"
        r"|stuck in (?:traffic|a jam)|is off(?=\W|$)",
        r"power cut|water leak|jammed|leaking|flooded",
        r"we (?:voted|agreed|decided|met|discussed|signed|played|had)|i agree|good point|fair"
        r" point",
        r"(?:minutes|recording|video|photos|pictures|link|slides) (?:of|from|for|to|are|is)"
        r"|here's the link",
    ),
    again=(
        r"(?:free|available|open) (?:again|after all)|(?:again|now|but is|but it's) (?:free"
        r"|available)|cancellation|freed up|come free",
    ),
    about=(
        r"is (?:anyone|anybody|someone|somebody) (?:still |already )?(?:at|in"
        r"|there)\b(?![^?]*\b(?:with|who)\b)|(?:shall|can|could|should) we (?:all )?(?:have a"
        r" (?:call|chat|coffee)|meet (?:up|next|on|tomorrow|at your)|catch up|sit down|discuss"
        r"|talk|zoom)|(?:i'm|i am) the (?:new|one who)|are you (?:there|here)",
        r"(?:is|are) there (?:any |some |still )?(?:coffee|tea|milk|sugar|beer|cake|biscuits|soap"
        r"|loo roll|toilet paper|food)\b|which [\w-]+ (?:goes|should|do we|did|fits|belongs)"
        r"|which of you (?:are|is) |(?:can|may) i (?:put|leave|park|bring|keep) (?:my|the)",
        r"(?:know|knows|recommend|suggest) (?:of )?(?:a|an|any) (?:[\w-]+ ){0,2}(?:plumber"
        r"|electrician|dentist|doctor|gp|vet|restaurant|cafe|coffee (?:bar|place)|pub|hotel"
        r"|bakery|locksmith|mechanic|hairdresser|babysitter|chip shop|pizza place|bike shop"
        r"|notary|florist|podcast|book|film|series|movie)s?",
        r"(?:can't|cannot|couldn't) find (?:my|the|our|your|it)",
        r"(?:our|my) (?:sincere )?apologies",
        r"(?:could|can|would) you (?:please )?(?:send|tell|confirm|forward|explain|check|let"
        r" (?:me|us) know|return)",
        r"(?:is|are|was) (?:the|that|this|your|those|these|it)\b[^.!]{0,50}\b(?:still|yet"
        r"|available|free|open|included|accessible|heated|ready)",
        r"still (?:available|free|valid|open|up for grabs)(?=[^.!]*\?)",
        r"what time",
        r"how (?:much|long|big|many people|do (?:i|we|you)|does|can i|should)",
        r"when (?:is|are|does|do|can i pick|will) (?:the|it|we|you|your)",
        r"where (?:is|are|did|do i|should (?:i|we)) (?:the|my|our|put|leave|park|you)?",
        r"where's",
        r"who (?:has|took|left|borrowed|locked|is|was|'s) (?:the|my|our|coming|going|opening|in"
        r" charge|joining)",
        r"(?:did|has|have) (?:anyone|someone|somebody|anybody) (?:leave|left|see|seen|lose|lost"
        r"|take|taken|pick\w*|find|found|got the|forget|forgotten)\b",
        r"(?:does|do) (?:anyone|anybody|you) (?:know (?:when|if|how|who has|where (?:the|my))"
        r"|remember)",
        r"anyone know (?:a good|when|if|how|who)",
        r"lost (?:my|a|our|property|and found)",
        r"i (?:left|lost|forgot)",
        r"(?:has|have) my \w+",
        r"seen (?:my|the|our)",
        r"can (?:someone|anyone|somebody|you) (?:please )?(?:open|confirm|tell|let me|send me"
        r"|explain|lock|remind|check)",
        r"who's (?:coming|going|in|opening)",
        r"reminder",
        r"don't forget",
        r"tip",
        r"fyi",
        r"heads up",
        r"just so you know",
        r"looking for my",
        r"looking forward",
        r"any (?:ideas|thoughts|feedback)",
        r"back to the drawing board",
        r"see you",
        r"what (?:do|did) you (?:all )?think",
        r"(?:could|can|would|will) (?:someone|somebody|anyone|anybody|you|one of"
        r" you)\b[^.!?]{0,50}\b(?:open|unlock|lock|close|send|resend|forward|email|mail|ring|call"
        r" me|let me in|let us in|confirm|remind|check(?! (?:if|whether) (?:there|any|a))|bring"
        r" back|return|give \w+ the)\b",
        r"(?:passwords?|passcode|wifi (?:code|key)|alarm code|door code|pin code)",
        r"(?:i'm|i am|we're|we are) (?:standing |stuck |waiting )?(?:outside|at the (?:door|gate)"
        r"|locked out|in front of)|let (?:me|us) in",
        r"whose (?:is|are|\w+ is)|someone (?:left|parked|took|forgot|borrowed)|(?:there's|there"
        r" is) (?:an? )?(?:umbrella|coat|bag|phone|scarf|jacket|jumper|wallet|bike)",
        r"(?:is|are) (?:we|there) (?:allowed|parking|wifi|heating|a lift|a loo|toilets|a shower|a"
        r" kitchen|power|disabled)\b[^?]{0,15}\b(?:at|in|to|near|on)?",
        r"(?:are|am) (?:we|i) allowed|is \w+ allowed|(?:does|do|did) (?:the|your|that|this) [\w"
        r" -]{2,30} (?:have|take|come|work|need|fit|close|open|include)",
        r"how many [\w-]+ (?:are|fit|can|do|does) (?:there )?(?:in|on|the|you)",
        r"(?:rehearsal|meeting|class|session|get-in)\b[^.?!]{0,40}\b(?:earlier|later|moved?"
        r"|postpone\w*|reschedule\w*|put back|brought forward)",
        r"when (?:can|may|should|could|must|do) (?:i|we) (?:pick|collect|bring|come|return|drop"
        r"|get in|fetch)",
        r"^(?:was|were) (?:that|it|this|those|the)|^why|^should (?:we|i)|whoever",
        r"who's bringing|who brings|who can let",
        r"please (?:leave|turn|switch|close|lock|clean|bring back|return|put|keep|remember|don't"
        r"|do not|note|wash|tidy)",
        r"come and fetch them|watching (?:the )?(?:football|match|game)",
    ),
    social=(
        r"thanks?|thank you|congrat\w*|sorry|cheers|well done|nice one|great (?:show|gig|night"
        r"|work|job)|welcome to|good luck|happy (?:birthday|new year|holidays)|have a (?:nice"
        r"|good|great)|lol|haha\w*|sounds good|no problem|no worries|perfect|apolog\w+",
    ),
    events=(
        r"(?:is|are|will be) closed|closed (?:until|from|on|for|due)|is online|have a look|follow"
        r" us|check (?:it )?out|warm welcome",
        r"(?:our|the|my|that|your) [\w-]+ (?:was|were|broke|called|phoned|rang|arrived)|(?:i'll"
        r"|we'll|i will|we will) (?:e-?mail|send|call|ring|text|collect|pick up|fetch|drop off"
        r"|return)|(?:i|we)(?:'ve| have)? (?:sent|e-?mailed|called|phoned|handed in|submitted)"
        r"|(?:packed|jam-packed|broke down|broken down)",
        r"no (?:rehearsal|class|classes|meeting|show|concert|training)",
        r"our (?:\w+ )?(?:concert|show|gig|play|premiere|exhibition|festival|party|opening|launch"
        r"|agm|meeting|performance) (?:is|plays|opens|starts|takes|on|at|this|next|tonight"
        r"|tomorrow)",
        r"(?:concert|gig|show|party|quiz|lecture|talk|screening|open day|open mic|vernissage"
        r"|premiere|agm|annual general meeting|team meeting|staff meeting|board meeting)(?!"
        r" (?:space|venue|room|hall))",
        r"tickets?(?= (?:at|via|from|on|available|here|are)|$|[.!])",
        r"free (?:entrance|entry|admission)",
        r"everyone(?:'s| is)? welcome",
        r"all welcome",
        r"doors (?:at|open)",
        r"join us",
        r"come (?:and )?(?:see|watch|along|join)",
        r"rsvp",
        r"we(?:'re| are) (?:playing|performing|organising|organizing|celebrating|hosting)",
        r"sold out",
        r"sign up",
        r"(?:takes?|taking) place",
        r"meeting (?:on|at|is|tomorrow|today|tonight|moved)",
    ),
    idle=(
        r"(?:because of|due to) illness",
        r"the [\w-]+(?: [\w-]+)? (?:is|are|was|were|comes|arrives|works|needs to|has to|will be"
        r"|stays|leaves|isn't|doesn't|broke|won't)|(?:i'll|i'm|we'll|we're|i am|we are) (?:be"
        r"|bring\w*|drop\w*|pick\w*|on (?:my|our) way|running|coming|there|late|at)|can't make"
        r"|running late|broken",
    ),
    wants=(
        r"too few|(?:we|i) (?:still |also |urgently |really )*need (?:\d+|an?|two|three|some"
        r"|extra|more)",
        r"are there (?:any )?(?:volunteers|helpers|people|colleagues) (?:for|to|who|willing)",
        r"who (?:can|could|would) (?:take (?:pictures|photos|some)|step in|help out|cover)",
        r"(?:who|who's|anyone|anybody|someone)\b[^.?!]{0,12}\b(?:driving|drives|going"
        r"|heading)\b[^.?!]{0,20}\bto\b[^.!]{0,60}\b(?:take|bring|carry|room|space)\b",
        r"who (?:can|could|would|will) (?:pour|serve|stand|man|staff|run|tend|paint|cook|bake"
        r"|clean|sew|drive|photograph|film|translate|design|repair|fix|build|carry|play|sing"
        r"|teach|host)",
        r"(?:could|can) (?:really |well |certainly )?(?:do with|use) (?:an?|some|a few|two|three"
        r"|four|\d+|another|extra|more) [^?]*(?=[.,!]|$)",
        r"(?:who'd|who would|who'll|anyone|anybody) (?:be )?(?:up for|willing|game|keen)(?: to)?"
        r" (?:do\w*|hand\w*|help\w*|run\w*|photograph\w*|lend\w*|steward\w*|tak\w*|teach\w*"
        r"|play\w*|writ\w*|translat\w*|host\w*|giv\w*|com\w*|clean\w*|driv\w*|mak\w*)",
        r"who (?:fancies|wants to|would like to) (?:run|do|help|work|handl|tak|teach|steward"
        r"|photograph|driv|clean|play|design|translat)\w*",
        r"(?:we|we're|i'm|i|still|are|is) (?:\w+ )?(?:short of|lack|lacking|desperate for|in need"
        r" of|hunting for|trying to find|without an?)|a (?:[\w-]+ )?[\w-]+ short",
        r"have (?:you|any of you|they) (?:got|any)\b[^?]{0,50}\b(?:we|i) (?:can|could|might)|got"
        r" an? [\w -]{2,30} (?:we|i) (?:can|could)|who's got",
        r"(?:we|i) (?:still )?(?:have|'ve got) no|(?:we'd|we would|i'd) (?:really )?(?:appreciate"
        r"|like an?|be (?:very )?grateful)",
        r"vacancy(?! (?:in|at) (?:our|the))|hiring|recruiting|would be (?:very |most )?welcome"
        r"|any chance",
    ),
    search=(
        r"^what\b.{0,40}\b(?:available|free|listed|on offer|open|left)",
        r"^\s*(?:hi,? |hello,? )?(?:show|list|find|give me|search|display|browse|(?:is|are)"
        r" (?:any|there)(?! ?(?:any|some)(?:body|one)\b)(?! someone)|which (?!of you)|what(?:'s|"
        r" is| are)(?! the\b| your\b)|who has\b.{0,30}\blisted)\b",
        r"^\s*any\b.{0,50}\b(?:listed|available|free|left|open|going|nearby)\b[^.!]*\?",
        r"(?:what's|anything|something) (?:available|free|going|open|on offer|listed)",
        r"listed for",
        r"is any [\w ]{3,30} (?:available|free)",
        r"(?:is|are) there (?:still )?(?:a|an|any|some|other) (?!one\b|body\b)",
        r"do you have anything",
        r"any \w+(?: \w+)? (?:free|available|left) (?:on|in|for|this|next|near|at|between|from)",
        r"how many [\w ]+ (?:are|is) (?:available|free|listed)",
        r"where can i (?:find|see)",
        r"^\s*what [\w -]{2,40}?(?:are|is) there|^\s*what (?:have you|do you have|can (?:i|we)"
        r"|kind of|sort of|else)|^\s*what [\w-]+(?: \w+)? exist",
        r"(?:in|on|from) (?:the|your) (?:list|listings?|catalogue|database|directory)",
        r"^\s*(?:can|could|would) you (?:please )?(?:show|find|list|look up|check (?:if|whether)"
        r"|search)",
        r"^\s*(?:let me see|see what|look up|look for|check (?:if|whether|for)|tell me what)",
        r"^\s*who(?: is|'s| are|) ?(?:offers?|offering|lists|rents out|hires out|lends)\b",
    ),
    asked=(
        r"^\s*any [\w -]{2,40}? (?:for \d|near|on|in) [^?]{0,60}\?",
        r"^\s*(?:free|available) [\w -]{2,30}(?:on|in|for|next|this|near)? ?[^?]{0,40}\?",
    ),
    handed=(
        r"(?:looking for|seeks?|seeking) (?:more |freelance |some )*(?:work|jobs?|gigs"
        r"|assignments)|^(?:if|in case) (?:you|anyone|anybody)\b[^.!?]{0,60}|interested in",
        r"^[^?!.]{3,80}\? ?(?:we've|we have|i have|i've|ours|our|we can|mine|my|look no"
        r" further)(?![^.!?]*\?)",
        rf"(?:{_ANY}|who) (?:(?:here|else|still) )?(?:want\w*|wants|interested|fancy"
        r"|fancies|needs?|need|would like|wanna|care for|up for|could use|can use|keen)\b",
        rf"(?:does|do|would) {_ANY} (?:\w+ )?(?:want|need|fancy|like to (?:join|take|use"
        r"|borrow|share|have)|care)\b",
        r"who (?:wants|needs|could use|can use|fancies)",
        r"(?:if|in case) (?:anyone|anybody|someone|you)(?:'s| is| are)? (?:interested|need\w*"
        r"|want\w*)",
        r"looking for (?:a |an |its |their )?(?:(?:new|good|temporary|second|loving|next|caring)"
        r" )*(?:home|owner|user|life|taker)s?",
        r"(?:to|free to) (?:a )?good homes?",
        r"(?:you can|feel free to|you're welcome to|you could|you may) (?:borrow|use|have|rent"
        r"|hire|take|join|store)",
        r"interested\?",
        r"dm me if",
        r"need an? [\w -]{3,40}\? (?:we|our|i|ours)",
        r"(?:come|want) (?:and )?(?:collect|pick|join|share)",
        r"who'd like",
        r"(?:do|does|would) (?:you|your \w+|any \w+)(?: guys| all)? (?:fancy|want|need|like to"
        r" (?:join|use|borrow|share))",
        r"seeks? (?:a |an |some )?(?:(?:new|good|temporary|second|loving|next|foster) )*(?:home"
        r"|owner|parents|family)s?",
        r"join (?:our|us in|in)",
        r"yours to (?:borrow|use|keep|take)",
        r"come and (?:rummage|collect|get)",
        r"(?:\w+ of us|there are \w+ of us|(?:i|we)(?:'d| would| can| could)?(?: be)?) (?:can"
        r"|could|happy|glad|ready|willing|free)? ?(?:to )?help (?:you|out|others|anyone)",
        r"(?:of us|i'm|we're|i am|we are|i'd be|we'd be) (?:more than |quite |very )?(?:happy"
        r"|glad|ready|willing|free|available) to",
        r"(?:i|we) (?:don't|wouldn't) mind|i've got time|i have time",
        r"any takers|who's in|yours for the|ours (?:is|are)|make us an offer|you(?:'re| are)"
        r" (?:more than |very )?welcome to",
    ),
    request=(
        r"(?:could|can|may) (?:\w+ of us|our \w+)\b[^.!?]{0,80}\?",
        r"any [\w ]{3,30} (?:around|willing|able|who|keen)",
        r"looking to (?:share|join|use|split)",
        r"need\w*",
        r"looking (?:for|to (?:borrow|rent|hire|book|find|buy))",
        r"look for",
        r"seek\w*",
        r"search(?:ing)? for",
        r"wanted",
        rf"{_ANY}(?: (?:here|out there|else|around|nearby))? (?:have|has|got|with|who"
        r"|know of|able|could|can|lend|free|available|willing|around)",
        rf"(?:does|do|has|have|can|could|would|is there|is|would) {_ANY}",
        r"anybody",
        r"someone (?:lend|with|who|to)",
        r"who (?:can|could|has|would|might|is able|knows? a|is free|'s free)",
        r"(?:which|any) of you",
        r"(?:could|can|may|might) (?:we|i)\b[^.!]{0,60}\b(?:borrow|use|rent|hire|have|get|book"
        r"|share|store)",
        r"(?:do|would|could|can|will) you (?:guys |all |perhaps |maybe |possibly |happen to"
        r" )?(?:have|lend|spare|rent|help|know of|know a|know any)\b",
        r"(?:could|can) (?:someone|anyone|we)",
        r"urgent\w*",
        r"require\w*",
        r"(?:we'd|i'd|we would|i would) (?:like|love) to (?:borrow|rent|use|hire|book|have|find"
        r"|get)",
        r"(?:we'd|i'd) (?:like|love) (?:a|an|some|to)",
        r"lend us",
        r"(?:we're |we are |i'm )?after (?:a|an|some|two|three|four|\d+)\b",
        r"in search",
        r"hoping to (?:borrow|rent|find|use|book|hire)",
        r"help(?! yourself)",
        r"(?:we're|we are|i'm|running|still|one|two|three|\d+) short",
        r"short of",
        r"short-staffed",
        r"missing (?:a|an|one|two|some)",
        r"(?:we|i) (?:want|wish) to (?:borrow|rent|hire|book|use)",
        r"willing to (?:lend|rent|share)",
        r"^request(?= ?:)",
        r"requesting",
        r"can pay",
        r"call for",
        r"where (?:can|could) (?:we|i) (?:borrow|rent|hire|store|rehearse|print|get)",
        r"would love (?:a|an|to (?:borrow|rent|find))",
        r"wondering if (?:anyone|someone|anybody)",
        r"on the lookout",
        r"(?:wants?|wish(?:es)?|hopes?|would like|'d like|wanting|hoping) (?:to (?:borrow|rent"
        r"|hire|find|use|book|buy|rehearse|store|share|have|get)|an?|some|two|\d+|one|the use)",
        r"(?:could|can) (?:really |well |certainly )?(?:do with|use) (?:an?|some|a few|two|three"
        r"|four|\d+|another|extra|more|help)",
        r"(?:would|will|who'd|who'll|who would|would any\w+) (?:be )?(?:up for|willing|able|free"
        r"|game|keen|available)|who'll|who's got|who's driving|who drives",
        r"any chance|know any|got an? [\w -]{2,30} (?:we|i) (?:can|could|might)|(?:we|i) (?:can"
        r"|could|might) (?:borrow|have|use|hire|rent)\b",
        r"(?:in )?(?:dire |urgent |desperate )?need of|desperate for|(?:we|i) lack|lacking|a"
        r" [\w-]+ short|without an?",
        r"vacanc(?:y|ies)(?! (?:in|at) (?:our|the))|hiring|recruit\w*|iso|on the hunt|hunting for"
        r"|trying to (?:find|get|borrow|hire)|after a",
        r"(?:we'd|i'd|we would|would) (?:really |very much )?(?:appreciate|be (?:so |very |most"
        r" )?(?:grateful|happy with|glad of|glad to have))",
        r"(?:would be|are|is) (?:very |most |really )?welcome|(?:still )?have no|haven't (?:got"
        r"|found)",
        r"(?:anyone|anybody|someone|somebody)(?=\W*$)|might (?:anyone|anybody|someone)",
    ),
    notice=(
        r"(?:we|i)(?:'re| are|'m| am)? (?:looking for|need|seeking|searching for)|wanted|needed"
        r"|looking for|anyone|who (?:has|can|could)",
    ),
    offer=(
        r"(?:we|i)(?:'ve| have|'re| are)? (?:can |could |are |will |still )*(?:take|taking"
        r"|welcome|welcoming|host|hosting|squeeze|fit|put up)\b[^.?!]{0,40}\b(?:more|others?|on"
        r" board|in our|new)",
        r"vacanc(?:y|ies) (?:in|at) (?:our|the)",
        r"\b(?:we|i|we've|i've|they) (?:also |still |currently |can |could |will |now )*(?:offer"
        r"|have(?! to\b)|got|lend|rent|share|provide|are offering|are sharing|let|sell|run)\b(?!"
        r" (?:you|any)\b)",
        r"we're (?:giving|offering|sharing|renting|lending|selling|clearing)",
        r"(?:i'm|i am) (?:a|an) ",
        r"to (?:let|rent|lend|share|give away|hire out|sell|spare)",
        r"for (?:rent|hire|loan|sale|sharing)",
        r"up for (?:grabs|rent|use|meanwhile|hire|loan|sharing)",
        r"giving away",
        r"give away",
        r"free to (?:use|borrow|take|collect)",
        r"on offer",
        r"offering",
        r"sharing",
        r"spare\b",
        r"going spare",
        r"(?:sits?|sitting|stands?|standing) (?:idle|empty|unused)",
        r"surplus",
        r"left over",
        r"take (?:it|them) away",
        r"can (?:use|borrow|join|teach|cover|take on|help you|host|come to)",
        r"could (?:cover|take on|host|come to|teach)",
        r"(?:our|my) \w+(?: \w+)? (?:is|are|can|could|has|will be) (?:free|available|open|empty"
        r"|unused|yours|to|be|cover|take|come|\d)",
        r"just (?:opened|freed) up",
        r"help yourself",
        r"first come",
        r"got (?:a|an|some|two|three|\d+|our)",
    ),
    lends=(
        r"to lend|for (?:rent|hire|loan|sale)|to give away|avail(?:able|\.)?|to borrow|up for"
        r" grabs|(?:is|are|still|sits|will be) (?:\w+ ){0,2}(?:free|available|open|empty)|free"
        r" (?:on|in|from|this|next|every|evenings?|until|for|most|between|during|to)"
        r"|free(?=[\s,.!:]*$)|spare",
    ),
    aims=(
        r"^[^.!?]{3,50}[ ,](?:please|pls)(?=\W*$)",
        r"for (?:our|my) [\w-]+",
        r"max(?:imum|\.|i)? ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a month)",
        r"budget",
    ),
    ours=r"(?:our|my|we|i)",
    definite=r"(?:the|that|this|your|those|these)",
)
