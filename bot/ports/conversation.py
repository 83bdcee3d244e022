"""What the core asks of the database about the conversation: what goes out, and what is open."""

from dataclasses import dataclass
from typing import Protocol

from bot.messages import Address, Card, Identity, Text
from bot.model.people import Language
from bot.model.slot import Instant, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search kept for a day, so that its buttons know what they stand for: result n is `results[n
    - 1]`.

    Each result is a listing and the slot that was shown. `settled` are the answers to what was
    doubtful in the text, as taps carried them, with spaces between.
    """

    id: str
    sender: Identity
    community_id: str
    text: str
    units: int
    results: tuple[tuple[str, Slot], ...]
    expires_at: Instant
    settled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A row of the outbox: one card for one person or one channel.

    `topic` + `to` name the message that lives on in that chat: a later notice of the same topic and
    recipient edits it when `edits` is set, and is not sent at all where there is no such message
    any more. `key` is unique: the same notice is written once. `again` marks one that may have been
    sent already.
    """

    id: str
    key: str
    to: Address
    language: Language
    zone: str
    topic: str
    edits: bool
    card: Card[Text]
    due_at: Instant
    attempts: int = 0
    again: bool = False
    message: str | None = None


class Searches(Protocol):
    async def keep(self, search: Search) -> None: ...

    async def get(self, search_id: str) -> Search | None: ...

    async def forget(self, now: Instant) -> int:
        """Erases the expired ones; answers how many."""
        ...


class Outbox(Protocol):
    async def add(self, notice: Notice, leased_until: Instant | None = None) -> None:
        """A notice whose key is there already changes nothing. With a lease, the one who adds it
        sends it. Secrets in its card are erased once it is sent or given up.
        """
        ...

    async def claim(self, now: Instant, until: Instant, limit: int) -> list[Notice]:
        """Due notices, at most one a recipient, oldest first, leased until then; those with a
        lapsed lease are marked `again`. One that cannot be read any more is given up.
        """
        ...

    async def sent(self, notice_id: str, message: str | None, now: Instant) -> None: ...

    async def retry(
        self, notice_id: str, due_at: Instant, *, taken: bool = False, message: str | None = None
    ) -> None:
        """`taken`: the platform may have taken it, so that the next try is marked `again`.
        `message` names what of it stands already, so that the next try edits that.
        """
        ...

    async def give_up(self, notice_id: str, now: Instant) -> None: ...

    async def standing(self, topic: str, to: Address) -> tuple[str, Card[Text]] | None:
        """The notice by which the topic stands in that chat, or will once the outbox is empty: its
        id and its card.
        """
        ...

    async def answer(self, key: str) -> Notice | None:
        """The stored answer to a delivery, sent or not."""
        ...

    async def release(self) -> None:
        """Ends all leases: for the one process on a database, at its start."""
        ...

    async def next_due(self) -> Instant | None: ...


class Addresses(Protocol):
    async def lose(self, address: Address, at: Instant) -> None:
        """Nothing is taken there until `find`; twice changes nothing."""
        ...

    async def find(self, address: Address, at: Instant) -> int:
        """There is a sign of life: what was tried there in vain is due at once. Answers how many
        notices that are.
        """
        ...

    async def move(self, old: Address, new: Address) -> None:
        """Channels and new notices go along, in every thread; messages that were sent stay behind
        and can no longer be edited.
        """
        ...


class Dialogues(Protocol):
    async def keep(self, sender: Identity, state: str, at: Instant) -> None:
        """In place of the one before. `state` is a dialogue as `bot.packing` writes it."""
        ...

    async def close(self, sender: Identity) -> None: ...

    async def forget(self, before: Instant) -> int:
        """Erases those whose last question was asked before then; answers how many."""
        ...
