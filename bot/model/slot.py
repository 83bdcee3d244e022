"""Stretches of time in UTC: the only form in which times are compared."""

from dataclasses import dataclass
from typing import TypeAlias

Instant: TypeAlias = int
"""Seconds since 1970-01-01T00:00:00Z."""

DAY = 86_400
LONGEST_SLOT = 366 * DAY
FAR_FUTURE: Instant = 253_402_300_799
"""The end of 9999: the end of a use that has none."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A half-open stretch [start, end), so that back-to-back slots do not clash."""

    start: Instant
    end: Instant

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("a slot ends after it starts")

    @property
    def seconds(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Slot") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Slot") -> bool:
        return self.start <= other.start and other.end <= self.end

    def within(self, other: "Slot") -> "Slot | None":
        """The part of this slot that lies in the other, None where there is none."""
        if other.covers(self):
            return self
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Slot(start, end) if start < end else None
