"""Words that one house says to another about a listing or a booking."""

from dataclasses import dataclass

from bot.model.slot import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`author_id` says them for `from_id` to `to_id`; with a booking they are about that, else
    about the listing itself.

    `reader_id` is the one person who was told; None where all who speak for the house were, because
    nobody of it had answered yet. `answered_by` is who then did.
    """

    id: str
    listing_id: str
    booking_id: str | None
    author_id: str
    from_id: str
    to_id: str
    text: str
    reader_id: str | None
    answered_by: str | None
    created_at: Instant
