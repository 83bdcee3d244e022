"""Numbers that are no times: found, and masked so that the scanner sees no dates in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.language.money import price_pattern
from bot.language.numerals import number_words, spelt
from bot.language.reading import Doubt, Language, Work
from bot.language.scanner import MASK, TABLES, split
from bot.language.work import read_work

LARGEST = 100_000
_FIGURES = 12

_LINK = re.compile(r"\b(?:https?://|www\.)[^\s]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_PHONE = re.compile(
    r"(?<![\d.,/-])(?!\d{1,2}[./-]\d{1,2}(?!\d))"
    r"(?:\+\d{2}|00\d{2}|0)(?:[ ./()-]{0,2}\d){8,10}(?!\d)"
)
_SIZES = re.compile(
    r"(?<![\d.,])(\d{1,5})(?:[.,]\d{1,2})? ?m? ?[x*] ?(\d{1,5})(?:[.,]\d{1,2})?"
    r"(?: ?[x*] ?(\d{1,5}))? ?(m|cm|mm)?\b"
)
_AREA = re.compile(
    r"(?<![\d.,])(\d+)(?:[.,]\d{1,2})? ?(?:m2|m\^2|sq ?m|vierkante meter|square met(?:er"
    r"|re)s?|metres? carres?|m carres?)\b"
)
# Part of a working week: no date.
_SHARE = re.compile(r"\b\d/\d{1,2}(?:de|ste|e|th|eme)\b")
_NOT_TIME = re.compile(
    # two days a week: how often, not when
    r"\b(?:\d|een|une?|a|one|two|three|four|twee|drie|vier|deux|trois|quatre) (?:halve )?"
    r"(?:dagen?|dag|days?|jours?|avond(?:en)?|evenings?|soirs?|keer|times?|fois"
    r"|namiddagen|shifts?)"
    r" ?(?:/|per|par|a) ?(?:week|wk|weekend|maand|month|semaine|sem|mois)\b|"
    r"\bjaren (?:'?\d{2}|19\d0|20\d0)\b|\bannees (?:19|20)?\d{2}\b|\b(?:19|20)?\d0'?s\b"
    r"|\b\d{1,2}(?:th|de|ste|e) ?(?:c\.|century|eeuw|siecle)"
    r"|\b\d{1,3} ?%|\b\d{1,5} ?(?:lumen|watt?|hz|khz|kg|cm|mm|km|kva|volt|amp|gb|inch|l|liter)\b"
    r"|\bpc \d{3}\b"
)


@dataclass(slots=True)
class Amounts:
    """What was found, and the text with it masked."""

    plain: str
    area: int | None = None
    capacity: int | None = None
    sized: bool = False
    """Whether the area is length by width: that of a platform is not that of a room."""
    work: Work | None = None
    doubts: list[Doubt] = field(default_factory=list)
    people: list[tuple[int, int]] = field(default_factory=list)
    """Where the capacity stands."""


def accepted(said: str) -> int | None:
    """A number in the range that areas, quantities and capacities can have."""
    number = whole(said)
    return number if 1 <= number <= LARGEST else None


def whole(said: str) -> int:
    """A number in figures; one that is too long to mean anything is as large as a number gets."""
    return int(said) if len(said) <= _FIGURES else 10**_FIGURES


def read_amounts(text: str, plain: str, language: Language) -> Amounts:
    amounts = Amounts(plain=plain)
    for pattern in (_LINK, _PHONE):
        _mask(amounts, pattern)
    _read_area(amounts, text)
    _mask(amounts, price_pattern())
    amounts.work, worked = read_work(amounts.plain, language)
    for start, end in worked:
        _cover(amounts, start, end)
    _mask(amounts, _SHARE)
    _mask(amounts, _NOT_TIME)
    _read_capacity(amounts, text, language)
    return amounts


def _mask(amounts: Amounts, pattern: re.Pattern[str]) -> None:
    amounts.plain = pattern.sub(lambda match: MASK * len(match[0]), amounts.plain)


def _cover(amounts: Amounts, start: int, end: int) -> None:
    amounts.plain = amounts.plain[:start] + MASK * (end - start) + amounts.plain[end:]


def _doubt(amounts: Amounts, said: str) -> None:
    amounts.doubts.append(Doubt(about="number-out-of-range", said=said.strip()))


def _read_area(amounts: Amounts, text: str) -> None:
    for match in _AREA.finditer(amounts.plain):
        area = accepted(match[1])
        if area is None:
            _doubt(amounts, text[match.start() : match.end()])
        elif amounts.area is None:
            amounts.area = area
        _cover(amounts, match.start(), match.end())
    for match in _SIZES.finditer(amounts.plain):
        flat = match[4] == "m" and match[3] is None
        if flat and amounts.area is None:
            amounts.area = accepted(str(int(match[1]) * int(match[2])))
            amounts.sized = True
        _cover(amounts, match.start(), match.end())


@cache
def _capacities(language: Language) -> Sequence[re.Pattern[str]]:
    people = "|".join(
        re.escape(word) for word in sorted(split(TABLES[language].people), key=len, reverse=True)
    )
    return (
        re.compile(
            rf"(?<![\d.,/:-])(\d+)(?: ?(?:-|a|tot|to"
            rf"|of) ?(\d{{1,6}}))? ?\+?(?:[a-z]{{3,14}} )?(?:{people})\b(?![/]|\.?m\b)"
            r"(?! (?:in|op|dans|on) (?:onze|ons|de|het|our|the|notre|la|le)\b)"
        ),
        re.compile(
            r"\b(?:capaciteit|capacite|capacity|seats|sleeps"
            r"|slaapplaats voor|slaapt"
            r"|group of|groupe de|groep van|band of|chorale de|troupe de|compagnie de|equipe de"
            r"|bande de|koor van|choir of|choeur de|ensemble of"
            r"|ensemble van|gezelschap van|max|maximum|maxi|jusqu'a)"
            r"\.?(?: ?(?:van|de|of|:|max|voor|pour|for))? ?(\d+)(?= ?(?:[,.;)!?\n]|$"
            r"|[a-z]))(?! ?(?:u|uur|h|heures?|hours?|euros?|eur|m|maanden|dagen|days|mois"
            r"|jours)\b)"
        ),
        re.compile(
            r"\b(?<!kwart )(?<!half )(?<!\d )(?<!tien )(?<!vijf )(?:voor|pour|for) (?:een |max "
            r"|ca |circa |about "
            r"|environ )?(\d{1,4})(?= ?(?:[,;)!?]|\.(?!\d)|$)| (?:in|te|near|bij|met|with|avec) )"
            r"(?!, ?\d)"
        ),
    )


def _read_capacity(amounts: Amounts, text: str, language: Language) -> None:
    for pattern in _capacities(language):
        for match in pattern.finditer(amounts.plain):
            said = match[2] if match.re.groups > 1 and match[2] else match[1]
            capacity = accepted(said)
            if capacity is None:
                _doubt(amounts, text[match.start() : match.end()])
            elif amounts.capacity is None:
                amounts.capacity = capacity
                amounts.people.append(match.span())
            _cover(amounts, match.start(), match.end())


def numbers(plain: str, language: Language) -> Iterator[tuple[int, int, int]]:
    """(value, start, end) of the numbers left in a text, in figures or words."""
    words = number_words(language)
    for match in re.finditer(r"(?<![\w.,/:-])(\d+)(?![\w:]|[.,/-]\d)|[a-z-]+", plain):
        if match[1]:
            yield whole(match[1]), match.start(), match.end()
        elif (value := spelt(match[0], words)) is not None:
            yield value, match.start(), match.end()
