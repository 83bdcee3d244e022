"""The public side of a listing: its card, kept true as things are asked, taken and freed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import cards
from bot.messages import Address, Card, Moment, Picture, Text, phrase
from bot.model.availability import Availability, availability, free
from bot.model.listing import Listing, Resource
from bot.model.people import Channel
from bot.model.ruling import outside
from bot.model.slot import Slot
from bot.notices import Desk, post
from bot.ports import Transaction
from bot.usecases import needing

MOST_CARDS = 200


async def public_card(desk: Desk, listing: Listing) -> Card[Text]:
    if listing.organisation_id is None:
        raise LookupError(f"listing {listing.id} is public but nobody's")
    organisation = await desk.tx.organisations.get(listing.organisation_id)
    gone = () if listing.state == "open" else (phrase(f"listing-{listing.state}"),)
    if listing.resource_id is None:
        need = needing.of(listing, await desk.tx.bookings.on(listing.id))
        state = _wanted(need) if need.found or not gone else gone
        open_ = listing.state == "open" and listing.expires_at > desk.now
        return cards.public(listing, organisation, state, open_=open_)
    if gone:
        return cards.public(listing, organisation, gone, open_=False)
    resource = await desk.tx.resources.get(listing.resource_id)
    occurrences, moments = await _occupancy(desk.tx, listing, resource, 1, desk.now)
    state = _state(occurrences, moments, resource, desk.now)
    return cards.public(listing, organisation, state, open_=bool(moments))


async def refresh(desk: Desk, resource_id: str) -> None:
    """Edits the cards of every open offer of the resource to say what holds now."""
    for listing_id in await desk.tx.listings.offering(resource_id):
        listing = await desk.tx.listings.get(listing_id)
        if listing is not None:
            await edit(desk, listing)


async def edit(desk: Desk, listing: Listing, *, pictured: bool = False) -> None:
    """Edits the card of one listing in every channel in which it stands; `pictured`: its photo is
    new. What fits it is looked for again, after the commit.
    """
    await desk.tx.matches.renew([listing.id], desk.now)
    card = await public_card(desk, listing)
    if pictured:
        card = replace(card, picture=Picture(listing.id, anew=True))
    topic, cause = f"listing {listing.id}", desk.new_id()
    channels = await desk.tx.places.of(listing.id)
    await post(desk, channels, card, listing.zone, topic=topic, cause=cause, edits=True)


async def put_right(desk: Desk, place: Address) -> None:
    """The bot can write there again: what changed meanwhile is said now, in every thread."""
    for channel in await desk.tx.places.at(place):
        await _put_right(desk, channel)


async def _put_right(desk: Desk, channel: Channel) -> None:
    for listing_id in await desk.tx.places.shown(channel.id, MOST_CARDS):
        listing = await desk.tx.listings.get(listing_id)
        if listing is None or channel.community_id not in listing.community_ids:
            continue
        card = await public_card(desk, listing)
        topic, cause = f"listing {listing.id}", desk.new_id()
        await post(desk, (channel,), card, listing.zone, topic=topic, cause=cause, edits=True)


async def offered(desk: Desk, listing: Listing, organisation_id: str) -> Availability:
    """All that a listing says from now on, but for the days on which its house is closed."""
    zone = ZoneInfo(listing.zone)
    said = availability(listing.when, zone, desk.now)
    if listing.direction == "request":
        return said
    today = datetime.fromtimestamp(desk.now, zone).date()
    return outside(said, await desk.tx.ruling.closings(organisation_id, today), zone)


async def reshow(desk: Desk, resource: Resource) -> None:
    """Makes every open offer of the resource findable as its house is open now, and its cards
    true.
    """
    for listing_id in await desk.tx.listings.offering(resource.id):
        listing = await desk.tx.listings.get(listing_id)
        if listing is not None:
            left = await offered(desk, listing, resource.organisation_id)
            await desk.tx.listings.show(listing, resource, left)
    await refresh(desk, resource.id)


async def free_moments(
    tx: Transaction, listing: Listing, resource: Resource, units: int, now: int
) -> list[Slot]:
    """The stretches of an offer in which so many units are free, from now on."""
    _, moments = await _occupancy(tx, listing, resource, units, now)
    return moments


async def _occupancy(
    tx: Transaction, listing: Listing, resource: Resource, units: int, now: int
) -> tuple[list[Slot], list[Slot]]:
    """All that is offered from now on, and what of it is free."""
    offered = await tx.listings.availability(listing.id)
    window = offered.ahead(now)
    taken = await tx.resources.busy([resource.id], window)
    occurrences = offered.occurrences(window)
    return occurrences, free(occurrences, taken[resource.id], resource.units, units, now)


def _wanted(need: needing.Need) -> tuple[Text, ...]:
    """What is found of a request; nothing as long as nothing is."""
    if not need.found:
        return (phrase("request-again"),) if need.lost else ()
    if need.repeats:
        return (phrase("request-goes-on"),)
    return (phrase("request-left", n=need.left) if need.left else phrase("request-found"),)


def _state(
    occurrences: list[Slot], moments: list[Slot], resource: Resource, now: int
) -> tuple[Text, ...]:
    if not moments:
        return (phrase("listing-taken" if occurrences else "listing-over"),)
    # Of what is running, only the rest can be free.
    whole = [slot for slot in occurrences if Slot(max(slot.start, now), slot.end) in moments]
    if len(occurrences) > 1:
        first = Moment(moments[0].start, resource.zone)
        return (phrase("listing-times-free", n=len(whole) or len(moments), first=first),)
    if not whole:
        return (phrase("listing-partly-taken"),)
    return ()
