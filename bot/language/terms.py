"""Words as a search compares them: made the same way of what is told and of what is asked.

A term is a folded word without its ending. By its keys a term is found from other words: `=` from
the word itself, `<` from a part of it, `-` from what is left of it without one letter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from bot.language.content import function_words
from bot.language.folding import LONGEST, fold
from bot.language.reading import Language
from bot.language.taxonomy import find, names_thing, said_words, stem

SAME, CATEGORY, PART, ERROR = 0, 1, 2, 10
"""What it costs to mean another word: none, one for the same sort of thing, one of which it is a
part, and from ERROR on a correction.
"""
WIDER = 15
"""As much as to mean a part of what was written: a costume, where a fur costume was asked for."""
MOST_ASKED = 8
"""So many words of a question are looked for; a longer one is a story."""
MOST_TOLD = 250
_LONGEST_WORD = 40
_LONGEST_NAME = 4
_SMALL = re.compile(r"([a-z]{3,30})(?:etje|pje|tje|je)s?")
_SMALLER = re.compile(r"([a-z]{3,30}?)(?:etje|pje|tje|je)s?")
_PLAIN = re.compile(r"[^\W\d_]+")
_LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
_NAME = "@"
_CATEGORY = "#"


class Told(NamedTuple):
    """A term with the word it was made of, in lower case as it was written."""

    term: str
    said: str


class Asked(NamedTuple):
    """A key under which the word of that number can be found, and what that costs. `said` is the
    word that is meant, where it is known beforehand.
    """

    number: int
    key: str
    cost: int
    said: str = ""


def told(texts: Iterable[str], names: Iterable[str], categories: Iterable[str]) -> list[Told]:
    """What a listing can be found by, each term once. Of the names each is a term of its own, as
    a whole.
    """
    found = {each.term: each for each in _read(" ".join((*names, *texts))[: 2 * LONGEST])}
    found = dict(list(found.items())[:MOST_TOLD])
    for name in names:
        words = list(_read(name))
        # What bears the name of a thing is asked for as that thing.
        if words and not names_thing(fold(" ".join(each.said for each in words))):
            whole = _NAME + " ".join(each.term for each in words)
            found[whole] = Told(whole, "")
    for category in categories:
        found[_CATEGORY + category] = Told(_CATEGORY + category, "")
    return list(found.values())


@lru_cache(maxsize=8192)
def keys(term: str, said: str) -> tuple[str, ...]:
    """By which a term is found, each once."""
    if term[0] in (_NAME, _CATEGORY):
        return ("=" + term,)
    found = dict.fromkeys("=" + form for form in (term, *_forms(fold(said))))
    if _PLAIN.fullmatch(term):
        found |= dict.fromkeys("<" + part for part in _parts(term, 3))
        if len(term) >= 4:
            found |= dict.fromkeys("-" + left for left in _without(term, 1))
    return tuple(found)


def asked(words: Iterable[str], meanings: Mapping[str, Iterable[str]] | None = None) -> list[Asked]:
    """Under which keys the words of a question are looked for; `meanings` are other words that a
    term stands for.
    """
    found: list[Asked] = []
    for number, word in enumerate(list(words)[:MOST_ASKED]):
        found += (Asked(number, key, cost) for key, cost in _sought(word))
        found += (Asked(number, key, cost, said) for key, cost, said in _synonyms(word))
        for other in (meanings or {}).get(stem(fold(word)), ()):
            found += (Asked(number, "=" + each.term, SAME) for each in _read(other))
    return found


def asked_names(text: str, number: int) -> list[Asked]:
    """The names that a text may hold: up to four words that follow each other."""
    terms = [each.term for each in _read(text)][: 2 * MOST_ASKED]
    runs = (
        " ".join(terms[start : start + length])
        for length in range(1, _LONGEST_NAME + 1)
        for start in range(len(terms) - length + 1)
    )
    return [Asked(number, f"={_NAME}{run}", SAME) for run in dict.fromkeys(runs)]


def terms(text: str) -> tuple[str, ...]:
    return tuple(each.term for each in _read(text))


def telling(text: str) -> tuple[str, ...]:
    """The folded words that name nothing in the taxonomy."""
    words = (word for word in fold(text).split() if word not in function_words())
    return tuple(word for word in words if not any(find(word, each) for each in _LANGUAGES))


def speaks_of(words: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether each of the words is told, as such or as part of another word."""
    known = {
        key for each in _read(" ".join(texts)[: 2 * LONGEST]) for key in keys(each.term, each.said)
    }
    return all(
        any(key in known for key, cost in _sought(word) if cost < ERROR)
        for word in list(words)[:MOST_ASKED]
    )


