"""Nothing free: the nearest that is, each with why and a button that asks for precisely that."""

import pytest

from tests.flows.conftest import Actor, labels, words


@pytest.fixture
def database(sqlite_database: str) -> str:
    """One engine is enough: what the databases answer is compared elsewhere."""
    return sqlite_database


async def offered(an: Actor, *sentences: str) -> None:
    for sentence in sentences:
        await an.says(f"/aanbod {sentence}")
        await an.presses("Plaatsen")


async def test_another_day_the_next_town_and_a_part_of_the_time(an: Actor, ben: Actor):
    await offered(
        an,
        "Zaal Zuid, repetitieruimte, Gent, zaterdag 13 maart 10-23u",
        "Atelier Boven, repetitieruimte, Aalst, vrijdag 12 maart 18-23u, 15 euro per keer",
        "Studio 2, repetitieruimte, Gent, vrijdag 12 maart 19u30-23u",
        "Verre Zaal, repetitieruimte, Kortrijk, vrijdag 12 maart 18-23u",
    )

    found = await ben.says("/zoek repetitieruimte vrijdag 12 maart 19-22u in Gent")

    assert found.title == (
        "Niets vrij: repetitieruimte, vrijdag 12 maart, 19 tot 22 u, Gent. Wel in de buurt:"
    )
    assert found.lines == (
        "1. Zelfde dag, 19.30 tot 22.30 u: Studio 2, Kopergietery, Gent.",
        "2. Zaterdag 13 maart, 19 tot 22 u: Zaal Zuid, Kopergietery, Gent.",
        "3. Zelfde uur: Atelier Boven, Kopergietery, Aalst (26 km). 15 euro per keer.",
        "Of laat 2 organisaties meezoeken.",
    )
    assert labels(found) == [
        *("1 aanvragen", "2 aanvragen", "3 aanvragen"),
        *("Plaats als gezocht", "Verwittig mij"),
    ]
    await ben.presses("2 aanvragen")
    assert "zaterdag 13 maart, 19 tot 22 u" in words(ben.last)
    await ben.presses("Versturen")
    assert "zaterdag 13 maart, 19 tot 22 u" in words(an.inbox[-1])


async def test_what_is_left_of_an_evening_is_said_as_it_is(an: Actor, ben: Actor):
    await offered(an, "Zaal Zuid, repetitieruimte, Gent, vrijdag 12 maart 19u30-22u")

    found = await ben.says("/zoek repetitieruimte vrijdag 12 maart 19-22u in Gent")

    assert found.lines[0] == "1. Vrij vanaf 19.30 u: Zaal Zuid, Kopergietery, Gent."
    await ben.presses("1 aanvragen")
    assert "vrijdag 12 maart, 19.30 tot 22 u" in words(ben.last)


async def test_one_that_nearly_fits_stands_behind_what_fits(an: Actor, ben: Actor, chloe: Actor):
    await offered(
        an,
        "Zaal Zuid, repetitieruimte, Gent, vrijdag 12 maart 18-23u",
        "Studio 2, repetitieruimte, Gent, vrijdag 12 maart 20-22u",
    )

    found = await chloe.says("/trouver salle de répétition vendredi 12 mars de 19h à 22h à Gand")

    assert found.title.startswith("1 offre libre : ")
    assert found.title.endswith(", et 1 qui convient presque")
    assert "Zaal Zuid" in found.lines[0]
    assert found.lines[1:] == ("2. Libre dès 20h : Studio 2, Kopergietery, Gand.",)
    assert labels(found) == ["Demander 1", "Demander 2"]
    await chloe.presses("Demander 2")
    assert "vendredi 12 mars de 20h à 22h" in words(chloe.last)


async def test_a_smaller_room_and_a_higher_contribution_are_said_to_be_so(
    an: Actor, ben: Actor, chloe: Actor
):
    await offered(
        an,
        "Klein, repetitieruimte, 15 personen, Gent, vrijdag 12 maart 18-23u, gratis",
        "Groot, repetitieruimte, 50 personen, Gent, vrijdag 12 maart 18-23u, 90 euro per keer",
    )

    found = await ben.says("/zoek repetitieruimte vrijdag 12 maart 19-22u 20p Gent gratis")
    assert found.lines[:2] == (
        "1. Zelfde uur: Groot, Kopergietery, Gent, tot 50 personen. 90 euro per keer, hogere"
        " bijdrage dan gevraagd.",
        "2. Zelfde uur: Klein, Kopergietery, Gent, tot 15 personen. Gratis, kleiner dan gevraagd.",
    )

    found = await chloe.says(
        "/trouver salle de répétition vendredi 12 mars de 19h à 22h pour 60 personnes à Gand"
    )
    assert "Même heure : Groot" in found.lines[0]
    assert "plus petit que demandé" in found.lines[0]


