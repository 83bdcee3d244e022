"""Once, in turn, and nothing lost: what a platform, a second hand or a clock can do to a story."""

import asyncio
from dataclasses import replace

import pytest

from bot.messages import Command, Press, phrase
from bot.rounds import Rounds
from bot.usecases import posting
from tests.flows.conftest import Actor, World, labels, words


async def asked(an: Actor, ben: Actor) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")


async def test_a_repeated_delivery_acts_once(an: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")

    for _ in range(4):
        answer = await an.repeats()
        assert answer.again
        assert answer.card is not None
        assert answer.card.title == "Geplaatst in #plein: Zaal Zuid"

    assert len(world.square()) == 1
    assert (await an.says("/mijn")).lines == (
        "1. Aangeboden: Zaal Zuid. Vrijdag 12 maart, 14 tot 18 u.",
    )


async def test_repeats_at_the_same_moment_act_once(an: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    act = an.button("Plaatsen")
    await an.presses_act("see.nothing.0")
    assert an.delivery is not None
    pressed = replace(an.delivery, content=Press(act))

    answers = await asyncio.gather(*(world.deliver(pressed) for _ in range(5)))

    assert [answer.again for answer in answers].count(False) == 1
    assert len(world.square()) == 1


async def test_a_double_click_sends_one_request(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    send = ben.button("Versturen")

    answers = [await ben.presses_act(send) for _ in range(2)]

    assert answers[0].title == "Verstuurd naar Kopergietery."
    assert answers[1].title.startswith("Deze aanvraag is al verstuurd")
    assert [card.title for card in an.inbox].count("Collectief Wispel vraagt Zaal Zuid") == 1


async def test_yes_and_no_at_the_same_moment_give_one_decision(an: Actor, ben: Actor):
    await asked(an, ben)
    yes, no = an.button("Ja, bevestigen"), an.button("Deze keer niet")

    await asyncio.gather(an.presses_act(yes), an.presses_act(no))

    outcomes = [card.title for card in ben.inbox]
    assert ("Het is rond." in outcomes) + ("Deze keer lukt het niet." in outcomes) == 1


async def test_a_hold_that_nobody_answers_is_released(an: Actor, ben: Actor, world: World):
    await asked(an, ben)
    world.clock.advance(days=2, hours=6, minutes=59)
    assert await world.rounds.expire_holds() == 0

    world.clock.advance(minutes=1)
    await world.rounds.go()
    await world.courier.drain()

    assert ben.inbox[-1].title.startswith("Kopergietery kon niet op tijd antwoorden.")
    assert an.inbox[-1].title.startswith("Collectief Wispel kreeg niet op tijd antwoord.")
    assert labels(an.inbox[-1]) == []
    assert labels(world.square()[0]) == ["Ruimte aanvragen", "Eerst komen kijken", "Vraag stellen"]
    assert await world.rounds.expire_holds() == 0


async def test_an_answer_after_the_deadline_comes_too_late(an: Actor, ben: Actor, world: World):
    await asked(an, ben)
    yes = an.button("Ja, bevestigen")
    world.clock.advance(days=3)

    before_the_round = await an.presses_act(yes)
    await world.rounds.go()
    after_the_round = await an.presses_act(yes)

    assert before_the_round.title.startswith("De optie is verlopen.")
    assert after_the_round.title.startswith("De optie is verlopen.")


@pytest.mark.parametrize("first", ["yes", "expiry", "together"])
async def test_expiry_and_acceptance_race_and_exactly_one_wins(
    an: Actor, ben: Actor, world: World, first: str
):
    """The clock stands at the last second while the yes is handled, and moves on while it is."""
    await asked(an, ben)
    yes = an.button("Ja, bevestigen")
    world.clock.advance(days=2, hours=6, minutes=59, seconds=59)

    async def expire() -> int:
        world.clock.advance(seconds=1)
        released = await world.rounds.expire_holds()
        world.clock.advance(seconds=-1)
        return released

    if first == "yes":
        await an.presses_act(yes)
        released = await expire()
    elif first == "expiry":
        released = await expire()
        await an.presses_act(yes)
    else:
        # Both have read the booking as asked before either writes.
        overdue = replace(world.clock, at=world.clock.at + 1)
        late = Rounds(storage=world.storage, clock=overdue, host="x")
        _, released = await asyncio.gather(an.presses_act(yes), late.expire_holds())
    await world.courier.drain()

    confirmed = "Het is rond." in [card.title for card in ben.inbox]
    assert confirmed + released == 1
    if first != "together":
        assert confirmed == (first == "yes")


async def test_two_askers_at_the_same_moment_get_one_hold(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    for guest in (ben, chloe):
        await guest.presses("Ruimte aanvragen")

    await asyncio.gather(ben.presses("Versturen"), chloe.presses("Envoyer"))

    won = (ben.last.title.startswith("Verstuurd"), chloe.last.title.startswith("Envoyé"))
    assert sorted(won) == [False, True]


async def test_changed_terms_are_read_again_before_sending(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u, gratis")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    async with world.storage.write() as tx:
        caller = await tx.people.caller(an.identity, an.channel)
        houses = [m.organisation.id for m in caller.memberships]
        (offer,) = await tx.listings.of("", houses, world.clock.now())
        stricter = replace(offer, conditions=("bezemschoon",), version=offer.version + 1)
        assert await tx.listings.save(stricter, offer.version)

    again = await ben.presses("Versturen")

    assert again.lines[0] == "De afspraken zijn intussen veranderd. Lees ze even opnieuw."
    assert "bezemschoon" in words(again)
    assert (await ben.presses("Versturen")).title == "Verstuurd naar Kopergietery."


async def test_an_answer_that_was_never_delivered_is_sent_later(an: Actor, world: World):
    """The process dies between the commit and the answer: the courier brings it, once."""
    await an.says("/help")
    assert an.delivery is not None
    offer = Command("aanbod", "Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    lost = replace(an.delivery, content=offer, key="lost")

    answer = await world.bot.receive(lost)
    assert answer.receipt
    await world.courier.drain()
    assert an.inbox == []

    world.clock.advance(minutes=2)
    await world.courier.drain()
    await world.courier.drain()

    assert [card.title for card in an.inbox] == ["Klopt dit? Aangeboden: repetitieruimte"]
    assert an.inbox[0].notes[-1] == "Herhaald: misschien zag je dit al."


async def test_a_card_that_would_say_the_same_is_left_alone(an: Actor, ben: Actor, world: World):
    await asked(an, ben)
    edits = world.paper.edits

    await an.presses("Ja, bevestigen")

    # Held or confirmed: to the channel the time is taken either way.
    assert world.paper.edits == edits


async def test_a_bug_is_told_with_a_code_and_saves_nothing(
    an: Actor, world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    """A phrase that is missing is found out before the commit."""
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    monkeypatch.setattr(
        posting.placing, "names", lambda things: phrase("no-such-phrase", n=len(list(things)))
    )

    told = await an.presses("Plaatsen")

    assert told.title.startswith("Er ging iets mis bij ons, en er is niets bewaard.")
    assert told.title.split(": ")[-1] in caplog.text
    assert "Zaal Zuid" not in caplog.text
    assert world.square() == []
    monkeypatch.undo()
    assert (await an.presses("Plaatsen")).title == "Geplaatst in #plein: Zaal Zuid"
