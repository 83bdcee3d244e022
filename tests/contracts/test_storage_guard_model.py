"""The guard against a model: whatever is tried in whatever order, both refuse the same."""

import asyncio
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from bot.model.booking import SlotTaken
from bot.model.slot import FAR_FUTURE
from storage import SqlStorage, open_storage
from storage.bookings import slot_taken
from storage.statements import statement
from tests.contracts.conftest import DAWN, HOUR, make_world

STATES = ("draft", "asked", "confirmed", "cancelled", "expired")
LIVE = ("asked", "confirmed")
RESOURCES = ("resource-hall", "resource-other")
NUMBERS = ("busy_start", "busy_end", "starts", "ends", "units", "long_term")
COLUMNS = ("resource_id", "state", *NUMBERS)
INSERT = statement(
    "INSERT INTO booking (id, version, listing_id, community_id, host_id, guest_id, asker_id,"
    " purpose, wish, terms, terms_version, sequence, created_at, changed_at, reason,"
    f" {', '.join(COLUMNS)}) VALUES (:id, 1, 'listing-offer', 'community', 'org-house',"
    " 'org-guest', 'person-ben', '', '', '', 1, 0, 1, 1, '',"
    f" {', '.join(f':{name}' for name in COLUMNS)})",
    numbers=NUMBERS,
)
UPDATE = statement(
    f"UPDATE booking SET {', '.join(f'{name} = :{name}' for name in COLUMNS)} WHERE id = :id",
    numbers=NUMBERS,
)
CAPACITY = statement("UPDATE resource SET units = :units WHERE id = :id", numbers=["units"])
READ = text(f"SELECT id, {', '.join(COLUMNS)} FROM booking ORDER BY id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    id: str
    resource_id: str
    state: str
    busy_start: int
    busy_end: int
    starts: int
    ends: int
    units: int
    long_term: int

    def values(self) -> dict[str, str | int]:
        return {name: getattr(self, name) for name in ("id", *COLUMNS)}


def most_in_use(rows: list[Row], start: int, end: int) -> int:
    """The sweep line: at the start and at every beginning within, all that is in use there."""
    points = {start} | {row.busy_start for row in rows if start < row.busy_start < end}
    return max(
        sum(row.units for row in rows if row.busy_start <= point < row.busy_end) for point in points
    )


# Hours after DAWN, close together so that they clash, with the longest there is among them.
hours = st.integers(0, 30)
lengths = st.sampled_from((1, 1, 2, 3, 8, 24 * 366))
buffers = st.sampled_from((0, 0, 1, 24 * 7))


class GuardMachine(RuleBasedStateMachine):
    storage: SqlStorage
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, Row] = {}
        self.units = dict.fromkeys(RESOURCES, 1)
        self.count = 0
        self.runner.run(self._empty())

    async def _empty(self) -> None:
        async with self.storage.write() as tx:
            await tx.connection.execute(text("DELETE FROM booking"))
            await tx.connection.execute(text("UPDATE resource SET units = 1"))

    async def _write(self, sql: object, values: dict[str, str | int]) -> bool:
        async with self.storage.write() as tx:
            try:
                async with slot_taken(tx.connection):
                    await tx.connection.execute(sql, values)
            except SlotTaken:
                return False
        return True

    def _allowed(self, row: Row) -> bool:
        if row.state not in LIVE:
            return True
        others = [
            other
            for other in self.rows.values()
            if other.id != row.id and other.state in LIVE and other.resource_id == row.resource_id
        ]
        used = most_in_use(others, row.busy_start, row.busy_end)
        return used + row.units <= self.units[row.resource_id]

    def _try(self, sql: object, row: Row) -> None:
        allowed = self._allowed(row)
        assert self.runner.run(self._write(sql, row.values())) == allowed
        if allowed:
            self.rows[row.id] = row

    def _pick(self, number: int) -> Row:
        return list(self.rows.values())[number % len(self.rows)]

    def _times(self, start: int, length: int, before: int, after: int) -> dict[str, int]:
        starts, ends = DAWN + start * HOUR, DAWN + (start + length) * HOUR
        return {
            "starts": starts,
            "ends": ends,
            "busy_start": starts - before * HOUR,
            "busy_end": ends + after * HOUR,
        }

    @rule(
        start=hours,
        length=lengths,
        before=buffers,
        after=buffers,
        units=st.integers(1, 3),
        state=st.sampled_from(STATES),
        resource=st.sampled_from(RESOURCES),
    )
    def add(
        self,
        start: int,
        length: int,
        before: int,
        after: int,
        units: int,
        state: str,
        resource: str,
    ) -> None:
        self.count += 1
        row = Row(
            id=f"b{self.count:03}",
            resource_id=resource,
            state=state,
            units=units,
            long_term=0,
            **self._times(start, length, before, after),
        )
        self._try(INSERT, row)

    @precondition(lambda self: self.rows)
    @rule(number=st.integers(0, 99), state=st.sampled_from(STATES))
    def change_state(self, number: int, state: str) -> None:
        self._try(UPDATE, replace(self._pick(number), state=state))

    @precondition(lambda self: self.rows)
    @rule(number=st.integers(0, 99), start=hours, length=lengths, before=buffers, after=buffers)
    def move(self, number: int, start: int, length: int, before: int, after: int) -> None:
        times = self._times(start, length, before, after)
        self._try(UPDATE, replace(self._pick(number), long_term=0, **times))

    @precondition(lambda self: self.rows)
    @rule(number=st.integers(0, 99), is_open=st.booleans())
    def make_long_term(self, number: int, is_open: bool) -> None:
        row = self._pick(number)
        end = FAR_FUTURE if is_open else row.starts + 2000 * 24 * HOUR
        self._try(UPDATE, replace(row, long_term=1, ends=end, busy_end=end))

    @precondition(lambda self: self.rows)
    @rule(number=st.integers(0, 99), units=st.integers(1, 3))
    def change_units(self, number: int, units: int) -> None:
        self._try(UPDATE, replace(self._pick(number), units=units))

    @precondition(lambda self: self.rows)
    @rule(number=st.integers(0, 99), resource=st.sampled_from(RESOURCES))
    def change_resource(self, number: int, resource: str) -> None:
        self._try(UPDATE, replace(self._pick(number), resource_id=resource))

    @rule(resource=st.sampled_from(RESOURCES), units=st.integers(1, 5))
    def change_capacity(self, resource: str, units: int) -> None:
        live = [
            row for row in self.rows.values() if row.state in LIVE and row.resource_id == resource
        ]
        allowed = units >= self.units[resource] or most_in_use(live, 0, FAR_FUTURE) <= units
        changed = self.runner.run(self._write(CAPACITY, {"id": resource, "units": units}))
        assert changed == allowed
        if allowed:
            self.units[resource] = units

    @invariant()
    def the_rows_are_those_of_the_model(self) -> None:
        async def read() -> list[Row]:
            async with self.storage.read() as tx:
                return [Row(**row._mapping) for row in await tx.connection.execute(READ)]

        assert self.runner.run(read()) == list(self.rows.values())


async def _opened(url: str) -> SqlStorage:
    storage = await open_storage(url)
    world = make_world()
    async with storage.write() as tx:
        await world.build(tx)
        await tx.resources.add(replace(world.hall, id=RESOURCES[1], name="Other"))
    return storage


def _run(url: str, examples: int) -> None:
    with asyncio.Runner() as runner:
        storage = runner.run(_opened(url))
        machine = type("Machine", (GuardMachine,), {"storage": storage, "runner": runner})
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=examples,
                stateful_step_count=40,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        runner.run(storage.close())


def test_the_guard_agrees_with_the_model(database: str) -> None:
    _run(database, 25)


@pytest.mark.long
def test_the_guard_agrees_with_the_model_for_long(database: str) -> None:
    _run(database, 1500)
