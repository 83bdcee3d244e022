"""Communities and organisations, made by words."""

from collections.abc import Callable

from bot.messages import Address
from tests.flows.conftest import Actor, World, labels, words


async def test_a_community_begins_in_a_channel(person: Callable[..., Actor]):
    an = person("an")

    made = await an.says("/netwerk nieuw Gents Kunstenoverleg")

    assert made.title.startswith("Netwerk Gents Kunstenoverleg is aangemaakt en hoort bij #plein.")
    shown = await an.says("/netwerk")
    assert shown.title == "Netwerk Gents Kunstenoverleg"
    assert "Trekker: An" in shown.lines


async def test_a_channel_belongs_to_one_community(an: Actor, ben: Actor):
    refused = await ben.says("/netwerk nieuw Iets Anders")

    assert refused.title.startswith("Dit kanaal hoort al bij Gents Kunstenoverleg.")


async def test_an_organisation_needs_a_town(an: Actor):
    refused = await an.says("/organisatie nieuw De Kaai")

    assert refused.title == ("Zeg er de stad bij, na een komma: /organisatie nieuw De Kaai, Gent")


async def test_an_organisation_is_made_once(an: Actor, ben: Actor):
    refused = await ben.says("/organisatie nieuw kopergietery, Gand")

    assert refused.title.startswith("Kopergietery in Gent bestaat al.")
    assert (await an.says("/organisatie")).lines == ("Kopergietery, Gent: je bent beheerder.",)


async def test_a_sentence_said_too_early_waits_and_is_not_typed_again(
    person: Callable[..., Actor], world: World
):
    an = person("an")
    early = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    assert "Je zin is bewaard." in words(early)
    assert "Plaatsen" not in labels(early)

    await an.says("/netwerk nieuw Gents Kunstenoverleg")
    shown = await an.says("/organisatie nieuw Kopergietery, Gent")

    assert shown.title == "Klopt dit? Aangeboden: repetitieruimte"
    await an.presses("Plaatsen")
    assert len(world.square()) == 1


async def test_somebody_without_an_organisation_asks_once_they_have_made_one(
    an: Actor, person: Callable[..., Actor]
):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    stranger = person("eva")
    await stranger.presses("Ruimte aanvragen")
    assert stranger.form is not None
    assert stranger.form.title == "Namens wie?"

    await stranger.says("/organisatie nieuw Eva Dans, Gent")
    assert (await stranger.presses("Ruimte aanvragen")).title == (
        "Zaal Zuid van Kopergietery aanvragen?"
    )


async def test_what_one_community_shows_another_does_not_see(
    an: Actor, person: Callable[..., Actor], world: World
):
    elsewhere = Address("paper", "", "#elders")
    dirk = person("dirk", channel=elsewhere)
    await dirk.says("/netwerk nieuw Elders")
    await dirk.says("/organisatie nieuw De Verte, Kortrijk")
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")

    assert world.square(elsewhere) == []
    assert "Niets vrij" in (await dirk.says("/zoek repetitieruimte")).title
    assert (await dirk.says("/aanbod")).title == "Er staat nog niets open bij Elders."
    stolen = next(b.act for card in world.square() for b in card.buttons)
    assert (await dirk.presses_act(stolen)).title.startswith("Deze knop werkt niet meer.")


async def test_help_works_for_anybody_anywhere(person: Callable[..., Actor]):
    assert (await person("zoe", "fr").says("/aide")).title == "Que puis-je faire ?"
    assert (await person("kate", "en").says("/help")).title == "What can I do?"
    assert (await person("nobody").says("/hulp")).title == "Wat kan ik doen?"


async def test_looking_around_makes_nobody_known(person: Callable[..., Actor], world: World):
    passer_by = person("eva")
    for command in ("/help", "/mijn", "/zoek zaal", "/aanbod"):
        await passer_by.says(command)

    async with world.storage.read() as tx:
        caller = await tx.people.caller(passer_by.identity, passer_by.channel)
    assert caller.person is None
