"""People who press and type anything at all: never a bug, never more in use than there is."""

import random
from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.messages import Address
from tests.flows.conftest import SQUARE, Actor, World, words

SENTENCES = (
    "/aanbod Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, elke dinsdag 14-18u, gratis",
    "/aanbod 40 stoelen, Gent, van 10 tot 30 maart, 1 euro per stuk, bezemschoon achterlaten",
    "/aanbod 10 stoelen, Gent, vandaag 9-23u",
    "/offre Sono, Bruxelles, tous les jours, 40 euros par jour",
    "/offer Attic, artist studio, Brussels, every other Saturday 10-18h",
    "/offer Piano",
    "/aanbod Dinges",
    "/aanbod Zaal 31 februari",
    "/vraag 40 stoelen, Kortrijk, zaterdag 13 maart 10-18u",
    "/zoek repetitieruimte dinsdag 14-18u Gent",
    "/zoek 12 stoelen 12 maart 10-18u",
    "/trouver sono samedi",
    "/find anything",
    "/zoek",
    "/aanbod",
    "/vraag",
    "/mijn",
    "/netwerk",
    "/netwerk nieuw Nog Een",
    "/organisatie",
    "/organisatie nieuw Huis {n}, Gent",
    "/help",
    "/uren",
    "/xyz",
    "Wij zoeken zaterdag een beamer in Gent",
    "dank je wel",
    "\x00\x1b[31m<!channel> 🎭",
)
TYPED = ("", "gratis", "za 13 maart 10-12u", "12", "0", "999999999", "Gent", "room", "\n\n", "31/2")


@pytest.fixture
def database(sqlite_database: str) -> str:
    """One engine is enough: what is tried is the use cases."""
    return sqlite_database


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_people_do_nothing_breaks(
    world: World, person: Callable[..., Actor], seed: int, caplog: pytest.LogCaptureFixture
):
    chance = random.Random(seed)
    channels = (SQUARE, SQUARE, Address("paper", "", "#elders"))
    people = [person(name, chance.choice(("nl", "fr", "en"))) for name in ("an", "ben", "eva")]
    await people[0].says("/netwerk nieuw Gents Kunstenoverleg")
    for actor in people[:2]:
        await actor.says(f"/organisatie nieuw Huis van {actor.name}, Gent")
    for step in range(300):
        actor = chance.choice(people)
        actor.channel = chance.choice((*channels, actor.identity.private))
        seen = [*world.square(actor.channel), *actor.inbox[-3:], *actor.heard[-3:]]
        pressable = [card.buttons for card in seen if card.buttons]
        if actor.form is not None and chance.random() < 0.7:
            fields = actor.form.fields
            await actor.fills(**{field.name: chance.choice(TYPED) for field in fields})
        elif pressable and chance.random() < 0.75:
            # Mostly what leads forward, so that they get somewhere.
            buttons = chance.choice(pressable)
            await actor.presses_act(chance.choice((*buttons, buttons[0], buttons[0])).act)
        else:
            await actor.says(chance.choice(SENTENCES).format(n=step))
        if chance.random() < 0.1:
            world.clock.advance(hours=chance.choice((1, 7, 30)))
            await world.rounds.go()
        for card in (*actor.heard[-1:], *actor.inbox[-1:]):
            assert words(card).strip()
            assert all(len(button.act.encode()) <= 64 for button in card.buttons)
            assert all(len(button.label) <= 30 for button in card.buttons)
    await world.courier.drain()

    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    async with world.storage.read() as tx:
        over = await tx.connection.execute(
            text(
                "SELECT b.id FROM booking b JOIN resource r ON r.id = b.resource_id"
                " WHERE b.state IN ('asked', 'confirmed') AND r.units < ("
                "   SELECT sum(o.units) FROM booking o WHERE o.resource_id = b.resource_id"
                "   AND o.state IN ('asked', 'confirmed')"
                "   AND o.busy_start <= b.busy_start AND b.busy_start < o.busy_end)"
            )
        )
        assert over.all() == []
        unsent = await tx.connection.execute(
            text("SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= :now"),
            {"now": world.clock.now()},
        )
        assert unsent.all() == []
