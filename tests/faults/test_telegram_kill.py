"""kill -9 at random moments of a busy day in Telegram: no update is lost, and none acts twice."""

import asyncio
import random
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count, product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock
from tests.faults.process import Process
from tests.wires.conftest import SECRET, free_port
from tests.wires.telegram_chats import Message
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

# A bot that is killed while it uploads leaves half a file in the test server's own web library.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

AGAIN = "Herhaald: misschien zag je dit al."
# Shown to who asks, as often as they ask: these change nothing, and may come twice.
FOR_READING = re.compile("Wat kan ik doen|aanbod vrij|in onze privéchat")
ASKED = re.compile("Wat bied je aan|Wanneer\\?")
NAMES = [f"Zaal {a}{b}" for a, b in product(("Ka", "Lo", "Vu", "Ri", "Ze"), ("bor", "dun", "gol"))]
HOUSES = ("Kopergietery", "Wispel", "De Kaai", "Muzen", "Kollektief", "Viernulvier")
LEAST_TURNS = 1
LONG = 60


class TelegramProcess(Process):
    def __init__(self, folder: Path, server: TelegramServer, mode: str) -> None:
        port = free_port()
        self._server = server
        self._mode = mode
        settings = {
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_URL": server.url,
            "TELEGRAM_MODE": mode,
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
            "DEELBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "DEELBOT_WEB_PORT": str(port),
        }
        super().__init__(folder, settings)

    async def start(self) -> None:
        """Returns when it listens to Telegram."""
        polls, calls = len(self._server.polls), len(self._server.calls)
        await self.launch()

        def listens() -> bool:
            self.check_alive()
            hooked = any(name == "setWebhook" for name, _ in self._server.calls[calls:])
            return hooked if self._mode == "webhook" else len(self._server.polls) > polls

        await self._server.until(listens, "Deelbot runs", seconds=20)


@dataclass(slots=True)
class Day:
    """What people do, over and over until evening. Nobody repeats a thing: each waits for the
    answer, however late it comes, and goes on from there.
    """

    server: TelegramServer
    evening: asyncio.Event
    room: Room | None = None
    offered: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    forms: int = 0
    helped: int = 0
    _numbers: "count[int]" = field(default_factory=count)

    async def live(self) -> None:
        names = ("An", "Ben", "Cas", "Dirk", "Eva", "Fien")
        people = [self.server.user(name, language="nl") for name in names]
        an, ben, cas, dirk, eva, fien = people
        self.room = self.server.group("Dagelijks", *people)
        await an.adds_bot(self.room)
        await self.room.hears("Deelbot", seconds=LONG)
        await an.starts()
        await self._says(an, "/netwerk nieuw Dagelijks", "Je bent trekker")
        async with asyncio.TaskGroup() as tasks:
            for person, house in zip(people, HOUSES, strict=True):
                tasks.create_task(self._founds(person, house))
        async with asyncio.TaskGroup() as tasks:
            for work, host, guest in (
                (self._offers_in_words, an, ben),
                (self._offers_by_form, cas, eva),
                (self._offers_in_words, dirk, eva),
                (self._offers_by_form, fien, ben),
            ):
                tasks.create_task(self._over_and_over(work, host, guest))

    async def _founds(self, person: Person, house: str) -> None:
        await person.starts()
        await self._sees(person, "")
        await self._says(person, f"/organisatie nieuw {house}, Gent", house)

    async def _over_and_over(
        self, work: Callable[[Person, Person], Awaitable[None]], host: Person, guest: Person
    ) -> None:
        for turn in count():
            if self.evening.is_set() and turn >= LEAST_TURNS:
                return
            await self._reads(guest)
            await work(host, guest)

    async def _offers_in_words(self, host: Person, guest: Person) -> None:
        """Ben finds it by a search."""
        name, day = self._next()
        offer = f"/aanbod {name}, repetitieruimte, Gent, {day} 14-18u"
        await host.says(offer)
        self.offered.append(name)
        await self._presses(host, "Plaatsen", name)
        await self._sees(host, f"Geplaatst in Dagelijks: {name}")
        await guest.says(f"/zoek repetitieruimte {day} 14-18u")
        await self._presses(guest, "1 aanvragen", name)
        await self._books(host, guest, name)

    async def _offers_by_form(self, host: Person, guest: Person) -> None:
        """Ben sees it in the group."""
        name, day = self._next()
        assert self.room is not None
        hello = await self._sees(self.room, "", "Iets aanbieden")
        first = len(host.inbox)
        await host.presses("Iets aanbieden", on=hello)
        self.forms += 1
        await self._sees(host, "Wat bied je aan?", after=first)
        await host.says(f"{name}, repetitieruimte")
        await self._sees(host, "Wanneer?", after=first)
        await host.says(f"{day} 14-18u")
        self.offered.append(name)
        await self._presses(host, "Plaatsen", name)
        card = await self._sees(self.room, name, "Ruimte aanvragen")
        await guest.presses("Ruimte aanvragen", on=card)
        await self._books(host, guest, name)

    async def _reads(self, reader: Person) -> None:
        before = len(reader.inbox)
        await reader.says("/help")
        self.helped += 1
        await self._sees(reader, "Wat kan ik doen?", after=before)

    async def _books(self, host: Person, guest: Person, name: str) -> None:
        await self._presses(guest, "Versturen", name)
        self.asked.append(name)
        await self._presses(host, "Ja, bevestigen", name)
        await self._sees(host, name, "Annuleer")
        await self._sees(guest, name, "Annuleer")

    def _next(self) -> tuple[str, str]:
        """A room that nobody had, and a day of its own."""
        number = next(self._numbers)
        turn, index = divmod(number, len(NAMES))
        today = datetime.fromtimestamp(SystemClock().now(), ZoneInfo("Europe/Brussels")).date()
        day = today + timedelta(days=40 + number)
        return NAMES[index] + "abcdefghijklm"[turn], f"{day.day}/{day.month}/{day.year}"

    async def _says(self, person: Person, text: str, answer: str) -> None:
        """In the group; the answer comes in private."""
        await person.says(text, in_=self.room)
        await self._sees(person, answer)

    async def _presses(self, person: Person, label: str, text: str) -> None:
        await person.presses(label, on=await self._sees(person, text, label))

    async def _sees(
        self, place: Person | Room, text: str, label: str = "", *, after: int = 0
    ) -> Message:
        """The newest message with this text and such a button."""

        def found() -> list[Message]:
            return [
                message
                for message in place.inbox[after:]
                if text in message.text and label in " ".join(message.labels)
            ]

        await self.server.until(lambda: bool(found()), f"{text!r} with {label!r}", seconds=LONG)
        return found()[-1]