async def test_a_day_that_is_full_brings_the_nearest_days_and_towns(
    an: Actor, ben: Actor, chloe: Actor
):
    await offered(
        an,
        "Zaal Zuid, repetitieruimte, Gent, elke vrijdag 19-23u",
        "Atelier Boven, repetitieruimte, Aalst, zaterdag 13 maart 10-18u",
    )

    found = await chloe.says("/trouver salle de répétition samedi 13 mars à Gand")

    assert found.title.startswith("Rien de libre : ")
    assert found.lines[:2] == (
        "1. Vendredi 12 mars de 19h à 23h : Zaal Zuid, Kopergietery, Gand.",
        "2. Samedi 13 mars de 10h à 18h : Atelier Boven, Kopergietery, Alost (26 km).",
    )
    # No time at all was said: only where it is can be eased.
    found = await ben.says("/zoek repetitieruimte in Dendermonde")
    assert "Aalst (" in words(found)
    assert "Kortrijk" in (await ben.says("/zoek repetitieruimte in Kortrijk")).title


async def test_what_is_taken_is_never_an_alternative(an: Actor, ben: Actor, chloe: Actor):
    await offered(an, "Zaal Zuid, repetitieruimte, Gent, vrijdag 12 maart 14-22u")
    await ben.says("/zoek repetitieruimte vrijdag 12 maart 15-18u Gent")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    found = await chloe.says("/zoek repetitieruimte vrijdag 12 maart 16-19u Gent")
    assert found.lines[:-1] == ("1. Le même jour de 18h à 21h : Zaal Zuid, Kopergietery, Gand.",)
    late = chloe.button("Demander 1")
    other = await ben.says("/zoek repetitieruimte vrijdag 12 maart 18-21u Gent")
    assert other.title.startswith("1 aanbod vrij")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    refused = await chloe.presses_act(late)

    assert "niet vrij" in words(refused) or "n'est pas libre" in words(refused)
    found = await chloe.says("/zoek repetitieruimte vrijdag 16-19u Gent")
    assert labels(found) == ["Publier ma recherche", "Prévenez-moi"]


@pytest.mark.parametrize("sentence", ["/zoek luchtballon", "/zoek 40 stoelen vrijdag 19-22u"])
async def test_where_nothing_is_near_others_may_help(an: Actor, ben: Actor, sentence: str):
    await offered(an, "Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")

    found = await ben.says(sentence)

    assert found.title.startswith("Niets vrij: ")
    assert labels(found) == ["Plaats als gezocht", "Verwittig mij"]


async def test_who_is_too_late_sees_what_is_free_instead(an: Actor, ben: Actor, chloe: Actor):
    await offered(
        an,
        "Zaal Zuid, repetitieruimte, Gent, vrijdag 12 maart 19-22u",
        "Zaal Noord, repetitieruimte, Gent, vrijdag 12 maart 18-23u",
    )
    for guest, words_, label in (
        (ben, "/zoek repetitieruimte vrijdag 12 maart 19-22u Gent", "aanvragen"),
        (chloe, "/trouver salle de répétition vendredi 12 mars de 19h à 22h à Gand", "Demander"),
    ):
        found = await guest.says(words_)
        n = next(n for n, line in enumerate(found.lines, start=1) if "Zaal Zuid" in line)
        await guest.presses(f"{n} {label}" if guest is ben else f"{label} {n}")
    await ben.presses("Versturen")

    lost = await chloe.presses("Envoyer")

    assert lost.lines[1:3] == (
        "Libre en revanche :",
        "1. Même heure : Zaal Noord, Kopergietery, Gand.",
    )
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")
    assert chloe.last.title == "Envoyé à Kopergietery."


async def test_a_decline_brings_what_is_free_but_not_what_was_declined(an: Actor, ben: Actor):
    await offered(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await ben.says("/zoek repetitieruimte dinsdag 9 maart 14-18u Gent")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    await an.presses("Deze keer niet")

    told = ben.inbox[-1]
    assert "1. Dinsdag 16 maart, 14 tot 18 u: Zaal Zuid, Kopergietery, Gent." in told.lines
    assert "9 maart" not in " ".join(told.lines[2:])
    await ben.presses_act(told.buttons[0].act)
    assert "dinsdag 16 maart, 14 tot 18 u" in words(ben.last)
