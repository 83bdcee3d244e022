"""Towns by their names in three languages."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict, cast

from bot.language.folding import clean, flatten
from bot.language.scanner import TABLES, split

_WORD = re.compile(r"[^\W_]+")


class _File(TypedDict):
    doubtful: list[str]
    towns: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town by its Dutch official name, and where a text names it."""

    name: str
    start: int
    end: int


@cache
def _names() -> tuple[Mapping[tuple[str, ...], str], frozenset[str], Mapping[str, int]]:
    """Names by their words, the doubtful ones, and the longest name by its first word."""
    file = cast(_File, tomllib.loads((files("bot.language") / "towns.toml").read_text("utf-8")))
    names: dict[tuple[str, ...], str] = {}
    longest: dict[str, int] = {}
    for official, others in file["towns"].items():
        for name in (official, *others):
            words = tuple(_WORD.findall(flatten(name)))
            names.setdefault(words, official)
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return names, frozenset(flatten(name) for name in file["doubtful"]), longest


@cache
def _cues() -> frozenset[str]:
    return frozenset(cue for table in TABLES.values() for cue in split(table.place_cues))


def find_towns(text: str, plain: str) -> list[Town]:
    """All towns of a clean text, in order; `plain` is the text flattened."""
    names, doubtful, longest = _names()
    atoms = [(match[0], match.start(), match.end()) for match in _WORD.finditer(plain)]
    found: list[Town] = []
    at = 0
    while at < len(atoms):
        word, start, _ = atoms[at]
        for length in range(longest.get(word, 0), 0, -1):
            words = tuple(atom for atom, _, _ in atoms[at : at + length])
            if len(words) < length or words not in names:
                continue
            end = atoms[at + length - 1][2]
            if " ".join(words) in doubtful and not _meant(text, plain, atoms, at):
                continue
            found.append(Town(name=names[words], start=start, end=end))
            at += length - 1
            break
        at += 1
    return found


def _meant(text: str, plain: str, atoms: list[tuple[str, int, int]], at: int) -> bool:
    """A doubtful name needs a capital that no sentence gives it, or a word of place before it."""
    start = atoms[at][1]
    before = plain[:start].rstrip(" ")
    opens = not before or before[-1] in ".!?\n"
    if text[start].isupper() and not opens:
        return True
    return (
        at > 0
        and atoms[at - 1][0] in _cues()
        and atoms[at - 1][0] not in ("a", "de", "du", "of", "to")
    )


def town(text: str) -> str | None:
    """The Dutch official name of the first town that the text names."""
    cleaned = clean(text)
    found = find_towns(cleaned, flatten(cleaned))
    return found[0].name if found else None
