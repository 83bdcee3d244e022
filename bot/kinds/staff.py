"""Staff: a function, never a person; the quantity is how many can work at once."""

from bot.kinds.kind import Kind

STAFF = Kind(
    id="staff",
    questions=("quantity",),
    units=lambda quantity: quantity or 1,
    needs=lambda quantity, _people: (quantity or 1, None),
    worked=True,
)
