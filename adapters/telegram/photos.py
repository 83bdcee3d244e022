"""Photos out of messages, fetched before the core hears of them: it does no I/O of its own."""

import asyncio
import logging

from telegram import Bot, Message
from telegram.error import TelegramError

from bot.messages import Command, Incoming, Photo, Said, Shown
from bot.photos import MOST_BYTES

log = logging.getLogger(__name__)

FETCH_SECONDS = 15.0


def has_photo(message: Message | None) -> bool:
    return message is not None and (bool(message.photo) or _is_image(message))


async def fetched(bot: Bot, message: Message | None, incoming: Incoming) -> Photo | None:
    """The photo that came with what was said, None where there is none. A compressed one comes in
    several sizes, of which this is the largest.
    """
    if message is None or not isinstance(incoming.content, Command | Said | Shown):
        return None
    found = message.photo[-1] if message.photo else message.document
    if found is None or not has_photo(message):
        return None
    if (found.file_size or 0) > MOST_BYTES:
        return Photo(trouble="too-big")
    try:
        async with asyncio.timeout(FETCH_SECONDS):
            file = await bot.get_file(found.file_id)
            return Photo(bytes(await file.download_as_bytearray()))
    except (TelegramError, TimeoutError) as error:
        log.warning("a photo could not be fetched: %s", type(error).__name__)
        return Photo(trouble="lost")


def _is_image(message: Message) -> bool:
    """Sent as a file, so that it is not compressed."""
    document = message.document
    return document is not None and (document.mime_type or "").startswith("image/")
