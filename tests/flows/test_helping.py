"""Helping with a request: a proposal, and the asker's yes that confirms it."""

import asyncio
from collections.abc import Callable

import pytest

from bot.messages import Identity
from tests.flows.conftest import Actor, World, labels, words
from tests.flows.test_story import event

CHAIRS = "/vraag 40 stoelen, Gent, zaterdag 13 maart 10-18u"


@pytest.fixture
async def wanted(ben: Actor) -> Actor:
    """Ben looks for forty chairs."""
    await ben.says(CHAIRS)
    await ben.presses("Plaatsen")
    return ben


async def help_with(actor: Actor, **values: str) -> None:
    await actor.presses("Wij kunnen helpen")
    await actor.fills(**values)


async def test_a_proposal_becomes_a_booking_by_the_yes_of_who_asked(
    an: Actor, wanted: Actor, world: World
):
    assert labels(world.square()[0])[0] == "Wij kunnen helpen"
    await help_with(an, what="Plooistoelen", price="20 euro", conditions="zelf ophalen")

    assert an.last.title == "Verstuurd naar Collectief Wispel."
    assert "tot woensdag 10 maart, 17 u" in words(an.last)
    card = wanted.inbox[-1]
    assert card.title == "Kopergietery kan helpen: Plooistoelen"
    assert card.lines[0] == "Plooistoelen: 40 stuks, zaterdag 13 maart, 10 tot 18 u"
    assert "20 euro" in words(card)
    assert "zelf ophalen" in words(card)
    assert "tot woensdag 10 maart, 17 u" in words(card)
    assert labels(card)[:2] == ["Ja, graag", "Deze keer niet"]

    await wanted.presses("Ja, graag")

    assert wanted.last.title == "Het is rond."
    assert an.inbox[-1].title == "Het is rond."
    assert event(an) == event(wanted)
    assert event(an)["STATUS"] == "CONFIRMED"
    (public,) = world.square()
    assert "Gevonden." in public.lines
    assert labels(public) == []


async def test_what_is_proposed_is_held_as_any_booking(an: Actor, chloe: Actor, wanted: Actor):
    await an.says("/aanbod Plooistoelen, 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await an.presses("Plaatsen")
    await help_with(an, what="Plooistoelen")

    found = await chloe.says("/trouver 10 chaises samedi 13 mars 10h-18h")

    assert found.title.startswith("Rien de libre")


async def test_a_house_does_not_promise_twice_what_it_has_once(
    an: Actor, chloe: Actor, wanted: Actor
):
    await an.says("/aanbod Plooistoelen, 40 stoelen, Gent, zaterdag 13 maart 10-18u")
    await an.presses("Plaatsen")
    await chloe.says("/trouver 10 chaises samedi 13 mars 10h-18h")
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")

    await help_with(an, what="Plooistoelen")

    assert an.form is not None
    errors = [field.error for field in an.form.fields if field.error]
    assert errors == [
        "Plooistoelen is dan niet vrij: zaterdag 13 maart, 10 tot 18 u."
        " Kies een ander moment of iets anders."
    ]
    await an.fills(units="30")
    assert an.last.title == "Verstuurd naar Collectief Wispel."


async def test_another_moment_may_be_proposed(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen", when="zondag 14 maart 9-12u")

    assert "zondag 14 maart, 9 tot 12 u" in words(wanted.inbox[-1])


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ("ooit", "“ooit” herken ik niet als moment"),
        ("zondag 14 maart 9u", "“zondag 14 maart 9u”: ik weet niet tot wanneer."),
        ("14 maart 9-10u en 15 maart 9-10u", "ik neem één moment tegelijk"),
        ("zaterdag 6 maart 10-12u", "is al voorbij"),
    ],
)
async def test_a_moment_that_cannot_be_is_asked_again(
    an: Actor, wanted: Actor, when: str, problem: str
):
    await help_with(an, what="Stoelen", when=when)

    assert an.form is not None
    (error,) = [field.error for field in an.form.fields if field.error]
    assert problem in error
    assert wanted.inbox == []


async def test_one_button_and_one_answer_do_where_questions_are_asked_one_by_one(
    an: Actor, wanted: Actor
):
    an.modal = False
    asked = await an.presses_alone("Wij kunnen helpen")
    assert "Wat kunnen jullie geven?" in words(asked)
    menu = await an.says("Plooistoelen")
    assert labels(menu)[0] == "Voorstel versturen"
    assert "Wanneer: za 13 mrt, 10-18 u" in labels(menu)

    await an.presses_alone("Voorstel versturen")

    assert wanted.inbox[-1].title == "Kopergietery kan helpen: Plooistoelen"


async def test_what_a_house_has_is_filled_in(an: Actor, wanted: Actor):
    await an.says("/aanbod Plooistoelen, 50 stoelen, Gent, elke maandag")
    await an.presses("Plaatsen")

    await an.presses("Wij kunnen helpen")

    assert an.form is not None
    known = {field.name: field.value for field in an.form.fields}
    assert known["what"] == "Plooistoelen"
    assert known["when"] == "za 13 mrt, 10-18 u"
    assert known["units"] == "40"


