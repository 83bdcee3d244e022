"""What is mine: questions waiting, bookings, drafts, open listings, and what is looked out for."""

from bot import cards
from bot.acts import Act, act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Schedule, Span, Text, phrase, verbatim
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource
from bot.model.need import Standing
from bot.model.slot import DAY, Instant
from bot.model.visit import Visit
from bot.usecases import sides

PAGE = 5
Row = Booking | Visit | Listing | Standing


async def mine(context: Context, offset: int = 0) -> Answer[Text]:
    """What waits for an answer first, then bookings, then drafts, then what is open, then what one
    is told about; a few at a time, each with its button.
    """
    empty = Answer(card=Card(title=phrase("mine-empty"), lines=(phrase("mine-start"),)))
    person = context.caller.person
    if person is None:
        return empty
    houses = [m.organisation.id for m in context.caller.memberships]
    bookings = await context.tx.bookings.of(person.id, houses, context.now)
    current = [booking for booking in bookings if not _forgotten(booking, context.now)]
    current.sort(key=lambda booking: _rank(context, booking))
    rows: list[Row] = [
        *current,
        *await context.tx.visits.of(houses, context.now),
        *await context.tx.listings.of(person.id, houses, context.now),
        *await context.tx.standings.of(person.id, context.now),
    ]
    names = Names(context)
    lines: list[Text] = []
    buttons: list[Button[Text]] = []
    page = rows[offset : offset + PAGE]
    hidden = [
        r.id for r in page if isinstance(r, Listing) and r.state == "open" and not r.community_ids
    ]
    awaited = await context.tx.admissions.awaited(hidden)
    for n, row in enumerate(page, start=offset + 1):
        if isinstance(row, Booking):
            lines.append(await _booking_line(context, names, row, n))
        elif isinstance(row, Visit):
            lines.append(await _visit_line(names, row, n))
        elif isinstance(row, Standing):
            lines.append(phrase("mine-watched", n=n, text=row.text))
        else:
            lines.append(_listing_line(row, n, waits=row.id in awaited))
        version = 0 if isinstance(row, Standing) else row.version
        buttons.append(button("mine-open", _verb(row), row.id, version, n=n))
    if not lines:
        return empty
    left = len(rows) - offset - len(lines)
    if left > 0:
        buttons.append(Button(phrase("button-more"), act("mine", str(offset + PAGE))))
    card = Card(
        title=phrase("mine-title"),
        lines=tuple(lines),
        notes=(phrase("mine-more", n=left),) if left > 0 else (),
        buttons=tuple(buttons),
    )
    return Answer(card=card)


async def more(context: Context, pressed: Act) -> Answer[Text]:
    if not pressed.id.isascii() or not pressed.id.isdigit() or len(pressed.id) > 6:
        raise UserError("error-stale")
    return await mine(context, int(pressed.id))


def _verb(row: Row) -> str:
    """What leads to all that can be done with it."""
    if isinstance(row, Booking):
        return "review" if row.state == "draft" else "show"
    if isinstance(row, Visit):
        return "visitshow"
    if isinstance(row, Standing):
        return "watched"
    return "see" if row.state == "draft" else "own"


def _forgotten(booking: Booking, now: Instant) -> bool:
    """Looked at and not sent: after a day nobody waits for it."""
    past = booking.slot.end <= now or booking.created_at <= now - DAY
    return booking.state == "draft" and past


def _rank(context: Context, booking: Booking) -> tuple[int, Instant]:
    decides = booking.state == "asked" and sides.acts_for(context, booking, booking.turn)
    return (0 if decides else 2 if booking.state == "draft" else 1), booking.slot.start


class Names:
    """Resources and organisations of the bookings, each read once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._resources: dict[str, Resource] = {}
        self._houses: dict[str, str] = {}

    async def resource(self, resource_id: str) -> Resource:
        if resource_id not in self._resources:
            found = await self._context.tx.resources.get(resource_id)
            self._resources[resource_id] = found
        return self._resources[resource_id]

    async def house(self, organisation_id: str) -> str:
        if organisation_id not in self._houses:
            found = await self._context.tx.organisations.get(organisation_id)
            self._houses[organisation_id] = found.name
        return self._houses[organisation_id]


async def _booking_line(context: Context, names: Names, booking: Booking, n: int) -> Text:
    host, guest = await names.house(booking.host_id), await names.house(booking.guest_id)
    resource = await names.resource(booking.resource_id)
    what = cards.slot(booking, resource)
    if booking.state == "draft":
        return phrase("mine-asking", n=n, what=what, house=host)
    if booking.state == "confirmed":
        return phrase("mine-booked", n=n, what=what, host=host, guest=guest)
    until = cards.deadline(booking, resource)
    decides = sides.acts_for(context, booking, booking.turn)
    if booking.turn == "guest":
        if decides:
            return phrase("mine-to-answer", n=n, what=what, house=host, until=until)
        return phrase("mine-proposed", n=n, what=what, guest=guest, until=until)
    if decides:
        return phrase("mine-to-decide", n=n, what=what, guest=guest, until=until)
    return phrase("mine-asked", n=n, what=what, house=host, until=until)


async def _visit_line(names: Names, visit: Visit, n: int) -> Text:
    resource = await names.resource(visit.resource_id)
    span = Span(visit.slot, resource.zone)
    what = phrase("booking-slot", name=resource.name, span=span)
    host, guest = await names.house(visit.host_id), await names.house(visit.guest_id)
    key = "mine-visit" if visit.state == "confirmed" else "mine-visit-asked"
    return phrase(key, n=n, what=what, host=host, guest=guest)


def _listing_line(listing: Listing, n: int, *, waits: bool) -> Text:
    title = verbatim(listing.title) if listing.title else phrase("mine-untitled")
    when = Schedule(listing.when, listing.zone)
    if waits:
        return phrase(f"mine-{listing.direction}-waits", n=n, title=title, when=when)
    return phrase(f"mine-{listing.direction}-{listing.state}", n=n, title=title, when=when)
