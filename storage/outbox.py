"""The outbox, the searches that buttons refer to, and the deliveries that were acted on."""

import json
import logging
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Card, Identity, Text
from bot.model.slot import Instant, Slot
from bot.packing import pack_card, unpack_card, without_secrets
from bot.ports import Notice, Search
from storage.statements import statement
from storage.tables import WAITING_SQL
from storage.tables import search as searches

log = logging.getLogger(__name__)

_SAME = " AND ".join(
    f"{{a}}.{name} = {{b}}.{name}" for name in ("platform", "workspace", "channel", "thread")
)
_ADD = statement(
    """
    INSERT INTO outbox (id, key, platform, workspace, channel, thread, language, zone, topic, edits,
                        card, due_at, state, attempts, again, leased_until, kept)
    VALUES (:id, :key, :platform, :workspace, :channel, :thread, :language, :zone, :topic, :edits,
            :card, :due_at, 'waiting', :attempts, :again, :leased_until, :kept)
    ON CONFLICT (key) DO NOTHING
    """,
    numbers=["due_at", "leased_until"],
)


def _claim(dialect: str) -> str:
    # A recipient hears things in order: while one notice is being sent, or waits for its next try,
    # the others to the same address wait too. One that only lies ready for later holds up nobody.
    return f"""
    UPDATE outbox
       SET leased_until = :until,
           attempts = attempts + CASE WHEN leased_until IS NULL THEN 0 ELSE 1 END,
           again = CASE WHEN leased_until IS NULL THEN again ELSE 1 END
     WHERE id IN (
       SELECT r.id FROM outbox AS r
        WHERE r.{WAITING_SQL} AND r.due_at <= :now
          AND (r.leased_until IS NULL OR r.leased_until <= :now)
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS o
             WHERE {_SAME.format(a="o", b="r")} AND o.{WAITING_SQL} AND o.id <> r.id
               AND (o.leased_until > :now
                    OR (o.attempts > 0 AND r.attempts = 0)
                    OR ((o.attempts > 0) = (r.attempts > 0) AND o.due_at <= :now
                        AND (o.due_at, o.id) < (r.due_at, r.id))))
        ORDER BY r.due_at, r.id
        LIMIT :at_most
        {"FOR UPDATE OF r SKIP LOCKED" if dialect == "postgresql" else ""})
    RETURNING id
    """


_CLAIM = {
    dialect: statement(_claim(dialect), numbers=["now", "until", "at_most"])
    for dialect in ("sqlite", "postgresql")
}
# What an edit edits is the message that the same topic last left in that chat.
_NOTICE = f"""
    SELECT r.id, r.key, r.platform, r.workspace, r.channel, r.thread, r.language, r.zone, r.topic,
           r.edits, r.card, r.due_at, r.attempts, r.again,
           CASE WHEN r.edits = 1 AND r.message IS NULL THEN (
             SELECT s.message FROM outbox AS s
              WHERE s.topic = r.topic AND {_SAME.format(a="s", b="r")}
                AND s.state = 'sent' AND s.message IS NOT NULL
              ORDER BY s.done_at DESC, s.id DESC LIMIT 1) ELSE r.message END AS message
      FROM outbox AS r
"""
_CLAIMED = statement(
    f"{_NOTICE} WHERE r.id IN :notice_ids ORDER BY r.due_at, r.id", lists=["notice_ids"]
)
_STANDING = statement(
    """
    SELECT id, card FROM outbox
     WHERE topic = :topic AND state <> 'given_up'
       AND platform = :platform AND workspace = :workspace AND channel = :channel
       AND thread = :thread
     ORDER BY due_at DESC, id DESC LIMIT 1
    """
)
_ANSWER = statement(f"{_NOTICE} WHERE r.key = :key")
_SENT = statement(
    """
    UPDATE outbox
       SET state = 'sent', message = coalesce(:message, message), done_at = :now,
           leased_until = NULL, card = coalesce(kept, card), kept = NULL
     WHERE id = :notice_id
    """,
    numbers=["now"],
)
_RETRY = statement(
    f"""
    UPDATE outbox
       SET due_at = :due_at, attempts = attempts + 1, leased_until = NULL,
           again = CASE WHEN :taken = 1 THEN 1 ELSE again END,
           message = coalesce(:message, message)
     WHERE id = :notice_id AND {WAITING_SQL}
    """,
    numbers=["due_at", "taken"],
)
_GIVE_UP = statement(
    f"""
    UPDATE outbox
       SET state = 'given_up', done_at = :now, leased_until = NULL,
           card = coalesce(kept, card), kept = NULL
     WHERE id = :notice_id AND {WAITING_SQL}
    """,
    numbers=["now"],
)
# Lapsed and not gone: whoever held it may have sent it.
_RELEASE = statement(
    f"UPDATE outbox SET leased_until = 0 WHERE {WAITING_SQL} AND leased_until IS NOT NULL"
)
# When the next claim can find something: for each recipient after the leases, and then what is
# tried again before what is new.
_NEXT_DUE = statement(
    f"""
    SELECT min(CASE WHEN leased > due THEN leased ELSE due END) AS next_due
      FROM (SELECT coalesce(max(leased_until), 0) AS leased,
                   coalesce(min(CASE WHEN attempts > 0 THEN due_at END), min(due_at)) AS due
              FROM outbox WHERE {WAITING_SQL}
             GROUP BY platform, workspace, channel, thread) AS recipients
    """
)


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    connection: AsyncConnection

    async def add(self, notice: Notice, leased_until: Instant | None = None) -> None:
        kept = without_secrets(notice.card)
        await self.connection.execute(
            _ADD,
            {
                "id": notice.id,
                "key": notice.key,
                "platform": notice.to.platform,
                "workspace": notice.to.workspace,
                "channel": notice.to.channel,
                "thread": notice.to.thread,
                "language": notice.language,
                "zone": notice.zone,
                "topic": notice.topic,
                "edits": int(notice.edits),
                "card": pack_card(notice.card),
                "due_at": notice.due_at,
                "attempts": notice.attempts,
                "again": int(notice.again),
                "leased_until": leased_until,
                "kept": None if kept == notice.card else pack_card(kept),
            },
        )

    async def claim(self, now: Instant, until: Instant, limit: int) -> list[Notice]:
        claimed = await self.connection.execute(
            _CLAIM[self.connection.dialect.name], {"now": now, "until": until, "at_most": limit}
        )
        notice_ids = list(claimed.scalars())
        if not notice_ids:
            return []
        rows = (await self.connection.execute(_CLAIMED, {"notice_ids": notice_ids})).all()
        found = {row.id: _notice(row) for row in rows}
        for notice_id in (each for each, notice in found.items() if notice is None):
            await self.give_up(notice_id, now)
        notices = [notice for notice in found.values() if notice is not None]
        # None at all would mean that nothing is due.
        return notices or await self.claim(now, until, limit)

    async def sent(self, notice_id: str, message: str | None, now: Instant) -> None:
        await self.connection.execute(
            _SENT, {"notice_id": notice_id, "message": message, "now": now}
        )

    async def retry(
        self, notice_id: str, due_at: Instant, *, taken: bool = False, message: str | None = None
    ) -> None:
        await self.connection.execute(
            _RETRY,
            {"notice_id": notice_id, "due_at": due_at, "taken": int(taken), "message": message},
        )

    async def give_up(self, notice_id: str, now: Instant) -> None:
        await self.connection.execute(_GIVE_UP, {"notice_id": notice_id, "now": now})

    async def standing(self, topic: str, to: Address) -> tuple[str, Card[Text]] | None:
        row = await self.connection.execute(
            _STANDING,
            {
                "topic": topic,
                "platform": to.platform,
                "workspace": to.workspace,
                "channel": to.channel,
                "thread": to.thread,
            },
        )
        stands = row.one_or_none()
        if stands is None:
            return None
        card = _card(stands.id, stands.card)
        return None if card is None else (stands.id, card)

    async def answer(self, key: str) -> Notice | None:
        row = (await self.connection.execute(_ANSWER, {"key": key})).one_or_none()
        return None if row is None else _notice(row)

    async def release(self) -> None:
        await self.connection.execute(_RELEASE)

    async def next_due(self) -> Instant | None:
        due: Instant | None = (await self.connection.execute(_NEXT_DUE)).scalar_one()
        return due


