"""A community begins: who lets the bot into a channel is asked once, in private."""

from collections.abc import Callable

from bot.messages import Added, Address
from tests.flows.conftest import SQUARE, Actor, World, labels, words

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


async def test_a_coordinator_s_first_post_takes_four_steps_with_a_form(
    person: Callable[..., Actor], world: World
) -> None:
    an = person("an")
    await an.brings(Added())
    (asked,) = an.inbox
    assert asked.title == "Je hebt me toegevoegd aan #plein."
    assert world.paper.on(SQUARE) == [], "the others are not bothered"

    await an.presses_alone("Netwerk beginnen")
    assert an.form is not None
    assert [(each.name, each.value) for each in an.form.fields] == [
        ("name", "plein"),
        ("house", ""),
        ("town", ""),
        ("responsible", ""),
    ]
    made = await an.fills(house="Kopergietery", town="Gent")
    assert made.lines[0] == "Kopergietery in Gent is aangemaakt. Je bent beheerder."
    assert made.title == "Netwerk plein is aangemaakt en hoort bij #plein. Je bent trekker."
    assert labels(made)[0] == "Iets aanbieden"
    (start,) = world.start_cards()
    assert start.lines == (
        "Trekker: An (Kopergietery)",
        "Verantwoordelijk voor de gegevens: Kopergietery",
    )
    preview = await an.says_alone(OFFER)
    assert labels(preview)[0] == "Plaatsen"
    await an.presses_alone("Plaatsen")

    (card,) = world.square()
    assert "Zaal Zuid, Kopergietery, Gent" in card.lines


async def test_question_by_question_it_takes_six_at_most(
    person: Callable[..., Actor], world: World
) -> None:
    an = person("an")
    an.modal = an.approachable = False
    await an.brings(Added())
    assert an.inbox == [], "it may not write first"
    (line,) = world.paper.on(SQUARE)
    (door,) = line.buttons
    assert (door.label, door.opens) == ("Netwerk beginnen", True)

    question = await an.says_alone(f"/start {door.act.replace('.', '-')}")
    assert "Namens welke organisatie?" in words(question)
    await an.says("Kopergietery")
    made = await an.says("Gent")
    assert "Je bent trekker." in made.title
    await an.says("Wij bieden Zaal Zuid aan, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses_alone("Plaatsen")

    assert len(world.square()) == 2, "the line, and the card"
    assert len(world.start_cards()) == 1


async def test_who_has_an_organisation_only_confirms(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    an.channel = Address("paper", "", "#elders")
    await an.brings(Added())
    await an.presses_alone("Netwerk beginnen")
    assert an.form is not None
    assert [choice.label for choice in an.form.fields[1].choices] == ["Kopergietery"]

    made = await an.fills(name="Elders", responsible="Stad Gent")

    assert made.title.startswith("Netwerk Elders is aangemaakt")
    (start,) = world.start_cards(an.channel)
    assert start.lines[1] == "Verantwoordelijk voor de gegevens: Stad Gent"


async def test_the_form_is_for_who_let_the_bot_in_alone(
    person: Callable[..., Actor], world: World
) -> None:
    an, eve = person("an"), person("eve")
    await an.brings(Added())

    stolen = an.button("Netwerk beginnen")

    assert (await eve.presses_act(stolen)).title.startswith(
        "Dit formulier is voor wie me toevoegde"
    )
    await an.presses_alone("Netwerk beginnen")
    await eve.says("/netwerk nieuw Van Eve")
    assert (await an.fills(house="Kopergietery", town="Gent")).title.startswith(
        "Dit kanaal hoort intussen bij een netwerk."
    )
    assert len(world.start_cards()) == 1


async def test_who_may_not_decide_for_the_group_is_not_asked(
    person: Callable[..., Actor], world: World
) -> None:
    mo, an = person("mo"), person("an")
    mo.may_link = False
    await mo.brings(Added())

    assert mo.inbox == []
    (line,) = world.paper.on(SQUARE)
    assert line.buttons == ()
    assert "/netwerk nieuw NAAM" in words(line)

    an.approachable = False
    await an.brings(Added())
    (line,) = world.paper.on(SQUARE)
    assert labels(line) == ["Netwerk beginnen"], "an administrator gave it more rights"


async def test_without_a_name_the_words_open_the_form(
    person: Callable[..., Actor], world: World
) -> None:
    an = person("an")

    await an.says("/netwerk nieuw")
    assert an.form is not None
    await an.fills(name="Ons Netwerk", house="Kopergietery", town="Gent")

    assert "Trekker: An (Kopergietery)" in world.start_cards()[0].lines


async def test_what_is_wrong_stands_beside_its_question(
    an: Actor, person: Callable[..., Actor]
) -> None:
    eva = person("eva", channel=Address("paper", "", "#elders"))
    await eva.brings(Added())
    await eva.presses_alone("Netwerk beginnen")

    await eva.fills(name=" ", house="Eva Dans", town="")
    assert eva.form is not None
    assert [each.error for each in eva.form.fields] == [
        "Geef het netwerk een naam.",
        None,
        "Geef een stad of gemeente, bijvoorbeeld: Gent",
        None,
    ]
    await eva.fills(name="Elders", house="kopergietery", town="gand")
    assert str(eva.form.fields[1].error).startswith("Kopergietery in Gent bestaat al.")
    assert eva.form.fields[0].value == "Elders"


async def test_once_is_enough(person: Callable[..., Actor], world: World) -> None:
    an = person("an")
    await an.brings(Added())
    await an.repeats()
    await an.brings(Added())

    assert len(an.inbox) == 1
