"""One statement for one search: what is found, with its details, its times and what is taken."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.model.availability import Availability, WeeklyRule, free
from bot.model.listing import Listing, Resource
from bot.model.slot import DAY, Slot
from bot.ports import Part, Wish
from storage import SqlStorage, finding, open_storage
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, World

ANY = Wish(community_id="community")
ZONES = (BRUSSELS, "America/New_York", "Australia/Lord_Howe")
CHANGES = ("2100-03-28T01:00", "2100-10-31T01:00", "2100-10-02T15:30", "2100-06-16T12:00")


def _at(moment: str) -> int:
    return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())


QUIET = _at(CHANGES[-1])


def _rule(chance: random.Random) -> WeeklyRule:
    start = chance.randrange(0, 1440, 15)
    return WeeklyRule(
        zone=chance.choice(ZONES),
        weekday=chance.randrange(7),
        start=start,
        end=start + chance.randrange(15, 1440, 15),
        since=date(2100, 1, 1) + timedelta(days=chance.choice((0, 86, 87, 303))),
        until=chance.choice((None, date(2100, 3, 27), date(2100, 10, 30))),
    )


async def _crowd(
    storage: SqlStorage, world: World, chance: random.Random
) -> dict[str, tuple[Listing, Resource, Availability]]:
    """Forty rooms of several sizes and towns with stretches, weekly rules and bookings."""
    made = {}
    async with storage.write() as tx:
        for number in range(40):
            hall = replace(
                world.hall,
                id=f"r{number:02}",
                name=f"Zaal {number}",
                town=chance.choice(("Gent", "Aalst")),
                units=chance.choice((1, 1, 3)),
                buffer_after=chance.choice((0, HOUR)),
            )
            offer = replace(
                world.offer,
                id=f"l{number:02}",
                resource_id=hall.id,
                capacity=chance.choice((None, 10, 40)),
            )
            middle = _at(chance.choice(CHANGES))
            slots = {
                Slot(start, start + chance.choice((2, 30, 400 * 24)) * HOUR)
                for start in (middle + chance.randrange(-99, 99) * HOUR for _ in range(2))
            }
            holds = Availability(
                slots=tuple(sorted(slots)), rules=tuple({_rule(chance), _rule(chance)})
            )
            await tx.resources.add(hall)
            await tx.listings.add(offer)
            await tx.listings.show(offer, hall, holds)
            made[offer.id] = (offer, hall, holds)
            for turn in range(3):
                start = _at(chance.choice(CHANGES)) + chance.randrange(-99, 99) * HOUR
                slot = Slot(start, start + chance.randint(1, 40) * HOUR)
                busy = Slot(slot.start - hall.buffer_before, slot.end + hall.buffer_after)
                one = world.booking(
                    id=f"b{number}-{turn}", resource_id=hall.id, slot=slot, busy=busy, units=1
                )
                taken = (await tx.resources.busy([hall.id], busy))[hall.id]
                if free([busy], taken, hall.units, 1, 0) == [busy]:
                    await tx.bookings.add(one)
    return made


async def test_a_search_finds_what_a_model_finds(storage: SqlStorage, world: World) -> None:
    """Against `Availability.occurrences` and `free`, around every change of the clocks."""
    chance = random.Random(17)
    made = await _crowd(storage, world, chance)
    hits = touched = exact = 0
    async with storage.read() as tx:
        for turn in range(120):
            quiet = turn % 4 == 0
            wish = replace(
                ANY,
                town=chance.choice((None, "Gent")),
                towns=chance.choice(((), ("Aalst", "Gent"))),
                capacity=chance.choice((None, 20)),
                units=chance.choice((1, 2)),
                below=chance.choice((None, None, 40)),
            )
            fits = {
                listing.id
                for listing, hall, _ in made.values()
                if (wish.town is None or wish.towns or hall.town == wish.town)
                and (wish.capacity is None or (listing.capacity or 99) >= wish.capacity)
                and (wish.below is None or (listing.capacity or 99) < wish.below)
                and hall.units >= wish.units
            }
            slots = []
            for _ in range(chance.choice((1, 1, 3))):
                middle = (QUIET if quiet else _at(chance.choice(CHANGES))) + chance.randrange(
                    -40 * HOUR, 40 * HOUR, 900
                )
                slots.append(Slot(middle, middle + chance.randrange(900, 8 * HOUR, 900)))
            got = await tx.finds.covering(wish, slots, BRUSSELS, 500)
            expected = set()
            for listing_id in fits:
                _, hall, holds = made[listing_id]
                for slot in slots:
                    busy = Slot(slot.start - hall.buffer_before, slot.end + hall.buffer_after)
                    taken = (await tx.resources.busy([hall.id], busy))[hall.id]
                    whole = any(each.covers(slot) for each in holds.occurrences(slot))
                    if whole and free([busy], taken, hall.units, wish.units, 0) == [busy]:
                        expected.add((listing_id, slot))
            assert {(each.listing.id, each.slot) for each in got.found} == expected
            hits += len(expected)

            windows = [Slot(slot.start, slot.end + chance.choice((0, 9 * DAY))) for slot in slots]
            parts = [Part(wish=wish, window=window, most=100) for window in windows]
            offering = await tx.finds.offering(parts, BRUSSELS)
            offered = {each.listing.id: each for each in offering.offers}
            about = any(w.seconds > 8 * DAY or abs(w.start - QUIET) > 9 * DAY for w in windows)
            exact += not about
            hull = Slot(min(w.start for w in windows), max(w.end for w in windows))
            for listing_id, (listing, hall, holds) in made.items():
                touches = listing_id in fits and any(map(holds.occurrences, windows))
                if not touches:
                    # Of a long window it may have a rule that is just over, and where clocks
                    # change one that is an hour away.
                    assert listing_id not in offered or (listing_id in fits and about)
                    continue
                touched += 1
                one = offered[listing_id]
                assert (one.listing, one.resource) == (listing, hall)
                assert one.organisation == world.house
                assert one.holds.occurrences(hull) == holds.occurrences(hull)
                taken = (await tx.resources.busy([hall.id], hull))[hall.id]
                assert sorted(one.taken) == sorted(taken)
    assert hits > 300
    assert touched > 1_000
    assert exact > 5


async def test_pages_follow_each_other_and_say_when_they_end(
    storage: SqlStorage, world: World
) -> None:
    await _crowd(storage, world, random.Random(2))
    week = Slot(_at("2100-03-20T00:00"), _at("2100-04-05T00:00"))
    wish = replace(ANY, capacity=5)
    async with storage.read() as tx:
        every = await tx.finds.offering([Part(wish=wish, window=week, most=99)], BRUSSELS)
        names = [each.listing.id for each in every.offers]
        assert not every.full
        sizes = [each.listing.capacity or 1_000 for each in every.offers]
        assert sizes == sorted(sizes)
        paged = []
        for skipped in range(0, len(names) + 5, 5):
            part = Part(wish=wish, window=week, most=5, skipped=skipped)
            got = await tx.finds.offering([part], BRUSSELS)
            paged += [each.listing.id for each in got.offers]
            assert got.full == (len(got.offers) == 5)
        assert sorted(paged) == sorted(names)
        largest = Part(wish=ANY, window=week, most=3, largest=True)
        got = await tx.finds.offering([largest], BRUSSELS)
        assert [each.listing.capacity for each in got.offers] == [40, 40, 40]


async def test_each_is_one_statement_also_where_nothing_is_found(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    evening = Slot(_at("2100-01-01T19:00"), _at("2100-01-01T21:00"))
    rule = WeeklyRule(
        zone="Europe/London", weekday=4, start=1080, end=1380, since=date(2100, 1, 1), until=None
    )
    part = Part(wish=ANY, window=evening, most=9)
    async with storage.write() as tx:
        statements.clear()
        assert (await tx.finds.covering(ANY, [evening], BRUSSELS, 9)).found == ()
        nothing = await tx.finds.offering([part, part], BRUSSELS)
        assert (nothing.offers, nothing.full, nothing.houses) == ((), False, 1)
        assert len(statements) == 2
        # Its first rule is by other clocks than those of the community: asked twice, only now.
        await world.show(tx, rules=(rule,))
        statements.clear()
        got = await tx.finds.covering(ANY, [evening, evening], BRUSSELS, 9)
        assert {each.listing.id for each in got.found} == {world.offer.id}
        assert got.houses == 1
        assert len(statements) == 2
        assert len((await tx.finds.offering([part], BRUSSELS)).offers) == 1
        assert len(statements) == 3
    async with storage.read() as tx:
        assert len((await tx.finds.covering(ANY, [evening], BRUSSELS, 9)).found) == 1
        assert len(statements) == 4


@pytest.mark.parametrize("town", [None, "gent"])
@pytest.mark.parametrize("long", [False, True])
async def test_indexes_answer_alone(sqlite_database: str, town: str | None, long: bool) -> None:
    opened = await open_storage(sqlite_database)
    wish = Wish(community_id="community", guest_id="org", kind="room", town=town, capacity=20)
    evening = Slot(DAWN + 19 * HOUR, DAWN + 22 * HOUR)
    window = Slot(DAWN, DAWN + (30 if long else 1) * DAY)
    queries = (
        finding.covering_query("sqlite", wish, [evening, evening], ZONES, 9),
        finding.offering_query(
            "sqlite", [Part(wish=wish, window=each, most=9) for each in (window, evening)], ZONES
        ),
    )
    for query in queries:
        async with opened.read() as tx:
            rows = await tx.connection.execute(
                text(f"EXPLAIN QUERY PLAN {query.statement}"), query.values
            )
            plan = [row[3] for row in rows]
        for alias, expected in (("a", "ix_availability_"), ("b", "ix_booking_live")):
            lines = [line for line in plan if line.split()[1:2] == [alias]]
            assert lines
            for line in lines:
                assert line.startswith(f"SEARCH {alias} USING COVERING INDEX {expected}"), plan
                if town is not None and alias == "a":
                    assert "town=?" in line, plan
    await opened.close()
