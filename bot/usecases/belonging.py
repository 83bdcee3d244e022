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
    if channel is not None:
        await context.tx.communities.admit(channel.community_id, organisation.id, context.now)


async def check(context: Context, community_id: str, organisation: Organisation) -> None:
    """Raises UserError where the organisation does not belong."""
    channel = context.caller.channel
    if channel is not None and channel.community_id == community_id:
        await arrive(context, organisation)
    elif not await context.tx.communities.admitted(community_id, organisation.id):
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
        if await context.tx.communities.admitted(community_id, organisation.id):
            return community_id
    raise UserError("error-stale")
