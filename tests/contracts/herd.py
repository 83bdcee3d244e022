"""Processes that all book the same slot at the same moment; also a naive way, as a control."""

import asyncio
import multiprocessing
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from typing import Literal

from sqlalchemy import text

from bot.model.booking import SlotTaken
from storage import SqlStorage, open_below_lock
from storage.engines import parse
from tests.contracts.conftest import World, make_world

PROCESSES = 8
# Eight processes that write without a pause keep each other waiting for longer than people would.
BUSY_TIMEOUT = 20_000
Way = Literal["guarded", "naive"]


@dataclass(frozen=True, slots=True)
class Race:
    """For one slot a round, in an empty database."""

    url: str
    rounds: int
    way: Way = "guarded"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`winners` are told that they have the slot, by round; `rows` is what the database holds."""

    winners: Counter[int]
    rows: Counter[int]
    errors: list[str]


async def opened(url: str) -> SqlStorage:
    return await open_below_lock(parse(url), busy_timeout=BUSY_TIMEOUT)


async def prepare(url: str, *, guarded: bool) -> None:
    storage = await opened(url)
    async with storage.write() as tx:
        await make_world().build(tx)
        if not guarded:
            on = "" if tx.connection.dialect.name == "sqlite" else " ON booking"
            for name in ("booking_guard_insert", "booking_guard_update"):
                await tx.connection.execute(text(f"DROP TRIGGER {name}{on}"))
    await storage.close()


async def _book(storage: SqlStorage, world: World, me: int, turn: int, way: Way) -> bool:
    booking = world.booking(turn, turn + 1, id=f"b-{turn}-{me}")
    if way == "naive":
        async with storage.read() as tx:
            if (await tx.resources.busy([world.hall.id], booking.busy))[world.hall.id]:
                return False
    try:
        async with storage.write() as tx:
            await tx.first_time(f"process-{me}", f"{turn}", 1)
            await tx.bookings.add(booking)
    except SlotTaken:
        return False
    return True


Report = tuple[list[int], list[str]]
"""The rounds that a process won, and its errors."""


async def _take_part(race: Race, me: int, barrier: Barrier) -> Report:
    storage = await opened(race.url)
    world = make_world()
    won, errors = [], []
    for turn in range(race.rounds):
        barrier.wait(timeout=120)
        try:
            if await _book(storage, world, me, turn, race.way):
                won.append(turn)
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
    await storage.close()
    return won, errors


def _process(
    races: Sequence[Race], me: int, barrier: Barrier, report: Callable[[list[Report]], None]
) -> None:
    report([asyncio.run(_take_part(race, me, barrier)) for race in races])


def run(*races: Race) -> list[Outcome]:
    """The same processes run one race after the other."""
    for race in races:
        asyncio.run(prepare(race.url, guarded=race.way == "guarded"))
    spawn = multiprocessing.get_context("spawn")
    barrier = spawn.Barrier(PROCESSES)
    reports = spawn.SimpleQueue()
    processes = [
        spawn.Process(target=_process, args=(races, me, barrier, reports.put))
        for me in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    reported: list[list[Report]] = [reports.get() for _ in processes]
    for process in processes:
        process.join()
    return [
        Outcome(
            winners=Counter(turn for each in reported for turn in each[number][0]),
            rows=asyncio.run(_rows(race.url)),
            errors=[error for each in reported for error in each[number][1]],
        )
        for number, race in enumerate(races)
    ]


async def _rows(url: str) -> Counter[int]:
    storage = await opened(url)
    async with storage.read() as tx:
        ids = (await tx.connection.execute(text("SELECT id FROM booking"))).scalars().all()
    await storage.close()
    return Counter(int(each.split("-")[1]) for each in ids)


async def crowd(storage: SqlStorage, tasks: int, slots: int) -> Outcome:
    """Tasks of one process that each try every slot, in an order of their own."""
    world = make_world()
    async with storage.write() as tx:
        await world.build(tx)
    winners: Counter[int] = Counter()
    errors: list[str] = []

    async def take_part(me: int) -> None:
        turns = list(range(slots))
        random.Random(me).shuffle(turns)
        for turn in turns:
            try:
                if await _book(storage, world, me, turn, "guarded"):
                    winners[turn] += 1
            except Exception as error:
                errors.append(f"{type(error).__name__}: {error}")

    await asyncio.gather(*(take_part(me) for me in range(tasks)))
    async with storage.read() as tx:
        ids = (await tx.connection.execute(text("SELECT id FROM booking"))).scalars().all()
    return Outcome(winners, Counter(int(each.split("-")[1]) for each in ids), errors)
