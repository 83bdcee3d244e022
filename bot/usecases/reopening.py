"""A request that was met is wanted again when what met it falls through."""

from dataclasses import dataclass, replace

from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Text, phrase
from bot.model.booking import Booking
from bot.model.listing import Listing
from bot.usecases import needing
from bot.usecases.showing import edit


@dataclass(frozen=True, slots=True)
class Reopened:
    """What who asked is told of their request, and what they can do with it."""

    lines: tuple[Text, ...] = ()
    buttons: tuple[Button[Text], ...] = ()


async def fell_through(context: Context, booking: Booking, *, by_host: bool) -> Reopened:
    """`booking` was cancelled. What its guest still looks for is looked for again. Its request is
    wanted again at once where the house cancelled; who cancelled themselves says whether they
    still need it.
    """
    await _look_again(context, booking)
    if booking.turn == "host":
        return Reopened()
    request = await context.tx.listings.get(booking.listing_id)
    if request is None or request.direction != "request":
        return Reopened()
    if request.state in ("open", "paused"):
        await edit(context, request)
        return Reopened((phrase("request-still-open", name=request.title or ""),))
    if not await _wanting(context, request):
        return Reopened()
    name = request.title or ""
    if not by_host:
        again = button("button-again", "again", request.id, request.version)
        return Reopened((phrase("request-still-closed", name=name),), (again,))
    opened = await _reopen(context, request)
    close = button("button-close-request", "close", opened.id, opened.version)
    return Reopened((phrase("request-reopened", name=name),), (close,))


async def again(context: Context, pressed: Act) -> Answer[Text]:
    """Who cancelled themselves needs it all the same."""
    request = await context.tx.listings.get(pressed.id)
    house = None if request is None else request.organisation_id
    if request is None or house is None or request.direction != "request":
        raise UserError("error-not-yours")
    if not context.caller.belongs_to(house):
        raise UserError("error-not-yours")
    name = request.title or ""
    if request.state != "closed":
        raise UserError(f"error-listing-{request.state}", name=name)
    if request.version != pressed.version or not await _wanting(context, request):
        raise UserError("error-changed-since")
    opened = await _reopen(context, request)
    close = button("button-close-request", "close", opened.id, opened.version)
    card = Card(title=phrase("request-reopened", name=name), buttons=(close,))
    return Answer(card=card)


async def _wanting(context: Context, request: Listing) -> bool:
    """It was closed because it was found, and is not found any more."""
    if request.state != "closed" or request.outcome != "done" or request.expires_at <= context.now:
        return False
    return not needing.of(request, await context.tx.bookings.on(request.id)).met


async def _reopen(context: Context, request: Listing) -> Listing:
    # Of what was closed the photo may be erased already.
    photo = request.photo and await context.tx.photos.has(request.id)
    opened = replace(request.move("reopen"), outcome="", photo=photo)
    if not await context.tx.listings.save(opened, request.version):
        raise UserError("error-changed-since")
    await edit(context, opened)
    return opened


async def _look_again(context: Context, booking: Booking) -> None:
    """What was found elsewhere is looked for no more; now it is."""
    person, houses = booking.asker_id, [booking.guest_id]
    listings = await context.tx.listings.of(person, houses, context.now)
    private = await context.tx.standings.of(person, context.now)
    needed = (
        *(each.id for each in listings if each.direction == "request"),
        *(s.id for s in private),
    )
    await context.tx.matches.renew(needed, context.now)
