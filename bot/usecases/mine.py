"""What is mine: questions waiting, bookings, drafts and open listings."""

from bot import cards
from bot.cards import button
from bot.context import Context
from bot.messages import Answer, Button, Card, Schedule, Text, phrase, verbatim
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource

SHOWN = 10
BUTTONS = 5


async def mine(context: Context) -> Answer[Text]:
    person = context.caller.person
    if person is None:
        return Answer(card=Card(title=phrase("mine-empty"), lines=(phrase("mine-start"),)))
    houses = [m.organisation.id for m in context.caller.memberships]
    bookings = await context.tx.bookings.of(person.id, houses, context.now)
    listings = await context.tx.listings.of(person.id, houses)
    lines: list[Text] = []
    buttons: list[Button[Text]] = []
    for booking in bookings[:SHOWN]:
        resource = await context.tx.resources.get(booking.resource_id)
        lines.append(await _booking_line(context, booking, resource, len(lines) + 1))
        verb = "review" if booking.state == "draft" else "show"
        buttons.append(button("mine-open", verb, booking.id, booking.version, n=len(lines)))
    for listing in listings[: max(0, SHOWN - len(lines))]:
        lines.append(_listing_line(listing, len(lines) + 1))
        if listing.state == "draft":
            buttons.append(button("mine-open", "see", listing.id, listing.version, n=len(lines)))
    if not lines:
        return Answer(card=Card(title=phrase("mine-empty"), lines=(phrase("mine-start"),)))
    left = len(bookings) + len(listings) - len(lines)
    notes = (phrase("mine-more", n=left),) if left > 0 else ()
    card = Card(
        title=phrase("mine-title"),
        lines=tuple(lines),
        notes=notes,
        buttons=tuple(buttons[:BUTTONS]),
    )
    return Answer(card=card)


async def _booking_line(context: Context, booking: Booking, resource: Resource, n: int) -> Text:
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    what = cards.slot(booking, resource)
    if booking.state == "draft":
        return phrase("mine-asking", n=n, what=what, house=host.name)
    if booking.state == "confirmed":
        return phrase("mine-booked", n=n, what=what, host=host.name, guest=guest.name)
    until = cards.deadline(booking, resource)
    if context.caller.manages(booking.host_id):
        return phrase("mine-to-decide", n=n, what=what, guest=guest.name, until=until)
    return phrase("mine-asked", n=n, what=what, house=host.name, until=until)


def _listing_line(listing: Listing, n: int) -> Text:
    title = verbatim(listing.title) if listing.title else phrase("mine-untitled")
    key = f"mine-{listing.direction}-{listing.state}"
    return phrase(key, n=n, title=title, when=Schedule(listing.when, listing.zone))
