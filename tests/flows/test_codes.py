"""One-time codes: for another channel, a colleague, a coordinator, one's own other account."""

import re
from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.messages import Address
from tests.flows.conftest import SQUARE, Actor, World, labels, words

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"
OTHER = Address("paper", "", "#elders")
LINE = re.compile(r"/code ([0-9A-Z]{4}-[0-9A-Z]{4})")


def code_of(actor: Actor) -> str:
    (code,) = {found[1] for line in actor.last.lines if (found := LINE.fullmatch(line))}
    return code


@pytest.fixture
def eva(person: Callable[..., Actor]) -> Actor:
    return person("eva")


async def test_a_channel_elsewhere_is_linked_by_a_code(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    given = await an.says("/netwerk code")
    assert given.title == "Code om nog een kanaal bij Gents Kunstenoverleg te zetten"
    assert "Eén keer te gebruiken, tot en met 15 maart." in given.notes
    mo = person("mo", "fr", channel=OTHER)

    linked = await mo.says(f"/code {code_of(an)}")

    assert linked.title == "#elders fait maintenant partie de Gents Kunstenoverleg."
    assert (
        world.start_cards(OTHER)[0].title
        == "Ici, on partage des espaces, du matériel et des heures."
    )
    assert "Mo heeft met jouw code #elders bij het netwerk gezet." in an.inbox[-1].title
    await an.says(OFFER)
    await an.presses("Plaatsen")
    assert [len(world.square()), len(world.square(OTHER))] == [1, 1]


async def test_a_code_works_once(an: Actor, person: Callable[..., Actor]) -> None:
    await an.says("/netwerk code")
    code = code_of(an)
    await person("mo", channel=OTHER).says(f"/code {code}")

    late = await person("lou", channel=Address("paper", "", "#te-laat")).says(f"/code {code}")

    assert late.title.startswith("Die code is al gebruikt")


async def test_a_code_expires(an: Actor, eva: Actor, world: World) -> None:
    await an.says("/organisatie code")
    code = code_of(an)
    world.clock.advance(days=8)

    assert (await eva.says(f"/code {code}")).title.startswith("Die code geldt niet meer")


async def test_a_code_of_who_no_longer_may_give_it_is_worth_nothing(
    an: Actor, eva: Actor, world: World
) -> None:
    await an.says("/organisatie code")
    code = code_of(an)
    async with world.storage.write() as tx:
        await tx.connection.execute(text("UPDATE membership SET role = 'member'"))

    assert (await eva.says(f"/code {code}")).title.startswith("Die code geldt niet meer")


async def test_a_channel_s_code_in_private_says_where_it_belongs_and_stays_good(
    an: Actor, person: Callable[..., Actor]
) -> None:
    await an.says("/netwerk code")
    code = code_of(an)
    mo = person("mo", channel=OTHER)

    said = await mo.says(code)
    assert said.title.startswith("Deze code zet een kanaal bij Gents Kunstenoverleg.")
    assert (await an.says(f"/code {code}")).title.startswith("Dit kanaal hoort al bij")

    assert "hoort nu bij" in (await mo.says(f"/code {code}")).title


async def test_only_an_administrator_links_a_group(an: Actor, person: Callable[..., Actor]) -> None:
    await an.says("/netwerk code")
    mo = person("mo", channel=OTHER)
    mo.may_link = False

    refused = await mo.says(f"/code {code_of(an)}")

    assert "wie beheerder is van deze plek" in refused.title


async def test_only_who_may_gives_codes(an: Actor, ben: Actor, eva: Actor) -> None:
    assert (await ben.says("/netwerk code")).title.startswith("Dat kan alleen een trekker van")
    await an.says("/organisatie code")
    await eva.says(f"/code {code_of(an)}")
    assert (await eva.says("/organisatie code")).title.startswith(
        "Dat kan alleen een beheerder van"
    )


async def test_a_colleague_joins_and_the_sentence_waits_for_it(
    an: Actor, eva: Actor, world: World
) -> None:
    await eva.says(OFFER)
    await an.says("/organisatie code")

    preview = await eva.says(code_of(an).lower())

    assert preview.lines[0].startswith("Je hoort nu bij Kopergietery, Gent")
    assert labels(preview)[0] == "Plaatsen"
    assert an.inbox[-1].title.startswith("Eva hoort nu bij Kopergietery")
    assert (await eva.says("/organisatie")).lines == ("Kopergietery, Gent: je bent lid.",)
    await eva.presses("Plaatsen")
    assert "Zaal Zuid, Kopergietery, Gent" in world.square()[0].lines


async def test_the_code_may_be_given_where_a_name_is_asked(an: Actor, eva: Actor) -> None:
    await an.says("/organisatie code beheerder")
    eva.modal = False
    await eva.says(OFFER)

    preview = await eva.says(code_of(an))

    assert preview.lines[0].startswith("Je bent nu beheerder van Kopergietery, Gent")
    assert labels(preview)[0] == "Plaatsen"


async def test_a_manager_is_invited_with_one_press(an: Actor, eva: Actor) -> None:
    await an.says("/organisatie code")
    await an.presses("Code voor een beheerder")

    await eva.says(f"/code {code_of(an)}")

    assert (await eva.says("/organisatie")).lines == ("Kopergietery, Gent: je bent beheerder.",)


async def test_who_belongs_already_does_not_use_a_code_up(an: Actor, eva: Actor) -> None:
    await an.says("/organisatie code")
    code = code_of(an)

    assert (await an.says(f"/code {code}")).title.startswith("Je hoort al bij Kopergietery.")
    assert "Je hoort nu bij" in (await eva.says(f"/code {code}")).title


async def test_who_guesses_is_given_a_pause(an: Actor, eva: Actor, world: World) -> None:
    await an.says("/organisatie code")
    code = code_of(an)
    for n in range(5):
        assert (await eva.says(f"/code AAAA-000{n}")).title.startswith("Die code ken ik niet.")

    assert (await eva.says(f"/code {code}")).title.startswith("Dat waren te veel codes")

    world.clock.advance(hours=2)
    assert "Je hoort nu bij" in (await eva.says(f"/code {code}")).title


async def test_what_is_no_code_says_what_one_looks_like(eva: Actor) -> None:
    for said in ("koffie", "K7QF", "K7QF-9MZT-1234"):
        assert (await eva.says(f"/code {said}")).title.startswith("Een code ziet eruit als")


async def test_two_accounts_become_one_person(
    an: Actor, ben: Actor, person: Callable[..., Actor], world: World
) -> None:
    await an.says(OFFER)
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    await ben.says("/code")
    code = code_of(ben)
    twin = person("bennie")
    await twin.says("/organisatie nieuw De Kaai, Ledeberg")
    await twin.says("/aanbod Studio 2, zaal, Gent, maandag 9-12u")
    draft = twin.button("Plaatsen")

    asked = await twin.says(code)
    assert asked.title == "Is dit ook jouw account: Ben?"
    merged = await twin.presses_alone("Dat ben ik, samenvoegen")

    assert merged.lines[0] == "Je handelt voor: Collectief Wispel, De Kaai"
    assert "Zaal Zuid" in words(await twin.says("/mijn")), "the booking of the other account"
    assert (await twin.presses_act(draft)).title.startswith("Geplaatst in #plein")
    assert "De Kaai, Ledeberg: je bent beheerder." in (await ben.says("/organisatie")).lines
    async with world.storage.read() as tx:
        one = await tx.people.caller(ben.identity, SQUARE)
        other = await tx.people.caller(twin.identity, SQUARE)
    assert one.person == other.person


async def test_a_code_of_one_s_own_joins_nothing(an: Actor) -> None:
    await an.says("/code")

    assert (await an.says(code_of(an))).title.startswith("Deze code is van jezelf.")


async def test_no_code_is_kept_in_clear(an: Actor, ben: Actor, world: World) -> None:
    codes = []
    for giver, command in ((an, "/netwerk code"), (an, "/organisatie code"), (ben, "/code")):
        await giver.says(command)
        codes.append(code_of(giver))
    await an.says(codes[-1])

    async with world.storage.read() as tx:
        rows = (await tx.connection.execute(text("SELECT card FROM outbox"))).scalars().all()
        kept = (await tx.connection.execute(text("SELECT hash FROM code"))).scalars().all()
    for code in codes:
        assert not [row for row in (*rows, *kept) if code in row or code.replace("-", "") in row]


async def test_words_that_look_a_little_like_a_code_are_words(an: Actor) -> None:
    for said in ("zaal zuid", "dank je-wel", "club-huis"):
        assert "code" not in (await an.says(said)).title
