"""Cancelling what was confirmed, by either side: the other side hears it with a corrected file."""

from dataclasses import replace

from bot import cards
from bot.acts import Act, act
from bot.cards import button
from bot.cleaning import clean_line
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Day, Field, Form, Text, phrase
from bot.model.booking import Booking
from bot.model.listing import Resource
from bot.model.people import Organisation, Person
from bot.notices import tell
from bot.usecases import reopening, sides
from bot.usecases.showing import refresh


async def consider(context: Context, pressed: Act) -> Answer[Text]:
    """Asked back once, with the date on the button."""
    booking, resource = await _confirmed(context, pressed)
    day = Day(booking.slot.start, resource.zone)
    return Answer(
        card=Card(
            title=phrase("cancel-sure"),
            lines=(cards.slot(booking, resource), phrase("cancel-told")),
            buttons=(
                button("button-cancel", "cancelled", booking.id, booking.version, day=day),
                button("button-cancel-reason", "reason", booking.id, booking.version),
                button("button-keep", "show", booking.id, booking.version),
            ),
        )
    )


async def reason(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """The same, with a word to the other side."""
    booking, resource = await _confirmed(context, pressed)
    if values is None:
        day = Day(booking.slot.start, resource.zone)
        return Answer(
            form=Form(
                act=act("reason", booking.id, booking.version),
                title=phrase("cancel-sure"),
                fields=(Field(name="reason", label=phrase("field-reason"), required=True),),
                submit=phrase("button-cancel", day=day),
                intro=(cards.slot(booking, resource),),
            )
        )
    return await _cancel(context, booking, resource, values.get("reason", ""))


async def cancel(context: Context, pressed: Act) -> Answer[Text]:
    booking, resource = await _confirmed(context, pressed)
    return await _cancel(context, booking, resource, "")


async def _cancel(context: Context, booking: Booking, resource: Resource, why: str) -> Answer[Text]:
    cancelled = replace(booking.move("cancel", context.now), reason=clean_line(why))
    await sides.save(context, cancelled, booking, resource)
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    by_host = context.caller.manages(booking.host_id)
    by = host if by_host else guest
    card = _card(cancelled, resource, by)
    reopened = await reopening.fell_through(context, cancelled, by_host=by_host)
    wanted = replace(
        card,
        lines=(*card.lines, *reopened.lines),
        buttons=(*reopened.buttons, *card.buttons),
    )
    for person in await _others(context, booking, by_host=by_host):
        file = await sides.file(context, cancelled, resource, person)
        told = wanted if person.id == booking.asker_id else card
        told = replace(told, attachments=(file,))
        await tell(context, person, told, topic=f"answer {booking.id}", cause="cancelled")
    await refresh(context, booking.resource_id)
    own = await sides.file(context, cancelled, resource, context.person)
    return Answer(card=replace(card if by_host else wanted, attachments=(own,)), replaces=True)


async def _others(context: Context, booking: Booking, *, by_host: bool) -> list[Person]:
    asker = await context.tx.people.person(booking.asker_id)
    managers = await context.tx.people.managers(booking.host_id)
    everybody = [asker, *managers] if by_host else [*managers, asker]
    return list({p.id: p for p in everybody if p.id != context.person.id}.values())


async def _confirmed(context: Context, pressed: Act) -> tuple[Booking, Resource]:
    booking, resource = await sides.booking_of_either(context, pressed)
    sides.check_state(booking, pressed, "confirmed")
    if booking.slot.end <= context.now:
        raise UserError("error-booking-over")
    return booking, resource


def _card(booking: Booking, resource: Resource, by: Organisation) -> Card[Text]:
    return Card(
        title=phrase("cancelled-title", house=by.name),
        lines=(cards.slot(booking, resource),),
        quote=booking.reason,
        notes=(phrase("cancelled-file"),),
        buttons=(cards.message(booking),),
    )
