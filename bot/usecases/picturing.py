"""The photo that came with a message, and what is wrong with it."""

from bot import photos
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Button, Text
from bot.model.listing import Listing


def along(context: Context) -> tuple[bytes, tuple[Text, ...]]:
    """The photo that came with a sentence, empty where there is none; and what is wrong with it,
    because the draft goes on without.
    """
    if context.incoming.photo is None:
        return b"", ()
    try:
        return content(context), ()
    except UserError as error:
        return b"", (error.text,)


def content(context: Context) -> bytes:
    """Raises UserError, which says what is wrong with the photo that came."""
    photo = context.incoming.photo
    if photo is None or photo.trouble == "lost":
        raise UserError("photo-lost")
    if photo.trouble == "too-big":
        raise UserError("photo-too-big", most=photos.MOST_BYTES // 1_000_000)
    return photos.checked(photo.content)


def choice(listing: Listing) -> Button[Text]:
    """For the preview of a draft: with a photo, or without it again."""
    if listing.photo:
        return button("button-no-photo", "unpicture", listing.id, listing.version)
    return button("button-photo", "picture", listing.id, listing.version)
