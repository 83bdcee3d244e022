"""Erases what nobody needs any more."""

from bot.model.learning import KEPT_SECONDS
from bot.model.slot import DAY
from bot.rounds.work import Shop
from bot.usecases.interviewing import OPEN_SECONDS
from bot.usecases.posting import DRAFT_SECONDS

SEEN_DAYS = 30
ARRIVAL_DAYS = 90
# Who comes late with a code is told so, not that it is none.
CODE_DAYS = 30


async def forget(shop: Shop) -> int:
    async with shop.work() as work:
        await work.tx.searches.forget(work.now)
        await work.tx.dialogues.forget(work.now - OPEN_SECONDS)
        await work.tx.arrivals.forget(work.now - ARRIVAL_DAYS * DAY)
        await work.tx.codes.forget(work.now - CODE_DAYS * DAY)
        await work.tx.photos.forget(work.now)
        await work.tx.learning.forget(work.now - KEPT_SECONDS, work.now - DRAFT_SECONDS)
        await work.tx.teaching.forget()
        await work.tx.forget_seen(work.now - SEEN_DAYS * DAY)
    return 0
