"""A migrated database is the one that the tables describe, with its guards."""

import ast
import asyncio
import re
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

import storage.migrations
import storage.tables
from storage import SqlStorage, engines, guards, open_storage
from storage.migrations import HEAD, REVISIONS, migrate
from storage.tables import METADATA
from tests.conftest import PostgresServer

# Everything that PostgreSQL knows of a schema, in its own words.
_CATALOGUE = (
    "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name"
    " FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
    "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
)
_MASTER = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def _describe(connection: Connection) -> set[tuple[str, ...]]:
    queries = (_MASTER,) if connection.dialect.name == "sqlite" else _CATALOGUE
    found = set()
    for query in queries:
        for row in connection.execute(text(query)):
            words = tuple(_unordered(str(value)) for value in row)
            if "alembic_version" not in "".join(words):
                found.add(words)
    return found


def _unordered(sql: str) -> str:
    """In which order a table names its columns and constraints means nothing: what a migration adds
    stands last.
    """
    if not sql.startswith("CREATE TABLE"):
        return " ".join(sql.split())
    parts, depth = [""], 0
    for sign in sql[sql.index("(") + 1 : sql.rindex(")")]:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    said = sorted(
        " ".join(each.split())
        for part in parts
        for each in re.split(r"\s(?=CONSTRAINT )", part)
        if each.strip()
    )
    return ", ".join((*said, sql[sql.rindex(")") :]))


def _create(connection: Connection) -> None:
    METADATA.create_all(connection)
    guards.install(connection)


@pytest.fixture
def empty_database(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> str:
    """The address of a database without tables, on the engine of `database`."""
    if database.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.new(template="template0")


async def test_a_migrated_database_equals_the_tables(
    storage: SqlStorage, empty_database: str
) -> None:
    fresh = create_async_engine(engines.parse(empty_database))
    async with fresh.begin() as connection:
        await connection.run_sync(_create)
        expected = await connection.run_sync(_describe)
    await fresh.dispose()
    async with storage.read() as tx:
        migrated = await tx.connection.run_sync(_describe)
    assert migrated == expected
    assert len(expected) > 50


async def test_migrating_twice_changes_nothing(storage: SqlStorage) -> None:
    host = await storage.host()
    async with storage.read() as tx:
        before = await tx.connection.run_sync(_describe)
    await migrate(storage.engines.migrate)
    async with storage.read() as tx:
        assert await tx.connection.run_sync(_describe) == before
    assert await storage.host() == host


async def test_two_that_start_on_a_new_database_migrate_it_once(
    postgres_server: PostgresServer,
) -> None:
    url = postgres_server.new(template="template0")
    opened = await asyncio.gather(*(open_storage(url) for _ in range(4)))
    assert len({await each.host() for each in opened}) == 1
    for each in opened:
        await each.close()


async def test_a_migration_that_fails_changes_nothing(
    empty_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: Connection) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(guards, "install", fail)
    with pytest.raises(ZeroDivisionError):
        await open_storage(empty_database)
    engine = create_async_engine(engines.parse(empty_database))
    async with engine.connect() as connection:
        assert await connection.run_sync(_describe) == set()
    await engine.dispose()
    monkeypatch.undo()
    await (await open_storage(empty_database)).close()


def test_revisions_are_one_line_and_well_named() -> None:
    folder = Path(storage.migrations.__file__).parent
    config = Config()
    config.set_main_option("script_location", str(folder))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [HEAD]
    walked = [each.revision for each in script.walk_revisions()]
    assert tuple(reversed(walked)) == REVISIONS
    files = sorted(path.name for path in (folder / "versions").glob("[0-9]*.py"))
    assert [name[:4] for name in files] == list(REVISIONS)
    assert all(re.fullmatch(r"\d{4}_[a-z_]+\.py", name) for name in files)


@pytest.mark.parametrize(
    "name",
    [
        *("houses", "sharing", "bookings", "calendars", "conversation"),
        *("joining", "learning", "matching", "ruling", "showing", "talking", "terms"),
    ],
)
def test_every_table_says_what_it_is(name: str) -> None:
    path = Path(storage.tables.__file__).with_name(f"{name}.py")
    lines = path.read_text().splitlines()
    tables = [
        node
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Table"
    ]
    assert tables
    for table in tables:
        source = lines[table.lineno - 1 : table.end_lineno]
        assert any(line.strip().startswith("#") for line in source[:6]), source[1]
