"""Photos that people send, and photos on cards.

https://docs.slack.dev/messaging/working-with-files
"""

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.errors import EXPECTED
from adapters.slack.render import Block, plain
from bot.messages import Photo
from bot.photos import MOST_BYTES

log = logging.getLogger(__name__)

_CHUNK = 64 * 1024
_ALT_LIMIT = 2_000


def image_of(event: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The first image among the files of a message."""
    files = event.get("files")
    for file in files if isinstance(files, list) else ():
        if isinstance(file, Mapping) and str(file.get("mimetype") or "").startswith("image/"):
            return file
    return None


async def fetched(client: AsyncWebClient, file: Mapping[str, Any]) -> Photo:
    """Its bytes. Slack makes a smaller one of what is large, also of what not every device shows
    (HEIC): that is taken where there is one. The token goes to Slack alone.
    """
    address = str(file.get("thumb_1024") or file.get("url_private") or "")
    size = file.get("size")
    if "thumb_1024" not in file and isinstance(size, int) and size > MOST_BYTES:
        return Photo(trouble="too-big")
    if client.session is None or not _is_slacks(address, client.base_url):
        return Photo(trouble="lost")
    headers = {"Authorization": f"Bearer {client.token}"}
    try:
        async with client.session.get(address, headers=headers, allow_redirects=False) as got:
            # Without the right to read it comes a page to log in by.
            if got.status != 200 or not got.content_type.startswith("image/"):
                log.warning("a photo could not be fetched: %s", got.status)
                return Photo(trouble="lost")
            content = bytearray()
            async for part in got.content.iter_chunked(_CHUNK):
                content += part
                if len(content) > MOST_BYTES:
                    return Photo(trouble="too-big")
            return Photo(bytes(content))
    except EXPECTED as error:
        log.warning("a photo could not be fetched: %s", type(error).__name__)
        return Photo(trouble="lost")


def image_block(file_id: str, words: str) -> Block:
    return {
        "type": "image",
        "slack_file": {"id": file_id},
        "alt_text": plain(words, _ALT_LIMIT)["text"],
    }


def _is_slacks(address: str, api: str) -> bool:
    url, ours = urlsplit(address), urlsplit(api)
    host = url.hostname or ""
    if (url.scheme, url.netloc) == (ours.scheme, ours.netloc):
        return True
    return url.scheme == "https" and (host == "slack.com" or host.endswith(".slack.com"))
