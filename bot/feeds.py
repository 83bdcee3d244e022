"""Serves calendar subscriptions: the newest copy, or the last good one where that cannot be had."""

import asyncio
import gzip
import hashlib
import logging
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Literal

from bot import calendars
from bot.entries import entries, visit_event, written
from bot.messages import phrase
from bot.model.feed import digest
from bot.model.slot import DAY, Instant, Slot
from bot.phrases import Phrases
from bot.ports import Clock, Stamp, Storage, StorageBusy, Subscription, Transaction, Window

log = logging.getLogger(__name__)

DAYS_BACK = 60
DAYS_AHEAD = 400
DAYS_CANCELLED = 30
MOST_EVENTS = 5_000
KEPT_BYTES = 16 * 2**20
"""How much is held of the copies of all feeds together, compressed."""
FASTEST = 1
"""A feed repeats itself so much that the first level of gzip makes it ten times smaller."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A feed as it is sent: `etag` is the SHA-256 of its bytes, `modified` when it last changed."""

    feed_id: str
    etag: str
    modified: Instant
    compressed: bytes
    used_on: Instant | None

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.compressed)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A copy, the state of the database that it is of, and when that was last looked at."""

    copy: Copy
    state: tuple[Subscription, Window, Stamp]
    seen_at: Instant


class Feeds:
    def __init__(self, *, storage: Storage, clock: Clock, host: str) -> None:
        self._storage = storage
        self._clock = clock
        self._host = host
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def open(self, secret: str) -> Copy | Literal["unknown", "revoked"]:
        """What stands behind an address. Never raises: a program that is told of an error leaves a
        feed for good, and one that is told of nothing keeps what it has.
        """
        key, now = digest(secret), self._clock.now()
        kept = self._kept.get(key)
        if kept is not None and kept.seen_at == now:
            # So often nothing changes; and who revokes an address waits no longer than a second.
            return kept.copy
        try:
            return await self._newest(key, kept, now)
        except StorageBusy:
            log.warning("a feed is served as it was: storage busy")
        except Exception:
            log.exception("a feed is served as it was")
        return "unknown" if kept is None else kept.copy

    async def used(self, copy: Copy) -> None:
        """Notes, once a day, that somebody reads it. Never raises."""
        today = self._clock.now() // DAY * DAY + DAY // 2
        if copy.used_on is not None and copy.used_on >= today:
            return
        for key, kept in self._kept.items():
            if kept.copy is copy:
                self._kept[key] = replace(kept, copy=replace(copy, used_on=today))
                break
        try:
            async with self._storage.write() as tx:
                await tx.feeds.used(copy.feed_id, today)
        except StorageBusy:
            log.warning("the last use of a feed is not noted: storage busy")
        except Exception:
            log.exception("the last use of a feed is not noted")

    async def _newest(
        self, key: str, kept: _Kept | None, now: Instant
    ) -> Copy | Literal["unknown", "revoked"]:
        window = _window(now)
        async with self._storage.read() as tx:
            found = await tx.feeds.subscription(key)
            if found is None:
                self._kept.pop(key, None)
                return "unknown"
            if not _readable(found):
                self._kept.pop(key, None)
                return "revoked"
            feed = found.feed
            # That it was read changes nothing in it.
            told = replace(found, feed=replace(feed, used_on=None))
            state = (told, window, await tx.feeds.stamp(found, window))
            if kept is not None and kept.state == state:
                self._keep(key, replace(kept, seen_at=now))
                return kept.copy
            texts = await self._texts(tx, found, window)
        changed_at = max(feed.created_at, found.since, state[2].changed_at, now // DAY * DAY)
        copy = await asyncio.to_thread(_copied, found, texts, changed_at)
        self._keep(key, _Kept(copy, state, now))
        return copy

    async def _texts(
        self, tx: Transaction, found: Subscription, window: Window
    ) -> list[tuple[str, str]]:
        texts = []
        for each in await tx.feeds.entries(found, window):
            # What was not written with its booking is made here, and not kept: reading writes
            # nothing.
            text, zone = await self._made(tx, each, found) if isinstance(each, str) else each[1:]
            if text:
                texts.append((text, zone))
        # Of these there are few: they are not kept ready.
        for visit in await tx.feeds.visits(found, window):
            resource = await tx.resources.get(visit.resource_id)
            host = await tx.organisations.get(visit.host_id)
            guest = await tx.organisations.get(visit.guest_id)
            shown = visit_event(
                visit,
                resource,
                host,
                guest,
                level=found.feed.level,
                language=found.language,
                uid_host=self._host,
            )
            texts += [made for made in (written(shown),) if made[0]]
        return texts

    async def _made(self, tx: Transaction, booking_id: str, found: Subscription) -> tuple[str, str]:
        booking = await tx.bookings.get(booking_id)
        if booking is None:
            return "", ""
        resource = await tx.resources.get(booking.resource_id)
        host = await tx.organisations.get(booking.host_id)
        guest = await tx.organisations.get(booking.guest_id)
        wanted = (found.language, found.feed.level)
        for entry in entries(booking, resource, host, guest, self._host):
            if (entry.language, entry.level) == wanted:
                return entry.text, entry.zone
        return "", ""

    def _keep(self, key: str, kept: _Kept) -> None:
        self._kept[key] = kept
        self._kept.move_to_end(key)
        held = sum(len(each.copy.compressed) for each in self._kept.values())
        while held > KEPT_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            held -= len(dropped.copy.compressed)


def _window(now: Instant) -> Window:
    """The same all day long, so that only what happens changes a feed."""
    today = now // DAY * DAY
    return Window(
        slot=Slot(today - DAYS_BACK * DAY, today + (DAYS_AHEAD + 1) * DAY),
        ended_since=today - DAYS_CANCELLED * DAY,
        limit=MOST_EVENTS,
    )


def _readable(found: Subscription) -> bool:
    """A house's feed is for who manages it, and ends with that."""
    if found.feed.revoked_at is not None:
        return False
    return found.feed.scope == "person" or bool(found.hosts)


def _copied(found: Subscription, texts: list[tuple[str, str]], modified: Instant) -> Copy:
    """Takes its time with a large one: not for the loop in which everybody else waits."""
    say = Phrases(found.language, found.zone).say
    named = phrase("feed-name-organisation", house=found.name)
    name = say(named if found.name else phrase("feed-name-person"))
    body = calendars.feed(texts, name=name, zone=found.zone)
    return Copy(
        feed_id=found.feed.id,
        etag=hashlib.sha256(body).hexdigest(),
        modified=modified,
        compressed=gzip.compress(body, FASTEST, mtime=0),
        used_on=found.feed.used_on,
    )
