"""What the core asks of the database about words between houses, and about visits."""

from collections.abc import Sequence
from typing import Protocol

from bot.model.people import Person
from bot.model.slot import Instant
from bot.model.visit import Visit
from bot.model.words import Words


class Talks(Protocol):
    """A talk is between two houses, about a listing or one booking of it."""

    async def add(self, words: Words) -> None: ...

    async def get(self, words_id: str) -> Words | None: ...

    async def speaker(
        self, listing_id: str, booking_id: str | None, from_id: str, to_id: str
    ) -> Person | None:
        """Who of the house `from_id` spoke last in the talk, and still belongs to it."""
        ...

    async def unanswered(
        self, listing_id: str, booking_id: str | None, from_id: str, to_id: str
    ) -> list[Words]:
        """What was said to all of the house `to_id`, and nobody has answered; oldest first."""
        ...

    async def answered(self, words_id: str, person_id: str) -> None: ...

    async def spokespeople(self, organisation_id: str, person_id: str) -> tuple[Person, ...]:
        """Managers of the house, and the person named where they belong to it; the longest there
        first.
        """
        ...


class Visits(Protocol):
    async def get(self, visit_id: str) -> Visit | None: ...

    async def add(self, visit: Visit) -> None: ...

    async def save(self, visit: Visit, expected_version: int) -> bool:
        """False where somebody else was first."""
        ...

    async def overdue(self, now: Instant, limit: int) -> list[Visit]:
        """Asked ones whose moment has come."""
        ...

    async def of(self, organisation_ids: Sequence[str], now: Instant) -> list[Visit]:
        """Asked and confirmed ones of the organisations (either side) that have not ended, by
        start.
        """
        ...
