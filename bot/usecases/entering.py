"""A code is entered: a channel is linked, a colleague joins, two accounts become one person."""

from bot import notices
from bot.acts import Act, act
from bot.cards import names
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Text, phrase
from bot.model.joining import Code
from bot.model.people import Channel
from bot.usecases import arriving, inviting, posting, redeeming, representing

# What a button carries of a hash: 128 bits.
PREFIX = 32


async def code(context: Context, text: str) -> Answer[Text]:
    """`/code K7QF-9MZT`, or the code alone; without one, a code for one's other account."""
    if not text:
        return await inviting.for_oneself(context)
    found = await redeeming.find(context, text)
    if isinstance(found, Text):
        return _said(found)
    match found.kind:
        case "channel":
            return await _link(context, found)
        case "colleague":
            return await _join(context, found)
        case "coordinator":
            return await _coordinate(context, found)
        case "identity":
            return await _consider(context, found)


async def merge(context: Context, pressed: Act) -> Answer[Text]:
    """The yes of who entered the code of another account: from now on both are one person."""
    entered = await context.tx.codes.starting(pressed.id) if len(pressed.id) == PREFIX else None
    if entered is None:
        raise UserError("error-stale")
    found = await redeeming.checked(context, entered)
    if isinstance(found, Text):
        return _said(found)
    if found.kind != "identity" or found.giver_id == context.person.id:
        raise UserError("error-stale")
    if not await redeeming.use(context, found):
        return _said(phrase("code-used"))
    await context.tx.belonging.merge(found.giver_id, context.person.id)
    caller = await context.tx.people.caller(context.incoming.sender, context.incoming.address)
    houses = [membership.organisation for membership in caller.memberships]
    acts = (phrase("code-merged-houses", names=names(houses)),) if houses else ()
    card = Card(title=phrase("code-merged"), lines=(*acts, phrase("code-merged-what")))
    return Answer(card=card, replaces=True)


async def _link(context: Context, found: Code) -> Answer[Text]:
    incoming = context.incoming
    community = await context.tx.communities.get(found.community_id or "")
    if incoming.private:
        return _said(phrase("code-in-channel", name=community.name))
    linked = context.caller.channel
    if linked is not None and linked.address == incoming.address:
        key = "code-linked-already" if linked.community_id == community.id else "community-linked"
        return _said(phrase(key, name=context.community.name))
    if not incoming.may_link:
        return _said(phrase("community-for-administrators"))
    if not await redeeming.use(context, found):
        return _said(phrase("code-used"))
    channel = Channel(
        id=context.new_id(),
        community_id=community.id,
        address=incoming.address,
        name=incoming.channel_name or incoming.address.channel,
        language=context.language,
        closed=incoming.closed is True,
    )
    await context.tx.communities.link(channel)
    await context.tx.arrivals.close(incoming.address)
    await arriving.greet(context, community, channel)
    done = phrase("code-linked", name=community.name, channel=channel.name)
    if found.giver_id != context.person.id:
        await context.tx.communities.seen_in(channel, context.person.id, context.now)
        giver = await context.tx.people.person(found.giver_id)
        said = phrase("code-linked-by", name=context.person.name, channel=channel.name)
        cause = f"linked {channel.id}"
        await notices.tell(context, giver, Card(title=said), topic="", cause=cause)
    return Answer(card=Card(title=done, lines=(phrase("code-linked-what"),)))


async def _join(context: Context, found: Code) -> Answer[Text]:
    outcome = await redeeming.join(context, found)
    if isinstance(outcome, Text):
        return _said(outcome)
    acting, news = outcome
    waiting = await posting.waiting(acting)
    if waiting is not None:
        return representing.with_news(await posting.preview(acting, waiting), news)
    return Answer(card=Card(title=news, buttons=arriving.main_buttons()))


async def _coordinate(context: Context, found: Code) -> Answer[Text]:
    community = await context.tx.communities.get(found.community_id or "")
    coordinators = await context.tx.communities.coordinators(community.id)
    if any(coordinator.id == context.person.id for coordinator in coordinators):
        return _said(phrase("code-coordinator-already", name=community.name))
    if not await redeeming.use(context, found):
        return _said(phrase("code-used"))
    await context.tx.belonging.coordinate(community.id, context.person.id)
    await arriving.greet_all(context, community)
    for coordinator in coordinators:
        said = phrase("coordinator-joined", who=context.person.name, name=community.name)
        cause = f"coordinator {found.hash}"
        await notices.tell(context, coordinator, Card(title=said), topic="", cause=cause)
    done = phrase("coordinator-you", name=community.name)
    return Answer(card=Card(title=done, lines=(phrase("coordinator-what"),)))


async def _consider(context: Context, found: Code) -> Answer[Text]:
    """Whoever gave the code gets all that is the sender's: that is said before it is done."""
    if found.giver_id == context.person.id:
        return _said(phrase("code-own"))
    giver = await context.tx.people.person(found.giver_id)
    return Answer(
        card=Card(
            title=phrase("code-merge", name=giver.name),
            lines=(phrase("code-merge-what"), phrase("code-merge-warning")),
            buttons=(Button(phrase("button-merge"), act("merge", found.hash[:PREFIX])),),
            stays=True,
        )
    )


def _said(problem: Text) -> Answer[Text]:
    return Answer(card=Card(title=problem))
