"""Coming to see first: a visit takes nothing, asks no terms, and has a file of its own."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.model.booking import Side
from bot.model.listing import IllegalMove
from bot.model.slot import Instant, Slot

VisitState = Literal["asked", "confirmed", "declined", "withdrawn", "lapsed", "cancelled"]
VisitVerb = Literal["propose", "confirm", "decline", "withdraw", "lapse", "cancel"]

MOVES: dict[tuple[VisitState, VisitVerb], VisitState] = {
    ("asked", "propose"): "asked",
    ("asked", "confirm"): "confirmed",
    ("asked", "decline"): "declined",
    ("asked", "withdraw"): "withdrawn",
    ("asked", "lapse"): "lapsed",
    ("confirmed", "cancel"): "cancelled",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`guest` comes to see what `host` offers. An asked one waits for the side whose `turn` it is;
    proposing another moment gives the turn to the other. `sequence` and `changed_at` are those of
    the calendar (RFC 5545 SEQUENCE, DTSTAMP).
    """

    id: str
    state: VisitState
    version: int
    listing_id: str
    resource_id: str
    host_id: str
    guest_id: str
    asker_id: str
    slot: Slot
    turn: Side
    sequence: int
    created_at: Instant
    changed_at: Instant
    decided_by: str | None = None

    @property
    def opener(self) -> Side:
        """The side that named the moment."""
        return "guest" if self.turn == "host" else "host"

    def move(self, verb: VisitVerb, now: Instant) -> "Visit":
        """Raises IllegalMove where the state does not allow the verb. `changed_at` always rises."""
        state = MOVES.get((self.state, verb))
        if state is None:
            raise IllegalMove(f"{verb} on a visit that is {self.state}")
        return replace(
            self,
            state=state,
            version=self.version + 1,
            turn=self.opener if verb == "propose" else self.turn,
            sequence=self.sequence + (verb == "cancel"),
            changed_at=max(now, self.changed_at + 1),
        )
