"""What a house decides about itself: its contact line, its closing periods, and its rules for each
thing that it shares.
"""

from dataclasses import replace
from datetime import date, datetime, time

from bot import language
from bot.acts import Act, act
from bot.cleaning import clean_line, clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import (
    Answer,
    Button,
    Card,
    Choice,
    Day,
    Field,
    Form,
    Schedule,
    Text,
    Town,
    phrase,
    verbatim,
)
from bot.model.availability import availability
from bot.model.booking import SlotTaken
from bot.model.listing import Resource
from bot.model.people import Organisation
from bot.model.ruling import Closing
from bot.model.when import Period, When
from bot.usecases import showing
from bot.usecases.choosing import with_error

SHOWN = 5
LONGEST_CONTACT = 200
LONGEST_CLOSING_DAYS = 366
MOST_HOLD_DAYS = 30
MOST_BUFFER_MINUTES = 7 * 24 * 60
MINUTE = 60


def buttons(context: Context) -> tuple[Button[Text], ...]:
    """For each house that the sender manages."""
    return tuple(
        Button(phrase("house-open", name=m.organisation.name), act("house", m.organisation.id))
        for m in context.caller.memberships
        if m.role == "manager"
    )


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """The page of a house, for its managers."""
    return Answer(card=await _page(context, _managed(context, pressed.id)))


