"""Rooms: one of each, found by how many people they hold."""

from bot.kinds.kind import Kind

ROOM = Kind(
    id="room",
    questions=("capacity", "area", "quantity"),
    units=lambda quantity: quantity or 1,
    needs=lambda quantity, people: (quantity or 1, people),
    visited=True,
    entered=True,
)
