"""Several people at one keyboard: a line becomes a delivery to the bot, and its answer a card."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from adapters.console.buttons import Numbered
from adapters.console.lines import Line, parse
from adapters.console.platform import NAME, ConsolePlatform
from adapters.console.questions import exit_for, question_rows
from adapters.console.render import INDENT, Row, Span, Style, block
from bot.interview import Interview
from bot.messages import (
    Address,
    Answer,
    Command,
    Content,
    Filled,
    Form,
    Identity,
    Incoming,
    Press,
    Said,
    phrase,
)
from bot.model.people import Language
from bot.verbs import language_of

# A number that came to mean something else within this time was typed for what it meant before.
REACTION_SECONDS = 1.5
_LONGEST_LABEL = 100
_LONGEST_ECHO = 300
_NAMED_BUTTONS = 6


class Receiver(Protocol):
    """What the console asks of `bot.dispatch.Bot`."""

    async def receive(self, incoming: Incoming) -> Answer[str]: ...

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None: ...


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that is being filled in, and where it was asked for."""

    interview: Interview
    address: Address


class Session:
    """Who speaks, where each stands, and which forms are open. `name` and the number of a line make
    the key under which the bot handles it once.
    """

    def __init__(
        self,
        *,
        bot: Receiver,
        platform: ConsolePlatform,
        people: Sequence[str],
        channel: str,
        name: str,
        interactive: bool = False,
    ) -> None:
        self._bot = bot
        self._platform = platform
        self._name = name
        self._interactive = interactive
        self._lines = 0
        self._channel = "#" + channel.removeprefix("#")
        self._channels: dict[str, str] = {}
        self._forms: dict[str, OpenForm] = {}
        self.people = [person.removeprefix("@").lower() for person in people] or ["ik"]
        self.speaker = self.people[0]

    @property
    def channel(self) -> str:
        """Where the speaker stands."""
        return self._channels.get(self.speaker, self._channel)

    @property
    def channels(self) -> list[str]:
        return sorted({self._channel, *self._channels.values()})

    @property
    def prompt(self) -> str:
        return f"{self.speaker} {self.channel}> "

    @property
    def language(self) -> Language:
        return self._platform.phrases(self.speaker).language

    @property
    def form_open(self) -> bool:
        return self.speaker in self._forms

    async def hear(self, typed: str) -> bool:
        """Handles one line; False when it ends the session."""
        self._lines += 1
        line = parse(typed)
        if line.kind == "comment" or not (typed or self._interactive):
            self._echo_comment(typed.strip())
            return True
        self._turn_to(line)
        self._echo(line.words)
        form = self._forms.get(self.speaker)
        match line.kind:
            case "quit":
                return False
            case "help":
                self._help()
                self._ask_again()
            case "switch":
                self._tell("console-switched", name=self.speaker, channel=self.channel)
                self._ask_again()
            case "command":
                await self._command(line)
            case "button" | "said" if form is not None:
                await self._fill(form, line.words)
            case "button":
                await self._press_number(line.words.lower())
            case "said":
                await self._say(line.words)
        return True

    def greet(self) -> None:
        self._tell("console-hello", name=self.speaker, channel=self.channel)

    def goodbye(self) -> None:
        self._tell("console-bye")

    def _turn_to(self, line: Line) -> None:
        if line.person is not None:
            self.speaker = line.person
            if line.person not in self.people:
                self.people.append(line.person)
        if line.channel is not None:
            self._channels[self.speaker] = f"#{line.channel}"

    def _echo(self, words: str) -> None:
        """So that the outcome of a script reads like a chat; a terminal has shown it already."""
        if not self._interactive:
            short = words if len(words) <= _LONGEST_ECHO else f"{words[:_LONGEST_ECHO]} …"
            self._platform.write([(Span(self.prompt, "head"), Span(short))])

    def _echo_comment(self, comment: str) -> None:
        if comment and not self._interactive:
            self._platform.write([(Span(comment, "dim"),)])

    async def _command(self, line: Line) -> None:
        word, text = line.command
        language = language_of(word.lower())
        if language is not None:
            self._platform.languages[self.speaker] = language
        if self._forms.pop(self.speaker, None) is not None:
            self._tell("console-form-left")
            if not word:
                return
        await self._deliver(self._here, Command(word, text))

    async def _say(self, words: str) -> None:
        if not words:
            self._tell("console-nothing-typed")
            return
        labelled = self._labelled(words) if len(words) <= _LONGEST_LABEL else None
        if labelled is not None:
            await self._press(labelled)
        else:
            await self._deliver(self._sender.private, Said(words))

    def _labelled(self, words: str) -> Numbered | None:
        """The button of this label that was shown last, the speaker's own ones first."""
        wanted = " ".join(words.split()).casefold()
        own = self._platform.buttons[self.speaker].all()
        for button in (*own, *reversed(self._platform.public.all())):
            if " ".join(button.label.split()).casefold() == wanted:
                return button
        return None

    async def _press_number(self, number: str) -> None:
        prefix = "p" if number.startswith("p") else ""
        number = f"{prefix}{int(number.removeprefix(prefix))}"
        own = self._platform.buttons[self.speaker]
        button = _numbered(number, [*own.all(), *self._platform.public.all()])
        if button is None:
            self._no_such_button(number)
        elif self._overtaken(button):
            self._tell("console-overtaken", "problem", number=number, label=button.label)
        else:
            await self._press(button)

    async def _press(self, button: Numbered) -> None:
        self._platform.write([(Span(INDENT), Span(f"[{button.label}]", "dim"))])
        place = self._platform.place(button.message)
        address = place or self._sender.private
        await self._deliver(address, Press(button.act), None if place else button.message)

    def _overtaken(self, button: Numbered) -> bool:
        since = self._platform.overtaken.pop(self.speaker, None)
        if since is None or not self._interactive:
            return False
        newest = self._platform.buttons[self.speaker].newest
        return button in newest and asyncio.get_running_loop().time() - since < REACTION_SECONDS

    def _no_such_button(self, number: str) -> None:
        for other in self.people:
            if other != self.speaker and _numbered(number, self._platform.buttons[other].all()):
                self._tell("console-button-of-other", "problem", number=number, other=other)
                return
        public = number.startswith("p")
        own = self._platform.buttons[self.speaker].all()
        buttons = self._platform.public.all() if public else own
        key = "console-no-such-button" if buttons else "console-no-buttons"
        nearest = buttons[-_NAMED_BUTTONS:] if public else buttons[:_NAMED_BUTTONS]
        shown = ", ".join(f"{b.number} {b.label}" for b in nearest)
        self._tell(key, "problem", number=number, buttons=shown)

    async def _fill(self, form: OpenForm, words: str) -> None:
        interview = form.interview
        leave = exit_for(interview, words)
        if leave is not None:
            interview = interview.take(leave)
        else:
            interview = interview.answer(words, self._platform.phrases(self.speaker).say)
        if interview.stopped:
            del self._forms[self.speaker]
            self._tell("console-form-left")
        elif interview.finished:
            del self._forms[self.speaker]
            await self._deliver(form.address, Filled(interview.form.act, interview.values()))
        else:
            self._forms[self.speaker] = OpenForm(interview, form.address)
            self._ask_again()

    def _open(self, form: Form[str], address: Address) -> None:
        self._forms[self.speaker] = OpenForm(Interview.begin(form), address)
        phrases = self._platform.phrases(self.speaker)
        head = phrases.say(phrase("console-to-person", name=self.speaker))
        rows: list[Row] = [(Span(f"{head}:", "head"),), *block(form.title, "bold")]
        for line in form.intro:
            rows += block(line, width=self._platform.width)
        self._platform.write(rows)
        self._ask_again()

    def _ask_again(self) -> None:
        """The question at which the speaker's form is; nothing where none is open."""
        form = self._forms.get(self.speaker)
        if form is not None:
            phrases = self._platform.phrases(self.speaker)
            question = form.interview.question().translate(phrases.say)
            self._platform.write(question_rows(question, phrases, self._platform.width))

    @property
    def _sender(self) -> Identity:
        return Identity(NAME, "", f"@{self.speaker}")

    @property
    def _here(self) -> Address:
        return Address(NAME, "", self.channel)

    async def _deliver(
        self, address: Address, content: Content, pressed: str | None = None
    ) -> None:
        """`pressed` is the private card whose button it was, which the answer may replace."""
        sender = self._sender
        incoming = Incoming(
            source=NAME,
            key=f"{self._name}-{self._lines}",
            sender=sender,
            name=self.speaker[:1].upper() + self.speaker[1:],
            address=address,
            content=content,
            channel_name="" if address == sender.private else address.channel,
            # Who sits at this keyboard was let in.
            closed=None if address == sender.private else True,
            pictures=False,
        )
        answer = await self._bot.receive(incoming)
        if answer.language is not None:
            self._platform.languages[self.speaker] = answer.language
        message: str | None = None
        if answer.card is not None:
            message = self._platform.answer(
                self.speaker,
                answer.card,
                replaced=pressed if answer.replaces else None,
                again=answer.again,
            )
        elif answer.again and answer.form is None:
            self._tell("console-again-without-answer")
        if answer.form is not None:
            self._open(answer.form, address)
        await self._bot.delivered(answer, message)

    def _help(self) -> None:
        mine = self._platform.buttons[self.speaker].all()
        shown = ", ".join(f"{b.number} {b.label}" for b in mine)
        names = ", ".join(f"@{person}" for person in self.people)
        self._tell("console-help", "plain", name=self.speaker, names=names, channel=self.channel)
        if shown:
            self._tell("console-help-buttons", "plain", buttons=shown)
        self._platform.write([()])

    def _tell(self, key: str, style: Style = "dim", **args: str | int) -> None:
        self._platform.tell(self.speaker, key, style, **args)


def _numbered(number: str, buttons: Sequence[Numbered]) -> Numbered | None:
    return next((button for button in buttons if button.number == number), None)
