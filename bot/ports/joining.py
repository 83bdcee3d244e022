"""What the core asks of the database about who comes in, who is let in, and who leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.messages import Address
from bot.model.joining import Arrival, Code
from bot.model.people import Channel, Community, Organisation, Person
from bot.model.slot import Instant


class Arrivals(Protocol):
    async def note(self, arrival: Arrival) -> Arrival:
        """One a place: what is noted already keeps its id, and its adder unless a new one is
        known.
        """
        ...

    async def get(self, arrival_id: str) -> Arrival | None: ...

    async def close(self, address: Address) -> None:
        """The place belongs to a community now."""
        ...

    async def forget(self, before: Instant) -> int: ...


class Codes(Protocol):
    async def add(self, code: Code) -> None: ...

    async def get(self, hash_: str) -> Code | None:
        """Used and expired ones too."""
        ...

    async def starting(self, prefix: str) -> Code | None:
        """The one whose hash begins so."""
        ...

    async def use(self, hash_: str, at: Instant) -> bool:
        """False where somebody was first."""
        ...

    async def wrong(self, person_id: str, since: Instant) -> int:
        """How many codes that are none the person has entered since then."""
        ...

    async def note_wrong(self, person_id: str, at: Instant) -> None: ...

    async def forget(self, before: Instant) -> int:
        """Erases codes that expired and wrong ones that were entered before then."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """An organisation that waits to be admitted, and who asked first."""

    organisation: Organisation
    person_id: str
    since: Instant


class Admissions(Protocol):
    async def apply(
        self, community_id: str, organisation_id: str, person_id: str, at: Instant
    ) -> bool:
        """False where it waits already."""
        ...

    async def waiting(self, community_id: str) -> tuple[Applicant, ...]:
        """Longest first."""
        ...

    async def vouch(
        self, community_id: str, organisation_id: str, house_id: str, person_id: str, at: Instant
    ) -> tuple[str, ...]:
        """The houses that have said yes, this one included; twice changes nothing."""
        ...

    async def close(self, community_id: str, organisation_id: str) -> None:
        """Admitted, or no longer asked for."""
        ...

    async def hold(self, listing_id: str, community_ids: Sequence[str]) -> None:
        """A posted listing that appears in those communities once its organisation is admitted."""
        ...

    async def held(self, community_id: str, organisation_id: str) -> tuple[str, ...]:
        """Ids of the listings that wait for the admission, oldest first."""
        ...

    async def awaited(self, listing_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The communities for which listings wait, by listing. One statement."""
        ...

    async def release(self, listing_id: str, community_id: str) -> None: ...


class Belonging(Protocol):
    """What a person or an organisation belongs to, and how that ends."""

    async def communities(self, person_id: str) -> tuple[Community, ...]:
        """Those that the person is one of: by an admitted organisation, by having been seen in a
        channel, or as coordinator. By name.
        """
        ...

    async def choose(self, person_id: str, community_id: str) -> None:
        """In which one they write in private: said, and asked no more."""
        ...

    async def admitted_to(self, organisation_id: str) -> tuple[Community, ...]:
        """By name."""
        ...

    async def at_home(self, community_id: str, person_id: str) -> bool:
        """Whether the person coordinates the community, or was seen in a closed channel of it whose
        people belong. One statement.
        """
        ...

    async def close_channel(self, channel: Channel, *, closed: bool) -> None: ...

    async def open_doors(self, community_id: str) -> bool:
        """Whether the people of its closed channels belong by themselves."""
        ...

    async def responsible(self, community_id: str) -> str:
        """Who is responsible for the data; empty where nobody was named."""
        ...

    async def settle(
        self, community_id: str, *, name: str, responsible: str, open_doors: bool
    ) -> None:
        """What a coordinator decides for a community."""
        ...

    async def people(self, community_id: str) -> tuple[Person, ...]:
        """Who was seen in its channels or manages one of its organisations, by name."""
        ...

    async def coordinate(self, community_id: str, person_id: str) -> None:
        """Twice changes nothing."""
        ...

    async def step_down(self, community_id: str, person_id: str) -> None: ...

    async def depart(self, community_id: str, organisation_id: str) -> None:
        """The organisation no longer belongs."""
        ...

    async def quit(self, organisation_id: str, person_id: str) -> None: ...

    async def unlink(self, channel_id: str) -> None: ...

    async def shown(self, community_id: str, organisation_id: str) -> tuple[str, ...]:
        """Ids of the organisation's open listings that appear in the community."""
        ...

    async def merge(self, keep: str, gone: str) -> None:
        """All that is the second person's is the first one's from now on; the second is erased."""
        ...
