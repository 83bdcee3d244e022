"""A photo for a draft, or for what is posted: sent alone, asked for, or left out."""

from dataclasses import replace

from bot import photos
from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, phrase
from bot.model.listing import Listing
from bot.usecases import owning, picturing, posting, showing


async def shown(context: Context) -> Answer[Text]:
    """A photo without words, in private: for what was asked for one, else the newest draft."""
    if not context.incoming.private:
        return Answer()
    wanted = await context.tx.photos.waiting(context.person.id, context.now)
    drafts = await context.tx.listings.of(context.person.id, [], context.now)
    if wanted is not None and wanted not in {listing.id for listing in drafts}:
        return await _hang(context, wanted)
    found = [listing for listing in drafts if listing.id == wanted] or drafts
    if not found:
        raise UserError("photo-no-draft")
    listing = found[0]
    content = picturing.content(context)
    changed = replace(listing.move("change"), photo=True)
    await posting.save(context, changed, listing)
    await context.tx.photos.keep(listing.id, content)
    return await posting.preview(context, changed)


async def _hang(context: Context, listing_id: str) -> Answer[Text]:
    """On the cards of what is posted."""
    listing = await owning.owned(context, listing_id)
    content = picturing.content(context)
    changed = replace(listing.move("change"), photo=True)
    await posting.save(context, changed, listing)
    await context.tx.photos.keep(listing.id, content)
    await showing.edit(context, changed, pictured=True)
    return Answer(card=await owning.page(context, changed, phrase("own-changed")))


async def ask(context: Context, pressed: Act) -> Answer[Text]:
    listing, draft = await _pictured(context, pressed)
    await context.tx.photos.ask(listing.id, context.now)
    label = "button-no-photo" if draft else "button-photo-leave"
    without = button(label, "unpicture", listing.id, listing.version)
    here = "photo-send" if context.incoming.private else "photo-send-private"
    return Answer(
        card=Card(
            title=phrase(here, name=listing.title or ""),
            notes=(phrase("photo-kinds", most=photos.MOST_BYTES // 1_000_000),),
            buttons=(without,),
        ),
        replaces=draft,
    )


async def leave(context: Context, pressed: Act) -> Answer[Text]:
    """The draft goes without; what is posted stays as it is."""
    listing, draft = await _pictured(context, pressed)
    if not draft:
        await context.tx.photos.unask(listing.id)
        return Answer(card=await owning.page(context, listing), replaces=True)
    await context.tx.photos.remove(listing.id)
    changed = listing
    if listing.photo:
        changed = replace(listing.move("change"), photo=False)
        await posting.save(context, changed, listing)
    return replace(await posting.preview(context, changed), replaces=True)


async def _pictured(context: Context, pressed: Act) -> tuple[Listing, bool]:
    """What the button is about, and whether that is a draft. Only its author sends a photo of it.
    Raises UserError.
    """
    listing = await context.tx.listings.get(pressed.id)
    if listing is None or listing.state not in ("open", "paused"):
        return await posting.own_draft(context, pressed), True
    posted = await owning.at(context, pressed, "change")
    if posted.author_id != context.person.id:
        raise UserError("error-not-yours")
    return posted, False
