"""Corrections of readings, and who allows to keep them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.learning import Correction, Held
from bot.model.slot import Instant
from bot.packing import pack_understood, unpack_understood
from storage.statements import statement
from storage.tables import community as communities
from storage.tables import correction as corrections
from storage.tables import listing as listings
from storage.tables import person as persons

_OFFERED = update(persons).where(persons.c.id == bindparam("person")).values(learning_offered=1)
_ALLOW = statement(
    """
    UPDATE person SET learns_since = coalesce(learns_since, :at), learning_offered = 1
     WHERE id = :person_id
    """,
    numbers=["at"],
)
_WITHDRAW = statement(
    "UPDATE person SET learns_since = NULL, learning_offered = 1 WHERE id = :person_id"
)
_ERASE = delete(corrections).where(corrections.c.person_id == bindparam("person"))
_UNREAD = (
    update(listings)
    .where(listings.c.author_id == bindparam("person"), listings.c.first.is_not(None))
    .values(first=None)
)
_SETTLED = update(listings).where(listings.c.id == bindparam("listing")).values(first=None)
_HELD = (
    select(communities.c.name, func.count(), func.min(corrections.c.at))
    .join_from(corrections, communities, communities.c.id == corrections.c.community_id)
    .where(corrections.c.person_id == bindparam("person"))
    .group_by(communities.c.id, communities.c.name)
    .order_by(communities.c.name, communities.c.id)
)
_OF = (
    select(corrections)
    .where(corrections.c.person_id == bindparam("person"))
    .order_by(corrections.c.at.desc(), corrections.c.id.desc())
    .limit(bindparam("at_most"))
    .offset(bindparam("skipped"))
)
_THEIRS = corrections.c.community_id == bindparam("community")
_KEPT_FOR = select(corrections).where(_THEIRS).order_by(corrections.c.at, corrections.c.id)
_ANY_FOR = select(exists().where(_THEIRS))
_FORGET = delete(corrections).where(corrections.c.at < bindparam("before"))
_FORGET_FIRST = (
    update(listings)
    .where(listings.c.first.is_not(None), listings.c.created_at < bindparam("drafted"))
    .values(first=None)
)


@dataclass(frozen=True, slots=True)
class SqlLearning:
    connection: AsyncConnection

    async def offered(self, person_id: str) -> None:
        await self.connection.execute(_OFFERED, {"person": person_id})

    async def allow(self, person_id: str, at: Instant) -> None:
        await self.connection.execute(_ALLOW, {"person_id": person_id, "at": at})

    async def withdraw(self, person_id: str) -> int:
        await self.connection.execute(_WITHDRAW, {"person_id": person_id})
        return await self.erase(person_id)

    async def erase(self, person_id: str) -> int:
        await self.connection.execute(_UNREAD, {"person": person_id})
        return (await self.connection.execute(_ERASE, {"person": person_id})).rowcount

    async def settled(self, listing_id: str) -> None:
        await self.connection.execute(_SETTLED, {"listing": listing_id})

    async def keep(self, correction: Correction) -> None:
        await self.connection.execute(
            insert(corrections),
            {
                "id": correction.id,
                "person_id": correction.person_id,
                "community_id": correction.community_id,
                "text": correction.text,
                "language": correction.language,
                "first": pack_understood(correction.first),
                "final": pack_understood(correction.final),
                "at": correction.at,
            },
        )

    async def held(self, person_id: str) -> tuple[Held, ...]:
        rows = await self.connection.execute(_HELD, {"person": person_id})
        return tuple(Held(community=name, count=n, oldest=at) for name, n, at in rows)

    async def of(self, person_id: str, limit: int, offset: int) -> list[Correction]:
        asked = {"person": person_id, "at_most": limit, "skipped": offset}
        return list(map(_correction, await self.connection.execute(_OF, asked)))

    async def kept_for(self, community_id: str) -> list[Correction]:
        rows = await self.connection.execute(_KEPT_FOR, {"community": community_id})
        return list(map(_correction, rows))

    async def any_for(self, community_id: str) -> bool:
        found = await self.connection.execute(_ANY_FOR, {"community": community_id})
        return bool(found.scalar_one())

    async def forget(self, before: Instant, drafted: Instant) -> int:
        await self.connection.execute(_FORGET_FIRST, {"drafted": drafted})
        return (await self.connection.execute(_FORGET, {"before": before})).rowcount


def _correction(row: Row[*tuple[Any, ...]]) -> Correction:
    return Correction(
        id=row.id,
        person_id=row.person_id,
        community_id=row.community_id,
        text=row.text,
        language=row.language,
        first=unpack_understood(row.first),
        final=unpack_understood(row.final),
        at=row.at,
    )
