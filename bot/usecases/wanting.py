"""Nothing was free: what was looked for is posted as wanted, or looked out for in private."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Day, Text, phrase, verbatim
from bot.model.availability import anchored
from bot.model.need import Standing, windows
from bot.model.slot import DAY, Instant
from bot.ports import Search
from bot.usecases import finding, posting, seeking

LONGEST = 90 * DAY
MOST = 20


async def seek(context: Context, pressed: Act) -> Answer[Text]:
    """The words of a search as a request: a draft with its preview, so that nothing is typed
    twice.
    """
    kept = await finding.kept_search(context, pressed.id)
    return await posting.draft(context, "request", seeking.reread(context, kept, "request"))


async def watch(context: Context, pressed: Act) -> Answer[Text]:
    """A private request. A second press of the same button changes nothing."""
    kept = await finding.kept_search(context, pressed.id)
    if not await _belongs(context, kept):
        raise UserError("error-watch-outside")
    reading = seeking.reread(context, kept, "search")
    wish = seeking.wish(context, reading, kept.community_id)
    zone = ZoneInfo(context.zone)
    when = anchored(reading.when, datetime.fromtimestamp(context.now, zone).date())
    ahead = windows(when, zone, context.now)
    if not ahead:
        raise UserError("find-past", said=reading.text)
    known = await context.tx.standings.of(context.person.id, context.now)
    if len(known) >= MOST and all(each.id != kept.id for each in known):
        raise UserError("error-watch-many", n=MOST)
    standing = Standing(
        id=kept.id,
        person_id=context.person.id,
        organisation_id=wish.guest_id,
        community_id=kept.community_id,
        kind=wish.kind,
        category=wish.category,
        title=reading.title,
        words=wish.words,
        town=wish.town,
        radius=seeking.radius(wish),
        access=tuple(said for said in reading.access if said.met),
        when=when,
        zone=context.zone,
        capacity=wish.capacity,
        units=wish.units,
        price=reading.price,
        text=reading.text,
        created_at=context.now,
        expires_at=min(max(each.slot.end for each in ahead), context.now + LONGEST),
    )
    if await context.tx.standings.add(standing):
        await context.tx.matches.renew([standing.id], context.now)
    what = seeking.asked_for(context, kept, reading)
    return Answer(
        card=Card(
            title=phrase("watch-set", what=what),
            lines=(phrase("watch-until", day=_day(standing.expires_at, standing.zone)),),
            buttons=(button("button-unwatch", "unwatch", standing.id, 0),),
        ),
        replaces=True,
    )


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """What one is told about, from a list."""
    standing = await _own(context, pressed)
    return Answer(
        card=Card(
            title=phrase("watch-set", what=verbatim(standing.text)),
            lines=(phrase("watch-until", day=_day(standing.expires_at, standing.zone)),),
            buttons=(button("button-unwatch", "unwatch", standing.id, 0),),
        )
    )


async def unwatch(context: Context, pressed: Act) -> Answer[Text]:
    standing = await _own(context, pressed)
    await context.tx.standings.end(standing.id, context.now)
    await context.tx.matches.renew([standing.id], context.now)
    title = phrase("watch-ended", text=standing.text)
    return Answer(card=Card(title=title, lines=(phrase("watch-again"),)), replaces=True)


async def _own(context: Context, pressed: Act) -> Standing:
    standing = await context.tx.standings.get(pressed.id)
    if standing is None or standing.expires_at <= context.now:
        raise UserError("error-watch-over")
    person = context.caller.person
    if person is None or standing.person_id != person.id:
        raise UserError("error-not-yours")
    return standing


async def _belongs(context: Context, kept: Search) -> bool:
    """Nobody is told what they may not see: of a community that they are none of."""
    communities, organisation = context.tx.communities, context.caller.organisation
    if organisation is not None and await communities.admitted(kept.community_id, organisation.id):
        return True
    return await communities.frequented(kept.community_id, context.person.id)


def _day(at: Instant, zone: str) -> Day:
    return Day(at - 1, zone)
