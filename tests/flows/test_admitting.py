"""Who is let in: the people of a closed channel at once, everybody else by those who are there."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import Actor, World, labels, words

OFFER = "/aanbod Studio 2, repetitieruimte, Gent, dinsdag 14-18u"
MARKET = Address("paper", "", "#markt")


@pytest.fixture
async def market(an: Actor, person: Callable[..., Actor]) -> Callable[[str], Actor]:
    """Makes people in a public channel of An's community."""
    await an.says("/netwerk code")
    code = an.last.lines[1].removeprefix("/code ")
    an.channel, an.closed = MARKET, False
    await an.says(f"/code {code}")

    def make(name: str) -> Actor:
        actor = person(name, channel=MARKET)
        actor.closed = False
        return actor

    return make


async def posts(actor: Actor, house: str) -> None:
    await actor.says(OFFER)
    await actor.fills(house=house, town="Gent")
    await actor.presses("Plaatsen")


async def test_the_people_of_a_closed_channel_belong_at_once(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    await posts(person("eva"), "Eva Dans")

    assert len(world.square()) == 1


async def test_in_a_public_channel_a_coordinator_admits_and_what_waited_is_posted(
    an: Actor, market: Callable[[str], Actor], world: World
) -> None:
    eva = market("eva")
    await posts(eva, "Eva Dans")

    assert eva.last.title == "Eva Dans wacht op toelating bij Gents Kunstenoverleg."
    assert "De trekker kreeg je vraag: An." in words(eva.last)
    assert world.square() == world.square(MARKET) == []
    assert "Niets vrij" in (await an.says("/zoek repetitieruimte")).title
    mine = await eva.says("/mijn")
    assert mine.lines[0].startswith("1. Wacht op toelating: Studio 2."), "visible to itself"
    await eva.presses("1 bekijken")
    assert eva.last.title == "Studio 2 wacht op toelating bij Gents Kunstenoverleg."
    asked = an.inbox[-1]
    assert asked.title == "Eva Dans wil meedoen in Gents Kunstenoverleg"
    assert labels(asked) == ["Toelaten"]

    done = await an.presses_alone("Toelaten")

    assert done.title == "Eva Dans hoort nu bij Gents Kunstenoverleg."
    assert done.lines == ("Geplaatst: Studio 2",)
    assert eva.inbox[-1].title == "Eva Dans is toegelaten bij Gents Kunstenoverleg. Welkom."
    assert len(world.square()) == len(world.square(MARKET)) == 1
    assert "1 aanvragen" in labels(await an.says("/zoek repetitieruimte"))
    assert (await an.presses_alone("Toelaten")).title.startswith("Hier wacht niemand meer.")


async def test_the_coordinators_are_asked_once(an: Actor, market: Callable[[str], Actor]) -> None:
    eva = market("eva")
    await posts(eva, "Eva Dans")
    before = len(an.inbox)
    await eva.says("/aanbod Zaal 3, repetitieruimte, Gent, woensdag 14-18u")
    await eva.presses("Plaatsen")

    assert len(an.inbox) == before
    done = await an.presses_alone("Toelaten")
    assert done.lines == ("Geplaatst: Studio 2, Zaal 3",)


async def test_any_two_houses_admit(
    an: Actor, ben: Actor, chloe: Actor, market: Callable[[str], Actor], world: World
) -> None:
    await posts(market("eva"), "Eva Dans")

    listed = await ben.says("/netwerk")
    assert "Wacht op toelating: Eva Dans" in listed.lines
    first = await ben.presses("Eva Dans toelaten")
    assert first.title.startswith("Genoteerd.")
    assert (await ben.presses("Eva Dans toelaten")).title.startswith("Genoteerd."), (
        "one house, once"
    )
    assert world.square() == []
    await chloe.says("/reseau")
    second = await chloe.presses("Admettre Eva Dans")

    assert second.title == "Eva Dans fait maintenant partie de Gents Kunstenoverleg."
    assert len(world.square()) == 1
    assert an.inbox[-1].title == (
        "Eva Dans hoort nu bij Gents Kunstenoverleg, toegelaten door Chloe."
    )


async def test_nobody_admits_themselves_and_no_stranger_does(
    an: Actor, market: Callable[[str], Actor]
) -> None:
    eva, fien = market("eva"), market("fien")
    await posts(eva, "Eva Dans")
    admit = an.button("Toelaten")
    await fien.says("/organisatie nieuw Fien Film, Gent")

    for stranger in (eva, fien):
        refused = await stranger.presses_act(admit)
        assert refused.title.startswith("Deze knop is niet voor jou")
    assert labels(await eva.says("/netwerk")) == []


async def test_who_asks_for_a_slot_without_belonging_waits_too(
    an: Actor, market: Callable[[str], Actor]
) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    eva = market("eva")
    await eva.says("/organisatie nieuw Eva Dans, Gent")

    waits = await eva.presses("Ruimte aanvragen")
    assert waits.title == "Eva Dans wacht op toelating bij Gents Kunstenoverleg."
    await an.presses_alone("Toelaten")

    assert (await eva.presses("Ruimte aanvragen")).title == "Zaal Zuid van Kopergietery aanvragen?"


async def test_a_guest_of_a_closed_channel_does_not_belong_by_being_seen(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    eva = person("eva")
    eva.guest = True

    await posts(eva, "Eva Dans")

    assert "wacht op toelating" in eva.last.title
    assert world.square() == []


async def test_what_waited_finds_who_needs_it_once_it_is_let_in(
    an: Actor, ben: Actor, market: Callable[[str], Actor]
) -> None:
    await ben.says("/vraag repetitieruimte, Gent, dinsdag 15-17u")
    await ben.presses("Plaatsen")
    await posts(market("eva"), "Eva Dans")
    assert not [card for card in ben.inbox if "past bij" in card.title]

    await an.presses_alone("Toelaten")

    assert [card for card in ben.inbox if "1 aanbod past bij wat je zoekt" in card.title]
