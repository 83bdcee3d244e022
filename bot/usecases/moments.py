"""Moments as people type them in one line: a stretch with its end."""

from zoneinfo import ZoneInfo

from bot.context import Context
from bot.errors import UserError
from bot.messages import Brief, Choice, Text, phrase
from bot.model.availability import availability
from bot.model.slot import LONGEST_SLOT, Slot
from bot.phrases import Phrases
from bot.usecases import choosing


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
