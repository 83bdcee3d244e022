"""Choosing what to ask for and when: a result, an offer's card, a moment of one's own."""

from dataclasses import dataclass, replace
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
from bot.usecases import belonging, finding
from bot.usecases.showing import free_moments, units_offered

OFFERED_MOMENTS = 3


async def ask(context: Context, pressed: Act) -> Answer[Text]:
    """A result of a search, with the time that was shown."""
    search_id, number = finding.split(pressed.id)
    kept = await finding.kept_search(context, search_id)
    if not 1 <= number <= len(kept.results):
        raise UserError("error-stale")
    listing_id, slot = kept.results[number - 1]
    offer = await offer_of(context, listing_id)
    if slot.seconds > DAY:
        return await _choose(context, offer, kept.units)
    return await draft(context, offer, slot, kept.units)


async def take(context: Context, pressed: Act) -> Answer[Text]:
    """An offer's card: the only moment at once, else a choice of the next ones."""
    return await _choose(context, await offer_of(context, pressed.id), 1)


async def moment(context: Context, pressed: Act) -> Answer[Text]:
    """One of the moments that were shown: `listing-start-end-units`."""
    listing_id, slot, units = _moment(pressed.id)
    return await draft(context, await offer_of(context, listing_id), slot, units)


async def when(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """A moment of the asker's own."""
    listing_id, _, carried = pressed.id.partition("-")
    offer = await offer_of(context, listing_id)
    form = _when_form(offer, int(carried) if carried.isdecimal() and len(carried) < 7 else 1)
    if values is None:
        return Answer(form=form)
    try:
        slot = _typed(context, values.get("when", ""), ZoneInfo(offer.resource.zone))
        units = units_of(values.get("units", ""), offer.units)
    except UserError as error:
        name = "units" if error.text.key.startswith("field-units") else "when"
        return Answer(form=with_error(form, values, name, error.text))
    return await draft(context, offer, slot, units)


@dataclass(frozen=True, slots=True)
class Offer:
    """An open offer that somebody may take, and in which community; `units` is how many it has."""

    listing: Listing
    resource: Resource
    community_id: str

    @property
    def units(self) -> int:
        return units_offered(self.listing, self.resource)


async def offer_of(context: Context, listing_id: str) -> Offer:
    """Raises UserError for what is not open, not shown to the sender, or their own."""
    listing = await context.tx.listings.get(listing_id)
    if listing is None or listing.state == "draft" or listing.resource_id is None:
        raise UserError("error-stale")
    organisation = context.caller.organisation
    if organisation is None:
        raise UserError("error-no-organisation-ask")
    community_id = await belonging.community_of(context, listing, organisation)
    if listing.state != "open":
        raise UserError("error-offer-closed", name=listing.title or "")
    resource = await context.tx.resources.get(listing.resource_id)
    if organisation.id == resource.organisation_id:
        raise UserError("error-own-offer", name=resource.name)
    return Offer(listing, resource, community_id)


async def draft(context: Context, offer: Offer, slot: Slot, units: int) -> Answer[Text]:
    """A booking that only its asker sees, until it is sent."""
    listing, resource = offer.listing, offer.resource
    if slot.end <= context.now:
        raise UserError("error-moment-past")
    if units > offer.units:
        raise UserError("error-too-many", name=resource.name, most=offer.units)
    moments = await free_moments(context.tx, listing, resource, units, context.now)
    # Of what is running already, only the rest has to be free.
    rest = Slot(max(slot.start, context.now), slot.end)
    if not any(free.covers(rest) for free in moments):
        return Answer(
            card=Card(
                title=phrase("ask-not-free", name=resource.name, span=Span(slot, resource.zone)),
                lines=still_free(moments, resource),
                buttons=moment_buttons(listing, resource, moments, units, context.now),
            )
        )
    booking = Booking(
        id=context.new_id(),
        state="draft",
        version=1,
        resource_id=resource.id,
        listing_id=listing.id,
        community_id=offer.community_id,
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


async def _choose(context: Context, offer: Offer, units: int) -> Answer[Text]:
    listing, resource = offer.listing, offer.resource
    moments = await free_moments(context.tx, listing, resource, units, context.now)
    if not moments:
        raise UserError("error-nothing-free", name=resource.name)
    # One short moment needs no choice; a long one is a stretch within which the asker says when.
    if len(moments) == 1 and moments[0].seconds <= DAY and offer.units == 1:
        return await draft(context, offer, moments[0], units)
    if all(slot.seconds > DAY for slot in moments):
        return Answer(form=_when_form(offer, units))
    return Answer(
        card=Card(
            title=phrase("ask-when", name=resource.name),
            buttons=moment_buttons(listing, resource, moments, units, context.now),
        )
    )


def still_free(moments: list[Slot], resource: Resource) -> tuple[Text, ...]:
    if not moments:
        return (phrase("ask-nothing-left"),)
    spans = (phrase("span", span=Span(slot, resource.zone)) for slot in moments[:OFFERED_MOMENTS])
    return (phrase("ask-still-free"), *spans)


def moment_buttons(
    listing: Listing, resource: Resource, moments: list[Slot], units: int, now: int
) -> tuple[Button[Text], ...]:
    if not moments:
        return ()
    short = [slot for slot in moments if slot.seconds <= DAY and slot.end > now]
    chosen = [
        Button(
            phrase("button-moment", span=Brief(slot, resource.zone)),
            act("moment", f"{listing.id}-{slot.start}-{slot.end}-{units}", 0),
        )
        for slot in short[:OFFERED_MOMENTS]
    ]
    other = act("when", f"{listing.id}-{units}", 0)
    return (*chosen, Button(phrase("button-other-moment"), other))


def _moment(carried: str) -> tuple[str, Slot, int]:
    listing_id, start, end, units = (*carried.split("-"), "", "", "")[:4]
    numbers = [int(n) for n in (start, end, units) if n.isascii() and n.isdigit() and len(n) <= 12]
    if len(numbers) != 3 or not numbers[0] < numbers[1] <= numbers[0] + LONGEST_SLOT:
        raise UserError("error-stale")
    return listing_id, Slot(numbers[0], numbers[1]), max(1, numbers[2])


def with_error(form: Form[Text], values: dict[str, str], name: str, problem: Text) -> Form[Text]:
    """The form again as it was filled in, with what is wrong beside one field."""
    fields = tuple(
        replace(
            field,
            value=values.get(field.name, field.value),
            error=problem if field.name == name else None,
        )
        for field in form.fields
    )
    return replace(form, fields=fields)


def _typed(context: Context, text: str, zone: ZoneInfo) -> Slot:
    """A date with hours, as typed. Raises UserError where it is none, or more than one."""
    now = datetime.fromtimestamp(context.now, zone)
    reading = language.read(text, now, zone, context.language, intent="request")
    finding.refuse_doubts(reading)
    if not reading.when:
        raise UserError("field-when-unread", said=text)
    if len(reading.when.slots) + len(reading.when.periods) + len(reading.when.patterns) > 1:
        raise UserError("field-when-many", said=text)
    asked = availability(reading.when, zone, context.now)
    first = min(asked.occurrences(asked.ahead(context.now)), default=None)
    if first is None:
        raise UserError("find-past", said=text)
    return first


def units_of(typed: str, most: int) -> int:
    """How many, as typed; one where nothing was. Raises UserError for more than there are."""
    if not typed.strip():
        return 1
    number = language.read_number(typed)
    if number is None or not 1 <= number <= most:
        raise UserError("field-units-unread", said=typed, most=most)
    return number


def _when_form(offer: Offer, units: int) -> Form[Text]:
    hint = phrase("hint-ask-when")
    when_field = Field(name="when", label=phrase("field-ask-when"), hint=hint, required=True)
    return Form(
        act=act("when", f"{offer.listing.id}-{units}", 0),
        title=phrase("ask-when", name=offer.resource.name),
        fields=(when_field, *units_field(offer.units, "" if units == 1 else str(units))),
        submit=phrase("form-next"),
        intro=(cards.schedule(offer.listing),),
    )


def units_field(most: int, value: str) -> tuple[Field[Text], ...]:
    if most == 1:
        return ()
    label = phrase("field-units", most=most)
    return (Field(name="units", label=label, type="number", value=value),)


def terms_of(listing: Listing) -> str:
    """What an asker agrees to beside the contribution, in the words of the poster."""
    return "; ".join(listing.conditions)


async def confirmation(context: Context, booking: Booking, resource: Resource) -> Card[Text]:
    """The one card between choosing and sending."""
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    listing = await context.tx.listings.get(booking.listing_id)
    held = hold_deadline(context.now, booking.slot, ZoneInfo(resource.zone))
    draft_ = replace(booking, held_until=held)
    return cards.confirmation(draft_, resource, host, guest, listing.text if listing else "")
