"""What was understood and cannot be so, or hardly: it is asked about."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.language.line import Line
from bot.language.reading import Doubt
from bot.language.signs import Bound, Cue, Hours, NoSuchDay, Repeat, Span
from bot.model.when import Pattern, When

# Every pattern falls on some day of a longer time.
_LONG = 400


def doubt_signs(line: Line, text: str, turned: Sequence[time]) -> Iterator[Doubt]:
    """What the signs say by themselves; `turned` are ends before their starts."""
    for sign, (start, end) in zip(line.signs, line.spans, strict=True):
        if isinstance(sign, NoSuchDay):
            yield Doubt(about="no-such-date", said=text[start:end])
    for end_said in turned:
        yield Doubt(about="ends-before-start", said=_fragment(line, text, end_said))


def doubt_when(
    when: When, line: Line, text: str, local: datetime, zone: ZoneInfo
) -> Iterator[Doubt]:
    """What was said as a whole; `local` is the moment of reading in the zone."""
    wall = local.replace(tzinfo=None)
    for slot in when.slots:
        # an end at the very moment of the jump is a moment that exists
        ends = slot.end and slot.end - timedelta(minutes=1)
        for moment, said in ((slot.start, slot.start), (ends, slot.end)):
            if moment and said and skipped(moment, zone):
                yield Doubt(about="no-such-time", said=_fragment(line, text, said.time()))
            elif moment and said and twice(moment, zone):
                yield Doubt(about="time-twice", said=_fragment(line, text, said.time()))
        if (slot.end or slot.start) <= wall:
            yield Doubt(about="past", said=_fragment(line, text, slot.start.time()))
    if any(_never(pattern, local.date()) for pattern in when.patterns):
        yield Doubt(about="no-such-date", said=_bounds(line, text))


def skipped(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks jump over this wall time."""
    aware = moment.replace(tzinfo=zone)
    back = aware.astimezone(ZoneInfo("UTC")).astimezone(zone)
    return back.replace(tzinfo=None) != moment


def twice(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks go back over this wall time."""
    aware = moment.replace(tzinfo=zone)
    return aware.utcoffset() != aware.replace(fold=1).utcoffset() and not skipped(moment, zone)


def _fragment(line: Line, text: str, moment: time) -> str:
    for sign, (start, end) in zip(line.signs, line.spans, strict=True):
        if isinstance(sign, Hours) and moment in (sign.start, sign.end):
            return text[start:end]
    return f"{moment:%H:%M}"


def _never(pattern: Pattern, today: date) -> bool:
    """Whether a pattern falls on none of the days between its bounds."""
    if pattern.until is None:
        return False
    first = pattern.since or today
    length = (pattern.until - first).days + 1
    days = (first + timedelta(ahead) for ahead in range(min(length, _LONG)))
    return not any(_falls_on(pattern, day) for day in days)


def _falls_on(pattern: Pattern, day: date) -> bool:
    if day in pattern.without or (pattern.weekdays and day.weekday() not in pattern.weekdays):
        return False
    if pattern.nth is None:
        return True
    if pattern.nth < 0:
        return (day + timedelta(7)).month != day.month
    return (day.day - 1) // 7 == pattern.nth - 1


def _bounds(line: Line, text: str) -> str:
    """A pattern with its bounds as they were said; the bounds only, where words stand between."""
    said = [at for at, sign in enumerate(line.signs) if isinstance(sign, Repeat | Bound | Span)]
    if any(sign in (Cue.WORD, Cue.STOP) for sign in line.signs[said[0] : said[-1]]):
        said = [at for at in said if not isinstance(line.signs[at], Repeat)] or said
    return text[line.spans[said[0]][0] : line.spans[said[-1]][1]]
