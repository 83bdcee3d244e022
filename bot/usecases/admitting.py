"""Admission: a coordinator, or any two houses, let an organisation in; its cards wait for it."""

from dataclasses import replace

from bot import cards, notices
from bot.acts import Act
from bot.cards import Buttons, button
from bot.context import Context
from bot.errors import NotAdmitted, UserError
from bot.messages import Answer, Button, Card, Joined, Text, Town, phrase, verbatim
from bot.model.listing import Listing
from bot.model.people import Channel, Community, Organisation
from bot.ports import Applicant
from bot.usecases import representing, showing

VOUCHERS = 2
SHOWN = 3


async def ask(context: Context, community_id: str, organisation: Organisation) -> None:
    """Asked once: the coordinators get a card, and nobody else is bothered."""
    person = context.person
    if not await context.tx.admissions.apply(community_id, organisation.id, person.id, context.now):
        return
    community = await context.tx.communities.get(community_id)
    card = Card(
        title=phrase("admit-asked", house=organisation.name, name=community.name),
        lines=(
            phrase("admit-who", who=person.name, town=Town(organisation.town)),
            phrase("admit-what"),
        ),
        buttons=(_button(community_id, organisation),),
    )
    for coordinator in await context.tx.communities.coordinators(community_id):
        topic = _topic(community_id, organisation.id)
        await notices.tell(context, coordinator, card, topic=topic, cause=f"asked {context.now}")


async def refused(context: Context, error: NotAdmitted) -> Answer[Text]:
    """What needs belonging waits for it: it is asked for, and said who decides."""
    await ask(context, error.community_id, error.organisation)
    return Answer(card=await _waits(context, (error.community_id,), error.organisation))


async def hold(
    context: Context, listing: Listing, community_ids: tuple[str, ...], organisation: Organisation
) -> Card[Text]:
    """The listing waits for those communities."""
    await context.tx.admissions.hold(listing.id, community_ids)
    for community_id in community_ids:
        await ask(context, community_id, organisation)
    return await _waits(context, community_ids, organisation)


async def admit(context: Context, pressed: Act) -> Answer[Text]:
    """`community-organisation`: the yes of a coordinator, or of one of two houses."""
    community_id, _, organisation_id = pressed.id.partition("-")
    waiting = await context.tx.admissions.waiting(community_id)
    found = next((each for each in waiting if each.organisation.id == organisation_id), None)
    speaks = await _speaks_for(context, community_id, organisation_id)
    if speaks is None:
        raise UserError("error-not-yours")
    if found is None:
        raise UserError("admit-done")
    community = await context.tx.communities.get(community_id)
    if speaks:
        houses = await context.tx.admissions.vouch(
            community_id, organisation_id, speaks, context.person.id, context.now
        )
        if len(houses) < VOUCHERS:
            said = phrase("admit-one-more", house=found.organisation.name)
            return Answer(card=Card(title=said), replaces=True)
    posted = await _let_in(context, community, found)
    lines = _posted(posted)
    done = phrase("admit-in", house=found.organisation.name, name=community.name)
    return Answer(card=Card(title=done, lines=lines), replaces=True)


async def waiting(context: Context, community: Community) -> tuple[tuple[Text, ...], Buttons]:
    """Who waits, with a button for each where the sender may admit."""
    found = await context.tx.admissions.waiting(community.id)
    if not found:
        return (), ()
    names = cards.names(each.organisation for each in found)
    lines = (phrase("community-waiting", n=len(found), names=names),)
    buttons: Buttons = ()
    for each in found[:SHOWN]:
        if await _speaks_for(context, community.id, each.organisation.id) is not None:
            buttons += (_button(community.id, each.organisation, named=True),)
    return lines, buttons


