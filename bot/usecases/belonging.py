"""Which organisations belong to a community, and for which community somebody acts.

Admission by others is not built yet: whoever acts in a linked channel belongs to its community.
"""

from bot.context import Context
from bot.errors import UserError
from bot.model.listing import Listing
from bot.model.people import Organisation


async def arrive(context: Context, organisation: Organisation) -> None:
    """An organisation that acts in a linked channel is admitted there."""
    channel = context.caller.channel
    if channel is not None and not _known_here(context, channel.community_id, organisation):
        await context.tx.communities.admit(channel.community_id, organisation.id, context.now)


async def check(context: Context, community_id: str, organisation: Organisation) -> None:
    """Raises UserError where the organisation does not belong."""
    channel = context.caller.channel
    if channel is not None and channel.community_id == community_id:
        await arrive(context, organisation)
    elif not await _belongs(context, community_id, organisation):
        raise UserError("error-not-admitted", house=organisation.name)


async def community_of(context: Context, listing: Listing, organisation: Organisation) -> str:
    """The community in which an organisation acts on a listing: that of the channel, else one that
    it belongs to. Raises UserError where the listing is shown in none of those.
    """
    channel = context.caller.channel
    if channel is not None and channel.community_id in listing.community_ids:
        await arrive(context, organisation)
        return channel.community_id
    for community_id in listing.community_ids:
        if await _belongs(context, community_id, organisation):
            return community_id
    raise UserError("error-stale")


async def _belongs(context: Context, community_id: str, organisation: Organisation) -> bool:
    if _known_here(context, community_id, organisation):
        return True
    return await context.tx.communities.admitted(community_id, organisation.id)


def _known_here(context: Context, community_id: str, organisation: Organisation) -> bool:
    """What the caller's own row says already; False where it does not say."""
    community = context.caller.community
    return (
        community is not None
        and community.id == community_id
        and any(m.admitted for m in context.caller.memberships if m.organisation == organisation)
    )
