"""What a platform can do to a notice: take it, put it off, refuse it for good, or fail."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pytest

from bot.courier import Courier
from bot.ids import encode
from bot.messages import Address, Card, phrase
from bot.ports import MaybeTaken, Notice, Readdressed, TryLater, Undeliverable, Unreachable
from storage import SqlStorage
from tests.conftest import SetClock

SOMEBODY = Address("paper", "", "@an")


@dataclass(slots=True)
class Moody:
    """Raises what it is told to, once each, then takes everything."""

    moods: list[Exception]
    taken: list[Card[str]] = field(default_factory=list)
    edited: list[tuple[str, Card[str]]] = field(default_factory=list)
    edit_moods: list[Exception] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    name: str = "paper"
    slow: Address | None = None
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, address: Address, card: Card[str]) -> str:
        if address == self.slow:
            await asyncio.sleep(3600)
        self.heard.set()
        if self.moods:
            raise self.moods.pop(0)
        self.addresses.append(address)
        self.taken.append(card)
        return f"message {len(self.taken)}"

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        if self.edit_moods:
            raise self.edit_moods.pop(0)
        self.edited.append((message, card))
        return message


def notice(number: int, clock: SetClock, *, topic: str = "", edits: bool = False) -> Notice:
    return Notice(
        id=encode((clock.now() << 65) + number),
        key=f"key-{number}",
        to=SOMEBODY,
        language="nl",
        zone="Europe/Brussels",
        topic=topic,
        edits=edits,
        card=Card(title=phrase("verbatim", text=f"Bericht {number}")),
        due_at=clock.now(),
    )


async def courier_of(
    storage: SqlStorage, clock: SetClock, *moods: Exception
) -> tuple[Courier, Moody]:
    platform = Moody(list(moods))
    return Courier(storage=storage, clock=clock, platforms={"paper": platform}), platform


async def put(storage: SqlStorage, *notices: Notice) -> None:
    async with storage.write() as tx:
        for each in notices:
            await tx.outbox.add(each)


async def test_a_platform_that_asks_to_wait_is_waited_for(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock, TryLater(30))
    await put(storage, notice(1, clock), notice(2, clock))

    await courier.drain()
    assert platform.taken == []
    clock.advance(seconds=29)
    await courier.drain()
    assert platform.taken == []
    clock.advance(seconds=1)
    await courier.drain()

    assert [card.title for card in platform.taken] == ["Bericht 1", "Bericht 2"]


async def test_who_is_gone_for_good_is_not_tried_again(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock, Undeliverable("blocked"))
    await put(storage, notice(1, clock), notice(2, clock))

    await courier.drain()
    clock.advance(days=1)
    await courier.drain()

    assert [card.title for card in platform.taken] == ["Bericht 2"]


@pytest.mark.parametrize("failure", [RuntimeError("no"), ConnectionError("lost")])
async def test_a_failure_is_tried_again_later(
    storage: SqlStorage, clock: SetClock, failure: Exception
):
    courier, platform = await courier_of(storage, clock, failure)
    await put(storage, notice(1, clock))

    await courier.drain()
    clock.advance(minutes=1)
    await courier.drain()

    assert [card.title for card in platform.taken] == ["Bericht 1"]


async def test_an_edit_finds_the_message_it_belongs_to(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock)
    await put(
        storage,
        notice(1, clock, topic="listing x"),
        notice(2, clock, topic="listing x", edits=True),
        notice(3, clock, topic="listing y", edits=True),
    )

    await courier.drain()

    assert [card.title for card in platform.taken] == ["Bericht 1"]
    assert [(message, card.title) for message, card in platform.edited] == [
        ("message 1", "Bericht 2")
    ]


async def test_one_slow_address_holds_up_nobody_else(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock)
    platform.slow = SOMEBODY
    await put(storage, notice(1, clock))
    running = asyncio.create_task(courier.run())
    await asyncio.sleep(0.2)

    await put(storage, replace(notice(2, clock), to=Address("paper", "", "@ben")))
    courier.nudge()

    await asyncio.wait_for(platform.heard.wait(), 10)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert [card.title for card in platform.taken] == ["Bericht 2"]


async def test_a_bug_in_one_notice_does_not_hold_up_the_others_for_ever(
    storage: SqlStorage, clock: SetClock
):
    courier, platform = await courier_of(storage, clock)
    broken = replace(notice(1, clock), card=Card(title=phrase("no-such-phrase")))
    await put(storage, broken, notice(2, clock))

    for _ in range(20):
        await courier.drain()
        clock.advance(hours=1)

    assert [card.title for card in platform.taken] == ["Bericht 2"]


async def test_a_courier_outlives_a_database_that_fails(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock)
    await put(storage, notice(1, clock))
    whole, courier._storage = courier._storage, Failing()
    running = asyncio.create_task(courier.run())
    await asyncio.sleep(0.2)

    courier._storage = whole
    courier.nudge()

    await asyncio.wait_for(platform.heard.wait(), 10)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


class Failing:
    """A storage that answers every question with a bug."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(name)


