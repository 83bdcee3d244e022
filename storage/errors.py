"""What goes wrong in the database, and what is told of it: nothing that people wrote."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.ports import StorageBusy

# Locked, out of space or out of reach: nothing was saved, and it may pass. Not SQLITE_READONLY,
# which is a write in a reading transaction.
SQLITE_BUSY = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)
# 08 connection, 53 out of resources, 40 serialisation failure and deadlock, 57 shut down or timed
# out, 55P03 lock timeout.
POSTGRESQL_BUSY = ("08", "53", "40", "57", "55P03")
SQLITE_UNIQUE = frozenset({sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY})
POSTGRESQL_UNIQUE = "23505"

ADDRESS = "DEELBOT_DATABASE_URL"
# What the file or its folder does not allow.
SQLITE_CLOSED = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
SQLITE_HEADER = b"SQLite format 3\0"
POSTGRESQL_UNOPENABLE = {
    "28": f"PostgreSQL refused the user or the password: correct them in {ADDRESS}",
    "3D": f"PostgreSQL has no such database: create it, or correct its name in {ADDRESS}",
    "42501": "the PostgreSQL user may not make tables: let it CREATE in the schema",
    "08": f"PostgreSQL cannot be reached: start it, or correct host and port in {ADDRESS}",
}
"""By the beginning of SQLSTATE."""
NOT_UNDERSTOOD = (
    f"{ADDRESS} is not understood: write sqlite+aiosqlite:///FILE or"
    " postgresql+asyncpg://USER:PASSWORD@HOST:PORT/DATABASE, with signs such as @ as %40"
)


class AlreadyRunning(Exception):
    """Another process has this SQLite file."""


class NoSuchFolder(Exception):
    """The folder of the SQLite file does not exist."""


class Unopenable(Exception):
    """The database cannot be opened; the sentence says what to do, and never a password."""


class Refused(Exception):
    """The database refused a statement, which is a bug. Says which rule was broken, never by what
    values.
    """


def not_opened(error: StatementError | sqlite3.Error | OSError, address: URL) -> Exception:
    """What to tell instead of an error at opening: mostly Unopenable, but StorageBusy where it may
    pass by itself.
    """
    code, state = _code(error), _state(error)
    if address.get_backend_name() == "sqlite":
        database = Path(address.database or "")
        if code == sqlite3.SQLITE_NOTADB:
            return no_database(database)
        if code == sqlite3.SQLITE_CORRUPT:
            return Unopenable(f"{database} is damaged: put back a copy of it")
        if code in SQLITE_CLOSED:
            return closed(database, describe(error))
        return told(error)
    if isinstance(error, OSError):
        state = "08"
    for beginning, sentence in POSTGRESQL_UNOPENABLE.items():
        if state.startswith(beginning):
            return Unopenable(sentence)
    return told(error)


def told(error: StatementError | sqlite3.Error | PoolTimeout | OSError) -> StorageBusy | Refused:
    """The error without what people wrote."""
    if is_busy(error) or _lost_race(error):
        return StorageBusy(describe(error))
    cause = _cause(error)
    rule = getattr(cause, "constraint_name", None)
    if isinstance(cause, sqlite3.Error):
        # SQLite names constraints and columns, and quotes no values.
        rule = str(cause)
    return Refused(f"{describe(error)} {rule or ''}".rstrip())


def describe(error: BaseException) -> str:
    """Its class and its code; its text may quote values."""
    cause = _cause(error)
    code = getattr(cause, "sqlite_errorname", None) or _state(error)
    return f"{type(cause).__name__} {code}".rstrip()


def is_busy(error: BaseException) -> bool:
    """Whether the database refused for now."""
    if isinstance(error, PoolTimeout | OSError):
        return True
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    return _code(error) in SQLITE_BUSY or _state(error).startswith(POSTGRESQL_BUSY)


def _lost_race(error: BaseException) -> bool:
    """Whether a unique thing was there already: written by another, after this one had looked."""
    code = getattr(_cause(error), "sqlite_errorcode", None)
    return code in SQLITE_UNIQUE or _state(error) == POSTGRESQL_UNIQUE


def _cause(error: BaseException) -> BaseException:
    """The driver's own error, below those of SQLAlchemy."""
    below = error.orig if isinstance(error, StatementError) else None
    return error if below is None else below.__cause__ or below


def _code(error: BaseException) -> int | None:
    """SQLite's primary code."""
    code = getattr(_cause(error), "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None


def _state(error: BaseException) -> str:
    """PostgreSQL's SQLSTATE, or nothing."""
    state = getattr(_cause(error), "sqlstate", None)
    return state if isinstance(state, str) else ""


def no_database(database: Path) -> Unopenable:
    return Unopenable(f"{database} is no SQLite database: name another file in {ADDRESS}")


def closed(path: Path, reason: str | None) -> Unopenable:
    return Unopenable(f"{path} cannot be opened ({reason}): look at the rights and the space there")
