"""Searching shows what is really free, three at a time, and never more than one may see."""

import pytest

from tests.flows.conftest import Actor, labels, words


@pytest.fixture
async def rooms(an: Actor) -> None:
    """Five rooms in Ghent on Friday evening, of several sizes and contributions."""
    for name, people, price in (
        ("Noord", 10, "gratis"),
        ("Zuid", 25, "10 euro per keer"),
        ("Oost", 25, "gratis"),
        ("West", 100, "gratis"),
        ("Klein", 5, "gratis"),
    ):
        await an.says(
            f"/aanbod Zaal {name}, repetitieruimte, {people} personen, Gent,"
            f" vrijdag 19-23u, {price}"
        )
        await an.presses("Plaatsen")


def named(card) -> list[str]:
    return [line.split(". ", 1)[1].split(",")[0] for line in card.lines]


@pytest.mark.usefixtures("rooms")
async def test_the_best_come_first_and_the_rest_on_demand(ben: Actor):
    first = await ben.says("/zoek repetitieruimte vrijdag 20-22u 20p Gent")
    assert first.title.startswith(
        "3 aanbiedingen vrij: repetitieruimte, vrijdag 12 maart, 20 tot 22 u"
    )
    assert named(first) == ["Zaal Oost", "Zaal Zuid", "Zaal West"]
    assert "past helemaal" in first.lines[0]

    every = await ben.says("/zoek repetitieruimte vrijdag 20-22u")
    assert len(every.lines) == 3
    rest = await ben.presses("Toon meer")

    assert rest.title == "Resultaat 4 tot 5 van 5:"
    assert labels(rest) == ["4 aanvragen", "5 aanvragen"]
    assert len({*named(every), *named(rest)}) == 5


@pytest.mark.usefixtures("rooms")
async def test_more_says_what_was_taken_meanwhile(ben: Actor, chloe: Actor):
    await ben.says("/zoek repetitieruimte vrijdag 20-22u")
    later = ben.button("Toon meer")
    rest = await ben.presses("Toon meer")
    taken = named(rest)[0]
    await ben.presses("4 aanvragen")
    await ben.presses("Versturen")

    again = await ben.presses_act(later)

    assert taken in again.lines[0]
    assert "Intussen ingenomen" in again.lines[0] or "intussen ingenomen" in again.lines[0]


@pytest.mark.usefixtures("rooms")
async def test_a_day_without_hours_shows_what_is_left_of_it(ben: Actor, chloe: Actor):
    await ben.says("/zoek repetitieruimte vrijdag 19-21u 100p")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    found = await chloe.says("/trouver salle de répétition vendredi 100 personnes")

    assert "Vendredi 12 mars de 21h à 23h" in found.lines[0]


@pytest.mark.usefixtures("rooms")
async def test_a_wider_question_still_names_the_soonest(ben: Actor):
    assert named(await ben.says("/zoek repetitieruimte deze week"))
    assert named(await ben.says("/zoek zaal"))
    assert "Niets vrij:" in (await ben.says("/zoek repetitieruimte in Kortrijk")).title


@pytest.mark.usefixtures("rooms")
async def test_words_find_by_name_and_by_house(ben: Actor):
    assert "Zaal West" in named(await ben.says("/zoek west"))
    assert "Niets vrij: luchtballon" in (await ben.says("/zoek luchtballon")).title


@pytest.mark.usefixtures("rooms")
async def test_my_own_rooms_are_not_offered_to_me(an: Actor):
    assert "Niets vrij" in (await an.says("/zoek repetitieruimte vrijdag 20-22u")).title


