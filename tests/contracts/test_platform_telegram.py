"""The platform suite on Telegram: the real library, against a server that judges every call."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import pytest

from bot.messages import Address, phrase
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases
from bot.ports import Platform
from tests.conftest import SetClock
from tests.contracts.platforms import File, Harness, PlatformTests, Shown
from tests.wires.conftest import House
from tests.wires.telegram_chats import Message
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer


class TelegramHarness:
    def __init__(self, server: TelegramServer, house: House, database: str) -> None:
        self.clock = house.clock
        self.database = database.removeprefix("sqlite:///")
        self._server = server
        self._house = house
        self._people: dict[str, Person] = {}
        self._rooms: dict[str, Room] = {}

    @property
    def platform(self) -> Platform:
        return self._house.platforms["telegram"]

    async def arrives(self, person: str, language: Language) -> None:
        """Telegram lets a bot write only to who has written first."""
        self._people[person] = self._server.user(person.capitalize(), language=language)
        await self._people[person].starts()
        await self._settle()

    async def opens(self, channel: str, *people: str) -> None:
        owner, *others = (self._people[person] for person in people)
        room = self._rooms[channel] = self._server.group(f"#{channel}", owner, *others)
        await owner.adds_bot(room)
        await self._settle()

    async def says(self, person: str, text: str, channel: str = "") -> None:
        room = self._rooms[channel] if channel else None
        if room and text.startswith("/"):
            # As the menu of a group writes it.
            word, _, rest = text.partition(" ")
            text = f"{word}@{self._server.username} {rest}".rstrip()
        await self._people[person].says(text, in_=room)
        await self._settle()

    async def presses(self, person: str, label: str) -> None:
        await self._people[person].presses(label)
        await self._settle()

    async def answers(self, person: str, text: str) -> None:
        await self.says(person, text)

    async def passes_over(self, person: str) -> None:
        skips = {Phrases(one, "UTC").say(phrase("interview-skip")) for one in LANGUAGES}
        (label,) = skips.intersection(self._people[person].last.labels)
        await self.presses(person, label)

    async def waits(self, *, days: int) -> None:
        self.clock.advance(days=days)
        await self._house.rounds.go()
        await self._settle()

    async def redelivers_last(self) -> None:
        self._server.redeliver(self._server.updates[-1])
        await self._settle()

    async def floods(self, person: str, seconds: int) -> None:
        self._server.flood(self._people[person], seconds)

    async def blocks(self, person: str) -> None:
        await self._people[person].blocks()
        await self._settle()

    def address(self, person: str) -> Address:
        return Address("telegram", "", str(self._people[person].id))

    def private(self, person: str) -> list[Shown]:
        return [_shown(message) for message in self._people[person].inbox]

    def public(self, channel: str) -> list[Shown]:
        return [_shown(message) for message in self._rooms[channel].inbox]

    async def _settle(self) -> None:
        """Until every update is confirmed, and nothing that is due is unsent."""
        await self._server.settled()
        # The server does not notice what is only noted in the database.
        for _ in range(2_000):
            if not self._due():
                break
            await asyncio.sleep(0.005)
        else:
            raise TimeoutError("notices wait")
        await self._server.settled()

    def _due(self) -> int:
        with closing(sqlite3.connect(self.database)) as connection:
            due = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND due_at <= ?"
            (count,) = connection.execute(due, (self.clock.now(),)).fetchone()
        return int(count)


def _shown(message: Message) -> Shown:
    document = message.document
    files = () if document is None else (File(document.name, document.content),)
    return Shown(message.text, tuple(message.labels), message.edited, files)


@pytest.mark.timeout(60)
class TestTelegram(PlatformTests):
    longest = 4_096

    @pytest.fixture
    async def harness(
        self, sqlite_database: str, clock: SetClock, monkeypatch: pytest.MonkeyPatch
    ) -> AsyncIterator[Harness]:
        # Without it the library warns of its own number of seconds.
        monkeypatch.setenv("PTB_TIMEDELTA", "1")
        async with TelegramServer(clock=clock) as server:
            house = await House.open(sqlite_database, clock)
            await house.telegram(server)
            yield TelegramHarness(server, house, sqlite_database)
            await house.close()
            assert server.violations == []
            assert server.unanswered == []
