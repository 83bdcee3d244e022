"""Which offer fits a wish or a request best, and why."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot import language
from bot.language import fold
from bot.language.distance import distance
from bot.language.districts import lies_in
from bot.language.terms import speaks_of
from bot.messages import Text, Town, phrase
from bot.model.listing import Listing, Resource
from bot.model.need import Need, Window
from bot.model.price import Price
from bot.model.slot import DAY, Instant, Slot
from bot.ports import Wish

HOUR = 3600
LONG_ENOUGH = HOUR
"""Where no hours were asked for, a stretch is of use from here on."""
FRESH = 7 * DAY
FAR_KM = 50
# Where the way to it cannot be told it comes behind all others.
_NOWHERE = 1_000
SHORT = 26 * HOUR

# What a thing costs over a stretch, by the unit of its price: how many of that unit it takes.
_SECONDS = {
    "hour": HOUR,
    "day": DAY,
    "week": 7 * DAY,
    "month": 30 * DAY,
    "year": 365 * DAY,
}


@dataclass(frozen=True, slots=True)
class Fit:
    """Lower `order` is better; `reason` is None where there is none worth a word. `away` is how
    many kilometres it lies from the town that was asked for, None where that cannot be told;
    `unstated` are the needs of which the offer says nothing.
    """

    order: tuple[int, ...]
    reason: Text | None
    away: int | None = None
    unstated: tuple[language.Need, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How an offer serves a need. `slot` is what can be asked for, `fits` of `of` windows are
    served, and a higher `score` is better. `begins` is when it is needed, None where that is open.
    """

    slot: Slot
    exact: bool
    fits: int
    of: int
    begins: Instant | None
    score: int


FreeIn = Callable[[Window], Sequence[Slot]]
"""The stretches of an offer, cut to the window, in which as many units as are needed are free."""


def fit(
    wish: Wish, name: str | None, listing: Listing, town: str, slot: Slot, wanted: Slot | None
) -> Fit:
    """How well a free stretch of an offer in a town serves: what has the name that was asked for
    first, then what is said to meet the needs, the whole time, what is nearest, the size that is
    not much too large, the lowest contribution, the earliest. `wanted` is None where no hours were
    named.
    """
    whole = wanted is not None and slot.covers(wanted)
    open_needs = unstated(wish.access, listing)
    far = away(wish.town, town)
    order = (
        0 if named(name, listing) else 1,
        len(open_needs),
        0 if whole else 1,
        _NOWHERE if far is None and wish.town is not None else far or 0,
        *thrift(wish, listing),
        slot.start,
    )
    return Fit(order, phrase("fit-whole") if whole else None, far, open_needs)


def thrift(wish: Wish, listing: Listing) -> tuple[int, int]:
    """A snug room before a large one, then the lower contribution."""
    spare = 0
    if wish.capacity is not None:
        spare = abs(listing.capacity - wish.capacity) if listing.capacity is not None else 1_000
    cents = 0 if listing.price is None or listing.price.cents is None else listing.price.cents
    return spare, cents


def away(asked: str | None, town: str) -> int | None:
    """Kilometres from the town that was asked for. None where no town was, or no table has it."""
    if asked is None:
        return None
    return 0 if fold(asked) == fold(town) else distance(asked, town)


def refused(needs: Sequence[language.Need], listing: Listing) -> bool:
    """Whether one of the needs is said not to be met."""
    return any(said.need in needs and not said.met for said in listing.access)


def unstated(needs: Sequence[language.Need], listing: Listing) -> tuple[language.Need, ...]:
    """The needs of which nothing is said: that is not no."""
    stated = {said.need for said in listing.access}
    return tuple(need for need in needs if need not in stated)


def match(
    need: Need, offer: Listing, resource: Resource, free_in: FreeIn, now: Instant
) -> Match | None:
    """None where a hard condition is not met: kind, category, units, capacity, time, contribution,
    somebody else's thing, and a community that both are shown in.
    """
    if not could_fit(need, offer, resource):
        return None
    served: list[tuple[Window, Slot]] = []
    for window in need.windows:
        slot = _stretch(window, free_in(window))
        if slot is not None and affordable(need.price, offer.price, slot, need.units):
            served.append((window, slot))
    if len(served) < need.least:
        return None
    window, slot = served[0]
    begins = window.slot.start if window.exact or window.slot.seconds <= SHORT else None
    return Match(
        slot=slot,
        exact=window.exact,
        fits=len(served),
        of=len(need.windows),
        begins=begins,
        score=_score(need, offer, resource, served, now),
    )


def could_fit(need: Need, offer: Listing, resource: Resource) -> bool:
    """All hard conditions but those of time and money."""
    units = resource.units if offer.quantity is None else min(resource.units, offer.quantity)
    return (
        common(need, offer) is not None
        and need.organisation_id != resource.organisation_id
        and _same_thing(need, offer, resource)
        and units >= need.units
        and (need.capacity is None or offer.capacity is None or offer.capacity >= need.capacity)
        and _near_enough(need, resource.town)
        and not refused(need.access, offer)
    )


