"""What the core asks of the database: repositories that answer questions, in transactions."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.language.reading import Need
from bot.messages import Address, Identity
from bot.model.availability import Availability
from bot.model.booking import Booking
from bot.model.listing import Direction, KindId, Listing, Resource
from bot.model.people import Caller, Channel, Community, Organisation, Person, Role
from bot.model.slot import Instant, Slot
from bot.ports.calendars import Feeds
from bot.ports.conversation import Addresses, Dialogues, Outbox, Searches
from bot.ports.forgetting import Forgetting
from bot.ports.joining import Admissions, Arrivals, Belonging, Codes
from bot.ports.learning import Learning
from bot.ports.matching import Matches, Standings
from bot.ports.photos import Photos
from bot.ports.places import Places
from bot.ports.ruling import Caring, Ruling
from bot.ports.talking import Talks, Visits
from bot.ports.teaching import Teaching

if TYPE_CHECKING:
    # It speaks of wishes, which are told below.
    from bot.ports.finding import Finds


class StorageBusy(Exception):
    """The database could not be had within two seconds, or another was first to write what must be
    unique. Nothing was saved: try again.
    """


class FutureSchema(Exception):
    """The database was written by a newer Deelbot than this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a search looks for, asked in a community. `guest_id` is the asker's own organisation,
    whose things are left out. Where `towns` are given, what lies in any of them is found, and what
    lies in the first ones comes first; else what lies in `town`. `near`, `radius` and `region` say
    why there are several, and `access` which needs may not be said to be unmet: the storage asks
    none of the four.

    What tells most of the `words` comes first; where no kind is known, it must tell one of them.
    What is called, as a whole, by a name that stands in `named` hides all else. `own` are words
    that mean the category, or, by a word, what else it stands for. None means that anything does.
    `ceiling` is the most that a contribution may be, in euro cents by whatever unit; what is not
    stated passes. `below` finds only what holds fewer people, `above` only what costs more: what a
    wish without them leaves out.
    """

    community_id: str
    guest_id: str | None = None
    kind: KindId | None = None
    category: str | None = None
    town: str | None = None
    towns: tuple[str, ...] = ()
    near: bool = False
    radius: int | None = None
    region: str | None = None
    access: tuple[Need, ...] = ()
    capacity: int | None = None
    units: int = 1
    words: tuple[str, ...] = ()
    named: str = ""
    own: tuple[tuple[str, str], ...] = ()
    ceiling: int | None = None
    below: int | None = None
    above: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One stretch of one listing's availability that a search touched. `slot` is whole, not cut to
    the window.
    """

    listing_id: str
    resource_id: str
    slot: Slot


class People(Protocol):
    async def caller(self, sender: Identity, address: Address) -> Caller:
        """One statement."""
        ...

    async def add(self, person: Person, identity: Identity) -> None: ...

    async def save(self, person: Person) -> None: ...

    async def person(self, person_id: str) -> Person: ...

    async def home(self, person_id: str) -> Address | None:
        """Where the person is written to in private, an account that can be reached first; None
        when no account is left.
        """
        ...

    async def managers(self, organisation_id: str) -> tuple[Person, ...]:
        """In the order in which they became manager."""
        ...


class Communities(Protocol):
    async def get(self, community_id: str) -> Community: ...

    async def add(self, community: Community, coordinator_id: str) -> None: ...

    async def link(self, channel: Channel) -> None:
        """A channel that is linked already stays where it is: the transaction ends in StorageBusy,
        as where another was first.
        """
        ...

    async def admit(self, community_id: str, organisation_id: str, at: Instant) -> None:
        """Admitting twice changes nothing."""
        ...

    async def admitted(self, community_id: str, organisation_id: str) -> bool:
        """One statement."""
        ...

    async def channels(self, community_id: str) -> tuple[Channel, ...]:
        """Those that the bot can write in."""
        ...

    async def channel(self, channel_id: str) -> Channel | None: ...

    async def rename(self, channel: Channel, name: str) -> None: ...

    async def seen_in(self, channel: Channel, person_id: str, at: Instant) -> None:
        """Notes that the person is one of the channel's people; twice changes nothing."""
        ...

    async def frequented(self, community_id: str, person_id: str) -> bool:
        """Whether the person was seen in a channel of the community. One statement."""
        ...

    async def size(self, community_id: str) -> int:
        """How many organisations belong."""
        ...

    async def coordinators(self, community_id: str) -> tuple[Person, ...]: ...


