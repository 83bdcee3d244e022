"""What others must hear: rows of the outbox, written in the transaction that caused them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.ids import NewId
from bot.messages import Address, Card, Picture, Text
from bot.model.people import Channel, Language, Person
from bot.model.quiet import gentle
from bot.model.slot import Instant
from bot.ports import Notice, Transaction


class Desk(Protocol):
    """Where a notice is written: an open transaction, the time, and fresh identifiers."""

    @property
    def tx(self) -> Transaction: ...
    @property
    def now(self) -> Instant: ...
    @property
    def new_id(self) -> NewId: ...
    @property
    def host(self) -> str: ...


async def tell(
    desk: Desk, person: Person, card: Card[Text], *, topic: str, cause: str, edits: bool = False
) -> None:
    """One person, in their own language and zone. `cause` makes the notice unique for them."""
    to = await desk.tx.people.home(person.id)
    if to is not None:
        await _add(desk, to, person.language, person.zone, card, topic, cause, edits)


async def suggest(
    desk: Desk,
    person: Person,
    card: Card[Text],
    *,
    topic: str,
    cause: str,
    starts: Instant | None = None,
    edits: bool = False,
) -> None:
    """The same for what can wait (a match, a nudge, a reminder): not in the person's quiet hours,
    unless what it is about starts within 24 hours. With `edits` it takes the place of what stands
    under the topic, unless that says the same.
    """
    to = await desk.tx.people.home(person.id)
    if to is None:
        return
    last = await desk.tx.outbox.standing(topic, to) if edits else None
    if last is not None and last[1] == card:
        return
    due, after = gentle(desk.now, starts, ZoneInfo(person.zone)), last[0] if last else ""
    language, zone = person.language, person.zone
    await _add(desk, to, language, zone, card, topic, cause, edits, after, due)


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
    that says the same. Where nothing stands, as in a group that moved, only what can still be
    pressed is worth a message.
    """
    for channel in channels:
        last = await desk.tx.outbox.standing(topic, channel.address) if edits else None
        if last is not None and _settled(last[1]) == card:
            continue
        if edits and last is None and not card.buttons:
            continue
        to, language = channel.address, channel.language
        # Notices are sent in the order of their ids: this one comes after what it corrects.
        after = last[0] if last else ""
        await _add(desk, to, language, zone, card, topic, cause, last is not None, after)


def _settled(card: Card[Text]) -> Card[Text]:
    """As it stands once its new photo is there."""
    if card.picture is None:
        return card
    return replace(card, picture=Picture(card.picture.id))


async def announce(
    desk: Desk,
    to: Address,
    language: Language,
    zone: str,
    card: Card[Text],
    *,
    topic: str,
    edits: bool = False,
) -> None:
    """One place, whether it is linked or not; with `edits` also where the card says the same."""
    last = await desk.tx.outbox.standing(topic, to) if edits else None
    after = last[0] if last else ""
    await _add(desk, to, language, zone, card, topic, desk.new_id(), edits, after)


async def _add(
    desk: Desk,
    to: Address,
    language: Language,
    zone: str,
    card: Card[Text],
    topic: str,
    cause: str,
    edits: bool,
    after: str = "",
    due_at: Instant | None = None,
) -> None:
    where = f"{to.platform} {to.workspace} {to.channel} {to.thread}"
    notice = Notice(
        id=desk.new_id(after),
        key=f"{topic} {cause} {where}",
        to=to,
        language=language,
        zone=zone,
        topic=topic,
        edits=edits,
        card=card,
        due_at=desk.now if due_at is None else due_at,
    )
    await desk.tx.outbox.add(notice)
