"""Holds what appeared, changed or was freed against everything open, and tells who must hear."""

from bot.ports import Due
from bot.rounds.work import BATCH, Shop, Work
from bot.usecases import pairing, suggesting


async def match(shop: Shop) -> int:
    """Until nothing is due: what serves many is taken up again after each transaction."""
    done, failed = 0, set[str]()
    while True:
        async with shop.storage.read() as tx:
            due = await tx.matches.due(shop.clock.now(), BATCH)
        due = [each for each in due if each.id not in failed]
        if not due:
            return done
        for each in due:
            matched = await shop.each([each], _match, "what fits")
            done += matched
            if not matched:
                # Another process has it, or it fails: not again before the next tick.
                failed.add(each.id)


async def tell_houses(shop: Shop) -> int:
    async with shop.storage.read() as tx:
        due = await tx.matches.houses_due(shop.clock.now(), BATCH)
    return await shop.each(due, _tell, "what fits the offers of organisation")


async def renew(shop: Shop) -> int:
    """What is asked for time and again is looked for further on, once its first times are over."""
    async with shop.work() as work:
        await work.tx.matches.renew(await work.tx.matches.forget(work.now), work.now)
        await work.tx.standings.forget(work.now)
    return 0


async def _match(work: Work, due: Due) -> bool:
    if not await work.tx.matches.take(due.id):
        return False
    for need_id in await pairing.pair(work, due.id):
        await suggesting.tell_seeker(work, need_id)
    return True


async def _tell(work: Work, due: Due) -> bool:
    return await suggesting.tell_house(work, due.id)
