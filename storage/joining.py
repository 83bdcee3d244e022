"""Who comes in: channels without a community, codes, and organisations that wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Identity
from bot.model.joining import Arrival, Code
from bot.model.people import Organisation
from bot.model.slot import Instant
from bot.ports.joining import Applicant
from storage.statements import statement
from storage.tables import arrival as arrivals
from storage.tables import code as codes

_PLACE = "platform = :platform AND workspace = :workspace AND channel = :channel"
_NOTE = statement(
    """
    INSERT INTO arrival
           (id, platform, workspace, channel, thread, name, adder_workspace, adder, since)
    VALUES (:id, :platform, :workspace, :channel, :thread, :name, :adder_workspace, :adder, :since)
    ON CONFLICT (platform, workspace, channel, thread) DO UPDATE
    SET name = CASE WHEN excluded.name = '' THEN arrival.name ELSE excluded.name END,
        adder_workspace = CASE WHEN excluded.adder = '' THEN arrival.adder_workspace
                               ELSE excluded.adder_workspace END,
        adder = CASE WHEN excluded.adder = '' THEN arrival.adder ELSE excluded.adder END,
        since = excluded.since
    RETURNING id, platform, workspace, channel, thread, name, adder_workspace, adder, since
    """,
    numbers=["since"],
)
_ARRIVAL = select(arrivals)
_CLOSE_ARRIVAL = statement(f"DELETE FROM arrival WHERE {_PLACE} AND thread = :thread")
_FORGET_ARRIVALS = statement("DELETE FROM arrival WHERE since < :before", numbers=["before"])
_USE = statement(
    "UPDATE code SET used_at = :at WHERE hash = :hash AND used_at IS NULL", numbers=["at"]
)
_WRONG = statement(
    "SELECT coalesce(sum(times), 0) FROM wrong_code WHERE person_id = :person_id AND at >= :since",
    numbers=["since"],
)
_NOTE_WRONG = statement(
    """
    INSERT INTO wrong_code (person_id, at, times) VALUES (:person_id, :at, 1)
    ON CONFLICT (person_id, at) DO UPDATE SET times = wrong_code.times + 1
    """,
    numbers=["at"],
)
_FORGET_CODES = statement("DELETE FROM code WHERE expires_at < :before", numbers=["before"])
_FORGET_WRONG = statement("DELETE FROM wrong_code WHERE at < :before", numbers=["before"])
_APPLY = statement(
    """
    INSERT INTO applicant (community_id, organisation_id, person_id, since)
    VALUES (:community_id, :organisation_id, :person_id, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
_WAITING = statement(
    """
    SELECT o.id, o.name, o.town, a.person_id, a.since
      FROM applicant a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.community_id = :community_id
     ORDER BY a.since, o.id
    """
)
_VOUCH = statement(
    """
    INSERT INTO voucher (community_id, organisation_id, house_id, person_id, at)
    VALUES (:community_id, :organisation_id, :house_id, :person_id, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
# A house that has left since no longer speaks for the community.
_VOUCHERS = statement(
    """
    SELECT v.house_id
      FROM voucher v
      JOIN community_member cm
        ON cm.community_id = v.community_id AND cm.organisation_id = v.house_id
     WHERE v.community_id = :community_id AND v.organisation_id = :organisation_id
     ORDER BY v.at, v.house_id
    """
)
_OF_BOTH = "community_id = :community_id AND organisation_id = :organisation_id"
_END_VOUCHERS = statement(f"DELETE FROM voucher WHERE {_OF_BOTH}")
_END_APPLICANT = statement(f"DELETE FROM applicant WHERE {_OF_BOTH}")
_HOLD = statement(
    """
    INSERT INTO awaiting (listing_id, community_id) VALUES (:listing_id, :community_id)
    ON CONFLICT DO NOTHING
    """
)
_HELD = statement(
    """
    SELECT l.id FROM awaiting w JOIN listing l ON l.id = w.listing_id
     WHERE w.community_id = :community_id AND l.organisation_id = :organisation_id
     ORDER BY l.created_at, l.id
    """
)
_AWAITED = statement(
    """
    SELECT listing_id, community_id FROM awaiting WHERE listing_id IN :listing_ids
     ORDER BY listing_id, community_id
    """,
    lists=["listing_ids"],
)
_RELEASE = statement(
    "DELETE FROM awaiting WHERE listing_id = :listing_id AND community_id = :community_id"
)


@dataclass(frozen=True, slots=True)
class SqlArrivals:
    connection: AsyncConnection

    async def note(self, arrival: Arrival) -> Arrival:
        adder = arrival.adder
        noted = await self.connection.execute(
            _NOTE,
            {
                "id": arrival.id,
                **_place(arrival.address),
                "name": arrival.name,
                "adder_workspace": adder.workspace if adder else "",
                "adder": adder.user if adder else "",
                "since": arrival.at,
            },
        )
        return _arrival(noted.one())

    async def get(self, arrival_id: str) -> Arrival | None:
        found = await self.connection.execute(_ARRIVAL.where(arrivals.c.id == arrival_id))
        row = found.one_or_none()
        return None if row is None else _arrival(row)

    async def close(self, address: Address) -> None:
        await self.connection.execute(_CLOSE_ARRIVAL, _place(address))

    async def forget(self, before: Instant) -> int:
        return (await self.connection.execute(_FORGET_ARRIVALS, {"before": before})).rowcount


@dataclass(frozen=True, slots=True)
class SqlCodes:
    connection: AsyncConnection

    async def add(self, code: Code) -> None:
        await self.connection.execute(
            insert(codes),
            {
                "hash": code.hash,
                "kind": code.kind,
                "giver_id": code.giver_id,
                "community_id": code.community_id,
                "organisation_id": code.organisation_id,
                "role": code.role,
                "expires_at": code.expires_at,
                "used_at": code.used_at,
            },
        )

    async def get(self, hash_: str) -> Code | None:
        found = await self.connection.execute(select(codes).where(codes.c.hash == hash_))
        row = found.one_or_none()
        return None if row is None else Code(**row._mapping)

    async def starting(self, prefix: str) -> Code | None:
        wanted = codes.c.hash.startswith(prefix, autoescape=True)
        row = (await self.connection.execute(select(codes).where(wanted))).one_or_none()
        return None if row is None else Code(**row._mapping)

    async def use(self, hash_: str, at: Instant) -> bool:
        return (await self.connection.execute(_USE, {"hash": hash_, "at": at})).rowcount == 1

    async def wrong(self, person_id: str, since: Instant) -> int:
        found = await self.connection.execute(_WRONG, {"person_id": person_id, "since": since})
        return int(found.scalar_one())

    async def note_wrong(self, person_id: str, at: Instant) -> None:
        await self.connection.execute(_NOTE_WRONG, {"person_id": person_id, "at": at})

    async def forget(self, before: Instant) -> int:
        gone = await self.connection.execute(_FORGET_CODES, {"before": before})
        await self.connection.execute(_FORGET_WRONG, {"before": before})
        return gone.rowcount


@dataclass(frozen=True, slots=True)
class SqlAdmissions:
    connection: AsyncConnection

    async def apply(
        self, community_id: str, organisation_id: str, person_id: str, at: Instant
    ) -> bool:
        both = _both(community_id, organisation_id)
        added = await self.connection.execute(_APPLY, {**both, "person_id": person_id, "at": at})
        return added.rowcount == 1

    async def waiting(self, community_id: str) -> tuple[Applicant, ...]:
        rows = await self.connection.execute(_WAITING, {"community_id": community_id})
        return tuple(
            Applicant(
                organisation=Organisation(id=row.id, name=row.name, town=row.town),
                person_id=row.person_id,
                since=row.since,
            )
            for row in rows
        )

    async def vouch(
        self, community_id: str, organisation_id: str, house_id: str, person_id: str, at: Instant
    ) -> tuple[str, ...]:
        both = _both(community_id, organisation_id)
        await self.connection.execute(
            _VOUCH, {**both, "house_id": house_id, "person_id": person_id, "at": at}
        )
        return tuple((await self.connection.execute(_VOUCHERS, both)).scalars())

    async def close(self, community_id: str, organisation_id: str) -> None:
        both = _both(community_id, organisation_id)
        await self.connection.execute(_END_VOUCHERS, both)
        await self.connection.execute(_END_APPLICANT, both)

    async def hold(self, listing_id: str, community_ids: Sequence[str]) -> None:
        for community_id in community_ids:
            await self.connection.execute(
                _HOLD, {"listing_id": listing_id, "community_id": community_id}
            )

    async def held(self, community_id: str, organisation_id: str) -> tuple[str, ...]:
        both = _both(community_id, organisation_id)
        return tuple((await self.connection.execute(_HELD, both)).scalars())

    async def awaited(self, listing_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        if not listing_ids:
            return {}
        rows = await self.connection.execute(_AWAITED, {"listing_ids": list(listing_ids)})
        found: dict[str, tuple[str, ...]] = {}
        for row in rows:
            found[row.listing_id] = (*found.get(row.listing_id, ()), row.community_id)
        return found

    async def release(self, listing_id: str, community_id: str) -> None:
        await self.connection.execute(
            _RELEASE, {"listing_id": listing_id, "community_id": community_id}
        )


def _place(address: Address) -> dict[str, str]:
    return {
        "platform": address.platform,
        "workspace": address.workspace,
        "channel": address.channel,
        "thread": address.thread,
    }


def _both(community_id: str, organisation_id: str) -> dict[str, str]:
    return {"community_id": community_id, "organisation_id": organisation_id}


def _arrival(row: Row[*tuple[Any, ...]]) -> Arrival:
    place = Address(row.platform, row.workspace, row.channel, row.thread)
    adder = Identity(row.platform, row.adder_workspace, row.adder) if row.adder else None
    return Arrival(id=row.id, address=place, name=row.name, adder=adder, at=row.since)
