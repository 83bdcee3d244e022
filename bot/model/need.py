"""What is needed, made comparable with what is offered: an open request, or a private one."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.language.reading import Access
from bot.language.reading import Need as AccessNeed
from bot.model.availability import HORIZON_DAYS, availability
from bot.model.listing import KindId
from bot.model.price import Price
from bot.model.slot import DAY, Instant, Slot
from bot.model.when import When

LOOKED_AHEAD = 8
"""Of a pattern so many of the next times are looked at."""
MOST_WINDOWS = 24


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A time asked for. An `exact` one must be free as a whole; of another some of it will do."""

    slot: Slot
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A private request: whoever asked for it is told when something fits, and nobody else sees it.

    `words` are what must be found where no kind was understood. Times in `when` are wall times in
    `zone`. It is over at `expires_at`.
    """

    id: str
    person_id: str
    organisation_id: str | None
    community_id: str
    kind: KindId | None
    category: str | None
    title: str | None
    words: tuple[str, ...]
    town: str | None
    when: When
    zone: str
    capacity: int | None
    units: int
    price: Price | None
    text: str
    created_at: Instant
    expires_at: Instant
    radius: int | None = None
    access: tuple[Access, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the matching knows of a request. `least` is how many of its windows an offer must serve;
    `said` changes whenever what is asked for does.

    `private` ones are told to `person_id` alone, and only of what lies in their own town, or within
    `radius` kilometres of it, which binds others too. `access` are needs that must not be said to
    be unmet.
    """

    id: str
    said: int
    person_id: str
    organisation_id: str | None
    community_ids: tuple[str, ...]
    private: bool
    kind: KindId | None
    category: str | None
    title: str | None
    words: tuple[str, ...]
    town: str | None
    zone: str
    capacity: int | None
    units: int
    price: Price | None
    windows: tuple[Window, ...]
    least: int
    repeats: bool
    created_at: Instant
    radius: int | None = None
    access: tuple[AccessNeed, ...] = ()


def windows(when: When, zone: ZoneInfo, now: Instant) -> tuple[Window, ...]:
    """The times asked for that lie ahead, in order: a year where nothing was said."""
    if not when:
        return (Window(Slot(now, now + HORIZON_DAYS * DAY), exact=False),)
    parts = [
        *((When(slots=(said,)), said.end is not None) for said in when.slots),
        *((When(periods=(period,)), False) for period in when.periods),
        *(
            (When(patterns=(pattern,)), pattern.start is not None and pattern.end is not None)
            for pattern in when.patterns
        ),
    ]
    found: set[Window] = set()
    for part, exact in parts:
        asked = availability(part, zone, now)
        # Without rules, the stretches are already what lies ahead, in order.
        ahead = asked.occurrences(asked.ahead(now)) if asked.rules else asked.slots
        for slot in ahead[:LOOKED_AHEAD]:
            found.add(Window(Slot(max(slot.start, now), slot.end), exact))
    return tuple(sorted(found)[:MOST_WINDOWS])


def least(when: When, asked: int) -> int:
    """Of a pattern at least half of the times; of several times any one."""
    return max(1, -(-asked // 2)) if when.patterns else 1
