"""PostgreSQL soon plans a statement for any values, and that plan reads the right indexes."""

import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from sqlalchemy import Executable

from bot.model.slot import Slot
from bot.ports import Wish
from storage import (
    SqlStorage,
    SqlTransaction,
    availability,
    bookings,
    open_storage,
    searching,
)
from tests.bench import crowding
from tests.contracts.conftest import DAWN, HOUR

EVENING = Slot(DAWN + 19 * HOUR, DAWN + 22 * HOUR)


@pytest.fixture
async def crowded(postgresql_database: str) -> AsyncIterator[SqlStorage]:
    await crowding.fill(postgresql_database, 3_000)
    storage = await open_storage(postgresql_database)
    yield storage
    await storage.close()


async def _plan(tx: SqlTransaction, asked: Executable, values: Mapping[str, Any]) -> str:
    """How PostgreSQL runs the statement; `$1` in it shows that the values played no part."""
    compiled = asked.compile(dialect=tx.connection.dialect)
    literals = [
        "NULL" if value is None else f"'{value}'"
        for value in (values[name] for name in compiled.positiontup)
    ]
    await tx.connection.exec_driver_sql("SET plan_cache_mode = force_generic_plan")
    await tx.connection.exec_driver_sql(f"PREPARE asked AS {compiled}")
    rows = await tx.connection.exec_driver_sql(
        f"EXPLAIN (COSTS OFF) EXECUTE asked({', '.join(literals)})"
    )
    return "\n".join(rows.scalars())


@pytest.mark.parametrize(
    "towns", [(), ("town0", "town150"), tuple(f"town{number}" for number in range(300))]
)
@pytest.mark.parametrize("town", ["town0", "town150"])
async def test_a_search_in_a_town_reads_the_index_of_towns_alone(
    crowded: SqlStorage, town: str, towns: tuple[str, ...]
) -> None:
    wish = Wish(community_id="community", kind="room", town=town, towns=towns, capacity=20)
    query = searching.covering_query("postgresql", wish, EVENING, crowding.ZONES, 10)
    async with crowded.read() as tx:
        plan = await _plan(tx, query.statement, query.values)
    reads = re.findall(r"(\w+(?: \w+)* Scan)(?: using (\w+))? on availability_(\w+)", plan)
    assert reads == [
        *[("Index Only Scan", "ix_availability_slot_town", "slot")] * 3,
        *[("Index Only Scan", "ix_availability_rule_town", "rule")] * len(query.days),
    ], plan
    assert "using ix_booking_live on booking" in plan
    assert "Seq Scan" not in plan
    assert ("town = n.value" if towns else "town = $") in plan


@pytest.mark.parametrize("zones", [(), crowding.ZONES])
async def test_a_search_is_planned_five_times_and_then_no_more(
    crowded: SqlStorage, zones: tuple[str, ...]
) -> None:
    async with crowded.read() as tx:
        for number in range(20):
            wish = Wish(community_id="community", kind="room", town=f"town{number}", capacity=20)
            await tx.listings.covering(wish, EVENING, zones, 10)
        plans = await tx.connection.exec_driver_sql(
            "SELECT custom_plans, generic_plans FROM pg_prepared_statements"
            " WHERE statement LIKE 'SELECT c.listing_id%'"
        )
        assert [tuple(row) for row in plans] == [(5, 15)]


async def test_zones_are_read_from_an_index(crowded: SqlStorage) -> None:
    async with crowded.read() as tx:
        plan = await _plan(tx, availability._ZONES, {"community_id": "community"})
    assert "Seq Scan" not in plan, plan


async def test_what_is_overdue_is_read_from_its_index(crowded: SqlStorage) -> None:
    async with crowded.read() as tx:
        plan = await _plan(tx, bookings._OVERDUE, {"now": DAWN, "at_most": 10})
    assert "Index Scan using ix_booking_held" in plan, plan
