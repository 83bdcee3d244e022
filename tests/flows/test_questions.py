"""Forms asked question by question, on a platform without modals."""

from collections.abc import Callable

import pytest

from bot.dispatch import Bot
from tests.flows.conftest import Actor, World, labels, words


@pytest.fixture
async def kim(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Acts for a house, on a platform that has no modals."""
    kim = person("kim")
    kim.modal = False
    await kim.says("/organisatie nieuw De Kaai, Gent")
    return kim


async def test_two_answers_make_an_offer(kim: Actor, world: World) -> None:
    await kim.presses("Iets aanbieden")
    assert "Wat bied je aan?" in words(kim.last)
    await kim.says("Studio 2, repetitieruimte")
    await kim.says("zaterdag 14-18u")
    assert kim.last.title.startswith("Klopt dit?")
    assert kim.last.quote == "Studio 2, repetitieruimte, zaterdag 14-18u"

    await kim.presses("Plaatsen")

    assert [card.title for card in world.square()] == ["Aangeboden: repetitieruimte"]


async def test_what_the_first_answer_says_is_not_asked_again(kim: Actor) -> None:
    await kim.presses("Iets aanbieden")
    await kim.says("Studio 2, repetitieruimte, Gent, zaterdag 14-18u")

    assert kim.last.title.startswith("Klopt dit?")
    assert kim.last.quote == "Studio 2, repetitieruimte, Gent, zaterdag 14-18u"


async def test_start_shows_the_question_that_stands_open(kim: Actor) -> None:
    """As a client does that follows the button into the private chat."""
    await kim.presses("Iets vragen")
    await kim.says_alone(f"/start {kim.answer.link}")
    assert "Wat heb je nodig?" in words(kim.last)

    await kim.says("40 stoelen, Gent, zaterdag 14-18u")

    assert kim.last.title.startswith("Klopt dit? Gezocht")


async def test_a_question_can_be_passed_over(kim: Actor) -> None:
    await kim.presses("Zoeken")
    await kim.says("repetitieruimte")
    await kim.presses_alone("Sla over")
    await kim.presses_alone("Sla over")

    assert "Niets vrij" in kim.last.title


async def test_the_next_question_takes_the_place_of_the_last(kim: Actor) -> None:
    await kim.presses("Zoeken")
    await kim.says("repetitieruimte")
    await kim.presses_alone("Sla over")

    assert kim.answer.replaces


async def test_a_button_of_an_answered_question_says_so(kim: Actor) -> None:
    await kim.presses("Zoeken")
    stop = kim.button("Stoppen")
    await kim.says("repetitieruimte")

    await kim.presses_act(stop)

    assert "al beantwoord" in kim.last.title


async def test_a_form_that_is_left_is_gone(kim: Actor) -> None:
    await kim.presses("Zoeken")
    stop = kim.button("Stoppen")
    await kim.presses_alone("Stoppen")
    assert kim.last.title == "Het formulier is gesloten; er is niets van bewaard."
    await kim.presses_act(stop)
    assert "staat niet meer open" in kim.last.title

    await kim.says("Wij hebben zaterdag 40 stoelen over in Kortrijk")

    assert kim.last.title.startswith("Klopt dit?")


async def test_another_act_leaves_the_form_and_says_so(kim: Actor) -> None:
    await kim.presses("Zoeken")

    await kim.says("/aanbod Studio 2, repetitieruimte, Gent, zaterdag 14-18u")

    assert kim.last.title.startswith("Klopt dit?")
    assert "Het formulier is gesloten; er is niets van bewaard." in kim.last.notes


async def test_help_in_between_does_no_harm(kim: Actor) -> None:
    await kim.presses("Zoeken")
    await kim.says_alone("/help")
    await kim.says("repetitieruimte")

    assert "Vraag 2 van 3" in words(kim.last)


async def test_a_form_waits_for_a_day(kim: Actor, world: World) -> None:
    await kim.presses("Zoeken")
    world.clock.advance(days=1, seconds=1)

    await kim.says("Wij hebben zaterdag 40 stoelen over in Kortrijk")

    assert kim.last.title.startswith("Klopt dit?")


async def test_a_form_survives_a_new_start_of_the_bot(kim: Actor, world: World) -> None:
    await kim.presses("Zoeken")
    world.bot = Bot(storage=world.storage, clock=world.clock, host="x", commands_per_minute=0)

    await kim.says("repetitieruimte")

    assert "Vraag 2 van 3" in words(kim.last)


async def test_a_day_is_picked_week_by_week(kim: Actor, an: Actor) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 15 maart tot 15 juni")
    await an.presses("Plaatsen")
    await kim.presses("Ruimte aanvragen")
    assert "Week van 15 maart" in labels(kim.last)
    await kim.presses_alone("Week van 15 maart")
    await kim.presses_alone("donderdag 18 maart")
    await kim.presses_alone("14 u")
    await kim.presses_alone("18 u")

    assert "Donderdag 18 maart, 14 tot 18 u" in words(kim.last).replace("donderdag", "Donderdag")


async def test_a_day_can_be_typed_as_well(kim: Actor, an: Actor) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 15 maart tot 15 juni")
    await an.presses("Plaatsen")
    await kim.presses("Ruimte aanvragen")
    await kim.says("do 18 maart")
    await kim.says("14u30")
    await kim.says("18u")

    assert "18 maart, 14.30 tot 18 u" in words(kim.last)


async def test_a_wrong_answer_is_asked_again_with_what_is_wrong(kim: Actor) -> None:
    await kim.says_alone("/instellingen")
    await kim.presses_alone("Andere tijdzone")
    await kim.says("Atlantis")
    assert "Atlantis" in words(kim.last)

    await kim.says("Lisbon")

    assert "Tijdzone: Europe/Lisbon" in words(kim.last)


async def test_the_answer_goes_where_the_form_was_opened(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    """Somebody who is new opens it in the channel, and fills it in at home."""
    mo = person("mo")
    mo.modal = False
    await mo.presses_act("write.offer.0")
    await mo.says("Studio 2, repetitieruimte")
    await mo.says("zaterdag 14-18u")
    await mo.says("Gent")
    assert "Namens wie" in words(mo.last)
    await mo.says_alone("/organisatie nieuw De Kaai, Gent")

    await mo.presses_alone("Plaatsen")

    assert [card.title for card in world.square()] == ["Aangeboden: repetitieruimte"]


async def test_a_form_that_cannot_be_read_any_more_keeps_nobody_from_the_rest(
    kim: Actor, world: World
) -> None:
    await kim.presses("Zoeken")
    async with world.storage.write() as tx:
        await tx.dialogues.keep(kim.identity, "of another version", world.clock.now())

    await kim.says("Wij hebben zaterdag 40 stoelen over in Kortrijk")

    assert kim.last.title.startswith("Klopt dit?")
