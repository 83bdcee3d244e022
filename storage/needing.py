"""Finding who needs what is offered: one statement over the times of open requests."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from json import dumps

from sqlalchemy import TextClause
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.distance import around, distance
from bot.language.districts import lies_in
from bot.language.folding import fold
from bot.model.slot import Slot
from bot.ports import Supply
from storage.statements import entrywise, statement
from storage.tables import LONG_SPAN, SHORT_SPAN

AT_ONCE = 64
"""So many stretches of an offer are held against the needs in one statement."""
LISTED_KM = 50
"""So far the list of towns reaches that a number of kilometres is looked up in."""
_NOTHING = Slot(0, 1)
# A need has several times, which an offer that holds often serves all.
_TIMES = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a supply decides the text of the statement, and not only its values."""

    dialect: str
    category: bool
    town: bool
    capacity: bool
    cents: bool
    stretches: int


async def needing(connection: AsyncConnection, supply: Supply, limit: int) -> list[str]:
    found: dict[str, None] = {}
    walked: list[tuple[Slot, ...]] = []
    for town in (True, False):
        for stretches in _portions(supply.stretches) if town else walked:
            if town:
                walked.append(stretches)
            dialect = connection.dialect.name
            statement_, values = needing_query(
                dialect, supply, stretches, limit * _TIMES, town=town
            )
            rows = await connection.execute(statement_, values)
            found.update(dict.fromkeys(rows.scalars()))
            if len(found) >= limit:
                return list(found)[:limit]
    return list(found)


def needing_query(
    dialect: str, supply: Supply, stretches: Sequence[Slot], at_most: int, *, town: bool
) -> tuple[TextClause, dict[str, str | int | None]]:
    """The statement with all that it is filled with; the stretches are sorted."""
    shape = Shape(
        dialect=dialect,
        category=supply.category is not None,
        town=town,
        capacity=supply.capacity is not None,
        cents=supply.cents is not None,
        stretches=len(stretches),
    )
    values: dict[str, str | int | None] = {
        "offer_id": supply.offer_id,
        "community_id": supply.community_id,
        "house_id": supply.house_id,
        "kind": supply.kind,
        "town": fold(supply.town),
        "units": supply.units,
        "first": stretches[0].start,
        "last": max(slot.end for slot in stretches),
        "at_most": at_most,
    }
    if supply.category is not None:
        values["category"] = supply.category
    if supply.capacity is not None:
        values["capacity"] = supply.capacity
    if supply.cents is not None:
        values["cents"] = supply.cents
    if not town:
        values["near"] = _near(supply.town)
    for number, slot in enumerate(stretches):
        values[f"starts{number}"], values[f"ends{number}"] = slot.start, slot.end
    return needing_statement(shape), values


@lru_cache(maxsize=256)
def _near(town: str) -> str:
    """How many kilometres each town lies away, as JSON by its folded name; 0 where the town lies in
    it.
    """
    away = {
        fold(other): 0 if lies_in(town, other) else distance(town, other)
        for other in around(town, LISTED_KM)
    }
    return dumps(away)


@lru_cache(maxsize=64)
def needing_statement(shape: Shape) -> TextClause:
    """Binds what `needing_query` gives."""
    numbers = range(shape.stretches)
    rows = ", ".join(f"(:starts{number}, :ends{number})" for number in numbers)
    things = ["n.kind = :kind AND n.category = ''", "n.kind = '' AND n.category = ''"]
    if shape.category:
        things.insert(0, "n.kind = :kind AND n.category = :category")
    branches = []
    for thing in things:
        belongs = f"n.community_id = :community_id AND {thing}"
        if shape.town:
            belongs += " AND n.town = :town"
        where = f"WHERE {belongs} AND n.reach ="
        # CROSS JOIN, because SQLite takes the tables in that order then: the few stretches first.
        branches.append(
            "SELECT n.need_id FROM free AS f CROSS JOIN need_window AS n"
            f" {where} 0 AND n.starts >= f.starts AND n.starts < f.ends"
            f" AND {_fits(shape, 'n.ends <= f.ends')}"
        )
        branches += [
            f"SELECT n.need_id FROM need_window AS n {where} {reach}"
            f" AND n.starts > :first - {span} AND n.starts < :last"
            f" AND {_fits(shape, 'n.ends > :first')}"
            for reach, span in ((1, SHORT_SPAN), (2, LONG_SPAN))
        ]
    return statement(
        f"WITH free(starts, ends) AS (VALUES {rows})"
        f" SELECT need_id FROM ({' UNION ALL '.join(branches)}) AS found LIMIT :at_most",
        numbers=[
            *("units", "first", "last", "at_most"),
            *(f"{name}{number}" for number in numbers for name in ("starts", "ends")),
            *(["capacity"] if shape.capacity else []),
            *(["cents"] if shape.cents else []),
        ],
    )


def _fits(shape: Shape, *also: str) -> str:
    conditions = [*also, "n.units <= :units", "n.organisation_id <> :house_id"]
    if shape.capacity:
        conditions.append("(n.capacity IS NULL OR n.capacity <= :capacity)")
    if shape.cents:
        conditions.append("(n.ceiling IS NULL OR n.ceiling >= :cents)")
    if not shape.town:
        near = ":near" if shape.dialect == "sqlite" else "CAST(:near AS jsonb)"
        conditions.append(
            "(n.bound = 0 OR n.town = '' OR n.town = :town"
            f" OR n.bound > CAST({near} ->> n.town AS INTEGER))"
        )
    return (
        f"{entrywise(*conditions)} AND NOT EXISTS (SELECT 1 FROM match AS m"
        " WHERE m.need_id = n.need_id AND m.offer_id = :offer_id)"
    )


def _portions(stretches: Iterable[Slot]) -> Iterator[tuple[Slot, ...]]:
    """All of one length but a lone stretch, so that there are few statements to plan."""
    walk = iter(stretches)
    portion = tuple(islice(walk, AT_ONCE))
    if len(portion) == 1:
        yield portion
        return
    while portion:
        # Nothing that is needed lies in the first second of 1970.
        yield (*portion, *(_NOTHING for _ in range(AT_ONCE - len(portion))))
        portion = tuple(islice(walk, AT_ONCE))
