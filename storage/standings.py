"""Private requests, which only the person who made one ever sees."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.need import Standing
from bot.model.slot import DAY, Instant
from bot.packing import pack_access, pack_price, pack_when, unpack_access, unpack_price, unpack_when
from storage.statements import statement
from storage.tables import standing as standings

_MANY = select(standings).where(
    standings.c.id.in_(bindparam("ids", expanding=True)), standings.c.ended_at.is_(None)
)
_OF = (
    select(standings)
    .where(
        standings.c.person_id == bindparam("person_id"),
        standings.c.expires_at > bindparam("now"),
        standings.c.ended_at.is_(None),
    )
    .order_by(standings.c.created_at.desc(), standings.c.id.desc())
)
_END = (
    update(standings)
    .where(standings.c.id == bindparam("of_id"), standings.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)
KEPT = 30 * DAY
"""So long a button of one that is over can say so."""
_FORGET = statement(
    "DELETE FROM standing WHERE expires_at <= :before OR ended_at <= :before", numbers=["before"]
)


@dataclass(frozen=True, slots=True)
class SqlStandings:
    connection: AsyncConnection

    async def add(self, standing: Standing) -> bool:
        postgres = self.connection.dialect.name == "postgresql"
        insert = postgresql.insert if postgres else sqlite.insert
        adding = insert(standings).on_conflict_do_nothing()
        return (await self.connection.execute(adding, _values(standing))).rowcount == 1

    async def get(self, standing_id: str) -> Standing | None:
        return next(iter(await self.many([standing_id])), None)

    async def many(self, standing_ids: Sequence[str]) -> list[Standing]:
        rows = await self.connection.execute(_MANY, {"ids": list(standing_ids)})
        return [_standing(row) for row in rows]

    async def of(self, person_id: str, now: Instant) -> list[Standing]:
        rows = await self.connection.execute(_OF, {"person_id": person_id, "now": now})
        return [_standing(row) for row in rows]

    async def end(self, standing_id: str, at: Instant) -> bool:
        result = await self.connection.execute(_END, {"of_id": standing_id, "at": at})
        return result.rowcount == 1

    async def forget(self, now: Instant) -> None:
        await self.connection.execute(_FORGET, {"before": now - KEPT})


def _standing(row: Row[*tuple[Any, ...]]) -> Standing:
    part = dict(row._mapping)
    del part["ended_at"]
    return Standing(
        words=tuple(json.loads(part.pop("words"))),
        when=unpack_when(part.pop("schedule")),
        price=unpack_price(part.pop("price")),
        access=unpack_access(part.pop("access")),
        **part,
    )


def _values(standing: Standing) -> dict[str, str | int | None]:
    return {
        "id": standing.id,
        "person_id": standing.person_id,
        "organisation_id": standing.organisation_id,
        "community_id": standing.community_id,
        "kind": standing.kind,
        "category": standing.category,
        "title": standing.title,
        "words": json.dumps(standing.words, ensure_ascii=False),
        "town": standing.town,
        "radius": standing.radius,
        "access": pack_access(standing.access),
        "schedule": pack_when(standing.when),
        "zone": standing.zone,
        "capacity": standing.capacity,
        "units": standing.units,
        "price": pack_price(standing.price),
        "text": standing.text,
        "created_at": standing.created_at,
        "expires_at": standing.expires_at,
        "ended_at": None,
    }