async def test_a_form_asks_what_is_looked_for(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")
    await ben.says("/zoek")
    assert ben.form is not None

    await ben.fills(what="repetitieruimte", when="vrijdag 20-22u", town="Gent")

    assert named(ben.last) == ["Zaal Zuid"]


async def test_plain_words_search_too(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")

    found = await ben.says("Welke repetitieruimtes zijn er vrij op vrijdag 20-22u in Gent?")

    assert named(found) == ["Zaal Zuid"]
    await ben.presses("1 aanvragen")
    assert ben.last.title == "Zaal Zuid van Kopergietery aanvragen?"


async def test_gear_for_many_days_is_asked_for_with_a_moment(an: Actor, ben: Actor):
    await an.says("/aanbod 40 stoelen, Gent, van 10 tot 20 maart, 1 euro per stuk")
    await an.presses("Plaatsen")
    await ben.says("/zoek 10 stoelen in Gent")
    await ben.presses("1 aanvragen")
    assert ben.form is not None

    await ben.fills(day="zaterdag 13 maart 10-18u", units="10")

    assert ben.last.lines[0] == "Stoelen: 10 stuks, zaterdag 13 maart, 10 tot 18 u"
    await ben.presses("Versturen")
    assert "Stoelen: 10 stuks" in words(an.inbox[-1])


@pytest.mark.parametrize(
    ("when", "error"),
    [
        ("ooit", "“ooit” herken ik niet als moment."),
        ("6 maart 2027 10-12u", "is al voorbij. Geef een moment dat nog komt."),
        ("28 maart 2027 2u30-5u", "dat uur bestaat niet"),
    ],
)
async def test_a_moment_that_cannot_be_is_asked_again(an: Actor, ben: Actor, when: str, error: str):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Ander moment")

    await ben.fills(day=when)

    assert ben.form is not None
    assert ben.form.fields[0].error is not None
    assert error in ben.form.fields[0].error
    assert ben.form.fields[0].value == when


async def test_a_taken_moment_offers_what_is_still_free(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    for guest, label in ((ben, "di 9 mrt, 14-18 u"), (chloe, "mar 9 mars, 14h-18h")):
        await guest.presses("Ruimte aanvragen")
        await guest.presses(label)
    await ben.presses("Versturen")

    lost = await chloe.presses("Envoyer")

    assert lost.title.startswith("Trop tard :")
    assert "1. Mardi 16 mars de 14h à 18h : Zaal Zuid, Kopergietery, Gand." in lost.lines
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")
    assert chloe.last.title == "Envoyé à Kopergietery."


async def test_a_draft_request_for_a_room_can_be_put_away(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    assert (await ben.says("/mijn")).lines[0].startswith("1. Nog niet verstuurd aan Kopergietery")
    await ben.presses("1 bekijken")

    await ben.presses("Niet versturen")

    assert ben.last.title == "Niet verstuurd. Er is niets aangevraagd."
    assert an.inbox == []
    assert (await ben.says("/mijn")).title == "Je hebt nog niets openstaan."


async def test_every_field_of_a_draft_can_be_changed(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Aanpassen")

    await an.fills(
        title="Grote Zaal",
        kind="room",
        town="Gand",
        when="elke woensdag 10-12u",
        capacity="50",
        area="120",
        quantity="2",
        price="15 euro per uur",
        conditions="bezemschoon; om 12 u buiten",
    )

    assert an.last.lines[:4] == (
        "Grote Zaal, Gent, 120 m², tot 50 personen, 2 in totaal",
        "Elke woensdag van 10 tot 12 u.",
        "Eerst op woensdag 10 maart, 17 maart en 24 maart.",
        "15 euro per uur, bezemschoon, om 12 u buiten",
    )
    await an.presses("Aanpassen")
    await an.fills(kind="gear", title="", when="nooit", town="")
    assert an.form is not None
    wrong = {field.name for field in an.form.fields if field.error}
    assert wrong == {"title", "when", "town"}


async def test_a_draft_can_be_thrown_away(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    post = an.button("Plaatsen")

    await an.presses("Niet plaatsen")

    assert an.last.title == "Niet geplaatst. Er staat niets van in de kanalen."
    assert (await an.presses_act(post)).title.startswith("Dit voorbeeld bestaat niet meer.")


async def test_a_draft_shown_before_a_change_is_stale(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    post = an.button("Plaatsen")
    await an.presses("Aanpassen")
    await an.fills(capacity="25")

    assert (await an.presses_act(post)).title.startswith("Dit is intussen veranderd.")


async def test_a_draft_comes_back_from_the_list(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    listed = await an.says("/mijn")
    assert listed.lines[0].startswith("1. Nog niet geplaatst: Zaal Zuid.")

    await an.presses("1 bekijken")

    assert "Plaatsen" in labels(an.last)


async def test_a_room_that_stands_in_two_offers_is_found_once(an: Actor, ben: Actor):
    for rest in ("elke dinsdag 14-18u", "elke dinsdag 13-17u tot eind juni, gratis"):
        await an.says(f"/aanbod Zaal Zuid, repetitieruimte, Gent, {rest}")
        await an.presses("Plaatsen")

    found = await ben.says("/zoek repetitieruimte dinsdag 14-17u")

    assert found.title.startswith("1 aanbod vrij")
    assert labels(found)[0] == "1 aanvragen"
    assert "2 aanvragen" not in labels(found)
    by_day = await ben.says("/zoek repetitieruimte dinsdag")
    assert by_day.title.startswith("1 aanbod vrij")
