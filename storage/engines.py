"""Connections: how each engine is opened, and how long anybody waits for it."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import aiosqlite
from sqlalchemy import URL, event, make_url
from sqlalchemy import Connection as SqlConnection
from sqlalchemy.exc import ArgumentError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool

from bot.ports import StorageBusy
from storage.driver import Connection, Driver
from storage.errors import (
    ADDRESS,
    NOT_UNDERSTOOD,
    SQLITE_HEADER,
    AlreadyRunning,
    NoSuchFolder,
    Unopenable,
    closed,
    no_database,
    told,
)

PATIENCE = 2
"""Seconds that anybody waits for a connection or a lock: Slack hangs up after three."""
STATEMENT_LIMIT = 5
READERS = 4
CONNECTIONS = 10

PRAGMAS: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": PATIENCE * 1000,
    "secure_delete": 1,
}
"""What every writing connection reads back; synchronous 2 is FULL."""


@dataclass(frozen=True, slots=True)
class Gate:
    """An engine, with as many places as it has connections.

    Who waits, waits here and not in the pool: that wakes nobody when the one who was opening a
    connection is cancelled, and then all wait in vain until their time is over. `kept` are the
    connections that come from the pool and are not given back between transactions, which takes as
    long as a small statement; None where others need them too.
    """

    engine: AsyncEngine
    places: asyncio.Semaphore
    commits: bool
    kept: list[AsyncConnection] | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Commits at the end, or has only read; rolls back on any exception. Raises StorageBusy and
        Refused.
        """
        await self._enter()
        try:
            if self.kept is None:
                # The pool rolls back what was only read.
                engine = self.engine
                async with engine.begin() if self.commits else engine.connect() as connection:
                    yield connection
            else:
                connection = self.kept.pop() if self.kept else await self.engine.connect()
                try:
                    yield connection
                    await connection.rollback()
                except BaseException:
                    # Its own way to end in peace, whatever becomes of the task.
                    await connection.__aexit__(None, None, None)
                    raise
                self.kept.append(connection)
        except (StatementError, sqlite3.Error, PoolTimeout, OSError) as error:
            # With its traceback, but not chained: PostgreSQL quotes what people wrote.
            raise told(error).with_traceback(error.__traceback__) from None
        finally:
            self.places.release()

    async def _enter(self) -> None:
        if not self.places.locked():
            # Without the timer, which takes longer.
            await self.places.acquire()
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await self.places.acquire()
        except TimeoutError as error:
            raise StorageBusy(f"no connection was free for {PATIENCE} s") from error


@dataclass(frozen=True, slots=True)
class Engines:
    """`write` serialises on SQLite; `read` cannot write; `migrate` keeps no connection."""

    write: Gate
    read: Gate
    migrate: AsyncEngine

    async def dispose(self) -> None:
        for connection in self.read.kept or ():
            await connection.close()
        for engine in (self.write.engine, self.read.engine, self.migrate):
            await engine.dispose()


def parse(url: str) -> URL:
    """The address with its asynchronous driver. Raises Unopenable for what is not supported."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # The error would quote a part, which may be the password.
        raise Unopenable(NOT_UNDERSTOOD) from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            raise Unopenable(
                f"SQLite needs a file: set {ADDRESS} to sqlite+aiosqlite:///deelbot.db"
            )
        return parsed.set(drivername="sqlite+aiosqlite")
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+asyncpg")
    raise Unopenable(NOT_UNDERSTOOD)


def connect(url: URL, busy_timeout: int = PATIENCE * 1000) -> Engines:
    """Engines for the address. `busy_timeout` is in milliseconds, for SQLite. Raises Unopenable."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(Path(url.database or ""), busy_timeout)
    try:
        return _postgresql(url)
    except (ArgumentError, TypeError, ValueError):
        # From the words behind the question mark.
        raise Unopenable(NOT_UNDERSTOOD) from None


def take_lock(database: Path) -> int:
    """The open lock file beside the database; closing it, or dying, gives it back.

    Raises AlreadyRunning and Unopenable.
    """
    path = database.with_name(database.name + ".lock")
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise closed(path, error.strerror) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(lock)
        raise AlreadyRunning(
            f"another Deelbot is running on {database}; one process runs on a SQLite file"
        ) from error
    return lock


