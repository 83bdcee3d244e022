"""Shared services: one arrangement, whatever its numbers count (flyers, invoices, members)."""

from bot.kinds.kind import Kind

SERVICE = Kind(
    id="service",
    questions=(),
    units=lambda _quantity: 1,
    needs=lambda _quantity, _people: (1, None),
)
