"""Opening: what cannot be opened is told in one sentence, which gives no password away."""

import asyncio
import logging
import socket
import sqlite3
import stat
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from storage import AlreadyRunning, Unopenable, open_storage
from tests.conftest import PostgresServer

PASSWORD = "-".join(("open", "sesame"))


async def _refusal(url: str) -> str:
    with pytest.raises(Unopenable) as raised:
        await open_storage(url)
    assert PASSWORD not in "".join(traceback.format_exception(raised.value))
    sentence = str(raised.value)
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    "url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "sqlite://", "sqlite:///"]
)
async def test_sqlite_needs_a_file(url: str) -> None:
    assert "sqlite+aiosqlite:///deelbot.db" in await _refusal(url)


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://me:{PASSWORD}@localhost/x",
        "deelbot.db",
        "",
        f"postgresql+asyncpg://me:{PASSWORD}@localhost:port/x",
        f"postgresql+asyncpg://me:more/{PASSWORD}@localhost:5432/x?sslmode=require",
        f"postgresql+asyncpg://me:a@{PASSWORD}@localhost/x?command_timeout=long",
        f"postgresql+asyncpg://me:{PASSWORD}@localhost/x?port=abc",
        f"postgresql+asyncpg://me:{PASSWORD}@localhost/x?prepared_statement_cache_size=few",
    ],
)
async def test_an_address_that_makes_no_sense_is_told_how_to_write_it(url: str) -> None:
    assert "DEELBOT_DATABASE_URL is not understood: write" in await _refusal(url)


async def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is no file" in await _refusal(f"sqlite+aiosqlite:///{tmp_path}")
    assert _modes(tmp_path) == {}


def _modes(folder: Path) -> dict[str, int]:
    return {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear An, here is what we said about the hall.")
    path.chmod(0o644)
    return path


async def test_another_file_is_left_as_it_was(letter: Path) -> None:
    assert "is no SQLite database" in await _refusal(f"sqlite+aiosqlite:///{letter}")
    assert _modes(letter.parent) == {"letter.txt": 0o644}


@pytest.fixture
def damaged_database(sqlite_database: str) -> str:
    path = Path(sqlite_database.removeprefix("sqlite:///"))
    path.write_bytes(path.read_bytes()[:100] + b"?" * (path.stat().st_size - 100))
    return sqlite_database


async def test_a_damaged_file_is_told(damaged_database: str) -> None:
    # Twice: its lock is given back.
    for _ in range(2):
        assert "is damaged" in await _refusal(damaged_database)


@pytest.fixture
def without_lock(sqlite_database: str) -> str:
    """Beside the database stands a folder where its lock file belongs."""
    Path(f"{sqlite_database.removeprefix('sqlite:///')}.lock").mkdir()
    return sqlite_database


async def test_a_file_that_cannot_be_opened_is_told(without_lock: str) -> None:
    assert "cannot be opened (Is a directory)" in await _refusal(without_lock)


async def test_the_version_of_sqlite_is_noted(
    sqlite_database: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="storage"):
        storage = await open_storage(sqlite_database)
        with pytest.raises(AlreadyRunning):
            await open_storage(sqlite_database)
    await storage.close()
    (told,) = (record for record in caplog.records if record.name == "storage")
    assert told.levelno == logging.INFO
    assert told.getMessage() == f"SQLite {sqlite3.sqlite_version}, and one connection writes"


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that nobody listens to, and nobody else can take."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


@pytest.fixture
async def silent_port() -> AsyncIterator[int]:
    """A port where somebody listens and says nothing."""
    writers: list[asyncio.StreamWriter] = []

    def say_nothing(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1]
    server.close()
    await _closed(writers)


async def test_a_server_that_is_not_there_is_told(tmp_path: Path, closed_port: int) -> None:
    for place in (
        f"/x?host={tmp_path}",
        f"127.0.0.1:{closed_port}/x",
        "localhost:99999/x",
        "nowhere.invalid/x",
    ):
        assert "cannot be reached" in await _refusal(f"postgresql+asyncpg://me:{PASSWORD}@{place}")


async def test_a_server_that_says_nothing_is_told_after_two_seconds(silent_port: int) -> None:
    loop = asyncio.get_running_loop()
    started = loop.time()
    place = f"127.0.0.1:{silent_port}/x"
    assert "cannot be reached" in await _refusal(f"postgresql+asyncpg://me:{PASSWORD}@{place}")
    assert 1.5 < loop.time() - started < 3


@pytest.fixture
async def web_port() -> AsyncIterator[int]:
    """A port where somebody else than PostgreSQL answers."""

    writers: list[asyncio.StreamWriter] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await reader.read(8)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1]
    server.close()
    await _closed(writers)


async def _closed(writers: list[asyncio.StreamWriter]) -> None:
    """Python 3.11's servers do not wait for what is open on them."""
    for writer in writers:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


async def test_a_server_that_is_no_postgresql_is_told(web_port: int) -> None:
    place = f"127.0.0.1:{web_port}/x"
    assert "cannot be reached" in await _refusal(f"postgresql+asyncpg://me:{PASSWORD}@{place}")


def _rewrite(path: Path, pattern: str) -> str:
    """Answers what stood there, which takes the place of {} in the new text."""
    before = path.read_text()
    path.write_text(pattern.replace("{}", before))
    return before


@pytest.fixture
async def lodger(postgres_server: PostgresServer) -> AsyncIterator[str]:
    """The address of an empty database for somebody with a password and few rights."""
    address = postgres_server.new(template="template0")
    host = await asyncpg.connect(address)
    rules = Path(await host.fetchval("SHOW hba_file"))
    await host.close()
    before = _rewrite(rules, "local all lodger scram-sha-256\n{}")
    postgres_server.run(f"CREATE ROLE lodger LOGIN PASSWORD '{PASSWORD}'")
    postgres_server.run("SELECT pg_reload_conf()")
    url = make_url(address).set(username="lodger", password=PASSWORD)
    yield url.render_as_string(hide_password=False)
    postgres_server.drop(address)
    _rewrite(rules, before)
    postgres_server.run("SELECT pg_reload_conf()")
    postgres_server.run("DROP ROLE lodger")


async def test_a_wrong_password_is_told(lodger: str) -> None:
    wrong = lodger.replace(PASSWORD, "guessed")
    assert "refused the user or the password" in await _refusal(wrong)


async def test_who_may_not_make_tables_is_told(lodger: str) -> None:
    assert "may not make tables" in await _refusal(lodger)


async def test_a_database_that_is_not_there_is_told(postgres_server: PostgresServer) -> None:
    assert "has no such database" in await _refusal(postgres_server.address("nowhere"))