async def test_what_was_being_sent_when_the_process_died_is_sent_again_and_marked(
    storage: SqlStorage, clock: SetClock
):
    courier, platform = await courier_of(storage, clock)
    platform.slow = SOMEBODY
    await put(storage, notice(1, clock))
    dying = asyncio.create_task(courier.drain())
    await asyncio.sleep(0.3)
    dying.cancel()
    with suppress(asyncio.CancelledError):
        await dying
    platform.slow = None

    await courier.drain()
    assert platform.taken == []
    clock.advance(seconds=61)
    await courier.drain()

    assert [card.notes for card in platform.taken] == [("Herhaald: misschien zag je dit al.",)]


async def test_what_may_have_been_taken_is_not_sent_twice_within_a_minute(
    storage: SqlStorage, clock: SetClock
):
    courier, platform = await courier_of(storage, clock, MaybeTaken())
    await put(storage, notice(1, clock))
    await courier.drain()
    clock.advance(seconds=59)
    await courier.drain()
    assert platform.taken == []

    clock.advance(seconds=1)
    await courier.drain()

    (card,) = platform.taken
    assert card.notes == ("Herhaald: misschien zag je dit al.",)


async def test_an_edit_that_may_have_been_taken_is_made_again_at_once(
    storage: SqlStorage, clock: SetClock
):
    courier, platform = await courier_of(storage, clock)
    await put(storage, notice(1, clock, topic="card"))
    await courier.drain()
    await put(storage, notice(2, clock, topic="card", edits=True))
    platform.edit_moods.append(MaybeTaken())
    await courier.drain()

    clock.advance(seconds=5)
    await courier.drain()

    ((message, card),) = platform.edited
    assert (message, card.title, card.notes) == ("message 1", "Bericht 2", ())


async def test_who_cannot_be_reached_is_left_alone_until_a_sign_of_life(
    storage: SqlStorage, clock: SetClock
):
    courier, platform = await courier_of(storage, clock, Unreachable())
    await put(storage, notice(1, clock))
    await courier.drain()
    await put(storage, notice(2, clock))
    clock.advance(days=6)
    await courier.drain()
    assert platform.taken == []

    async with storage.write() as tx:
        assert await tx.addresses.find(SOMEBODY, clock.now()) == 1
    await courier.drain()

    assert [card.title for card in platform.taken] == ["Bericht 1", "Bericht 2"]


async def test_who_cannot_be_reached_for_a_month_is_given_up(storage: SqlStorage, clock: SetClock):
    courier, platform = await courier_of(storage, clock, *(Unreachable() for _ in range(6)))
    await put(storage, notice(1, clock))
    for _ in range(6):
        await courier.drain()
        clock.advance(days=7)

    await courier.drain()

    assert platform.taken == []
    async with storage.read() as tx:
        assert await tx.outbox.next_due() is None


async def test_a_notice_follows_its_channel(storage: SqlStorage, clock: SetClock):
    there = replace(SOMEBODY, channel="@an-elsewhere")
    courier, platform = await courier_of(storage, clock, Readdressed(there))
    await put(storage, notice(1, clock), notice(2, clock))

    await courier.drain()

    assert platform.addresses == [there, there]
