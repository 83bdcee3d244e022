"""Nothing free, or too little: the nearest that is, each with why, and never what is taken."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from bot import cards, language, matching, nearly
from bot.acts import act
from bot.messages import Button, Hour, Joined, Span, Text, Town, phrase, verbatim
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource
from bot.model.slot import Instant
from bot.nearly import Near, Quest
from bot.ports import Transaction, Wish

_INSTEAD = 3


@dataclass(frozen=True, slots=True)
class Instead:
    """Lines and buttons for a card that says no; both are empty where nothing is near."""

    lines: tuple[Text, ...]
    buttons: tuple[Button[Text], ...]


async def near(
    tx: Transaction, quest: Quest, now: Instant, most: int, but: Collection[str] = ()
) -> list[Near]:
    """One statement, and none where nothing can be eased."""
    asked = nearly.questions(quest, now)
    if not asked:
        return []
    got = await tx.finds.offering(asked, quest.zone)
    return nearly.nearest(quest, got.offers, now, most, but)


async def instead(
    tx: Transaction, booking: Booking, listing: Listing, resource: Resource, now: Instant
) -> Instead:
    """What can be taken instead of a slot that cannot be had: another offer at the same time, or
    the same at another. Nothing for uses of many days, of which others decide when.
    """
    if booking.slot.seconds > matching.SHORT:
        return Instead((), ())
    wish = Wish(
        community_id=booking.community_id,
        guest_id=booking.guest_id,
        kind=resource.kind,
        category=listing.category or resource.category,
        town=resource.town,
        units=booking.units,
    )
    quest = Quest(wish, resource.name, booking.slot, exact=True, zone=resource.zone)
    got = await tx.finds.offering(nearly.questions(quest, now), resource.zone)
    # Also where its house has just let go of it.
    gone = (booking.slot, resource.units)
    offers = [
        replace(each, taken=(*each.taken, gone)) if each.resource.id == resource.id else each
        for each in got.offers
        # A room is a room; of other things the name alone says what they are.
        if resource.kind == "room"
        or each.resource.id == resource.id
        or matching.named(resource.name, each.listing)
    ]
    found = nearly.nearest(quest, offers, now, _INSTEAD)
    if not found:
        return Instead((), ())
    numbered = list(enumerate(found, start=1))
    return Instead(
        (phrase("near-instead"), *(line(n, quest, each) for n, each in numbered)),
        tuple(
            Button(phrase("find-ask", n=n), act("moment", _carried(each, booking.units), 0))
            for n, each in numbered
        ),
    )


def _carried(found: Near, units: int) -> str:
    return f"{found.listing.id}-{found.slot.start}-{found.slot.end}-{units}"


def line(n: int, quest: Quest, found: Near, *also: Text) -> Text:
    """When or why first, as people compare; then what, where and on what terms."""
    listing = found.listing
    name = (
        verbatim(found.resource.name),
        verbatim(found.house),
        *place(listing, found.resource, matching.away(quest.wish.town, found.resource.town)),
        *cards.size(listing),
    )
    needs = unstated(matching.unstated(quest.wish.access, listing))
    terms = (*cards.cost(listing), *_why(found), *needs, *also)
    lead = _lead(quest, found)
    if not terms:
        return phrase("near-line", n=n, lead=lead, name=Joined(name))
    return phrase("near-line-terms", n=n, lead=lead, name=Joined(name), terms=Joined(terms))


def _lead(quest: Quest, found: Near) -> Text:
    slot, window, zone = found.slot, quest.window, found.resource.zone
    start, end = Hour(slot.start, zone, opens=True), Hour(slot.end, zone)
    match found.way:
        case "part" if slot.end == window.end:
            return phrase("near-from", start=Hour(slot.start, zone))
        case "part" if slot.start == window.start:
            return phrase("near-until", end=end)
        case "part":
            return phrase("near-between", start=start, end=end)
        case "hour":
            return phrase("near-hour", start=start, end=end)
        case "same" | "town" | "size" | "price" if slot == window and quest.exact:
            return phrase("near-same")
    return phrase("span", span=Span(slot, zone))


def _why(found: Near) -> tuple[Text, ...]:
    match found.way:
        case "size":
            return (phrase("near-size"),)
        case "price":
            return (phrase("near-price"),)
    return ()


def place(listing: Listing, resource: Resource, away: int | None) -> tuple[Text, ...]:
    """With how far it is from the town that was asked for."""
    if not away:
        return cards.place(listing)
    address = () if listing.address is None else (verbatim(listing.address),)
    town = Town(listing.town or resource.town)
    return (*address, phrase("find-away", town=town, km=away))


def unstated(needs: Iterable[language.Need]) -> Iterator[Text]:
    return (phrase("fit-unstated", need=need) for need in needs)