def _read(text: str) -> Iterator[Told]:
    """Each term once, but those of grammar."""
    seen: set[str] = set()
    common = function_words()
    for written in text.casefold().split():
        for word in fold(written).split():
            term = stem(word[:_LONGEST_WORD])
            if word in common or term in seen:
                continue
            seen.add(term)
            bare = written.strip(".,;:!?()[]{}\"'“”‘’«»/-")
            yield Told(term, bare if fold(bare) == word and bare.isalpha() else word)


def _forms(word: str) -> Iterator[str]:
    """Of a small thing also the thing: zaaltje and zaal; kistje leaves two ways to read it."""
    yield stem(word)
    for small in (_SMALL, _SMALLER):
        if match := small.fullmatch(word):
            yield stem(match[1])


def _parts(term: str, shortest: int) -> Iterator[str]:
    """Beginnings and ends, of which Dutch makes its compounds: klapstoel, stoel."""
    yield from (term[:end] for end in range(4, len(term) - 2))
    yield from (term[start:] for start in range(3, len(term) - shortest + 1))


def _without(term: str, letters: int) -> Iterator[str]:
    for kept in combinations(term, len(term) - letters):
        yield "".join(kept)


@lru_cache(maxsize=2048)
def _sought(word: str) -> tuple[tuple[str, int], ...]:
    """Each key once, at the least that it costs. Two words are as far from each other as letters
    must be left out of both until they are the same: a letter that is missing costs one, another
    letter in its place and two that are swapped cost two.
    """
    folded = fold(word)[:_LONGEST_WORD]
    term = stem(folded)
    found = {"=" + form: SAME for form in (term, *_forms(folded))}
    if not _PLAIN.fullmatch(term):
        return tuple(found.items())

    def look(left: Iterable[str], sign: str, cost: int) -> None:
        for each in left:
            found.setdefault(sign + each, cost)

    for form in tuple(found):
        if len(form) > 3:
            found.setdefault("<" + form[1:], PART)
    if len(term) >= 4:
        look([term], "-", ERROR + 1)
        look(_without(term, 1), "=", ERROR + 1)
    if len(term) >= 5:
        look(_without(term, 1), "-", ERROR + 2)
    if 9 <= len(term) <= 20:
        look(_without(term, 2), "=", ERROR + 2)
        look(_without(term, 2), "-", ERROR + 3)
    look(_parts(term, 4), "=", WIDER)
    return tuple(found.items())


@lru_cache(maxsize=2048)
def _synonyms(word: str) -> tuple[tuple[str, int, str], ...]:
    """The categories that a word names in any language, be it misspelt."""
    known = _said()
    folded = fold(word)[:_LONGEST_WORD]
    term = stem(folded)
    near = [(form, CATEGORY) for form in (term, *_forms(folded)) if form in known]
    if not near and _PLAIN.fullmatch(term) and len(term) >= 4:
        most = 1 if len(term) == 4 else 2 if len(term) < 9 else 3
        # Over a list of 1,500 this takes less than the keys of them all would.
        found = process.extract(
            term, tuple(known), scorer=Indel.distance, score_cutoff=most, limit=None
        )
        near = [(form, ERROR + int(cost)) for form, cost, _ in found]
    meant: dict[str, tuple[str, int, str]] = {}
    for form, cost in sorted(near, key=lambda each: (each[1], each[0])):
        for category, said in known[form].items():
            meant.setdefault(category, (f"={_CATEGORY}{category}", cost, said))
    return tuple(meant.values())


@cache
def _said() -> Mapping[str, Mapping[str, str]]:
    """The single words of the taxonomy without their endings: by category, as they are written."""
    found: dict[str, dict[str, str]] = {}
    for said, category in said_words():
        found.setdefault(stem(fold(said)), {}).setdefault(category, said)
    return found
