"""Choosing what to ask for and when: a result, an offer's card, a moment of one's own."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import cards, language
from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Brief, Button, Card, Field, Form, Span, Text, phrase
from bot.model.availability import availability
from bot.model.booking import Booking, hold_deadline
from bot.model.listing import Listing, Resource
from bot.model.slot import DAY, LONGEST_SLOT, Slot
from bot.usecases import finding
from bot.usecases.showing import free_moments

OFFERED_MOMENTS = 3


async def ask(context: Context, pressed: Act) -> Answer[Text]:
    """A result of a search, with the time that was shown."""
    search_id, number = finding.split(pressed.id)
    kept = await finding.kept_search(context, search_id)
    if not 1 <= number <= len(kept.results):
        raise UserError("error-stale")
    listing_id, slot = kept.results[number - 1]
    listing, resource = await offer_of(context, listing_id)
    if slot.seconds > DAY:
        return await _choose(context, listing, resource, kept.units)
    return await draft(context, listing, resource, slot, kept.units)


async def take(context: Context, pressed: Act) -> Answer[Text]:
    """An offer's card: the only moment at once, else a choice of the next ones."""
    listing, resource = await offer_of(context, pressed.id)
    return await _choose(context, listing, resource, 1)


async def moment(context: Context, pressed: Act) -> Answer[Text]:
    """One of the moments that were shown: `listing-start-end`."""
    listing_id, slot = _moment(pressed.id)
    listing, resource = await offer_of(context, listing_id)
    return await draft(context, listing, resource, slot, 1)


