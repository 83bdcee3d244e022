"""A photo for a draft: sent alone, asked for, or left out."""

from dataclasses import replace

from bot import photos
from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, phrase
from bot.usecases import picturing, posting


async def shown(context: Context) -> Answer[Text]:
    """A photo without words, in private: for the draft that was asked for one, else the newest."""
    if not context.incoming.private:
        return Answer()
    wanted = await context.tx.photos.waiting(context.person.id, context.now)
    drafts = await context.tx.listings.of(context.person.id, [], context.now)
    found = [listing for listing in drafts if listing.id == wanted] or drafts
    if not found:
        raise UserError("photo-no-draft")
    listing = found[0]
    content = picturing.content(context)
    changed = replace(listing.move("change"), photo=True)
    await posting.save(context, changed, listing)
    await context.tx.photos.keep(listing.id, content)
    return await posting.preview(context, changed)


async def ask(context: Context, pressed: Act) -> Answer[Text]:
    listing = await posting.own_draft(context, pressed)
    await context.tx.photos.ask(listing.id, context.now)
    without = button("button-no-photo", "unpicture", listing.id, listing.version)
    here = "photo-send" if context.incoming.private else "photo-send-private"
    return Answer(
        card=Card(
            title=phrase(here, name=listing.title or ""),
            notes=(phrase("photo-kinds", most=photos.MOST_BYTES // 1_000_000),),
            buttons=(without,),
        ),
        replaces=True,
    )


async def leave(context: Context, pressed: Act) -> Answer[Text]:
    """The draft goes without."""
    listing = await posting.own_draft(context, pressed)
    await context.tx.photos.remove(listing.id)
    changed = listing
    if listing.photo:
        changed = replace(listing.move("change"), photo=False)
        await posting.save(context, changed, listing)
    return replace(await posting.preview(context, changed), replaces=True)