class Organisations(Protocol):
    async def add(self, organisation: Organisation, manager_id: str, at: Instant) -> None: ...

    async def join(self, organisation_id: str, person_id: str, role: Role, at: Instant) -> None: ...

    async def get(self, organisation_id: str) -> Organisation: ...

    async def named(self, name: str, town: str) -> Organisation | None:
        """By name and town, whatever the case and accents."""
        ...

    async def namesakes(self, name: str, community_id: str) -> tuple[Organisation, ...]:
        """Those of that name, in whatever town, that belong to the community."""
        ...


class Resources(Protocol):
    async def get(self, resource_id: str) -> Resource: ...

    async def kin(
        self, listing_id: str, organisation_id: str, kind: KindId
    ) -> tuple[Resource, ...]:
        """All of one kind that an organisation has, but for those from which the listing was told.
        One statement.
        """
        ...

    async def distinguish(self, listing_id: str, resource_id: str) -> None:
        """The listing is about something else than the resource; twice changes nothing."""
        ...

    async def of(self, organisation_id: str) -> tuple[Resource, ...]:
        """All that the organisation owns, by name."""
        ...

    async def named(
        self, organisation_id: str, kind: KindId, name: str, town: str
    ) -> Resource | None:
        """By name and town, whatever the case and accents."""
        ...

    async def add(self, resource: Resource) -> None: ...

    async def save(self, resource: Resource) -> None: ...

    async def busy(
        self, resource_ids: Sequence[str], window: Slot
    ) -> dict[str, list[tuple[Slot, int]]]:
        """The live uses (with buffers) that overlap the window, by resource, with the units of
        each. One statement.
        """
        ...


class Listings(Protocol):
    async def get(self, listing_id: str) -> Listing | None: ...

    async def many(
        self, listing_ids: Sequence[str]
    ) -> dict[str, tuple[Listing, Resource | None, Organisation | None]]:
        """With resource and organisation, by listing. One statement."""
        ...

    async def add(self, listing: Listing) -> None: ...

    async def save(self, listing: Listing, expected_version: int) -> bool:
        """False where somebody else changed it first: nothing is written then."""
        ...

    async def show(self, listing: Listing, resource: Resource, availability: Availability) -> None:
        """Makes an open offer findable in its communities, instead of what was findable of it
        before.
        """
        ...

    async def hide(self, listing_id: str) -> None:
        """Takes away what `show` made."""
        ...

    async def availability(self, listing_id: str) -> Availability: ...

    async def open(
        self, community_id: str, direction: Direction, now: Instant, limit: int, offset: int
    ) -> tuple[list[str], int]:
        """Ids of the open ones that have not expired, newest first, and how many there are in
        all.
        """
        ...

    async def of(
        self, person_id: str, organisation_ids: Sequence[str], now: Instant
    ) -> list[Listing]:
        """Drafts of the person and open ones of the organisations that have not expired, newest
        first.
        """
        ...

    async def expired(self, now: Instant, limit: int) -> list[Listing]:
        """Open or paused ones whose time is over, the longest over first."""
        ...

    async def expiring(self, before: Instant, limit: int) -> list[Listing]:
        """Open ones that expire before then, whose poster was not asked whether they still hold."""
        ...

    async def nudged(self, listing: Listing) -> None:
        """The poster was asked, for this expiry."""
        ...

    async def offering(self, resource_id: str) -> tuple[str, ...]:
        """Ids of the open offers of the resource, oldest first. Holds the resource until the
        transaction ends, so that nobody overtakes what is said of it next.
        """
        ...

    async def covering(
        self, wish: Wish, slot: Slot, zones: Sequence[str], limit: int
    ) -> list[Candidate]:
        """Stretches that cover the whole slot and have the units free throughout. One statement."""
        ...

    async def touching(
        self, wish: Wish, window: Slot, zones: Sequence[str], limit: int, offset: int
    ) -> list[Candidate]:
        """Stretches that overlap the window, not yet held against bookings; weekly rules are
        written out. One statement.
        """
        ...

    async def zones(self, community_id: str) -> tuple[str, ...]:
        """The zones in which weekly rules of the community are kept. One statement."""
        ...


