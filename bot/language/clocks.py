"""Clock times: single ones, ranges, and the halves of the day they are lifted to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import assert_never

from bot.language.line import Line
from bot.language.reading import Language
from bot.language.signs import (
    Clock,
    Cue,
    Hours,
    Lasting,
    Month,
    Number,
    Numeric,
    Part,
    PartName,
    Relative,
    Sign,
    Unit,
    Weekday,
    Year,
)

_RANGE = (Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH)
_LISTING = (Cue.COMMA, Cue.AT, Cue.DAILY)
_OPENING = (Cue.FROM, Cue.SINCE, Cue.BETWEEN)


def read_clocks(line: Line, language: Language) -> None:
    """Clocks in words first, then ranges, then what stands alone."""
    line.rewrite(_in_words)
    line.rewrite(_french_range if language == "fr" else _range, Clock, Number)
    line.rewrite(_single, Clock)
    line.rewrite(_with_part, Hours, Part)
    line.rewrite(_among_others, Hours)


def _in_words(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    match signs[at : at + 3]:
        case [Cue.HALF, Number(value=hour), *rest] if 1 <= hour <= 12 and not _dated(rest):
            return 2, Clock(hour=(hour - 1) % 12, minute=30, spoken=True)
        case [Cue.HALF_PAST, Number(value=hour), *_] if 1 <= hour <= 12:
            return 2, Clock(hour=hour, minute=30, spoken=True)
        case [Cue.QUARTER_PAST, Number(value=hour), *_] if 1 <= hour <= 24:
            return 2, Clock(hour=hour, minute=15)
        case [Cue.QUARTER_TO, Number(value=hour), *_] if 1 <= hour <= 24:
            return 2, Clock(hour=hour - 1, minute=45)
        case [Number(value=5 | 10 | 20 | 25 as minute), Cue.FOR, Number(value=hour)] if (
            1 <= hour <= 24 and at and _leads_to_clock(signs[at - 1])
        ):
            # van 10 voor 9
            return 3, Clock(hour=hour - 1, minute=60 - minute, spoken=True)
        case [
            Number(value=5 | 10 | 20 | 25 as minute),
            Cue.HENCE | Cue.AFTER,
            Number(value=hour),
        ] if hour <= 24 and at and _leads_to_clock(signs[at - 1]):
            return 3, Clock(hour=hour, minute=minute, spoken=True)
        case [Cue.QUARTER_PAST, Clock(minute=0) as clock, *_]:
            return 2, replace(clock, minute=15)
        case [Cue.QUARTER_TO, Clock(minute=0, hour=hour) as clock, *_] if hour:
            return 2, replace(clock, hour=hour - 1, minute=45)
        case [Clock(half=None, hour=hour) as clock, Part(name=part), *_] if hour <= 12:
            return 2, replace(
                clock, half="pm" if _later(hour, part, False) else "am" if hour < 12 else None
            )
        case [Number(value=hour, ordinal=False), Part(name=part), *_] if (
            1 <= hour <= 12 and at and _leads_to_clock(signs[at - 1])
        ):
            return 2, Clock(hour=hour, half="pm" if _later(hour, part, False) else "am")
        case [Number(value=amount, ordinal=False), Part(plural=True), *_] if amount > 1:
            return 2, Lasting(amount=amount, unit="day")
        case [Cue.LASTING, Number(value=amount), Unit(name=unit)]:
            return 3, Lasting(amount=amount, unit=unit)
        case [Cue.LASTING, Clock(hour=amount, minute=0, half=None), *_]:
            return 2, Lasting(amount=amount, unit="hour")
        case [Clock(minute=0) as clock, Cue.AND_QUARTER, *_]:
            return 2, replace(clock, minute=15)
        case [Clock(minute=0, hour=hour) as clock, Cue.LESS_QUARTER, *_] if hour:
            return 2, replace(clock, hour=hour - 1, minute=45)
        case [Cue.AFTER, Number(value=hour, ordinal=False), *rest] if (
            hour <= 24 and at and isinstance(signs[at - 1], Relative | Part) and not _dated(rest)
        ):
            # tonight after 8
            return 2, Clock(hour=hour, spoken=True)
        case [Clock(minute=0) as clock, Cue.AND_HALF, *_]:
            return 2, replace(clock, minute=30)
        case [Number(value=hour, ordinal=False), Unit(name="hour", plural=False), *_] if (
            hour <= 24 and at and _leads_to_clock(signs[at - 1])
        ):
            return 2, Clock(hour=hour, spoken=True)
        case [Cue.SINCE, Number(value=hour, ordinal=False), Cue.ONWARD] if hour <= 24:
            # from 6 until late
            return 3, Clock(hour=hour, spoken=True)
        case [Cue.AT, Number(value=1), Cue.WORD]:
            # om een contract na te kijken
            return None
        case [Cue.AT, Number(value=hour, ordinal=False), *rest] if hour <= 24 and not _dated(rest):
            return 2, Clock(hour=hour, spoken=True)
    return None


def _leads_to_clock(sign: Sign) -> bool:
    return sign in (*_OPENING, *_RANGE, Cue.AT, Cue.AFTER, Cue.BEFORE, Cue.BY, Cue.AND)


def _dated(rest: Sequence[Sign]) -> bool:
    return bool(rest) and isinstance(rest[0], Month | Unit)


def _hour(sign: Sign) -> Clock | None:
    match sign:
        case Clock():
            return sign
        case Number(value=value, ordinal=False) if value <= 24:
            return Clock(hour=value, spoken=True)
    return None


def _french_range(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """samedi 5 à 20h is a date and a time; de 5 à 20h is not."""
    match signs[at : at + 2]:
        case [Number(), Cue.TO] if not at or signs[at - 1] not in _OPENING:
            return None
    return _range(signs, at)


def _range(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    opening = at > 0 and signs[at - 1] in _OPENING
    between = at > 0 and signs[at - 1] is Cue.BETWEEN
    match signs[at : at + 4]:
        case [first, joint, Cue.AT | Cue.SINCE | Cue.ARTICLE, last] if joint in _RANGE:
            taken = 4
        case [first, joint, last, *_] if joint in _RANGE or (between and joint is Cue.AND):
            taken = 3
        case _:
            return None
    start, end = _hour(first), _hour(last)
    if not start or not end:
        return None
    if isinstance(first, Number) and isinstance(last, Number):
        if leads_to_month(signs, at) or (start.hour, start.minute) == (end.hour, end.minute):
            return None
        falling = joint is Cue.DASH and end.hour < start.hour and at and signs[at - 1] in _LISTING
        if joint is Cue.DASH and _dashed_dates(signs, at, start.hour, end.hour):
            return None
        if not (
            opening or falling or _hours_context(signs, at) or _part_follows(signs, at + taken)
        ):
            return None
        follows = signs[at + taken] if at + taken < len(signs) else None
        if isinstance(follows, Unit | Number):
            return None
    elif isinstance(last, Number) and _dated(signs[at + taken : at + taken + 1]):
        return None
    return taken, _hours(start, end)


def _dashed_dates(signs: Sequence[Sign], at: int, day: int, month: int) -> bool:
    """van 21-7 tot 25-7; vanaf 21-7"""
    if not 1 <= month <= 12 or not at:
        return False
    match signs[at + 3 : at + 7]:
        case [joint, Number(), Cue.DASH, Number()] if joint in _RANGE:
            return True
    return signs[at - 1] is Cue.SINCE and month < day > 12


def leads_to_month(signs: Sequence[Sign], at: int) -> bool:
    """Whether the bare numbers from here on share a month: 5, 6, 12 en 13 maart."""
    chain = (Cue.COMMA, Cue.AND, Cue.OR, Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH, Cue.FROM)
    chained = (*chain, Cue.ARTICLE, Cue.PLURAL)
    joined = True
    for step in range(at, min(at + 24, len(signs))):
        match signs[step]:
            case Number(value=value) if 1 <= value <= 31 and joined:
                if step + 1 < len(signs) and isinstance(signs[step + 1], Month):
                    return True
                joined = False
            case Weekday() if joined:
                continue
            case sign if sign in chained:
                joined = True
            case _:
                return False
    return False


def _hours_context(signs: Sequence[Sign], at: int) -> bool:
    step = at - 1
    while step >= 0 and signs[step] in (Cue.COMMA, Cue.FROM, Cue.AT, Cue.ARTICLE, Cue.EVERY):
        step -= 1
    if step < 0:
        return False
    match signs[step]:
        case Weekday() | Relative() | Numeric() | Part() | Year() | Unit(name="day") | Cue.DAILY:
            return True
        case Month():
            return step > 0 and isinstance(signs[step - 1], Number)
    return False


def _part_follows(signs: Sequence[Sign], at: int) -> bool:
    return at < len(signs) and isinstance(signs[at], Part)


def _hours(first: Clock, last: Clock) -> Hours:
    start, end = first.hour, last.hour
    end_half = last.half
    if end_half:
        end = end % 12 + (12 if end_half == "pm" else 0)
    if first.half:
        start = start % 12 + (12 if first.half == "pm" else 0)
    elif end_half == "pm" and start <= 12:
        lifted = start % 12 + 12
        start = lifted if (lifted, first.minute) < (end, last.minute) else start
    loose = first.half is None and end_half is None and start <= 12 and last.spoken
    if not end_half and (first.half == "pm" or loose) and end < 12 and end <= start:
        # 9-5 ends in the afternoon
        end += 12 if start <= 12 or (first.half == "pm" and end + 12 > start) else 0
    return Hours(
        start=time(start % 24, first.minute),
        end=time(end % 24, last.minute),
        spoken=(first.spoken or last.spoken) and not end_half and not first.half,
    )


def _single(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    match signs[at : at + 3]:
        case [Clock() as clock, *_]:
            pass
        case _:
            return None
    hour = clock.hour if not clock.half else clock.hour % 12 + (12 if clock.half == "pm" else 0)
    moment = time(hour % 24, clock.minute)
    led = at and (_leads_to_clock(signs[at - 1]) or signs[at - 1] is Cue.FOR)
    if clock.hour == 24 and not clock.half and not led:
        # open round the clock, which is no moment
        return 1, Cue.WORD
    if clock.spoken and at and signs[at - 1] is Cue.FOR and not _hours_context(signs, at - 1):
        # voor 20 uur is a length of work, unless a day stands before it
        return 1, Cue.WORD
    if at and signs[at - 1] in (Cue.UNTIL, Cue.BEFORE, Cue.BY, Cue.THROUGH, Cue.FOR):
        return 1, Hours(start=None, end=moment, spoken=clock.spoken)
    return 1, Hours(start=moment, spoken=clock.spoken and not clock.half)


def _with_part(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    match signs[at : at + 3]:
        case [Hours(part=None) as hours, Part(name=part), *_]:
            return 2, replace(hours, part=part)
        case [Hours(part=None) as hours, Cue.COMMA, Part(name=part), *_]:
            return 3, replace(hours, part=part)
        case [Part(), *_] if at and (
            signs[at - 1] in (Cue.EVERY, Cue.THIS) or isinstance(signs[at - 1], Weekday)
        ):
            return None
        case [Part(name=part, plural=False), Hours(part=None) as hours, *_]:
            return 2, replace(hours, part=part)
        case [
            Part(name=part, plural=False),
            Cue.FROM | Cue.SINCE | Cue.AT | Cue.AFTER | Cue.BETWEEN | Cue.COMMA,
            Hours(part=None) as hours,
        ]:
            return 3, replace(hours, part=part)
        case [
            Hours(start=time() as start, end=None) as hours,
            Lasting(amount=amount, unit="hour"),
            *_,
        ]:
            return 2, replace(hours, end=time((start.hour + amount) % 24, start.minute))
    return None


def _among_others(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    match signs[at : at + 4]:
        case [Hours(start=time(), end=None, alone=False) as hours, Cue.AND | Cue.OR, *rest]:
            if any(isinstance(sign, Hours) for sign in rest[:1]) or (
                rest and rest[0] is Cue.AT and isinstance(rest[-1], Hours)
            ):
                return 1, replace(hours, alone=True)
    return None


def lift(hours: Hours, part: PartName | None, parts: Mapping[PartName, tuple[time, time]]) -> Hours:
    """The hours of a day: eight in the evening is 20:00; a part alone has its own hours."""
    part = hours.part or part
    if hours.start is None and hours.end is None:
        start, end = parts[part] if part else (None, None)
        return Hours(start=start, end=end)
    start, end = hours.start, hours.end
    if start is not None and start.hour < 12 and _later(start.hour, part, hours.spoken):
        start = start.replace(hour=start.hour + 12)
        if end is not None and end.hour < 12 and end.hour + 12 > start.hour:
            end = end.replace(hour=end.hour + 12)
    return Hours(start=start, end=end)


def _later(hour: int, part: PartName | None, spoken: bool) -> bool:
    match part:
        case "evening":
            return hour >= 4
        case "afternoon":
            return hour <= 7
        case "night":
            return hour >= 8
        case "noon":
            return 1 <= hour <= 3
        case "morning":
            return False
        case None:
            return spoken and 1 <= hour <= 6
        case _:
            assert_never(part)
