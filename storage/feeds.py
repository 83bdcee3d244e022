"""Calendar subscriptions: what each shows is asked anew at every reading."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.feed import Feed
from bot.model.slot import Instant
from bot.model.visit import Visit
from bot.ports import Entry, Stamp, Subscription, Window
from storage.statements import statement
from storage.tables import LIVE_SQL
from storage.tables import feed as feeds
from storage.talking import to_visit

_COLUMNS = tuple(column for column in feeds.c if column.name != "token_hash")
_OF = select(*_COLUMNS).where(feeds.c.person_id == bindparam("person")).order_by(feeds.c.id)
_SAVE = update(feeds).where(
    feeds.c.id == bindparam("feed_id"), feeds.c.version == bindparam("expected")
)
_SUBSCRIPTION = statement(
    """
    SELECT f.id, f.person_id, f.scope, f.owner_id, f.level, f.version, f.created_at, f.used_on,
           f.revoked_at, p.language, p.zone,
           m.organisation_id AS house_id, m.role, m.since, o.name AS house
      FROM feed f
      JOIN person p ON p.id = f.person_id
      LEFT JOIN membership m ON m.person_id = p.id
      LEFT JOIN organisation o ON o.id = m.organisation_id
     WHERE f.token_hash = :digest
     ORDER BY m.organisation_id
    """
)
_SEEN = f"""
       b.state NOT IN ('draft', 'discarded')
   AND (b.host_id IN :hosts OR b.guest_id IN :guests)
   AND b.ends > :first AND b.starts < :last
   AND (b.{LIVE_SQL} OR b.changed_at >= :ended_since)
"""
_VISITED = """
       v.state IN ('confirmed', 'cancelled')
   AND (v.host_id IN :hosts OR v.guest_id IN :guests)
   AND v.ends > :first AND v.starts < :last
   AND (v.state = 'confirmed' OR v.changed_at >= :ended_since)
"""
_NUMBERS = ("first", "last", "ended_since")
_STAMP = statement(
    f"""
    SELECT count(*) AS entries, coalesce(sum(version), 0) AS versions,
           coalesce(max(changed_at), 0) AS changed_at
      FROM (SELECT b.version, b.changed_at FROM booking b WHERE {_SEEN}
            UNION ALL
            SELECT v.version, v.changed_at FROM visit v WHERE {_VISITED}) AS shown
    """,
    numbers=_NUMBERS,
    lists=["hosts", "guests"],
)
_ENTRIES = statement(
    f"""
    SELECT b.id, CASE WHEN e.version = b.version THEN e.text END AS text, e.zone
      FROM booking b
      LEFT JOIN calendar_entry e
        ON e.booking_id = b.id AND e.language = :language AND e.level = :level
     WHERE {_SEEN}
     ORDER BY b.starts, b.id
     LIMIT :at_most
    """,
    numbers=[*_NUMBERS, "at_most"],
    lists=["hosts", "guests"],
)
_VISITS = statement(
    f"SELECT v.* FROM visit v WHERE {_VISITED} ORDER BY v.starts, v.id LIMIT :at_most",
    numbers=[*_NUMBERS, "at_most"],
    lists=["hosts", "guests"],
)
_ENTER = statement(
    """
    INSERT INTO calendar_entry (booking_id, language, level, version, text, zone)
    VALUES (:booking_id, :language, :level, :version, :text, :zone)
    ON CONFLICT (booking_id, language, level) DO UPDATE
    SET version = excluded.version, text = excluded.text, zone = excluded.zone
    """,
    numbers=["version"],
)
_USED = statement("UPDATE feed SET used_on = :day WHERE id = :feed_id", numbers=["day"])


@dataclass(frozen=True, slots=True)
class SqlFeeds:
    connection: AsyncConnection

    async def add(self, feed: Feed, digest: str) -> None:
        await self.connection.execute(insert(feeds), {**asdict(feed), "token_hash": digest})

    async def of(self, person_id: str) -> tuple[Feed, ...]:
        rows = await self.connection.execute(_OF, {"person": person_id})
        return tuple(Feed(**row._mapping) for row in rows)

    async def save(self, feed: Feed, expected_version: int) -> bool:
        result = await self.connection.execute(
            _SAVE,
            {
                "feed_id": feed.id,
                "expected": expected_version,
                "level": feed.level,
                "version": feed.version,
                "revoked_at": feed.revoked_at,
            },
        )
        return result.rowcount == 1

    async def subscription(self, digest: str) -> Subscription | None:
        rows = (await self.connection.execute(_SUBSCRIPTION, {"digest": digest})).all()
        if not rows:
            return None
        feed = Feed(**{column.name: rows[0]._mapping[column.name] for column in _COLUMNS})
        houses = [row for row in rows if row.house_id is not None]
        if feed.scope == "organisation":
            houses = [
                row for row in houses if row.house_id == feed.owner_id and row.role == "manager"
            ]
        managed = tuple(row.house_id for row in houses if row.role == "manager")
        own = feed.scope == "person"
        return Subscription(
            feed=feed,
            language=rows[0].language,
            zone=rows[0].zone,
            name="" if own or not houses else houses[0].house,
            # Who only belongs to a house sees what it takes, and not what it gives.
            hosts=managed,
            guests=tuple(row.house_id for row in houses),
            since=max((row.since for row in houses), default=0),
        )

    async def stamp(self, subscription: Subscription, window: Window) -> Stamp:
        row = (await self.connection.execute(_STAMP, _seen(subscription, window))).one()
        return Stamp(row.entries, int(row.versions), row.changed_at)

    async def entries(
        self, subscription: Subscription, window: Window
    ) -> list[tuple[str, str, str] | str]:
        rows = await self.connection.execute(
            _ENTRIES,
            {
                **_seen(subscription, window),
                "language": subscription.language,
                "level": subscription.feed.level,
                "at_most": window.limit,
            },
        )
        return list(map(_entry, rows))

    async def visits(self, subscription: Subscription, window: Window) -> list[Visit]:
        seen = {**_seen(subscription, window), "at_most": window.limit}
        return list(map(to_visit, await self.connection.execute(_VISITS, seen)))

    async def enter(self, entries: Sequence[Entry]) -> None:
        await self.connection.execute(_ENTER, [asdict(entry) for entry in entries])

    async def used(self, feed_id: str, on: Instant) -> None:
        await self.connection.execute(_USED, {"feed_id": feed_id, "day": on})


def _seen(subscription: Subscription, window: Window) -> dict[str, Any]:
    return {
        "hosts": list(subscription.hosts),
        "guests": list(subscription.guests),
        "first": window.slot.start,
        "last": window.slot.end,
        "ended_since": window.ended_since,
    }


def _entry(row: Row[*tuple[Any, ...]]) -> tuple[str, str, str] | str:
    return row.id if row.text is None else (row.id, row.text, row.zone)
