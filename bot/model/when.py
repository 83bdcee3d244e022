"""When something is free or needed, in the wall time of a place, as people say it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

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
