"""What is needed when, what fits it, and who has to hear of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.folding import fold
from bot.matching import SHORT, total
from bot.model.availability import Availability, WeeklyRule
from bot.model.need import Need
from bot.model.slot import Instant, Slot
from bot.ports import Dealing, Due, Pair, Supply
from storage import needing
from storage.availability import OPEN_END
from storage.statements import statement
from storage.tables import HOUSE_DUE_SQL, match, match_list, need_window

_RENEW = statement(
    """
    INSERT INTO match_due (need_or_offer_id, due_at) VALUES (:id, :now)
    ON CONFLICT (need_or_offer_id) DO NOTHING
    """,
    numbers=["now"],
)
_DUE = statement(
    """
    SELECT need_or_offer_id FROM match_due WHERE due_at <= :now
     ORDER BY due_at, need_or_offer_id LIMIT :at_most
    """,
    numbers=["now", "at_most"],
)
# Any row that is always there and that nothing else locks.
_ALONE = statement("SELECT value FROM meta WHERE key = 'host' FOR UPDATE")
_TAKE = statement("DELETE FROM match_due WHERE need_or_offer_id = :id")
_UNNEED = delete(need_window).where(need_window.c.need_id == bindparam("id"))
# A row for each community; UNION leaves out what is the same. Slots have no zone.
_OFFERED = statement(
    """
    SELECT listing_id, starts, ends, CAST(NULL AS TEXT) AS zone, 0 AS weekday, 0 AS minute_from,
           0 AS minute_to, '' AS valid_from, '' AS valid_until
      FROM availability_slot WHERE listing_id IN :offer_ids
     UNION
    SELECT listing_id, 0, 0, zone, weekday, minute_from, minute_to, valid_from, valid_until
      FROM availability_rule WHERE listing_id IN :offer_ids
     ORDER BY listing_id, starts, ends, zone, weekday, minute_from, minute_to, valid_from
    """,
    lists=["offer_ids"],
)
_DEALINGS = statement(
    """
    SELECT b.listing_id, b.guest_id, b.resource_id, r.kind, r.category, b.state, b.starts,
           b.ends, b.units, b.created_at
      FROM booking b JOIN resource r ON r.id = b.resource_id
     WHERE b.guest_id IN :organisation_ids AND b.ends > :now
       AND (b.state = 'confirmed' AND r.kind IN :kinds
            OR b.state NOT IN ('draft', 'discarded') AND b.resource_id IN :resource_ids)
    """,
    numbers=["now"],
    lists=["organisation_ids", "resource_ids", "kinds"],
)
_BEST = (match.c.score.desc(), match.c.starts, match.c.offer_id)
_OF_NEED = select(match).where(match.c.need_id == bindparam("id")).order_by(*_BEST)
_OF_OFFER = select(match).where(match.c.offer_id == bindparam("id")).order_by(match.c.need_id)
_OF_HOUSE = statement(
    f"""
    SELECT * FROM match WHERE house_id = :id AND {HOUSE_DUE_SQL}
     ORDER BY begins IS NULL, begins, score DESC, need_id, offer_id
    """
).columns(*match.c)
_HOUSES_DUE = statement(
    f"""
    SELECT DISTINCT house_id FROM match WHERE house_due_at <= :now AND {HOUSE_DUE_SQL}
     ORDER BY house_id LIMIT :at_most
    """,
    numbers=["now", "at_most"],
)
_NAMES = tuple(column.name for column in match.c)
_SAVE = statement(
    f"""
    INSERT INTO match ({", ".join(_NAMES)}) VALUES ({", ".join(f":{name}" for name in _NAMES)})
    ON CONFLICT (need_id, offer_id) DO UPDATE
       SET {", ".join(f"{name} = excluded.{name}" for name in _NAMES[2:])}
    """,
    numbers=[column.name for column in match.c if isinstance(column.type, Integer)],
)
_PART = delete(match).where(
    match.c.need_id == bindparam("of_need"), match.c.offer_id == bindparam("of_offer")
)
_SENT_AT = select(match_list.c.sent_at).where(match_list.c.need_id == bindparam("id"))
_SENT = statement(
    """
    INSERT INTO match_list (need_id, sent_at) VALUES (:id, :at)
    ON CONFLICT (need_id) DO UPDATE SET sent_at = excluded.sent_at
    """,
    numbers=["at"],
)
_UNSENT = delete(match_list).where(match_list.c.need_id == bindparam("id"))
_TOLD = statement("UPDATE match SET told = 1 WHERE need_id = :id AND told = 0")
_HOUSE_TOLD = statement(
    f"UPDATE match SET house_due_at = NULL WHERE house_id = :id AND {HOUSE_DUE_SQL}"
)
_OVER = statement("SELECT DISTINCT need_id FROM need_window WHERE ends <= :now", numbers=["now"])
_FORGET = tuple(
    statement(f"DELETE FROM {table} WHERE ends <= :now", numbers=["now"])
    for table in ("need_window", "match")
)


@dataclass(frozen=True, slots=True)
class SqlMatches:
    connection: AsyncConnection

    async def renew(self, ids: Sequence[str], now: Instant) -> None:
        if ids:
            rows = [{"id": each, "now": now} for each in sorted(set(ids))]
            await self.connection.execute(_RENEW, rows)

    async def due(self, now: Instant, limit: int) -> list[Due]:
        rows = await self.connection.execute(_DUE, {"now": now, "at_most": limit})
        return [Due(each) for each in rows.scalars()]

    async def take(self, id_: str) -> bool:
        if self.connection.dialect.name == "postgresql":
            # On SQLite a writing transaction is alone anyhow.
            await self.connection.execute(_ALONE)
        return (await self.connection.execute(_TAKE, {"id": id_})).rowcount == 1

    async def need(self, need: Need) -> None:
        await self.unneed(need.id)
        rows = list(_windows(need))
        if rows:
            await self.connection.execute(insert(need_window), rows)

    async def unneed(self, need_id: str) -> None:
        await self.connection.execute(_UNNEED, {"id": need_id})

    async def needing(self, supply: Supply, limit: int) -> list[str]:
        return await needing.needing(self.connection, supply, limit)

    async def offered(self, offer_ids: Sequence[str]) -> dict[str, Availability]:
        wanted = {"offer_ids": list(offer_ids)}
        slots: dict[str, list[Slot]] = {each: [] for each in offer_ids}
        rules: dict[str, list[WeeklyRule]] = {each: [] for each in offer_ids}
        for row in await self.connection.execute(_OFFERED, wanted):
            listing_id, starts, ends, zone, *rule = row
            if zone is None:
                slots[listing_id].append(Slot(starts, ends))
            else:
                rules[listing_id].append(_rule(zone, *rule))
        return {
            each: Availability(slots=tuple(slots[each]), rules=tuple(rules[each]))
            for each in offer_ids
        }

    async def dealings(
        self,
        organisation_ids: Sequence[str],
        resource_ids: Sequence[str],
        kinds: Sequence[str],
        now: Instant,
    ) -> list[Dealing]:
        rows = await self.connection.execute(
            _DEALINGS,
            {
                "organisation_ids": list(organisation_ids),
                "resource_ids": list(resource_ids),
                "kinds": list(kinds),
                "now": now,
            },
        )
        return [
            Dealing(
                listing_id=row.listing_id,
                guest_id=row.guest_id,
                resource_id=row.resource_id,
                kind=row.kind,
                category=row.category,
                state=row.state,
                slot=Slot(row.starts, row.ends),
                units=row.units,
                created_at=row.created_at,
            )
            for row in rows
        ]

    async def of_need(self, need_id: str) -> list[Pair]:
        return [_pair(row) for row in await self.connection.execute(_OF_NEED, {"id": need_id})]

    async def of_offer(self, offer_id: str) -> list[Pair]:
        return [_pair(row) for row in await self.connection.execute(_OF_OFFER, {"id": offer_id})]

    async def of_house(self, house_id: str) -> list[Pair]:
        return [_pair(row) for row in await self.connection.execute(_OF_HOUSE, {"id": house_id})]

    async def houses_due(self, now: Instant, limit: int) -> list[Due]:
        rows = await self.connection.execute(_HOUSES_DUE, {"now": now, "at_most": limit})
        return [Due(each) for each in rows.scalars()]

    async def save(self, pairs: Sequence[Pair]) -> None:
        if pairs:
            await self.connection.execute(_SAVE, [_values(each) for each in pairs])

    async def part(self, pairs: Sequence[Pair]) -> None:
        if pairs:
            gone = [{"of_need": each.need_id, "of_offer": each.offer_id} for each in pairs]
            await self.connection.execute(_PART, gone)

    async def sent_at(self, need_id: str) -> Instant | None:
        found = await self.connection.execute(_SENT_AT, {"id": need_id})
        return found.scalar_one_or_none()

    async def sent(self, need_id: str, at: Instant | None) -> None:
        if at is None:
            await self.connection.execute(_UNSENT, {"id": need_id})
        else:
            await self.connection.execute(_SENT, {"id": need_id, "at": at})

    async def told(self, need_id: str) -> None:
        await self.connection.execute(_TOLD, {"id": need_id})

    async def house_told(self, house_id: str) -> None:
        await self.connection.execute(_HOUSE_TOLD, {"id": house_id})

    async def forget(self, now: Instant) -> list[str]:
        over = list((await self.connection.execute(_OVER, {"now": now})).scalars())
        for each in _FORGET:
            await self.connection.execute(each, {"now": now})
        return over


def _windows(need: Need) -> Iterator[dict[str, str | int | None]]:
    for community_id in dict.fromkeys(need.community_ids):
        for window in need.windows:
            slot = window.slot
            yield {
                "need_id": need.id,
                "community_id": community_id,
                "kind": need.kind or "",
                "category": need.category or "",
                "town": fold(need.town or ""),
                "bound": _bound(need),
                "reach": 0 if window.exact else 1 if slot.seconds <= SHORT else 2,
                "starts": slot.start,
                "ends": slot.end,
                "capacity": need.capacity,
                "units": need.units,
                "ceiling": total(need.price, slot, need.units),
                "organisation_id": need.organisation_id or "",
            }


def _bound(need: Need) -> int:
    """What lies further than any list of towns reaches is left to the rules of matching."""
    if need.town is None or (need.radius is None and not need.private):
        return 0
    radius = need.radius or 0
    return radius + 1 if radius <= needing.LISTED_KM else 0


def _rule(
    zone: str, weekday: int, start: int, end: int, valid_from: str, valid_until: str
) -> WeeklyRule:
    return WeeklyRule(
        zone=zone,
        weekday=weekday,
        start=start,
        end=end,
        since=date.fromisoformat(valid_from),
        until=None if valid_until == OPEN_END else date.fromisoformat(valid_until),
    )


def _pair(row: Row[*tuple[Any, ...]]) -> Pair:
    part: Mapping[str, Any] = dict(row._mapping)
    rest = {name: part[name] for name in part if name not in ("starts", "ends")}
    for name in ("private", "exact", "told"):
        rest[name] = bool(rest[name])
    return Pair(slot=Slot(part["starts"], part["ends"]), **rest)


def _values(pair: Pair) -> dict[str, str | int | None]:
    return {
        "need_id": pair.need_id,
        "offer_id": pair.offer_id,
        "community_id": pair.community_id,
        "house_id": pair.house_id,
        "private": int(pair.private),
        "need_said": pair.need_said,
        "offer_said": pair.offer_said,
        "starts": pair.slot.start,
        "ends": pair.slot.end,
        "exact": int(pair.exact),
        "fits": pair.fits,
        "asked": pair.asked,
        "begins": pair.begins,
        "score": pair.score,
        "told": int(pair.told),
        "house_due_at": pair.house_due_at,
    }
