"""Free words: names, synonyms in three languages, typing errors, and words of a community's own."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import Actor, World, words


@pytest.fixture
def database(sqlite_database: str) -> str:
    """Both engines answer alike, as tests/contracts/test_storage_terms.py sees."""
    return sqlite_database


@pytest.fixture
async def rooms(an: Actor) -> None:
    for text in (
        "Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u, met spiegels en een vleugel",
        "Zaal Noord, repetitieruimte, Gent, vrijdag 19-23u, gratis",
        "Balletzaal Rood, Gent, vrijdag 19-23u",
        "40 klapstoelen, Gent, vrijdag 9-23u",
        "Confettikanon, materiaal, Gent, vrijdag 9-23u, voor feesten en optredens",
    ):
        await an.says(f"/aanbod {text}")
        await an.presses("Plaatsen")


def named(actor: Actor) -> list[str]:
    return [line.split(". ", 1)[1].split(",")[0] for line in actor.last.lines if ". " in line]


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("repetietielokaal", "Zaal Zuid"),
        ("salle répète", "Zaal Zuid"),
        ("balletzaal", "Balletzaal"),
        ("danszaaltje", "Balletzaal"),
        ("stoelen vrijdag", "Klapstoelen"),
        ("stoeltjes", "Klapstoelen"),
        ("confettikanonnen", "Confettikanon"),
        ("kanon", "Confettikanon"),
        ("spiegels", "Zaal Zuid"),
    ],
)
async def test_people_find_it_however_they_call_it(ben: Actor, asked: str, found: str):
    await ben.says(f"/zoek {asked}")
    assert found in named(ben), words(ben.last)


@pytest.mark.usefixtures("rooms")
async def test_a_word_that_nobody_tells_is_corrected_and_said(ben: Actor, chloe: Actor):
    card = await ben.says("/zoek confettikanom")
    assert named(ben) == ["Confettikanon"]
    assert "Gezocht op: confettikanon" in card.notes

    card = await chloe.says("/trouver vleugle")
    assert named(chloe) == ["Zaal Zuid"]
    assert "Recherche faite pour : vleugel" in card.notes

    card = await ben.says("/zoek spiegels")
    assert not any("Gezocht op" in note for note in card.notes), "rightly spelt"
    assert "Niets vrij: luchtballon" in (await ben.says("/zoek luchtballon")).title


@pytest.mark.usefixtures("rooms")
async def test_left_over_words_put_the_best_first_and_names_hide_the_rest(ben: Actor):
    await ben.says("/zoek repetitieruimte met spiegels vrijdag 20-22u Gent")
    assert named(ben) == ["Zaal Zuid", "Zaal Noord"]

    await ben.says("/zoek Zaal Noord vrijdag")
    assert named(ben) == ["Zaal Noord"]
    await ben.says("/zoek iets bij kopergietery")
    assert len(ben.last.lines) == 3

    card = await ben.says("/zoek confettikanon met vleermuizen")
    assert named(ben) == ["Confettikanon"]
    assert "Niets met al je woorden samen; dit komt het dichtst." in card.notes


async def test_words_of_another_community_correct_nothing(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    eva = person("eva", channel=Address("paper", "", "#elders"))
    await eva.says("/netwerk nieuw Elders")
    await eva.says("/organisatie nieuw Kanariehuis, Gent")
    await eva.says("/aanbod Confettikanon, materiaal, Gent, vrijdag 9-23u")
    await eva.presses("Plaatsen")
    await eva.says("/netwerk woord kanariekot = danszaal")

    for asked in ("confettikanon", "confettikannon", "kanariehuis", "kanariehuisje", "kanariekot"):
        card = await ben.says(f"/zoek {asked}")
        assert "Niets vrij" in card.title, words(card)
        assert "Gezocht op" not in words(card)
    assert "kanariekot" not in words(await ben.says("/netwerk woord"))


async def test_a_coordinator_teaches_a_word_which_is_read_and_found_from_then_on(
    an: Actor, ben: Actor, chloe: Actor
):
    # Told before anybody knew what it is.
    await an.says("/aanbod Ruimte De Zwam, een zwierhok, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")
    assert "Niets vrij" in (await ben.says("/zoek danszaal vrijdag")).title
    with_error = await ben.says("/netwerk woord zwierhok = danszaal")
    assert "trekker" in words(with_error)

    taught = await an.says("/netwerk woord zwierhok = danszaal")
    assert taught.title == "zwierhok betekent hier voortaan: danszaal"
    assert "dansstudio" in words(taught)

    for asked in ("zwierhok", "zwierhokken vrijdag", "danszaal vrijdag"):
        await ben.says(f"/zoek {asked}")
        assert named(ben) == ["Ruimte De Zwam"], asked
    preview = await an.says("/aanbod Zwierhok Blauw, Gent, zaterdag 10-12u")
    assert "dansstudio" in preview.title

    listed = await chloe.says("/reseau mot")
    assert listed.lines == ("zwierhok = danszaal",)
    await an.says("/netwerk woord weg zwierhok")
    assert "geen eigen woord meer" in an.last.title
    assert "nog geen eigen woorden" in (await an.says("/netwerk woord")).title
    for text, told in (
        ("zaal = vleugel", "betekent al iets"),
        ("= vleugel", "begrijp ik hier niet"),
        ("weg bestaatniet", "is geen eigen woord"),
        ("zwierhok", "begrijp ik hier niet"),
    ):
        assert told in words(await an.says(f"/netwerk woord {text}"))
