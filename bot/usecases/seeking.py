"""What is sought: a wish, its times, and the question in the bot's own words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import language, matching
from bot.context import Context
from bot.errors import UserError
from bot.kinds import BY_ID
from bot.language import districts
from bot.language.distance import around
from bot.messages import Joined, Span, Text, Thing, Town, phrase, verbatim
from bot.model.availability import availability
from bot.model.slot import DAY, Instant, Slot
from bot.nearly import Quest
from bot.ports import Search, Wish
from bot.usecases import settling, wording

QUARTER = 900
HORIZON = 366 * DAY


def reread(context: Context, kept: Search, intent: language.Intent) -> language.Reading:
    """What was typed, read as it was then: tomorrow stays the day after it was asked; with what was
    tapped since.
    """
    return settled(context, kept, kept.settled, intent)


def settled(
    context: Context, kept: Search, answers: str, intent: language.Intent
) -> language.Reading:
    zone, asked_at = context.zoneinfo, kept.expires_at - DAY
    then = datetime.fromtimestamp(asked_at, zone)
    reading = language.read(
        kept.text,
        then,
        zone,
        context.language,
        intent=intent,
        own=context.own_words,
        conventions=context.conventions,
    )
    return settling.understood(reading, answers, zone, asked_at) if answers else reading


def asked_for(context: Context, kept: Search, reading: language.Reading) -> Joined:
    """A kept question in the bot's own words."""
    asked = quests(context, reading, kept.community_id, then=kept.expires_at - DAY)
    return what(asked, reading, context.zone)


def quests(
    context: Context, reading: language.Reading, community_id: str, then: Instant | None = None
) -> list[Quest]:
    """One for each time that was asked for; `then` is when, where that was not just now."""
    times, exact = windows(context, reading, context.now if then is None else then)
    sought = wish(context, reading, community_id)
    longest = max(times, key=lambda slot: slot.seconds)
    ceiling = matching.total(reading.price, longest, sought.units)
    sought = replace(sought, ceiling=ceiling)
    price = None if ceiling is None else reading.price
    zone = context.community.zone
    return [Quest(sought, reading.title, window, exact, zone, price) for window in times]


def wish(context: Context, reading: language.Reading, community_id: str) -> Wish:
    needs = BY_ID[reading.kind].needs if reading.kind else None
    units, capacity = reading.quantity or 1, reading.capacity
    if needs is not None:
        units, capacity = needs(reading.quantity, reading.capacity)
    organisation = context.caller.organisation
    town, towns = _where(reading, organisation.town if organisation else None)
    words = wording.looked_for(reading)
    community = context.caller.community
    at_home = community is not None and community.id == community_id
    return Wish(
        community_id=community_id,
        guest_id=organisation.id if organisation else None,
        kind=reading.kind,
        category=reading.category,
        town=town,
        towns=towns,
        near=reading.near,
        radius=reading.radius,
        region=reading.region,
        access=tuple(said.need for said in reading.access if said.met),
        capacity=capacity,
        units=units,
        words=words,
        named=reading.text if words else "",
        own=wording.own_words(reading, community) if community and at_home else (),
    )


def _where(reading: language.Reading, home: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The town that was asked for, and all in which to look, the nearest first: a town is searched
    with what lies in it, and "10 km around" without a town is around the house's own.
    """
    if reading.town is None and reading.region is not None:
        return None, districts.towns_of(reading.region)
    around_it = reading.near or reading.radius is not None
    town = reading.town or (home if around_it else None)
    if town is None:
        return None, ()
    inside = districts.parts(town)
    if around_it:
        km = language.Conventions().near_km if reading.radius is None else reading.radius
        found = around(town, km)
        if reading.radius is None:
            found = tuple(dict.fromkeys((*found, *inside)))
        return town, found
    return town, inside if len(inside) > 1 else ()


def radius(wish: Wish) -> int | None:
    """How many kilometres away it may be; None: in the town itself."""
    near = language.Conventions().near_km if wish.near else None
    return near if wish.radius is None else wish.radius


def windows(
    context: Context, reading: language.Reading, now: Instant
) -> tuple[tuple[Slot, ...], bool]:
    """The times asked for, at most three, and whether they were asked with both their hours. Of a
    pattern it is the next one.
    """
    zone = ZoneInfo(context.community.zone)
    # What is asked for from now on begins at the next quarter of an hour.
    soon = -(-now // QUARTER) * QUARTER
    if not reading.when:
        return (Slot(soon, soon + HORIZON),), False
    asked = availability(reading.when, zone, now)
    ahead = [slot for slot in asked.occurrences(asked.ahead(now)) if slot.end > soon]
    if not ahead:
        raise UserError("find-past", said=reading.text)
    several = not reading.when.patterns
    asked_at = [Slot(max(slot.start, soon), slot.end) for slot in ahead[: 3 if several else 1]]
    open_ends = any(slot.end is None for slot in reading.when.slots)
    whole_days = any(p.start is None or p.end is None for p in reading.when.patterns)
    exact = not (reading.when.periods or open_ends or whole_days or asked_at[0] != ahead[0])
    return tuple(asked_at), exact


def _place(wish: Wish, town: Town) -> Text:
    if wish.radius is not None:
        return phrase("find-within", town=town, km=wish.radius)
    return phrase("find-near" if wish.near else "listing-town", town=town)


def what(asked: Sequence[Quest], reading: language.Reading, zone: str) -> Joined:
    """The question in the bot's own words."""
    wish, name, price = asked[0].wish, asked[0].name, asked[0].price
    times = [quest.window for quest in asked] if reading.when else []
    parts: list[Text] = []
    if wish.units > 1:
        parts.append(phrase("find-units", n=wish.units))
    if wish.category or (wish.kind and not name):
        parts.append(phrase("kind", thing=Thing(wish.kind or "", wish.category)))
    elif name or wish.words:
        parts.append(verbatim(name or " ".join(wish.words)))
    parts.extend(phrase("span-within", span=Span(window, zone)) for window in times)
    if wish.capacity is not None:
        parts.append(phrase("find-people", n=wish.capacity))
    if wish.town is not None:
        parts.append(_place(wish, Town(wish.town)))
    elif wish.region is not None:
        parts.append(phrase("find-region", region=wish.region))
    parts.extend(phrase("find-access", need=need) for need in wish.access)
    if price is not None:
        parts.append(phrase("find-most", price=price))
    return Joined(tuple(parts)) if parts else Joined((phrase("find-anything"),))
