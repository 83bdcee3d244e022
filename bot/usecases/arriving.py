"""Arriving: somebody opens the private chat, the bot comes into a channel, or is put out of it."""

from dataclasses import replace

from bot import notices
from bot.acts import act
from bot.context import Context
from bot.messages import Answer, Button, Card, Joined, Moved, Text, phrase, verbatim
from bot.model.people import Channel, Community
from bot.notices import Desk
from bot.usecases import belonging, mine


async def welcome(context: Context) -> Answer[Text]:
    """For who comes without anything in mind."""
    community = context.caller.community
    lines = [phrase("welcome-what"), phrase("welcome-how")]
    if community is None:
        lines.append(phrase("welcome-nowhere"))
    elif await belonging.belongs(context, community.id):
        lines.append(phrase("welcome-community", name=community.name))
    else:
        lines.append(phrase("welcome-stranger", name=community.name))
    card = Card(
        title=phrase("welcome-title", name=context.person.name),
        lines=tuple(lines),
        notes=(phrase("welcome-more"),),
        buttons=main_buttons() if community is not None else (),
    )
    return Answer(card=card)


async def home(context: Context) -> Answer[Text]:
    """What is theirs, and what can be begun."""
    answer = await mine.mine(context)
    if answer.card is None:
        return answer
    begun = main_buttons() if context.caller.community is not None else ()
    return Answer(card=replace(answer.card, buttons=(*begun, *answer.card.buttons)))


def main_buttons() -> tuple[Button[Text], ...]:
    return (
        Button(phrase("button-write-offer"), act("write", "offer")),
        Button(phrase("button-write-request"), act("write", "request")),
        Button(phrase("button-find"), act("look")),
        Button(phrase("button-browse"), act("browse", "offer-0")),
    )


async def added(context: Context) -> Answer[Text]:
    """Into a channel: it gets its start card, or one line that says how to begin. Once more where
    the bot was given more rights, so that it can pin.
    """
    if context.incoming.private:
        return Answer()
    await context.tx.addresses.find(context.incoming.address, context.now)
    channel, community = context.caller.channel, context.caller.community
    if channel is not None and community is not None:
        await greet(context, community, channel, again=True)
        return Answer()
    hello = Card(
        title=phrase("added-hello"),
        lines=(phrase("added-how"),),
        buttons=(Button(phrase("button-private"), act("hello"), opens=True),),
    )
    to, language, zone = context.incoming.address, context.language, context.zone
    if await context.tx.outbox.standing("hello", to) is None:
        await notices.announce(context, to, language, zone, hello, topic="hello")
    return Answer()


async def removed(context: Context) -> Answer[Text]:
    """Nothing more is sent there until the bot is let in again."""
    await context.tx.addresses.lose(context.incoming.address, context.now)
    return Answer()


async def moved(context: Context, to: Moved) -> Answer[Text]:
    """Cards that stand in the old place cannot be edited any more; new ones come in the new one."""
    await context.tx.addresses.move(context.incoming.address, to.to)
    caller = await context.tx.people.caller(context.incoming.sender, to.to)
    if caller.channel is not None and caller.community is not None:
        await greet(context, caller.community, caller.channel)
    return Answer()


async def greet(desk: Desk, community: Community, channel: Channel, *, again: bool = False) -> None:
    """The start card of a linked channel; `again` puts the one that stands there right."""
    card, topic, to = await start_card(desk, channel), f"start {channel.id}", channel.address
    edits = again and await desk.tx.outbox.standing(topic, to) is not None
    await notices.announce(
        desk, to, channel.language, community.zone, card, topic=topic, edits=edits
    )


async def regreet(context: Context) -> None:
    """A coordinator's name has changed: the start cards of the community say so."""
    community = context.caller.community
    if community is None:
        return
    coordinators = await context.tx.communities.coordinators(community.id)
    if all(coordinator.id != context.person.id for coordinator in coordinators):
        return
    for channel in await context.tx.communities.channels(community.id):
        await greet(context, community, channel, again=True)


async def start_card(desk: Desk, channel: Channel) -> Card[Text]:
    coordinators = await desk.tx.communities.coordinators(channel.community_id)
    named: list[Text] = []
    for coordinator in coordinators:
        house = coordinator.organisation_id
        if house is None:
            named.append(verbatim(coordinator.name))
        else:
            organisation = await desk.tx.organisations.get(house)
            named.append(
                phrase("start-coordinator", name=coordinator.name, house=organisation.name)
            )
    return Card(
        title=phrase("start-title"),
        lines=(phrase("start-by", names=Joined(tuple(named))),),
        buttons=main_buttons(),
        pin=True,
    )
