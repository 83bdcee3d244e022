"""Calendar subscriptions over HTTP: RFC 9110 as calendar programs understand it."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from adapters.tasks import Tasks
from adapters.web import NOT_FOUND, Reply, Route
from bot.calendars import MIME
from bot.feeds import Copy, Feeds
from bot.usecases.subscribing import PATH

GONE = Reply(410, b"410: Gone", {"Content-Type": "text/plain; charset=utf-8"})
COMMON = {
    # Half the time a program waits at the least; and never on a machine in between.
    "Cache-Control": "private, max-age=300",
    "Vary": "Accept-Encoding",
}
ZIPPED = "-gzip"
_ENTITY_TAG = re.compile(r'(?:W/)?"([^"]*)"')
_GZIP = re.compile(r"(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?:,|$)", re.IGNORECASE)


class FeedRoute:
    """`route` is for the web server; `finish` waits for what is noted behind the answers."""

    def __init__(self, feeds: Feeds) -> None:
        self._feeds = feeds
        self._noting = Tasks()
        self.route = Route("GET", PATH, self._serve)

    async def finish(self) -> None:
        await self._noting.finish()

    async def _serve(self, headers: Mapping[str, str], _body: bytes, *, token: str) -> Reply:
        copy = await self._feeds.open(token)
        if copy == "unknown":
            return NOT_FOUND
        if copy == "revoked":
            return GONE
        self._noting.start(self._feeds.used(copy))
        return _reply(copy, headers)


def _reply(copy: Copy, headers: Mapping[str, str]) -> Reply:
    zipped = _takes_gzip(headers.get("Accept-Encoding", ""))
    modified = format_datetime(datetime.fromtimestamp(copy.modified, UTC), usegmt=True)
    # What is sent otherwise is another entity.
    tag = copy.etag + ZIPPED if zipped else copy.etag
    common = {**COMMON, "ETag": f'"{tag}"', "Last-Modified": modified}
    if _has(copy, headers, modified):
        return Reply(304, headers=common)
    if zipped:
        common["Content-Encoding"] = "gzip"
    body = copy.compressed if zipped else copy.body
    return Reply(200, body, {**common, "Content-Type": MIME})


def _has(copy: Copy, headers: Mapping[str, str], modified: str) -> bool:
    """Whether the program has these very bytes. By its date only where it names no tag, and only by
    the same one: what was left out of a feed makes it older.
    """
    named = headers.get("If-None-Match")
    if named is None:
        return headers.get("If-Modified-Since") == modified
    tags = {tag.removesuffix(ZIPPED) for tag in _ENTITY_TAG.findall(named)}
    return copy.etag in tags or named.strip() == "*"


def _takes_gzip(accepted: str) -> bool:
    found = _GZIP.search(accepted)
    return found is not None and (found[1] is None or found[1].strip("0.") != "")
