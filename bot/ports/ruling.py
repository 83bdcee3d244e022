"""What the core asks of the database about a house's own rules, and the care around bookings."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, Protocol

from bot.model.booking import Booking
from bot.model.ruling import Closing
from bot.model.slot import Instant

Care = Literal["remind", "after"]
"""What is said once around a booking: the day before, and when it is over."""
Outcome = Literal["went", "failed", "discuss"]


class Ruling(Protocol):
    async def contact(self, organisation_id: str) -> str:
        """Who to call on the day of a booking; empty where the house has not said."""
        ...

    async def save_contact(self, organisation_id: str, contact: str) -> None: ...

    async def closings(self, organisation_id: str, since: date) -> tuple[Closing, ...]:
        """Those that end on that day or later, by their first day. One statement."""
        ...

    async def close(self, closing: Closing) -> None: ...

    async def reopen(self, organisation_id: str, closing_id: str) -> bool:
        """False where the house has no such closing."""
        ...

    async def entry(self, resource_id: str) -> str:
        """How to get in: told only with a reminder."""
        ...

    async def save_entry(self, resource_id: str, entry: str) -> None: ...


class Caring(Protocol):
    async def starting(self, now: Instant, before: Instant, limit: int) -> list[Booking]:
        """Confirmed ones that start before then and are not over, of which nobody was reminded;
        the next first.
        """
        ...

    async def ended(self, after: Instant, now: Instant, limit: int) -> list[Booking]:
        """Confirmed ones that ended between the two, about which nobody was asked; the last one to
        end last.
        """
        ...

    async def note(self, booking_id: str, what: Care, at: Instant) -> bool:
        """False where it was noted before."""
        ...

    async def conclude(
        self, booking_id: str, organisation_id: str, person_id: str, said: Outcome, at: Instant
    ) -> None:
        """In place of what that side said before."""
        ...

    async def outcomes(self, booking_ids: Sequence[str]) -> dict[tuple[str, str], Outcome]:
        """By booking and organisation. One statement."""
        ...
