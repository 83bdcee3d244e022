"""Finding what can be taken: one statement over stretches, weekly rules and bookings together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import Executable, Row, TextClause
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.availability import WeeklyRule
from bot.model.slot import Slot
from bot.ports import Candidate, Wish
from storage import guards
from storage.statements import entrywise, statement
from storage.tables import LONG_SPAN, SHORT_SPAN
from storage.wishing import (
    RULE_COLUMNS,
    SLOT_COLUMNS,
    Day,
    Shape,
    best_first,
    branch,
    days_of,
    days_table,
    numbered,
    rules_on,
    shape_of,
    things,
    told,
    union,
    valid,
    values_of,
)

# On a day on which clocks change, the statement finds a few rules too many, which are dropped
# afterwards; more rows make up for them.
_SPARE = 8


@dataclass(frozen=True, slots=True)
class Query:
    """A statement with all that it is filled with, and the days it was asked for."""

    statement: Executable
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
    days = list(days_of(zones, window.start, window.end))
    values = values_of(wish, days, window) | {"at_most": limit, "skipped": offset}
    for number, day in enumerate(days):
        values[f"base{number}"] = day.base
        values[f"slack{number}"] = day.slack
    rows = await connection.execute(
        touching_statement(shape_of(connection.dialect.name, wish, len(days))), values
    )
    return [each for each in _candidates(rows, days) if each.slot.overlaps(window)]


def covering_query(dialect: str, wish: Wish, slot: Slot, zones: Sequence[str], limit: int) -> Query:
    # A rule that passes midnight belongs to the day before.
    days = list(days_of(zones, slot.start, slot.start)) if slot.seconds <= SHORT_SPAN else []
    values = values_of(wish, days, slot) | {"at_most": _at_most(days, limit)}
    for number, day in enumerate(days):
        spare = day.slack // 60
        values[f"from{number}"] = (slot.start - day.base) // 60 + spare
        values[f"to{number}"] = -((day.base - slot.end) // 60) - spare
    return Query(covering_statement(shape_of(dialect, wish, len(days))), values, days)


@lru_cache(maxsize=256)
def covering_statement(shape: Shape) -> TextClause:
    """Binds what `values_of` gives, `at_most`, and for each day `from` and `to` in minutes."""
    return statement(
        f"{_with(told(shape))}{covering_sql(shape)}",
        numbers=[
            *("starts", "ends", "units", "at_most"),
            *numbered(shape, "weekday", "from", "to"),
            *(["capacity"] if shape.capacity else []),
            *(["ceiling"] if shape.ceiling else []),
        ],
    )


def covering_sql(shape: Shape) -> str:
    branches = [
        branch(
            shape,
            SLOT_COLUMNS,
            "availability_slot AS a",
            f"a.span = {span} AND {bound} AND {entrywise('a.ends >= :ends')}",
        )
        for span, bound in (
            (0, f"a.starts BETWEEN :starts - {SHORT_SPAN} AND :starts"),
            (1, f"a.starts BETWEEN :starts - {LONG_SPAN} AND :starts"),
            (2, "a.starts <= :starts"),
        )
    ]
    # A branch for each day, so that each has its own range of the index.
    branches += [
        branch(
            shape,
            "a.listing_id, a.resource_id, CAST(NULL AS BIGINT) AS starts,"
            f" CAST(NULL AS BIGINT) AS ends, a.zone, CAST(:day{number} AS TEXT) AS day,"
            " a.minute_from, a.minute_to, a.capacity, a.price",
            "availability_rule AS a",
            f"a.zone = :zone{number} AND a.weekday = :weekday{number}"
            f" AND a.minute_to >= :to{number}"
            f" AND {valid(f':day{number}', f'a.minute_from <= :from{number}')}",
        )
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
    order = [*best_first(shape), *(["place"] if shape.near else [])]
    order += ["capacity NULLS LAST"] if shape.capacity else []
    order += ["price NULLS LAST", "listing_id", *_TIES]
    return f"{_select(shape, branches, order, free)} LIMIT :at_most"


@lru_cache(maxsize=256)
def touching_statement(shape: Shape) -> TextClause:
    """Binds what `values_of` gives, `at_most`, `skipped`, and for each day `base` and `slack` in
    seconds.
    """
    branches = [
        branch(shape, SLOT_COLUMNS, "availability_slot AS a", bounds) for bounds in TOUCHING
    ]
    if shape.days:
        branches.append(branch(shape, RULE_COLUMNS, rules_on("days"), TOUCHING_RULE))
    place = ["place"] if shape.near else []
    order = [*best_first(shape), *place, _TIES[0], "listing_id", *_TIES[1:]]
    days = [f"days{days_table(shape)}"] if shape.days else []
    return statement(
        f"{_with([*told(shape), *days])}"
        f"{_select(shape, branches, order)} LIMIT :at_most OFFSET :skipped",
        numbers=[
            *("starts", "ends", "units", "at_most", "skipped"),
            *numbered(shape, "weekday", "base", "slack"),
            *(["capacity"] if shape.capacity else []),
            *(["ceiling"] if shape.ceiling else []),
        ],
    )


TOUCHING = tuple(
    f"a.span = {span} AND {bound} AND {entrywise('a.ends > :starts')}"
    for span, bound in (
        (0, f"a.starts > :starts - {SHORT_SPAN} AND a.starts < :ends"),
        (1, f"a.starts > :starts - {LONG_SPAN} AND a.starts < :ends"),
        (2, "a.starts < :ends"),
    )
)
"""Stretches that overlap the window, by their class of length."""
TOUCHING_RULE = (
    f"a.zone = d.zone AND a.weekday = d.weekday AND {valid('d.day')}"
    " AND d.base + a.minute_from * 60 - d.slack < :ends"
    " AND d.base + a.minute_to * 60 + d.slack > :starts"
)


# The engines do not agree on where nulls go.
_TIES = tuple(
    f"{column} NULLS FIRST"
    for column in ("starts", "ends", "day", "minute_from", "minute_to", "zone")
)


def _with(tables: Sequence[str]) -> str:
    return f"WITH {', '.join(tables)} " if tables else ""


def _select(shape: Shape, branches: Sequence[str], order: Sequence[str], *conditions: str) -> str:
    """What the branches find, in order; the costly conditions are asked only of as many as are
    wanted, which is all that matters in a town with thousands of rooms.
    """
    joins, also = things(shape)
    by = f" ORDER BY {', '.join(f'c.{column}' for column in order)}"
    # PostgreSQL sees that the rows come in order and does not sort them again. SQLite does not see
    # it, but takes them as they come; without the limit it would leave out the inner order.
    inner, outer = (" LIMIT -1", "") if shape.dialect == "sqlite" else ("", by)
    return (
        "SELECT c.listing_id, c.resource_id, c.starts, c.ends, c.zone, c.day, c.minute_from,"
        f" c.minute_to FROM (SELECT * FROM ({union(shape, branches)}) AS c{by}{inner}) AS c"
        f" {' '.join(joins)} WHERE {' AND '.join([*also, *conditions])}{outer}"
    )


def _at_most(days: Sequence[Day], limit: int) -> int:
    return limit * _SPARE if any(day.slack for day in days) else limit


def _candidates(rows: Iterable[Row[*tuple[Any, ...]]], days: Sequence[Day]) -> Iterator[Candidate]:
    known = by_date(days)
    for listing_id, resource_id, *columns in rows:
        slot = stretch(known, *columns)
        if slot is not None:
            yield Candidate(listing_id=listing_id, resource_id=resource_id, slot=slot)


def by_date(days: Iterable[Day]) -> dict[tuple[str, str], Day]:
    return {(day.zone, day.date.isoformat()): day for day in days}


def stretch(
    known: Mapping[tuple[str, str], Day],
    starts: int | None,
    ends: int | None,
    zone: str,
    day: str | None,
    minute_from: int,
    minute_to: int,
) -> Slot | None:
    """The stretch that a row stands for; None where the clocks skip it."""
    if starts is not None and ends is not None:
        return Slot(starts, ends)
    return _written_out(known[zone, day or ""], minute_from, minute_to)


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
