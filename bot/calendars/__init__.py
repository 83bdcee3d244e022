"""Bookings as iCalendar (RFC 5545): the one place that knows how a calendar is written."""

import logging
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.calendars.event import Event, Status, Unwritable, clean, clean_line, status_of, uid
from bot.language.folding import fold
from bot.messages import Attachment

__all__ = [
    "MIME",
    "Event",
    "Status",
    "Unwritable",
    "attachment",
    "clean",
    "clean_line",
    "entry",
    "feed",
    "file",
    "skipped",
    "status_of",
    "uid",
]

MIME = "text/calendar; charset=utf-8"
LONGEST_SLUG = 60
NAMELESS = "calendar"

log = logging.getLogger(__name__)


def entry(event: Event) -> tuple[str, str]:
    """An event as feeds keep it: its lines, each ended by CRLF, and the zone that they are written
    in, "" for UTC. Raises Unwritable.
    """
    # Importing the library takes 29 ms, which nobody waits for before the first calendar.
    from bot.calendars import writing

    return writing.vevent(event)


def feed(entries: Sequence[tuple[str, str]], *, name: str, zone: str) -> bytes:
    """A whole calendar to subscribe to, for a reader in `zone`: the same entries give the same
    bytes.
    """
    from bot.calendars import writing

    head = writing.feed_head(name, zone, {zone for _, zone in entries})
    # As octets one by one: a single emoji would make a text of the whole four times as large.
    return b"".join((head.encode(), *(text.encode() for text, _ in entries), writing.END.encode()))


def file(events: Iterable[Event]) -> str:
    """The whole text of an .ics, with CRLF: send it as it is, in UTF-8.

    The same events give the same text, in whatever order they come; of two with one UID the newer
    counts (RFC 5546, 2.1.5). An event that cannot be written is logged and left out. Raises
    Unwritable where none is left, because a calendar without a component is none (RFC 5545, 3.4).
    """
    from bot.calendars import writing

    newest: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: (event.sequence, event.changed_at)):
        newest[event.uid] = event
    written: list[tuple[str, str]] = []
    failed: list[Unwritable] = []
    for event in sorted(newest.values(), key=lambda event: (event.slot, event.uid)):
        try:
            written.append(writing.vevent(event))
        except Unwritable as error:
            failed.append(error)
    if not written:
        raise failed[0] if failed else Unwritable("a calendar without events")
    for reason in failed:
        skipped(reason)
    return writing.vcalendar((text for text, _ in written), {zone for _, zone in written})


def skipped(reason: Unwritable) -> None:
    """Says in the log that an event is left out of a calendar."""
    log.error("calendar-event-skipped %s", reason)


def attachment(event: Event, name_hint: str) -> Attachment:
    """The event as a file, called after `name_hint` and the date on which it starts in its zone.

    Raises Unwritable.
    """
    content = file([event])
    slug = re.sub("[^a-z0-9]+", "-", fold(name_hint))[:LONGEST_SLUG].strip("-")
    date = datetime.fromtimestamp(event.slot.start, ZoneInfo(event.zone)).date()
    return Attachment(name=f"{slug or NAMELESS}-{date.isoformat()}.ics", mime=MIME, content=content)
