"""Repeats in words: what is said back is what was meant, and so many times as it says."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import read
from bot.messages import Ahead, Meaning, Schedule
from bot.model.availability import anchored, availability
from bot.model.people import Language
from bot.model.when import Pattern, Period, WallSlot, When, merged
from bot.phrases import LANGUAGES, Phrases

ZONE = "Europe/Brussels"
PLACE = ZoneInfo(ZONE)
# Tuesday, ten in the morning.
NOW = datetime(2026, 11, 24, 10, tzinfo=PLACE)
AT = int(NOW.timestamp())
TUESDAYS = Pattern(
    frequency="weekly",
    weekdays=(1,),
    start=time(14),
    end=time(18),
    since=date(2026, 11, 24),
    until=date(2027, 5, 25),
    without=(date(2026, 12, 29),),
)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def said(pattern: Pattern, language: Language = "nl", now: datetime = NOW) -> str:
    at = int(now.timestamp())
    schedule = Schedule(When(patterns=(pattern,)), ZONE, counted=at)
    return Phrases(language, ZONE, at).schedule(schedule)


def dates(pattern: Pattern, language: Language = "nl", now: datetime = NOW) -> str:
    at = int(now.timestamp())
    return Phrases(language, ZONE, at).ahead(Ahead(When(patterns=(pattern,)), ZONE, at))


def test_a_series_is_said_whole_with_its_number_and_its_next_days() -> None:
    assert [said(TUESDAYS, language) for language in LANGUAGES] == [
        "elke dinsdag van 14 tot 18 u, van 24 november tot en met 25 mei 2027,"
        " niet op 29 december (26 keer)",
        "tous les mardis de 14h à 18h, du 24 novembre au 25 mai 2027 inclus,"
        " sauf le 29 décembre (26 fois)",
        "every Tuesday 14:00 to 18:00, 24 November to 25 May 2027, not on 29 December (26 times)",
    ]
    assert [dates(TUESDAYS, language) for language in LANGUAGES] == [
        "Eerst op dinsdag 24 november, 1 december en 8 december, voor het laatst op 25 mei 2027.",
        "D'abord mardi 24 novembre, 1er décembre et 8 décembre ; la dernière fois, le 25 mai 2027.",
        "First on Tuesday 24 November, 1 December and 8 December; last on 25 May 2027.",
    ]


@pytest.mark.parametrize(
    ("changes", "dutch", "french", "english"),
    [
        (
            {"weekdays": (0, 1, 2, 3, 4)},
            "elke weekdag van 14 tot 18 u",
            "du lundi au vendredi de 14h à 18h",
            "every weekday 14:00 to 18:00",
        ),
        (
            {"weekdays": (1, 3)},
            "elke dinsdag en donderdag van 14 tot 18 u",
            "tous les mardis et jeudis de 14h à 18h",
            "every Tuesday and Thursday 14:00 to 18:00",
        ),
        (
            {"interval": 2},
            "om de twee weken op dinsdag van 14 tot 18 u",
            "un mardi sur deux, de 14h à 18h",
            "every other Tuesday, 14:00 to 18:00",
        ),
        (
            {"interval": 2, "weekdays": (1, 3)},
            "om de twee weken op dinsdag en donderdag van 14 tot 18 u",
            "toutes les deux semaines, le mardi et le jeudi, de 14h à 18h",
            "every other Tuesday and Thursday, 14:00 to 18:00",
        ),
        (
            {"interval": 3, "start": None, "end": None},
            "om de 3 weken op dinsdag",
            "toutes les 3 semaines, le mardi",
            "every 3 weeks on Tuesday",
        ),
        (
            {"frequency": "monthly", "nth": 1},
            "elke eerste dinsdag van de maand van 14 tot 18 u",
            "le premier mardi du mois, de 14h à 18h",
            "the first Tuesday of every month, 14:00 to 18:00",
        ),
        (
            {"frequency": "monthly", "nth": -1, "start": None, "end": None},
            "elke laatste dinsdag van de maand",
            "le dernier mardi du mois",
            "the last Tuesday of every month",
        ),
        (
            {"frequency": "monthly", "weekdays": (), "since": date(2026, 12, 1), "end": None},
            "elke maand op de 1e vanaf 14 u, vanaf 1 december",
            "chaque mois, le 1er dès 14h, dès le 1er décembre",
            "every month on the 1st, from 14:00, from 1 December",
        ),
        (
            {"start": time(22), "end": time(2)},
            "elke dinsdag van 22 tot 2 u",
            "tous les mardis de 22h à 2h",
            "every Tuesday 22:00 to 2:00",
        ),
        (
            {"start": None},
            "elke dinsdag tot 18 u",
            "tous les mardis jusqu'à 18h",
            "every Tuesday, until 18:00",
        ),
        (
            {"frequency": "daily", "weekdays": (), "interval": 2, "start": None, "end": None},
            "om de twee dagen",
            "un jour sur deux",
            "every other day",
        ),
        (
            {"since": date(2027, 1, 12), "until": date(2027, 6, 29)},
            "elke dinsdag van 14 tot 18 u, van 12 januari tot en met 29 juni 2027 (25 keer)",
            "tous les mardis de 14h à 18h, du 12 janvier au 29 juin 2027 inclus (25 fois)",
            "every Tuesday 14:00 to 18:00, 12 January to 29 June 2027 (25 times)",
        ),
        (
            {"until": date(2026, 12, 1)},
            "elke dinsdag van 14 tot 18 u, tot en met 1 december (2 keer)",
            "tous les mardis de 14h à 18h, jusqu'au 1er décembre inclus (2 fois)",
            "every Tuesday 14:00 to 18:00, until 1 December (2 times)",
        ),
        (
            {"since": date(2027, 1, 12)},
            "elke dinsdag van 14 tot 18 u, vanaf 12 januari 2027",
            "tous les mardis de 14h à 18h, dès le 12 janvier 2027",
            "every Tuesday 14:00 to 18:00, from 12 January 2027",
        ),
        (
            {
                "frequency": "daily",
                "weekdays": (),
                "until": date(2027, 1, 15),
                "without": tuple(date(2026, 12, 21) + timedelta(n) for n in range(14)),
            },
            "elke dag van 14 tot 18 u, tot en met 15 januari 2027,"
            " niet van 21 december tot en met 3 januari (39 keer)",
            "tous les jours de 14h à 18h, jusqu'au 15 janvier 2027 inclus,"
            " sauf du 21 décembre au 3 janvier (39 fois)",
            "every day 14:00 to 18:00, until 15 January 2027,"
            " not from 21 December to 3 January (39 times)",
        ),
    ],
)
def test_every_sort_of_repeat_has_its_words(
    changes: dict[str, object], dutch: str, french: str, english: str
) -> None:
    plain: dict[str, object] = {
        "frequency": "weekly",
        "weekdays": (1,),
        "start": time(14),
        "end": time(18),
    }
    pattern = Pattern(**{**plain, **changes})

    assert [said(pattern, language) for language in LANGUAGES] == [dutch, french, english]


def test_what_belongs_together_is_said_in_one_breath() -> None:
    morning, evening = (
        Pattern(frequency="weekly", weekdays=(1,), start=time(start), end=time(end))
        for start, end in ((9, 12), (20, 22))
    )
    first, third = (
        Pattern(frequency="monthly", weekdays=(1,), nth=nth, start=time(20), end=time(22))
        for nth in (1, 3)
    )
    seven, nine = (
        WallSlot(start=wall(f"2026-12-{day}T09:00"), end=wall(f"2026-12-{day}T12:00"))
        for day in ("07", "09")
    )
    when = When(slots=(seven, nine), patterns=(morning, evening, first, third))

    assert Phrases("nl", ZONE, AT).schedule(Schedule(when, ZONE)) == (
        "maandag 7 december en woensdag 9 december, 9 tot 12 u;"
        " elke dinsdag van 9 tot 12 u en van 20 tot 22 u;"
        " elke eerste en derde dinsdag van de maand van 20 tot 22 u"
    )


def test_next_days_are_named_as_far_as_there_are() -> None:
    few = Pattern(frequency="weekly", weekdays=(1,), until=date(2026, 12, 8))
    mixed = Pattern(frequency="weekly", weekdays=(1, 4), start=time(14), end=time(18))

    assert dates(few) == "Dus op dinsdag 24 november, 1 december en 8 december."
    assert dates(mixed) == (
        "Eerst op dinsdag 24 november, vrijdag 27 november en dinsdag 1 december."
    )
    # What began this morning and is over is no longer ahead.
    assert dates(TUESDAYS, now=NOW.replace(hour=19)).startswith("Eerst op dinsdag 1 december")
    assert "(25 keer)" in said(TUESDAYS, now=NOW.replace(hour=19))


# The clocks jump on 28 March 2027 over the hour from two.
@pytest.mark.parametrize(
    ("start", "end", "times"),
    [
        # Nothing of it is left that night.
        (time(2), time(3), 3),
        (time(2), time(4), 4),
        (time(23), time(2, 30), 4),
    ],
)
def test_a_night_that_the_clocks_skip_is_not_counted(start: time, end: time, times: int) -> None:
    sundays = Pattern(
        frequency="weekly",
        weekdays=(6,),
        start=start,
        end=end,
        since=date(2027, 3, 14),
        until=date(2027, 4, 4),
    )

    assert said(sundays).endswith(f"({times} keer)")


@st.composite
def patterns(draw: st.DrawFn, *, readable: bool = False) -> Pattern:
    sort = draw(st.sampled_from(("weekly", "nth", "daily", "monthly")))
    since = draw(st.none() | st.dates(date(2026, 11, 25), date(2027, 6, 30)))
    first = since or NOW.date() + timedelta(1)
    until = draw(st.none() | st.dates(first + timedelta(60), first + timedelta(330)))
    hours = draw(st.sampled_from(((14, 18), (9, 12), (22, 2), (19, None), (None, None))))
    start, end = (None if hour is None else time(hour) for hour in hours)
    weekdays = tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1, max_size=4))))
    others = {"start": start, "end": end, "since": since, "until": until}
    if sort == "nth":
        weekdays, nth = weekdays[:1], draw(st.sampled_from((1, 2, 3, 4, -1)))
        return Pattern(frequency="monthly", weekdays=weekdays, nth=nth, **others)
    if sort == "daily":
        interval = 1 if readable else draw(st.integers(1, 3))
        return Pattern(frequency="daily", interval=interval, **others)
    if sort == "monthly":
        return Pattern(frequency="monthly", **{**others, "since": first})
    interval = draw(st.sampled_from((1, 1, 2, 3)))
    days = [first + timedelta(n) for n in range(60)]
    falling = [day for day in days if day.weekday() in weekdays]
    without = tuple(draw(st.lists(st.sampled_from(falling), max_size=3, unique=True).map(sorted)))
    if interval > 1 or (readable and len(weekdays) > 1):
        without = ()
    return Pattern(
        frequency="weekly", interval=interval, weekdays=weekdays, without=without, **others
    )


@given(patterns())
def test_it_comes_as_many_times_as_it_says(pattern: Pattern) -> None:
    found = re.search(r"\((\d+) keer\)", said(pattern))
    offered = availability(When(patterns=(pattern,)), PLACE, AT)
    whole = replace(pattern, since=None, until=None) == Pattern(frequency="daily")

    if pattern.until is None or whole:
        assert found is None
    else:
        expected = len(offered.occurrences(offered.ahead(AT)))
        assert (int(found[1]) if found else 0) == expected


@given(patterns(readable=True), st.sampled_from(LANGUAGES))
def test_what_is_said_can_be_read_back(pattern: Pattern, language: Language) -> None:
    when = anchored(When(patterns=(pattern,)), NOW.date())

    typed = Phrases(language, ZONE, AT).typed(Schedule(when, ZONE))

    reading = read(typed, NOW, PLACE, language)
    assert anchored(reading.when, NOW.date()) == when, typed
    assert reading.doubts == ()


MOMENTS = st.datetimes(wall("2026-11-25"), wall("2028-03-01"), allow_imaginary=False).map(
    lambda moment: moment.replace(
        minute=30 * (moment.minute // 30), second=0, microsecond=0, fold=0
    )
)


@given(
    st.lists(st.tuples(MOMENTS, st.sampled_from((1, 3, 5))), min_size=1, max_size=3),
    st.sampled_from(LANGUAGES),
)
def test_moments_can_be_read_back(moments: list[tuple[datetime, int]], language: Language) -> None:
    slots = {
        WallSlot(start=start.replace(hour=9 + start.hour // 3), end=None) for start, _ in moments
    }
    ordered = sorted(slots, key=lambda slot: slot.start)
    lengths = [length for _, length in moments]
    when = When(
        slots=tuple(
            WallSlot(start=slot.start, end=slot.start + timedelta(hours=length))
            for slot, length in zip(ordered, lengths, strict=False)
        )
    )

    typed = Phrases(language, ZONE, AT).typed(Schedule(when, ZONE))

    assert read(typed, NOW, PLACE, language).when == when, typed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "when",
    [
        When(slots=(WallSlot(start=wall("2027-06-11T17:00"), end=wall("2027-06-14T12:00")),)),
        When(slots=(WallSlot(start=wall("2026-12-31T22:00"), end=wall("2027-01-01T04:00")),)),
        When(slots=(WallSlot(start=wall("2027-01-03T20:00"), end=None),)),
        When(periods=(Period(first=date(2027, 2, 1), last=None),)),
        When(periods=(Period(first=date(2027, 2, 1), last=date(2028, 1, 31)),)),
        When(periods=(Period(first=date(2027, 2, 1), last=date(2027, 2, 28)),)),
        When(periods=(Period(first=date(2027, 2, 1), last=date(2027, 2, 1)),)),
    ],
)
def test_long_stretches_and_open_ends_can_be_read_back(when: When, language: Language) -> None:
    typed = Phrases(language, ZONE, AT).typed(Schedule(when, ZONE))

    assert read(typed, NOW, PLACE, language).when == when, typed


def test_two_answers_hold_together() -> None:
    base = When(patterns=(TUESDAYS,))
    longer = When(patterns=(replace(TUESDAYS, until=date(2027, 6, 30)),))
    rarer = When(patterns=(replace(TUESDAYS, interval=2),))

    both = replace(TUESDAYS, interval=2, until=date(2027, 6, 30))
    assert merged(base, longer, rarer) == When(patterns=(both,))
    assert merged(base, longer, base) == longer
    other = When(slots=(WallSlot(start=wall("2027-01-03T20:00"), end=None),))
    assert merged(base, longer, other) == other


@given(patterns(), st.sampled_from(LANGUAGES), st.dates(date(2026, 12, 1), date(2027, 12, 31)))
def test_what_can_be_meant_fits_on_a_button(
    pattern: Pattern, language: Language, last: date
) -> None:
    one = When(patterns=(replace(pattern, until=last),))
    later = When(patterns=(replace(pattern, until=last + timedelta(30)),))
    rarer = When(patterns=(replace(pattern, interval=pattern.interval + 1, until=last),))

    for among in ((one, later), (one, rarer)):
        labels = [Phrases(language, ZONE, AT).meaning(Meaning(n, among)) for n in (0, 1)]
        assert len(set(labels)) == 2
        assert max(map(len, labels)) <= 24, labels
