from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Doubt, Doubtful, read

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)


def doubts(text: str) -> tuple[Doubt, ...]:
    return read(text, NOW, BRUSSELS, "nl").doubts


@pytest.mark.parametrize(
    ("text", "about", "said"),
    [
        ("zaal vrij za 21 november", "past", "za 21 november"),
        ("zaal vrij op 4/1/2026", "past", "4/1/2026"),
        ("zaal vrij vandaag 8u", "past", "8u"),
        ("zaal vrij vr 31 december", "weekday-mismatch", "vr 31 december"),
        ("stoelen van 20 maart tot 10 maart", "ends-before-start", "20 maart tot 10 maart"),
        (
            "van 20 maart 2027 tot 10 maart 2027",
            "ends-before-start",
            "20 maart 2027 tot 10 maart 2027",
        ),
        ("van 16 april 18u tot 15 april 16u", "ends-before-start", "16 april 18u tot 15 april 16u"),
        ("zaal zondag 28 maart 2027 om 2u30", "no-such-time", "2u30"),
        ("zaal vrij op 31 februari", "no-such-date", "31 februari"),
        ("salle libre le 31/04", "no-such-date", "31/04"),
        ("0 stoelen", "number-out-of-range", "0 stoelen"),
        ("1000000000 stoelen", "number-out-of-range", "1000000000 stoelen"),
        ("zaal van 0 m2", "number-out-of-range", "0 m2"),
        ("zaal voor 0 personen", "number-out-of-range", "0 personen"),
    ],
)
def test_what_cannot_be_so_is_asked_about(text: str, about: Doubtful, said: str) -> None:
    assert doubts(text) == (Doubt(about=about, said=said),)


def test_the_date_wins_over_a_weekday_that_does_not_fit() -> None:
    (period,) = read("zaal vrij vr 31 december", NOW, BRUSSELS, "nl").when.periods

    assert period.first == datetime(2026, 12, 31, tzinfo=BRUSSELS).date()


@pytest.mark.parametrize(
    "text",
    [
        "zaal vrij van 28 december tot 3 januari",
        "zaal vrij za 27 maart 2027 22u tot 4u",
        "zaal vrij 27 maart 2027 22u-2u",
        "40 stoelen, Kortrijk, van 3 tot 5 januari",
        "zaal vrij op 29 februari 2028",
    ],
)
def test_what_is_possible_is_not_asked_about(text: str) -> None:
    assert doubts(text) == ()
