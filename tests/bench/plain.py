"""SQLAlchemy as it comes: what the storage is held against."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import SqlStorage


@asynccontextmanager
async def reading(storage: SqlStorage) -> AsyncIterator[AsyncEngine]:
    async with _plain(storage.engines.read.engine, "BEGIN") as engine:
        yield engine


@asynccontextmanager
async def writing(storage: SqlStorage) -> AsyncIterator[AsyncEngine]:
    async with _plain(storage.engines.write.engine, "BEGIN IMMEDIATE") as engine:
        yield engine


@asynccontextmanager
async def _plain(ours: AsyncEngine, begin: str) -> AsyncIterator[AsyncEngine]:
    """On the same database, with the same transactions. On PostgreSQL the storage's own is as it
    comes; on SQLite it goes its own way to the driver, and this one goes the library's.
    """
    if ours.dialect.name != "sqlite":
        yield ours
        return
    engine = create_async_engine(ours.url, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def leave_begin_to_us(connection: Any, _record: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine.sync_engine, "begin")
    def begin_at_once(connection: Any) -> None:
        # In one trip to the thread: what is held against it is not to look better by this.
        adapted = connection.connection.dbapi_connection
        adapted.run_async(lambda driver: driver.execute(begin))

    try:
        yield engine
    finally:
        await engine.dispose()