async def when(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """A moment of the asker's own."""
    listing, resource = await offer_of(context, pressed.id)
    form = _when_form(listing, resource)
    if values is None:
        return Answer(form=form)
    try:
        slot = _typed(context, values.get("when", ""), ZoneInfo(resource.zone))
        units = units_of(values.get("units", ""), resource)
    except UserError as error:
        name = "units" if error.text.key.startswith("field-units") else "when"
        fields = tuple(
            replace(
                f, value=values.get(f.name, f.value), error=error.text if f.name == name else None
            )
            for f in form.fields
        )
        return Answer(form=replace(form, fields=fields))
    return await draft(context, listing, resource, slot, units)


async def offer_of(context: Context, listing_id: str) -> tuple[Listing, Resource]:
    """An open offer of another house that the sender may see. Raises UserError otherwise."""
    listing = await context.tx.listings.get(listing_id)
    if listing is None or listing.state == "draft" or listing.resource_id is None:
        raise UserError("error-stale")
    if context.caller.community is None or context.community.id not in listing.community_ids:
        raise UserError("error-stale")
    if listing.state != "open":
        raise UserError("error-offer-closed", name=listing.title or "")
    resource = await context.tx.resources.get(listing.resource_id)
    if context.caller.organisation is None:
        raise UserError("error-no-organisation-ask")
    if context.organisation.id == resource.organisation_id:
        raise UserError("error-own-offer", name=resource.name)
    return listing, resource


async def draft(
    context: Context, listing: Listing, resource: Resource, slot: Slot, units: int
) -> Answer[Text]:
    """A booking that only its asker sees, until it is sent."""
    if slot.start < context.now:
        raise UserError("error-moment-past")
    moments = await free_moments(context.tx, listing, resource, units, context.now)
    if not any(free.covers(slot) for free in moments):
        return Answer(
            card=Card(
                title=phrase("ask-not-free", name=resource.name, span=Span(slot, resource.zone)),
                lines=still_free(moments, resource),
                buttons=moment_buttons(listing, resource, moments, context.now),
            )
        )
    booking = Booking(
        id=context.new_id(),
        state="draft",
        version=1,
        resource_id=resource.id,
        listing_id=listing.id,
        community_id=context.community.id,
        host_id=resource.organisation_id,
        guest_id=context.organisation.id,
        asker_id=context.person.id,
        slot=slot,
        busy=Slot(slot.start - resource.buffer_before, slot.end + resource.buffer_after),
        units=units,
        purpose="",
        wish="",
        price=listing.price,
        terms=terms_of(listing),
        terms_version=listing.version,
        held_until=None,
        sequence=0,
        created_at=context.now,
        changed_at=context.now,
    )
    await context.tx.bookings.add(booking)
    return Answer(card=await confirmation(context, booking, resource))


async def _choose(
    context: Context, listing: Listing, resource: Resource, units: int
) -> Answer[Text]:
    moments = await free_moments(context.tx, listing, resource, units, context.now)
    if not moments:
        raise UserError("error-nothing-free", name=resource.name)
    # One short moment needs no choice; a long one is a stretch within which the asker says when.
    if len(moments) == 1 and moments[0].seconds <= DAY and resource.units == 1:
        return await draft(context, listing, resource, moments[0], units)
    short = [slot for slot in moments if slot.seconds <= DAY]
    if not short:
        return Answer(form=_when_form(listing, resource))
    return Answer(
        card=Card(
            title=phrase("ask-when", name=resource.name),
            buttons=moment_buttons(listing, resource, moments, context.now),
        )
    )


def still_free(moments: list[Slot], resource: Resource) -> tuple[Text, ...]:
    if not moments:
        return (phrase("ask-nothing-left"),)
    spans = (phrase("span", span=Span(slot, resource.zone)) for slot in moments[:OFFERED_MOMENTS])
    return (phrase("ask-still-free"), *spans)


def moment_buttons(
    listing: Listing, resource: Resource, moments: list[Slot], now: int
) -> tuple[Button[Text], ...]:
    short = [slot for slot in moments if slot.seconds <= DAY and slot.start >= now]
    chosen = [
        Button(
            phrase("button-moment", span=Brief(slot, resource.zone)),
            act("moment", f"{listing.id}-{slot.start}-{slot.end}", 0),
        )
        for slot in short[:OFFERED_MOMENTS]
    ]
    if not moments:
        return ()
    return (*chosen, Button(phrase("button-other-moment"), act("when", listing.id, 0)))


def _moment(carried: str) -> tuple[str, Slot]:
    listing_id, start, end = (*carried.split("-"), "", "")[:3]
    numbers = [int(n) for n in (start, end) if n.isascii() and n.isdigit() and len(n) <= 12]
    if len(numbers) != 2 or not numbers[0] < numbers[1] <= numbers[0] + LONGEST_SLOT:
        raise UserError("error-stale")
    return listing_id, Slot(numbers[0], numbers[1])


def _typed(context: Context, text: str, zone: ZoneInfo) -> Slot:
    """A date with hours, as typed. Raises UserError where it is none."""
    now = datetime.fromtimestamp(context.now, zone)
    reading = language.read(text, now, zone, context.language, intent="request")
    for doubt in reading.doubts:
        if doubt.about != "weekday-mismatch":
            raise UserError(f"find-{doubt.about}", said=doubt.said)
    if not reading.when:
        raise UserError("field-when-unread", said=text)
    asked = availability(reading.when, zone, context.now)
    first = min(asked.occurrences(asked.ahead(context.now)), default=None)
    if first is None:
        raise UserError("find-past", said=text)
    return first if first.start >= context.now else Slot(context.now, first.end)


def units_of(typed: str, resource: Resource) -> int:
    if not typed.strip():
        return 1
    number = language.read_number(typed)
    if number is None or not 1 <= number <= resource.units:
        raise UserError("field-units-unread", said=typed, most=resource.units)
    return number


def _when_form(listing: Listing, resource: Resource) -> Form[Text]:
    hint = phrase("hint-ask-when")
    when_field = Field(name="when", label=phrase("field-ask-when"), hint=hint, required=True)
    return Form(
        act=act("when", listing.id, 0),
        title=phrase("ask-when", name=resource.name),
        fields=(when_field, *units_field(resource, "")),
        submit=phrase("form-next"),
        intro=(cards.schedule(listing),),
    )


def units_field(resource: Resource, value: str) -> tuple[Field[Text], ...]:
    if resource.units == 1:
        return ()
    label = phrase("field-units", most=resource.units)
    return (Field(name="units", label=label, type="number", value=value),)


def terms_of(listing: Listing) -> str:
    """What an asker agrees to beside the contribution, in the words of the poster."""
    return "; ".join(listing.conditions)


async def confirmation(context: Context, booking: Booking, resource: Resource) -> Card[Text]:
    """The one card between choosing and sending."""
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    held = hold_deadline(context.now, booking.slot, ZoneInfo(resource.zone))
    return cards.confirmation(replace(booking, held_until=held), resource, host, guest)
