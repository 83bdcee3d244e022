"""Which thing of a house another name may well mean."""

import re

from bot.cards import Buttons, button
from bot.context import Context
from bot.language import fold
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation

CLOSE = 88.0
# What tells studio A from studio B, and room 1 from room 2.
_SIGNS = re.compile(r"\b(?:\w|\d+)\b")


async def resembling(
    context: Context, listing: Listing, owner: Organisation | None
) -> Resource | None:
    """The thing of the same house, kind and town that an offer's name most resembles, and has not
    been told from; None where the name is exactly one's, or like nobody's.
    """
    if listing.direction != "offer" or owner is None or listing.kind is None:
        return None
    town = fold(listing.town or owner.town)
    kin = [
        resource
        for resource in await context.tx.resources.kin(listing.id, owner.id, listing.kind)
        if fold(resource.town) == town
    ]
    return closest(listing.title or "", kin) if kin else None


def closest(name: str, things: list[Resource]) -> Resource | None:
    from rapidfuzz import fuzz  # 10 ms, and only who offers a second thing needs it

    said = fold(name)
    best, found = CLOSE, None
    for thing in things:
        known = fold(thing.name)
        if known == said:
            return None
        ours, theirs = set(_SIGNS.findall(said)), set(_SIGNS.findall(known))
        if ours and theirs and ours != theirs:
            continue
        likeness = max(fuzz.token_set_ratio(said, known), fuzz.ratio(said, known))
        if likeness >= best:
            best, found = likeness, thing
    return found


def questions(listing: Listing, resource: Resource) -> Buttons:
    """The answers to whether it is the same."""
    id_ = f"{listing.id}-{resource.id}"
    return (
        button("button-same", "same", id_, listing.version),
        button("button-another", "another", id_, listing.version),
    )
