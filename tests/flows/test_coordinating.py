"""What coordinators decide for their community, and who coordinates with them."""

from collections.abc import Callable

from tests.flows.conftest import SQUARE, Actor, World, labels, words


async def test_a_coordinator_says_in_one_form_how_the_community_goes(an: Actor, world: World):
    await an.says("/netwerk")
    await an.presses("Instellingen")
    assert an.form is not None
    assert [field.value for field in an.form.fields] == [
        "Gents Kunstenoverleg",
        "Kopergietery",
        "yes",
    ]

    done = await an.fills(name="Kunstenoverleg", responsible="De Koepel vzw")

    assert done.title == "Netwerk Kunstenoverleg"
    assert "Verantwoordelijk voor de gegevens: De Koepel vzw" in done.lines
    assert (await an.says("/netwerk")).title == "Netwerk Kunstenoverleg"
    (card,) = world.start_cards()
    assert "Verantwoordelijk voor de gegevens: De Koepel vzw" in card.lines


async def test_where_the_doors_are_shut_the_people_of_a_closed_channel_are_admitted_too(
    an: Actor, person: Callable[..., Actor], world: World
):
    await an.says("/netwerk")
    await an.presses("Instellingen")
    done = await an.fills(doors="no")
    assert "Elke nieuwe organisatie wordt eerst toegelaten." in done.lines

    eva = person("eva")
    await eva.says("/organisatie nieuw Eva Dans, Gent")
    await eva.says("/aanbod Zaal Eva, repetitieruimte, Gent, dinsdag 14-18u")
    waits = await eva.presses("Plaatsen")

    assert "wacht op toelating" in words(waits)
    assert world.square() == []


async def test_a_community_keeps_a_name(an: Actor):
    await an.says("/netwerk")
    await an.presses("Instellingen")
    await an.fills(name=" ")
    assert an.form is not None
    assert an.form.fields[0].error == "Geef het netwerk een naam."


async def test_another_coordinator_is_chosen_among_the_people_that_were_seen(
    an: Actor, ben: Actor, chloe: Actor, world: World
):
    await an.says("/netwerk")
    await an.presses("Nog een trekker")
    assert an.form is not None
    choices = {choice.label: choice.value for choice in an.form.fields[0].choices}
    assert list(choices) == [
        "Ben (Collectief Wispel)",
        "Chloe (Les Halles)",
        "Iemand anders, met een code",
    ]

    done = await an.fills(who=choices["Ben (Collectief Wispel)"])

    assert done.title == "Ben trekt nu mee aan Gents Kunstenoverleg."
    assert ben.inbox[-1].title == "Je bent nu trekker van Gents Kunstenoverleg."
    assert "An koos jou." in words(ben.inbox[-1])
    assert "Ben" in world.start_cards()[0].lines[0]
    assert "Instellingen" in labels(await ben.says("/netwerk"))


async def test_who_is_alone_gets_a_code_at_once(person: Callable[..., Actor]):
    an = person("an")
    await an.says("/netwerk nieuw Gents Kunstenoverleg")
    await an.says("/netwerk")
    given = await an.presses("Nog een trekker")
    assert "Code voor een trekker van" in given.title


async def test_only_coordinators_decide(an: Actor, ben: Actor):
    shown = await ben.says("/netwerk")
    assert "Instellingen" not in labels(shown)
    assert "Nog een trekker" not in labels(shown)

    await an.says("/netwerk")
    for label in ("Instellingen", "Nog een trekker"):
        refused = await ben.presses_act(an.button(label))
        assert refused.title.startswith("Deze knop is niet voor jou"), refused.title


async def test_nobody_is_made_coordinator_who_was_never_seen(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
):
    await an.says("/netwerk")
    await an.presses("Nog een trekker")
    stranger = person("zoe", channel=person("zoe").identity.private)
    await stranger.says("/start")
    async with world.storage.read() as tx:
        zoe = (await tx.people.caller(stranger.identity, SQUARE)).person
    assert zoe is not None

    refused = await an.fills(who=zoe.id)

    assert refused.title.startswith("Deze knop werkt niet meer.")
