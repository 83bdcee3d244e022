"""How listings and bookings look: structure and phrases, the same for every platform."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.acts import act
from bot.kinds import BY_ID
from bot.language.reading import Work
from bot.messages import (
    Ahead,
    Button,
    Card,
    Day,
    Joined,
    Moment,
    Picture,
    Schedule,
    Span,
    Text,
    Thing,
    Town,
    phrase,
    verbatim,
)
from bot.model.availability import times
from bot.model.booking import Booking
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import DAY, Instant

OFTEN_ASKED = ("step-free", "hearing-loop")
Buttons = tuple[Button[Text], ...]


def button(key: str, verb: str, id_: str, version: int, **args: str | int | Day) -> Button[Text]:
    return Button(phrase(key, **args), act(verb, id_, version))


def private(key: str, verb: str, id_: str) -> Button[Text]:
    """For a public card: it leads to the private chat, where the act goes on."""
    return replace(button(key, verb, id_, 0), opens=True)


def message(booking: Booking) -> Button[Text]:
    return button("button-message", "message", booking.id, 0)


def thing(listing: Listing) -> Thing:
    return Thing(listing.kind or "room", listing.category)


class Named(Protocol):
    @property
    def name(self) -> str: ...


def names(things: Iterable[Named]) -> Joined:
    return Joined(tuple(verbatim(thing.name) for thing in things))


def size(listing: Listing) -> tuple[Text, ...]:
    """How large, how many: what the poster said of it."""
    parts: list[Text] = []
    if listing.area is not None:
        parts.append(phrase("listing-area", area=listing.area))
    if listing.capacity is not None:
        parts.append(phrase("listing-capacity", n=listing.capacity))
    if listing.quantity is not None:
        parts.append(phrase("listing-quantity", n=listing.quantity, kind=listing.kind or ""))
    if listing.work is not None:
        parts.append(work(listing.work))
    return tuple(parts)


def work(said: Work) -> Text:
    return phrase("listing-work", n=said.hours, per=said.per)


def access(listing: Listing) -> tuple[Text, ...]:
    """One line, where anything was said of it: of an offer also the two needs that most ask for,
    as not stated, which is not "no".
    """
    states: dict[str, str] = {each.need: "yes" if each.met else "no" for each in listing.access}
    if listing.direction == "request":
        states = {need: "wanted" if met == "yes" else met for need, met in states.items()}
    elif states:
        states = {**dict.fromkeys(OFTEN_ASKED, "unsaid"), **states}
    parts = [
        phrase("access-state", need=phrase("access-need", need=need), state=state)
        for need, state in states.items()
    ]
    if listing.audience is not None:
        parts.append(phrase("audience-said", audience="yes" if listing.audience else "no"))
    return (reduce(_and, parts),) if parts else ()


def _and(first: Text, second: Text) -> Text:
    return phrase("line-and", first=first, second=second)


def place(listing: Listing) -> tuple[Text, ...]:
    town = () if listing.town is None else (phrase("listing-town", town=Town(listing.town)),)
    return town if listing.address is None else (verbatim(listing.address), *town)


def cost(listing: Listing) -> tuple[Text, ...]:
    """The contribution and the conditions, on one line; nothing where neither was said."""
    parts: list[Text] = []
    if listing.price is not None:
        parts.append(phrase("listing-price", price=listing.price))
    parts.extend(map(verbatim, listing.conditions))
    return (phrase("line", parts=Joined(tuple(parts))),) if parts else ()


def link(listing: Listing) -> tuple[Text, ...]:
    return () if listing.link is None else (phrase("listing-link", link=listing.link),)


def schedule(listing: Listing, counted: Instant | None = None) -> Text:
    return phrase("listing-when", when=Schedule(listing.when, listing.zone, counted))


def facts(
    listing: Listing, organisation: Organisation | None, counted: Instant | None = None
) -> tuple[Text, ...]:
    """Name, house, town and size; then when; then on what terms. With `counted` what repeats says
    how many times from then on, and on which days first.
    """
    name = verbatim(listing.title or "")
    house = () if organisation is None else (verbatim(organisation.name),)
    who = Joined((name, *house, *place(listing), *size(listing)))
    days: tuple[Text, ...] = ()
    if counted is not None and comes_again(listing, counted):
        days = (phrase("listing-days", days=Ahead(listing.when, listing.zone, counted)),)
    return (
        phrase("line", parts=who),
        schedule(listing, counted),
        *days,
        *cost(listing),
        *access(listing),
    )


def comes_again(listing: Listing, now: Instant) -> bool:
    """Whether something of it that repeats lies ahead."""
    zone = ZoneInfo(listing.zone)
    return any(next(times(each, zone, now), None) for each in listing.when.patterns)


def public(
    listing: Listing, organisation: Organisation, state: tuple[Text, ...], *, open_: bool
) -> Card[Text]:
    """The card in a channel. `state` says what is still free of an offer; `open_` whether it takes
    requests.
    """
    key = "offer-title" if listing.direction == "offer" else "request-title"
    buttons: Buttons = ()
    if listing.direction == "offer" and open_:
        kind = listing.kind or "room"
        buttons = (
            button("offer-ask", "take", listing.id, 0, kind=kind),
            *((private("button-visit", "visit", listing.id),) if BY_ID[kind].visited else ()),
            private("button-question", "question", listing.id),
        )
    elif listing.direction == "request" and open_:
        buttons = (
            private("button-help", "help", listing.id),
            private("button-question", "question", listing.id),
        )
    return Card(
        title=phrase(key, thing=thing(listing)),
        lines=(*facts(listing, organisation), *state, *link(listing)),
        buttons=buttons,
        picture=Picture(listing.id) if listing.photo else None,
        link=listing.link or "",
    )


def slot(booking: Booking, resource: Resource) -> Text:
    """What and when, and how many where there are several."""
    span = Span(booking.slot, resource.zone)
    if resource.units > 1:
        return phrase("booking-units", name=resource.name, span=span, n=booking.units)
    return phrase("booking-slot", name=resource.name, span=span)


def deadline(booking: Booking, resource: Resource) -> Moment:
    return Moment(booking.held_until or booking.slot.start, resource.zone)


def terms(booking: Booking, host: Organisation) -> tuple[Text, ...]:
    """The contribution in the reader's words, the terms in the poster's."""
    price = () if booking.price is None else (phrase("listing-price", price=booking.price),)
    asked = () if not booking.terms else (verbatim(booking.terms),)
    if not price and not asked:
        return (phrase("booking-no-terms", house=host.name),)
    return (phrase("booking-terms", house=host.name, terms=Joined((*price, *asked))),)


def said(booking: Booking) -> tuple[Text, ...]:
    """What the asker told about it."""
    parts: list[Text] = []
    if booking.purpose:
        parts.append(phrase("booking-purpose", purpose=booking.purpose))
    if booking.wish:
        parts.append(phrase("booking-wish", wish=booking.wish))
    return tuple(parts)


def confirmation(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation, said_by_host: str
) -> Card[Text]:
    """Before sending: what, for whom, on what terms, in the host's own words too, and what sending
    means.
    """
    return Card(
        title=phrase("ask-title", name=resource.name, house=host.name),
        lines=(
            slot(booking, resource),
            phrase("ask-for", house=guest.name),
            *terms(booking, host),
            *said(booking),
        ),
        quote=said_by_host,
        notes=(phrase("ask-agree", until=deadline(booking, resource)),),
        buttons=(
            button("button-send", "send", booking.id, booking.version),
            button("button-change", "edit", booking.id, booking.version),
            button("button-leave", "leave", booking.id, booking.version),
        ),
    )


def sent(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation
) -> Card[Text]:
    return Card(
        title=phrase("sent-to", house=host.name),
        lines=(
            phrase("sent-slot", what=slot(booking, resource), house=guest.name),
            phrase("sent-held", until=deadline(booking, resource)),
            phrase("sent-hear"),
        ),
        buttons=(
            message(booking),
            button("button-withdraw", "withdraw", booking.id, booking.version),
        ),
    )


def decision(
    booking: Booking, resource: Resource, guest: Organisation, times_together: int
) -> Card[Text]:
    """What a manager of the house decides on."""
    together = phrase("decision-together", n=times_together)
    agreed = phrase("decision-agrees-but" if booking.wish else "decision-agrees", wish=booking.wish)
    consent = (agreed,) if booking.terms or booking.price else ()
    return Card(
        title=phrase("decision-title", guest=guest.name, name=resource.name),
        lines=(
            slot(booking, resource),
            *((phrase("decision-purpose", purpose=booking.purpose),) if booking.purpose else ()),
            together,
            *consent,
            phrase("decision-until", until=deadline(booking, resource)),
        ),
        buttons=(
            button("button-confirm", "confirm", booking.id, booking.version),
            button("button-decline", "decline", booking.id, booking.version),
            message(booking),
        ),
    )


def day_after(booking: Booking) -> Instant:
    """Until then both sides see each other's contact line."""
    return booking.slot.end - 1 + DAY


