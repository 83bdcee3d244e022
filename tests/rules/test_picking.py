"""Days and hours to pick from, week by week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import picking
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases

TODAY = date(2027, 3, 9)
LONGEST_LABEL = 24
days = st.dates(date(2026, 1, 1), date(2040, 12, 31))


def page(of: str = "", today: date = TODAY, language: Language = "nl") -> dict[str, str]:
    """What each choice of a page says and stands for, in order."""
    say = Phrases(language, "Europe/Brussels").say
    return {say(each.label): each.value for each in picking.choices("date", today, of)}


def dates(shown: dict[str, str]) -> list[date]:
    return [date.fromisoformat(v) for v in shown.values() if not picking.turns_page(v)]


def test_the_first_page_is_the_rest_of_this_week() -> None:
    assert page() == {
        "dinsdag 9 maart": "2027-03-09",
        "woensdag 10 maart": "2027-03-10",
        "donderdag 11 maart": "2027-03-11",
        "vrijdag 12 maart": "2027-03-12",
        "zaterdag 13 maart": "2027-03-13",
        "zondag 14 maart": "2027-03-14",
        "Week van 15 maart": "week:2027-03-15",
        "Andere maand": "months",
    }


def test_a_later_week_is_whole_and_leads_both_ways() -> None:
    shown = page("week:2027-03-15")

    assert next(iter(shown)) == "maandag 15 maart"
    assert list(shown)[6:] == [
        "zondag 21 maart",
        "Week van 8 maart",
        "Week van 22 maart",
        "Andere maand",
    ]
    assert page(shown["Week van 8 maart"]) == page()


def test_twelve_months_can_be_chosen_and_each_shows_its_first_week() -> None:
    shown = page("months")

    assert len(shown) == 12
    assert next(iter(shown)) == "maart 2027"
    assert shown["februari 2028"] == "month:2028-02"
    assert dates(page("month:2027-03")) == dates(page()), "what is over is not shown"
    april = page("month:2027-04")
    assert list(april)[:2] == ["donderdag 1 april", "vrijdag 2 april"]
    assert dates(page(april["Week van 29 maart"]))[0] == date(2027, 3, 29)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["dinsdag 9 maart", "Week van 15 maart", "Andere maand"]),
        ("fr", ["mardi 9 mars", "Semaine du 15 mars", "Autre mois"]),
        ("en", ["Tuesday 9 March", "Week of 15 March", "Another month"]),
    ],
)
def test_each_language_says_days_in_full(language: Language, said: list[str]) -> None:
    shown = list(page(language=language))

    assert [shown[0], *shown[-2:]] == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_fits_on_a_button(language: Language) -> None:
    starts = [f"week:{TODAY + timedelta(n)}" for n in range(366)]
    shown = [label for of in ("", "months", *starts) for label in page(of, language=language)]

    assert [label for label in shown if len(label) > LONGEST_LABEL] == []


@given(days, st.lists(st.integers(0, 20), max_size=30))
def test_wherever_one_turns_no_day_is_over_and_no_label_is_there_twice(
    today: date, turns: list[int]
) -> None:
    of = ""
    for turn in turns:
        choices = picking.choices("date", today, of)
        shown = page(of, today)
        assert len(shown) == len(choices), "no two labels are the same"
        assert all(day >= today for day in dates(shown))
        assert of == "months" or dates(shown)
        others = [value for value in shown.values() if picking.turns_page(value)]
        of = others[turn % len(others)]


@given(days)
def test_every_day_of_half_a_year_is_reached_week_by_week(today: date) -> None:
    seen: list[date] = []
    of = ""
    for _ in range(27):
        shown = page(of, today)
        seen += dates(shown)
        of = [value for value in shown.values() if value.startswith("week:")][-1]

    assert seen == [today + timedelta(n) for n in range(len(seen))]
    assert len(seen) > 180


@pytest.mark.parametrize(("language", "said"), [("nl", "14 u"), ("fr", "14h"), ("en", "14:00")])
def test_whole_hours_are_picked(language: Language, said: str) -> None:
    say = Phrases(language, "Europe/Brussels").say
    hours = {say(each.label): each.value for each in picking.choices("time", TODAY, "")}

    assert len(hours) == 15
    assert hours[said] == "14:00"
    assert list(hours.values())[:: len(hours) - 1] == ["08:00", "22:00"]


@pytest.mark.parametrize("typed", ["za 14 maart", "half drie", "", "2027-13-40", "99:99"])
def test_what_was_typed_stays_as_it_is(typed: str) -> None:
    assert picking.picked("date", typed) is None
    assert picking.picked("time", typed) is None
