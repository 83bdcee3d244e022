"""The library's `Bot`, with updates as they came."""

import logging
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from adapters.telegram.incoming import ALLOWED_UPDATES

# Beyond the time that Telegram may take to wait for updates.
_SLACK_SECONDS = 10
_CONNECTIONS = 256


class WireBot(Bot):
    async def fetch(
        self, offset: int | None, *, wait: int, limit: int = 100
    ) -> Sequence[Mapping[str, Any]]:
        """Updates from `offset` on, waited for up to `wait` seconds; those before are confirmed.

        They are not read yet: `get_updates` fails for good where one of them is of a kind that the
        library does not know.
        """
        data = {
            "offset": offset,
            "timeout": wait,
            "limit": limit,
            "allowed_updates": ALLOWED_UPDATES,
        }
        got = await self._post("getUpdates", data, read_timeout=wait + _SLACK_SECONDS)
        return [each for each in got if isinstance(each, Mapping)] if isinstance(got, list) else []


def make_bot(token: str, api_url: str) -> WireBot:
    """Raises InvalidToken where there is none."""
    _hush()
    origin = api_url.rstrip("/")
    return WireBot(
        token,
        base_url=f"{origin}/bot",
        base_file_url=f"{origin}/file/bot",
        request=HTTPXRequest(
            connection_pool_size=_CONNECTIONS,
            connect_timeout=10,
            read_timeout=20,
            write_timeout=20,
            pool_timeout=20,
        ),
        get_updates_request=HTTPXRequest(connection_pool_size=4, connect_timeout=10),
    )


def _hush() -> None:
    """At INFO these log addresses, which hold the token; at ERROR the library logs what it could
    not read, which may be somebody's words. At every 429 it warns of its own plans.
    """
    warnings.filterwarnings("ignore", category=PTBDeprecationWarning)
    for name, level in (
        ("httpx", logging.WARNING),
        ("httpcore", logging.WARNING),
        ("telegram", logging.CRITICAL),
    ):
        logging.getLogger(name).setLevel(level)
