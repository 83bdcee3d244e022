"""Lets go of visits whose moment came before an answer did."""

from bot.rounds.work import BATCH, Shop
from bot.usecases import visiting


async def lapse(shop: Shop) -> int:
    async with shop.storage.read() as tx:
        overdue = await tx.visits.overdue(shop.clock.now(), BATCH)
    return await shop.each(overdue, visiting.lapse, "visit")
