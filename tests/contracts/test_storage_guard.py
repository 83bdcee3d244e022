"""The guard: no more units in use than there are, whoever writes, by whatever path."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.model.booking import SlotTaken
from bot.model.slot import DAY, FAR_FUTURE, Slot
from storage import Refused, SqlStorage, guards
from tests.contracts.conftest import DAWN, HOUR, World

SLOT_TAKEN = f"{guards.TAKEN}|{guards.TAKEN_STATE}"


async def test_the_same_hour_is_given_once(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(0, 2))
    async with storage.write() as tx:
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(1, 3))


async def test_after_a_refusal_the_transaction_goes_on(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(0, 2))
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(1, 3))
        await tx.bookings.add(world.booking(2, 4))
    async with storage.read() as tx:
        assert await tx.bookings.get("booking-0-2") == world.booking(0, 2)
        assert await tx.bookings.get("booking-1-3") is None
        assert await tx.bookings.get("booking-2-4") == world.booking(2, 4)


async def test_back_to_back_slots_do_not_clash(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        for hour in (1, 0, 2):
            await tx.bookings.add(world.booking(hour, hour + 1))


async def test_what_is_not_live_takes_nothing(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        for state in ("draft", "declined", "withdrawn", "expired", "cancelled", "discarded"):
            await tx.bookings.add(world.booking(0, 2, id=state, state=state, held_until=None))
        await tx.bookings.add(world.booking(0, 2))


async def test_sending_a_draft_is_guarded(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        draft = world.booking(0, 2, id="draft", state="draft")
        await tx.bookings.add(draft)
        await tx.bookings.add(world.booking(1, 3))
        with pytest.raises(SlotTaken):
            await tx.bookings.save(replace(draft, state="asked", version=2), 1)
        assert await tx.bookings.get("draft") == draft


async def test_accepting_counts_the_booking_once(storage: SqlStorage, world: World) -> None:
    asked = world.booking(0, 2)
    async with storage.write() as tx:
        await tx.bookings.add(asked)
        assert await tx.bookings.save(asked.move("confirm", 5), 1)


async def test_a_move_to_a_taken_slot_leaves_the_old_one(storage: SqlStorage, world: World) -> None:
    first, second = world.booking(0, 2), world.booking(2, 4)
    async with storage.write() as tx:
        await tx.bookings.add(first)
        await tx.bookings.add(second)
        with pytest.raises(SlotTaken):
            await tx.bookings.save(replace(second, slot=first.slot, busy=first.busy, version=2), 1)
        assert await tx.bookings.get(second.id) == second
        later = Slot(DAWN + 5 * HOUR, DAWN + 6 * HOUR)
        moved = replace(second, slot=later, busy=later, version=2, held_until=None)
        assert await tx.bookings.save(moved, 1)


async def test_a_cancelled_booking_cannot_come_back_over_another(
    storage: SqlStorage, world: World
) -> None:
    gone = world.booking(0, 2, id="gone", state="cancelled", held_until=None)
    async with storage.write() as tx:
        await tx.bookings.add(gone)
        await tx.bookings.add(world.booking(0, 2))
        with pytest.raises(SlotTaken):
            await tx.bookings.save(replace(gone, state="confirmed", version=2), 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE booking SET state = 'confirmed' WHERE id = 'gone'",
        "UPDATE booking SET resource_id = 'resource-hall' WHERE id = 'elsewhere'",
        "UPDATE booking SET starts = starts - 7200, busy_start = busy_start - 7200,"
        " ends = ends - 7200, busy_end = busy_end - 7200 WHERE id = 'booking-2-4'",
        "UPDATE booking SET busy_start = busy_start - 1 WHERE id = 'booking-2-4'",
        "UPDATE booking SET units = 2 WHERE id = 'booking-2-4'",
        "UPDATE booking SET id = 'other', busy_end = busy_end + 1 WHERE id = 'booking-0-2'",
    ],
)
async def test_no_statement_gets_around_the_guard(
    storage: SqlStorage, world: World, statement: str
) -> None:
    async with storage.write() as tx:
        await tx.resources.add(replace(world.hall, id="elsewhere", name="Elsewhere"))
        await tx.bookings.add(world.booking(0, 2))
        await tx.bookings.add(world.booking(2, 4))
        await tx.bookings.add(world.booking(0, 2, id="gone", state="expired", held_until=None))
        await tx.bookings.add(world.booking(0, 2, id="elsewhere", resource_id="elsewhere"))
    with pytest.raises(Refused, match=SLOT_TAKEN):
        async with storage.write() as tx:
            await tx.connection.execute(text(statement))


async def test_as_many_units_as_there_are(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=40))
        await tx.bookings.add(world.booking(0, 4, units=30))
        # These two never overlap, so what they use does not add up.
        await tx.bookings.add(world.booking(0, 2, units=10))
        await tx.bookings.add(world.booking(2, 4, units=10))
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(1, 3, units=1))
        await tx.bookings.add(world.booking(4, 5, units=40))
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(6, 7, units=41))


async def test_what_ends_gives_back_before_what_begins_takes(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=2))
        await tx.bookings.add(world.booking(0, 2))
        await tx.bookings.add(world.booking(2, 4))
        await tx.bookings.add(world.booking(0, 4))


async def test_buffers_count(storage: SqlStorage, world: World) -> None:
    first, second = world.booking(0, 2), world.booking(2, 4)
    async with storage.write() as tx:
        await tx.bookings.add(replace(first, busy=Slot(first.slot.start, first.slot.end + 60)))
        with pytest.raises(SlotTaken):
            await tx.bookings.add(second)
        await tx.bookings.add(world.booking(3, 4, busy=Slot(DAWN + 2 * HOUR + 60, DAWN + 4 * HOUR)))


async def test_the_longest_slot_counts_to_its_last_second(
    storage: SqlStorage, world: World
) -> None:
    year = Slot(DAWN, DAWN + 366 * DAY)
    week = 7 * DAY
    async with storage.write() as tx:
        await tx.bookings.add(
            world.booking(id="year", slot=year, busy=Slot(year.start - week, year.end + week))
        )
        last = Slot(year.end + week - 1, year.end + week + HOUR)
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(id="last", slot=last, busy=last))
        first = Slot(year.start - week - HOUR, year.start - week + 1)
        with pytest.raises(SlotTaken):
            await tx.bookings.add(world.booking(id="first", slot=first, busy=first))


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"slot": Slot(DAWN, DAWN + 366 * DAY + 1)}, "longest"),
        ({"units": 0}, "units"),
        ({"state": "elsewhere"}, "state"),
        ({"busy": Slot(DAWN + 1, DAWN + HOUR)}, "busy_start"),
        ({"busy": Slot(DAWN, DAWN + HOUR - 1)}, "busy_end"),
        ({"busy": Slot(DAWN, DAWN + HOUR + 7 * DAY + 1)}, "busy_end"),
    ],
)
async def test_nonsense_is_refused_by_the_table(
    storage: SqlStorage, world: World, change: dict[str, object], name: str
) -> None:
    booking = world.booking(0, 1, **change)
    if "slot" in change:
        booking = replace(booking, busy=booking.slot)
    with pytest.raises(Refused, match=f"ck_booking_{name}"):
        async with storage.write() as tx:
            await tx.bookings.add(booking)


async def test_long_term_use_takes_its_slots_for_ever(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(0, 2, id="depot", state="draft", held_until=None))
        await tx.connection.execute(
            text(
                f"UPDATE booking SET long_term = 1, ends = {FAR_FUTURE}, busy_end = {FAR_FUTURE},"
                " state = 'confirmed' WHERE id = 'depot'"
            )
        )
        for years in (0, 1, 50):
            start = DAWN + years * 365 * DAY
            slot = Slot(start, start + HOUR)
            with pytest.raises(SlotTaken):
                await tx.bookings.add(world.booking(id=f"in-{years}", slot=slot, busy=slot))
        before = Slot(DAWN - HOUR, DAWN)
        await tx.bookings.add(world.booking(id="before", slot=before, busy=before))


async def test_long_term_use_is_refused_where_a_slot_is_booked(
    storage: SqlStorage, world: World
) -> None:
    later = Slot(DAWN + 3000 * DAY, DAWN + 3001 * DAY)
    async with storage.write() as tx:
        await tx.bookings.add(world.booking(id="later", slot=later, busy=later))
        await tx.bookings.add(world.booking(0, 2, id="depot", state="draft", held_until=None))
    with pytest.raises(Refused, match=SLOT_TAKEN):
        async with storage.write() as tx:
            await tx.connection.execute(
                text(
                    f"UPDATE booking SET long_term = 1, ends = {FAR_FUTURE},"
                    f" busy_end = {FAR_FUTURE}, state = 'asked' WHERE id = 'depot'"
                )
            )


async def test_units_in_use_cannot_be_taken_away(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=5))
        await tx.bookings.add(world.booking(0, 2, units=2))
        await tx.bookings.add(world.booking(1, 3, units=2))
        with pytest.raises(SlotTaken):
            await tx.resources.save(replace(world.hall, units=3))
        await tx.resources.save(replace(world.hall, units=4))
        assert (await tx.resources.get(world.hall.id)).units == 4


async def test_units_used_in_the_past_may_be_taken_away(storage: SqlStorage, world: World) -> None:
    long_ago = Slot(1_000_000_000, 1_000_003_600)
    async with storage.write() as tx:
        await tx.resources.save(replace(world.hall, units=5))
        await tx.bookings.add(world.booking(slot=long_ago, busy=long_ago, units=5))
        await tx.resources.save(replace(world.hall, units=1))


async def test_a_resource_that_is_not_there_has_no_units(storage: SqlStorage, world: World) -> None:
    with pytest.raises(SlotTaken):
        async with storage.write() as tx:
            await tx.bookings.add(world.booking(0, 1, resource_id="nowhere"))
