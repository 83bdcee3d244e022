"""`deelbot backup FILE`: a whole copy while the bot runs, or a sentence that says what to do."""

import sqlite3
import stat
from pathlib import Path

import pytest

from bot.__main__ import REFUSED, main
from bot.model.people import Identity, Person
from storage import open_storage
from storage.backup import NotCopied, backup

AN = Person(id="an", name="An", language="nl", zone="Europe/Brussels")


def people(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    try:
        return [name for (name,) in connection.execute("SELECT name FROM person")]
    finally:
        connection.close()


async def test_a_copy_is_whole_while_the_bot_runs(sqlite_database: str, tmp_path: Path):
    copy = tmp_path / "copy.db"
    storage = await open_storage(sqlite_database)
    async with storage.write() as tx:
        await tx.people.add(AN, Identity("paper", "", "@an"))
    # What stands in the write-ahead log alone is copied too, and nobody waits.
    async with storage.write() as tx:
        backup(sqlite_database, copy)
        await tx.people.save(AN)
    await storage.close()

    assert people(copy) == ["An"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = await open_storage(f"sqlite:///{copy}")
    async with again.read() as tx:
        assert (await tx.people.person("an")).name == "An"
    await again.close()


async def test_a_copy_can_be_made_while_nothing_runs(sqlite_database: str, tmp_path: Path):
    await (await open_storage(sqlite_database)).close()

    backup(sqlite_database, tmp_path / "copy.db")

    assert people(tmp_path / "copy.db") == []


def test_what_is_there_is_never_written_over(sqlite_database: str, tmp_path: Path):
    there = tmp_path / "copy.db"
    there.write_text("dear")

    with pytest.raises(NotCopied, match="is there already: name a new file"):
        backup(sqlite_database, there)

    assert there.read_text() == "dear"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+asyncpg://deelbot:geheim@localhost/deelbot", "pg_dump"),
        ("sqlite+aiosqlite:///{folder}/none.db", "no database"),
    ],
)
def test_what_cannot_be_copied_is_said_in_one_sentence(url: str, said: str, tmp_path: Path):
    with pytest.raises(NotCopied, match=said) as refused:
        backup(url.format(folder=tmp_path), tmp_path / "copy.db")

    assert "geheim" not in str(refused.value)
    assert not (tmp_path / "copy.db").exists()


def test_a_file_that_is_no_database_leaves_no_copy(tmp_path: Path):
    (tmp_path / "letter.db").write_text("dear house, " * 1_000)

    with pytest.raises(NotCopied, match="cannot be copied"):
        backup(f"sqlite:///{tmp_path}/letter.db", tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


def test_a_folder_that_is_not_there_is_named(sqlite_database: str, tmp_path: Path):
    with pytest.raises(NotCopied, match="cannot be written"):
        backup(sqlite_database, tmp_path / "none" / "copy.db")


def test_the_command_copies_once_and_then_refuses(
    sqlite_database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    address = sqlite_database.replace("sqlite:", "sqlite+aiosqlite:")
    monkeypatch.setenv("DEELBOT_DATABASE_URL", address)
    copy = tmp_path / "copy.db"

    assert main(["backup", str(copy)]) == 0
    assert main(["backup", str(copy)]) == REFUSED
    assert capsys.readouterr().err.startswith(f"deelbot: {copy} is there already")
