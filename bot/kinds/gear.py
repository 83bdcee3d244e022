"""Gear: counted, taken by the piece. How many people come does not matter."""

from bot.kinds.kind import Kind

GEAR = Kind(
    id="gear",
    questions=("quantity",),
    units=lambda quantity: quantity or 1,
    needs=lambda quantity, _people: (quantity or 1, None),
    visited=True,
)
