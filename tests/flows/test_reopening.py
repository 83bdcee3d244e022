"""A request that was met is wanted again when what met it falls through."""

import pytest

from tests.flows.conftest import Actor, World, labels, words


@pytest.fixture
def database(sqlite_database: str) -> str:
    """Nothing in it depends on the engine."""
    return sqlite_database


@pytest.fixture
async def met(an: Actor, ben: Actor) -> Actor:
    """Ben looked for forty chairs, and An's house gives them."""
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await ben.presses("Plaatsen")
    await an.presses("Wij kunnen helpen")
    await an.fills(what="Plooistoelen")
    await ben.presses("Ja, graag")
    return ben


async def test_what_the_house_cancels_is_wanted_and_matched_again(
    an: Actor, met: Actor, chloe: Actor, world: World
):
    assert "Gevonden." in world.square()[0].lines
    await chloe.says("/offre 50 chaises, Gand, samedi 13 mars 10h-18h")
    await chloe.presses("Publier")
    assert all("Les Halles" not in words(card) for card in met.inbox)

    await an.presses("Annuleer 13 maart")
    await an.presses("Annuleer 13 maart")

    wanted = world.square()[0]
    assert "Opnieuw gezocht." in wanted.lines
    assert labels(wanted)[0] == "Wij kunnen helpen"
    told = next(card for card in reversed(met.inbox) if card.title.startswith("Geannuleerd"))
    assert "Je vraag “stoelen” staat weer open, en ik zoek weer mee." in told.lines
    assert labels(told) == ["Vraag sluiten", "Bericht sturen"]
    assert "Je vraag" not in words(an.last)
    # Of the same second, it may come before or after.
    assert any("Les Halles" in words(card) for card in met.inbox), "what fits now is told"

    await met.presses("Vraag sluiten")
    await met.presses("Sluiten, zonder reden")
    assert "Afgesloten." in world.square()[0].lines


async def test_who_cancels_what_they_asked_for_says_whether_they_still_need_it(
    an: Actor, met: Actor, chloe: Actor, world: World
):
    await met.presses("Annuleer 13 maart")
    await met.presses("Annuleer 13 maart")

    assert "Je vraag “stoelen” blijft gesloten." in words(met.last)
    assert labels(met.last)[0] == "Opnieuw vragen"
    assert labels(world.square()[0]) == []
    again = met.button("Opnieuw vragen")
    before = labels(await chloe.presses_act(again))
    assert before == []
    assert labels(world.square()[0]) == []

    await met.presses("Opnieuw vragen")

    assert "staat weer open" in met.last.title
    assert "Opnieuw gezocht." in world.square()[0].lines
    await met.presses_act(again)
    assert met.last.title == "Stoelen staat al open. Met /mijn zie je wat je ermee kan doen."


async def test_what_its_poster_closed_stays_closed(an: Actor, ben: Actor, world: World):
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await ben.presses("Plaatsen")
    await an.presses("Wij kunnen helpen")
    await an.fills(what="Plooistoelen", units="30")
    await ben.presses("Ja, graag")
    assert "Nog 10 nodig." in world.square()[0].lines

    await an.presses("Annuleer 13 maart")
    await an.presses("Annuleer 13 maart")
    assert "Opnieuw gezocht." in world.square()[0].lines
    assert "staat nog open" in words(ben.inbox[-1])

    await an.presses("Wij kunnen helpen")
    await an.fills(what="Plooistoelen", units="30")
    await ben.presses("Ja, graag")
    await ben.says("/mijn")
    await ben.presses("2 bekijken")
    await ben.presses("Sluiten")
    await ben.presses("Sluiten, zonder reden")
    await an.presses("Annuleer 13 maart")
    await an.presses("Annuleer 13 maart")

    assert labels(world.square()[0]) == []
    assert "Je vraag" not in words(ben.inbox[-1])
