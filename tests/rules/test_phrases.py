"""Times, places and prices as people in Belgium write them, in three languages."""

from datetime import date, datetime, time

import pytest

from bot.messages import Brief, Card, Day, Hour, Joined, Moment, Schedule, Span, Thing, Town, phrase
from bot.model.people import Language
from bot.model.price import Price
from bot.model.slot import Slot
from bot.model.when import Pattern, Period, WallSlot, When
from bot.packing import pack_card, pack_when, unpack_card, unpack_when
from bot.phrases import LANGUAGES, PhraseError, Phrases

ZONE = "Europe/Brussels"
# Friday 15 January 2027, 19:00 to 22:30 in Brussels.
EVENING = Slot(1_800_036_000, 1_800_048_600)
TUESDAYS = Pattern(
    frequency="weekly",
    weekdays=(1,),
    start=time(14),
    end=time(18),
    since=date(2027, 1, 12),
    until=date(2027, 6, 29),
    without=(date(2027, 2, 9),),
)


def in_each(say) -> tuple[str, ...]:
    return tuple(say(Phrases(language, ZONE)) for language in LANGUAGES)


def test_a_slot_has_its_weekday_and_its_hours():
    assert in_each(lambda p: p.span(Span(EVENING, ZONE))) == (
        "vrijdag 15 januari, 19 tot 22.30 u",
        "vendredi 15 janvier de 19h à 22h30",
        "Friday 15 January, 19:00 to 22:30",
    )


def test_a_moment_names_its_hour():
    assert in_each(lambda p: p.moment(Moment(EVENING.start, ZONE))) == (
        "vrijdag 15 januari, 19 u",
        "vendredi 15 janvier à 19h",
        "Friday 15 January, 19:00",
    )


def test_the_zone_is_named_only_where_the_place_has_another():
    assert "(" not in Phrases("nl", ZONE).span(Span(EVENING, "Europe/Paris"))
    assert Phrases("nl", ZONE).span(Span(EVENING, "Europe/London")).endswith("(Europe/Brussels)")
    assert "18 tot 21.30 u" in Phrases("nl", "Europe/London").span(Span(EVENING, "Europe/London"))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "dutch"),
    [
        (When(), "moment in overleg"),
        (
            When(slots=(WallSlot(start=wall("2027-01-15T20:00"), end=None),)),
            "vrijdag 15 januari, vanaf 20 u",
        ),
        (
            When(slots=(WallSlot(start=wall("2027-01-15T22:00"), end=wall("2027-01-16T02:00")),)),
            "vrijdag 15 januari, 22 tot 2 u",
        ),
        (
            When(slots=(WallSlot(start=wall("2027-01-15T18:00"), end=wall("2027-01-17T16:00")),)),
            "van vrijdag 15 januari 18 u tot zondag 17 januari 16 u",
        ),
        (
            When(periods=(Period(first=date(2027, 1, 15), last=date(2027, 1, 15)),)),
            "vrijdag 15 januari",
        ),
        (
            When(periods=(Period(first=date(2027, 1, 15), last=date(2027, 1, 17)),)),
            "vrijdag 15 januari tot en met zondag 17 januari",
        ),
        (When(periods=(Period(first=date(2027, 1, 15), last=None),)), "vanaf vrijdag 15 januari"),
        (
            When(periods=(Period(first=None, last=date(2027, 1, 15)),)),
            "tot en met vrijdag 15 januari",
        ),
    ],
)
def test_what_was_said_about_time_is_said_back(when: When, dutch: str):
    assert Phrases("nl", ZONE).schedule(Schedule(when, ZONE)) == dutch


@pytest.mark.parametrize(
    ("price", "said"),
    [
        (Price(type="free"), ("Gratis", "Gratuit", "Free")),
        (Price(type="donation"), ("Vrije bijdrage", "Participation libre", "Pay what you can")),
        (
            Price(type="amount", cents=150, unit="item"),
            ("1,50 euro per stuk", "1,50 euro par pièce", "1.50 euro each"),
        ),
        (
            Price(type="amount", cents=250_000, unit="total"),
            ("2.500 euro in totaal", "2 500 euros au total", "2,500 euro in total"),
        ),
        (Price(type="amount", cents=1_500), ("15 euro", "15 euros", "15 euro")),
    ],
)
def test_a_contribution_is_written_as_each_language_does(price: Price, said: tuple[str, ...]):
    spaces = str.maketrans({"\u202f": " ", "\xa0": " "})

    assert tuple(text.translate(spaces) for text in in_each(lambda p: p.price(price))) == said


def test_buttons_have_short_times_and_dates():
    assert in_each(lambda p: p.brief(Brief(EVENING, ZONE))) == (
        "vr 15 jan, 19-22.30 u",
        "ven 15 janv, 19h-22h30",
        "Fri 15 Jan, 19:00-22:30",
    )
    assert in_each(lambda p: p.day(Day(EVENING.start, ZONE))) == (
        "15 januari",
        "15 janvier",
        "15 January",
    )


def test_a_town_has_the_name_that_its_reader_uses():
    town = phrase("listing-town", town=Town("Gent"))

    assert in_each(lambda p: p.say(town)) == ("Gent", "Gand", "Ghent")
    assert Phrases("fr", ZONE).say(phrase("listing-town", town=Town("Bachte"))) == "Bachte"


def test_a_thing_has_its_category_or_else_its_kind():
    assert in_each(lambda p: p.thing(Thing("room", "room.rehearsal"))) == (
        "repetitieruimte",
        "salle de répétition",
        "rehearsal room",
    )
    assert in_each(lambda p: p.thing(Thing("gear"))) == ("materiaal", "matériel", "gear")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_that_lacks_something_is_a_bug_and_not_an_empty_place(language: Language):
    with pytest.raises(PhraseError):
        Phrases(language, ZONE).say(phrase("no-such-phrase"))
    with pytest.raises(PhraseError):
        Phrases(language, ZONE).say(phrase("sent-to"))


def test_a_card_comes_back_from_its_packing_as_it_was():
    card = Card(
        title=phrase("a", span=Span(EVENING, ZONE), brief=Brief(EVENING, ZONE), n=3, text="3"),
        lines=(
            phrase(
                "b",
                day=Day(5, ZONE),
                hour=Hour(5, ZONE, opens=True),
                moment=Moment(5, ZONE),
                town=Town("Gent"),
            ),
            phrase("c", thing=Thing("room"), price=Price(type="free"), hour=Hour(5, ZONE)),
            phrase("d", parts=Joined((phrase("e"), phrase("f", when=Schedule(When(), ZONE))))),
        ),
    )

    assert unpack_card(pack_card(card)) == card
    assert unpack_when(pack_when(When(patterns=(TUESDAYS,)))) == When(patterns=(TUESDAYS,))
