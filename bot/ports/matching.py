"""What the core asks of the database about what fits what, and who waits for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.availability import Availability
from bot.model.booking import BookingState
from bot.model.listing import KindId
from bot.model.need import Need, Standing
from bot.model.slot import Instant, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What an offer brings to a community: which needs it could serve. `stretches` are free, in
    order, and walked once, no further than needed; `cents` is its contribution, by whatever unit.
    """

    offer_id: str
    community_id: str
    house_id: str
    kind: KindId
    category: str | None
    town: str
    capacity: int | None
    units: int
    cents: int | None
    stretches: Iterable[Slot]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A need and an offer that fits it. `slot` can be asked for; `exact` where it is the very time
    that is needed. `private`: only the one who needs it may hear. `told`: has heard. What either
    said is kept as a checksum. `house_due_at` is when the house must have heard, None once it has.
    """

    need_id: str
    offer_id: str
    community_id: str
    house_id: str
    private: bool
    need_said: int
    offer_said: int
    slot: Slot
    exact: bool
    fits: int
    asked: int
    begins: Instant | None
    score: int
    told: bool
    house_due_at: Instant | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """A booking of an organisation, asked or answered, as far as matching has to know of it."""

    listing_id: str
    guest_id: str
    resource_id: str
    kind: KindId
    category: str | None
    state: BookingState
    slot: Slot
    units: int
    created_at: Instant


@dataclass(frozen=True, slots=True)
class Due:
    """A listing or private need that waits to be matched."""

    id: str


class Matches(Protocol):
    async def renew(self, ids: Sequence[str], now: Instant) -> None:
        """These listings or private needs must be matched. One statement."""
        ...

    async def due(self, now: Instant, limit: int) -> list[Due]: ...

    async def take(self, id_: str) -> bool:
        """Takes one that is due upon this transaction; False where another was first. Matching is
        done by one transaction at a time, so that of two that appear together each sees the other.
        """
        ...

    async def need(self, need: Need) -> None:
        """Makes a need findable for offers to come, instead of what was findable of it before."""
        ...

    async def unneed(self, need_id: str) -> None:
        """Takes away what `need` made."""
        ...

    async def needing(self, supply: Supply, limit: int) -> list[str]:
        """Needs that the offer could serve and is not paired with yet: in its own town first."""
        ...

    async def offered(self, offer_ids: Sequence[str]) -> dict[str, Availability]:
        """When each offer holds. One statement."""
        ...

    async def dealings(
        self,
        organisation_ids: Sequence[str],
        resource_ids: Sequence[str],
        kinds: Sequence[str],
        now: Instant,
    ) -> list[Dealing]:
        """What they asked for that lies ahead: everything of these resources, and what is confirmed
        of these kinds. One statement.
        """
        ...

    async def of_need(self, need_id: str) -> list[Pair]:
        """Best first."""
        ...

    async def of_offer(self, offer_id: str) -> list[Pair]: ...

    async def of_house(self, house_id: str) -> list[Pair]:
        """Those that the house has not heard of, the soonest needed first."""
        ...

    async def houses_due(self, now: Instant, limit: int) -> list[Due]:
        """Houses that must hear of something by now."""
        ...

    async def save(self, pairs: Sequence[Pair]) -> None:
        """Instead of what was kept of the same two. One statement."""
        ...

    async def part(self, pairs: Sequence[Pair]) -> None:
        """They fit no longer. One statement."""
        ...

    async def sent_at(self, need_id: str) -> Instant | None:
        """When the list of the need was last sent anew."""
        ...

    async def sent(self, need_id: str, at: Instant | None) -> None:
        """None: nothing stands there any more."""
        ...

    async def told(self, need_id: str) -> None:
        """Its person has heard of all its pairs."""
        ...

    async def house_told(self, house_id: str) -> None:
        """The house has heard of all its pairs."""
        ...

    async def forget(self, now: Instant) -> list[str]:
        """Erases times that are over; answers the needs that they were of."""
        ...


class Standings(Protocol):
    async def add(self, standing: Standing) -> bool:
        """False where it is there already."""
        ...

    async def get(self, standing_id: str) -> Standing | None:
        """None for one that was ended."""
        ...

    async def many(self, standing_ids: Sequence[str]) -> list[Standing]:
        """Those that were not ended."""
        ...

    async def of(self, person_id: str, now: Instant) -> list[Standing]:
        """Those of the person that are not over, newest first."""
        ...

    async def end(self, standing_id: str, at: Instant) -> bool:
        """False where it was ended before."""
        ...

    async def forget(self, now: Instant) -> None:
        """Erases what has long been over, or was ended long ago."""
        ...
