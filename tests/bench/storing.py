"""T5 search, T6 booking, T7 races: the storage against the bare library beneath it."""

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from bot.messages import Address, Card, phrase
from bot.model.booking import Booking
from bot.model.slot import Slot
from bot.ports import Notice, Wish
from storage import SqlStorage, open_storage, searching
from storage.statements import statement
from tests.bench import crowding
from tests.bench.measuring import WARM_UP, Line, Timing, interleaved
from tests.contracts import herd
from tests.contracts.conftest import DAWN, HOUR, World, make_world

NewDatabase = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one size: the port and the bare statement, by what was done."""

    size: int
    timings: dict[str, tuple[Timing, Timing]]


async def run(engine: str, new: NewDatabase, *, sizes: list[int], rounds: int) -> list[Line]:
    measured = []
    for size in sizes:
        url = new()
        started = time.monotonic()
        await crowding.fill(url, size)
        print(f"{engine}: filled {size:,} rows in {time.monotonic() - started:.0f} s", flush=True)
        storage = await open_storage(url)
        timings = await _searches(storage, rounds) | await _bookings(storage, rounds)
        await storage.close()
        measured.append(Measured(size, timings))
        if url.startswith("sqlite"):
            shutil.rmtree(Path(url.removeprefix("sqlite:///")).parent)
    return list(_lines(engine, measured))


def _lines(engine: str, measured: list[Measured]) -> Iterator[Line]:
    for number, what, ratio, growth in (
        ("T5", "slot search", 1.5, 3.0),
        ("T5", "rule search", 1.5, 3.0),
        ("T6", "ask", 4.0, 4.0),
        ("T6", "accept", 4.0, 4.0),
    ):
        for each in measured:
            port, bare = each.timings[what]
            name = f"{engine}, {what} at {each.size:,}"
            yield Line(number, f"{name}: median", port.median, "us")
            yield Line(number, f"{name}: p95", port.p95, "us")
            yield Line(
                number, f"{name}: to the bare library", port.median / bare.median, "x", ratio
            )
        base = measured[0] if number == "T6" or len(measured) < 3 else measured[1]
        last = measured[-1]
        grown = last.timings[what][0].median / base.timings[what][0].median
        yield Line(
            number, f"{engine}, {what}: growth {base.size:,} to {last.size:,}", grown, "x", growth
        )


async def _searches(storage: SqlStorage, rounds: int) -> dict[str, tuple[Timing, Timing]]:
    return {
        "slot search": await _search(storage, rounds, ()),
        "rule search": await _search(storage, rounds, crowding.ZONES),
    }


async def _search(
    storage: SqlStorage, rounds: int, zones: tuple[str, ...]
) -> tuple[Timing, Timing]:
    chance = random.Random(5)
    gate = storage.engines.read
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
        query = searching.covering_query(gate.engine.dialect.name, wish, slot, zones, 10)
        asked.append((wish, slot, query))

    async def port(number: int) -> None:
        wish, slot, _ = asked[number]
        async with storage.read() as tx:
            await tx.listings.covering(wish, slot, zones, 10)

    async def bare(number: int) -> None:
        query = asked[number][2]
        async with gate.engine.begin() as connection:
            (await connection.execute(query.statement, query.values)).all()

    port_timing, bare_timing = await interleaved([port, bare], rounds)
    return port_timing, bare_timing


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


async def _bookings(storage: SqlStorage, rounds: int) -> dict[str, tuple[Timing, Timing]]:
    """Ask: the delivery noted, the booking written, two notices. Accept: noted, read, changed, two
    notices. Each in one transaction, with its fsync.
    """
    world = make_world()
    async with storage.read() as tx:
        rows = await tx.connection.execute(
            statement("SELECT id, organisation_id FROM resource WHERE id LIKE 'r0%' LIMIT 5000")
        )
        resources = [row.id for row in rows]
    turns = count()

    async def ask(number: int) -> None:
        booking = replace(
            _free_slot(world, number), resource_id=resources[number * 7 % len(resources)]
        )
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
        async with storage.engines.write.engine.begin() as connection:
            await connection.execute(
                _BARE_INSERT, {"source": "bench-bare", "key": f"{next(turns)}", "at": 1}
            )

    asked, bare_ask = await interleaved([ask, bare], rounds)
    accepted, bare_accept = await interleaved([accept, bare], rounds)
    return {"ask": (asked, bare_ask), "accept": (accepted, bare_accept)}


def _free_slot(world: World, number: int) -> Booking:
    # After everything that the crowd has booked.
    start = DAWN + (crowding.HORIZON + 30) * 24 * HOUR + number * HOUR
    slot = Slot(start, start + HOUR)
    return world.booking(id=f"bench-{number}", slot=slot, busy=slot, held_until=start)


def races(engine: str, new: NewDatabase, rounds: int) -> list[Line]:
    """Eight processes for each of many slots, and the same without a guard as a control."""
    started = time.monotonic()
    (outcome,) = herd.run(herd.Race(new(), rounds))
    seconds = time.monotonic() - started
    wrong = sum(abs(outcome.rows[turn] - 1) for turn in range(rounds))
    wrong += sum(outcome.winners[turn] != outcome.rows[turn] for turn in range(rounds))
    (naive,) = herd.run(herd.Race(new(), 50, "naive"))
    doubled = sum(rows > 1 for rows in naive.rows.values())
    name = f"{engine}, 8 processes x {rounds}"
    return [
        Line("T7", f"{name}: seconds", seconds, "s"),
        Line("T7", f"{name}: slots not given exactly once", wrong, "", 0),
        Line("T7", f"{name}: errors", len(outcome.errors), "", 0),
        Line("T7", f"{engine}, control: rounds of 50 not doubled", 50 - doubled, "", 49),
    ]


async def crowds(engine: str, new: NewDatabase) -> list[Line]:
    """Sixty tasks of one process that all want the same twenty slots."""
    storage = await open_storage(new())
    started = time.monotonic()
    outcome = await herd.crowd(storage, 60, 20)
    seconds = time.monotonic() - started
    await storage.close()
    one_each = Counter(range(20))
    wrong = int(outcome.rows != one_each) + int(outcome.winners != one_each)
    name = f"{engine}, 60 tasks x 20 slots"
    return [
        Line("T7", f"{name}: seconds", seconds, "s"),
        Line("T7", f"{name}: wrong", wrong, "", 0),
        Line("T7", f"{name}: errors", len(outcome.errors), "", 0),
    ]
