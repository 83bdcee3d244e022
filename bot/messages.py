"""All that passes between core and platform: what came in, and the structure (never markup) of what
goes out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeAlias, TypeVar

from bot.model.people import Address, Identity, Language
from bot.texts import (
    Ahead,
    Arg,
    Brief,
    Day,
    Hour,
    Joined,
    Meaning,
    Moment,
    Schedule,
    Secret,
    Span,
    Text,
    Thing,
    Town,
    phrase,
    verbatim,
)

__all__ = [
    "Added",
    "Address",
    "Ahead",
    "Answer",
    "Arg",
    "Attachment",
    "Brief",
    "Button",
    "Card",
    "Choice",
    "Command",
    "Content",
    "Day",
    "Event",
    "Field",
    "Filled",
    "Form",
    "Home",
    "Hour",
    "Identity",
    "Incoming",
    "Joined",
    "Meaning",
    "Moment",
    "Moved",
    "Photo",
    "Picture",
    "Press",
    "Removed",
    "Said",
    "Schedule",
    "Secret",
    "Shown",
    "Span",
    "Text",
    "Thing",
    "Town",
    "Wordless",
    "phrase",
    "verbatim",
]

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Button(Generic[T]):
    """`act` is `verb.id.version`, at most 64 bytes: no secret, because everything is checked at the
    press. `opens` says that it leads from a channel to the private chat, where the act goes on.
    """

    label: T
    act: str
    opens: bool = False

    def __post_init__(self) -> None:
        if len(self.act.encode()) > 64:
            raise ValueError("a button carries at most 64 bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A text file. `mime` is the full media type with charset."""

    name: str
    mime: str
    content: str


@dataclass(frozen=True, slots=True)
class Photo:
    """An image file as somebody sent it, fetched by the adapter; `trouble` says why it was not."""

    content: bytes = b""
    trouble: Literal["", "too-big", "lost"] = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that goes with a card, by its id: the courier fills in its `content`, a JPEG or
    PNG, when it is sent. What is edited keeps its picture, unless it is `anew`: then it comes with
    content.
    """

    id: str
    content: bytes = b""
    anew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Generic[T]):
    """A message: a title, lines under it, somebody's words quoted, buttons, files. Adapters escape
    all of it. `pin` asks for it to be pinned in its channel, where the bot may; `stays` says that
    its reader comes back to it, so that it belongs where nothing disappears. `link` is the one
    address in its lines that leads there when it is pressed.
    """

    title: T
    lines: tuple[T, ...] = ()
    quote: str = ""
    notes: tuple[T, ...] = ()
    buttons: tuple[Button[T], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    pin: bool = False
    stays: bool = False
    picture: Picture | None = None
    link: str = ""

    def translate(self, say: Callable[[T], U]) -> "Card[U]":
        return Card(
            title=say(self.title),
            lines=tuple(map(say, self.lines)),
            quote=self.quote,
            notes=tuple(map(say, self.notes)),
            buttons=tuple(Button(say(b.label), b.act, b.opens) for b in self.buttons),
            attachments=self.attachments,
            pin=self.pin,
            stays=self.stays,
            picture=self.picture,
            link=self.link,
        )


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    label: T
    value: str


FieldType = Literal["text", "number", "choice", "choices", "date", "time", "switch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """One question. `hint` shows what an answer may look like. `value` is what is known already; a
    switch has "yes" or "no", choices have their values with spaces between; a choice may also be
    typed where `open` is set. A `long` text may have several lines.
    """

    name: str
    label: T
    type: FieldType = "text"
    value: str = ""
    required: bool = False
    choices: tuple[Choice[T], ...] = ()
    open: bool = False
    long: bool = False
    hint: T | None = None
    error: T | None = None

    def translate(self, say: Callable[[T], U]) -> "Field[U]":
        return Field(
            name=self.name,
            label=say(self.label),
            type=self.type,
            value=self.value,
            required=self.required,
            choices=tuple(Choice(say(c.label), c.value) for c in self.choices),
            open=self.open,
            long=self.long,
            hint=None if self.hint is None else say(self.hint),
            error=None if self.error is None else say(self.error),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Generic[T]):
    """Questions asked together as a modal, or one at a time: use cases do not know which.

    `act` comes back with the values. `editing` says that every field is filled in already and any
    of them may be changed. `intro` lines stand above the questions.
    """

    act: str
    title: T
    fields: tuple[Field[T], ...]
    submit: T
    intro: tuple[T, ...] = ()
    editing: bool = False

    def translate(self, say: Callable[[T], U]) -> "Form[U]":
        return Form(
            act=self.act,
            title=say(self.title),
            fields=tuple(f.translate(say) for f in self.fields),
            submit=say(self.submit),
            intro=tuple(map(say, self.intro)),
            editing=self.editing,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T]):
    """What the sender of a message hears, in private.

    `replaces` says that the card takes the place of the message whose button was pressed. `receipt`
    names the stored row of the answer: hand it to `Bot.delivered` once the platform has taken it.
    `again` marks the answer to a delivery that was handled before: its sender has heard it, or will
    by the courier. `failed` says that nothing was saved: a delivery whose sender cannot be told
    so is left for the platform to repeat. `link` is what a deep link carries to come to the same
    answer in private, at most 64 of A–Z a–z 0–9 _ -, where it was asked in a channel. `language`
    is the one it is said in; a use case gives it only where that is another than before.
    """

    card: Card[T] | None = None
    form: Form[T] | None = None
    replaces: bool = False
    receipt: str = ""
    again: bool = False
    failed: bool = False
    link: str = ""
    language: Language | None = None

    def translate(self, say: Callable[[T], U]) -> "Answer[U]":
        return Answer(
            card=None if self.card is None else self.card.translate(say),
            form=None if self.form is None else self.form.translate(say),
            replaces=self.replaces,
            receipt=self.receipt,
            again=self.again,
            failed=self.failed,
            link=self.link,
            language=self.language,
        )


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its word without the slash, and what followed."""

    word: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A button, by what it carries."""

    act: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A form, by its act, with the values of its fields."""

    act: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """Plain words to the bot. `addressed` ones stood behind a command: they are for nobody else."""

    text: str
    addressed: bool = False


