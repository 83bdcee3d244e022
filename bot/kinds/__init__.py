"""The kinds of resource: one file each, and this tuple."""

from bot.kinds.gear import GEAR
from bot.kinds.kind import Kind
from bot.kinds.room import ROOM
from bot.kinds.service import SERVICE
from bot.kinds.staff import STAFF
from bot.model.listing import KindId

KINDS: tuple[Kind, ...] = (ROOM, GEAR, STAFF, SERVICE)
BY_ID: dict[KindId, Kind] = {kind.id: kind for kind in KINDS}

__all__ = ["BY_ID", "KINDS", "Kind"]
