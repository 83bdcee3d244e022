"""What the scanner sees in a text: typed signs, the same in every language."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, auto
from typing import Literal

PartName = Literal["morning", "noon", "afternoon", "evening", "night"]
UnitName = Literal["hour", "day", "week", "weekend", "month", "year"]
EdgeName = Literal["begin", "mid", "end", "first half", "second half"]
SpanKind = Literal["days", "month", "edge", "week", "holiday"]


class Cue(Enum):
    """Small words that say how the others hang together."""

    TIMES = auto()  # zes keer, 6x: how often, before a weekday
    WHOLE_DAY = auto()  # de hele dag: without hours of its own
    FROM = auto()  # van, du: only opens a range
    SINCE = auto()  # vanaf, from: also stands alone
    TO = auto()  # to, au: only between two ends
    UNTIL = auto()  # tot, until: also stands alone
    THROUGH = auto()  # tot en met, through
    BEFORE = auto()
    FOR = auto()  # Dutch voor: before a clock time or feast, for anything else
    BY = auto()
    LATEST = auto()  # au plus tard, behind its date
    ONWARD = auto()  # onwards, behind its date
    AFTER = auto()
    BETWEEN = auto()
    AND = auto()
    OR = auto()
    COMMA = auto()
    STOP = auto()
    DASH = auto()
    EVERY = auto()
    DAILY = auto()
    MONTHLY = auto()
    OTHER = auto()  # every other, om de twee
    IN_TWO = auto()  # sur deux, behind its day
    EXCEPT = auto()
    THIS = auto()
    NEXT = auto()
    COMING = auto()
    PROCHAIN = auto()  # behind its day
    PAST = auto()
    HENCE = auto()  # over, dans
    FROM_TODAY = auto()  # two weeks from today, behind its length
    WEEK_HENCE = auto()  # jeudi en huit, Sunday week
    FORTNIGHT_HENCE = auto()  # mardi en quinze
    LASTING = auto()  # for, pendant
    AT = auto()
    ARTICLE = auto()  # French le, la
    PLURAL = auto()  # French les
    HALF = auto()
    HALF_PAST = auto()
    QUARTER_PAST = auto()
    QUARTER_TO = auto()
    OVERNIGHT = auto()  # nacht van, nuit du
    AND_HALF = auto()  # et demie
    AND_QUARTER = auto()
    LESS_QUARTER = auto()
    NOW = auto()  # per direct
    WEEK_OF = auto()
    WEEK_AFTER = auto()
    ONE = auto()
    ANSWER = auto()  # reply by
    WORD = auto()  # any other word


# Words that may stand before a day without changing it.
SOFT = (Cue.ARTICLE, Cue.PLURAL, Cue.FROM, Cue.HENCE, Cue.AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """Days count from Monday = 0."""

    days: tuple[int, ...]
    plural: bool = False
    part: PartName | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    number: int
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    value: int
    ordinal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric:
    """A date in figures."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """`half` is the half of the day that was said; `spoken` clocks count to twelve."""

    hour: int
    minute: int = 0
    half: Literal["am", "pm"] | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: PartName
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    days: int
    part: PartName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    name: UnitName
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    name: EdgeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """1 to 4, or -1 for the last."""

    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A feast or school holiday by its name in `bot.language.holidays`."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A day as it was said, before its year and perhaps its month are known."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    fixed: date | None = None
    part: PartName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Clock times of one day. A `part` alone gives its hours in the assembly; clocks beat it.

    `alone` is a start among others: 15u en 20u.
    """

    start: time | None
    end: time | None = None
    part: PartName | None = None
    spoken: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    dates: tuple[date, ...]
    part: PartName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Whole days, both included."""

    first: date
    last: date
    kind: SpanKind = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """`count` is how often, where that was said; `dates` are the first of those on which a month
    repeats.
    """

    frequency: Literal["daily", "weekly", "monthly"]
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    part: PartName | None = None
    count: int | None = None
    dates: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One end of when something holds, both ends included."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """Days that are left out: dates, or every such weekday."""

    dates: tuple[date, ...] = ()
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchDay:
    """A day that was said and cannot be meant: the fifth Tuesday of every month, a far year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A length of time."""

    amount: int
    unit: UnitName


Sign = (
    Cue
    | Weekday
    | Month
    | Number
    | Year
    | Numeric
    | Clock
    | Part
    | Relative
    | Unit
    | Edge
    | Nth
    | Feast
    | Piece
    | Hours
    | Days
    | Span
    | Stretch
    | Repeat
    | Bound
    | Without
    | NoSuchDay
    | Lasting
)
