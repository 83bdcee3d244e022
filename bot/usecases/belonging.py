"""Which organisations belong to a community, and for which community somebody acts.

Admission by others is not built yet: who was seen in a linked channel belongs to its community, and
so do the organisations that they act for.
"""

from dataclasses import replace

from bot.context import Context
from bot.errors import UserError
from bot.model.listing import Listing
from bot.model.people import Organisation


async def act_for(context: Context, organisation: Organisation) -> Context:
    """Remembered until they act for another one."""
    person = context.person
    if person.organisation_id == organisation.id:
        return context
    person = replace(person, organisation_id=organisation.id)
    await context.tx.people.save(person)
    return replace(context, caller=replace(context.caller, person=person))


async def arrive(context: Context, organisation: Organisation) -> bool:
    """An organisation is admitted where the sender acts now, if they are one of the people there.
    False where it is not.
    """
    community = context.caller.community
    return community is not None and await _admitted(context, community.id, organisation)


async def check(context: Context, community_id: str, organisation: Organisation) -> None:
    """Raises UserError where the organisation does not belong."""
    if not await _admitted(context, community_id, organisation):
        raise UserError("error-not-admitted", house=organisation.name)


async def community_of(context: Context, listing: Listing, organisation: Organisation) -> str:
    """The community in which an organisation acts on a listing: that of the channel, else one that
    it belongs to. Raises UserError where the listing is shown in none of those.
    """
    channel = context.caller.channel
    here = channel.community_id if channel else None
    for community_id in sorted(listing.community_ids, key=lambda each: each != here):
        if await _admitted(context, community_id, organisation):
            return community_id
    raise UserError("error-stale")


async def belongs(context: Context, community_id: str) -> bool:
    """Whether the sender is one of its people."""
    if any(membership.admitted for membership in context.caller.memberships):
        return True
    return await context.tx.communities.frequented(community_id, context.person.id)


async def _admitted(context: Context, community_id: str, organisation: Organisation) -> bool:
    """Belongs already, or does from now on."""
    communities, channel = context.tx.communities, context.caller.channel
    if _known_here(context, community_id, organisation):
        return True
    if channel is None or channel.community_id != community_id:
        if await communities.admitted(community_id, organisation.id):
            return True
        if not await communities.frequented(community_id, context.person.id):
            return False
    await communities.admit(community_id, organisation.id, context.now)
    return True


def _known_here(context: Context, community_id: str, organisation: Organisation) -> bool:
    """What the caller's own row says already; False where it does not say."""
    community = context.caller.community
    return (
        community is not None
        and community.id == community_id
        and any(m.admitted for m in context.caller.memberships if m.organisation == organisation)
    )
