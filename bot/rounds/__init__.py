"""Periodic work, each piece its own transaction, and harmless when done twice.

A round is one kind of work, in a module of its own; `ROUNDS` names them in the order in which they
are made.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from bot.ids import Ids
from bot.ports import Clock, Storage, StorageBusy
from bot.rounds import caring, clearing, forgetting, holds, listings, matching, visits
from bot.rounds.work import Shop

__all__ = ["ROUNDS", "Rounds"]

log = logging.getLogger(__name__)

Round: TypeAlias = Callable[[Shop], Awaitable[int]]

AT_ONCE: tuple[Round, ...] = (matching.match, matching.tell_houses)
"""Those that follow an act within seconds."""
ROUNDS: tuple[Round, ...] = (
    holds.expire,
    listings.expire,
    listings.nudge,
    visits.lapse,
    caring.remind,
    caring.follow,
    matching.renew,
    *AT_ONCE,
    forgetting.forget,
)
"""Each answers for how many things it wrote what others must hear."""
HOURLY: tuple[Round, ...] = (clearing.clear,)
HOUR = 3_600


class Rounds:
    """What is due lives in tables; whoever ticks only says that time has passed."""

    def __init__(
        self,
        *,
        storage: Storage,
        clock: Clock,
        host: str,
        after_commit: Callable[[], None] = lambda: None,
    ) -> None:
        self._shop = Shop(storage=storage, clock=clock, new_id=Ids(clock).new, host=host)
        self._after_commit = after_commit
        self._nudged = asyncio.Event()
        self._stopping = False
        self._clock = clock
        self._hourly_at = 0

    def nudge(self) -> None:
        """An act was committed: what follows from it is due, and what others must hear."""
        self._nudged.set()
        self._after_commit()

    def stop(self) -> None:
        """`run` ends when what is under way is done."""
        self._stopping = True
        self._nudged.set()

    async def run(self) -> None:
        """What follows an act, after each nudge, until `stop` or cancelled."""
        while True:
            await self._nudged.wait()
            self._nudged.clear()
            if self._stopping:
                return
            await self.follow()

    async def follow(self) -> None:
        """What follows from what was committed, now."""
        await self._make(AT_ONCE)

    async def go(self) -> None:
        """Every round once. A failure in one does not stop the others."""
        await self._make(ROUNDS)
        now = self._clock.now()
        if now >= self._hourly_at + HOUR:
            self._hourly_at = now
            await self._make(HOURLY)

    async def _make(self, rounds: Sequence[Round]) -> None:
        for round_ in rounds:
            try:
                if await round_(self._shop):
                    self._after_commit()
            except StorageBusy:
                log.warning("round %s waits: storage busy", round_.__module__)
            except Exception:
                log.exception("round %s failed", round_.__module__)

    async def expire_holds(self) -> int:
        """Releases every hold that has reached its deadline; answers how many."""
        return await holds.expire(self._shop)
