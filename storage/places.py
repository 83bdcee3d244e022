"""In which channels a listing appears."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import Address, Channel
from bot.ports.places import Place
from storage.statements import statement
from storage.tables import listing as listings
from storage.tables import listing_channel

_WRITABLE = """
    NOT EXISTS (
      SELECT 1 FROM unreachable u
       WHERE u.platform = ch.platform AND u.workspace = ch.workspace
         AND u.channel = ch.channel AND u.thread = ch.thread)
"""
_AROUND = statement(
    f"""
    SELECT ch.*, c.name AS community,
           (SELECT count(*) FROM community_member m WHERE m.community_id = c.id) AS size,
           CASE WHEN cm.organisation_id IS NULL THEN 0 ELSE 1 END AS belongs,
           CASE WHEN s.listing_id IS NULL THEN 0
                WHEN lc.channel_id IS NOT NULL THEN 1
                WHEN EXISTS (SELECT 1 FROM listing_channel WHERE listing_id = :listing_id) THEN 0
                ELSE 1 END AS chosen
      FROM channel ch
      JOIN community c ON c.id = ch.community_id
      LEFT JOIN shown_in s ON s.community_id = c.id AND s.listing_id = :listing_id
      LEFT JOIN community_member cm
        ON cm.community_id = c.id AND cm.organisation_id = :organisation_id
      LEFT JOIN listing_channel lc ON lc.channel_id = ch.id AND lc.listing_id = :listing_id
     WHERE (s.listing_id IS NOT NULL OR cm.organisation_id IS NOT NULL) AND {_WRITABLE}
     ORDER BY CASE WHEN s.position IS NULL THEN 1 ELSE 0 END, s.position, c.name, c.id, ch.id
    """
)
_OF = statement(
    f"""
    SELECT ch.* FROM channel ch
      JOIN listing_channel lc ON lc.channel_id = ch.id AND lc.listing_id = :listing_id
      JOIN shown_in s ON s.listing_id = lc.listing_id AND s.community_id = ch.community_id
     WHERE {_WRITABLE}
     ORDER BY ch.id
    """
)
_AT = statement(
    """
    SELECT * FROM channel
     WHERE platform = :platform AND workspace = :workspace AND channel = :channel
       AND (thread = :thread OR :thread = '')
     ORDER BY id
    """
)
_KEEP = statement(
    """
    INSERT INTO listing_channel (listing_id, channel_id) VALUES (:listing_id, :channel_id)
    ON CONFLICT DO NOTHING
    """
)
_FORGET = delete(listing_channel).where(listing_channel.c.listing_id == bindparam("listing"))
_SHOWN = (
    select(listings.c.id)
    .join(listing_channel, listing_channel.c.listing_id == listings.c.id)
    .where(
        listing_channel.c.channel_id == bindparam("channel"),
        listings.c.state.not_in(("draft", "discarded")),
    )
    .order_by(listings.c.created_at.desc(), listings.c.id.desc())
    .limit(bindparam("at_most"))
)


def _channel(row: Row[*tuple[Any, ...]]) -> Channel:
    part = row._mapping
    return Channel(
        id=part["id"],
        community_id=part["community_id"],
        address=Address(part["platform"], part["workspace"], part["channel"], part["thread"]),
        name=part["name"],
        language=part["language"],
    )


@dataclass(frozen=True, slots=True)
class SqlPlaces:
    connection: AsyncConnection

    async def around(self, listing_id: str, organisation_id: str | None) -> tuple[Place, ...]:
        rows = await self.connection.execute(
            _AROUND, {"listing_id": listing_id, "organisation_id": organisation_id or ""}
        )
        return tuple(
            Place(
                channel=_channel(row),
                community=row.community,
                size=row.size,
                belongs=bool(row.belongs),
                chosen=bool(row.chosen),
            )
            for row in rows
        )

    async def choose(self, listing_id: str, channel_ids: Sequence[str]) -> None:
        await self.connection.execute(_FORGET, {"listing": listing_id})
        await self.keep(listing_id, channel_ids)

    async def keep(self, listing_id: str, channel_ids: Sequence[str]) -> None:
        chosen = [{"listing_id": listing_id, "channel_id": each} for each in channel_ids]
        if chosen:
            await self.connection.execute(_KEEP, chosen)

    async def of(self, listing_id: str) -> tuple[Channel, ...]:
        rows = await self.connection.execute(_OF, {"listing_id": listing_id})
        return tuple(map(_channel, rows))

    async def at(self, place: Address) -> tuple[Channel, ...]:
        rows = await self.connection.execute(
            _AT,
            {
                "platform": place.platform,
                "workspace": place.workspace,
                "channel": place.channel,
                "thread": place.thread,
            },
        )
        return tuple(map(_channel, rows))

    async def shown(self, channel_id: str, limit: int) -> tuple[str, ...]:
        rows = await self.connection.execute(_SHOWN, {"channel": channel_id, "at_most": limit})
        return tuple(rows.scalars())
