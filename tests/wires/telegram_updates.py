"""Updates on their way to the bot: kept until confirmed, fetched or pushed."""

import asyncio
import json
import secrets
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
from aiogram.types import Update

from tests.wires.telegram_chats import Refusal
from tests.wires.telegram_judge import UPDATE_KINDS, Json, unknown_names

NOT_UNLESS_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}
CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_CONFLICT = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Signal:
    """Wakes all who wait; `last` is when something changed, in the loop's seconds."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.last = 0.0

    def fire(self) -> None:
        """Something has changed."""
        self.last = asyncio.get_running_loop().time()
        self.wake()

    def wake(self) -> None:
        """Nothing has changed, but those who wait may look."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Until the next change, or until the time is over."""
        event = self._event
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()


@dataclass(slots=True, eq=False)
class Pending:
    """An update that was not confirmed; a repetition is shown once, whatever the offset."""

    update: Json
    repeated: bool = False
    shown: bool = False


@dataclass(slots=True, eq=False)
class Hook:
    """A webhook, and how its last delivery failed."""

    url: str
    secret: str | None
    slots: asyncio.Semaphore
    last_error: str = ""


class Updates:
    """The updates of one bot. `first_wait` (s) is the pause before a webhook's first repetition;
    every further one is twice as long. `sent` is every update there ever was.
    """

    def __init__(self, changed: Signal, violate: Callable[[str], None]) -> None:
        self.sent: list[Json] = []
        self.pending: list[Pending] = []
        self.attempts: Counter[int] = Counter()
        self.first_wait = 0.02
        self.hook: Hook | None = None
        self.allowed: frozenset[str] = UPDATE_KINDS - NOT_UNLESS_ASKED
        self._changed = changed
        self._violate = violate
        self._next_id = 100_000_000 + secrets.randbelow(500_000_000)
        self._turn = 0
        self._held: list[Pending] | None = None
        self._up = True
        self._session: aiohttp.ClientSession | None = None
        self._deliveries: dict[Pending, asyncio.Task[None]] = {}

    def emit(self, kind: str, payload: Json) -> None:
        """Makes an update and sends it on its way, unless the bot does not want its kind."""
        update: Json = {"update_id": self._next_id, kind: payload}
        Update.model_validate(json.loads(json.dumps(update)))
        strange = [finding.what for finding in unknown_names(update, Update, strict=False)]
        assert not strange, strange
        self._next_id += 1
        if kind not in self.allowed:
            return
        self.sent.append(update)
        self._queue(Pending(update))

    def redeliver(self, update: Json) -> None:
        """The same update again, though it may have been confirmed."""
        self._queue(Pending(update, repeated=True))

    def hold(self) -> None:
        """Keeps back all updates from now on."""
        self._held = []

    def release(self, *, backwards: bool = False) -> None:
        """Lets go what was kept back, the newest first if it is to be out of order."""
        held, self._held = self._held or [], None
        for pending in reversed(held) if backwards else held:
            self._queue(pending)

    def _queue(self, pending: Pending) -> None:
        if self._held is not None:
            self._held.append(pending)
            return
        self.pending.append(pending)
        self._start_deliveries()
        self._changed.fire()

    async def poll(self, params: Json) -> list[Json]:
        """The answer to getUpdates."""
        if self.hook:
            raise Refusal(409, WEBHOOK_CONFLICT)
        self._turn += 1
        self.allow(params)
        waiting = len(self.pending)
        self._confirm(params.get("offset") or 0)
        if waiting != len(self.pending):
            self._changed.fire()
        self._changed.wake()
        ready = await self._wait_for_updates(params, self._turn)
        for pending in ready:
            pending.shown = True
            self.attempts[pending.update["update_id"]] += 1
        return [pending.update for pending in ready]

    async def _wait_for_updates(self, params: Json, turn: int) -> list[Pending]:
        loop = asyncio.get_running_loop()
        end = loop.time() + min(params.get("timeout") or 0, 50)
        while not (ready := self.pending[: min(params.get("limit") or 100, 100)]):
            if not self._up or (left := end - loop.time()) <= 0:
                return []
            await self._changed.wait(left)
            if self._turn != turn or self.hook:
                raise Refusal(409, CONFLICT)
        return ready

    def _confirm(self, offset: int) -> None:
        """A negative offset keeps that many of the newest updates, as the real one does."""
        if offset < 0:
            self.pending = self.pending[offset:]
        self.pending = [
            pending
            for pending in self.pending
            if not (pending.shown if pending.repeated else pending.update["update_id"] < offset)
        ]

    def allow(self, params: Json) -> None:
        """Remembers which kinds are wanted; no word about it leaves it as it was."""
        if (wanted := params.get("allowed_updates")) is not None:
            self.allowed = frozenset(wanted) or UPDATE_KINDS - NOT_UNLESS_ASKED

    def set_hook(self, params: Json) -> None:
        self.drop_hook(params)
        self.allow(params)
        if params["url"]:
            self.hook = Hook(
                params["url"],
                params.get("secret_token"),
                asyncio.Semaphore(params.get("max_connections") or 40),
            )
        self._start_deliveries()
        self._changed.fire()

    def drop_hook(self, params: Json) -> None:
        self.hook = None
        for task in self._deliveries.values():
            task.cancel()
        self._deliveries.clear()
        if params.get("drop_pending_updates"):
            self.pending.clear()
        self._changed.fire()

    def _start_deliveries(self) -> None:
        if self.hook is None or not self._up:
            return
        for pending in self.pending:
            if pending not in self._deliveries:
                self._deliveries[pending] = asyncio.create_task(self._deliver(pending, self.hook))

    async def _deliver(self, pending: Pending, hook: Hook) -> None:
        wait = self.first_wait
        while True:
            async with hook.slots:
                delivered = await self._post(pending.update, hook)
            if delivered:
                break
            await asyncio.sleep(wait)
            wait *= 2
        self.pending.remove(pending)
        del self._deliveries[pending]
        self._changed.fire()

    async def _post(self, update: Json, hook: Hook) -> bool:
        self.attempts[update["update_id"]] += 1
        if self._session is None:
            self._session = aiohttp.ClientSession()
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with self._session.post(hook.url, json=update, headers=headers) as answer:
                body = await answer.read()
                if not answer.ok:
                    hook.last_error = f"Wrong response from the webhook: {answer.status}"
                elif b'"method"' in body:
                    self._violate("webhook: a method in the answer, which nobody carries out here")
                return answer.ok
        except (aiohttp.ClientError, OSError) as error:
            hook.last_error = f"Connection failed: {type(error).__name__}"
            return False

    def up(self) -> None:
        self._up = True
        self._start_deliveries()

    async def down(self) -> None:
        """Ends the polls and deliveries that are open; what was not confirmed stays."""
        self._up = False
        self._changed.fire()
        tasks = list(self._deliveries.values())
        self._deliveries.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None
