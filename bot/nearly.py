"""What nearly fits: another hour, another day, the next town, a part of the time, and how near."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot import matching
from bot.language import fold
from bot.language.distance import around
from bot.model.availability import free
from bot.model.listing import Listing, Resource, units_offered
from bot.model.price import Price
from bot.model.slot import DAY, Instant, Slot
from bot.ports import Offered, Part, Sought, Wish

QUARTER = 900
HOUR = 3600
DAYS = 7
"""So many days before and after are looked through."""
KM = 40
"""So far away lies the last town that is still near."""
# With the offers of so many, what is nearest is rarely missed, and one statement stays small.
_LOOKED_AT = 60
_OTHERS = 20
# Of more than a month, what lies outside is no alternative to what was meant.
_LONGEST = 32 * DAY

Way = Literal["same", "part", "hour", "day", "town", "size", "price"]
"""In what an alternative differs, and in nothing else: `same` is another offer at the same time."""


@dataclass(frozen=True, slots=True)
class Quest:
    """What is looked for, by which name, and when; `exact` says that both hours were given. `zone`
    is the one whose days count, `price` the most that it may cost.
    """

    wish: Wish
    name: str | None
    window: Slot
    exact: bool
    zone: str
    price: Price | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """An alternative that is free now. A lower `cost` is nearer, in minutes of nuisance."""

    listing: Listing
    resource: Resource
    house: str
    slot: Slot
    way: Way
    cost: int
    sought: Sought | None = None


def left(offered: Offered, window: Slot, units: int, now: Instant) -> Iterator[Slot]:
    """The stretches within the window in which so many units can be taken, with the time that the
    house keeps free around each use.
    """
    resource = offered.resource
    taken = [
        (Slot(busy.start - resource.buffer_after, busy.end + resource.buffer_before), n)
        for busy, n in offered.taken
    ]
    for stretch in offered.holds.walk(window):
        part = stretch.within(window)
        if part is not None:
            yield from free([part], taken, resource.units, units, now)


def questions(quest: Quest, now: Instant) -> list[Part]:
    """What to ask the database, one condition eased at a time."""
    wish, window = quest.wish, quest.window
    parts = []
    if window.seconds <= _LONGEST:
        parts.append(Part(wish=wish, window=_about(quest, now), most=_LOOKED_AT))
    if wish.town is not None:
        theirs = wish.towns or (wish.town,)
        towns = tuple(each for each in around(wish.town, KM) if each not in theirs)
        if towns:
            eased = replace(wish, town=None, towns=towns)
            parts.append(Part(wish=eased, window=window, most=_LOOKED_AT))
    if wish.capacity is not None:
        eased = replace(wish, capacity=None, below=wish.capacity)
        parts.append(Part(wish=eased, window=window, most=_OTHERS, largest=True))
    if wish.ceiling is not None:
        eased = replace(wish, ceiling=None, above=wish.ceiling)
        parts.append(Part(wish=eased, window=window, most=_OTHERS))
    return parts


def nearest(
    quest: Quest, offers: Iterable[Offered], now: Instant, most: int, but: Collection[str] = ()
) -> list[Near]:
    """The best of each way first, then of other things, then whatever is next; never twice the same
    thing at one time. `but` are listings that are shown already.
    """
    found = [
        near
        for each in offers
        if each.listing.id not in but
        for near in _alternatives(quest, each, now)
    ]
    found.sort(
        key=lambda near: (
            near.cost,
            *matching.thrift(quest.wish, near.listing),
            near.listing.id,
            near.slot,
        )
    )
    chosen: list[Near] = []
    for alike in (_of_one_way, _of_one_thing, _at_one_time):
        for near in found:
            doubled = any(alike(near, each) or _at_one_time(near, each) for each in chosen)
            if len(chosen) < most and not doubled:
                chosen.append(near)
    return sorted(chosen, key=found.index)


def way(quests: Sequence[Quest], listing: Listing, resource: Resource, slot: Slot) -> Way | None:
    """In what this differs from what was looked for; None where it does not."""
    ways = [_way(quest, listing, resource, slot) for quest in quests]
    return None if None in ways else ways[0]


def _way(quest: Quest, listing: Listing, resource: Resource, slot: Slot) -> Way | None:
    obstacle = _obstacle(quest, listing, resource)
    if obstacle:
        return obstacle[0]
    if not matching.affordable(quest.price, listing.price, slot, quest.wish.units):
        return "price"
    window = quest.window
    if slot == window or (not quest.exact and slot.overlaps(window)):
        return None
    if not quest.exact:
        return "day"
    if window.covers(slot):
        return "part"
    return "hour" if _date(slot.start, quest) == _date(window.start, quest) else "day"


def _obstacle(quest: Quest, listing: Listing, resource: Resource) -> list[Way]:
    wish = quest.wish
    found: list[Way] = []
    towns = wish.towns or ((wish.town,) if wish.town else ())
    if towns and fold(resource.town) not in map(fold, towns):
        found.append("town")
    if wish.capacity is not None and (listing.capacity or wish.capacity) < wish.capacity:
        found.append("size")
    return found


def _alternatives(quest: Quest, offered: Offered, now: Instant) -> Iterator[Near]:
    listing, resource, units = offered.listing, offered.resource, quest.wish.units
    obstacle = _obstacle(quest, listing, resource)
    if units_offered(listing, resource) < units or len(obstacle) > 1:
        return
    if matching.refused(quest.wish.access, listing):
        return
    there: Iterable[tuple[Slot, Way, int]]
    if obstacle:
        there = ((slot, obstacle[0], 0) for slot in _at_that_time(quest, offered, now))
    else:
        there = _exact(quest, offered, now) if quest.exact else _loose(quest, offered, now)
    for slot, how, moved in there:
        cost = moved
        if not matching.affordable(quest.price, listing.price, slot, units):
            if how != "same":
                continue
            how, cost = "price", 200
        if how == "town":
            away = matching.away(quest.wish.town, resource.town)
            cost = 60 + 12 * (KM if away is None else away)
        elif how == "size":
            wanted = quest.wish.capacity or 1
            cost = 120 + 600 * (wanted - (listing.capacity or 0)) // wanted
        house = offered.organisation.name
        yield Near(listing, resource, house, slot, how, cost, offered.sought)


def _at_that_time(quest: Quest, offered: Offered, now: Instant) -> Iterator[Slot]:
    window = quest.window
    for piece in left(offered, window, quest.wish.units, now):
        if piece.seconds >= (window.seconds if quest.exact else _least(quest)):
            yield piece
            return


def _exact(quest: Quest, offered: Offered, now: Instant) -> Iterator[tuple[Slot, Way, int]]:
    """The whole length at another hour or day, or a part of the time that was asked for."""
    window, zone = quest.window, ZoneInfo(quest.zone)
    length, asked = window.seconds, _date(window.start, quest)
    clock = datetime.fromtimestamp(window.start, zone).time()
    for piece in left(offered, _about(quest, now), quest.wish.units, now):
        part = piece.within(window)
        if part == window:
            yield window, "same", 0
        elif part is not None and part.seconds >= length // 2:
            yield part, "part", 30 + 2 * (length - part.seconds) // 60
        first = -(-piece.start // QUARTER) * QUARTER
        last = piece.end - length
        if last < first:
            continue
        for day in _dates(_date(first, quest), _date(last, quest)):
            at = int(datetime.combine(day, clock, zone).timestamp())
            slot = Slot(start := min(max(at, first), last), start + length)
            days = abs((day - asked).days)
            if days > DAYS or slot == window or _date(start, quest) != day:
                continue
            moved = abs(start - at) // 60
            if days == 0:
                yield slot, "hour", 30 + moved
            else:
                yield slot, "day", 240 + 60 * days + moved // 2


def _loose(quest: Quest, offered: Offered, now: Instant) -> Iterator[tuple[Slot, Way, int]]:
    """Another day, or the nearest before and after a longer time; of a place that is free in the
    time that was asked for, that.
    """
    window = quest.window
    for slot in _at_that_time(quest, offered, now):
        yield slot, "same", 0
        return
    if window.seconds > _LONGEST:
        return
    pieces = list(left(offered, _about(quest, now), quest.wish.units, now))
    if window.seconds > matching.SHORT:
        for piece in pieces:
            if not piece.overlaps(window) and piece.seconds >= _least(quest):
                gap = max(window.start - piece.end, piece.start - window.end)
                yield piece, "day", 240 + gap // 1440
        return
    for days in (days for n in range(1, DAYS + 1) for days in (n, -n)):
        other = _moved(quest, days)
        for piece in pieces:
            part = piece.within(other)
            if part is not None and part.seconds >= _least(quest) and not part.overlaps(window):
                yield part, "day", 240 + 60 * abs(days)
                break


def _about(quest: Quest, now: Instant) -> Slot:
    first = max(now, quest.window.start - DAYS * DAY)
    return Slot(min(first, quest.window.start), quest.window.end + DAYS * DAY)


def _moved(quest: Quest, days: int) -> Slot:
    """The same by the clock, so many days later."""
    zone = ZoneInfo(quest.zone)
    start, end = (
        datetime.fromtimestamp(at, zone) + timedelta(days=days)
        for at in (quest.window.start, quest.window.end)
    )
    return Slot(int(start.timestamp()), int(end.timestamp()))


def _least(quest: Quest) -> int:
    return min(matching.LONG_ENOUGH, quest.window.seconds)


def _date(at: Instant, quest: Quest) -> date:
    return datetime.fromtimestamp(at, ZoneInfo(quest.zone)).date()


def _dates(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)


def _of_one_way(near: Near, other: Near) -> bool:
    return near.way == other.way


def _of_one_thing(near: Near, other: Near) -> bool:
    return near.resource.id == other.resource.id


def _at_one_time(near: Near, other: Near) -> bool:
    return near.resource.id == other.resource.id and near.slot.overlaps(other.slot)
