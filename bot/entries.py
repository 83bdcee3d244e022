"""What calendars say of a booking: at each level, in each language."""

from collections.abc import Iterator

from bot import calendars, cards
from bot.messages import Text, Town, phrase
from bot.model.booking import Booking
from bot.model.feed import LEVELS, Level
from bot.model.listing import Resource
from bot.model.people import Language, Organisation
from bot.phrases import LANGUAGES, Phrases
from bot.ports import Entry

TITLES = {"TENTATIVE": "ics-held", "CONFIRMED": "ics-title", "CANCELLED": "ics-cancelled"}


def event(
    booking: Booking,
    resource: Resource,
    host: Organisation,
    guest: Organisation,
    *,
    level: Level,
    language: Language,
    uid_host: str,
) -> calendars.Event:
    """The booking in the words of one language, with no more than the level allows."""
    say = Phrases(language, resource.zone).say
    status = calendars.status_of(booking.state)
    town = say(phrase("listing-town", town=Town(resource.town)))
    full = level == "full"
    where = (resource.name, host.name, town) if full else (resource.name, town)
    about = map(say, _about(booking, host, guest)) if full else ()
    return calendars.Event(
        uid=calendars.uid(booking.id, uid_host),
        sequence=booking.sequence,
        changed_at=booking.changed_at,
        slot=booking.slot,
        status=status,
        summary=say(Text(TITLES[status], (("name", resource.name),))),
        description="\n".join(about),
        location=", ".join(where),
        zone=resource.zone,
    )


def entries(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation, uid_host: str
) -> Iterator[Entry]:
    """As every feed would show it. What cannot be written is empty, and said in the log: it must
    stop neither the booking nor the feed.
    """
    for language in LANGUAGES:
        for level in dict.fromkeys(LEVELS.values()):
            shown = event(
                booking, resource, host, guest, level=level, language=language, uid_host=uid_host
            )
            try:
                text, zone = calendars.entry(shown)
            except calendars.Unwritable as reason:
                calendars.skipped(reason)
                text, zone = "", ""
            yield Entry(
                booking_id=booking.id,
                version=booking.version,
                language=language,
                level=level,
                text=text,
                zone=zone,
            )


def _about(booking: Booking, host: Organisation, guest: Organisation) -> tuple[Text, ...]:
    many = (phrase("ics-units", n=booking.units),) if booking.units > 1 else ()
    parties = phrase("ics-parties", host=host.name, guest=guest.name)
    return (parties, *many, *cards.terms(booking, host), *cards.said(booking))
