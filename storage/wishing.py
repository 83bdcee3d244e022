"""What of a wish becomes conditions of a statement, with the values that fill it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from json import dumps
from typing import get_args
from zoneinfo import ZoneInfo

from bot.language.folding import fold
from bot.model.listing import KindId
from bot.model.slot import Slot
from bot.ports import Wish
from storage import terms
from storage.statements import entrywise

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
    words: bool
    also: bool
    days: int
    ceiling: bool = False
    below: bool = False
    above: bool = False
    near: bool = False


SLOT_COLUMNS = (
    "a.listing_id, a.resource_id, a.starts, a.ends, CAST(NULL AS TEXT) AS zone,"
    " CAST(NULL AS TEXT) AS day, CAST(NULL AS INTEGER) AS minute_from,"
    " CAST(NULL AS INTEGER) AS minute_to, a.capacity, a.price"
)


def valid(day: str, *conditions: str) -> str:
    return entrywise(*conditions, f"a.valid_from <= {day}", f"a.valid_until >= {day}")


RULE_COLUMNS = (
    "a.listing_id, a.resource_id, d.base + a.minute_from * 60 AS starts,"
    " CAST(NULL AS BIGINT) AS ends, d.zone, d.day, a.minute_from, a.minute_to, a.capacity, a.price"
)


def rules_on(days: str) -> str:
    """The weekly rules of a table of days."""
    # CROSS JOIN, because SQLite takes the tables in that order then: the few days first.
    return f"{days} AS d CROSS JOIN availability_rule AS a"


def branch(shape: Shape, columns: str, tables: str, where: str) -> str:
    """What one table brings, with its `place` among the towns where they are several. They come in
    one text, so that the statement is the same however many they are; and both engines are made to
    take one after the other: PostgreSQL else joins them to all that lies in any town.
    """
    where = f"{belongs(shape)} AND {where}"
    told = _first_told(shape) and shape.dialect == "postgresql"
    if not shape.near and not told:
        return f"SELECT {columns} FROM {tables} WHERE {where}"
    if shape.dialect == "sqlite":
        return (
            f"SELECT {columns}, n.key AS place FROM json_each(:towns) AS n CROSS JOIN {tables}"
            f" WHERE {where}"
        )
    towns = "jsonb_array_elements_text(CAST(:towns AS jsonb)) WITH ORDINALITY AS n(value, key)"
    first = [*([towns] if shape.near else []), *([f"({_TELLS}) AS m"] if told else [])]
    place = ", n.key AS place" if shape.near else ""
    return (
        f"SELECT p.*{place} FROM {' CROSS JOIN '.join(first)}"
        f" CROSS JOIN LATERAL (SELECT {columns} FROM {tables} WHERE {where} OFFSET 0) AS p"
    )


# The few that tell of it first, and not all that there is at that time.
_TELLS = "SELECT t.listing_id FROM told AS t WHERE t.matched > 0 OR t.named = 1"


def _first_told(shape: Shape) -> bool:
    return shape.words and not shape.kind


def belongs(shape: Shape) -> str:
    mine, conditions = "a.community_id = :community_id", _conditions(shape)
    if not _first_told(shape):
        return " AND ".join([mine, *conditions])
    told = f"IN ({_TELLS})" if shape.dialect == "sqlite" else "= m.listing_id"
    return f"a.listing_id {told} AND {mine} AND {entrywise(*conditions)}"


def _conditions(shape: Shape) -> list[str]:
    conditions = ["a.kind = :kind" if shape.kind else f"a.kind IN ({_KINDS})"]
    if shape.near:
        conditions.append("a.town = n.value")
    elif shape.town:
        conditions.append("a.town = :town")
    if shape.category and shape.also:
        also = "SELECT t.listing_id FROM told AS t WHERE t.also = 1"
        conditions.append(f"(a.category = :category OR a.listing_id IN ({also}))")
    elif shape.category:
        conditions.append("a.category = :category")
    if shape.capacity:
        conditions.append("(a.capacity >= :capacity OR a.capacity IS NULL)")
    if shape.ceiling:
        conditions.append("(a.price <= :ceiling OR a.price IS NULL)")
    if shape.below:
        conditions.append("a.capacity < :below")
    if shape.above:
        conditions.append("a.price > :above")
    return conditions


def union(shape: Shape, branches: Sequence[str], by: str = "UNION ALL") -> str:
    """The candidates, which tell what is looked for as `matched` and `apart`."""
    found = f" {by} ".join(branches)
    if not shape.words:
        return found
    return (
        "SELECT u.*, coalesce(t.matched, 0) AS matched, coalesce(t.apart, 0) AS apart"
        f" FROM ({found}) AS u"
        " LEFT JOIN told AS t ON t.listing_id = u.listing_id"
        " WHERE t.named = 1 OR NOT EXISTS (SELECT 1 FROM told AS n WHERE n.named = 1)"
    )


def best_first(shape: Shape) -> list[str]:
    """The first columns by which candidates are ordered."""
    return ["matched DESC", "apart"] if shape.words else []


def things(shape: Shape) -> tuple[list[str], list[str]]:
    """The tables, with their conditions, that a candidate `c` is joined with."""
    joins = ["CROSS JOIN resource AS r"]
    also = ["r.id = c.resource_id", "r.units >= :units"]
    if shape.guest:
        also.append("r.organisation_id <> :guest_id")
    return joins, also


def days_table(shape: Shape) -> str:
    """The days of a window, for WITH; `base` and `slack` in seconds."""
    names = ("zone", "weekday", "day", "base", "slack")
    rows = ", ".join(
        f"({', '.join(f':{name}{number}' for name in names)})" for number in range(shape.days)
    )
    return f"({', '.join(names)}) AS (VALUES {rows})"


def told(shape: Shape) -> list[str]:
    """The tables, for WITH, that say which listings tell what is looked for."""
    return [terms.told_tables(shape.dialect)] if shape.words else []


def _asks(wish: Wish) -> bool:
    return bool(wish.words or wish.named or wish.own)


def numbered(shape: Shape, *names: str) -> Iterator[str]:
    for number in range(shape.days):
        for name in names:
            yield f"{name}{number}"


def shape_of(dialect: str, wish: Wish, days: int) -> Shape:
    return Shape(
        dialect=dialect,
        kind=wish.kind is not None,
        town=wish.town is not None and not wish.towns,
        near=bool(wish.towns),
        category=wish.category is not None,
        capacity=wish.capacity is not None,
        ceiling=wish.ceiling is not None,
        below=wish.below is not None,
        above=wish.above is not None,
        guest=wish.guest_id is not None,
        words=_asks(wish),
        also=any(not word for word, _ in wish.own),
        days=days,
    )


def values_of(wish: Wish, days: Sequence[Day], slot: Slot) -> dict[str, str | int | None]:
    values: dict[str, str | int | None] = {
        "community_id": wish.community_id,
        "starts": slot.start,
        "ends": slot.end,
        "units": wish.units,
    }
    if wish.kind is not None:
        values["kind"] = wish.kind
    if wish.towns:
        values["towns"] = _folded(wish.towns)
    elif wish.town is not None:
        values["town"] = fold(wish.town)
    if wish.category is not None:
        values["category"] = wish.category
    if wish.capacity is not None:
        values["capacity"] = wish.capacity
    if wish.ceiling is not None:
        values["ceiling"] = wish.ceiling
    if wish.below is not None:
        values["below"] = wish.below
    if wish.above is not None:
        values["above"] = wish.above
    if wish.guest_id is not None:
        values["guest_id"] = wish.guest_id
    if _asks(wish):
        values["asked"] = terms.asked_of(wish)
    for number, day in enumerate(days):
        values[f"zone{number}"] = day.zone
        values[f"weekday{number}"] = day.date.weekday()
        values[f"day{number}"] = day.date.isoformat()
    return values


@lru_cache(maxsize=256)
def _folded(towns: tuple[str, ...]) -> str:
    return dumps(list(dict.fromkeys(map(fold, towns))))


def days_of(zones: Sequence[str], start: int, end: int) -> Iterator[Day]:
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
