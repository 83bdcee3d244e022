"""What the core asks of a platform, and of the clock."""

from typing import Protocol

from bot.messages import Address, Card
from bot.model.slot import Instant


class Clock(Protocol):
    def now(self) -> Instant: ...


class TryLater(Exception):
    """The platform takes nothing for this address now; `after` is in seconds. `message` names what
    stands there already: the words, whose files are still to come by `edit`.
    """

    def __init__(self, after: float, message: str = "") -> None:
        super().__init__(f"try again after {after} s")
        self.after = after
        self.message = message


class MaybeTaken(Exception):
    """The platform may have taken it, and its answer was lost."""


class Undeliverable(Exception):
    """This message will never be taken."""


class Unreachable(Undeliverable):
    """Nothing is taken at this address until somebody there lets the bot in again: an account that
    blocked it or never wrote to it, a channel that it is not in.
    """


class Readdressed(Exception):
    """The channel lives on under another address."""

    def __init__(self, to: Address) -> None:
        super().__init__("the channel has moved")
        self.to = to


class Platform(Protocol):
    """Where cards are shown. `send` answers with the platform's own name of the message, by which
    `edit` finds it again; so does `edit`, because a photo may make it another message. A picture
    without content stays as it is.

    Both raise TryLater, MaybeTaken, Undeliverable, Unreachable and Readdressed, and nothing else
    that is expected.
    """

    @property
    def name(self) -> str: ...

    async def send(self, address: Address, card: Card[str]) -> str: ...

    async def edit(self, address: Address, message: str, card: Card[str]) -> str: ...
