"""The parts of a text that are quoted back: title, conditions, address, and the words left over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from bot.language.content import function_words
from bot.language.folding import fold
from bot.language.intents import social
from bot.language.reading import Language
from bot.language.scanner import MASK, TABLES
from bot.language.taxonomy import Match

Span = tuple[int, int]

_JOINED = re.compile(
    r"\s*(?:,|/|\+|&|en|of|et|ou|and|or|de|d'|met|avec|with)?\s*(?:d'une?|une?|een|an?|le|la|les|the"
    r"|some)?\s*"
)
_EXTRA = re.compile(
    r"\b(?:in ruil voor|en echange d'?e?|in exchange for"
    r"|(?<!do )(?<!help )(?<!us )(?<!you )(?<!ons )(?<!jullie )(?<!helpen )(?<!aider )(?:met|with"
    r"|avec)|inclusief"
    r"|incl|including|zonder"
    r"|without|sans)\b"
)
_AIM = re.compile(r"\b(?:voor|for|pour|geschikt|ideaal|ideal|vr|om)\b")
_STREET = re.compile(
    r"\b(?:[A-Z][\w'’.-]*(?:straat|laan|plein|steenweg|weg|kaai|dreef|markt|lei|vest|dijk|park"
    r"|baan|singel)\b(?: ?\d{1,4}[a-zA-Z]?)?"
    r"|(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Aa]v\.|[Pp]lace|[Cc]haussée|[Qq]uai"
    r"|[Ii]mpasse)(?: (?:de|du|des|la|le|l'|d'))*"
    r" ?[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*){0,2}(?:,? \d{1,4})?)"
)
_REMOTE = re.compile(r"\b(?:online|remote|via teams|via zoom|en ligne|op afstand|a distance)\b")
_WORDS = re.compile(r"[a-z']+")
_COUNTED = re.compile(r" ?\(\d{1,4}\)")
_DUTCH_ADJECTIVE = re.compile(
    r"(?:^|\s)((?!onze|deze|elke|enige|welke|hele|nieuwe|oude|twee|drie|[a-z]+je )[a-z]{3,20}e )$"
)
_FRENCH_ADJECTIVE = re.compile(r" [a-zà-ÿ]{3,15}ée?s?\b")
_FEATURE = re.compile(
    r" (?:met|with|avec) (?:een |une? |an? )?(?:[a-z]{2,12}e )?(?!another|other|our"
    r"|your|spare|een|andere|onze|autre|notre)[a-z]{3,20}\b"
)
_BREAK = re.compile(
    r"[,;.!?\n()\x01]|\b(?:te (?:leen|huur|koop|geef)|a (?:preter|louer|donner)|(?:to"
    r"|for) (?:lend|rent|hire)"
    r"|gezocht|nodig|beschikbaar|vrij|available|wanted|needed|disponible|dispo|voor|for|pour|in"
    r"|op|at|on|from|van"
    r"|vanaf|uit te|af te|weg te|chez)\b"
)
_NAME = r"[A-ZÀ-Ý][\w'’-]{2,30}"
_NEAR = re.compile(
    rf"\b(?:near|nabij|vlakbij|vlak bij|près de|à côté de|next to) (?:de |het "
    rf"|the )?{_NAME}"
)
_HOUSE_BEFORE = re.compile(rf"(?:[,(.:] |^)({_NAME}(?: {_NAME}){{0,2}}),? \(?$")
_HOUSE_OF = re.compile(rf" (?:van|du|de la|of) ((?:'t |de |het |the )?{_NAME}(?: {_NAME}){{0,2}})")
_QUARTER_BEHIND = re.compile(r"[ -](centrum|centre|center|noord|zuid|nord|sud|north|south)\b")
_QUARTER_BEFORE = re.compile(
    r"\b(?:nord|sud|est|ouest|centre|north|south|centrum) (?:de |of "
    r"|van )$"
)
# Studio 2, Zaal B, Salle Bleue 3: a name that ends in a number or a letter.
_NUMBERED = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [^\W\d][\w'’-]*){0,3} (?:\d{1,3}|[A-Z])")
_ENDS = re.compile(r"[,;.!?\n()](?!\d)| - ")
# Behind a comma or semicolon, up to the end of the clause.
_CLAUSE = re.compile(r"(?<=[,;]) ?(?![\d ])[^,;.!?\n()]{3,80}(?![^,;.!?\n])")
_ARTICLES = re.compile(
    r"^(?:de|het|een|onze|ons|the|an?|our|my|le|la|les|une?|des|notre|nos|l'|d'|du|mijn|some|any"
    r"|kleine? )\s+"
)


def side_remarks(plain: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Clauses that say what the thing is for, and what it comes with."""
    return _clauses(_AIM, plain), _clauses(_EXTRA, plain)


