"""How near something must be: in a town, near it, or within so many kilometres of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.language.scanner import MASK
from bot.language.towns import Town

FAR_KM = 300
"""Nothing in the country lies further."""
_KM = re.compile(
    r"(?:\b(?:(?:in|binnen|met|within|in|dans) (?:een |a |un )?(?:straal|radius|rayon)"
    r" (?:van|of|de) |(?:binnen|within)(?: de)? |(?:max(?:imum|imaal)?|ten hoogste|hooguit"
    r"|hoogstens|niet (?:verder|meer) dan|minder dan|tot(?: op)?|straal|a moins de|moins de|jusqu'a"
    r"|rayon(?: de)?|au maximum|maximum|at most|up to|(?:no|not) (?:more|further) than"
    r"|less than|op|a)\.? (?:max\.? )?)|\b)"
    r"(?P<km>\d{1,4})(?:[.,]\d+)? ?(?:km|kilometers?|kilometres?)\b"
    r"(?: (?:(?:rond(?:om)?|van|vanaf|buiten|around|of|from|radius|autour|a la ronde|afstand)\b"
    r"(?: (?:de|d'|van|of|around|rond))?|(?:de\b|d')))?"
)
# Right before the town.
_BEFORE = re.compile(
    r"\b(?:(?:in |uit )?(?:de )?(?:directe |nabije )?(?:buurt|omgeving|nabijheid|streek|regio|rand)"
    r"(?: van| rond)?|(?:vlak)?bij|nabij|dicht ?bij|rond(?:om)?|niet (?:te )?ver van"
    r"|(?:tout )?(?:pres|proche|autour) (?:de |d')|pas (?:trop )?loin (?:de |d')"
    r"|(?:(?:dans|aux?) )?(?:les? |la |l')?(?:alentours|environs|region|peripherie) (?:de |d')"
    r"|a proximite (?:de |d')|du cote (?:de |d')"
    r"|near(?:by)?(?: to)?|around|close to|not (?:too )?far from"
    r"|(?:in |within )?(?:the )?(?:area|region|surroundings|vicinity|neighbourhood) (?:of|around)"
    r"|greater) ?$"
)
# Right behind it.
_BEHIND = re.compile(
    r" ?(?:(?:en|of) (?:omgeving|omstreken|ruime omgeving|rand)|e\.? ?o\.?|et (?:ses )?(?:environs"
    r"|alentours|sa region)|and (?:surroundings|around|nearby)|or (?:nearby|near)"
    r"|of in de buurt|ou (?:environs|a proximite)|area|region)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Nearness:
    """`km` is the most that was said, None where only nearness was. `spans` say so in the text."""

    km: int | None
    spans: tuple[tuple[int, int], ...]


def read_nearness(plain: str, towns: Iterable[Town]) -> Nearness | None:
    """None where nothing of the kind is said."""
    spans = list(_cues(plain, towns))
    said = _KM.search(plain)
    km = None
    if said:
        km = min(int(said["km"]), FAR_KM) or 1
        spans.append(said.span())
    return Nearness(km, tuple(spans)) if spans else None


def _cues(plain: str, towns: Iterable[Town]) -> Iterator[tuple[int, int]]:
    for town in towns:
        if found := _BEFORE.search(plain, max(0, town.start - 48), town.start):
            yield found.start(), town.start
        if found := _BEHIND.match(plain, town.end):
            yield found.span()
        return


def masked(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        plain = plain[:start] + MASK * (end - start) + plain[end:]
    return plain
