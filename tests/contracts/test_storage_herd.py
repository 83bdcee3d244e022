"""Many at once: exactly one gets each slot, and who checks first and writes later does not."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import SqlStorage
from tests.conftest import PostgresServer
from tests.contracts import herd

CONTROL_ROUNDS = 20


@pytest.fixture
def another(
    request: pytest.FixtureRequest, database: str, sqlite_template: Path, tmp_path: Path
) -> Callable[[], str]:
    """Makes one more database on the engine of `database`."""

    def make() -> str:
        if database.startswith("sqlite"):
            return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'another.db')}"
        server: PostgresServer = request.getfixturevalue("postgres_server")
        return server.new()

    return make


def _race(database: str, control: str, rounds: int) -> None:
    outcome, naive = herd.run(
        herd.Race(database, rounds), herd.Race(control, CONTROL_ROUNDS, "naive")
    )
    one_each = Counter(range(rounds))
    assert outcome.errors == []
    assert outcome.winners == one_each
    assert outcome.rows == one_each
    # The control: whoever looks first and writes later does book twice.
    assert max(naive.rows.values()) > 1, "the race is too slow to prove anything"


def test_eight_processes_cannot_book_one_slot_twice(
    database: str, another: Callable[[], str]
) -> None:
    _race(database, another(), 60)


@pytest.mark.long
def test_eight_processes_cannot_book_one_slot_twice_for_long(
    database: str, another: Callable[[], str]
) -> None:
    _race(database, another(), 2500)


async def test_sixty_tasks_fill_twenty_slots_once(storage: SqlStorage) -> None:
    outcome = await herd.crowd(storage, 60, 20)
    one_each = Counter(range(20))
    assert outcome.errors == []
    assert outcome.winners == one_each
    assert outcome.rows == one_each