def _clauses(opened: re.Pattern[str], plain: str) -> tuple[Span, ...]:
    found = []
    for match in opened.finditer(plain):
        end = _ENDS.search(plain, match.end())
        found.append((match.start(), end.start() if end else len(plain)))
    return tuple(found)


def name_in_front(
    text: str, plain: str, matches: Sequence[Match], taken: Sequence[Span]
) -> Span | None:
    """A name before the first comma, not itself a category word: Zaal Zuid, repetitieruimte …"""
    comma = re.search(r"[,\n]", plain)
    if not comma:
        return None
    end = comma.start()
    words = _WORDS.findall(plain[:end])
    numbered = bool(_NUMBERED.fullmatch(text[:end]))
    unlike_a_name = r"[\x01?!.@]" if numbered else r"[\d\x01?!.@]"
    if (
        not 0 < len(words) <= 5
        or _greetings() & set(words)
        or re.search(unlike_a_name, plain[:end])
    ):
        return None
    if any(start < end for start, _ in taken):
        return None
    inside = [match for match in matches if match.start < end]
    behind = [match for match in matches if match.start >= end and match.strength == "strong"]
    if any(match.strength == "strong" and not match.typo for match in inside):
        names = [word for word in text[:end].split()[1:] if word[0].isupper()]
        if not (behind and (numbered or (names and _covered(inside) < end - 2))):
            return None
    elif not behind and not inside:
        return (0, end) if text[:1].isupper() and len(text[:end].split()) <= 4 else None
    if not behind and all(match.strength == "generic" for match in inside) and inside:
        uncovered = end - _covered(inside)
        if uncovered < 3 and not numbered:
            return None
    return 0, end


@cache
def _greetings() -> frozenset[str]:
    return frozenset(word for table in TABLES.values() for word in table.greetings.split())


def _covered(matches: Iterable[Match]) -> int:
    return sum(match.end - match.start for match in matches)


def thing(
    text: str, plain: str, chosen: Match, matches: Sequence[Match], language: Language
) -> Span:
    """The words around a category word that belong to it, and the things listed beside it."""
    start, end = chosen.start, chosen.end
    adjective = _DUTCH_ADJECTIVE.search(plain[:start]) if language == "nl" else None
    if adjective and not _greetings() & set(adjective[1].split()):
        start = adjective.start(1)
    if language == "fr" and (adjective := _FRENCH_ADJECTIVE.match(text, end)):
        end = adjective.end()
    for match in matches:
        if match.start <= end or match.kind != chosen.kind or match.strength == "weak":
            continue
        between = _COUNTED.sub("", plain[end : match.start])
        if len(between) < 12 and _JOINED.fullmatch(between):
            end = match.end
    if feature := _FEATURE.match(plain, end):
        end = feature.end()
    return start, end


def find_conditions(
    text: str, plain: str, language: Language, unread: Iterable[Span] = ()
) -> tuple[str, ...]:
    """What must be met, word for word, each from its cue to the end of its clause, and the clauses
    that nothing else reads.
    """
    found: list[Span] = []
    for match in _conditions(language).finditer(plain):
        if found and match.start() < found[-1][1]:
            continue
        # the dot of an abbreviation ends nothing: incl. wifi
        behind = match.end() + plain.startswith(".", match.end())
        stop = _ENDS.search(plain, behind)
        found.append((match.start(), min(stop.start() if stop else len(plain), match.start() + 80)))
    found += [clause for clause in unread if not _overlaps(clause, found)]
    return tuple(text[start:end].strip() for start, end in sorted(found) if text[start:end].strip())


