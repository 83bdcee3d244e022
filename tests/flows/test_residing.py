"""Who is in two communities and writes in private is asked once in which one."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import SQUARE, Actor, World, labels, words

ELSEWHERE = Address("paper", "", "#elders")


@pytest.fixture
async def dirk(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Coordinates another community."""
    dirk = person("dirk", channel=ELSEWHERE)
    await dirk.says("/netwerk nieuw Elders")
    await dirk.says("/organisatie nieuw De Verte, Kortrijk")
    await dirk.says("/aanbod Zaal Verte, repetitieruimte, Kortrijk, dinsdag 14-18u")
    await dirk.presses("Plaatsen")
    return dirk


@pytest.fixture
async def both(dirk: Actor, ben: Actor) -> Actor:
    """Ben has spoken in the channels of both, last on the square."""
    ben.channel = ELSEWHERE
    await ben.says("/vraag 40 stoelen, Kortrijk, zaterdag 10-18u")
    await ben.presses("Niet plaatsen")
    ben.channel = SQUARE
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 10-18u")
    await ben.presses("Niet plaatsen")
    return ben


async def test_a_search_goes_on_in_the_community_that_is_chosen(both: Actor):
    asked = await both.says_alone("/zoek repetitieruimte dinsdag 14-18u")

    assert asked.title == "In welk netwerk?"
    assert labels(asked) == ["Elders", "Gents Kunstenoverleg"]
    found = await both.presses_alone("Elders")
    assert "Je bent nu in Elders." in found.lines
    assert "Zaal Verte" in words(found)

    again = await both.says_alone("/zoek repetitieruimte dinsdag 14-18u")
    assert "Zaal Verte" in words(again), "asked once"
    assert "Niets vrij" in (await both.says("/zoek repetitieruimte dinsdag 14-18u")).title, (
        "in a channel it is the channel's"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "/aanbod 12 vouwtafels, Gent, vrijdag 10-18u",
        "/deel ik heb 12 vouwtafels vrij, Gent, vrijdag 10-18u",
        "ik heb 12 vouwtafels vrij, Gent, vrijdag 10-18u",
    ],
)
async def test_an_offer_is_not_typed_twice(both: Actor, world: World, sentence: str):
    await (both.says_alone(sentence) if sentence[0] == "/" else both.says(sentence))
    assert both.last.title == "In welk netwerk?"

    preview = await both.presses_alone("Elders")

    assert "12 vouwtafels" in words(preview)
    assert "Je bent nu in Elders." in preview.lines
    assert "#elders" in words(preview)
    await both.presses_alone("Plaatsen")
    assert world.square() == [], "not in the other community"
    assert len(world.square(ELSEWHERE)) == 2


async def test_a_button_goes_on_too_and_a_greeting_asks_nothing(both: Actor):
    start = await both.says_alone("/start")
    assert start.title.startswith("Dag ")
    await both.presses_alone("Wat staat er open?")
    assert both.last.title == "In welk netwerk?"
    assert "Zaal Verte" in words(await both.presses_alone("Elders"))

    await both.presses_alone("Iets aanbieden")
    assert both.form is not None
    assert both.form.title != "In welk netwerk?"


async def test_questions_come_one_by_one_after_the_choice(both: Actor):
    both.modal = False
    await both.says_alone("/start")
    await both.presses_alone("Iets vragen")
    assert both.last.title == "In welk netwerk?"
    await both.presses_alone("Gents Kunstenoverleg")
    assert both.last.title == "Iets vragen"
    assert "Je bent nu in Gents Kunstenoverleg." in both.last.lines
    await both.says("40 stoelen, Gent, zaterdag 10-18u")
    assert "40 stoelen" in words(both.last)


async def test_the_network_card_lists_ones_own_and_switches_by_one_press(both: Actor):
    card = await both.says_alone("/netwerk")
    assert card.title == "Netwerk Gents Kunstenoverleg"
    assert "Jouw netwerken: Elders, Gents Kunstenoverleg" in card.lines
    assert labels(card)[0] == "Elders"

    assert (await both.presses_alone("Elders")).title == "Je bent nu in Elders."
    assert (await both.says_alone("/netwerk")).title == "Netwerk Elders"
    assert "Jouw netwerken" not in words(await both.says("/netwerk")), "not in a channel"


async def test_who_is_in_one_community_notices_nothing(ben: Actor, dirk: Actor):
    await ben.says_alone("/zoek repetitieruimte dinsdag 14-18u")
    assert ben.last.title != "In welk netwerk?"
    assert "Jouw netwerken" not in words(await ben.says_alone("/netwerk"))


async def test_who_was_never_in_a_channel_is_in_the_community_of_their_organisation(
    an: Actor, dirk: Actor, person: Callable[..., Actor]
):
    code = next(line for line in (await an.says("/organisatie code")).lines if "/code" in line)
    colleague = person("els")
    await colleague.says_alone(code.strip())
    assert (await colleague.says_alone("/netwerk")).title == "Netwerk Gents Kunstenoverleg"


async def test_nobody_chooses_a_community_that_is_not_theirs(
    both: Actor, an: Actor, dirk: Actor, world: World
):
    await both.says_alone("/zoek repetitieruimte")
    theirs = both.button("Elders")
    assert (await an.presses_act(theirs)).title.startswith("Deze knop werkt niet meer.")
    assert (await dirk.presses_act(theirs)).title == "Je bent nu in Elders.", "and nothing goes on"


async def test_what_was_asked_is_over_after_a_day(both: Actor, world: World):
    await both.says_alone("/zoek repetitieruimte dinsdag 14-18u")
    await world.passes(days=2)
    assert (await both.presses_alone("Elders")).title == "Je bent nu in Elders."
