"""Events in the words of RFC 5545, by way of the icalendar library."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Calendar, vDuration, vText, vUri
from icalendar import Event as Component

from bot.calendars.event import Event, Status, Unwritable, clean, clean_line, is_uid
from bot.calendars.zones import vtimezone, written
from bot.model.slot import Instant

PRODID = "-//Deelbot//Deelbot//EN"
LONGEST_NAME = 80
LONGEST_SUMMARY = 200
LONGEST_LOCATION = 200
LONGEST_DESCRIPTION = 2_000
WEB = ("https://", "http://")
END = "END:VCALENDAR\r\n"
COLOUR = "teal"
REFRESH = timedelta(hours=1)
URI_SIGNS = "%/:?#[]@!$&'()*+,;=~"
"""What RFC 3986 allows in a URI beside letters, digits and the signs that quote() keeps anyway."""


class Shown(NamedTuple):
    transp: str
    busystatus: str


SHOWN: dict[Status, Shown] = {
    "TENTATIVE": Shown("OPAQUE", "TENTATIVE"),
    "CONFIRMED": Shown("OPAQUE", "BUSY"),
    "CANCELLED": Shown("TRANSPARENT", "FREE"),
}
"""Outlook goes by X-MICROSOFT-CDO-BUSYSTATUS, the others by TRANSP (RFC 5545, 3.8.2.7)."""


class Escaped(vText):
    """TEXT of RFC 5545, 3.3.11. The library's own writes the `\\N` of `C:\\New` as a line end."""

    def to_ical(self) -> bytes:
        escaped = self.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,")
        return escaped.replace("\n", r"\n").encode()


def vevent(event: Event) -> tuple[str, str]:
    """One VEVENT, every line ended by CRLF, and the zone that it is written in, "" for UTC. Raises
    Unwritable.
    """
    if not is_uid(event.uid):
        raise Unwritable("an event whose UID is none")
    if event.sequence < 0:
        raise Unwritable(f"{event.uid}: SEQUENCE counts from 0")
    if event.url and not _uri(event.url).startswith(WEB):
        raise Unwritable(f"{event.uid}: the link leads somewhere else than to the web")
    try:
        zone = written(event.zone, event.slot)
        return _text(_component(event, zone)), zone
    except Exception as error:  # one event must not stop the calendar, whatever is wrong with it
        raise Unwritable(f"{event.uid}: {type(error).__name__}") from error


def vcalendar(vevents: Iterable[str], zones: Iterable[str]) -> str:
    """A file for the chat. `zones` are those that the events are written in."""
    return "".join((_head(_calendar()), *_zones(zones), *vevents, END))


def feed_head(name: str, zone: str, zones: Iterable[str]) -> str:
    """What stands before the events of a feed; END follows them. Without any zone that of the
    reader stands there, because a calendar without a component is none (RFC 5545, 3.4).
    """
    calendar = _calendar()
    # Some programs show the escapes of a calendar's name, so it keeps nothing to escape.
    plain = _line(name.translate(dict.fromkeys(map(ord, ",;\\"), " ")), LONGEST_NAME)
    for key, value in (("name", plain), ("x-wr-calname", plain), ("x-wr-timezone", zone)):
        calendar.add(key, Escaped(value))
    calendar.add("color", Escaped(COLOUR))
    refresh = vDuration(REFRESH)
    refresh.params["VALUE"] = "DURATION"
    calendar.add("refresh-interval", refresh)
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return _head(calendar) + ("".join(_zones(zones)) or vtimezone(zone))


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("version", Escaped("2.0"))
    calendar.add("prodid", Escaped(PRODID))
    calendar.add("calscale", Escaped("GREGORIAN"))
    calendar.add("method", Escaped("PUBLISH"))
    return calendar


def _head(calendar: Calendar) -> str:
    return _text(calendar).removesuffix(END)


def _zones(zones: Iterable[str]) -> list[str]:
    return [vtimezone(zone) for zone in sorted(set(zones) - {""})]


def _component(event: Event, zone: str) -> Component:
    shown = SHOWN[event.status]
    component = Component()
    component.add("uid", Escaped(event.uid))
    component.add("sequence", event.sequence)
    component.add("dtstamp", _utc(event.changed_at))
    component.add("last-modified", _utc(event.changed_at))
    where = ZoneInfo(zone) if zone else UTC
    component.add("dtstart", datetime.fromtimestamp(event.slot.start, where))
    component.add("dtend", datetime.fromtimestamp(event.slot.end, where))
    component.add("status", Escaped(event.status))
    component.add("transp", Escaped(shown.transp))
    component.add("x-microsoft-cdo-busystatus", Escaped(shown.busystatus))
    component.add("summary", Escaped(_line(event.summary, LONGEST_SUMMARY)))
    if description := _shortened(clean(event.description), LONGEST_DESCRIPTION):
        component.add("description", Escaped(description))
    if location := _line(event.location, LONGEST_LOCATION):
        component.add("location", Escaped(location))
    if event.url:
        component.add("url", vUri(_uri(event.url)))
    return component


def _utc(instant: Instant) -> datetime:
    return datetime.fromtimestamp(instant, UTC)


def _text(component: Component | Calendar) -> str:
    octets: bytes = component.to_ical()
    return octets.decode()


def _line(text: str, most: int) -> str:
    return _shortened(clean_line(text), most)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _uri(url: str) -> str:
    """Only signs of RFC 3986, so that nothing in it can end the line."""
    return quote(clean_line(url), safe=URI_SIGNS)
