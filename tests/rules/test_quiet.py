"""The hours in which nobody is told what can wait."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model.quiet import gentle, waking

BRUSSELS = ZoneInfo("Europe/Brussels")


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).timestamp())


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2027-01-12 08:00", "2027-01-12 08:00"),
        ("2027-01-12 21:59", "2027-01-12 21:59"),
        ("2027-01-12 22:00", "2027-01-13 08:00"),
        ("2027-01-13 03:00", "2027-01-13 08:00"),
        ("2027-01-13 07:59", "2027-01-13 08:00"),
        # The night in which the clocks go forward.
        ("2027-03-27 23:30", "2027-03-28 08:00"),
    ],
)
def test_what_can_wait_is_told_in_the_morning(now: str, told: str):
    assert waking(at(now), BRUSSELS) == at(told)


def test_what_starts_within_a_day_does_not_wait():
    night = at("2027-01-12 23:00")

    assert gentle(night, at("2027-01-13 09:00"), BRUSSELS) == night
    assert gentle(night, at("2027-01-14 09:00"), BRUSSELS) == at("2027-01-13 08:00")
    assert gentle(night, None, BRUSSELS) == at("2027-01-13 08:00")
