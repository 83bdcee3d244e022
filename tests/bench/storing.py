"""T5 search, T6 booking, T7 races: the storage against the bare library beneath it."""

import random
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from itertools import count

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.messages import Address, Card, phrase
from bot.model.booking import Booking
from bot.model.slot import Slot
from bot.ports import Notice, Wish
from storage import SqlStorage, open_storage, searching
from storage.statements import statement
from tests.bench import crowding, plain
from tests.bench.measuring import WARM_UP, Case, Line, interleaved, note
from tests.contracts import herd
from tests.contracts.conftest import DAWN, HOUR, World, make_world

CONTROL_ROUNDS = 50
NewDatabase = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Aim:
    """What is measured, with its targets: as many times the bare library, and how much slower it
    may be in the largest database than in the one of `base` rows.
    """

    number: str
    what: str
    ratio: float
    growth: float
    base: int


SLOTS = Aim("T5", "slot search", ratio=1.5, growth=3, base=10_000)
RULES = Aim("T5", "rule search", ratio=1.5, growth=3, base=10_000)
ASK = Aim("T6", "ask", ratio=4, growth=4, base=1_000)
ACCEPT = Aim("T6", "accept", ratio=4, growth=4, base=1_000)

Pair = tuple[Case, Case]
"""The work through the port, and the least that the bare library can do."""


async def run(engine: str, new: NewDatabase, *, sizes: list[int], rounds: int) -> list[Line]:
    """All sizes stay open and are measured in turn, so that growth is a ratio of one time too."""
    async with AsyncExitStack() as opened:
        return await _run(opened, engine, new, sizes, rounds)


async def _run(
    opened: AsyncExitStack, engine: str, new: NewDatabase, sizes: list[int], rounds: int
) -> list[Line]:
    storages, readers, writers = {}, {}, {}
    for size in sizes:
        url = new()
        started = time.monotonic()
        await crowding.fill(url, size)
        note(f"{engine}: {size:,} rows in {time.monotonic() - started:.0f} s")
        storage = storages[size] = await open_storage(url)
        opened.push_async_callback(storage.close)
        readers[size] = await opened.enter_async_context(plain.reading(storage))
        writers[size] = await opened.enter_async_context(plain.writing(storage))
    lines: list[Line] = []
    asking = {size: _asking(storages[size], writers[size], size, rounds) for size in sizes}

    def pairs_of(zones: tuple[str, ...]) -> dict[int, Pair]:
        return {size: _searching(storages[size], readers[size], rounds, zones) for size in sizes}

    for aim, pairs in (
        (SLOTS, pairs_of(())),
        (RULES, pairs_of(crowding.ZONES)),
        (ASK, {size: (ask, bare) for size, (ask, _, bare) in asking.items()}),
        (ACCEPT, {size: (accept, bare) for size, (_, accept, bare) in asking.items()}),
    ):
        note(f"{engine}: {aim.what}")
        lines += await _measured(engine, aim, pairs, rounds)
    return lines


async def _measured(engine: str, aim: Aim, pairs: Mapping[int, Pair], rounds: int) -> list[Line]:
    timings = await interleaved([case for pair in pairs.values() for case in pair], rounds)
    ports = dict(zip(pairs, timings[::2], strict=True))
    bares = dict(zip(pairs, timings[1::2], strict=True))
    last = max(pairs)
    base = aim.base if aim.base < last else min(pairs)
    return [
        *(
            Line(
                aim.number,
                engine,
                f"{aim.what} at {size:,} to the bare library",
                ports[size].median / bares[size].median,
                target=aim.ratio,
                note=f"{ports[size]}; bare {bares[size].median:,.0f} us",
            )
            for size in pairs
        ),
        Line(
            aim.number,
            engine,
            f"{aim.what}, growth {base:,} to {last:,}",
            ports[last].median / ports[base].median,
            target=aim.growth,
        ),
    ]


def _searching(
    storage: SqlStorage, library: AsyncEngine, rounds: int, zones: tuple[str, ...]
) -> Pair:
    """The ten best of a kind, in a town, for as many people; bare is the same statement."""
    chance = random.Random(5)
    asked = []
    for _ in range(rounds + WARM_UP):
        wish = Wish(
            community_id="community",
            guest_id="org-guest",
            kind="room",
            town=crowding.a_town(chance),
            capacity=20,
        )
        slot = crowding.an_evening(chance)
        query = searching.covering_query(library.dialect.name, wish, slot, zones, 10)
        asked.append((wish, slot, query))

    async def port(number: int) -> None:
        wish, slot, _ = asked[number]
        async with storage.read() as tx:
            await tx.listings.covering(wish, slot, zones, 10)

    async def bare(number: int) -> None:
        query = asked[number][2]
        async with library.begin() as connection:
            (await connection.execute(query.statement, query.values)).all()

    return port, bare


