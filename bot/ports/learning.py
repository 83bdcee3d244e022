"""What the core asks of the database about corrections of readings, and who allows to keep them."""

from typing import Protocol

from bot.model.learning import Correction, Held
from bot.model.slot import Instant


class Learning(Protocol):
    async def offered(self, person_id: str) -> None:
        """They were asked once, and are not asked again."""
        ...

    async def allow(self, person_id: str, at: Instant) -> None:
        """Who allows it already keeps the moment of their yes."""
        ...

    async def withdraw(self, person_id: str) -> int:
        """Nothing of them is kept from now on, nor anything that was; answers how many corrections
        that erased.
        """
        ...

    async def erase(self, person_id: str) -> int:
        """What was kept of them until now; answers how many corrections."""
        ...

    async def settled(self, listing_id: str) -> None:
        """What a listing was read as first is not needed any more."""
        ...

    async def keep(self, correction: Correction) -> None: ...

    async def held(self, person_id: str) -> tuple[Held, ...]:
        """How many of the person's are kept, for each community, by its name. One statement."""
        ...

    async def of(self, person_id: str, limit: int, offset: int) -> list[Correction]:
        """The person's own, newest first."""
        ...

    async def kept_for(self, community_id: str) -> list[Correction]:
        """All of one community, oldest first. One statement."""
        ...

    async def any_for(self, community_id: str) -> bool: ...

    async def forget(self, before: Instant, drafted: Instant) -> int:
        """Erases the corrections from before the one moment, and first readings of what was drafted
        before the other; answers how many corrections.
        """
        ...
