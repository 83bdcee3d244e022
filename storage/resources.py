"""Resources, and when they are in use."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.listing import KindId, Resource
from bot.model.slot import Slot
from storage.bookings import slot_taken
from storage.guards import MAXDUR
from storage.statements import comparable, statement
from storage.tables import LIVE_SQL
from storage.tables import resource as resources

COLUMNS = tuple(
    resources.c[name]
    for name in (
        *("id", "organisation_id", "kind", "name", "category", "town", "zone", "units"),
        *("buffer_before", "buffer_after", "hold_days", "terms"),
    )
)
_GET = select(*COLUMNS).where(resources.c.id == bindparam("resource_id"))
_NAMED = select(*COLUMNS).where(
    resources.c.organisation_id == bindparam("organisation_id"),
    resources.c.kind == bindparam("kind"),
    resources.c.folded_name == bindparam("folded_name"),
    resources.c.folded_town == bindparam("folded_town"),
)
_OF = (
    select(*COLUMNS)
    .where(resources.c.organisation_id == bindparam("organisation_id"))
    .order_by(resources.c.folded_name, resources.c.id)
)
_SAVE = update(resources).where(resources.c.id == bindparam("resource_id"))
_BUSY = statement(
    " UNION ALL ".join(
        "SELECT resource_id, busy_start, busy_end, units FROM booking"
        f" WHERE resource_id IN :resource_ids AND {LIVE_SQL} AND long_term = {long_term}"
        f" AND busy_end > :start{bound} AND busy_start < :end"
        for long_term, bound in ((0, f" AND busy_end <= :end + {MAXDUR}"), (1, ""))
    )
    + " ORDER BY resource_id, busy_start, busy_end",
    numbers=["start", "end"],
    lists=["resource_ids"],
)


_KIN = statement(
    f"""
    SELECT {", ".join(column.name for column in COLUMNS)} FROM resource r
     WHERE r.organisation_id = :organisation_id AND r.kind = :kind
       AND NOT EXISTS (
         SELECT 1 FROM listing_unlike u
          WHERE u.listing_id = :listing_id AND u.resource_id = r.id)
     ORDER BY r.id
    """
)
_DISTINGUISH = statement(
    """
    INSERT INTO listing_unlike (listing_id, resource_id) VALUES (:listing_id, :resource_id)
    ON CONFLICT DO NOTHING
    """
)


@dataclass(frozen=True, slots=True)
class SqlResources:
    connection: AsyncConnection

    async def get(self, resource_id: str) -> Resource:
        """Raises NoResultFound."""
        row = (await self.connection.execute(_GET, {"resource_id": resource_id})).one()
        return to_resource(dict(row._mapping))

    async def kin(
        self, listing_id: str, organisation_id: str, kind: KindId
    ) -> tuple[Resource, ...]:
        rows = await self.connection.execute(
            _KIN, {"listing_id": listing_id, "organisation_id": organisation_id, "kind": kind}
        )
        return tuple(to_resource(dict(row._mapping)) for row in rows)

    async def distinguish(self, listing_id: str, resource_id: str) -> None:
        await self.connection.execute(
            _DISTINGUISH, {"listing_id": listing_id, "resource_id": resource_id}
        )

    async def of(self, organisation_id: str) -> tuple[Resource, ...]:
        rows = await self.connection.execute(_OF, {"organisation_id": organisation_id})
        return tuple(to_resource(dict(row._mapping)) for row in rows)

    async def named(
        self, organisation_id: str, kind: KindId, name: str, town: str
    ) -> Resource | None:
        row = (
            await self.connection.execute(
                _NAMED,
                {
                    "organisation_id": organisation_id,
                    "kind": kind,
                    "folded_name": comparable(name),
                    "folded_town": comparable(town),
                },
            )
        ).one_or_none()
        return None if row is None else to_resource(dict(row._mapping))

    async def add(self, resource: Resource) -> None:
        await self.connection.execute(insert(resources), {"id": resource.id, **_values(resource)})

    async def save(self, resource: Resource) -> None:
        """Raises SlotTaken where fewer units would be left than are booked at some time to
        come; the transaction can go on.
        """
        async with slot_taken(self.connection):
            await self.connection.execute(_SAVE, {"resource_id": resource.id, **_values(resource)})

    async def busy(
        self, resource_ids: Sequence[str], window: Slot
    ) -> dict[str, list[tuple[Slot, int]]]:
        found: dict[str, list[tuple[Slot, int]]] = {each: [] for each in resource_ids}
        rows = await self.connection.execute(
            _BUSY,
            {"resource_ids": list(resource_ids), "start": window.start, "end": window.end},
        )
        for resource_id, start, end, units in rows:
            found[resource_id].append((Slot(start, end), units))
        return found


def to_resource(part: Mapping[str, Any]) -> Resource:
    return Resource(**{**part, "terms": tuple(json.loads(part["terms"]))})


def _values(resource: Resource) -> dict[str, str | int | None]:
    return {
        "organisation_id": resource.organisation_id,
        "kind": resource.kind,
        "name": resource.name,
        "folded_name": comparable(resource.name),
        "category": resource.category,
        "town": resource.town,
        "folded_town": comparable(resource.town),
        "zone": resource.zone,
        "units": resource.units,
        "buffer_before": resource.buffer_before,
        "buffer_after": resource.buffer_after,
        "hold_days": resource.hold_days,
        "terms": json.dumps(resource.terms, ensure_ascii=False),
    }
