"""What is left of an offer when its house is closed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.model.availability import Availability, WeeklyRule
from bot.model.ruling import Closing, outside
from bot.model.slot import DAY, Slot

BRUSSELS = ZoneInfo("Europe/Brussels")
START = int(datetime(2027, 3, 1, tzinfo=UTC).timestamp())
days = st.integers(0, 60).map(lambda n: date(2027, 3, 1) + timedelta(days=n))
closings = st.lists(
    st.tuples(days, st.integers(0, 20)).map(
        lambda pair: Closing(
            id="x", organisation_id="y", first=pair[0], last=pair[0] + timedelta(days=pair[1])
        )
    ),
    max_size=3,
)
slots = st.tuples(st.integers(0, 60 * 24), st.integers(1, 400)).map(
    lambda pair: Slot(START + pair[0] * 3600, START + (pair[0] + pair[1]) * 3600)
)
rules = st.tuples(st.integers(0, 6), st.integers(0, 1439), st.integers(1, 600), days).map(
    lambda parts: WeeklyRule(
        zone="Europe/Brussels",
        weekday=parts[0],
        start=parts[1],
        end=parts[1] + parts[2],
        since=parts[3],
        until=None,
    )
)


def day(instant: int) -> date:
    return datetime.fromtimestamp(instant, BRUSSELS).date()


@given(st.lists(slots, max_size=3), closings)
def test_a_stretch_is_free_exactly_on_the_days_that_are_open(
    offered: list[Slot], shut: list[Closing]
):
    left = outside(Availability(slots=tuple(offered)), shut, BRUSSELS)

    def among(found: tuple[Slot, ...], at: int) -> bool:
        return any(slot.start <= at < slot.end for slot in found)

    for at in range(START, START + 100 * DAY, 6 * 3600):
        open_ = not any(day(at) in closing for closing in shut)
        assert among(left.slots, at) == (open_ and among(tuple(offered), at))


@given(st.lists(rules, max_size=3), closings)
def test_a_weekly_stretch_is_left_out_on_the_days_that_are_closed(
    offered: list[WeeklyRule], shut: list[Closing]
):
    window = Slot(START, START + 120 * DAY)
    before = Availability(rules=tuple(offered)).occurrences(window)

    after = outside(Availability(rules=tuple(offered)), shut, BRUSSELS).occurrences(window)

    assert after == [
        slot for slot in before if not any(day(slot.start) in closing for closing in shut)
    ]
