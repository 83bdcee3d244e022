"""Months and their parts as whole days."""

from calendar import monthrange
from datetime import date, timedelta

from bot.language.signs import Edge, EdgeName, Sign, Span, UnitName


def month_span(year: int, month: int) -> Span:
    return Span(
        first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]), kind="month"
    )


def shifted(day: date, amount: int, unit: UnitName) -> date:
    if unit == "month" or unit == "year":
        months = day.month - 1 + amount * (12 if unit == "year" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(amount * (7 if unit in ("week", "weekend") else 1))


def first_on(number: int, start: date) -> date:
    """The first date on or after `start` with this number in its month."""
    day = start
    while day.day != number:
        day += timedelta(1)
    return day


def edge_name(sign: Sign) -> EdgeName:
    return sign.name if isinstance(sign, Edge) else "mid"


def edge_span(month: Span, edge: EdgeName) -> Span:
    """Early is the 1st to the 10th, mid to the 20th, late the rest."""
    firsts = {"begin": 1, "mid": 11, "end": 21, "first half": 1, "second half": 16}
    lasts = {"begin": 10, "mid": 20, "first half": 15}
    first = month.first.replace(day=firsts[edge])
    last = month.first.replace(day=lasts[edge]) if edge in lasts else month.last
    return Span(first=first, last=last, kind="days" if edge.endswith("half") else "edge")


def nth_weekday(month: Span, weekday: int, nth: int) -> date:
    if nth < 0:
        return month.last - timedelta((month.last.weekday() - weekday) % 7)
    first = month.first + timedelta((weekday - month.first.weekday()) % 7)
    return first + timedelta(7 * (nth - 1))
