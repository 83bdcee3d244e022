"""Erases what people may read back for a while, and nobody needs after that."""

from collections.abc import Awaitable, Callable

from bot.model.slot import DAY, Instant
from bot.ports import Transaction
from bot.rounds.work import Shop

MOST = 500
"""So many in one transaction, so that nobody waits for it."""
UNSENT_DAYS = 7
NOTICE_DAYS = 30
"""As long as a delivery may be repeated, and be told once more what it was told."""
FEED_DAYS = 90
"""A program that asks for an address less often than that has long given up."""

Clear = Callable[[Transaction, Instant], Awaitable[int]]
CLEARED: tuple[Clear, ...] = (
    lambda tx, now: tx.forgetting.drafts(now, MOST),
    lambda tx, now: tx.forgetting.unsent(now - UNSENT_DAYS * DAY, MOST),
    lambda tx, now: tx.forgetting.notices(now - NOTICE_DAYS * DAY, MOST),
    lambda tx, now: tx.forgetting.feeds(now - FEED_DAYS * DAY, MOST),
)


async def clear(shop: Shop) -> int:
    for each in CLEARED:
        erased = MOST
        while erased == MOST:
            async with shop.work() as work:
                erased = await each(work.tx, work.now)
    return 0
