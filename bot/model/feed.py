"""Calendar subscriptions: whose they are, what they show, and their secret addresses."""

import hashlib
from dataclasses import dataclass, replace
from typing import Literal

from bot.model.slot import Instant

Scope = Literal["person", "organisation"]
Level = Literal["full", "titles"]
LEVELS: dict[Scope, Level] = {"person": "full", "organisation": "titles"}
"""How much a feed of that scope shows unless somebody chooses otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A subscription of a person. `owner_id` is the organisation whose bookings it shows, or the
    person. `version` rises with every change; a new address is a new feed. `used_on` is noon of the
    UTC day on which somebody read it last.
    """

    id: str
    person_id: str
    scope: Scope
    owner_id: str
    level: Level
    version: int
    created_at: Instant
    used_on: Instant | None = None
    revoked_at: Instant | None = None

    def revoke(self, now: Instant) -> "Feed":
        return replace(self, version=self.version + 1, revoked_at=now)


def digest(secret: str) -> str:
    """All that is kept of a secret address: SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
