"""Coming to see first: a moment asked for, agreed or moved, with a file of its own."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot import calendars
from bot.acts import Act, act
from bot.cards import button
from bot.context import Context
from bot.entries import visit_event
from bot.errors import UserError
from bot.kinds import BY_ID
from bot.messages import (
    Answer,
    Attachment,
    Button,
    Card,
    Day,
    Field,
    Form,
    Span,
    Text,
    phrase,
)
from bot.model.listing import Resource
from bot.model.people import Organisation, Person
from bot.model.slot import DAY
from bot.model.visit import Visit, VisitState
from bot.notices import Desk, tell
from bot.usecases import choosing, moments, sides


async def ask(context: Context, pressed: Act, values: dict[str, str] | None = None) -> Answer[Text]:
    """The moment at which somebody would like to come."""
    offer = await choosing.offer_of(context, pressed.id)
    resource = offer.resource
    if not BY_ID[resource.kind].visited:
        raise UserError("error-stale")
    guest, host = context.organisation, resource.organisation_id
    for visit in await context.tx.visits.of([guest.id], context.now):
        if visit.listing_id == offer.listing.id and visit.guest_id == guest.id:
            raise UserError("error-visit-already", name=resource.name)
    form = _form(str(act("visit", pressed.id)), phrase("visit-when", name=resource.name))
    if values is None:
        return Answer(form=form)
    try:
        slot = moments.short(context, values, ZoneInfo(resource.zone))
    except UserError as error:
        return Answer(form=choosing.with_error(form, values, "day", error.text))
    visit = Visit(
        id=context.new_id(),
        state="asked",
        version=1,
        listing_id=offer.listing.id,
        resource_id=resource.id,
        host_id=host,
        guest_id=guest.id,
        asker_id=context.person.id,
        slot=slot,
        turn="host",
        sequence=0,
        created_at=context.now,
        changed_at=context.now,
    )
    await context.tx.visits.add(visit)
    return await _asked(context, visit, resource)


async def propose(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """Another moment, from the side whose turn it is: then it is the other's."""
    visit, resource = await _to_decide(context, pressed)
    form = _form(str(pressed), phrase("visit-when", name=resource.name))
    if values is None:
        return Answer(form=form)
    try:
        slot = moments.short(context, values, ZoneInfo(resource.zone))
    except UserError as error:
        return Answer(form=choosing.with_error(form, values, "day", error.text))
    moved = replace(visit.move("propose", context.now), slot=slot)
    await _save(context, moved, visit)
    house = await _house(context, moved, by_host=visit.turn == "host")
    done = Card(
        title=phrase("visit-moved", name=context.person.name, house=house.name),
        lines=(_line(moved, resource),),
    )
    await _tell_deciders(context, visit, done, cause=f"moved {moved.version}")
    return await _asked(context, moved, resource)


async def confirm(context: Context, pressed: Act) -> Answer[Text]:
    visit, resource = await _to_decide(context, pressed)
    agreed = replace(visit.move("confirm", context.now), decided_by=context.person.id)
    await _save(context, agreed, visit)
    for person in await sides.people(context, visit, visit.opener):
        told = await _agreed(context, agreed, resource, person, to_host=visit.opener == "host")
        await tell(context, person, told, topic=f"visited {visit.id}", cause="confirmed")
    await _tell_deciders(
        context, visit, await _decided(context, agreed, resource, "decision-confirmed"), cause="yes"
    )
    ours = await _agreed(context, agreed, resource, context.person, to_host=visit.turn == "host")
    return Answer(card=ours, replaces=True)


async def decline(context: Context, pressed: Act) -> Answer[Text]:
    """Needs no reason."""
    visit, resource = await _to_decide(context, pressed)
    declined = replace(visit.move("decline", context.now), decided_by=context.person.id)
    await _save(context, declined, visit)
    house = await _house(context, visit, by_host=visit.turn == "host")
    card = Card(
        title=phrase("visit-declined", house=house.name),
        lines=(_line(visit, resource), phrase("declined-private")),
        buttons=(_message(visit),),
    )
    for person in await sides.people(context, visit, visit.opener):
        await tell(context, person, card, topic=f"visited {visit.id}", cause="declined")
    decided = await _decided(context, declined, resource, "decision-declined")
    await _tell_deciders(context, visit, decided, cause="no")
    return Answer(card=decided, replaces=True)


