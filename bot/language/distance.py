"""How far towns lie from each other, as the crow flies, and which lie around one."""

from functools import cache, lru_cache
from math import asin, ceil, cos, radians, sin, sqrt

from bot.language.towns import place, table

_EARTH_KM = 6371.0
# A degree of latitude is nowhere shorter.
_KM_A_DEGREE = 110.5


def distance(one: str, other: str) -> int | None:
    """Kilometres between two towns, rounded up; 0 only within one town. None where one of them is
    not in the table, or lies nowhere in particular.
    """
    if one == other:
        return 0
    here, there = place(one), place(other)
    if here is None or there is None or here.at is None or there.at is None:
        return None
    return max(1, ceil(_km(here.at, there.at)))


@lru_cache(maxsize=512)
def around(town: str, km: int) -> tuple[str, ...]:
    """The town itself, then those that lie within so many kilometres of it, the nearest first."""
    here = place(town)
    if here is None or here.at is None:
        return (town,)
    latitude = here.at[0]
    found: list[tuple[float, str]] = []
    for name, at in _located():
        if abs(at[0] - latitude) * _KM_A_DEGREE <= km and name != town:
            away = _km(here.at, at)
            if away <= km:
                found.append((away, name))
    return (town, *(name for _, name in sorted(found)))


@cache
def _located() -> tuple[tuple[str, tuple[float, float]], ...]:
    return tuple((name, each.at) for name, each in table().places.items() if each.at is not None)


def _km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """By the haversine formula, which a sphere serves well enough: half a percent off at most."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, at)) for at in (one, other))
    root = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, root)))
