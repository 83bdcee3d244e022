"""Forms asked one question at a time."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.interview import SUBMIT, Interview, Question
from bot.messages import Choice, Field, Form, Text
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases

say = Phrases("nl", "Europe/Brussels").say

WHAT = Field(name="what", label="Wat?", required=True)
COUNT = Field(name="count", label="Hoeveel?", type="number")
KIND = Field(
    name="kind",
    label="Soort?",
    type="choice",
    required=True,
    choices=(Choice("Ruimte", "room"), Choice("Materiaal", "gear")),
)
PUBLIC = Field(name="public", label="Komt er publiek?", type="switch")
WHERE = Field(
    name="where",
    label="Waar?",
    type="choices",
    value="a",
    required=True,
    choices=(Choice("#plein", "a"), Choice("#zalen", "b")),
)
DAY = Field(name="day", label="Wanneer?", type="date", required=True)

START = Field(name="start", label="Vanaf hoe laat?", type="time")
TODAY = date(2027, 3, 9)


def form(*fields: Field[str], editing: bool = False) -> Form[str]:
    return Form(act="ask.x.1", title="Vraag", fields=fields, submit="Versturen", editing=editing)


def after(interview: Interview, *answers: str) -> Interview:
    for text in answers:
        interview = interview.answer(text, say)
    return interview


def asked(interview: Interview) -> Question[str]:
    return interview.question().translate(say)


def ways(interview: Interview) -> list[str]:
    return [leave.way for leave in interview.question().exits]


def test_each_question_is_asked_in_turn_and_the_last_answer_finishes() -> None:
    begun = Interview.begin(form(WHAT, COUNT, DAY))
    assert asked(begun).label == "Wat?"
    assert (asked(begun).number, asked(begun).count) == (1, 3)

    done = after(begun, "Zaal Zuid", "20", "za 14 maart")

    assert done.finished
    assert done.values() == {"what": "Zaal Zuid", "count": "20", "day": "za 14 maart"}


def test_what_is_known_is_not_asked_again() -> None:
    known = Field(name="what", label="Wat?", value="Zaal Zuid", required=True)

    begun = Interview.begin(form(known, DAY))

    assert asked(begun).label == "Wanneer?"
    assert after(begun, "morgen").values() == {"what": "Zaal Zuid", "day": "morgen"}


def test_a_form_in_which_all_is_known_still_waits_for_a_yes() -> None:
    begun = Interview.begin(form(Field(name="what", label="Wat?", value="Zaal Zuid")))

    assert not begun.finished
    assert asked(begun).label == "Klopt dit?"
    assert after(begun, "1").finished


@pytest.mark.parametrize("typed", ["Sla over", "sla OVER", " sla over "])
def test_an_optional_question_can_be_passed_over(typed: str) -> None:
    begun = Interview.begin(form(COUNT, DAY))
    assert ways(begun) == ["skip", "stop"]

    assert after(begun, typed, "morgen").values() == {"count": "", "day": "morgen"}


@pytest.mark.parametrize("typed", ["", "   ", "\x00\x1b", "\u202e"])
def test_nothing_typed_is_no_answer(typed: str) -> None:
    again = after(Interview.begin(form(WHAT)), typed)

    assert asked(again).problem == "Hier is een antwoord nodig."
    assert not again.finished
    assert "skip" not in ways(again)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("20", "20"),
        ("20 personen", "20"),
        ("60 m²", "60"),
        ("ongeveer 12,5", "12.5"),
        ("12,50", "12.50"),
        ("3.0", "3"),
        ("1.500", "1500"),
        ("007", "7"),
    ],
)
def test_a_number_is_read_from_what_was_typed(typed: str, value: str) -> None:
    assert after(Interview.begin(form(COUNT)), typed).values() == {"count": value}


@pytest.mark.parametrize("typed", ["veel", "-5", "3-5", "12 of 13", "1" * 12, "²", "20.00.3"])
def test_what_is_not_one_number_is_asked_again(typed: str) -> None:
    again = after(Interview.begin(form(COUNT)), typed)

    assert not again.finished
    assert "getal" in (asked(again).problem or "")
    assert after(again, "4").values() == {"count": "4"}


@pytest.mark.parametrize("typed", ["2", "materiaal", " Materiaal "])
def test_a_choice_is_picked_by_its_number_or_label(typed: str) -> None:
    assert after(Interview.begin(form(KIND)), typed).values() == {"kind": "gear"}


@pytest.mark.parametrize("typed", ["0", "3", "99999999999999999999", "🎭", "<b>Ruimte</b>"])
def test_what_is_not_on_the_list_is_asked_again(typed: str) -> None:
    again = after(Interview.begin(form(KIND)), typed)

    assert not again.finished
    assert "2 mogelijkheden" in (asked(again).problem or "")


def test_an_open_choice_takes_words_of_ones_own() -> None:
    town = Field(
        name="town", label="Waar?", type="choice", choices=(Choice("Gent", "gent"),), open=True
    )
    begun = Interview.begin(form(town))

    assert asked(begun).hint == "Of typ je eigen antwoord."
    assert after(begun, "Ledeberg").values() == {"town": "Ledeberg"}
    assert after(begun, "1").values() == {"town": "gent"}


def test_suggested_numbers_do_not_shadow_typed_ones() -> None:
    suggested = Field(
        name="count",
        label="Hoeveel?",
        type="number",
        choices=(Choice("10", "10"), Choice("2", "2")),
    )
    begun = Interview.begin(form(suggested))

    assert not asked(begun).numbered
    assert after(begun, "1").values() == {"count": "1"}
    assert begun.choose("10").values() == {"count": "10"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_switch_is_yes_or_no_in_each_language(language: Language) -> None:
    words: Callable[[Text], str] = Phrases(language, "Europe/Brussels").say
    begun = Interview.begin(form(PUBLIC))
    yes, no = (option.label for option in begun.question().translate(words).options)

    assert begun.answer(yes, words).values() == {"public": "yes"}
    assert begun.answer(no.lower(), words).values() == {"public": "no"}
    assert begun.answer("misschien", words).problem is not None


def test_ten_thousand_characters_are_refused_with_the_limit() -> None:
    again = after(Interview.begin(form(WHAT)), "a" * 10_000)

    assert "10.000" in (asked(again).problem or "")
    assert not again.finished


def test_going_back_asks_the_previous_question_with_its_answer() -> None:
    begun = after(Interview.begin(form(WHAT, COUNT, DAY)), "Zaal Zuid", "20")

    back = after(begun, "terug", "terug")

    assert (asked(back).label, asked(back).value) == ("Wat?", "Zaal Zuid")
    assert ways(back) == ["keep", "stop"]
    assert after(back, "Zo laten", "leegmaken", "morgen").values() == {
        "what": "Zaal Zuid",
        "count": "",
        "day": "morgen",
    }


def test_stopping_is_not_finishing() -> None:
    stopped = Interview.begin(form(WHAT)).take("stop")

    assert stopped.stopped
    assert not stopped.finished


def test_a_wrong_field_is_asked_first_with_what_is_wrong() -> None:
    wrong = Field(
        name="day",
        label="Wanneer?",
        type="date",
        value="gisteren",
        required=True,
        error="Dat is al voorbij.",
    )
    begun = Interview.begin(form(COUNT, wrong))

    assert (asked(begun).label, asked(begun).problem) == ("Wanneer?", "Dat is al voorbij.")
    assert asked(begun).value == "gisteren"
    assert "keep" not in ways(begun)
    done = after(begun, "morgen")
    assert done.finished, "what was passed over before is not asked again"


def test_editing_is_a_menu_that_begins_with_sending() -> None:
    what = Field(name="what", label="Wat", value="Zaal Zuid", required=True)
    kind = Field(
        name="kind", label="Soort", type="choice", value="room", choices=KIND.choices, required=True
    )
    note = Field(name="note", label="Nota")
    begun = Interview.begin(form(what, kind, note, editing=True))
    assert [option.label for option in asked(begun).options] == [
        "Versturen",
        "Wat: Zaal Zuid",
        "Soort: Ruimte",
        "Nota: nog leeg",
    ]

    picked = after(begun, "2")
    assert (asked(picked).label, asked(picked).value) == ("Wat", "Zaal Zuid")
    menu = after(picked, "Zaal Noord")
    assert asked(menu).options[1].label == "Wat: Zaal Noord"
    assert not menu.finished

    assert after(menu, "versturen").values() == {"what": "Zaal Noord", "kind": "room", "note": ""}


def test_from_a_question_of_the_menu_one_can_go_back_unchanged() -> None:
    note = Field(name="note", label="Nota", value="sleutel bij de buur")
    picked = after(Interview.begin(form(note, editing=True)), "2")
    assert ways(picked) == ["clear", "back", "stop"]

    assert picked.take("back").values() == {"note": "sleutel bij de buur"}
    assert picked.take("back").question().options[0].value == SUBMIT
    assert picked.take("clear").values() == {"note": ""}


def test_a_form_to_edit_asks_first_what_it_cannot_do_without() -> None:
    begun = Interview.begin(form(WHAT, COUNT, editing=True))
    assert asked(begun).label == "Wat?"

    menu = after(begun, "Zaal Zuid")

    assert shown(menu) == ["Versturen", "Wat: Zaal Zuid", "Hoeveel: nog leeg"]


def test_the_menu_does_not_send_what_still_lacks_an_answer() -> None:
    begun = Interview.begin(form(WHAT, editing=True)).take("back")

    asks = after(begun, "1")

    assert asked(asks).label == "Wat?"
    assert asked(asks).problem == "Hier is een antwoord nodig."
    assert after(asks, "Zaal Zuid", "1").finished


def test_an_unknown_choice_of_the_menu_is_asked_again() -> None:
    again = after(Interview.begin(form(WHAT, editing=True)).take("back"), "9")

    assert "2 mogelijkheden" in (asked(again).problem or "")


def test_a_way_out_that_is_not_offered_changes_nothing() -> None:
    again = Interview.begin(form(WHAT)).take("skip")

    assert asked(again).label == "Wat?"
    assert again.problem is not None


def shown(interview: Interview) -> list[str]:
    return [option.label for option in asked(interview).options]


def test_without_a_day_to_begin_from_dates_and_times_are_typed() -> None:
    begun = Interview.begin(form(DAY, START))

    assert shown(begun) == []
    assert asked(begun).hint == "Typ een dag, bijvoorbeeld za 14 maart."
    assert shown(after(begun, "za 14 maart")) == []


def test_a_day_and_an_hour_are_picked() -> None:
    begun = Interview.begin(form(DAY, START), TODAY)
    assert shown(begun)[0] == "dinsdag 9 maart"
    assert asked(begun).hint == "Of typ: za 14 maart"

    hour = begun.choose("2027-03-10")
    assert asked(hour).hint == "Of typ: 14.30 u"

    assert after(hour, "14 u").values() == {"day": "2027-03-10", "start": "14:00"}


@pytest.mark.parametrize("typed", ["za 14 maart", "2", "volgende week donderdag"])
def test_a_day_may_still_be_typed(typed: str) -> None:
    assert after(Interview.begin(form(DAY), TODAY), typed).values() == {"day": typed}


@pytest.mark.parametrize("typed", ["14.30", "14u30", "half drie", "14"])
def test_an_hour_may_still_be_typed(typed: str) -> None:
    assert after(Interview.begin(form(START), TODAY), typed).values() == {"start": typed}


def test_pages_are_turned_until_a_day_is_picked() -> None:
    begun = Interview.begin(form(DAY, START), TODAY)

    months = after(begun, "week van 15 maart", "andere maand")
    assert len(shown(months)) == 12
    april = months.choose("month:2027-04")
    assert shown(april)[0] == "donderdag 1 april"
    assert asked(april).problem is None
    assert (asked(april).label, asked(april).number) == ("Wanneer?", 1)

    hour = april.choose("2027-04-01")
    assert shown(hour)[0] == "8 u"
    assert shown(hour.take("back")) == shown(begun)


def test_the_next_date_begins_at_its_own_first_page() -> None:
    last = Field(name="last", label="Tot wanneer?", type="date")
    begun = Interview.begin(form(DAY, last), TODAY)

    later = begun.choose("months").choose("month:2027-04").choose("2027-04-01")

    assert asked(later).label == "Tot wanneer?"
    assert shown(later) == shown(begun)


def test_a_choice_of_another_page_is_none() -> None:
    again = Interview.begin(form(DAY), TODAY).choose("2027-04-01")

    assert not again.finished
    assert again.problem is not None


def test_who_turns_a_page_is_not_told_again_what_was_wrong() -> None:
    wrong = Field(name="day", label="Wanneer?", type="date", error="Dat is al voorbij.")
    begun = Interview.begin(form(wrong), TODAY)
    assert asked(begun).problem == "Dat is al voorbij."

    assert asked(begun.choose("months")).problem is None


@pytest.mark.parametrize("today", [None, TODAY])
def test_the_menu_says_picked_days_and_hours_in_words(today: date | None) -> None:
    day = Field(name="day", label="Welke dag?", type="date", value="2027-03-13")
    start = Field(name="start", label="Vanaf hoe laat?", type="time", value="14:30")
    end = Field(name="end", label="Tot hoe laat?", type="time", value="half zes")

    menu = Interview.begin(form(day, start, end, editing=True), today)

    assert shown(menu)[1:] == [
        "Welke dag: zaterdag 13 maart",
        "Vanaf hoe laat: 14.30 u",
        "Tot hoe laat: half zes",
    ]
    assert asked(after(menu, "2")).value == "zaterdag 13 maart"


@pytest.mark.parametrize("today", [None, TODAY])
def test_an_interview_can_be_kept_and_taken_up_again(today: date | None) -> None:
    kept: TypeAdapter[Interview] = TypeAdapter(Interview)
    begun = Interview.begin(form(KIND, DAY, START), today)
    turned = after(begun, "1").choose("months")

    for interview in (begun, after(begun, "3"), after(begun, "1"), turned):
        packed = kept.dump_json(interview, exclude_defaults=True)
        assert kept.validate_json(packed) == interview


@pytest.mark.parametrize("today", [None, TODAY])
@given(st.lists(st.text(max_size=30), max_size=12))
def test_no_line_of_answers_breaks_an_interview(today: date | None, texts: list[str]) -> None:
    interview = Interview.begin(form(WHAT, KIND, COUNT, PUBLIC, DAY), today)
    for text in texts:
        if interview.finished or interview.stopped:
            break
        interview = after(interview, text)
        if not interview.finished:
            asked(interview)

    assert set(interview.values()) == {"what", "kind", "count", "public", "day"}


def test_ticks_are_asked_though_they_are_known_and_change_until_one_goes_on() -> None:
    begun = Interview.begin(form(WHERE, COUNT))
    assert [option.label for option in asked(begun).options] == [
        "Klaar",
        "#plein: ja",
        "#zalen: nee",
    ]

    both = begun.answer("3", say)
    assert [option.label for option in asked(both).options][1:] == ["#plein: ja", "#zalen: ja"]
    other = both.answer("#plein", say)
    assert other.values()["where"] == "b"

    nothing = other.answer("#zalen: ja", say).choose("done")
    assert asked(nothing).problem is not None
    assert asked(nothing).label == "Waar?"

    done = after(other, "Klaar", "20")
    assert done.finished
    assert done.values() == {"where": "b", "count": "20"}
