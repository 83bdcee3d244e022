"""Near, around and in: what a place means in a search, and how far away what is found lies."""

import pytest

from tests.flows.conftest import Actor, labels, words


@pytest.fixture
async def rooms(an: Actor) -> None:
    for name, town, more in (
        ("Boven", "Aalst", ""),
        ("Studio", "Ledeberg", ", ringleiding"),
        ("Zuid", "Gent", ", geen ringleiding"),
        ("Kaai", "Merelbeke", ""),
    ):
        await an.says(f"/aanbod Zaal {name}, repetitieruimte, {town}, vrijdag 19-23u{more}")
        await an.presses("Plaatsen")


def found(card) -> list[str]:
    """Without what only nearly fits, which stands there by when or why it does."""
    lines = [line for line in card.lines if ": Zaal" not in line]
    return [line.split(". ", 1)[1].split(",")[0] for line in lines]


@pytest.mark.usefixtures("rooms")
async def test_a_place_is_searched_as_people_mean_it(ben: Actor) -> None:
    inside = await ben.says("/zoek repetitieruimte vrijdag 20-22u in Gent")
    assert found(inside) == ["Zaal Zuid", "Zaal Studio"]
    assert "Gent (" not in inside.lines[0]
    assert "Ledeberg (3 km)" in inside.lines[1]

    near = await ben.says("/zoek repetitieruimte vrijdag 20-22u in de buurt van Gent")
    assert "bij Gent" in near.title
    assert found(near) == ["Zaal Zuid", "Zaal Studio", "Zaal Kaai"]

    within = await ben.says("/zoek repetitieruimte vrijdag 20-22u 10 km rond Aalst")
    assert "op hoogstens 10 km van Aalst" in within.title
    assert found(within) == ["Zaal Boven"]

    without_hours = await ben.says("/zoek repetitieruimte bij Ledeberg")
    assert found(without_hours) == ["Zaal Studio", "Zaal Zuid", "Zaal Kaai"]
    assert "Gent (3 km)" in without_hours.lines[1]

    home = await ben.says("/zoek repetitieruimte vrijdag max 5 km")
    assert "op hoogstens 5 km van Gent" in home.title

    province = await ben.says("/zoek repetitieruimte vrijdag 20-22u in Oost-Vlaanderen")
    assert "in Oost-Vlaanderen" in province.title
    assert province.title.startswith("4 ")
    elsewhere = await ben.says("/zoek repetitieruimte vrijdag 20-22u en Hainaut")
    assert elsewhere.title.startswith("Niets")


@pytest.mark.usefixtures("rooms")
async def test_a_need_of_access_is_met_or_not_stated_but_never_refused(ben: Actor) -> None:
    card = await ben.says("/zoek repetitieruimte met ringleiding vrijdag 20-22u in Oost-Vlaanderen")
    assert "met ringleiding" in card.title
    assert found(card)[0] == "Zaal Studio"
    assert "niet opgegeven" not in card.lines[0]
    assert set(found(card)) == {"Zaal Studio", "Zaal Boven", "Zaal Kaai"}
    assert "ringleiding: niet opgegeven" in card.lines[1]


async def test_what_lies_near_is_told_with_how_far_and_what_lies_too_far_is_not(
    an: Actor, ben: Actor
) -> None:
    await ben.says("/vraag repetitieruimte vrijdag 20-22u, max 10 km van Gent")
    await ben.presses_act(ben.last.buttons[0].act)
    for name, town in (("Boven", "Aalst"), ("Studio", "Ledeberg")):
        await an.says(f"/aanbod Zaal {name}, repetitieruimte, {town}, vrijdag 19-23u")
        await an.presses("Plaatsen")

    (card,) = [card for card in ben.inbox if "past bij wat je zoekt" in card.title]
    assert found(card) == ["Zaal Studio"]
    assert "in Ledeberg, op 3 km" in card.lines[0]


@pytest.mark.usefixtures("rooms")
async def test_a_name_of_several_towns_is_asked_about_and_never_guessed(
    an: Actor, ben: Actor
) -> None:
    await an.says("/aanbod Zaal Linde, repetitieruimte, Halle-Zoersel, vrijdag 19-23u")
    await an.presses("Plaatsen")
    asked = await ben.says("/zoek repetitieruimte vrijdag 20-22u in Halle")
    assert asked.title == "Welke plaats bedoel je met “Halle”?"
    assert asked.lines == (
        "Halle, in Vlaams-Brabant",
        "Halle-Zoersel, in de provincie Antwerpen",
    )
    other = ben.button("Halle-Zoersel")
    assert (await ben.presses("Halle")).title.startswith("Niets")
    assert found(await ben.presses_act(other)) == ["Zaal Linde"]
    # Whoever says which is not asked.
    said = await ben.says("/zoek repetitieruimte vrijdag 20-22u in Halle (Vlaams-Brabant)")
    assert said.title.startswith("Niets")

    misspelt = await ben.says("/zoek repetitieruimte vrijdag 20-22u, regio Ledebergh")
    assert labels(misspelt)[0] == "Ledeberg"
    assert found(await ben.presses("Ledeberg"))[0] == "Zaal Studio"

    unknown = await ben.says("/zoek repetitieruimte vrijdag 20-22u, 10 km rond Xyzzyburg")
    assert "Ik ken “Xyzzyburg” niet als plaats" in words(unknown)

    offered = await an.says("/aanbod Zaal Noord, repetitieruimte, Halle, vrijdag 19-23u")
    assert {"Halle", "Halle-Zoersel"} <= set(labels(offered))
    await an.presses("Halle-Zoersel")
    assert "Halle-Zoersel" in words(an.last)
    # The form settles it as well.
    await an.says("/aanbod Zaal West, repetitieruimte, Halle, vrijdag 19-23u")
    await an.presses("Aanpassen")
    changed = await an.fills(town="Tielt-Winge")
    assert "Halle-Zoersel" not in labels(changed)
    assert labels(changed)[0] == "Plaatsen"
