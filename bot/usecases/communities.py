"""Communities: made by words in a channel, which is then linked to it."""

from dataclasses import replace

from bot import cards
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, phrase
from bot.model.people import Channel, Community
from bot.usecases import arriving, posting


async def show(context: Context) -> Answer[Text]:
    community = context.community
    channels = await context.tx.communities.channels(community.id)
    coordinators = await context.tx.communities.coordinators(community.id)
    n = await context.tx.communities.size(community.id)
    return Answer(
        card=Card(
            title=phrase("community-title", name=community.name),
            lines=(
                phrase("community-size", n=n),
                phrase("community-channels", names=cards.names(channels)),
                phrase("community-coordinators", names=cards.names(coordinators)),
            ),
        )
    )


async def create(context: Context, text: str) -> Answer[Text]:
    """`nieuw NAME`: links the channel, and makes the sender its coordinator."""
    if context.incoming.private:
        raise UserError("community-in-channel")
    linked = context.caller.channel
    if linked is not None and linked.address == context.incoming.address:
        raise UserError("community-linked", name=context.community.name)
    if not context.incoming.may_link:
        raise UserError("community-for-administrators")
    name = clean_name(text)
    if not name:
        raise UserError("community-lacks-name")
    person = context.person
    community = Community(
        id=context.new_id(), name=name, language=person.language, zone=context.zone
    )
    address = context.incoming.address
    channel = Channel(
        id=context.new_id(),
        community_id=community.id,
        address=address,
        name=context.incoming.channel_name or address.channel,
        language=person.language,
    )
    await context.tx.communities.add(community, person.id)
    await context.tx.communities.link(channel)
    await context.tx.communities.seen_in(channel, person.id, context.now)
    for membership in context.caller.memberships:
        organisation = membership.organisation
        await context.tx.communities.admit(community.id, organisation.id, context.now)
    here = replace(person, community_id=community.id)
    await context.tx.people.save(here)
    caller = replace(context.caller, person=here, channel=channel, community=community)
    await arriving.greet(context, community, channel)
    return await _made(replace(context, caller=caller), community, channel)


async def _made(context: Context, community: Community, channel: Channel) -> Answer[Text]:
    made = phrase("community-made", name=community.name, channel=channel.name)
    waiting = await posting.waiting(context)
    if waiting is not None:
        answer = await posting.preview(context, waiting)
        if answer.card is not None:
            card = replace(answer.card, lines=(made, *answer.card.lines))
            return replace(answer, card=card)
    if context.caller.organisation is None:
        return Answer(card=Card(title=made, lines=(phrase("community-next-organisation"),)))
    return Answer(card=Card(title=made, lines=(phrase("community-next-offer"),)))
