"""The care around a booking: reminded the day before, asked the day after, once each."""

import pytest

from tests.flows.conftest import Actor, World, labels, words
from tests.flows.test_ruling import asks, manages, posts, rules

REMINDED = "Morgen: Zaal Zuid"


@pytest.fixture
async def booked(an: Actor, ben: Actor) -> None:
    """Tuesday 16 March, 19 to 23 h; now it is Monday the 8th, 10 h."""
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, dinsdag 16 maart 19-23u")
    await manages(an, "Contactlijn")
    await an.fills(contact="onthaal, 09 123 45 67")
    await rules(an, entry="Bel aan bij nummer 7.\nDe sleutel hangt links.", terms="bezemschoon")
    await asks(ben, "repetitieruimte dinsdag 16 maart 19-23u")
    await an.presses("Ja, bevestigen")


async def time_goes_by(world: World, **passed: int) -> None:
    world.clock.advance(**passed)
    await world.rounds.go()
    await world.courier.drain()


@pytest.mark.usefixtures("booked")
async def test_the_day_before_the_asker_hears_how_to_get_in(an: Actor, ben: Actor, world: World):
    assert not any("sleutel" in words(card) for card in ben.inbox)
    await time_goes_by(world, days=6, hours=23, minutes=59)
    assert not any(card.title.startswith(REMINDED) for card in ben.inbox)

    await time_goes_by(world, minutes=1)

    told = ben.inbox[-1]
    assert told.title.startswith(REMINDED)
    assert "De sleutel hangt links." in told.quote
    assert "09 123 45 67" in words(told)
    assert "Afgesproken: bezemschoon" in words(told)
    assert labels(told) == ["Het gaat door", "Afspraken lezen", "Annuleer 16 maart"]
    assert an.inbox[-1].title.startswith(REMINDED)
    assert "sleutel" not in words(an.inbox[-1])


@pytest.mark.usefixtures("booked")
async def test_a_reminder_comes_once_however_often_the_bot_starts_again(ben: Actor, world: World):
    for _ in range(5):
        await time_goes_by(world, days=1, hours=12)

    assert [card.title for card in ben.inbox].count(
        "Morgen: Zaal Zuid, dinsdag 16 maart, 19 tot 23 u"
    ) + sum(card.title.startswith("Vandaag") for card in ben.inbox) == 1


@pytest.mark.usefixtures("booked")
async def test_a_bot_that_was_away_reminds_late_rather_than_never(ben: Actor, world: World):
    await time_goes_by(world, days=8, hours=8)

    assert ben.inbox[-1].title.startswith("Vandaag: Zaal Zuid")
    assert "De sleutel hangt links." in ben.inbox[-1].quote


@pytest.mark.usefixtures("booked")
async def test_what_was_cancelled_is_not_reminded_of(ben: Actor, world: World):
    await ben.presses("Annuleer 16 maart")
    await ben.presses("Annuleer 16 maart")
    await time_goes_by(world, days=7)

    assert not any(card.title.startswith(REMINDED) for card in ben.inbox)


@pytest.mark.usefixtures("booked")
async def test_the_day_after_both_are_asked_and_contact_lines_go(
    an: Actor, ben: Actor, world: World
):
    assert any("09 123 45 67" in words(card) for card in ben.inbox)
    await time_goes_by(world, days=7)
    await time_goes_by(world, days=2)

    assert ben.inbox[-1].title.startswith("Ging dit door? Zaal Zuid")
    assert an.inbox[-1].title.startswith("Ging dit door? Zaal Zuid")
    answered = [card for card in ben.inbox if card.title == "Zaal Zuid"]
    assert len(answered) == 1
    assert "09 123 45 67" not in words(answered[0])
    await ben.presses("Ging door")
    assert ben.last.title == "Genoteerd: het ging door."
    await an.presses("Iets te bespreken")
    assert an.last.title == "Genoteerd: er is iets te bespreken."


@pytest.mark.usefixtures("booked")
async def test_how_it_went_is_not_said_before_it_is_over(ben: Actor, world: World):
    await time_goes_by(world, days=7)
    going = ben.button("Het gaat door")
    assert (await ben.presses_act(going)).title == "Goed, het gaat door."

    early = await ben.presses_act(going.replace("going", "went"))

    assert early.title.startswith("Het is nog niet voorbij.")


@pytest.mark.usefixtures("booked")
async def test_a_stranger_says_nothing_about_somebody_elses_booking(
    ben: Actor, chloe: Actor, world: World
):
    await time_goes_by(world, days=7)
    await time_goes_by(world, days=2)

    said = await chloe.presses_act(ben.button("Ging door"))

    assert said.title.startswith("Ce bouton n'est pas pour vous")


async def test_a_reminder_for_an_early_hour_keeps_out_of_the_night(
    an: Actor, ben: Actor, world: World
):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, dinsdag 16 maart 7-9u")
    await asks(ben, "repetitieruimte dinsdag 16 maart 7-9u")
    await an.presses("Ja, bevestigen")

    await time_goes_by(world, days=7)

    assert ben.inbox[-1].title.startswith(REMINDED)
