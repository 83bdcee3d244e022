"""Offers and requests, the resources behind them, and the moves a listing can make."""

from dataclasses import dataclass, fields, replace
from typing import Literal

from bot.language.reading import Access, Doubt, Work
from bot.model.people import Language
from bot.model.price import Price
from bot.model.slot import Instant
from bot.model.when import When

KindId = Literal["room", "gear", "staff", "service"]
Direction = Literal["offer", "request"]
ListingState = Literal["draft", "open", "paused", "discarded", "closed", "expired"]
ListingVerb = Literal[
    "post", "discard", "close", "expire", "change", "pause", "resume", "keep", "reopen"
]
ListingOutcome = Literal["", "done", "tried"]
"""What is said at the end: that it worked out (also where what was asked for is found), that it did
not, or nothing.
"""

MOVES: dict[tuple[ListingState, ListingVerb], ListingState] = {
    ("draft", "change"): "draft",
    ("draft", "post"): "open",
    ("draft", "discard"): "discarded",
    ("open", "change"): "open",
    ("open", "keep"): "open",
    ("open", "pause"): "paused",
    ("open", "close"): "closed",
    ("open", "expire"): "expired",
    ("paused", "change"): "paused",
    ("paused", "resume"): "open",
    ("paused", "close"): "closed",
    ("paused", "expire"): "expired",
    ("closed", "reopen"): "open",
}


class IllegalMove(Exception):
    """The state does not allow the verb: the button pressed was stale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What is taken: it has one occupancy, wherever it is shown.

    `units` is how many of it exist. Buffers are seconds kept free before and after each use. A
    hold lasts `hold_days` working days. `terms` are what the house always asks for it, beside what
    a listing says.
    """

    id: str
    organisation_id: str
    kind: KindId
    name: str
    category: str | None
    town: str
    zone: str
    units: int = 1
    buffer_before: int = 0
    buffer_after: int = 0
    hold_days: int = 2
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """The part of a listing that its poster's words say. `when` is in wall times of `zone`."""

    direction: Direction
    kind: KindId | None = None
    category: str | None = None
    title: str | None = None
    town: str | None = None
    address: str | None = None
    when: When
    zone: str
    capacity: int | None = None
    area: int | None = None
    quantity: int | None = None
    price: Price | None = None
    conditions: tuple[str, ...] = ()
    access: tuple[Access, ...] = ()
    audience: bool | None = None
    work: Work | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An offer or a request. A draft is seen by its author alone; `version` rises with every
    change.

    `radius` is the most kilometres that what a request asks for may be away from `town`.
    `text` is what the poster wrote, verbatim. Times in `when` are wall times in `zone`. `doubts`
    are what is still to be asked about its reading. `access` holds the needs that were said to be
    met or not: one that is absent was not stated, which is not "no"; so is an `audience` of None.
    `work` is an amount of hours, which is no time. `link` is an http address, such as that of a
    technical sheet; `photo` says whether there is one. `first` is what a draft was read as, before
    its author changed anything, where corrections may be learnt from; it goes with the draft.
    """

    id: str
    direction: Direction
    state: ListingState
    version: int
    author_id: str
    organisation_id: str | None
    resource_id: str | None
    community_ids: tuple[str, ...]
    kind: KindId | None
    category: str | None
    title: str | None
    town: str | None
    address: str | None
    when: When
    zone: str
    capacity: int | None
    area: int | None
    quantity: int | None
    price: Price | None
    conditions: tuple[str, ...]
    text: str
    language: Language
    created_at: Instant
    expires_at: Instant
    doubts: tuple[Doubt, ...] = ()
    access: tuple[Access, ...] = ()
    audience: bool | None = None
    work: Work | None = None
    radius: int | None = None
    outcome: ListingOutcome = ""
    link: str | None = None
    photo: bool = False
    first: Understood | None = None

    @property
    def understood(self) -> Understood:
        return Understood(**{each.name: getattr(self, each.name) for each in fields(Understood)})

    def move(self, verb: ListingVerb) -> "Listing":
        """Raises IllegalMove where the state does not allow the verb."""
        state = MOVES.get((self.state, verb))
        if state is None:
            raise IllegalMove(f"{verb} on a listing that is {self.state}")
        return replace(self, state=state, version=self.version + 1)


def units_offered(listing: Listing, resource: Resource) -> int:
    """How many of the resource this offer is about: of forty chairs, perhaps only ten."""
    return resource.units if listing.quantity is None else min(resource.units, listing.quantity)
