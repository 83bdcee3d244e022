"""Phrases still to be said, and what they are filled with."""

from dataclasses import dataclass
from typing import TypeAlias

from bot.model.price import Price
from bot.model.slot import Instant, Slot
from bot.model.when import When


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time at a place in `zone`."""

    at: Instant
    zone: str


@dataclass(frozen=True, slots=True)
class Span:
    """A slot at a place in `zone`."""

    slot: Slot
    zone: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A slot as short as a button needs it; its field's name tells it from a Span once packed."""

    short: Slot
    zone: str


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day, where the day is said already; with `opens` it is a start, which leaves its
    unit to the end.
    """

    hour: Instant
    zone: str
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """The day on which something starts, without its weekday."""

    start: Instant
    zone: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """Everything said about time, in wall time of `zone`. With `counted` what repeats until a day
    says how many times it does from then on.
    """

    when: When
    zone: str
    counted: Instant | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next days of what repeats, from `now` on; its field's name tells it from a Schedule."""

    repeats: When
    zone: str
    now: Instant


@dataclass(frozen=True, slots=True)
class Meaning:
    """One of several times that can be meant, as short as tells it from the others."""

    which: int
    among: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What sort of thing it is: its category, else its kind."""

    kind: str
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Town:
    """A town by its Dutch official name, shown by the name that the reader uses."""

    town: str


@dataclass(frozen=True, slots=True)
class Secret:
    """What only its reader may keep, such as an address or a code: "" once it was shown."""

    secret: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts of one line, separated as the language does it."""

    parts: tuple["Text", ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A phrase still to be said: its id in the catalogue and what it is filled with."""

    key: str
    args: tuple[tuple[str, "Arg"], ...] = ()


Time: TypeAlias = Moment | Span | Brief | Hour | Day | Schedule | Ahead | Meaning
Arg: TypeAlias = str | int | Text | Joined | Secret | Price | Thing | Town | Time


def phrase(key: str, **args: Arg) -> Text:
    """The phrase `key`, filled with `args`; a Python name's underscore is a hyphen in the
    catalogue.
    """
    return Text(key, tuple(sorted((name.replace("_", "-"), arg) for name, arg in args.items())))


def verbatim(text: str) -> Text:
    """Somebody's own words, said as they are."""
    return phrase("verbatim", text=text)
