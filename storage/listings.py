"""Offers and requests, and where each is shown."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.availability import Availability
from bot.model.listing import Direction, Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import Instant, Slot
from bot.packing import (
    pack_access,
    pack_doubts,
    pack_price,
    pack_understood,
    pack_when,
    pack_work,
    unpack_access,
    unpack_doubts,
    unpack_price,
    unpack_understood,
    unpack_when,
    unpack_work,
)
from bot.ports import Candidate, Wish
from storage import availability, searching, terms
from storage.resources import COLUMNS as RESOURCE_COLUMNS
from storage.resources import to_resource
from storage.statements import statement
from storage.tables import STANDING_SQL, shown_in
from storage.tables import listing as listings
from storage.tables import organisation as organisations
from storage.tables import resource as resources

_APART = ("nudged_for",)
COLUMNS = tuple(column for column in listings.c if column.name not in _APART)
NAMES = tuple(column.name for column in COLUMNS)
_RESOURCE_NAMES = tuple(column.name for column in RESOURCE_COLUMNS)
# One row for each community, in order.
_LISTING = select(*COLUMNS, shown_in.c.community_id).join_from(
    listings, shown_in, shown_in.c.listing_id == listings.c.id, isouter=True
)
_GET = _LISTING.where(listings.c.id == bindparam("listing_id")).order_by(shown_in.c.position)
_OF = _LISTING.where(
    listings.c.expires_at > bindparam("now"),
    or_(
        and_(listings.c.author_id == bindparam("person_id"), listings.c.state == "draft"),
        and_(
            listings.c.organisation_id.in_(bindparam("organisation_ids", expanding=True)),
            listings.c.state.in_(["open", "paused"]),
        ),
    ),
).order_by(listings.c.created_at.desc(), listings.c.id.desc(), shown_in.c.position)


def _by_expiry(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """So many listings, each with all its communities."""
    due = (
        select(listings.c.id)
        .where(text(STANDING_SQL), *conditions)
        .order_by(listings.c.expires_at, listings.c.id)
        .limit(bindparam("at_most"))
    )
    return _LISTING.where(listings.c.id.in_(due)).order_by(
        listings.c.expires_at, listings.c.id, shown_in.c.position
    )


_EXPIRED = _by_expiry(listings.c.expires_at <= bindparam("now"))
_EXPIRING = _by_expiry(
    listings.c.state == literal_column("'open'"),
    listings.c.expires_at < bindparam("before"),
    listings.c.nudged_for.is_distinct_from(listings.c.expires_at),
)
_NUDGED = (
    update(listings)
    .where(listings.c.id == bindparam("listing_id"))
    .values(nudged_for=bindparam("expiry", type_=listings.c.nudged_for.type))
)
_MANY = (
    select(
        *COLUMNS,
        shown_in.c.community_id,
        organisations.c.name.label("organisation_name"),
        organisations.c.town.label("organisation_town"),
        *(column.label(f"resource_{column.name}") for column in RESOURCE_COLUMNS[1:]),
    )
    .select_from(listings)
    .outerjoin(shown_in, shown_in.c.listing_id == listings.c.id)
    .outerjoin(organisations, organisations.c.id == listings.c.organisation_id)
    .outerjoin(resources, resources.c.id == listings.c.resource_id)
    .where(listings.c.id.in_(bindparam("listing_ids", expanding=True)))
    .order_by(listings.c.id, shown_in.c.position)
)
_SAVE = update(listings).where(
    listings.c.id == bindparam("listing_id"), listings.c.version == bindparam("expected")
)
_LEAVE = delete(shown_in).where(
    shown_in.c.listing_id == bindparam("listing_id"),
    shown_in.c.community_id.not_in(bindparam("community_ids", expanding=True)),
)
_SHOW_IN = statement(
    """
    INSERT INTO shown_in (listing_id, community_id, position)
    VALUES (:listing_id, :community_id, :position)
    ON CONFLICT (listing_id, community_id) DO UPDATE SET position = excluded.position
    """
)
_OPEN = statement(
    """
    SELECT l.id, count(*) OVER () AS total
      FROM shown_in s JOIN listing l ON l.id = s.listing_id
     WHERE s.community_id = :community_id AND l.direction = :direction AND l.state = 'open'
       AND l.expires_at > :now
     ORDER BY l.created_at DESC, l.id DESC
     LIMIT :at_most OFFSET :skipped
    """,
    numbers=["now", "at_most", "skipped"],
)

_HOLD = select(resources.c.id).where(resources.c.id == bindparam("resource_id")).with_for_update()
_OFFERING = (
    select(listings.c.id)
    .where(listings.c.resource_id == bindparam("resource_id"), listings.c.state == "open")
    .order_by(listings.c.created_at, listings.c.id)
)


@dataclass(frozen=True, slots=True)
class SqlListings:
    connection: AsyncConnection

    async def get(self, listing_id: str) -> Listing | None:
        rows = await self.connection.execute(_GET, {"listing_id": listing_id})
        return next(iter(_listings(rows)), None)

    async def many(
        self, listing_ids: Sequence[str]
    ) -> dict[str, tuple[Listing, Resource | None, Organisation | None]]:
        rows = (await self.connection.execute(_MANY, {"listing_ids": list(listing_ids)})).all()
        owners = {row.id: (_resource(row), _organisation(row)) for row in rows}
        found = {listing.id: listing for listing in _listings(rows)}
        return {each: (found[each], *owners[each]) for each in listing_ids if each in found}

    async def add(self, listing: Listing) -> None:
        await self.connection.execute(insert(listings), {"id": listing.id, **_values(listing)})
        await self._show_in(listing)

    async def save(self, listing: Listing, expected_version: int) -> bool:
        result = await self.connection.execute(
            _SAVE,
            {"listing_id": listing.id, "expected": expected_version, **_values(listing)},
        )
        if result.rowcount != 1:
            return False
        await self.connection.execute(
            _LEAVE, {"listing_id": listing.id, "community_ids": list(listing.community_ids)}
        )
        await self._show_in(listing)
        return True

    async def show(self, listing: Listing, resource: Resource, availability_: Availability) -> None:
        await availability.show(self.connection, listing, resource, availability_)
        await terms.show(self.connection, listing, resource)

    async def hide(self, listing_id: str) -> None:
        await availability.hide(self.connection, listing_id)
        await terms.hide(self.connection, listing_id)

    async def availability(self, listing_id: str) -> Availability:
        return await availability.read(self.connection, listing_id)

    async def open(
        self, community_id: str, direction: Direction, now: Instant, limit: int, offset: int
    ) -> tuple[list[str], int]:
        wanted = {"community_id": community_id, "direction": direction, "now": now}
        rows = (
            await self.connection.execute(_OPEN, {**wanted, "at_most": limit, "skipped": offset})
        ).all()
        if not rows and offset:
            # Past the last page there is no row to carry the count.
            _, total = await self.open(community_id, direction, now, 1, 0)
            return [], total
        return [row.id for row in rows], rows[0].total if rows else 0

    async def of(
        self, person_id: str, organisation_ids: Sequence[str], now: Instant
    ) -> list[Listing]:
        rows = await self.connection.execute(
            _OF,
            {"person_id": person_id, "organisation_ids": list(organisation_ids), "now": now},
        )
        return _listings(rows)

    async def expired(self, now: Instant, limit: int) -> list[Listing]:
        rows = await self.connection.execute(_EXPIRED, {"now": now, "at_most": limit})
        return _listings(rows)

    async def expiring(self, before: Instant, limit: int) -> list[Listing]:
        rows = await self.connection.execute(_EXPIRING, {"before": before, "at_most": limit})
        return _listings(rows)

    async def nudged(self, listing: Listing) -> None:
        await self.connection.execute(
            _NUDGED, {"listing_id": listing.id, "expiry": listing.expires_at}
        )

    async def offering(self, resource_id: str) -> tuple[str, ...]:
        if self.connection.dialect.name == "postgresql":
            # On SQLite a writing transaction is alone anyhow.
            await self.connection.execute(_HOLD, {"resource_id": resource_id})
        rows = await self.connection.execute(_OFFERING, {"resource_id": resource_id})
        return tuple(rows.scalars())

    async def covering(
        self, wish: Wish, slot: Slot, zones: Sequence[str], limit: int
    ) -> list[Candidate]:
        return await searching.covering(self.connection, wish, slot, zones, limit)

    async def touching(
        self, wish: Wish, window: Slot, zones: Sequence[str], limit: int, offset: int
    ) -> list[Candidate]:
        return await searching.touching(self.connection, wish, window, zones, limit, offset)

    async def zones(self, community_id: str) -> tuple[str, ...]:
        return await availability.zones(self.connection, community_id)

    async def _show_in(self, listing: Listing) -> None:
        places = [
            {"listing_id": listing.id, "community_id": community_id, "position": position}
            for position, community_id in enumerate(listing.community_ids)
        ]
        if places:
            await self.connection.execute(_SHOW_IN, places)


def _listings(rows: Iterable[Row[*tuple[Any, ...]]]) -> list[Listing]:
    """From one row for each community, which begins with COLUMNS; the rows of one listing follow
    each other.
    """
    parts: dict[str, dict[str, object]] = {}
    places: dict[str, list[str]] = {}
    for row in rows:
        if row.id not in parts:
            parts[row.id] = dict(zip(NAMES, row, strict=False))
        if row.community_id is not None:
            places.setdefault(row.id, []).append(row.community_id)
    return [to_listing(part, tuple(places.get(each, ()))) for each, part in parts.items()]


def to_listing(part: dict[str, Any], community_ids: tuple[str, ...]) -> Listing:
    return Listing(
        when=unpack_when(part.pop("schedule")),
        price=unpack_price(part.pop("price")),
        conditions=tuple(json.loads(part.pop("conditions"))),
        doubts=unpack_doubts(part.pop("doubts")),
        access=unpack_access(part.pop("access")),
        audience=None if (audience := part.pop("audience")) is None else bool(audience),
        work=unpack_work(part.pop("work")),
        community_ids=community_ids,
        photo=bool(part.pop("photo")),
        first=None if (first := part.pop("first")) is None else unpack_understood(first),
        **part,
    )


def _resource(row: Row[*tuple[Any, ...]]) -> Resource | None:
    if row.resource_id is None:
        return None
    # They come last in the row, but for the id.
    rest = row[1 - len(_RESOURCE_NAMES) :]
    return to_resource(dict(zip(_RESOURCE_NAMES, (row.resource_id, *rest), strict=True)))


def _organisation(row: Row[*tuple[Any, ...]]) -> Organisation | None:
    part = row._mapping
    if part["organisation_id"] is None:
        return None
    return Organisation(
        id=part["organisation_id"], name=part["organisation_name"], town=part["organisation_town"]
    )


def _values(listing: Listing) -> dict[str, str | int | None]:
    return {
        "direction": listing.direction,
        "state": listing.state,
        "version": listing.version,
        "author_id": listing.author_id,
        "organisation_id": listing.organisation_id,
        "resource_id": listing.resource_id,
        "kind": listing.kind,
        "category": listing.category,
        "title": listing.title,
        "town": listing.town,
        "radius": listing.radius,
        "address": listing.address,
        "schedule": pack_when(listing.when),
        "zone": listing.zone,
        "capacity": listing.capacity,
        "area": listing.area,
        "quantity": listing.quantity,
        "price": pack_price(listing.price),
        "conditions": json.dumps(listing.conditions, ensure_ascii=False),
        "doubts": pack_doubts(listing.doubts),
        "access": pack_access(listing.access),
        "audience": None if listing.audience is None else int(listing.audience),
        "work": pack_work(listing.work),
        "text": listing.text,
        "language": listing.language,
        "created_at": listing.created_at,
        "expires_at": listing.expires_at,
        "outcome": listing.outcome,
        "link": listing.link,
        "photo": int(listing.photo),
        "first": None if listing.first is None else pack_understood(listing.first),
    }
