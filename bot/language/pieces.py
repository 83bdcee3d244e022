"""Days as they are said: weekday, number, month and year put together."""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.clocks import leads_to_month
from bot.language.line import Line, Rule
from bot.language.reading import Language
from bot.language.signs import (
    Cue,
    Feast,
    Month,
    Nth,
    Number,
    Numeric,
    Part,
    Piece,
    Sign,
    Unit,
    Weekday,
    Year,
)

_JOINTS = (Cue.COMMA, Cue.AND, Cue.OR, Cue.DASH, Cue.TO, Cue.UNTIL, Cue.THROUGH)
_DATED = (Cue.SINCE, Cue.FROM, Cue.UNTIL, Cue.THROUGH, Cue.BY, Cue.BEFORE, Cue.BETWEEN)


def read_pieces(line: Line, language: Language) -> None:
    """After the clocks, so that the numbers left are days and amounts."""
    line.rewrite(_nth, Number)
    line.rewrite(_far_year, Number)
    line.rewrite(_dashed, Number)
    line.rewrite(_named_twice, Weekday)
    line.rewrite(_part_between, Weekday)
    line.rewrite(_keeping_part(_dated))
    if language == "en":
        line.rewrite(_keeping_part(_month_first), Weekday, Month)
        line.rewrite(_behind_month, Number)
    line.rewrite(_keeping_part(_numbered), Weekday, Number)


