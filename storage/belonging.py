"""What persons and organisations belong to, how that ends, and two persons who are one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ForeignKey, Row, Table, bindparam, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import Channel, Community, Person
from storage.people import to_person
from storage.statements import statement
from storage.tables import METADATA
from storage.tables import channel as channels
from storage.tables import community as communities
from storage.tables import person as persons

_COMMUNITY = "SELECT c.id, c.name, c.language, c.zone FROM community c"
_COMMUNITIES = statement(
    f"""
    {_COMMUNITY}
     WHERE c.id IN (
       SELECT cm.community_id FROM community_member cm
         JOIN membership m ON m.organisation_id = cm.organisation_id
        WHERE m.person_id = :person_id
       UNION
       SELECT ch.community_id FROM channel_person cp JOIN channel ch ON ch.id = cp.channel_id
        WHERE cp.person_id = :person_id
       UNION
       SELECT co.community_id FROM coordinator co WHERE co.person_id = :person_id)
     ORDER BY c.name, c.id
    """
)
_ADMITTED_TO = statement(
    f"""
    {_COMMUNITY}
      JOIN community_member cm ON cm.community_id = c.id
     WHERE cm.organisation_id = :organisation_id
     ORDER BY c.name, c.id
    """
)
_AT_HOME = statement(
    """
    SELECT count(*)
      FROM community c
     WHERE c.id = :community_id
       AND (EXISTS (SELECT 1 FROM coordinator co
                     WHERE co.community_id = c.id AND co.person_id = :person_id)
            OR c.open_doors = 1 AND EXISTS (
                 SELECT 1 FROM channel_person cp JOIN channel ch ON ch.id = cp.channel_id
                  WHERE cp.person_id = :person_id AND ch.community_id = c.id AND ch.closed = 1))
    """
)
_OPEN_DOORS = select(communities.c.open_doors).where(communities.c.id == bindparam("community_id"))
_RESPONSIBLE = select(communities.c.responsible).where(
    communities.c.id == bindparam("community_id")
)
_SETTLE = (
    update(communities)
    .where(communities.c.id == bindparam("settled_id"))
    .values(
        name=bindparam("new_name"),
        responsible=bindparam("new_responsible"),
        open_doors=bindparam("new_doors"),
    )
)
_CLOSE_CHANNEL = (
    update(channels)
    .where(channels.c.id == bindparam("channel_id"))
    .values(closed=bindparam("now_closed"))
)
_PEOPLE = statement(
    """
    SELECT p.id, p.name, p.language, p.zone, p.organisation_id, p.community_id FROM person p
     WHERE p.id IN (
       SELECT cp.person_id FROM channel_person cp JOIN channel ch ON ch.id = cp.channel_id
        WHERE ch.community_id = :community_id
       UNION
       SELECT m.person_id FROM membership m
         JOIN community_member cm ON cm.organisation_id = m.organisation_id
        WHERE cm.community_id = :community_id AND m.role = 'manager')
     ORDER BY p.name, p.id
    """
)
_COORDINATE = statement(
    """
    INSERT INTO coordinator (community_id, person_id) VALUES (:community_id, :person_id)
    ON CONFLICT DO NOTHING
    """
)
_STEP_DOWN = statement(
    "DELETE FROM coordinator WHERE community_id = :community_id AND person_id = :person_id"
)
_DEPART = statement(
    "DELETE FROM community_member"
    " WHERE community_id = :community_id AND organisation_id = :organisation_id"
)
_QUIT = statement(
    "DELETE FROM membership WHERE organisation_id = :organisation_id AND person_id = :person_id"
)
_CHOOSE = statement(
    "UPDATE person SET community_id = :community_id, settled = 1 WHERE id = :person_id"
)
_FORGET_LAST = statement(
    "UPDATE person SET organisation_id = NULL"
    " WHERE id = :person_id AND organisation_id = :organisation_id"
)
_UNLINK = statement("DELETE FROM channel WHERE id = :channel_id")
_SHOWN = statement(
    """
    SELECT l.id FROM shown_in s JOIN listing l ON l.id = s.listing_id
     WHERE s.community_id = :community_id AND l.organisation_id = :organisation_id
       AND l.state = 'open'
     ORDER BY l.created_at, l.id
    """
)
# A manager stays one, by whichever of the two persons they were.
_KEEP_ROLES = statement(
    """
    UPDATE membership SET role = 'manager'
     WHERE person_id = :keep AND role <> 'manager' AND EXISTS (
       SELECT 1 FROM membership other
        WHERE other.person_id = :gone AND other.organisation_id = membership.organisation_id
          AND other.role = 'manager')
    """
)
_KEEP_LAST = statement(
    """
    UPDATE person SET
      organisation_id = coalesce(
        organisation_id, (SELECT g.organisation_id FROM person g WHERE g.id = :gone)),
      community_id = coalesce(
        community_id, (SELECT g.community_id FROM person g WHERE g.id = :gone)),
      learns_since = coalesce(
        learns_since, (SELECT g.learns_since FROM person g WHERE g.id = :gone)),
      learning_offered = CASE WHEN learning_offered = 1 OR EXISTS (
        SELECT 1 FROM person g WHERE g.id = :gone AND g.learning_offered = 1) THEN 1 ELSE 0 END
     WHERE id = :keep
    """
)
_ERASE = statement("DELETE FROM person WHERE id = :gone")


@dataclass(frozen=True, slots=True)
class SqlBelonging:
    connection: AsyncConnection

    async def communities(self, person_id: str) -> tuple[Community, ...]:
        rows = await self.connection.execute(_COMMUNITIES, {"person_id": person_id})
        return tuple(map(_community, rows))

    async def choose(self, person_id: str, community_id: str) -> None:
        await self.connection.execute(
            _CHOOSE, {"person_id": person_id, "community_id": community_id}
        )

    async def admitted_to(self, organisation_id: str) -> tuple[Community, ...]:
        rows = await self.connection.execute(_ADMITTED_TO, {"organisation_id": organisation_id})
        return tuple(map(_community, rows))

    async def at_home(self, community_id: str, person_id: str) -> bool:
        found = await self.connection.execute(
            _AT_HOME, {"community_id": community_id, "person_id": person_id}
        )
        return bool(found.scalar_one())

    async def close_channel(self, channel: Channel, *, closed: bool) -> None:
        await self.connection.execute(
            _CLOSE_CHANNEL, {"channel_id": channel.id, "now_closed": int(closed)}
        )

    async def open_doors(self, community_id: str) -> bool:
        found = await self.connection.execute(_OPEN_DOORS, {"community_id": community_id})
        return bool(found.scalar_one())

    async def responsible(self, community_id: str) -> str:
        found = await self.connection.execute(_RESPONSIBLE, {"community_id": community_id})
        return str(found.scalar_one())

    async def settle(
        self, community_id: str, *, name: str, responsible: str, open_doors: bool
    ) -> None:
        await self.connection.execute(
            _SETTLE,
            {
                "settled_id": community_id,
                "new_name": name,
                "new_responsible": responsible,
                "new_doors": int(open_doors),
            },
        )

    async def people(self, community_id: str) -> tuple[Person, ...]:
        rows = await self.connection.execute(_PEOPLE, {"community_id": community_id})
        return tuple(map(to_person, rows))

    async def coordinate(self, community_id: str, person_id: str) -> None:
        await self.connection.execute(
            _COORDINATE, {"community_id": community_id, "person_id": person_id}
        )

    async def step_down(self, community_id: str, person_id: str) -> None:
        await self.connection.execute(
            _STEP_DOWN, {"community_id": community_id, "person_id": person_id}
        )

    async def depart(self, community_id: str, organisation_id: str) -> None:
        both = {"community_id": community_id, "organisation_id": organisation_id}
        await self.connection.execute(_DEPART, both)

    async def quit(self, organisation_id: str, person_id: str) -> None:
        both = {"organisation_id": organisation_id, "person_id": person_id}
        await self.connection.execute(_QUIT, both)
        await self.connection.execute(_FORGET_LAST, both)

    async def unlink(self, channel_id: str) -> None:
        for table, column in _naming(channels):
            rest = f"DELETE FROM {table.name} WHERE {column.name} = :channel_id"
            await self.connection.execute(text(rest), {"channel_id": channel_id})
        await self.connection.execute(_UNLINK, {"channel_id": channel_id})

    async def shown(self, community_id: str, organisation_id: str) -> tuple[str, ...]:
        both = {"community_id": community_id, "organisation_id": organisation_id}
        return tuple((await self.connection.execute(_SHOWN, both)).scalars())

    async def merge(self, keep: str, gone: str) -> None:
        both = {"keep": keep, "gone": gone}
        await self.connection.execute(_KEEP_ROLES, both)
        await self.connection.execute(_KEEP_LAST, both)
        for table, column in _naming(persons):
            await self._hand_over(table, column, keep, gone)
        await self.connection.execute(_ERASE, {"gone": gone})

    async def _hand_over(self, table: Table, column: Column[Any], keep: str, gone: str) -> None:
        """What the first person has of the same already stays, and the second's goes."""
        key = [each for each in table.primary_key.columns if each.name != column.name]
        clash = ""
        if column.primary_key:
            same = " AND ".join(
                (
                    f"other.{column.name} = :keep",
                    *(f"other.{k.name} = {table.name}.{k.name}" for k in key),
                )
            )
            clash = f" AND NOT EXISTS (SELECT 1 FROM {table.name} other WHERE {same})"
        moved = f"UPDATE {table.name} SET {column.name} = :keep WHERE {column.name} = :gone{clash}"
        await self.connection.execute(text(moved), {"keep": keep, "gone": gone})
        if clash:
            rest = f"DELETE FROM {table.name} WHERE {column.name} = :gone"
            await self.connection.execute(text(rest), {"gone": gone})


def _naming(owner: Table) -> list[tuple[Table, Column[Any]]]:
    """Every column that refers to it, in whichever table: a new table needs no line here."""
    return [
        (table, column)
        for table in METADATA.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if isinstance(key, ForeignKey) and key.references(owner)
    ]


def _community(row: Row[*tuple[Any, ...]]) -> Community:
    return Community(id=row.id, name=row.name, language=row.language, zone=row.zone)
