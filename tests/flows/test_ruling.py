"""A house decides about itself: its contact line, its closing periods, its rules."""

import pytest

from tests.flows.conftest import Actor, World, labels, words

SUNDAY = "2027-03-14"


async def posts(an: Actor, text: str = "Zaal Zuid, repetitieruimte, Gent, dinsdag 19-23u") -> None:
    await an.says(f"/aanbod {text}")
    await an.presses("Plaatsen")


async def asks(ben: Actor, text: str = "repetitieruimte dinsdag 19-23u") -> None:
    await ben.says(f"/zoek {text}")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")


async def manages(an: Actor, what: str) -> None:
    await an.says("/organisatie")
    await an.presses("Kopergietery beheren")
    await an.presses(what)


async def rules(an: Actor, **values: str) -> None:
    await manages(an, "Ruimtes en spullen")
    await an.presses("1 bekijken")
    await an.fills(**values)


async def test_both_sides_see_each_others_contact_line_until_the_day_after(
    an: Actor, ben: Actor, world: World
):
    await posts(an)
    await manages(an, "Contactlijn")
    await an.fills(contact="onthaal, 09 123 45 67")
    await ben.says("/organisatie")
    await ben.presses("Collectief Wispel beheren")
    await ben.presses("Contactlijn")
    await ben.fills(contact="Ben, 0470 11 22 33")
    await asks(ben)
    await an.presses("Ja, bevestigen")

    assert "0470 11 22 33" in words(an.last)
    assert "09 123 45 67" in words(ben.inbox[-1])
    assert "0470 11 22 33" not in words(ben.inbox[-1])
    assert not any("123 45 67" in words(card) for card in world.square())


async def test_a_closing_period_hides_what_is_offered_and_gives_it_back(an: Actor, ben: Actor):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await manages(an, "Sluitingsperiode")
    await an.fills(first="2027-03-29", last="2027-04-11", name="paasverlof")
    assert "paasverlof" in words(an.last)

    await ben.says("/zoek repetitieruimte dinsdag 6 april 14-18u")
    assert ben.last.title.startswith("Niets vrij")
    await ben.says("/zoek repetitieruimte dinsdag 20 april 14-18u")
    assert ben.last.title.startswith("1 aanbod vrij")

    await an.presses(next(label for label in labels(an.last) if label.startswith("Open op")))
    await ben.says("/zoek repetitieruimte dinsdag 6 april 14-18u")
    assert ben.last.title.startswith("1 aanbod vrij")


async def test_what_is_posted_while_closed_is_free_only_outside(an: Actor, ben: Actor):
    await posts(an, "Zaal Oost, repetitieruimte, Gent, maandag 15 maart 19-23u")
    await manages(an, "Sluitingsperiode")
    await an.fills(first="29 maart", last="11 april")
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")

    await ben.says("/zoek repetitieruimte dinsdag 6 april 14-18u")

    assert ben.last.title.startswith("Niets vrij")


async def test_a_hold_lasts_as_the_house_says_and_skips_its_closing(
    an: Actor, ben: Actor, world: World
):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, vrijdag 30 april 19-23u")
    await rules(an, hold="3")
    await manages(an, "Sluitingsperiode")
    await an.fills(first="vandaag", last=SUNDAY)

    await asks(ben, "repetitieruimte vrijdag 30 april 19-23u")
    world.clock.advance(days=7)

    assert await world.rounds.expire_holds() == 0
    world.clock.advance(days=5)
    assert await world.rounds.expire_holds() == 1


async def test_terms_of_a_thing_are_agreed_with_every_booking_of_it(an: Actor, ben: Actor):
    await posts(an)
    await rules(an, terms="bezemschoon; om 23 u buiten")

    await ben.says("/zoek repetitieruimte dinsdag 19-23u")
    await ben.presses("1 aanvragen")

    assert "bezemschoon" in words(ben.last)
    assert "om 23 u buiten" in words(ben.last)


async def test_terms_that_changed_before_sending_are_read_again(an: Actor, ben: Actor):
    await posts(an)
    await ben.says("/zoek repetitieruimte dinsdag 19-23u")
    await ben.presses("1 aanvragen")
    await rules(an, terms="bezemschoon")

    await ben.presses("Versturen")

    assert words(ben.last).startswith("Zaal Zuid van Kopergietery aanvragen?")
    assert "De afspraken zijn intussen veranderd." in words(ben.last)
    await ben.presses("Versturen")
    assert ben.last.title == "Verstuurd naar Kopergietery."


async def test_a_buffer_keeps_time_free_around_each_use(an: Actor, ben: Actor, chloe: Actor):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, dinsdag 10-18u")
    await rules(an, before="0", after="60")
    await asks(ben, "repetitieruimte dinsdag 10-12u")

    await chloe.says("/trouver salle de répétition mardi 12h-14h")
    assert chloe.last.title.startswith("Rien de libre")
    await chloe.says("/trouver salle de répétition mardi 13h-15h")
    assert chloe.last.title.startswith("1 offre libre")


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"hold": "0"}, "Geef een getal van 1 tot 30."),
        ({"hold": "altijd"}, "Geef een getal van 1 tot 30."),
        ({"before": "999999"}, "Geef een getal van 0 tot 10.080."),
    ],
)
async def test_rules_that_cannot_be_are_asked_again_beside_their_field(
    an: Actor, values: dict[str, str], problem: str
):
    await posts(an)
    await rules(an, **values)

    assert an.form is not None
    assert [problem in (field.error or "") for field in an.form.fields].count(True) == 1


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        ("2027-04-20", "2027-04-01", "De laatste dag ligt vóór de eerste."),
        ("2026-02-01", "2026-02-20", "Die periode is al voorbij."),
        ("2027-04-01", "2029-04-20", "Dat is langer dan een jaar."),
        ("ooit", "", "Hier is een dag nodig"),
    ],
)
async def test_a_closing_that_cannot_be_is_asked_again(
    an: Actor, first: str, last: str, problem: str
):
    await manages(an, "Sluitingsperiode")
    await an.fills(first=first, last=last)

    assert an.form is not None
    assert any((field.error or "").startswith(problem) for field in an.form.fields)


async def test_fewer_than_are_booked_cannot_be_left(an: Actor, ben: Actor):
    await posts(an, "40 stoelen, Gent, dinsdag 10-18u")
    await ben.says("/zoek 30 stoelen dinsdag 10-18u")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")
    await rules(an, units="20")

    assert an.form is not None
    assert "Er zijn er al meer geboekt." in (an.form.fields[0].error or "")


async def test_only_managers_of_the_house_may_touch_its_rules(an: Actor, ben: Actor):
    await posts(an)
    await manages(an, "Ruimtes en spullen")
    page, thing = an.button("Kopergietery beheren"), an.button("1 bekijken")

    await ben.presses_act(page)
    assert words(ben.last).startswith("Deze knop is niet voor jou")
    await ben.presses_act(thing)
    assert words(ben.last).startswith("Deze knop is niet voor jou")
