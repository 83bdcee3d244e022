"""From flattened text to typed signs, in one pass from left to right."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from bot.language.dutch import DUTCH
from bot.language.english import ENGLISH
from bot.language.french import FRENCH
from bot.language.reading import Language
from bot.language.signs import (
    Clock,
    Cue,
    Edge,
    Feast,
    Month,
    Nth,
    Number,
    Numeric,
    Part,
    Relative,
    Sign,
    Unit,
    Weekday,
    Year,
)
from bot.language.table import Table

TABLES: Mapping[Language, Table] = {"nl": DUTCH, "fr": FRENCH, "en": ENGLISH}
MASK = "\x01"

_ATOM = re.compile(r"[^\W\d_]+|\d+|\S|\n")
_NUMERICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", re.compile(r"(20\d\d)-(\d\d)-(\d\d)(?!\d)")),
    ("iso", re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")),
    ("date", re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4,9}|\d{2})(?![\d])")),
    ("short", re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/])")),
    ("padded", re.compile(r"(\d{1,2})-(0[1-9])(?![\d:.hu])")),
    ("meridiem", re.compile(r"(\d{1,2})(?:[:.h](\d{2}))? ?([ap])\.?m\b\.?")),
    ("clock", re.compile(r"(\d{1,2}) ?(?:u|h|hrs?)(?: ?(\d{2}))?(?![a-z0-9])")),
    ("clock", re.compile(r"(\d{1,2})[:.](\d{2}) ?(?:uur|u|h)(?![a-z0-9])")),
    ("clock", re.compile(r"(\d{1,2}):(\d{2})(?![\d:])")),
    ("dotted", re.compile(r"(\d{1,2})\.(\d{2})(?![\d.])")),
    ("spoken", re.compile(r"(\d{1,2}) ?(?:uur|heures?|o'clock)(?: (\d{2}))?(?![a-z0-9])")),
    ("ordinal", re.compile(r"(\d{1,2})(?:ste|de|e|st|nd|rd|th|eres?|ers?|eme|ieme)(?![a-z0-9])")),
    ("year", re.compile(r"((?:19|20)\d\d)(?![\da-z])")),
    ("number", re.compile(r"(\d{1,4})(?![\da-z])")),
    ("number", re.compile(r"(\d{1,2})(?=x [a-z])")),
)
_PUNCTUATION: Mapping[str, Cue] = {
    ",": Cue.COMMA,
    "/": Cue.COMMA,
    ";": Cue.STOP,
    "!": Cue.STOP,
    "?": Cue.STOP,
    "\n": Cue.STOP,
    "-": Cue.DASH,
    "→": Cue.TO,
    "&": Cue.AND,
    "+": Cue.AND,
    "@": Cue.AT,
}
_SKIPPED = "()[]\"'«»“”:~*_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One sign and where it stands."""

    sign: Sign
    start: int
    end: int


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[Sign | None, ...]], ...]]


def scan(plain: str, text: str, language: Language) -> list[Seen]:
    """`plain` is `text` flattened and masked; words that say no time become one Cue.WORD."""
    return _drop_weak(list(_scan(plain, text, language)))


def _scan(plain: str, text: str, language: Language) -> Iterator[Seen]:
    phrases = lexicon(language)
    accented = _accented(language)
    atoms = [(match[0], match.start(), match.end()) for match in _ATOM.finditer(plain)]
    at = reach = 0
    last: Sign | None = None
    while at < len(atoms):
        atom, start, end = atoms[at]
        sign: Sign | None = Cue.WORD
        if start < reach:
            at += 1
            continue
        taken = 1
        if atom[0].isdigit():
            glued = start > 0 and plain[start - 1].isalpha()
            found = None if glued else _numeric(plain, start)
            if found:
                sign, reach = found
                end = reach
        elif (phrase := _phrase(phrases, atoms, at)) and phrase[0] > 1:
            taken, choices = phrase
            end = atoms[at + taken - 1][2]
            sign = choices[0]
        elif text[start:end].lower() in accented:
            sign = accented[text[start:end].lower()]
        elif phrase:
            taken, choices = phrase
            end = atoms[at + taken - 1][2]
            sign = choices[0]
            if isinstance(last, Number) and any(isinstance(choice, Month) for choice in choices):
                sign = next(choice for choice in choices if isinstance(choice, Month))
        elif atom == ".":
            sign = None if isinstance(last, Weekday | Month) else Cue.STOP
        elif atom in _PUNCTUATION:
            sign = _PUNCTUATION[atom]
        elif atom in _SKIPPED:
            sign = None
        elif len(atom) >= 5:
            sign = _misspelt(atom, language, numbered=isinstance(last, Number)) or Cue.WORD
        at += taken
        if sign is None or (isinstance(sign, Cue) and sign is last):
            continue
        last = sign
        yield Seen(sign=sign, start=start, end=end)


