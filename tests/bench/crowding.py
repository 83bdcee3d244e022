"""A large database to measure in: one community, with as many rows as are asked for."""

import asyncio
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
from sqlalchemy import text

from bot.language import fold
from bot.model.slot import DAY, Slot
from bot.model.when import WallSlot, When
from storage import open_storage
from storage.engines import connect, parse
from storage.guards import install
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, make_world

BRUSSELS_ZONE = ZoneInfo(BRUSSELS)
TOWNS = 200
LISTINGS_PER_HOUSE = 100
KINDS = ("room", "gear", "staff", "service")
ZONES = ("Europe/Brussels", "Europe/Amsterdam", "Europe/London")
HORIZON = 365
# The nth town has an nth of what the first has, as towns do.
WEIGHTS = [1 / (rank + 1) for rank in range(TOWNS)]

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


def resources(size: int) -> int:
    """How many there are, named by `resource`, in a database of so many slots."""
    return max(size // 3, 10)


def resource(number: int) -> str:
    return f"r{number:018}"


def tables(size: int, names: Sequence[str] = ()) -> Iterator[Table]:
    """`size` slots, `size` weekly rules and `size` bookings, on a third as many resources, in towns
    of these names.
    """
    chance = random.Random(size)
    count = resources(size)
    known = names or [f"town{each}" for each in range(TOWNS)]
    towns = chance.choices(known, WEIGHTS, k=count)
    kinds = chance.choices(KINDS, (6, 3, 1, 1), k=count)
    zones = chance.choices(ZONES, (8, 1, 1), k=count)
    capacities = [chance.choice((None, 10, 20, 30, 50, 100, 300)) for _ in range(count)]
    prices = [chance.choice((None, 0, 1000, 2500, 5000)) for _ in range(count)]

    def house(number: int) -> str:
        return f"org{number // LISTINGS_PER_HOUSE:015}"

    houses = range(0, count, LISTINGS_PER_HOUSE)
    yield Table(
        "organisation",
        ("id", "name", "folded_name", "town", "folded_town"),
        ((house(n), house(n), house(n), "", "") for n in houses),
    )
    yield Table(
        "resource",
        (
            *("id", "organisation_id", "kind", "name", "folded_name", "town"),
            *("folded_town", "zone", "units", "buffer_before", "buffer_after", "seq"),
        ),
        (
            (
                resource(n),
                house(n),
                kinds[n],
                f"{n}",
                f"{n}",
                towns[n],
                towns[n],
                zones[n],
                1,
                *(0, 0, 0),
            )
            for n in range(count)
        ),
    )
    yield Table(
        "listing",
        (
            *("id", "direction", "state", "version", "author_id", "organisation_id", "resource_id"),
            *("kind", "schedule", "zone", "conditions", "doubts", "text", "language"),
            *("created_at", "expires_at"),
        ),
        (
            (
                *(f"l{n:018}", "offer", "open", 1, "person-an", house(n), resource(n), kinds[n]),
                *("{}", zones[n], "[]", "[]", "tekst", "nl", n, DAWN),
            )
            for n in range(count)
        ),
    )
    yield Table(
        "shown_in",
        ("listing_id", "community_id", "position"),
        ((f"l{n:018}", "community", 0) for n in range(count)),
    )
    shared = ("kind", "town", "capacity", "price", "resource_id", "listing_id", "community_id")

    def share(n: int) -> Row:
        return (
            kinds[n],
            fold(towns[n]),
            capacities[n],
            prices[n],
            resource(n),
            f"l{n:018}",
            "community",
        )

    def slots() -> Iterator[Row]:
        for number in range(size):
            start = DAWN + chance.randrange(HORIZON * 24) * HOUR + number // count
            length = chance.choice((2, 3, 4, 6, 8, 12, 24)) * HOUR
            if number % 50 == 0:
                length = chance.randrange(2, 300) * DAY
            yield (*share(number % count), start, start + length, 0 if length <= 26 * HOUR else 1)

    yield Table("availability_slot", (*shared, "starts", "ends", "span"), slots())

    def rules() -> Iterator[Row]:
        for number in range(size):
            start = chance.randrange(8, 20) * 60 + number // count
            end = start + chance.choice((2, 3, 4, 6)) * 60
            which = number % count
            yield (*share(which), zones[which], chance.randrange(7), start, end, *VALID)

    yield Table(
        "availability_rule",
        (
            *(*shared, "zone", "weekday", "minute_from", "minute_to"),
            *("valid_from", "valid_until"),
        ),
        rules(),
    )

    def bookings() -> Iterator[Row]:
        for number in range(size):
            start = DAWN + (chance.randrange(HORIZON * 4) * 6 + number // count) * HOUR
            end = start + HOUR
            state = chance.choice(("confirmed", "confirmed", "asked", "declined"))
            held = start if state == "asked" else None
            yield (
                *(f"b{number:018}", state, 1, resource(number % count), f"l{number % count:018}"),
                *("community", house(number % count), "org-guest", "person-ben"),
                *(start, end, start, end, 1, "", "", "", 1, held, 0, 1, 1, "", 0),
            )

    yield Table(
        "booking",
        (
            *("id", "state", "version", "resource_id", "listing_id", "community_id", "host_id"),
            *("guest_id", "asker_id", "starts", "ends", "busy_start", "busy_end", "units"),
            *("purpose", "wish", "terms", "terms_version", "held_until", "sequence"),
            *("created_at", "changed_at", "reason", "long_term"),
        ),
        bookings(),
    )


VALID = ("2099-01-01", "9999-12-31")


def an_evening(chance: random.Random) -> Slot:
    """Three hours in the next half year, at a time people meet."""
    start = DAWN + chance.randrange(180) * DAY + chance.choice((9, 13, 18, 19)) * HOUR
    return Slot(start, start + chance.choice((1, 2, 3)) * HOUR)


def when(slot: Slot) -> When:
    """The same in words, by the clock of Brussels."""
    start, end = (datetime.fromtimestamp(at, BRUSSELS_ZONE) for at in (slot.start, slot.end))
    said = WallSlot(start=start.replace(tzinfo=None), end=end.replace(tzinfo=None))
    return When(slots=(said,))


def a_town(chance: random.Random) -> str:
    return f"town{chance.choices(range(TOWNS), WEIGHTS)[0]}"


async def fill(url: str, size: int, names: Sequence[str] = ()) -> None:
    await fill_with(url, tables(size, names))


async def fill_with(url: str, filled: Iterator[Table]) -> None:
    """Fills a new database; indexes and guards come back when all is in."""
    storage = await open_storage(url)
    async with storage.write() as tx:
        await make_world().build(tx)
    await storage.close()
    if url.startswith("sqlite"):
        await asyncio.to_thread(_fill_sqlite, url.removeprefix("sqlite:///"), filled)
    else:
        await _fill_postgresql(url, filled)
    engines = connect(parse(url))
    async with engines.migrate.begin() as connection:
        await connection.run_sync(install)
    # What autovacuum does in time: without it PostgreSQL's index-only scans look at the tables too.
    tidy = "ANALYZE" if engines.migrate.dialect.name == "sqlite" else "VACUUM (ANALYZE)"
    alone = engines.migrate.execution_options(isolation_level="AUTOCOMMIT")
    async with alone.connect() as connection:
        await connection.execute(text(tidy))
    await engines.dispose()


def _fill_sqlite(path: str, filled: Iterator[Table]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        made = connection.execute(
            "SELECT name, type, sql FROM sqlite_master"
            " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        ).fetchall()
        for name, kind, _ in made:
            connection.execute(f"DROP {kind} {name}")
        connection.execute("BEGIN")
        for table in filled:
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(
                f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})",
                table.rows,
            )
        for _, kind, sql in made:
            if kind == "index":
                connection.execute(sql)
        connection.execute("COMMIT")


async def _fill_postgresql(url: str, filled: Iterator[Table]) -> None:
    connection: Any = await asyncpg.connect(url)
    made = await connection.fetch(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " AND indexname LIKE 'ix_%'"
    )
    for index in made:
        await connection.execute(f"DROP INDEX {index['indexname']}")
    # Neither guards nor references are asked while it is filled.
    await connection.execute("SET session_replication_role = replica")
    for table in filled:
        await connection.copy_records_to_table(
            table.name, records=table.rows, columns=table.columns
        )
    for index in made:
        await connection.execute(index["indexdef"])
    await connection.close()
