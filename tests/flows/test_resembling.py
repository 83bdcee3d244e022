"""One room never becomes two, whatever it is called."""

import pytest

from bot.model.listing import Resource
from bot.usecases.resembling import closest
from tests.flows.conftest import Actor, World, labels, words

ROOM = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"
ALIKE = "/aanbod zaal zuid (groot), repetitieruimte, Gent, woensdag 14-18u"


@pytest.fixture
async def asked(an: Actor) -> None:
    await an.says(ROOM)
    await an.presses("Plaatsen")
    await an.says(ALIKE)


async def resources(world: World) -> list[str]:
    async with world.storage.read() as tx:
        (house,) = [
            found
            for found in [await tx.organisations.named("Kopergietery", "Gent")]
            if found is not None
        ]
        return [resource.name for resource in await tx.resources.of(house.id)]


@pytest.mark.usefixtures("asked")
async def test_a_name_much_like_another_is_asked_about(an: Actor, world: World):
    assert "Is dit dezelfde als Zaal Zuid?" in words(an.last)
    assert labels(an.last)[:3] == ["Ja, dezelfde", "Nee, iets nieuws", "Aanpassen"]
    assert "Plaatsen" not in labels(an.last)

    preview = await an.presses("Ja, dezelfde")
    assert preview.lines[0].startswith("Zaal Zuid, Gent")
    await an.presses("Plaatsen")

    assert await resources(world) == ["Zaal Zuid"]
    assert len(world.square()) == 2


@pytest.mark.usefixtures("asked")
async def test_what_is_new_is_asked_about_once(an: Actor, world: World):
    preview = await an.presses("Nee, iets nieuws")
    assert labels(preview) == ["Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen"]
    await an.presses("Plaatsen")

    assert len(await resources(world)) == 2


@pytest.mark.usefixtures("asked")
async def test_the_question_is_answered_before_it_is_posted(an: Actor, world: World):
    await an.presses_act(an.button("Niet plaatsen").replace("drop.", "post."))

    assert "Is dit dezelfde als Zaal Zuid?" in words(an.last)
    assert len(world.square()) == 1


@pytest.mark.usefixtures("asked")
async def test_nobody_else_answers_it(an: Actor, ben: Actor):
    same = an.button("Ja, dezelfde")

    assert (await ben.presses_act(same)).title.startswith("Deze knop is niet voor jou")


async def test_things_of_other_houses_are_not_compared(an: Actor, ben: Actor):
    await an.says(ROOM)
    await an.presses("Plaatsen")

    await ben.says(ALIKE)

    assert "dezelfde" not in words(ben.last)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("zaal zuid (groot)", True),
        ("Zaal Zuit", True),
        ("de Zaal Zuid", True),
        ("Zaal Zuid", False),
        ("ZAAL ZUÏD", False),
        ("Zaal Noord", False),
        ("Foyer", False),
    ],
)
def test_only_what_is_nearly_the_same_is_asked_about(name: str, same: bool):
    assert (closest(name, [thing("Zaal Zuid")]) is not None) == same


@pytest.mark.parametrize(("one", "other"), [("Studio A", "Studio B"), ("Zaal 1", "Zaal 2")])
def test_a_letter_or_a_number_tells_things_apart(one: str, other: str):
    assert closest(one, [thing(other)]) is None


def thing(name: str) -> Resource:
    return Resource(
        id="r",
        organisation_id="o",
        kind="room",
        name=name,
        category=None,
        town="Gent",
        zone="Europe/Brussels",
    )
