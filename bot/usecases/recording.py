"""A booking that changed is written with its entries in the calendars, in one transaction."""

from dataclasses import replace

from bot.entries import entries
from bot.model.booking import Booking, retold
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


async def retell(desk: Desk, resource: Resource, *, moved: bool) -> bool:
    """Its name changed, or its place: the calendars say so of every use and visit ahead. False
    where somebody changed one meanwhile: then nothing may be committed.
    """
    host_id = resource.organisation_id
    for booking in await desk.tx.bookings.of("", [host_id], desk.now):
        if booking.resource_id != resource.id:
            continue
        told = retold(booking, desk.now, moved=moved)
        if not await desk.tx.bookings.save(told, booking.version):
            return False
        await _enter(desk, told, resource)
    for visit in await desk.tx.visits.of([host_id], desk.now):
        if visit.resource_id != resource.id:
            continue
        changed_at = max(desk.now, visit.changed_at + 1)
        seen = replace(visit, sequence=visit.sequence + moved, changed_at=changed_at)
        if not await desk.tx.visits.save(seen, visit.version):
            return False
    return True


async def _enter(desk: Desk, booking: Booking, resource: Resource | None) -> None:
    if booking.state in ("draft", "discarded"):
        # Nobody's calendar knows of it.
        return
    if resource is None:
        resource = await desk.tx.resources.get(booking.resource_id)
    host = await desk.tx.organisations.get(booking.host_id)
    guest = await desk.tx.organisations.get(booking.guest_id)
    await desk.tx.feeds.enter(tuple(entries(booking, resource, host, guest, desk.host)))
