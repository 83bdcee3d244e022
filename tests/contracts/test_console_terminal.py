"""The console at a prompt, and behind a real pipe."""

import asyncio
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from adapters.console import ConsolePlatform, run_console
from adapters.console.session import Session
from adapters.console.terminal import Words, command_words
from bot.messages import Address, Answer, Button, Card, Command, Incoming, Press
from bot.verbs import VERBS

LIES = Address("console", "", "@lies")
RESULTS = Card(title="2 ruimtes vrij", buttons=(Button("Aanvragen", "ask.s.1"),))
DECISION = Card(title="Wispel vraagt Zaal Zuid", buttons=(Button("Ja", "yes.b.1"),))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Echo:
    """Answers each line with the same results."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def receive(self, incoming: Incoming) -> Answer[str]:
        self.heard.append(incoming)
        return Answer(card=RESULTS)

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None:
        return None


async def nothing_due() -> None:
    return None


class Drawing(io.StringIO):
    """What the terminal was told to draw."""

    def __init__(self) -> None:
        super().__init__()
        self.grew = asyncio.Event()

    def write(self, text: str, /) -> int:
        self.grew.set()
        return super().write(text)

    async def prompts(self, times: int) -> None:
        while self.getvalue().count(" #plein\x1b[0m>\x1b[0m") < times:
            self.grew.clear()
            await self.grew.wait()


@dataclass
class Keyboard:
    """Keys to press, and what they lead to."""

    keys: PipeInput
    drawn: Drawing


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    drawn = Drawing()
    output = Vt100_Output(drawn, lambda: Size(rows=40, columns=100), enable_cpr=False)
    with create_pipe_input() as keys, create_app_session(input=keys, output=output):
        yield Keyboard(keys, drawn)


async def typed(bot: Echo, screen: Terminal, platform: ConsolePlatform | None = None) -> int:
    return await run_console(
        bot=bot,
        platform=platform or ConsolePlatform(screen, colour=False),
        drain=nothing_due,
        source=Terminal(),
    )


async def test_answers_and_notices_appear_above_the_prompt(keyboard: Keyboard) -> None:
    bot, screen = Echo(), Terminal()
    platform = ConsolePlatform(screen, colour=True)
    keyboard.keys.send_text("/zoek zaal\r")
    running = asyncio.create_task(typed(bot, screen, platform))
    await keyboard.drawn.prompts(2)
    await platform.send(LIES, DECISION)
    keyboard.keys.send_text("\x04")

    assert await running == 0
    assert "\x1b[1m2 ruimtes vrij\x1b[0m" in screen.getvalue()
    assert "\x1b[1mWispel vraagt Zaal Zuid\x1b[0m" in screen.getvalue()


@pytest.mark.parametrize("leave", [":quit\r", "\x04", "\x03"])
async def test_typed_lines_are_answered_until_one_leaves(keyboard: Keyboard, leave: str) -> None:
    bot, screen = Echo(), Terminal()
    keyboard.keys.send_text(f"/zoek zaal\r@ben /mijn\r{leave}")

    assert await typed(bot, screen) == 0

    assert [heard.content for heard in bot.heard] == [Command("zoek", "zaal"), Command("mijn")]
    assert screen.getvalue().startswith("  Deelbot in de terminal. Je spreekt als lies")
    assert screen.getvalue().endswith("  Tot ziens.\n")


async def test_an_empty_line_at_the_prompt_says_what_to_type(keyboard: Keyboard) -> None:
    bot, screen = Echo(), Terminal()
    keyboard.keys.send_text("\r:quit\r")

    await typed(bot, screen)

    assert bot.heard == []
    assert "Je typte niets." in screen.getvalue()


async def test_a_number_overtaken_by_a_notice_is_asked_about_once() -> None:
    bot, screen = Echo(), io.StringIO()
    platform = ConsolePlatform(screen)
    session = Session(
        bot=bot, platform=platform, people=["lies"], channel="plein", name="s", interactive=True
    )
    await session.hear("/zoek")
    await platform.send(LIES, DECISION)

    await session.hear("1")
    assert "1 is nu “Ja”. Typ 1 nog eens" in screen.getvalue()
    assert len(bot.heard) == 1

    await session.hear("1")
    assert bot.heard[-1].content == Press("yes.b.1")


def completions(text: str) -> list[str]:
    platform = ConsolePlatform(io.StringIO())
    session = Session(
        bot=Echo(), platform=platform, people=["lies", "ben"], channel="#plein", name="s"
    )
    found = Words(session).get_completions(Document(text), CompleteEvent())
    return [completion.text for completion in found]


def test_words_people_and_channels_are_completed_at_the_beginning() -> None:
    assert completions("@b") == ["@ben"]
    assert completions("@ben #") == ["#plein"]
    assert completions("@ben /zo") == ["/zoek"]
    assert completions("/tr") == ["/trouver"]
    assert completions("/zoek /") == []
    assert completions("") == []


def test_only_words_that_work_are_completed_the_readers_own_first() -> None:
    words = command_words("fr")

    assert words[0] == "offre"
    unbuilt = {verb.word("fr") for verb in VERBS if not verb.built}
    built = {verb.word(each) for verb in VERBS if verb.built for each in ("nl", "fr", "en")}
    assert not (unbuilt - built) & set(words)


async def test_a_slow_pipe_leaves_the_loop_free_and_ends_with_its_writer() -> None:
    reading, writing = os.pipe()
    bot = Echo()
    source = os.fdopen(reading, "r", encoding="utf-8")
    platform = ConsolePlatform(io.StringIO())
    running = asyncio.create_task(
        run_console(bot=bot, platform=platform, drain=nothing_due, source=source)
    )
    os.write(writing, "\ufeff/zoek za".encode())
    await asyncio.sleep(0)
    os.write(writing, "al é\r\n/mij".encode() + b"n \xff")
    os.close(writing)

    assert await running == 0
    source.close()
    assert [heard.content for heard in bot.heard] == [
        Command("zoek", "zaal é"),
        Command("mijn", "\N{REPLACEMENT CHARACTER}"),
    ]
