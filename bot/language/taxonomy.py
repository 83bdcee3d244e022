"""The categories of what is offered and asked, and how they are found in a text."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, TypedDict, cast

from rapidfuzz.distance import OSA

from bot.language.folding import flatten
from bot.language.reading import Kind, Language

Strength = Literal["strong", "weak", "generic"]

_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"([a-z])\1")
_DIMINUTIVE = re.compile(r"([a-z]{3,30}?)(?:etje|pje|tje|je)s?")
# Shorter words are misspelt into each other too easily.
_FUZZY = 8
_COMPOUND = 5
# Words that only sound like compounds: a performance is no scaffold, a theatre no heater.
_WHOLE = re.compile(r"\w*(?:voor|in|be|op|her|aan|uit|vast|samen|bloot|te|af)stelling(?:en)?")
# Verbs that look like plurals of things: fetch them, who takes us in.
_VERBS = frozenset(("halen", "accueille", "accueillent", "accueilli", "parle", "passe"))
_LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
# In longer texts typing errors are not worth the time.
_MANY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """`labels` hold one label per language."""

    id: str
    kind: Kind
    labels: Mapping[Language, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A word of the taxonomy in a flattened text; `category` is None for generic words."""

    start: int
    end: int
    kind: Kind
    category: str | None
    strength: Strength
    typo: bool = False


class _Entry(TypedDict, total=False):
    id: str
    kind: Kind
    labels: dict[Language, str]
    synonyms: dict[Language, list[str]]
    weak: dict[Language, list[str]]


