"""What the core asks of the database for one search: what can be taken, with all that is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.availability import Availability
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import Slot
from bot.ports.storage import Wish
from bot.ports.teaching import Sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An offer that is free for the whole slot that was asked for."""

    listing: Listing
    resource: Resource
    organisation: Organisation
    slot: Slot
    sought: Sought | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An offer, when it holds in the time that was looked through, and what of it is taken: busy
    slots with the units that each uses.
    """

    listing: Listing
    resource: Resource
    organisation: Organisation
    holds: Availability
    taken: tuple[tuple[Slot, int], ...]
    sought: Sought | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the questions that are asked together: what touches the window, `most` offers after
    those `skipped`. The smallest that is large enough comes first, then the cheapest; with
    `largest` the largest that there is.
    """

    wish: Wish
    window: Slot
    most: int
    skipped: int = 0
    largest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Covering:
    """`houses` is how many organisations belong to the community."""

    found: tuple[Found, ...]
    houses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """`full` says that there may be more behind those that were asked for. `houses` is how many
    organisations belong to the community.
    """

    offers: tuple[Offered, ...]
    full: bool
    houses: int


class Finds(Protocol):
    """Both are one statement where all weekly rules of the community are kept in `zone`, and later
    on in any case; else two, the first time. All wishes are of one community.
    """

    async def covering(self, wish: Wish, slots: Sequence[Slot], zone: str, most: int) -> Covering:
        """What is free for the whole of a slot, with as many units as are wished; `most` for each
        slot.
        """
        ...

    async def offering(self, parts: Sequence[Part], zone: str) -> Offering:
        """What may be free for a time in the window of a part, not yet held against what is taken.
        An offer stands there once, with all that it holds from the first to the last window.
        """
        ...
