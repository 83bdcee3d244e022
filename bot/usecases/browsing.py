"""What is open in the community: offers or requests, newest first, three at a time."""

from bot import cards
from bot.acts import Act, act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Joined, Schedule, Text, phrase, verbatim
from bot.model.listing import Direction, Listing
from bot.model.people import Organisation

PAGE = 3


async def browse(context: Context, direction: Direction, offset: int = 0) -> Answer[Text]:
    community = context.community
    ids, total = await context.tx.listings.open(community.id, direction, context.now, PAGE, offset)
    found = await context.tx.listings.many(ids) if ids else {}
    own = context.caller.organisation
    lines: list[Text] = []
    buttons: list[Button[Text]] = []
    for n, listing_id in enumerate(ids, start=offset + 1):
        listing, _, organisation = found[listing_id]
        if organisation is None:
            continue
        lines.append(_line(n, listing, organisation))
        if direction == "offer" and (own is None or own.id != organisation.id):
            buttons.append(button("find-ask", "take", listing.id, 0, n=n))
    if offset + PAGE < total:
        buttons.append(Button(phrase("button-more"), act("browse", f"{direction}-{offset + PAGE}")))
    buttons.append(button(f"button-write-{direction}", "write", direction, 0))
    key = f"browse-{direction}" if total else f"browse-{direction}-none"
    return Answer(
        card=Card(
            title=phrase(key, n=total, community=community.name),
            lines=tuple(lines),
            notes=(phrase(f"browse-{direction}-example"),),
            buttons=tuple(buttons),
        )
    )


async def more(context: Context, pressed: Act) -> Answer[Text]:
    direction, _, offset = pressed.id.partition("-")
    if not offset.isascii() or not offset.isdigit() or len(offset) > 6:
        raise UserError("error-stale")
    return await browse(context, "request" if direction == "request" else "offer", int(offset))


def _line(n: int, listing: Listing, organisation: Organisation) -> Text:
    name = Joined(
        (
            verbatim(listing.title or ""),
            verbatim(organisation.name),
            *cards.place(listing),
            *cards.size(listing),
        )
    )
    when, terms = Schedule(listing.when, listing.zone), cards.cost(listing)
    if not terms:
        return phrase("browse-line", n=n, name=name, when=when)
    return phrase("browse-line-terms", n=n, name=name, when=when, terms=Joined(terms))
