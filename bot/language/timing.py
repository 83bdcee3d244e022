"""From the masked text to its When, with what is doubtful about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.language.ambiguities import ambiguities
from bot.language.assembly import assemble
from bot.language.chains import Chains
from bot.language.clocks import read_clocks
from bot.language.conventions import Conventions
from bot.language.doubting import doubt_signs, doubt_when, skipped, twice
from bot.language.line import Line
from bot.language.periods import Periods
from bot.language.pieces import read_pieces
from bot.language.reading import Doubt, Doubtful, Language
from bot.language.repeats import Repeats
from bot.language.scanner import Seen, scan
from bot.language.signs import Cue, Hours, Number, Stretch
from bot.model.when import WallSlot, When

_MANY = 80
# The night of the 5th to the 6th, as it is said in Dutch.
_ONTO = re.compile(r"(?<=\d) op (?=(?:[a-z]{2,9} )?\d{1,2}\b)")
# What a doubt would mean by the other convention.
_OTHERWISE: dict[Doubtful, str] = {
    "weekday-mismatch": "date_beats_weekday",
    "past": "past_stays",
    "no-such-date": "days_must_exist",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    when: When
    doubts: tuple[Doubt, ...]
    spans: tuple[tuple[int, int], ...]
    clocked: bool  # both hours of something were said


def read_timing(
    masked: str,
    text: str,
    now: datetime,
    zone: ZoneInfo,
    language: Language,
    conventions: Conventions,
) -> Timing:
    local = now.astimezone(zone)
    if language == "nl" and " op " in masked:
        masked = _ONTO.sub("  - ", masked)
    seen = scan(masked, text, language)
    found = _read(seen, text, local, zone, language, conventions)
    doubts = [
        _with_others(doubt, found, seen, text, local, zone, language, conventions)
        for doubt in found.doubts
    ]
    # a heap of dates is no message: it is not worth the time to read it twice
    for one in ambiguities(Line(seen), conventions) if len(seen) < _MANY else ():
        other = _read(seen, text, local, zone, language, one.otherwise).when
        if other != found.when:
            said = text[one.start : one.end]
            doubts.append(Doubt(about="ambiguous", said=said, alternatives=(other,)))
    return replace(found, doubts=tuple(doubts))


def _read(
    seen: Sequence[Seen],
    text: str,
    local: datetime,
    zone: ZoneInfo,
    language: Language,
    conventions: Conventions,
) -> Timing:
    line = Line(seen)
    periods = Periods(local.date(), language, conventions)
    chains = Chains(periods, text)
    read_clocks(line, language)
    read_pieces(line, language)
    periods.read(line)
    Repeats(periods).read(line)
    chains.read(line)
    when, turned = assemble(line.signs, conventions.parts)
    spans = tuple(
        span
        for sign, span in zip(line.signs, line.spans, strict=True)
        if not isinstance(sign, Cue | Number)
    )
    doubts = [*chains.doubts, *doubt_signs(line, text, turned)]
    for doubt in doubt_when(when, line, text, local, zone):
        # one of a kind is enough to ask, and a past that is known explains the rest
        if all(known.about not in ("past", doubt.about) for known in doubts):
            doubts.append(doubt)
    clocked = any(
        isinstance(sign, Stretch) or (isinstance(sign, Hours) and bool(sign.start and sign.end))
        for sign in line.signs
    )
    return Timing(when=when, doubts=tuple(doubts), spans=spans, clocked=clocked)


def _with_others(
    doubt: Doubt,
    found: Timing,
    seen: Sequence[Seen],
    text: str,
    local: datetime,
    zone: ZoneInfo,
    language: Language,
    conventions: Conventions,
) -> Doubt:
    """The doubt with the other times that can be meant."""
    if name := _OTHERWISE.get(doubt.about):
        flipped = conventions.otherwise(name)
        other = _read(seen, text, local, zone, language, flipped).when
        return replace(doubt, alternatives=(other,)) if other and other != found.when else doubt
    if doubt.about == "no-such-time":
        return replace(doubt, alternatives=(_hour_later(found.when, zone),))
    if doubt.about == "time-twice":
        both = (_folded(found.when, zone, 0), _folded(found.when, zone, 1))
        return replace(doubt, alternatives=both)
    return doubt


def _hour_later(when: When, zone: ZoneInfo) -> When:
    """The clocks jump ahead: what lies in the gap happens an hour later."""

    def moved(moment: datetime) -> datetime:
        return moment + timedelta(hours=1) if skipped(moment, zone) else moment

    slots = tuple(
        WallSlot(start=moved(slot.start), end=slot.end and moved(slot.end)) for slot in when.slots
    )
    return replace(when, slots=slots)


def _folded(when: When, zone: ZoneInfo, fold: int) -> When:
    def folded(moment: datetime) -> datetime:
        return moment.replace(fold=fold) if twice(moment, zone) else moment

    slots = tuple(
        WallSlot(start=folded(slot.start), end=slot.end and folded(slot.end)) for slot in when.slots
    )
    return replace(when, slots=slots)