async def _let_in(context: Context, community: Community, found: Applicant) -> list[str]:
    """Everything in one transaction: it belongs, and what waited is posted. Answers the titles."""
    tx, organisation = context.tx, found.organisation
    await tx.communities.admit(community.id, organisation.id, context.now)
    titles: list[str] = []
    for listing_id in await tx.admissions.held(community.id, organisation.id):
        await tx.admissions.release(listing_id, community.id)
        listing = await tx.listings.get(listing_id)
        if listing is None or listing.state != "open" or listing.expires_at <= context.now:
            continue
        await _show(context, listing, community.id, organisation)
        titles.append(listing.title or "")
    await tx.admissions.close(community.id, organisation.id)
    applicant = await tx.people.person(found.person_id)
    posted = (
        (phrase("admit-posted", titles=Joined(tuple(map(verbatim, titles)))),) if titles else ()
    )
    welcome = Card(
        title=phrase("admit-welcome", house=organisation.name, name=community.name), lines=posted
    )
    cause = f"admitted {context.new_id()}"
    await notices.tell(context, applicant, welcome, topic="", cause=cause)
    done = Card(
        title=phrase(
            "admit-by", house=organisation.name, name=community.name, who=context.person.name
        )
    )
    topic = _topic(community.id, organisation.id)
    for coordinator in await tx.communities.coordinators(community.id):
        if coordinator.id != context.person.id:
            await notices.tell(context, coordinator, done, topic=topic, cause=cause, edits=True)
    return titles


async def _show(
    context: Context, listing: Listing, community_id: str, organisation: Organisation
) -> None:
    shown = replace(listing, community_ids=(*listing.community_ids, community_id))
    shown = replace(shown, version=listing.version + 1)
    if not await context.tx.listings.save(shown, listing.version):
        raise UserError("error-changed-since")
    await context.tx.matches.renew([shown.id], context.now)
    if shown.resource_id is not None:
        resource = await context.tx.resources.get(shown.resource_id)
        offered = await showing.offered(context, shown, organisation.id)
        await context.tx.listings.show(shown, resource, offered)
    card = await showing.public_card(context, shown)
    chosen: tuple[Channel, ...] = await context.tx.places.of(shown.id)
    channels = [channel for channel in chosen if channel.community_id == community_id]
    topic, cause = f"listing {shown.id}", f"admitted {community_id}"
    await notices.post(context, channels, card, shown.zone, topic=topic, cause=cause)


async def _speaks_for(context: Context, community_id: str, organisation_id: str) -> str | None:
    """A house of the sender's that belongs; "" for a coordinator, None for anybody else."""
    person = context.caller.person
    if person is None:
        return None
    coordinators = await context.tx.communities.coordinators(community_id)
    if any(coordinator.id == person.id for coordinator in coordinators):
        return ""
    if context.caller.belongs_to(organisation_id):
        return None
    for membership in context.caller.memberships:
        if await context.tx.communities.admitted(community_id, membership.organisation.id):
            return membership.organisation.id
    return None


async def _waits(
    context: Context, community_ids: tuple[str, ...], organisation: Organisation
) -> Card[Text]:
    names: list[Text] = []
    coordinators: list[Text] = []
    for community_id in community_ids:
        names.append(verbatim((await context.tx.communities.get(community_id)).name))
        people = await context.tx.communities.coordinators(community_id)
        coordinators += [verbatim(each.name) for each in people]
    return Card(
        title=phrase("admit-waits", house=organisation.name, names=Joined(tuple(names))),
        lines=(phrase("admit-waits-how", names=Joined(tuple(coordinators))),),
    )


def _button(community_id: str, organisation: Organisation, *, named: bool = False) -> Button[Text]:
    id_ = f"{community_id}-{organisation.id}"
    if not named:
        return button("button-admit", "admit", id_, 0)
    house = representing.shortened(organisation.name)
    return button("button-admit-house", "admit", id_, 0, house=house)


def _posted(titles: list[str]) -> tuple[Text, ...]:
    return (phrase("admit-posted", titles=Joined(tuple(map(verbatim, titles)))),) if titles else ()


def _topic(community_id: str, organisation_id: str) -> str:
    return f"admit {community_id} {organisation_id}"
