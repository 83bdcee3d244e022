"""Answers of one conversation in their order, conversations side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable

from adapters.tasks import Tasks
from bot.messages import Answer
from bot.mishaps import Mishap
from bot.ports import Undeliverable

log = logging.getLogger(__name__)


class NotTold(Exception):
    """Nothing was saved, and the sender could not be told: the delivery must come again."""


class Turns:
    """`patience` is in seconds: so long an answer is waited for before its delivery counts as
    handled; a slow chat keeps nobody else waiting.
    """

    def __init__(self, tasks: Tasks, patience: float) -> None:
        self._tasks = tasks
        self._patience = patience
        self._last: dict[Hashable, asyncio.Task[None]] = {}

    async def tell(
        self,
        conversation: Hashable,
        answer: Answer[str],
        delivery: object,
        tell: Callable[[], Awaitable[None]],
    ) -> None:
        """Raises NotTold, where `tell` does; a bug of it is logged with the delivery."""
        before = self._last.get(conversation)

        async def in_turn() -> None:
            if before is not None:
                await asyncio.wait({before})
            try:
                await tell()
            except NotTold:
                raise
            except Exception:
                log.exception("bug at the answer to delivery %s", delivery)

        task = self._tasks.start(in_turn())
        self._last[conversation] = task
        task.add_done_callback(lambda done: self._forget(conversation, done))
        if answer.failed:
            await task
        elif before is None:
            # One that is slow is waited for once, not for each of its messages.
            await asyncio.wait({task}, timeout=self._patience)

    def _forget(self, conversation: Hashable, task: asyncio.Task[None]) -> None:
        if self._last.get(conversation) is task:
            del self._last[conversation]


def check_told(answer: Answer[str], mishap: Mishap | None) -> None:
    """Raises NotTold. Who cannot be told at all will not be by the same delivery either."""
    if answer.failed and mishap is not None and not isinstance(mishap, Undeliverable):
        raise NotTold from mishap
