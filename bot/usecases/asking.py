"""Asking for a slot: the asker's yes to the terms, and the hold."""

from dataclasses import replace

from bot import cards
from bot.acts import Act, act
from bot.cleaning import clean_line
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Field, Form, Text, phrase
from bot.model.booking import Booking, SlotTaken
from bot.model.listing import Listing, Resource
from bot.notices import tell
from bot.usecases import choosing, representing, sides
from bot.usecases.showing import refresh


async def change(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """What an asker may add or alter before sending: how many, what for, and one wish."""
    booking, resource = await _own_draft(context, pressed)
    acting = representing.speaking_for(context, booking.guest_id)
    offer = await choosing.offer_of(acting, booking.listing_id)
    form = _change_form(booking, offer.units)
    if values is None:
        return Answer(form=form)
    units = booking.units
    if offer.units > 1:
        try:
            units = choosing.units_of(values.get("units", ""), offer.units)
        except UserError as error:
            return Answer(form=choosing.with_error(form, values, "units", error.text))
    changed = replace(
        booking.move("change", context.now),
        units=units,
        purpose=clean_line(values.get("purpose", booking.purpose)),
        wish=clean_line(values.get("wish", booking.wish)),
    )
    await sides.save(context, changed, booking)
    return Answer(card=await choosing.confirmation(context, changed, resource))


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """A draft again, from a list."""
    booking, resource = await _own_draft(context, pressed, any_version=True)
    return Answer(card=await choosing.confirmation(context, booking, resource))


async def stand_for(context: Context, pressed: Act) -> Answer[Text]:
    """Another one of the asker's organisations."""
    acting, booking_id = await representing.chosen(context, pressed.id)
    booking, resource = await _own_draft(acting, replace(pressed, id=booking_id))
    offer = await choosing.offer_of(acting, booking.listing_id)
    changed = replace(
        booking.move("change", context.now),
        guest_id=acting.organisation.id,
        community_id=offer.community_id,
    )
    await sides.save(acting, changed, booking)
    card = await choosing.confirmation(acting, changed, resource)
    return Answer(card=card, replaces=True)


async def leave(context: Context, pressed: Act) -> Answer[Text]:
    booking, _ = await _own_draft(context, pressed)
    await sides.save(context, booking.move("discard", context.now), booking)
    return Answer(card=Card(title=phrase("ask-dropped")), replaces=True)


async def send(context: Context, pressed: Act) -> Answer[Text]:
    """The asker's yes: the slot is held from this commit on, or somebody else was first."""
    booking, resource = await _own_draft(context, pressed)
    if booking.slot.end <= context.now:
        raise UserError("error-moment-past")
    acting = representing.speaking_for(context, booking.guest_id)
    offer = await choosing.offer_of(acting, booking.listing_id)
    listing = offer.listing
    if (booking.price, booking.terms) != (listing.price, choosing.terms_of(listing, resource)):
        return await _terms_changed(context, booking, listing, resource)
    asked = replace(
        booking.move("send", context.now),
        held_until=await choosing.held_until(context, booking.slot, resource),
    )
    try:
        await sides.save(context, asked, booking, resource)
    except SlotTaken:
        return await _too_late(context, booking, resource)
    host = await context.tx.organisations.get(asked.host_id)
    guest = await context.tx.organisations.get(asked.guest_id)
    times = await context.tx.bookings.together(asked.host_id, asked.guest_id)
    for manager in await context.tx.people.managers(asked.host_id):
        card = cards.decision(asked, resource, guest, times)
        await tell(context, manager, card, topic=f"booking {asked.id}", cause="asked")
    await refresh(context, asked.resource_id)
    return Answer(card=cards.sent(asked, resource, host, guest), replaces=True)


async def withdraw(context: Context, pressed: Act) -> Answer[Text]:
    """Whoever asked or proposed lets go before the other side has decided."""
    booking, resource = await sides.booking_of_opener(context, pressed)
    sides.check_state(booking, pressed, "asked")
    withdrawn = booking.move("withdraw", context.now)
    await sides.save(context, withdrawn, booking, resource)
    if booking.opener == "guest":
        guest = await context.tx.organisations.get(booking.guest_id)
        told, ours = phrase("decision-withdrawn", house=guest.name), phrase("ask-withdrawn")
    else:
        host = await context.tx.organisations.get(booking.host_id)
        told, ours = phrase("proposal-withdrawn", house=host.name), phrase("propose-withdrawn")
    what = (cards.slot(booking, resource),)
    closed = Card(title=told, lines=what)
    await sides.tell_deciders(context, withdrawn, closed, cause="withdrawn")
    await refresh(context, booking.resource_id)
    done = Card(title=ours, lines=what)
    return Answer(card=done, replaces=True)


async def _too_late(context: Context, booking: Booking, resource: Resource) -> Answer[Text]:
    """Lost the race: said at once, with what is free instead."""
    listing = await context.tx.listings.get(booking.listing_id)
    if listing is None:
        raise UserError("error-taken")
    card = await choosing.not_free(context, booking, listing, resource)
    lines = (cards.slot(booking, resource), *card.lines)
    card = replace(card, title=phrase("ask-taken"), lines=lines)
    return Answer(card=card, replaces=True)


async def _terms_changed(
    context: Context, booking: Booking, listing: Listing, resource: Resource
) -> Answer[Text]:
    renewed = replace(
        booking.move("change", context.now),
        price=listing.price,
        terms=choosing.terms_of(listing, resource),
        terms_version=listing.version,
    )
    await sides.save(context, renewed, booking)
    card = await choosing.confirmation(context, renewed, resource)
    return Answer(card=replace(card, lines=(phrase("ask-terms-changed"), *card.lines)))


async def _own_draft(
    context: Context, pressed: Act, *, any_version: bool = False
) -> tuple[Booking, Resource]:
    booking = await context.tx.bookings.get(pressed.id)
    if booking is None or booking.asker_id != context.person.id:
        raise UserError("error-not-yours")
    if booking.state != "draft":
        raise UserError("error-sent-already")
    if booking.version != pressed.version and not any_version:
        raise UserError("error-changed-since")
    return booking, await context.tx.resources.get(booking.resource_id)


def _change_form(booking: Booking, most: int) -> Form[Text]:
    return Form(
        act=act("edit", booking.id, booking.version),
        title=phrase("form-change"),
        fields=(
            *choosing.units_field(most, str(booking.units)),
            Field(name="purpose", label=phrase("field-purpose"), value=booking.purpose),
            Field(name="wish", label=phrase("field-wish"), value=booking.wish),
        ),
        submit=phrase("form-done"),
        editing=True,
    )
