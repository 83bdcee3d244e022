"""What the core asks of the database about calendar subscriptions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.feed import Feed, Level
from bot.model.people import Language
from bot.model.slot import Instant, Slot
from bot.model.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A booking as feeds of one level and language show it: its lines in iCalendar, "" where it
    cannot be written, and the zone that they are written in. `version` is that of the booking.
    """

    booking_id: str
    version: int
    language: Language
    level: Level
    text: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed with what its reader may see now: bookings given by `hosts` and taken by `guests`.
    `name` is that of the organisation in whose name it is, "" for a person's own. `since` is when
    the reader last came to one of the organisations.
    """

    feed: Feed
    language: Language
    zone: str
    name: str
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    since: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What a feed shows: bookings that touch `slot`, and those that came to nothing only when they
    did so after `ended_since`; at most `limit`.
    """

    slot: Slot
    ended_since: Instant
    limit: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """Tells one state of the bookings and visits in a window from every other."""

    count: int
    versions: int
    changed_at: Instant


class Feeds(Protocol):
    async def add(self, feed: Feed, digest: str) -> None:
        """`digest` is that of its secret address."""
        ...

    async def of(self, person_id: str) -> tuple[Feed, ...]:
        """Revoked ones too, oldest first."""
        ...

    async def save(self, feed: Feed, expected_version: int) -> bool:
        """False where it was changed in the meantime: nothing is written then."""
        ...

    async def subscription(self, digest: str) -> Subscription | None:
        """One statement."""
        ...

    async def stamp(self, subscription: Subscription, window: Window) -> Stamp:
        """One statement."""
        ...

    async def entries(
        self, subscription: Subscription, window: Window
    ) -> list[tuple[str, str, str] | str]:
        """By start: text and zone behind the booking's id, or the id alone where the entry is older
        than the booking. One statement.
        """
        ...

    async def visits(self, subscription: Subscription, window: Window) -> list[Visit]:
        """Those that were agreed, and those called off since, by start. One statement."""
        ...

    async def enter(self, entries: Sequence[Entry]) -> None:
        """In place of what was there."""
        ...

    async def used(self, feed_id: str, on: Instant) -> None: ...
