"""What people do with words in English."""

from bot.language.speech import Speech

_ANY = r"(?:anyone|anybody|someone|somebody|any of you|one of you)"

ENGLISH_SPEECH = Speech(
    language="en",
    settled=(
        r"(?:we|i)(?:'ve| have)? (?:now |already |finally )?found (?:a|an|one|some"
        r"|someone|somebody|it|two|our|the)",
        r"found (?:a|one|someone|somebody)",
        r"no longer (?:need\w*|available|free|looking|valid)",
        r"not (?:available|free|needed) (?:any ?more|after all)",
        r"(?:is|are|was|were|(?<!n't )(?<!not )been|got) (?:now |already |sadly "
        r"|unfortunately )?(?:taken"
        r"|booked|gone|approved|rejected|cancelled|canceled|postponed|sold out|full"
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
    ),
    about=(
        r"(?:can't|cannot|couldn't) find",
        r"(?:our|my) (?:sincere )?apologies",
        r"(?:could|can|would) you (?:please )?(?:send|tell|confirm|forward|explain|check"
        r"|let (?:me|us) know|return)",
        r"(?:is|are|was) (?:the|that|this|your|those|these|it)\b[^.!]{0,50}\b(?:still"
        r"|yet|available|free|open|included|accessible|heated|ready)",
        r"still (?:available|free|valid|open|up for grabs)(?=[^.!]*\?)",
        r"what time",
        r"how (?:much|long|big|many people|do (?:i|we|you)|does|can i|should)",
        r"when (?:is|are|does|do|can i pick|will) (?:the|it|we|you|your)",
        r"where (?:is|are|did|do i|should (?:i|we)) (?:the|my|our|put|leave|park|you)?",
        r"where's",
        r"who (?:has|took|left|borrowed|locked|is|was|'s) (?:the|my|our|coming|going"
        r"|opening|in charge|joining)",
        r"(?:did|has|have) (?:anyone|someone|somebody|anybody) (?:leave|left|see|seen"
        r"|lose|lost|take|taken|pick\w*|find|found|got the|forget|forgotten)\b",
        r"(?:does|do) (?:anyone|anybody|you) (?:know (?:when|if|how|who has|where (?:the"
        r"|my))|remember)",
        r"anyone know (?:a good|when|if|how|who)",
        r"lost (?:my|a|our|property|and found)",
        r"i (?:left|lost|forgot)",
        r"(?:has|have) my \w+",
        r"seen (?:my|the|our)",
        r"can (?:someone|anyone|somebody|you) (?:please )?(?:open|confirm|tell|let me"
        r"|send me|explain|lock|remind|check)",
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
    ),
    social=(
        r"thanks?",
        r"thank you",
        r"congrat\w*",
        r"sorry",
        r"cheers",
        r"well done",
        r"nice one",
        r"great (?:show|gig|night|work|job)",
        r"welcome to",
        r"good luck",
        r"happy (?:birthday|new year|holidays)",
        r"have a (?:nice|good|great)",
        r"lol",
        r"haha\w*",
        r"sounds good",
        r"no problem",
        r"no worries",
        r"perfect",
        r"apolog\w+",
    ),
    events=(
        r"no (?:rehearsal|class|classes|meeting|show|concert|training)",
        r"our (?:\w+ )?(?:concert|show|gig|play|premiere|exhibition|festival|party"
        r"|opening|launch|agm|meeting|performance) (?:is|plays|opens|starts|takes|on|at"
        r"|this|next|tonight|tomorrow)",
        r"(?:concert|gig|show|party|quiz|lecture|talk|screening|open day|open mic"
        r"|vernissage|premiere|agm|annual general meeting|team meeting|staff meeting"
        r"|board meeting)(?! (?:space|venue|room|hall))",
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
        r"the [\w-]+(?: [\w-]+)? (?:is|are|was|were|comes|arrives|works|needs to|has to"
        r"|will be|stays|leaves|isn't|doesn't|broke|won't)",
        r"(?:i'll|i'm|we'll|we're|i am|we are) (?:be|bring\w*|drop\w*|pick\w*|on (?:my"
        r"|our) way|running|coming|there|late|at)",
        r"can't make",
        r"running late",
        r"broken",
    ),
    search=(
        r"^what\b.{0,40}\b(?:available|free|listed|on offer|open|left)",
        r"^\s*(?:hi,? |hello,? )?(?:show|list|find|give me|search|display|browse|(?:is"
        r"|are) (?:any|there)(?! ?(?:any|some)(?:body|one)\b)(?! someone)|which (?!of"
        r" you)|what(?:'s| is| are)(?! the\b| your\b)|who has\b.{0,30}\blisted)\b",
        r"^\s*any\b.{0,50}\b(?:listed|available|free|left|open|going|nearby)\b[^.!]*\?",
        r"(?:what's|anything|something) (?:available|free|going|open|on offer|listed)",
        r"listed for",
        r"is any [\w ]{3,30} (?:available|free)",
        r"(?:is|are) there (?:still )?(?:a|an|any|some|other) (?!one\b|body\b)",
        r"do you have anything",
        r"any \w+(?: \w+)? (?:free|available|left) (?:on|in|for|this|next|near|at"
        r"|between|from)",
        r"how many [\w ]+ (?:are|is) (?:available|free|listed)",
        r"where can i (?:find|see)",
    ),
    handed=(
        rf"(?:{_ANY}|who) (?:(?:here|else|still) )?(?:want\w*|wants|interested|fancy"
        r"|fancies|needs?|need|would like|wanna|care for|up for|could use|can use"
        r"|keen)\b",
        rf"(?:does|do|would) {_ANY} (?:\w+ )?(?:want|need|fancy|like to (?:join|take|use"
        r"|borrow|share|have)|care)\b",
        r"who (?:wants|needs|could use|can use|fancies)",
        r"(?:if|in case) (?:anyone|anybody|someone|you)(?:'s| is| are)? (?:interested"
        r"|need\w*|want\w*)",
        r"looking for (?:a |an |its |their )?(?:(?:new|good|temporary|second|loving|next"
        r"|caring) )*(?:home|owner|user|life|taker)s?",
        r"(?:to|free to) (?:a )?good homes?",
        r"(?:you can|feel free to|you're welcome to|you could|you may) (?:borrow|use"
        r"|have|rent|hire|take|join|store)",
        r"interested\?",
        r"dm me if",
        r"need an? [\w -]{3,40}\? (?:we|our|i|ours)",
        r"(?:come|want) (?:and )?(?:collect|pick|join|share)",
        r"who'd like",
        r"(?:do|does|would) (?:you|your \w+|any \w+)(?: guys| all)? (?:fancy|want|need"
        r"|like to (?:join|use|borrow|share))",
        r"seeks? (?:a |an |some )?(?:(?:new|good|temporary|second|loving|next|foster)"
        r" )*(?:home|owner|parents|family)s?",
        r"join (?:our|us in|in)",
        r"yours to (?:borrow|use|keep|take)",
        r"come and (?:rummage|collect|get)",
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
        r"(?:could|can|may|might) (?:we|i)\b[^.!]{0,60}\b(?:borrow|use|rent|hire|have"
        r"|get|book|share|store)",
        r"(?:do|would|could|can|will) you (?:guys |all |perhaps |maybe |possibly |happen"
        r" to )?(?:have|lend|spare|rent|help|know of|know a|know any)\b",
        r"(?:could|can) (?:someone|anyone|we)",
        r"urgent\w*",
        r"require\w*",
        r"(?:we'd|i'd|we would|i would) (?:like|love) to (?:borrow|rent|use|hire|book"
        r"|have|find|get)",
        r"(?:we'd|i'd) (?:like|love) (?:a|an|some|to)",
        r"lend us",
        r"(?:we're |we are |i'm )?after (?:a|an|some)\b",
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
    ),
    notice=(
        r"(?:we|i)(?:'re| are|'m| am)? (?:looking for|need|seeking|searching for)",
        r"wanted",
        r"needed",
        r"looking for",
        r"anyone",
        r"who (?:has|can|could)",
    ),
    offer=(
        r"\b(?:we|i|we've|i've|they) (?:also |still |currently |can |could |will |now"
        r" )*(?:offer|have(?! to\b)|got|lend|rent|share|provide|are offering|are sharing"
        r"|let|sell|run)\b(?! (?:you|any)\b)",
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
        r"(?:our|my) \w+(?: \w+)? (?:is|are|can|could|has|will be) (?:free|available"
        r"|open|empty|unused|yours|to|be|cover|take|come|\d)",
        r"just (?:opened|freed) up",
        r"help yourself",
        r"first come",
        r"got (?:a|an|some|two|three|\d+|our)",
    ),
    lends=(
        r"to lend",
        r"for (?:rent|hire|loan|sale)",
        r"to give away",
        r"avail(?:able|\.)?",
        r"to borrow",
        r"up for grabs",
        r"(?:is|are|still|sits|will be) (?:\w+ ){0,2}(?:free|available|open|empty)",
        r"free (?:on|in|from|this|next|every|evenings?|until|for|most|between|during|to)",
        r"free(?=[\s,.!:]*$)",
        r"spare",
    ),
    aims=(
        r"for (?:our|my) [\w-]+",
        r"max(?:imum|\.|i)? ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a month)",
        r"budget",
    ),
    ours=r"(?:our|my|we|i)",
    definite=r"(?:the|that|this|your|those|these)",
)
