"""One's own listings: every row of /mijn can be changed, paused, closed, kept and repeated."""

import pytest

from tests.flows.conftest import Actor, World, labels, words
from tests.flows.test_caring import time_goes_by
from tests.flows.test_ruling import asks, posts


async def opens(an: Actor, n: int = 1) -> None:
    await an.says("/mijn")
    await an.presses(f"{n} bekijken")


async def test_a_posted_offer_is_changed_everywhere(an: Actor, ben: Actor, world: World):
    await posts(an)
    await opens(an)
    assert labels(an.last) == ["Aanpassen", "Foto toevoegen", "Pauzeren", "Sluiten", "Herhalen"]
    await an.presses("Aanpassen")
    await an.fills(title="Zaal Noord", when="woensdag 17 maart 19-23u", price="10 euro")

    assert an.last.title == "Aangepast, ook in de kanalen."
    (card,) = world.square()
    assert "Zaal Noord" in words(card)
    assert "10 euro" in words(card)
    await ben.says("/zoek repetitieruimte dinsdag 9 maart 19-23u")
    assert "1 aanvragen" not in labels(ben.last)
    await ben.says("/zoek repetitieruimte woensdag 17 maart 19-23u")
    assert "Zaal Noord" in words(ben.last)


async def test_a_changed_name_keeps_the_bookings(an: Actor, ben: Actor):
    await posts(an)
    await asks(ben)
    await opens(an, 2)
    await an.presses("Aanpassen")
    await an.fills(title="Zaal Noord")

    await an.says("/mijn")

    assert "Zaal Noord" in an.last.lines[0]
    assert "Collectief Wispel wacht op jullie antwoord" in an.last.lines[0]


async def test_a_change_that_cannot_be_is_asked_again(an: Actor):
    await posts(an)
    await posts(an, "Zaal Oost, repetitieruimte, Gent, dinsdag 19-23u")
    await opens(an)
    await an.presses("Aanpassen")
    alter = an.form
    await an.fills(title="Zaal Zuid")
    assert an.form is not None
    assert "deelt al iets met de naam Zaal Zuid" in (an.form.fields[0].error or "")

    an.form = alter
    await an.fills(when="gisteren 10-12u")
    assert an.form is not None
    problems = {field.name: field.error for field in an.form.fields if field.error}
    assert list(problems) == ["when"]


async def test_what_is_paused_is_out_of_sight_until_it_is_taken_up_again(
    an: Actor, ben: Actor, world: World
):
    await posts(an)
    await opens(an)
    await an.presses("Pauzeren")
    assert labels(an.last)[0] == "Weer openzetten"
    (card,) = world.square()
    assert "Even niet beschikbaar." in words(card)
    assert labels(card) == []
    await ben.says("/zoek repetitieruimte dinsdag 19-23u")
    assert "1 aanvragen" not in labels(ben.last)
    await ben.says("/aanbod")
    assert "Kopergietery" not in words(ben.last)

    await opens(an)
    await an.presses("Weer openzetten")
    await ben.says("/zoek repetitieruimte dinsdag 19-23u")
    assert "1 aanvragen" in labels(ben.last)
    assert "Ruimte aanvragen" in labels(world.square()[0])


@pytest.mark.parametrize("why", ["Gelukt", "Geprobeerd, niet gelukt", "Sluiten, zonder reden"])
async def test_what_is_closed_can_be_repeated(an: Actor, world: World, why: str):
    await an.says("/vraag 40 stoelen, Kortrijk, zaterdag 13 maart 10-18u")
    await an.presses("Plaatsen")
    await opens(an)
    await an.presses("Sluiten")
    await an.presses(why)
    assert "Afgesloten." in words(world.square()[0])
    assert words(await an.says("/mijn")).startswith("Je hebt nog niets openstaan.")

    await an.presses("Herhalen")

    assert "40 stoelen" in words(an.last)
    assert "Plaatsen" in labels(an.last)


async def test_what_is_over_is_repeated_with_a_new_moment(an: Actor, world: World):
    await posts(an)
    await opens(an)
    repeat = an.button("Herhalen")
    await time_goes_by(world, days=3)
    assert "Voorbij." in words(world.square()[0])
    assert words(await an.says("/mijn")).startswith("Je hebt nog niets openstaan.")

    await an.presses_act(repeat)
    assert an.form is not None
    await an.fills(when="dinsdag 16 maart 19-23u")

    assert "Plaatsen" in labels(an.last)


async def test_the_poster_is_asked_before_an_open_end_expires(an: Actor, world: World):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await time_goes_by(world, days=84)
    assert not any(card.title.startswith("Bied je dit nog aan?") for card in an.inbox)
    await time_goes_by(world, days=2)
    await time_goes_by(world, days=1)
    nudges = [card for card in an.inbox if card.title.startswith("Bied je dit nog aan?")]
    assert len(nudges) == 1
    assert labels(nudges[0]) == ["Houden", "Sluiten"]

    await an.presses("Houden")
    await time_goes_by(world, days=30)
    assert "Zaal Zuid" in words(await an.says("/mijn"))


async def test_who_does_not_answer_loses_the_listing_and_nothing_else(an: Actor, world: World):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await time_goes_by(world, days=86)
    keep = an.button("Houden")
    await time_goes_by(world, days=10)

    assert "Voorbij." in words(world.square()[0])
    said = await an.presses_act(keep)
    assert said.title.startswith("Zaal Zuid is verlopen.")


async def test_what_has_an_end_of_its_own_is_not_asked_about(an: Actor, world: World):
    await posts(an, "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u tot eind juni")
    for _ in range(20):
        await time_goes_by(world, days=6)

    assert not any(card.title.startswith("Bied je dit nog aan?") for card in an.inbox)
    assert "Voorbij." in words(world.square()[0])


async def test_somebody_elses_listing_is_not_touched(an: Actor, ben: Actor, world: World):
    await posts(an)
    await opens(an)
    for label in ("Aanpassen", "Pauzeren", "Sluiten", "Herhalen"):
        assert words(await ben.presses_act(an.button(label))).startswith("Deze knop is niet")
    close = an.button("Sluiten").replace("close.", "closed.")
    listing, version = close.split(".")[1:]
    said = await ben.presses_act(f"closed.{listing}-done.{version}")
    assert said.title.startswith("Deze knop is niet")
    assert "Afgesloten." not in words(world.square()[0])


async def test_long_lists_are_shown_a_few_at_a_time_with_a_button_each(an: Actor):
    for n in range(7):
        await posts(an, f"Zaal {n + 1}, repetitieruimte, Gent, dinsdag 19-23u")
    await an.says("/mijn")
    assert labels(an.last) == [*(f"{n} bekijken" for n in range(1, 6)), "Toon meer"]

    await an.presses("Toon meer")

    assert labels(an.last) == ["6 bekijken", "7 bekijken"]
