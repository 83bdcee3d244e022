"""Deliveries to the app: sent, acknowledged or not, repeated, and sometimes doubled."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from tests.wires.slack_faults import Doubled
from tests.wires.slack_state import Json

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer

Kind = Literal["events_api", "slash_commands", "interactive"]


@dataclass(slots=True, kw_only=True, eq=False)
class Delivery:
    """One thing the app is told, however often it is sent until it is acknowledged."""

    kind: Kind
    name: str
    payload: Json
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    body: object = None
    """What stood in the acknowledgement: an object, a text, or nothing."""

    def answer(self, body: object) -> None:
        if not self.answered.is_set():
            self.body = body
            self.answered.set()


class Transport(Protocol):
    """How the app is reached: by HTTP or through a socket."""

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> str:
        """Sends it once; an empty text when acknowledged, else why not (`retry_reason`).

        `lost` says that the connection went away: then it is sent again at once.
        """
        ...


class Deliveries:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self.open: dict[asyncio.Task[None], str] = {}
        self.all: list[Delivery] = []
        """Whatever the app was to be told, in order, however often it was sent."""

    async def event(self, payload: Json, name: str) -> None:
        """Delivers an event, with retries; returns after the first attempt."""
        firsts = []
        for _ in range(1 + self.server.faults.copies("event")):
            delivery = self._new("events_api", payload, name)
            first = asyncio.Event()
            self.start(self._insist(delivery, first), name)
            firsts.append(first)
        for first in firsts:
            await first.wait()

    async def _insist(self, delivery: Delivery, first: asyncio.Event) -> None:
        reason, attempt = "", 0
        delays = list(self.server.retry_delays)
        try:
            while reason := await self.server.transport.send(delivery, attempt, reason):
                first.set()
                if reason != "lost":
                    if not delays:
                        self.server.misses(f"{delivery.name}: never acknowledged ({reason})")
                        return
                    await asyncio.sleep(delays.pop(0))
                attempt += 1
        finally:
            first.set()

    async def ask(self, kind: Kind, payload: Json, name: str) -> list[Delivery]:
        """Delivers what somebody waits for: once, unless it is doubled; gives what was answered."""
        what: Doubled = "command" if kind == "slash_commands" else "interaction"
        asked = [self._new(kind, payload, name) for _ in range(1 + self.server.faults.copies(what))]
        waits = [self.start(self._try(delivery), name) for delivery in asked]
        await asyncio.gather(*waits)
        return asked

    async def again(self, delivery: Delivery) -> Delivery:
        """Delivers it once more, as when its acknowledgement was lost."""
        repeated = self._new(delivery.kind, delivery.payload, delivery.name)
        await self.start(self._try(repeated), delivery.name)
        return repeated

    def _new(self, kind: Kind, payload: Json, name: str) -> Delivery:
        made = Delivery(kind=kind, name=name, payload=payload)
        self.all.append(made)
        return made

    async def _try(self, delivery: Delivery) -> None:
        attempt = 0
        while reason := await self.server.transport.send(delivery, attempt, ""):
            if reason != "lost" or not self.server.repeats_questions:
                self.server.misses(f"{delivery.name}: not acknowledged ({reason})")
                return
            attempt += 1

    def start(self, work: Coroutine[object, object, None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self.open[task] = name
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        name = self.open.pop(task)
        if not task.cancelled() and (bug := task.exception()):
            self.server.violations.append(f"{name}: the test server itself failed: {bug!r}")

    async def stop(self) -> None:
        tasks = list(self.open)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
