"""Transactions: whole or not at all, one writer at a time, and never a wait without an end."""

import asyncio
import random
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import text

from bot.model.people import Organisation, Person
from bot.ports import FutureSchema, StorageBusy
from storage import AlreadyRunning, NoSuchFolder, Refused, SqlStorage, engines, open_storage
from tests.contracts.conftest import World, make_world


async def _seen(storage: SqlStorage) -> set[str]:
    async with storage.read() as tx:
        return set((await tx.connection.execute(text("SELECT key FROM seen"))).scalars())


async def test_a_delivery_is_new_once(storage: SqlStorage) -> None:
    async with storage.write() as tx:
        assert await tx.first_time("slack", "1", 5)
        assert not await tx.first_time("slack", "1", 6)
        assert await tx.first_time("telegram", "1", 5)
    async with storage.write() as tx:
        assert not await tx.first_time("slack", "1", 7)


async def test_deliveries_at_once_act_once(storage: SqlStorage) -> None:
    async def deliver() -> bool:
        async with storage.write() as tx:
            return await tx.first_time("slack", "1", 5)

    assert sorted(await asyncio.gather(*(deliver() for _ in range(20)))) == [False] * 19 + [True]


async def test_old_deliveries_are_forgotten(storage: SqlStorage) -> None:
    async with storage.write() as tx:
        for at in (4, 5, 6):
            await tx.first_time("slack", f"{at}", at)
        assert await tx.forget_seen(6) == 2
        assert await tx.forget_seen(6) == 0
    assert await _seen(storage) == {"6"}


async def test_who_comes_second_is_busy_and_sees_the_first_then(postgresql_database: str) -> None:
    storage = await open_storage(postgresql_database)
    world = make_world()
    async with storage.write() as tx:
        await world.build(tx)
    looked, added = asyncio.Event(), asyncio.Event()
    house = Organisation(id="new", name="Zaal Nul", town="Gent")

    async def come_first() -> None:
        async with storage.write() as tx:
            await looked.wait()
            await tx.organisations.add(house, world.an.id, 1)
            added.set()
            # Long enough for the other to wait for what becomes of it.
            await asyncio.sleep(0.2)

    async def come_second() -> None:
        async with storage.write() as tx:
            assert await tx.organisations.named(house.name, house.town) is None
            looked.set()
            await added.wait()
            await tx.organisations.add(replace(house, id="newer"), world.ben.id, 1)

    first, second = await asyncio.gather(come_first(), come_second(), return_exceptions=True)
    assert first is None
    assert isinstance(second, StorageBusy)
    assert str(second) == "UniqueViolationError 23505"
    async with storage.write() as tx:
        assert await tx.organisations.named(house.name, house.town) == house
    await storage.close()


async def test_an_error_says_nothing_of_what_people_wrote(
    storage: SqlStorage, world: World
) -> None:
    # Put together, so that the source in the traceback does not hold it.
    mark = "-".join(("mark", "of", "zorro"))
    person = Person(id=mark, name=mark, language="nl", zone=mark)
    house = Organisation(id=mark, name=mark, town=mark)

    async def break_a_unique_rule() -> None:
        async with storage.write() as tx:
            await tx.people.add(person, replace(world.an_account, user=mark))
            await tx.organisations.add(house, mark, 1)
            await tx.organisations.add(replace(house, id="other"), mark, 1)

    async def break_a_check() -> None:
        async with storage.write() as tx:
            await tx.bookings.add(world.booking(purpose=mark, units=-1))

    async def break_a_type() -> None:
        async with storage.write() as tx:
            await tx.connection.execute(
                text("INSERT INTO seen (source, key, at) VALUES ('a', :key, :at)"),
                {"key": mark, "at": mark},
            )

    async def break_a_reference() -> None:
        async with storage.write() as tx:
            await tx.communities.admit(mark, mark, 1)

    for act, kind in (
        (break_a_unique_rule, StorageBusy),
        (break_a_check, Refused),
        (break_a_type, Refused),
        (break_a_reference, Refused),
    ):
        with pytest.raises(kind) as raised:
            await act()
        told = "".join(traceback.format_exception(raised.value))
        assert mark not in told
        # It still says where.
        assert act.__name__ in told
        assert re.search(r"^\w+Error (SQLITE_\w+|unknown|\d{5})\b", str(raised.value))


async def test_no_engine_shows_parameters(storage: SqlStorage) -> None:
    made = storage.engines
    for engine in (made.write.engine, made.read.engine, made.migrate):
        assert engine.sync_engine.hide_parameters


