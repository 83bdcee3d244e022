"""What fits what: computed whenever a listing appears, is changed, or has time freed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import tee
from zlib import crc32
from zoneinfo import ZoneInfo

from bot import matching
from bot.kinds import BY_ID
from bot.language import districts
from bot.language.distance import around
from bot.matching import FreeIn
from bot.model.availability import Availability, free
from bot.model.listing import Listing, Resource, units_offered
from bot.model.need import Need, Standing, Window, least, windows
from bot.model.people import Organisation
from bot.model.slot import DAY, Instant, Slot
from bot.notices import Desk
from bot.packing import pack_price, pack_when
from bot.ports import Dealing, Pair, Supply, Wish

LOOKED_AT = 9
"""So many are looked at in one transaction, three pages of a list; an offer that serves more is
taken up again.
"""
ROWS = 2 * LOOKED_AT
"""So many rows are read to find them: an offer may have several, and where too few are found in its
own town, all others are searched, which takes three times as long.
"""
ASKED_OF = 3
"""So many of the times of a request are searched; all are looked at in what is found."""
MORNING = time(9)
ENDED = frozenset({"declined", "withdrawn", "expired", "cancelled"})


async def pair(desk: Desk, id_: str) -> list[str]:
    """Everything that fits one listing or private request, as it is now. Answers the needs for
    which something changed.
    """
    listings = await desk.tx.listings.many([id_])
    listing, resource, _ = listings.get(id_, (None, None, None))
    if listing is not None and listing.direction == "offer":
        return await _pair_offer(desk, listing, resource)
    need = (await _needs(desk, [id_], listings)).get(id_)
    if need is None or not need.windows:
        return await _forget_need(desk, id_)
    await desk.tx.matches.need(need)
    return await _pair_need(desk, need)


async def needs_of(desk: Desk, ids: Iterable[str]) -> dict[str, Need]:
    """Those that are open, by id."""
    wanted = list(dict.fromkeys(ids))
    return await _needs(desk, wanted, await desk.tx.listings.many(wanted)) if wanted else {}


async def _needs(
    desk: Desk,
    wanted: Sequence[str],
    listings: Mapping[str, tuple[Listing, Resource | None, Organisation | None]],
) -> dict[str, Need]:
    found: dict[str, Need] = {}
    for listing, _, _ in listings.values():
        if listing.direction == "request" and is_open(listing, desk.now):
            found[listing.id] = _of_request(listing, desk.now)
    private = [each for each in wanted if each not in listings]
    for standing in await desk.tx.standings.many(private) if private else ():
        if standing.expires_at > desk.now:
            found[standing.id] = _of_standing(standing, desk.now)
    return found


def is_open(listing: Listing, now: Instant) -> bool:
    return listing.state == "open" and listing.expires_at > now


def _said(listing: Listing) -> int:
    """The same as long as a reader is told the same; its version rises for less."""
    told = (
        *(listing.kind, listing.category, listing.title, listing.town, pack_when(listing.when)),
        *(listing.zone, listing.capacity, listing.quantity, pack_price(listing.price)),
        *listing.conditions,
        # What most have not said changes nothing for them.
        *([listing.radius] if listing.radius is not None else []),
        *([listing.access] if listing.access else []),
    )
    # 31 bits, because a column of 32 has a sign.
    return crc32(repr(told).encode()) & 0x7FFFFFFF


def _of_request(listing: Listing, now: Instant) -> Need:
    units, capacity = listing.quantity or 1, listing.capacity
    if listing.kind is not None:
        units, capacity = BY_ID[listing.kind].needs(listing.quantity, listing.capacity)
    asked = windows(listing.when, ZoneInfo(listing.zone), now)
    return Need(
        id=listing.id,
        said=_said(listing),
        person_id=listing.author_id,
        organisation_id=listing.organisation_id,
        community_ids=listing.community_ids,
        private=False,
        kind=listing.kind,
        category=listing.category,
        title=listing.title,
        words=(),
        town=listing.town,
        radius=listing.radius,
        access=tuple(said.need for said in listing.access if said.met),
        zone=listing.zone,
        capacity=capacity,
        units=units,
        price=listing.price,
        windows=asked,
        least=least(listing.when, len(asked)),
        repeats=bool(listing.when.patterns),
        created_at=listing.created_at,
    )


def _of_standing(standing: Standing, now: Instant) -> Need:
    asked = windows(standing.when, ZoneInfo(standing.zone), now)
    return Need(
        id=standing.id,
        said=0,
        person_id=standing.person_id,
        organisation_id=standing.organisation_id,
        community_ids=(standing.community_id,),
        private=True,
        kind=standing.kind,
        category=standing.category,
        title=standing.title,
        words=standing.words,
        town=standing.town,
        radius=standing.radius,
        access=tuple(said.need for said in standing.access),
        zone=standing.zone,
        capacity=standing.capacity,
        units=standing.units,
        price=standing.price,
        windows=asked,
        least=least(standing.when, len(asked)),
        repeats=bool(standing.when.patterns),
        created_at=standing.created_at,
    )


async def _forget_need(desk: Desk, need_id: str) -> list[str]:
    await desk.tx.matches.unneed(need_id)
    pairs = await desk.tx.matches.of_need(need_id)
    await desk.tx.matches.part(pairs)
    return [need_id] if pairs else []


@dataclass(frozen=True, slots=True)
class _Offer:
    """An offer with what is free of it, however many are needed."""

    listing: Listing
    resource: Resource
    said: int
    availability: Availability
    uses: Sequence[tuple[Slot, int]]

    def free(self, window: Slot, units: int, now: Instant) -> Iterator[Slot]:
        for slot in self.availability.walk(window):
            part = slot.within(window)
            if part is not None:
                yield from free([part], self.uses, self.resource.units, units, now)


async def _pair_offer(desk: Desk, listing: Listing, resource: Resource | None) -> list[str]:
    before = {each.need_id: each for each in await desk.tx.matches.of_offer(listing.id)}
    found: dict[str, Pair] = {}
    ids: list[str] = []
    if is_open(listing, desk.now) and resource is not None:
        offered = (await desk.tx.matches.offered([listing.id]))[listing.id]
        ahead = offered.ahead(desk.now)
        taken = await desk.tx.resources.busy([resource.id], ahead)
        offer = _Offer(listing, resource, _said(listing), offered, taken[resource.id])
        ids = await _needing(desk, offer, offer.free(ahead, 1, desk.now))
        needs = await needs_of(desk, [*before, *ids])
        dealings = await _dealings(desk, needs.values(), [resource])
        for need in needs.values():
            one = _pair(desk, need, offer, dealings)
            if one is not None:
                found[need.id] = one
    changed = await _keep(desk, before, found)
    if len(ids) == LOOKED_AT and set(found) - set(before):
        # There may be more of them: the rest in transactions of their own.
        await desk.tx.matches.renew([listing.id], desk.now)
    return changed


async def _needing(desk: Desk, offer: _Offer, stretches: Iterator[Slot]) -> list[str]:
    listing, resource = offer.listing, offer.resource
    found: list[str] = []
    walks = tee(stretches, len(listing.community_ids))
    for community_id, walk in zip(listing.community_ids, walks, strict=True):
        supply = Supply(
            offer_id=listing.id,
            community_id=community_id,
            house_id=resource.organisation_id,
            kind=resource.kind,
            category=listing.category or resource.category,
            town=resource.town,
            capacity=listing.capacity,
            units=units_offered(listing, resource),
            cents=_cents(listing),
            stretches=walk,
        )
        found += await desk.tx.matches.needing(supply, LOOKED_AT)
    return list(dict.fromkeys(found))[:LOOKED_AT]


def _cents(listing: Listing) -> int | None:
    price = listing.price
    return None if price is None else 0 if price.type == "free" else price.cents


async def _pair_need(desk: Desk, need: Need) -> list[str]:
    before = {each.offer_id: each for each in await desk.tx.matches.of_need(need.id)}
    ids = [*before]
    zones = {each: await desk.tx.listings.zones(each) for each in need.community_ids}
    for towns in _looked_in(need):
        if len(ids) < LOOKED_AT:
            ids += await _offering(desk, need, towns, zones)
    ids = list(dict.fromkeys(ids))[:LOOKED_AT]
    found: dict[str, Pair] = {}
    if ids:
        details = await desk.tx.listings.many(ids)
        holds = await desk.tx.matches.offered(ids)
        resources = {r.id: r for _, r, _ in details.values() if r is not None}
        ahead = Slot(desk.now, max(window.slot.end for window in need.windows))
        taken = await desk.tx.resources.busy(sorted(resources), ahead)
        dealings = await _dealings(desk, [need], resources.values())
        for listing, resource, _ in details.values():
            if resource is None or not is_open(listing, desk.now):
                continue
            said, hold = _said(listing), holds[listing.id]
            offer = _Offer(listing, resource, said, hold, taken[resource.id])
            one = _pair(desk, need, offer, dealings)
            if one is not None:
                found[listing.id] = one
    changed = await _keep(desk, before, found)
    return [need.id] if changed else []


def _looked_in(need: Need) -> tuple[tuple[str, ...], ...]:
    """Where to look for it first, and then; nowhere in particular is everywhere."""
    if need.town is None:
        return ((),)
    inside = districts.parts(need.town)
    if need.radius is not None:
        return (around(need.town, need.radius),)
    return (inside,) if need.private else (inside, ())


async def _offering(
    desk: Desk, need: Need, towns: Sequence[str], zones: Mapping[str, Sequence[str]]
) -> list[str]:
    """Offers that may serve at least one of the first times."""
    tx = desk.tx
    found: list[str] = []
    for community_id, known in zones.items():
        for window in need.windows[:ASKED_OF]:
            wish = Wish(
                community_id=community_id,
                guest_id=need.organisation_id,
                kind=need.kind,
                category=need.category,
                town=towns[0] if len(towns) == 1 else None,
                towns=tuple(towns) if len(towns) > 1 else (),
                capacity=need.capacity,
                units=need.units,
                # All of them are held against what is found.
                words=need.words if need.kind is None else (),
                ceiling=matching.total(need.price, window.slot, need.units),
            )
            if window.exact:
                hits = await tx.listings.covering(wish, window.slot, known, ROWS)
            else:
                hits = await tx.listings.touching(wish, window.slot, known, ROWS, 0)
            found += [each.listing_id for each in hits]
    return list(dict.fromkeys(found))


async def _dealings(
    desk: Desk, needs: Iterable[Need], resources: Iterable[Resource]
) -> list[Dealing]:
    guests = {need.organisation_id for need in needs if need.organisation_id is not None}
    known = list(resources)
    if not guests or not known:
        return []
    ids, kinds = sorted(each.id for each in known), sorted({each.kind for each in known})
    return await desk.tx.matches.dealings(sorted(guests), ids, kinds, desk.now)


def _pair(desk: Desk, need: Need, offer: _Offer, dealings: Sequence[Dealing]) -> Pair | None:
    own = [each for each in dealings if each.guest_id == need.organisation_id]
    open_need = _unsettled(need, own)
    if open_need is None:
        return None
    free_in = _free_in(desk, open_need, offer, own)
    found = matching.match(open_need, offer.listing, offer.resource, free_in, desk.now)
    community_id = matching.common(need, offer.listing)
    if found is None or community_id is None:
        return None
    return Pair(
        need_id=need.id,
        offer_id=offer.listing.id,
        community_id=community_id,
        house_id=offer.resource.organisation_id,
        private=need.private,
        need_said=need.said,
        offer_said=offer.said,
        slot=found.slot,
        exact=found.exact,
        fits=found.fits,
        asked=found.of,
        begins=found.begins,
        score=found.score,
        told=False,
        house_due_at=None
        if need.private
        else house_due(desk.now, found.begins, ZoneInfo(offer.resource.zone)),
    )


def _free_in(desk: Desk, need: Need, offer: _Offer, own: Sequence[Dealing]) -> FreeIn:
    """Without what these two have already answered each other on."""
    answered = [
        each.slot for each in own if each.resource_id == offer.resource.id and each.state in ENDED
    ]

    def free_in(window: Window) -> list[Slot]:
        stretches = list(offer.free(window.slot, need.units, desk.now))
        if window.exact:
            return [] if any(slot.overlaps(window.slot) for slot in answered) else stretches
        return [each for each in stretches if not any(slot.overlaps(each) for slot in answered)]

    return free_in


def _unsettled(need: Need, own: Sequence[Dealing]) -> Need | None:
    """What is still needed after what was confirmed for it, or found elsewhere since."""
    since = [
        each
        for each in own
        if each.state == "confirmed"
        and each.created_at >= need.created_at
        and each.kind == need.kind
        and (need.category is None or each.category in (need.category, None))
    ]
    if not since:
        return need if need.windows else None
    found = sum(each.units for each in since if each.listing_id == need.id)
    units = need.units if need.repeats else need.units - found
    windows_ = tuple(
        window
        for window in need.windows
        if not any(e.units >= units and e.slot.overlaps(window.slot) for e in since)
    )
    if units <= 0 or not windows_:
        return None
    return replace(need, units=units, windows=windows_, least=min(need.least, len(windows_)))


async def _keep(desk: Desk, before: dict[str, Pair], found: dict[str, Pair]) -> list[str]:
    """Writes what differs; answers the needs of which something did."""
    gone = [old for other, old in before.items() if other not in found]
    kept = [_told(before[other], new) if other in before else new for other, new in found.items()]
    written = [each for each in kept if each not in before.values()]
    await desk.tx.matches.part(gone)
    await desk.tx.matches.save(written)
    return list(dict.fromkeys(each.need_id for each in (*gone, *written)))


def _told(old: Pair, new: Pair) -> Pair:
    """The same match is told once; again to whom the other side has changed something for."""
    same_offer = old.offer_said == new.offer_said
    same_need = old.need_said == new.need_said
    due = old.house_due_at if same_need else new.house_due_at
    return replace(new, told=old.told and same_offer, house_due_at=due)


def house_due(now: Instant, begins: Instant | None, zone: ZoneInfo) -> Instant:
    """The next morning at nine, where the house is; at once for what starts within 24 hours."""
    local = datetime.fromtimestamp(now, zone)
    day = local.date() + timedelta(days=local.time() >= MORNING)
    morning = int(datetime.combine(day, MORNING, zone).timestamp())
    return morning if begins is None else min(morning, max(now, begins - DAY))
