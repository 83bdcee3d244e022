"""What people mean by words that can mean two things: settings, with those of Flanders given."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from types import MappingProxyType
from typing import Any

from bot.language.signs import PartName


def _parts() -> Mapping[PartName, tuple[time, time]]:
    return MappingProxyType(
        {
            "morning": (time(9), time(12)),
            "noon": (time(12), time(14)),
            "afternoon": (time(13), time(18)),
            "evening": (time(18), time(23)),
            "night": (time(23), time(6)),
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """`parts` are the hours of a part of the day, by itself."""

    parts: Mapping[PartName, tuple[time, time]] = field(default_factory=_parts)
    next_in_next_week: bool = True  # volgende zondag: of the next calendar week, else the first
    prochain_is_first: bool = True  # samedi prochain: the first to come, else a week later
    until_month_leaves_it_out: bool = True  # tot juni: to the end of May, else to that of June
    date_beats_weekday: bool = True  # where both are said and do not agree
    past_stays: bool = True  # a year that is over is kept, and a weekday of the last two months
    days_must_exist: bool = True  # 31 februari is no day, else the last one of February
    every_second_is_monthly: bool = True  # elke 2e dinsdag: of the month, else every other one
    near_km: int = 15  # bij Gent: so far around it

    @classmethod
    def of(cls, parts: str, *, next_in_next_week: bool, until_leaves_out: bool) -> "Conventions":
        """`parts` are five pairs of times: from morning to night."""
        pairs = (tuple(map(time.fromisoformat, one.split("-"))) for one in parts.split())
        named = {name: (start, end) for name, (start, end) in zip(_parts(), pairs, strict=True)}
        return cls(
            parts=MappingProxyType(named),
            next_in_next_week=next_in_next_week,
            until_month_leaves_it_out=until_leaves_out,
        )

    def otherwise(self, name: str) -> "Conventions":
        """With the one switch turned."""
        turned: dict[str, Any] = {name: not getattr(self, name)}
        return replace(self, **turned)


FLEMISH = Conventions()
