"""The prompt of a real terminal: history, completion, a toolbar. The only importer of
prompt_toolkit, which is loaded only when somebody types.
"""

import asyncio
import contextvars
from collections.abc import AsyncGenerator, Iterable, Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.application import in_terminal
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from adapters.console.platform import ConsolePlatform, Screen
from adapters.console.session import Session
from bot.messages import phrase
from bot.model.people import Language
from bot.phrases import LANGUAGES
from bot.verbs import VERBS

_STYLE = Style.from_dict(
    {
        "person": "ansicyan bold",
        "channel": "ansicyan",
        "bottom-toolbar": "noreverse",
        "completion-menu.completion": "bg:ansiblue ansiwhite",
        "completion-menu.completion.current": "bg:ansiwhite ansiblack",
    }
)


async def typed_lines(session: Session, platform: ConsolePlatform) -> AsyncGenerator[str, None]:
    """Until Ctrl-C or Ctrl-D. What is printed meanwhile appears above the prompt."""
    prompt: PromptSession[str] = PromptSession(
        history=InMemoryHistory(),
        completer=Words(session),
        complete_while_typing=True,
        style=_STYLE,
        color_depth=ColorDepth.DEPTH_4_BIT if platform.colour else ColorDepth.DEPTH_1_BIT,
        bottom_toolbar=lambda: _toolbar(session, platform),
    )
    screen = AbovePrompt(platform.output, prompt)
    platform.print_to(screen)
    try:
        while True:
            try:
                line = await prompt.prompt_async(lambda: _prompt(session))
            except (EOFError, KeyboardInterrupt):
                return
            finally:
                await screen.settle()
            yield line
    finally:
        platform.print_to(platform.output)


class AbovePrompt:
    """Prints at once while no prompt is open, else above it.

    prompt_toolkit's own patch_stdout prints from a thread, too late for what is said last.
    """

    def __init__(self, output: Screen, prompt: PromptSession[str]) -> None:
        self._output = output
        self._prompt = prompt
        self._waiting: list[str] = []
        self._printing: asyncio.Task[None] | None = None
        # The prompt is found by context, and notices come from other tasks.
        self._context = contextvars.copy_context()

    def write(self, text: str, /) -> int:
        self._waiting.append(text)
        return len(text)

    def flush(self) -> None:
        if not self._prompt.app.is_running:
            self._print()
        elif self._printing is None or self._printing.done():
            loop = asyncio.get_running_loop()
            self._printing = loop.create_task(self._print_above(), context=self._context)

    async def settle(self) -> None:
        """Everything so far is on the screen."""
        if self._printing is not None:
            await self._printing
        self._print()

    async def _print_above(self) -> None:
        async with in_terminal():
            self._print()

    def _print(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._output.write("".join(waiting))
        self._output.flush()


class Words(Completer):
    """Command words after `/`, people after `@`, channels after `#`; labels of buttons."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        before = document.text_before_cursor
        word = before.rpartition(" ")[2]
        # Names and words stand at the beginning; further on they are part of a sentence.
        if not word or not all(part[:1] in "@#" for part in before.split()[:-1]):
            return
        for candidate in self._candidates(word[0]):
            if candidate.startswith(word.lower()) and candidate != word:
                yield Completion(candidate, start_position=-len(word))

    def _candidates(self, sign: str) -> Iterator[str]:
        if sign == "@":
            yield from (f"@{person}" for person in self._session.people)
        elif sign == "#":
            yield from self._session.channels
        elif sign == "/":
            yield from (f"/{word}" for word in command_words(self._session.language))


def command_words(language: Language) -> list[str]:
    """Of the acts that work: the reader's own words first, then the others, each once."""
    languages = [language, *(other for other in LANGUAGES if other != language)]
    first = [verb.word(each) for each in languages for verb in VERBS if verb.built]
    return list(dict.fromkeys(first))


def _prompt(session: Session) -> FormattedText:
    return FormattedText(
        [
            ("class:person", session.speaker),
            ("class:channel", f" {session.channel}"),
            ("", "> "),
        ]
    )


def _toolbar(session: Session, platform: ConsolePlatform) -> str:
    key = "console-toolbar-form" if session.form_open else "console-toolbar"
    said = phrase(key, name=session.speaker, channel=session.channel)
    return platform.phrases(session.speaker).say(said)
