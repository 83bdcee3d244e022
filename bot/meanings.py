"""One of several times that can be meant, as short as tells it from the others: for buttons."""

from collections.abc import Callable, Sequence
from datetime import date, time

from bot.model.when import Period, When
from bot.schedules import Schedules

Brief = Callable[[date], str]


def meaning(words: Schedules, brief: Brief, among: Sequence[When], which: int) -> str:
    """What tells `among[which]` from the others; a number where nothing short does. `brief` says a
    day with its weekday.
    """
    labels = _Labels(words, brief)
    if len(among) > 1 and all(when == among[0] for when in among):
        # Equal wall times, of which the clocks make two.
        return labels.season(among[which])
    own = [_own(when, among) for when in among]
    for name in (_Labels.day, _Labels.hours, _Labels.bounds, _Labels.repeat):
        told = [name(labels, when) for when in own]
        if all(told) and len(set(told)) == len(told):
            return told[which]
    told = [labels.anything(when) for when in own]
    if all(told) and len(set(told)) == len(told):
        return told[which]
    return words.say("time-meaning", n=which + 1)


def _own(when: When, among: Sequence[When]) -> When:
    """What not all of them have; all of it where they are the same but for the clock going back."""
    own = When(
        slots=tuple(s for s in when.slots if not all(s in each.slots for each in among)),
        patterns=tuple(p for p in when.patterns if not all(p in each.patterns for each in among)),
        periods=tuple(p for p in when.periods if not all(p in each.periods for each in among)),
    )
    return own or when


class _Labels:
    def __init__(self, words: Schedules, brief: Brief) -> None:
        self._words = words
        self._say = words.say
        self._brief = brief

    def day(self, when: When) -> str:
        if when.slots:
            return self._brief(when.slots[0].start.date())
        return self._period(when.periods[0]) if when.periods else ""

    def hours(self, when: When) -> str:
        if when.slots:
            slot = when.slots[0]
            return self._hours(slot.start.time(), None if slot.end is None else slot.end.time())
        if when.patterns:
            return self._hours(when.patterns[0].start, when.patterns[0].end)
        return ""

    def season(self, when: When) -> str:
        """The hour that comes twice: its first time is summer time."""
        if not when.slots:
            return ""
        slot = when.slots[0]
        folded = slot.start.fold or (slot.end is not None and slot.end.fold)
        return self._say("time-winter" if folded else "time-summer")

    def bounds(self, when: When) -> str:
        if not when.patterns:
            return ""
        pattern = when.patterns[0]
        return self._period(Period(first=pattern.since, last=pattern.until))

    def repeat(self, when: When) -> str:
        if not when.patterns or not when.patterns[0].weekdays:
            return ""
        pattern = when.patterns[0]
        # The start of the weekday's short name, without its date.
        day = self._brief(date(2027, 1, 4 + pattern.weekdays[0])).split()[0]
        if pattern.nth is not None:
            return self._say("time-brief-monthly", nth=pattern.nth, day=day)
        return self._say("time-brief-weekly", n=pattern.interval, day=day)

    def anything(self, when: When) -> str:
        return self.day(when) or self.repeat(when) or self.bounds(when) or self.hours(when)

    def _hours(self, start: time | None, end: time | None) -> str:
        if start is None:
            return ""
        if end is None:
            return self._words.clock(start)
        return self._say(
            "time-brief-hours",
            start=self._words.clock(start, start=True),
            end=self._words.clock(end),
        )

    def _period(self, period: Period) -> str:
        first, last = period.first, period.last
        if first is not None and first == last:
            return self._brief(first)
        if last is not None:
            return self._say("time-brief-until", last=self._short(last))
        if first is not None:
            return self._say("time-brief-since", first=self._short(first))
        return ""

    def _short(self, day: date) -> str:
        return self._brief(day).partition(" ")[2]
