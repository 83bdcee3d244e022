"""The system's clock: the one place where the time of day is read."""

import time

from bot.model.slot import Instant


class SystemClock:
    def now(self) -> Instant:
        return int(time.time())  # noqa: TID251 (this is the Clock that the rule sends everybody to)
