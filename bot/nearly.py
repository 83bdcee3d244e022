"""What nearly fits: another hour, another day, the next town, a part of the time."""

from collections.abc import Iterator

from bot.model.availability import free
from bot.model.slot import Instant, Slot
from bot.ports import Offered


def left(offered: Offered, window: Slot, units: int, now: Instant) -> Iterator[Slot]:
    """The stretches within the window in which so many units can be taken, with the time that the
    house keeps free around each use.
    """
    resource = offered.resource
    taken = [
        (Slot(busy.start - resource.buffer_after, busy.end + resource.buffer_before), n)
        for busy, n in offered.taken
    ]
    for stretch in offered.holds.walk(window):
        part = stretch.within(window)
        if part is not None:
            yield from free([part], taken, resource.units, units, now)
