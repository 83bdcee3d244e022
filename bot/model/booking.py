"""A booking and its life: the table of moves, the hold, and what both sides agreed to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.model.listing import IllegalMove
from bot.model.price import Price
from bot.model.slot import Instant, Slot

BookingState = Literal[
    "draft", "asked", "confirmed", "declined", "withdrawn", "expired", "cancelled", "discarded"
]
BookingVerb = Literal[
    "send", "confirm", "decline", "withdraw", "expire", "cancel", "discard", "change"
]
Side = Literal["host", "guest"]
"""The organisation that gives, and the one that takes."""
LIVE: frozenset[BookingState] = frozenset({"asked", "confirmed"})
"""The states in which a booking takes its resource; the guard in the database counts the same two.
"""

MOVES: dict[tuple[BookingState, BookingVerb], BookingState] = {
    ("draft", "change"): "draft",
    ("draft", "send"): "asked",
    ("draft", "discard"): "discarded",
    ("asked", "confirm"): "confirmed",
    ("asked", "decline"): "declined",
    ("asked", "withdraw"): "withdrawn",
    ("asked", "expire"): "expired",
    ("confirmed", "cancel"): "cancelled",
}

ENDINGS: frozenset[BookingVerb] = frozenset({"cancel", "decline", "expire", "withdraw"})
CLOSING_HOUR = 17


class SlotTaken(Exception):
    """The database refused: more units would be in use than the resource has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A slot of a resource for an organisation (`guest`), given by its owner (`host`).

    `busy` is the slot with the resource's buffers. `held_until` is set while asked. `sequence` and
    `changed_at` are those of the calendar (RFC 5545 SEQUENCE, DTSTAMP). `price` and `terms` are
    what the asker agreed to by sending, the terms word for word, of version `terms_version` of the
    listing; `wish` is the one point they would rather have otherwise. `sent_at` and `decided_at`
    are when the two sides said their yes, or one of them its no.

    `turn` is the side that an asked one waits for: the house, unless the house itself proposed it
    in answer to the guest's request.
    """

    id: str
    state: BookingState
    version: int
    resource_id: str
    listing_id: str
    community_id: str
    host_id: str
    guest_id: str
    asker_id: str
    slot: Slot
    busy: Slot
    units: int
    purpose: str
    wish: str
    price: Price | None
    terms: str
    terms_version: int
    held_until: Instant | None
    sequence: int
    created_at: Instant
    changed_at: Instant
    sent_at: Instant | None = None
    decided_at: Instant | None = None
    decided_by: str | None = None
    reason: str = ""
    turn: Side = "host"

    @property
    def opener(self) -> Side:
        """The side that said its yes first."""
        return "guest" if self.turn == "host" else "host"

    def move(self, verb: BookingVerb, now: Instant) -> "Booking":
        """Raises IllegalMove where the state does not allow the verb. `changed_at` always rises."""
        state = MOVES.get((self.state, verb))
        if state is None:
            raise IllegalMove(f"{verb} on a booking that is {self.state}")
        return replace(
            self,
            state=state,
            version=self.version + 1,
            # Calendars have it from `asked` on, and look again only where this rises.
            sequence=self.sequence + (verb in ENDINGS),
            held_until=self.held_until if state == "asked" else None,
            sent_at=now if verb == "send" else self.sent_at,
            decided_at=now if verb in ("confirm", "decline") else self.decided_at,
            changed_at=max(now, self.changed_at + 1),
        )


def retold(booking: Booking, now: Instant, *, moved: bool) -> Booking:
    """What it is about has another name, or another place: calendars ask again only for a place."""
    changed_at = max(now, booking.changed_at + 1)
    return replace(booking, sequence=booking.sequence + moved, changed_at=changed_at)


def hold_deadline(
    now: Instant,
    slot: Slot,
    zone: ZoneInfo,
    working_days: int = 2,
    closed: Callable[[date], bool] = lambda _day: False,
) -> Instant:
    """When a hold ends: closing hour of the last of so many working days from now (Monday to
    Friday, when the house is not closed), never past the start; for what is running already, never
    past its end.
    """
    limit = slot.start if slot.start > now else slot.end
    last = datetime.fromtimestamp(limit, zone).date()
    day = datetime.fromtimestamp(now, zone).date()
    working = 0
    while working < working_days and day <= last:
        day += timedelta(days=1)
        working += day.weekday() < 5 and not closed(day)
    closing = datetime.combine(day, time(CLOSING_HOUR), zone)
    return min(int(closing.timestamp()), limit)
