"""What Telegram delivers over HTTP: answered after it was handled, so that it repeats the rest."""

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping

from telegram import Update

from adapters.tasks import Tasks
from adapters.telegram.incoming import parsed
from adapters.turns import NotTold

PATH = "/telegram/webhook"
_HEADER = "x-telegram-bot-api-secret-token"


class Webhook:
    def __init__(self, *, secret: str, handle: Callable[[Update], Awaitable[None]]) -> None:
        self._secret = secret.encode()
        self._handle = handle
        self._open = Tasks()
        self._closed = False

    async def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """The HTTP status. Telegram repeats what is not answered with 2xx."""
        if not self._is_telegram(headers):
            return 401
        if self._closed:
            return 503
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(data, dict) or not isinstance(data.get("update_id"), int):
            return 400
        update = parsed(data)
        if update is None:
            return 200
        return await self._open.start(self._take(update))

    async def finish(self) -> None:
        """Takes nothing new, and finishes what is open."""
        self._closed = True
        await self._open.finish()

    async def _take(self, update: Update) -> int:
        try:
            await self._handle(update)
        except NotTold:
            return 503
        return 200

    def _is_telegram(self, headers: Mapping[str, str]) -> bool:
        for name, value in headers.items():
            if name.lower() == _HEADER:
                return hmac.compare_digest(value.encode(errors="replace"), self._secret)
        return False
