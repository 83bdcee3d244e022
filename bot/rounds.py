"""Periodic work, each piece its own transaction, and harmless when done twice."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot import cards
from bot.ids import Ids, NewId
from bot.messages import Card, Text, phrase
from bot.model.booking import Booking
from bot.model.listing import Resource
from bot.model.slot import DAY, Instant
from bot.notices import tell
from bot.ports import Clock, Storage, Transaction
from bot.usecases import sides
from bot.usecases.interviewing import OPEN_SECONDS
from bot.usecases.showing import refresh

log = logging.getLogger(__name__)

BATCH = 50
SEEN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction of the bot's own: nobody asked for it."""

    tx: Transaction
    now: Instant
    new_id: NewId
    host: str


class Rounds:
    """What is due lives in tables; whoever ticks only says that time has passed."""

    def __init__(
        self,
        *,
        storage: Storage,
        clock: Clock,
        host: str,
        after_commit: Callable[[], None] = lambda: None,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._host = host
        self._ids = Ids(clock)
        self._after_commit = after_commit

    async def go(self) -> None:
        """Every kind of work once. A failure in one piece does not stop the others."""
        await self.expire_holds()
        async with self._storage.write() as tx:
            now = self._clock.now()
            await tx.searches.forget(now)
            await tx.dialogues.forget(now - OPEN_SECONDS)
            await tx.forget_seen(now - SEEN_DAYS * DAY)

    async def expire_holds(self) -> int:
        """Releases every hold that has reached its deadline; answers how many."""
        async with self._storage.read() as tx:
            overdue = await tx.bookings.overdue(self._clock.now(), BATCH)
        released = 0
        for booking in overdue:
            try:
                released += await self._expire(booking)
            except Exception:
                log.exception("hold of booking %s could not be released", booking.id)
        if released:
            self._after_commit()
        return released

    async def _expire(self, booking: Booking) -> bool:
        """False where a decision, or another process, was first."""
        async with self._storage.write() as tx:
            work = Work(tx, self._clock.now(), self._ids.new, self._host)
            expired = booking.move("expire", work.now)
            if not await tx.bookings.save(expired, booking.version):
                return False
            resource = await tx.resources.get(booking.resource_id)
            await _tell_both(work, expired, resource)
            await refresh(work, booking.resource_id)
        return True


async def _tell_both(work: Work, booking: Booking, resource: Resource) -> None:
    asker = await work.tx.people.person(booking.asker_id)
    host = await work.tx.organisations.get(booking.host_id)
    guest = await work.tx.organisations.get(booking.guest_id)
    what: tuple[Text, ...] = (cards.slot(booking, resource),)
    card = Card(
        title=phrase("expired-title", house=host.name),
        lines=(*what, phrase("expired-next")),
    )
    await tell(work, asker, card, topic=f"answer {booking.id}", cause="expired")
    closed = Card(title=phrase("decision-expired", guest=guest.name), lines=what)
    await sides.tell_managers(work, booking, closed, cause="expired")
