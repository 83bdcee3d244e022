"""The care around a booking: a reminder the day before, and a question the day after."""

from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot import cards
from bot.cards import button
from bot.messages import Button, Card, Day, Text, phrase, verbatim
from bot.model.booking import Booking, Side
from bot.model.listing import Resource
from bot.model.people import Person
from bot.model.slot import DAY, Instant
from bot.notices import suggest, tell
from bot.rounds.work import BATCH, Shop, Work

AT = time(10)
"""When both are written to, in the wall time of the place."""
FORGOTTEN_DAYS = 14
"""Who was away for longer is not asked any more how it went."""


async def remind(shop: Shop) -> int:
    """Late rather than never, as long as it is not over."""
    now = shop.clock.now()
    async with shop.storage.read() as tx:
        # A day and the hours before AT, in whatever zone.
        coming = await tx.caring.starting(now, now + 2 * DAY, BATCH)
    return await shop.each(coming, _remind, "the reminder of booking")


async def follow(shop: Shop) -> int:
    """Whether it went on, from each side; and the contact lines go."""
    now = shop.clock.now()
    async with shop.storage.read() as tx:
        ended = await tx.caring.ended(now - FORGOTTEN_DAYS * DAY, now, BATCH)
    return await shop.each(ended, _follow, "the question after booking")


async def _remind(work: Work, booking: Booking) -> bool:
    resource = await work.tx.resources.get(booking.resource_id)
    if work.now < _on_the_day(booking.slot.start, resource, -1):
        return False
    if not await work.tx.caring.note(booking.id, "remind", work.now):
        return False
    house = await work.tx.organisations.get(booking.host_id)
    guest = await work.tx.organisations.get(booking.guest_id)
    entry = await work.tx.ruling.entry(resource.id)
    title = partial(phrase, _when(booking, resource, work.now))
    slot = cards.slot(booking, resource)
    for side, person in await _both(work, booking):
        other = house if side == "guest" else guest
        contact = await work.tx.ruling.contact(other.id)
        card = Card(
            title=title(what=slot),
            lines=(
                phrase("confirmed-parties", host=house.name, guest=guest.name),
                *((phrase("reminder-entry"),) if entry and side == "guest" else ()),
                *((phrase("house-contact", contact=contact),) if contact else ()),
                *((phrase("reminder-terms", terms=booking.terms),) if booking.terms else ()),
            ),
            quote=entry if side == "guest" else "",
            notes=(phrase("reminder-cannot"),),
            buttons=_reminder_buttons(booking, resource),
        )
        topic = f"reminder {booking.id}"
        await suggest(work, person, card, topic=topic, cause="remind", starts=booking.slot.start)
    return True


def _reminder_buttons(booking: Booking, resource: Resource) -> tuple[Button[Text], ...]:
    day = Day(booking.slot.start, resource.zone)
    return (
        button("button-going", "going", booking.id, booking.version),
        button("button-agreement", "show", booking.id, booking.version),
        button("button-cancel", "cancel", booking.id, booking.version, day=day),
    )


async def _follow(work: Work, booking: Booking) -> bool:
    resource = await work.tx.resources.get(booking.resource_id)
    if work.now < _on_the_day(booking.slot.end - 1, resource, 1):
        return False
    if not await work.tx.caring.note(booking.id, "after", work.now):
        return False
    host = await work.tx.organisations.get(booking.host_id)
    guest = await work.tx.organisations.get(booking.guest_id)
    for side, person in await _both(work, booking):
        topic = f"answer {booking.id}" if side == "guest" else f"booking {booking.id}"
        plain = cards.confirmed(booking, resource, host, guest)
        over = Card(title=verbatim(resource.name), lines=plain.lines)
        await tell(work, person, over, topic=topic, cause="over", edits=True)
        card = Card(
            title=phrase("after-title", what=cards.slot(booking, resource)),
            lines=(phrase("confirmed-parties", host=host.name, guest=guest.name),),
            notes=(phrase("after-private"),),
            buttons=(
                button("button-went", "went", booking.id, booking.version),
                button("button-failed", "failed", booking.id, booking.version),
                button("button-discuss", "discuss", booking.id, booking.version),
            ),
        )
        await suggest(work, person, card, topic=f"after {booking.id}", cause="after")
    return True


async def _both(work: Work, booking: Booking) -> list[tuple[Side, Person]]:
    """Who asked, and who decided; somebody on both sides hears it once."""
    asker = await work.tx.people.person(booking.asker_id)
    told: list[tuple[Side, Person]] = [("guest", asker)]
    if booking.decided_by is not None and booking.decided_by != asker.id:
        told.append(("host", await work.tx.people.person(booking.decided_by)))
    return told


def _on_the_day(at: Instant, resource: Resource, days: int) -> Instant:
    """The hour of writing, so many days from the date of an instant."""
    zone = ZoneInfo(resource.zone)
    day = datetime.fromtimestamp(at, zone).date() + timedelta(days=days)
    return int(datetime.combine(day, AT, zone).timestamp())


def _when(booking: Booking, resource: Resource, now: Instant) -> str:
    zone = ZoneInfo(resource.zone)
    starts = datetime.fromtimestamp(booking.slot.start, zone).date()
    days = (starts - datetime.fromtimestamp(now, zone).date()).days
    return {1: "reminder-tomorrow", 0: "reminder-today"}.get(days, "reminder-soon")
