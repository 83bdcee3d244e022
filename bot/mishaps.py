"""What becomes of a notice that a platform did not take."""

from bot.ids import NewId, made_at
from bot.messages import Address, Card, phrase
from bot.model.slot import DAY, Instant
from bot.ports import (
    MaybeTaken,
    Notice,
    Readdressed,
    Transaction,
    TryLater,
    Undeliverable,
    Unreachable,
)

MISHAPS = (TryLater, MaybeTaken, Undeliverable, Readdressed)
Mishap = TryLater | MaybeTaken | Undeliverable | Readdressed

# So long a second message would look like a slip of the bot's.
DOUBT_SECONDS = 60
EDIT_AGAIN_SECONDS = 5
KNOCK_DAYS = 7
HELD_DAYS = 30


async def note(
    tx: Transaction,
    notice_id: str,
    to: Address,
    mishap: Mishap,
    now: Instant,
    *,
    edits: bool = False,
) -> None:
    """The notice waits for its next try, or is given up.

    Who cannot be reached is tried again when there is a sign of life, else every week, for a month.
    """
    match mishap:
        case TryLater():
            wait = max(1, round(mishap.after))
            await tx.outbox.retry(notice_id, now + wait, message=mishap.message or None)
        case MaybeTaken():
            # To edit twice does no harm.
            wait = EDIT_AGAIN_SECONDS if edits else DOUBT_SECONDS
            await tx.outbox.retry(notice_id, now + wait, taken=not edits)
        case Unreachable():
            await tx.addresses.lose(to, now)
            if made_at(notice_id) < now - HELD_DAYS * DAY:
                await tx.outbox.give_up(notice_id, now)
            else:
                await tx.outbox.retry(notice_id, now + KNOCK_DAYS * DAY)
        case Readdressed():
            await tx.addresses.move(to, mishap.to)
            # What it would edit has stayed behind.
            if edits:
                await tx.outbox.give_up(notice_id, now)
            else:
                await tx.outbox.retry(notice_id, now)
        case Undeliverable():
            await tx.outbox.give_up(notice_id, now)


async def confess(tx: Transaction, notice: Notice, new_id: NewId, now: Instant) -> None:
    """Who posted was told that it stands in that channel, in which the bot can no longer write."""
    kind, _, listing_id = notice.topic.partition(" ")
    listing = await tx.listings.get(listing_id) if kind == "listing" and not notice.edits else None
    if listing is None or listing.state != "open":
        return
    author = await tx.people.person(listing.author_id)
    to = await tx.people.home(author.id)
    channels = await tx.places.at(notice.to)
    if to is None or not channels:
        return
    place, name = channels[0], listing.title or ""
    told = Notice(
        id=new_id(),
        key=f"unshown {listing_id} {place.id} {author.id}",
        to=to,
        language=author.language,
        zone=author.zone,
        topic="",
        edits=False,
        card=Card(
            title=phrase("listing-unshown", name=name, channel=place.name),
            lines=(phrase("listing-unshown-next"),),
        ),
        due_at=now,
    )
    await tx.outbox.add(told)
