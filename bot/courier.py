"""Empties the outbox: what others must hear, after the commit, in each reader's language."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace

from bot.messages import phrase
from bot.model.slot import Instant
from bot.phrases import Phrases
from bot.ports import Clock, Notice, Platform, Storage, StorageBusy, TryLater, Undeliverable

log = logging.getLogger(__name__)

LEASE_SECONDS = 60
BATCH = 20
IDLE_SECONDS = 1.0
LONGEST_WAIT = 3_600


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
        self._nudged = asyncio.Event()

    def nudge(self) -> None:
        """Something was committed: look at once."""
        self._nudged.set()

    async def run(self) -> None:
        """Until cancelled. A database that is away is waited for."""
        while True:
            self._nudged.clear()
            try:
                await self.drain()
            except StorageBusy:
                log.warning("courier waits: storage busy")
            try:
                await asyncio.wait_for(self._nudged.wait(), IDLE_SECONDS)
            except TimeoutError:
                continue

    async def drain(self) -> None:
        """Posts everything that is due now."""
        while notices := await self._claim():
            await asyncio.gather(*map(self._deliver, notices))

    async def _claim(self) -> list[Notice]:
        now = self._clock.now()
        async with self._storage.write() as tx:
            return await tx.outbox.claim(now, now + LEASE_SECONDS, BATCH)

    async def _deliver(self, notice: Notice) -> None:
        try:
            message = await self._post(notice)
        except TryLater as wait:
            await self._retry(notice, self._clock.now() + max(1, round(wait.after)))
        except Undeliverable as reason:
            log.warning("notice %s is undeliverable: %s", notice.id, type(reason).__name__)
            async with self._storage.write() as tx:
                await tx.outbox.give_up(notice.id, self._clock.now())
        except Exception:
            log.exception("notice %s failed", notice.id)
            wait_seconds = min(LONGEST_WAIT, 2 ** min(notice.attempts + 1, 12))
            await self._retry(notice, self._clock.now() + wait_seconds)
        else:
            async with self._storage.write() as tx:
                await tx.outbox.sent(notice.id, message, self._clock.now())

    async def _post(self, notice: Notice) -> str | None:
        platform = self._platforms.get(notice.to.platform)
        if platform is None:
            # Its adapter is switched off; the notice waits for it.
            raise TryLater(IDLE_SECONDS * 60)
        phrases = Phrases(notice.language, notice.zone)
        card = notice.card
        if notice.edits:
            if notice.message is None:
                return None
            await platform.edit(notice.to, notice.message, phrases.card(card))
            return notice.message
        if notice.again:
            card = replace(card, notes=(*card.notes, phrase("notice-again")))
        return await platform.send(notice.to, phrases.card(card))

    async def _retry(self, notice: Notice, due_at: Instant) -> None:
        async with self._storage.write() as tx:
            await tx.outbox.retry(notice.id, due_at)
