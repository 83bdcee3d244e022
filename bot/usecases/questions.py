"""The fields of a listing as questions, and their answers read back into the draft."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

from bot import language
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.kinds import BY_ID, KINDS
from bot.language import Access, Need
from bot.messages import Choice, Field, Text, Thing, phrase
from bot.model.availability import anchored
from bot.model.listing import Direction, KindId, Listing
from bot.usecases import linking, settling

MOST = 100_000
NEEDS: tuple[Need, ...] = get_args(Need)
AUDIENCE: dict[str, bool | None] = {"yes": True, "no": False, "unsaid": None}


def missing(listing: Listing) -> tuple[str, ...]:
    """Only what and where are needed to post."""
    needed = (("title", listing.title), ("kind", listing.kind), ("town", listing.town))
    return tuple(name for name, value in needed if value is None)


def fields(listing: Listing) -> tuple[Field[Text], ...]:
    """Every field that makes sense for the kind, with what is known."""
    kinds = tuple(Choice(phrase("kind", thing=Thing(kind.id)), kind.id) for kind in KINDS)
    numbers = {
        "capacity": listing.capacity,
        "area": listing.area,
        "quantity": listing.quantity,
    }
    kind = BY_ID[listing.kind] if listing.kind else None
    asked = kind.questions if kind else ()
    worked = (kind and kind.worked) or listing.work is not None
    entered = (kind and kind.entered) or bool(listing.access) or listing.audience is not None
    conditions = "; ".join(listing.conditions)
    return (
        _field("title", listing.title, required=True),
        replace(_field("kind", listing.kind, required=True), type="choice", choices=kinds),
        replace(_field("category", None), hint=phrase("hint-category")),
        _field("town", listing.town, required=True),
        _field("address", listing.address),
        replace(_field("when", None), hint=phrase("hint-when")),
        *(replace(_field(name, _shown(numbers[name])), type="number") for name in asked),
        *((replace(_field("work", None), hint=phrase("hint-work")),) if worked else ()),
        replace(_field("price", None), hint=phrase("hint-price")),
        replace(_field("conditions", conditions), hint=phrase("hint-conditions")),
        *(access_fields(listing) if entered else ()),
        replace(_field("link", listing.link), hint=phrase("hint-link")),
    )


def access_fields(listing: Listing) -> tuple[Field[Text], ...]:
    """What is ticked in neither of the first two is not stated, which is not "no"."""
    needs = tuple(Choice(phrase("access-need", need=need), need) for need in NEEDS)
    audience = tuple(Choice(phrase(f"audience-{said}"), said) for said in AUDIENCE)
    met = " ".join(need for need in NEEDS if Access(need=need, met=True) in listing.access)
    unmet = " ".join(need for need in NEEDS if Access(need=need, met=False) in listing.access)
    fields = [replace(_field("access", met), type="choices", choices=needs)]
    if listing.direction == "offer" or unmet:
        lacks = replace(_field("lacks", unmet), type="choices", choices=needs)
        fields.append(replace(lacks, hint=phrase("hint-lacks")))
    said = "unsaid" if listing.audience is None else "yes" if listing.audience else "no"
    fields.append(replace(_field("audience", said), type="choice", choices=audience))
    return tuple(fields)


def answered(context: Context, listing: Listing, name: str, value: str) -> Listing:
    """The draft with one field as it was typed. Raises UserError for what cannot be read."""
    match name:
        case "title":
            return _with_title(context, listing, value)
        case "kind":
            return _with_kind(listing, value)
        case "town":
            if not value:
                raise UserError("field-town-needed")
            said = tuple(each for each in listing.doubts if not each.about.startswith("place"))
            return replace(listing, town=language.town(value) or clean_name(value), doubts=said)
        case "category":
            return _with_category(context, listing, value)
        case "address":
            return replace(listing, address=clean_name(value) or None)
        case "work":
            work = read(context, value, listing.direction).work if value else None
            if value and work is None:
                raise UserError("field-work-unread", said=value)
            return replace(listing, work=work)
        case "access":
            return _with_access(listing, value, met=True)
        case "lacks":
            return _with_access(listing, value, met=False)
        case "audience":
            return replace(listing, audience=AUDIENCE.get(value))
        case "when":
            return _with_when(context, listing, value)
        case "capacity":
            return replace(_without_number_doubts(listing), capacity=_number(value))
        case "area":
            return replace(_without_number_doubts(listing), area=_number(value))
        case "quantity":
            return replace(_without_number_doubts(listing), quantity=_number(value))
        case "price":
            price = language.read_price(value, context.language) if value else None
            if value and price is None:
                raise UserError("field-price-unread", said=value)
            return replace(listing, price=price)
        case "conditions":
            parts = (part.strip() for part in value.split(";"))
            return replace(listing, conditions=tuple(filter(None, parts)))
        case "link":
            return replace(listing, link=linking.typed(value))
        case _:
            return listing


def _field(name: str, value: str | None, *, required: bool = False) -> Field[Text]:
    return Field(name=name, label=phrase(f"field-{name}"), value=value or "", required=required)


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _number(value: str) -> int | None:
    number = language.read_number(value) if value else None
    if value and (number is None or not 1 <= number <= MOST):
        raise UserError("field-number-unread", said=value)
    return number


def _without_number_doubts(listing: Listing) -> Listing:
    kept = tuple(doubt for doubt in listing.doubts if doubt.about != "number-out-of-range")
    return replace(listing, doubts=kept)


def read(context: Context, said: str, direction: Direction) -> language.Reading:
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    return language.read(
        said,
        now,
        context.zoneinfo,
        context.language,
        intent=direction,
        own=context.own_words,
        conventions=context.conventions,
    )


def _with_title(context: Context, listing: Listing, value: str) -> Listing:
    if not value:
        raise UserError("field-title-needed")
    reading = read(context, value, listing.direction)
    return replace(
        listing,
        title=clean_name(value),
        kind=listing.kind or reading.kind,
        category=listing.category or reading.category,
    )


def _with_kind(listing: Listing, value: str) -> Listing:
    chosen: KindId | None = next((kind.id for kind in KINDS if kind.id == value), None)
    if chosen is None:
        raise UserError("field-kind-unknown")
    fits = listing.category is not None and listing.category.startswith(f"{chosen}.")
    return replace(listing, kind=chosen, category=listing.category if fits else None)


def _with_category(context: Context, listing: Listing, value: str) -> Listing:
    """By its name in any language, or by words that mean it; what it is then follows."""
    if not value:
        return replace(listing, category=None)
    named = language.fold(value)
    known = (
        each.id
        for each in language.categories()
        if named in (language.fold(label) for label in each.labels.values())
    )
    found = next(known, None) or read(context, value, listing.direction).category
    if found is None:
        raise UserError("field-category-unread", said=value)
    return replace(listing, category=found, kind=language.category(found).kind)


def _with_access(listing: Listing, value: str, *, met: bool) -> Listing:
    """What is ticked last holds: nothing is there and lacking at once."""
    ticked = value.split()
    states = {each.need: each.met for each in listing.access if each.met != met}
    states |= {need: met for need in NEEDS if need in ticked}
    access = tuple(Access(need=need, met=states[need]) for need in NEEDS if need in states)
    return replace(listing, access=access)


def refuse_unsettled(context: Context, reading: language.Reading) -> tuple[language.Doubt, ...]:
    """The doubts that a tap settles, or that stop nothing. Raises UserError for any other."""
    doubts = settling.prepared(reading.doubts, context.zoneinfo, context.now)
    left = [doubt for doubt in doubts if not (doubt.towns or settling.options(doubt, reading.when))]
    refuse_doubts(replace(reading, doubts=tuple(left)))
    return doubts


def refuse_doubts(reading: language.Reading) -> None:
    """Raises UserError for a time that cannot be meant."""
    for doubt in reading.doubts:
        if doubt.about not in language.TOLD:
            raise UserError(f"find-{doubt.about}", said=doubt.said)


def doubtful_when(listing: Listing) -> str:
    """The words about time that could not be read as they stand."""
    return ", ".join(doubt.said for doubt in listing.doubts if doubt.about != "number-out-of-range")


def settled(listing: Listing) -> Listing:
    """The time as it was read is seen and left as it is; what a tap settles is still asked."""
    kept = tuple(
        doubt
        for doubt in listing.doubts
        if doubt.about == "number-out-of-range"
        or doubt.towns
        or settling.options(doubt, listing.when)
    )
    return replace(listing, doubts=kept)


def _with_when(context: Context, listing: Listing, value: str) -> Listing:
    reading = read(context, value, listing.direction)
    if value and not reading.when and not reading.doubts:
        raise UserError("field-when-unread", said=value)
    doubts = refuse_unsettled(context, reading)
    others = tuple(doubt for doubt in listing.doubts if doubt.about == "number-out-of-range")
    today = datetime.fromtimestamp(context.now, context.zoneinfo).date()
    return replace(listing, when=anchored(reading.when, today), doubts=(*others, *doubts))
