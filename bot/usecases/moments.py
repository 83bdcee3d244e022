"""Moments as people type them: a stretch in one line, or a day and an hour."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.errors import UserError
from bot.messages import Brief, Choice, Text, phrase
from bot.model.availability import availability
from bot.model.slot import LONGEST_SLOT, Slot
from bot.model.when import When
from bot.phrases import Phrases
from bot.usecases import choosing

SHORT_MINUTES = 30


def choices(context: Context, slots: list[Slot], zone: str) -> dict[str, Slot]:
    """Moments by what they are called, for a field in which one is picked or another is typed."""
    said = Phrases(context.language, zone, context.now)
    return {said.say(phrase("span-within", span=Brief(slot, zone))): slot for slot in slots}


def shown(moments: dict[str, Slot], zone: str) -> tuple[Choice[Text], ...]:
    return tuple(
        Choice(phrase("span-within", span=Brief(slot, zone)), label)
        for label, slot in moments.items()
    )


def stretch(context: Context, typed: str, zone: ZoneInfo) -> Slot:
    """Raises UserError where it is no moment with an end, more than one, or over."""
    if not typed:
        raise UserError("field-day-needed")
    when = choosing.read_when(context, typed, zone)
    if not when:
        raise UserError("field-when-unread", said=typed)
    if len(when.slots) + len(when.periods) + len(when.patterns) > 1:
        raise UserError("field-when-many", said=typed)
    asked = availability(when, zone, context.now)
    slot = min(asked.occurrences(asked.ahead(context.now)), default=None)
    if slot is None:
        raise UserError("find-past", said=typed)
    if any(each.end is None for each in when.slots) or slot.seconds > LONGEST_SLOT:
        raise UserError("field-end-needed", said=typed)
    return slot


def short(context: Context, values: dict[str, str], zone: ZoneInfo) -> Slot:
    """A day and an hour, for half an hour unless an end was said. Raises UserError."""
    day, start = (values.get(name, "").strip() for name in ("day", "start"))
    if not day:
        raise UserError("field-day-needed")
    if not start:
        raise UserError("field-hour-needed")
    when = choosing.read_when(context, f"{day} {choosing.clock(start)}", zone)
    if len(when.slots) != 1 or when.periods or when.patterns:
        raise UserError("field-hour-unread", said=start)
    said = when.slots[0]
    end = said.end or said.start + timedelta(minutes=SHORT_MINUTES)
    found = availability(When(slots=(replace(said, end=end),)), zone, context.now).slots
    if not found or found[0].start <= context.now:
        raise UserError("error-moment-past")
    return found[0]
