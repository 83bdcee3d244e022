"""Persons and their accounts, and who somebody is where they speak."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, bindparam, column, insert, select, update
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
from storage.teaching import unpack_glossary

# All in which a person has part: by an organisation, by being seen, as coordinator.
_THEIRS = """
    SELECT cm.community_id FROM membership m
      JOIN community_member cm ON cm.organisation_id = m.organisation_id
     WHERE m.person_id = i.person_id
    UNION
    SELECT at.community_id FROM channel_person cp JOIN channel at ON at.id = cp.channel_id
     WHERE cp.person_id = i.person_id
    UNION
    SELECT co.community_id FROM coordinator co WHERE co.person_id = i.person_id
"""
# Always at least one row, with one more for each further membership.
_CALLER = statement(
    f"""
    SELECT p.id AS person_id, p.name AS person_name, p.language AS person_language,
           p.zone AS person_zone, p.organisation_id AS last_organisation_id,
           p.community_id AS last_community_id,
           ch.id AS channel_id, ch.community_id AS channel_community_id, ch.name AS channel_name,
           ch.language AS channel_language,
           c.id AS community_id, c.name AS community_name, c.language AS community_language,
           c.zone AS community_zone, c.glossary AS community_glossary,
           o.id AS organisation_id, o.name AS organisation_name, o.town AS organisation_town,
           m.role AS role,
           CASE WHEN cm.organisation_id IS NULL THEN 0 ELSE 1 END AS admitted,
           ch.thread AS channel_thread, ch.closed AS channel_closed, d.state AS dialogue,
           CASE WHEN ch.id IS NULL AND i.person_id IS NOT NULL
                THEN (SELECT count(*) FROM ({_THEIRS}) AS theirs) ELSE 0 END AS communities,
           p.settled AS settled, p.learns_since AS learns_since,
           p.learning_offered AS learning_offered,
           CASE WHEN EXISTS (
             SELECT 1 FROM unreachable u
              WHERE u.platform = :at_platform AND u.workspace = :at_workspace
                AND u.channel = :at_channel AND u.thread IN (:at_thread, '')
           ) THEN 1 ELSE 0 END AS lost
      FROM (SELECT 1 AS here) AS anyway
      LEFT JOIN identity i
        ON i.platform = :platform AND i.workspace = :workspace AND i.account = :account
      LEFT JOIN person p ON p.id = i.person_id
      LEFT JOIN dialogue d
        ON d.platform = :platform AND d.workspace = :workspace AND d.account = :account
      LEFT JOIN channel ch
        ON ch.id = (SELECT at.id FROM channel at
                     WHERE at.platform = :at_platform AND at.workspace = :at_workspace
                       AND at.channel = :at_channel AND at.thread IN (:at_thread, '')
                     ORDER BY at.thread DESC LIMIT 1)
      LEFT JOIN community c
        ON c.id = coalesce(
             ch.community_id,
             p.community_id,
             (SELECT CASE WHEN count(*) = 1 THEN min(theirs.community_id) END
                FROM ({_THEIRS}) AS theirs),
             CASE WHEN (SELECT min(id) FROM community) = (SELECT max(id) FROM community)
                  THEN (SELECT min(id) FROM community) END)
      LEFT JOIN membership m ON m.person_id = p.id
      LEFT JOIN organisation o ON o.id = m.organisation_id
      LEFT JOIN community_member cm ON cm.community_id = c.id AND cm.organisation_id = o.id
     ORDER BY m.since, o.id
    """
).columns(
    # In their order. A text whose columns are not named is looked through anew at every execution.
    *map(
        column,
        (
            "person_id",
            "person_name",
            "person_language",
            "person_zone",
            "last_organisation_id",
            "last_community_id",
            "channel_id",
            "channel_community_id",
            "channel_name",
            "channel_language",
            "community_id",
            "community_name",
            "community_language",
            "community_zone",
            "community_glossary",
            "organisation_id",
            "organisation_name",
            "organisation_town",
            "role",
            "admitted",
            "channel_thread",
            "channel_closed",
            "dialogue",
            "communities",
            "settled",
            "learns_since",
            "learning_offered",
            "lost",
        ),
    )
)
_PERSON = select(persons).where(persons.c.id == bindparam("person_id"))
_SAVE = update(persons).where(persons.c.id == bindparam("person"))
# One that can be reached first.
_ACCOUNTS = statement(
    """
    SELECT i.platform, i.workspace, i.account
      FROM identity i
      LEFT JOIN unreachable u
        ON u.platform = i.platform AND u.workspace = i.workspace AND u.channel = i.account
       AND u.thread = ''
     WHERE i.person_id = :person_id
     ORDER BY CASE WHEN u.since IS NULL THEN 0 ELSE 1 END, i.platform, i.workspace, i.account
     LIMIT 1
    """
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
    return Person(
        id=row.id,
        name=row.name,
        language=row.language,
        zone=row.zone,
        organisation_id=row.organisation_id,
        community_id=row.community_id,
    )


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
                address=replace(address, thread=first.channel_thread),
                name=first.channel_name,
                language=first.channel_language,
                closed=bool(first.channel_closed),
            )
        if first.community_id is not None:
            community = Community(
                id=first.community_id,
                name=first.community_name,
                language=first.community_language,
                zone=first.community_zone,
                glossary=unpack_glossary(first.community_glossary),
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
        return Caller(
            person=person,
            memberships=parts,
            channel=channel,
            community=community,
            dialogue=first.dialogue,
            several=first.communities > 1,
            undecided=first.communities > 1 and not first.settled,
            reachable=not first.lost,
            learns_since=first.learns_since,
            learning_offered=bool(first.learning_offered),
        )

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
