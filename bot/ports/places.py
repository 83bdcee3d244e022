"""What the core asks of the database about the channels in which a listing appears."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.people import Address, Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel in which a listing can appear. `community` is its community's name, `size` how many
    organisations belong to that, `belongs` whether the listing's own does.
    """

    channel: Channel
    community: str
    size: int
    belongs: bool
    chosen: bool


class Places(Protocol):
    async def around(self, listing_id: str, organisation_id: str | None) -> tuple[Place, ...]:
        """The channels that the bot can write in, of the communities in which the listing is shown
        and of all others to which the organisation belongs; the listing's own first. Where nothing
        was chosen yet, all of the listing's communities are. One statement.
        """
        ...

    async def choose(self, listing_id: str, channel_ids: Sequence[str]) -> None:
        """In place of what was chosen before."""
        ...

    async def keep(self, listing_id: str, channel_ids: Sequence[str]) -> None:
        """Beside what was chosen before. One statement."""
        ...

    async def of(self, listing_id: str) -> tuple[Channel, ...]:
        """The chosen channels that the bot can write in. One statement."""
        ...

    async def at(self, place: Address) -> tuple[Channel, ...]:
        """The linked channels at an address, its threads included."""
        ...

    async def shown(self, channel_id: str, limit: int) -> tuple[str, ...]:
        """Ids of the listings that were posted in the channel, newest first."""
        ...