@cache
def _accented(language: Language) -> Mapping[str, Cue]:
    listed = TABLES[language].accented.items()
    return {word: cue for cue, said in listed for word in split(said)}


def _phrase(
    phrases: Phrases, atoms: list[tuple[str, int, int]], at: int
) -> tuple[int, tuple[Sign | None, ...]] | None:
    for words, choices in phrases.get(atoms[at][0], ()):
        if len(words) == 1 or words == tuple(atom for atom, _, _ in atoms[at : at + len(words)]):
            return len(words), choices
    return None


def _numeric(plain: str, start: int) -> tuple[Sign, int] | None:
    for kind, pattern in _NUMERICS:
        match = pattern.match(plain, start)
        if match and (sign := _figure(kind, match)):
            return sign, match.end()
    return None


def _figure(kind: str, match: re.Match[str]) -> Sign | None:
    first = int(match[1])
    if kind == "iso":
        return Numeric(year=first, month=int(match[2]), day=int(match[3]))
    if kind == "date":
        year = int(match[4]) if len(match[4]) > 2 else 2000 + int(match[4])
        month = int(match[3])
        known = _is_date(first, month)
        return Numeric(day=first, month=month, year=year) if known else None
    if kind in ("short", "padded"):
        return Numeric(day=first, month=int(match[2])) if _is_date(first, int(match[2])) else None
    if kind == "ordinal":
        return Number(value=first, ordinal=True)
    if kind == "year":
        return Year(value=first)
    if kind == "number":
        return Number(value=first)
    minute = int(match[2] or 0)
    if first > 24 or minute > 59:
        return None
    if kind == "dotted":
        if minute % 15 and _is_date(first, minute):
            return Numeric(day=first, month=minute)
        return Clock(hour=first, minute=minute)
    if kind == "meridiem":
        if not 1 <= first <= 12:
            return None
        return Clock(hour=first, minute=minute, half="am" if match[3] == "a" else "pm")
    return Clock(hour=first, minute=minute, spoken=kind == "spoken")


def _is_date(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


_TIMELY = (Number, Numeric, Weekday, Month, Clock, Part, Relative, Year, Nth, Edge, Feast)
_LEADING = (
    Cue.EVERY, Cue.OTHER, Cue.THIS, Cue.NEXT, Cue.COMING, Cue.UNTIL, Cue.THROUGH, Cue.SINCE,
    Cue.FROM, Cue.BY, Cue.BEFORE, Cue.HENCE, Cue.OVERNIGHT,
)  # fmt: skip


def _drop_weak(seen: list[Seen]) -> list[Seen]:
    """`do` and `may` are days and months only beside other signs of time."""
    kept: list[Seen] = []
    for at, one in enumerate(seen):
        weak = isinstance(one.sign, Weekday | Month) and one.sign.weak
        kept.append(replace(one, sign=Cue.WORD) if weak and not _among(seen, at) else one)
    return kept


def _among(seen: list[Seen], at: int) -> bool:
    joints = (Cue.COMMA, Cue.AND, Cue.OR, Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH, Cue.FROM)
    before = after = None
    for step in (at - 1, at - 2):
        if step >= 0 and before is None and seen[step].sign not in joints:
            before = seen[step].sign
    for step in (at + 1, at + 2):
        if step < len(seen) and after is None and seen[step].sign not in joints:
            after = seen[step].sign
    direct = seen[at - 1].sign if at else None
    if isinstance(after, Number) and after.value > 31:
        after = None
    return isinstance(after, _TIMELY) or isinstance(before, _TIMELY) or direct in _LEADING


def split(listed: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in listed.split(",") if word.strip())


@cache
def lexicon(language: Language) -> Phrases:
    """Every phrase of the language by its first word, longest first."""
    found: dict[tuple[str, ...], list[Sign | None]] = {}
    for said, sign in _entries(TABLES[language]):
        for phrase in split(said):
            found.setdefault(tuple(_ATOM.findall(phrase)), []).append(sign)
    for other in TABLES.values():
        for names in (other.weekdays, other.months):
            for number, name in enumerate(names):
                word = split(name)[0]
                if len(word) > 4 and (word,) not in found:
                    weekdays = names is other.weekdays
                    sign = Weekday(days=(number,)) if weekdays else Month(number=number + 1)
                    found[(word,)] = [sign]
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Sign | None, ...]]]] = {}
    for words, signs in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words, tuple(signs)))
    return {first: tuple(entries) for first, entries in by_first.items()}


