"""What people do with words in English."""

from bot.language import english_chatter as chatter
from bot.language.speech import Speech

_ANY = r"(?:anyone|anybody|someone|somebody|any of you|one of you)"

ENGLISH_SPEECH = Speech(
    language="en",
    settled=chatter.SETTLED,
    again=chatter.AGAIN,
    about=chatter.ABOUT,
    social=chatter.SOCIAL,
    events=chatter.EVENTS,
    idle=chatter.IDLE,
    wants=(
        r"too few|^(?:help|sos|emergency|urgent)\b(?! yoursel)|homeless|would (?:really )?(?:help"
        r"|suit|save) (?:us|me)|(?:we|i) (?:still |also |urgently |really )*need (?:\d+|an?|two"
        r"|three|some"
        r"|extra|more|help)",
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
        r"do you have anything|^\s*(?:everything|all) (?:for|with|in|near|that)\b[^.!]*",
        r"(?:do|have) you (?:have|got) [^?]{0,50}\b(?:listed|on file|on the list|in the list)",
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
        r"^\s*(?:anything|something|somewhere) (?:for|with|in|near|that)\b[^.!?]*\?",
        r"^\s*any [\w -]{2,40}? (?:for \d|near|on|in) [^?]{0,60}\?",
        r"^\s*(?:free|available) [\w -]{2,30}(?:on|in|for|next|this|near)? ?[^?]{0,40}\?",
    ),
    handed=(
        r"(?:looking for|seeks?|seeking) (?:more |freelance |some )*(?:work|jobs?|gigs"
        r"|assignments)|^(?:if|in case) (?:you|anyone|anybody)\b[^.!?]{0,60}|interested in",
        r"^(?!who|where)[^?!.]{3,80}\? ?(?:we've|we have|i have|i've|ours|our|we can|mine|my"
        r"|look no"
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
        r"(?:to|free to) (?:a )?good homes?|for (?:anyone|anybody|whoever|those|someone) (?:who"
        r"|that)|whoever wants",
        r"(?:anyone|everyone|you all) (?:can|may|is welcome to) (?:use|come|rehearse|borrow|take"
        r"|have)",
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
        r"(?:does|do|has|have|could|can|would) any \w+ (?:here )?(?:have|own|got|lend|need help"
        r"|know of|spare)|who (?:can|could|has|would|might|is able|knows? a|is free|'s free)",
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
        r"in search|who (?:\w+ ){1,2}one(?= ?\?)",
        r"hoping to (?:borrow|rent|find|use|book|hire)",
        r"help(?! yoursel)",
        r"(?:we're|we are|i'm|running|still|one|two|three|\d+) short",
        r"short of|\d+ [\w-]+ (?:down|short)|(?:we|i) (?:want|wish) to (?:join|share|use|get|hire"
        r"|have|store|put)",
        r"(?:could|can|would) your [^.?!]{3,60}\b(?:our|us|for us)\b[^.!]*\?",
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
        r"(?:wants?|wish(?:es)?|hopes?|would like|d like|wanting|hoping) (?:to (?:borrow|rent"
        r"|hire|find|use|book|buy|rehearse|store|share|have|get)|an?|some\w*|two|\d+|one|the use)",
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
        r"(?:we|i|we've|i've|they) (?:also |still |currently |can |could |will |now )*(?:offer"
        r"|have(?! to\b)|got|lend|rent|share|provide|are offering|are sharing|let|sell|run)\b(?!"
        r" (?:you|any)\b)",
        r"we're (?:giving|offering|sharing|renting|lending|selling|clearing)",
        r"(?:i'm|i am) (?:a|an) |(?:room|space|place) for (?:one|two|three|a few"
        r"|another)(?: more)?|(?:one|two|three|a few) more can (?:join|come)",
        r"to (?:let|rent|lend|share|give away|hire out|sell|spare)",
        r"for (?:rent|hire|loan|sale|sharing)(?! wanted)",
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
        r"help yourself|^(?:take|grab|have|borrow|use|come and get|collect) (?:our|my|these|this"
        r"|it|them)",
        r"(?:we|i) swap",
        r"first come",
        r"got (?:a|an|some|two|three|\d+|our)",
    ),
    lends=(
        r"to lend|for (?:rent|hire|loan|sale)|to give away|avail(?:able|\.)?|to borrow|up for"
        r" grabs|(?:is|are|still|sits|will be) (?:\w+ ){0,2}(?:free|available|open|empty)|free"
        r" (?:on|in|from|this|next|every|evenings?|until|for|most|between|during|to)"
        r"|free(?=[\s,.!:]*$)|spare|(?:to )?swap (?:for|against)|in exchange for|up for a swap",
    ),
    aims=(
        r"^[^.!?]{3,50}[ ,](?:please|pls)(?=\W*$)",
        r"for (?:our|my) [\w-]+",
        r"\d+ more for|(?:we|i)(?:'ll| will| can)? (?:collect|pay|pick (?:it|them) up)|^(?!who|if"
        r"|we|i\b|anyone)[^.!?]{3,60}? (?:wants?|would like|'d like) (?:to|a|an|some)"
        r"|(?:max(?:imum|\.|i)?|up to|under|less than|at most"
        r"|no more than) ?(?:€ ?)?\d{2,5} ?(?:€|euros?|eur|/|per|par|a month)|(?:€|euros?"
        r"|eur) (?:max|maximum|at most|tops)",
        r"budget",
    ),
)
