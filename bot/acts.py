"""What a button carries: `verb.id.version`, and how it is read back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """`id` names what is acted on (a listing, a booking, a search and a number), `version` the
    state shown.
    """

    verb: str
    id: str = ""
    version: int = 0

    def __str__(self) -> str:
        return f"{self.verb}.{self.id}.{self.version}"


def act(verb: str, id_: str = "", version: int = 0) -> str:
    return str(Act(verb, id_, version))


def parse(carried: str) -> Act | None:
    """None for anything that no button of ours carries."""
    parts = carried.split(".")
    if len(parts) != 3 or not parts[2].isascii() or not parts[2].isdigit() or len(parts[2]) > 9:
        return None
    return Act(parts[0], parts[1], int(parts[2]))
