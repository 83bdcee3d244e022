"""Words between houses, and visits, come back as they were kept."""

from dataclasses import replace

from bot.model.slot import Slot
from bot.model.visit import Visit
from bot.model.words import Words
from storage import SqlStorage
from tests.contracts.conftest import DAWN, HOUR, World


def said(world: World, id_: str, **changes: object) -> Words:
    words = Words(
        id=id_,
        listing_id=world.offer.id,
        booking_id=None,
        author_id=world.ben.id,
        from_id=world.guest.id,
        to_id=world.house.id,
        text="Is er\neen piano? 🎹",
        reader_id=None,
        answered_by=None,
        created_at=5_000_000_000,
    )
    return replace(words, **changes)


def visit(world: World, hour: int, **changes: object) -> Visit:
    made = Visit(
        id=f"visit-{hour}",
        state="asked",
        version=1,
        listing_id=world.offer.id,
        resource_id=world.hall.id,
        host_id=world.house.id,
        guest_id=world.guest.id,
        asker_id=world.ben.id,
        slot=Slot(DAWN + hour * HOUR, DAWN + (hour + 1) * HOUR),
        turn="host",
        sequence=0,
        created_at=1,
        changed_at=2,
    )
    return replace(made, **changes)


async def test_words_come_back(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(0, 1))
        plain = said(world, "plain")
        full = said(
            world,
            "full",
            booking_id=world.booking(0, 1).id,
            reader_id=world.an.id,
            answered_by=world.an.id,
        )
        await tx.talks.add(plain)
        await tx.talks.add(full)
    async with storage.read() as tx:
        assert await tx.talks.get("plain") == plain
        assert await tx.talks.get("full") == full
        assert await tx.talks.get("absent") is None


async def test_who_spoke_last_in_a_talk_is_told_apart_by_what_it_is_about(
    storage: SqlStorage, world: World
) -> None:
    offer, ours, theirs = world.offer.id, world.guest.id, world.house.id
    async with storage.write() as tx:
        booking = world.booking(0, 1)
        await tx.bookings.add(booking)
        await tx.talks.add(said(world, "a"))
        assert await tx.talks.speaker(offer, None, ours, theirs) == world.ben
        assert await tx.talks.speaker(offer, booking.id, ours, theirs) is None
        assert await tx.talks.speaker(offer, None, theirs, ours) is None
        stranger = said(world, "b", author_id=world.an.id)
        await tx.talks.add(stranger)
        last = await tx.talks.speaker(offer, None, ours, theirs)
        assert last == world.ben, "who does not belong to the house does not speak for it"


async def test_what_was_said_to_all_waits_until_one_answers(
    storage: SqlStorage, world: World
) -> None:
    talk = (world.offer.id, None, world.guest.id, world.house.id)
    async with storage.write() as tx:
        first, second = said(world, "1"), said(world, "2")
        for words in (second, first, said(world, "3", reader_id=world.an.id)):
            await tx.talks.add(words)
        assert await tx.talks.unanswered(*talk) == [first, second]
        await tx.talks.answered("1", world.an.id)
        assert await tx.talks.unanswered(*talk) == [second]
        assert await tx.talks.get("1") == replace(first, answered_by=world.an.id)


async def test_for_a_house_speak_its_managers_and_who_is_named(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        house = world.house.id
        assert await tx.talks.spokespeople(house, world.ben.id) == (world.an,)
        await tx.organisations.join(house, world.ben.id, "member", 9_000_000_000)
        assert await tx.talks.spokespeople(house, world.ben.id) == (world.an, world.ben)
        assert await tx.talks.spokespeople(house, world.an.id) == (world.an,)


async def test_a_visit_comes_back(storage: SqlStorage, world: World) -> None:
    full = visit(world, 0, state="confirmed", turn="guest", sequence=3, decided_by=world.an.id)
    async with storage.write() as tx:
        await tx.visits.add(full)
        assert await tx.visits.save(replace(full, version=2, sequence=4), 1)
        assert not await tx.visits.save(replace(full, version=2, sequence=5), 1)
    async with storage.read() as tx:
        assert await tx.visits.get(full.id) == replace(full, version=2, sequence=4)
        assert await tx.visits.get("absent") is None


async def test_visits_whose_moment_has_come_are_overdue(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        for each in (visit(world, 2), visit(world, 0), visit(world, 1, state="confirmed")):
            await tx.visits.add(each)
        now = DAWN + 2 * HOUR
        assert await tx.visits.overdue(now, 9) == [visit(world, 0), visit(world, 2)]
        assert await tx.visits.overdue(now, 1) == [visit(world, 0)]
        assert await tx.visits.overdue(DAWN - 1, 9) == []


async def test_own_visits_are_those_to_come_of_either_side(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        later, sooner = visit(world, 2), visit(world, 1, state="confirmed")
        for each in (later, sooner, visit(world, 0), visit(world, 3, state="declined")):
            await tx.visits.add(each)
        now = DAWN + HOUR
        assert await tx.visits.of([world.guest.id], now) == [sooner, later]
        assert await tx.visits.of([world.house.id], now) == [sooner, later]
        assert await tx.visits.of([], now) == []
