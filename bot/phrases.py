"""From a phrase to words in a language: the only place where the language of output is chosen."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot import language as reader
from bot.language.naming import town_name
from bot.messages import (
    Answer,
    Arg,
    Brief,
    Card,
    Day,
    Joined,
    Moment,
    Schedule,
    Secret,
    Span,
    Text,
    Thing,
    Town,
)
from bot.model.people import Language
from bot.model.price import Price
from bot.model.slot import DAY, Instant
from bot.model.when import Pattern, Period, WallSlot

LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
# Farther away a date without its year could be meant of another.
NEAR_DAYS = 270
# A slot as long as this was never said: it is what an offer without a time holds.
ANY_TIME = 300 * DAY
BABEL = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}


class PhraseError(Exception):
    """A phrase is missing, or what it is filled with does not fit: a bug of ours, never the
    reader's.
    """


def _start(said: Any) -> Any:
    """The catalogue's START: what opens a sentence, with a capital."""
    return said[:1].upper() + said[1:]


@cache
def _bundle(language: Language) -> FluentBundle:
    locales = [BABEL[language].replace("_", "-")]
    functions: dict[str, Callable[[Any], Any]] = {"START": _start}
    bundle = FluentBundle(locales, functions=functions, use_isolating=False)
    for entry in sorted(files("bot").joinpath("locales", language).iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


class Phrases:
    """Says phrases to one reader, in their language and zone. With `now`, dates far from it are
    said with their year.
    """

    def __init__(self, language: Language, zone: str, now: Instant | None = None) -> None:
        self.language: Language = language
        self._zone = zone
        self._today = None if now is None else datetime.fromtimestamp(now, ZoneInfo(zone)).date()
        self._bundle = _bundle(language)

    def say(self, text: Text) -> str:
        """Raises PhraseError where the catalogue lacks the phrase or the phrase an argument."""
        if text.key == "verbatim":
            return str(dict(text.args)["text"])
        if not self._bundle.has_message(text.key):
            raise PhraseError(f"no phrase {text.key} in {self.language}")
        pattern = self._bundle.get_message(text.key).value
        if pattern is None:
            raise PhraseError(f"phrase {text.key} says nothing in {self.language}")
        args = {name: self._fill(arg) for name, arg in text.args}
        said, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise PhraseError(f"{text.key} in {self.language}: {errors}")
        return str(said)

    def card(self, card: Card[Text]) -> Card[str]:
        return card.translate(self.say)

    def answer(self, answer: Answer[Text]) -> Answer[str]:
        return answer.translate(self.say)

    def _fill(self, arg: Arg) -> str | int:
        if isinstance(arg, str | int):
            return arg
        if isinstance(arg, Text):
            return self.say(arg)
        if isinstance(arg, Joined):
            return ", ".join(filter(None, map(self.say, arg.parts)))
        if isinstance(arg, Moment):
            return self.moment(arg)
        if isinstance(arg, Span):
            return self.span(arg)
        if isinstance(arg, Brief):
            return self.brief(arg)
        if isinstance(arg, Day):
            return self.day(arg)
        if isinstance(arg, Schedule):
            return self.schedule(arg)
        if isinstance(arg, Secret):
            return arg.secret or self._raw("secret-shown")
        if isinstance(arg, Price):
            return self.price(arg)
        if isinstance(arg, Thing):
            return self.thing(arg)
        if isinstance(arg, Town):
            return town_name(arg.town, self.language)
        assert_never(arg)

    def moment(self, moment: Moment) -> str:
        """Weekday, date and hour, in the reader's zone; the zone is named where the place's
        differs.
        """
        wall = datetime.fromtimestamp(moment.at, ZoneInfo(self._zone))
        said = self._raw("time-moment", date=self._date(wall.date()), time=self._time(wall.time()))
        return self._zoned(said, moment.at, moment.zone)

    def span(self, span: Span) -> str:
        zone = ZoneInfo(self._zone)
        if span.slot.seconds >= ANY_TIME:
            return self._raw("time-any-free")
        start = datetime.fromtimestamp(span.slot.start, zone)
        end = datetime.fromtimestamp(span.slot.end, zone)
        return self._zoned(self._stretch(start, end), span.slot.start, span.zone)

    def brief(self, brief: Brief) -> str:
        zone = ZoneInfo(self._zone)
        start = datetime.fromtimestamp(brief.short.start, zone)
        end = datetime.fromtimestamp(brief.short.end, zone)
        date_ = format_date(start, "EEE d MMM", locale=BABEL[self.language]).replace(".", "")
        if start.time() == end.time() == time():
            return date_
        times = {"start": self._time(start.time(), start=True), "end": self._time(end.time())}
        return self._raw("time-brief", date=date_, **times)

    def day(self, day: Day) -> str:
        return self._day(datetime.fromtimestamp(day.start, ZoneInfo(self._zone)).date())

    def schedule(self, schedule: Schedule) -> str:
        """Wall times of the place as they were said, whole and in words."""
        when = schedule.when
        parts = [self._wall_slot(slot) for slot in when.slots]
        parts += [self._pattern(pattern) for pattern in when.patterns]
        parts += [self._period(period) for period in when.periods]
        if not parts:
            return self._raw("time-any")
        return "; ".join(parts)

    def _stretch(self, start: datetime, end: datetime) -> str:
        midnight = time()
        last = end.date()
        if start.time() == midnight and end.time() == midnight:
            last = date.fromordinal(last.toordinal() - 1)
            if last == start.date():
                return self._raw("time-day", date=self._date(last))
            return self._raw("time-days", first=self._date(start.date()), last=self._date(last))
        overnight = last.toordinal() - start.date().toordinal() == 1 and end.time() <= time(12)
        if last == start.date() or overnight:
            return self._raw(
                "time-span",
                date=self._date(start.date()),
                start=self._time(start.time(), start=True),
                end=self._time(end.time()),
            )
        return self._raw(
            "time-long-span",
            first=self._date(start.date()),
            start=self._time(start.time()),
            last=self._date(last),
            end=self._time(end.time()),
        )

    def _wall_slot(self, slot: WallSlot) -> str:
        if slot.end is None:
            return self._raw(
                "time-onwards",
                date=self._date(slot.start.date()),
                start=self._time(slot.start.time()),
            )
        return self._stretch(slot.start, slot.end)

    def _pattern(self, pattern: Pattern) -> str:
        days = self._list(
            self._raw("time-weekdays", day=self._weekday(day)) for day in pattern.weekdays
        )
        if not days:
            days = self._raw("time-day-word")
        if pattern.nth is not None:
            days = self._list(self._weekday(day) for day in pattern.weekdays)
            said = self._raw("time-monthly", nth=pattern.nth, days=days)
        elif pattern.frequency == "monthly":
            said = self._raw("time-each-month")
        elif pattern.interval > 1:
            said = self._raw("time-every-other", n=pattern.interval, days=days)
        else:
            said = self._raw("time-every", days=days)
        if pattern.start is not None and pattern.end is not None:
            start = self._time(pattern.start, start=True)
            said = self._raw("time-from-to", days=said, start=start, end=self._time(pattern.end))
        elif pattern.start is not None:
            said = self._raw("time-from", days=said, start=self._time(pattern.start))
        return said + self._bounds(pattern)

    def _bounds(self, pattern: Pattern) -> str:
        said = ""
        if pattern.since is not None and pattern.until is not None:
            same_year = pattern.since.year == pattern.until.year
            first = self._day(pattern.since) if same_year else self._date(pattern.since, year=True)
            last = self._date(pattern.until, year=True)
            said = self._raw("time-since-until", first=first, last=last)
        elif pattern.until is not None:
            said = self._raw("time-until", last=self._date(pattern.until, year=True))
        elif pattern.since is not None:
            said = self._raw("time-since", first=self._date(pattern.since, year=True))
        if pattern.without:
            said += self._raw(
                "time-without", dates=self._list(self._date(day) for day in pattern.without)
            )
        return said

    def _period(self, period: Period) -> str:
        first, last = period.first, period.last
        if first is not None and last is not None:
            if first == last:
                return self._raw("time-day", date=self._date(first))
            return self._raw("time-days", first=self._date(first), last=self._date(last))
        if first is not None:
            return self._raw("time-since-alone", first=self._date(first))
        if last is not None:
            return self._raw("time-until-alone", last=self._date(last))
        return self._raw("time-any")

    def _date(self, day: date, *, year: bool = False) -> str:
        """With its weekday; bounds of patterns with their year instead."""
        locale = BABEL[self.language]
        month = format_date(day, "MMMM", locale=locale)
        if year:
            return self._raw("time-date-year", day=day.day, month=month, year=str(day.year))
        weekday = self._weekday(day.weekday())
        if self._today is not None and abs((day - self._today).days) > NEAR_DAYS:
            named = self._raw("time-date-year", day=day.day, month=month, year=str(day.year))
            return self._raw("time-weekday-date", weekday=weekday, date=named)
        return self._raw("time-date", weekday=weekday, day=day.day, month=month)

    def _day(self, day: date) -> str:
        month = format_date(day, "MMMM", locale=BABEL[self.language])
        return self._raw("time-day-short", day=day.day, month=month)

    def _weekday(self, weekday: int) -> str:
        # 4 January 2027 is a Monday.
        return format_date(date(2027, 1, 4 + weekday), "EEEE", locale=BABEL[self.language])

    def _time(self, wall: time, *, start: bool = False) -> str:
        """As Belgians write it; a start leaves the unit to its end where the language does so."""
        key = "time-clock-start" if start else "time-clock"
        whole = "no" if wall.minute else "yes"
        return self._raw(key, hour=str(wall.hour), minute=f"{wall.minute:02}", whole=whole)

    def _zoned(self, said: str, at: Instant, zone: str) -> str:
        here, there = ZoneInfo(self._zone), ZoneInfo(zone)
        if (
            datetime.fromtimestamp(at, here).utcoffset()
            == datetime.fromtimestamp(at, there).utcoffset()
        ):
            return said
        return self._raw("time-zoned", said=said, zone=self._zone)

    def thing(self, thing: Thing) -> str:
        if thing.category is not None:
            return reader.category(thing.category).labels[self.language]
        return self._raw("kind-name", kind=thing.kind)

    def price(self, price: Price) -> str:
        if price.type != "amount" or price.cents is None:
            return self._raw(f"price-{price.type.replace('_', '-')}")
        euros = price.cents / 100
        pattern = "#,##0.##" if price.cents % 100 == 0 else "#,##0.00"
        amount = format_decimal(euros, pattern, locale=BABEL[self.language])
        said = self._raw("price-amount", amount=amount, n=1 if price.cents < 200 else 2)
        if price.unit is None:
            return said
        return self._raw("price-per", price=said, unit=price.unit)

    def _list(self, parts: Iterable[str]) -> str:
        return format_list(list(parts), style="standard", locale=BABEL[self.language])

    def _raw(self, key: str, **args: str | int) -> str:
        return self.say(Text(key, tuple(args.items())))
