"""Helping: a house answers a request with a proposal, and the asker's yes confirms it."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot import cards, language
from bot.acts import Act, act
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.kinds import BY_ID
from bot.messages import Answer, Card, Choice, Field, Form, Joined, Span, Text, phrase, verbatim
from bot.model.availability import availability, free
from bot.model.booking import Booking, SlotTaken
from bot.model.listing import KindId, Listing, Resource
from bot.model.people import Organisation
from bot.model.price import Price
from bot.model.slot import Slot
from bot.notices import tell
from bot.usecases import belonging, choosing, moments, needing, sides
from bot.usecases.recording import begin
from bot.usecases.showing import edit, refresh

SHOWN_RESOURCES = 20
SHOWN_MOMENTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """An open request that `house` may answer; `left` units of it are not found yet."""

    listing: Listing
    house: Organisation
    community_id: str
    left: int
    moments: dict[str, Slot]
    resources: list[Resource]
    proposals: list[Booking]

    @property
    def kind(self) -> KindId:
        return self.listing.kind or "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a house proposes."""

    name: str
    slot: Slot
    units: int
    price: Price | None
    terms: tuple[str, ...]


async def help_(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """What, when and on what terms: then the asker has the proposal, and the slot is held."""
    request = await _request_of(context, pressed.id)
    form = _form(request)
    if values is None:
        return Answer(form=form)
    name = "what"
    try:
        what = clean_name(values.get(name, ""))
        if not what:
            raise UserError("field-title-needed")
        name = "when"
        zone = ZoneInfo(request.listing.zone)
        typed = values.get(name, "").strip()
        slot = request.moments.get(typed) or moments.stretch(context, typed, zone)
        if slot.start <= context.now and slot not in request.moments.values():
            raise UserError("error-moment-past")
        name = "units"
        units = 1
        if request.left > 1:
            units = choosing.units_of(values.get(name, "") or str(request.left), request.left)
        name = "price"
        price = _price(context, values.get(name, "").strip())
        conditions = map(str.strip, values.get("conditions", "").split(";"))
        terms = tuple(filter(None, conditions))
        filled = Filled(name=what, slot=slot, units=units, price=price, terms=terms)
        name = "units"
        known = await _known(context, request, what)
        if known is not None and BY_ID[request.kind].units(units) > known.units:
            raise UserError("help-too-many", name=known.name, most=known.units)
        name = "when"
        return await _propose(context, request, filled)
    except UserError as error:
        if name not in {field.name for field in form.fields}:
            raise
        return Answer(form=choosing.with_error(form, values, name, error.text))


async def fulfil(context: Context, booking: Booking, guest: Organisation) -> tuple[Text, ...]:
    """The asker's yes answers the request, unless it needs more: what is proposed besides is let
    go. Answers what the asker should know.
    """
    if booking.turn == "host":
        return ()
    listing = await context.tx.listings.get(booking.listing_id)
    if listing is None or listing.direction != "request":
        return ()
    bookings = await context.tx.bookings.on(listing.id)
    need = needing.of(listing, bookings)
    if not need.met:
        await edit(context, listing)
        if need.repeats:
            return (phrase("proposal-goes-on"),)
        return (phrase("proposal-left", n=need.left),)
    if listing.state == "open":
        closed = replace(listing.move("close"), outcome="done")
        if not await context.tx.listings.save(closed, listing.version):
            raise UserError("error-changed-since")
        listing = closed
    for other in bookings:
        if other.state == "asked" and other.turn == "guest":
            await _let_go(context, other, guest)
    await edit(context, listing)
    return ()


def refused(booking: Booking, resource: Resource, guest: Organisation) -> Card[Text]:
    return Card(
        title=phrase("propose-declined", house=guest.name),
        lines=(
            cards.slot(booking, resource),
            phrase("propose-freed"),
            phrase("declined-private"),
        ),
        buttons=(cards.message(booking),),
    )


async def _let_go(context: Context, booking: Booking, guest: Organisation) -> None:
    """A proposal that is not needed any more: its slot is free again, with a word of thanks."""
    resource = await context.tx.resources.get(booking.resource_id)
    host = await context.tx.organisations.get(booking.host_id)
    released = replace(booking.move("decline", context.now), decided_by=context.person.id)
    await sides.save(context, released, booking)
    what = cards.slot(booking, resource)
    card = Card(
        title=phrase("propose-found", house=guest.name), lines=(what, phrase("propose-freed"))
    )
    for manager in await sides.people(context, booking, "host"):
        await tell(context, manager, card, topic=f"answer {booking.id}", cause="declined")
    ours = Card(title=phrase("proposal-released", house=host.name), lines=(what,))
    await sides.tell_deciders(context, released, ours, cause="declined")
    await refresh(context, booking.resource_id)


async def _propose(context: Context, request: Request, filled: Filled) -> Answer[Text]:
    listing, slot = request.listing, filled.slot
    if listing.organisation_id is None:
        raise LookupError(f"request {listing.id} is public but nobody's")
    guest = await context.tx.organisations.get(listing.organisation_id)
    if any(_same_time(each, request.house, slot) for each in request.proposals):
        raise UserError("error-proposed-already", house=guest.name)
    resource = await _resource(context, request, filled)
    busy = Slot(slot.start - resource.buffer_before, slot.end + resource.buffer_after)
    draft = Booking(
        id=context.new_id(),
        state="draft",
        version=0,
        resource_id=resource.id,
        listing_id=listing.id,
        community_id=request.community_id,
        host_id=request.house.id,
        guest_id=guest.id,
        asker_id=listing.author_id,
        slot=slot,
        busy=busy,
        units=filled.units,
        purpose="",
        wish="",
        price=filled.price,
        terms="; ".join(dict.fromkeys((*filled.terms, *resource.terms))),
        terms_version=listing.version,
        held_until=await choosing.held_until(context, slot, resource, guest.id),
        sequence=0,
        created_at=context.now,
        changed_at=context.now,
        turn="guest",
    )
    asked = draft.move("send", context.now)
    try:
        await begin(context, asked, resource)
    except SlotTaken:
        span = Span(slot, resource.zone)
        raise UserError("help-not-free", name=resource.name, span=span) from None
    card = cards.proposal(asked, resource, request.house, guest)
    for person in await sides.people(context, asked, "guest"):
        await tell(context, person, card, topic=f"booking {asked.id}", cause="asked")
    await refresh(context, resource.id)
    return Answer(card=cards.proposed(asked, resource, request.house, guest))


def _same_time(booking: Booking, house: Organisation, slot: Slot) -> bool:
    mine = booking.state == "asked" and booking.host_id == house.id
    return mine and booking.slot.overlaps(slot)


async def _resource(context: Context, request: Request, filled: Filled) -> Resource:
    """The house's own of that name, else a new one, which is offered nowhere yet. Raises UserError
    where it is in use then.
    """
    listing, house = request.listing, request.house
    kind = BY_ID[request.kind]
    units = kind.units(filled.units)
    known = await _known(context, request, filled.name)
    if known is None:
        resource = Resource(
            id=context.new_id(),
            organisation_id=house.id,
            kind=kind.id,
            name=filled.name,
            category=listing.category,
            town=house.town,
            zone=listing.zone,
            units=units,
        )
        await context.tx.resources.add(resource)
        return resource
    taken = (await context.tx.resources.busy([known.id], filled.slot))[known.id]
    if free([filled.slot], taken, known.units, units, filled.slot.start) != [filled.slot]:
        raise UserError("help-not-free", name=known.name, span=Span(filled.slot, known.zone))
    return known


async def _known(context: Context, request: Request, name: str) -> Resource | None:
    """What the house has of that name: a proposal never makes more of it than there is."""
    known = next((each for each in request.resources if each.name == name), None)
    house = request.house
    return known or await context.tx.resources.named(house.id, request.kind, name, house.town)


async def _request_of(context: Context, listing_id: str) -> Request:
    """Raises UserError for what is not open, not shown to the sender, their own, or not theirs to
    answer.
    """
    listing = await context.tx.listings.get(listing_id)
    if listing is None or listing.state == "draft" or listing.direction != "request":
        raise UserError("error-stale")
    house = await _house(context, listing)
    community_id = await belonging.community_of(context, listing, house)
    bookings = await context.tx.bookings.on(listing.id)
    need = needing.of(listing, bookings)
    if listing.state != "open" or listing.expires_at <= context.now:
        closed = "error-request-found" if need.met else "error-request-closed"
        raise UserError(closed, name=listing.title or "")
    offered = availability(listing.when, ZoneInfo(listing.zone), context.now)
    asked = offered.occurrences(offered.ahead(context.now)) if listing.when else []
    owned = await context.tx.resources.of(house.id)
    return Request(
        listing=listing,
        house=house,
        community_id=community_id,
        left=need.left,
        moments=moments.choices(context, asked[:SHOWN_MOMENTS], listing.zone),
        resources=[each for each in owned if each.kind == (listing.kind or "room")],
        proposals=bookings,
    )


async def _house(context: Context, listing: Listing) -> Organisation:
    """The house for which the sender helps: one that they manage. Raises UserError, and
    LacksOrganisation.
    """
    acting = context.organisation
    others = [
        membership.organisation
        for membership in context.caller.memberships
        if membership.organisation.id != listing.organisation_id
        and context.caller.manages(membership.organisation.id)
    ]
    if acting in others or (acting.id == listing.organisation_id and others):
        return acting if acting in others else others[0]
    if acting.id == listing.organisation_id:
        raise UserError("error-own-request", name=listing.title or "")
    managers = await context.tx.people.managers(acting.id)
    raise UserError("error-managers-help", house=acting.name, names=cards.names(managers))


def _form(request: Request) -> Form[Text]:
    """Everything that is known is filled in already; the rest is asked first."""
    listing = request.listing
    names = [resource.name for resource in request.resources][:SHOWN_RESOURCES]
    # Of another category it is no guess worth making.
    fitting = [each.name for each in request.resources if each.category == listing.category]
    labels = list(request.moments)
    what = Field(
        name="what",
        label=phrase("field-help-what"),
        value=fitting[0] if len(fitting) == 1 else "",
        required=True,
        choices=tuple(Choice(verbatim(name), name) for name in names),
        hint=phrase("hint-help-what"),
    )
    when = Field(
        name="when",
        label=phrase("field-when"),
        value=labels[0] if len(labels) == 1 else "",
        required=True,
        choices=moments.shown(request.moments, listing.zone),
        hint=phrase("hint-when"),
    )
    units = Field(
        name="units",
        label=phrase("field-units", most=request.left),
        type="number",
        value=str(request.left),
    )
    return Form(
        act=act("help", listing.id),
        title=phrase("help-with", name=listing.title or ""),
        fields=(
            what,
            when,
            *((units,) if request.left > 1 else ()),
            Field(name="price", label=phrase("field-price"), hint=phrase("hint-price")),
            Field(
                name="conditions",
                label=phrase("field-conditions"),
                hint=phrase("hint-conditions"),
            ),
        ),
        submit=phrase("button-propose"),
        intro=(
            phrase("line", parts=Joined((verbatim(listing.title or ""), *cards.size(listing)))),
            cards.schedule(listing),
        ),
        editing=True,
    )


def _price(context: Context, typed: str) -> Price | None:
    price = language.read_price(typed, context.language) if typed else None
    if typed and price is None:
        raise UserError("field-price-unread", said=typed)
    return price
