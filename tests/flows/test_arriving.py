"""How people and the bot come to each other: by links, in channels, and by settings."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.messages import Added, Address, Moved, Removed, Said, Wordless
from bot.ports import Readdressed, Unreachable
from tests.flows.conftest import SQUARE, Actor, World, labels, words


async def test_a_new_community_greets_in_its_channel_with_four_buttons(
    an: Actor, world: World
) -> None:
    (card,) = world.start_cards()

    assert card.title == "Hier delen we ruimte, materiaal en uren."
    assert card.lines == (
        "Trekker: An (Kopergietery)",
        "Verantwoordelijk voor de gegevens: Kopergietery",
    )
    assert labels(card) == ["Iets aanbieden", "Iets vragen", "Zoeken", "Wat staat er open?"]


async def test_every_button_of_the_start_card_begins_something(an: Actor, ben: Actor) -> None:
    await ben.presses("Iets aanbieden")
    assert ben.form is not None
    assert ben.form.title == "Iets aanbieden"
    await ben.presses("Iets vragen")
    assert ben.form is not None
    assert ben.form.title == "Iets vragen"
    await ben.presses("Zoeken")
    assert ben.form is not None
    assert ben.form.title == "Zoeken"
    await ben.presses("Wat staat er open?")
    assert ben.last.title == "Er staat nog niets open bij Gents Kunstenoverleg."


async def test_only_who_may_decide_for_a_group_makes_a_community_there(
    person: Callable[..., Actor], world: World
) -> None:
    member = person("mo")
    member.may_link = False

    await member.says("/netwerk nieuw Ons Netwerk")

    assert "wie beheerder is van deze plek" in member.last.title
    assert world.start_cards() == []


async def test_a_link_out_of_a_channel_leads_to_the_same_answer_in_private(
    an: Actor, ben: Actor, person: Callable[..., Actor]
) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")
    kim = person("kim")
    await kim.says("/zoek repetitieruimte vrijdag 20-22u")
    found = kim.last
    link = kim.answer.link
    assert 0 < len(link) <= 64

    await kim.says_alone(f"/start {link}")

    assert kim.last.lines[0] in found.lines[0].replace(". Past helemaal.", ".")
    assert labels(kim.last) == labels(found)


async def test_somebody_elses_link_lets_nobody_into_a_community(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    await person("kim", channel=Address("paper", "", "#elders")).says("/netwerk nieuw Elders")
    ben = person("ben")
    await ben.presses_act("browse.offer-0.0")
    eve = person("eve", channel=Address("paper", "", "#nergens"))
    await eve.says_alone(f"/start {ben.answer.link}")
    await eve.says_alone("/organisatie nieuw De Luistervink, Gent")
    await eve.says_alone("/aanbod Studio 2, repetitieruimte, Gent, zaterdag 10-12u")

    assert "Plaatsen" not in labels(eve.last)
    assert world.square() == []


async def test_who_only_looked_in_a_channel_is_one_of_its_people(
    an: Actor, person: Callable[..., Actor]
) -> None:
    kim = person("kim", channel=Address("paper", "", "#elders"))
    await kim.says("/netwerk nieuw Elders")
    mo = person("mo")
    await mo.says("/mijn")
    await mo.says_alone(f"/start {mo.answer.link}")
    await mo.says_alone("/organisatie nieuw De Kaai, Gent")
    await mo.says_alone("/aanbod Studio 2, repetitieruimte, Gent, zaterdag 10-12u")

    await mo.presses_alone("Plaatsen")

    assert "Geplaatst in #plein" in mo.last.title


async def test_a_link_never_decides_anything(an: Actor, ben: Actor, world: World) -> None:
    """Somebody else may have made it."""
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    posting = an.button("Plaatsen")

    await an.says_alone(f"/start {posting.replace('.', '-')}")

    assert world.square() == []
    assert an.last.title.startswith("Dag An")


@pytest.mark.parametrize("payload", ["", "zzz", "x" * 64, "take--0", "_", "here_nochannel", "’"])
async def test_whatever_a_link_carries_one_is_welcome(
    person: Callable[..., Actor], payload: str
) -> None:
    kim = person("kim")

    await kim.says_alone(f"/start {payload}")

    assert kim.last.title


async def test_start_alone_says_who_is_there_and_what_to_do(
    an: Actor, person: Callable[..., Actor]
) -> None:
    kim = person("kim", "fr")
    await kim.says_alone("/start")
    assert "Vous ne faites pas encore partie de Gents Kunstenoverleg" in words(kim.last)
    await kim.says("/help")

    await kim.says_alone("/start")

    assert "Vous partagez dans Gents Kunstenoverleg" in words(kim.last)

    assert kim.last.title == "Bonjour Kim, je suis Deelbot."
    assert "Gents Kunstenoverleg" in words(kim.last)
    assert labels(kim.last) == ["Proposer", "Demander", "Chercher", "Que propose-t-on ?"]


async def test_what_could_not_be_brought_waits_until_they_come(
    an: Actor, ben: Actor, world: World
) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    world.paper.mishaps[an.identity.private] = Unreachable()
    await ben.presses("Versturen")
    world.clock.advance(days=1)
    await world.courier.drain()
    assert an.inbox == []
    del world.paper.mishaps[an.identity.private]
    await world.courier.drain()
    assert an.inbox == [], "nothing is tried until there is a sign of life"

    await an.says_alone("/help")
    await world.courier.drain()

    assert an.inbox[-1].title == "Collectief Wispel vraagt Zaal Zuid"


async def test_an_answer_that_could_not_be_brought_is_there_at_the_start(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    kim = person("kim")
    world.paper.mishaps[kim.identity.private] = Unreachable()
    await kim.says("/organisatie nieuw De Kaai, Gent")
    link = kim.answer.link
    del world.paper.mishaps[kim.identity.private]

    await kim.says_alone(f"/start {link}")

    assert kim.answer.card is None, "the answer that waited says enough"
    assert [card.title for card in kim.inbox] == [
        "De Kaai in Gent is aangemaakt. Je bent beheerder."
    ]


async def test_a_bot_in_a_group_without_community_says_in_one_line_how_to_begin(
    person: Callable[..., Actor], world: World
) -> None:
    kim = person("kim", "fr")
    kim.approachable = False

    await kim.brings(Added())
    await kim.brings(Added())

    (hello,) = world.square()
    assert "/reseau nouveau" in words(hello)
    assert [button.opens for button in hello.buttons] == [True]
    assert kim.answer.card is None


async def test_cards_no_longer_go_where_the_bot_was_put_out(an: Actor, world: World) -> None:
    await an.brings(Removed())
    await an.says_alone("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    assert "Plaatsen" not in labels(an.last)

    await an.brings(Added())
    await an.says_alone("/mijn")
    await an.presses_alone("1 bekijken")

    assert "Plaatsen" in labels(an.last)
    assert len(world.start_cards()) == 1


async def test_while_the_bot_is_out_a_preview_says_so(an: Actor) -> None:
    await an.brings(Removed())

    await an.says_alone("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")

    assert "in geen enkel kanaal" in words(an.last)


async def test_a_channel_that_refused_once_is_back_at_its_next_sign_of_life(
    an: Actor, world: World
) -> None:
    world.paper.mishaps[SQUARE] = Unreachable()
    await an.says_alone("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses_alone("Plaatsen")
    del world.paper.mishaps[SQUARE]
    assert world.square() == []

    await an.says("/help")
    await world.courier.drain()

    assert [card.title for card in world.square()] == ["Aangeboden: repetitieruimte"]


async def test_a_listing_stands_in_a_moved_group_again_when_it_changes(
    an: Actor, ben: Actor, world: World
) -> None:
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    there = replace(SQUARE, channel="#plein-2")
    await an.brings(Moved(there))

    await ben.presses(labels(ben.last)[0])
    await ben.presses("Versturen")
    await world.courier.drain()

    assert [card.title for card in world.square(there)] == ["Aangeboden: repetitieruimte"]


async def test_a_refusal_that_could_not_be_told_waits_for_its_reader(
    person: Callable[..., Actor], world: World
) -> None:
    kim = person("kim")
    world.paper.mishaps[kim.identity.private] = Unreachable()
    await kim.says("/organisatie nieuw De Kaai")
    assert kim.inbox == []
    del world.paper.mishaps[kim.identity.private]

    await kim.says_alone(f"/start {kim.answer.link}")
    await world.courier.drain()

    assert "Zeg er de stad bij" in kim.inbox[-1].title


async def test_a_group_that_moves_keeps_its_community(an: Actor, world: World) -> None:
    there = replace(SQUARE, channel="#plein-2")
    await an.brings(Moved(there))
    await world.courier.drain()
    await an.says_alone("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")

    await an.presses_alone("Plaatsen")

    assert [card.title for card in world.square(there)] == ["Aangeboden: repetitieruimte"]
    assert len(world.start_cards(there)) == 1


async def test_a_notice_follows_a_group_that_has_moved(an: Actor, world: World) -> None:
    there = replace(SQUARE, channel="#plein-2")
    world.paper.mishaps[SQUARE] = Readdressed(there)
    await an.says_alone("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")

    await an.presses_alone("Plaatsen")
    await world.courier.drain()

    assert [card.title for card in world.square(there)] == ["Aangeboden: repetitieruimte"]


async def test_a_channel_that_was_renamed_is_called_by_its_new_name(
    an: Actor, world: World
) -> None:
    an.channel_name = "#marktplein"

    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Plaatsen")

    assert "#marktplein" in an.last.title


async def test_a_topic_that_is_not_linked_belongs_to_the_group(an: Actor, ben: Actor) -> None:
    ben.channel = replace(SQUARE, thread="7")

    await ben.says("/netwerk")

    assert "Gents Kunstenoverleg" in words(ben.last)


async def test_a_language_is_chosen_and_kept(an: Actor) -> None:
    await an.says_alone("/instellingen")
    assert "Taal: Nederlands" in words(an.last)
    await an.presses_alone("Français")
    assert an.last.title == "Vos réglages"

    await an.says_alone("/help")

    assert "/offre" in words(an.last)


@pytest.mark.parametrize(
    ("typed", "kept"), [("Europe/Lisbon", "Europe/Lisbon"), ("new york", "America/New_York")]
)
async def test_a_zone_is_chosen_by_its_name_or_city(an: Actor, typed: str, kept: str) -> None:
    await an.says_alone("/instellingen")
    await an.presses_alone("Andere tijdzone")

    await an.fills(zone=typed)

    assert f"Tijdzone: {kept}" in words(an.last)


async def test_an_unknown_zone_is_asked_again(an: Actor) -> None:
    await an.says_alone("/instellingen")
    await an.presses_alone("Andere tijdzone")

    await an.fills(zone="Atlantis")

    assert an.form is not None
    assert an.form.fields[0].error is not None
    assert "Atlantis" in an.form.fields[0].error


async def test_a_photo_without_words_is_answered_in_private_only(an: Actor) -> None:
    await an.brings(Wordless(), an.identity.private)
    assert "alleen tekst lezen" in an.last.title
    await an.brings(Wordless())
    assert an.answer.card is None


async def test_chatter_in_a_channel_is_left_alone(an: Actor) -> None:
    await an.brings(Said("dankjewel, tot morgen!"))

    assert an.answer.card is None
