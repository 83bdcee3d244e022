"""Words between houses, and visits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import Person
from bot.model.slot import Instant, Slot
from bot.model.visit import Visit
from bot.model.words import Words
from storage.people import to_person
from storage.tables import membership as memberships
from storage.tables import person as persons
from storage.tables import visit as visits
from storage.tables import words

_WORDS = select(words).where(words.c.id == bindparam("words_id"))
_TALK = (
    words.c.listing_id == bindparam("listing_id"),
    words.c.from_id == bindparam("from_house"),
    words.c.to_id == bindparam("to_house"),
    func.coalesce(words.c.booking_id, "") == bindparam("booking"),
)
_SPEAKER = (
    select(persons)
    .join(words, words.c.author_id == persons.c.id)
    .join(
        memberships,
        (memberships.c.person_id == persons.c.id)
        & (memberships.c.organisation_id == words.c.from_id),
    )
    .where(*_TALK)
    .order_by(words.c.id.desc())
    .limit(1)
)
_UNANSWERED = (
    select(words)
    .where(*_TALK, words.c.reader_id.is_(None), words.c.answered_by.is_(None))
    .order_by(words.c.id)
)
_ANSWERED = (
    update(words)
    .where(words.c.id == bindparam("words_id"))
    .values(answered_by=bindparam("person_id"))
)
_SPOKESPEOPLE = (
    select(persons)
    .join(memberships, memberships.c.person_id == persons.c.id)
    .where(
        memberships.c.organisation_id == bindparam("organisation"),
        or_(memberships.c.role == "manager", persons.c.id == bindparam("person_id")),
    )
    .order_by(memberships.c.since, persons.c.id)
)
_VISIT = select(visits).where(visits.c.id == bindparam("visit_id"))
_SAVE = update(visits).where(
    visits.c.id == bindparam("visit_id"), visits.c.version == bindparam("expected")
)
# The state written out, and not bound: else a plan for any values cannot use the partial index.
_OVERDUE = (
    select(visits)
    .where(visits.c.state == literal_column("'asked'"), visits.c.starts <= bindparam("now"))
    .order_by(visits.c.starts, visits.c.id)
    .limit(bindparam("at_most"))
)
_OF = (
    select(visits)
    .where(
        visits.c.state.in_(["asked", "confirmed"]),
        visits.c.ends > bindparam("now"),
        or_(
            visits.c.host_id.in_(bindparam("organisation_ids", expanding=True)),
            visits.c.guest_id.in_(bindparam("organisation_ids", expanding=True)),
        ),
    )
    .order_by(visits.c.starts, visits.c.id)
)


@dataclass(frozen=True, slots=True)
class SqlTalks:
    connection: AsyncConnection

    async def add(self, said: Words) -> None:
        await self.connection.execute(
            insert(words), {column.name: getattr(said, column.name) for column in words.c}
        )

    async def get(self, words_id: str) -> Words | None:
        row = (await self.connection.execute(_WORDS, {"words_id": words_id})).one_or_none()
        return None if row is None else Words(**row._mapping)

    async def speaker(
        self, listing_id: str, booking_id: str | None, from_id: str, to_id: str
    ) -> Person | None:
        talk = _talk(listing_id, booking_id, from_id, to_id)
        row = (await self.connection.execute(_SPEAKER, talk)).one_or_none()
        return None if row is None else to_person(row)

    async def unanswered(
        self, listing_id: str, booking_id: str | None, from_id: str, to_id: str
    ) -> list[Words]:
        talk = _talk(listing_id, booking_id, from_id, to_id)
        rows = await self.connection.execute(_UNANSWERED, talk)
        return [Words(**row._mapping) for row in rows]

    async def answered(self, words_id: str, person_id: str) -> None:
        await self.connection.execute(_ANSWERED, {"words_id": words_id, "person_id": person_id})

    async def spokespeople(self, organisation_id: str, person_id: str) -> tuple[Person, ...]:
        rows = await self.connection.execute(
            _SPOKESPEOPLE, {"organisation": organisation_id, "person_id": person_id}
        )
        return tuple(map(to_person, rows))


@dataclass(frozen=True, slots=True)
class SqlVisits:
    connection: AsyncConnection

    async def get(self, visit_id: str) -> Visit | None:
        row = (await self.connection.execute(_VISIT, {"visit_id": visit_id})).one_or_none()
        return None if row is None else to_visit(row)

    async def add(self, visit: Visit) -> None:
        await self.connection.execute(insert(visits), {"id": visit.id, **_values(visit)})

    async def save(self, visit: Visit, expected_version: int) -> bool:
        result = await self.connection.execute(
            _SAVE, {"visit_id": visit.id, "expected": expected_version, **_values(visit)}
        )
        return result.rowcount == 1

    async def overdue(self, now: Instant, limit: int) -> list[Visit]:
        rows = await self.connection.execute(_OVERDUE, {"now": now, "at_most": limit})
        return list(map(to_visit, rows))

    async def of(self, organisation_ids: Sequence[str], now: Instant) -> list[Visit]:
        rows = await self.connection.execute(
            _OF, {"organisation_ids": list(organisation_ids), "now": now}
        )
        return list(map(to_visit, rows))


def _talk(listing_id: str, booking_id: str | None, from_id: str, to_id: str) -> dict[str, str]:
    return {
        "listing_id": listing_id,
        "booking": booking_id or "",
        "from_house": from_id,
        "to_house": to_id,
    }


def to_visit(row: Row[*tuple[Any, ...]]) -> Visit:
    part = dict(row._mapping)
    return Visit(slot=Slot(part.pop("starts"), part.pop("ends")), **part)


def _values(visit: Visit) -> dict[str, str | int | None]:
    return {
        "state": visit.state,
        "version": visit.version,
        "listing_id": visit.listing_id,
        "resource_id": visit.resource_id,
        "host_id": visit.host_id,
        "guest_id": visit.guest_id,
        "asker_id": visit.asker_id,
        "starts": visit.slot.start,
        "ends": visit.slot.end,
        "turn": visit.turn,
        "sequence": visit.sequence,
        "created_at": visit.created_at,
        "changed_at": visit.changed_at,
        "decided_by": visit.decided_by,
    }
