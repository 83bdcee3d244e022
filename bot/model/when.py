"""When something is free or needed, in the wall time of a place, as people say it."""

from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from typing import Literal, TypeVar

Frequency = Literal["daily", "weekly", "monthly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSlot:
    """A stretch of local wall time, half-open. `end` is None when only a start was said.

    Both are naive on purpose: the zone belongs to the place, and is applied once, by
    `bot.model.availability`.
    """

    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A repeating stretch of local wall time.

    `weekdays` count from Monday = 0 and are empty for "every day" or "every month on this date".
    `nth` is 1 to 4 or -1 (last) and goes with monthly only. An `end` at or before `start` lies on
    the next day. `since` and `until` are both included; None means that no bound was said.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    start: time | None = None
    end: time | None = None
    since: date | None = None
    until: date | None = None
    without: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Whole days, both ends included; None is an open end."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """All that was said about time. Empty means that nothing was."""

    slots: tuple[WallSlot, ...] = field(default=())
    patterns: tuple[Pattern, ...] = field(default=())
    periods: tuple[Period, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.slots or self.patterns or self.periods)


Part = TypeVar("Part", WallSlot, Pattern, Period)


def merged(base: When, one: When, other: When) -> When:
    """Both changes of `base` together; where both changed the same, `other` holds. What has
    another number of parts is taken whole.
    """
    return When(
        slots=_merged(base.slots, one.slots, other.slots),
        patterns=_merged(base.patterns, one.patterns, other.patterns),
        periods=_merged(base.periods, one.periods, other.periods),
    )


def _merged(
    base: tuple[Part, ...], one: tuple[Part, ...], other: tuple[Part, ...]
) -> tuple[Part, ...]:
    if base == other:
        return one
    if not len(base) == len(one) == len(other):
        return other
    return tuple(
        replace(
            mine,
            **{
                each.name: getattr(theirs, each.name)
                for each in fields(was)
                if getattr(theirs, each.name) != getattr(was, each.name)
            },
        )
        for was, mine, theirs in zip(base, one, other, strict=True)
    )
