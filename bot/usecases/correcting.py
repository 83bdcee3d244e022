"""What people correct of what was understood: the one place through which every correction goes."""

from dataclasses import replace

from bot.context import Context
from bot.model.listing import Listing
from bot.usecases import posting


async def keep(context: Context, before: Listing, after: Listing) -> Listing:
    """Saves a draft as its author says it should be, by a form or a tap. Raises UserError where it
    was changed meanwhile.
    """
    changed = replace(after.move("change"), version=before.version + 1)
    await posting.save(context, changed, before)
    return changed
