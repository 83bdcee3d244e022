"""What a request still needs, after what was confirmed for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.kinds import BY_ID
from bot.model.booking import Booking
from bot.model.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """`left` are the units not found yet. What `repeats` (every Tuesday) goes on after one moment
    is found. `lost`: something that was found fell through.
    """

    left: int
    found: bool
    repeats: bool
    lost: bool

    @property
    def met(self) -> bool:
        return self.found and not self.left


def of(request: Listing, bookings: Sequence[Booking]) -> Need:
    """`bookings` are all that came of the request."""
    confirmed = [booking.units for booking in bookings if booking.state == "confirmed"]
    units, _ = BY_ID[request.kind or "room"].needs(request.quantity, request.capacity)
    repeats = bool(request.when.patterns)
    left = units if repeats else max(0, units - sum(confirmed))
    lost = any(booking.state == "cancelled" for booking in bookings)
    return Need(left=left, found=bool(confirmed), repeats=repeats, lost=lost)
