"""A booking that changed is written with its entries in the calendars, in one transaction."""

from bot.entries import entries
from bot.model.booking import Booking
from bot.model.listing import Resource
from bot.notices import Desk


async def record(
    desk: Desk, booking: Booking, before: Booking, resource: Resource | None = None
) -> bool:
    """False where somebody else was first: nothing is written then. Raises SlotTaken. `resource`
    is given where it is at hand.
    """
    if not await desk.tx.bookings.save(booking, before.version):
        return False
    await _enter(desk, booking, resource)
    return True


async def begin(desk: Desk, booking: Booking, resource: Resource | None = None) -> None:
    """A new one. Raises SlotTaken."""
    await desk.tx.bookings.add(booking)
    await _enter(desk, booking, resource)


async def _enter(desk: Desk, booking: Booking, resource: Resource | None) -> None:
    if booking.state in ("draft", "discarded"):
        # Nobody's calendar knows of it.
        return
    if resource is None:
        resource = await desk.tx.resources.get(booking.resource_id)
    host = await desk.tx.organisations.get(booking.host_id)
    guest = await desk.tx.organisations.get(booking.guest_id)
    await desk.tx.feeds.enter(tuple(entries(booking, resource, host, guest, desk.host)))
