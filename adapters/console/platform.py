"""The console as a platform: cards on one screen, for several people and channels."""

import asyncio
import io
import logging
import os
import re
import secrets
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

from adapters.console.buttons import Numbered, PrivateButtons, PublicButtons
from adapters.console.render import (
    INDENT,
    Row,
    Span,
    Style,
    block,
    button_rows,
    card_rows,
    paint,
    size,
)
from bot.messages import Address, Attachment, Card, phrase
from bot.model.people import Language
from bot.phrases import Phrases
from bot.ports import TryLater

log = logging.getLogger(__name__)

NAME = "console"
_ZONE = "Europe/Brussels"


class Screen(Protocol):
    """As much of a text stream as is written to."""

    def write(self, text: str, /) -> int: ...

    def flush(self) -> None: ...


class ConsolePlatform:
    """Prints what is sent. `files` is where attachments are put, nowhere by default.

    `language` is that of the console's own words to who has not yet shown another; `colour` is used
    where the terminal has it, unless said; `wrap` breaks lines at its width.
    """

    def __init__(
        self,
        output: TextIO,
        *,
        files: Path | None = None,
        colour: bool | None = None,
        wrap: bool = False,
        language: Language = "nl",
    ) -> None:
        self.output = output
        self.colour = has_colour(output) if colour is None else colour
        self.wrap = wrap
        self.language: Language = language
        self.languages: dict[str, Language] = {}
        self.buttons: defaultdict[str, PrivateButtons] = defaultdict(PrivateButtons)
        self.public = PublicButtons()
        # Since when, in the loop's time, the first numbers mean something that nobody asked for.
        self.overtaken: dict[str, float] = {}
        self._screen: Screen = output
        self._encoding = output.encoding or "utf-8"
        self._files = files
        self._places: dict[str, Address] = {}
        self._notices: set[str] = set()
        # Message names live on in the database; another run must not find its own under them.
        self._run = secrets.token_hex(4)
        self._count = 0

    @property
    def name(self) -> str:
        return NAME

    def print_to(self, screen: Screen) -> None:
        """Another way to the same output, while a prompt stands at its end."""
        self._screen = screen

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """What is sent meanwhile is not shown, and its buttons have no numbers: the time before
        the session.
        """
        screen = self._screen
        self.print_to(io.StringIO())
        try:
            yield
        finally:
            self.print_to(screen)
            self.buttons.clear()
            self.public = PublicButtons()

    async def send(self, address: Address, card: Card[str]) -> str:
        message = self._new_message()
        person = _person(address)
        if person is None:
            self._places[message] = address
            self._print(address, card, self.public.show(message, card.buttons))
            return message
        buttons = self.buttons[person]
        if card.buttons and buttons.newest:
            self.overtaken[person] = asyncio.get_running_loop().time()
        moved = buttons.newest[0].message if card.buttons and buttons.newest else ""
        self._notices.add(message)
        numbered = buttons.show(message, card.buttons)
        self._print(address, card, numbered)
        self._show_moved(person, moved)
        return message

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        """Nothing can be changed on paper: what is new of the card is printed, marked as such."""
        person = _person(address)
        if person is None:
            self._places[message] = address
            numbered = self.public.show(message, card.buttons)
        else:
            numbered = self.buttons[person].change(message, card.buttons)
        short = Card(title=card.title, lines=card.lines)
        self._print(address, short, numbered, mark="console-edited")
        return message

    def answer(
        self, person: str, card: Card[str], *, replaced: str | None = None, again: bool = False
    ) -> str:
        """A card for who just spoke, in the place of the message `replaced`; gives its name."""
        message = replaced or self._new_message()
        buttons = self.buttons[person]
        newest = buttons.newest[0].message if card.buttons and buttons.newest else ""
        numbered = buttons.show(message, card.buttons)
        mark = "console-again" if again else ""
        self._print(Address(NAME, "", f"@{person}"), card, numbered, mark=mark)
        if newest in self._notices and newest != message:
            self._show_moved(person, newest)
        self.overtaken.pop(person, None)
        return message

    def place(self, message: str) -> Address | None:
        """The channel in which a message stands; None for one in a private chat."""
        return self._places.get(message)

    def phrases(self, person: str) -> Phrases:
        return Phrases(self.languages.get(person, self.language), _ZONE)

    def tell(self, person: str, key: str, style: Style = "dim", **args: str | int) -> None:
        """One of the console's own sentences."""
        self.write(block(self.phrases(person).say(phrase(key, **args)), style, width=self.width))

    def write(self, rows: Sequence[Row]) -> None:
        text = paint(rows, colour=self.colour)
        try:
            self._screen.write(text.encode(self._encoding, "replace").decode(self._encoding))
            self._screen.flush()
        except OSError as error:
            raise TryLater(60) from error

    @property
    def width(self) -> int:
        return shutil.get_terminal_size().columns - 1 if self.wrap else 0

    def _new_message(self) -> str:
        self._count += 1
        return f"{self._run}-{self._count}"

    def _print(
        self, address: Address, card: Card[str], numbered: Sequence[Numbered], mark: str = ""
    ) -> None:
        person = _person(address)
        phrases = self.phrases(person or "")
        if person is None:
            head = phrases.say(phrase("console-in-channel", channel=address.channel))
        else:
            head = phrases.say(phrase("console-to-person", name=person))
        if mark:
            head = f"{head} ({phrases.say(phrase(mark))})"
        files = [self._file(attachment, phrases) for attachment in card.attachments]
        if card.picture is not None:
            files.insert(0, phrases.say(phrase("console-photo")))
        rows: list[Row] = [(Span(f"{head}:", "head"),)]
        self.write([*rows, *card_rows(card, numbered, files, self.width), ()])

    def _show_moved(self, person: str, message: str) -> None:
        """Somebody waits for an answer to this one: say where its buttons went."""
        moved = self.buttons[person].of(message)
        if message and moved:
            still = self.phrases(person).say(phrase("console-still-open"))
            labels = [(n.number, n.label) for n in moved]
            rows: list[Row] = [(Span(INDENT), Span(still, "dim"))]
            self.write([*rows, *button_rows(labels, self.width), ()])

    def _file(self, attachment: Attachment, phrases: Phrases) -> str:
        args = {"name": attachment.name, "size": size(attachment)}
        if self._files is None:
            return phrases.say(phrase("console-file", **args))
        try:
            path = _store(self._files, attachment)
        except OSError:
            log.exception("an attachment could not be stored")
            return phrases.say(phrase("console-file-lost", **args))
        return phrases.say(phrase("console-file-stored", path=str(path), **args))


def has_colour(output: TextIO) -> bool:
    """NO_COLOR is kept as no-color.org has it: any value but an empty one."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output.isatty() and not plain


def _person(address: Address) -> str | None:
    return address.channel[1:] if address.channel.startswith("@") else None


def _store(folder: Path, attachment: Attachment) -> Path:
    """Under its own name, inside the folder whatever that name is; never over another file."""
    name = re.sub(r"[^\w.-]+", "-", attachment.name).lstrip(".-")[-80:] or "file"
    folder.mkdir(parents=True, exist_ok=True)
    content = attachment.content.encode(errors="replace")
    for n in range(1, 1_000):
        path = folder / (name if n == 1 else f"{n}-{name}")
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            if path.is_file() and path.read_bytes() == content:
                return path
        else:
            return path
    raise FileExistsError(name)