async def test_an_error_rolls_back(storage: SqlStorage) -> None:
    async def fail() -> None:
        async with storage.write() as tx:
            await tx.first_time("slack", "1", 5)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await _seen(storage) == set()


async def test_a_cancelled_transaction_leaves_nothing(storage: SqlStorage) -> None:
    chance = random.Random(7)
    done: set[int] = set()

    async def act(number: int) -> None:
        async with storage.write() as tx:
            await tx.first_time("a", f"{number}", 5)
            await asyncio.sleep(chance.random() * 0.002)
            await tx.first_time("b", f"{number}", 5)
        done.add(number)

    # In small groups, or nearly all would be cancelled while they wait for a connection.
    for group in range(0, 300, 10):
        tasks = [asyncio.create_task(act(number)) for number in range(group, group + 10)]
        for task in tasks:
            await asyncio.sleep(chance.random() * 0.003)
            if chance.random() < 0.6:
                task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(
            result is None or isinstance(result, asyncio.CancelledError) for result in results
        )

    async with storage.read() as tx:
        rows = (await tx.connection.execute(text("SELECT source, key FROM seen"))).all()
    halves = [{int(key) for source, key in rows if source == half} for half in ("a", "b")]
    assert halves[0] == halves[1]
    # A cancellation during COMMIT may come too late to undo it.
    assert done <= halves[0]
    assert 50 < len(done) < 250
    for gate in (storage.engines.write, storage.engines.read):
        kept = len(gate.kept or ())
        assert f"Current Checked out connections: {kept}" in gate.engine.pool.status()
    async with storage.write() as tx:
        assert await tx.first_time("after", "1", 5)


async def test_writers_wait_for_each_other(storage: SqlStorage, world: World) -> None:
    async def count_up() -> None:
        async with storage.write() as tx:
            hall = await tx.connection.execute(
                text("UPDATE resource SET seq = seq + 1 WHERE id = :id RETURNING seq"),
                {"id": world.hall.id},
            )
            before = hall.scalar_one()
            await asyncio.sleep(0)
            await tx.connection.execute(
                text("UPDATE resource SET buffer_after = :n WHERE id = :id"),
                {"id": world.hall.id, "n": before},
            )

    await asyncio.gather(*(count_up() for _ in range(50)))
    async with storage.read() as tx:
        hall = await tx.resources.get(world.hall.id)
        assert hall.buffer_after == 50


async def test_reading_cannot_write(storage: SqlStorage) -> None:
    with pytest.raises(Refused, match=r"(?i)readonly"):
        async with storage.read() as tx:
            await tx.first_time("slack", "1", 5)


async def test_reading_sees_one_moment(storage: SqlStorage) -> None:
    count = text("SELECT count(*) FROM seen")
    async with storage.read() as reading:
        assert (await reading.connection.execute(count)).scalar_one() == 0
        async with storage.write() as tx:
            await tx.first_time("slack", "1", 5)
        assert (await reading.connection.execute(count)).scalar_one() == 0
    assert await _seen(storage) == {"1"}


async def test_the_host_stays(database: str) -> None:
    hosts = set()
    for _ in range(2):
        storage = await open_storage(database)
        hosts.add(await storage.host())
        await storage.close()
    (host,) = hosts
    assert host.endswith(".deelbot.invalid")
    assert len(host) == 32


async def test_a_newer_database_is_refused(database: str) -> None:
    storage = await open_storage(database)
    async with storage.write() as tx:
        await tx.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await storage.close()
    with pytest.raises(FutureSchema, match="9999"):
        await open_storage(database)


async def test_opening_again_does_not_load_alembic(sqlite_database: str) -> None:
    program = (
        "import asyncio, sys; from storage import open_storage;"
        f"asyncio.run(open_storage({sqlite_database!r})); sys.exit('alembic' in sys.modules)"
    )
    done = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", program], check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()


async def test_pragmas_are_in_force(sqlite_database: str) -> None:
    storage = await open_storage(sqlite_database)
    async with storage.write() as tx:
        for name, value in engines.PRAGMAS.items():
            row = await tx.connection.exec_driver_sql(f"PRAGMA {name}")
            assert (name, row.scalar_one()) == (name, value)
    await storage.close()
    assert engines.PRAGMAS == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 2000,
        "secure_delete": 1,
    }


@pytest.fixture
def open_file(sqlite_template: Path, tmp_path: Path) -> Path:
    """A database that everybody may write."""
    path = Path(shutil.copy(sqlite_template, tmp_path / "open.db"))
    path.chmod(0o666)
    return path


def _modes(folder: Path) -> dict[str, int]:
    return {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}


