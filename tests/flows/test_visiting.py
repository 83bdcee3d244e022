"""Coming to see first: agreed in a chat, in both calendars, and nothing is taken by it."""

import pytest

from tests.flows.conftest import Actor, World, labels, words
from tests.flows.test_story import event


@pytest.fixture
async def room(an: Actor) -> Actor:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    return an


async def asks(actor: Actor, day: str = "2027-03-11", start: str = "10:00") -> None:
    await actor.presses("Eerst komen kijken")
    await actor.fills(day=day, start=start)


async def test_a_visit_is_agreed_and_lands_in_both_calendars(
    room: Actor, chloe: Actor, world: World
):
    assert labels(world.square()[0]) == [
        "Ruimte aanvragen",
        "Eerst komen kijken",
        "Vraag stellen",
    ]
    await asks(chloe)
    assert chloe.last.title == "Envoyé à Kopergietery."
    asked = room.inbox[-1]
    assert asked.title == "Les Halles wil Zaal Zuid komen bekijken"
    assert asked.lines[0] == "Zaal Zuid, donderdag 11 maart, 10 tot 10.30 u"
    assert labels(asked) == ["Ja, bevestigen", "Ander moment", "Deze keer niet", "Bericht sturen"]

    await room.presses("Ja, bevestigen")

    assert room.last.title == "Het bezoek is afgesproken."
    assert chloe.inbox[-1].title == "La visite est convenue."
    assert event(chloe)["DTSTART"] == event(room)["DTSTART"] == "20270311T100000"
    assert event(chloe)["DTEND"] == "20270311T103000"
    assert event(chloe)["UID"] == event(room)["UID"]
    assert event(room)["SUMMARY"] == "Bezoek: Zaal Zuid"


async def test_a_visit_takes_nothing(room: Actor, ben: Actor, chloe: Actor):
    await asks(ben, "2027-03-12", "14:00")
    await room.presses("Ja, bevestigen")

    found = await chloe.says("/trouver salle de répétition vendredi 14h-18h Gand")

    assert labels(found)[0] == "Demander 1"
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")
    assert chloe.last.title == "Envoyé à Kopergietery."


async def test_the_house_names_another_moment_and_the_visitor_agrees(room: Actor, ben: Actor):
    await asks(ben)
    old = room.button("Ja, bevestigen")
    await room.presses("Ander moment")
    await room.fills(day="vr 12 maart", start="9u")

    card = ben.inbox[-1]
    assert card.title == "Kopergietery stelt een ander moment voor om Zaal Zuid te bekijken"
    assert card.lines[0] == "Zaal Zuid, vrijdag 12 maart, 9 tot 9.30 u"
    assert labels(card)[:2] == ["Ja, graag", "Ander moment"]
    assert "intussen veranderd" in (await room.presses_act(old)).title
    await ben.presses("Ja, graag")

    assert room.inbox[-1].title == "Het bezoek is afgesproken."
    assert event(room)["DTSTART"] == "20270312T090000"


async def test_a_no_needs_no_reason(room: Actor, ben: Actor):
    await asks(ben)

    await room.presses("Deze keer niet")

    assert ben.inbox[-1].title == "Kopergietery kan dan geen bezoek plannen."
    await asks(ben, "2027-03-12")
    assert room.inbox[-1].title == "Collectief Wispel wil Zaal Zuid komen bekijken"


async def test_who_asked_takes_it_back(room: Actor, ben: Actor):
    await asks(ben)
    yes = room.button("Ja, bevestigen")

    await ben.presses("Bezoek intrekken")

    assert ben.last.title == "Het bezoek is ingetrokken."
    assert room.inbox[-1].title == ("Collectief Wispel trok het bezoek in. Je hoeft niets te doen.")
    assert labels(room.inbox[-1]) == []
    assert (await room.presses_act(yes)).title.startswith("Dit bezoek is ingetrokken.")


@pytest.mark.parametrize("by_host", [True, False])
async def test_either_side_calls_it_off_and_both_files_are_corrected(
    room: Actor, ben: Actor, by_host: bool
):
    await asks(ben)
    await room.presses("Ja, bevestigen")
    by, other, house = (room, ben, "Kopergietery") if by_host else (ben, room, "Collectief Wispel")

    await by.presses("Bezoek afzeggen")

    assert by.last.title == other.inbox[-1].title == f"Bezoek afgezegd door {house}."
    for card in (by.last, other.inbox[-1]):
        assert "STATUS:CANCELLED" in card.attachments[0].content
        assert "SEQUENCE:1" in card.attachments[0].content
    assert "afgezegd" in (await by.presses("Bezoek afzeggen")).title


