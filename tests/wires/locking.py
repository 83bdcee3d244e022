"""A database that somebody else writes into."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def locked(database: str) -> AsyncIterator[None]:
    """Somebody else writes into the database, and takes their time. Where the bot is writing, which
    it does in this thread, that is waited for without holding it up.
    """
    other = sqlite3.connect(database.partition("///")[2], isolation_level=None, timeout=0)
    while not other.in_transaction:
        with suppress(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(0)
    try:
        yield
    finally:
        other.close()