def common(need: Need, offer: Listing) -> str | None:
    """A community in which both are shown."""
    return next((each for each in need.community_ids if each in offer.community_ids), None)


def affordable(ceiling: Price | None, price: Price | None, slot: Slot, units: int) -> bool:
    """What is not stated, or not in money, is not too dear."""
    most, asked = total(ceiling, slot, units), total(price, slot, units)
    if most is None or asked is None or ceiling is None or price is None:
        return True
    if price.cents is not None and ceiling.cents is not None and price.unit == ceiling.unit:
        return price.cents <= ceiling.cents
    return asked <= most


def total(price: Price | None, slot: Slot, units: int) -> int | None:
    """Euro cents for the whole stretch, None where it is not a matter of an amount."""
    if price is None:
        return None
    if price.type == "free":
        return 0
    if price.cents is None or price.unit == "person":
        return None
    if price.unit == "item":
        return price.cents * units
    length = _SECONDS.get(price.unit or "")
    return price.cents if length is None else price.cents * max(1, -(-slot.seconds // length))


def reasons(need: Need, offer: Listing, resource: Resource, found: Match) -> tuple[Text, ...]:
    """Why it fits, the most telling first."""
    said: list[Text] = []
    if found.of > 1 and need.least > 1:
        said.append(phrase("match-times", fits=found.fits, of=found.of))
    elif found.exact:
        said.append(phrase("fit-whole"))
    far = away(need.town, resource.town)
    if far == 0:
        said.append(phrase("match-town"))
    elif far is not None and far < FAR_KM:
        said.append(phrase("match-away", town=Town(resource.town), km=far))
    if need.capacity is not None and offer.capacity is not None:
        said.append(phrase("match-size"))
    if need.price is not None and offer.price is not None:
        said.append(phrase("match-price"))
    said += [phrase("fit-unstated", need=each) for each in unstated(need.access, offer)]
    return tuple(said)


def named(name: str | None, listing: Listing) -> bool:
    """Whether the listing speaks of the very thing: chairs, where all furniture was found."""
    return _speaks_of((fold(name or "")).split(), listing)


def _speaks_of(words: Iterable[str], listing: Listing) -> bool:
    # Without its plural ending a word also finds the compounds that hold it: stoelen, klapstoel.
    stems = [word[: max(4, len(word) - 2)] for word in words if len(word) > 3]
    if not stems:
        return False
    said = fold(f"{listing.title or ''} {listing.text}")
    return any(stem in said for stem in stems)


def _same_thing(need: Need, offer: Listing, resource: Resource) -> bool:
    if need.kind is None:
        told = (offer.title or "", offer.text, resource.name)
        return bool(need.words) and speaks_of(need.words, told)
    if need.kind != resource.kind:
        return False
    if need.category is not None:
        return need.category == (offer.category or resource.category)
    # A room is a room; of other things the name alone says what they are.
    return need.kind == "room" or named(need.title, offer)


def _near_enough(need: Need, town: str) -> bool:
    """What a private request asks for lies in its town; a number of kilometres binds any."""
    if need.town is None or (need.radius is None and not need.private):
        return True
    far = away(need.town, town)
    if need.radius is None:
        return far == 0 or lies_in(town, need.town)
    return far is not None and far <= need.radius


def _stretch(window: Window, free: Sequence[Slot]) -> Slot | None:
    if window.exact:
        return window.slot if any(slot.covers(window.slot) for slot in free) else None
    enough = min(LONG_ENOUGH, window.slot.seconds)
    return next((slot for slot in free if slot.seconds >= enough), None)


def _score(
    need: Need,
    offer: Listing,
    resource: Resource,
    served: Sequence[tuple[Window, Slot]],
    now: Instant,
) -> int:
    """Nearness 40, time 30, the very thing 20, size 15, contribution 10, freshness 5; a need of
    which nothing is said costs 10.
    """
    asked = sum(window.slot.seconds for window, _ in served)
    given = sum(slot.seconds for _, slot in served)
    time = 30 * len(served) * given // (max(1, len(need.windows)) * asked)
    return (
        _nearness(need, resource)
        + time
        + (20 if named(need.title, offer) else 0)
        + _snugness(need, offer)
        + _cheapness(offer.price)
        + (5 if offer.created_at > now - FRESH else 0)
        - 10 * len(unstated(need.access, offer))
    )


def _nearness(need: Need, resource: Resource) -> int:
    """All for the same town, nothing from 50 km on, or where the way cannot be told."""
    far = away(need.town, resource.town)
    return 0 if far is None else max(0, 40 * (FAR_KM - far) // FAR_KM)


def _snugness(need: Need, offer: Listing) -> int:
    """A hall for a hundred serves eight people less well than a studio for ten."""
    if need.capacity is None or offer.capacity is None:
        return 5
    return max(0, 15 * need.capacity // offer.capacity)


def _cheapness(price: Price | None) -> int:
    if price is None or price.cents is None:
        return 10 if price is not None and price.type == "free" else 5
    return max(0, 9 - price.cents // 1_000)
