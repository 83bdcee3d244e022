"""One room never becomes two: whether a name much like another's means the same is asked."""

from dataclasses import replace

from bot.acts import Act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Text
from bot.model.listing import Listing, Resource
from bot.usecases import posting


async def same(context: Context, pressed: Act) -> Answer[Text]:
    """The thing that the house has already: from now on the draft bears its name."""
    listing, resource = await _asked(context, pressed)
    changed = replace(
        listing.move("change"),
        title=resource.name,
        town=resource.town,
        category=listing.category or resource.category,
    )
    await posting.save(context, changed, listing)
    return replace(await posting.preview(context, changed), replaces=True)


async def another(context: Context, pressed: Act) -> Answer[Text]:
    """Something else, whatever it is called."""
    listing, resource = await _asked(context, pressed)
    await context.tx.resources.distinguish(listing.id, resource.id)
    changed = listing.move("change")
    await posting.save(context, changed, listing)
    return replace(await posting.preview(context, changed), replaces=True)


async def _asked(context: Context, pressed: Act) -> tuple[Listing, Resource]:
    listing_id, _, resource_id = pressed.id.partition("-")
    listing = await posting.own_draft(context, replace(pressed, id=listing_id))
    owner = await posting.on_behalf_of(context, listing)
    if owner is None or listing.kind is None:
        raise UserError("error-stale")
    for resource in await context.tx.resources.kin(listing.id, owner.id, listing.kind):
        if resource.id == resource_id:
            return listing, resource
    raise UserError("error-stale")
