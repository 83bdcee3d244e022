"""Choosing what to ask for and when: a result, an offer's card, a moment of one's own."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import cards, language, picking
from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Brief, Button, Card, Field, Form, Span, Text, phrase
from bot.model.availability import availability
from bot.model.booking import Booking, hold_deadline
from bot.model.listing import Listing, Resource, units_offered
from bot.model.slot import DAY, LONGEST_SLOT, Instant, Slot
from bot.model.when import When
from bot.usecases import alternatives, belonging, finding, questions, representing
from bot.usecases.recording import begin
from bot.usecases.showing import free_moments

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
    units = int(carried) if carried.isdecimal() and len(carried) < 7 else 1
    zone = ZoneInfo(offer.resource.zone)
    if values is None:
        moments = await free_moments(context.tx, offer.listing, offer.resource, units, context.now)
        return Answer(form=_when_form(offer, units, day=_only_day(moments, zone)))
    day, start, end = (values.get(name, "").strip() for name in ("day", "start", "end"))
    name = "units"
    try:
        units = units_of(values.get("units", ""), offer.units)
        name = "day"
        said = _day(context, day, zone)
        slot = None if start or end else said.whole
        if slot is None:
            name = "start"
            start, end = _begin(context, said, start, end, zone)
            name = "end"
            slot = _until(context, said, start, end, zone)
    except UserError as error:
        form = _when_form(offer, units, hours=name in ("start", "end"))
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
    """Raises UserError for what is not open, not shown to the sender, or their own, and
    LacksOrganisation.
    """
    listing = await context.tx.listings.get(listing_id)
    if listing is None or listing.state == "draft" or listing.resource_id is None:
        raise UserError("error-stale")
    organisation = context.organisation
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
        terms=terms_of(listing, resource),
        terms_version=listing.version,
        held_until=None,
        sequence=0,
        created_at=context.now,
        changed_at=context.now,
    )
    moments = await free_moments(context.tx, listing, resource, units, context.now)
    # Of what is running already, only the rest has to be free.
    rest = Slot(max(slot.start, context.now), slot.end)
    if not any(free.covers(rest) for free in moments):
        return Answer(card=await not_free(context, booking, listing, resource))
    await begin(context, booking)
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


async def not_free(
    context: Context, booking: Booking, listing: Listing, resource: Resource
) -> Card[Text]:
    """The time cannot be had: what is near it instead, else what is left of the same offer."""
    units, now = booking.units, context.now
    moments = await free_moments(context.tx, listing, resource, units, now)
    found = await alternatives.instead(context.tx, booking, listing, resource, now)
    own = moment_buttons(listing, resource, moments, units, now)
    return Card(
        title=phrase("ask-not-free", name=resource.name, span=Span(booking.slot, resource.zone)),
        lines=found.lines or _still_free(moments, resource),
        # Of its own moments the last button asks for any other.
        buttons=(*found.buttons, *own[-1:]) if found.buttons else own,
    )


def _still_free(moments: list[Slot], resource: Resource) -> tuple[Text, ...]:
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


@dataclass(frozen=True, slots=True)
class _Day:
    """What the field for the day says: also the hours, where they were typed along. `whole` is a
    stretch that needs no more of them.
    """

    first: date
    last: date
    start: str
    end: str
    whole: Slot | None


def _day(context: Context, typed: str, zone: ZoneInfo) -> _Day:
    """Raises UserError where it is no moment, more than one, or over."""
    if not typed:
        raise UserError("field-day-needed")
    when = read_when(context, typed, zone, past=True)
    if not when:
        raise UserError("field-when-unread", said=typed)
    if len(when.slots) + len(when.periods) + len(when.patterns) > 1:
        raise UserError("field-when-many", said=typed)
    asked = availability(when, zone, context.now)
    slot = min(asked.occurrences(asked.ahead(context.now)), default=None)
    if slot is None:
        raise UserError("find-past", said=picking.picked("date", typed) or typed)
    first = datetime.fromtimestamp(slot.start, zone).date()
    last = datetime.fromtimestamp(slot.end - 1, zone).date() if slot.seconds > DAY else first
    start, end = _hours(when)
    return _Day(first, last, start, end, slot if end or first != last else None)


def _hours(when: When) -> tuple[str, str]:
    """The hours of the one moment that was said, empty where they were not."""
    for slot in when.slots:
        return f"{slot.start:%H:%M}", f"{slot.end:%H:%M}" if slot.end else ""
    for pattern in when.patterns:
        if pattern.start is not None:
            return f"{pattern.start:%H:%M}", f"{pattern.end:%H:%M}" if pattern.end else ""
    return "", ""


def _begin(context: Context, day: _Day, start: str, end: str, zone: ZoneInfo) -> tuple[str, str]:
    """The start as it was typed or said with the day, and the end, which may stand beside it."""
    start = start or day.start
    if not start:
        raise UserError("field-hour-needed")
    # What began already may be taken for the rest of it: the end decides.
    when = read_when(context, f"{day.first} {clock(start)}", zone, past=True)
    if len(when.slots) != 1:
        raise UserError("field-hour-unread", said=start)
    begins, ends = _hours(when)
    return (begins, ends) if ends and not end else (start, end or day.end)


def _until(context: Context, day: _Day, start: str, end: str, zone: ZoneInfo) -> Slot:
    """The stretch from start to end, which may lie past midnight."""
    if not end:
        raise UserError("field-hour-needed")
    opening = f"{day.first} {clock(start)} - "
    opening += "" if day.last == day.first else f"{day.last} "
    try:
        when = read_when(context, opening + clock(end), zone)
    except UserError:
        # After a start in figures, half past four in words is at night; by itself it is not.
        alone, _ = _hours(read_when(context, f"{day.last} {clock(end)}", zone, past=True))
        if not alone:
            raise
        when = read_when(context, opening + alone, zone)
    slots = availability(when, zone, context.now).slots
    if len(when.slots) != 1 or when.slots[0].end is None or not slots:
        raise UserError("field-hour-unread", said=end)
    return slots[0]


def clock(typed: str) -> str:
    """A bare number is an hour."""
    return f"{typed}:00" if typed.isdecimal() else typed


def read_when(context: Context, text: str, zone: ZoneInfo, *, past: bool = False) -> When:
    """Raises UserError for a time that cannot be meant; with `past` it may be over."""
    now = datetime.fromtimestamp(context.now, zone)
    reading = language.read(
        text, now, zone, context.language, intent="request", conventions=context.conventions
    )
    doubts = tuple(doubt for doubt in reading.doubts if not (past and doubt.about == "past"))
    questions.refuse_doubts(replace(reading, doubts=doubts))
    return reading.when


def _only_day(moments: list[Slot], zone: ZoneInfo) -> str:
    """The one day on which anything is free, empty where there are several."""
    days = {
        datetime.fromtimestamp(at, zone).date()
        for slot in moments
        for at in (slot.start, slot.end - 1)
    }
    return days.pop().isoformat() if len(days) == 1 else ""


def units_of(typed: str, most: int) -> int:
    """How many, as typed; one where nothing was. Raises UserError for more than there are."""
    if not typed.strip():
        return 1
    number = language.read_number(typed)
    if number is None or not 1 <= number <= most:
        raise UserError("field-units-unread", said=typed, most=most)
    return number


def _when_form(offer: Offer, units: int, *, day: str = "", hours: bool = False) -> Form[Text]:
    """`hours` says that the day was given without them."""
    return Form(
        act=act("when", f"{offer.listing.id}-{units}", 0),
        title=phrase("ask-when", name=offer.resource.name),
        fields=(
            Field(name="day", label=phrase("field-day"), type="date", value=day, required=True),
            Field(name="start", label=phrase("field-start"), type="time", required=hours),
            Field(name="end", label=phrase("field-end"), type="time", required=hours),
            *units_field(offer.units, str(units)),
        ),
        submit=phrase("form-next"),
        intro=(cards.schedule(offer.listing),),
    )


def units_field(most: int, value: str) -> tuple[Field[Text], ...]:
    if most == 1:
        return ()
    label = phrase("field-units", most=most)
    return (Field(name="units", label=label, type="number", value=value),)


def terms_of(listing: Listing, resource: Resource) -> str:
    """What an asker agrees to beside the contribution, in the words of the house: what this
    listing says, and what always holds for the thing.
    """
    said = dict.fromkeys((*listing.conditions, *resource.terms))
    return "; ".join(said)


async def held_until(
    context: Context, slot: Slot, resource: Resource, answering: str = ""
) -> Instant:
    """Until when an asker would keep the slot, by the rules of the house; `answering` is who has to
    answer, where that is not the owner of the resource.
    """
    zone = ZoneInfo(resource.zone)
    today = datetime.fromtimestamp(context.now, zone).date()
    closings = await context.tx.ruling.closings(answering or resource.organisation_id, today)
    return hold_deadline(
        context.now,
        slot,
        zone,
        resource.hold_days,
        lambda day: any(day in closing for closing in closings),
    )


async def confirmation(context: Context, booking: Booking, resource: Resource) -> Card[Text]:
    """The one card between choosing and sending."""
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    listing = await context.tx.listings.get(booking.listing_id)
    held = await held_until(context, booking.slot, resource)
    draft_ = replace(booking, held_until=held)
    card = cards.confirmation(draft_, resource, host, guest, listing.text if listing else "")
    others = representing.others(context, "for", booking.id, booking.version, booking.guest_id)
    return replace(card, buttons=(*card.buttons, *others))