def make_private(database: Path) -> None:
    """The database file, readable by its owner alone; SQLite gives its companions the same mode.

    Raises NoSuchFolder and Unopenable, and leaves alone then what is there.
    """
    if not database.parent.is_dir():
        raise NoSuchFolder(f"the folder {database.parent} does not exist; make it first")
    if database.exists() and not database.is_file():
        raise Unopenable(
            f"{database} is no file: name one in {ADDRESS}, such as {database}/deelbot.db"
        )
    try:
        if not database.exists():
            database.touch(0o600)
        with database.open("r+b") as file:
            if file.read(len(SQLITE_HEADER)) not in (b"", SQLITE_HEADER):
                raise no_database(database)
        database.chmod(0o600)
    except OSError as error:
        raise closed(database, error.strerror) from None


def _sqlite(database: Path, busy_timeout: int) -> Engines:
    write = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(database)),
        module=Driver(),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    _on_connect(write, {**PRAGMAS, "busy_timeout": busy_timeout})
    _on_begin(write)

    read = create_async_engine(
        URL.create(
            "sqlite+aiosqlite",
            database=f"file:{database.absolute()}",
            query={"mode": "ro", "uri": "true"},
        ),
        module=Driver(reads=True),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=READERS,
        max_overflow=0,
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    _on_connect(read, {"busy_timeout": busy_timeout})

    migrate = create_async_engine(
        write.url, module=Driver(), poolclass=NullPool, hide_parameters=True
    )
    # A table that is made anew would take along the rows that refer to it.
    _on_connect(migrate, {**PRAGMAS, "busy_timeout": busy_timeout, "foreign_keys": 0})
    _on_begin(migrate)
    return Engines(
        Gate(write, asyncio.Semaphore(1), commits=True),
        Gate(read, asyncio.Semaphore(READERS), commits=False, kept=[]),
        migrate,
    )


def _on_connect(engine: AsyncEngine, pragmas: dict[str, str | int]) -> None:
    async def set_pragmas(driver: aiosqlite.Connection) -> None:
        for name, value in pragmas.items():
            await (await driver.execute(f"PRAGMA {name} = {value}")).close()
            async with driver.execute(f"PRAGMA {name}") as cursor:
                row = await cursor.fetchone()
            if row is None or row[0] != value:
                raise RuntimeError(f"SQLite did not take {name} = {value}: {row}")

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Connection, _record: object) -> None:
        # Not as its statements, which would be a transaction.
        connection.run_async(set_pragmas)


def _on_begin(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: SqlConnection) -> None:
        # At once: a check before the first write would else see a database that somebody else may
        # change before that write.
        cast(Connection, connection.connection.dbapi_connection).begin("BEGIN IMMEDIATE")


def _postgresql(url: URL) -> Engines:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=PATIENCE,
        connect_args={
            "timeout": PATIENCE,
            "command_timeout": STATEMENT_LIMIT,
            "server_settings": {
                "application_name": "deelbot",
                "lock_timeout": str(PATIENCE * 1000),
                # The searches are short; compiling them takes longer than running them.
                "jit": "off",
                # So does the start of parallel workers, which cost a search 5 ms.
                "max_parallel_workers_per_gather": "0",
            },
        },
    )
    read = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    # Both take from one pool.
    places = asyncio.Semaphore(CONNECTIONS)
    migrate = create_async_engine(
        url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": PATIENCE}
    )
    return Engines(Gate(engine, places, commits=True), Gate(read, places, commits=False), migrate)


async def reach(engine: AsyncEngine) -> None:
    """Makes a connection, and closes it again. Raises Unopenable where the address makes no sense,
    and what `not_opened` is for.
    """
    try:
        async with engine.connect():
            pass
    except (TypeError, ValueError, OverflowError):
        # From words in the address that the driver does not know, and numbers that are none.
        raise Unopenable(NOT_UNDERSTOOD) from None
