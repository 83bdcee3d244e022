"""The polling loop: an update is confirmed after it was handled, never before.

The library's own Updater confirms first; a process that is killed then loses updates.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from telegram import Update
from telegram.error import TelegramError

from adapters.telegram.incoming import changes_channel, conversation, parsed
from adapters.telegram.watch import Watch
from adapters.turns import NotTold

log = logging.getLogger(__name__)

POLL_SECONDS = 30
FIRST_RETRY_SECONDS = 1.0
LONGEST_RETRY_SECONDS = 30.0
MOST_TRIES = 100
# Telegram shows only the oldest hundred: an update that is never done would hide all later ones.
WINDOW = 100
MOST_TRIES_IN_A_FULL_WINDOW = 5


class Fetch(Protocol):
    async def __call__(
        self, offset: int | None, *, wait: int, limit: int
    ) -> Sequence[Mapping[str, Any]]: ...


@dataclass(slots=True)
class Tries:
    """How often an update could not be handled, and when it may be tried next."""

    count: int = 0
    at: float = 0.0


class Polling:
    """One batch at a time: each conversation in its order, conversations side by side.

    The offset is the first update that is not done, or the one after the last. What was done beyond
    it comes again and is left alone. An update that cannot be handled yet holds back its own
    conversation only.
    """

    def __init__(
        self,
        *,
        fetch: Fetch,
        handle: Callable[[Update], Awaitable[None]],
        watch: Watch | None = None,
        poll: int = POLL_SECONDS,
        first_retry: float = FIRST_RETRY_SECONDS,
    ) -> None:
        self._fetch = fetch
        self._handle = handle
        self._watch = watch or Watch()
        self._poll = poll
        self._first_retry = first_retry
        self._offset: int | None = None
        self._confirmed: int | None = None
        self._done: set[int] = set()
        self._tries: dict[int, Tries] = {}
        self._stopping = asyncio.Event()
        self._heard_at: float | None = None

    @property
    def silent_seconds(self) -> int | None:
        """Since Telegram last answered; None where it never did."""
        if self._heard_at is None:
            return None
        return int(asyncio.get_running_loop().time() - self._heard_at)

    async def run(self) -> None:
        """Until `stop`; then what is open is finished, and what was done is confirmed."""
        while not self._stopping.is_set():
            batch = await self._next_batch()
            if batch:
                await self._take(batch)
            if self._tries:
                await self._rest(self._first_retry)
        await self._confirm()

    def stop(self) -> None:
        """Takes nothing new."""
        self._stopping.set()

    async def _next_batch(self) -> Sequence[Mapping[str, Any]]:
        """Empty where nothing came, Telegram cannot be reached, or it is time to stop. What a call
        that is broken off would have brought is not confirmed, and comes again.
        """
        # What waits for its next try is there already, and would be answered with at once.
        wait = 0 if self._tries else self._poll
        fetching = asyncio.ensure_future(self._fetch(self._offset, wait=wait, limit=WINDOW))
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not fetching.done():
                return ()
            batch = fetching.result()
        except TelegramError as error:
            await self._rest(self._watch.away(error))
            return ()
        finally:
            for each in (fetching, stopping):
                each.cancel()
            await asyncio.gather(fetching, stopping, return_exceptions=True)
        self._watch.back()
        self._heard_at = asyncio.get_running_loop().time()
        self._confirmed = self._offset
        return () if self._stopping.is_set() else batch

    async def _take(self, batch: Sequence[Mapping[str, Any]]) -> None:
        numbered = {id_: each for each in batch if isinstance(id_ := each.get("update_id"), int)}
        if not numbered:
            return
        new = sorted(numbered.keys() - self._done)
        held: set[tuple[int, int]] = set()
        for turn in _turns(self._read(numbered, new)):
            rows = [list(row) for row in _by_conversation(turn)]
            await asyncio.gather(*(self._in_order(row, held) for row in rows))
        full = len(batch) >= WINDOW
        left = [id_ for id_ in new if id_ not in self._done and not self._given_up(id_, full)]
        self._offset = left[0] if left else max(numbered) + 1
        self._done = {id_ for id_ in self._done if id_ > self._offset}
        self._tries = {id_: self._tries[id_] for id_ in left if id_ in self._tries}

    def _read(
        self, numbered: Mapping[int, Mapping[str, Any]], new: Iterable[int]
    ) -> Iterator[Update]:
        for id_ in new:
            update = parsed(numbered[id_])
            if update is None:
                self._done.add(id_)
            else:
                yield update

    async def _in_order(self, row: Sequence[Update], held: set[tuple[int, int]]) -> None:
        """Until the first that cannot be handled yet: those after it wait for it."""
        for update in row:
            key = conversation(update)
            if key in held or not await self._done_now(update):
                held.add(key)
                return

    async def _done_now(self, update: Update) -> bool:
        id_, now = update.update_id, asyncio.get_running_loop().time()
        tries = self._tries.get(id_)
        if tries is not None and tries.at > now:
            return False
        try:
            await self._handle(update)
        except NotTold:
            tries = self._tries.setdefault(id_, Tries())
            wait = min(LONGEST_RETRY_SECONDS, self._first_retry * 2**tries.count)
            tries.count += 1
            tries.at = now + wait
            log.warning("update %s is left for later: nothing was saved or told", id_)
            return False
        self._done.add(id_)
        self._tries.pop(id_, None)
        return True

    def _given_up(self, id_: int, full: bool) -> bool:
        tries = self._tries.get(id_)
        if tries is None or tries.count < (MOST_TRIES_IN_A_FULL_WINDOW if full else MOST_TRIES):
            return False
        log.error("update %s is given up after %s tries", id_, tries.count)
        self._done.add(id_)
        del self._tries[id_]
        return True

    async def _confirm(self) -> None:
        """What was handled since the last call. The one update that may come with it is not
        confirmed by that: it comes again.
        """
        if self._offset in (None, self._confirmed):
            return
        try:
            await self._fetch(self._offset, wait=0, limit=1)
        except TelegramError as error:
            log.warning("the last updates are not confirmed: %s", type(error).__name__)

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


def _turns(updates: Iterable[Update]) -> Iterator[list[Update]]:
    """What changes a channel is handled alone: what came before finds it as it was, what comes
    after as it is.
    """
    for alone, together in groupby(updates, changes_channel):
        if alone:
            yield from ([update] for update in together)
        else:
            yield list(together)


def _by_conversation(updates: Iterable[Update]) -> Iterable[list[Update]]:
    rows: dict[tuple[int, int], list[Update]] = {}
    for update in updates:
        rows.setdefault(conversation(update), []).append(update)
    return rows.values()
