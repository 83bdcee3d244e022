"""Where an offer or a request appears: channels and communities, each to be chosen."""

from collections.abc import Callable

import pytest

from bot.messages import Added, Address, Removed
from bot.model.people import Channel
from bot.ports import Unreachable
from tests.flows.conftest import SQUARE, Actor, World, labels, words

HALL = Address("paper", "", "#zalen")
ELSEWHERE = Address("paper", "", "#elders")
ROOM = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


@pytest.fixture
async def hall(an: Actor, world: World) -> Address:
    """A second channel of the same community."""
    async with world.storage.write() as tx:
        square = (await tx.people.caller(an.identity, SQUARE)).channel
        assert square is not None
        await tx.communities.link(
            Channel(
                id="zhall",
                community_id=square.community_id,
                address=HALL,
                name="#zalen",
                language="fr",
            )
        )
    return HALL


@pytest.fixture
async def elsewhere(an: Actor, person: Callable[..., Actor]) -> Address:
    """The channel of another community, to which An's house belongs too."""
    dirk = person("dirk", channel=ELSEWHERE)
    await dirk.says("/netwerk nieuw Elders")
    await dirk.says("/organisatie nieuw De Verte, Kortrijk")
    an.channel = ELSEWHERE
    await an.says("/vraag 40 stoelen, Kortrijk, zaterdag 10-18u")
    await an.presses("Plaatsen")
    an.channel = SQUARE
    await an.says("/help")
    return ELSEWHERE


@pytest.mark.usefixtures("hall")
async def test_a_card_comes_in_every_channel_in_its_language(an: Actor, world: World):
    preview = await an.says(ROOM)
    assert "Komt in #plein, #zalen: 1 organisatie." in preview.lines
    assert labels(preview)[:3] == ["Plaatsen", "Aanpassen", "Kies waar"]

    await an.presses("Plaatsen")

    assert an.last.title == "Geplaatst in #plein, #zalen: Zaal Zuid"
    assert [card.title for card in world.square()] == ["Aangeboden: repetitieruimte"]
    assert [card.title for card in world.square(HALL)] == ["On propose : salle de répétition"]


@pytest.mark.usefixtures("hall")
async def test_a_channel_that_is_unticked_gets_no_card(an: Actor, ben: Actor, world: World):
    await an.says(ROOM)
    await an.presses("Kies waar")
    assert an.form is not None
    (asked,) = an.form.fields
    assert len(asked.value.split()) == 2, "all are ticked by themselves"

    preview = await an.ticks("#zalen")
    assert "Komt in #zalen: 2 organisaties." in preview.lines
    await an.presses("Plaatsen")
    await ben.says("/zoek repetitieruimte dinsdag 14-18u")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    assert world.square() == []
    assert labels(world.square(HALL)[0]) == []


@pytest.mark.usefixtures("hall")
async def test_nowhere_at_all_is_asked_again(an: Actor):
    await an.says(ROOM)
    await an.presses("Kies waar")

    await an.ticks()

    assert an.form is not None
    assert (an.form.fields[0].error or "").startswith("Kies minstens één kanaal.")


@pytest.mark.usefixtures("hall")
async def test_an_older_preview_says_that_it_was_changed(an: Actor, world: World):
    await an.says(ROOM)
    post = an.button("Plaatsen")
    await an.presses("Kies waar")
    await an.ticks("#zalen")

    await an.presses_act(post)

    assert "intussen" in an.last.title
    assert world.square() == []


@pytest.mark.usefixtures("hall")
async def test_question_by_question_each_press_is_a_tick(an: Actor, world: World):
    an.modal = False
    await an.says(ROOM)
    asked = await an.presses("Kies waar")
    assert labels(asked) == ["Klaar", "#plein: ja", "#zalen: ja", "Stoppen"]

    asked = await an.presses("#plein: ja")
    assert labels(asked) == ["Klaar", "#plein: nee", "#zalen: ja", "Stoppen"]
    await an.says("#plein")
    await an.presses("#zalen: ja")
    preview = await an.presses("Klaar")

    assert "Komt in #plein: 1 organisatie." in preview.lines
    await an.presses("Plaatsen")
    assert len(world.square()) == 1
    assert world.square(HALL) == []