async def withdraw(context: Context, pressed: Act) -> Answer[Text]:
    """Whoever named the moment lets it go before the other side has answered."""
    visit, resource = await _of(context, pressed)
    if not sides.acts_for(context, visit, visit.opener):
        raise UserError("error-not-yours")
    _check(visit, pressed, "asked")
    gone = visit.move("withdraw", context.now)
    await _save(context, gone, visit)
    house = await _house(context, visit, by_host=visit.opener == "host")
    what = (_line(visit, resource),)
    told = Card(title=phrase("visit-withdrawn", house=house.name), lines=what)
    await _tell_deciders(context, visit, told, cause="withdrawn")
    return Answer(card=Card(title=phrase("visit-gone"), lines=what), replaces=True)


async def cancel(context: Context, pressed: Act) -> Answer[Text]:
    """By either side, until it is over: both files are corrected."""
    visit, resource = await _of(context, pressed)
    by_host = sides.acts_for(context, visit, "host")
    if not by_host and not sides.acts_for(context, visit, "guest"):
        raise UserError("error-not-yours")
    _check(visit, pressed, "confirmed")
    if visit.slot.end <= context.now:
        raise UserError("error-visit-over")
    off = visit.move("cancel", context.now)
    await _save(context, off, visit)
    house = await _house(context, visit, by_host=by_host)
    card = Card(
        title=phrase("visit-cancelled", house=house.name),
        lines=(_line(visit, resource),),
        notes=(phrase("cancelled-file"),),
        buttons=(_message(visit),),
    )
    both = (
        *await sides.people(context, visit, "host"),
        *await sides.people(context, visit, "guest"),
    )
    for person in {person.id: person for person in both}.values():
        if person.id != context.person.id:
            told = replace(card, attachments=(await _file(context, off, resource, person),))
            await tell(context, person, told, topic=f"visited {visit.id}", cause="cancelled")
    own = await _file(context, off, resource, context.person)
    return Answer(card=replace(card, buttons=(), attachments=(own,)), replaces=True)


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """A visit again, from a list, with what can be done with it now."""
    visit, resource = await _of(context, pressed)
    by_host = sides.acts_for(context, visit, "host")
    if not by_host and not sides.acts_for(context, visit, "guest"):
        raise UserError("error-not-yours")
    if visit.state == "confirmed":
        card = await _agreed(context, visit, resource, context.person, to_host=by_host)
    elif visit.state != "asked":
        raise UserError(f"error-visit-{visit.state}")
    elif sides.acts_for(context, visit, visit.turn):
        card = await _decision(context, visit, resource)
    else:
        card = await _sent(context, visit, resource)
    return Answer(card=card)


async def lapse(desk: Desk, visit: Visit) -> bool:
    """Its moment came before an answer did. False where somebody was first."""
    if not await desk.tx.visits.save(visit.move("lapse", desk.now), visit.version):
        return False
    resource = await desk.tx.resources.get(visit.resource_id)
    what = (_line(visit, resource),)
    answering = visit.host_id if visit.turn == "host" else visit.guest_id
    house = await desk.tx.organisations.get(answering)
    card = Card(title=phrase("visit-lapsed", house=house.name), lines=what)
    for person in await sides.people(desk, visit, visit.opener):
        await tell(desk, person, card, topic=f"visited {visit.id}", cause="lapsed")
    over = Card(title=phrase("visit-over"), lines=what)
    for person in await sides.people(desk, visit, visit.turn):
        topic = f"visit {visit.id}"
        await tell(desk, person, over, topic=topic, cause="lapsed", edits=True)
    return True


async def _asked(context: Context, visit: Visit, resource: Resource) -> Answer[Text]:
    """The side whose turn it is decides; the other hears that it was sent."""
    card = await _decision(context, visit, resource)
    for person in await sides.people(context, visit, visit.turn):
        topic = f"visit {visit.id}"
        await tell(context, person, card, topic=topic, cause=f"asked {visit.version}")
    return Answer(card=await _sent(context, visit, resource))


async def _decision(context: Context, visit: Visit, resource: Resource) -> Card[Text]:
    host = await context.tx.organisations.get(visit.host_id)
    guest = await context.tx.organisations.get(visit.guest_id)
    if visit.turn == "host":
        title = phrase("visit-asked", guest=guest.name, name=resource.name)
        yes = "button-confirm"
    else:
        title = phrase("visit-proposed", house=host.name, name=resource.name)
        yes = "button-gladly"
    return Card(
        title=title,
        lines=(_line(visit, resource), phrase("visit-free")),
        buttons=(
            button(yes, "visityes", visit.id, visit.version),
            button("button-other-moment", "visitother", visit.id, visit.version),
            button("button-decline", "visitno", visit.id, visit.version),
            _message(visit),
        ),
    )


