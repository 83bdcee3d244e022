"""Listings come to their end: asked before whether they still hold, taken down after."""

from bot.cards import button
from bot.messages import Card, Moment, phrase
from bot.model.listing import Listing
from bot.model.slot import DAY
from bot.notices import suggest
from bot.rounds.work import BATCH, Shop, Work
from bot.usecases import posting
from bot.usecases.showing import edit

NUDGE_DAYS = 7


async def nudge(shop: Shop) -> int:
    """Whoever posted what has no end of its own is asked once whether it still holds."""
    async with shop.storage.read() as tx:
        soon = shop.clock.now() + NUDGE_DAYS * DAY
        expiring = await tx.listings.expiring(soon, BATCH)
    return await shop.each(expiring, _nudge, "the nudge for listing")


async def expire(shop: Shop) -> int:
    """What is over is no longer shown, and its cards say so."""
    async with shop.storage.read() as tx:
        expired = await tx.listings.expired(shop.clock.now(), BATCH)
    return await shop.each(expired, _expire, "the end of listing")


async def _nudge(work: Work, listing: Listing) -> bool:
    await work.tx.listings.nudged(listing)
    if not posting.open_ended(listing.when):
        return False
    until = Moment(listing.expires_at, listing.zone)
    card = Card(
        title=phrase(f"nudge-{listing.direction}", name=listing.title or ""),
        lines=(phrase("nudge-until", until=until),),
        buttons=(
            button("button-keep-listing", "keep", listing.id, listing.version),
            button("button-close", "close", listing.id, listing.version),
        ),
    )
    author = await work.tx.people.person(listing.author_id)
    cause = str(listing.expires_at)
    await suggest(work, author, card, topic=f"nudge {listing.id}", cause=cause)
    return True


async def _expire(work: Work, listing: Listing) -> bool:
    """False where somebody kept or closed it meanwhile."""
    expired = listing.move("expire")
    if not await work.tx.listings.save(expired, listing.version):
        return False
    await work.tx.listings.hide(listing.id)
    await edit(work, expired)
    return True