def _far_year(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """12 december 2999; December 12, 2999: no other number of four figures stands there."""
    match signs[at : at + 2]:
        case [Number(value=year, ordinal=False), *rest] if year >= 2100:
            pass
        case _:
            return None
    match signs[max(at - 3, 0) : at]:
        case [*_, Month() | Feast()]:
            return 1, Year(value=year)
        case [*_, Month(), Number()] | [Month(), Number(), Cue.COMMA] if not (
            rest and (rest[0] is Cue.WORD or isinstance(rest[0], Unit))
        ):
            return 1, Year(value=year)
    return None


def _named_twice(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """Fri-Sun 4-6 Dec; de zaterdagen 5, 12 en 19 december: the dates say it all."""
    match signs[at : at + 6]:
        case [Weekday(), Cue.DASH, Weekday(), Number(), Cue.DASH, Number()] if leads_to_month(
            signs, at + 3
        ):
            return 3, Cue.FROM
        case [Weekday(days=(4,)), Weekday(), Number() | Numeric(), *_]:
            # gezocht vr vr 4 dec: the first is voor
            return 1, Cue.FOR
        case [Weekday(plural=True), Number(), *_] if leads_to_month(signs, at + 1):
            return 1, Cue.FROM
    return None


def _part_between(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """Friday evening 4 December."""
    match signs[at : at + 3]:
        case [
            Weekday(plural=False) as day,
            Part(name=part, plural=False),
            Number() | Numeric() | Month(),
        ]:
            return 2, replace(day, part=part)
    return None


def _keeping_part(rule: Rule) -> Rule:
    def kept(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
        hit, first = rule(signs, at), signs[at]
        if hit and isinstance(first, Weekday) and isinstance(hit[1], Piece):
            return hit[0], replace(hit[1], part=first.part)
        return hit

    return kept


def _nth(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    match signs[at : at + 4]:
        case [
            Number(value=value, ordinal=True),
            Weekday() | Unit(name="weekend" | "week") | Cue.WEEK_OF,
            *_,
        ] if value <= 4:
            return 1, Nth(value=value)
        case [
            Number(value=value, ordinal=True),
            Cue.AND,
            Number(ordinal=True) | Nth(),
            Weekday(),
        ] if value <= 4:
            return 1, Nth(value=value)
    return None


def _dashed(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """vanaf 21-7: after the clocks have taken the hours, what stands behind a bound is a date."""
    match signs[at : at + 4]:
        case [Number(value=day), Cue.DASH, Number(value=month), *rest] if 1 <= month <= 12:
            dated = at > 0 and signs[at - 1] in _DATED
            if 1 <= day <= 31 and (dated or day > 12) and not _followed_by_month(rest):
                return 3, Numeric(day=day, month=month)
    return None


def _followed_by_month(rest: Sequence[Sign]) -> bool:
    return bool(rest) and isinstance(rest[0], Month)


def _dated(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """With its month beside it: za 12 december 2026, the 3rd of May, 12/3."""
    step, weekday = at, None
    match signs[at]:
        case Weekday(days=(day,), plural=False):
            weekday, step = day, at + 1
            while step < len(signs) and signs[step] in (Cue.COMMA, Cue.ARTICLE):
                step += 1
    match signs[step : step + 4]:
        case [Numeric(day=day, month=month, year=year), *_]:
            return step + 1 - at, Piece(weekday=weekday, day=day, month=month, year=year)
        case [Number(value=day), Month(number=month), Year(value=year), *_] if 1 <= day <= 31:
            return step + 3 - at, Piece(weekday=weekday, day=day, month=month, year=year)
        case [Number(value=day), Month(number=month), Cue.COMMA, Year(value=year)] if (
            1 <= day <= 31
        ):
            return step + 4 - at, Piece(weekday=weekday, day=day, month=month, year=year)
        case [Number(value=day), Month(number=month), *_] if 1 <= day <= 31:
            return step + 2 - at, Piece(weekday=weekday, day=day, month=month)
        case [Number(value=day, ordinal=True), Cue.FROM, Month(number=month), *_] if 1 <= day <= 31:
            return step + 3 - at, Piece(weekday=weekday, day=day, month=month)
    return None


def _month_first(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """English only, and only where the month is a word: Friday, March 5th 2027."""
    step, weekday = at, None
    match signs[at : at + 2]:
        case [Weekday(days=(day,), plural=False), Cue.COMMA]:
            weekday, step = day, at + 2
        case [Weekday(days=(day,), plural=False), _]:
            weekday, step = day, at + 1
    match signs[step : step + 4]:
        case [Month(number=month), Number(value=day), Year(value=year), *_] if 1 <= day <= 31:
            return step + 3 - at, Piece(weekday=weekday, day=day, month=month, year=year)
        case [Month(number=month), Number(value=day), Cue.COMMA, Year(value=year)] if (
            1 <= day <= 31
        ):
            return step + 4 - at, Piece(weekday=weekday, day=day, month=month, year=year)
        case [Month(number=month), Number(value=day), *rest] if 1 <= day <= 31:
            if not rest or not isinstance(rest[0], Month | Unit):
                return step + 2 - at, Piece(weekday=weekday, day=day, month=month)
    return None


def _behind_month(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """March 15-28; June 3, 4 and 5."""
    if at < 2:
        return None
    match signs[at - 2 : at + 2]:
        case [Piece(month=int() as month), joint, Number(value=day), *rest] if joint in _JOINTS:
            last = not rest or (rest[0] is not Cue.WORD and not isinstance(rest[0], Unit | Month))
            if last and 1 <= day <= 31:
                return 1, Piece(day=day, month=month)
    return None


def _numbered(signs: Sequence[Sign], at: int) -> tuple[int, Sign] | None:
    """Without a month of its own: do 3, vr 4 en za 5 dec; the 29th; le 15."""
    step, weekday = at, None
    match signs[at : at + 3]:
        case [Weekday(days=(said,), plural=False), Cue.COMMA, Number(ordinal=True)]:
            weekday, step = said, at + 2
        case [Weekday(days=(said,), plural=False), Cue.ARTICLE, Number()]:
            weekday, step = said, at + 2
        case [Weekday(days=(said,), plural=False), Number(), *_]:
            weekday, step = said, at + 1
    if step >= len(signs) or not isinstance(number := signs[step], Number):
        return None
    day, taken, rest = number.value, step + 1 - at, signs[step + 1 : step + 2]
    if not 1 <= day <= 31:
        return None
    piece = Piece(weekday=weekday, day=day)
    if leads_to_piece(signs, at + taken - 1):
        return taken, piece
    loose = bool(rest) and (rest[0] is Cue.WORD or isinstance(rest[0], Unit))
    if weekday is not None and (number.ordinal or not loose):
        return taken, piece
    if number.ordinal and (day > 4 or not loose):
        return taken, piece
    article = at > 0 and signs[at - 1] in (Cue.ARTICLE, Cue.PLURAL)
    if article and not loose and not isinstance(rest[0] if rest else None, Number | Nth):
        return taken, piece
    return None


def leads_to_piece(signs: Sequence[Sign], at: int) -> bool:
    """Whether a joint behind this number leads, over other numbers, to a day with a month."""
    if leads_to_month(signs, at):
        return True
    joined = False
    for sign in signs[at + 1 : at + 24]:
        match sign:
            case Piece(day=int(), month=int()):
                return joined
            case Number(value=value) if 1 <= value <= 31:
                if not joined:
                    return False
                joined = False
            case Weekday(plural=False) | Cue.FROM | Cue.ARTICLE | Cue.PLURAL:
                continue
            case _ if sign in _JOINTS:
                joined = True
            case _:
                return False
    return False
