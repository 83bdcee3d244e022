"""Whether the Bot API can be reached: said once when it goes away, and once when it is back."""

import logging

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from adapters.telegram.errors import retry_after

log = logging.getLogger(__name__)

SHORTEST_WAIT = 1.0
LONGEST_WAIT = 30.0


class Watch:
    """`away` gives the seconds to wait before the next try: twice as long each time."""

    def __init__(self, shortest: float = SHORTEST_WAIT, longest: float = LONGEST_WAIT) -> None:
        self._shortest, self._longest = shortest, longest
        self._wait = shortest
        self._said = ""

    def away(self, error: TelegramError) -> float:
        if isinstance(error, RetryAfter):
            return retry_after(error)
        self._warn(error)
        wait = self._wait
        self._wait = min(self._longest, wait * 2)
        return wait

    def back(self) -> None:
        self._wait = self._shortest
        if self._said:
            self._said = ""
            log.info("Telegram is reached again.")

    def _warn(self, error: TelegramError) -> None:
        """The error's own words are left out: an address in them holds the token."""
        kind = type(error).__name__
        if kind == self._said:
            return
        # A dropped connection and a late answer are one absence.
        first, self._said = not self._said, kind
        match error:
            case Conflict():
                log.warning(
                    "Another program fetches the updates of this bot:"
                    " stop it, or give this one a token of its own."
                )
            case InvalidToken():
                log.warning("Telegram no longer accepts TELEGRAM_BOT_TOKEN: was it revoked?")
            case _ if first:
                log.warning("Telegram cannot be reached (%s): I keep trying.", kind)
