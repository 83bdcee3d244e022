"""Feasts, and the school holidays of the Flemish Community, computed by rule."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

# Flemish decree on the organisation of the school year: the holidays follow from 1 November,
# 25 December and Easter.


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, past = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * past + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _week(day: date) -> date:
    return day - timedelta(day.weekday())


def _autumn(year: int) -> tuple[date, date]:
    saints = date(year, 11, 1)
    monday = _week(saints) if saints.weekday() != 6 else saints + timedelta(1)
    return monday, monday + timedelta(6)


def _christmas(year: int) -> tuple[date, date]:
    day = date(year, 12, 25)
    monday = _week(day) if day.weekday() < 5 else _week(day) + timedelta(7)
    return monday, monday + timedelta(13)


def _carnival(year: int) -> tuple[date, date]:
    monday = _week(easter(year)) - timedelta(42)
    return monday, monday + timedelta(6)


def _spring(year: int) -> tuple[date, date]:
    sunday = easter(year)
    if sunday.month == 3:
        monday = sunday + timedelta(1)
    elif sunday > date(year, 4, 15):
        monday = _week(sunday) - timedelta(7)
        return monday, sunday + timedelta(1)
    else:
        april = date(year, 4, 1)
        monday = april + timedelta(-april.weekday() % 7)
    return monday, monday + timedelta(13)


def _on(month: int, day: int, days: int = 0) -> Callable[[int], tuple[date, date]]:
    return lambda year: (date(year, month, day), date(year, month, day) + timedelta(days))


def _season(first: int, last: int) -> Callable[[int], tuple[date, date]]:
    """Whole months; the winter ends in the next year."""
    return lambda year: (
        date(year, first, 1),
        date(year + (last < first), last + 1, 1) - timedelta(1),
    )


def _after_easter(first: int, last: int) -> Callable[[int], tuple[date, date]]:
    return lambda year: (easter(year) + timedelta(first), easter(year) + timedelta(last))


FEASTS: Mapping[str, Callable[[int], tuple[date, date]]] = {
    "autumn": _autumn,
    "christmas-holidays": _christmas,
    "carnival": _carnival,
    "easter-holidays": _spring,
    # the seasons of the weather: "this summer (June-August)"
    "spring": _season(3, 5),
    "summer-season": _season(6, 8),
    "autumn-season": _season(9, 11),
    "winter": _season(12, 2),
    "summer": lambda year: (date(year, 7, 1), date(year, 8, 31)),
    "christmas": _on(12, 25),
    "christmas-eve": _on(12, 24),
    "between-years": _on(12, 26, 5),
    "new-year": _on(1, 1),
    "new-years-eve": _on(12, 31),
    "easter": _after_easter(0, 0),
    "easter-weekend": _after_easter(-1, 1),
    "pentecost-weekend": _after_easter(48, 50),
    "easter-monday": _after_easter(1, 1),
    "ascension": _after_easter(39, 39),
    "pentecost": _after_easter(49, 49),
    "labour": _on(5, 1),
    "flemish-day": _on(7, 11),
    "national-day": _on(7, 21),
    "assumption": _on(8, 15),
    "all-saints": _on(11, 1),
    "armistice": _on(11, 11),
}


def feast(name: str, today: date) -> tuple[date, date]:
    """The first one that is not over, both ends included."""
    days = FEASTS[name]
    years = (today.year - 1, today.year, today.year + 1, today.year + 2)
    return next((found for year in years if (found := days(year))[1] >= today), days(today.year))


def school_holidays(name: str) -> bool:
    return name in (
        "spring",
        "summer-season",
        "autumn-season",
        "winter",
        "autumn",
        "christmas-holidays",
        "carnival",
        "easter-holidays",
        "summer",
    )
