"""Finding what can be taken: one statement over stretches, weekly rules and bookings together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, get_args
from zoneinfo import ZoneInfo

from sqlalchemy import Row, TextClause
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.folding import fold
from bot.model.availability import WeeklyRule
from bot.model.listing import KindId
from bot.model.slot import Slot
from bot.ports import Candidate, Wish
from storage import guards
from storage.statements import entrywise, statement
from storage.tables import LONG_SPAN, SHORT_SPAN

# On a day on which clocks change, the statement finds a few rules too many, which are dropped
# afterwards; more rows make up for them.
_SPARE = 8
_KINDS = ", ".join(f"'{kind}'" for kind in sorted(get_args(KindId)))


@dataclass(frozen=True, slots=True)
class Day:
    """One local date in one zone. `base` is its midnight; wall minutes count from there, give or
    take `slack` seconds where clocks change within the next two days.
    """

    zone: str
    date: date
    base: int
    slack: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a wish decides the text of the statement, and not only its values."""

    dialect: str
    kind: bool
    town: bool
    category: bool
    capacity: bool
    guest: bool
    words: int
    days: int
    ceiling: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A statement with all that it is filled with, and the days it was asked for."""

    statement: TextClause
    values: dict[str, str | int | None]
    days: list[Day]


async def covering(
    connection: AsyncConnection, wish: Wish, slot: Slot, zones: Sequence[str], limit: int
) -> list[Candidate]:
    query = covering_query(connection.dialect.name, wish, slot, zones, limit)
    rows = await connection.execute(query.statement, query.values)
    found = _candidates(rows, query.days)
    return list(islice((each for each in found if each.slot.covers(slot)), limit))


async def touching(
    connection: AsyncConnection,
    wish: Wish,
    window: Slot,
    zones: Sequence[str],
    limit: int,
    offset: int,
) -> list[Candidate]:
    days = list(_days(zones, window.start, window.end))
    values = _values(wish, days, window) | {"at_most": limit, "skipped": offset}
    for number, day in enumerate(days):
        values[f"base{number}"] = day.base
        values[f"slack{number}"] = day.slack
    rows = await connection.execute(
        touching_statement(_shape(connection.dialect.name, wish, len(days))), values
    )
    return [each for each in _candidates(rows, days) if each.slot.overlaps(window)]


def covering_query(dialect: str, wish: Wish, slot: Slot, zones: Sequence[str], limit: int) -> Query:
    # A rule that passes midnight belongs to the day before.
    days = list(_days(zones, slot.start, slot.start)) if slot.seconds <= SHORT_SPAN else []
    values = _values(wish, days, slot) | {"at_most": _at_most(days, limit)}
    for number, day in enumerate(days):
        spare = day.slack // 60
        values[f"from{number}"] = (slot.start - day.base) // 60 + spare
        values[f"to{number}"] = -((day.base - slot.end) // 60) - spare
    return Query(covering_statement(_shape(dialect, wish, len(days))), values, days)


@lru_cache(maxsize=256)
def covering_statement(shape: Shape) -> TextClause:
    """Binds what `_values` gives, `at_most`, and for each day `from` and `to` in minutes."""
    branches = [
        f"SELECT {_SLOT_COLUMNS} FROM availability_slot AS a WHERE {_belongs(shape)}"
        f" AND a.span = {span} AND {bound} AND {entrywise('a.ends >= :ends')}"
        for span, bound in (
            (0, f"a.starts BETWEEN :starts - {SHORT_SPAN} AND :starts"),
            (1, f"a.starts BETWEEN :starts - {LONG_SPAN} AND :starts"),
            (2, "a.starts <= :starts"),
        )
    ]
    # A branch for each day, so that each has its own range of the index.
    branches += [
        f"SELECT a.listing_id, a.resource_id, {_NO_START}, CAST(NULL AS BIGINT) AS ends, a.zone,"
        f" CAST(:day{number} AS TEXT) AS day, a.minute_from, a.minute_to, a.capacity, a.price"
        f" FROM availability_rule AS a WHERE {_belongs(shape)} AND a.zone = :zone{number}"
        f" AND a.weekday = :weekday{number} AND a.minute_to >= :to{number}"
        f" AND {_valid(f':day{number}', f'a.minute_from <= :from{number}')}"
        for number in range(shape.days)
    ]
    busy = {
        "resource": "r.id",
        "start": "(:starts - r.buffer_before)",
        "end": "(:ends + r.buffer_after)",
    }
    free = (
        f"(NOT ({guards.overlaps(**busy)})"
        f" OR {guards.peak(shape.dialect, **busy)} + :units <= r.units)"
    )
    # The smallest that is large enough, then the cheapest; what is not stated comes last.
    order = ["capacity NULLS LAST"] if shape.capacity else []
    order += ["price NULLS LAST", "listing_id", *_TIES]
    return statement(
        f"{_select(shape, branches, order, free)} LIMIT :at_most",
        numbers=[
            *("starts", "ends", "units", "at_most"),
            *_numbered(shape, "weekday", "from", "to"),
            *(["capacity"] if shape.capacity else []),
            *(["ceiling"] if shape.ceiling else []),
        ],
    )


@lru_cache(maxsize=256)
def touching_statement(shape: Shape) -> TextClause:
    """Binds what `_values` gives, `at_most`, `skipped`, and for each day `base` and `slack` in
    seconds.
    """
    branches = [
        f"SELECT {_SLOT_COLUMNS} FROM availability_slot AS a WHERE {_belongs(shape)}"
        f" AND a.span = {span} AND {bound} AND {entrywise('a.ends > :starts')}"
        for span, bound in (
            (0, f"a.starts > :starts - {SHORT_SPAN} AND a.starts < :ends"),
            (1, f"a.starts > :starts - {LONG_SPAN} AND a.starts < :ends"),
            (2, "a.starts < :ends"),
        )
    ]
    if shape.days:
        branches.append(
            f"{_RULES.replace(_NO_START, 'd.base + a.minute_from * 60 AS starts')}"
            f" AND {_belongs(shape)}"
            " AND d.base + a.minute_from * 60 - d.slack < :ends"
            " AND d.base + a.minute_to * 60 + d.slack > :starts"
        )
    order = [_TIES[0], "listing_id", *_TIES[1:]]
    return statement(
        f"{_with_days(shape, 'base', 'slack', ('base', 'slack'))}"
        f"{_select(shape, branches, order)} LIMIT :at_most OFFSET :skipped",
        numbers=[
            *("starts", "ends", "units", "at_most", "skipped"),
            *_numbered(shape, "weekday", "base", "slack"),
            *(["capacity"] if shape.capacity else []),
            *(["ceiling"] if shape.ceiling else []),
        ],
    )


_SLOT_COLUMNS = (
    "a.listing_id, a.resource_id, a.starts, a.ends, CAST(NULL AS TEXT) AS zone,"
    " CAST(NULL AS TEXT) AS day, CAST(NULL AS INTEGER) AS minute_from,"
    " CAST(NULL AS INTEGER) AS minute_to, a.capacity, a.price"
)


def _valid(day: str, *conditions: str) -> str:
    return entrywise(*conditions, f"a.valid_from <= {day}", f"a.valid_until >= {day}")


# CROSS JOIN, because SQLite takes the tables in that order then: the few days first.
_NO_START = "CAST(NULL AS BIGINT) AS starts"
_RULES = (
    f"SELECT a.listing_id, a.resource_id, {_NO_START}, CAST(NULL AS BIGINT) AS ends, d.zone, d.day,"
    " a.minute_from, a.minute_to, a.capacity, a.price"
    " FROM days AS d CROSS JOIN availability_rule AS a"
    " WHERE a.zone = d.zone AND a.weekday = d.weekday"
    f" AND {_valid('d.day')}"
)
# The engines do not agree on where nulls go.
_TIES = tuple(
    f"{column} NULLS FIRST"
    for column in ("starts", "ends", "day", "minute_from", "minute_to", "zone")
)


def _belongs(shape: Shape) -> str:
    conditions = [
        "a.community_id = :community_id",
        "a.kind = :kind" if shape.kind else f"a.kind IN ({_KINDS})",
    ]
    if shape.town:
        conditions.append("a.town = :town")
    if shape.category:
        conditions.append("a.category = :category")
    if shape.capacity:
        conditions.append("(a.capacity >= :capacity OR a.capacity IS NULL)")
    if shape.ceiling:
        conditions.append("(a.price <= :ceiling OR a.price IS NULL)")
    return " AND ".join(conditions)


def _select(shape: Shape, branches: Sequence[str], order: Sequence[str], *conditions: str) -> str:
    """What the branches find, in order; the costly conditions are asked only of as many as are
    wanted, which is all that matters in a town with thousands of rooms.
    """
    joins = ["CROSS JOIN resource AS r"]
    also = ["r.id = c.resource_id", "r.units >= :units"]
    if shape.guest:
        also.append("r.organisation_id <> :guest_id")
    if shape.words:
        joins += ["CROSS JOIN listing AS l", "CROSS JOIN organisation AS o"]
        also += ["l.id = c.listing_id", "o.id = r.organisation_id"]
        also += [
            f"(l.words LIKE :word{number} OR o.folded_name LIKE :word{number})"
            for number in range(shape.words)
        ]
    by = f" ORDER BY {', '.join(f'c.{column}' for column in order)}"
    # PostgreSQL sees that the rows come in order and does not sort them again. SQLite does not see
    # it, but takes them as they come; without the limit it would leave out the inner order.
    inner, outer = (" LIMIT -1", "") if shape.dialect == "sqlite" else ("", by)
    return (
        "SELECT c.listing_id, c.resource_id, c.starts, c.ends, c.zone, c.day, c.minute_from,"
        f" c.minute_to FROM (SELECT * FROM ({' UNION ALL '.join(branches)}) AS c{by}{inner}) AS c"
        f" {' '.join(joins)} WHERE {' AND '.join([*also, *conditions])}{outer}"
    )


def _with_days(shape: Shape, first: str, second: str, binds: tuple[str, str]) -> str:
    if not shape.days:
        return ""
    names = ("zone", "weekday", "day", *binds)
    rows = ", ".join(
        f"({', '.join(f':{name}{number}' for name in names)})" for number in range(shape.days)
    )
    return f"WITH days(zone, weekday, day, {first}, {second}) AS (VALUES {rows}) "


def _numbered(shape: Shape, *names: str) -> Iterator[str]:
    for number in range(shape.days):
        for name in names:
            yield f"{name}{number}"


def _shape(dialect: str, wish: Wish, days: int) -> Shape:
    return Shape(
        dialect=dialect,
        kind=wish.kind is not None,
        town=wish.town is not None,
        category=wish.category is not None,
        capacity=wish.capacity is not None,
        ceiling=wish.ceiling is not None,
        guest=wish.guest_id is not None,
        words=len(wish.words),
        days=days,
    )


def _values(wish: Wish, days: Sequence[Day], slot: Slot) -> dict[str, str | int | None]:
    values: dict[str, str | int | None] = {
        "community_id": wish.community_id,
        "starts": slot.start,
        "ends": slot.end,
        "units": wish.units,
    }
    if wish.kind is not None:
        values["kind"] = wish.kind
    if wish.town is not None:
        values["town"] = fold(wish.town)
    if wish.category is not None:
        values["category"] = wish.category
    if wish.capacity is not None:
        values["capacity"] = wish.capacity
    if wish.ceiling is not None:
        values["ceiling"] = wish.ceiling
    if wish.guest_id is not None:
        values["guest_id"] = wish.guest_id
    for number, word in enumerate(wish.words):
        values[f"word{number}"] = f"%{word}%"
    for number, day in enumerate(days):
        values[f"zone{number}"] = day.zone
        values[f"weekday{number}"] = day.date.weekday()
        values[f"day{number}"] = day.date.isoformat()
    return values


def _at_most(days: Sequence[Day], limit: int) -> int:
    return limit * _SPARE if any(day.slack for day in days) else limit


def _days(zones: Sequence[str], start: int, end: int) -> Iterator[Day]:
    for zone in zones:
        here = ZoneInfo(zone)
        day = datetime.fromtimestamp(start, here).date() - timedelta(days=1)
        last = datetime.fromtimestamp(end, here).date()
        while day <= last:
            yield _day(zone, day)
            day += timedelta(days=1)


@lru_cache(maxsize=4096)
def _day(zone: str, day: date) -> Day:
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    offsets = [
        int((midnight + timedelta(days=later)).replace(tzinfo=UTC).timestamp())
        - int((midnight + timedelta(days=later)).timestamp())
        for later in range(4)
    ]
    return Day(zone, day, int(midnight.timestamp()), max(offsets) - min(offsets))


def _candidates(rows: Iterable[Row[*tuple[Any, ...]]], days: Sequence[Day]) -> Iterator[Candidate]:
    known: Mapping[tuple[str, str], Day] = {(d.zone, d.date.isoformat()): d for d in days}
    for listing_id, resource_id, starts, ends, zone, day, minute_from, minute_to in rows:
        if day is None:
            yield Candidate(listing_id=listing_id, resource_id=resource_id, slot=Slot(starts, ends))
            continue
        slot = _written_out(known[zone, day], minute_from, minute_to)
        if slot is not None:
            yield Candidate(listing_id=listing_id, resource_id=resource_id, slot=slot)


def _written_out(day: Day, minute_from: int, minute_to: int) -> Slot | None:
    slot = Slot(day.base + minute_from * 60, day.base + minute_to * 60)
    if not day.slack:
        return slot
    rule = WeeklyRule(
        zone=day.zone,
        weekday=day.date.weekday(),
        start=minute_from,
        end=minute_to,
        since=day.date,
        until=day.date,
    )
    window = Slot(slot.start - day.slack, slot.end + day.slack)
    return next(rule.slots(window), None)