async def test_each_side_sees_whom_to_call(room: Actor, ben: Actor):
    await room.says("/organisatie")
    await room.presses("Kopergietery beheren")
    await room.presses("Contactlijn")
    await room.fills(contact="onthaal, 09 123 45 67")
    await asks(ben)

    await room.presses("Ja, bevestigen")

    assert "Ter plaatse: onthaal, 09 123 45 67 (zichtbaar tot 12 maart)" in words(ben.inbox[-1])
    assert "onthaal" not in words(room.last)


async def test_words_go_both_ways_around_a_visit(room: Actor, ben: Actor):
    await asks(ben)
    await ben.presses("Bericht sturen")
    await ben.fills(text="We komen met twee.")
    assert room.inbox[-1].quote == "We komen met twee."

    await room.presses("Bericht sturen")
    await room.fills(text="Welkom.")

    assert ben.inbox[-1].quote == "Welkom."


async def test_the_house_writes_first_to_who_asked_for_the_visit(room: Actor, ben: Actor):
    await asks(ben)

    await room.presses("Bericht sturen")
    await room.fills(text="Welkom.")

    assert ben.inbox[-1].quote == "Welkom."


async def test_nobody_answers_before_the_moment(room: Actor, ben: Actor, world: World):
    await asks(ben)
    yes = room.button("Ja, bevestigen")
    world.clock.advance(days=3, hours=1)
    assert (await room.presses_act(yes)).title.startswith("Dit moment is voorbij.")

    await world.rounds.go()
    await world.courier.drain()

    assert ben.inbox[-1].title.startswith("Kopergietery kon niet op tijd antwoorden.")
    assert labels(room.inbox[0]) == []


@pytest.mark.parametrize(
    ("day", "start", "problem"),
    [
        ("2027-03-07", "10:00", "voorbij"),
        ("ooit", "10:00", "herken ik niet"),
        ("2027-03-11", "", "een uur nodig"),
    ],
)
async def test_a_moment_that_cannot_be_is_asked_again(
    room: Actor, ben: Actor, day: str, start: str, problem: str
):
    await asks(ben, day, start)

    assert ben.form is not None
    assert problem in (ben.form.fields[0].error or "")
    assert room.inbox == []


async def test_one_visit_at_a_time(room: Actor, ben: Actor):
    await asks(ben)

    await ben.presses("Eerst komen kijken")

    assert "al een bezoek aan Zaal Zuid gevraagd" in ben.last.title


async def test_only_the_two_houses_touch_a_visit(room: Actor, ben: Actor, chloe: Actor):
    await asks(ben)
    yes, back = room.button("Ja, bevestigen"), ben.button("Bezoek intrekken")

    for act in (yes, back, room.button("Bericht sturen"), room.button("Ander moment")):
        assert "n'est pas pour vous" in (await chloe.presses_act(act)).title
    assert "niet voor jou" in (await ben.presses_act(yes)).title
    assert "niet voor jou" in (await room.presses_act(back)).title


async def test_a_visit_that_is_delivered_twice_is_asked_once(room: Actor, ben: Actor):
    await asks(ben)

    await ben.repeats()

    assert len(room.inbox) == 1


async def test_chairs_can_be_seen_too_but_hours_of_staff_cannot(an: Actor, world: World):
    await an.says("/aanbod 40 stoelen, Gent, zaterdag 10-18u")
    await an.presses("Plaatsen")
    await an.says("/aanbod lichttechnicus, Gent, zaterdag 10-18u")
    await an.presses("Plaatsen")

    chairs, staff = world.square()
    assert "Eerst komen kijken" in labels(chairs)
    assert labels(staff) == ["Uren aanvragen", "Vraag stellen"]


async def test_a_visit_is_found_back_in_what_is_mine(room: Actor, ben: Actor):
    await asks(ben)
    theirs, ours = await ben.says("/mijn"), await room.says("/mijn")
    assert "Bezoek, nog niet afgesproken: Zaal Zuid" in words(theirs)
    assert "Collectief Wispel wil komen kijken bij Kopergietery" in words(ours)
    await ben.presses("1 bekijken")
    assert labels(ben.last) == ["Bericht sturen", "Bezoek intrekken"]
    await room.presses("1 bekijken")
    assert labels(room.last)[0] == "Ja, bevestigen"

    await room.presses("Ja, bevestigen")
    await ben.says("/mijn")
    await ben.presses("1 bekijken")

    assert ben.last.title == "Het bezoek is afgesproken."
    assert labels(ben.last) == ["Bericht sturen", "Bezoek afzeggen"]
    assert len(ben.last.attachments) == 1
