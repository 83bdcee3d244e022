"""Places that several towns may be meant by, or none that is known: asked, and never guessed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from bot.language.districts import find_area
from bot.language.folding import flatten
from bot.language.reading import Doubt
from bot.language.towns import Town, table, words_of

# Nearness to something with a capital that no table knows.
_NEAR_WHAT = re.compile(
    r"(?:buurt van|omgeving(?: van)?|regio|km (?:rond|rondom|van|around|of|from|autour de|de)"
    r"|(?:près|autour|environs|alentours|région) de|near|around|close to) "
    r"(?P<name>[^\W\d_a-zà-ÿ][\w'-]{3,})"
)
_CLOSE = 0.75


@cache
def _doubles() -> Mapping[str, Mapping[str, str]]:
    """The towns that each usual name may mean, each with its province."""
    found: dict[str, dict[str, str]] = {}
    for line in (files("bot.language") / "doubles.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            usual, province, others = line.split("\t")
            rest = (other.split(";") for other in others.split("|"))
            found[usual] = {usual: province, **{name: where for name, where, _, _ in rest}}
    return found


def province(town: str) -> str | None:
    """Of a town with a name that others have too."""
    return next((each[town] for each in _doubles().values() if town in each), None)


def doubt_places(text: str, plain: str, towns: Sequence[Town]) -> Iterator[Doubt]:
    """`text` is clean and `plain` the same flattened. A province that is named settles it."""
    if towns:
        first = towns[0]
        meant = _doubles().get(first.name, {})
        area = find_area(plain)
        if meant and not (area and area[0] in meant.values()):
            yield Doubt(about="place", said=text[first.start : first.end], towns=tuple(meant))
    elif found := _NEAR_WHAT.search(text):
        name = " ".join(words_of(flatten(found["name"])))
        keys = {" ".join(words): town for words, town in table().names.items()}
        close = (keys[key] for key in get_close_matches(name, keys, 6, _CLOSE))
        if meant_by := tuple(dict.fromkeys(close))[:3]:
            yield Doubt(about="place", said=found["name"], towns=meant_by)
        elif found[0].startswith("km"):
            yield Doubt(about="place-unknown", said=found["name"])
