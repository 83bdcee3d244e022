"""Photos of listings, and who was asked for one."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import LargeBinary

from bot.model.slot import DAY, Instant
from storage.statements import statement
from storage.tables import photo as photos

_ASK = statement(
    """
    INSERT INTO photo (listing_id, asked_at) VALUES (:listing_id, :at)
    ON CONFLICT (listing_id) DO UPDATE SET asked_at = excluded.asked_at
    """,
    numbers=["at"],
)
_WAITING = statement(
    """
    SELECT p.listing_id FROM photo p JOIN listing l ON l.id = p.listing_id
     WHERE l.author_id = :person_id AND l.state IN ('draft', 'open', 'paused')
       AND l.expires_at > :now AND p.asked_at > :since
     ORDER BY p.asked_at DESC, p.listing_id DESC LIMIT 1
    """,
    numbers=["now", "since"],
)
_UNASK = (
    update(photos)
    .where(photos.c.listing_id == bindparam("listing"), photos.c.content.is_not(None))
    .values(asked_at=None)
)
_UNWANTED = delete(photos).where(
    photos.c.listing_id == bindparam("listing"), photos.c.content.is_(None)
)
_KEEP = statement(
    """
    INSERT INTO photo (listing_id, content) VALUES (:listing_id, :content)
    ON CONFLICT (listing_id) DO UPDATE SET content = excluded.content, asked_at = NULL
    """
).bindparams(bindparam("content", type_=LargeBinary))
_REMOVE = delete(photos).where(photos.c.listing_id == bindparam("listing"))
_HAS = select(photos.c.listing_id).where(
    photos.c.listing_id == bindparam("listing"), photos.c.content.is_not(None)
)
_GET = select(photos.c.content).where(photos.c.listing_id == bindparam("listing"))
_FORGET = statement(
    """
    DELETE FROM photo WHERE listing_id IN (
      SELECT id FROM listing
       WHERE state IN ('discarded', 'closed', 'expired')
          OR (state = 'draft' AND expires_at <= :now))
    """,
    numbers=["now"],
)


@dataclass(frozen=True, slots=True)
class SqlPhotos:
    connection: AsyncConnection

    async def ask(self, listing_id: str, at: Instant) -> None:
        await self.connection.execute(_ASK, {"listing_id": listing_id, "at": at})

    async def waiting(self, person_id: str, now: Instant) -> str | None:
        asked = {"person_id": person_id, "now": now, "since": now - DAY}
        return (await self.connection.execute(_WAITING, asked)).scalar_one_or_none()

    async def unask(self, listing_id: str) -> None:
        await self.connection.execute(_UNWANTED, {"listing": listing_id})
        await self.connection.execute(_UNASK, {"listing": listing_id})

    async def keep(self, listing_id: str, content: bytes) -> None:
        await self.connection.execute(_KEEP, {"listing_id": listing_id, "content": content})

    async def remove(self, listing_id: str) -> None:
        await self.connection.execute(_REMOVE, {"listing": listing_id})

    async def has(self, listing_id: str) -> bool:
        found = await self.connection.execute(_HAS, {"listing": listing_id})
        return found.scalar_one_or_none() is not None

    async def get(self, listing_id: str) -> bytes | None:
        found = await self.connection.execute(_GET, {"listing": listing_id})
        return found.scalar_one_or_none()

    async def forget(self, now: Instant) -> int:
        return (await self.connection.execute(_FORGET, {"now": now})).rowcount
