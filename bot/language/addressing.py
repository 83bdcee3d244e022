"""Who is spoken to, where no single phrase tells what a message is for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.language.reading import Language
from bot.language.scanner import TABLES, split

_SENTENCE = re.compile(r"[.!?;\n]+(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language that tell who speaks, to whom, and of what."""

    us: re.Pattern[str]
    ours: re.Pattern[str]
    you: re.Pattern[str]
    appeals: re.Pattern[str]
    anywhere: re.Pattern[str]
    before_one: re.Pattern[str]
    before_known: re.Pattern[str]
    before_ours: re.Pattern[str]
    has: re.Pattern[str]
    among: re.Pattern[str]
    transfers: re.Pattern[str]
    occasions: re.Pattern[str]
    suits: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    start: int
    end: int
    asks: bool


@cache
def words(language: Language) -> Words:
    table = TABLES[language]

    def either(listed: str) -> str:
        # the longest first, or "un" is all that is seen of "une"
        return "|".join(sorted(split(listed), key=len, reverse=True))

    def said(listed: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'])(?:{either(listed)})(?!\w)")

    one, ours = either(table.articles), either(table.possessives)
    between = rf"(?!(?:{one})\b)[a-z'-]{{3,20}}"
    return Words(
        us=said(table.us),
        ours=said(table.possessives),
        you=said(table.you),
        appeals=re.compile(rf"(?:^|(?<=[\s,.:(-]))(?:{either(table.appeals)})(?!\w)"),
        anywhere=said(table.anywhere),
        before_one=re.compile(rf"(?:^|(?<=[\s(]))(?:{one}|\d+) (?:{between} )?$"),
        before_known=re.compile(
            rf"(?<![\w'])(?:{either(table.definite)})(?:(?<=')| )(?:{between} )?$"
        ),
        before_ours=re.compile(rf"(?<![\w'])(?:{ours}) (?:{between} ){{0,2}}$"),
        has=said(table.has),
        among=said(table.among),
        transfers=said(table.transfers),
        occasions=re.compile(
            rf"(?<![\w'])(?:{either(table.aims)}) (?:(?:{ours}|{one}) )?"
            rf"(?:(?!(?:{either(table.you)})\b)[\w'-]+ ){{0,2}}?"
            rf"[\w-]*(?:{either(table.occasions)})(?!\w)"
        ),
        suits=said(table.suits),
    )


def sentences(plain: str) -> list[Sentence]:
    found: list[Sentence] = []
    begins = 0
    for match in _SENTENCE.finditer(plain):
        found.append(Sentence(start=begins, end=match.start(), asks="?" in match[0]))
        begins = match.end()
    if plain[begins:].strip():
        found.append(Sentence(start=begins, end=len(plain), asks=False))
    return found


def around(plain: str, at: int) -> Sentence:
    """The sentence in which something stands."""
    for sentence in sentences(plain):
        if at < sentence.end:
            return sentence
    return Sentence(start=0, end=len(plain), asks=False)


def appeals(plain: str, language: Language) -> Iterator[Sentence]:
    """The questions to people, from the word that addresses them: who helps us?"""
    known = words(language)
    for sentence in sentences(plain):
        match = known.appeals.search(plain, sentence.start, sentence.end) if sentence.asks else None
        if match and not known.among.search(plain, match.start(), sentence.end):
            yield replace(sentence, start=match.start())
