"""Feasts, holidays and seasons where they stand in a text."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.language.holidays import feast, school_holidays
from bot.language.reading import Language
from bot.language.signs import Bound, Cue, Feast, Piece, Sign, Span, Year


def read_feast(
    signs: Sequence[Sign], at: int, today: date, language: Language
) -> tuple[int, Sign] | None:
    match signs[at : at + 2]:
        case [Cue.FOR, Feast(name=name)] if not school_holidays(name):
            return 2, Bound(last=feast(name, today)[0] - timedelta(1))
        case [Feast(), Cue.WORD] if language == "en" and _adjective(signs, at):
            return 1, Cue.WORD
        case [Feast(name=name), *rest]:
            if rest and isinstance(rest[0], Year):
                first, last = feast(name, date(rest[0].value, 1, 1))
                return 2, _feast_sign(name, first, last)
            return 1, _feast_sign(name, *feast(name, today))
    return None


def _adjective(signs: Sequence[Sign], at: int) -> bool:
    """A Christmas concert is a sort of concert."""
    return not at or signs[at - 1] in (Cue.ONE, Cue.WORD)


def _feast_sign(name: str, first: date, last: date) -> Sign:
    if first == last and not school_holidays(name):
        return Piece(fixed=first)
    return Span(first=first, last=last, kind="holiday")