async def test_two_houses_propose_and_the_first_yes_lets_the_other_go(
    an: Actor, chloe: Actor, wanted: Actor, world: World
):
    await help_with(an, what="Stoelen")
    await help_with(chloe, what="Chaises")
    first = wanted.button("Ja, graag")
    assert wanted.inbox[-1].title == "Les Halles kan helpen: Chaises"
    yes, no = (wanted.inbox[n].buttons[0].act for n in (0, 1))
    assert no == first

    await wanted.presses_act(yes)

    assert an.inbox[-1].title == "Het is rond."
    assert chloe.inbox[-1].title == (
        "Collectief Wispel a trouvé entre-temps. Merci pour la proposition."
    )
    assert wanted.inbox[1].title.startswith("Niet meer nodig: Les Halles")
    assert labels(wanted.inbox[1]) == []
    late = await wanted.presses_act(no)
    assert "heeft al geantwoord" in late.title
    assert "Gevonden." in words(world.square()[0])


async def test_a_request_for_more_units_stays_open_until_they_are_there(
    an: Actor, chloe: Actor, wanted: Actor, world: World
):
    await help_with(an, what="Stoelen", units="25")
    await wanted.presses("Ja, graag")
    assert "Je vraag blijft open: nog 15 nodig." in wanted.last.notes
    assert "Nog 15 nodig." in world.square()[0].lines

    await chloe.presses("Wij kunnen helpen")
    assert chloe.form is not None
    assert {field.name: field.value for field in chloe.form.fields}["units"] == "15"
    await chloe.fills(what="Chaises")
    await wanted.presses("Ja, graag")

    assert "Gevonden." in world.square()[0].lines


async def test_a_weekly_request_stays_open_for_the_other_weeks(an: Actor, ben: Actor, world: World):
    await ben.says("/vraag repetitieruimte, Gent, elke dinsdag 14-18u")
    await ben.presses("Plaatsen")
    await an.presses("Wij kunnen helpen")
    assert an.form is not None
    (when,) = [field for field in an.form.fields if field.name == "when"]
    assert when.value == ""
    assert [choice.label for choice in when.choices][:2] == [
        "di 9 mrt, 14-18 u",
        "di 16 mrt, 14-18 u",
    ]
    await an.fills(what="Zaal Zuid", when="di 16 mrt, 14-18 u")

    await ben.presses("Ja, graag")

    assert "Je vraag blijft open voor de andere keren." in ben.last.notes
    assert "Wij kunnen helpen" in labels(world.square()[0])


