"""Leaving, and that nothing is left without somebody who looks after it."""

from bot.messages import Address
from tests.flows.conftest import SQUARE, Actor, World, labels, words


def code_of(actor: Actor) -> str:
    return next(line for line in actor.last.lines if line.startswith("/code "))


async def test_the_last_manager_first_invites_another(an: Actor, ben: Actor) -> None:
    await an.says("/organisatie")
    refused = await an.presses("Weg bij Kopergietery")
    assert refused.title.startswith("Je bent de enige beheerder van Kopergietery.")
    await an.says("/organisatie code beheerder")
    await ben.says(code_of(an))

    await an.presses("Weg bij Kopergietery")
    left = await an.presses("Ja, dat doe ik")

    assert left.title.startswith("Je hoort niet meer bij Kopergietery.")
    assert (await an.says("/organisatie")).title == "Je hoort nog bij geen organisatie."


async def test_the_last_coordinator_first_finds_another(
    an: Actor, ben: Actor, world: World
) -> None:
    shown = await an.says("/netwerk")
    assert "Je trekt dit alleen." in words(shown)
    refused = await an.presses("Niet meer trekken")
    assert refused.title.startswith("Je bent de enige trekker van")
    await an.presses("Nog een trekker")
    await an.fills(who="code")
    made = await ben.says(code_of(an))
    assert made.title == "Je bent nu trekker van Gents Kunstenoverleg."
    assert "Ben" in world.start_cards()[0].lines[0]

    await an.presses("Niet meer trekken")
    await an.presses("Ja, dat doe ik")

    assert world.start_cards()[0].lines[0] == "Trekker: Ben (Collectief Wispel)"
    assert "Niet meer trekken" not in labels(await an.says("/netwerk"))


async def test_what_an_organisation_has_open_goes_along_and_what_is_confirmed_stands(
    an: Actor, ben: Actor, chloe: Actor, world: World
) -> None:
    await ben.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await ben.presses("Plaatsen")
    await ben.says("/netwerk")

    await ben.presses("Collectief Wi… vertrekt")
    left = await ben.presses("Ja, dat doe ik")

    assert left.title.startswith("Collectief Wispel hoort niet meer bij")
    (card,) = world.square()
    assert labels(card) == []
    assert "Wordt hier niet meer getoond." in card.lines
    assert "Niets vrij" in (await an.says("/zoek repetitieruimte")).title


async def test_a_coordinator_unlinks_a_channel(an: Actor, ben: Actor, world: World) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await an.says("/netwerk")
    unlink = an.button("Kanaal loskoppelen")
    assert (await ben.presses_act(unlink)).title.startswith("Deze knop is niet voor jou")

    await an.presses("Kanaal loskoppelen")
    await an.presses("Ja, dat doe ik")

    cards = world.paper.on(SQUARE)
    assert [labels(card) for card in cards] == [[], []]
    assert cards[0].title.startswith("Dit kanaal hoort niet meer bij")
    an.channel = Address("paper", "", "#nieuw")
    await an.says_alone("/netwerk code")
    assert "hoort nu bij" in (await an.says(code_of(an))).title


async def test_what_a_house_that_left_still_needs_is_told_to_nobody(an: Actor, ben: Actor) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/vraag repetitieruimte, Gent, elke dinsdag 15-17u")
    await ben.presses("Plaatsen")
    await ben.says("/netwerk")
    await ben.presses("Collectief Wi… vertrekt")
    await ben.presses("Ja, dat doe ik")

    await an.world.passes(days=1)

    assert not [card for card in an.inbox if "jullie aanbieden" in card.title]
