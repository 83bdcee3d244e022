"""Words that can mean two things, and what they would mean by the other convention."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.conventions import Conventions
from bot.language.line import Line
from bot.language.signs import Cue, Month, Nth, Number, Sign, Unit, Weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """Where in the text it stands, and the conventions by which it is read otherwise."""

    start: int
    end: int
    otherwise: Conventions


def ambiguities(line: Line, conventions: Conventions) -> Iterator[Ambiguity]:
    """`line` as it was scanned, before any rule; each convention once."""
    seen: set[str] = set()
    for at in range(len(line.signs)):
        if (found := _ambiguous(line.signs, at)) is None or found[0] in seen:
            continue
        name, taken = found
        seen.add(name)
        yield Ambiguity(
            start=line.spans[at][0],
            end=line.spans[at + taken - 1][1],
            otherwise=conventions.otherwise(name),
        )


def _ambiguous(signs: Sequence[Sign], at: int) -> tuple[str, int] | None:
    match signs[at : at + 4]:
        case [Cue.NEXT, Weekday(plural=False) | Unit(name="weekend"), *_]:
            # volgende zondag; next weekend
            return "next_in_next_week", 2
        case [Weekday(plural=False) | Unit(name="weekend"), Cue.PROCHAIN, *_]:
            # samedi prochain
            return "prochain_is_first", 2
        case [Cue.UNTIL, Month(), *_]:
            # tot juni
            return "until_month_leaves_it_out", 2
        case [Cue.EVERY, Number(value=2, ordinal=True) | Nth(value=2), Weekday(), *rest] if not (
            rest and rest[0] in (Cue.FROM, Cue.MONTHLY, Cue.EVERY, Cue.ARTICLE)
        ):
            # elke 2e dinsdag
            return "every_second_is_monthly", 3
    return None
