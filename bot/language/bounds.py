"""Where something begins and ends: since, until, before, except."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.language.conventions import Conventions
from bot.language.months import shifted
from bot.language.signs import (
    SOFT,
    Bound,
    Cue,
    Days,
    Hours,
    Lasting,
    Repeat,
    Sign,
    Span,
    Without,
)


def opening(sign: Days | Span) -> date:
    """As the start of something: mid is the 15th, the end its last day."""
    if isinstance(sign, Days):
        return sign.dates[0]
    if sign.kind == "edge" and sign.first.day == 11:
        return sign.first.replace(day=15)
    if sign.kind == "edge" and sign.first.day == 21:
        return sign.last
    return sign.first


def closing(sign: Days | Span, cue: Sign, conventions: Conventions) -> date:
    """As the end of something: until June is until the last of May, through June includes it."""
    if isinstance(sign, Days):
        return sign.dates[-1]
    if sign.kind == "edge" and sign.first.day == 11:
        return sign.first.replace(day=15)
    if sign.kind == "month" and not conventions.until_month_leaves_it_out:
        return sign.last
    if sign.kind in ("month", "holiday") and cue in (Cue.UNTIL, Cue.BY):
        return sign.first - timedelta(1)
    return sign.last


def read_bound(signs: Sequence[Sign], at: int, conventions: Conventions) -> tuple[int, Sign] | None:
    match signs[at : at + 2]:
        case [Days() | Span() as thing, Cue.LATEST]:
            return 2, Bound(last=closing(thing, Cue.THROUGH, conventions))
        case [Days() | Span() as thing, Cue.ONWARD]:
            return 2, Bound(first=opening(thing))
    step = at + 1
    while step < len(signs) and signs[step] in (*SOFT, Cue.UNTIL):
        step += 1
    if step >= len(signs) or not isinstance(found := signs[step], Days | Span):
        return None
    cue, taken = signs[at], step + 1 - at
    if cue in SOFT and Cue.UNTIL in signs[at:step]:
        return None
    follows = signs[step + 1] if step + 1 < len(signs) else None
    if follows is Cue.ONWARD:
        taken += 1
    edges = (
        (found.dates[0], found.dates[-1]) if isinstance(found, Days) else (found.first, found.last)
    )
    match cue:
        case Cue.SINCE:
            if isinstance(found, Span) and found.kind == "days":
                return None
            if isinstance(follows, Hours) and follows.end is None and isinstance(found, Days):
                return None
            return taken, Bound(first=opening(found))
        case Cue.BY if isinstance(follows, Hours) and follows.start and follows.end:
            return None
        case Cue.UNTIL | Cue.THROUGH | Cue.BY:
            if isinstance(found, Span) and found.kind == "days":
                return None
            if isinstance(found, Days) and isinstance(follows, Hours) and not _repeats(signs, at):
                # a deadline with its hour
                taken += 1
            return taken, Bound(last=closing(found, cue, conventions))
        case Cue.FOR if isinstance(found, Span) and found.kind == "edge":
            return taken, Bound(last=closing(found, cue, conventions))
        case Cue.BEFORE if isinstance(found, Span) and found.kind == "edge":
            return taken, Bound(last=closing(found, cue, conventions))
        case Cue.BEFORE:
            return taken, Bound(last=edges[0] - timedelta(1))
        case Cue.AFTER:
            return taken, Bound(first=edges[1] + timedelta(1))
        case Cue.EXCEPT:
            return taken, _excepted(found)
    return None


def _excepted(found: Days | Span) -> Sign:
    """School holidays stay a condition: their days are not the same for everyone."""
    if isinstance(found, Days):
        return Without(dates=found.dates)
    if found.kind == "holiday":
        return Cue.WORD
    length = min((found.last - found.first).days + 1, 62)
    return Without(dates=tuple(found.first + timedelta(n) for n in range(length)))


def _repeats(signs: Sequence[Sign], at: int) -> bool:
    return any(isinstance(sign, Repeat | Hours) for sign in signs[max(at - 3, 0) : at])


def read_length(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """Three days from next Monday; vanaf maandag gedurende twee weken."""
    match signs[at : at + 2]:
        case [Lasting(amount=amount, unit=unit), Bound(first=date() as first, last=None)]:
            pass
        case [Bound(first=date() as first, last=None), Lasting(amount=amount, unit=unit)]:
            pass
        case _:
            return None
    if unit not in ("day", "week", "month") or amount > 100:
        return None
    return 2, Span(first=first, last=shifted(first, amount, unit) - timedelta(1))