async def contact(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """Who to call on the day."""
    house = _managed(context, pressed.id)
    known = await context.tx.ruling.contact(house.id)
    form = Form(
        act=act("contact", house.id),
        title=phrase("house-contact-title"),
        fields=(
            Field(
                name="contact",
                label=phrase("field-contact"),
                hint=phrase("hint-contact"),
                value=known,
            ),
        ),
        submit=phrase("form-done"),
        intro=(phrase("house-contact-seen"),),
        editing=True,
    )
    if values is None:
        return Answer(form=form)
    said = clean_line(values.get("contact", ""))
    if len(said) > LONGEST_CONTACT:
        problem = phrase("field-contact-long", most=LONGEST_CONTACT)
        return Answer(form=with_error(form, values, "contact", problem))
    await context.tx.ruling.save_contact(house.id, said)
    return Answer(card=await _page(context, house))


async def shut(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """A closing period: nothing is offered then, and no deadline runs out."""
    house = _managed(context, pressed.id)
    form = _closing_form(house)
    if values is None:
        return Answer(form=form)
    name = "first"
    try:
        first = _date(context, values.get("first", ""))
        name = "last"
        last = _date(context, values.get("last", "")) if values.get("last") else first
        if last < first:
            raise UserError("field-closing-order")
        if last < _today(context):
            raise UserError("field-closing-past")
        if (last - first).days > LONGEST_CLOSING_DAYS:
            raise UserError("field-closing-long")
    except UserError as error:
        return Answer(form=with_error(form, values, name, error.text))
    closing = Closing(
        id=context.new_id(),
        organisation_id=house.id,
        first=first,
        last=last,
        name=clean_name(values.get("name", "")),
    )
    await context.tx.ruling.close(closing)
    await _reshow(context, house)
    return Answer(card=await _page(context, house))


async def reopen(context: Context, pressed: Act) -> Answer[Text]:
    """A closing period goes, and what it hid is offered again."""
    house_id, _, closing_id = pressed.id.partition("-")
    house = _managed(context, house_id)
    if not await context.tx.ruling.reopen(house.id, closing_id):
        raise UserError("error-stale")
    await _reshow(context, house)
    return Answer(card=await _page(context, house), replaces=True)


async def things(context: Context, pressed: Act) -> Answer[Text]:
    """What the house owns, a few at a time."""
    house_id, _, skipped = pressed.id.partition("-")
    house = _managed(context, house_id)
    owned = await context.tx.resources.of(house.id)
    if not owned:
        raise UserError("house-owns-nothing")
    offset = int(skipped) if skipped.isdecimal() and len(skipped) < 7 else 0
    shown = list(enumerate(owned[offset : offset + SHOWN], start=offset + 1))
    opened = [Button(phrase("mine-open", n=n), act("rule", each.id)) for n, each in shown]
    if offset + SHOWN < len(owned):
        more = act("things", f"{house.id}-{offset + SHOWN}")
        opened.append(Button(phrase("button-more"), more))
    return Answer(
        card=Card(
            title=phrase("house-things", name=house.name),
            lines=tuple(_thing_line(n, each) for n, each in shown),
            buttons=tuple(opened),
        )
    )


async def rule(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """The rules of one thing: all may stay as they are."""
    resource = await _owned(context, pressed.id)
    form = _rules_form(resource, await context.tx.ruling.entry(resource.id))
    if values is None:
        return Answer(form=form)
    told = {field.name: values.get(field.name, field.value).strip() for field in form.fields}
    name = "units"
    try:
        units = _number(told["units"], 1, 100_000) if "units" in told else resource.units
        name = "hold"
        hold = _number(told["hold"], 1, MOST_HOLD_DAYS)
        name = "before"
        before = _number(told["before"], 0, MOST_BUFFER_MINUTES)
        name = "after"
        after = _number(told["after"], 0, MOST_BUFFER_MINUTES)
        ruled = replace(
            resource,
            units=units,
            hold_days=hold,
            buffer_before=before * MINUTE,
            buffer_after=after * MINUTE,
            terms=tuple(filter(None, (clean_line(each) for each in told["terms"].split(";")))),
        )
        name = "units"
        await context.tx.resources.save(ruled)
    except SlotTaken:
        problem = phrase("field-units-booked")
        return Answer(form=with_error(form, values, "units", problem))
    except UserError as error:
        return Answer(form=with_error(form, values, name, error.text))
    await context.tx.ruling.save_entry(ruled.id, told["entry"])
    await showing.refresh(context, ruled.id)
    card = Card(
        title=phrase("house-ruled", name=ruled.name),
        lines=(_thing_line(None, ruled), *_terms_lines(ruled)),
        notes=(phrase("house-rules-new"),),
        buttons=(Button(phrase("house-things-back"), act("things", ruled.organisation_id)),),
    )
    return Answer(card=card)


def _managed(context: Context, organisation_id: str) -> Organisation:
    """Unknown and forbidden sound alike."""
    for membership in context.caller.memberships:
        if membership.organisation.id == organisation_id and membership.role == "manager":
            return membership.organisation
    raise UserError("error-not-yours")


async def _owned(context: Context, resource_id: str) -> Resource:
    for membership in context.caller.memberships:
        if membership.role == "manager":
            for each in await context.tx.resources.of(membership.organisation.id):
                if each.id == resource_id:
                    return each
    raise UserError("error-not-yours")


async def _page(context: Context, house: Organisation) -> Card[Text]:
    known = await context.tx.ruling.contact(house.id)
    closings = await context.tx.ruling.closings(house.id, _today(context))
    owned = await context.tx.resources.of(house.id)
    lines = [
        phrase("listing-town", town=Town(house.town)),
        phrase("house-contact", contact=known) if known else phrase("house-contact-none"),
        phrase("house-owns", n=len(owned)),
        *(_closing_line(closing, context.zone) for closing in closings),
    ]
    buttons_ = [
        Button(phrase("button-contact"), act("contact", house.id)),
        Button(phrase("button-shut"), act("shut", house.id)),
    ]
    if owned:
        buttons_.append(Button(phrase("button-things"), act("things", f"{house.id}-0")))
    for closing in closings[:SHOWN]:
        noon = datetime.combine(closing.first, time(12), context.zoneinfo)
        day = Day(int(noon.timestamp()), context.zone)
        again = act("reopen", f"{house.id}-{closing.id}")
        buttons_.append(Button(phrase("button-reopen", day=day), again))
    return Card(title=verbatim(house.name), lines=tuple(lines), buttons=tuple(buttons_))


async def _reshow(context: Context, house: Organisation) -> None:
    for resource in await context.tx.resources.of(house.id):
        await showing.reshow(context, resource)


def _closing_line(closing: Closing, zone: str) -> Text:
    when = _days(Period(first=closing.first, last=closing.last), zone)
    key = "house-closed-named" if closing.name else "house-closed"
    return phrase(key, when=when, name=closing.name)


def _days(period: Period, zone: str) -> Schedule:
    return Schedule(When(periods=(period,)), zone)


def _closing_form(house: Organisation) -> Form[Text]:
    return Form(
        act=act("shut", house.id),
        title=phrase("house-shut-title"),
        fields=(
            Field(name="first", label=phrase("field-shut-first"), type="date", required=True),
            Field(name="last", label=phrase("field-shut-last"), type="date"),
            Field(name="name", label=phrase("field-shut-name"), hint=phrase("hint-shut-name")),
        ),
        submit=phrase("form-done"),
        intro=(phrase("house-shut-means"),),
    )


def _rules_form(resource: Resource, entry: str) -> Form[Text]:
    units = Field(
        name="units", label=phrase("field-house-units"), type="number", value=str(resource.units)
    )
    return Form(
        act=act("rule", resource.id),
        title=verbatim(resource.name),
        fields=(
            *(() if resource.kind == "room" else (units,)),
            _choice("hold", "field-hold", resource.hold_days, (1, 2, 3, 5, 10), "choice-days"),
            _choice("before", "field-before", resource.buffer_before // MINUTE, _BUFFERS),
            _choice("after", "field-after", resource.buffer_after // MINUTE, _BUFFERS),
            Field(
                name="entry",
                label=phrase("field-entry"),
                hint=phrase("hint-entry"),
                value=entry,
            ),
            Field(
                name="terms",
                label=phrase("field-terms"),
                hint=phrase("hint-conditions"),
                value="; ".join(resource.terms),
            ),
        ),
        submit=phrase("form-done"),
        editing=True,
    )


_BUFFERS = (0, 15, 30, 60, 120)


def _choice(
    name: str, label: str, value: int, offered: tuple[int, ...], said: str = "choice-minutes"
) -> Field[Text]:
    return Field(
        name=name,
        label=phrase(label),
        type="choice",
        value=str(value),
        choices=tuple(Choice(phrase(said, n=n), str(n)) for n in sorted({*offered, value})),
        open=True,
    )


def _thing_line(n: int | None, resource: Resource) -> Text:
    before, after = resource.buffer_before // MINUTE, resource.buffer_after // MINUTE
    line = phrase(
        "house-thing", name=resource.name, n=resource.hold_days, before=before, after=after
    )
    return line if n is None else phrase("house-thing-line", n=n, line=line)


def _terms_lines(resource: Resource) -> tuple[Text, ...]:
    return tuple(phrase("house-term", term=term) for term in resource.terms)


def _number(typed: str, least: int, most: int) -> int:
    number = 0 if typed in ("0", "") and least == 0 else language.read_number(typed)
    if number is None or not least <= number <= most:
        raise UserError("field-number-between", said=typed, least=least, most=most)
    return number


def _today(context: Context) -> date:
    return datetime.fromtimestamp(context.now, context.zoneinfo).date()


def _date(context: Context, typed: str) -> date:
    """As picked, or as typed in words."""
    said = typed.strip()
    try:
        return date.fromisoformat(said)
    except ValueError:
        now = datetime.fromtimestamp(context.now, context.zoneinfo)
        reading = language.read(
            said,
            now,
            context.zoneinfo,
            context.language,
            intent="offer",
            conventions=context.conventions,
        )
        when = availability(reading.when, context.zoneinfo, context.now) if reading.when else None
        starts = [] if when is None else [slot.start for slot in when.slots]
        if not starts:
            raise UserError("field-day-needed") from None
        return datetime.fromtimestamp(min(starts), context.zoneinfo).date()
