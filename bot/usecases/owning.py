"""One's own listings: changed, paused, closed, kept and repeated."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot import cards
from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Joined, Meaning, Text, phrase, verbatim
from bot.model.availability import availability
from bot.model.listing import MOVES, IllegalMove, Listing, ListingOutcome, ListingVerb, Resource
from bot.usecases import filling, posting, questions, recording, settling, showing
from bot.usecases.choosing import with_error

OUTCOMES: dict[str, ListingOutcome] = {"done": "done", "tried": "tried", "none": ""}


async def own(context: Context, pressed: Act) -> Answer[Text]:
    """A listing again, from a list, with all that can be done with it."""
    return Answer(card=await page(context, await owned(context, pressed.id)))


async def alter(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """Every field of what is posted; the cards and whoever searches follow at once."""
    listing = await at(context, pressed, "change")
    whole = filling.whole_form(context, listing, verb="alter")
    form = replace(whole, fields=tuple(f for f in whole.fields if f.name != "kind"))
    if values is None:
        return Answer(form=form)
    told = filling.told(context, listing, values, form)
    if not isinstance(told, Listing):
        return Answer(form=told)
    problem = _problem(context, told)
    if problem is not None:
        return Answer(form=with_error(form, values, "when", problem))
    if told.kind != listing.kind:
        problem = phrase("field-category-other-kind")
        return Answer(form=with_error(form, values, "category", problem))
    if told == listing:
        return Answer(card=await page(context, listing))
    changed = replace(told.move("change"), expires_at=posting.expires_at(told, context.now))
    try:
        renamed = await _renamed(context, changed)
    except UserError as error:
        return Answer(form=with_error(form, values, "title", error.text))
    if renamed is not None:
        await _rename(context, renamed)
    await posting.save(context, changed, listing)
    await _show(context, changed)
    return Answer(card=await page(context, changed, phrase("own-changed")))


async def pause(context: Context, pressed: Act) -> Answer[Text]:
    """Out of sight until it is taken up again; what is booked stays."""
    return await _moved(context, pressed, "pause", "own-paused")


async def resume(context: Context, pressed: Act) -> Answer[Text]:
    return await _moved(context, pressed, "resume", "own-resumed")


async def keep(context: Context, pressed: Act) -> Answer[Text]:
    """Still so: for another while."""
    listing = await at(context, pressed, "keep")
    kept = replace(listing.move("keep"), expires_at=posting.expires_at(listing, context.now))
    await posting.save(context, kept, listing)
    await _show(context, kept)
    return Answer(card=await page(context, kept, phrase("own-kept")), replaces=True)


async def close(context: Context, pressed: Act) -> Answer[Text]:
    """Asked how it went, without having to say."""
    listing = await at(context, pressed, "close")
    buttons = tuple(
        button(f"button-closed-{said}", "closed", f"{listing.id}-{said}", listing.version)
        for said in OUTCOMES
    )
    card = Card(
        title=phrase("own-close", name=listing.title or ""),
        lines=(phrase("own-close-means"),),
        buttons=buttons,
    )
    return Answer(card=card)


async def closed(context: Context, pressed: Act) -> Answer[Text]:
    listing_id, _, said = pressed.id.partition("-")
    if said not in OUTCOMES:
        raise UserError("error-stale")
    listing = await at(context, replace(pressed, id=listing_id), "close")
    gone = replace(listing.move("close"), outcome=OUTCOMES[said])
    await posting.save(context, gone, listing)
    await context.tx.listings.hide(gone.id)
    await showing.edit(context, gone)
    card = Card(
        title=phrase("own-closed", name=gone.title or ""),
        buttons=(button("button-repeat", "repeat", gone.id, 0),),
    )
    return Answer(card=card, replaces=True)


async def repeat(context: Context, pressed: Act) -> Answer[Text]:
    """The same once more, as a draft: nothing is typed twice but the moment."""
    before = await owned(context, pressed.id)
    offered = availability(before.when, ZoneInfo(before.zone), context.now)
    ahead = bool(offered.slots or offered.rules)
    again = replace(
        before,
        id=context.new_id(),
        state="draft",
        version=1,
        author_id=context.person.id,
        resource_id=None,
        doubts=(),
        first=None,
        outcome="",
        created_at=context.now,
        expires_at=context.now + posting.DRAFT_SECONDS,
    )
    picture = await context.tx.photos.get(before.id) if before.photo else None
    again = replace(again, photo=picture is not None)
    await context.tx.listings.add(again)
    if picture is not None:
        await context.tx.photos.keep(again.id, picture)
    if ahead:
        return await posting.preview(context, again)
    return Answer(form=filling.whole_form(context, again))


async def owned(context: Context, listing_id: str) -> Listing:
    """Of its author, as long as they belong to the house, and of the house's managers. Unknown and
    forbidden sound alike.
    """
    listing = await context.tx.listings.get(listing_id)
    house = None if listing is None else listing.organisation_id
    if listing is None or house is None or listing.state in ("draft", "discarded"):
        raise UserError("error-not-yours")
    author = listing.author_id == context.person.id and context.caller.belongs_to(house)
    if not (author or context.caller.manages(house)):
        raise UserError("error-not-yours")
    return listing


async def at(context: Context, pressed: Act, verb: ListingVerb) -> Listing:
    """The listing as the button showed it, if the verb is still possible."""
    listing = await owned(context, pressed.id)
    try:
        listing.move(verb)
    except IllegalMove as error:
        raise UserError(f"error-listing-{listing.state}", name=listing.title or "") from error
    if listing.version != pressed.version:
        raise UserError("error-changed-since")
    return listing


async def _moved(context: Context, pressed: Act, verb: ListingVerb, said: str) -> Answer[Text]:
    listing = await at(context, pressed, verb)
    moved = listing.move(verb)
    await posting.save(context, moved, listing)
    await _show(context, moved)
    return Answer(card=await page(context, moved, phrase(said)), replaces=True)


async def _show(context: Context, listing: Listing) -> None:
    """Findable while it is open, and its cards say what holds."""
    if listing.resource_id is not None and listing.state == "open":
        resource = await context.tx.resources.get(listing.resource_id)
        offered = await showing.offered(context, listing, resource.organisation_id)
        await context.tx.listings.show(listing, resource, offered)
    else:
        await context.tx.listings.hide(listing.id)
    await showing.edit(context, listing)


async def _renamed(context: Context, listing: Listing) -> Resource | None:
    """What is offered, under its new name; None where nothing of it changes. Raises UserError where
    the house has another thing of that name.
    """
    if listing.resource_id is None:
        return None
    resource: Resource = await context.tx.resources.get(listing.resource_id)
    name, town = listing.title or resource.name, listing.town or resource.town
    same = await context.tx.resources.named(resource.organisation_id, resource.kind, name, town)
    if same is not None and same.id != resource.id:
        raise UserError("field-title-taken", name=name)
    renamed = replace(
        resource,
        name=name,
        town=town,
        category=listing.category or resource.category,
        units=max(resource.units, listing.quantity or 1),
    )
    return None if renamed == resource else renamed


async def _rename(context: Context, resource: Resource) -> None:
    """It keeps its bookings, and calendars learn its new name."""
    before = await context.tx.resources.get(resource.id)
    await context.tx.resources.save(resource)
    if (resource.name, resource.town) == (before.name, before.town):
        return
    if not await recording.retell(context, resource, moved=resource.town != before.town):
        raise UserError("error-changed-since")


def _problem(context: Context, listing: Listing) -> Text | None:
    """Why it cannot stand like this."""
    for doubt in posting.serious(listing):
        return phrase(f"doubt-{doubt.about}", said=doubt.said, n=0)
    unsettled = settling.asked(listing.doubts, listing.when)
    if unsettled is not None:
        doubt = listing.doubts[unsettled]
        among = settling.options(doubt, listing.when)
        ways = tuple(phrase("doubt-means", when=Meaning(n, among)) for n in range(len(among)))
        return phrase("field-when-double", said=doubt.said, ways=Joined(ways))
    if questions.missing(listing):
        return phrase("field-title-needed")
    return next(iter(posting.past(context, listing)), None)


async def page(context: Context, listing: Listing, said: Text | None = None) -> Card[Text]:
    buttons: list[Button[Text]] = []
    for label, verb, move in (
        ("button-change", "alter", "change"),
        ("button-pause", "pause", "pause"),
        ("button-resume", "resume", "resume"),
        ("button-close", "close", "close"),
    ):
        if _possible(listing, move):
            buttons.append(button(label, verb, listing.id, listing.version))
    author = listing.author_id == context.person.id
    if author and context.incoming.pictures and _possible(listing, "change"):
        label = "button-photo-other" if listing.photo else "button-photo"
        buttons.insert(1, button(label, "picture", listing.id, listing.version))
    buttons.append(button("button-repeat", "repeat", listing.id, 0))
    if listing.state == "paused":
        # Forward first: who looks at what is paused would take it up again.
        buttons.sort(key=lambda each: not each.act.startswith("resume."))
    state = phrase(f"own-{listing.state}-now", name=listing.title or "")
    waits = await _waits(context, listing)
    if waits is not None and not listing.community_ids:
        state = waits
    photo = (phrase("preview-photo"),) if listing.photo else ()
    shown_too = (waits,) if waits is not None and listing.community_ids else ()
    return Card(
        title=said or state,
        lines=(*cards.facts(listing, None), *cards.link(listing), *photo, *shown_too),
        notes=() if said is None else (state,),
        buttons=tuple(buttons),
    )


async def _waits(context: Context, listing: Listing) -> Text | None:
    """Where it will appear once its house is admitted."""
    if listing.state != "open":
        return None
    awaited = (await context.tx.admissions.awaited([listing.id])).get(listing.id, ())
    if not awaited:
        return None
    found = [await context.tx.communities.get(each) for each in awaited]
    names = Joined(tuple(verbatim(community.name) for community in found))
    return phrase("own-waits", name=listing.title or "", names=names)


def _possible(listing: Listing, verb: str) -> bool:
    return any(state == listing.state and each == verb for state, each in MOVES)
