"""aiosqlite for SQLAlchemy, with one trip to the worker thread for each statement.

SQLAlchemy's own adaptation makes four: for the cursor, the statement, its rows, and the end of the
cursor. A trip takes longer than most statements. Private names, as they are in SQLAlchemy 2.1.9:
`_async_soft_close`, `_connection`, `_handle_exception`; in aiosqlite 0.22.1: `_conn`,
`_connection`, `_execute`, `_tx`.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util.concurrency import await_

Description = tuple[tuple[str, None, None, None, None, None, None], ...]


class Cursor:
    """PEP 249. It holds rows and no cursor of SQLite, so that there is nothing to close."""

    arraysize = 1
    description: Description | None = None
    rowcount = -1
    lastrowid: int | None = None

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: deque[Any] = deque()

    def execute(self, operation: str, parameters: Any = ()) -> None:
        self._take(sqlite3.Connection.execute, operation, parameters)

    def executemany(self, operation: str, seq_of_parameters: Any) -> None:
        self._take(sqlite3.Connection.executemany, operation, seq_of_parameters)

    def _take(
        self,
        execute: Callable[[sqlite3.Connection, str, Any], sqlite3.Cursor],
        operation: str,
        parameters: Any,
    ) -> None:
        def there(driver: sqlite3.Connection) -> None:
            cursor = execute(driver, operation, parameters or ())
            if cursor.description:
                self._rows = deque(cursor.fetchall())
            # Behind the rows: RETURNING counts them as they are fetched.
            self.description, self.rowcount = cursor.description, cursor.rowcount
            self.lastrowid = cursor.lastrowid
            cursor.close()

        self._connection.trip(there)

    def fetchone(self) -> Any:
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> Sequence[Any]:
        count = min(len(self._rows), size or self.arraysize)
        return [self._rows.popleft() for _ in range(count)]

    def fetchall(self) -> Sequence[Any]:
        rows, self._rows = self._rows, deque()
        return list(rows)

    def __iter__(self) -> Iterator[Any]:
        while self._rows:
            yield self._rows.popleft()

    def setinputsizes(self, *_sizes: object) -> None:
        pass

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """What SQLAlchemy closes a cursor by, and keeps its rows."""


LINGER_SECONDS = 0.02
"""How long what was only read may stay open: to wake the worker thread for nothing else but its end
takes a light command as long as much of its work.
"""


class Connection(AsyncAdapt_aiosqlite_connection):
    """One that only reads begins with its first statement, in the same trip: it holds nothing until
    then. What it read before ends in that trip too, or when it has lingered.
    """

    __slots__ = ("_begun", "_lingering")

    dbapi: "Driver"

    def __init__(self, dbapi: "Driver", connection: Any) -> None:
        super().__init__(dbapi, connection)
        self._begun = False
        self._lingering: asyncio.TimerHandle | None = None

    def begin(self, statement: str) -> None:
        def there(driver: sqlite3.Connection) -> None:
            driver.execute(statement)

        self.trip(there)

    def trip(self, act: Callable[[sqlite3.Connection], None]) -> None:
        """A cancelled one goes on in the thread; the rollback that follows comes after it."""
        begins = self.dbapi.reads and not self._begun
        ends = self._lingering is not None
        self._begun = True
        self._linger_no_more()

        def there() -> None:
            driver = self._connection._conn
            if ends:
                driver.rollback()
            if begins:
                driver.execute("BEGIN")
            act(driver)

        try:
            await_(self._connection._execute(there))
        except ValueError as error:
            # Of a connection that is closed.
            self._handle_exception(error)

    def commit(self) -> None:
        super().commit()
        self._begun = False

    def rollback(self) -> None:
        # SQLAlchemy also rolls back what comes to its pool after a commit.
        if not self._begun:
            return
        if self.dbapi.reads and self._connection._connection:
            # Nothing depends on it, and whoever is next comes after it in the thread.
            loop = asyncio.get_running_loop()
            self._lingering = loop.call_later(LINGER_SECONDS, self._let_go)
        else:
            super().rollback()
        self._begun = False

    def _let_go(self) -> None:
        self._linger_no_more()
        if self._connection._connection:
            self._connection._tx.put_nowait((None, self._connection._conn.rollback))

    def _linger_no_more(self) -> None:
        if self._lingering is not None:
            self._lingering.cancel()
            self._lingering = None

    def cursor(self, server_side: bool = False) -> Any:
        assert not server_side, "it fetches all rows at once"
        return Cursor(self)


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """The `module` of an engine. `reads` says that its transactions change nothing."""

    def __init__(self, *, reads: bool = False) -> None:
        super().__init__(aiosqlite, sqlite3)
        self.reads = reads

    def connect(self, *arg: Any, **kw: Any) -> Connection:
        # Or Python's sqlite3 would begin by itself, and late.
        adapted = super().connect(*arg, isolation_level=None, **kw)
        return Connection(self, adapted.driver_connection)
