"""Addresses that are lost, found again, or moved; and the forms that are open at them."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Identity
from bot.model.slot import Instant
from storage.statements import statement
from storage.tables import WAITING_SQL

_HERE = "platform = :platform AND workspace = :workspace AND channel = :channel"
_LOSE = statement(
    """
    INSERT INTO unreachable (platform, workspace, channel, thread, since)
    VALUES (:platform, :workspace, :channel, :thread, :at)
    ON CONFLICT DO NOTHING
    """,
    numbers=["at"],
)
# Who hears of a topic is in its group; who is let into a group is let into its topics.
_AROUND = f"{_HERE} AND (thread = :thread OR thread = '' OR :thread = '')"
_FIND = statement(f"DELETE FROM unreachable WHERE {_AROUND}")
# What was tried in vain is tried now; what only waits its turn for a while goes on waiting.
_A_WHILE = 3_600
_WAKE = statement(
    f"""
    UPDATE outbox SET due_at = :at
     WHERE {_AROUND} AND {WAITING_SQL} AND attempts > 0 AND due_at > :later
    """,
    numbers=["at", "later"],
)
# Every topic of it moves along. A channel that has arrived there already stays.
_MOVE_CHANNELS = statement(
    f"""
    UPDATE channel SET channel = :new_channel
     WHERE {_HERE}
       AND NOT EXISTS (
         SELECT 1 FROM channel AS there
          WHERE there.platform = :platform AND there.workspace = :workspace
            AND there.channel = :new_channel AND there.thread = channel.thread)
    """
)
_MOVE_NOTICES = statement(
    f"UPDATE outbox SET channel = :new_channel WHERE {_HERE} AND {WAITING_SQL} AND edits = 0"
)
_KEEP = statement(
    """
    INSERT INTO dialogue (platform, workspace, account, state, asked_at)
    VALUES (:platform, :workspace, :account, :state, :asked_at)
    ON CONFLICT (platform, workspace, account)
    DO UPDATE SET state = excluded.state, asked_at = excluded.asked_at
    """,
    numbers=["asked_at"],
)
_CLOSE = statement(
    "DELETE FROM dialogue"
    " WHERE platform = :platform AND workspace = :workspace AND account = :account"
)
_FORGET = statement("DELETE FROM dialogue WHERE asked_at < :before", numbers=["before"])


@dataclass(frozen=True, slots=True)
class SqlAddresses:
    connection: AsyncConnection

    async def lose(self, address: Address, at: Instant) -> None:
        await self.connection.execute(_LOSE, {**_place(address), "at": at})

    async def find(self, address: Address, at: Instant) -> int:
        await self.connection.execute(_FIND, _place(address))
        times = {"at": at, "later": at + _A_WHILE}
        woken = await self.connection.execute(_WAKE, {**_place(address), **times})
        return woken.rowcount

    async def move(self, old: Address, new: Address) -> None:
        places = {
            "platform": old.platform,
            "workspace": old.workspace,
            "channel": old.channel,
            "new_channel": new.channel,
        }
        await self.connection.execute(_MOVE_CHANNELS, places)
        await self.connection.execute(_MOVE_NOTICES, places)


@dataclass(frozen=True, slots=True)
class SqlDialogues:
    connection: AsyncConnection

    async def keep(self, sender: Identity, state: str, at: Instant) -> None:
        await self.connection.execute(_KEEP, {**_account(sender), "state": state, "asked_at": at})

    async def close(self, sender: Identity) -> None:
        await self.connection.execute(_CLOSE, _account(sender))

    async def forget(self, before: Instant) -> int:
        return (await self.connection.execute(_FORGET, {"before": before})).rowcount


def _place(address: Address) -> dict[str, str]:
    return {
        "platform": address.platform,
        "workspace": address.workspace,
        "channel": address.channel,
        "thread": address.thread,
    }


def _account(sender: Identity) -> dict[str, str]:
    return {"platform": sender.platform, "workspace": sender.workspace, "account": sender.user}