def proposal(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation
) -> Card[Text]:
    """What the asker of a request decides on."""
    return Card(
        title=phrase("proposal-title", house=host.name, name=resource.name),
        lines=(
            slot(booking, resource),
            phrase("proposal-from", house=host.name, town=Town(host.town), guest=guest.name),
            *terms(booking, host),
            phrase("proposal-until", house=host.name, until=deadline(booking, resource)),
        ),
        buttons=(
            button("button-gladly", "confirm", booking.id, booking.version),
            button("button-decline", "decline", booking.id, booking.version),
            message(booking),
        ),
    )


def proposed(
    booking: Booking, resource: Resource, host: Organisation, guest: Organisation
) -> Card[Text]:
    """What the house that proposed it is told."""
    return Card(
        title=phrase("sent-to", house=guest.name),
        lines=(
            phrase("proposed-slot", what=slot(booking, resource), house=host.name),
            *terms(booking, host),
            phrase("proposed-held", house=guest.name, until=deadline(booking, resource)),
            phrase("sent-hear"),
        ),
        buttons=(
            message(booking),
            button("button-take-back", "withdraw", booking.id, booking.version),
        ),
    )


def confirmed(
    booking: Booking,
    resource: Resource,
    host: Organisation,
    guest: Organisation,
    contact: str = "",
) -> Card[Text]:
    """`contact` is the other side's line for the day, empty when it is not to be seen."""
    day = Day(booking.slot.start, resource.zone)
    called = (
        phrase("confirmed-contact", contact=contact, until=Day(day_after(booking), resource.zone)),
    )
    return Card(
        title=phrase("confirmed-title"),
        lines=(
            slot(booking, resource),
            phrase("confirmed-parties", host=host.name, guest=guest.name),
            *(called if contact else ()),
            *terms(booking, host),
            *said(booking),
        ),
        notes=(phrase("confirmed-file"),),
        buttons=(
            message(booking),
            button("button-cancel", "cancel", booking.id, booking.version, day=day),
        ),
    )
