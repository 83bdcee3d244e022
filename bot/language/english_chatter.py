"""What people say in English when they want nothing of a board: thanks, chores, news."""

SETTLED = (
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
    r"(?:join us|come along|(?:go|come|coming|going) with us)\b[^.?!]{0,30}\b(?:trip|dinner"
    r"|lunch|drinks?|beer"
    r"|pub|meal|bbq|walk|quiz|party|show|concert|play|match)|(?:fancy|up for|grab|have) (?:a "
    r"|some )?(?:quick "
    r")?(?:beers?|drinks?|pints?|coffee|lunch|dinner|bite)",
    r"(?:we|i)(?:'ve| have)? (?:spent|were|was|had been) (?:\w+ ){0,3}(?:looking|searching"
    r"|hunting)",
    r"^(?:\w+ )?(?:thanks|thank you|cheers)(?: \w+)? for (?!your interest)[^.!?\n]*",
    r"(?:minutes|recording|video|photos|pictures|link|slides) (?:of|from|for|to|are|is)"
    r"|here's the link",
)

AGAIN = (
    r"(?:free|available|open) (?:again|after all)|(?:again|now|but is|but it's) (?:free"
    r"|available)|cancellation|freed up|come free",
)

ABOUT = (
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
    r"^(?:\w+,? )?(?:do|did|should|must) (?:we|i) (?!know)|which [\w-]+ (?:do|should|did"
    r"|must) (?:i|we)",
    r"^(?:please )?(?:don't|do not)|an? (?:hour|bit|half hour|quarter) (?:earlier|later)"
    r"|instead of (?:\d|at)|needs? (?:your|the|my)|(?:any |the )?news (?:of|on|about|from"
    r"|yet)|(?:any|every|some)one else's",
    r"(?:looking for|need|think of|any) (?:a |an |some )?(?:good )?(?:name|names|title|ideas?"
    r"|inspiration|suggestions?|feedback|opinions?)\b",
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
)

SOCIAL = (
    r"thanks?|thank you|congrat\w*|sorry|cheers|well done|nice one|great (?:show|gig|night"
    r"|work|job)|welcome to|good luck|happy (?:birthday|new year|holidays)|have a (?:nice"
    r"|good|great)|lol|haha\w*|sounds good|no problem|no worries|perfect|apolog\w+",
)

EVENTS = (
    r"(?:is|are|will be) closed|closed (?:until|from|on|for|due)|(?:page|site|website"
    r"|programme|photos?|video|registration|form)s?"
    r" (?:is|are) (?:now |finally )?(?:online|live)|have a look|follow"
    r" us|check (?:it )?out|warm welcome",
    r"(?:our|the|my|that|your) [\w-]+ (?:was|were|broke|called|phoned|rang|arrived)|(?:i'll"
    r"|we'll|i will|we will) (?:e-?mail|send|call|ring|text|collect|pick up|fetch|drop off"
    r"|return)|(?:i|we)(?:'ve| have)? (?:sent|e-?mailed|called|phoned|handed in|submitted)"
    r"|(?:packed|jam-packed|broke down|broken down)",
    r"inspection|no (?:rehearsal|class|classes|meeting|show|concert|training)",
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
)

IDLE = (
    r"(?:because of|due to) illness",
    r"the [\w-]+(?: [\w-]+)? (?:is|are|was|were|comes|arrives|works|needs to|has to|will be"
    r"|stays|leaves|isn't|doesn't|broke|won't)|(?:i'll|i'm|we'll|we're|i am|we are) (?:be"
    r"|bring\w*|drop\w*|pick\w*|on (?:my|our) way|running|coming|there|late|at)|can't make"
    r"|running late|broken",
)