def _card(notice_id: str, packed: str) -> Card[Text] | None:
    """None where it cannot be read; the error would quote it, and stays here."""
    try:
        return unpack_card(packed)
    except ValueError:
        log.error("the card of notice %s cannot be read", notice_id)
        return None


def _notice(row: Row[*tuple[Any, ...]]) -> Notice | None:
    """None where its card cannot be read."""
    part = dict(row._mapping)
    card = _card(row.id, part.pop("card"))
    if card is None:
        return None
    return Notice(
        to=Address(
            part.pop("platform"), part.pop("workspace"), part.pop("channel"), part.pop("thread")
        ),
        edits=bool(part.pop("edits")),
        again=bool(part.pop("again")),
        card=card,
        **part,
    )


_FIRST_TIME = statement(
    "INSERT INTO seen (source, key, at) VALUES (:source, :key, :at) ON CONFLICT DO NOTHING",
    numbers=["at"],
)
_FORGET_SEEN = statement("DELETE FROM seen WHERE at < :before", numbers=["before"])


async def first_time(connection: AsyncConnection, source: str, key: str, now: Instant) -> bool:
    noted = await connection.execute(_FIRST_TIME, {"source": source, "key": key, "at": now})
    return noted.rowcount == 1


async def forget_seen(connection: AsyncConnection, before: Instant) -> int:
    return (await connection.execute(_FORGET_SEEN, {"before": before})).rowcount


@dataclass(frozen=True, slots=True)
class SqlSearches:
    connection: AsyncConnection

    async def keep(self, search: Search) -> None:
        results = [(listing_id, slot.start, slot.end) for listing_id, slot in search.results]
        await self.connection.execute(
            insert(searches),
            {
                "id": search.id,
                "platform": search.sender.platform,
                "workspace": search.sender.workspace,
                "account": search.sender.user,
                "community_id": search.community_id,
                "text": search.text,
                "units": search.units,
                "results": json.dumps(results),
                "expires_at": search.expires_at,
                "settled": search.settled,
            },
        )

    async def get(self, search_id: str) -> Search | None:
        row = (
            await self.connection.execute(select(searches).where(searches.c.id == search_id))
        ).one_or_none()
        if row is None:
            return None
        return Search(
            id=row.id,
            sender=Identity(row.platform, row.workspace, row.account),
            community_id=row.community_id,
            text=row.text,
            units=row.units,
            results=tuple(
                (listing_id, Slot(start, end)) for listing_id, start, end in json.loads(row.results)
            ),
            expires_at=row.expires_at,
            settled=row.settled,
        )

    async def forget(self, now: Instant) -> int:
        result = await self.connection.execute(delete(searches).where(searches.c.expires_at <= now))
        return result.rowcount
