"""The two sides of a booking: who may act on it, who hears of it, and the file each gets."""

from bot import calendars, cards
from bot.acts import Act
from bot.context import Context
from bot.entries import event
from bot.errors import UserError
from bot.messages import Attachment, Card, Text
from bot.model.booking import Booking, BookingState, Side
from bot.model.listing import Resource
from bot.model.people import Organisation, Person
from bot.model.visit import Visit
from bot.notices import Desk, tell
from bot.usecases.recording import record


def acts_for(context: Context, booking: Booking | Visit, side: Side) -> bool:
    """For the house act its managers, for the guest whoever belongs to it."""
    if side == "host":
        return context.caller.manages(booking.host_id)
    return context.caller.belongs_to(booking.guest_id)


async def people(desk: Desk, booking: Booking | Visit, side: Side) -> tuple[Person, ...]:
    """Who hears of a booking on that side."""
    if side == "host":
        return await desk.tx.people.managers(booking.host_id)
    return (await desk.tx.people.person(booking.asker_id),)


async def booking_of_turn(context: Context, pressed: Act) -> tuple[Booking, Resource]:
    """A booking that the sender decides on, because it waits for their side. Unknown and forbidden
    sound alike.
    """
    booking = await _booking(context, pressed)
    if not acts_for(context, booking, booking.turn):
        raise UserError("error-not-yours")
    return booking, await context.tx.resources.get(booking.resource_id)


async def booking_of_opener(context: Context, pressed: Act) -> tuple[Booking, Resource]:
    """A booking that the sender's side asked for or proposed."""
    booking = await _booking(context, pressed)
    if not acts_for(context, booking, booking.opener):
        raise UserError("error-not-yours")
    return booking, await context.tx.resources.get(booking.resource_id)


async def booking_of_either(context: Context, pressed: Act) -> tuple[Booking, Resource]:
    booking = await _booking(context, pressed)
    if not (acts_for(context, booking, "host") or acts_for(context, booking, "guest")):
        raise UserError("error-not-yours")
    return booking, await context.tx.resources.get(booking.resource_id)


async def _booking(context: Context, pressed: Act) -> Booking:
    booking = await context.tx.bookings.get(pressed.id)
    if booking is None or booking.state in ("draft", "discarded"):
        raise UserError("error-not-yours")
    return booking


def check_state(booking: Booking, pressed: Act, state: BookingState) -> None:
    """Raises UserError, naming what happened, where the button is stale."""
    if booking.state != state:
        raise UserError(f"error-booking-{booking.state}")
    if booking.version != pressed.version:
        raise UserError("error-changed-since")


async def save(
    context: Context, booking: Booking, before: Booking, resource: Resource | None = None
) -> None:
    """Raises UserError where somebody else changed it first, and SlotTaken."""
    if not await record(context, booking, before, resource):
        raise UserError("error-changed-since")


async def tell_deciders(
    desk: Desk,
    booking: Booking,
    card: Card[Text],
    *,
    cause: str,
    but: Person | None = None,
) -> None:
    """In place of the card on which they were asked to decide."""
    for person in await people(desk, booking, booking.turn):
        if but is None or person.id != but.id:
            topic = f"booking {booking.id}"
            await tell(desk, person, card, topic=topic, cause=cause, edits=True)


async def confirmed(
    desk: Desk,
    booking: Booking,
    resource: Resource,
    host: Organisation,
    guest: Organisation,
    *,
    seen_by: Side,
) -> Card[Text]:
    """With the other side's contact line, until the day after."""
    contact = ""
    if desk.now < cards.day_after(booking):
        other = host if seen_by == "guest" else guest
        contact = await desk.tx.ruling.contact(other.id)
    return cards.confirmed(booking, resource, host, guest, contact)


async def file(desk: Desk, booking: Booking, resource: Resource, reader: Person) -> Attachment:
    """The booking as a calendar file, in the reader's language."""
    host = await desk.tx.organisations.get(booking.host_id)
    guest = await desk.tx.organisations.get(booking.guest_id)
    told = event(
        booking,
        resource,
        host,
        guest,
        level="full",
        language=reader.language,
        uid_host=desk.host,
    )
    return calendars.attachment(told, resource.name)
