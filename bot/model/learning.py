"""Corrections of readings: what a sentence was taken for, and what its author made of it."""

from dataclasses import dataclass, fields, replace

from bot.model.listing import Understood
from bot.model.people import Language
from bot.model.slot import DAY, Instant

KEPT_MONTHS = 12
KEPT_SECONDS = 365 * DAY
"""How long a correction is kept at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Kept of who allows it, for the coordinators of one community. `text` is verbatim."""

    id: str
    person_id: str
    community_id: str
    text: str
    language: Language
    first: Understood
    final: Understood
    at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How many corrections of a person are kept for one community, and since when."""

    community: str
    count: int
    oldest: Instant


def changed(first: Understood, final: Understood) -> bool:
    """Doubts are questions, not what was understood."""
    return replace(first, doubts=()) != replace(final, doubts=())


def corrected(first: Understood, final: Understood) -> bool:
    """Something that was understood is otherwise. What was only added is not meant, nor what was
    asked about: an answer puts nothing right.
    """
    asked = {"doubts"}
    asked |= {"when" for doubt in first.doubts if doubt.about != "number-out-of-range"}
    asked |= {"town" for doubt in first.doubts if doubt.towns}
    said = {each.name for each in fields(Understood)} - asked
    return any(
        getattr(first, name) and getattr(first, name) != getattr(final, name) for name in said
    )
