"""`/health`: 200 while all is well, 503 where something is stale, and never a name."""

import json
from collections.abc import Callable

import pytest

from adapters import health
from adapters.health import Sign
from bot.ports import Notice
from storage import SqlStorage
from tests.conftest import SetClock


async def ask(storage: SqlStorage, clock: SetClock, *signs: Sign) -> tuple[int, dict[str, object]]:
    reply = await health.route(storage, clock, lambda: signs).handle({}, b"")
    said: dict[str, object] = json.loads(reply.body)
    return reply.status, said


async def owe(storage: SqlStorage, a_notice: Callable[..., Notice], clock: SetClock) -> None:
    async with storage.write() as tx:
        await tx.outbox.add(a_notice(1, due_at=clock.now()))


async def test_all_is_well_where_nothing_waits(storage: SqlStorage, clock: SetClock):
    assert await ask(storage, clock) == (
        200,
        {"status": "ok", "stale": [], "database": 1, "oldest_notice_seconds": 0},
    )


async def test_a_notice_that_waits_for_long_is_stale(
    storage: SqlStorage, clock: SetClock, a_notice: Callable[..., Notice]
):
    await owe(storage, a_notice, clock)
    clock.advance(seconds=300)
    assert (await ask(storage, clock))[0] == 200

    clock.advance(seconds=1)
    status, said = await ask(storage, clock)

    assert status == 503
    assert said["stale"] == ["oldest_notice_seconds"]
    assert said["oldest_notice_seconds"] == 301


@pytest.mark.parametrize("measured", [None, 61])
async def test_a_platform_that_is_silent_is_stale(
    storage: SqlStorage, clock: SetClock, measured: int | None
):
    status, said = await ask(storage, clock, Sign("telegram_last_poll_seconds", measured, False))

    assert (status, said["stale"]) == (503, ["telegram_last_poll_seconds"])


async def test_a_database_that_cannot_be_had_is_stale(storage: SqlStorage, clock: SetClock):
    places = storage.engines.read.places
    taken = 0
    while not places.locked():
        await places.acquire()
        taken += 1

    status, said = await ask(storage, clock)

    for _ in range(taken):
        places.release()
    assert (status, said["stale"]) == (503, ["database"])
