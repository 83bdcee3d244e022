"""Two communities on one installation: nothing of one is ever said to the other."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from bot.presses import ACTING_PRESSES, FORMS, READING_PRESSES
from tests.flows.conftest import Actor, World, words

ELSEWHERE = Address("paper", "", "#elders")
CANARIES = ("kanarie", "distelvink", "#elders")


@pytest.fixture
async def elsewhere(an: Actor, person: Callable[..., Actor]) -> list[Actor]:
    """Another community with canaries in every name: offers, a request, an ask, and a correction
    that is learnt from.
    """
    eva = person("eva-kanarie", channel=ELSEWHERE)
    await eva.says("/netwerk nieuw Kanarieberaad")
    await eva.says("/organisatie nieuw Kanariehuis, Gent")
    fien = person("fien-distelvink", channel=ELSEWHERE)
    await fien.says("/organisatie nieuw Distelvink, Gent")
    for moment in ("dinsdag 19-23u", "elke vrijdag 14-18u"):
        await eva.says(f"/aanbod Kanariezaal {moment[0:5]}, repetitieruimte, Gent, {moment}")
        await eva.presses("Plaatsen")
    await eva.says("/instellingen")
    await eva.presses("Van correcties leren")
    await eva.presses("Ja, leer ervan")
    await eva.says("/aanbod Kanariezolder, dansstudio, Gent, zaterdag 10-12u")
    await eva.presses("Aanpassen")
    await eva.fills(title="Distelvinkzolder")
    await eva.presses("Plaatsen")
    await fien.says("/vraag 40 kanariestoelen, Gent, zaterdag 10-18u")
    await fien.presses("Plaatsen")
    await fien.says("/zoek repetitieruimte dinsdag 19-23u")
    await fien.presses("1 aanvragen")
    await fien.presses("Versturen")
    return [eva, fien]


def told(actors: list[Actor], world: World) -> str:
    """All that these people can see, and their channel."""
    cards = [card for actor in actors for card in (*actor.heard, *actor.inbox)]
    cards += world.paper.on(actors[0].channel)
    labels = [button.label for card in cards for button in card.buttons]
    files = [file.content for card in cards for file in card.attachments]
    return "\n".join((*map(words, cards), *labels, *files)).casefold()


async def test_nothing_of_another_community_is_found_listed_or_matched(
    an: Actor, ben: Actor, elsewhere: list[Actor], world: World
):
    for text in (
        "/zoek repetitieruimte dinsdag 19-23u",
        "/zoek repetitieruimte dinsdag Gent",
        "/zoek repetitieruimte vrijdag 14-18u 20p",
        "/zoek kanariezaal",
        "/zoek 40 stoelen zaterdag",
        "/aanbod",
        "/vraag",
        "/mijn",
        "/netwerk",
        "/netwerk correcties",
        "/organisatie",
        "/privacy",
        "/agenda",
        "/help",
    ):
        await ben.says(text)
        await an.says(text)
    # What is posted here fits what is asked and offered there.
    await an.says("/aanbod 40 stoelen, Gent, zaterdag 10-18u")
    await an.presses("Plaatsen")
    await ben.says("/vraag repetitieruimte, Gent, dinsdag 19-23u")
    await ben.presses("Plaatsen")
    for _ in range(3):
        world.clock.advance(days=1)
        await world.rounds.go()
        await world.courier.drain()

    seen = told([an, ben], world)

    typed = ("niets vrij", "kanariezaal")
    assert [bird for bird in CANARIES if bird in seen.replace(typed[1], "")] == []
    theirs = told(elsewhere, world)
    assert "kopergietery" not in theirs
    assert "wispel" not in theirs


async def test_no_button_of_another_community_says_anything_of_it(
    an: Actor, ben: Actor, elsewhere: list[Actor], world: World
):
    """Whatever verb is put before whatever id: it is refused without a word about it."""
    eva, fien = elsewhere
    cards = [card for who in (eva, fien) for card in (*who.heard, *who.inbox)]
    cards += world.paper.on(ELSEWHERE)
    carried = {button.act.partition(".")[2] for card in cards for button in card.buttons}
    # Each thing once, whole or by its first part, at the version that was shown.
    things = {each for each in carried if len(each) > 20}
    things |= {f"{each.partition('-')[0]}.1" for each in things if "-" in each}
    before = len(ben.heard)
    for verb in (*READING_PRESSES, *ACTING_PRESSES, *FORMS):
        for thing in sorted(things):
            await ben.presses_act(f"{verb}.{thing}")

    answers = ben.heard[before:]
    assert len(answers) > 100
    said = "\n".join(map(words, answers)).casefold()
    labels = " ".join(button.label for card in answers for button in card.buttons).casefold()
    assert [bird for bird in CANARIES if bird in said + labels] == []
    assert "bot.usecases" not in said
    # And nothing has changed there.
    await fien.says("/mijn")
    assert "Gevraagd aan Kanariehuis" in words(fien.last)
