"""One search, one statement: what can be taken, its details, and who might help to look."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, Row, column
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.availability import Availability, WeeklyRule
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import DAY, Instant, Slot
from bot.ports import Covering, Found, Offered, Offering, Part, Wish
from storage import searching, terms
from storage.availability import KNOWN_ZONES, OPEN_END
from storage.guards import MAXDUR
from storage.listings import COLUMNS, NAMES, to_listing
from storage.resources import COLUMNS as RESOURCE_COLUMNS
from storage.resources import to_resource
from storage.searching import Query
from storage.statements import statement
from storage.tables import LIVE_SQL
from storage.wishing import (
    Shape,
    best_first,
    branch,
    days_of,
    days_table,
    rules_on,
    shape_of,
    things,
    told,
    union,
    values_of,
)

WEEKS = 8 * DAY
"""In a window of that length there is one of every weekday, wherever it begins."""

Values = dict[str, str | int | None]
Zones = dict[str, tuple[str, ...]]
"""In which zones the weekly rules of each community are, as the last search in it saw."""
Asking = Callable[[tuple[str, ...]], Query]

_RESOURCE_NAMES = tuple(each.name for each in RESOURCE_COLUMNS)
# By a slot, not by a wish.
_OF_SLOT = re.compile(r":((?:starts|ends|at_most|(?:zone|weekday|day|from|to)\d+)\b)")
_BIND = re.compile(r"(?<!:):([a-z]\w*)")
_FOUND = ("number", "listing_id", "starts", "ends", "zone", "day", "minute_from", "minute_to")
_HELD = ("number", "listing_id", "slots", "rules", "taken")
_DETAILS = (
    *("houses", "zones", "communities", "sought", "organisation_name", "organisation_town"),
    *NAMES,
    *(f"resource_{name}" for name in _RESOURCE_NAMES),
)


@dataclass(frozen=True, slots=True)
class SqlFinds:
    connection: AsyncConnection
    zones: Zones

    async def covering(self, wish: Wish, slots: Sequence[Slot], zone: str, most: int) -> Covering:
        rows, query = await self._rows(
            wish.community_id,
            zone,
            lambda zones: covering_query(self._dialect, wish, slots, zones, most),
        )
        found: list[Found] = []
        days = searching.by_date(query.days)
        for row in rows:
            number, listing_id, *columns = row[: len(_FOUND)]
            if listing_id is None:
                continue
            stretch = searching.stretch(days, *columns)
            if stretch is not None and stretch.covers(slots[number]):
                listing, resource, organisation = _details(row[len(_FOUND) :])
                found.append(
                    Found(
                        listing=listing,
                        resource=resource,
                        organisation=organisation,
                        slot=slots[number],
                        sought=terms.unpack(row.sought),
                    )
                )
        return Covering(found=tuple(_first(found, most)), houses=rows[0].houses)

    async def offering(self, parts: Sequence[Part], zone: str) -> Offering:
        rows, _ = await self._rows(
            parts[0].wish.community_id,
            zone,
            lambda zones: offering_query(self._dialect, parts, zones),
        )
        offers: dict[str, Offered] = {}
        seen = [0] * len(parts)
        for row in rows:
            number, listing_id, slots, rules, taken = row[: len(_HELD)]
            if listing_id is None:
                continue
            seen[number] += 1
            if listing_id not in offers:
                listing, resource, organisation = _details(row[len(_HELD) :])
                offers[listing_id] = Offered(
                    listing=listing,
                    resource=resource,
                    organisation=organisation,
                    holds=Availability(
                        slots=tuple(Slot(*each) for each in _unpacked(slots)),
                        rules=tuple(map(_rule, _unpacked(rules))),
                    ),
                    taken=tuple((Slot(start, end), n) for start, end, n in _unpacked(taken)),
                    sought=terms.unpack(row.sought),
                )
        full = any(n >= part.most for n, part in zip(seen, parts, strict=True))
        return Offering(offers=tuple(offers.values()), full=full, houses=rows[0].houses)

    @property
    def _dialect(self) -> str:
        return self.connection.dialect.name

    async def _rows(
        self, community_id: str, zone: str, ask: Asking
    ) -> tuple[Sequence[Row[*tuple[Any, ...]]], Query]:
        """Asks with the zones that are known, and once more where the answer names another."""
        known = self.zones.get(community_id, (zone,))
        while True:
            query = ask(known)
            rows = (await self.connection.execute(query.statement, query.values)).all()
            there = tuple((rows[0].zones or "").split())
            if there:
                self.zones[community_id] = there
            if set(there) <= set(known):
                return rows, query
            known = there


def _first(found: Iterable[Found], most: int) -> Iterator[Found]:
    """On a day on which clocks change, more were asked for than were wanted."""
    left = defaultdict[Slot, int](lambda: most)
    for each in found:
        left[each.slot] -= 1
        if left[each.slot] >= 0:
            yield each


def covering_query(
    dialect: str, wish: Wish, slots: Sequence[Slot], zones: Sequence[str], most: int
) -> Query:
    queries = [searching.covering_query(dialect, wish, slot, zones, most) for slot in slots]
    values: Values = {}
    for number, query in enumerate(queries):
        for name, value in query.values.items():
            values[_OF_SLOT.sub(rf"\1_{number}", f":{name}").lstrip(":")] = value
    shapes = tuple(shape_of(dialect, wish, len(query.days)) for query in queries)
    return Query(_covering(shapes), values, [day for query in queries for day in query.days])


@lru_cache(maxsize=256)
def _covering(shapes: tuple[Shape, ...]) -> Executable:
    parts = []
    for number, shape in enumerate(shapes):
        sql = _OF_SLOT.sub(rf":\1_{number}", searching.covering_sql(shape))
        parts.append(f"SELECT {number} AS number, c.* FROM ({sql}) AS c")
    asked = " UNION ALL ".join(parts)
    columns = ", ".join(f"f.{name}" for name in _FOUND)
    return _statement(shapes[0], [f"found AS ({asked})"], columns, _FOUND)


def offering_query(dialect: str, parts: Sequence[Part], zones: Sequence[str]) -> Query:
    values: Values = {
        "community_id": parts[0].wish.community_id,
        "since": min(part.window.start for part in parts),
        "until": max(part.window.end for part in parts),
    }
    shapes = []
    for number, part in enumerate(parts):
        window = part.window
        long = window.seconds >= WEEKS
        days = [] if long else list(days_of(zones, window.start, window.end))
        own = values_of(part.wish, days, window) | {"at_most": part.most, "skipped": part.skipped}
        for place, day in enumerate(days):
            own |= {f"base{place}": day.base, f"slack{place}": day.slack}
        if long:
            own |= {"first": _day(window.start, -1), "last": _day(window.end, 1)}
        if "asked" in own:
            # Whatever else is asked, it is asked in the same words.
            values["asked"] = own.pop("asked")
        values |= {f"{name}_{number}": value for name, value in own.items()}
        shapes.append((shape_of(dialect, part.wish, len(days)), long, part.largest))
    return Query(_offering(tuple(shapes)), values, [])


def _day(at: Instant, later: int) -> str:
    """A date that is surely not after, or not before, the one on which it is then anywhere."""
    return (datetime.fromtimestamp(at, UTC).date() + timedelta(days=later)).isoformat()


@lru_cache(maxsize=256)
def _offering(shapes: tuple[tuple[Shape, bool, bool], ...]) -> Executable:
    first = shapes[0][0]
    dialect = first.dialect
    days, parts = [], []
    for number, (shape, long, largest) in enumerate(shapes):
        with_, sql = _touching(shape, number, long=long, largest=largest)
        days += [with_] if with_ else []
        parts.append(f"SELECT {number} AS number, c.* FROM ({sql}) AS c")
    rows = {
        "slots": (
            "s.starts, s.ends",
            "availability_slot AS s WHERE s.listing_id = f.listing_id"
            " AND s.community_id = :community_id AND s.starts < :until AND s.ends > :since",
        ),
        "rules": (
            "s.zone, s.weekday, s.minute_from, s.minute_to, s.valid_from, s.valid_until",
            "availability_rule AS s WHERE s.listing_id = f.listing_id"
            " AND s.community_id = :community_id",
        ),
        "taken": (
            "s.busy_start, s.busy_end, s.units",
            "("
            + " UNION ALL ".join(
                "SELECT b.busy_start, b.busy_end, b.units FROM booking AS b"
                f" WHERE b.resource_id = f.resource_id AND b.{LIVE_SQL} AND b.long_term = {term}"
                f" AND b.busy_end > :since{bound} AND b.busy_start < :until"
                for term, bound in ((0, f" AND b.busy_end <= :until + {MAXDUR}"), (1, ""))
            )
            + ") AS s",
        ),
    }
    packed = (
        f"(SELECT {_packed(dialect, columns)} FROM {source}) AS {name}"
        for name, (columns, source) in rows.items()
    )
    tables = [*days, f"found AS ({' UNION ALL '.join(parts)})"]
    return _statement(first, tables, f"f.number, f.listing_id, {', '.join(packed)}", _HELD)


def _touching(shape: Shape, number: int, *, long: bool, largest: bool) -> tuple[str, str]:
    """The table of days, empty where there is none, and what touches the window, once each."""
    columns = "a.listing_id, a.resource_id, a.capacity, a.price"
    branches = [
        branch(shape, columns, "availability_slot AS a", bounds) for bounds in searching.TOUCHING
    ]
    days = ""
    if long:
        valid = "a.valid_from <= :last AND a.valid_until >= :first"
        branches.append(branch(shape, columns, "availability_rule AS a", valid))
    elif shape.days:
        days = f"days_{number}{days_table(shape)}"
        tables = rules_on(f"days_{number}")
        branches.append(branch(shape, columns, tables, searching.TOUCHING_RULE))
    joins, also = things(shape)
    order = "".join(f"c.{each}, " for each in best_first(shape))
    order += "c.place, " if shape.near else ""
    order += f"c.capacity {'DESC NULLS LAST' if largest else 'NULLS LAST'}, c.price NULLS LAST"
    by = f" ORDER BY {order}, c.listing_id"
    # As in the search for a slot: SQLite takes them as they come, PostgreSQL sees that they do.
    inner, outer = (" LIMIT -1", "") if shape.dialect == "sqlite" else ("", by)
    # UNION, and not UNION ALL: each offer once.
    found = union(shape, branches, "UNION")
    sql = (
        f"SELECT c.listing_id, c.resource_id FROM (SELECT * FROM ({found}) AS c{by}{inner}) AS c"
        f" {' '.join(joins)} WHERE {' AND '.join(also)}{outer}"
        " LIMIT :at_most OFFSET :skipped"
    )
    return _BIND.sub(rf":\1_{number}", days), _BIND.sub(rf":\1_{number}", sql)


def _statement(
    shape: Shape, tables: Sequence[str], columns: str, names: Sequence[str]
) -> Executable:
    """What was found, with its details; always at least one row, which says of the community what
    is asked of it.
    """
    listing = ", ".join(f"l.{each.name}" for each in COLUMNS)
    resource = ", ".join(f"r.{name}" for name in _RESOURCE_NAMES)
    dialect = shape.dialect
    sought = f"(SELECT {terms.SOUGHT} FROM told AS t WHERE t.listing_id = f.listing_id)"
    sql = (
        f"WITH RECURSIVE {', '.join([KNOWN_ZONES, *told(shape), *tables])}"
        f" SELECT {columns},"
        " (SELECT count(*) FROM community_member WHERE community_id = :community_id) AS houses,"
        f" (SELECT {_joined(dialect, 'zone')} FROM known WHERE zone IS NOT NULL) AS zones,"
        f" (SELECT {_joined(dialect, 'community_id')} FROM (SELECT s.community_id"
        " FROM shown_in AS s WHERE s.listing_id = l.id ORDER BY s.position) AS s) AS communities,"
        f" {sought if shape.words else 'NULL'} AS sought,"
        f" o.name AS organisation_name, o.town AS organisation_town, {listing}, {resource}"
        " FROM (SELECT 1 AS here) AS anyway LEFT JOIN found AS f ON 1 = 1"
        " LEFT JOIN listing AS l ON l.id = f.listing_id"
        " LEFT JOIN resource AS r ON r.id = f.resource_id"
        " LEFT JOIN organisation AS o ON o.id = l.organisation_id"
    )
    binds = sorted(set(_BIND.findall(sql)))
    return statement(sql, numbers=[name for name in binds if _is_number(name)]).columns(
        *map(column, (*names, *_DETAILS))
    )


def _is_number(bind: str) -> bool:
    return bind.rstrip("0123456789_") in _NUMBERS


_NUMBERS = frozenset(
    (
        *(
            "starts",
            "ends",
            "since",
            "until",
            "units",
            "capacity",
            "ceiling",
            "below",
            "above",
            "at_most",
            "skipped",
        ),
        *("weekday", "from", "to", "base", "slack"),
    )
)


def _joined(dialect: str, name: str) -> str:
    return f"group_concat({name}, ' ')" if dialect == "sqlite" else f"string_agg({name}, ' ')"


def _packed(dialect: str, columns: str) -> str:
    """Rows as one JSON list of lists."""
    if dialect == "sqlite":
        return f"json_group_array(json_array({columns}))"
    return f"CAST(json_agg(json_build_array({columns})) AS TEXT)"


def _unpacked(packed: str | None) -> Iterator[list[Any]]:
    """PostgreSQL makes nothing of no rows."""
    yield from json.loads(packed or "[]")


def _rule(packed: list[Any]) -> WeeklyRule:
    zone, weekday, start, end, since, until = packed
    return WeeklyRule(
        zone=zone,
        weekday=weekday,
        start=start,
        end=end,
        since=date.fromisoformat(since),
        until=None if until == OPEN_END else date.fromisoformat(until),
    )


def _details(part: Sequence[Any]) -> tuple[Listing, Resource, Organisation]:
    _houses, _zones, communities, _sought, name, town, *rest = part
    listing = to_listing(
        dict(zip(NAMES, rest[: len(NAMES)], strict=True)), tuple((communities or "").split())
    )
    resource = to_resource(dict(zip(_RESOURCE_NAMES, rest[len(NAMES) :], strict=True)))
    organisation = Organisation(id=resource.organisation_id, name=name, town=town)
    return listing, resource, organisation