async def shoot(process: Process, server: TelegramServer, chance: random.Random) -> None:
    """At any moment; or while an update is handled; or when its answer is under way, which is after
    it was saved and before it is confirmed.
    """
    calls, handed = len(server.calls), sum(server.attempts.values())

    def answers() -> bool:
        return any(name in ("sendMessage", "editMessageText") for name, _ in server.calls[calls:])

    match chance.choice(("any", "handling", "answering", "answering")):
        case "any":
            await asyncio.sleep(chance.random() * 0.6)
        case "handling":
            await server.until(lambda: sum(server.attempts.values()) > handed, seconds=20)
            await asyncio.sleep(chance.random() * 0.05)
        case _:
            for _ in range(chance.randrange(1, 12)):
                await server.until(answers, seconds=20)
                calls = len(server.calls)
    await process.kill()


@asynccontextmanager
async def running(folder: Path, mode: str) -> AsyncIterator[tuple[TelegramServer, TelegramProcess]]:
    async with TelegramServer(clock=SystemClock()) as server:
        # So that calls are open when the process dies.
        server.delay = 0.005
        process = TelegramProcess(folder, server, mode)
        try:
            yield server, process
        finally:
            await process.end()


async def live_through(folder: Path, *, kills: int, seed: int, mode: str = "polling") -> None:
    chance = random.Random(seed)
    async with running(folder, mode) as (server, process):
        day = Day(server, asyncio.Event())
        living = asyncio.create_task(day.live())
        try:
            for _ in range(kills):
                await process.start()
                await shoot(process, server, chance)
            await process.start()
            day.evening.set()
            await asyncio.wait_for(living, LONG)
        finally:
            living.cancel()
        await server.settled()
        await process.stop()
        check(process.database, day)
        # The kills have hit: some updates were handled, and not yet confirmed.
        assert max(server.attempts.values()) > 1
        check_answers(server, day)
        assert server.violations == []


def check(database: Path, day: Day) -> None:
    """Every act has had its effect, and once."""
    with closing(sqlite3.connect(database)) as connection:
        listings = connection.execute("SELECT title, state FROM listing").fetchall()
        bookings = connection.execute(
            "SELECT r.name, b.state FROM booking b JOIN resource r ON r.id = b.resource_id"
        ).fetchall()
        houses = connection.execute("SELECT name FROM organisation").fetchall()
        unsent = connection.execute("SELECT topic FROM outbox WHERE state <> 'sent'").fetchall()
        forms = connection.execute("SELECT count(*) FROM dialogue").fetchone()
        health = connection.execute("PRAGMA integrity_check").fetchone()
    assert sorted(listings) == sorted((name, "open") for name in day.offered)
    assert sorted(bookings) == sorted((name, "confirmed") for name in day.asked)
    assert sorted(day.asked) == sorted(day.offered)
    assert sorted(houses) == sorted((house,) for house in HOUSES)
    assert (unsent, forms, health) == ([], (0,), ("ok",))


def check_answers(server: TelegramServer, day: Day) -> None:
    """Who is told the same thing twice is told that it is so; what only reads may be repeated."""
    for chat in server.world.chats.values():
        told = Counter(
            (message.text, message.document and message.document.name)
            for message in chat.messages.values()
            if message.is_from(server.world.bot) and not FOR_READING.search(message.text)
        )
        # Every form has the same questions.
        often = {
            words: times
            for words, times in told.items()
            if times > (day.forms if ASKED.search(words[0]) else 1) and AGAIN not in words[0]
        }
        assert often == {}, chat.title


@pytest.mark.timeout(120)
async def test_eight_kills_while_polling_lose_and_double_nothing(tmp_path: Path) -> None:
    await live_through(tmp_path, kills=8, seed=20)


@pytest.mark.timeout(120)
async def test_three_kills_behind_a_webhook_lose_and_double_nothing(tmp_path: Path) -> None:
    await live_through(tmp_path, kills=3, seed=5, mode="webhook")


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(15))
async def test_three_hundred_kills_while_polling_lose_and_double_nothing(
    tmp_path: Path, seed: int
) -> None:
    await live_through(tmp_path, kills=20, seed=100 + seed)
