"""What a round is given: the clock, and transactions of the bot's own, which nobody asked for."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.ids import NewId
from bot.model.slot import Instant
from bot.ports import Clock, Storage, Transaction

log = logging.getLogger(__name__)

BATCH = 50
"""How many due things one round looks at: the rest are the next tick's."""


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction of the bot's own: nobody asked for it."""

    tx: Transaction
    now: Instant
    new_id: NewId
    host: str


class Identified(Protocol):
    @property
    def id(self) -> str: ...


Due = TypeVar("Due", bound=Identified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    storage: Storage
    clock: Clock
    new_id: NewId
    host: str

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        async with self.storage.write() as tx:
            yield Work(tx, self.clock.now(), self.new_id, self.host)

    async def each(
        self, due: Iterable[Due], do: Callable[[Work, Due], Awaitable[bool]], what: str
    ) -> int:
        """Each due thing in its own transaction; answers for how many `do` said that it was done.
        One that fails does not stop the others.
        """
        done = 0
        for thing in due:
            try:
                async with self.work() as work:
                    done += await do(work, thing)
            except Exception:
                log.exception("%s %s failed", what, thing.id)
        return done
