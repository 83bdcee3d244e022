"""Releases holds that have reached their deadline, and tells both sides."""

from bot import cards
from bot.messages import Card, Text, phrase
from bot.model.booking import Booking
from bot.model.listing import Resource
from bot.notices import tell
from bot.rounds.work import BATCH, Shop, Work
from bot.usecases import sides
from bot.usecases.recording import record
from bot.usecases.showing import refresh


async def expire(shop: Shop) -> int:
    async with shop.storage.read() as tx:
        overdue = await tx.bookings.overdue(shop.clock.now(), BATCH)
    return await shop.each(overdue, _expire, "the hold of booking")


async def _expire(work: Work, booking: Booking) -> bool:
    """False where a decision, or another process, was first."""
    expired = booking.move("expire", work.now)
    resource = await work.tx.resources.get(booking.resource_id)
    if not await record(work, expired, booking, resource):
        return False
    await _tell_both(work, expired, resource)
    await refresh(work, booking.resource_id)
    return True


async def _tell_both(work: Work, booking: Booking, resource: Resource) -> None:
    host = await work.tx.organisations.get(booking.host_id)
    guest = await work.tx.organisations.get(booking.guest_id)
    what: tuple[Text, ...] = (cards.slot(booking, resource),)
    if booking.turn == "host":
        title, next_ = phrase("expired-title", house=host.name), phrase("expired-next")
        closed = phrase("decision-expired", guest=guest.name)
    else:
        title, next_ = phrase("propose-expired", house=guest.name), phrase("propose-freed")
        closed = phrase("proposal-expired", house=host.name)
    card = Card(title=title, lines=(*what, next_))
    for person in await sides.people(work, booking, booking.opener):
        await tell(work, person, card, topic=f"answer {booking.id}", cause="expired")
    ended = Card(title=closed, lines=what)
    await sides.tell_deciders(work, booking, ended, cause="expired")
