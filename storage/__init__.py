"""The storage port, on SQLite and PostgreSQL."""

import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.slot import Instant
from bot.ports import StorageBusy
from storage.bookings import SqlBookings
from storage.engines import (
    PATIENCE,
    AlreadyRunning,
    Engines,
    NoSuchFolder,
    connect,
    is_busy,
    make_private,
    parse,
    take_lock,
)
from storage.houses import SqlCommunities, SqlOrganisations
from storage.listings import SqlListings
from storage.migrations import migrate
from storage.outbox import SqlOutbox, SqlSearches, first_time
from storage.people import SqlPeople
from storage.resources import SqlResources
from storage.tables import meta

__all__ = ["AlreadyRunning", "NoSuchFolder", "SqlStorage", "SqlTransaction", "open_storage"]


class SqlTransaction:
    """The groups of the port on one connection; `connection` is for statements of tests."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.people = SqlPeople(connection)
        self.communities = SqlCommunities(connection)
        self.organisations = SqlOrganisations(connection)
        self.resources = SqlResources(connection)
        self.listings = SqlListings(connection)
        self.bookings = SqlBookings(connection)
        self.searches = SqlSearches(connection)
        self.outbox = SqlOutbox(connection)

    async def first_time(self, source: str, key: str, now: Instant) -> bool:
        return await first_time(self.connection, source, key, now)


@dataclass(frozen=True, slots=True)
class SqlStorage:
    engines: Engines
    # The open lock file of a SQLite database.
    lock: int | None
    uid_host: str

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        async with self.engines.read.transaction() as connection:
            yield SqlTransaction(connection)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[SqlTransaction]:
        async with self.engines.write.transaction() as connection:
            yield SqlTransaction(connection)

    async def host(self) -> str:
        return self.uid_host

    async def close(self) -> None:
        await self.engines.dispose()
        if self.lock is not None:
            os.close(self.lock)


async def open_storage(url: str) -> SqlStorage:
    """The storage at `sqlite:///file` or `postgresql://…`, with its tables brought up to date.

    Raises AlreadyRunning, NoSuchFolder, FutureSchema, StorageBusy, and ValueError for an address
    that is neither.
    """
    address = parse(url)
    if address.get_backend_name() != "sqlite":
        return await open_below_lock(address)
    database = Path(address.database or "")
    make_private(database)
    lock = take_lock(database)
    try:
        return await open_below_lock(address, lock=lock)
    except BaseException:
        os.close(lock)
        raise


async def open_below_lock(
    address: URL, *, lock: int | None = None, busy_timeout: int = PATIENCE * 1000
) -> SqlStorage:
    """As `open_storage`, without taking the lock file: for tests that race many processes."""
    engines = connect(address, busy_timeout)
    try:
        await migrate(engines.migrate)
        async with engines.read.transaction() as connection:
            host = (
                await connection.execute(select(meta.c.value).where(meta.c.key == "host"))
            ).scalar_one()
    except BaseException as error:
        await engines.dispose()
        if isinstance(error, SQLAlchemyError | sqlite3.Error | OSError) and is_busy(error):
            raise StorageBusy(str(error)) from error
        raise
    return SqlStorage(engines, lock, host)
