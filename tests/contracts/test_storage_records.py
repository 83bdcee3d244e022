"""What is written comes back, and every question of the port has its answer."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.language import Access, Doubt, Work
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource
from bot.model.people import Identity
from bot.model.price import Price
from bot.model.ruling import Closing
from bot.model.slot import Slot
from bot.model.when import Pattern, Period, WallSlot, When
from bot.packing import unpack_doubts
from bot.ports import Search, StorageBusy
from storage import SqlStorage
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, World

FULL = When(
    slots=(
        WallSlot(
            start=datetime.fromisoformat("2027-03-12T19:00"),
            end=datetime.fromisoformat("2027-03-12T23:00"),
        ),
    ),
    patterns=(
        Pattern(
            frequency="monthly",
            interval=2,
            weekdays=(1, 3),
            nth=-1,
            start=time(14),
            end=time(18, 30),
            since=date(2027, 3, 1),
            until=date(2027, 6, 30),
            without=(date(2027, 4, 6),),
        ),
    ),
    periods=(Period(first=None, last=date(2028, 1, 1)),),
)

# The clocks go back: it comes twice, and this is the second time.
AGAIN = When(
    slots=(WallSlot(start=datetime.fromisoformat("2027-10-31T02:30").replace(fold=1), end=None),)
)


async def test_a_full_listing_comes_back(storage: SqlStorage, world: World) -> None:
    listing = Listing(
        id="full",
        direction="request",
        state="draft",
        version=3,
        author_id=world.ben.id,
        organisation_id=None,
        resource_id=None,
        community_ids=("second", world.community.id),
        kind=None,
        category="sound",
        title="Twee luidsprekers, ‘klein’",
        town="Ronse",
        address="Markt 1",
        when=FULL,
        zone=BRUSSELS,
        capacity=1,
        area=2,
        quantity=3,
        price=Price(type="amount", cents=1250, unit="hour"),
        conditions=("geen voeten", 'avec "guillemets"'),
        doubts=(
            Doubt(about="past", said="gisteren", alternatives=(FULL, When())),
            Doubt(about="no-such-date", said='31 "februari"'),
            Doubt(about="time-twice", said="2u30", alternatives=(AGAIN,), towns=("Mol", "Spa")),
        ),
        access=(Access(need="quiet-room", met=True), Access(need="step-free", met=False)),
        audience=False,
        work=Work(hours=16, per="week"),
        text="Wij zoeken\ntwee luidsprekers 🎺",
        language="fr",
        created_at=5_000_000_000,
        expires_at=5_000_000_001,
    )
    async with storage.write() as tx:
        await tx.communities.add(replace(world.community, id="second"), world.ben.id)
        await tx.listings.add(listing)
    async with storage.read() as tx:
        kept = await tx.listings.get("full")
        assert kept == listing
        # Equal wall times are equal, whichever of the two it is.
        assert kept.doubts[2].alternatives[0].slots[0].start.fold == 1
        assert await tx.listings.get("absent") is None


def test_a_doubt_of_before_it_had_alternatives_is_still_read() -> None:
    assert unpack_doubts('[["past", "gisteren"]]') == (Doubt(about="past", said="gisteren"),)


async def test_a_bare_listing_comes_back(storage: SqlStorage, world: World) -> None:
    bare = replace(
        world.offer,
        id="bare",
        state="draft",
        organisation_id=None,
        resource_id=None,
        community_ids=(),
        category=None,
        title=None,
        town=None,
        capacity=None,
        area=None,
    )
    async with storage.write() as tx:
        await tx.listings.add(bare)
    async with storage.read() as tx:
        assert await tx.listings.get("bare") == bare
        assert await tx.listings.many(["bare"]) == {"bare": (bare, None, None)}


async def test_saving_is_compare_and_set(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.communities.add(replace(world.community, id="second"), world.an.id)
        changed = replace(world.offer, version=2, title="Other", community_ids=("second",))
        assert await tx.listings.save(changed, 1)
        assert not await tx.listings.save(replace(world.offer, version=2, title="Late"), 1)
        assert await tx.listings.get(world.offer.id) == changed


async def test_many_listings_bring_resource_and_organisation(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    async with storage.write() as tx:
        request = replace(
            world.offer,
            id="request",
            direction="request",
            resource_id=None,
            organisation_id=world.guest.id,
        )
        await tx.listings.add(request)
        statements.clear()
        found = await tx.listings.many(["request", "absent", world.offer.id])
    assert found == {
        "request": (request, None, world.guest),
        world.offer.id: (world.offer, world.hall, world.house),
    }
    assert list(found) == ["request", world.offer.id]
    assert len(statements) == 1


async def test_open_listings_are_counted_and_paged_newest_first(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        for number in range(3):
            await tx.listings.add(replace(world.offer, id=f"l{number}", created_at=200 + number))
        await tx.listings.add(replace(world.offer, id="draft", state="draft"))
        await tx.listings.add(replace(world.offer, id="request", direction="request"))
        where, now = world.community.id, DAWN - 1
        assert await tx.listings.open(where, "offer", now, 2, 0) == (["l2", "l1"], 4)
        assert await tx.listings.open(where, "offer", now, 2, 2) == (["l0", world.offer.id], 4)
        assert await tx.listings.open(where, "offer", now, 2, 4) == ([], 4)
        assert await tx.listings.open("elsewhere", "offer", now, 2, 0) == ([], 0)


async def test_what_has_expired_is_listed_no_more(storage: SqlStorage, world: World) -> None:
    soon, later = DAWN + 10, DAWN + 11
    async with storage.write() as tx:
        await tx.listings.add(replace(world.offer, id="soon", created_at=9, expires_at=soon))
        await tx.listings.add(replace(world.offer, id="later", created_at=8, expires_at=later))
        await tx.listings.add(replace(world.offer, id="draft", state="draft", expires_at=soon))
        here, an, houses = world.community.id, world.an.id, [world.house.id]
        assert await tx.listings.open(here, "offer", soon - 1, 9, 0) == (["soon", "later"], 2)
        assert await tx.listings.open(here, "offer", soon, 9, 0) == (["later"], 1)
        assert await tx.listings.open(here, "offer", later, 9, 0) == ([], 0)
        before = [each.id for each in await tx.listings.of(an, houses, soon - 1)]
        assert before == ["draft", "soon", "later"]
        assert [each.id for each in await tx.listings.of(an, houses, soon)] == ["later"]
        assert await tx.listings.of(an, houses, later) == []


async def test_own_listings_are_own_drafts_and_what_the_houses_have_open(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        mine = replace(world.offer, id="mine", state="draft", organisation_id=None, created_at=200)
        await tx.listings.add(mine)
        await tx.listings.add(replace(mine, id="hers", author_id=world.ben.id))
        await tx.listings.add(replace(world.offer, id="closed", state="closed"))
        assert await tx.listings.of(world.an.id, [world.house.id], 1) == [mine, world.offer]
        assert await tx.listings.of(world.an.id, [], 1) == [mine]


async def test_a_booking_comes_back(storage: SqlStorage, world: World) -> None:
    booking = world.booking(
        0,
        2,
        state="confirmed",
        busy=Slot(DAWN - HOUR, DAWN + 3 * HOUR),
        purpose="Répétition",
        wish="later",
        held_until=None,
        sequence=4,
        decided_by=world.an.id,
        reason="graag",
        turn="guest",
    )
    async with storage.write() as tx:
        await tx.bookings.add(booking)
        assert await tx.bookings.save(replace(booking, version=2, reason=""), 1)
        assert not await tx.bookings.save(replace(booking, version=2, reason="late"), 1)
    async with storage.read() as tx:
        assert await tx.bookings.get(booking.id) == replace(booking, version=2, reason="")
        assert await tx.bookings.get("absent") is None


async def test_holds_that_reached_their_deadline_are_overdue(
    storage: SqlStorage, world: World
) -> None:
    def held(hour: int, until: int) -> Booking:
        return world.booking(hour, hour + 1, held_until=until)

    async with storage.write() as tx:
        for hour, until in ((0, 30), (1, 10), (2, 20), (3, 31)):
            await tx.bookings.add(held(hour, until))
        await tx.bookings.add(world.booking(4, 5, state="confirmed", held_until=None))
        assert await tx.bookings.overdue(30, 9) == [held(1, 10), held(2, 20), held(0, 30)]
        assert await tx.bookings.overdue(30, 1) == [held(1, 10)]


async def test_own_bookings_are_drafts_and_live_ones_to_come(
    storage: SqlStorage, world: World
) -> None:
    draft = world.booking(9, 10, state="draft", held_until=None)
    asked, confirmed = world.booking(4, 5), world.booking(2, 3, state="confirmed", held_until=None)
    async with storage.write() as tx:
        for booking in (draft, asked, confirmed, world.booking(0, 1)):
            await tx.bookings.add(booking)
        await tx.bookings.add(world.booking(6, 7, state="cancelled", held_until=None))
        now = DAWN + HOUR
        assert await tx.bookings.of(world.ben.id, [world.guest.id], now) == [
            confirmed,
            asked,
            draft,
        ]
        assert await tx.bookings.of(world.an.id, [world.house.id], now) == [confirmed, asked]
        assert await tx.bookings.of(world.an.id, [], now) == []


async def test_bookings_together_are_those_that_were_ever_confirmed(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(0, 1))
        await tx.bookings.add(world.booking(1, 2, state="confirmed"))
        await tx.bookings.add(world.booking(2, 3, state="cancelled"))
        await tx.bookings.add(world.booking(3, 4, state="withdrawn"))
        assert await tx.bookings.together(world.house.id, world.guest.id) == 2
        assert await tx.bookings.together(world.guest.id, world.house.id) == 0


async def test_what_came_of_a_listing_is_told_oldest_first(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(2, 3, state="declined"))
        await tx.bookings.add(world.booking(0, 1))
        assert await tx.bookings.on(world.offer.id) == [
            world.booking(0, 1),
            world.booking(2, 3, state="declined"),
        ]
        assert await tx.bookings.on("another") == []


async def test_a_resource_comes_back_by_id_and_by_name(storage: SqlStorage, world: World) -> None:
    drum = Resource(
        id="drum",
        organisation_id=world.house.id,
        kind="gear",
        name="Grosse Caisse",
        category=None,
        town="Gent",
        zone="Europe/London",
        units=3,
        buffer_before=60,
        buffer_after=7 * 86_400,
    )
    async with storage.write() as tx:
        await tx.resources.add(drum)
        assert await tx.resources.get("drum") == drum
        assert await tx.resources.named(world.house.id, "gear", "grosse  CAISSE", "GENT") == drum
        assert await tx.resources.named(world.house.id, "room", "grosse caisse", "Gent") is None
        await tx.resources.save(replace(drum, name="Kleine trom", units=1))
        assert await tx.resources.named(world.house.id, "gear", "KLEINE TROM", "Gent") == replace(
            drum, name="Kleine trom", units=1
        )


async def test_the_same_name_in_another_town_is_another_resource(
    storage: SqlStorage, world: World
) -> None:
    there = replace(world.hall, id="there", town="Liège")
    async with storage.write() as tx:
        house, name = world.house.id, world.hall.name
        assert await tx.resources.named(house, "room", name, "Liège") is None
        await tx.resources.add(there)
        assert await tx.resources.named(house, "room", name, "liege") == there
        assert await tx.resources.named(house, "room", name, "gent") == world.hall
    with pytest.raises(StorageBusy):
        async with storage.write() as tx:
            await tx.resources.add(replace(there, id="twin", town="LIEGE"))


async def test_busy_stretches_are_the_live_ones_in_the_window(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=3))
        await tx.bookings.add(world.booking(2, 3, units=2, busy=Slot(DAWN + HOUR, DAWN + 3 * HOUR)))
        await tx.bookings.add(world.booking(2, 4))
        await tx.bookings.add(world.booking(4, 5))
        await tx.bookings.add(world.booking(0, 5, state="draft"))
        statements.clear()
        window = Slot(DAWN, DAWN + 4 * HOUR)
        assert await tx.resources.busy([world.hall.id, "other"], window) == {
            world.hall.id: [
                (Slot(DAWN + HOUR, DAWN + 3 * HOUR), 2),
                (Slot(DAWN + 2 * HOUR, DAWN + 4 * HOUR), 1),
            ],
            "other": [],
        }
        assert len(statements) == 1
        assert await tx.resources.busy([], window) == {}


async def test_a_search_is_kept_and_forgotten(storage: SqlStorage, world: World) -> None:
    search = Search(
        id="search",
        sender=Identity("telegram", "", "7"),
        community_id=world.community.id,
        text="zaal vrijdag",
        units=2,
        results=(("listing-offer", Slot(DAWN, DAWN + 1)), ("gone", Slot(1, 2))),
        expires_at=50,
        settled="01 10",
    )
    async with storage.write() as tx:
        await tx.searches.keep(search)
        assert await tx.searches.get("search") == search
        assert await tx.searches.forget(49) == 0
        assert await tx.searches.forget(50) == 1
        assert await tx.searches.get("search") is None


async def test_the_rules_of_a_house_come_back(storage: SqlStorage, world: World) -> None:
    """And nothing of them is another's."""
    summer = Closing(
        id="summer",
        organisation_id=world.house.id,
        first=date(2100, 7, 1),
        last=date(2100, 8, 15),
        name="zomer “lang”",
    )
    ruled = replace(world.hall, hold_days=5, terms=("bezemschoon", 'om "23" u buiten'))
    async with storage.write() as tx:
        assert await tx.ruling.contact(world.house.id) == ""
        await tx.ruling.save_contact(world.house.id, "onthaal, 09 123")
        await tx.ruling.close(summer)
        await tx.resources.save(ruled)
        await tx.ruling.save_entry(ruled.id, "bel aan\nbij de buren")
    async with storage.write() as tx:
        assert await tx.ruling.contact(world.house.id) == "onthaal, 09 123"
        assert await tx.ruling.contact(world.guest.id) == ""
        assert await tx.ruling.closings(world.house.id, date(2100, 8, 15)) == (summer,)
        assert await tx.ruling.closings(world.house.id, date(2100, 8, 16)) == ()
        assert await tx.ruling.closings(world.guest.id, date(2100, 1, 1)) == ()
        assert await tx.resources.of(world.house.id) == (ruled,)
        assert await tx.resources.of(world.guest.id) == ()
        assert await tx.ruling.entry(ruled.id) == "bel aan\nbij de buren"
        assert not await tx.ruling.reopen(world.guest.id, "summer")
        assert await tx.ruling.reopen(world.house.id, "summer")
        assert not await tx.ruling.reopen(world.house.id, "summer")


