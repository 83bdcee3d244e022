"""A small world for the storage: two houses in one community, and what they share."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.messages import Card, phrase
from bot.model.availability import Availability
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource
from bot.model.people import Address, Channel, Community, Identity, Organisation, Person
from bot.model.price import Price
from bot.model.slot import Instant, Slot
from bot.model.when import When
from bot.ports import Notice
from storage import SqlStorage, SqlTransaction

BRUSSELS = "Europe/Brussels"
HOUR = 3600
DAWN: Instant = 4_102_444_800
"""1 January 2100, midnight UTC: later than any machine's clock, which the guards may ask."""


@dataclass(frozen=True, slots=True)
class World:
    """An (manager) and her house, which owns the hall; Ben and his, which wants it."""

    an: Person
    ben: Person
    an_account: Identity
    ben_account: Identity
    house: Organisation
    guest: Organisation
    community: Community
    channel: Channel
    hall: Resource
    offer: Listing

    async def build(self, tx: SqlTransaction) -> None:
        await tx.people.add(self.an, self.an_account)
        await tx.people.add(self.ben, self.ben_account)
        await tx.organisations.add(self.house, self.an.id, 10)
        await tx.organisations.add(self.guest, self.ben.id, 20)
        await tx.communities.add(self.community, self.an.id)
        await tx.communities.link(self.channel)
        await tx.communities.admit(self.community.id, self.house.id, 30)
        await tx.resources.add(self.hall)
        await tx.listings.add(self.offer)

    def booking(self, start: int = 0, end: int = 1, **changes: Any) -> Booking:
        """Of the hall, in hours after DAWN."""
        slot = Slot(DAWN + start * HOUR, DAWN + end * HOUR)
        booking = Booking(
            id=f"booking-{start}-{end}",
            state="asked",
            version=1,
            resource_id=self.hall.id,
            listing_id=self.offer.id,
            community_id=self.community.id,
            host_id=self.house.id,
            guest_id=self.guest.id,
            asker_id=self.ben.id,
            slot=slot,
            busy=slot,
            units=1,
            purpose="Rehearsal",
            wish="",
            price=Price(type="amount", cents=1_500, unit="slot"),
            terms="Leave it as you found it.",
            terms_version=1,
            held_until=slot.start,
            sequence=0,
            created_at=1,
            changed_at=2,
        )
        return replace(booking, **changes)

    async def show(self, tx: SqlTransaction, *slots: tuple[int, int], **parts: Any) -> None:
        """Makes the offer findable, in hours after DAWN."""
        availability = Availability(
            slots=tuple(Slot(DAWN + start * HOUR, DAWN + end * HOUR) for start, end in slots),
            **parts,
        )
        await tx.listings.show(self.offer, self.hall, availability)


def make_world() -> World:
    an = Person(id="person-an", name="An", language="nl", zone=BRUSSELS)
    ben = Person(id="person-ben", name="Ben", language="fr", zone=BRUSSELS)
    house = Organisation(id="org-house", name="Kopergietery", town="Gent")
    guest = Organisation(id="org-guest", name="De Vooruit", town="Gent")
    community = Community(id="community", name="Gents Overleg", language="nl", zone=BRUSSELS)
    hall = Resource(
        id="resource-hall",
        organisation_id=house.id,
        kind="room",
        name="Zaal Zuid",
        category="rehearsal-room",
        town="Gent",
        zone=BRUSSELS,
    )
    offer = Listing(
        id="listing-offer",
        direction="offer",
        state="open",
        version=1,
        author_id=an.id,
        organisation_id=house.id,
        resource_id=hall.id,
        community_ids=(community.id,),
        kind="room",
        category="rehearsal-room",
        title="Zaal Zuid",
        town="Gent",
        address=None,
        when=When(),
        zone=BRUSSELS,
        capacity=30,
        area=60,
        quantity=None,
        price=None,
        conditions=(),
        text="Zaal Zuid, repetitieruimte in Gent",
        language="nl",
        created_at=100,
        expires_at=DAWN,
    )
    return World(
        an=an,
        ben=ben,
        an_account=Identity("console", "", "an"),
        ben_account=Identity("slack", "T1", "U1"),
        house=house,
        guest=guest,
        community=community,
        channel=Channel(
            id="channel",
            community_id=community.id,
            address=Address("console", "", "square"),
            name="#square",
            language="nl",
        ),
        hall=hall,
        offer=offer,
    )


@pytest.fixture
async def world(storage: SqlStorage) -> World:
    """What `make_world` made, in the storage."""
    made = make_world()
    async with storage.write() as tx:
        await made.build(tx)
    return made


@pytest.fixture
def a_notice() -> Callable[..., Notice]:
    """Makes notices to An, each with its own id and key."""

    def make(number: int, **changes: Any) -> Notice:
        notice = Notice(
            id=f"notice-{number:02}",
            key=f"key-{number}",
            to=Address("console", "", "an"),
            language="nl",
            zone=BRUSSELS,
            topic=f"topic-{number}",
            edits=False,
            card=Card(title=phrase("number", number=number)),
            due_at=100,
        )
        return replace(notice, **changes)

    return make
