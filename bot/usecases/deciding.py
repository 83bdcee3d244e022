"""Yes or not this time, from the side whose turn it is; the first to answer decides for all."""

from dataclasses import replace

from bot import cards
from bot.acts import Act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Span, Text, phrase
from bot.model.booking import Booking, Side
from bot.model.listing import Resource
from bot.model.people import Organisation, Person
from bot.notices import tell
from bot.usecases import alternatives, helping, sides
from bot.usecases.showing import refresh


async def confirm(context: Context, pressed: Act) -> Answer[Text]:
    """The second yes: both get the answer and the file."""
    booking, resource = await _to_decide(context, pressed)
    confirmed = replace(booking.move("confirm", context.now), decided_by=context.person.id)
    await sides.save(context, confirmed, booking, resource)
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    for reader in await sides.people(context, booking, booking.opener):
        theirs = replace(
            await sides.confirmed(
                context, confirmed, resource, host, guest, seen_by=booking.opener
            ),
            attachments=(await sides.file(context, confirmed, resource, reader),),
        )
        await tell(context, reader, theirs, topic=f"answer {booking.id}", cause="confirmed")
    card = await sides.confirmed(context, confirmed, resource, host, guest, seen_by=booking.turn)
    other = guest if booking.turn == "host" else host
    decided = _decided("decision-confirmed", context.person, confirmed, resource, other)
    await sides.tell_deciders(context, confirmed, decided, cause="confirmed", but=context.person)
    await refresh(context, booking.resource_id)
    notes = await helping.fulfil(context, confirmed, guest)
    own = await sides.file(context, confirmed, resource, context.person)
    ours = replace(card, notes=(*card.notes, *notes), attachments=(own,))
    return Answer(card=ours, replaces=True)


async def decline(context: Context, pressed: Act) -> Answer[Text]:
    """Needs no reason, and stays between the two."""
    booking, resource = await _to_decide(context, pressed)
    declined = replace(booking.move("decline", context.now), decided_by=context.person.id)
    await sides.save(context, declined, booking, resource)
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    if booking.turn == "guest":
        card, other = helping.refused(booking, resource, guest), host
    else:
        card, other = await _refused(context, declined, resource, host), guest
    for reader in await sides.people(context, booking, booking.opener):
        await tell(context, reader, card, topic=f"answer {booking.id}", cause="declined")
    decided = _decided("decision-declined", context.person, declined, resource, other)
    await sides.tell_deciders(context, declined, decided, cause="declined", but=context.person)
    await refresh(context, booking.resource_id)
    return Answer(card=decided, replaces=True)


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """A booking again, from a list, with what can be done with it now."""
    booking, resource = await sides.booking_of_either(context, pressed)
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    if booking.state == "confirmed":
        side: Side = "host" if context.caller.manages(booking.host_id) else "guest"
        card = await sides.confirmed(context, booking, resource, host, guest, seen_by=side)
        file = await sides.file(context, booking, resource, context.person)
        return Answer(card=replace(card, attachments=(file,)))
    if booking.state != "asked":
        raise UserError(f"error-booking-{booking.state}")
    decides = sides.acts_for(context, booking, booking.turn)
    if booking.turn == "guest":
        shown = cards.proposal if decides else cards.proposed
        return Answer(card=shown(booking, resource, host, guest))
    if decides:
        times = await context.tx.bookings.together(booking.host_id, booking.guest_id)
        return Answer(card=cards.decision(booking, resource, guest, times))
    return Answer(card=cards.sent(booking, resource, host, guest))


async def _to_decide(context: Context, pressed: Act) -> tuple[Booking, Resource]:
    booking, resource = await sides.booking_of_turn(context, pressed)
    if booking.state in ("confirmed", "declined") and booking.decided_by is not None:
        decider = await context.tx.people.person(booking.decided_by)
        raise UserError(f"error-decided-{booking.state}", name=decider.name)
    sides.check_state(booking, pressed, "asked")
    if booking.held_until is not None and booking.held_until <= context.now:
        raise UserError("error-booking-expired")
    return booking, resource


async def _refused(
    context: Context, booking: Booking, resource: Resource, host: Organisation
) -> Card[Text]:
    """With what is free instead."""
    found = alternatives.Instead((), ())
    listing = await context.tx.listings.get(booking.listing_id)
    if listing is not None:
        found = await alternatives.instead(context.tx, booking, listing, resource, context.now)
    span = Span(booking.slot, resource.zone)
    return Card(
        title=phrase("declined-title"),
        lines=(
            phrase("declined-line", house=host.name, name=resource.name, span=span),
            phrase("declined-private"),
            *found.lines,
            phrase("declined-next"),
        ),
        buttons=(*found.buttons, cards.message(booking)),
    )


def _decided(
    key: str, by: Person, booking: Booking, resource: Resource, other: Organisation
) -> Card[Text]:
    return Card(
        title=phrase(key, name=by.name, guest=other.name), lines=(cards.slot(booking, resource),)
    )
