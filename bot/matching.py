"""Which offer fits a wish best, and why."""

from dataclasses import dataclass

from bot.language import fold
from bot.messages import Text, phrase
from bot.model.listing import Listing
from bot.model.slot import Slot
from bot.ports import Wish


@dataclass(frozen=True, slots=True)
class Fit:
    """Lower `order` is better; `reason` is None where there is none worth a word."""

    order: tuple[int, ...]
    reason: Text | None


def fit(wish: Wish, name: str | None, listing: Listing, slot: Slot, wanted: Slot | None) -> Fit:
    """How well a free stretch of an offer serves: what has the name that was asked for first, then
    the whole time, the size that is not much too large, the lowest contribution, the earliest.
    `wanted` is None where no hours were named.
    """
    whole = wanted is not None and slot.covers(wanted)
    spare = 0
    if wish.capacity is not None:
        spare = listing.capacity - wish.capacity if listing.capacity is not None else 1_000
    cents = 0 if listing.price is None or listing.price.cents is None else listing.price.cents
    order = (0 if _named(name, listing) else 1, 0 if whole else 1, spare, cents, slot.start)
    return Fit(order, phrase("fit-whole") if whole else None)


def _named(name: str | None, listing: Listing) -> bool:
    """Whether the listing speaks of the very thing: chairs, where all furniture was found."""
    said = fold(f"{listing.title or ''} {listing.text}")
    # Without its plural ending a word also finds the compounds that hold it: stoelen, klapstoel.
    stems = (word[: max(4, len(word) - 2)] for word in fold(name or "").split() if len(word) > 3)
    return any(stem in said for stem in stems)
