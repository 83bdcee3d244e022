"""Persons and their accounts, and who somebody is where they speak."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import (
    Address,
    Caller,
    Channel,
    Community,
    Identity,
    Membership,
    Organisation,
    Person,
)
from storage.statements import statement
from storage.tables import identity as identities
from storage.tables import membership as memberships
from storage.tables import person as persons

# Always at least one row, with one more for each further membership.
_CALLER = statement(
    """
    SELECT p.id AS person_id, p.name AS person_name, p.language AS person_language,
           p.zone AS person_zone, p.organisation_id AS last_organisation_id,
           p.community_id AS last_community_id,
           ch.id AS channel_id, ch.community_id AS channel_community_id, ch.name AS channel_name,
           ch.language AS channel_language,
           c.id AS community_id, c.name AS community_name, c.language AS community_language,
           c.zone AS community_zone,
           o.id AS organisation_id, o.name AS organisation_name, o.town AS organisation_town,
           m.role AS role,
           CASE WHEN cm.organisation_id IS NULL THEN 0 ELSE 1 END AS admitted
      FROM (SELECT 1 AS here) AS anyway
      LEFT JOIN identity i
        ON i.platform = :platform AND i.workspace = :workspace AND i.account = :account
      LEFT JOIN person p ON p.id = i.person_id
      LEFT JOIN channel ch
        ON ch.platform = :at_platform AND ch.workspace = :at_workspace
       AND ch.channel = :at_channel AND ch.thread = :at_thread
      LEFT JOIN community c
        ON c.id = coalesce(
             ch.community_id,
             p.community_id,
             CASE WHEN (SELECT min(id) FROM community) = (SELECT max(id) FROM community)
                  THEN (SELECT min(id) FROM community) END)
      LEFT JOIN membership m ON m.person_id = p.id
      LEFT JOIN organisation o ON o.id = m.organisation_id
      LEFT JOIN community_member cm ON cm.community_id = c.id AND cm.organisation_id = o.id
     ORDER BY m.since, o.id
    """
)
_PERSON = select(persons).where(persons.c.id == bindparam("person_id"))
_SAVE = update(persons).where(persons.c.id == bindparam("person"))
_ACCOUNTS = (
    select(identities.c.platform, identities.c.workspace, identities.c.account)
    .where(identities.c.person_id == bindparam("person_id"))
    .order_by(identities.c.platform, identities.c.workspace, identities.c.account)
    .limit(1)
)
_MANAGERS = (
    select(persons)
    .join(memberships, memberships.c.person_id == persons.c.id)
    .where(
        memberships.c.organisation_id == bindparam("organisation_id"),
        memberships.c.role == "manager",
    )
    .order_by(memberships.c.since, persons.c.id)
)


def to_person(row: Row[*tuple[Any, ...]]) -> Person:
    return Person(**row._mapping)


def _values(person: Person) -> dict[str, str | None]:
    return {
        "name": person.name,
        "language": person.language,
        "zone": person.zone,
        "organisation_id": person.organisation_id,
        "community_id": person.community_id,
    }


@dataclass(frozen=True, slots=True)
class SqlPeople:
    connection: AsyncConnection

    async def caller(self, sender: Identity, address: Address) -> Caller:
        rows = (
            await self.connection.execute(
                _CALLER,
                {
                    "platform": sender.platform,
                    "workspace": sender.workspace,
                    "account": sender.user,
                    "at_platform": address.platform,
                    "at_workspace": address.workspace,
                    "at_channel": address.channel,
                    "at_thread": address.thread,
                },
            )
        ).all()
        first = rows[0]
        person = channel = community = None
        if first.person_id is not None:
            person = Person(
                id=first.person_id,
                name=first.person_name,
                language=first.person_language,
                zone=first.person_zone,
                organisation_id=first.last_organisation_id,
                community_id=first.last_community_id,
            )
        if first.channel_id is not None:
            channel = Channel(
                id=first.channel_id,
                community_id=first.channel_community_id,
                address=address,
                name=first.channel_name,
                language=first.channel_language,
            )
        if first.community_id is not None:
            community = Community(
                id=first.community_id,
                name=first.community_name,
                language=first.community_language,
                zone=first.community_zone,
            )
        parts = tuple(
            Membership(
                organisation=Organisation(
                    id=row.organisation_id, name=row.organisation_name, town=row.organisation_town
                ),
                role=row.role,
                admitted=bool(row.admitted),
            )
            for row in rows
            if row.organisation_id is not None
        )
        return Caller(person=person, memberships=parts, channel=channel, community=community)

    async def add(self, person: Person, identity: Identity) -> None:
        await self.connection.execute(insert(persons), {"id": person.id, **_values(person)})
        await self.connection.execute(
            insert(identities),
            {
                "platform": identity.platform,
                "workspace": identity.workspace,
                "account": identity.user,
                "person_id": person.id,
            },
        )

    async def save(self, person: Person) -> None:
        await self.connection.execute(_SAVE, {"person": person.id, **_values(person)})

    async def person(self, person_id: str) -> Person:
        """Raises NoResultFound."""
        return to_person((await self.connection.execute(_PERSON, {"person_id": person_id})).one())

    async def home(self, person_id: str) -> Address | None:
        row = (await self.connection.execute(_ACCOUNTS, {"person_id": person_id})).one_or_none()
        return None if row is None else Identity(row.platform, row.workspace, row.account).private

    async def managers(self, organisation_id: str) -> tuple[Person, ...]:
        rows = await self.connection.execute(_MANAGERS, {"organisation_id": organisation_id})
        return tuple(map(to_person, rows))
