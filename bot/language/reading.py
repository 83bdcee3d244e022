"""What a message was understood to say: the one result of `bot.language.read`."""

from dataclasses import dataclass, field
from typing import Literal

from bot.model.price import Price
from bot.model.when import When

Intent = Literal["offer", "request", "search", "chatter"]
Kind = Literal["room", "gear", "staff", "service"]
Language = Literal["nl", "fr", "en"]
Doubtful = Literal[
    "past",  # the only sensible reading lies before now
    "weekday-mismatch",  # weekday and date disagree; the date was taken
    "ends-before-start",  # an end before its start, or a night of more than 14 hours
    "no-such-time",  # a wall time that the clocks skip
    "no-such-date",  # 31 February, the year 2999, a pattern without a day
    "number-out-of-range",  # zero chairs, a million people
    "time-twice",  # a wall time that comes twice when the clocks go back
    "place",  # several towns have that name, or none has and these are close; the first was taken
    "place-unknown",  # kilometres around what no table of towns has
    "ambiguous",  # it can mean another time as well; the usual one was taken
]
# What is told and stops nothing.
TOLD: frozenset[Doubtful] = frozenset(("weekday-mismatch", "time-twice", "ambiguous"))
Need = Literal["step-free", "accessible-toilet", "hearing-loop", "sign-language", "quiet-room"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that was said and must be asked about; `said` is the fragment of the text,
    verbatim. `alternatives` are other times that can be meant; of a time that comes twice both,
    told apart by their `fold`. `towns` are those that can be meant by a name of several, by their
    Dutch official names.
    """

    about: Doubtful
    said: str
    alternatives: tuple[When, ...] = ()
    towns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An amount of work in hours, in all or in every day, week or month."""

    hours: int
    per: Literal["total", "day", "week", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What was said of an access need: it is met, or asked for, or it is not met. What was not said
    is not here.
    """

    need: Need
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Fields are None or empty where the text says nothing. Times are wall times of the reader's
    zone.

    `title` is a short noun phrase without place, time and price. `town` has its Dutch official
    name; `near` says that what lies around it will do, `radius` is the most kilometres that it may
    be away. `region` is a province, a region or the country, where no town was named. `audience`
    is None where nobody said whether people come to watch. `notice` says that the words are those
    of a notice: we are looking for, wanted. `words` are the folded content words that no other
    field took, for the search by words. `spans` are the pieces of the text that were used, by
    field, as (start, end) in `text` without its command and invisible signs.
    """

    text: str
    language: Language | None = None
    intent: Intent | None = None
    kind: Kind | None = None
    category: str | None = None
    title: str | None = None
    town: str | None = None
    near: bool = False
    radius: int | None = None
    region: str | None = None
    address: str | None = None
    when: When = field(default_factory=When)
    capacity: int | None = None
    area: int | None = None
    quantity: int | None = None
    work: Work | None = None
    price: Price | None = None
    conditions: tuple[str, ...] = ()
    access: tuple[Access, ...] = ()
    audience: bool | None = None
    notice: bool = False
    words: tuple[str, ...] = ()
    spans: tuple[tuple[str, int, int], ...] = ()
    doubts: tuple[Doubt, ...] = ()
