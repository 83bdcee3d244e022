"""From what was said to what can be taken: wall times, clock changes, and what is left."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.availability import HORIZON_DAYS, Availability, WeeklyRule, availability, free
from bot.model.slot import DAY, Slot
from bot.model.when import Pattern, Period, WallSlot, When

BRUSSELS = ZoneInfo("Europe/Brussels")
HOUR = 3_600


def at(text: str) -> int:
    """A wall time in Brussels, as an instant."""
    return int(datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).timestamp())


def walls(slots: list[Slot]) -> list[tuple[str, str]]:
    def wall(instant: int) -> str:
        return f"{datetime.fromtimestamp(instant, BRUSSELS):%Y-%m-%dT%H:%M}"

    return [(wall(slot.start), wall(slot.end)) for slot in slots]


NOW = at("2026-11-24T09:00")


def said(*patterns: Pattern, slots: tuple[WallSlot, ...] = (), periods: tuple[Period, ...] = ()):
    when = When(slots=slots, patterns=patterns, periods=periods)
    return availability(when, BRUSSELS, NOW)


def test_nothing_said_means_from_now_until_the_horizon():
    assert said().slots == (Slot(NOW, NOW + HORIZON_DAYS * DAY),)


def test_a_start_alone_lasts_until_midnight():
    start = datetime.fromisoformat("2026-12-12T17:00")
    offered = said(slots=(WallSlot(start=start, end=None),))

    assert walls(list(offered.slots)) == [("2026-12-12T17:00", "2026-12-13T00:00")]


def test_the_past_is_left_out():
    begin, end = map(datetime.fromisoformat, ("2026-11-23T09:00", "2026-11-23T10:00"))
    slot = WallSlot(start=begin, end=end)

    assert said(slots=(slot,)) == Availability()
    assert said(periods=(Period(first=None, last=date(2026, 11, 23)),)) == Availability()


def test_a_period_runs_from_midnight_to_the_midnight_after_its_last_day():
    offered = said(periods=(Period(first=date(2026, 12, 3), last=date(2026, 12, 5)),))

    assert walls(list(offered.slots)) == [("2026-12-03T00:00", "2026-12-06T00:00")]


def test_an_open_period_ends_at_the_horizon():
    (slot,) = said(periods=(Period(first=date(2027, 3, 1), last=None),)).slots

    assert slot.seconds == pytest.approx(HORIZON_DAYS * DAY, abs=HOUR)


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        ("2027-03-23", "2027-03-23T14:00", "2027-03-23T18:00"),
        ("2027-03-30", "2027-03-30T14:00", "2027-03-30T18:00"),
        ("2027-11-02", "2027-11-02T14:00", "2027-11-02T18:00"),
    ],
)
def test_a_weekly_pattern_keeps_its_wall_time_over_the_clock_changes(
    day: str, start: str, end: str
):
    offered = said(Pattern(frequency="weekly", weekdays=(1,), start=time(14), end=time(18)))

    window = Slot(at(f"{day}T00:00"), at(f"{day}T23:59"))
    assert walls(offered.occurrences(window)) == [(start, end)]


def test_a_night_that_passes_the_clock_change_lasts_as_long_as_it_lasts():
    offered = said(Pattern(frequency="weekly", weekdays=(5,), start=time(20), end=time(4)))

    (spring,) = offered.occurrences(Slot(at("2027-03-27T22:00"), at("2027-03-27T23:00")))
    (autumn,) = offered.occurrences(Slot(at("2027-10-30T22:00"), at("2027-10-30T23:00")))
    assert spring.seconds == 7 * HOUR
    assert autumn.seconds == 9 * HOUR


def test_a_pattern_holds_from_its_first_to_its_last_day():
    pattern = Pattern(
        frequency="weekly",
        weekdays=(1,),
        start=time(14),
        end=time(18),
        since=date(2026, 12, 8),
        until=date(2026, 12, 22),
    )
    offered = said(pattern)

    days = [start[:10] for start, _ in walls(offered.occurrences(offered.ahead(NOW)))]
    assert days == ["2026-12-08", "2026-12-15", "2026-12-22"]


@pytest.mark.parametrize(
    ("pattern", "days"),
    [
        (
            Pattern(frequency="weekly", interval=2, weekdays=(1,), until=date(2026, 12, 31)),
            ["2026-11-24", "2026-12-08", "2026-12-22"],
        ),
        (
            Pattern(frequency="monthly", weekdays=(0,), nth=1, until=date(2027, 2, 28)),
            ["2026-12-07", "2027-01-04", "2027-02-01"],
        ),
        (
            Pattern(frequency="monthly", weekdays=(6,), nth=-1, until=date(2027, 1, 31)),
            ["2026-11-29", "2026-12-27", "2027-01-31"],
        ),
        (
            Pattern(frequency="monthly", since=date(2026, 12, 15), until=date(2027, 2, 28)),
            ["2026-12-15", "2027-01-15", "2027-02-15"],
        ),
        (
            Pattern(
                frequency="weekly",
                weekdays=(5,),
                until=date(2026, 12, 12),
                without=(date(2026, 12, 5),),
            ),
            ["2026-11-28", "2026-12-12"],
        ),
        (
            Pattern(
                frequency="daily", interval=3, since=date(2026, 12, 1), until=date(2026, 12, 8)
            ),
            ["2026-12-01", "2026-12-04", "2026-12-07"],
        ),
    ],
)
def test_what_is_not_every_week_is_written_out(pattern: Pattern, days: list[str]):
    offered = said(pattern)

    assert offered.rules == ()
    assert [start[:10] for start, _ in walls(list(offered.slots))] == days


def test_no_more_of_a_year_is_written_out_than_is_wanted():
    rule = WeeklyRule(
        zone="Europe/Brussels", weekday=1, start=600, end=720, since=date(2026, 1, 1), until=None
    )
    endless = Availability(rules=(rule,))

    walk = endless.walk(Slot(NOW, at("9990-01-01T00:00")))
    assert walls([next(walk)]) == [("2026-11-24T10:00", "2026-11-24T12:00")]


_days = st.dates(date(2027, 2, 1), date(2027, 5, 1))
_rules = st.builds(
    WeeklyRule,
    zone=st.sampled_from(["Europe/Brussels", "America/New_York", "Australia/Lord_Howe"]),
    weekday=st.integers(0, 6),
    start=st.integers(0, 95).map(lambda quarter: quarter * 15),
    end=st.integers(96, 190).map(lambda quarter: quarter * 15),
    since=_days,
    until=st.none() | _days,
)


@given(
    st.lists(_rules, max_size=4), st.integers(0, 90 * 24), st.sampled_from([HOUR, DAY, 60 * DAY])
)
def test_occurrences_are_those_by_the_calendar_each_once_and_in_order(
    rules: list[WeeklyRule], start: int, length: int
):
    begin = at("2027-02-01T00:00") + start * HOUR
    window = Slot(begin, begin + length)
    expected: set[tuple[int, int]] = set()
    for rule in rules:
        for n in range(170):
            day = date(2027, 1, 25) + timedelta(days=n)
            if day.weekday() == rule.weekday and rule.since <= day <= (rule.until or day):
                midnight = datetime.combine(day, time())
                edges = tuple(
                    int(
                        (midnight + timedelta(minutes=minutes))
                        .replace(tzinfo=ZoneInfo(rule.zone))
                        .timestamp()
                    )
                    for minutes in (rule.start, rule.end)
                )
                if edges[0] < edges[1] and Slot(*edges).overlaps(window):
                    expected.add(edges)

    found = Availability(rules=tuple(rules)).occurrences(window)

    assert [(slot.start, slot.end) for slot in found] == sorted(expected)


def test_what_was_said_far_ahead_is_still_ahead():
    far = Slot(at("2029-05-01T10:00"), at("2029-05-01T12:00"))

    assert Availability(slots=(far,)).occurrences(Availability(slots=(far,)).ahead(NOW)) == [far]


def test_what_is_taken_cuts_the_offer_in_two():
    offered, taken = [Slot(0, 10)], [(Slot(4, 6), 1)]

    assert free(offered, taken, 1, 1, 0) == [Slot(0, 4), Slot(6, 10)]


def test_back_to_back_leaves_nothing_between():
    assert free([Slot(0, 10)], [(Slot(0, 5), 1), (Slot(5, 10), 1)], 1, 1, 0) == []


def test_units_are_counted_at_each_instant_and_not_added_up():
    """Two uses of ten that do not overlap each other leave thirty of forty free."""
    taken = [(Slot(0, 5), 10), (Slot(5, 10), 10)]

    assert free([Slot(0, 10)], taken, 40, 30, 0) == [Slot(0, 10)]
    assert free([Slot(0, 10)], taken, 40, 31, 0) == []


def test_what_is_over_is_not_free():
    assert free([Slot(0, 10)], [], 1, 1, 4) == [Slot(4, 10)]
    assert free([Slot(0, 10)], [], 1, 1, 10) == []


uses = st.tuples(st.integers(0, 30), st.integers(1, 8), st.integers(1, 4))


@given(st.lists(uses, max_size=8), st.integers(1, 5), st.integers(1, 5))
def test_free_agrees_with_counting_every_moment(
    taken: list[tuple[int, int, int]], units: int, wanted: int
):
    busy = [(Slot(start, start + length), n) for start, length, n in taken]

    found = free([Slot(0, 40)], busy, units, wanted, 0)

    moments = {t for slot in found for t in range(slot.start, slot.end)}
    for moment in range(40):
        used = sum(n for slot, n in busy if slot.start <= moment < slot.end)
        assert (moment in moments) == (used + wanted <= units)
    assert all(a.end < b.start for a, b in pairwise(found))


@given(
    st.integers(0, 6),
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
def test_every_occurrence_of_a_rule_falls_on_its_weekday(
    weekday: int, start: int, length: int, since: date
):
    rule = WeeklyRule(
        zone="Europe/Brussels",
        weekday=weekday,
        start=start,
        end=start + length,
        since=since,
        until=None,
    )
    begin = int(datetime.combine(since, time(), BRUSSELS).timestamp())

    for slot in rule.slots(Slot(begin, begin + 30 * DAY)):
        wall = datetime.fromtimestamp(slot.start, BRUSSELS)
        # A start that the clocks skip moves on within the day.
        assert wall.date().weekday() == weekday
        assert wall.date() >= since
