"""When something is, in words: the one place for previews, cards, lists, forms and buttons."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from bot.model.availability import falls_on, times
from bot.model.slot import Instant, Slot
from bot.model.when import Pattern, Period, WallSlot, When

# Farther away a date without its year could be meant of another.
NEAR_DAYS = 270
WORKING = (0, 1, 2, 3, 4)
NEXT = 3
RUN = 3
"""So many exceptions in a row are said as a stretch."""
MIDNIGHT = time()


class Say(Protocol):
    def __call__(self, key: str, **args: str | int) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedules:
    """Says times in one language. `weekday` counts from Monday = 0; `today` is the reader's, None
    where nobody knows it.

    Which dates have their year: those of another year; as a moment ("near") only those far from
    today; to be read back ("exact") also those before today.
    """

    say: Say
    join: Callable[[Iterable[str]], str]
    weekday: Callable[[int], str]
    month: Callable[[date], str]
    today: date | None = None
    years: Literal["near", "other", "exact"] = "other"

    def schedule(self, when: When, zone: str, now: Instant | None = None) -> str:
        """All of it, as wall times; with `now` what repeats until a day says how many times."""
        parts = [self._slots(list(slots)) for _, slots in groupby(when.slots, _hours)]
        parts += [self._repeat(repeat, zone, now) for repeat in _repeats(when.patterns)]
        parts += [self._period(period) for period in when.periods]
        return "; ".join(parts) if parts else self.say("time-any")

    def next_dates(self, when: When, zone: str, now: Instant) -> str:
        """The first days of what repeats, and the last where there is one; empty where nothing
        repeats.
        """
        place = ZoneInfo(zone)
        first: set[date] = set()
        last: set[date] = set()
        for pattern in when.patterns:
            days = [_day(slot, place) for slot in _at_most(times(pattern, place, now), NEXT + 1)]
            first.update(days)
            if pattern.until is not None and days:
                last.add(_last(pattern, place, now))
        if not first:
            return ""
        days = sorted(first)
        one_weekday = len({day.weekday() for day in days}) == 1
        named = [
            # One after the other, so that the year goes without saying.
            self.day(day, weekday=not one_weekday or n == 0, year=None if n == 0 else False)
            for n, day in enumerate(days[:NEXT])
        ]
        if len(days) <= NEXT:
            return self.say("time-dates-all", dates=self.join(named))
        bounded = all(pattern.until is not None for pattern in when.patterns)
        if not bounded:
            return self.say("time-dates-first", dates=self.join(named))
        end = self.day(max(last), weekday=not one_weekday)
        return self.say("time-dates-between", dates=self.join(named), last=end)

    def stretch(self, start: datetime, end: datetime) -> str:
        last = _last_day(start, end)
        if last is not None:
            if last == start.date():
                return self.say("time-day", date=self.day(last))
            return self._days(start.date(), last)
        if _ordinary(start, end):
            return self._span(self.day(start.date()), start, end)
        return self.say(
            "time-long-span",
            first=self.day(start.date()),
            start=self.clock(start),
            last=self.day(end.date()),
            end=self.clock(end),
        )

    def day(self, day: date, *, weekday: bool = True, year: bool | None = None) -> str:
        named = self.month(day)
        shown = self._other_year(day) if year is None else year
        key = "time-date-year" if shown else "time-day-short"
        said = self.say(key, day=day.day, month=named, year=str(day.year))
        if not weekday:
            return said
        return self.say("time-weekday-date", weekday=self.weekday(day.weekday()), date=said)

    def clock(self, wall: time | datetime, *, start: bool = False) -> str:
        """As Belgians write it; a start leaves the unit to its end where the language does so."""
        key = "time-clock-start" if start and not wall.fold else "time-clock"
        whole = "no" if wall.minute else "yes"
        said = self.say(key, hour=str(wall.hour), minute=f"{wall.minute:02}", whole=whole)
        return self.say("time-again", time=said) if wall.fold else said

    def _other_year(self, day: date) -> bool:
        if self.today is None:
            return False
        match self.years:
            case "near":
                return abs((day - self.today).days) > NEAR_DAYS
            case "exact":
                return day.year != self.today.year or day < self.today
            case "other":
                return day.year != self.today.year

    def _bound(self, day: date, *, weekday: bool = False) -> str:
        return self.day(day, weekday=weekday, year=None if self.today else True)

    def _span(self, dates: str, start: datetime, end: datetime) -> str:
        from_, to = self.clock(start, start=True), self.clock(end)
        return self.say("time-span", date=dates, start=from_, end=to)

    def _days(self, first: date, last: date) -> str:
        """The year once, where both have the same."""
        later = self.day(last)
        once = first.year == last.year and self._other_year(last)
        return self.say(
            "time-days", first=self.day(first, year=False if once else None), last=later
        )

    def _slots(self, slots: list[WallSlot]) -> str:
        """Those of the same hours together."""
        one = slots[0]
        if one.end is None:
            dates = self._dates(slots)
            return self.say("time-onwards", date=dates, start=self.clock(one.start))
        if len(slots) == 1 or not _ordinary(one.start, one.end):
            return "; ".join(self.stretch(slot.start, slot.end or slot.start) for slot in slots)
        return self._span(self._dates(slots), one.start, one.end)

    def _dates(self, slots: list[WallSlot]) -> str:
        """To be read back, a year behind the last would be that of all."""
        days = [slot.start.date() for slot in slots]
        all_ = self.years == "exact" and any(map(self._other_year, days))
        return self.join(self.day(day, year=True if all_ else None) for day in days)

    def _repeat(self, repeat: "_Repeat", zone: str, now: Instant | None) -> str:
        pattern = repeat.patterns[0]
        said = self._hours(self._which_days(repeat), repeat) + self._bounds(pattern)
        if now is None or pattern.until is None:
            return said
        place = ZoneInfo(zone)
        n = sum(1 for each in repeat.patterns for _ in times(each, place, now))
        # Every day and all day is one stretch.
        whole = replace(pattern, since=None, until=None) == Pattern(frequency="daily")
        return said if whole or not n else self.say("time-counted", said=said, n=n)

    def _which_days(self, repeat: "_Repeat") -> str:
        pattern = repeat.patterns[0]
        n = pattern.interval
        days = self.join(map(self.weekday, pattern.weekdays))
        if pattern.frequency == "monthly" and pattern.nth is not None:
            nth = self.join(self.say("time-nth", n=nth) for nth in repeat.nths)
            return self.say("time-monthly", nth=nth, days=days, n=n)
        if pattern.frequency == "monthly" and not pattern.weekdays:
            if pattern.since is None:
                return self.say("time-each-month", n=n)
            return self.say("time-each-month-on", n=n, day=pattern.since.day)
        if pattern.frequency == "daily" and not pattern.weekdays:
            return self.say("time-every-day", n=n)
        if n > 1:
            count = len(pattern.weekdays)
            sole = "yes" if n == 2 and count == 1 else "no"
            each = self.join(
                self.say("time-on-weekday", day=self.weekday(day), sole=sole)
                for day in pattern.weekdays
            )
            return self.say("time-every-other", n=n, days=each, count=count)
        if not pattern.weekdays:
            return self.say("time-every-day", n=1)
        if pattern.weekdays == WORKING:
            return self.say("time-every-working-day")
        plural = (self.say("time-weekdays", day=self.weekday(day)) for day in pattern.weekdays)
        return self.say("time-every", days=self.join(plural))

    def _hours(self, days: str, repeat: "_Repeat") -> str:
        first = repeat.patterns[0]
        if first.start is None and first.end is None:
            return days
        apart = "yes" if first.frequency == "monthly" or first.interval > 1 else "no"
        if first.start is not None and first.end is not None:
            hours = self.join(
                self.say("time-hours", start=self.clock(start, start=True), end=self.clock(end))
                for start, end in repeat.hours
            )
            return self.say("time-from-to", days=days, hours=hours, apart=apart)
        if first.start is not None:
            return self.say("time-from", days=days, start=self.clock(first.start))
        return self.say("time-to", days=days, end=self.clock(first.end or MIDNIGHT))

    def _bounds(self, pattern: Pattern) -> str:
        said = ""
        since, until = pattern.since, pattern.until
        if since is not None and until is not None:
            last = self._bound(until)
            once = since.year == until.year and (self.today is None or self._other_year(until))
            first = self.day(since, weekday=False, year=False) if once else self._bound(since)
            timed = "no" if pattern.start is None and pattern.end is None else "yes"
            said = self.say("time-since-until", first=first, last=last, timed=timed)
        elif until is not None:
            said = self.say("time-until", last=self._bound(until))
        elif since is not None:
            said = self.say("time-since", first=self._bound(since))
        return said + self._without(pattern) if pattern.without else said

    def _without(self, pattern: Pattern) -> str:
        weekday = len(pattern.weekdays) != 1
        single: list[str] = []
        stretches: list[str] = []
        for run in _runs(pattern):
            if self.years != "exact" and len(run) >= RUN:
                first = self.day(run[0], weekday=False, year=False)
                last = self.day(run[-1], weekday=False, year=False)
                stretches.append(self.say("time-not-between", first=first, last=last))
                continue
            for day in run:
                year = None if self.years == "exact" or self._long(pattern) else False
                said = self.day(day, weekday=weekday, year=year)
                single.append(self.say("time-not-date", date=said))
        on = [self.say("time-not-on", dates=self.join(single))] if single else []
        return self.say("time-without", dates=self.join((*on, *stretches)))

    def _long(self, pattern: Pattern) -> bool:
        """Whether one of its dates without a year could be meant of two."""
        first = pattern.since or self.today
        last = pattern.until or max(pattern.without)
        return first is None or last - first > timedelta(days=NEAR_DAYS)

    def _period(self, period: Period) -> str:
        first, last = period.first, period.last
        if first is not None and last is not None:
            if first == last:
                return self.say("time-day", date=self.day(first))
            return self._days(first, last)
        if first is not None:
            return self.say("time-since-alone", first=self.day(first))
        if last is not None:
            return self.say("time-until-alone", last=self.day(last))
        return self.say("time-any")


@dataclass(slots=True)
class _Repeat:
    """Patterns that are said in one breath: of several hours, or several weeks of the month."""

    patterns: list[Pattern]

    @property
    def nths(self) -> list[int]:
        return [pattern.nth for pattern in self.patterns if pattern.nth is not None]

    @property
    def hours(self) -> list[tuple[time, time]]:
        """Each once: several weeks of the month have the same."""
        both = ((p.start, p.end) for p in self.patterns)
        return list(dict.fromkeys((start, end) for start, end in both if start and end))


def _repeats(patterns: Iterable[Pattern]) -> list[_Repeat]:
    said: list[_Repeat] = []
    for pattern in patterns:
        if said and _together(said[-1], pattern):
            said[-1].patterns.append(pattern)
        else:
            said.append(_Repeat([pattern]))
    return said


def _together(repeat: _Repeat, pattern: Pattern) -> bool:
    before = repeat.patterns[-1]
    if pattern.nth is not None and before.nth not in (None, pattern.nth) and len(repeat.hours) < 2:
        return replace(pattern, nth=before.nth) == before
    timed = pattern.start and pattern.end and before.start and before.end
    same = replace(pattern, start=before.start, end=before.end) == before
    return bool(timed and same and pattern != before and len(set(repeat.nths)) <= 1)


def _hours(slot: WallSlot) -> tuple[object, ...]:
    """What slots must share to be said together."""
    end = slot.end
    folds = (slot.start.fold, 0 if end is None else end.fold)
    length = None if end is None else (end.date() - slot.start.date()).days
    return (slot.start.time(), None if end is None else end.time(), length, folds)


def _last_day(start: datetime, end: datetime) -> date | None:
    """Of whole days; None for anything else."""
    if start.time() == end.time() == MIDNIGHT and end > start:
        return end.date() - timedelta(days=1)
    return None


def _ordinary(start: datetime, end: datetime) -> bool:
    """On one day, or through the night after it."""
    days = (end.date() - start.date()).days
    if _last_day(start, end) is not None:
        return False
    return days == 0 or (days == 1 and end.time() <= time(12))


def _runs(pattern: Pattern) -> Iterator[list[date]]:
    """The days left out, together where the pattern falls on no day between."""
    run: list[date] = []
    anchor = pattern.since or pattern.without[0]
    for day in sorted(pattern.without):
        between = (run[-1] + timedelta(n) for n in range(1, (day - run[-1]).days)) if run else ()
        if run and any(falls_on(pattern, anchor, each) for each in between):
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _at_most(slots: Iterator[Slot], most: int) -> Iterator[Slot]:
    return (slot for slot, _ in zip(slots, range(most), strict=False))


def _day(slot: Slot, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp(slot.start, zone).date()


def _last(pattern: Pattern, zone: ZoneInfo, now: Instant) -> date:
    return max(_day(slot, zone) for slot in times(pattern, zone, now))
