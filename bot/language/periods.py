"""Weeks, weekends, months, feasts and lengths of time, reckoned from today."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from bot.language.conventions import Conventions
from bot.language.feasts import read_feast
from bot.language.holidays import feast
from bot.language.line import Line
from bot.language.months import edge_name, edge_span, month_span, nth_weekday, shifted
from bot.language.reading import Language
from bot.language.signs import (
    Bound,
    Cue,
    Days,
    Edge,
    EdgeName,
    Feast,
    Lasting,
    Month,
    NoSuchDay,
    Nth,
    Number,
    Piece,
    Relative,
    Repeat,
    Sign,
    Span,
    Unit,
    Weekday,
    Year,
)

_JOINTS = (Cue.AND, Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH, Cue.COMMA)
_NEXT = (Cue.NEXT, Cue.COMING)
# Nobody plans for later years: those are typing errors.
_YEARS_AHEAD = 10


class Periods:
    """The rules that need to know what day it is."""

    def __init__(self, today: date, language: Language, conventions: Conventions) -> None:
        self.today = today
        self.language = language
        self.conventions = conventions
        self.monday = today - timedelta(today.weekday())

    def read(self, line: Line) -> None:
        line.rewrite(self._impossible)
        line.rewrite(self._lengths)
        line.rewrite(self._weeks)
        line.rewrite(self._months)
        line.rewrite(lambda signs, at: read_feast(signs, at, self.today, self.language))

    def _impossible(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        match signs[at : at + 2]:
            case [Month() | Feast(), Year(value=year)] if not self._near(year):
                return 2, NoSuchDay()
            case [Piece(year=int() as year), *_] if not self._near(year):
                return 1, NoSuchDay()
            case [Piece(month=int() as month), *_] if not 1 <= month <= 12:
                return 1, NoSuchDay()
        return None

    def _near(self, year: int) -> bool:
        return 1900 <= year <= self.today.year + _YEARS_AHEAD

    def _lengths(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        today = self.today
        match signs[at : at + 4]:
            case [Relative(days=days), Cue.HENCE, Number(value=amount), Unit(name=unit)] if (
                days >= 0 and amount < 100
            ):
                return 4, Piece(fixed=shifted(today + timedelta(days), amount, unit))
            case [Relative(days=days), Cue.WEEK_HENCE, *_]:
                return 2, Piece(fixed=today + timedelta(days + 7))
            case [Weekday(days=(day,)), Cue.HENCE, Number(value=amount), Unit(name="week")] if (
                amount < 100
            ):
                return 4, Piece(fixed=self.coming(day) + timedelta(7 * amount))
            case [Weekday(days=(day,)), Cue.HENCE, Number(value=amount), Unit(name="day")] if (
                amount < 100 and amount % 7 == 0
            ):
                return 4, Piece(fixed=self.coming(day) + timedelta(amount))
            case [Cue.ONE, Unit(name="week"), Weekday(days=(day,)), *_] | [
                Cue.ONE,
                Unit(name="week"),
                Cue.SINCE,
                Weekday(days=(day,)),
            ]:
                # a week on Thursday
                taken = 3 if isinstance(signs[at + 2], Weekday) else 4
                return taken, Piece(fixed=self.coming(day) + timedelta(7))
            case [Weekday(days=(day,)), Cue.FORTNIGHT_HENCE, *_]:
                return 2, Piece(fixed=self.coming(day) + timedelta(14))
            case [Weekday(days=(day,)), Cue.WEEK_HENCE, *_]:
                return 2, Piece(fixed=self.coming(day) + timedelta(7))
            case [Weekday(days=(day,)), Unit(name="week", plural=False), *rest] if (
                self.language == "en"
            ):
                if not rest or not isinstance(rest[0], Number):
                    return 2, Piece(fixed=self.coming(day) + timedelta(7))
            case [Number(value=amount), Unit(name=unit), Cue.FROM_TODAY, *_] if amount < 100:
                return 3, Piece(fixed=shifted(today, amount, unit))
            case [Cue.HENCE, Number(value=amount), Unit(name="week"), Weekday(days=(day,))] if (
                amount < 100
            ):
                return 4, Piece(fixed=self.monday + timedelta(7 * amount + day))
            case [Cue.HENCE, Number(value=amount), Unit(name=unit), *_] if (
                unit != "hour" and amount < 100
            ):
                return 3, Piece(fixed=shifted(today, amount, unit))
            case [Cue.WEEK_HENCE, *_]:
                return 1, Piece(fixed=today + timedelta(7))
            case [next_, Number(value=amount), Unit(name=unit), *_] if (
                next_ in _NEXT and unit != "hour" and amount < 100
            ):
                last = shifted(today, amount, unit)
                return 3, Span(first=today + timedelta(1), last=last)
            case [Cue.EVERY, Number(value=amount), Unit(name="week"), *_] if 1 < amount < 50:
                return 3, Repeat(frequency="weekly", interval=amount)
            case [Cue.EVERY, Number(value=amount), Unit(name="month"), *_] if 1 < amount < 50:
                return 3, Repeat(frequency="monthly", interval=amount)
            case [Cue.LASTING, Cue.ONE, Unit(name=unit), *_]:
                return 3, Lasting(amount=1, unit=unit)
            case [Cue.LASTING, Unit(name=unit), *_]:
                return 2, Lasting(amount=1, unit=unit)
            case [Cue.LASTING, Number(value=amount), Unit(name=unit), *_]:
                return 3, Lasting(amount=amount, unit=unit)
            case [
                Number(value=amount, ordinal=False),
                Weekday(days=(0, 1, 2, 3, 4), part=None),
                *_,
            ]:
                # five workdays between the 8th and the 26th
                return 2, Lasting(amount=amount, unit="day")
            case [Number(value=amount, ordinal=False), Unit(name=unit), *_]:
                return 2, Lasting(amount=amount, unit=unit)
            case [Relative(days=days, part=part), *_]:
                return 1, Piece(fixed=today + timedelta(days), part=part)
            case [Cue.NOW | Cue.FROM_TODAY, *_]:
                return 1, Bound(first=today)
        return None

    def coming(self, weekday: int) -> date:
        """The first such day after today."""
        return self.today + timedelta((weekday - self.today.weekday() - 1) % 7 + 1)

    def _week(self, ahead: int) -> Span:
        monday = self.monday + timedelta(7 * ahead)
        return Span(first=monday, last=monday + timedelta(6), kind="week")

    def _weekend(self, ahead: int) -> Days:
        saturday = self.monday + timedelta(5 + 7 * ahead)
        return Days(dates=(saturday, saturday + timedelta(1)))

    def _weeks(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        match signs[at : at + 5]:
            case [Cue.THIS, Cue.WEEK_OF, Weekday(), *_]:
                return 2, self._week(0)
            case [Cue.NEXT | Cue.COMING, Cue.WEEK_OF, Weekday(), *_]:
                return 2, self._week(1)
            case [Cue.THIS, Unit(name="week"), *_]:
                return 2, self._week(0)
            case [Cue.NEXT | Cue.COMING, Unit(name="week"), *_] | [
                Unit(name="week"),
                Cue.PROCHAIN,
                *_,
            ]:
                return 2, self._week(1)
            case [Cue.WEEK_AFTER, *_]:
                return 1, self._week(2)
            case [Cue.THIS | Cue.COMING, Unit(name="weekend"), *_]:
                return 2, self._weekend(0)
            case [Unit(name="weekend") | Weekday(days=(5, 6), plural=True), Cue.PROCHAIN, *_]:
                return 2, self._weekend(0 if self.conventions.prochain_is_first else 1)
            case [Cue.NEXT, Unit(name="weekend"), *_]:
                return 2, self._weekend(1 if self.conventions.next_in_next_week else 0)
            case [
                Unit(name="week", plural=True),
                Number(value=number),
                joint,
                Number(value=last),
                *_,
            ] if joint in _JOINTS and 1 <= number < last <= 53:
                first = self._iso_week(number).first
                return 4, Span(first=first, last=first + timedelta(7 * (last - number) + 6))
            case [Unit(name="week"), Number(value=number), *_] if 1 <= number <= 53:
                return 2, self._iso_week(number)
            case [Cue.WEEK_OF, Piece() as piece, *_] | [
                Unit(name="week"),
                Cue.FROM,
                Piece() as piece,
                *_,
            ]:
                day = self._day(piece)
                if day:
                    monday = day - timedelta(day.weekday())
                    taken = 2 if signs[at] is Cue.WEEK_OF else 3
                    return taken, Span(first=monday, last=monday + timedelta(6), kind="week")
            case [Unit(name="weekend"), Piece() as piece, *rest] | [
                Unit(name="weekend"),
                Cue.FROM,
                Piece() as piece,
                *rest,
            ]:
                if rest and (
                    rest[0] in (Cue.AND, Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH, Cue.COMMA)
                ):
                    return 1, Cue.FROM
                day = self._day(piece)
                if day:
                    saturday = day - timedelta(day.weekday()) + timedelta(5)
                    taken = 3 if signs[at + 1] is Cue.FROM else 2
                    return taken, Days(dates=(saturday, saturday + timedelta(1)))
            case [Weekday(days=(5, 6), plural=True), Cue.FROM, Piece(), joint, *_] if (
                joint in _JOINTS
            ):
                return 1, Cue.FROM
            case [Weekday(days=(5, 6), plural=True), Cue.FROM, Piece() as piece, *_] if (
                day := self._day(piece)
            ):
                saturday = day - timedelta(day.weekday()) + timedelta(5)
                return 3, Days(dates=(saturday, saturday + timedelta(1)))
        return None

    def _iso_week(self, number: int) -> Span:
        for year in (self.today.year, self.today.year + 1):
            monday = date.fromisocalendar(year, min(number, 52), 1)
            if monday + timedelta(6) >= self.today:
                break
        return Span(first=monday, last=monday + timedelta(6), kind="week")

    def _day(self, piece: Piece) -> date | None:
        if piece.fixed:
            return piece.fixed
        if piece.day is None or piece.month is None:
            return None
        for year in (piece.year,) if piece.year else (self.today.year, self.today.year + 1):
            if piece.day <= monthrange(year, piece.month)[1]:
                day = date(year, piece.month, piece.day)
                if piece.year or day >= self.today:
                    return day
        return None

    def month(self, number: int, year: int | None = None) -> Span:
        """The first such month that is not over."""
        if year is None:
            year = self.today.year + (number < self.today.month)
        return month_span(year, number)

    def _named_month(self, signs: Sequence[Sign]) -> tuple[int, Span] | None:
        today = self.today
        match signs[:3]:
            case [Unit(name="month"), Month(number=number), *_]:
                return 2, self.month(number)
            case [Unit(name="month", plural=False), Cue.FROM, Month(number=number)]:
                return 3, self.month(number)
            case [Month(number=number), Year(value=year), *_]:
                return 2, self.month(number, year)
            case [Cue.NEXT | Cue.COMING, Month(number=number), *_] | [
                Month(number=number),
                Cue.PROCHAIN,
                *_,
            ]:
                return 2, self.month(number, today.year + (number <= today.month))
            case [Cue.THIS, Month(number=number), *_]:
                return 2, self.month(number)
            case [Month(number=number), *_]:
                return 1, self.month(number)
            case [Cue.THIS, Unit(name="month"), *_]:
                return 2, month_span(today.year, today.month)
            case [Cue.NEXT | Cue.COMING, Unit(name="month"), *_] | [
                Unit(name="month"),
                Cue.PROCHAIN,
                *_,
            ]:
                ahead = shifted(today.replace(day=1), 1, "month")
                return 2, month_span(ahead.year, ahead.month)
        return None

    def _several(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        """The first two weeks of March; les deux premières semaines de mars."""
        match signs[at : at + 3]:
            case [Nth(value=nth), Lasting(amount=amount, unit="week" | "day" as unit), *_]:
                start = at + 2
            case [Number(value=amount), Nth(value=nth), Unit(name="week" | "day" as unit)]:
                start = at + 3
            case _:
                return None
        while start < len(signs) and signs[start] in (Cue.FROM, Cue.ARTICLE, Cue.HENCE):
            start += 1
        found = self._named_month(signs[start : start + 3])
        if found is None or nth not in (1, -1):
            return None
        length = timedelta(amount * (7 if unit == "week" else 1) - 1)
        month = found[1]
        if month.first + length > month.last:
            return None
        if nth == 1:
            span = Span(first=month.first, last=month.first + length)
        else:
            span = Span(first=month.last - length, last=month.last)
        return start + found[0] - at, span

    def _months(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        if several := self._several(signs, at):
            return several
        match signs[at : at + 2]:
            case [Edge(), joint] if joint in _JOINTS:
                # begin tot midden april: the month stands behind the second
                if at + 2 < len(signs) and isinstance(second := signs[at + 2], Edge):
                    found = self._months(signs, at + 2)
                    if found and isinstance(found[1], Span):
                        whole = month_span(found[1].first.year, found[1].first.month)
                        first = edge_span(whole, edge_name(signs[at])).first
                        last = (
                            found[1].last
                            if second.name != "mid"
                            else found[1].first.replace(day=15)
                        )
                        return found[0] + 2, Span(first=first, last=last)
                return None
            case [Edge() | Cue.HALF as edge, *_]:
                name: EdgeName = edge.name if isinstance(edge, Edge) else "mid"
                start = at + 1
                while start < len(signs) and signs[start] in (Cue.FROM, Cue.ARTICLE, Cue.DASH):
                    start += 1
                if found := self._named_month(signs[start : start + 3]):
                    taken, span = found
                    return start + taken - at, edge_span(span, name)
                match signs[start : start + 2]:
                    case [Unit(name="year"), *_] | [Cue.THIS, Unit(name="year")]:
                        month = {
                            "begin": 1,
                            "mid": 6,
                            "end": 12,
                            "first half": 1,
                            "second half": 12,
                        }[name]
                        taken = 1 if isinstance(signs[start], Unit) else 2
                        return start + taken - at, edge_span(
                            month_span(self.today.year, month), name
                        )
                    case [Unit(name="month", plural=False), *_]:
                        span = month_span(self.today.year, self.today.month)
                        return start + 1 - at, edge_span(span, name)
                    case [Unit(name="week", plural=False), *_] if name == "end":
                        return start + 1 - at, self._weekend(0)
                return None
            case [Nth(value=nth), Unit(name="weekend")]:
                start = at + 2
                while start < len(signs) and signs[start] in (Cue.FROM, Cue.ARTICLE, Cue.HENCE):
                    start += 1
                if found := self._named_month(signs[start : start + 3]):
                    taken, span = found
                    saturday = nth_weekday(span, 5, nth)
                    return start + taken - at, Days(dates=(saturday, saturday + timedelta(1)))
                return None
            case [Nth(value=nth), Unit(name="week") | Cue.WEEK_OF]:
                start = at + 2
                while start < len(signs) and signs[start] in (Cue.FROM, Cue.ARTICLE, Cue.HENCE):
                    start += 1
                if start < len(signs) and isinstance(holiday := signs[start], Feast):
                    first, last = feast(holiday.name, self.today)
                    monday = last - timedelta(6) if nth < 0 else first + timedelta(7 * (nth - 1))
                    week = Span(first=monday, last=monday + timedelta(6), kind="week")
                    return start + 1 - at, week
                if found := self._named_month(signs[start : start + 3]):
                    taken, span = found
                    monday = nth_weekday(span, 0, nth)
                    week = Span(first=monday, last=monday + timedelta(6), kind="week")
                    return start + taken - at, week
                return None
            case [Nth(value=nth), Weekday(days=(weekday,))]:
                start = at + 2
                while start < len(signs) and signs[start] in (Cue.FROM, Cue.ARTICLE, Cue.HENCE):
                    start += 1
                if found := self._named_month(signs[start : start + 3]):
                    taken, span = found
                    return start + taken - at, Piece(fixed=nth_weekday(span, weekday, nth))
                return None
        return self._named_month(signs[at : at + 3])