async def _sent(context: Context, visit: Visit, resource: Resource) -> Card[Text]:
    other = await _house(context, visit, by_host=visit.turn == "host")
    return Card(
        title=phrase("sent-to", house=other.name),
        lines=(_line(visit, resource), phrase("sent-hear")),
        buttons=(
            _message(visit),
            button("button-visit-back", "visitback", visit.id, visit.version),
        ),
    )


async def _agreed(
    context: Context, visit: Visit, resource: Resource, reader: Person, *, to_host: bool
) -> Card[Text]:
    host = await context.tx.organisations.get(visit.host_id)
    guest = await context.tx.organisations.get(visit.guest_id)
    contact = await context.tx.ruling.contact(guest.id if to_host else host.id)
    until = Day(visit.slot.end - 1 + DAY, resource.zone)
    called = (phrase("confirmed-contact", contact=contact, until=until),) if contact else ()
    return Card(
        title=phrase("visit-agreed"),
        lines=(
            _line(visit, resource),
            phrase("visit-parties", guest=guest.name, host=host.name),
            *called,
        ),
        notes=(phrase("confirmed-file"),),
        buttons=(
            _message(visit),
            button("button-visit-off", "visitoff", visit.id, visit.version),
        ),
        attachments=(await _file(context, visit, resource, reader),),
    )


async def _file(desk: Desk, visit: Visit, resource: Resource, reader: Person) -> Attachment:
    host = await desk.tx.organisations.get(visit.host_id)
    guest = await desk.tx.organisations.get(visit.guest_id)
    event = visit_event(
        visit,
        resource,
        host,
        guest,
        level="full",
        language=reader.language,
        uid_host=desk.host,
    )
    return calendars.attachment(event, resource.name)


async def _decided(context: Context, visit: Visit, resource: Resource, key: str) -> Card[Text]:
    other = await _house(context, visit, by_host=visit.turn == "guest")
    title = phrase(key, name=context.person.name, guest=other.name)
    return Card(title=title, lines=(_line(visit, resource),))


async def _tell_deciders(context: Context, visit: Visit, card: Card[Text], *, cause: str) -> None:
    """In place of the card on which the sender's colleagues were asked."""
    for person in await sides.people(context, visit, visit.turn):
        if person.id != context.person.id:
            topic = f"visit {visit.id}"
            await tell(context, person, card, topic=topic, cause=cause, edits=True)


async def _house(context: Context, visit: Visit, *, by_host: bool) -> Organisation:
    return await context.tx.organisations.get(visit.host_id if by_host else visit.guest_id)


async def _of(context: Context, pressed: Act) -> tuple[Visit, Resource]:
    visit = await context.tx.visits.get(pressed.id)
    if visit is None:
        raise UserError("error-not-yours")
    return visit, await context.tx.resources.get(visit.resource_id)


async def _to_decide(context: Context, pressed: Act) -> tuple[Visit, Resource]:
    """Raises UserError; unknown and forbidden sound alike."""
    visit, resource = await _of(context, pressed)
    parts = [sides.acts_for(context, visit, side) for side in (visit.turn, visit.opener)]
    if not any(parts):
        raise UserError("error-not-yours")
    _check(visit, pressed, "asked")
    if not parts[0]:
        raise UserError("error-not-yours")
    if visit.slot.start <= context.now:
        raise UserError("error-visit-lapsed")
    return visit, resource


def _check(visit: Visit, pressed: Act, state: VisitState) -> None:
    if visit.state != state:
        raise UserError(f"error-visit-{visit.state}")
    if visit.version != pressed.version:
        raise UserError("error-changed-since")


async def _save(context: Context, visit: Visit, before: Visit) -> None:
    if not await context.tx.visits.save(visit, before.version):
        raise UserError("error-changed-since")


def _line(visit: Visit, resource: Resource) -> Text:
    return phrase("booking-slot", name=resource.name, span=Span(visit.slot, resource.zone))


def _message(visit: Visit) -> Button[Text]:
    return button("button-message", "message", visit.id, 0)


def _form(carried: str, title: Text) -> Form[Text]:
    return Form(
        act=carried,
        title=title,
        fields=(
            Field(name="day", label=phrase("field-day"), type="date", required=True),
            Field(name="start", label=phrase("field-start"), type="time", required=True),
        ),
        submit=phrase("button-send"),
        intro=(phrase("visit-half-hour"),),
    )
