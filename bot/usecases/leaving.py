"""Leaving: a person an organisation, an organisation or a channel a community, a coordinator their
part. Nobody leaves what nobody else looks after; what is confirmed stands.
"""

from dataclasses import replace

from bot import notices
from bot.acts import Act
from bot.cards import Buttons, button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, phrase
from bot.model.listing import Listing
from bot.model.people import Channel, Community, Organisation
from bot.usecases import arriving, coordinating, learning, representing, showing

MOST_CARDS = 100


def from_houses(context: Context) -> Buttons:
    """For `/organisatie`: one's own part in each."""
    return tuple(
        button(
            "button-quit",
            "quit",
            membership.organisation.id,
            0,
            house=representing.shortened(membership.organisation.name),
        )
        for membership in context.caller.memberships
    )


async def from_community(
    context: Context, community: Community
) -> tuple[tuple[Text, ...], Buttons]:
    """For `/netwerk`: what a coordinator may do, and a manager whose organisation belongs."""
    lines: tuple[Text, ...] = ()
    buttons: Buttons = ()
    person, channel = context.caller.person, context.caller.channel
    coordinators = await context.tx.communities.coordinators(community.id)
    if person is not None and any(each.id == person.id for each in coordinators):
        if len(coordinators) < 2:
            lines = (phrase("coordinator-alone"),)
        buttons += coordinating.buttons(community)
        buttons += await learning.buttons(context, community)
        buttons += (button("button-step-down", "resign", community.id, 0),)
        if channel is not None and channel.community_id == community.id:
            buttons += (button("button-unlink", "unlink", channel.id, 0),)
    house = context.caller.organisation
    if house is None or not context.caller.manages(house.id):
        return lines, buttons
    if await context.tx.communities.admitted(community.id, house.id):
        name = representing.shortened(house.name)
        id_ = f"{community.id}-{house.id}"
        buttons += (button("button-depart", "depart", id_, 0, house=name),)
    return lines, buttons


async def quit_(context: Context, pressed: Act) -> Answer[Text]:
    """The sender leaves an organisation: asked first, version 0, then done."""
    house = representing.own(context, pressed.id)
    if context.caller.manages(house.id) and len(await context.tx.people.managers(house.id)) < 2:
        raise UserError("leave-last-manager", house=house.name)
    if pressed.version == 0:
        return _sure(phrase("leave-house", house=house.name), phrase("leave-house-what"), pressed)
    await context.tx.belonging.quit(house.id, context.person.id)
    return _done(phrase("left-house", house=house.name))


async def resign(context: Context, pressed: Act) -> Answer[Text]:
    """A coordinator steps down, once there is another."""
    community, others = await _coordinated(context, pressed.id)
    if not others:
        raise UserError("leave-last-coordinator", name=community.name)
    if pressed.version == 0:
        what = phrase("leave-coordinating-what")
        return _sure(phrase("leave-coordinating", name=community.name), what, pressed)
    await context.tx.belonging.step_down(community.id, context.person.id)
    await arriving.greet_all(context, community)
    return _done(phrase("left-coordinating", name=community.name))


async def depart(context: Context, pressed: Act) -> Answer[Text]:
    """An organisation leaves a community: what it has open is no longer shown there."""
    community_id, _, organisation_id = pressed.id.partition("-")
    house = representing.own(context, organisation_id)
    if not context.caller.manages(house.id):
        raise UserError("error-not-manager", house=house.name)
    if not await context.tx.communities.admitted(community_id, house.id):
        raise UserError("error-stale")
    community = await context.tx.communities.get(community_id)
    if pressed.version == 0:
        title = phrase("leave-community", house=house.name, name=community.name)
        return _sure(title, phrase("leave-community-what"), pressed)
    for listing_id in await context.tx.belonging.shown(community.id, house.id):
        listing = await context.tx.listings.get(listing_id)
        if listing is not None:
            await _hide(context, listing, community, house)
    await context.tx.belonging.depart(community.id, house.id)
    return _done(phrase("left-community", house=house.name, name=community.name))


async def unlink(context: Context, pressed: Act) -> Answer[Text]:
    """A coordinator takes a channel out: its cards stay, and lead nowhere any more."""
    channel = await context.tx.communities.channel(pressed.id)
    if channel is None:
        raise UserError("error-stale")
    community, _ = await _coordinated(context, channel.community_id)
    if pressed.version == 0:
        title = phrase("leave-channel", channel=channel.name, name=community.name)
        return _sure(title, phrase("leave-channel-what"), pressed)
    for listing_id in await context.tx.places.shown(channel.id, MOST_CARDS):
        listing = await context.tx.listings.get(listing_id)
        if listing is not None:
            await _still(context, listing, (channel,))
    gone = Card(title=phrase("channel-left", name=community.name))
    to, language = channel.address, channel.language
    topic = f"start {channel.id}"
    edits = await context.tx.outbox.standing(topic, to) is not None
    await notices.announce(context, to, language, community.zone, gone, topic=topic, edits=edits)
    await context.tx.belonging.unlink(channel.id)
    return _done(phrase("left-channel", channel=channel.name, name=community.name))


async def _coordinated(context: Context, community_id: str) -> tuple[Community, int]:
    """The community, and how many coordinate it beside the sender."""
    coordinators = await context.tx.communities.coordinators(community_id)
    if all(each.id != context.person.id for each in coordinators):
        raise UserError("error-not-yours")
    return await context.tx.communities.get(community_id), len(coordinators) - 1


async def _hide(
    context: Context, listing: Listing, community: Community, house: Organisation
) -> None:
    channels = await context.tx.places.of(listing.id)
    left = tuple(each for each in listing.community_ids if each != community.id)
    shown = replace(listing, community_ids=left, version=listing.version + 1)
    if not await context.tx.listings.save(shown, listing.version):
        raise UserError("error-changed-since")
    theirs = tuple(each for each in channels if each.community_id == community.id)
    await _still(context, listing, theirs)
    keep = [each.id for each in channels if each.community_id != community.id]
    await context.tx.matches.renew([listing.id], context.now)
    await context.tx.places.choose(listing.id, keep)
    await context.tx.listings.hide(listing.id)
    if left and shown.resource_id is not None:
        resource = await context.tx.resources.get(shown.resource_id)
        offered = await showing.offered(context, shown, house.id)
        await context.tx.listings.show(shown, resource, offered)


async def _still(context: Context, listing: Listing, channels: tuple[Channel, ...]) -> None:
    """Its cards there say so, and can no longer be pressed."""
    card = await showing.public_card(context, listing)
    quiet = replace(card, lines=(*card.lines, phrase("listing-elsewhere")), buttons=(), notes=())
    topic, cause = f"listing {listing.id}", context.new_id()
    await notices.post(context, channels, quiet, listing.zone, topic=topic, cause=cause, edits=True)


def _sure(title: Text, what: Text, pressed: Act) -> Answer[Text]:
    sure = button("button-leave-sure", pressed.verb, pressed.id, 1)
    return Answer(card=Card(title=title, lines=(what,), buttons=(sure,)))


def _done(title: Text) -> Answer[Text]:
    return Answer(card=Card(title=title), replaces=True)
