"""One's bookings in one's own calendar: links that are made, shown once, renewed and revoked."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from sqlalchemy import text as sql

from bot.feeds import Copy, Feeds
from bot.messages import Command
from tests.flows.conftest import Actor, World, labels, words
from tests.flows.test_story import book

AT = "http://127.0.0.1:8080/calendar/"


def address(actor: Actor) -> str:
    [shown] = [line for line in actor.last.lines if line.startswith(AT)]
    return shown.removeprefix(AT).removesuffix(".ics")


@pytest.fixture
async def feeds(world: World) -> Feeds:
    return Feeds(storage=world.storage, clock=world.clock, host=await world.storage.host())


async def body(world: World, feeds: Feeds, secret: str) -> str:
    """What a program reads a moment later."""
    world.clock.advance(seconds=1)
    copy = await feeds.open(secret)
    assert isinstance(copy, Copy), copy
    await feeds.used(copy)
    return copy.body.decode()


async def read(world: World, feeds: Feeds, secret: str) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(await body(world, feeds, secret))


async def test_the_first_time_the_link_is_made_and_written_out_in_full(ben: Actor):
    card = await ben.says("/agenda")

    assert card.title.startswith("Je agendalink")
    assert card.stays, "it comes in the direct messages"
    assert len(address(ben)) == 43
    assert "Google" in words(card)
    assert "Outlook" in words(card)
    assert "Apple" in words(card)
    assert "hou het voor jezelf" in words(card)


@pytest.mark.parametrize(
    ("name", "language", "word", "title"),
    [
        ("dora", "nl", "kalender", "Je agendalink: zo komen je boekingen in je eigen agenda."),
        (
            "dora",
            "fr",
            "agenda",
            "Votre lien d'agenda : vos réservations dans votre propre agenda.",
        ),
        ("dora", "en", "calendar", "Your calendar link: your bookings in your own calendar."),
    ],
)
async def test_anybody_gets_one_in_their_own_language(
    an: Actor, person: Callable[..., Actor], name: str, language: str, word: str, title: str
):
    somebody = person(name, language)

    assert (await somebody.says(f"/{word}")).title == title


async def test_later_it_shows_how_much_is_seen_and_when_it_was_read_last(
    ben: Actor, world: World, feeds: Feeds
):
    await ben.says_alone("/agenda")
    secret = address(ben)

    again = await ben.says_alone("/agenda")
    assert again.lines[0] == "1. Je boekingen, alles erop. Nog niet gelezen."
    assert AT not in words(again)

    await body(world, feeds, secret)
    assert (await ben.says("/agenda")).lines[0].endswith("Laatst gelezen op 8 maart.")


async def test_who_manages_no_house_has_one_link_and_two_buttons(
    an: Actor, person: Callable[..., Actor]
):
    dora = person("dora")
    await dora.says("/agenda")

    assert labels(await dora.says("/agenda")) == ["Nieuw adres", "Intrekken"]


async def test_a_booking_comes_into_the_calendars_of_both(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await an.says("/agenda")
    await ben.says("/agenda")
    await book(an, ben)

    for actor in (an, ben):
        [event] = (await read(world, feeds, address_in(actor))).events
        assert event.summary == "Blue Room"
        assert event.status == "CONFIRMED"
        assert event.dtstart.isoformat() == "2027-03-12T20:00:00+01:00"
        assert "Kopergietery ontvangt Collectief Wispel." in (event.description or "")
        assert event.location == "Blue Room, Kopergietery, Gent"


def address_in(actor: Actor) -> str:
    found = [line for card in actor.heard for line in card.lines if line.startswith(AT)]
    return found[-1].removeprefix(AT).removesuffix(".ics")


async def test_a_hold_is_tentative_and_what_came_to_nothing_says_so_for_a_month(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    empty = await read(world, feeds, address_in(ben))
    assert (empty.events, len(empty.timezones)) == ([], 1), "not sent is nobody's appointment"

    await ben.presses("Versturen")
    [held] = (await read(world, feeds, address_in(ben))).events
    assert (held.status, held.summary, held.sequence) == ("TENTATIVE", "Optie: Zaal Zuid", 0)
    await an.presses("Deze keer niet")
    [gone] = (await read(world, feeds, address_in(ben))).events
    assert (gone.status, gone.summary, gone.sequence) == ("CANCELLED", "Geannuleerd: Zaal Zuid", 1)
    assert (gone.uid, gone.transparency) == (held.uid, "TRANSPARENT")
    assert gone.dtstamp > held.dtstamp

    world.clock.advance(days=29)
    assert len((await read(world, feeds, address_in(ben))).events) == 1
    world.clock.advance(days=3)
    assert (await read(world, feeds, address_in(ben))).events == []


async def test_what_is_over_stays_for_two_months(an: Actor, ben: Actor, world: World, feeds: Feeds):
    await ben.says("/agenda")
    await book(an, ben)
    world.clock.advance(days=60)
    assert len((await read(world, feeds, address_in(ben))).events) == 1
    world.clock.advance(days=8)
    assert (await read(world, feeds, address_in(ben))).events == []


async def test_the_file_in_the_chat_and_every_feed_tell_of_one_event(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    await book(an, ben)

    [file] = ben.inbox[-1].attachments
    [attached] = IcsCalendarStream.calendar_from_ics(file.content).events
    [subscribed] = (await read(world, feeds, address_in(ben))).events
    assert attached == subscribed


async def test_a_house_has_a_link_of_its_own_without_a_name_of_anybody(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await an.says("/agenda")
    assert an.last.lines[-1] == "2. Kopergietery: nog geen agendalink."
    await an.presses("Agendalink 2")
    assert an.last.title == "De agendalink van Kopergietery"
    await book(an, ben)

    text = await body(world, feeds, address_in(an))
    [event] = IcsCalendarStream.calendar_from_ics(text).events
    assert (event.summary, event.location, event.description) == (
        "Blue Room",
        "Blue Room, Gent",
        None,
    )
    assert "X-WR-CALNAME:Boekingen van Kopergietery" in text
    assert "Wispel" not in text
    assert (await an.says("/agenda")).lines == (
        "1. Je boekingen, alles erop. Nog niet gelezen.",
        "2. Kopergietery, enkel wat en waar. Laatst gelezen op 8 maart.",
    )


async def test_a_new_address_ends_the_old_one(ben: Actor, world: World, feeds: Feeds):
    await ben.says("/agenda")
    old = address(ben)
    await ben.says("/agenda")

    await ben.presses("Nieuw adres 1")

    world.clock.advance(seconds=1)
    assert address(ben) != old
    assert await feeds.open(old) == "revoked"
    assert isinstance(await feeds.open(address(ben)), Copy)


async def test_a_revoked_link_is_gone_and_another_can_be_had(
    ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    old = address(ben)
    await ben.says("/agenda")

    revoked = await ben.presses("Intrekken 1")

    world.clock.advance(seconds=1)
    assert revoked.title == "Ingetrokken: dit adres werkt niet meer."
    assert await feeds.open(old) == "revoked"
    listed = await ben.says("/agenda")
    assert listed.lines[0] == "1. Je boekingen: geen agendalink."
    await ben.presses("Agendalink 1")
    assert isinstance(await feeds.open(address(ben)), Copy)


async def test_a_button_pressed_twice_says_that_it_is_stale(ben: Actor):
    await ben.says("/agenda")
    await ben.says("/agenda")
    renew = ben.button("Nieuw adres 1")
    await ben.presses_act(renew)

    assert "intussen veranderd" in (await ben.presses_act(renew)).title


async def test_nobody_renews_or_revokes_what_is_anothers(an: Actor, ben: Actor, world: World):
    await ben.says("/agenda")
    await ben.says("/agenda")
    theirs = [ben.button("Nieuw adres 1"), ben.button("Intrekken 1"), ben.button("Agendalink 2")]

    for act in theirs:
        assert (await an.presses_act(act)).title.startswith("Deze knop is niet voor jou")


async def test_a_repeated_delivery_makes_one_link_and_shows_its_address_no_more(
    ben: Actor, world: World
):
    await ben.says("/agenda")
    secret = address(ben)

    again = await ben.repeats()

    assert again.again
    assert again.card is not None
    assert secret not in words(again.card)
    assert "(stond in een eerder bericht)" in words(again.card)
    async with world.storage.read() as tx:
        assert (await tx.connection.execute(sql("SELECT count(*) FROM feed"))).scalar_one() == 1


async def test_no_table_keeps_an_address_once_it_is_shown(ben: Actor, world: World):
    await ben.says("/agenda")
    secret = address(ben)

    async with world.storage.read() as tx:
        cards = (await tx.connection.execute(sql("SELECT card, kept FROM outbox"))).all()
        hashes = (await tx.connection.execute(sql("SELECT token_hash FROM feed"))).scalars().all()
    assert not any(secret in kept for kept in (*(row.card for row in cards), *hashes))
    assert all(row.kept is None for row in cards)


async def test_what_waits_to_be_sent_still_has_the_address(ben: Actor, world: World):
    """A crash before the answer was taken: the courier brings it, and then it is erased."""
    assert ben.delivery is not None
    lost = replace(ben.delivery, key="lost", content=Command("agenda"))
    await world.bot.receive(lost)
    world.clock.advance(minutes=10)
    await world.courier.drain()

    assert any(line.startswith(AT) for line in ben.inbox[-1].lines)
    async with world.storage.read() as tx:
        cards = (await tx.connection.execute(sql("SELECT card FROM outbox"))).scalars().all()
    assert not any(AT in card for card in cards)


async def test_who_leaves_a_house_no_longer_reads_its_calendar(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await an.says("/agenda")
    own = address(an)
    await an.presses("Agendalink 2")
    house = address(an)
    await book(an, ben)
    assert len((await read(world, feeds, own)).events) == 1
    assert len((await read(world, feeds, house)).events) == 1

    async with world.storage.write() as tx:
        await tx.connection.execute(
            sql("DELETE FROM membership WHERE organisation_id IN (SELECT host_id FROM booking)")
        )

    assert (await read(world, feeds, own)).events == []
    assert await feeds.open(house) == "revoked"


async def test_who_has_nothing_to_do_with_a_booking_never_sees_it(
    an: Actor, ben: Actor, chloe: Actor, kate: Actor, world: World, feeds: Feeds
):
    """Two pairs, side by side: nothing of one is in the feeds of the other."""
    everybody = (an, ben, chloe, kate)
    for actor, word in zip(everybody, ("agenda", "agenda", "agenda", "calendar"), strict=True):
        await actor.says(f"/{word}")
    await book(an, ben)
    await chloe.says("/offre Salle Canari, salle de réunion, Bruxelles, vendredi 9h-12h")
    await chloe.presses("Publier")
    await kate.says("/find meeting room friday 10-11h Brussels")
    await kate.presses("Ask for 1")
    await kate.presses("Send")
    await chloe.presses("Oui, confirmer")

    texts = [await body(world, feeds, address_in(actor)) for actor in everybody]
    for text in texts[:2]:
        assert "Blue Room" in text
        assert not any(word in text for word in ("Canari", "Halles", "Northlight"))
    for text in texts[2:]:
        assert "Salle Canari" in text
        assert not any(word in text for word in ("Blue", "Kopergietery", "Wispel"))


async def test_a_booking_of_before_there_were_feeds_is_in_them_too(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    await book(an, ben)
    before = await body(world, feeds, address_in(ben))
    async with world.storage.write() as tx:
        await tx.connection.execute(sql("DELETE FROM calendar_entry"))

    host = await world.storage.host()
    anew = Feeds(storage=world.storage, clock=world.clock, host=host)
    assert await body(world, anew, address_in(ben)) == before


async def test_only_what_changes_a_feed_changes_its_bytes(
    an: Actor, ben: Actor, world: World, feeds: Feeds
):
    await ben.says("/agenda")
    await book(an, ben)
    secret = address_in(ben)
    await body(world, feeds, secret)
    first = await feeds.open(secret)
    world.clock.advance(hours=3)
    same = await feeds.open(secret)
    anew = Feeds(storage=world.storage, clock=world.clock, host=await world.storage.host())
    elsewhere = await anew.open(secret)

    await an.presses("Annuleer 12 maart")
    await an.presses("Annuleer 12 maart")
    world.clock.advance(seconds=1)
    changed = await feeds.open(secret)

    assert isinstance(first, Copy)
    assert isinstance(same, Copy)
    assert isinstance(elsewhere, Copy)
    assert isinstance(changed, Copy)
    assert first.etag == same.etag == elsewhere.etag != changed.etag
    assert first.compressed == elsewhere.compressed
    assert changed.modified > first.modified
