from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Doubt, Doubtful, Language, read
from tests.rules.saying import said

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)


def said_of(doubts: tuple[Doubt, ...]) -> list[tuple[Doubtful, str]]:
    return [(doubt.about, doubt.said) for doubt in doubts]


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
    assert said_of(doubts(text)) == [(about, said)]


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
        "zaal van 1 oktober 2027 tot 30 september 2028",
        "zaal van 1 oktober 2027 10u tot 30 september 2028 18u",
        "zaal vrij zaterdag 22u-02u",
        "zaal vrij zaterdag 20h-4h",
        "zaal vrij zaterdag 23-06u",
        "zaal vrij zaterdag 20u-10u",
        "zaal vrij zaterdag 8u-24u",
        "zaal vrij zaterdag van 8u tot middernacht",
        "zaal vrij elke dinsdag van 10/3 tot 16/3",
        "zaal vrij elke dinsdag tot 24 november",
        "zaal vrij op 24 november 2036",
        "100000 stoelen",
    ],
)
def test_what_is_possible_is_not_asked_about(text: str) -> None:
    assert doubts(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "van 1 oktober 2027 tot 30 september 2028", "2027-10-01..2028-09-30"),
        ("fr", "du 1er octobre 2027 au 30 septembre 2028", "2027-10-01..2028-09-30"),
        ("en", "from 1 October 2027 to 30 September 2028", "2027-10-01..2028-09-30"),
        ("nl", "van 1 oktober tot 30 september 2028", "2027-10-01..2028-09-30"),
    ],
)
def test_a_range_with_years_may_last_long(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "fragment", "kept"),
    [
        ("nl", "zaal vrij zaterdag 18-14u", "18-14u", "2026-11-28 18:00"),
        ("fr", "salle libre samedi de 18h à 14h", "18h à 14h", "2026-11-28 18:00"),
        ("en", "room on saturday from 6pm to 2pm", "6pm to 2pm", "2026-11-28 18:00"),
        ("nl", "zaal elke dinsdag van 18 tot 14u", "18 tot 14u", "weekly TU 18:00-"),
        ("fr", "salle tous les mardis de 18h à 14h", "18h à 14h", "weekly TU 18:00-"),
        ("en", "room every tuesday 18:00-14:00", "18:00-14:00", "weekly TU 18:00-"),
        ("nl", "zaal vrij zaterdag 18u-9u", "18u-9u", "2026-11-28 18:00"),
        ("nl", "zaal van 3 tot 7 mei telkens 18u-14u", "18u-14u", None),
        ("nl", "zaal elke dinsdag en op 5 december 18u-14u", "18u-14u", None),
    ],
)
def test_a_night_of_more_than_fourteen_hours_is_no_night(
    language: Language, text: str, fragment: str, kept: str | None
) -> None:
    reading = read(text, NOW, BRUSSELS, language)

    assert said_of(reading.doubts) == [("ends-before-start", fragment)]
    assert kept is None or said(text, language) == kept


@pytest.mark.parametrize(
    ("language", "text", "fragment"),
    [
        ("nl", "zaal vrij 12 december 2999", "12 december 2999"),
        ("nl", "zaal vrij op 31/12/9999", "31/12/9999"),
        ("nl", "zaal vrij op 31/12/99", "31/12/99"),
        ("nl", "zaal vrij op 12/12/20270", "12/12/20270"),
        ("nl", "zaal vrij op 9999-12-31", "9999-12-31"),
        ("nl", "zaal vrij op 2026-13-45", "2026-13-45"),
        ("nl", "zaal vrij in december 9999", "december 9999"),
        ("nl", "zaal vrij met kerst 2050", "kerst 2050"),
        ("nl", "zaal vrij van 1 januari 2027 tot 31 december 2999", "31 december 2999"),
        ("fr", "salle libre le 12 décembre 2999", "12 décembre 2999"),
        ("fr", "salle libre le 1er janvier 2037", "1er janvier 2037"),
        ("en", "room free 12 December 2999", "12 December 2999"),
        ("en", "room free on December 12, 2999", "December 12, 2999"),
    ],
)
def test_years_far_out_are_asked_about(language: Language, text: str, fragment: str) -> None:
    reading = read(text, NOW, BRUSSELS, language)

    assert said_of(reading.doubts) == [("no-such-date", fragment)]
    assert reading.intent == "offer"


@pytest.mark.parametrize(
    ("language", "text", "fragment"),
    [
        ("nl", "zaal elke vijfde dinsdag", "elke vijfde dinsdag"),
        ("nl", "zaal de 5e dinsdag van elke maand", "5e dinsdag van elke maand"),
        ("fr", "salle chaque cinquième mardi", "chaque cinquième mardi"),
        ("fr", "salle le 5e mardi de chaque mois", "5e mardi de chaque mois"),
        ("en", "room every fifth tuesday", "every fifth tuesday"),
        ("en", "room the 5th tuesday of every month", "5th tuesday of every month"),
        ("nl", "zaal elke dinsdag van 10/3 tot 12/3", "elke dinsdag van 10/3 tot 12/3"),
        ("nl", "elke dinsdag te huur, zaal, 10/3 tot 12/3", "10/3 tot 12/3"),
        ("nl", "zaal elke vrijdag tot 26 november", "elke vrijdag tot 26 november"),
        ("nl", "zaal elke maand op de 15e tot 10 december", "elke maand op de 15e tot 10 december"),
        ("fr", "salle tous les mardis du 10/3 au 12/3", "tous les mardis du 10/3 au 12/3"),
        ("en", "room every tuesday from 10/3 to 12/3", "every tuesday from 10/3 to 12/3"),
        (
            "en",
            "room every first tuesday of the month from 3/3 to 20/3",
            "every first tuesday of the month from 3/3 to 20/3",
        ),
    ],
)
def test_a_pattern_without_a_day_is_asked_about(
    language: Language, text: str, fragment: str
) -> None:
    reading = read(text, NOW, BRUSSELS, language)

    assert said_of(reading.doubts) == [("no-such-date", fragment)]


@pytest.mark.parametrize(
    ("language", "text", "fragment"),
    [
        ("nl", f"{'9' * 20} stoelen", f"{'9' * 20} stoelen"),
        ("fr", f"{'9' * 20} chaises", f"{'9' * 20} chaises"),
        ("en", f"{'9' * 20} chairs", f"{'9' * 20} chairs"),
        ("nl", f"stoelen ({'9' * 20} stuks)", f"{'9' * 20} stuks"),
        ("nl", f"zaal voor {'9' * 20} personen", f"{'9' * 20} personen"),
        ("fr", f"salle de {'9' * 3000} m2", f"{'9' * 3000} m2"),
    ],
)
def test_a_number_of_any_length_is_asked_about(
    language: Language, text: str, fragment: str
) -> None:
    reading = read(text, NOW, BRUSSELS, language)

    assert said_of(reading.doubts) == [("number-out-of-range", fragment)]
    assert reading.quantity is None
