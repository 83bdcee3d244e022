"""Communities with their channels, and the organisations that belong to them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import Address, Channel, Community, Organisation, Person, Role
from bot.model.slot import Instant
from storage.people import to_person
from storage.statements import comparable, statement
from storage.tables import channel as channels
from storage.tables import community as communities
from storage.tables import community_member as community_members
from storage.tables import coordinator as coordinators
from storage.tables import organisation as organisations
from storage.tables import person as persons
from storage.tables import unreachable
from storage.teaching import unpack_glossary

_ADMIT = statement(
    """
    INSERT INTO community_member (community_id, organisation_id, admitted_at)
    VALUES (:community_id, :organisation_id, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
# Who manages already stays a manager, since when they were.
_JOIN = statement(
    """
    INSERT INTO membership (person_id, organisation_id, role, since)
    VALUES (:person_id, :organisation_id, :role, :at)
    ON CONFLICT (person_id, organisation_id) DO UPDATE
    SET role = excluded.role, since = excluded.since
    WHERE excluded.role = 'manager' AND membership.role <> 'manager'
    """,
    numbers=["at"],
)
_ADMITTED = select(
    exists().where(
        community_members.c.community_id == bindparam("community_id"),
        community_members.c.organisation_id == bindparam("organisation_id"),
    )
)
_CHANNELS = (
    select(channels)
    .where(
        channels.c.community_id == bindparam("community_id"),
        ~exists().where(*(column == channels.c[column.name] for column in unreachable.primary_key)),
    )
    .order_by(channels.c.id)
)
_RENAME = (
    update(channels)
    .where(channels.c.id == bindparam("renamed_id"))
    .values(name=bindparam("new_name"))
)
_COMMUNITY = select(
    communities.c.id,
    communities.c.name,
    communities.c.language,
    communities.c.zone,
    communities.c.glossary,
).where(communities.c.id == bindparam("community_id"))
_CHANNEL = select(channels).where(channels.c.id == bindparam("channel_id"))
_SEEN_IN = statement(
    """
    INSERT INTO channel_person (channel_id, person_id, since) VALUES (:channel_id, :person_id, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
_FREQUENTED = statement(
    """
    SELECT count(*) FROM channel_person cp JOIN channel ch ON ch.id = cp.channel_id
     WHERE cp.person_id = :person_id AND ch.community_id = :community_id
    """
)
_SIZE = (
    select(func.count())
    .select_from(community_members)
    .where(community_members.c.community_id == bindparam("community_id"))
)
_COORDINATORS = (
    select(persons)
    .join(coordinators, coordinators.c.person_id == persons.c.id)
    .where(coordinators.c.community_id == bindparam("community_id"))
    .order_by(persons.c.id)
)
_PLAIN = (organisations.c.id, organisations.c.name, organisations.c.town)
_ORGANISATION = select(*_PLAIN).where(organisations.c.id == bindparam("organisation_id"))
_NAMED = select(*_PLAIN).where(
    organisations.c.folded_name == bindparam("name"),
    organisations.c.folded_town == bindparam("town"),
)

_NAMESAKES = (
    select(*_PLAIN)
    .join(community_members, community_members.c.organisation_id == organisations.c.id)
    .where(
        community_members.c.community_id == bindparam("community_id"),
        organisations.c.folded_name == bindparam("name"),
    )
    .order_by(organisations.c.folded_town)
)


def _channel(row: Row[*tuple[Any, ...]]) -> Channel:
    part = row._mapping
    return Channel(
        id=part["id"],
        community_id=part["community_id"],
        address=Address(part["platform"], part["workspace"], part["channel"], part["thread"]),
        name=part["name"],
        language=part["language"],
        closed=bool(part["closed"]),
    )


@dataclass(frozen=True, slots=True)
class SqlCommunities:
    connection: AsyncConnection

    async def get(self, community_id: str) -> Community:
        """Raises NoResultFound."""
        row = await self.connection.execute(_COMMUNITY, {"community_id": community_id})
        id_, name, language, zone, glossary = row.one()
        return Community(
            id=id_, name=name, language=language, zone=zone, glossary=unpack_glossary(glossary)
        )

    async def add(self, community: Community, coordinator_id: str) -> None:
        await self.connection.execute(
            insert(communities),
            {
                "id": community.id,
                "name": community.name,
                "language": community.language,
                "zone": community.zone,
            },
        )
        await self.connection.execute(
            insert(coordinators), {"community_id": community.id, "person_id": coordinator_id}
        )

    async def link(self, channel: Channel) -> None:
        await self.connection.execute(
            insert(channels),
            {
                "id": channel.id,
                "community_id": channel.community_id,
                "platform": channel.address.platform,
                "workspace": channel.address.workspace,
                "channel": channel.address.channel,
                "thread": channel.address.thread,
                "name": channel.name,
                "language": channel.language,
                "closed": int(channel.closed),
            },
        )

    async def admit(self, community_id: str, organisation_id: str, at: Instant) -> None:
        await self.connection.execute(
            _ADMIT, {"community_id": community_id, "organisation_id": organisation_id, "at": at}
        )

    async def admitted(self, community_id: str, organisation_id: str) -> bool:
        found = await self.connection.execute(
            _ADMITTED, {"community_id": community_id, "organisation_id": organisation_id}
        )
        return found.scalar_one()

    async def channels(self, community_id: str) -> tuple[Channel, ...]:
        rows = await self.connection.execute(_CHANNELS, {"community_id": community_id})
        return tuple(map(_channel, rows))

    async def channel(self, channel_id: str) -> Channel | None:
        row = await self.connection.execute(_CHANNEL, {"channel_id": channel_id})
        found = row.one_or_none()
        return None if found is None else _channel(found)

    async def rename(self, channel: Channel, name: str) -> None:
        await self.connection.execute(_RENAME, {"renamed_id": channel.id, "new_name": name})

    async def seen_in(self, channel: Channel, person_id: str, at: Instant) -> None:
        await self.connection.execute(
            _SEEN_IN, {"channel_id": channel.id, "person_id": person_id, "at": at}
        )

    async def frequented(self, community_id: str, person_id: str) -> bool:
        found = await self.connection.execute(
            _FREQUENTED, {"community_id": community_id, "person_id": person_id}
        )
        return bool(found.scalar_one())

    async def size(self, community_id: str) -> int:
        return (await self.connection.execute(_SIZE, {"community_id": community_id})).scalar_one()

    async def coordinators(self, community_id: str) -> tuple[Person, ...]:
        rows = await self.connection.execute(_COORDINATORS, {"community_id": community_id})
        return tuple(map(to_person, rows))


@dataclass(frozen=True, slots=True)
class SqlOrganisations:
    connection: AsyncConnection

    async def add(self, organisation: Organisation, manager_id: str, at: Instant) -> None:
        await self.connection.execute(
            insert(organisations),
            {
                "id": organisation.id,
                "name": organisation.name,
                "folded_name": comparable(organisation.name),
                "town": organisation.town,
                "folded_town": comparable(organisation.town),
            },
        )
        await self.join(organisation.id, manager_id, "manager", at)

    async def join(self, organisation_id: str, person_id: str, role: Role, at: Instant) -> None:
        """A manager who joins as a member stays a manager."""
        await self.connection.execute(
            _JOIN,
            {"organisation_id": organisation_id, "person_id": person_id, "role": role, "at": at},
        )

    async def get(self, organisation_id: str) -> Organisation:
        """Raises NoResultFound."""
        row = (
            await self.connection.execute(_ORGANISATION, {"organisation_id": organisation_id})
        ).one()
        return Organisation(id=row.id, name=row.name, town=row.town)

    async def named(self, name: str, town: str) -> Organisation | None:
        row = (
            await self.connection.execute(
                _NAMED, {"name": comparable(name), "town": comparable(town)}
            )
        ).one_or_none()
        return None if row is None else Organisation(id=row.id, name=row.name, town=row.town)

    async def namesakes(self, name: str, community_id: str) -> tuple[Organisation, ...]:
        rows = await self.connection.execute(
            _NAMESAKES, {"name": comparable(name), "community_id": community_id}
        )
        return tuple(Organisation(id=row.id, name=row.name, town=row.town) for row in rows)
