"""What the core asks of the database about photos."""

from typing import Protocol

from bot.model.slot import Instant


class Photos(Protocol):
    """One photo a listing at most, as it is shown: checked, and without what it says of its
    taker.
    """

    async def ask(self, listing_id: str, at: Instant) -> None:
        """The next photo of the listing's author is for it."""
        ...

    async def waiting(self, person_id: str, now: Instant) -> str | None:
        """For which of the person's drafts and posted listings a photo was asked last, within a
        day.
        """
        ...

    async def unask(self, listing_id: str) -> None:
        """The next photo is not for it; the one that it has stays."""
        ...

    async def keep(self, listing_id: str, content: bytes) -> None:
        """In place of the one before."""
        ...

    async def remove(self, listing_id: str) -> None:
        """The photo, or the question for it."""
        ...

    async def has(self, listing_id: str) -> bool:
        """One statement."""
        ...

    async def get(self, listing_id: str) -> bytes | None: ...

    async def forget(self, now: Instant) -> int:
        """Erases those of listings that nobody can see any more; answers how many."""
        ...
