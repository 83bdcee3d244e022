"""Who needs what is offered is found by an index alone, and only where both are shown."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.language import Access
from bot.model.availability import Availability
from bot.model.need import Need, Standing, Window
from bot.model.price import Price
from bot.model.slot import DAY, Slot
from bot.model.when import When
from bot.ports import Pair, Supply
from bot.rounds.work import Work
from bot.usecases import pairing
from storage import SqlStorage, needing, open_storage
from storage.matching import _DUE, _HOUSES_DUE, _OF_HOUSE
from tests.bench import crowding
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, World


def _slot(start: int, end: int) -> Slot:
    return Slot(DAWN + start * HOUR, DAWN + end * HOUR)


def _need(number: int, *windows: Window, **changes: object) -> Need:
    need = Need(
        id=f"need-{number}",
        said=1,
        person_id="person-ben",
        organisation_id="org-guest",
        community_ids=("community",),
        private=False,
        kind="room",
        category=None,
        title=None,
        words=(),
        town="Gent",
        zone=BRUSSELS,
        capacity=None,
        units=1,
        price=None,
        windows=windows or (Window(_slot(19, 22), exact=True),),
        least=1,
        repeats=False,
        created_at=1,
    )
    return replace(need, **changes)


def _supply(*stretches: Slot, **changes: object) -> Supply:
    supply = Supply(
        offer_id="listing-offer",
        community_id="community",
        house_id="org-house",
        kind="room",
        category="room.rehearsal",
        town="Gent",
        capacity=25,
        units=1,
        cents=1_000,
        stretches=stretches or (_slot(18, 23),),
    )
    return replace(supply, **changes)


def _pair(number: int, **changes: object) -> Pair:
    pair = Pair(
        need_id=f"need-{number}",
        offer_id="listing-offer",
        community_id="community",
        house_id="org-house",
        private=False,
        need_said=1,
        offer_said=1,
        slot=_slot(19, 22),
        exact=True,
        fits=1,
        asked=1,
        begins=DAWN + 19 * HOUR,
        score=10,
        told=False,
        house_due_at=DAWN,
    )
    return replace(pair, **changes)


@pytest.mark.parametrize(
    ("need", "found"),
    [
        (_need(1), True),
        (_need(1, Window(_slot(18, 23), exact=True)), True),
        (_need(1, Window(_slot(17, 20), exact=True)), False),
        (_need(1, Window(_slot(20, 24), exact=True)), False),
        (_need(1, Window(_slot(0, 20), exact=False)), True),
        (_need(1, Window(_slot(0, 18), exact=False)), False),
        (_need(1, Window(Slot(DAWN, DAWN + 90 * DAY), exact=False)), True),
        (_need(1, category="room.rehearsal"), True),
        (_need(1, category="room.dance"), False),
        (_need(1, kind="gear"), False),
        (_need(1, kind=None), True),
        (_need(1, capacity=25), True),
        (_need(1, capacity=26), False),
        (_need(1, units=2), False),
        (_need(1, organisation_id="org-house"), False),
        (_need(1, community_ids=("elsewhere",)), False),
        (_need(1, town="Aalst"), True),
        (_need(1, town="Aalst", private=True), False),
        (_need(1, town="Gent", private=True), True),
        (_need(1, town="Ledeberg", private=True), False),
        (_need(1, town="Ledeberg", radius=5), True),
        (_need(1, town="Sint-Denijs-Westrem", radius=5, private=True), True),
        (_need(1, town="Aalst", radius=10), False),
        (_need(1, town="Aalst", radius=40), True),
        (_need(1, price=Price(type="amount", cents=1_000, unit="total")), True),
        (_need(1, price=Price(type="amount", cents=999, unit="total")), False),
        (_need(1, price=Price(type="free")), False),
        (_need(1, price=Price(type="donation")), True),
    ],
)
async def test_only_what_the_offer_can_serve_is_found(
    storage: SqlStorage, world: World, need: Need, found: bool
) -> None:
    async with storage.write() as tx:
        await tx.communities.add(replace(world.community, id="elsewhere"), world.an.id)
        await tx.matches.need(need)
        assert await tx.matches.needing(_supply(), 10) == (["need-1"] if found else [])


async def test_the_town_comes_first_and_what_is_paired_is_left_out(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        for number, town in ((1, "Aalst"), (2, "Gent"), (3, "Gent")):
            await tx.matches.need(_need(number, town=town))
        assert await tx.matches.needing(_supply(), 10) == ["need-2", "need-3", "need-1"]
        assert await tx.matches.needing(_supply(), 1) == ["need-2"]

        await tx.matches.save([_pair(2)])

        assert await tx.matches.needing(_supply(), 10) == ["need-3", "need-1"]


async def test_an_offer_of_many_stretches_is_asked_in_portions(
    storage: SqlStorage, world: World
) -> None:
    days = tuple(Slot(DAWN + n * DAY, DAWN + n * DAY + 8 * HOUR) for n in range(200))
    late = Window(Slot(days[190].start + HOUR, days[190].start + 2 * HOUR), exact=True)
    async with storage.write() as tx:
        await tx.matches.need(_need(1, late))
        assert await tx.matches.needing(_supply(*days), 10) == ["need-1"]


async def test_no_more_stretches_are_walked_than_are_needed(
    storage: SqlStorage, world: World
) -> None:
    days = [Slot(DAWN + n * DAY, DAWN + n * DAY + 23 * HOUR) for n in range(200)]
    walk = iter(days)
    async with storage.write() as tx:
        await tx.matches.need(_need(1))
        assert await tx.matches.needing(replace(_supply(), stretches=walk), 1) == ["need-1"]
    assert next(walk) == days[needing.AT_ONCE]


async def test_of_many_offers_the_best_are_looked_at(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        for number in range(2 * pairing.LOOKED_AT):
            town = "Gent" if number % 2 else "Aalst"
            hall = replace(world.hall, id=f"hall-{number}", name=f"{number}", town=town)
            # Elsewhere they are cheaper, and fit more closely.
            offer = replace(
                world.offer,
                id=f"offer-{number}",
                resource_id=hall.id,
                capacity=20 if number % 2 else 10,
                price=Price(type="free") if number % 2 == 0 else None,
                expires_at=DAWN + 9 * DAY,
            )
            await tx.resources.add(hall)
            await tx.listings.add(offer)
            # Found twice.
            held = Availability(slots=(_slot(18, 23), _slot(17, 22)))
            await tx.listings.show(offer, hall, held)
        request = replace(
            world.offer,
            id="request",
            direction="request",
            organisation_id="org-guest",
            author_id="person-ben",
            resource_id=None,
            category=None,
            town="Gent",
            capacity=10,
            price=None,
            when=crowding.when(_slot(19, 22)),
            zone=BRUSSELS,
            expires_at=DAWN + 9 * DAY,
        )
        await tx.listings.add(request)

        assert await pairing.pair(Work(tx, DAWN, lambda: "new", "host"), "request") == ["request"]

        pairs = await tx.matches.of_need("request")
    own = {f"offer-{number}" for number in range(1, 2 * pairing.LOOKED_AT, 2)}
    assert {each.offer_id for each in pairs} == own


async def test_pairs_are_kept_as_they_were_written(storage: SqlStorage, world: World) -> None:
    pairs = [_pair(1, score=3), _pair(2, score=9, begins=None, private=True, house_due_at=None)]
    async with storage.write() as tx:
        await tx.matches.save([_pair(1, score=1), replace(pairs[1], told=True, exact=False)])
        await tx.matches.save(pairs)
        assert await tx.matches.of_offer("listing-offer") == pairs
        assert await tx.matches.of_need("need-2") == [pairs[1]]
        assert await tx.matches.of_house("org-house") == [pairs[0]]
        assert [each.id for each in await tx.matches.houses_due(DAWN, 10)] == ["org-house"]
        assert await tx.matches.houses_due(DAWN - 1, 10) == []

        await tx.matches.house_told("org-house")
        await tx.matches.told("need-1")

        assert await tx.matches.of_house("org-house") == []
        assert (await tx.matches.of_need("need-1"))[0].told
        await tx.matches.part([pairs[0]])
        assert await tx.matches.of_need("need-1") == []


async def test_what_is_due_is_taken_once(storage: SqlStorage) -> None:
    async with storage.write() as tx:
        await tx.matches.renew(["b", "a", "a"], 5)
        await tx.matches.renew(["a"], 9)
    async with storage.write() as tx:
        assert [each.id for each in await tx.matches.due(4, 10)] == []
        assert [each.id for each in await tx.matches.due(5, 10)] == ["a", "b"]
        assert await tx.matches.take("a")
        assert not await tx.matches.take("a")
        assert [each.id for each in await tx.matches.due(5, 10)] == ["b"]


async def test_times_that_are_over_are_forgotten(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.matches.need(_need(1))
        await tx.matches.save([_pair(1)])
        assert await tx.matches.forget(DAWN + 21 * HOUR) == []
        assert await tx.matches.forget(DAWN + 22 * HOUR) == ["need-1"]
        assert await tx.matches.needing(_supply(), 10) == []
        assert await tx.matches.of_need("need-1") == []


async def test_a_private_request_is_its_persons_alone(storage: SqlStorage, world: World) -> None:
    standing = Standing(
        id="standing",
        person_id=world.ben.id,
        organisation_id=None,
        community_id=world.community.id,
        kind=None,
        category=None,
        title="ballon",
        words=("ballon",),
        town=None,
        radius=20,
        access=(Access(need="hearing-loop", met=True),),
        when=When(),
        zone=BRUSSELS,
        capacity=None,
        units=1,
        price=Price(type="free"),
        text="ballon, gratis",
        created_at=5,
        expires_at=10,
    )
    async with storage.write() as tx:
        assert await tx.standings.add(standing)
        assert not await tx.standings.add(standing)
        assert await tx.standings.of(world.ben.id, 9) == [standing]
        assert await tx.standings.of(world.ben.id, 10) == []
        assert await tx.standings.of(world.an.id, 9) == []
        assert await tx.standings.end(standing.id, 6)
        assert not await tx.standings.end(standing.id, 7)
        assert await tx.standings.get(standing.id) is None


@pytest.fixture
async def lite(sqlite_database: str) -> AsyncIterator[SqlStorage]:
    opened = await open_storage(sqlite_database)
    yield opened
    await opened.close()


@pytest.mark.parametrize("town", [True, False])
@pytest.mark.parametrize("category", ["room.rehearsal", None])
@pytest.mark.parametrize("stretches", [1, 64])
async def test_indexes_answer_alone(
    lite: SqlStorage, town: bool, category: str | None, stretches: int
) -> None:
    slots = [Slot(DAWN + n * DAY, DAWN + n * DAY + HOUR) for n in range(stretches)]
    asked, values = needing.needing_query(
        "sqlite", _supply(category=category), slots, 10, town=town
    )
    async with lite.read() as tx:
        rows = await tx.connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"), values)
        plan = [row[3] for row in rows]
    lines = [line for line in plan if line.split()[1:2] == ["n"]]
    index = "town" if town else "anywhere"
    assert len(lines) == (9 if category else 6), plan
    for line in lines:
        start = f"SEARCH n USING COVERING INDEX ix_need_window_{index} (community_id=? AND kind=?"
        assert line.startswith(start), plan
        assert "reach=? AND starts>" in line, plan


@pytest.mark.parametrize(
    ("asked", "values", "index"),
    [
        (_DUE, {"now": 1, "at_most": 1}, "ix_match_due_due_at"),
        (_HOUSES_DUE, {"now": 1, "at_most": 1}, "COVERING INDEX ix_match_"),
        (_OF_HOUSE, {"id": "x"}, "ix_match_house"),
    ],
)
async def test_what_is_due_is_read_from_an_index(
    lite: SqlStorage, asked: object, values: dict[str, object], index: str
) -> None:
    async with lite.read() as tx:
        rows = await tx.connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"), values)
        plan = "\n".join(row[3] for row in rows)
    assert index in plan
    assert "SCAN match" not in plan or "COVERING" in plan
