"""What fits and what does not, whatever the numbers."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import matching
from bot.language import Access
from bot.messages import phrase
from bot.model.listing import Listing, Resource
from bot.model.need import Need, Window, least, windows
from bot.model.price import Price
from bot.model.slot import DAY, Slot
from bot.model.when import Pattern, Period, WallSlot, When
from bot.usecases.pairing import house_due
from tests.conftest import MONDAY_MORNING

BRUSSELS = ZoneInfo("Europe/Brussels")
HOUR = 3600
NOW = MONDAY_MORNING
EVENING = Slot(NOW + 9 * HOUR, NOW + 12 * HOUR)


def a_need(**changes: object) -> Need:
    need = Need(
        id="need",
        said=1,
        person_id="ben",
        organisation_id="guest",
        community_ids=("here",),
        private=False,
        kind="room",
        category="room.rehearsal",
        title="repetitieruimte",
        words=(),
        town="Gent",
        zone="Europe/Brussels",
        capacity=8,
        units=1,
        price=None,
        windows=(Window(EVENING, exact=True),),
        least=1,
        repeats=False,
        created_at=NOW,
    )
    return replace(need, **changes)


HALL = Resource(
    id="hall",
    organisation_id="house",
    kind="room",
    name="Zaal Zuid",
    category="room.rehearsal",
    town="Gent",
    zone="Europe/Brussels",
)


def an_offer(**changes: object) -> Listing:
    offer = Listing(
        id="offer",
        direction="offer",
        state="open",
        version=2,
        author_id="an",
        organisation_id="house",
        resource_id="hall",
        community_ids=("here",),
        kind="room",
        category="room.rehearsal",
        title="Zaal Zuid",
        town="Gent",
        address=None,
        when=When(),
        zone="Europe/Brussels",
        capacity=25,
        area=None,
        quantity=None,
        price=None,
        conditions=(),
        text="Zaal Zuid, repetitieruimte",
        language="nl",
        created_at=NOW,
        expires_at=NOW + DAY,
    )
    return replace(offer, **changes)


def fits(need: Need, offer: Listing, *free: Slot, resource: Resource = HALL):
    stretches = free or (Slot(NOW, NOW + DAY),)

    def free_in(window: Window) -> list[Slot]:
        parts = (slot.within(window.slot) for slot in stretches)
        return [part for part in parts if part is not None]

    return matching.match(need, offer, resource, free_in, NOW)


hours = st.integers(0, 240)


@given(start=hours, length=st.integers(1, 12), free=hours, free_length=st.integers(1, 48))
def test_an_exact_time_is_served_as_a_whole_or_not_at_all(start, length, free, free_length):
    asked = Slot(NOW + start * HOUR, NOW + (start + length) * HOUR)
    offered = Slot(NOW + free * HOUR, NOW + (free + free_length) * HOUR)

    found = fits(a_need(windows=(Window(asked, exact=True),)), an_offer(), offered)

    assert (found is not None) == offered.covers(asked)
    assert found is None or found.slot == asked


@given(start=hours, length=st.integers(1, 240), free=hours, free_length=st.integers(1, 48))
def test_of_an_open_time_an_hour_will_do(start, length, free, free_length):
    asked = Slot(NOW + start * HOUR, NOW + (start + length) * HOUR)
    offered = Slot(NOW + free * HOUR, NOW + (free + free_length) * HOUR)

    found = fits(a_need(windows=(Window(asked, exact=False),)), an_offer(), offered)

    common = offered.within(asked)
    assert (found is not None) == (common is not None and common.seconds >= HOUR)
    assert found is None or found.slot == common


@given(wanted=st.integers(1, 300), holds=st.one_of(st.none(), st.integers(1, 300)))
def test_it_must_be_large_enough_where_its_size_is_known(wanted, holds):
    found = fits(a_need(capacity=wanted), an_offer(capacity=holds))

    assert (found is not None) == (holds is None or holds >= wanted)


@given(wanted=st.integers(1, 50), exist=st.integers(1, 50), offered=st.integers(1, 50))
def test_there_must_be_enough_of_it(wanted, exist, offered):
    need = a_need(kind="gear", category="gear.furniture", capacity=None, units=wanted)
    offer = an_offer(kind="gear", category="gear.furniture", quantity=offered)
    things = replace(HALL, kind="gear", units=exist)

    found = fits(need, offer, resource=things)

    assert (found is not None) == (wanted <= min(exist, offered))


units_of_price = st.sampled_from([None, "hour", "day", "slot", "week", "total", "item"])
prices = st.builds(
    lambda cents, unit: Price(type="amount", cents=cents, unit=unit),
    st.integers(0, 100_000),
    units_of_price,
)


@given(price=prices, ceiling=prices, length=st.integers(1, 200), units=st.integers(1, 20))
def test_what_is_too_dear_by_the_whole_is_never_affordable(price, ceiling, length, units):
    slot = Slot(NOW, NOW + length * HOUR)

    if matching.affordable(ceiling, price, slot, units):
        asked, most = (matching.total(each, slot, units) for each in (price, ceiling))
        assert asked is not None
        assert most is not None
        assert asked <= most or price.unit == ceiling.unit


@given(price=prices, ceiling=prices, length=st.integers(1, 200), units=st.integers(1, 20))
def test_the_index_leaves_out_nothing_that_is_affordable(price, ceiling, length, units):
    """It compares the bare amount of an offer with the whole that can be paid."""
    slot = Slot(NOW, NOW + length * HOUR)
    most = matching.total(ceiling, slot, units)

    if matching.affordable(ceiling, price, slot, units):
        assert price.cents is not None
        assert most is not None
        assert price.cents <= most


@pytest.mark.parametrize("price", [None, Price(type="donation"), Price(type="negotiable")])
def test_what_is_not_stated_in_money_is_not_too_dear(price):
    assert matching.affordable(Price(type="free"), price, EVENING, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"community_ids": ("elsewhere",)},
        {"organisation_id": "house"},
        {"kind": "gear"},
        {"category": "room.dance"},
        {"private": True, "town": "Aalst"},
        {"town": "Aalst", "radius": 10},
        {"town": "Nergenshuizen", "radius": 10},
    ],
)
def test_each_hard_condition_alone_refuses(changes):
    assert fits(a_need(), an_offer())
    assert not fits(a_need(**changes), an_offer())


def test_the_nearer_the_better_it_fits():
    towns = ("Gent", "Ledeberg", "Aalst", "Aarlen")
    scores = [fits(a_need(town=town), an_offer()).score for town in towns]
    assert scores == sorted(set(scores), reverse=True)
    assert fits(a_need(town="Nergenshuizen"), an_offer()).score == scores[-1]
    assert fits(a_need(town="Ledeberg", radius=10), an_offer())
    # Of what lies in the town that was asked for its person is told.
    ledeberg = replace(HALL, town="Ledeberg")
    assert matching.could_fit(a_need(private=True), an_offer(), ledeberg)


def test_a_need_of_access_is_refused_by_no_alone():
    need = a_need(access=("hearing-loop",))
    said = {met: (Access(need="hearing-loop", met=met),) for met in (True, False)}
    met = fits(need, an_offer(access=said[True]))
    unsaid = fits(need, an_offer())
    assert met.score > unsaid.score
    assert fits(need, an_offer(access=said[False])) is None
    assert fits(a_need(), an_offer(access=said[False]))
    reasons = matching.reasons(need, an_offer(), HALL, unsaid)
    assert reasons[-1] == phrase("fit-unstated", need="hearing-loop")


@given(small=st.integers(8, 300), large=st.integers(8, 300))
def test_a_snug_room_fits_no_worse_than_a_large_one(small, large):
    one = fits(a_need(), an_offer(capacity=min(small, large)))
    other = fits(a_need(), an_offer(capacity=max(small, large)))
    assert one is not None
    assert other is not None
    assert one.score >= other.score


@given(served=st.integers(0, 8))
def test_of_a_pattern_half_must_be_free(served):
    asked = tuple(
        Window(Slot(NOW + week * 7 * DAY, NOW + week * 7 * DAY + HOUR), exact=True)
        for week in range(8)
    )
    weekly = When(patterns=(Pattern(frequency="weekly"),))
    free = [window.slot for window in asked[:served]]

    found = fits(a_need(windows=asked, least=least(weekly, 8)), an_offer(), *free or [Slot(1, 2)])

    assert (found is not None) == (served >= 4)
    assert found is None or (found.fits, found.of) == (served, 8)


def test_what_was_said_becomes_windows():
    friday = date(2027, 3, 12)
    said = WallSlot(
        start=datetime.fromisoformat("2027-03-12T19:00"),
        end=datetime.fromisoformat("2027-03-12T22:00"),
    )
    until = WallSlot(start=datetime.fromisoformat("2027-03-12T19:00"), end=None)
    weekly = Pattern(frequency="weekly", weekdays=(4,), start=time(19), end=time(22))
    assert [w.exact for w in windows(When(slots=(said,)), BRUSSELS, NOW)] == [True]
    assert [w.exact for w in windows(When(slots=(until,)), BRUSSELS, NOW)] == [False]
    week = windows(When(periods=(Period(first=friday, last=friday),)), BRUSSELS, NOW)
    assert [(w.exact, w.slot.seconds) for w in week] == [(False, DAY)]
    often = windows(When(patterns=(weekly,)), BRUSSELS, NOW)
    assert len(often) == 8
    assert all(window.exact for window in often)
    (any_time,) = windows(When(), BRUSSELS, NOW)
    assert any_time.slot.start == NOW
    assert not windows(When(slots=(said,)), BRUSSELS, NOW + 30 * DAY)


@given(now=st.integers(NOW, NOW + 400 * DAY), ahead=st.one_of(st.none(), st.integers(0, 60 * DAY)))
def test_a_house_hears_by_the_next_morning_or_a_day_before(now, ahead):
    begins = None if ahead is None else now + ahead
    due = house_due(now, begins, BRUSSELS)
    assert now <= due <= now + 25 * HOUR
    if begins is not None and begins < now + DAY:
        assert due == now
    elif begins is None or begins - DAY > due:
        assert datetime.fromtimestamp(due, BRUSSELS).time() == time(9)