async def test_the_file_is_for_its_owner_alone(open_file: Path) -> None:
    storage = await open_storage(f"sqlite:///{open_file}")
    async with storage.write() as tx:
        await tx.first_time("slack", "1", 5)
    modes = _modes(open_file.parent)
    await storage.close()
    assert modes == dict.fromkeys(("open.db", "open.db-wal", "open.db-shm", "open.db.lock"), 0o600)


async def test_a_second_process_is_refused(sqlite_database: str) -> None:
    storage = await open_storage(sqlite_database)
    program = f"import asyncio, storage; asyncio.run(storage.open_storage({sqlite_database!r}))"
    done = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", program], check=False, capture_output=True
    )
    assert done.returncode == 1
    assert b"AlreadyRunning: another Deelbot is running on" in done.stderr
    with pytest.raises(AlreadyRunning):
        await open_storage(sqlite_database)
    await storage.close()
    await (await open_storage(sqlite_database)).close()


async def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFolder, match="absent does not exist"):
        await open_storage(f"sqlite:///{tmp_path}/absent/deelbot.db")


async def test_a_database_that_somebody_holds_is_busy_after_two_seconds(
    sqlite_database: str,
) -> None:
    storage = await open_storage(sqlite_database)
    outsider = sqlite3.connect(sqlite_database.removeprefix("sqlite:///"), isolation_level=None)
    outsider.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with pytest.raises(StorageBusy):
        async with storage.write() as tx:
            await tx.first_time("slack", "1", 5)
    assert 1.5 < time.monotonic() - started < 3
    # Who only reads is not held up.
    assert await _seen(storage) == set()
    outsider.execute("ROLLBACK")
    outsider.close()
    async with storage.write() as tx:
        assert await tx.first_time("slack", "1", 5)
    await storage.close()


async def test_a_writing_transaction_has_the_file_from_its_start(sqlite_database: str) -> None:
    storage = await open_storage(sqlite_database)
    outsider = sqlite3.connect(
        sqlite_database.removeprefix("sqlite:///"), isolation_level=None, timeout=0
    )
    # Nobody can write between what it checks and what it writes.
    async with storage.write():
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            outsider.execute("BEGIN IMMEDIATE")
    outsider.close()
    await storage.close()


async def test_a_writer_that_does_not_end_makes_the_others_busy(sqlite_database: str) -> None:
    storage = await open_storage(sqlite_database)
    async with storage.write():
        started = time.monotonic()
        with pytest.raises(StorageBusy):
            async with storage.write():
                pass
        assert 1.5 < time.monotonic() - started < 3
    await storage.close()


async def test_a_row_that_somebody_holds_is_busy_after_two_seconds(
    postgresql_database: str,
) -> None:
    storage = await open_storage(postgresql_database)
    outsider = await asyncpg.connect(postgresql_database)
    holding = outsider.transaction()
    await holding.start()
    await outsider.execute("INSERT INTO seen VALUES ('slack', '1', 5)")
    started = time.monotonic()
    with pytest.raises(StorageBusy):
        async with storage.write() as tx:
            await tx.first_time("slack", "1", 5)
    assert 1.5 < time.monotonic() - started < 3
    await holding.rollback()
    await outsider.close()
    await storage.close()


async def test_a_lost_connection_is_busy_and_comes_back(postgresql_database: str) -> None:
    storage = await open_storage(postgresql_database)
    outsider = await asyncpg.connect(postgresql_database)

    async def lose() -> None:
        async with storage.write() as tx:
            await tx.first_time("slack", "1", 5)
            await outsider.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            await tx.first_time("slack", "2", 5)

    with pytest.raises(StorageBusy):
        await lose()
    await outsider.close()
    async with storage.write() as tx:
        assert await tx.first_time("slack", "1", 5)
    await storage.close()


async def test_a_deadlock_is_busy(postgresql_database: str) -> None:
    storage = await open_storage(postgresql_database)
    first_has, second_has = asyncio.Event(), asyncio.Event()

    async def note(mine: str, theirs: str, has: asyncio.Event, other: asyncio.Event) -> None:
        async with storage.write() as tx:
            await tx.first_time("slack", mine, 5)
            has.set()
            await other.wait()
            await tx.first_time("slack", theirs, 5)

    results = await asyncio.gather(
        note("1", "2", first_has, second_has),
        note("2", "1", second_has, first_has),
        return_exceptions=True,
    )
    assert [isinstance(result, StorageBusy) for result in results].count(True) == 1
    assert await _seen(storage) == {"1", "2"}
    await storage.close()
