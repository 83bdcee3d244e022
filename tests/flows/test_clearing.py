"""What nobody needs any more is erased, and what may still change is not."""

from sqlalchemy import text as sql

from bot.feeds import Feeds
from tests.flows.conftest import Actor, World, labels
from tests.flows.test_subscribing import address_in


async def rows(world: World, table: str) -> int:
    async with world.storage.read() as tx:
        return (await tx.connection.execute(sql(f"SELECT count(*) FROM {table}"))).scalar_one()


async def test_what_is_done_with_is_erased_and_what_may_change_stays(
    an: Actor, ben: Actor, world: World
):
    feeds = Feeds(storage=world.storage, clock=world.clock, host=await world.storage.host())
    await ben.says("/agenda")
    secret = address_in(ben)
    await ben.presses_act(f"revoke.{await one(world, 'SELECT id FROM feed')}.1")
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u tot eind juni")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Ander moment")
    await ben.fills(day="2027-06-15", start="14:00", end="18:00")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")
    # Two drafts that come to nothing, and a moment that is looked at and not asked for.
    await an.says("/aanbod Foyer, vergaderruimte, Gent, elke woensdag 14-18u")
    await an.says("/aanbod Kelder, opslag, Gent, elke donderdag 14-18u")
    await an.presses("Niet plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("di 16 mrt, 14-18 u")
    post = an.button("Plaatsen")
    assert (await rows(world, "listing"), await rows(world, "booking")) == (3, 2)
    said = await rows(world, "outbox")

    await world.passes(days=8)

    assert (await rows(world, "listing"), await rows(world, "booking")) == (1, 1)
    assert "bestaat niet meer" in (await an.presses_act(post)).title
    assert await feeds.open(secret) == "revoked"
    assert await rows(world, "outbox") >= said, "what was just said may be asked for again"

    await world.passes(days=50)

    # The start card, the card of what is open, and what both were told of the booking to come.
    assert await rows(world, "outbox") <= 6
    await ben.presses("Ruimte aanvragen")
    await ben.presses("di 11 mei, 14-18 u")
    await ben.presses("Versturen")
    (card,) = world.square()
    assert "Nog 6 keer vrij" in card.lines[2], "still the same message"
    assert await feeds.open(secret) == "revoked"

    await world.passes(days=42)

    assert await feeds.open(secret) == "unknown"
    told = next(card for card in ben.inbox if "Zaal Zuid" in card.title)
    assert labels(told) == [], "the day after, what was told of the booking is closed in its place"


async def one(world: World, query: str) -> str:
    async with world.storage.read() as tx:
        return str((await tx.connection.execute(sql(query))).scalar_one())
