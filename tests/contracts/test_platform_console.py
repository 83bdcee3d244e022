"""The platform suite on the console: several people at one screen."""

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.console import ConsolePlatform
from adapters.console.session import Session
from bot.courier import Courier
from bot.dispatch import Bot
from bot.messages import Address, phrase
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases
from bot.rounds import Rounds
from storage import SqlStorage, open_storage
from tests.conftest import SetClock
from tests.contracts.platforms import File, Harness, PlatformTests, Shown

_BUTTON = r"p?\d+ \S.*?|\[p?\d+\] \d.*?"
_BUTTONS = re.compile(rf"  ({_BUTTON})(   ({_BUTTON}))*")
_PROMPT = re.compile(r"([\w.-]+) #[\w.-]+> ")


def _said(key: str, **args: str) -> list[str]:
    """A sentence of the console in every language."""
    return [Phrases(language, "UTC").say(phrase(key, **args)) for language in LANGUAGES]


class Screen:
    """What stands on the screen: one message for each block of lines, by who it is for."""

    def __init__(self, folder: Path) -> None:
        self.paper = io.StringIO()
        self._folder = folder
        self._marks = {f" ({mark})" for mark in _said("console-edited")}

    def seen_by(self, head: str, **args: str) -> list[Shown]:
        heads = _said(head, **args)
        return [self._shown(head, lines) for head, lines in self._blocks(heads)]

    def _blocks(self, heads: list[str]) -> list[tuple[str, list[str]]]:
        """Those under one of these heads. A question that follows another has none of its own: it
        is for who typed last.
        """
        mine = {f"{head}{mark}:" for head in heads for mark in ("", " (herhaald)", *self._marks)}
        moved = {f"  {said}" for said in _said("console-still-open")}
        blocks: list[tuple[str, list[str]]] = []
        speaker = head = ""
        for line in self.paper.getvalue().split("\n"):
            if prompt := _PROMPT.match(line):
                speaker = prompt[1]
                head = next((one for one in _said("console-to-person", name=speaker)), "") + ":"
                blocks.append((head, []))
            elif not line:
                blocks.append((head, []))
            elif not line.startswith("  "):
                blocks.append((line, []))
            else:
                blocks[-1][1].append(line)
        return [
            (head, lines)
            for head, lines in blocks
            if lines and head in mine and not lines[0].startswith(tuple(moved))
        ]

    def _shown(self, head: str, lines: list[str]) -> Shown:
        labels: tuple[str, ...] = ()
        if len(lines) > 1 and _BUTTONS.fullmatch(lines[-1]):
            labels = tuple(map(_label, lines[-1].strip().split("   ")))
            lines = lines[:-1]
        text = "\n".join(line[2:].removeprefix("│ ") for line in lines)
        stored = sorted(self._folder.iterdir()) if self._folder.exists() else []
        return Shown(
            text,
            labels,
            edited=any(mark in head for mark in self._marks),
            files=tuple(File(one.name, one.read_bytes()) for one in stored if str(one) in text),
        )


def _label(button: str) -> str:
    """`1 Plaatsen` is Plaatsen, `1 aanvragen` is itself: a label's own number is not said twice."""
    number, _, label = button.partition(" ")
    return label if number.startswith(("p", "[")) or label[:1].isupper() else button


class ConsoleHarness:
    def __init__(self, database: str, clock: SetClock, storage: SqlStorage, host: str) -> None:
        self.clock = clock
        self.database = database.removeprefix("sqlite:///")
        folder = Path(self.database).parent / "files"
        self._screen = Screen(folder)
        self.platform = ConsolePlatform(self._screen.paper, files=folder)
        self._bot = Bot(storage=storage, clock=clock, host=host, commands_per_minute=0)
        self._rounds = Rounds(storage=storage, clock=clock, host=host)
        self._courier = Courier(
            storage=storage, clock=clock, platforms={self.platform.name: self.platform}
        )
        self._session = self._new_session()
        self._typed: list[str] = []

    async def arrives(self, person: str, language: Language) -> None:
        self.platform.languages[person] = language

    async def opens(self, channel: str, *people: str) -> None:
        """Any channel is there as soon as somebody writes in it."""

    async def says(self, person: str, text: str, channel: str = "") -> None:
        await self._types(self._session, f"@{person} {f'#{channel} ' if channel else ''}{text}")

    async def presses(self, person: str, label: str) -> None:
        await self.says(person, label)

    async def answers(self, person: str, text: str) -> None:
        await self.says(person, text)

    async def passes_over(self, person: str) -> None:
        await self.says(person, "-")

    async def waits(self, *, days: int) -> None:
        self.clock.advance(days=days)
        await self._rounds.go()
        await self._courier.drain()

    async def redelivers_last(self) -> None:
        """The script runs once more under the same name: its lines are the same deliveries."""
        again = self._new_session()
        for _ in self._typed[:-1]:
            await again.hear("")
        await self._types(again, self._typed.pop())

    async def floods(self, person: str, seconds: int) -> None:
        raise NotImplementedError("a terminal has no rate limit")

    async def blocks(self, person: str) -> None:
        raise NotImplementedError("nobody can block a terminal")

    def address(self, person: str) -> Address:
        return Address(self.platform.name, "", f"@{person}")

    def private(self, person: str) -> list[Shown]:
        return self._screen.seen_by("console-to-person", name=person)

    def public(self, channel: str) -> list[Shown]:
        return self._screen.seen_by("console-in-channel", channel=f"#{channel}")

    def _new_session(self) -> Session:
        return Session(
            bot=self._bot, platform=self.platform, people=("an",), channel="plein", name="s"
        )

    async def _types(self, session: Session, line: str) -> None:
        self._typed.append(line)
        assert await session.hear(line)
        await self._courier.drain()


class TestConsole(PlatformTests):
    edits_in_place = False
    limits_rates = False
    can_be_blocked = False

    @pytest.fixture
    async def harness(self, sqlite_database: str, clock: SetClock) -> AsyncIterator[Harness]:
        storage = await open_storage(sqlite_database)
        yield ConsoleHarness(sqlite_database, clock, storage, await storage.host())
        await storage.close()
