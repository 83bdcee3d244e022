"""Around the day itself: it goes ahead, and how it went."""

from bot import cards
from bot.acts import Act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, phrase
from bot.model.booking import Booking
from bot.ports import Outcome
from bot.usecases import sides


async def going(context: Context, pressed: Act) -> Answer[Text]:
    """Nothing changes by it: who says so has looked."""
    booking, resource = await sides.booking_of_either(context, pressed)
    sides.check_state(booking, pressed, "confirmed")
    if booking.slot.end <= context.now:
        raise UserError("error-booking-over")
    lines = (cards.slot(booking, resource),)
    return Answer(card=Card(title=phrase("going-title"), lines=lines))


async def went(context: Context, pressed: Act) -> Answer[Text]:
    return await _conclude(context, pressed, "went")


async def failed(context: Context, pressed: Act) -> Answer[Text]:
    return await _conclude(context, pressed, "failed")


async def discuss(context: Context, pressed: Act) -> Answer[Text]:
    return await _conclude(context, pressed, "discuss")


async def _conclude(context: Context, pressed: Act, said: Outcome) -> Answer[Text]:
    """The last word of each side counts, and is no public matter."""
    booking, resource = await sides.booking_of_either(context, pressed)
    sides.check_state(booking, pressed, "confirmed")
    if booking.slot.end > context.now:
        raise UserError("after-not-yet")
    await context.tx.caring.conclude(
        booking.id, _side(context, booking), context.person.id, said, context.now
    )
    lines = (cards.slot(booking, resource), phrase(f"after-{said}-next"))
    return Answer(card=Card(title=phrase(f"after-{said}"), lines=lines), replaces=True)


def _side(context: Context, booking: Booking) -> str:
    return booking.host_id if context.caller.manages(booking.host_id) else booking.guest_id
