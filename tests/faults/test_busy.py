"""A database that somebody else holds: told, nothing saved, and well again by itself."""

import asyncio
import sqlite3
from pathlib import Path

from bot.courier import Courier
from bot.dispatch import Bot
from bot.messages import Address, Command, Identity, Incoming
from storage import open_storage
from tests.conftest import SetClock


def says(key: str, word: str, text: str) -> Incoming:
    return Incoming(
        source="paper",
        key=key,
        sender=Identity("paper", "", "@an"),
        name="An",
        address=Address("paper", "", "#plein"),
        channel_name="#plein",
        content=Command(word, text),
    )


async def test_a_locked_database_is_told_within_five_seconds_and_nothing_is_saved(
    sqlite_database: str, clock: SetClock
):
    storage = await open_storage(sqlite_database)
    bot = Bot(storage=storage, clock=clock, host=await storage.host())
    outsider = sqlite3.connect(Path(sqlite_database.removeprefix("sqlite:///")), timeout=0)
    try:
        outsider.execute("BEGIN IMMEDIATE")
        started = asyncio.get_running_loop().time()
        refused = await bot.receive(says("1", "netwerk", "nieuw Overleg"))
        took = asyncio.get_running_loop().time() - started
        # Reading goes on meanwhile.
        reading = await bot.receive(says("2", "help", ""))
        outsider.rollback()
        accepted = await bot.receive(says("1", "netwerk", "nieuw Overleg"))
    finally:
        outsider.close()
        await storage.close()

    assert refused.card is not None
    assert refused.card.title.startswith("Er is niets bewaard: de databank is even bezet.")
    assert took < 5
    assert reading.card is not None
    assert reading.card.title == "Wat kan ik doen?"
    assert accepted.card is not None
    assert not accepted.again
    assert accepted.card.title.startswith("Netwerk Overleg is aangemaakt")


async def test_a_short_lock_is_waited_out(sqlite_database: str, clock: SetClock):
    storage = await open_storage(sqlite_database)
    bot = Bot(storage=storage, clock=clock, host=await storage.host())
    outsider = sqlite3.connect(Path(sqlite_database.removeprefix("sqlite:///")), timeout=0)
    try:
        outsider.execute("BEGIN IMMEDIATE")
        asked = asyncio.create_task(bot.receive(says("1", "netwerk", "nieuw Overleg")))
        await asyncio.sleep(0.5)
        outsider.rollback()
        answer = await asked
    finally:
        outsider.close()
        await storage.close()

    assert answer.card is not None
    assert answer.card.title.startswith("Netwerk Overleg is aangemaakt")


async def test_a_courier_without_a_platform_keeps_the_notice(sqlite_database: str, clock: SetClock):
    storage = await open_storage(sqlite_database)
    bot = Bot(storage=storage, clock=clock, host=await storage.host())
    courier = Courier(storage=storage, clock=clock, platforms={})
    try:
        await bot.receive(says("1", "netwerk", "nieuw Overleg"))
        clock.advance(minutes=2)
        await courier.drain()
        async with storage.read() as tx:
            due = await tx.outbox.next_due()
    finally:
        await storage.close()

    assert due is not None
    assert due > clock.now()
