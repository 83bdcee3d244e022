"""Weekdays: the first one to come, or a pattern of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.language.line import Line
from bot.language.months import first_on
from bot.language.periods import Periods
from bot.language.signs import (
    SOFT,
    Cue,
    Days,
    Hours,
    Lasting,
    Month,
    NoSuchDay,
    Nth,
    Number,
    Part,
    PartName,
    Piece,
    Repeat,
    Sign,
    Span,
    Unit,
    Weekday,
    Without,
)

_BETWEEN = (Cue.COMMA, Cue.AND, Cue.DASH, Cue.OR, Cue.TO, Cue.UNTIL, Cue.THROUGH)
_MONTHS = (Unit(name="month"), Unit(name="month", plural=True))
_RANGE = (Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Weekdays in a row, and where they end."""

    end: int
    days: tuple[int, ...]
    part: PartName | None
    plural: bool
    choice: bool


class Repeats:
    def __init__(self, periods: Periods) -> None:
        self.periods = periods

    def read(self, line: Line) -> None:
        line.rewrite(self._dated)
        line.rewrite(self._monthly)
        line.rewrite(self._units)
        line.rewrite(self._weekdays)
        line.rewrite(self._parts)

    def _dated(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        """Every month on the 15th; le 15 de chaque mois; elke 1e en 15e van de maand."""
        repeat, step = Repeat(frequency="monthly"), at
        match signs[at : at + 2]:
            case [Cue.EVERY, Unit(name="month")]:
                monthly, step = True, at + 2
            case [Cue.MONTHLY, *_]:
                monthly, step = True, at + 1
            case [Repeat(frequency="monthly", weekdays=(), dates=()) as repeat, *_]:
                monthly, step = True, at + 1
            case [first, *_]:
                monthly, step = False, at + (first is Cue.EVERY)
            case _:
                return None
        every = step > at
        days: list[int] = []
        end = step
        while step < len(signs):
            match signs[step]:
                case Piece(weekday=None, day=int() as day, month=None):
                    days.append(day)
                    end = step + 1
                case Nth(value=day) | Number(value=day, ordinal=True) if 1 <= day <= 31:
                    days.append(day)
                    end = step + 1
                case Cue.AND | Cue.COMMA | Cue.ARTICLE | Cue.PLURAL | Cue.AT if days or every:
                    pass
                case _:
                    break
            step += 1
        if not days:
            return None
        if end < len(signs) and signs[end] == Unit(name="day"):
            end += 1  # the first day of every month
        of_month = end
        while of_month < len(signs) and signs[of_month] in (*SOFT, Cue.EVERY):
            every = every or signs[of_month] is Cue.EVERY
            of_month += 1
        follows = signs[of_month] if of_month < len(signs) else None
        if follows is Cue.MONTHLY or (every and follows in _MONTHS):
            end = of_month + 1
        elif not monthly or isinstance(follows, Weekday | Unit | Month):
            return None
        today = self.periods.today
        dates = tuple(first_on(day, today) for day in dict.fromkeys(days))
        return end - at, replace(repeat, dates=dates)

    def _monthly(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        """Every 1st and 3rd Tuesday of the month; the last Sunday of every month."""
        step = at
        monthly = False
        match signs[step : step + 2]:
            case [Cue.EVERY, Unit(name="month")]:
                monthly, every, step = True, False, step + 2
            case [Cue.MONTHLY, *_]:
                monthly, every, step = True, False, step + 1
            case [first, *_]:
                every = first is Cue.EVERY
                step += every
            case _:
                return None
        while monthly and step < len(signs) and signs[step] in (Cue.COMMA, Cue.ARTICLE, Cue.EVERY):
            step += 1
        nths: list[int] = []
        while step < len(signs):
            match signs[step]:
                case Nth(value=nth) | Number(value=nth, ordinal=True):
                    nths.append(nth)
                case Piece(weekday=None, day=int() as nth, month=None):
                    nths.append(nth)
                case Cue.OTHER if not nths:
                    nths.append(2)
                case Cue.AND | Cue.COMMA | Cue.ARTICLE if nths:
                    pass
                case _:
                    break
            step += 1
        if not nths or step >= len(signs):
            return None
        match signs[step]:
            case Weekday(days=days, part=part):
                step += 1
            case _:
                return None
        if step < len(signs) and isinstance(named := signs[step], Part):
            part, step = named.name, step + 1
        of_month = step
        while of_month < len(signs) and signs[of_month] in (
            Cue.FROM,
            Cue.EVERY,
            Cue.ARTICLE,
            Cue.HENCE,
        ):
            of_month += 1
        of = of_month < len(signs) and signs[of_month] in (Cue.MONTHLY, *_MONTHS)
        if (
            not (of or monthly)
            and nths == [2]
            and not self.periods.conventions.every_second_is_monthly
        ):
            return (
                step - at,
                Repeat(frequency="weekly", interval=2, weekdays=days, part=part),
            )
        if not (of or monthly) and (not every or signs[at] is Cue.OTHER):
            return None
        taken = (of_month + 1 if of else step) - at
        if max(nths) > 4:
            return taken, NoSuchDay()
        return taken, Repeat(frequency="monthly", weekdays=days, nths=tuple(nths), part=part)

    def _units(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        match signs[at : at + 4]:
            case [Cue.EVERY, Unit(name="day"), Cue.FROM, Unit(name="week" | "month")]:
                return 4, Repeat(frequency="daily")
            case [Cue.DAILY, *_]:
                return 1, Repeat(frequency="daily")
            case [Cue.EVERY, Unit(name="day"), *_]:
                return 2, Repeat(frequency="daily")
            case [Cue.EVERY, Unit(name="weekend"), *_]:
                return 2, Repeat(frequency="weekly", weekdays=(5, 6))
            case [Cue.OTHER, Unit(name="weekend"), *_]:
                return 2, Repeat(frequency="weekly", interval=2, weekdays=(5, 6))
            case [Cue.EVERY, Unit(name="week"), *_]:
                return 2, Repeat(frequency="weekly")
            case [Cue.EVERY, Unit(name="month"), *_]:
                return 2, Repeat(frequency="monthly")
            case [Cue.EVERY, Part(name=part), *_]:
                return 2, Repeat(frequency="daily", part=part)
            case [Cue.OTHER, Unit(name="week"), *_]:
                return 2, Cue.OTHER
        return None

    def _weekdays(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        within = signs[at]
        if isinstance(within, Span | Days) and _seven(within):
            return _narrowed(within, signs, at)
        if signs[at] is Cue.EXCEPT:
            step = at + 1
            while step < len(signs) and signs[step] in (Cue.ARTICLE, Cue.PLURAL, Cue.FROM):
                step += 1
            if step < len(signs) and signs[step] == Unit(name="weekend"):
                return step + 1 - at, Without(weekdays=(5, 6))
            run = _run(signs, step)
            return (run.end - at, Without(weekdays=run.days)) if run else None
        step, interval, count = at, 1, None
        every = plural = article = coming = next_ = prochain = False
        while step < len(signs):
            match signs[step]:
                case Cue.EVERY:
                    every = True
                case Cue.OTHER:
                    every, interval = True, 2
                case Repeat(frequency="weekly", weekdays=(), interval=steps):
                    every, interval = True, steps
                case Cue.PLURAL:
                    plural = True
                case Cue.ARTICLE:
                    article = True
                case Cue.THIS | Cue.COMING:
                    coming = True
                case Cue.NEXT:
                    next_ = True
                case Cue.COMMA if every and interval > 1:
                    pass
                case Cue.ONE:
                    count = 1
                case Number(value=value, ordinal=False) if value <= 100 and count is None:
                    count = value
                case Cue.TIMES if count:
                    # six times on Monday are Mondays
                    plural = True
                case _:
                    break
            step += 1
        first, found = step, _run(signs, step)
        if not found:
            return None
        step, weekdays, part = found.end, found.days, found.part
        several, choice = len(weekdays) > 1, found.choice
        plural = plural or found.plural
        if not every and not plural and _between_hours(signs, first, found):
            # vanaf 18u op vrijdag tot zondag 20u
            return first + 1 - at, Piece(weekday=found.days[0], part=found.part)
        taken = step - at
        match signs[step : step + 3]:
            case [Cue.IN_TWO, *_]:
                every, interval, taken = True, 2, taken + 1
            case [Cue.OTHER, *_]:
                every, interval, taken = True, 2, taken + 1
            case [Cue.PROCHAIN, *_]:
                coming, article, prochain, taken = True, False, True, taken + 1
            case (
                [Span(kind="week") as week, *_]
                | [Cue.FROM | Cue.COMMA | Cue.HENCE, Span(kind="week") as week, *_]
                | [Cue.FROM, Cue.ARTICLE, Span(kind="week") as week]
            ):
                taken += 1 + next(n for n, sign in enumerate(signs[step:]) if sign is week)
                return taken, _in_week(week, weekdays, part)
        if (count or 0) > 1 and not plural:
            count = None
            return None
        pattern = Repeat(frequency="weekly", interval=interval, weekdays=weekdays, part=part)
        if plural and count and count > 1:
            return taken, replace(pattern, count=count)
        if every or plural:
            return taken, pattern
        if count == 1:
            of_month = [
                sign
                for sign in signs[step : step + 2]
                if sign not in (Cue.HENCE, Cue.FROM, Cue.WORD)
            ]
            if of_month and isinstance(of_month[0], Span):
                return taken, pattern
        if next_ and self.periods.language != "fr" and self.periods.conventions.next_in_next_week:
            monday = self.periods.monday + timedelta(7)
            return taken, Days(dates=tuple(monday + timedelta(day) for day in weekdays), part=part)
        if (several and not choice and not coming) or (article and not coming and not several):
            return taken, pattern
        if prochain and not self.periods.conventions.prochain_is_first:
            later = tuple(self.periods.coming(day) + timedelta(7) for day in weekdays)
            return taken, Days(dates=later, part=part)
        if len(weekdays) == 1:
            return taken, Piece(weekday=weekdays[0], part=part)
        return taken, Days(dates=tuple(sorted(map(self.periods.coming, weekdays))), part=part)

    def _parts(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        match signs[at : at + 2]:
            case [Cue.EVERY, Part(name=part), *_] | [Part(name=part, plural=True), *_] as matched:
                taken = 2 if matched[0] is Cue.EVERY else 1
                before = signs[at - 1] if at else None
                if isinstance(before, Repeat | Piece | Days):
                    return None
                return taken, Repeat(frequency="daily", part=part)
            case [Lasting(), *_]:
                return None
        return None


def _run(signs: Sequence[Sign], step: int) -> _Run | None:
    days: list[int] = []
    said: list[int] = []
    dashes = 0
    part: PartName | None = None
    choice = plural = False
    joint: Sign | None = None
    end = step
    while step < len(signs) and isinstance(day := signs[step], Weekday):
        after = signs[step + 1] if step + 1 < len(signs) else None
        own = after.name if isinstance(after, Part) else day.part
        if part and own and own != part:
            break
        said += day.days
        dashes += joint is Cue.DASH
        if joint in _RANGE and days:
            last = day.days[-1]
            days += [(days[-1] + n) % 7 for n in range(1, (last - days[-1]) % 7 + 1)]
        else:
            days += day.days
        part = day.part or part
        plural = plural or day.plural
        end = step = step + 1
        if step < len(signs) and isinstance(named := signs[step], Part):
            part = named.name
            plural = plural or named.plural
            end = step = step + 1
        joint = None
        while step < len(signs) and signs[step] in (*_BETWEEN, Cue.PLURAL, Cue.ARTICLE, Cue.EVERY):
            joint = signs[step] if signs[step] in _BETWEEN else joint
            choice = choice or joint is Cue.OR
            step += 1
        if joint is None:
            break
    if not days:
        return None
    if dashes > 1 and dashes == len(said) - 1:
        # ma-di-do is three days, not Monday to Thursday
        days = said
    return _Run(end=end, days=tuple(dict.fromkeys(days)), part=part, plural=plural, choice=choice)


def _seven(sign: Span | Days) -> bool:
    """Whether this is a calendar week or a weekend."""
    if isinstance(sign, Span):
        return sign.kind == "week"
    return [day.weekday() for day in sign.dates] == [5, 6]


def _narrowed(within: Span | Days, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """volgende week di en do; this weekend, Saturday"""
    step = at + 1
    while step < len(signs) and signs[step] in (Cue.COMMA, *SOFT):
        step += 1
    run = _run(signs, step)
    if run is None or run.plural:
        return None
    if isinstance(within, Span):
        return run.end - at, _in_week(within, run.days, run.part)
    dates = tuple(day for day in within.dates if day.weekday() in run.days)
    return (run.end - at, Days(dates=dates, part=run.part)) if dates else None


def _between_hours(signs: Sequence[Sign], first: int, run: _Run) -> bool:
    joint = signs[first + 1] if first + 1 < len(signs) else None
    before = next((sign for sign in reversed(signs[:first]) if sign not in SOFT), None)
    after = signs[run.end] if run.end < len(signs) else None
    return (
        joint in (Cue.TO, Cue.UNTIL)
        and isinstance(before, Hours)
        and before.end is None
        and isinstance(after, Hours)
        and (after.end is None or after.start is None)
    )


def _in_week(week: Span, weekdays: tuple[int, ...], part: PartName | None) -> Days:
    return Days(dates=tuple(week.first + timedelta(day) for day in weekdays), part=part)