class _File(TypedDict):
    version: int
    kinds: dict[Kind, dict[Language, str]]
    generic: dict[Kind, dict[Language, list[str]]]
    categories: list[_Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    kind: Kind
    category: str | None
    strength: Strength


@cache
def _file() -> _File:
    text = (files("bot.language") / "taxonomy.toml").read_text("utf-8")
    return cast(_File, tomllib.loads(text))


@cache
def categories() -> tuple[Category, ...]:
    """In the order of the taxonomy."""
    return tuple(
        Category(id=entry["id"], kind=entry["kind"], labels=entry["labels"])
        for entry in _file()["categories"]
    )


@cache
def _by_id() -> Mapping[str, Category]:
    return {category.id: category for category in categories()}


def category(id: str) -> Category:
    """Raises KeyError for an id that the taxonomy does not have."""
    return _by_id()[id]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """One form for a word and its plurals: zaal and zalen, table and tables, local and locaux."""
    if len(word) < 4:
        return word
    if word.endswith("aux"):
        word = word[:-3] + "al"
    for ending in ("'s", "ens", "en", "es", "s", "x", "e", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            if ending == "n" and word[-2] != "e":
                continue
            word = word[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", word)


_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vocabulary:
    """What the words mean in a text of one language; its own words go before those of others."""

    words: Mapping[_Key, _Word]
    by_first: Mapping[str, tuple[_Key, ...]]  # longest first
    ends: Mapping[str, _Word]  # of the language itself, as the last part of a compound
    long: Mapping[str, tuple[str, ...]]  # by first letter, for typing errors
    prefixes: tuple[tuple[str, _Word], ...]


@cache
def _keyed(language: Language) -> tuple[tuple[_Key, str, _Word], ...]:
    """The words of a language by their stems: the vocabularies of all three share them."""
    return tuple(
        (tuple(stem(part) for part in _WORD.findall(flatten(said))), said, word)
        for said, word in _listed(language)
    )


@cache
def _vocabulary(language: Language) -> _Vocabulary:
    words: dict[_Key, _Word] = {}
    ends: dict[str, _Word] = {}
    prefixes: list[tuple[str, _Word]] = []
    others: list[Language] = [other for other in _LANGUAGES if other != language]
    for one in (language, *others):
        for key, said, word in _keyed(one):
            foreign = one != language and len(key) == 1 and len(key[0]) < 4
            if not key or foreign:
                continue
            words.setdefault(key, word)
            if one == language and said.endswith("-"):
                prefixes.append((flatten(said[:-1]), word))
            shortest = _COMPOUND - 2 if word.strength == "generic" else _COMPOUND - 1
            if one == language and len(key) == 1 and len(key[0]) >= shortest:
                ends.setdefault(key[0], word)
    by_first: dict[str, list[_Key]] = {}
    long: dict[str, list[str]] = {}
    for key in sorted(words, key=len, reverse=True):
        by_first.setdefault(key[0], []).append(key)
        if len(key) == 1 and len(key[0]) >= _FUZZY - 1 and words[key].strength == "strong":
            long.setdefault(key[0][0], []).append(key[0])
    return _Vocabulary(
        words=words,
        by_first={first: tuple(keys) for first, keys in by_first.items()},
        ends=ends,
        long={first: tuple(keys) for first, keys in long.items()},
        prefixes=tuple(prefixes),
    )


def _listed(language: Language) -> Iterator[tuple[str, _Word]]:
    """The words of a language, strong ones first."""
    entries = _file()["categories"]
    for entry in entries:
        strong = _Word(kind=entry["kind"], category=entry["id"], strength="strong")
        # A word that is listed as weak as well is weak.
        weak = set(entry.get("weak", {}).get(language, ()))
        for said in entry["synonyms"].get(language, ()):
            if said not in weak:
                yield said, strong
    for entry in entries:
        weak_word = _Word(kind=entry["kind"], category=entry["id"], strength="weak")
        for said in entry.get("weak", {}).get(language, ()):
            yield said, weak_word
        for said in re.split(r" / | \(|\)", entry["labels"][language]):
            yield said, weak_word
    for kind, by_language in _file()["generic"].items():
        for said in by_language.get(language, ()):
            yield said, _Word(kind=kind, category=None, strength="generic")


Own = tuple[tuple[str, Kind, str | None], ...]
"""Words that only one community uses, each with its kind and category."""


@lru_cache(maxsize=256)
def _own(words: Own) -> Mapping[str, tuple[tuple[_Key, _Word], ...]]:
    """By their first part, the longest first."""
    found: dict[str, list[tuple[_Key, _Word]]] = {}
    for said, kind, category in words:
        if key := tuple(stem(part) for part in _WORD.findall(flatten(said))):
            meant = _Word(kind=kind, category=category, strength="strong")
            found.setdefault(key[0], []).append((key, meant))
    return {
        first: tuple(sorted(keys, key=lambda each: -len(each[0]))) for first, keys in found.items()
    }


def find(plain: str, language: Language, *, typos: bool = True, own: Own = ()) -> list[Match]:
    """All words of the taxonomy in a flattened text, from left to right, without overlap; a
    community's own words go before it.
    """
    atoms = [
        (stem(match[0]), match[0], match.start(), match.end()) for match in _WORD.finditer(plain)
    ]
    vocabulary = _vocabulary(language)
    found: list[Match] = []
    known = _own(own) if own else {}
    at = 0
    while at < len(atoms):
        taken, typo = 1, False
        word: _Word | None = None
        for key, meant in known.get(atoms[at][0], ()):
            if key == tuple(atom[0] for atom in atoms[at : at + len(key)]):
                word, taken = meant, len(key)
                break
        if word is None and atoms[at][1] in _VERBS:
            at += 1
            continue
        for key in () if word else vocabulary.by_first.get(atoms[at][0], ()):
            if len(key) == 1 or key == tuple(atom[0] for atom in atoms[at : at + len(key)]):
                word, taken = vocabulary.words[key], len(key)
                break
        if word is None:
            word = _compound(atoms[at][1], language)
        if word is None and language == "nl" and (small := _DIMINUTIVE.fullmatch(atoms[at][1])):
            # een zaaltje, twee stoeltjes
            word = vocabulary.words.get((stem(small[1]),)) or _compound(small[1], language)
        own_word = taken == 1 and atoms[at][0] in known
        if taken == 1 and not own_word and (stem(atoms[at][1]),) not in vocabulary.words:
            general = word is None or word.strength == "generic"
            if general and typos and len(atoms[at][1]) >= _FUZZY and len(atoms) < _MANY:
                mended = _misspelt(atoms[at][0], language)
                word, typo = mended or word, mended is not None
        if word:
            found.append(
                Match(
                    start=atoms[at][2],
                    end=atoms[at + taken - 1][3],
                    kind=word.kind,
                    category=word.category,
                    strength=word.strength,
                    typo=typo,
                )
            )
        at += taken
    return found


def said_words() -> Iterator[tuple[str, str]]:
    """The words of all three languages that name a category by themselves, with its id."""
    for language in _LANGUAGES:
        for said, word in _listed(language):
            if word.category is not None and " " not in said and not said.endswith("-"):
                yield said, word.category


def is_listed(word: str, language: Language) -> bool:
    """Whether one folded word is an entry of the taxonomy."""
    return (stem(word),) in _vocabulary(language).words


def names_thing(plain: str) -> bool:
    """Whether all of this is one entry of the taxonomy, in any language."""
    key = tuple(stem(part) for part in _WORD.findall(plain))
    return any(key in _vocabulary(language).words for language in _LANGUAGES)


@lru_cache(maxsize=8192)
def _compound(word: str, language: Language) -> _Word | None:
    # Dutch writes its compounds as one word; the others do not.
    if language != "nl" or len(word) < _COMPOUND + 3 or _WHOLE.fullmatch(word):
        return None
    vocabulary = _vocabulary(language)
    for prefix, known in vocabulary.prefixes:
        if word.startswith(prefix):
            return known
    stemmed = stem(word)
    for cut in range(3, len(stemmed) - _COMPOUND + 3):
        if known_end := vocabulary.ends.get(stemmed[cut:]):
            return known_end
    return None


@lru_cache(maxsize=8192)
def _misspelt(stemmed: str, language: Language) -> _Word | None:
    vocabulary = _vocabulary(language)
    allowed = 1 if len(stemmed) < 11 else 2
    for candidate in vocabulary.long.get(stemmed[0], ()):
        if abs(len(candidate) - len(stemmed)) <= allowed:
            distance = OSA.distance(stemmed, candidate, score_cutoff=allowed)
            if 0 < distance <= allowed:
                return vocabulary.words[(candidate,)]
    return None


def best(
    matches: Sequence[Match],
    aims: Sequence[tuple[int, int]] = (),
    extras: Sequence[tuple[int, int]] = (),
    places: Sequence[tuple[int, int]] = (),
) -> Match | None:
    """The word that names the thing itself. `aims` are what it is for, `extras` what it comes
    with, `places` where it is: a room for a concert, a room with a piano, hands at a bar.
    """

    def first(
        strength: Strength, place: Sequence[tuple[int, int]] | None = None, *, typo: bool = False
    ) -> Match | None:
        for match in matches:
            if match.strength != strength or match.typo is not typo:
                continue
            aside = [*aims, *extras, *places] if place is None else place
            inside = any(start <= match.start < end for start, end in aside)
            if inside is (place is not None):
                return match
        return None

    if named := first("strong") or first("strong", typo=True):
        return named
    aim, weak, generic = first("strong", aims), first("weak"), first("generic")
    if aim and aim.kind in {one.kind for one in (weak, generic) if one}:
        # a cellar for exhibitions, a hall for rehearsals
        return aim
    there = first("strong", places)
    if there and all(_gives_way(one, there) for one in (weak, generic)):
        return there
    if generic and weak and weak.kind != generic.kind and generic.start < weak.start:
        # volunteers for the bar are people
        return generic
    return weak or aim or generic or first("strong", extras) or (matches[0] if matches else None)


def _gives_way(one: Match | None, there: Match) -> bool:
    """Room in our insurance is no room, and room in our church is the church."""
    joining = one is not None and one.kind == "room" and there.kind == "service"
    return one is None or joining or one.kind == there.kind or one.start > there.start
