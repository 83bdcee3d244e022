"""Subscribing: one's bookings in one's own calendar, by secret addresses that are shown once."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.ids import new_secret
from bot.messages import Answer, Button, Card, Day, Secret, Text, phrase
from bot.model.feed import LEVELS, Feed, Scope, digest
from bot.model.people import Organisation

PATH = "/calendar/{token}.ics"
MOST = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One calendar that the sender may subscribe to: their own, or that of a house they manage."""

    house: Organisation | None
    feed: Feed | None

    @property
    def live(self) -> bool:
        return self.feed is not None and self.feed.revoked_at is None


async def calendar(context: Context) -> Answer[Text]:
    """The first time it makes the sender's own link; later it shows what there is."""
    lines = await _lines(context)
    if lines[0].feed is None:
        return await _made(context, None)
    return Answer(card=_listed(lines))


async def subscribe(context: Context, pressed: Act) -> Answer[Text]:
    """A link that was not there, or not any more."""
    house = None
    if pressed.id:
        house = _managed(context, pressed.id)
    for line in await _lines(context):
        if line.house == house and line.live:
            raise UserError("error-changed-since")
    return await _made(context, house)


async def renew(context: Context, pressed: Act) -> Answer[Text]:
    """The old address is good no longer from this commit on."""
    feed = await _revoked(context, pressed)
    house = _managed(context, feed.owner_id) if feed.scope == "organisation" else None
    return await _made(context, house)


async def revoke(context: Context, pressed: Act) -> Answer[Text]:
    """Whoever no longer manages a house may still do this to what is theirs."""
    await _revoked(context, pressed)
    card = Card(title=phrase("feed-revoked"), lines=(phrase("feed-revoked-how"),))
    return Answer(card=card, replaces=True)


async def _lines(context: Context) -> list[Line]:
    newest: dict[tuple[Scope, str], Feed] = {}
    for feed in await context.tx.feeds.of(context.person.id):
        newest[feed.scope, feed.owner_id] = feed
    own = Line(None, newest.get(("person", context.person.id)))
    houses = [m.organisation for m in context.caller.memberships if m.role == "manager"]
    return [
        own,
        *(Line(house, newest.get(("organisation", house.id))) for house in houses[:MOST]),
    ]


def _managed(context: Context, organisation_id: str) -> Organisation:
    for membership in context.caller.memberships:
        if membership.organisation.id == organisation_id and membership.role == "manager":
            return membership.organisation
    raise UserError("error-not-yours")


async def _revoked(context: Context, pressed: Act) -> Feed:
    feeds = {feed.id: feed for feed in await context.tx.feeds.of(context.person.id)}
    feed = feeds.get(pressed.id)
    if feed is None:
        raise UserError("error-not-yours")
    revoked = feed.revoke(context.now)
    if feed.revoked_at is not None or feed.version != pressed.version:
        raise UserError("error-changed-since")
    if not await context.tx.feeds.save(revoked, feed.version):
        raise UserError("error-changed-since")
    return revoked


async def _made(context: Context, house: Organisation | None) -> Answer[Text]:
    scope: Scope = "person" if house is None else "organisation"
    secret = new_secret()
    feed = Feed(
        id=context.new_id(),
        person_id=context.person.id,
        scope=scope,
        owner_id=context.person.id if house is None else house.id,
        level=LEVELS[scope],
        version=1,
        created_at=context.now,
    )
    await context.tx.feeds.add(feed, digest(secret))
    address = context.public_url + PATH.format(token=secret)
    title = (
        phrase("feed-made-person")
        if house is None
        else phrase("feed-made-organisation", house=house.name)
    )
    # The links of one's houses are offered behind one's own.
    others = [] if house is not None else _without(await _lines(context))
    card = Card(
        title=title,
        lines=(
            phrase("feed-address", address=Secret(address)),
            phrase(f"feed-shows-{feed.level}"),
            phrase("feed-how-google"),
            phrase("feed-how-outlook"),
            phrase("feed-how-apple"),
            *(_said(line, n) for n, line in others),
        ),
        notes=(phrase("feed-private"),),
        buttons=tuple(_new(line.house, n) for n, line in others),
        stays=True,
    )
    return Answer(card=card)


def _without(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    return [(n, line) for n, line in enumerate(lines, 1) if not line.live]


def _listed(lines: Sequence[Line]) -> Card[Text]:
    said: list[Text] = []
    buttons: list[Button[Text]] = []
    for n, line in enumerate(lines, 1):
        said.append(_said(line, n))
        if line.live and line.feed is not None:
            feed = line.feed
            if len(lines) == 1:
                buttons.append(button("button-feed-renew", "renew", feed.id, feed.version))
                buttons.append(button("button-feed-revoke", "revoke", feed.id, feed.version))
            else:
                buttons.append(button("button-feed-renew-n", "renew", feed.id, feed.version, n=n))
                buttons.append(button("button-feed-revoke-n", "revoke", feed.id, feed.version, n=n))
        else:
            buttons.append(_new(line.house, n))
    return Card(
        title=phrase("feed-list"),
        lines=tuple(said),
        notes=(phrase("feed-hidden"),),
        buttons=tuple(buttons),
    )


def _new(house: Organisation | None, n: int) -> Button[Text]:
    return button("button-feed-new", "feed", "" if house is None else house.id, 0, n=n)


def _said(line: Line, n: int) -> Text:
    if not line.live or line.feed is None:
        if line.house is None:
            return phrase("feed-line-person-none", n=n)
        return phrase("feed-line-organisation-none", n=n, house=line.house.name)
    used = phrase("feed-used-never")
    if line.feed.used_on is not None:
        used = phrase("feed-used-on", day=Day(line.feed.used_on, "UTC"))
    if line.house is None:
        return phrase("feed-line-person", n=n, used=used)
    return phrase("feed-line-organisation", n=n, house=line.house.name, used=used)