_BARE_INSERT = statement(
    "INSERT INTO seen (source, key, at) VALUES (:source, :key, :at)", numbers=["at"]
)


def _notice(key: str, number: int) -> Notice:
    return Notice(
        id=key,
        key=key,
        to=Address("console", "", f"person{number % 50}"),
        language="nl",
        zone="Europe/Brussels",
        topic=key,
        edits=False,
        card=Card(title=phrase("asked", number=number), lines=(phrase("line"), phrase("other"))),
        due_at=100,
    )


def _asking(
    storage: SqlStorage, library: AsyncEngine, size: int, rounds: int
) -> tuple[Case, Case, Case]:
    """Ask: the delivery noted, the booking written, two notices. Accept: noted, read, changed, two
    notices. Bare: one row. Each in one transaction, with its fsync.
    """
    world = make_world()
    chance = random.Random(7)
    # From all over the table.
    numbers = [chance.randrange(crowding.resources(size)) for _ in range(rounds + WARM_UP)]
    turns = count()

    async def ask(number: int) -> None:
        booking = replace(_free_slot(world, number), resource_id=crowding.resource(numbers[number]))
        async with storage.write() as tx:
            await tx.first_time("bench-ask", f"{number}", 1)
            await tx.bookings.add(booking)
            await tx.outbox.add(_notice(f"ask-a-{number}", number), 160)
            await tx.outbox.add(_notice(f"ask-b-{number}", number + 1))

    async def accept(number: int) -> None:
        async with storage.write() as tx:
            await tx.first_time("bench-accept", f"{number}", 1)
            booking = await tx.bookings.get(f"bench-{number}")
            assert booking is not None
            await tx.bookings.save(booking.move("confirm", 9), booking.version)
            await tx.outbox.add(_notice(f"accept-a-{number}", number), 160)
            await tx.outbox.add(_notice(f"accept-b-{number}", number + 1))

    async def bare(_number: int) -> None:
        async with library.begin() as connection:
            await connection.execute(
                _BARE_INSERT, {"source": "bench-bare", "key": f"{next(turns)}", "at": 1}
            )

    return ask, accept, bare


def _free_slot(world: World, number: int) -> Booking:
    # After everything that the crowd has booked.
    start = DAWN + (crowding.HORIZON + 30) * 24 * HOUR + number * HOUR
    slot = Slot(start, start + HOUR)
    return world.booking(id=f"bench-{number}", slot=slot, busy=slot, held_until=start)


def races(engine: str, new: NewDatabase, rounds: int) -> list[Line]:
    """Eight processes for each of many slots, and the same without a guard as a control."""
    note(f"{engine}: 8 processes race for {rounds} slots")
    started = time.monotonic()
    (outcome,) = herd.run(herd.Race(new(), rounds))
    took = f"{time.monotonic() - started:.0f} s"
    wrong = sum(abs(outcome.rows[turn] - 1) for turn in range(rounds))
    wrong += sum(outcome.winners[turn] != outcome.rows[turn] for turn in range(rounds))
    (naive,) = herd.run(herd.Race(new(), CONTROL_ROUNDS, "naive"))
    once = CONTROL_ROUNDS - sum(rows > 1 for rows in naive.rows.values())
    what = f"8 processes x {rounds} rounds"
    return [
        Line("T7", engine, f"{what}, slots not given exactly once", wrong, "", 0, took),
        Line("T7", engine, f"{what}, errors", len(outcome.errors), "", 0),
        Line(
            "T7",
            engine,
            f"naive control, rounds of {CONTROL_ROUNDS} that went well",
            once,
            "",
            CONTROL_ROUNDS - 1,
        ),
    ]


async def crowds(engine: str, new: NewDatabase) -> list[Line]:
    """Sixty tasks of one process that all want the same twenty slots."""
    note(f"{engine}: 60 tasks race for 20 slots")
    storage = await open_storage(new())
    started = time.monotonic()
    outcome = await herd.crowd(storage, 60, 20)
    took = f"{time.monotonic() - started:.1f} s"
    await storage.close()
    one_each = Counter(range(20))
    wrong = int(outcome.rows != one_each) + int(outcome.winners != one_each)
    what = "60 tasks x 20 slots"
    return [
        Line("T7", engine, f"{what}, wrong", wrong, "", 0, took),
        Line("T7", engine, f"{what}, errors", len(outcome.errors), "", 0),
    ]