async def test_a_no_frees_the_time_and_thanks(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")

    await wanted.presses("Deze keer niet")

    assert an.inbox[-1].title == (
        "Deze keer niet, zegt Collectief Wispel. Bedankt voor het voorstel."
    )
    assert "Het moment is weer vrij voor jullie." in an.inbox[-1].lines
    await help_with(an, what="Stoelen")
    assert an.last.title == "Verstuurd naar Collectief Wispel."


async def test_a_house_takes_its_proposal_back(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")
    yes = wanted.button("Ja, graag")

    await an.presses("Voorstel intrekken")

    assert an.last.title == "Jullie voorstel is ingetrokken."
    assert wanted.inbox[-1].title == "Kopergietery trok het voorstel in. Je hoeft niets te doen."
    assert labels(wanted.inbox[-1]) == []
    assert "ingetrokken" in (await wanted.presses_act(yes)).title


async def test_nobody_answers_in_time(an: Actor, wanted: Actor, world: World):
    await help_with(an, what="Stoelen")
    yes = wanted.button("Ja, graag")
    world.clock.advance(days=3)

    late = await wanted.presses_act(yes)
    assert "verlopen" in late.title
    await world.rounds.go()
    await world.courier.drain()

    assert an.inbox[-1].title == (
        "Collectief Wispel kon niet op tijd antwoorden. Jullie voorstel is verlopen."
    )
    assert wanted.inbox[-1].title == "Het voorstel van Kopergietery is verlopen."
    assert "Wij kunnen helpen" in labels(world.square()[0])


async def test_the_same_house_does_not_propose_twice_at_once(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")

    await help_with(an, what="Krukken")

    assert an.form is not None
    assert any("al iets voor" in (field.error or "") for field in an.form.fields)
    assert len(wanted.inbox) == 1


async def test_who_asked_does_not_help_themselves(wanted: Actor):
    await wanted.presses("Wij kunnen helpen")

    assert "zoeken jullie zelf" in wanted.last.title


async def test_a_member_is_told_who_can(
    an: Actor, wanted: Actor, person: Callable[..., Actor], world: World
):
    dora = person("dora")
    await dora.says("/mijn")
    async with world.storage.write() as tx:
        await tx.people.add(
            (await tx.people.caller(an.identity, an.channel)).person.__class__(
                id="dora",
                name="Dora",
                language="nl",
                zone="Europe/Brussels",
                organisation_id=None,
                community_id=None,
            ),
            Identity("paper", "", "@dora"),
        )
        caller = await tx.people.caller(an.identity, an.channel)
        assert caller.organisation is not None
        await tx.organisations.join(caller.organisation.id, "dora", "member", 1)

    await dora.presses("Wij kunnen helpen")

    assert dora.last.title == (
        "Namens Kopergietery stellen de beheerders iets voor: An. Vraag het aan hen."
    )


async def test_what_is_found_takes_no_more_help(an: Actor, chloe: Actor, wanted: Actor):
    button = an.button("Wij kunnen helpen")
    await help_with(an, what="Stoelen")
    await wanted.presses("Ja, graag")

    late = await chloe.presses_act(button)

    assert late.title.startswith("Stoelen est déjà trouvé.")


async def test_both_find_the_proposal_in_what_is_theirs(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")

    theirs, ours = await wanted.says("/mijn"), await an.says("/mijn")

    assert theirs.lines[0].startswith("1. Kopergietery kan helpen en wacht op je antwoord")
    assert "Voorgesteld aan Collectief Wispel" in words(ours)
    await wanted.presses("1 bekijken")
    assert labels(wanted.last)[0] == "Ja, graag"
    await an.presses("1 bekijken")
    assert "Voorstel intrekken" in labels(an.last)


async def test_a_proposal_that_is_delivered_twice_is_made_once(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")

    await an.repeats()

    assert len(wanted.inbox) == 1


async def test_either_side_cancels_what_was_agreed(an: Actor, wanted: Actor):
    await help_with(an, what="Stoelen")
    await wanted.presses("Ja, graag")

    await an.presses("Annuleer 13 maart")
    await an.presses("Annuleer 13 maart")

    assert wanted.inbox[-1].title == "Geannuleerd door Kopergietery."
    assert event(wanted)["STATUS"] == "CANCELLED"


async def test_who_has_no_organisation_yet_is_asked_for_it_and_goes_on(
    wanted: Actor, person: Callable[..., Actor]
):
    dora = person("dora")
    await dora.presses("Wij kunnen helpen")
    await dora.fills(house="De Zolder", town="Aalst")

    await dora.fills(what="Klapstoelen")

    assert wanted.inbox[-1].title == "De Zolder kan helpen: Klapstoelen"


async def test_two_houses_help_and_two_colleagues_say_yes_at_the_same_moments(
    an: Actor, chloe: Actor, wanted: Actor, person: Callable[..., Actor], world: World
):
    dora = person("dora")
    await dora.says("/vraag iets voor later")
    async with world.storage.write() as tx:
        caller = await tx.people.caller(dora.identity, dora.channel)
        house = (await tx.people.caller(wanted.identity, wanted.channel)).organisation
        assert caller.person is not None
        assert house is not None
        await tx.organisations.join(house.id, caller.person.id, "member", 1)
    helping = world.square()[0].buttons[0].act
    for helper in (an, chloe):
        await helper.presses_act(helping)
    await asyncio.gather(an.fills(what="Stoelen"), chloe.fills(what="Chaises"))
    yeses = [card.buttons[0].act for card in wanted.inbox]
    assert len(yeses) == 2

    await asyncio.gather(wanted.presses_act(yeses[0]), dora.presses_act(yeses[1]))
    await world.courier.drain()

    said = [wanted.last.title, dora.last.title]
    assert said.count("Het is rond.") == 1
    outcomes = sorted([an.inbox[-1].title, chloe.inbox[-1].title], key=len)
    assert outcomes[0] in ("Het is rond.", "C'est confirmé.")
    assert "Collectief Wispel" in outcomes[1]
    async with world.storage.read() as tx:
        bookings = await tx.bookings.on(helping.split(".")[1])
    assert sorted(each.state for each in bookings) == ["confirmed", "declined"]


async def test_a_yes_while_the_proposal_expires_counts_or_comes_too_late(
    an: Actor, wanted: Actor, world: World
):
    await help_with(an, what="Stoelen")
    yes = wanted.button("Ja, graag")
    world.clock.advance(days=3)

    await asyncio.gather(wanted.presses_act(yes), world.rounds.go())
    await world.courier.drain()

    assert "verlopen" in wanted.last.title
    assert [card.title for card in an.inbox] == [
        "Collectief Wispel kon niet op tijd antwoorden. Jullie voorstel is verlopen."
    ]


async def test_a_proposal_never_gives_more_than_there_is(an: Actor, ben: Actor) -> None:
    await an.says("/aanbod Klapstoelen, 8 stoelen, Gent, zaterdag 10-18u")
    await an.presses("Plaatsen")
    await ben.says("/vraag 30 stoelen, Gent, zaterdag 10-18u")
    await ben.presses("Plaatsen")
    await an.presses("Wij kunnen helpen")
    await an.fills(what="Klapstoelen", units="30")

    assert an.form is not None
    problems = {field.name: field.error for field in an.form.fields if field.error}
    assert list(problems) == ["units"]
    assert "Van Klapstoelen zijn er maar 8." in (problems["units"] or "")

    await an.fills(what="Klapstoelen", units="8")

    assert an.last.title == "Verstuurd naar Collectief Wispel."
