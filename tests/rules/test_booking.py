"""The life of a booking and of a listing: every move that is allowed, and no other."""

from dataclasses import replace
from datetime import date, datetime
from itertools import product
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from bot.model import booking as bookings
from bot.model import listing as listings
from bot.model.booking import LIVE, Booking, BookingState, BookingVerb, hold_deadline
from bot.model.listing import IllegalMove, Listing, ListingState, ListingVerb
from bot.model.slot import DAY, Slot
from bot.model.when import When

BRUSSELS = ZoneInfo("Europe/Brussels")


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).timestamp())


A_BOOKING = Booking(
    id="b",
    state="draft",
    version=1,
    resource_id="r",
    listing_id="l",
    community_id="c",
    host_id="h",
    guest_id="g",
    asker_id="p",
    slot=Slot(1_000_000, 1_003_600),
    busy=Slot(1_000_000, 1_003_600),
    units=1,
    purpose="",
    wish="",
    price=None,
    terms="",
    terms_version=1,
    held_until=500,
    sequence=0,
    created_at=10,
    changed_at=10,
)
A_LISTING = Listing(
    id="l",
    direction="offer",
    state="draft",
    version=1,
    author_id="p",
    organisation_id=None,
    resource_id=None,
    community_ids=(),
    kind="room",
    category=None,
    title="Zaal",
    town="Gent",
    address=None,
    when=When(),
    zone="Europe/Brussels",
    capacity=None,
    area=None,
    quantity=None,
    price=None,
    conditions=(),
    text="",
    language="nl",
    created_at=1,
    expires_at=2,
)


@pytest.mark.parametrize(
    ("state", "verb"), list(product(get_args(BookingState), get_args(BookingVerb)))
)
def test_a_booking_makes_only_the_moves_of_the_table(state: BookingState, verb: BookingVerb):
    booking = replace(A_BOOKING, state=state)
    if (state, verb) not in bookings.MOVES:
        with pytest.raises(IllegalMove):
            booking.move(verb, 20)
        return

    moved = booking.move(verb, 20)

    assert moved.state == bookings.MOVES[state, verb]
    assert moved.version == booking.version + 1
    assert moved.changed_at == 20
    assert (moved.held_until is not None) == (moved.state == "asked")


@pytest.mark.parametrize(
    ("state", "verb"), list(product(get_args(ListingState), get_args(ListingVerb)))
)
def test_a_listing_makes_only_the_moves_of_the_table(state: ListingState, verb: ListingVerb):
    listing = replace(A_LISTING, state=state)
    if (state, verb) not in listings.MOVES:
        with pytest.raises(IllegalMove):
            listing.move(verb)
        return

    moved = listing.move(verb)

    assert moved.state == listings.MOVES[state, verb]
    assert moved.version == listing.version + 1


def test_nothing_that_ended_becomes_live_again():
    ended = {state for state in get_args(BookingState) if state not in LIVE} - {"draft"}

    assert not [move for move in bookings.MOVES if move[0] in ended]


def test_only_a_cancellation_counts_up_the_calendar_sequence():
    asked = A_BOOKING.move("send", 20)
    confirmed = asked.move("confirm", 30)

    assert (asked.sequence, confirmed.sequence) == (0, 0)
    assert confirmed.move("cancel", 40).sequence == 1


def test_the_time_of_change_rises_though_the_clock_stands_still():
    asked = A_BOOKING.move("send", 10)

    assert asked.changed_at == 11
    assert asked.move("confirm", 5).changed_at == 12


def test_both_yeses_are_dated():
    confirmed = A_BOOKING.move("send", 20).move("confirm", 30)

    assert (confirmed.sent_at, confirmed.decided_at) == (20, 30)


@pytest.mark.parametrize(
    ("asked", "deadline"),
    [
        ("2027-03-08T10:00", "2027-03-10T17:00"),  # Monday to Wednesday
        ("2027-03-11T10:00", "2027-03-15T17:00"),  # Thursday over the weekend to Monday
        ("2027-03-12T23:59", "2027-03-16T17:00"),  # Friday night
        ("2027-03-13T10:00", "2027-03-16T17:00"),  # Saturday
        ("2027-03-26T10:00", "2027-03-30T17:00"),  # over the clock change
    ],
)
def test_a_hold_lasts_two_working_days(asked: str, deadline: str):
    far = Slot(at("2027-06-01T10:00"), at("2027-06-01T12:00"))

    assert hold_deadline(at(asked), far, BRUSSELS) == at(deadline)


def test_a_hold_never_outlasts_the_start():
    now = at("2027-03-08T10:00")
    soon = Slot(now + 3_600, now + 7_200)

    assert hold_deadline(now, soon, BRUSSELS) == soon.start


def test_a_slot_has_a_length():
    with pytest.raises(ValueError, match="ends after it starts"):
        Slot(5, 5)


def test_back_to_back_slots_do_not_overlap():
    assert not Slot(0, DAY).overlaps(Slot(DAY, 2 * DAY))
    assert Slot(0, DAY + 1).overlaps(Slot(DAY, 2 * DAY))


def test_a_hold_lasts_as_many_working_days_as_the_house_says() -> None:
    far = Slot(at("2027-06-01 10:00"), at("2027-06-01 12:00"))

    assert hold_deadline(at("2027-03-08 10:00"), far, BRUSSELS, 5) == at("2027-03-15 17:00")


def test_days_on_which_the_house_is_closed_do_not_count() -> None:
    far = Slot(at("2027-06-01 10:00"), at("2027-06-01 12:00"))
    closed = {date(2027, 3, 9), date(2027, 3, 10), date(2027, 3, 12)}

    asked = at("2027-03-08 10:00")

    assert hold_deadline(asked, far, BRUSSELS, 2, closed.__contains__) == at("2027-03-15 17:00")
    assert hold_deadline(asked, far, BRUSSELS, 2, lambda _: True) == far.start
