"""The hours in which nobody is told what can wait."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.slot import DAY, Instant

QUIET_FROM = time(22)
QUIET_UNTIL = time(8)


def waking(now: Instant, zone: ZoneInfo) -> Instant:
    """Now, or the end of the quiet hours in which now falls."""
    local = datetime.fromtimestamp(now, zone)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return now
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    return int(datetime.combine(day, QUIET_UNTIL, zone).timestamp())


def gentle(now: Instant, starts: Instant | None, zone: ZoneInfo) -> Instant:
    """When to say what can wait: at once for what starts within 24 hours."""
    if starts is not None and starts < now + DAY:
        return now
    return waking(now, zone)
