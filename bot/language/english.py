"""English, as it is written in Belgium: days come before months."""

from bot.language.signs import Cue
from bot.language.table import Table

ENGLISH = Table(
    language="en",
    common="the a an of for we our is on in to with looking need needed anyone who does have has"
    " can could you your and or"
    " at from until till free available every room offer request search i it be are this next"
    " any some wanted"
    " seeking per show list what which by they as there someone please rent lend borrow budget"
    " deposit give away spare offering",
    weekdays=(
        "monday, mon",
        "tuesday, tue, tues",
        "wednesday, wed, weds",
        "thursday, thu, thur, thurs",
        "friday, fri",
        "saturday, sat",
        "sunday, sun",
    ),
    weekdays_plural=(
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
    ),
    weekday_tails={},
    workdays="weekdays, weekday, wkdays, working days, on weekdays, during the week",
    weekends="weekends, wkends, at weekends, on weekends, at the weekend",
    months=(
        "january, jan",
        "february, feb",
        "march, mar",
        "april, apr",
        "may",
        "june, jun",
        "july, jul",
        "august, aug",
        "september, sep, sept",
        "october, oct",
        "november, nov",
        "december, dec",
    ),
    parts={
        "morning": "morning, in the morning, a.m",
        "noon": "lunchtime, lunch time",
        "afternoon": "afternoon, in the afternoon",
        "evening": "evening, night, in the evening, at night, eve",
        "night": "overnight, all night, late night",
    },
    parts_plural={
        "morning": "mornings",
        "afternoon": "afternoons",
        "evening": "evenings, nights",
        "night": "",
    },
    relatives={
        0: "today",
        1: "tomorrow, tmrw, tomo, tmr",
        2: "day after tomorrow, the day after tomorrow",
        -1: "yesterday",
    },
    relative_parts={
        (0, "morning"): "this morning",
        (0, "afternoon"): "this afternoon",
        (0, "evening"): "tonight, this evening, 2nite, tonite",
        (-1, "evening"): "last night",
    },
    units={
        "hour": "hour, hr",
        "day": "day",
        "week": "week, wk",
        "weekend": "weekend",
        "month": "month",
        "year": "year",
    },
    units_plural={
        "hour": "hours, hrs",
        "day": "days",
        "week": "weeks, wks",
        "month": "months",
        "year": "years",
    },
    edges={
        "begin": "early, beginning of, start of, the beginning of, the start of",
        "first half": "first half of, the first half of",
        "second half": "second half of, the second half of",
        "mid": "mid, mid-, middle of, the middle of",
        "end": "late, end of, the end of, end",
    },
    nths={
        1: "first, 1st",
        2: "second, 2nd",
        3: "third, 3rd",
        4: "fourth, 4th",
        -1: "last",
    },
    numbers={
        1: "one",
        2: "two, couple of, a couple of",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve, dozen, a dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        21: "twenty-one",
        22: "twenty-two",
        23: "twenty-three",
        24: "twenty-four",
        25: "twenty-five",
        26: "twenty-six",
        27: "twenty-seven",
        28: "twenty-eight",
        29: "twenty-nine",
        30: "thirty",
        31: "thirty-one",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "hundred, a hundred",
        1000: "thousand, a thousand",
    },
    ordinals={
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        21: "twenty-first",
        22: "twenty-second",
        23: "twenty-third",
        24: "twenty-fourth",
        25: "twenty-fifth",
        26: "twenty-sixth",
        27: "twenty-seventh",
        28: "twenty-eighth",
        29: "twenty-ninth",
        30: "thirtieth",
        31: "thirty-first",
    },
    clocks={12: "noon, midday", 24: "midnight"},
    half_clocks={},
    feasts={
        "autumn": "autumn half-term, autumn break, autumn holidays, autumn holiday",
        "christmas-holidays": "christmas holidays, christmas holiday, xmas holidays, xmas break,"
        " christmas break",
        "carnival": "carnival break, carnival holidays, carnival holiday, carnival week,"
        " half-term, spring half-term, krokus holidays, krokus break",
        "easter-holidays": "easter holidays, easter holiday, easter break",
        "summer": "summer holidays, summer holiday, summer break",
        "between-years": "between christmas and new year, between xmas and new year, between"
        " christmas and nye, between xmas and ny",
        "new-years-eve": "new year's eve, new years eve, nye",
        "new-year": "new year's day, new year, new years day, new year's",
        "christmas-eve": "christmas eve, xmas eve",
        "christmas": "christmas, xmas, christmas day, x-mas",
        "easter-monday": "easter monday",
        "easter-weekend": "easter weekend",
        "pentecost-weekend": "pentecost weekend, whit weekend",
        "easter": "easter, easter sunday",
        "ascension": "ascension, ascension day",
        "pentecost": "pentecost, whitsun",
        "labour": "labour day",
        "all-saints": "all saints",
        "armistice": "armistice day",
        "spring": "in spring, in the spring, this spring, next spring, spring months",
        "summer-season": "summer, summer months",
        "autumn-season": "autumn, autumn months",
        "winter": "winter, winter months",
    },
    cues={
        Cue.TIMES: "times, x",
        Cue.WHOLE_DAY: "all day, all day long, whole day, full day, entire day",
        Cue.SINCE: "from, starting, not before, starting from, starting on, start, starts,"
        " starts on, as of,"
        " as from, since, beginning, from the",
        Cue.TO: "to",
        Cue.UNTIL: "until, till, til, 'til, up to, up until",
        Cue.THROUGH: "through, thru, up to and including, to and including, until and including",
        Cue.BEFORE: "before",
        Cue.BY: "by, no later than, deadline, at the latest by",
        Cue.LATEST: "at the latest",
        Cue.ONWARD: "until late, till late, onwards, onward, and later, or later, and after",
        Cue.AFTER: "after",
        Cue.BETWEEN: "between, btw, btwn",
        Cue.AND: "and, &, +, n, as well as, plus",
        Cue.OR: "or, or else",
        Cue.EVERY: "every, each, weekly, weekly on, any, all",
        Cue.DAILY: "daily",
        Cue.MONTHLY: "monthly, once a month",
        Cue.OTHER: "every other, every second, every two weeks, every 2 weeks, fortnightly,"
        " biweekly, bi-weekly, every fortnight, alternate,"
        " every other week, every other week on, once a fortnight, every second week on, every"
        " two weeks on",
        Cue.EXCEPT: "except, excluding, excl, but not, not on, except for",
        Cue.THIS: "this, the current",
        Cue.NEXT: "next, nxt",
        Cue.COMING: "over the, coming, this coming, upcoming",
        Cue.PAST: "previous",
        Cue.HENCE: "in, in the course of, during the course of",
        Cue.FROM_TODAY: "from today, from now, hence",
        Cue.WEEK_HENCE: "in a week",
        Cue.LASTING: "for, lasting",
        Cue.ONE: "a",
        Cue.AT: "at, around, about, @",
        Cue.HALF_PAST: "half past, half",
        Cue.QUARTER_PAST: "quarter past, a quarter past",
        Cue.QUARTER_TO: "quarter to, a quarter to",
        Cue.OVERNIGHT: "night of, the night of",
        Cue.NOW: "immediately, right now, straight away, right away, from now, from now on,"
        " effective immediately, from today",
        Cue.WEEK_OF: "week of, wk of, during the week of,"
        " the week of, week of the, week beginning, week commencing, w/c, week"
        " starting",
        Cue.WEEK_AFTER: "the week after, the following week, the week after that",
        Cue.ANSWER: "reply, replies, answer, answers, respond, rsvp, let us know, let me know,"
        " get back to",
    },
    weak="sat, sun, may, mar",
    accented={},
    silent="all through, right through, any one, any two, any three, any four,"
    " any five, any 2, any 3, any 4, any 5,"
    " the, on, of, each time, both days, both, day, in, o'clock, also,"
    " then, only, s, come by, come, sharp",
    people="voices, -seat, seaters, seater, people, persons, person, ppl, pers, pax,"
    " guests, visitors, participants, musicians,"
    " singers, dancers, actors, kids, children,"
    " attendees, seats, seated, standing, players, members, capacity, p, folks, heads, audience,"
    " students, artists, spectators, adults, teenagers, teens, seniors, pupils, trainees, guests",
    price_types={
        "free": r"\bfree of charge\b|\bfor free\b|\bfree for\b|\bno (?:charge|cost|fee|rent)\b"
        r"|\bgiv(?:e|ing) away\b|\bgiveaway\b|\bat no cost\b|\bcosts? (?:you )?nothing\b"
        r"|\bfree (?:until|till|to (?:a|good"
        r"|use|borrow|any))"
        r"|(?:^|[,.;:(\n]\s*|(?<!\w)-\s*|\bit's |\bis |\ball )free\s*(?:$|[,.;:!)\n])|\bfree loan\b"
        r"|\bfree (?:storage|use)\b|\bunpaid\b",
        "cost": r"\bat cost\b|\bcost price\b|\bjust utilities\b|\bsplit (?:the )?costs?\b"
        r"|\bshare (?:the )?costs?\b|\bcosts? shared\b|\bcost[- ]sharing\b|\bonly utilities\b"
        r"|\butilities only\b|\b(?:split|splitting|share|sharing) (?:the )?(?:diesel"
        r"|fuel|petrol|bill|rent|utilities|expenses)\b"
        r"|\bcosts? only\b|\bshared costs?\b|\bsharing (?:the )?costs?\b",
        "donation": r"\bpay what you (?:can|want)\b|\bdonations?\b|\bpwyc\b|\bpay-what-you-can\b"
        r"|\bsuggested contribution\b",
        "in_kind": r"\bin exchange\b|\bswap\b(?! (?:market|shop|party|meet|shelf))|\bin"
        " return\b|\btrade for\b|\bfor a credit\b"
        r"|\bbarter\b|\bin kind\b",
        "negotiable": r"\b(?:rates?|price|fee|rent)?\s?(?:negotiable|to be discussed|to be agreed"
        r"|tbd|to discuss|let's talk)\b",
    },
    price_units={
        "hour": "hour, hr, h, an hour",
        "day": "day, d, whole day, full day",
        "slot": "night, evening, session, half-day, half day, weekend, slot, show, workshop,"
        " class, performance, gig, shift, afternoon, morning",
        "week": "week, wk",
        "month": "month, pm, mo, mth, m",
        "year": "year, yr, pa",
        "person": "person, pp, head, p, participant, member",
        "item": "piece, each, item, apiece, ticket, word, chair, table, copy, poster, unit, pc,"
        " km, sheet, page, seat, trip, ride, print, set, user, licence, payslip",
        "total": "total, in total, all-in, all in, altogether, flat, max, fee",
    },
    not_price="deposit, guarantee",
    conditions=r"\b(?:(?:only )?for (?:our )?(?:members|non-profits?|nonprofits?|small|schools"
    r"|charities|amateurs?|artists)\b|members only|incl\b|including\b|included|excl\b|excluding\b"
    r"|no \w+$"
    r"|deposit|min(?:imum|\.) \d|by appointment|tech included|fuel\b|you pay|just utilities"
    r"|\d+% discount"
    r"|bring your own|pick[- ]up in|will pay \w+|in exchange for|then \d)",
    place_cues="in, at, near, around, from, to, region, area, of",
    greetings="hi hello hey dear folks urgent wanted needed looking we who anyone does our last"
    " minute any is are to let rent all everyone",
    closings="regards best cheers kind thanks yours",
    asking="what s which something anything nothing everything somewhere anywhere when where how"
    " there is are free available open left any show me list listed find see give got get please"
    " do did i m you they them that these those here but so just also only have would could want"
    " like know less than more under about",
    us="we, i, us, me, our, my, ours, i'm, we're, we've, i've",
    you="you, your, yours, y'all",
    possessives="our, my",
    definite="the, that, this, your, those, these, which",
    articles="a, an, one, two, three, four, five, six, eight, ten, twelve, twenty, some, a"
    " few, a couple of, another",
    appeals="who, who's, who'll, who'd, anyone, anybody, somebody, someone, where, anywhere,"
    " which of you, any of you",
    has="has, have, got, knows, know, owns, is, would have, going, driving, takes us in, swaps",
    among="of us, among us",
    anywhere="anywhere, somewhere, anyone, anybody, by any chance, going",
    transfers="lend, lending, borrow, hire, rent, use, share, spare, take on, buy, book, store,"
    " get, find, offer",
    aims="for, at, during",
    occasions="gig, show, concert, panel, workshop, premiere, festival, party, wedding,"
    " exhibition, shoot, tour, conference, agm, meeting, rehearsal, reading, talk,"
    " lecture, reception, fair, market, swap market, quiz, barbecue, bbq, play,"
    " launch, opening, residency, tech week, production, event, screening, camp,"
    " parade, debate, fundraiser, recital, performance, audition, read-through,"
    " recording",
    suits="suits, suitable, ideal, perfect, great, good, fine, fit",
)
