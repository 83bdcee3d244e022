"""Which organisations belong to a community, and for which one one acts.

The people of a private channel or a closed group belong by themselves, where the community leaves
that setting on; everybody else is admitted by others. Guests never belong by being seen.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.errors import NotAdmitted, UserError
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


async def divide(
    context: Context, community_ids: Sequence[str], organisation: Organisation
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those to which the organisation belongs, and those for which it has to be admitted."""
    inside = [each for each in community_ids if await _admitted(context, each, organisation)]
    return tuple(inside), tuple(each for each in community_ids if each not in inside)


async def community_of(context: Context, listing: Listing, organisation: Organisation) -> str:
    """The community in which an organisation acts on a listing: that of the channel, else one that
    it belongs to. Raises UserError where the listing is shown in none of those, and NotAdmitted.
    """
    channel = context.caller.channel
    here = channel.community_id if channel else None
    for community_id in sorted(listing.community_ids, key=lambda each: each != here):
        if await _admitted(context, community_id, organisation):
            return community_id
    at_hand = context.caller.community
    if at_hand is not None and at_hand.id in listing.community_ids:
        raise NotAdmitted(at_hand.id, organisation)
    raise UserError("error-stale")


async def belongs(context: Context, community_id: str) -> bool:
    """Whether the sender is one of its people."""
    if any(membership.admitted for membership in context.caller.memberships):
        return True
    return await _at_home(context, community_id)


async def _admitted(context: Context, community_id: str, organisation: Organisation) -> bool:
    """Belongs already, or does from now on."""
    communities = context.tx.communities
    if _known_here(context, community_id, organisation):
        return True
    if await communities.admitted(community_id, organisation.id):
        return True
    if not await _at_home(context, community_id):
        return False
    await communities.admit(community_id, organisation.id, context.now)
    return True


async def _at_home(context: Context, community_id: str) -> bool:
    """A coordinator, or one of the people of a closed channel: this one, or one where they were
    seen.
    """
    channel = context.caller.channel
    if context.incoming.guest:
        return False
    if channel is not None and channel.community_id == community_id:
        closed = context.incoming.closed if channel.address == context.incoming.address else None
        let_in = channel.closed if closed is None else closed
        if let_in and await context.tx.belonging.open_doors(community_id):
            return True
    return await context.tx.belonging.at_home(community_id, context.person.id)


def _known_here(context: Context, community_id: str, organisation: Organisation) -> bool:
    """What the caller's own row says already; False where it does not say."""
    community = context.caller.community
    return (
        community is not None
        and community.id == community_id
        and any(m.admitted for m in context.caller.memberships if m.organisation == organisation)
    )
