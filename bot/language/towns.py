"""Towns by their names in four languages, and by their postal codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.language.folding import clean, flatten
from bot.language.scanner import TABLES, split

_WORD = re.compile(r"[^\W_]+")
# These stand before anything.
_LOOSE = frozenset(("te", "a", "de", "du", "of", "to", "from", "en", "au", "bij", "naar"))
_ALONE_BEFORE = re.compile(r"(?:^|[,(;\n]|\bb-) ?$")
_ALONE_BEHIND = re.compile(r" ?(?:[,);.!?\n]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of the table. `name` is the Dutch official name, or the local one where there is no
    other; `names` those of other languages; `at` latitude and longitude in degrees (WGS 84).
    """

    name: str
    names: Mapping[str, str]
    codes: tuple[str, ...]
    country: str
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town by its Dutch official name, and where a text names it."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Towns:
    """Names by their words, the doubtful ones with whether a capital helps them not, the longest
    name by its first word, the Belgian postal codes.
    """

    places: Mapping[str, Place]
    names: Mapping[tuple[str, ...], str]
    doubtful: Mapping[tuple[str, ...], bool]
    longest: Mapping[str, int]
    codes: Mapping[str, str]


def words_of(plain: str) -> list[str]:
    return _WORD.findall(plain)


@cache
def table() -> Towns:
    """Municipalities and postal codes: Statbel; places: GeoNames; both CC BY 4.0."""
    places: dict[str, Place] = {}
    names: dict[tuple[str, ...], str] = {}
    doubtful: dict[tuple[str, ...], bool] = {}
    longest: dict[str, int] = {}
    codes: dict[str, str] = {}
    for line in (files("bot.language") / "towns.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, fr, en, de, keys, posts, country, latitude, longitude = line.split("\t")
        shown = {language: said for language, said in (("fr", fr), ("en", en), ("de", de)) if said}
        at = (float(latitude), float(longitude)) if latitude else None
        posted = tuple(posts.split())
        places[name] = Place(name=name, names=shown, codes=posted, country=country, at=at)
        for code in posted:
            codes.setdefault(code, name)
        for key in filter(None, keys.split("|")):
            words = tuple(key.lstrip("?!").split(" "))
            names[words] = name
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
            if key[0] in "?!":
                doubtful[words] = key[0] == "!"
    for line in (files("bot.language") / "doubles.tsv").read_text("utf-8").splitlines():
        for other in () if line.startswith("#") else line.split("\t")[2].split("|"):
            name, _, latitude, longitude = other.split(";")
            at = (float(latitude), float(longitude))
            places.setdefault(name, Place(name=name, names={}, codes=(), country="BE", at=at))
            words = tuple(words_of(flatten(name)))
            names.setdefault(words, name)
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Towns(places=places, names=names, doubtful=doubtful, longest=longest, codes=codes)


def place(name: str) -> Place | None:
    """A town of the table by its Dutch official name."""
    return table().places.get(name)


@cache
def _cues() -> frozenset[str]:
    return frozenset(cue for table in TABLES.values() for cue in split(table.place_cues))


def find_towns(text: str, plain: str) -> list[Town]:
    """All towns of a clean text, in order; `plain` is the text flattened."""
    known = table()
    atoms = [(match[0], match.start(), match.end()) for match in _WORD.finditer(plain)]
    found: list[Town] = []
    at = 0
    while at < len(atoms):
        word, start, _ = atoms[at]
        for length in range(known.longest.get(word, 0), 0, -1):
            words = tuple(atom for atom, _, _ in atoms[at : at + length])
            if len(words) < length or words not in known.names:
                continue
            end = atoms[at + length - 1][2]
            strict = known.doubtful.get(words)
            if strict is not None and not _meant(
                text, plain, atoms, at, at + length, strict=strict
            ):
                continue
            found.append(Town(name=known.names[words], start=start, end=end))
            at += length - 1
            break
        else:
            if (code := known.codes.get(word)) and _posted(plain, start, atoms, at):
                found.append(Town(name=code, start=start, end=start + 4))
        at += 1
    return found


def _meant(
    text: str, plain: str, atoms: list[tuple[str, int, int]], at: int, end: int, *, strict: bool
) -> bool:
    """A doubtful name needs a capital that no sentence gives it, or a word of place before it; one
    that is that of persons as well needs that word.
    """
    start = atoms[at][1]
    before = plain[:start].rstrip(" ")
    opens = not before or before[-1] in ".!?\n"
    if opens and not _WORD.search(plain[atoms[end - 1][2] :]) and at == 0:
        # the answer to a question
        return True
    if text[start].isupper() and not opens and not strict:
        return True
    return at > 0 and atoms[at - 1][0] in _cues() and atoms[at - 1][0] not in _LOOSE


def _posted(plain: str, start: int, atoms: list[tuple[str, int, int]], at: int) -> bool:
    """A postal code stands by itself or behind a word of place, and looks like no year."""
    if 1900 <= int(plain[start : start + 4]) < 2100:
        return False
    if at and atoms[at - 1][0] in _cues() - _LOOSE:
        return True
    return bool(_ALONE_BEFORE.search(plain[:start]) and _ALONE_BEHIND.match(plain, start + 4))


def town(text: str) -> str | None:
    """The Dutch official name of the first town that the text names."""
    cleaned = clean(text)
    found = find_towns(cleaned, flatten(cleaned))
    return found[0].name if found else None
