"""The one When of a text: patterns before slots, slots before periods, periods before bounds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.language.clocks import lift
from bot.language.months import first_on
from bot.language.signs import (
    Bound,
    Cue,
    Days,
    Hours,
    Lasting,
    Part,
    PartName,
    Repeat,
    Sign,
    Span,
    Stretch,
    Without,
)
from bot.model.when import Pattern, Period, WallSlot, When

Target = Days | Repeat | Span
Parts = Mapping[PartName, tuple[time, time]]
# What would last longer into the next day is an end before its start.
_LONGEST_NIGHT = 14 * 60


def assemble(signs: Sequence[Sign], parts: Parts) -> tuple[When, tuple[time, ...]]:
    """Beside the When, the ends that lie before their starts; those were left open."""
    turned: list[time] = []
    signs = _finest(_parts_told(_lasted(_returned(signs))))
    repeats = [sign for sign in signs if isinstance(sign, Repeat)]
    since, until, spans = _bounds(signs, repeats=bool(repeats))
    left_out = [sign for sign in signs if isinstance(sign, Without)]
    without = tuple(day for sign in left_out for day in sign.dates)
    never = {day for sign in left_out for day in sign.weekdays}
    slots: list[WallSlot] = [
        WallSlot(start=sign.start, end=sign.end) for sign in signs if isinstance(sign, Stretch)
    ]
    patterns: list[Pattern] = []
    periods: list[Period] = []
    said = any(isinstance(sign, Hours | Part) for sign in signs)
    bounded = since is not None or until is not None
    for target, said_hours in _timed(signs, spans):
        part = None if isinstance(target, Span) else target.part
        hours = _opened(said_hours, part, turned, parts)
        match target:
            case Repeat():
                kept = _fewer(target, never)
                patterns += _patterns(kept, hours, since, until, without, parts)
            case Days():
                if not hours and target.part:
                    hours = [Hours(start=None, part=target.part)]
                for day in target.dates:
                    if day in without:
                        continue
                    timed = [slot for one in hours if (slot := _slot(day, one, target.part, parts))]
                    slots += timed
                    if not timed:
                        periods.append(Period(first=day, last=day))
            case Span():
                if len(hours) == 1 and _one_night(target, hours[0], parts):
                    slot = _slot(target.first, hours[0], None, parts)
                    slots += [slot] if slot else []
                elif hours:
                    daily = Repeat(frequency="daily")
                    patterns += _patterns(daily, hours, target.first, target.last, without, parts)
                else:
                    periods.append(Period(first=target.first, last=target.last))
    if bounded and not repeats:
        loose = [sign for sign in signs if isinstance(sign, Hours | Part)]
        if said and not slots and not patterns and not periods and loose:
            daily = Repeat(frequency="daily")
            hours = _opened(_merged(loose), None, turned, parts)
            patterns += _patterns(daily, hours, since, until, without, parts)
        elif not slots:
            periods.append(Period(first=since, last=until))
    when = When(
        slots=tuple(sorted(dict.fromkeys(slots), key=lambda slot: slot.start)),
        patterns=tuple(dict.fromkeys(patterns)),
        periods=_without(_joined(periods), without),
    )
    return when, tuple(dict.fromkeys(turned))


def _opened(
    hours: Sequence[Hours], part: PartName | None, turned: list[time], parts: Parts
) -> list[Hours]:
    """Without the ends that lie before their starts, which go to `turned`."""
    kept: list[Hours] = []
    for one in hours:
        match lift(one, part, parts):
            case Hours(start=time() as start, end=time() as end) if (
                end != time() and end <= start and _minutes(start, end) > _LONGEST_NIGHT
            ):
                turned.append(end)
                one = replace(one, end=None)
        kept.append(one)
    return kept


def _minutes(start: time, end: time) -> int:
    """Of a night."""
    return (end.hour - start.hour + 24) * 60 + end.minute - start.minute


def _one_night(span: Span, hours: Hours, parts: Parts) -> bool:
    """27-28 maart, 22u-4u is the night between them."""
    lifted = lift(hours, None, parts)
    overnight = lifted.start is not None and lifted.end is not None and lifted.end <= lifted.start
    return overnight and (span.last - span.first).days == 1


def _returned(signs: Sequence[Sign]) -> list[Sign]:
    """Fetched on one day after an hour and brought back on another by an hour: one long slot."""
    timely = [(at, sign) for at, sign in enumerate(signs) if isinstance(sign, Days | Hours)]
    match [sign for _, sign in timely]:
        case (
            [
                Hours(start=time() as opens, end=None),
                Days(dates=(first,)),
                Hours(start=None, end=time() as closes),
                Days(dates=(last,)),
            ]
            | [
                Days(dates=(first,)),
                Hours(start=time() as opens, end=None),
                Hours(start=None, end=time() as closes),
                Days(dates=(last,)),
            ]
            | [
                Days(dates=(first,)),
                Hours(start=time() as opens, end=None),
                Days(dates=(last,)),
                Hours(start=None, end=time() as closes),
            ]
        ) if first < last:
            start, end = datetime.combine(first, opens), datetime.combine(last, closes)
            return [Stretch(start=start, end=end)]
    return list(signs)


def _lasted(signs: Sequence[Sign]) -> list[Sign]:
    """For two hours, on Monday at seven: the length gives the one start its end."""
    lengths = [sign for sign in signs if isinstance(sign, Lasting) and sign.unit == "hour"]
    hours = [sign for sign in signs if isinstance(sign, Hours)]
    match lengths, hours:
        case [Lasting(amount=amount)], [Hours(start=time() as start, end=None) as only] if (
            amount < 24
        ):
            ended = replace(only, end=time((start.hour + amount) % 24, start.minute))
            return [ended if sign is only else sign for sign in signs]
    return list(signs)


def _parts_told(signs: Sequence[Sign]) -> list[Sign]:
    """Beside clock times a part of the day counts only next to what it is a part of."""
    dated = any(isinstance(sign, Days) for sign in signs)
    timed = any(isinstance(sign, Hours) for sign in signs)
    bounded = any(isinstance(sign, Bound | Span) for sign in signs)
    kept: list[Sign] = []
    for at, sign in enumerate(signs):
        if (
            isinstance(sign, Repeat)
            and dated
            and sign == Repeat(frequency="daily", part=sign.part)
            and sign.part
        ):
            sign = Part(name=sign.part)
        if dated and sign == Repeat(frequency="daily") and not bounded:
            # on the 5th and the 6th, ten to six each day
            continue
        if isinstance(sign, Part) and timed and not _beside(signs, at):
            continue
        kept.append(sign)
    return kept


def _beside(signs: Sequence[Sign], at: int) -> bool:
    for step in (-1, 1):
        near = at + step
        while (
            0 <= near < len(signs)
            and isinstance(signs[near], Cue)
            and signs[near] not in (Cue.WORD, Cue.STOP)
        ):
            near += step
        if 0 <= near < len(signs) and isinstance(signs[near], Days | Repeat | Hours | Span):
            return True
    return False


def _finest(signs: Sequence[Sign]) -> list[Sign]:
    """A month that holds a finer day says nothing of its own: eind juli (do 22 tem zo 25/7)."""
    kept = []
    for sign in signs:
        if (
            isinstance(sign, Span)
            and sign.kind != "days"
            and any(_inside(other, sign) for other in signs)
        ):
            continue
        kept.append(sign)
    return kept


def _inside(other: Sign, span: Span) -> bool:
    match other:
        case Days(dates=dates):
            return all(span.first <= day <= span.last for day in dates)
        case Span(first=first, last=last):
            finer = (last - first) < (span.last - span.first)
            return finer and span.first <= first and last <= span.last
        case Stretch(start=start):
            return span.first <= start.date() <= span.last
    return False


def _bounds(signs: Sequence[Sign], *, repeats: bool) -> tuple[date | None, date | None, list[Span]]:
    """What bounds the whole; beside a pattern, spans are bounds too."""
    since = until = None
    spans: list[Span] = []
    for sign in signs:
        match sign:
            case Bound(first=first, last=last):
                since = first or since
                until = last or until
            case Span(first=first, last=last):
                if repeats:
                    since = min(since, first) if since else first
                    until = max(until, last) if until else last
                else:
                    spans.append(sign)
    return since, until, spans


def _timed(signs: Sequence[Sign], spans: Sequence[Span]) -> Iterator[tuple[Target, list[Hours]]]:
    """Each day with its hours: those behind it, else those before, else those said last."""
    groups: list[tuple[list[Target], list[Hours | Part]]] = [([], [])]
    clocks = any(isinstance(sign, Hours) for sign in signs)
    leading = Hours | Days | Repeat | Span if clocks else Part | Days | Repeat | Span
    first = next((sign for sign in signs if isinstance(sign, leading)), None)
    hours_first = isinstance(first, Hours | Part)
    for sign in signs:
        match sign:
            case Days() | Repeat():
                pass
            case Span() if sign in spans:
                pass
            case Hours() | Part():
                targets, times = groups[-1]
                if hours_first and targets:
                    groups.append(([], [sign]))
                else:
                    times.append(sign)
                continue
            case _:
                continue
        targets, times = groups[-1]
        if times and targets and not hours_first:
            groups.append(([sign], []))
        else:
            targets.append(sign)
    if len(groups) > 1 and not groups[-1][0]:
        # from 19h on a day, the end around 23h
        groups[-2][1].extend(groups.pop()[1])
    last: list[Hours] = []
    for targets, times in groups:
        merged = _merged(times)
        last = merged or last
        for target in targets:
            yield target, last if _takes_hours(target, merged) else merged


def _takes_hours(target: Target, hours: Sequence[Hours]) -> bool:
    return (
        bool(hours)
        or isinstance(target, Repeat)
        or (isinstance(target, Days) and target.part is None)
    )


def _merged(times: Sequence[Hours | Part]) -> list[Hours]:
    """Two bare starts are a start and an end: call 5pm, wrap 10:30pm. Clocks beat parts."""
    clocks = [one for one in times if isinstance(one, Hours)]
    named = [one for one in times if isinstance(one, Part)]
    if not clocks:
        return [Hours(start=None, part=part.name) for part in named]
    match clocks:
        case [
            Hours(start=time() as start, end=None, alone=False) as first,
            Hours(start=closes, end=end),
        ] if closes is None or end is None:
            clocks = [replace(first, start=start, end=end or closes)]
    if len(named) == 1:
        clocks = [replace(one, part=one.part or named[0].name) for one in clocks]
    return clocks


def _slot(day: date, hours: Hours, part: PartName | None, parts: Parts) -> WallSlot | None:
    lifted = lift(hours, part, parts)
    if lifted.start is None:
        return None
    end = None
    if lifted.end is not None:
        overnight = lifted.end <= lifted.start
        end = datetime.combine(day + timedelta(overnight), lifted.end)
    return WallSlot(start=datetime.combine(day, lifted.start), end=end)


def _fewer(repeat: Repeat, never: set[int]) -> Repeat:
    """Every day but Sunday is every week on the six others."""
    days = repeat.weekdays or tuple(range(7))
    if not never or repeat.frequency == "monthly" or never.issuperset(days):
        return repeat
    return replace(
        repeat, frequency="weekly", weekdays=tuple(day for day in days if day not in never)
    )


def _patterns(
    repeat: Repeat,
    hours: Sequence[Hours],
    since: date | None,
    until: date | None,
    without: tuple[date, ...],
    parts: Parts,
) -> Iterator[Pattern]:
    if repeat.count and since and until is None and repeat.weekdays:
        ahead = (repeat.weekdays[0] - since.weekday()) % 7
        weeks = (repeat.count - 1) // len(repeat.weekdays) * repeat.interval
        until = since + timedelta(ahead + 7 * weeks)
    for one in hours or [Hours(start=None, part=None)]:
        lifted = lift(one, repeat.part, parts)
        for nth in repeat.nths or (None,):
            for first in repeat.dates or (None,):
                begins = first_on(first.day, max(first, since or first)) if first else since
                yield Pattern(
                    frequency=repeat.frequency,
                    interval=repeat.interval,
                    weekdays=repeat.weekdays,
                    nth=nth,
                    start=lifted.start,
                    end=lifted.end,
                    since=begins,
                    until=until,
                    without=without,
                )


def _without(periods: Sequence[Period], days: Sequence[date]) -> tuple[Period, ...]:
    """Periods with the days cut out that were excepted."""
    kept = list(periods)
    for day in days:
        cut: list[Period] = []
        for period in kept:
            if not (period.first and period.last and period.first <= day <= period.last):
                cut.append(period)
                continue
            if period.first < day:
                cut.append(Period(first=period.first, last=day - timedelta(1)))
            if day < period.last:
                cut.append(Period(first=day + timedelta(1), last=period.last))
        kept = cut
    return tuple(kept)


def _joined(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Days that touch become one period."""
    joined: list[Period] = []
    for period in sorted(dict.fromkeys(periods), key=lambda one: one.first or date.min):
        last = joined[-1] if joined else None
        if last and last.last and period.first and period.first <= last.last + timedelta(1):
            end = max(last.last, period.last) if period.last else None
            joined[-1] = replace(last, last=end)
        else:
            joined.append(period)
    return tuple(joined)
