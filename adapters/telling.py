"""Answers on their way to the private chat, and what becomes of those that are not taken."""

import asyncio
import logging
from collections import deque
from typing import Protocol

from adapters.tasks import Tasks
from bot.messages import Address, Answer, Card, Incoming
from bot.mishaps import MISHAPS, Mishap
from bot.ports import Platform, TryLater, Undeliverable

log = logging.getLogger(__name__)

# Who asks something else in the meantime no longer waits for an answer of longer ago.
_LONGEST_WAIT = 60.0
_MOST_WAITING = 5
_MOST_CHATS = 1_000


class Receiver(Protocol):
    """What an adapter asks of `bot.dispatch.Bot`."""

    async def receive(self, incoming: Incoming) -> Answer[str]: ...

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None: ...

    async def undelivered(self, answer: Answer[str], to: Address, mishap: Mishap) -> None: ...


class Teller:
    def __init__(self, bot: Receiver, platform: Platform) -> None:
        self._bot = bot
        self._platform = platform
        self._retries = Tasks()
        self._waiting: dict[Address, deque[Card[str]]] = {}

    async def tell(
        self,
        answer: Answer[str],
        to: Address,
        pressed: str | None = None,
        *,
        card: Card[str] | None = None,
    ) -> Mishap | None:
        """None once it is taken. The core hears of both, but not of an answer that `failed`: what
        becomes of its delivery is for the caller to say. `pressed` is the message that the answer
        may replace; `card` stands for the answer's own.
        """
        card = card or answer.card
        if card is None:
            return None
        try:
            message = await self._show(card, to, pressed if answer.replaces else None)
        except MISHAPS as mishap:
            await self.note(answer, card, to, mishap)
            return mishap
        await self._bot.delivered(answer, message)
        return None

    async def stop(self) -> None:
        """Answers that nothing depends on are dropped."""
        await self._retries.cut()

    async def _show(self, card: Card[str], to: Address, pressed: str | None) -> str:
        if pressed:
            try:
                await self._edit(to, pressed, card)
            except Undeliverable:
                log.info("a pressed message is gone: the answer is sent anew")
            else:
                return pressed
        return await self._platform.send(to, card)

    async def _edit(self, to: Address, pressed: str, card: Card[str]) -> None:
        try:
            await self._platform.edit(to, pressed, card)
        except TryLater as problem:
            if problem.message:
                # The words are there, and a file is to follow.
                raise
            # It may have been taken all the same; what is sent later would stand beside it.
            await self._platform.edit(to, pressed, card)

    async def note(self, answer: Answer[str], card: Card[str], to: Address, mishap: Mishap) -> None:
        """What was not taken elsewhere comes to `to` later, where it can."""
        if answer.failed:
            return
        if isinstance(mishap, TryLater) and not answer.receipt:
            # It is stored nowhere: the courier knows nothing of it.
            self._keep(card, to, mishap.after)
        else:
            await self._bot.undelivered(answer, to, mishap)

    def _keep(self, card: Card[str], to: Address, after: float) -> None:
        if to in self._waiting:
            self._waiting[to].append(card)
        elif after <= _LONGEST_WAIT and len(self._waiting) < _MOST_CHATS:
            self._waiting[to] = deque([card], maxlen=_MOST_WAITING)
            self._retries.start(self._once_more(to, after))
        else:
            log.info("an answer that is not stored is dropped")

    async def _once_more(self, to: Address, after: float) -> None:
        await asyncio.sleep(after)
        for card in self._waiting.pop(to):
            try:
                await self._platform.send(to, card)
            except MISHAPS as mishap:
                log.info("an answer is dropped: %s", type(mishap).__name__)
