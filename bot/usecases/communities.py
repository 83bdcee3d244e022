"""Communities: made by words in a channel, which is then linked to it."""

from dataclasses import replace

from bot import cards
from bot.context import Context
from bot.errors import UserError
from bot.messages import Address, Answer, Card, Text, phrase
from bot.model.people import Caller, Channel, Community
from bot.usecases import admitting, arriving, leaving, posting, representing, residing


async def show(context: Context) -> Answer[Text]:
    if context.caller.community is None and (asked := await residing.which(context, "netwerk")):
        return asked
    community = context.community
    channels = await context.tx.communities.channels(community.id)
    coordinators = await context.tx.communities.coordinators(community.id)
    n = await context.tx.communities.size(community.id)
    waiting, buttons = await admitting.waiting(context, community)
    alone, more = await leaving.from_community(context, community)
    theirs, others = await residing.switches(context)
    person = context.caller.person
    coordinates = person is not None and any(each.id == person.id for each in coordinators)
    return Answer(
        card=Card(
            title=phrase("community-title", name=community.name),
            lines=(
                phrase("community-size", n=n),
                phrase("community-channels", names=cards.names(channels)),
                phrase("community-coordinators", names=cards.names(coordinators)),
                *waiting,
                *alone,
                *theirs,
            ),
            notes=(phrase("community-words"),) if coordinates else (),
            buttons=(*others, *buttons, *more),
        )
    )


def check_place(context: Context) -> None:
    """Raises UserError where no community can begin, or not by the sender."""
    if context.incoming.private:
        raise UserError("community-in-channel")
    linked = context.caller.channel
    if linked is not None and linked.address == context.incoming.address:
        raise UserError("community-linked", name=context.community.name)
    if not context.incoming.may_link:
        raise UserError("community-for-administrators")


async def create(context: Context, name: str) -> Answer[Text]:
    """In the channel where it was said."""
    organisation = context.caller.organisation
    return await found(
        context,
        name=name,
        address=context.incoming.address,
        channel_name=context.incoming.channel_name,
        responsible=organisation.name if organisation else "",
    )


async def found(
    context: Context, *, name: str, address: Address, channel_name: str, responsible: str
) -> Answer[Text]:
    """Links the channel, and makes the sender the coordinator of the new community."""
    person = context.person
    community = Community(
        id=context.new_id(), name=name, language=person.language, zone=context.zone
    )
    channel = Channel(
        id=context.new_id(),
        community_id=community.id,
        address=address,
        name=channel_name or address.channel,
        language=person.language,
        closed=context.incoming.address == address and context.incoming.closed is True,
    )
    await context.tx.communities.add(community, person.id)
    await context.tx.belonging.settle(
        community.id, name=name, responsible=responsible, open_doors=True
    )
    await context.tx.communities.link(channel)
    await context.tx.arrivals.close(address)
    await context.tx.communities.seen_in(channel, person.id, context.now)
    memberships = tuple(replace(each, admitted=True) for each in context.caller.memberships)
    for membership in memberships:
        organisation = membership.organisation
        await context.tx.communities.admit(community.id, organisation.id, context.now)
    here = replace(person, community_id=community.id)
    await context.tx.people.save(here)
    caller = Caller(person=here, memberships=memberships, channel=channel, community=community)
    await arriving.greet(context, community, channel)
    return await _made(replace(context, caller=caller), community, channel)


async def _made(context: Context, community: Community, channel: Channel) -> Answer[Text]:
    made = phrase("community-made", name=community.name, channel=channel.name)
    waiting = await posting.waiting(context)
    if waiting is not None:
        return representing.with_news(await posting.preview(context, waiting), made)
    lines = [phrase("community-next-offer")]
    if context.caller.organisation is None:
        lines = [phrase("community-next-organisation")]
    return Answer(card=Card(title=made, lines=tuple(lines), buttons=arriving.main_buttons()))
