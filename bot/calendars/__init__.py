"""Bookings as iCalendar (RFC 5545): the one place that knows how a calendar is written."""

import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

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
    "file",
    "status_of",
    "uid",
]

MIME = "text/calendar; charset=utf-8"
LONGEST_SLUG = 60
NAMELESS = "calendar"

_log = logging.getLogger(__name__)


def file(events: Iterable[Event], *, name: str = "") -> str:
    """The whole text of an .ics, with CRLF: send it as it is, in UTF-8.

    The same events give the same text, in whatever order they come; of two with one UID the newer
    counts (RFC 5546, 2.1.5). An event that cannot be written is logged and left out. Raises
    Unwritable where none is left, because a calendar without a component is none (RFC 5545, 3.4).
    `name` is for feeds: a file that has one is imported by some programs as a calendar of its own.
    """
    # Importing the library takes 29 ms, which nobody waits for before the first calendar.
    from bot.calendars import writing

    newest: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: (event.sequence, event.changed_at)):
        newest[event.uid] = event
    written: list[str] = []
    failed: list[Unwritable] = []
    for event in sorted(newest.values(), key=lambda event: (event.slot, event.uid)):
        try:
            written.append(writing.vevent(event))
        except Unwritable as error:
            failed.append(error)
    if not written:
        raise failed[0] if failed else Unwritable("a calendar without events")
    for reason in failed:
        _log.error("calendar-event-skipped %s", reason)
    return writing.vcalendar(written, name)


def attachment(event: Event, name_hint: str, *, zone: tzinfo = UTC) -> Attachment:
    """The event as a file, called after `name_hint` and the date on which it starts in `zone`.

    Raises Unwritable.
    """
    content = file([event])
    slug = re.sub("[^a-z0-9]+", "-", fold(name_hint))[:LONGEST_SLUG].strip("-")
    date = datetime.fromtimestamp(event.slot.start, zone).date()
    return Attachment(name=f"{slug or NAMELESS}-{date.isoformat()}.ics", mime=MIME, content=content)
