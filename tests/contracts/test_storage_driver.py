"""The way to SQLite's thread: few trips, and what SQLAlchemy expects of a cursor.

It is built on private names of SQLAlchemy and aiosqlite: when they change, these tests fail.
"""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from storage import SqlStorage, open_storage

ADD = text("INSERT INTO seen (source, key, at) VALUES ('a', :key, 1)")
COUNT = text("SELECT count(*) FROM seen")


@pytest.fixture
async def opened(sqlite_database: str) -> AsyncIterator[SqlStorage]:
    storage = await open_storage(sqlite_database)
    # From here on all connections that it takes are there.
    async with storage.write(), storage.read():
        pass
    # A read that is over is ended some 20 ms later, by a trip that none of these is to count.
    await asyncio.sleep(0.1)
    yield storage
    await storage.close()


def trips(caplog: pytest.LogCaptureFixture) -> int:
    return sum(record.msg.startswith("executing") for record in caplog.records)


async def test_what_is_read_is_one_trip_a_statement(
    opened: SqlStorage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "aiosqlite")
    async with opened.read() as tx:
        await tx.connection.execute(COUNT)
        await tx.connection.execute(COUNT)
        # Each with BEGIN or alone.
        assert trips(caplog) == 2


async def test_a_write_is_three_trips(opened: SqlStorage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "aiosqlite")
    async with opened.write() as tx:
        await tx.connection.execute(ADD, {"key": "1"})
    # BEGIN IMMEDIATE, the statement, COMMIT.
    assert trips(caplog) == 3


async def test_a_transaction_without_a_statement_takes_no_trip_to_read(
    opened: SqlStorage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "aiosqlite")
    async with opened.read():
        pass
    assert trips(caplog) == 0


async def test_a_transaction_reads_one_state(opened: SqlStorage) -> None:
    async with opened.read() as reading:
        assert (await reading.connection.execute(COUNT)).scalar_one() == 0
        async with opened.write() as writing:
            await writing.connection.execute(ADD, {"key": "1"})
        assert (await reading.connection.execute(COUNT)).scalar_one() == 0
    async with opened.read() as reading:
        assert (await reading.connection.execute(COUNT)).scalar_one() == 1


async def test_what_only_reads_lets_go_however_it_ends(
    opened: SqlStorage, sqlite_database: str
) -> None:
    chance = random.Random(7)

    async def read(number: int) -> None:
        async with opened.read() as tx:
            await tx.connection.execute(COUNT)
            await asyncio.sleep(chance.random() * 0.002)
            if number % 3 == 0:
                await tx.connection.execute(text("SELECT no such thing"))
            await tx.connection.execute(COUNT)

    for group in range(0, 60, 6):
        tasks = [asyncio.create_task(read(number)) for number in range(group, group + 6)]
        for task in tasks:
            await asyncio.sleep(chance.random() * 0.002)
            if chance.random() < 0.5:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    read = opened.engines.read
    assert f"Current Checked out connections: {len(read.kept or ())}" in read.engine.pool.status()
    async with opened.write() as tx:
        await tx.connection.execute(ADD, {"key": "1"})
    async with opened.read() as tx:
        assert (await tx.connection.execute(COUNT)).scalar_one() == 1
    # A reader that holds on to an old state would keep the log from being emptied.
    assert await asyncio.to_thread(_held_up, sqlite_database) == 0


def _held_up(url: str) -> int:
    """Whether readers do not let go within 5 s."""
    outsider = sqlite3.connect(url.removeprefix("sqlite:///"))
    held_up, _, _ = outsider.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    outsider.close()
    return int(held_up)


async def test_a_cursor_counts_and_describes(opened: SqlStorage) -> None:
    async with opened.write() as tx:
        await tx.connection.execute(ADD, [{"key": f"{number}"} for number in range(5)])
        changed = await tx.connection.execute(text("UPDATE seen SET at = 2 WHERE key < '3'"))
        assert changed.rowcount == 3
        gone = await tx.connection.execute(text("DELETE FROM seen WHERE at = 2 RETURNING key, at"))
        assert list(gone.keys()) == ["key", "at"]
        assert len(gone.fetchmany(2)) == 2
        assert gone.rowcount == 3
        assert len(gone.all()) == 1
        nothing = await tx.connection.execute(text("SELECT key FROM seen WHERE at = 9"))
        assert (list(nothing.keys()), nothing.all()) == (["key"], [])
        rest = await tx.connection.execute(text("SELECT key FROM seen ORDER BY key"))
        assert [key for (key,) in rest] == ["3", "4"]
