"""The storage port, on SQLite and PostgreSQL."""

import logging
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import URL, select
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.slot import Instant
from storage.addresses import SqlAddresses, SqlDialogues
from storage.belonging import SqlBelonging
from storage.bookings import SqlBookings
from storage.engines import (
    PATIENCE,
    Engines,
    connect,
    make_private,
    parse,
    reach,
    take_lock,
)
from storage.errors import AlreadyRunning, NoSuchFolder, Refused, Unopenable, not_opened
from storage.feeds import SqlFeeds
from storage.finding import SqlFinds, Zones
from storage.forgetting import SqlForgetting
from storage.houses import SqlCommunities, SqlOrganisations
from storage.joining import SqlAdmissions, SqlArrivals, SqlCodes
from storage.learning import SqlLearning
from storage.listings import SqlListings
from storage.matching import SqlMatches
from storage.migrations import migrate
from storage.outbox import SqlOutbox, SqlSearches, first_time, forget_seen
from storage.people import SqlPeople
from storage.photos import SqlPhotos
from storage.places import SqlPlaces
from storage.resources import SqlResources
from storage.ruling import SqlCaring, SqlRuling
from storage.standings import SqlStandings
from storage.tables import meta
from storage.talking import SqlTalks, SqlVisits
from storage.teaching import SqlTeaching

__all__ = [
    "AlreadyRunning",
    "NoSuchFolder",
    "Refused",
    "SqlStorage",
    "SqlTransaction",
    "Unopenable",
    "open_storage",
]

log = logging.getLogger(__name__)


class SqlTransaction:
    """The groups of the port on one connection; `connection` is for statements of tests."""

    def __init__(self, connection: AsyncConnection, zones: Zones) -> None:
        self.connection = connection
        self.people = SqlPeople(connection)
        self.communities = SqlCommunities(connection)
        self.organisations = SqlOrganisations(connection)
        self.resources = SqlResources(connection)
        self.listings = SqlListings(connection)
        self.places = SqlPlaces(connection)
        self.forgetting = SqlForgetting(connection)
        self.photos = SqlPhotos(connection)
        self.bookings = SqlBookings(connection)
        self.searches = SqlSearches(connection)
        self.outbox = SqlOutbox(connection)
        self.addresses = SqlAddresses(connection)
        self.dialogues = SqlDialogues(connection)
        self.arrivals = SqlArrivals(connection)
        self.codes = SqlCodes(connection)
        self.admissions = SqlAdmissions(connection)
        self.belonging = SqlBelonging(connection)
        self.ruling = SqlRuling(connection)
        self.caring = SqlCaring(connection)
        self.talks = SqlTalks(connection)
        self.visits = SqlVisits(connection)
        self.teaching = SqlTeaching(connection)
        self.feeds = SqlFeeds(connection)
        self.finds = SqlFinds(connection, zones)
        self.matches = SqlMatches(connection)
        self.standings = SqlStandings(connection)
        self.learning = SqlLearning(connection)

    async def first_time(self, source: str, key: str, now: Instant) -> bool:
        return await first_time(self.connection, source, key, now)

    async def forget_seen(self, before: Instant) -> int:
        return await forget_seen(self.connection, before)


@dataclass(frozen=True, slots=True)
class SqlStorage:
    engines: Engines
    # The open lock file of a SQLite database.
    lock: int | None
    uid_host: str
    zones: Zones = field(default_factory=dict)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        async with self.engines.read.transaction() as connection:
            yield SqlTransaction(connection, self.zones)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[SqlTransaction]:
        async with self.engines.write.transaction() as connection:
            yield SqlTransaction(connection, self.zones)

    async def host(self) -> str:
        return self.uid_host

    async def close(self) -> None:
        await self.engines.dispose()
        if self.lock is not None:
            os.close(self.lock)


async def open_storage(url: str) -> SqlStorage:
    """The storage at `sqlite:///file` or `postgresql://…`, with its tables brought up to date.

    Raises AlreadyRunning, NoSuchFolder, FutureSchema, StorageBusy, and Unopenable for all else that
    whoever starts Deelbot can put right.
    """
    address = parse(url)
    if address.get_backend_name() != "sqlite":
        return await open_below_lock(address)
    database = Path(address.database or "")
    make_private(database)
    lock = take_lock(database)
    # SQLite up to 3.51.2 can damage a file that two connections write.
    log.info("SQLite %s, and one connection writes", sqlite3.sqlite_version)
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
        await reach(engines.migrate)
        await migrate(engines.migrate)
        async with engines.read.transaction() as connection:
            host = (
                await connection.execute(select(meta.c.value).where(meta.c.key == "host"))
            ).scalar_one()
    except (StatementError, sqlite3.Error, OSError) as error:
        await engines.dispose()
        raise not_opened(error, address) from None
    except BaseException:
        await engines.dispose()
        raise
    return SqlStorage(engines, lock, host)
