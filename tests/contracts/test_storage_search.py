"""Searching: only what is free, only in the community, and by the wall clock."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.model.availability import Availability, WeeklyRule
from bot.model.booking import SlotTaken
from bot.model.price import Price
from bot.model.slot import DAY, Slot
from bot.ports import Candidate, Wish
from storage import SqlStorage, SqlTransaction, searching, wishing
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, World

ANY = Wish(community_id="community")
ZONES = (BRUSSELS, "Europe/London")


def _slot(start: int, end: int) -> Slot:
    return Slot(DAWN + start * HOUR, DAWN + end * HOUR)


def _rule(weekday: int, start: int, end: int, **changes: object) -> WeeklyRule:
    rule = WeeklyRule(
        zone=BRUSSELS,
        weekday=weekday,
        start=start * 60,
        end=end * 60,
        since=date(2027, 1, 1),
        until=None,
    )
    return replace(rule, **changes)


def _at(moment: str) -> int:
    return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())


async def _found(tx: SqlTransaction, wish: Wish, slot: Slot, limit: int = 10) -> list[Slot]:
    return [each.slot for each in await tx.listings.covering(wish, slot, ZONES, limit)]


async def test_what_covers_the_whole_slot_is_found(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await world.show(tx, (0, 4), (6, 9))
        assert await tx.listings.covering(ANY, _slot(1, 3), ZONES, 10) == [
            Candidate(listing_id=world.offer.id, resource_id=world.hall.id, slot=_slot(0, 4))
        ]
        assert await _found(tx, ANY, _slot(0, 4)) == [_slot(0, 4)]
        assert await _found(tx, ANY, _slot(0, 5)) == []
        assert await _found(tx, ANY, _slot(3, 7)) == []


@pytest.mark.parametrize("days", [1, 2, 30, 366, 367, 900])
async def test_stretches_of_every_length_are_found(
    storage: SqlStorage, world: World, days: int
) -> None:
    async with storage.write() as tx:
        await world.show(tx, (0, 24 * days))
        for start in (0, 12, 24 * days - 1):
            assert await _found(tx, ANY, _slot(start, start + 1)) == [_slot(0, 24 * days)]
        assert await _found(tx, ANY, _slot(24 * days, 24 * days + 1)) == []
        touched = await tx.listings.touching(ANY, _slot(24 * days - 1, 24 * days + 5), ZONES, 9, 0)
        assert [each.slot for each in touched] == [_slot(0, 24 * days)]


async def test_a_booking_takes_its_stretch_and_its_buffers(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, buffer_before=HOUR, buffer_after=0))
        await world.show(tx, (0, 12))
        booking = world.booking(4, 6, busy=_slot(3, 6))
        await tx.bookings.add(booking)
        whole = [_slot(0, 12)]
        assert await _found(tx, ANY, _slot(1, 3)) == whole
        assert await _found(tx, ANY, _slot(1, 4)) == []
        # Its own buffer would lie in the booking.
        assert await _found(tx, ANY, _slot(6, 8)) == []
        assert await _found(tx, ANY, _slot(7, 8)) == whole
        assert await tx.bookings.save(replace(booking, state="declined", version=2), 1)
        assert await _found(tx, ANY, _slot(1, 8)) == whole


async def test_units_must_be_free_throughout(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=10))
        await world.show(tx, (0, 12))
        await tx.bookings.add(world.booking(0, 4, units=4))
        await tx.bookings.add(world.booking(4, 8, units=7))
        for units, hours, is_found in (
            (6, (0, 4), 1),
            (6, (0, 5), 0),
            (3, (0, 12), 1),
            (11, (9, 10), 0),
        ):
            wish = replace(ANY, units=units)
            assert len(await _found(tx, wish, _slot(*hours))) == is_found, (units, hours)


async def test_a_search_finds_exactly_what_can_be_booked(storage: SqlStorage, world: World) -> None:
    chance = random.Random(3)
    found = 0
    async with storage.write() as tx:
        hall = replace(world.hall, units=3, buffer_before=HOUR // 2, buffer_after=HOUR)
        await tx.resources.save(hall)
        await world.show(tx, (0, 60))

        def booking(number: int, start: int, end: int, units: int) -> object:
            busy = Slot(
                DAWN + start * HOUR - hall.buffer_before, DAWN + end * HOUR + hall.buffer_after
            )
            return world.booking(start, end, id=f"b{number}", units=units, busy=busy)

        for number in range(120):
            start = chance.randrange(56)
            end, units = start + chance.randint(1, 4), chance.randint(1, 3)
            free = bool(await _found(tx, replace(ANY, units=units), _slot(start, end)))
            try:
                await tx.bookings.add(booking(number, start, end, units))
            except SlotTaken:
                assert not free
            else:
                assert free
                found += 1
    assert 10 < found < 110


async def test_a_search_stays_in_its_community(storage: SqlStorage, world: World) -> None:
    second = replace(world.community, id="second")
    async with storage.write() as tx:
        await tx.communities.add(second, world.an.id)
        both = replace(world.offer, version=2, community_ids=(world.community.id, "second"))
        await tx.listings.save(both, 1)
        await tx.listings.show(both, world.hall, Availability(slots=(_slot(0, 4),)))
        elsewhere = replace(ANY, community_id="second")
        for wish in (ANY, elsewhere):
            assert await _found(tx, wish, _slot(1, 2)) == [_slot(0, 4)]
        assert await tx.listings.availability(both.id) == Availability(slots=(_slot(0, 4),))
        # What leaves a community can no longer be found there.
        await tx.listings.save(replace(both, version=3, community_ids=("second",)), 2)
        assert await _found(tx, ANY, _slot(1, 2)) == []
        assert await _found(tx, elsewhere, _slot(1, 2)) == [_slot(0, 4)]


@pytest.mark.parametrize(
    ("change", "is_found"),
    [
        ({"guest_id": "org-house"}, False),
        ({"guest_id": "org-guest"}, True),
        ({"kind": "room"}, True),
        ({"kind": "gear"}, False),
        ({"category": "rehearsal-room"}, True),
        ({"category": "meeting-room"}, False),
        ({"town": "GENT"}, True),
        ({"town": "Brugge"}, False),
        ({"town": "Brugge", "towns": ("Aalst", "GENT")}, True),
        ({"town": "Gent", "towns": ("Aalst", "'s-Gravenbrakel")}, False),
        ({"capacity": 30}, True),
        ({"capacity": 31}, False),
        ({"below": 31}, True),
        ({"below": 30}, False),
        ({"above": 0}, False),
        ({"words": ("repetitieruimte", "zuid")}, True),
        # The best there is, though it does not tell everything.
        ({"words": ("repetitieruimte", "noord")}, True),
        ({"words": ("noord",)}, False),
        ({"words": ("kopergietery",)}, True),
        ({"words": ("100%",)}, False),
        ({"units": 2}, False),
        ({"kind": "room", "town": "gent", "capacity": 5, "words": ("zaal",), "units": 1}, True),
    ],
)
async def test_each_part_of_a_wish_counts(
    storage: SqlStorage, world: World, change: dict[str, object], is_found: bool
) -> None:
    wish = replace(ANY, **change)
    async with storage.write() as tx:
        await world.show(tx, (0, 4), rules=(_rule(4, 19, 23),))
        for slot in (_slot(1, 2), Slot(_at("2100-01-01T19:00"), _at("2100-01-01T20:00"))):
            assert len(await tx.listings.covering(wish, slot, ZONES, 5)) == is_found
            assert len(await tx.listings.touching(wish, slot, ZONES, 5, 0)) == is_found


async def test_not_stated_is_not_no(storage: SqlStorage, world: World) -> None:
    unknown = replace(world.offer, capacity=None)
    async with storage.write() as tx:
        await tx.listings.show(unknown, world.hall, Availability(slots=(_slot(0, 4),)))
        assert await _found(tx, replace(ANY, capacity=200), _slot(1, 2)) == [_slot(0, 4)]


async def test_the_smallest_that_fits_then_the_cheapest_come_first(
    storage: SqlStorage, world: World
) -> None:
    ten = Price(type="amount", cents=1000, unit="hour")
    offers = {
        "big": replace(world.offer, id="big", capacity=200, price=Price(type="free")),
        "dear": replace(world.offer, id="dear", capacity=30, price=ten),
        "free": replace(world.offer, id="free", capacity=30, price=Price(type="free")),
        "unknown": replace(world.offer, id="unknown", capacity=None, price=None),
    }
    async with storage.write() as tx:
        for offer in offers.values():
            await tx.listings.add(offer)
            await tx.listings.show(offer, world.hall, Availability(slots=(_slot(0, 4),)))

        async def order(wish: Wish, limit: int) -> list[str]:
            found = await tx.listings.covering(wish, _slot(1, 2), ZONES, limit)
            return [each.listing_id for each in found]

        assert await order(replace(ANY, capacity=20), 9) == ["free", "dear", "big", "unknown"]
        assert await order(ANY, 9) == ["big", "free", "dear", "unknown"]
        assert await order(ANY, 2) == ["big", "free"]


async def test_what_lies_in_the_nearest_town_comes_first(storage: SqlStorage, world: World) -> None:
    availability = Availability(slots=(_slot(0, 4),), rules=(_rule(4, 19, 23),))
    async with storage.write() as tx:
        for name, town, capacity in (("a", "Aalst", 20), ("b", "Gent", 300), ("c", "Ledeberg", 9)):
            offer = replace(world.offer, id=name, capacity=capacity)
            await tx.listings.add(offer)
            await tx.listings.show(offer, replace(world.hall, town=town), availability)
        near = replace(ANY, capacity=5, towns=("Gent", "Gentbrugge", "Ledeberg", "Aalst"))
        for slot in (_slot(1, 2), Slot(_at("2100-01-01T19:00"), _at("2100-01-01T20:00"))):
            for found in (
                await tx.listings.covering(near, slot, ZONES, 2),
                await tx.listings.touching(near, slot, ZONES, 2, 0),
            ):
                assert [each.listing_id for each in found] == ["b", "c"]


async def test_what_is_hidden_is_not_found(storage: SqlStorage, world: World) -> None:
    availability = Availability(slots=(_slot(0, 4),), rules=(_rule(4, 19, 23), _rule(0, 9, 12)))
    async with storage.write() as tx:
        await tx.listings.show(world.offer, world.hall, Availability(slots=(_slot(6, 9),)))
        await tx.listings.show(world.offer, world.hall, availability)
        read = await tx.listings.availability(world.offer.id)
        assert (read.slots, set(read.rules)) == (availability.slots, set(availability.rules))
        assert await tx.listings.zones(world.community.id) == (BRUSSELS,)
        await tx.listings.hide(world.offer.id)
        assert await tx.listings.availability(world.offer.id) == Availability()
        assert await tx.listings.zones(world.community.id) == ()
        assert await _found(tx, ANY, _slot(1, 2)) == []


async def test_zones_are_those_of_the_communitys_rules(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    rules = tuple(_rule(day, 9, 12, zone=zone) for zone in ZONES for day in range(7))
    async with storage.write() as tx:
        await world.show(tx, rules=rules)
        statements.clear()
        assert await tx.listings.zones(world.community.id) == ZONES
        assert await tx.listings.zones("elsewhere") == ()
    assert len(statements) == 2


async def test_touching_writes_rules_out_and_pages(storage: SqlStorage, world: World) -> None:
    monday = _at("2027-03-08T00:00")
    async with storage.write() as tx:
        await world.show(tx, rules=(_rule(0, 22, 26), _rule(2, 9, 12)))
        week = Slot(monday, monday + 8 * DAY)
        found = await tx.listings.touching(ANY, week, ZONES, 10, 0)
        assert [each.slot for each in found] == [
            Slot(_at("2027-03-08T21:00"), _at("2027-03-09T01:00")),
            Slot(_at("2027-03-10T08:00"), _at("2027-03-10T11:00")),
            Slot(_at("2027-03-15T21:00"), _at("2027-03-16T01:00")),
        ]
        pages = [await tx.listings.touching(ANY, week, ZONES, 2, skipped) for skipped in (0, 2, 4)]
        assert [each for page in pages for each in page] == found
        # The night that began on Monday reaches into Tuesday.
        tuesday = Slot(monday + DAY, monday + DAY + 60)
        assert len(await tx.listings.touching(ANY, tuesday, ZONES, 10, 0)) == 1


async def test_searches_are_one_statement_each(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    async with storage.write() as tx:
        await world.show(tx, (0, 4), rules=(_rule(4, 19, 23),))
        statements.clear()
        await tx.listings.covering(replace(ANY, words=("zaal",)), _slot(1, 2), ZONES, 5)
        assert len(statements) == 1
        await tx.listings.touching(replace(ANY, words=("zaal",)), _slot(1, 200), ZONES, 5, 0)
        assert len(statements) == 2


async def test_rules_keep_their_wall_time_when_clocks_change(
    storage: SqlStorage, world: World
) -> None:
    """Against `Availability.occurrences`, around every change of the clocks."""
    chance = random.Random(11)
    zones = (BRUSSELS, "America/New_York", "Australia/Lord_Howe")
    changes = [_at(day) for day in ("2027-03-28T01:00", "2027-10-31T01:00", "2027-10-02T15:30")]
    hits = 0
    async with storage.write() as tx:
        offered = {}
        for number in range(60):
            start = chance.randrange(0, 1440, 15)
            rule = WeeklyRule(
                zone=chance.choice(zones),
                weekday=chance.choice((5, 6, 0, 2)),
                start=start,
                end=start + chance.randrange(15, 1440, 15),
                since=date(2027, 1, 1) + timedelta(days=chance.choice((0, 86, 87, 303))),
                until=chance.choice((None, date(2027, 3, 27), date(2027, 10, 30))),
            )
            listing = replace(world.offer, id=f"l{number:02}")
            await tx.listings.add(listing)
            offered[listing.id] = Availability(rules=(rule,))
            await tx.listings.show(listing, world.hall, offered[listing.id])
        for _ in range(400):
            middle = chance.choice(changes) + chance.randrange(-30 * HOUR, 30 * HOUR, 900)
            slot = Slot(middle, middle + chance.randrange(900, 8 * HOUR, 900))
            occurrences = {
                (listing_id, each)
                for listing_id, availability in offered.items()
                for each in availability.occurrences(slot)
            }
            touching = await tx.listings.touching(ANY, slot, zones, 500, 0)
            assert {(each.listing_id, each.slot) for each in touching} == occurrences
            covering = await tx.listings.covering(ANY, slot, zones, 500)
            expected = {(a, b) for a, b in occurrences if b.covers(slot)}
            assert {(each.listing_id, each.slot) for each in covering} == expected
            assert len(covering) == len(expected)
            hits += len(expected)
    assert hits > 500


@pytest.mark.parametrize("kind", [None, "room"])
@pytest.mark.parametrize("town", [None, "gent", "near"])
@pytest.mark.parametrize("capacity", [None, 20])
async def test_indexes_answer_alone(
    sqlite_database: str, kind: str | None, town: str | None, capacity: int | None
) -> None:
    from storage import open_storage

    opened = await open_storage(sqlite_database)
    shape = wishing.Shape(
        dialect="sqlite",
        kind=kind is not None,
        town=town == "gent",
        near=town == "near",
        category=False,
        capacity=capacity is not None,
        guest=True,
        words=False,
        also=False,
        days=4,
    )
    for make in (searching.covering_statement, searching.touching_statement):
        statement = str(make(shape))
        binds = dict.fromkeys(make(shape)._bindparams, 1)
        async with opened.read() as tx:
            rows = await tx.connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), binds)
            plan = [row[3] for row in rows]
        for alias, expected in (("a", "ix_availability_"), ("b", "ix_booking_live")):
            lines = [line for line in plan if line.split()[1:2] == [alias]]
            assert lines or (alias == "b" and make is searching.touching_statement)
            for line in lines:
                assert line.startswith(f"SEARCH {alias} USING COVERING INDEX {expected}"), plan
                if town is not None and alias == "a":
                    assert "town=?" in line, plan
    await opened.close()