def _entries(table: Table) -> Iterator[tuple[str, Sign | None]]:
    weak = set(split(table.weak))
    for number, names in enumerate(table.weekdays):
        for name in split(names):
            yield name, Weekday(days=(number,), weak=name in weak)
        for part, tails in table.weekday_tails.items():
            for tail in split(tails):
                yield split(names)[0] + tail, Weekday(days=(number,), part=part)
                yield f"{split(names)[0]}{tail}en", Weekday(days=(number,), part=part, plural=True)
    for number, names in enumerate(table.weekdays_plural):
        yield names, Weekday(days=(number,), plural=True)
    for part, tails in table.weekday_tails.items():
        for tail in split(tails):
            yield f"week{tail}en", Weekday(days=(0, 1, 2, 3, 4), part=part, plural=True)
            yield f"weekend{tail}en", Weekday(days=(5, 6), part=part, plural=True)
    yield table.workdays, Weekday(days=(0, 1, 2, 3, 4), plural=True)
    yield table.weekends, Weekday(days=(5, 6), plural=True)
    for number, names in enumerate(table.months, 1):
        for name in split(names):
            yield name, Month(number=number, weak=name in weak)
    for cue, names in table.cues.items():
        yield names, cue
    for part, names in table.parts.items():
        yield names, Part(name=part)
    for part, names in table.parts_plural.items():
        yield names, Part(name=part, plural=True)
    for days, names in table.relatives.items():
        yield names, Relative(days=days)
    for (days, part), names in table.relative_parts.items():
        yield names, Relative(days=days, part=part)
    for unit, names in table.units.items():
        yield names, Unit(name=unit)
    for unit, names in table.units_plural.items():
        yield names, Unit(name=unit, plural=True)
    for edge, names in table.edges.items():
        yield names, Edge(name=edge)
    for nth, names in table.nths.items():
        yield names, Nth(value=nth)
    for value, names in table.numbers.items():
        yield names, Number(value=value)
    for value, names in table.ordinals.items():
        yield names, Number(value=value, ordinal=True)
    for hour, names in table.clocks.items():
        yield names, Clock(hour=hour)
    for hour, names in table.half_clocks.items():
        yield names, Clock(hour=hour, minute=30, spoken=True)
    for name, names in table.feasts.items():
        yield names, Feast(name=name)
    yield table.silent, None


@cache
def _long_names(language: Language) -> tuple[tuple[str, Sign], ...]:
    table = TABLES[language]
    days = [(split(names)[0], Weekday(days=(at,))) for at, names in enumerate(table.weekdays)]
    months = [(split(names)[0], Month(number=at)) for at, names in enumerate(table.months, 1)]
    parts = [
        (split(names)[0] + tail, Weekday(days=(at,), part=part))
        for at, names in enumerate(table.weekdays)
        for part, tails in table.weekday_tails.items()
        for tail in split(tails)
    ]
    named: list[tuple[str, Sign]] = [*days, *parts]
    named += [(name, month) for name, month in months if len(name) > 4]
    return tuple(named)


@cache
def _by_initial(language: Language) -> Mapping[str, tuple[tuple[str, Sign], ...]]:
    named: dict[str, list[tuple[str, Sign]]] = {}
    for name, sign in _long_names(language):
        named.setdefault(name[0], []).append((name, sign))
    return {initial: tuple(names) for initial, names in named.items()}


@lru_cache(maxsize=8192)
def _misspelt(word: str, language: Language, *, numbered: bool) -> Sign | None:
    """A day or month with one letter wrong, missing, doubled or swapped: 23 Apirl."""
    for name, sign in _by_initial(language).get(word[0], ()):
        # short months look like too many words: maart, maat
        if len(name) == 5 and not numbered:
            continue
        if abs(len(name) - len(word)) < 2 and OSA.distance(word, name, score_cutoff=1) == 1:
            return sign
    return None
