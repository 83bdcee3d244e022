"""From what was said to what can be taken: wall times become UTC slots and weekly rules, minus what
is taken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from heapq import merge
from zoneinfo import ZoneInfo

from bot.model.slot import DAY, Instant, Slot
from bot.model.when import Pattern, Period, WallSlot, When

HORIZON_DAYS = 366
"""How far open ends and patterns that are not weekly are written out."""
MINUTES = 24 * 60
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRule:
    """Every week on one weekday (Monday = 0), in wall minutes after that day's midnight; `end` may
    pass 1440 into the next day.

    `since` and `until` are both included.
    """

    zone: str
    weekday: int
    start: int
    end: int
    since: date
    until: date | None

    def slots(self, window: Slot) -> Iterator[Slot]:
        """The occurrences that overlap the window, whole, in order."""
        zone = ZoneInfo(self.zone)
        return (Slot(*edges) for edges in self.edges(window, zone, *_days(window, zone)))

    def edges(
        self, window: Slot, zone: ZoneInfo, first: date, last: date
    ) -> Iterator[tuple[Instant, Instant]]:
        """The same as pairs, which cost a quarter; from the first to the last day there."""
        day = max(first, self.since)
        day += timedelta(days=(self.weekday - day.weekday()) % 7)
        if self.until is not None:
            last = min(last, self.until)
        if day > last:
            return
        # By the clock on the wall: what is added to such a time is added there.
        midnight = datetime.combine(day, time(), zone)
        opens = midnight + timedelta(minutes=self.start)
        closes = midnight + timedelta(minutes=self.end)
        for _ in range((last - day).days // 7 + 1):
            start, end = int(opens.timestamp()), int(closes.timestamp())
            # Where the clocks skip it as a whole, nothing is left of it.
            if start < end and start < window.end and window.start < end:
                yield start, end
            opens += WEEK
            closes += WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """When an offer holds. Both parts empty means never."""

    slots: tuple[Slot, ...] = ()
    rules: tuple[WeeklyRule, ...] = ()

    def occurrences(self, window: Slot) -> list[Slot]:
        """Everything that overlaps the window, whole, sorted by start."""
        return list(self.walk(window))

    def walk(self, window: Slot) -> Iterator[Slot]:
        """The same one by one: of a year, no more is written out than is wanted."""
        days: dict[str, tuple[ZoneInfo, date, date]] = {}
        parts = [iter(sorted((s.start, s.end) for s in self.slots if s.overlaps(window)))]
        for rule in self.rules:
            if rule.zone not in days:
                zone = ZoneInfo(rule.zone)
                days[rule.zone] = zone, *_days(window, zone)
            parts.append(rule.edges(window, *days[rule.zone]))
        before: tuple[Instant, Instant] | None = None
        for edges in merge(*parts):
            if edges != before:
                yield Slot(*edges)
            before = edges

    def ahead(self, now: Instant) -> Slot:
        """From now to the end of what was said, and for a year where it has no end."""
        begins = [now, *(_instant(_wall(r.since, 0), ZoneInfo(r.zone)) for r in self.rules)]
        horizon = max(begins) + HORIZON_DAYS * DAY
        return Slot(now, max([horizon, *(slot.end for slot in self.slots)]))


def anchored(when: When, today: date) -> When:
    """Patterns that skip weeks or months without saying from when begin at their next day, so that
    what is said back now is what holds later.
    """
    patterns = tuple(
        replace(pattern, since=_first(pattern, today)) if _floats(pattern) else pattern
        for pattern in when.patterns
    )
    return replace(when, patterns=patterns)


def availability(when: When, zone: ZoneInfo, now: Instant) -> Availability:
    """What was said, made takeable. Nothing said means from now until the horizon; the past is left
    out.
    """
    today = datetime.fromtimestamp(now, zone).date()
    slots: list[Slot] = []
    rules: list[WeeklyRule] = []
    for said in when.slots:
        slots.extend(_of_wall_slot(said, zone))
    for period in when.periods:
        slots.extend(_of_period(period, zone, today))
    for pattern in when.patterns:
        if pattern == Pattern(frequency="daily", since=pattern.since, until=pattern.until):
            # Every day and all day is one stretch, which may be taken over midnight.
            slots.extend(_of_period(Period(first=pattern.since, last=pattern.until), zone, today))
        elif _is_weekly(pattern):
            rules.extend(_rules(pattern, zone, today))
        else:
            slots.extend(_written_out(pattern, zone, today))
    if not when:
        slots.append(Slot(now, now + HORIZON_DAYS * DAY))
    return Availability(
        slots=tuple(sorted({slot for slot in slots if slot.end > now})), rules=tuple(rules)
    )


def times(pattern: Pattern, zone: ZoneInfo, now: Instant) -> Iterator[Slot]:
    """Each time that a pattern comes from now on, in order, to its last day; without one for as far
    as it is written out.
    """
    today = datetime.fromtimestamp(now, zone).date()
    anchor = pattern.since or today
    last = pattern.until or max(anchor, today) + timedelta(days=HORIZON_DAYS)
    return (slot for slot in _each(pattern, zone, today, last) if slot.end > now)


def free(
    offered: Iterable[Slot],
    taken: Iterable[tuple[Slot, int]],
    units: int,
    wanted: int,
    now: Instant,
) -> list[Slot]:
    """The stretches of the offered slots in which `wanted` of `units` are not in use, from now on.

    `taken` are busy slots with the units that each uses.
    """
    uses = list(taken)
    found: list[Slot] = []
    for slot in offered:
        if slot.end <= now:
            continue
        start = max(slot.start, now)
        near = [use for use in uses if use[0].start < slot.end and start < use[0].end]
        if not near:
            if wanted <= units:
                found.append(slot if start == slot.start else Slot(start, slot.end))
            continue
        edges = {start, slot.end}
        for busy, _ in near:
            edges.update(edge for edge in (busy.start, busy.end) if start < edge < slot.end)
        points = sorted(edges)
        opened: Instant | None = None
        for here in points[:-1]:
            used = sum(n for busy, n in near if busy.start <= here < busy.end)
            if used + wanted <= units:
                opened = here if opened is None else opened
                continue
            if opened is not None:
                found.append(Slot(opened, here))
                opened = None
        if opened is not None:
            found.append(Slot(opened, slot.end))
    return found


def _days(window: Slot, zone: ZoneInfo) -> tuple[date, date]:
    """From the day before, because what begins then may pass midnight."""
    first = datetime.fromtimestamp(window.start, zone).date() - timedelta(days=1)
    return first, datetime.fromtimestamp(window.end, zone).date()


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _instant(wall: datetime, zone: ZoneInfo) -> Instant:
    # A wall time that the clocks skip takes the offset from before the change (PEP 495,
    # fold=0): it moves on by the gap.
    return int(wall.replace(tzinfo=zone).timestamp())


def _slot(start: datetime, end: datetime, zone: ZoneInfo) -> Slot | None:
    begins, ends = _instant(start, zone), _instant(end, zone)
    return Slot(begins, ends) if begins < ends else None


def _of_wall_slot(said: WallSlot, zone: ZoneInfo) -> Iterator[Slot]:
    end = said.end
    if end is None:
        end = datetime.combine(said.start.date() + timedelta(days=1), time())
    slot = _slot(said.start, end, zone)
    if slot is not None:
        yield slot


def _of_period(period: Period, zone: ZoneInfo, today: date) -> Iterator[Slot]:
    first = max(period.first or today, today)
    last = first + timedelta(days=HORIZON_DAYS - 1)
    if period.last is not None:
        last = min(last, period.last)
    if first <= last:
        slot = _slot(_wall(first, 0), _wall(last, MINUTES), zone)
        if slot is not None:
            yield slot


def _floats(pattern: Pattern) -> bool:
    return pattern.since is None and pattern.interval > 1


def _first(pattern: Pattern, today: date) -> date:
    days = (today + timedelta(days=n) for n in range(1, HORIZON_DAYS))
    return next((day for day in days if falls_on(pattern, day, day)), today)


def _is_weekly(pattern: Pattern) -> bool:
    return (
        pattern.frequency in ("daily", "weekly") and pattern.interval == 1 and not pattern.without
    )


def _minutes(pattern: Pattern) -> tuple[int, int]:
    start = pattern.start.hour * 60 + pattern.start.minute if pattern.start else 0
    end = pattern.end.hour * 60 + pattern.end.minute if pattern.end else MINUTES
    return start, end if end > start else end + MINUTES


def _rules(pattern: Pattern, zone: ZoneInfo, today: date) -> Iterator[WeeklyRule]:
    start, end = _minutes(pattern)
    for weekday in pattern.weekdays or range(7):
        yield WeeklyRule(
            zone=zone.key,
            weekday=weekday,
            start=start,
            end=end,
            since=pattern.since or today,
            until=pattern.until,
        )


def _written_out(pattern: Pattern, zone: ZoneInfo, today: date) -> Iterator[Slot]:
    horizon = max(pattern.since or today, today) + timedelta(days=HORIZON_DAYS)
    return _each(pattern, zone, today, min(pattern.until or horizon, horizon))


def _each(pattern: Pattern, zone: ZoneInfo, today: date, last: date) -> Iterator[Slot]:
    """From the day before, because what began then may run on."""
    start, end = _minutes(pattern)
    anchor = pattern.since or today
    day = max(anchor, today - timedelta(days=1))
    while day <= last:
        if day not in pattern.without and falls_on(pattern, anchor, day):
            slot = _slot(_wall(day, start), _wall(day, end), zone)
            if slot is not None:
                yield slot
        day += timedelta(days=1)


def falls_on(pattern: Pattern, anchor: date, day: date) -> bool:
    """Whether it comes on that day, whatever its bounds and exceptions; what skips weeks or months
    counts from `anchor`.
    """
    if pattern.weekdays and day.weekday() not in pattern.weekdays:
        return False
    if pattern.frequency == "daily":
        return (day - anchor).days % pattern.interval == 0
    if pattern.frequency == "weekly":
        # Without a stated start, every other week counts from the first week in which the
        # pattern falls.
        first = anchor
        while pattern.weekdays and first.weekday() not in pattern.weekdays:
            first += timedelta(days=1)
        monday = first - timedelta(days=first.weekday())
        return (day - monday).days // 7 % pattern.interval == 0
    months = (day.year - anchor.year) * 12 + day.month - anchor.month
    if months % pattern.interval:
        return False
    if pattern.nth is None:
        return day.day == anchor.day if not pattern.weekdays else True
    if pattern.nth > 0:
        return (day.day - 1) // 7 == pattern.nth - 1
    return (day + timedelta(days=7)).month != day.month
