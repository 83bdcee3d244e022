"""From a phrase to words in a language: the only place where the language of output is chosen."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any, Literal, assert_never
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot import language as reader
from bot import meanings
from bot.language.naming import town_name
from bot.messages import (
    Ahead,
    Answer,
    Arg,
    Brief,
    Card,
    Day,
    Hour,
    Joined,
    Meaning,
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
from bot.schedules import Schedules
from bot.verbs import BY_WORD

LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
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


@cache
def _our_own(language: Language, text: Text) -> str:
    """Nothing in it but the catalogue's words and the verbs: as many as there are phrases, and
    nobody's words among them.
    """
    return _filled(language, text.key, dict(text.args))


def _filled(language: Language, key: str, args: dict[str, Any]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise PhraseError(f"no phrase {key} in {language}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise PhraseError(f"phrase {key} says nothing in {language}")
    said, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise PhraseError(f"{key} in {language}: {errors}")
    return str(said)


class Phrases:
    """Says phrases to one reader, in their language and zone. With `now`, dates far from it are
    said with their year.
    """

    def __init__(self, language: Language, zone: str, now: Instant | None = None) -> None:
        self.language: Language = language
        self._zone = zone
        self._today = None if now is None else datetime.fromtimestamp(now, ZoneInfo(zone)).date()
        self._near = self._schedules("near")

    def say(self, text: Text) -> str:
        """Raises PhraseError where the catalogue lacks the phrase or the phrase an argument."""
        if text.key == "verbatim":
            return str(dict(text.args)["text"])
        if all(isinstance(arg, str) and arg in BY_WORD for _, arg in text.args):
            return _our_own(self.language, text)
        return _filled(self.language, text.key, {name: self._fill(arg) for name, arg in text.args})

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
        if isinstance(arg, Hour):
            return self.hour(arg)
        if isinstance(arg, Day):
            return self.day(arg)
        if isinstance(arg, Schedule):
            return self.schedule(arg)
        if isinstance(arg, Ahead):
            return self.ahead(arg)
        if isinstance(arg, Meaning):
            return self.meaning(arg)
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
        date_, clock = self._near.day(wall.date()), self._near.clock(wall.time())
        said = self._raw("time-moment", date=date_, time=clock)
        return self._zoned(said, moment.at, moment.zone)

    def span(self, span: Span) -> str:
        zone = ZoneInfo(self._zone)
        if span.slot.seconds >= ANY_TIME:
            return self._raw("time-any-free")
        start = datetime.fromtimestamp(span.slot.start, zone)
        end = datetime.fromtimestamp(span.slot.end, zone)
        return self._zoned(self._near.stretch(start, end), span.slot.start, span.zone)

    def brief(self, brief: Brief) -> str:
        zone = ZoneInfo(self._zone)
        start = datetime.fromtimestamp(brief.short.start, zone)
        end = datetime.fromtimestamp(brief.short.end, zone)
        date_ = format_date(start, "EEE d MMM", locale=BABEL[self.language]).replace(".", "")
        if start.time() == end.time() == time():
            return date_
        from_, to = self._near.clock(start.time(), start=True), self._near.clock(end.time())
        return self._raw("time-brief", date=date_, start=from_, end=to)

    def hour(self, hour: Hour) -> str:
        wall = datetime.fromtimestamp(hour.hour, ZoneInfo(self._zone)).time()
        said = self._near.clock(wall, start=hour.opens)
        return said if hour.opens else self._zoned(said, hour.hour, hour.zone)

    def day(self, day: Day) -> str:
        start = datetime.fromtimestamp(day.start, ZoneInfo(self._zone)).date()
        return self._near.day(start, weekday=False, year=False)

    def schedule(self, schedule: Schedule) -> str:
        """Wall times of the place as they were said, whole and in words."""
        said = self._schedules("other")
        return said.schedule(schedule.when, schedule.zone, schedule.counted)

    def typed(self, schedule: Schedule) -> str:
        """The same as somebody may type it: read back, it is the same."""
        return self._schedules("exact").schedule(schedule.when, schedule.zone)

    def ahead(self, ahead: Ahead) -> str:
        return self._schedules("other").next_dates(ahead.repeats, ahead.zone, ahead.now)

    def meaning(self, meaning: Meaning) -> str:
        words = self._schedules("other")
        return meanings.meaning(words, self._brief_day, meaning.among, meaning.which)

    def _brief_day(self, day: date) -> str:
        said = format_date(day, "EEE d MMM", locale=BABEL[self.language]).replace(".", "")
        other = self._today is not None and day.year != self._today.year
        return f"{said} {day.year}" if other else said

    def _schedules(self, years: Literal["near", "other", "exact"]) -> Schedules:
        return Schedules(
            say=self._raw,
            join=self._list,
            weekday=self._weekday,
            month=lambda day: format_date(day, "MMMM", locale=BABEL[self.language]),
            today=self._today,
            years=years,
        )

    def _weekday(self, weekday: int) -> str:
        # 4 January 2027 is a Monday.
        return format_date(date(2027, 1, 4 + weekday), "EEEE", locale=BABEL[self.language])

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