@dataclass(frozen=True, slots=True)
class Wordless:
    """A message to the bot without words: a photo, a file, a sticker."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo without words; `Incoming.photo` holds it."""


@dataclass(frozen=True, slots=True)
class Home:
    """Somebody opens the page that is theirs alone, where a platform has one."""


@dataclass(frozen=True, slots=True)
class Added:
    """The bot is in this channel from now on, or was given more rights there."""


@dataclass(frozen=True, slots=True)
class Removed:
    """The bot can no longer write in this channel; in a private chat: it was blocked."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The channel lives on under another address."""

    to: Address


# What happens to the bot itself: nobody has to be known for it.
Event: TypeAlias = Added | Removed | Moved
Content: TypeAlias = Command | Press | Filled | Said | Shown | Wordless | Home | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One delivery of a platform. `key` is the same whenever the platform repeats it, and unique
    within `source`.
    `address` is where it was said; `channel_name` is that place's name for people. `language` and
    `zone` are what the platform says of the sender, None where it does not. `may_link` says that
    the sender may decide to which community the channel belongs. Without `modal` a form is asked
    one question at a time, by cards. `closed`: only who is let in is in that place, None where the
    platform does not say. A `guest` was let into single channels, or comes from elsewhere.
    `approachable`: the bot may write first. `handle` goes behind a word where several bots listen.
    `photo` came along with what was said; without `pictures` the platform has none.
    """

    source: str
    key: str
    sender: Identity
    name: str
    address: Address
    content: Content
    channel_name: str = ""
    language: Language | None = None
    zone: str | None = None
    may_link: bool = True
    modal: bool = True
    closed: bool | None = None
    guest: bool = False
    approachable: bool = True
    handle: str = ""
    photo: Photo | None = None
    pictures: bool = True

    @property
    def private(self) -> bool:
        return self.address == self.sender.private
