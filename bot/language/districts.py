"""Which towns lie in which: the parts of a municipality, the towns of a province or region."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.language.distance import distance

_FLANDERS = ("West-Vlaanderen", "Oost-Vlaanderen", "Antwerpen", "Limburg", "Vlaams-Brabant")
_WALLONIA = ("Henegouwen", "Waals-Brabant", "Namen", "Luik", "Luxemburg")
# The whole country is no condition at all.
COUNTRY = "Belgie"
# Provinces whose capital has their name are only meant where the word province stands before.
_NAMES: Mapping[str, str] = {
    "West-Vlaanderen": "west[- ]vlaanderen|flandre[- ]occidentale|west(?:ern)? flanders",
    "Oost-Vlaanderen": "oost[- ]vlaanderen|flandre[- ]orientale|east(?:ern)? flanders",
    "Antwerpen": "(?:provincie antwerpen|province d'anvers|antwerp province|province of antwerp)",
    "Limburg": "(?:belgisch )?limburg|limbourg",
    "Vlaams-Brabant": "vlaams[- ]brabant|brabant flamand|flemish brabant",
    "Henegouwen": "henegouwen|(?:le )?hainaut",
    "Waals-Brabant": "waals[- ]brabant|brabant wallon|walloon brabant",
    "Namen": "provincie namen|province de namur|province of namur",
    "Luik": "provincie luik|province de liege|province of liege",
    "Luxemburg": "provincie luxemburg|province (?:de|du) luxembourg|province of luxembourg",
    "Vlaanderen": "vlaanderen|flandres?|flanders",
    "Wallonie": "wallonie|wallonia",
    COUNTRY: "(?:heel )?belgie|(?:toute )?(?:la )?belgique|belgium",
}
_PATTERNS = {area: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for area, words in _NAMES.items()}


@cache
def _lists(name: str, separator: str) -> Mapping[str, tuple[str, ...]]:
    lines = (files("bot.language") / name).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {first: tuple(rest.split(separator)) for first, rest in rows}


def parts(town: str) -> tuple[str, ...]:
    """The town itself, and what lies in it, the nearest first."""
    inside = _lists("parts.tsv", " ").get(town, ())
    return (town, *sorted(inside, key=lambda part: (distance(town, part) or 0, part)))


def lies_in(part: str, town: str) -> bool:
    return part == town or part in _lists("parts.tsv", " ").get(town, ())


def find_area(plain: str) -> tuple[str, int, int] | None:
    """A province, a region or the country that a flattened text names, and where."""
    for area, pattern in _PATTERNS.items():
        if found := pattern.search(plain):
            return area, found.start(), found.end()
    return None


def towns_of(area: str) -> tuple[str, ...]:
    """All towns of a province or region; none for the country, where a town is no condition."""
    provinces = {"Vlaanderen": _FLANDERS, "Wallonie": _WALLONIA}.get(area, (area,))
    found = (_lists("provinces.tsv", "|").get(province, ()) for province in provinces)
    return tuple(town for each in found for town in each)
