"""Empties the outbox: what others must hear, after the commit, in each reader's language."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace

from bot import mishaps
from bot.ids import Ids
from bot.messages import Card, Picture, phrase
from bot.mishaps import MISHAPS
from bot.model.slot import Instant
from bot.phrases import Phrases
from bot.ports import (
    Clock,
    Notice,
    Platform,
    Storage,
    StorageBusy,
    TryLater,
    Undeliverable,
    Unreachable,
)

log = logging.getLogger(__name__)

LEASE_SECONDS = 60
BATCH = 20
IDLE_SECONDS = 1.0
LAST_SECONDS = 10.0
LONGEST_WAIT = 3_600
MOST_ATTEMPTS = 14


class Courier:
    """Posts due notices by the platform that each address names. Any number may run on one
    database.
    """

    def __init__(
        self, *, storage: Storage, clock: Clock, platforms: Mapping[str, Platform]
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._platforms = platforms
        self._new_id = Ids(clock).new
        self._nudged = asyncio.Event()
        self._stopping = False

    def nudge(self) -> None:
        """Something was committed: look at once."""
        self._nudged.set()

    def stop(self) -> None:
        """`run` takes nothing new, and ends when what is under way is sent."""
        self._stopping = True
        self._nudged.set()

    async def run(self) -> None:
        """Until `stop`, or cancelled. A database that is away is waited for; one slow address holds
        up nobody else.
        """
        under_way: set[asyncio.Task[None]] = set()
        try:
            while not self._stopping:
                self._nudged.clear()
                try:
                    if await self._something_is_due():
                        await self._take(under_way)
                except StorageBusy:
                    log.warning("courier waits: storage busy")
                except Exception:
                    log.exception("courier could not take notices")
                nudge = asyncio.ensure_future(self._nudged.wait())
                waiting = {nudge, *under_way}
                done, _ = await asyncio.wait(
                    waiting, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED
                )
                nudge.cancel()
                under_way -= done
            if under_way:
                await asyncio.wait(under_way, timeout=LAST_SECONDS)
        finally:
            await _stop(under_way)

    async def drain(self) -> None:
        """Posts everything that is due now. Raises StorageBusy."""
        under_way: set[asyncio.Task[None]] = set()
        try:
            while True:
                await self._take(under_way)
                if not under_way:
                    return
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                under_way = {task for task in under_way if not task.done()}
        finally:
            await _stop(under_way)

    async def _something_is_due(self) -> bool:
        """Read only: a courier with nothing to do takes no write lock."""
        async with self._storage.read() as tx:
            due = await tx.outbox.next_due()
        return due is not None and due <= self._clock.now()

    async def _take(self, under_way: set[asyncio.Task[None]]) -> None:
        now = self._clock.now()
        room = BATCH - len(under_way)
        if room <= 0:
            return
        async with self._storage.write() as tx:
            notices = await tx.outbox.claim(now, now + LEASE_SECONDS, room)
        under_way.update(asyncio.create_task(self._deliver(notice)) for notice in notices)

    async def _deliver(self, notice: Notice) -> None:
        try:
            await self._send_and_note(notice)
        except StorageBusy:
            # Its lease lapses, and it is sent once more, marked: late and twice rather than never.
            log.warning("what became of notice %s could not be noted", notice.id)

    async def _send_and_note(self, notice: Notice) -> None:
        try:
            message = await self._post(notice)
        except MISHAPS as mishap:
            if isinstance(mishap, Undeliverable):
                log.warning("notice %s is not taken: %s", notice.id, type(mishap).__name__)
            async with self._storage.write() as tx:
                now = self._clock.now()
                await mishaps.note(tx, notice.id, notice.to, mishap, now, edits=notice.edits)
                if isinstance(mishap, Unreachable):
                    await mishaps.confess(tx, notice, self._new_id, now)
        except Exception:
            log.exception("notice %s failed", notice.id)
            await self._retry_or_give_up(notice)
        else:
            async with self._storage.write() as tx:
                await tx.outbox.sent(notice.id, message, self._clock.now())
                if notice.attempts:
                    # It may have been lost: now something was taken there.
                    await tx.addresses.find(notice.to, self._clock.now())

    async def _post(self, notice: Notice) -> str | None:
        platform = self._platforms.get(notice.to.platform)
        if platform is None:
            # Its adapter is switched off; the notice waits for it.
            raise TryLater(IDLE_SECONDS * 60)
        phrases = Phrases(notice.language, notice.zone, self._clock.now())
        card = notice.card
        if notice.edits and notice.message is None:
            return None
        if notice.message is not None:
            said = phrases.card(card)
            if said.picture is not None and said.picture.anew:
                said = await self._pictured(said)
            try:
                return await platform.edit(notice.to, notice.message, said)
            except Unreachable:
                raise
            except Undeliverable:
                # Somebody deleted it: what always stands in a channel, or is new, comes back.
                if notice.edits and not card.pin:
                    raise
        if notice.again:
            card = replace(card, notes=(*card.notes, phrase("notice-again")))
        return await platform.send(notice.to, await self._pictured(phrases.card(card)))

    async def _pictured(self, card: Card[str]) -> Card[str]:
        """With the bytes of its photo, which are not copied into every notice."""
        if card.picture is None:
            return card
        async with self._storage.read() as tx:
            content = await tx.photos.get(card.picture.id)
        return replace(card, picture=Picture(card.picture.id, content) if content else None)

    async def _retry_or_give_up(self, notice: Notice) -> None:
        """After some hours of failures the others to that address have waited long enough."""
        if notice.attempts + 1 >= MOST_ATTEMPTS:
            log.error("notice %s is given up after %s tries", notice.id, notice.attempts + 1)
            await self._give_up(notice)
            return
        wait_seconds = min(LONGEST_WAIT, 2 ** (notice.attempts + 1))
        await self._retry(notice, self._clock.now() + wait_seconds)

    async def _retry(self, notice: Notice, due_at: Instant) -> None:
        async with self._storage.write() as tx:
            await tx.outbox.retry(notice.id, due_at)

    async def _give_up(self, notice: Notice) -> None:
        async with self._storage.write() as tx:
            await tx.outbox.give_up(notice.id, self._clock.now())


async def _stop(tasks: set[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
