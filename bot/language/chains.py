"""Days get their years, and hang together in ranges, lists and bounds."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.language.bounds import closing, opening, read_bound, read_length
from bot.language.line import Line
from bot.language.periods import Periods
from bot.language.reading import Doubt, Doubtful
from bot.language.signs import (
    SOFT,
    Bound,
    Cue,
    Days,
    Hours,
    Part,
    Piece,
    Sign,
    Span,
    Stretch,
)

_RANGE = (Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH)
_LIST = (Cue.COMMA, Cue.AND, Cue.OR, Cue.STOP, Cue.DASH)
# A weekday that fits no coming date may be that of a date so many days back.
_LOOK_BACK = 60
# A range without years that would take longer was meant the other way round.
_TOO_LONG = 320


class Chains:
    def __init__(self, periods: Periods, text: str) -> None:
        self.periods = periods
        self.today = periods.today
        self.parts = periods.conventions.parts
        self.text = text
        self.doubts: list[Doubt] = []
        self.turned: list[Span | Stretch] = []
        self.dated: set[date] = set()

    def read(self, line: Line) -> None:
        self._drop_answers(line)
        _inherit(line)
        self._place_all(line)
        line.rewrite(self._join)
        line.rewrite(_whole, Days)
        for sign, span in zip(line.signs, line.spans, strict=True):
            if sign in self.turned:
                self._doubt("ends-before-start", span)
        conventions = self.periods.conventions
        line.rewrite(lambda signs, at: read_bound(signs, at, conventions))
        line.rewrite(read_length)

    def _doubt(self, about: Doubtful, span: tuple[int, int]) -> None:
        doubt = Doubt(about=about, said=self.text[span[0] : span[1]])
        if doubt not in self.doubts:
            self.doubts.append(doubt)

    def _drop_answers(self, line: Line) -> None:
        """A day by which to answer is no day of the thing."""
        signs, answering = line.signs, 0
        for at, sign in enumerate(signs):
            if sign is Cue.ANSWER:
                answering = 6
            elif sign is Cue.STOP:
                answering = 0
            elif answering:
                answering -= 1
                if isinstance(sign, Piece | Span | Hours):
                    signs[at] = Cue.WORD

    def _place_all(self, line: Line) -> None:
        signs = line.signs
        for at, sign in enumerate(signs):
            if not isinstance(sign, Piece):
                continue
            start = _range_start(signs, at)
            if start is None and sign.month is None and sign.day is not None:
                start = _left_out_of(signs, at)
            day = self._place(sign, start, line.spans[at])
            signs[at] = Days(dates=(day,), part=sign.part) if day else Cue.WORD

    def _place(self, piece: Piece, start: date | None, span: tuple[int, int]) -> date | None:
        if piece.fixed:
            return piece.fixed
        if piece.day is None:
            if piece.weekday is None:
                return None
            if start is None:
                return self.periods.coming(piece.weekday)
            return start + timedelta((piece.weekday - start.weekday() - 1) % 7 + 1)
        if piece.month is None:
            return self._numbered(piece, piece.day, start or self.today, span)
        conventions = self.periods.conventions
        if not conventions.days_must_exist:
            last = monthrange(piece.year or self.today.year, piece.month)[1]
            return self._dated(piece, min(piece.day, last), piece.month, start, span)
        return self._dated(piece, piece.day, piece.month, start, span)

    def _dated(
        self, piece: Piece, number: int, month: int, start: date | None, span: tuple[int, int]
    ) -> date | None:
        conventions = self.periods.conventions
        if number > (29 if month == 2 else monthrange(2000, month)[1]):
            self._doubt("no-such-date", span)
            return None
        over = piece.year is not None and (piece.year, month, number) < self.today.timetuple()[:3]
        if piece.year is not None and (conventions.past_stays or not over):
            if number > monthrange(piece.year, month)[1]:
                self._doubt("no-such-date", span)
                return None
            day = date(piece.year, month, number)
            self.dated.add(day)
            if day < self.today:
                self._doubt("past", span)
            return self._check_weekday(piece, day, span)
        day = _upcoming(number, month, start or self.today)
        if piece.weekday is not None and day.weekday() != piece.weekday:
            back = _upcoming(number, month, self.today - timedelta(_LOOK_BACK))
            recent = start is None and back < self.today and back.weekday() == piece.weekday
            if recent and not conventions.past_stays:
                return day
            if recent:
                self._doubt("past", span)
                return back
            return self._check_weekday(piece, day, span)
        return day

    def _numbered(self, piece: Piece, number: int, start: date, span: tuple[int, int]) -> date:
        found = []
        first = start.replace(day=1)
        for ahead in range(4):
            month = first.month - 1 + ahead
            year, month = first.year + month // 12, month % 12 + 1
            if number <= monthrange(year, month)[1] and date(year, month, number) >= start:
                found.append(date(year, month, number))
        fitting = [day for day in found if piece.weekday in (None, day.weekday())]
        return self._check_weekday(piece, (fitting or found)[0], span)

    def _check_weekday(self, piece: Piece, day: date, span: tuple[int, int]) -> date:
        if piece.weekday is None or day.weekday() == piece.weekday:
            return day
        self._doubt("weekday-mismatch", span)
        if self.periods.conventions.date_beats_weekday:
            return day
        # the nearest such weekday, a later one before an earlier one
        away = (piece.weekday - day.weekday()) % 7
        return day + timedelta(away if away <= 3 else away - 7)

    def _join(self, signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        between = at > 0 and Cue.BETWEEN in (signs[at - 1], signs[max(at - 2, 0)])
        match signs[at : at + 7]:
            case [Cue.OVERNIGHT, Days(dates=dates), *rest]:
                taken = 2
                while rest and rest[0] in (*_RANGE, *SOFT):
                    rest, taken = rest[1:], taken + 1
                if rest and isinstance(rest[0], Days):
                    return taken + 1, Days(dates=dates[:1], part="night")
                return 2, Days(dates=dates, part="night")
            case [Hours(start=time() as opens, end=None), Days() as first, *_]:
                if stretch := self._stretched(signs, at, first, opens, hours_first=True):
                    return stretch
                return None
            case [Days() as first, Hours(start=time() as opens, end=None), *_]:
                if stretch := self._stretched(signs, at, first, opens, hours_first=False):
                    return stretch
            case [
                Days() as first,
                Part(name=begin),
                to,
                Days(dates=(last_day,)),
                Part(name=end),
                *_,
            ] if to in _RANGE:
                start = datetime.combine(first.dates[-1], self.parts[begin][0])
                return 5, Stretch(start=start, end=datetime.combine(last_day, self.parts[end][1]))
            case [Days() | Span() as first, *_]:
                pass
            case _:
                return None
        step = at + 1
        while step < len(signs) and signs[step] in (Cue.COMMA, *SOFT):
            step += 1
        joint = signs[step] if step < len(signs) else None
        if joint in _RANGE or (between and joint is Cue.AND):
            after = step + 1
            while after < len(signs) and signs[after] in (*SOFT, Cue.SINCE):
                after += 1
            if after < len(signs) and isinstance(last := signs[after], Days | Span):
                return after + 1 - at, self._span(first, last, joint)
        if isinstance(first, Days):
            return _listed(signs, at, first)
        return None

    def _stretched(
        self, signs: Sequence[Sign], at: int, first: Days, opens: time, *, hours_first: bool
    ) -> tuple[int, Sign] | None:
        found = _stretch(signs, at, first, opens, hours_first=hours_first)
        if found is None:
            return None
        taken, stretch = found
        if stretch.end and (
            stretch.end <= stretch.start or self._too_long(stretch.start.date(), stretch.end.date())
        ):
            # to be asked: only its start is kept
            stretch = Stretch(start=stretch.start, end=None)
            self.turned.append(stretch)
        return taken, stretch

    def _span(self, first: Days | Span, last: Days | Span, joint: Sign | None) -> Span:
        begin, end = (
            opening(first),
            closing(last, joint if joint is Cue.UNTIL else Cue.THROUGH, self.periods.conventions),
        )
        if end < begin and isinstance(last, Span):
            end = date(end.year + 1, end.month, min(end.day, 28 if end.month == 2 else end.day))
        if end < begin or (isinstance(last, Days) and self._too_long(begin, end)):
            # to be asked: it is kept as the day on which it starts
            turned = Span(first=begin, last=begin)
            self.turned.append(turned)
            return turned
        return Span(first=begin, last=end)

    def _too_long(self, begin: date, end: date) -> bool:
        return end not in self.dated and (end - begin).days > _TOO_LONG


def _upcoming(day: int, month: int, start: date) -> date:
    for year in range(start.year, start.year + 9):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= start:
            return date(year, month, day)
    raise ValueError(f"There is no {day}/{month}.")


def _inherit(line: Line) -> None:
    """Numbers take their month from the right, else from the left: do 3, vr 4 en za 5 dec."""
    signs = line.signs
    month: int | None = None
    year: int | None = None
    right: Piece | None = None
    ranged = False
    for at in reversed(range(len(signs))):
        match signs[at]:
            case Piece(day=int() as day, month=None) as piece if (
                right and right.month and right.day
            ):
                month, year = right.month, right.year
                if ranged and day > right.day:
                    month = month - 1 or 12
                    year = year - 1 if year and month == 12 else year
                signs[at] = right = replace(piece, month=month, year=year)
            case Piece(day=int() as day, month=int() as month, year=None) as piece if (
                right and right.year
            ):
                later = right.month is not None and month > right.month
                signs[at] = right = replace(piece, year=right.year - later)
            case Piece(day=int(), month=int()) as piece:
                right = piece
            case Cue.WORD | Cue.STOP | Piece() | Span() | Bound():
                right = None
            case _:
                pass
        ranged = signs[at] in _RANGE or (ranged and signs[at] in (*SOFT, Hours))
    left: Piece | None = None
    for at, sign in enumerate(signs):
        match sign:
            case Piece(day=int(), month=None) as piece if (
                left and left.day and left.day < (piece.day or 0)
            ):
                signs[at] = replace(piece, month=left.month, year=left.year)
            case Piece(day=int(), month=int()) as piece:
                left = piece
            case _:
                pass


def _whole(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """Friday in the evening and Saturday all day: the one has no hours of the other."""
    if not isinstance(day := signs[at], Days) or len(day.dates) != 1:
        return None
    step = at + 1
    while step < len(signs) and signs[step] in (Cue.COMMA, *SOFT):
        step += 1
    if signs[step : step + 1] != [Cue.WHOLE_DAY] or isinstance(
        next(iter(signs[step + 1 : step + 2]), None), Hours
    ):
        return None
    return step + 1 - at, Span(first=day.dates[0], last=day.dates[0])


def _left_out_of(signs: Sequence[Sign], at: int) -> date | None:
    """Where the span begins of which a day is left out: in November except the 13th."""
    excepted = False
    for step in range(at - 1, -1, -1):
        match signs[step]:
            case Cue.EXCEPT:
                excepted = True
            case Span(first=first):
                return first if excepted else None
            case Days() | Cue.COMMA | Cue.AND:
                pass
            case sign if not excepted and sign not in SOFT:
                return None
    return None


def _range_start(signs: Sequence[Sign], at: int) -> date | None:
    """The day from which a range leads to this one."""
    step, ranged = at - 1, False
    while step >= 0:
        match signs[step]:
            case Days(dates=dates):
                return dates[-1] if ranged else None
            case Span(first=first):
                return first if ranged else None
            case Hours() | Part():
                pass
            case sign if sign in _RANGE:
                ranged = True
            case Cue.AND if at >= 3 and Cue.BETWEEN in signs[max(step - 3, 0) : step]:
                ranged = True
            case sign if sign not in (*SOFT, Cue.COMMA):
                return None
        step -= 1
    return None


def _stretch(
    signs: Sequence[Sign], at: int, first: Days, opens: time, *, hours_first: bool
) -> tuple[int, Stretch] | None:
    """From one day and hour to another day and hour: vr 16 april 18u tot zo 18 april 16u."""
    step = at + 2
    while step < len(signs) and signs[step] in (Cue.COMMA, *SOFT):
        step += 1
    if step >= len(signs) or signs[step] not in _RANGE:
        return None
    step += 1
    rest = [
        (n, sign)
        for n, sign in enumerate(signs[step : step + 6], step)
        if sign not in (*SOFT, Cue.COMMA)
    ][:2]
    match [sign for _, sign in rest]:
        case [Days(dates=(last,)), Hours(start=start, end=end)] if start is None or end is None:
            closes = end or start
        case [Hours(start=start, end=end), Days(dates=(last,))] if hours_first and (
            start is None or end is None
        ):
            closes = end or start
        case _:
            return None
    if closes is None:
        return None
    start_at = datetime.combine(first.dates[-1], opens)
    end_at = datetime.combine(last, closes)
    return rest[1][0] + 1 - at, Stretch(start=start_at, end=end_at)


def _listed(signs: Sequence[Sign], at: int, first: Days) -> tuple[int, Sign] | None:
    dates, part, end = list(first.dates), first.part, at + 1
    step = end
    while step < len(signs):
        match signs[step]:
            case Days(dates=more, part=other) if other == part or part is None:
                if _opens_range(signs, step):
                    break
                dates += more
                part = other or part
                end = step + 1
            case sign if sign in (*_LIST, *SOFT):
                pass
            case _:
                break
        step += 1
    if end == at + 1:
        return None
    return end - at, Days(dates=tuple(dict.fromkeys(dates)), part=part)


def _opens_range(signs: Sequence[Sign], at: int) -> bool:
    """Whether this day is the first of a range of its own: op 24 december, van 7 tot 9 januari."""
    step = at + 1
    while step < len(signs) and signs[step] in SOFT:
        step += 1
    ranged = step < len(signs) and signs[step] in _RANGE
    return ranged and any(isinstance(sign, Days | Span) for sign in signs[step + 1 : step + 3])
