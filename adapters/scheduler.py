"""The ticker: APScheduler says that time has passed; what is due lives in tables."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

SECONDS = 15


class Ticker:
    """Calls `round_` every few seconds, never twice at once. A tick that was missed is made up for
    by the next.
    """

    def __init__(self, round_: Callable[[], Awaitable[None]], seconds: float = SECONDS) -> None:
        # Late ticks are run, not skipped: the library's own default drops those over a second late.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = AsyncIOScheduler(job_defaults=defaults)
        self._scheduler.add_job(round_, "interval", seconds=seconds)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Takes no new tick; a round under way is the caller's to wait for."""
        self._scheduler.shutdown(wait=False)
