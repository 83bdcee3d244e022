"""Erasing what nobody needs any more, a limited number at a time."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ids import first_of
from bot.model.slot import Instant
from storage.statements import statement
from storage.tables import booking as bookings
from storage.tables import listing as listings
from storage.tables import shown_in

_DRAFTS = statement(
    """
    SELECT id FROM listing WHERE state IN ('draft', 'discarded') AND expires_at <= :now
     ORDER BY id LIMIT :at_most
    """,
    numbers=["now", "at_most"],
)
_UNSENT = statement(
    """
    SELECT id FROM booking WHERE state IN ('draft', 'discarded') AND created_at <= :before
     ORDER BY id LIMIT :at_most
    """,
    numbers=["before", "at_most"],
)
# The object that a message is about is named at the end of its topic. A later notice of the same
# topic in the same chat has taken the place of an earlier one.
_OBJECT = "substr(r.topic, length(r.topic) - 19)"
_NOTICES = statement(
    f"""
    DELETE FROM outbox WHERE id IN (
      SELECT r.id FROM outbox r
       WHERE r.id < :first AND r.state <> 'waiting' AND r.done_at < :before
         AND (r.topic = ''
              OR EXISTS (
                SELECT 1 FROM outbox s
                 WHERE s.topic = r.topic AND s.platform = r.platform AND s.workspace = r.workspace
                   AND s.channel = r.channel AND s.thread = r.thread AND s.state = 'sent'
                   AND s.message IS NOT NULL AND s.id > r.id AND s.due_at >= r.due_at
                   AND s.done_at >= r.done_at)
              OR NOT (
                r.topic LIKE 'start %' OR r.topic LIKE 'admit %'
                OR EXISTS (SELECT 1 FROM listing l WHERE l.id = {_OBJECT}
                              AND (l.state IN ('open', 'paused') OR l.expires_at > :before))
                OR EXISTS (SELECT 1 FROM standing w WHERE w.id = {_OBJECT}
                              AND w.expires_at > :before)
                OR EXISTS (SELECT 1 FROM booking b WHERE b.id = {_OBJECT} AND b.ends > :before)
                OR EXISTS (SELECT 1 FROM visit v WHERE v.id = {_OBJECT} AND v.ends > :before)))
       ORDER BY r.id LIMIT :at_most)
    """,
    numbers=["before", "at_most"],
)
_FEEDS = statement(
    """
    DELETE FROM feed WHERE id IN (
      SELECT id FROM feed WHERE revoked_at < :before ORDER BY id LIMIT :at_most)
    """,
    numbers=["before", "at_most"],
)


@dataclass(frozen=True, slots=True)
class SqlForgetting:
    connection: AsyncConnection

    async def drafts(self, now: Instant, limit: int) -> int:
        found = await self.connection.execute(_DRAFTS, {"now": now, "at_most": limit})
        ids = list(found.scalars())
        if ids:
            await self.connection.execute(delete(shown_in).where(shown_in.c.listing_id.in_(ids)))
            await self.connection.execute(delete(listings).where(listings.c.id.in_(ids)))
        return len(ids)

    async def unsent(self, before: Instant, limit: int) -> int:
        found = await self.connection.execute(_UNSENT, {"before": before, "at_most": limit})
        ids = list(found.scalars())
        if ids:
            await self.connection.execute(delete(bookings).where(bookings.c.id.in_(ids)))
        return len(ids)

    async def notices(self, before: Instant, limit: int) -> int:
        wanted = {"first": first_of(before), "before": before, "at_most": limit}
        return (await self.connection.execute(_NOTICES, wanted)).rowcount

    async def feeds(self, before: Instant, limit: int) -> int:
        return (
            await self.connection.execute(_FEEDS, {"before": before, "at_most": limit})
        ).rowcount
