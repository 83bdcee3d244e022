"""What calendars say of a booking or a visit: at each level, in each language."""

from collections.abc import Iterator

from bot import calendars, cards
from bot.messages import Text, Town, phrase
from bot.model.booking import Booking
from bot.model.feed import LEVELS, Level
from bot.model.listing import Resource
from bot.model.people import Language, Organisation
from bot.model.visit import Visit
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
    about = map(say, _about(booking, host, guest)) if level == "full" else ()
    return calendars.Event(
        uid=calendars.uid(booking.id, uid_host),
        sequence=booking.sequence,
        changed_at=booking.changed_at,
        slot=booking.slot,
        status=status,
        summary=say(Text(TITLES[status], (("name", resource.name),))),
        description="\n".join(about),
        location=_location(resource, host, level, language),
        zone=resource.zone,
    )


def visit_event(
    visit: Visit,
    resource: Resource,
    host: Organisation,
    guest: Organisation,
    *,
    level: Level,
    language: Language,
    uid_host: str,
) -> calendars.Event:
    """A visit that was agreed, or called off after that."""
    say = Phrases(language, resource.zone).say
    title = say(phrase("ics-visit", name=resource.name))
    cancelled = visit.state == "cancelled"
    parties = say(phrase("visit-parties", guest=guest.name, host=host.name))
    return calendars.Event(
        uid=calendars.uid(visit.id, uid_host),
        sequence=visit.sequence,
        changed_at=visit.changed_at,
        slot=visit.slot,
        status="CANCELLED" if cancelled else "CONFIRMED",
        summary=say(phrase("ics-cancelled", name=title)) if cancelled else title,
        description=parties if level == "full" else "",
        location=_location(resource, host, level, language),
        zone=resource.zone,
    )


def written(shown: calendars.Event) -> tuple[str, str]:
    """Its lines, and the zone that they need. What cannot be written is empty, and said in the
    log: it must stop neither the booking nor the feed.
    """
    try:
        return calendars.entry(shown)
    except calendars.Unwritable as reason:
        calendars.skipped(reason)
        return "", ""


def entries(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation, uid_host: str
) -> Iterator[Entry]:
    """As every feed would show it."""
    for language in LANGUAGES:
        for level in dict.fromkeys(LEVELS.values()):
            shown = event(
                booking, resource, host, guest, level=level, language=language, uid_host=uid_host
            )
            text, zone = written(shown)
            yield Entry(
                booking_id=booking.id,
                version=booking.version,
                language=language,
                level=level,
                text=text,
                zone=zone,
            )


def _location(resource: Resource, host: Organisation, level: Level, language: Language) -> str:
    town = Phrases(language, resource.zone).say(phrase("listing-town", town=Town(resource.town)))
    where = (resource.name, host.name, town) if level == "full" else (resource.name, town)
    return ", ".join(where)


def _about(booking: Booking, host: Organisation, guest: Organisation) -> tuple[Text, ...]:
    many = (phrase("ics-units", n=booking.units),) if booking.units > 1 else ()
    parties = phrase("ics-parties", host=host.name, guest=guest.name)
    return (parties, *many, *cards.terms(booking, host), *cards.said(booking))
