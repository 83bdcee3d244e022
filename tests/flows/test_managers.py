"""Several managers of one house: the first to answer decides, and the others see who did."""

from collections.abc import Callable

import pytest

from tests.flows.conftest import Actor, labels


@pytest.fixture
async def els(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Manages Kopergietery too. Invitations are not built yet, so the storage makes her so."""
    els = person("els")
    await els.says("/vraag iets voor later")
    world = an.world
    async with world.storage.write() as tx:
        caller = await tx.people.caller(els.identity, els.channel)
        house = (await tx.people.caller(an.identity, an.channel)).organisation
        assert caller.person is not None
        assert house is not None
        await tx.organisations.join(house.id, caller.person.id, "manager", world.clock.now())
    return els


async def test_the_first_to_answer_decides(an: Actor, els: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    assert an.inbox[-1].title == els.inbox[-1].title == "Collectief Wispel vraagt Zaal Zuid"
    no = an.button("Deze keer niet")

    await els.presses("Ja, bevestigen")

    assert els.last.title == "Het is rond."
    assert an.inbox[-1].title == "Els zei ja aan Collectief Wispel."
    assert labels(an.inbox[-1]) == []
    assert (await an.presses_act(no)).title.startswith("Els heeft al ja gezegd.")


async def test_all_managers_hear_of_a_withdrawal_and_of_a_cancellation(
    an: Actor, els: Actor, ben: Actor
):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke vrijdag 14-18u")
    await an.presses("Plaatsen")
    for label in ("vr 12 mrt, 14-18 u", "vr 19 mrt, 14-18 u"):
        await ben.presses("Ruimte aanvragen")
        await ben.presses(label)
        await ben.presses("Versturen")
    await ben.presses("Aanvraag intrekken")
    withdrawn = "Collectief Wispel trok de aanvraag in. Je hoeft niets te doen."
    assert withdrawn in [card.title for card in els.inbox]
    await an.says("/mijn")
    await an.presses("1 bekijken")
    await an.presses("Ja, bevestigen")

    await ben.presses("Annuleer 12 maart")
    await ben.presses("Annuleer 12 maart")

    for manager in (an, els):
        assert manager.inbox[-1].title == "Geannuleerd door Collectief Wispel."
        assert manager.inbox[-1].attachments
