"""What the reader understood, in one line that tests can compare."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.language import Language, Reading, read
from bot.model.when import Pattern, Period, WallSlot, When

BRUSSELS = ZoneInfo("Europe/Brussels")
# A Tuesday.
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def short(when: When) -> str:
    """One line for a whole When: what the tests below compare."""
    parts = [*map(_slot, when.slots), *map(_pattern, when.patterns), *map(_period, when.periods)]
    return "; ".join(parts)


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def _slot(slot: WallSlot) -> str:
    start = f"{slot.start:%Y-%m-%d %H:%M}"
    if slot.end is None:
        return start
    same = slot.end.date() == slot.start.date()
    return f"{start}-{slot.end:%H:%M}" if same else f"{start} - {slot.end:%Y-%m-%d %H:%M}"


def _pattern(pattern: Pattern) -> str:
    parts: list[str] = [pattern.frequency]
    if pattern.interval > 1:
        parts.append(f"x{pattern.interval}")
    if pattern.weekdays:
        parts.append(",".join(DAYS[day] for day in pattern.weekdays))
    if pattern.nth:
        parts.append(f"#{pattern.nth}")
    if pattern.start or pattern.end:
        parts.append(f"{_clock(pattern.start)}-{_clock(pattern.end)}")
    if pattern.since:
        parts.append(f"from {pattern.since}")
    if pattern.until:
        parts.append(f"until {pattern.until}")
    if pattern.without:
        parts.append("not " + ",".join(map(str, pattern.without)))
    return " ".join(parts)


def _period(period: Period) -> str:
    if period.first == period.last:
        return str(period.first)
    return f"{period.first or ''}..{period.last or ''}"


def said(text: str, language: Language) -> str:
    return short(read(text, NOW, BRUSSELS, language).when)


def understood(text: str, language: Language) -> Reading:
    return read(text, NOW, BRUSSELS, language)
