"""Bookings: written only where the guard in the database lets them."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, insert, literal_column, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.booking import LIVE, Booking, SlotTaken
from bot.model.slot import Instant, Slot
from bot.packing import pack_price, unpack_price
from storage.guards import TAKEN
from storage.tables import booking as bookings

_LIVE = sorted(LIVE)
_GET = select(bookings).where(bookings.c.id == bindparam("booking_id"))
_SAVE = update(bookings).where(
    bookings.c.id == bindparam("booking_id"), bookings.c.version == bindparam("expected")
)
# The state written out, and not bound: else a plan for any values cannot use the partial index.
_OVERDUE = (
    select(bookings)
    .where(bookings.c.state == literal_column("'asked'"), bookings.c.held_until <= bindparam("now"))
    .order_by(bookings.c.held_until, bookings.c.id)
    .limit(bindparam("at_most"))
)
_OF = (
    select(bookings)
    .where(
        or_(
            and_(bookings.c.asker_id == bindparam("person_id"), bookings.c.state == "draft"),
            and_(
                bookings.c.state.in_(_LIVE),
                bookings.c.ends > bindparam("now"),
                or_(
                    bookings.c.host_id.in_(bindparam("organisation_ids", expanding=True)),
                    bookings.c.guest_id.in_(bindparam("organisation_ids", expanding=True)),
                ),
            ),
        )
    )
    .order_by(bookings.c.starts, bookings.c.id)
)
_ON = (
    select(bookings).where(bookings.c.listing_id == bindparam("listing_id")).order_by(bookings.c.id)
)
_TOGETHER = (
    select(func.count())
    .select_from(bookings)
    .where(
        bookings.c.host_id == bindparam("host_id"),
        bookings.c.guest_id == bindparam("guest_id"),
        # Only what was confirmed can be cancelled.
        bookings.c.state.in_(["confirmed", "cancelled"]),
    )
)


@asynccontextmanager
async def slot_taken(connection: AsyncConnection) -> AsyncIterator[None]:
    """Turns the guard's refusal into SlotTaken, with the transaction still usable."""
    # On PostgreSQL one failed statement spoils the transaction; on SQLite the refusal undoes itself
    # only. By hand, because SQLAlchemy's own savepoints are compiled anew each time.
    spoils = connection.dialect.name == "postgresql"
    if spoils:
        await connection.exec_driver_sql("SAVEPOINT guarded")
    try:
        yield
    except IntegrityError as error:
        if spoils:
            await connection.exec_driver_sql("ROLLBACK TO SAVEPOINT guarded")
        if TAKEN in str(error.orig):
            raise SlotTaken from error
        raise
    if spoils:
        await connection.exec_driver_sql("RELEASE SAVEPOINT guarded")


@dataclass(frozen=True, slots=True)
class SqlBookings:
    connection: AsyncConnection

    async def get(self, booking_id: str) -> Booking | None:
        row = (await self.connection.execute(_GET, {"booking_id": booking_id})).one_or_none()
        return None if row is None else to_booking(row)

    async def add(self, booking: Booking) -> None:
        async with slot_taken(self.connection):
            await self.connection.execute(insert(bookings), {"id": booking.id, **_values(booking)})

    async def save(self, booking: Booking, expected_version: int) -> bool:
        async with slot_taken(self.connection):
            result = await self.connection.execute(
                _SAVE,
                {"booking_id": booking.id, "expected": expected_version, **_values(booking)},
            )
        return result.rowcount == 1

    async def overdue(self, now: Instant, limit: int) -> list[Booking]:
        rows = await self.connection.execute(_OVERDUE, {"now": now, "at_most": limit})
        return list(map(to_booking, rows))

    async def of(
        self, person_id: str, organisation_ids: Sequence[str], now: Instant
    ) -> list[Booking]:
        rows = await self.connection.execute(
            _OF,
            {"person_id": person_id, "organisation_ids": list(organisation_ids), "now": now},
        )
        return list(map(to_booking, rows))

    async def on(self, listing_id: str) -> list[Booking]:
        rows = await self.connection.execute(_ON, {"listing_id": listing_id})
        return list(map(to_booking, rows))

    async def together(self, host_id: str, guest_id: str) -> int:
        return (
            await self.connection.execute(_TOGETHER, {"host_id": host_id, "guest_id": guest_id})
        ).scalar_one()


def to_booking(row: Row[*tuple[Any, ...]]) -> Booking:
    part = dict(row._mapping)
    del part["long_term"]
    return Booking(
        slot=Slot(part.pop("starts"), part.pop("ends")),
        busy=Slot(part.pop("busy_start"), part.pop("busy_end")),
        price=unpack_price(part.pop("price")),
        **part,
    )


def _values(booking: Booking) -> dict[str, str | int | None]:
    return {
        "state": booking.state,
        "version": booking.version,
        "resource_id": booking.resource_id,
        "listing_id": booking.listing_id,
        "community_id": booking.community_id,
        "host_id": booking.host_id,
        "guest_id": booking.guest_id,
        "asker_id": booking.asker_id,
        "starts": booking.slot.start,
        "ends": booking.slot.end,
        "busy_start": booking.busy.start,
        "busy_end": booking.busy.end,
        "units": booking.units,
        "purpose": booking.purpose,
        "wish": booking.wish,
        "price": pack_price(booking.price),
        "terms": booking.terms,
        "terms_version": booking.terms_version,
        "held_until": booking.held_until,
        "sequence": booking.sequence,
        "created_at": booking.created_at,
        "changed_at": booking.changed_at,
        "sent_at": booking.sent_at,
        "decided_at": booking.decided_at,
        "decided_by": booking.decided_by,
        "reason": booking.reason,
        "turn": booking.turn,
    }
