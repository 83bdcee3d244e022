"""Words between two houses, carried from chat to chat, kept with what they are about."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.model.people import Role
from bot.ports import Unreachable
from tests.flows.conftest import Actor, World, labels, words


@pytest.fixture
async def room(an: Actor) -> Actor:
    """An offers a room."""
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    return an


async def joins(world: World, newcomer: Actor, house_of: Actor, role: Role = "manager") -> None:
    """Invitations have a flow of their own."""
    await newcomer.says("/vraag iets voor later")
    async with world.storage.write() as tx:
        caller = await tx.people.caller(newcomer.identity, newcomer.channel)
        house = (await tx.people.caller(house_of.identity, house_of.channel)).organisation
        assert caller.person is not None
        assert house is not None
        await tx.organisations.join(house.id, caller.person.id, role, world.clock.now())


async def says_to(actor: Actor, label: str, said: str) -> None:
    await actor.presses(label)
    await actor.fills(text=said)


async def booked(an: Actor, ben: Actor) -> None:
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")


async def test_a_question_about_an_offer_is_answered_in_the_other_language(
    room: Actor, chloe: Actor, world: World
):
    assert labels(world.square()[0])[-1] == "Vraag stellen"
    await says_to(chloe, "Vraag stellen", "Y a-t-il un piano ?")

    assert chloe.last.title == "Envoyé à Kopergietery."
    asked = room.inbox[-1]
    assert asked.title == "Chloe, Les Halles, schrijft"
    assert asked.lines == ("Over: Zaal Zuid. Vrijdag 12 maart, 14 tot 18 u.",)
    assert asked.quote == "Y a-t-il un piano ?"
    assert labels(asked) == ["Antwoorden"]

    await says_to(room, "Antwoorden", "Ja, een kleine vleugel.")

    answered = chloe.inbox[-1]
    assert answered.title == "An, Kopergietery, vous écrit"
    assert answered.quote == "Ja, een kleine vleugel."
    assert labels(answered) == ["Répondre", "Demander la salle"]
    await says_to(chloe, "Répondre", "Merci.")
    assert room.inbox[-1].quote == "Merci."


async def test_a_question_about_a_request_leads_to_help(ben: Actor, an: Actor):
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await ben.presses("Plaatsen")
    await says_to(an, "Vraag stellen", "Mogen het krukken zijn?")
    assert "gezocht, stoelen" in words(ben.inbox[-1])

    await says_to(ben, "Antwoorden", "Graag.")

    assert labels(an.inbox[-1]) == ["Antwoorden", "Wij kunnen helpen"]


async def test_words_go_both_ways_around_a_booking(room: Actor, ben: Actor):
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    assert labels(ben.last) == ["Bericht sturen", "Aanvraag intrekken"]
    assert labels(room.inbox[-1]) == ["Ja, bevestigen", "Deze keer niet", "Bericht sturen"]
    await says_to(ben, "Bericht sturen", "We komen met acht.")
    told = room.inbox[-1]
    assert told.lines == ("Over: Zaal Zuid, vrijdag 12 maart, 14 tot 18 u",)
    assert labels(told) == ["Antwoorden", "Ja, bevestigen"]

    await room.presses("Ja, bevestigen")
    assert labels(room.last) == ["Bericht sturen", "Annuleer 12 maart"]
    await says_to(room, "Bericht sturen", "Tot vrijdag.")

    assert ben.inbox[-1].quote == "Tot vrijdag."
    assert labels(ben.inbox[-1]) == ["Antwoorden"]


async def test_words_go_both_ways_around_a_proposal(ben: Actor, an: Actor):
    await ben.says("/vraag 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await ben.presses("Plaatsen")
    await an.presses("Wij kunnen helpen")
    await an.fills(what="Stoelen")

    await says_to(ben, "Bericht sturen", "Zijn ze stapelbaar?")
    assert an.inbox[-1].quote == "Zijn ze stapelbaar?"
    assert labels(an.inbox[-1]) == ["Antwoorden"]
    await says_to(an, "Antwoorden", "Ja.")

    assert labels(ben.inbox[-1]) == ["Antwoorden", "Ja, graag"]


async def test_what_was_declined_or_cancelled_can_still_be_talked_about(room: Actor, ben: Actor):
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    await room.presses("Deze keer niet")
    assert labels(ben.inbox[-1]) == ["Bericht sturen"]

    await says_to(ben, "Bericht sturen", "Jammer, een andere keer graag.")

    assert room.inbox[-1].quote == "Jammer, een andere keer graag."


async def test_until_somebody_of_a_house_answered_all_its_managers_hear(
    room: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    lea = person("lea")
    await joins(world, lea, room)
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    assert lea.inbox[-1].quote == room.inbox[-1].quote == "Is er een piano?"
    assert "Wie eerst antwoordt" in words(room.inbox[-1])

    await says_to(lea, "Antwoorden", "Ja.")

    assert room.inbox[-1].title == "Lea antwoordde aan Collectief Wispel."
    assert room.inbox[-1].quote == "Ja."
    assert labels(room.inbox[-1]) == []
    heard = len(room.inbox)
    await says_to(ben, "Antwoorden", "Fijn.")
    assert lea.inbox[-1].quote == "Fijn."
    assert len(room.inbox) == heard, "Lea goes on with it"


async def test_two_colleagues_may_answer_at_the_same_moment_and_nothing_is_lost(
    room: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    lea = person("lea")
    await joins(world, lea, room)
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    await lea.presses("Antwoorden")
    await room.presses("Antwoorden")

    await lea.fills(text="Ja.")
    await room.fills(text="Zeker.")

    assert [card.quote for card in ben.inbox] == ["Ja.", "Zeker."]


async def test_a_member_who_asked_is_answered_and_answers(
    room: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    dora = person("dora")
    await joins(world, dora, ben, "member")
    await says_to(dora, "Vraag stellen", "Is er een piano?")
    heard = len(ben.inbox)

    await says_to(room, "Antwoorden", "Ja.")

    assert dora.inbox[-1].quote == "Ja."
    assert len(ben.inbox) == heard
    await says_to(dora, "Antwoorden", "Fijn.")
    assert room.inbox[-1].quote == "Fijn."


async def test_who_left_the_house_hears_nothing_more(
    room: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    dora = person("dora")
    await joins(world, dora, ben, "member")
    await says_to(dora, "Vraag stellen", "Is er een piano?")
    async with world.storage.write() as tx:
        caller = await tx.people.caller(dora.identity, dora.channel)
        assert caller.person is not None
        gone = text("DELETE FROM membership WHERE person_id = :person")
        await tx.connection.execute(gone, {"person": caller.person.id})

    await says_to(room, "Antwoorden", "Ja.")

    assert dora.inbox == []
    assert ben.inbox[-1].quote == "Ja."


async def test_strangers_can_not_answer_what_was_said_to_others(
    room: Actor, ben: Actor, chloe: Actor
):
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    answer = room.button("Antwoorden")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    message = ben.button("Bericht sturen")

    for act in (answer, message):
        assert "n'est pas pour vous" in (await chloe.presses_act(act)).title
    assert "niet voor jou" in (await ben.presses_act(answer)).title


async def test_one_does_not_question_ones_own_house(room: Actor):
    await room.presses("Vraag stellen")

    assert "van je eigen organisatie" in room.last.title


async def test_talking_ends_the_day_after(room: Actor, ben: Actor, world: World):
    await booked(room, ben)
    world.clock.advance(days=5)
    await says_to(ben, "Bericht sturen", "Bedankt.")
    assert room.inbox[-1].quote == "Bedankt."
    world.clock.advance(days=1)

    await ben.presses("Bericht sturen")

    assert ben.last.title.startswith("Hierover kan je hier niet meer schrijven.")


async def test_a_closed_offer_takes_no_new_questions_but_lets_old_ones_be_answered(
    room: Actor, ben: Actor, world: World
):
    button = ben.button("Vraag stellen")
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    async with world.storage.write() as tx:
        await tx.connection.execute(text("UPDATE listing SET state = 'closed'"))

    await says_to(room, "Antwoorden", "Ja, maar het aanbod is gesloten.")

    assert ben.inbox[-1].quote == "Ja, maar het aanbod is gesloten."
    assert labels(ben.inbox[-1]) == ["Antwoorden"]
    assert "staat niet meer open" in (await ben.presses_act(button)).title


async def test_nothing_said_is_asked_again(room: Actor, ben: Actor):
    await says_to(ben, "Vraag stellen", "   ")

    assert ben.form is not None
    assert ben.form.fields[0].error == "Schrijf hier wat je wil zeggen."
    assert room.inbox == []


async def test_too_long_is_said_and_nothing_is_sent_in_part(room: Actor, ben: Actor):
    await says_to(ben, "Vraag stellen", "x" * 10_000)

    assert ben.last.title.startswith("Je bericht telt 10.000 tekens; ik lees er hoogstens 2.000.")
    assert room.inbox == []


async def test_words_keep_their_lines_and_signs(room: Actor, ben: Actor):
    said = "*Beste*,\n\n<b>twee</b> vragen:\n1. _piano_?\n2. /help"
    await says_to(ben, "Vraag stellen", said)

    assert room.inbox[-1].quote == said


async def test_a_question_asked_one_by_one_is_typed_in_private(room: Actor, ben: Actor):
    ben.modal = False
    await ben.presses_alone("Vraag stellen")

    await ben.says("Is er een piano?")

    assert room.inbox[-1].quote == "Is er een piano?"
    assert ben.last.title == "Verstuurd naar Kopergietery."


async def test_a_message_that_is_delivered_twice_is_brought_once(room: Actor, ben: Actor):
    await says_to(ben, "Vraag stellen", "Is er een piano?")

    await ben.repeats()

    assert len(room.inbox) == 1


async def test_who_cannot_be_reached_reads_it_later(room: Actor, ben: Actor, world: World):
    world.paper.mishaps[room.identity.private] = Unreachable()
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    assert room.inbox == []
    del world.paper.mishaps[room.identity.private]

    await room.says_alone("/help")
    await world.courier.drain()

    assert room.inbox[-1].quote == "Is er een piano?"


async def test_words_are_erased_with_what_they_are_about(room: Actor, ben: Actor, world: World):
    await says_to(ben, "Vraag stellen", "Is er een piano?")
    await booked(room, ben)
    await says_to(ben, "Bericht sturen", "Tot vrijdag.")
    async with world.storage.write() as tx:
        count = text("SELECT count(*) FROM words")
        assert (await tx.connection.execute(count)).scalar_one() == 2
        for table in ("followup", "outcome", "calendar_entry", "booking"):
            await tx.connection.execute(text(f"DELETE FROM {table}"))
        assert (await tx.connection.execute(count)).scalar_one() == 1
        for table in ("shown_in", "listing"):
            await tx.connection.execute(text(f"DELETE FROM {table}"))
        assert (await tx.connection.execute(count)).scalar_one() == 0