async def test_what_was_said_around_a_booking_is_kept(storage: SqlStorage, world: World) -> None:
    coming = world.booking(24, 26, state="confirmed", held_until=None)
    over = world.booking(-30, -28, state="confirmed", held_until=None)
    asked = world.booking(48, 50)
    async with storage.write() as tx:
        for booking in (coming, over, asked):
            await tx.bookings.add(booking)
        day = 24 * HOUR
        assert await tx.caring.starting(DAWN, DAWN + 3 * day, 9) == [coming]
        assert await tx.caring.starting(DAWN, DAWN + day, 9) == []
        assert await tx.caring.ended(DAWN - 2 * day, DAWN, 9) == [over]
        assert await tx.caring.ended(DAWN - day, DAWN, 9) == []
        assert await tx.caring.note(coming.id, "remind", DAWN)
        assert not await tx.caring.note(coming.id, "remind", DAWN)
        assert await tx.caring.note(over.id, "after", DAWN)
        assert await tx.caring.starting(DAWN, DAWN + 3 * day, 9) == []
        assert await tx.caring.ended(DAWN - 2 * day, DAWN, 9) == []
        await tx.caring.conclude(over.id, world.house.id, world.an.id, "went", DAWN)
        await tx.caring.conclude(over.id, world.house.id, world.an.id, "failed", DAWN)
        await tx.caring.conclude(over.id, world.guest.id, world.ben.id, "discuss", DAWN)
        assert await tx.caring.outcomes([over.id, coming.id]) == {
            (over.id, world.house.id): "failed",
            (over.id, world.guest.id): "discuss",
        }
