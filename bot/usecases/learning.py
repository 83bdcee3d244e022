"""Corrections of readings, kept of who allows it: asked once, and what coordinators get of them."""

import json
from dataclasses import replace
from datetime import datetime

from bot.acts import Act, act
from bot.cards import Buttons, button
from bot.context import Context
from bot.language import fold
from bot.messages import Answer, Attachment, Button, Card, Day, Text, phrase
from bot.model.learning import KEPT_MONTHS, Correction, changed, corrected
from bot.model.listing import Listing
from bot.model.people import Community
from bot.packing import pack_understood
from bot.usecases import coordinating, inviting

_WORDS = frozenset(("correcties", "corrections"))


def meant(word: str) -> bool:
    """Of `/netwerk correcties`."""
    return fold(word) in _WORDS


def begun(context: Context, listing: Listing) -> Listing:
    """A new draft, with what it was read as where that may be learnt from. Of who was asked and did
    not say yes nothing is kept.
    """
    caller = context.caller
    if caller.learns_since is None and caller.learning_offered:
        return listing
    return replace(listing, first=listing.understood)


def asks(context: Context, draft: Listing) -> bool:
    """Whether its author is asked now: once, where they put right what was understood."""
    caller, first = context.caller, draft.first
    if caller.learns_since is not None or caller.learning_offered or first is None:
        return False
    return corrected(first, draft.understood)


async def posted(context: Context, listing: Listing, draft: Listing) -> Card[Text] | None:
    """Keeps what its author corrected, in the transaction that posts it; or what is asked of them,
    as a card of one note and one button.
    """
    if context.caller.learns_since is not None:
        await _keep(context, listing, draft)
        return None
    if not asks(context, draft):
        return None
    await context.tx.learning.offered(context.person.id)
    return Card(
        title=phrase("learning-offer"),
        buttons=(button("button-learn-this", "learn", listing.id, listing.version),),
    )


async def explain(context: Context, pressed: Act) -> Answer[Text]:
    """What is kept, for whom and how long, before anybody says yes."""
    if context.caller.learns_since is not None:
        return _already(context)
    lines = (
        phrase("learning-what"),
        *((phrase("learning-this"),) if pressed.id else ()),
        phrase("learning-names"),
        phrase("learning-for"),
        phrase("learning-months", n=KEPT_MONTHS),
        phrase("learning-back"),
    )
    return Answer(
        card=Card(
            title=phrase("learning-title"),
            lines=lines,
            buttons=(
                Button(phrase("button-learn-yes"), act("teach", pressed.id, pressed.version)),
                Button(phrase("button-learn-no"), act("unlearn")),
            ),
        )
    )


async def allow(context: Context, pressed: Act) -> Answer[Text]:
    """Yes: from now on, and of what was posted just before, where it stands as it did then."""
    if context.caller.learns_since is not None:
        return _already(context)
    await context.tx.learning.allow(context.person.id, context.now)
    listing = await context.tx.listings.get(pressed.id) if pressed.id else None
    if listing is not None and listing.author_id == context.person.id:
        if listing.state == "open" and listing.version == pressed.version:
            await _keep(context, listing, listing)
        # What is still a draft may be learnt from once it is posted.
        if listing.state != "draft" and listing.first is not None:
            await context.tx.learning.settled(listing.id)
    card = Card(
        title=phrase("learning-yes"),
        lines=(phrase("learning-where"),),
        buttons=(Button(phrase("button-learn-stop"), act("unlearn")),),
    )
    return Answer(card=card, replaces=True)


async def withdraw(context: Context, pressed: Act) -> Answer[Text]:
    """No, at whatever moment: what was kept goes at once."""
    del pressed
    before = context.caller.learns_since is not None
    erased = await context.tx.learning.withdraw(context.person.id)
    title = phrase("learning-stopped" if before else "learning-no")
    lines = (phrase("learning-erased", n=erased), phrase("learning-copies")) if erased else ()
    return Answer(card=Card(title=title, lines=lines), replaces=True)


async def erase(context: Context, pressed: Act) -> Answer[Text]:
    """What was kept until now; whether more is kept stays as it was said."""
    del pressed
    erased = await context.tx.learning.erase(context.person.id)
    if not erased:
        return Answer(card=Card(title=phrase("learning-nothing")), replaces=True)
    lines = [phrase("learning-copies")]
    buttons: Buttons = ()
    if context.caller.learns_since is not None:
        lines.append(phrase("learning-goes-on"))
        buttons = (Button(phrase("button-learn-stop"), act("unlearn")),)
    title = phrase("learning-erased", n=erased)
    return Answer(card=Card(title=title, lines=tuple(lines), buttons=buttons), replaces=True)


async def by_words(context: Context) -> Answer[Text]:
    """`/netwerk correcties`."""
    return await _export(context, await inviting.coordinated(context))


async def by_button(context: Context, pressed: Act) -> Answer[Text]:
    return await _export(context, await coordinating.coordinated(context, pressed.id))


async def buttons(context: Context, community: Community) -> Buttons:
    """For `/netwerk` of a coordinator, once there is something to fetch."""
    if not await context.tx.learning.any_for(community.id):
        return ()
    return (button("button-corrections", "corrections", community.id, 0),)


async def _export(context: Context, community: Community) -> Answer[Text]:
    """JSON lines, without who corrected."""
    kept = await context.tx.learning.kept_for(community.id)
    if not kept:
        title = phrase("corrections-none", name=community.name)
        return Answer(card=Card(title=title, lines=(phrase("corrections-come"),)))
    file = Attachment(
        name="corrections.jsonl",
        mime="application/jsonl; charset=utf-8",
        content="".join(f"{_line(context, each)}\n" for each in kept),
    )
    return Answer(
        card=Card(
            title=phrase("corrections-title", name=community.name, n=len(kept)),
            lines=(phrase("corrections-what"), phrase("corrections-care")),
            attachments=(file,),
        )
    )


def _line(context: Context, correction: Correction) -> str:
    day = datetime.fromtimestamp(correction.at, context.zoneinfo).date()
    parts = {
        "day": day.isoformat(),
        "language": correction.language,
        "text": correction.text,
        "first": json.loads(pack_understood(correction.first)),
        "final": json.loads(pack_understood(correction.final)),
    }
    return json.dumps(parts, ensure_ascii=False)


async def _keep(context: Context, listing: Listing, draft: Listing) -> None:
    """Of what is posted in a community, where its author changed what was understood."""
    first, final = draft.first, draft.understood
    if first is None or not listing.community_ids or not changed(first, final):
        return
    here = context.caller.community
    inside = here is not None and here.id in listing.community_ids
    await context.tx.learning.keep(
        Correction(
            id=context.new_id(),
            person_id=context.person.id,
            community_id=here.id if here and inside else listing.community_ids[0],
            text=draft.text,
            language=draft.language,
            first=first,
            final=final,
            at=context.now,
        )
    )


def _already(context: Context) -> Answer[Text]:
    since = Day(context.caller.learns_since or context.now, context.zone)
    return Answer(
        card=Card(
            title=phrase("learning-on", since=since),
            lines=(phrase("learning-where"),),
            buttons=(Button(phrase("button-learn-stop"), act("unlearn")),),
        )
    )