def unread_clauses(
    masked: str, matches: Sequence[Match], taken: Sequence[Span], language: Language
) -> Iterator[Span]:
    """Clauses of a few words behind the first one, in which nothing was read by others."""
    closings = TABLES[language].closings.split()
    read = [
        *taken,
        *((one.start, one.end) for one in matches if one.strength != "generic" and not one.typo),
    ]
    bare = masked
    for one in matches:
        # there is still room: a generic word asks for nothing
        bare = bare[: one.start] + " " * (one.end - one.start) + bare[one.end :]
    for match in _CLAUSE.finditer(masked):
        clause, words = match[0], match[0].split()
        if not 2 <= len(words) <= 8 or words[0] in closings or social(clause, language):
            continue
        empty = _is_function(bare[match.start() : match.end()])
        if not empty and MASK not in clause and not _overlaps(match.span(), read):
            yield match.span()


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


@cache
def _conditions(language: Language) -> re.Pattern[str]:
    return re.compile(TABLES[language].conditions)


def find_address(text: str, plain: str, towns: Sequence[Span], thing_end: int) -> str | None:
    """A finer place than the town: a street, a house by its name, a quarter, or from afar."""
    if match := _STREET.search(text):
        return match[0].strip()
    if match := _REMOTE.search(plain):
        return text[match.start() : match.end()]
    if match := _NEAR.search(text):
        return match[0]
    for start, end in towns:
        before = max(start - 60, 0)
        match = _HOUSE_BEFORE.search(text[before:start])
        # What is named in front may be the thing itself: Sono, Bruxelles.
        if match and before + match.end(1) > thing_end:
            return match[1]
        if match := _QUARTER_BEHIND.match(plain, end):
            return text[match.start(1) : match.end(1)]
        if match := _QUARTER_BEFORE.search(plain[max(start - 30, 0) : start]):
            return text[start - len(match[0]) : end]
    if (match := _HOUSE_OF.match(text, thing_end)) and thing_end:
        inside = any(start <= match.start(1) < end for start, end in towns)
        return None if inside else match[1]
    return None


def unnamed(text: str, masked: str, timed: Sequence[Span]) -> Span | None:
    """The first words of a text whose thing the taxonomy does not know."""
    end = min((start for start, _ in timed), default=len(masked))
    telling = [match for match in _WORDS.finditer(masked) if not _is_function(match[0])]
    if not telling:
        return None
    start = telling[0].start()
    stop = _BREAK.search(masked, start, end)
    last = stop.start() if stop else end
    words = [match for match in telling if match.start() < last]
    # montgolfière à Gand: the words before the place are not of the thing
    if words and _is_function(masked[words[-1].end() : last]):
        last = min(last, words[-1].end())
    return (start, last) if start + 2 < last else None


def _is_function(word: str) -> bool:
    return function_words().issuperset(fold(word).split())


def left_over(
    text: str, masked: str, taken: Sequence[Span], conditions: Iterable[str]
) -> tuple[str, ...]:
    """Folded content words that are neither masked nor in the spans taken, each once."""
    kept = [
        " " if mask == MASK else character for character, mask in zip(text, masked, strict=True)
    ]
    for start, end in taken:
        kept[start:end] = " " * (end - start)
    words = fold("".join(kept)).split()
    common = function_words() | {
        word for condition in conditions for word in fold(condition).split()
    }
    return tuple(
        dict.fromkeys(
            word for word in words if len(word) > 2 and not word.isdigit() and word not in common
        )
    )


def tidy(fragment: str, plain: str) -> str:
    """A title without the article in front and the number in brackets."""
    match = _ARTICLES.match(plain)
    return _COUNTED.sub("", fragment[match.end() :] if match else fragment).strip()
