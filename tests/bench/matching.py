"""T8: what appears is held against everything open: the whole transaction, with what it writes, and
beside it what finding and scoring alone take.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import SystemClock
from bot.ids import Ids
from bot.model.availability import Availability, WeeklyRule
from bot.model.listing import Listing
from bot.model.need import Need, Window
from bot.model.slot import DAY, Instant, Slot
from bot.packing import pack_when
from bot.ports import Pair
from bot.rounds.work import Work
from bot.usecases import pairing
from storage import SqlMatches, SqlStorage, SqlTransaction, open_storage
from storage.finding import Zones
from storage.tables import listing as listings
from storage.tables import need_window, shown_in
from tests.bench import crowding
from tests.bench.measuring import WARM_UP, Case, Line, interleaved, note
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, make_world

NOW = DAWN - HOUR
"""The offers of the crowd expire an hour later."""
TARGET_MS = 10
AT_ONCE = 10_000
GUEST = "org000000000000001"
PER_OPEN = 3
"""The crowd has a third as many offers as it has slots."""
Arriving = Callable[[random.Random, int], tuple[Listing, Availability | None]]


class RolledBack(Exception):
    """Each round finds what the one before found."""


async def run(engine: str, new: Callable[[], str], *, size: int, rounds: int) -> list[Line]:
    """`size` open offers and as many open requests."""
    url = new()
    started = time.monotonic()
    await crowding.fill(url, size * PER_OPEN)
    storage = await open_storage(url)
    await _ask(storage, size)
    note(f"{engine}: {size:,} offers and requests in {time.monotonic() - started:.0f} s")
    cases: dict[str, Case] = {}
    found: dict[str, list[int]] = {}
    for what, make in ARRIVALS.items():
        made = await _made(storage, make, rounds)
        for how, transaction in (("", SqlTransaction), (", finding and scoring alone", Unwritten)):
            found[what + how] = []
            cases[what + how] = _arriving(storage, made, transaction, found[what + how])
    timings = await interleaved(list(cases.values()), rounds)
    await storage.close()
    return [
        Line(
            "T8",
            engine,
            f"{what}, against {size:,} open, p95",
            timing.p95 / 1_000,
            "ms",
            TARGET_MS if "dense" in what else None,
            f"{timing}; fits {sum(found[what]) / len(found[what]):.0f}",
        )
        for what, timing in zip(cases, timings, strict=True)
    ]


class Seen(SqlMatches):
    """Reads as ever, and writes nothing."""

    async def need(self, need: Need) -> None:
        pass

    async def renew(self, ids: Sequence[str], now: Instant) -> None:
        pass

    async def save(self, pairs: Sequence[Pair]) -> None:
        pass

    async def part(self, pairs: Sequence[Pair]) -> None:
        pass


class Unwritten(SqlTransaction):
    def __init__(self, connection: AsyncConnection, zones: Zones) -> None:
        super().__init__(connection, zones)
        self.matches = Seen(connection)


async def _made(storage: SqlStorage, make: Arriving, rounds: int) -> list[str]:
    """What will appear, round by round."""
    chance = random.Random(8)
    ids = Ids(SystemClock()).new
    made: list[str] = []
    async with storage.write() as tx:
        for number in range(rounds + WARM_UP):
            listing, offered = make(chance, number)
            listing = replace(listing, id=ids())
            await tx.listings.add(listing)
            if offered is not None:
                hall = await tx.resources.get("resource-hall")
                hall = replace(hall, id=ids(), name=f"{number} {listing.id}", town=listing.town)
                listing = replace(listing, resource_id=hall.id)
                await tx.resources.add(hall)
                await tx.listings.save(listing, listing.version)
                await tx.listings.show(listing, hall, offered)
            made.append(listing.id)
    return made


def _arriving(
    storage: SqlStorage, made: Sequence[str], transaction: type[SqlTransaction], found: list[int]
) -> Case:
    ids = Ids(SystemClock()).new

    async def arrive(number: int) -> None:
        try:
            async with storage.write() as tx:
                work = Work(transaction(tx.connection, storage.zones), NOW, ids, "bench")
                found.append(len(await pairing.pair(work, made[number])))
                raise RolledBack
        except RolledBack:
            pass

    return arrive


def _offer(town: str, **changes: object) -> Listing:
    offer = make_world().offer
    return replace(
        offer, town=town, category=None, capacity=50, expires_at=DAWN + 400 * DAY, **changes
    )


def _request(chance: random.Random, town: str, people: int) -> Listing:
    evening = crowding.an_evening(chance)
    return replace(
        _offer(town, direction="request", resource_id=None, organisation_id=GUEST),
        capacity=people,
        when=crowding.when(evening),
    )


def _every_day() -> Availability:
    return Availability(
        rules=tuple(
            WeeklyRule(
                zone=BRUSSELS,
                weekday=day,
                start=8 * 60,
                end=23 * 60,
                since=date(2100, 1, 1),
                until=None,
            )
            for day in range(7)
        )
    )


def _one_evening(chance: random.Random) -> Availability:
    return Availability(slots=(crowding.an_evening(chance),))


ARRIVALS: dict[str, Arriving] = {
    "an offer of every day in the busiest town, dense": lambda _chance, _number: (
        _offer("town0"),
        _every_day(),
    ),
    "an offer of one evening in a small town": lambda chance, _number: (
        _offer("town150"),
        _one_evening(chance),
    ),
    "a request for an evening in the busiest town, dense": lambda chance, _number: (
        _request(chance, "town0", 8),
        None,
    ),
    "a request for an evening in a small town": lambda chance, _number: (
        _request(chance, "town150", 100),
        None,
    ),
}


async def _ask(storage: SqlStorage, size: int) -> None:
    """As many requests for rooms, most for an evening, some for any time of half a year."""
    made = _requests(size)
    async with storage.write() as tx:
        while portion := [each for each, _ in zip(made, range(AT_ONCE), strict=False)]:
            for table in (listings, shown_in, need_window):
                rows = [row for asked in portion for row in asked.rows[table.name]]
                await tx.connection.execute(insert(table), rows)


@dataclass(frozen=True, slots=True)
class Asked:
    rows: dict[str, list[dict[str, object]]]


def _requests(size: int) -> Iterator[Asked]:
    chance = random.Random(size)
    for number in range(size):
        id_, town = f"q{number:018}", crowding.a_town(chance)
        people = chance.choice((None, 5, 10, 20, 30, 50, 100))
        evening = crowding.an_evening(chance)
        exact = number % 10 > 0
        window = Window(evening if exact else Slot(DAWN, DAWN + 180 * DAY), exact)
        yield Asked(
            {
                "listing": [
                    {
                        "id": id_,
                        "direction": "request",
                        "state": "open",
                        "version": 1,
                        "author_id": "person-ben",
                        "organisation_id": GUEST,
                        "kind": "room",
                        "town": town,
                        "schedule": pack_when(crowding.when(evening)) if exact else "{}",
                        "zone": BRUSSELS,
                        "capacity": people,
                        "conditions": "[]",
                        "doubts": "[]",
                        "text": "tekst",
                        "language": "nl",
                        "created_at": number,
                        "expires_at": DAWN + 400 * DAY,
                    }
                ],
                "shown_in": [{"listing_id": id_, "community_id": "community", "position": 0}],
                "need_window": [
                    {
                        "need_id": id_,
                        "community_id": "community",
                        "kind": "room",
                        "category": "",
                        "town": town,
                        "bound": 0,
                        "reach": 0 if exact else 2,
                        "starts": window.slot.start,
                        "ends": window.slot.end,
                        "capacity": people,
                        "units": 1,
                        "organisation_id": GUEST,
                    }
                ],
            }
        )
