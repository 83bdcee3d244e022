"""Calendar subscriptions tell of visits too, and of a room by its new name."""

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from bot.feeds import Feeds
from tests.flows.conftest import Actor, World, labels
from tests.flows.test_subscribing import address_in, body

ROOM = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


@pytest.fixture
def database(sqlite_database: str) -> str:
    """The questions to the database are put to both in tests/contracts."""
    return sqlite_database


@pytest.fixture
async def feeds(world: World) -> Feeds:
    return Feeds(storage=world.storage, clock=world.clock, host=await world.storage.host())


async def events(world: World, feeds: Feeds, secret: str) -> dict[str, Event]:
    """By what they say they are."""
    text = await body(world, feeds, secret)
    found = IcsCalendarStream.calendar_from_ics(text).events
    return {event.summary or "": event for event in found}


async def visits(an: Actor, ben: Actor) -> None:
    await an.says(ROOM)
    await an.presses("Plaatsen")
    await ben.presses("Eerst komen kijken")
    await ben.fills(day="2027-03-08", start="16:00")


async def test_a_visit_stands_in_the_calendars_of_both_houses(
    an: Actor, ben: Actor, chloe: Actor, world: World, feeds: Feeds
):
    for actor in (an, ben, chloe):
        await actor.says("/agenda")
    await an.presses("Agendalink 2")
    house = address_in(an)
    await visits(an, ben)
    assert await events(world, feeds, address_in(ben)) == {}, "it is not agreed yet"

    await an.presses("Ja, bevestigen")

    visit = (await events(world, feeds, address_in(ben)))["Bezoek: Zaal Zuid"]
    assert (visit.status, visit.location) == ("CONFIRMED", "Zaal Zuid, Kopergietery, Gent")
    assert visit.description == "Collectief Wispel komt kijken bij Kopergietery."
    [file] = [card.attachments[0] for card in ben.inbox if card.attachments]
    assert IcsCalendarStream.calendar_from_ics(file.content).events == [visit]
    of_house = (await events(world, feeds, house))["Bezoek: Zaal Zuid"]
    assert (of_house.location, of_house.description) == ("Zaal Zuid, Gent", None)
    assert await events(world, feeds, address_in(chloe)) == {}, "nobody else's"

    await ben.presses("Bezoek afzeggen")
    called_off = (await events(world, feeds, house))["Geannuleerd: Bezoek: Zaal Zuid"]
    assert (called_off.uid, called_off.status, called_off.sequence) == (visit.uid, "CANCELLED", 1)
    world.clock.advance(days=32)
    assert await events(world, feeds, house) == {}


async def test_a_room_that_is_renamed_is_so_in_calendars_and_nothing_else_of_a_booking_changes(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    await visits(an, ben)
    await an.presses("Ja, bevestigen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")
    before = (await events(world, feeds, address_in(ben)))["Zaal Zuid"]

    await an.says("/mijn")
    await an.presses("3 bekijken")
    await an.presses("Aanpassen")
    await an.fills(title="Zaal Noord")

    found = await events(world, feeds, address_in(ben))
    assert sorted(found) == ["Bezoek: Zaal Noord", "Zaal Noord"]
    after = found["Zaal Noord"]
    assert (after.uid, after.sequence) == (before.uid, 0), "words alone ask for no new answer"
    assert after.location == "Zaal Noord, Kopergietery, Gent"
    assert after.dtstamp > before.dtstamp

    await an.presses("Aanpassen")
    await an.fills(town="Brugge")
    moved = (await events(world, feeds, address_in(ben)))["Zaal Noord"]
    assert (moved.location, moved.sequence) == ("Zaal Noord, Kopergietery, Brugge", 1)

    # What was pressed before is as good as it was.
    await ben.presses("Annuleer 9 maart")
    assert "Annuleer 9 maart" in labels(ben.last)
