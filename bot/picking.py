"""Days and hours as labelled choices, week by week, where there is no calendar to tap. Pure."""

from datetime import date, time, timedelta

from bot.messages import Choice, FieldType, Schedule, Text, phrase
from bot.model.when import Period, When

MONTHS = "months"
WEEK = "week:"
MONTH = "month:"
HOURS = range(8, 23)
MONTHS_AHEAD = 12
# A label says no year; what lies farther ahead is typed.
PAGED = timedelta(days=366)


def turns_page(value: str) -> bool:
    """Whether a choice leads to other choices instead of being an answer."""
    return value == MONTHS or value.startswith((WEEK, MONTH))


def choices(type_: FieldType, today: date, page: str) -> tuple[Choice[Text], ...]:
    """Of a date or a time, none of other types. `page` is the value of the choice that led here,
    empty at first.
    """
    match type_:
        case "date":
            return _months(today) if page == MONTHS else _week(today, _first(today, page))
        case "time":
            return tuple(Choice(_clock(time(hour)), f"{hour:02}:00") for hour in HOURS)
        case _:
            return ()


def picked(type_: FieldType, value: str) -> Text | None:
    """A date or time that was picked, in words. None for what was typed otherwise."""
    try:
        match type_:
            case "date":
                day = date.fromisoformat(value)
                period = Period(first=day, last=day)
                return phrase("time-day", date=Schedule(When(periods=(period,)), "UTC"))
            case "time":
                return _clock(time.fromisoformat(value))
            case _:
                return None
    except ValueError:
        return None


def _first(today: date, page: str) -> date:
    """The day from which a page shows its week, never one that is over."""
    kind, _, said = page.partition(":")
    match kind:
        case "week":
            return max(today, date.fromisoformat(said))
        case "month":
            return max(today, date.fromisoformat(f"{said}-01"))
        case _:
            return today


def _week(today: date, first: date) -> tuple[Choice[Text], ...]:
    days = [first + timedelta(n) for n in range(7 - first.weekday())]
    # A month begins within a week: the one before is then its first half.
    others = [_monday(first - timedelta(1))] if first > today else []
    later = _monday(first) + timedelta(7)
    if later <= today + PAGED:
        others.append(later)
    return (
        *(Choice(_day(day), day.isoformat()) for day in days),
        *(Choice(_week_of(monday), f"{WEEK}{monday.isoformat()}") for monday in others),
        Choice(phrase("pick-another-month"), MONTHS),
    )


def _months(today: date) -> tuple[Choice[Text], ...]:
    found: list[Choice[Text]] = []
    for ahead in range(MONTHS_AHEAD):
        years, month = divmod(today.month - 1 + ahead, 12)
        year = today.year + years
        label = phrase("pick-month-year", month=_month(month + 1), year=str(year))
        found.append(Choice(label, f"{MONTH}{year:04}-{month + 1:02}"))
    return tuple(found)


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _day(day: date) -> Text:
    weekday = phrase("pick-weekday", n=day.isoweekday())
    return phrase("time-weekday-date", weekday=weekday, date=_short(day))


def _week_of(monday: date) -> Text:
    return phrase("pick-week", day=_short(monday))


def _short(day: date) -> Text:
    return phrase("time-day-short", day=day.day, month=_month(day.month))


def _month(month: int) -> Text:
    return phrase("pick-month", n=month)


def _clock(wall: time) -> Text:
    whole = "no" if wall.minute else "yes"
    return phrase("time-clock", hour=str(wall.hour), minute=f"{wall.minute:02}", whole=whole)
