"""What makes an open offer findable: its stretches and weekly rules, a row for each community."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.folding import fold
from bot.model.availability import Availability, WeeklyRule
from bot.model.listing import Listing, Resource
from bot.model.slot import Slot
from storage.statements import statement
from storage.tables import LONG_SPAN, SHORT_SPAN
from storage.tables import availability_rule as rules
from storage.tables import availability_slot as slots

OPEN_END = "9999-12-31"

_HIDE = tuple(
    delete(table).where(table.c.listing_id == bindparam("listing")) for table in (slots, rules)
)
_SLOTS = (
    select(slots.c.starts, slots.c.ends)
    .where(slots.c.listing_id == bindparam("listing"))
    .distinct()
    .order_by(slots.c.starts, slots.c.ends)
)
_RULE = (
    *(rules.c.zone, rules.c.weekday, rules.c.minute_from, rules.c.minute_to),
    *(rules.c.valid_from, rules.c.valid_until),
)
_RULES = (
    select(*_RULE).where(rules.c.listing_id == bindparam("listing")).distinct().order_by(*_RULE)
)
# Jumps from zone to zone along the index: a community has few zones and very many rules.
KNOWN_ZONES = """
    known(zone) AS (
      SELECT min(zone) FROM availability_rule WHERE community_id = :community_id
      UNION ALL
      SELECT (SELECT min(r.zone) FROM availability_rule r
               WHERE r.community_id = :community_id AND r.zone > known.zone)
        FROM known WHERE known.zone IS NOT NULL
    )
"""
_ZONES = statement(
    f"WITH RECURSIVE {KNOWN_ZONES} SELECT zone FROM known WHERE zone IS NOT NULL ORDER BY zone"
)


async def show(
    connection: AsyncConnection, listing: Listing, resource: Resource, availability: Availability
) -> None:
    await hide(connection, listing.id)
    slot_rows = list(_slot_rows(listing, resource, availability))
    if slot_rows:
        await connection.execute(insert(slots), slot_rows)
    rule_rows = list(_rule_rows(listing, resource, availability))
    if rule_rows:
        await connection.execute(insert(rules), rule_rows)


async def hide(connection: AsyncConnection, listing_id: str) -> None:
    for each in _HIDE:
        await connection.execute(each, {"listing": listing_id})


async def read(connection: AsyncConnection, listing_id: str) -> Availability:
    found = await connection.execute(_SLOTS, {"listing": listing_id})
    stretches = tuple(Slot(start, end) for start, end in found)
    weekdays = await connection.execute(_RULES, {"listing": listing_id})
    weekly = tuple(
        WeeklyRule(
            zone=zone,
            weekday=weekday,
            start=start,
            end=end,
            since=date.fromisoformat(since),
            until=None if until == OPEN_END else date.fromisoformat(until),
        )
        for zone, weekday, start, end, since, until in weekdays
    )
    return Availability(slots=stretches, rules=weekly)


async def zones(connection: AsyncConnection, community_id: str) -> tuple[str, ...]:
    return tuple((await connection.execute(_ZONES, {"community_id": community_id})).scalars())


def span(slot: Slot) -> int:
    """The class of length; see the column."""
    return 0 if slot.seconds <= SHORT_SPAN else 1 if slot.seconds <= LONG_SPAN else 2


def _shared(listing: Listing, resource: Resource) -> Iterator[dict[str, str | int | None]]:
    price = listing.price
    cents = None if price is None else 0 if price.type == "free" else price.cents
    for community_id in listing.community_ids:
        yield {
            "listing_id": listing.id,
            "community_id": community_id,
            "kind": resource.kind,
            "town": fold(resource.town),
            "category": listing.category or resource.category,
            "capacity": listing.capacity,
            "price": cents,
            "resource_id": resource.id,
        }


def _slot_rows(
    listing: Listing, resource: Resource, availability: Availability
) -> Iterator[dict[str, str | int | None]]:
    for shared in _shared(listing, resource):
        for slot in dict.fromkeys(availability.slots):
            yield {**shared, "starts": slot.start, "ends": slot.end, "span": span(slot)}


def _rule_rows(
    listing: Listing, resource: Resource, availability: Availability
) -> Iterator[dict[str, str | int | None]]:
    for shared in _shared(listing, resource):
        for rule in dict.fromkeys(availability.rules):
            yield {
                **shared,
                # The rule's own spelling: what is not a zone fails here and not in a search.
                "zone": ZoneInfo(rule.zone).key,
                "weekday": rule.weekday,
                "minute_from": rule.start,
                "minute_to": rule.end,
                "valid_from": rule.since.isoformat(),
                "valid_until": rule.until.isoformat() if rule.until else OPEN_END,
            }
