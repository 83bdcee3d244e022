"""What a kind of resource decides for itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.model.listing import KindId

Question = Literal["capacity", "area", "quantity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`questions` are the fields of a listing that make sense for it. `units` says how many exist
    from the quantity in an offer; `needs` what a search takes from (quantity, people): the units
    and the capacity asked for. What is `visited` can be looked at before it is asked for; what is
    `entered` is asked about access and an audience; what is `worked` has hours.
    """

    id: KindId
    questions: tuple[Question, ...]
    units: Callable[[int | None], int]
    needs: Callable[[int | None, int | None], tuple[int, int | None]]
    visited: bool = False
    entered: bool = False
    worked: bool = False
