"""Whether Slack can be reached: said once when it goes away, and once when it is back."""

import logging

from adapters.slack.errors import code, is_broken, retry_after

log = logging.getLogger(__name__)

SHORTEST_WAIT = 1.0
LONGEST_WAIT = 30.0


class Watch:
    """`away` gives the seconds to wait before the next try: twice as long each time."""

    def __init__(self, shortest: float = SHORTEST_WAIT, longest: float = LONGEST_WAIT) -> None:
        self._shortest, self._longest = shortest, longest
        self._wait = shortest
        self._said = ""

    def away(self, error: Exception) -> float:
        self._warn(error)
        wait = self._wait
        self._wait = min(self._longest, wait * 2)
        return max(wait, retry_after(error) or 0)

    def back(self) -> None:
        self._wait = self._shortest
        if self._said:
            self._said = ""
            log.info("Slack is reached again.")

    def _warn(self, error: Exception) -> None:
        """The error's own words are left out: there may be an address in them that opens a
        connection.
        """
        broken = is_broken(error)
        kind = code(error) if broken else "absent"
        if kind == self._said:
            return
        self._said = kind
        if broken:
            log.warning("Slack no longer accepts a token of this app (%s): was it revoked?", kind)
        else:
            said = code(error) or type(error).__name__
            log.warning("Slack cannot be reached (%s): I keep trying.", said)
