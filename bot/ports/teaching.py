"""What the core asks of the database about the words by which things are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.people import Community, OwnWord


@dataclass(frozen=True, slots=True)
class Sought:
    """How a listing answers to the words of a wish: how many of them it tells, how far what it
    tells is from what was typed, and what was read instead: the number of the word, the term, and
    the word as it is written, empty where that is known beforehand.
    """

    matched: int
    apart: int
    meant: tuple[tuple[int, str, str], ...]


class Teaching(Protocol):
    async def teach(self, community: Community, glossary: Sequence[OwnWord]) -> None:
        """Instead of the words that the community had when it was read. Raises StorageBusy where
        somebody else was first.
        """
        ...

    async def forget(self) -> None:
        """Erases the words by which nothing is found any more."""
        ...
