"""What the core asks of the database about erasing what nobody needs any more."""

from typing import Protocol

from bot.model.slot import Instant


class Forgetting(Protocol):
    """Each erases at most `limit` and answers how many."""

    async def drafts(self, now: Instant, limit: int) -> int:
        """Drafts of listings that can no longer be posted, and those that were thrown away."""
        ...

    async def unsent(self, before: Instant, limit: int) -> int:
        """What somebody looked at before then and did not ask for."""
        ...

    async def notices(self, before: Instant, limit: int) -> int:
        """Notices that were sent or given up before then, but for those whose message may still be
        edited: of what is open, or lies ahead.
        """
        ...

    async def feeds(self, before: Instant, limit: int) -> int:
        """Calendar subscriptions that were revoked before then."""
        ...
