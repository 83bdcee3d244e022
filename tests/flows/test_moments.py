"""Which moments can be had: running, far away, several at once, and as many as were offered."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.interview import Interview
from bot.messages import Form
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases
from tests.flows.conftest import Actor, World, labels, words


async def test_what_is_running_can_be_had_for_the_rest_of_it(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Sono, Gent, vandaag 9-23u, gratis")
    await an.presses("Plaatsen")
    world.clock.advance(hours=5, minutes=7)

    found = await ben.says("/zoek sono vandaag in Gent")
    assert "15.15 tot 23 u" in found.lines[0]
    world.clock.advance(seconds=40)
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")

    assert ben.inbox[-1].title == "Het is rond."


async def test_what_began_a_moment_ago_can_be_taken_from_its_card(
    an: Actor, ben: Actor, world: World
):
    await an.says("/aanbod Sono, Gent, vandaag 9-23u, gratis")
    await an.presses("Plaatsen")
    await ben.presses("Materiaal aanvragen")
    world.clock.advance(minutes=1)

    await ben.presses("Versturen")

    assert ben.last.title == "Verstuurd naar Kopergietery."
    assert "Je hebt een optie tot maandag 8 maart, 23 u" in words(ben.last)


async def test_the_number_that_was_searched_for_is_asked_for(an: Actor, ben: Actor):
    await an.says("/aanbod 40 stoelen, Gent, van 10 tot 20 maart")
    await an.presses("Plaatsen")
    await ben.says("/zoek 20 stoelen Gent")
    await ben.presses("1 aanvragen")

    await ben.fills(day="zaterdag 13 maart 10-18u")

    assert ben.last.lines[0] == "Stoelen: 20 stuks, zaterdag 13 maart, 10 tot 18 u"


async def test_an_offer_of_ten_of_the_forty_is_an_offer_of_ten(an: Actor, ben: Actor):
    await an.says("/aanbod 40 klapstoelen, Gent, 20 maart 10-18u")
    await an.presses("Plaatsen")
    await an.says("/aanbod 10 klapstoelen, Gent, 27 maart 10-18u")
    await an.presses("Plaatsen")

    assert "Niets vrij" in (await ben.says("/zoek 11 klapstoelen 27 maart 10-18u")).title
    assert "1 aanvragen" in labels(await ben.says("/zoek 10 klapstoelen 27 maart 10-18u"))
    await ben.presses("1 aanvragen")
    await ben.presses("Aanpassen")
    await ben.fills(units="11")
    assert ben.form is not None
    assert ben.form.fields[0].error == "“11” kan niet: geef een aantal van 1 tot 10."


async def test_the_same_name_in_another_town_is_another_room(an: Actor, ben: Actor):
    for town in ("Gent", "Kortrijk"):
        await an.says(f"/aanbod Repetitieruimte, {town}, dinsdag 14-18u")
        await an.presses("Plaatsen")

    for town in ("Gent", "Kortrijk"):
        found = await ben.says(f"/zoek repetitieruimte {town} dinsdag 14-18u")
        assert [line for line in found.lines if town in line] == list(found.lines)
        await ben.presses("1 aanvragen")
        await ben.presses("Versturen")
        assert ben.last.title == "Verstuurd naar Kopergietery."


async def test_each_of_several_moments_is_searched(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 16 maart 14-18u")
    await an.presses("Plaatsen")

    found = await ben.says("/zoek repetitieruimte dinsdag 9/3 14-18u of dinsdag 16/3 14-18u")

    assert "Dinsdag 16 maart, 14 tot 18 u" in found.lines[0]


async def test_several_moments_at_once_are_asked_about(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke zaterdag en zondag 10-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Ander moment")

    await ben.fills(day="za 13 maart 10-12u en zo 14 maart 10-12u")

    assert ben.form is not None
    assert ben.form.fields[0].error is not None
    assert "ik neem één moment tegelijk" in ben.form.fields[0].error


async def asks_for_a_day(an: Actor, ben: Actor, offer: str) -> Form[str]:
    """Ben is asked when; all that he fills in is up to the test."""
    await an.says(f"/aanbod {offer}")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    if ben.form is None:
        await ben.presses("Ander moment")
    assert ben.form is not None
    return ben.form


def wrong(actor: Actor) -> dict[str, str]:
    assert actor.form is not None
    return {field.name: field.error for field in actor.form.fields if field.error}


EVERY_DAY = "Zaal Zuid, repetitieruimte, Gent, elke dag"


@pytest.mark.parametrize(
    ("day", "start", "end", "moment"),
    [
        ("2027-03-13", "14:00", "18:00", "zaterdag 13 maart, 14 tot 18 u"),
        ("za 13 maart", "14u", "18u", "zaterdag 13 maart, 14 tot 18 u"),
        ("zaterdag", "half drie", "vier uur", "zaterdag 13 maart, 14.30 tot 16 u"),
        ("2027-03-13", "14:00", "half zes", "zaterdag 13 maart, 14 tot 17.30 u"),
        ("2027-03-13", "14", "16", "zaterdag 13 maart, 14 tot 16 u"),
        ("2027-03-13", "20:00", "02:00", "zaterdag 13 maart, 20 tot 2 u"),
        ("2027-03-13", "10:00", "24u", "zaterdag 13 maart, 10 tot 0 u"),
        ("2027-03-13", "0:00", "0:00", "zaterdag 13 maart"),
        ("2027-03-13", "14-18u", "", "zaterdag 13 maart, 14 tot 18 u"),
        ("zaterdag 13 maart 14-18u", "", "", "zaterdag 13 maart, 14 tot 18 u"),
        ("zaterdag 13 maart 14-18u", "15:00", "", "zaterdag 13 maart, 15 tot 18 u"),
        ("zaterdag 13 maart 22u-2u", "23:00", "", "zaterdag 13 maart, 23 tot 2 u"),
        ("za 13 maart 14u", "", "18u", "zaterdag 13 maart, 14 tot 18 u"),
        ("10 tot 12 maart", "", "", "woensdag 10 maart tot en met vrijdag 12 maart"),
        (
            "10 tot 12 maart",
            "10:00",
            "18:00",
            "van woensdag 10 maart 10 u tot vrijdag 12 maart 18 u",
        ),
    ],
)
async def test_a_moment_is_picked_or_typed(
    an: Actor, ben: Actor, day: str, start: str, end: str, moment: str
):
    asked = await asks_for_a_day(an, ben, EVERY_DAY)
    assert [(field.name, field.type) for field in asked.fields] == [
        ("day", "date"),
        ("start", "time"),
        ("end", "time"),
    ]

    await ben.fills(day=day, start=start, end=end)

    assert ben.last.lines[0] == f"Zaal Zuid, {moment}"


@pytest.mark.parametrize(
    ("day", "start", "end", "field", "error"),
    [
        ("", "14:00", "18:00", "day", "Hier is een dag nodig, bijvoorbeeld za 12 december."),
        ("2027-03-01", "14:00", "18:00", "day", "“maandag 1 maart” is al voorbij."),
        ("za 13 maart", "", "", "start", "Hier is een uur nodig, bijvoorbeeld 14 u."),
        ("za 13 maart", "veel", "18u", "start", "“veel” herken ik niet als uur. Probeer: 14 u"),
        ("za 13 maart", "morgen 14u", "18u", "start", "“morgen 14u” herken ik niet als uur."),
        ("2027-03-28", "2u30", "5u", "start", "dat uur bestaat niet"),
        ("za 13 maart", "14:00", "", "end", "Hier is een uur nodig, bijvoorbeeld 14 u."),
        ("za 13 maart 14u", "", "", "end", "Hier is een uur nodig, bijvoorbeeld 14 u."),
        ("za 13 maart", "14:00", "laat", "end", "“laat” herken ik niet als uur. Probeer: 14 u"),
        ("za 13 maart", "18:00", "14:00", "end", "het einde ligt vóór het begin"),
        ("2027-03-08", "08:00", "08:30", "end", "is al voorbij. Geef een moment dat nog komt."),
    ],
)
async def test_what_is_wrong_stands_beside_its_own_field(
    an: Actor, ben: Actor, day: str, start: str, end: str, field: str, error: str
):
    await asks_for_a_day(an, ben, EVERY_DAY)

    await ben.fills(day=day, start=start, end=end)

    assert list(wrong(ben)) == [field]
    assert error in wrong(ben)[field]
    assert ben.form is not None
    assert [each.value for each in ben.form.fields] == [day, start, end]


async def test_hours_that_lack_are_asked_for_both_at_once(an: Actor, ben: Actor):
    await asks_for_a_day(an, ben, EVERY_DAY)
    await ben.fills(day="za 13 maart")
    assert ben.form is not None

    asked = Interview.begin(ben.form)

    assert asked.queue == ("start", "end")
    assert [leave.way for leave in asked.question().exits] == ["stop"]


async def test_the_one_day_that_is_offered_is_known(an: Actor, ben: Actor):
    await an.says("/aanbod 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await an.presses("Plaatsen")
    await ben.presses("Materiaal aanvragen")
    await ben.presses("Ander moment")
    assert ben.form is not None
    assert [(field.name, field.value) for field in ben.form.fields] == [
        ("day", "2027-03-13"),
        ("start", ""),
        ("end", ""),
        ("units", "1"),
    ]

    await ben.fills(start="12:00", end="16:00", units="20")

    assert ben.last.lines[0] == "Stoelen: 20 stuks, zaterdag 13 maart, 12 tot 16 u"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_more_than_three_questions_are_asked_in_a_row(
    an: Actor, person: Callable[..., Actor], world: World, language: Language
):
    await an.says("/aanbod 40 stoelen, Gent, van 10 tot 20 maart")
    await an.presses("Plaatsen")
    eva = person("eva", language)
    await eva.says("/organisation new Atelier, Gent")
    await eva.presses_act(world.square()[0].buttons[0].act)
    assert eva.form is not None
    say = Phrases(language, "Europe/Brussels").say

    interview = Interview.begin(eva.form, date(2027, 3, 8))
    for text in ("2027-03-13", "10:00", "18:00"):
        assert interview.question().count == 3
        interview = interview.answer(text, say)
    await eva.fills(**interview.values())

    assert interview.finished
    assert eva.form is None


async def test_what_begins_in_two_years_is_not_over(an: Actor, ben: Actor, world: World):
    preview = await an.says(
        "/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u vanaf 1 januari 2029"
    )
    assert "vanaf 1 januari 2029" in preview.lines[1]
    await an.presses("Plaatsen")

    assert "Nog 53 keer vrij" in world.square()[0].lines[-1]
    assert "2 januari 2029" in words(world.square()[0])


async def test_a_date_far_away_is_said_with_its_year(an: Actor):
    preview = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 12 december 2028 14-18u")

    assert "Dinsdag 12 december 2028, 14 tot 18 u." in preview.lines


async def test_every_other_week_begins_where_the_preview_said(an: Actor, ben: Actor, world: World):
    preview = await an.says(
        "/aanbod Zaal Zuid, repetitieruimte, Gent, om de twee weken op dinsdag 14-18u"
    )
    assert "vanaf 9 maart" in preview.lines[1]
    world.clock.advance(days=1, hours=20)
    await an.presses("Plaatsen")

    choice = await ben.presses("Ruimte aanvragen")
    assert labels(choice)[0] == "di 23 mrt, 14-18 u"


async def test_an_offer_without_a_time_is_free_by_agreement(an: Actor, ben: Actor):
    await an.says("/aanbod Piano, Gent, gratis")
    await an.presses("Plaatsen")

    found = await ben.says("/zoek piano")

    assert "Vrij, moment in overleg" in found.lines[0]


async def test_all_day_every_day_can_be_taken_over_midnight(an: Actor, ben: Actor):
    await an.says("/aanbod Sono, Gent, elke dag, gratis")
    await an.presses("Plaatsen")

    await ben.says("/zoek sono van zaterdag 13 maart 10u tot zondag 14 maart 12u")

    assert "1 aanvragen" in labels(ben.last)


async def test_what_is_over_is_listed_no_more(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 10-18u")
    await ben.presses("Plaatsen")
    world.clock.advance(days=30)

    assert (await ben.says("/aanbod")).title.startswith("Er staat nog niets open")
    assert (await an.says("/vraag")).title.startswith("Niemand zoekt nu iets")
    assert (await an.says("/mijn")).title == "Je hebt nog niets openstaan."


async def test_a_draft_is_kept_for_a_week(an: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    world.clock.advance(days=8)

    assert (await an.presses("Plaatsen")).title.startswith("Dit voorbeeld bestaat niet meer.")


async def test_what_waits_for_an_answer_stands_first(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/aanbod Zaal Wispel, repetitieruimte, Gent, elke woensdag 14-18u")
    await ben.presses("Plaatsen")
    for label in ("wo 10 mrt, 14-18 u", "wo 17 mrt, 14-18 u", "wo 24 mrt, 14-18 u"):
        await an.presses("Ruimte aanvragen")
        await an.presses(label)
    await chloe.says("/trouver salle de répétition mardi 30 mars 14h-18h")
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")

    listed = await an.says("/mijn")

    assert listed.lines[0].startswith("1. Les Halles wacht op jullie antwoord")
    assert [line.split(".")[1].split(" aan")[0] for line in listed.lines[1:4]] == [
        " Nog niet verstuurd"
    ] * 3


async def test_a_name_stays_on_its_line(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Aanpassen")

    await an.fills(title="Zaal\nGratis\nNamens Bozar")

    assert an.last.lines[0] == "Zaal Gratis Namens Bozar, Gent"