class Bookings(Protocol):
    async def get(self, booking_id: str) -> Booking | None: ...

    async def add(self, booking: Booking) -> None:
        """Raises SlotTaken; the transaction can go on."""
        ...

    async def save(self, booking: Booking, expected_version: int) -> bool:
        """False where somebody else was first. Raises SlotTaken; the transaction can go on."""
        ...

    async def overdue(self, now: Instant, limit: int) -> list[Booking]:
        """Asked ones whose hold has reached its deadline."""
        ...

    async def of(
        self, person_id: str, organisation_ids: Sequence[str], now: Instant
    ) -> list[Booking]:
        """Drafts of the person, and live ones of the organisations (either side) that have not
        ended, by start.
        """
        ...

    async def on(self, listing_id: str) -> list[Booking]:
        """All that came of an offer or a request, oldest first."""
        ...

    async def together(self, host_id: str, guest_id: str) -> int:
        """How many bookings of the two were ever confirmed."""
        ...


class Transaction(Protocol):
    """One consistent view. Nothing is awaited inside it but storage."""

    @property
    def people(self) -> People: ...
    @property
    def communities(self) -> Communities: ...
    @property
    def organisations(self) -> Organisations: ...
    @property
    def resources(self) -> Resources: ...
    @property
    def listings(self) -> Listings: ...
    @property
    def finds(self) -> "Finds": ...
    @property
    def places(self) -> Places: ...
    @property
    def photos(self) -> Photos: ...
    @property
    def forgetting(self) -> Forgetting: ...
    @property
    def bookings(self) -> Bookings: ...
    @property
    def searches(self) -> Searches: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def addresses(self) -> Addresses: ...
    @property
    def dialogues(self) -> Dialogues: ...
    @property
    def feeds(self) -> Feeds: ...
    @property
    def arrivals(self) -> Arrivals: ...
    @property
    def codes(self) -> Codes: ...
    @property
    def admissions(self) -> Admissions: ...
    @property
    def belonging(self) -> Belonging: ...
    @property
    def matches(self) -> Matches: ...
    @property
    def standings(self) -> Standings: ...
    @property
    def ruling(self) -> Ruling: ...
    @property
    def caring(self) -> Caring: ...
    @property
    def talks(self) -> Talks: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def learning(self) -> Learning: ...
    @property
    def teaching(self) -> Teaching: ...

    async def first_time(self, source: str, key: str, now: Instant) -> bool:
        """Notes a delivery; False where it was noted before."""
        ...

    async def forget_seen(self, before: Instant) -> int:
        """Erases the deliveries noted before then; answers how many."""
        ...


class Storage(Protocol):
    """`write` commits when its block ends, and rolls back on any exception, cancellation included.

    Both raise StorageBusy when the database cannot be had within two seconds.
    """

    def read(self) -> AbstractAsyncContextManager[Transaction]: ...

    def write(self) -> AbstractAsyncContextManager[Transaction]: ...

    async def host(self) -> str:
        """The right-hand side of calendar UIDs, fixed when the database was made."""
        ...

    async def close(self) -> None: ...
