"""A house's own rules, and the care around bookings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    bindparam,
    delete,
    exists,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.booking import Booking
from bot.model.ruling import Closing
from bot.model.slot import Instant
from bot.ports.ruling import Care, Outcome
from storage.bookings import to_booking
from storage.statements import statement
from storage.tables import booking as bookings
from storage.tables import closing as closings
from storage.tables import followup as followups
from storage.tables import organisation as organisations
from storage.tables import outcome as outcomes
from storage.tables import resource as resources

_CONTACT = select(organisations.c.contact).where(organisations.c.id == bindparam("house"))
_SAVE_CONTACT = update(organisations).where(organisations.c.id == bindparam("house"))
_CLOSINGS = (
    select(closings)
    .where(closings.c.organisation_id == bindparam("house"), closings.c.last >= bindparam("since"))
    .order_by(closings.c.first, closings.c.id)
)
_REOPEN = delete(closings).where(
    closings.c.organisation_id == bindparam("house"), closings.c.id == bindparam("closing_id")
)
_ENTRY = select(resources.c.entry).where(resources.c.id == bindparam("resource_id"))
_SAVE_ENTRY = update(resources).where(resources.c.id == bindparam("resource_id"))


def _untold(what: Care) -> ColumnElement[bool]:
    return ~exists().where(
        followups.c.booking_id == bookings.c.id, followups.c.what == literal_column(f"'{what}'")
    )


# The state written out, and not bound: else a plan for any values cannot use the partial index.
_CONFIRMED = bookings.c.state == literal_column("'confirmed'")
_STARTING = (
    select(bookings)
    .where(
        _CONFIRMED,
        bookings.c.starts < bindparam("before"),
        bookings.c.ends > bindparam("now"),
        _untold("remind"),
    )
    .order_by(bookings.c.starts, bookings.c.id)
    .limit(bindparam("at_most"))
)
_ENDED = (
    select(bookings)
    .where(
        _CONFIRMED,
        bookings.c.ends > bindparam("after"),
        bookings.c.ends <= bindparam("now"),
        _untold("after"),
    )
    .order_by(bookings.c.ends, bookings.c.id)
    .limit(bindparam("at_most"))
)
_NOTE = statement(
    """
    INSERT INTO followup (booking_id, what, at) VALUES (:booking_id, :what, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
_CONCLUDE = statement(
    """
    INSERT INTO outcome (booking_id, organisation_id, said, person_id, at)
    VALUES (:booking_id, :organisation_id, :said, :person_id, :at)
    ON CONFLICT (booking_id, organisation_id) DO UPDATE
    SET said = excluded.said, person_id = excluded.person_id, at = excluded.at
    """,
    numbers=["at"],
)
_OUTCOMES = select(outcomes.c.booking_id, outcomes.c.organisation_id, outcomes.c.said).where(
    outcomes.c.booking_id.in_(bindparam("booking_ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class SqlRuling:
    connection: AsyncConnection

    async def contact(self, organisation_id: str) -> str:
        found = await self.connection.execute(_CONTACT, {"house": organisation_id})
        return str(found.scalar_one())

    async def save_contact(self, organisation_id: str, contact: str) -> None:
        await self.connection.execute(_SAVE_CONTACT, {"house": organisation_id, "contact": contact})

    async def closings(self, organisation_id: str, since: date) -> tuple[Closing, ...]:
        rows = await self.connection.execute(
            _CLOSINGS, {"house": organisation_id, "since": since.isoformat()}
        )
        return tuple(
            Closing(
                id=row.id,
                organisation_id=row.organisation_id,
                first=date.fromisoformat(row.first),
                last=date.fromisoformat(row.last),
                name=row.name,
            )
            for row in rows
        )

    async def close(self, closing: Closing) -> None:
        await self.connection.execute(
            insert(closings),
            {
                "id": closing.id,
                "organisation_id": closing.organisation_id,
                "first": closing.first.isoformat(),
                "last": closing.last.isoformat(),
                "name": closing.name,
            },
        )

    async def reopen(self, organisation_id: str, closing_id: str) -> bool:
        gone = await self.connection.execute(
            _REOPEN, {"house": organisation_id, "closing_id": closing_id}
        )
        return gone.rowcount == 1

    async def entry(self, resource_id: str) -> str:
        found = await self.connection.execute(_ENTRY, {"resource_id": resource_id})
        return str(found.scalar_one())

    async def save_entry(self, resource_id: str, entry: str) -> None:
        await self.connection.execute(_SAVE_ENTRY, {"resource_id": resource_id, "entry": entry})


@dataclass(frozen=True, slots=True)
class SqlCaring:
    connection: AsyncConnection

    async def starting(self, now: Instant, before: Instant, limit: int) -> list[Booking]:
        rows = await self.connection.execute(
            _STARTING, {"now": now, "before": before, "at_most": limit}
        )
        return list(map(to_booking, rows))

    async def ended(self, after: Instant, now: Instant, limit: int) -> list[Booking]:
        rows = await self.connection.execute(_ENDED, {"after": after, "now": now, "at_most": limit})
        return list(map(to_booking, rows))

    async def note(self, booking_id: str, what: Care, at: Instant) -> bool:
        noted = await self.connection.execute(
            _NOTE, {"booking_id": booking_id, "what": what, "at": at}
        )
        return noted.rowcount == 1

    async def conclude(
        self, booking_id: str, organisation_id: str, person_id: str, said: Outcome, at: Instant
    ) -> None:
        await self.connection.execute(
            _CONCLUDE,
            {
                "booking_id": booking_id,
                "organisation_id": organisation_id,
                "person_id": person_id,
                "said": said,
                "at": at,
            },
        )

    async def outcomes(self, booking_ids: Sequence[str]) -> dict[tuple[str, str], Outcome]:
        rows = await self.connection.execute(_OUTCOMES, {"booking_ids": list(booking_ids)})
        return {(row.booking_id, row.organisation_id): row.said for row in rows}
