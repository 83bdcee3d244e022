"""The platform suite in Slack: the real libraries, against a server that judges every call."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

import pytest

from adapters.slack.render import MESSAGE_LIMIT, SHORT_COMMANDS
from bot.messages import Address
from bot.model.people import Language
from bot.ports import Platform
from tests.conftest import SetClock
from tests.contracts.platforms import File, Harness, PlatformTests, Shown
from tests.contracts.story import Paper, state, tell
from tests.wires.conftest import House
from tests.wires.slack_channels import Channel
from tests.wires.slack_forms import empty_or_initial, is_empty
from tests.wires.slack_people import User
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Message, elements

LOCALES: dict[Language, str] = {"nl": "nl-BE", "fr": "fr-BE", "en": "en-GB"}


class SlackHarness:
    """A form is asked as one: its answers are kept until there is one for each empty field."""

    def __init__(self, server: SlackServer, house: House, database: str) -> None:
        self.clock = house.clock
        self.database = database.removeprefix("sqlite:///")
        self._server = server
        self._house = house
        self._people: dict[str, User] = {}
        self._channels: dict[str, Channel] = {}
        self._answers: dict[str, list[str]] = {}

    @property
    def platform(self) -> Platform:
        return self._house.platforms["slack"]

    async def arrives(self, person: str, language: Language) -> None:
        self._people[person] = self._server.user(person.capitalize(), locale=LOCALES[language])

    async def opens(self, channel: str, *people: str) -> None:
        owner, *others = (self._people[person] for person in people)
        made = self._server.channel(channel, owner, *others, private=True, bot=False)
        self._channels[channel] = made
        await self._server.adds_bot(made, by=owner)
        await self._settle()

    async def says(self, person: str, text: str, channel: str = "") -> None:
        user = self._people[person]
        where = self._channels[channel] if channel else None
        await self._closes(person)
        word, _, rest = text.removeprefix("/").partition(" ")
        if text.startswith("/") and word in SHORT_COMMANDS:
            await user.commands(f"/{word}", rest, where)
        elif text.startswith("/"):
            await user.commands("/deel", f"{word} {rest}".rstrip(), where)
        elif where is not None:
            await user.mentions(text, where)
        else:
            await user.writes_dm(text)
        await self._settle()

    async def presses(self, person: str, label: str) -> None:
        user = self._people[person]
        if user.modal is not None and label not in user.modal.labels:
            await self._closes(person)
        await user.presses(label)
        await self._settle()

    async def answers(self, person: str, text: str) -> None:
        view = self._people[person].modal
        assert view is not None, f"{person} has no form open"
        empty = [
            str(block["block_id"])
            for block, element in elements(view.blocks)
            if block["type"] == "input" and is_empty(empty_or_initial(element))
        ]
        given = [*self._answers.get(person, []), text]
        if len(given) < len(empty):
            self._answers[person] = given
            return
        self._answers[person] = []
        filled = {name: answer for name, answer in zip(empty, given, strict=True) if answer}
        await self._people[person].submits(filled)
        await self._settle()

    async def passes_over(self, person: str) -> None:
        await self.answers(person, "")

    async def waits(self, *, days: int) -> None:
        self.clock.advance(days=days)
        await self._house.rounds.go()
        await self._settle()

    async def redelivers_last(self) -> None:
        again = await self._server.deliveries.again(self._server.deliveries.all[-1])
        assert not again.body, "Slack would show the answer twice"
        await self._settle()

    async def floods(self, person: str, seconds: int) -> None:
        self._server.flood("chat.postMessage", self._people[person], seconds)

    async def blocks(self, person: str) -> None:
        """In Slack nobody can; the nearest to it is that their account is deactivated."""
        self._people[person].deleted = True

    def address(self, person: str) -> Address:
        return Address("slack", self._server.team_id, self._people[person].id)

    def private(self, person: str) -> list[Shown]:
        """What stands in a modal is in front of all else."""
        user = self._people[person]
        messages = sorted([*user.dms, *user.ephemerals], key=lambda message: message.number)
        return [*_shown(messages), *(Shown(view.words, tuple(view.labels)) for view in user.views)]

    def public(self, channel: str) -> list[Shown]:
        return _shown([one for one in self._channels[channel].messages if one.bot_id])

    async def _closes(self, person: str) -> None:
        """Who goes on elsewhere closes what stood in front of it."""
        self._answers[person] = []
        while self._people[person].modal is not None:
            await self._people[person].closes()

    async def _settle(self) -> None:
        """Until everything is acknowledged, and nothing that is due is unsent."""
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


def _shown(messages: list[Message]) -> list[Shown]:
    """Files come in a message of their own, under the words that they belong to."""
    shown: list[Shown] = []
    for message in messages:
        files = tuple(File(file.name, file.content) for file in message.files)
        if files and not message.words and shown:
            above = shown.pop()
            shown.append(Shown(above.text, above.labels, above.edited, (*above.files, *files)))
        else:
            shown.append(Shown(message.words, tuple(message.labels), message.edits > 0, files))
    return shown


@asynccontextmanager
async def running(
    database: str, clock: SetClock, *, by_http: bool = False
) -> AsyncIterator[Harness]:
    server = SlackServer()
    await server.start()
    house = await House.open(database, clock)
    await house.slack(server, by_http=by_http)
    yield SlackHarness(server, house, database)
    await house.close()
    await server.stop()
    assert server.violations == []


@pytest.mark.timeout(60)
class TestSlack(PlatformTests):
    longest = MESSAGE_LIMIT

    @pytest.fixture
    async def harness(self, sqlite_database: str, clock: SetClock) -> AsyncIterator[Harness]:
        async with running(sqlite_database, clock) as harness:
            yield harness

    async def test_over_http_the_same_conversation_gives_the_same_state(
        self, sqlite_database: str, clock: SetClock, paper: Paper
    ) -> None:
        await tell(paper)

        async with running(sqlite_database, clock, by_http=True) as harness:
            await tell(harness)

            assert state(harness.database) == state(paper.database)
