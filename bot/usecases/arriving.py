"""Arriving: somebody opens the private chat, the bot comes into a channel, or is put out of it."""

from dataclasses import replace

from bot import notices
from bot.acts import act
from bot.context import Context
from bot.messages import Address, Answer, Button, Card, Joined, Moved, Text, phrase, verbatim
from bot.model.joining import Arrival
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
    await _invite(context)
    return Answer()


async def _invite(context: Context) -> None:
    """Who let the bot in, and may decide for the channel, is asked in private to begin; where the
    bot may not write to them, one line in the channel leads them there.
    """
    incoming = context.incoming
    arrival = await context.tx.arrivals.note(
        Arrival(
            id=context.new_id(),
            address=incoming.address,
            name=incoming.channel_name,
            adder=incoming.sender if incoming.may_link else None,
            at=context.now,
        )
    )
    here = verbatim(arrival.name) if arrival.name else phrase("added-here")
    begin = Button(phrase("button-begin"), act("begin", arrival.id), opens=True)
    if arrival.adder is not None and incoming.approachable:
        asked = Card(
            title=phrase("added-asked", channel=here),
            lines=(phrase("added-asked-what"),),
            notes=(phrase("added-asked-other"),),
            buttons=(begin,),
        )
        await _say_once(context, arrival.adder.private, asked, f"begin {arrival.id}")
        return
    known = arrival.adder is not None
    hello = Card(
        title=phrase("added-hello"),
        lines=(phrase("added-adder" if known else "added-how"),),
        buttons=(begin,) if known else (),
    )
    await _say_once(context, incoming.address, hello, "hello")


async def _say_once(context: Context, to: Address, card: Card[Text], topic: str) -> None:
    last = await context.tx.outbox.standing(topic, to)
    if last is not None and last[1] == card:
        return
    edits = last is not None
    await notices.announce(
        context, to, context.language, context.zone, card, topic=topic, edits=edits
    )


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
    await _name_responsible(context, community)
    await greet_all(context, community)


async def greet_all(desk: Desk, community: Community) -> None:
    """The start cards of the community, put right."""
    for channel in await desk.tx.communities.channels(community.id):
        await greet(desk, community, channel, again=True)


async def _name_responsible(context: Context, community: Community) -> None:
    """Where nobody was named for the data, the coordinator's organisation is."""
    organisation = context.caller.organisation
    belonging = context.tx.belonging
    if organisation is None or await belonging.responsible(community.id):
        return
    doors = await belonging.open_doors(community.id)
    await belonging.settle(
        community.id, name=community.name, responsible=organisation.name, open_doors=doors
    )


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
    responsible = await desk.tx.belonging.responsible(channel.community_id)
    data = (phrase("start-responsible", name=responsible),) if responsible else ()
    return Card(
        title=phrase("start-title"),
        lines=(phrase("start-by", names=Joined(tuple(named))), *data),
        buttons=main_buttons(),
        pin=True,
    )
