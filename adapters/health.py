"""`/health`: whether the bot still does its work, for whoever watches over it. It says no names."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from adapters.web import Reply, Route
from bot.ports import Clock, Storage, StorageBusy

PATH = "/health"
OLDEST_NOTICE_SECONDS = 300
"""A notice leaves within a second; one that is due for so long waits for somebody to look."""
OLDEST_POLL_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of life: its name, what was measured, and whether that is well."""

    name: str
    measured: int | None
    well: bool


Signs = Callable[[], Iterable[Sign]]


def route(storage: Storage, clock: Clock, signs: Signs = tuple) -> Route:
    """200 while all is well, 503 where anything is stale."""

    async def answer(_headers: Mapping[str, str], _body: bytes) -> Reply:
        found = [*await _stored(storage, clock), *signs()]
        well = all(sign.well for sign in found)
        said: dict[str, object] = {sign.name: sign.measured for sign in found}
        said = {
            "status": "ok" if well else "stale",
            "stale": [sign.name for sign in found if not sign.well],
            **said,
        }
        headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
        return Reply(200 if well else 503, json.dumps(said).encode(), headers)

    return Route("GET", PATH, answer)


async def _stored(storage: Storage, clock: Clock) -> list[Sign]:
    try:
        async with storage.read() as tx:
            due = await tx.outbox.next_due()
    except StorageBusy:
        return [Sign("database", 0, False)]
    late = 0 if due is None else max(0, clock.now() - due)
    return [
        Sign("database", 1, True),
        Sign("oldest_notice_seconds", late, late <= OLDEST_NOTICE_SECONDS),
    ]
