"""What others must hear: rows of the outbox, written in the transaction that caused them."""

from collections.abc import Callable, Iterable
from typing import Protocol

from bot.messages import Address, Card, Text
from bot.model.people import Channel, Language, Person
from bot.model.slot import Instant
from bot.ports import Notice, Transaction


class Desk(Protocol):
    """Where a notice is written: an open transaction, the time, and fresh identifiers."""

    @property
    def tx(self) -> Transaction: ...
    @property
    def now(self) -> Instant: ...
    @property
    def new_id(self) -> Callable[[], str]: ...
    @property
    def host(self) -> str: ...


async def tell(
    desk: Desk, person: Person, card: Card[Text], *, topic: str, cause: str, edits: bool = False
) -> None:
    """One person, in their own language and zone. `cause` makes the notice unique for them."""
    to = await desk.tx.people.home(person.id)
    if to is not None:
        await _add(desk, to, person.language, person.zone, card, topic, cause, edits)


async def post(
    desk: Desk,
    channels: Iterable[Channel],
    card: Card[Text],
    zone: str,
    *,
    topic: str,
    cause: str,
    edits: bool = False,
) -> None:
    """Every channel, in its language; with `edits`, in place of what stands under the topic, unless
    that says the same.
    """
    for channel in channels:
        if edits and await desk.tx.outbox.standing(topic, channel.address) == card:
            continue
        await _add(desk, channel.address, channel.language, zone, card, topic, cause, edits)


async def _add(
    desk: Desk,
    to: Address,
    language: Language,
    zone: str,
    card: Card[Text],
    topic: str,
    cause: str,
    edits: bool,
) -> None:
    where = f"{to.platform} {to.workspace} {to.channel} {to.thread}"
    notice = Notice(
        id=desk.new_id(),
        key=f"{topic} {cause} {where}",
        to=to,
        language=language,
        zone=zone,
        topic=topic,
        edits=edits,
        card=card,
        due_at=desk.now,
    )
    await desk.tx.outbox.add(notice)
