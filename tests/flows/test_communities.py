"""Somebody in two communities, and somebody in none: what goes where, and who belongs."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import SQUARE, Actor, World, labels, words

ELSEWHERE = Address("paper", "", "#elders")


@pytest.fixture
async def dirk(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Coordinates another community, in another channel."""
    dirk = person("dirk", channel=ELSEWHERE)
    await dirk.says("/netwerk nieuw Elders")
    await dirk.says("/organisatie nieuw De Verte, Kortrijk")
    return dirk


@pytest.mark.usefixtures("dirk")
async def test_a_draft_goes_where_its_preview_said(an: Actor, world: World):
    preview = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    assert "Komt in #plein: 1 organisatie." in preview.lines
    post = an.button("Plaatsen")

    an.channel = ELSEWHERE
    await an.says("/vraag 40 stoelen, Gent, zaterdag 10-18u")
    an.channel = an.identity.private
    await an.presses_act(post)

    assert an.last.title == "Geplaatst in #plein: Zaal Zuid"
    assert len(world.square(SQUARE)) == 1
    assert world.square(ELSEWHERE) == []


@pytest.mark.usefixtures("dirk")
async def test_a_private_button_stays_with_the_community_it_came_from(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/zoek repetitieruimte dinsdag 14-18u")
    ask = ben.button("1 aanvragen")
    ben.channel = ELSEWHERE
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 10-18u")

    ben.channel = ben.identity.private
    await ben.presses_act(ask)
    await ben.presses("Versturen")

    assert ben.last.title == "Verstuurd naar Kopergietery."


@pytest.mark.usefixtures("dirk")
async def test_who_is_in_both_finds_in_each_what_is_shown_there(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")

    assert "1 aanvragen" in labels(await ben.says("/zoek repetitieruimte"))
    ben.channel = ELSEWHERE
    assert "Niets vrij" in (await ben.says("/zoek repetitieruimte")).title


async def test_a_stranger_in_private_does_not_slip_in(an: Actor, person: Callable[..., Actor]):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    take = an.world.square()[0].buttons[0].act
    eva = person("eva")
    eva.channel = eva.identity.private

    made = await eva.says("/organisatie nieuw Eva Dans, Gent")

    assert "Welkom" not in words(made)
    assert "1 organisatie" in (await an.says("/netwerk")).lines
    assert (await eva.presses_act(take)).title.startswith("Eva Dans wacht op toelating bij")
    eva.channel = SQUARE
    assert (await eva.presses_act(take)).title == "Zaal Zuid van Kopergietery aanvragen?"


async def test_somebody_elses_draft_is_nobodys_to_see(
    an: Actor, ben: Actor, person: Callable[..., Actor]
):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    draft = an.button("Plaatsen").replace("post.", "see.")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    asking = ben.button("Versturen").replace("send.", "review.")

    for stranger in (person("eva"), ben):
        assert (await stranger.presses_act(draft)).title.startswith("Deze knop is niet voor jou")
    for stranger in (person("eva"), an):
        assert (await stranger.presses_act(asking)).title.startswith("Deze knop is niet voor jou")


async def test_a_word_behind_a_command_that_is_not_known_there_says_so(an: Actor):
    assert (await an.says("/netwerk dans")).title == "/netwerk dans kan ik nog niet. Dit kan nu al:"
    assert (await an.says("/réseau")).title == "Netwerk Gents Kunstenoverleg"


async def test_who_makes_a_namesake_hears_of_the_one_in_another_town(
    an: Actor, person: Callable[..., Actor]
):
    eva = person("eva")
    made = await eva.says("/organisatie nieuw Kopergietery, Aalst")

    assert "Er is hier ook Kopergietery in Gent: bedoelde je die" in made.title
    assert "hier ook" not in (await eva.says("/organisatie nieuw Eva Dans, Gent")).title


async def test_of_a_namesake_in_another_community_nothing_is_said(
    an: Actor, person: Callable[..., Actor]
):
    dirk = person("dirk", channel=Address("paper", "", "#elders"))
    await dirk.says("/netwerk nieuw Elders")
    made = await dirk.says("/organisatie nieuw Kopergietery, Aalst")

    assert "Gent" not in words(made)
