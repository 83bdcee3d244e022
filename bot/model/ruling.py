"""What a house decides about itself: when it is closed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.availability import Availability, WeeklyRule
from bot.model.slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Days on which a house gives nothing away and answers nobody, both ends included, in the
    zone of whatever is asked.
    """

    id: str
    organisation_id: str
    first: date
    last: date
    name: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def outside(
    availability: Availability, closings: Iterable[Closing], zone: ZoneInfo
) -> Availability:
    """What is left of an offer when its house is closed. Slots are cut; a weekly stretch that
    begins on a day that is closed is left out.
    """
    slots, rules = list(availability.slots), list(availability.rules)
    for closing in closings:
        shut = Slot(_midnight(closing.first, zone), _midnight(closing.last + _DAY, zone))
        slots = [part for slot in slots for part in _cut(slot, shut)]
        rules = [part for rule in rules for part in _split(rule, closing)]
    return Availability(slots=tuple(slots), rules=tuple(rules))


_DAY = timedelta(days=1)


def _midnight(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time(), zone).timestamp())


def _cut(slot: Slot, shut: Slot) -> Iterator[Slot]:
    if not slot.overlaps(shut):
        yield slot
        return
    if slot.start < shut.start:
        yield Slot(slot.start, shut.start)
    if shut.end < slot.end:
        yield Slot(shut.end, slot.end)


def _split(rule: WeeklyRule, closing: Closing) -> Iterator[WeeklyRule]:
    before = closing.first - _DAY
    if rule.since <= before:
        ends = before if rule.until is None else min(before, rule.until)
        yield replace(rule, until=ends)
    after = max(rule.since, closing.last + _DAY)
    if rule.until is None or after <= rule.until:
        yield replace(rule, since=after)
