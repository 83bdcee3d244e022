"""What a house asks, or an asker can pay: never a currency of our own, never a ranking."""

from dataclasses import dataclass
from typing import Literal

PriceType = Literal["free", "amount", "cost", "donation", "in_kind", "negotiable"]
PriceUnit = Literal["hour", "day", "slot", "week", "month", "year", "person", "item", "total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """`cents` is in euro cents and goes with `amount` only; `unit` is None where none was said."""

    type: PriceType
    cents: int | None = None
    unit: PriceUnit | None = None