@pytest.mark.usefixtures("elsewhere")
async def test_an_offer_can_go_to_all_communities_of_its_house(an: Actor, world: World):
    preview = await an.says(ROOM)
    assert "Komt bij Gents Kunstenoverleg in #plein: 1 organisatie." in preview.lines
    assert "Komt niet bij Elders. Toch daar ook? Druk op Kies waar." in preview.notes

    await an.presses("Kies waar")
    preview = await an.ticks("#plein, Gents Kunstenoverleg", "#elders, Elders")
    assert "Komt bij Elders in #elders: 2 organisaties." in preview.lines
    await an.presses("Plaatsen")

    assert len(world.square()) == 1
    assert [card.title for card in world.square(ELSEWHERE)] == [
        "Gezocht: meubilair",
        "Aangeboden: repetitieruimte",
    ]


@pytest.mark.usefixtures("elsewhere")
async def test_what_is_asked_in_one_community_is_taken_in_the_other(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    await an.says(ROOM)
    await an.presses("Kies waar")
    await an.ticks("#plein, Gents Kunstenoverleg", "#elders, Elders")
    await an.presses("Plaatsen")

    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    for channel in (SQUARE, ELSEWHERE):
        card = world.square(channel)[-1]
        assert "Intussen ingenomen." in card.lines
        assert "Wispel" not in words(card)
        assert labels(card) == []
    eva = person("eva", channel=ELSEWHERE)
    assert "Niets vrij" in (await eva.says("/zoek repetitieruimte dinsdag 14-18u")).title


@pytest.mark.usefixtures("elsewhere")
async def test_who_writes_in_private_reads_where_it_goes(an: Actor):
    an.channel = an.identity.private

    await an.says(ROOM)
    preview = await an.presses("Gents Kunstenoverleg")

    assert "Komt bij Gents Kunstenoverleg in #plein: 1 organisatie." in preview.lines
    assert "Komt niet bij Elders. Toch daar ook? Druk op Kies waar." in preview.notes


@pytest.mark.usefixtures("elsewhere")
async def test_channels_of_a_community_that_is_not_theirs_are_named_to_nobody(ben: Actor):
    preview = await ben.says("/aanbod Zaal Ben, repetitieruimte, Gent, dinsdag 14-18u")

    assert labels(preview) == ["Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen"]
    assert "lders" not in words(preview)
    where = ben.button("Plaatsen").replace("post.", "where.")
    await ben.presses_act(where)
    assert ben.form is not None
    assert [choice.label for choice in ben.form.fields[0].choices] == ["#plein"]


@pytest.mark.usefixtures("hall")
async def test_a_channel_that_is_away_hurts_no_other_and_is_put_right_when_it_is_back(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    await an.says(ROOM)
    await an.presses("Plaatsen")
    kim = person("kim", channel=HALL)
    await kim.brings(Removed())
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    assert labels(world.square()[0]) == []
    assert "Demander la salle" in labels(world.square(HALL)[0]), "nobody could change it"

    await kim.brings(Added())

    assert labels(world.square(HALL)[0]) == []
    assert len(world.square(HALL)) == 1


@pytest.mark.usefixtures("hall")
async def test_a_channel_found_to_be_archived_is_put_right_by_a_sign_of_life(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    await an.says(ROOM)
    await an.presses("Plaatsen")
    world.paper.mishaps[HALL] = Unreachable()
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    await an.presses("Deze keer niet")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    assert labels(world.square()[0]) == []

    del world.paper.mishaps[HALL]
    await person("kim", channel=HALL).says("/help")

    assert labels(world.square(HALL)[0]) == []


@pytest.mark.usefixtures("hall")
async def test_who_posted_is_told_where_the_card_could_not_come(an: Actor, world: World):
    world.paper.mishaps[HALL] = Unreachable()
    await an.says(ROOM)
    assert "#zalen" in (await an.presses("Plaatsen")).title, "nobody could know it yet"

    (told,) = [card for card in an.inbox if "niet plaatsen" in card.title]
    assert (
        told.title == "In #zalen kon ik Zaal Zuid niet plaatsen: ik mag daar niet meer schrijven."
    )
    await world.passes(days=8)
    assert len([card for card in an.inbox if "niet plaatsen" in card.title]) == 1

    del world.paper.mishaps[HALL]
    await an.says("/aanbod Zaal Noord, repetitieruimte, Gent, elke woensdag 14-18u")
    assert "#zalen" not in words(an.last), "now it is known"
