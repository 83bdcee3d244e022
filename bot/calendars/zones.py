"""Time zones as VTIMEZONE (RFC 5545, 3.6.5): two yearly rules, as every program understands them.

The library's own helper writes lists of dates, by which some programs show summer an hour late. The
rules are those of the last line of the zone's TZif file (RFC 9636, 3.3), which hold from its last
listed change on. Whatever they do not say truly is written in UTC instead.
"""

import importlib.resources
import re
import zoneinfo
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.model.slot import Instant, Slot

EARLIEST: Instant = 63_072_000
"""The year 1972: by then the rules, which begin in 1970, have been in force on both hemispheres."""
LATEST: Instant = 7_258_118_400
"""The year 2200: nobody knows the clocks of later."""
EPOCH = datetime.fromisoformat("1970-01-01")
"""Wall times have no zone here: they are what the rules are about."""
DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
_CHANGE = r"M(\d+)\.(\d)\.(\d)(?:/([-+]?[\d:]+))?"
_FOOTER = re.compile(
    r"(<[-+\w]+>|[A-Za-z]+)([-+]?[\d:]+)"
    rf"(?:(<[-+\w]+>|[A-Za-z]+)([-+]?[\d:]+)?,{_CHANGE},{_CHANGE})?"
)


@dataclass(frozen=True, slots=True)
class Yearly:
    """The clocks change in `month` on the nth `weekday` (0 is Sunday; the 5th is the last one), at
    `seconds` of the wall time until then.
    """

    month: int
    nth: int
    weekday: int
    seconds: int

    def wall(self, year: int) -> datetime:
        if self.nth == 5:
            following = date(year + self.month // 12, self.month % 12 + 1, 1)
            last = following - timedelta(days=1)
            day = last - timedelta(days=(last.isoweekday() - self.weekday) % 7)
        else:
            first = date(year, self.month, 1)
            ahead = (self.weekday - first.isoweekday()) % 7
            day = first + timedelta(days=ahead + 7 * (self.nth - 1))
        return EPOCH + timedelta(days=(day - EPOCH.date()).days, seconds=self.seconds)

    @property
    def rule(self) -> str:
        nth = -1 if self.nth == 5 else self.nth
        return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={nth}{DAYS[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Clocks:
    """What a zone's clocks show: seconds east of UTC, and when they change to them. A zone without
    changes has one.
    """

    name: str
    offset: int
    change: Yearly | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    key: str
    clocks: tuple[Clocks, ...]

    def offset(self, at: Instant) -> int:
        """As the rules say it."""
        if len(self.clocks) == 1:
            return self.clocks[0].offset
        year = (EPOCH + timedelta(seconds=at)).year
        return max(change for change in _changes(self, year) if change[0] <= at)[1]

    def says(self, at: Instant) -> bool:
        """Whether the wall time of `at` is the right one by the rules, and means nothing else."""
        actual = datetime.fromtimestamp(at, ZoneInfo(self.key)).utcoffset()
        offset = int(actual.total_seconds()) if actual is not None else None
        wall = at + (offset or 0)
        meant = {
            each.offset for each in self.clocks if self.offset(wall - each.offset) == each.offset
        }
        return offset is not None and meant == {offset}


@lru_cache(maxsize=64)
def _changes(zone: Zone, year: int) -> tuple[tuple[Instant, int], ...]:
    """When the clocks change around that year, and to which offset."""
    found = []
    for this, before in (zone.clocks, zone.clocks[::-1]):
        for each in (year - 1, year, year + 1):
            if this.change is not None:
                wall = this.change.wall(each) - EPOCH
                found.append((int(wall.total_seconds()) - before.offset, this.offset))
    return tuple(found)


def written(key: str, slot: Slot) -> str:
    """The zone in which every program reads the event right, "" for UTC."""
    zone = zone_of(key)
    if zone is None or slot.start < EARLIEST or slot.end > LATEST:
        return ""
    return key if zone.says(slot.start) and zone.says(slot.end) else ""


@cache
def zone_of(key: str) -> Zone | None:
    """None where its clocks cannot be said by two yearly rules, or show UTC itself."""
    if not _KEY.fullmatch(key):
        return None
    parts = _FOOTER.fullmatch(_footer(key))
    if parts is None:
        return None
    name, west, summer, summer_west, *changes = parts.groups()
    offset = -_seconds(west)
    if summer is None:
        only = Zone(key, (Clocks(name.strip("<>"), offset),))
        return _checked(only) if offset else None
    summer_offset = offset + 3_600 if summer_west is None else -_seconds(summer_west)
    to_summer, to_winter = _yearly(*changes[:4]), _yearly(*changes[4:])
    return _checked(
        Zone(
            key,
            (
                Clocks(name.strip("<>"), offset, to_winter),
                Clocks(summer.strip("<>"), summer_offset, to_summer),
            ),
        )
    )


def vtimezone(key: str) -> str:
    """Every line ended by CRLF. A zone that has no rules is written as UTC."""
    zone = zone_of(key) or Zone("Etc/UTC", (Clocks("UTC", 0),))
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    # Some zones count their winter as the time that is saved; programs go by the larger offset.
    ordered = sorted(zone.clocks, key=lambda clocks: clocks.offset)
    for kind, clocks, before in zip(
        ("STANDARD", "DAYLIGHT"), ordered, reversed(ordered), strict=False
    ):
        started = EPOCH if clocks.change is None else clocks.change.wall(1970)
        lines += [
            f"BEGIN:{kind}",
            f"DTSTART:{started:%Y%m%dT%H%M%S}",
            *([] if clocks.change is None else [f"RRULE:{clocks.change.rule}"]),
            f"TZOFFSETFROM:{_signed(before.offset)}",
            f"TZOFFSETTO:{_signed(clocks.offset)}",
            f"TZNAME:{clocks.name}",
            f"END:{kind}",
        ]
    return "".join(f"{line}\r\n" for line in (*lines, "END:VTIMEZONE"))


def _checked(zone: Zone) -> Zone | None:
    """Changes must fall on the very day that their rule names, and offsets be whole minutes."""
    changes = [clocks.change for clocks in zone.clocks if clocks.change is not None]
    if any(not 0 <= change.seconds < 86_400 for change in changes):
        return None
    if any(clocks.offset % 60 for clocks in zone.clocks):
        return None
    return None if len({clocks.offset for clocks in zone.clocks}) < len(zone.clocks) else zone


def _footer(key: str) -> str:
    """The last line of the file that ZoneInfo reads too; "" where there is none."""
    octets = b""
    for folder in zoneinfo.TZPATH:
        path = Path(folder, key)
        if path.is_file():
            octets = path.read_bytes()
            break
    else:
        try:
            octets = importlib.resources.files("tzdata").joinpath("zoneinfo", key).read_bytes()
        except OSError:
            return ""
    return octets.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace")


def _yearly(month: str, nth: str, weekday: str, time: str | None) -> Yearly:
    return Yearly(int(month), int(nth), int(weekday), 7_200 if time is None else _seconds(time))


def _seconds(said: str) -> int:
    """`-1:30` of the footer."""
    parts = [int(part) for part in said.lstrip("+-").split(":")]
    whole = sum(part * size for part, size in zip(parts, (3_600, 60, 1), strict=False))
    return -whole if said.startswith("-") else whole


def _signed(offset: int) -> str:
    minutes = abs(offset) // 60
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02}{minutes % 60:02}"
