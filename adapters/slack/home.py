"""The App Home: what is somebody's own, whenever they look."""

import logging
from dataclasses import replace

from adapters.slack.render import home
from adapters.slack.surfaces import Surfaces
from adapters.telling import Receiver
from bot.messages import Home, Incoming
from bot.mishaps import MISHAPS
from bot.ports import Undeliverable

log = logging.getLogger(__name__)

_MOST_REMEMBERED = 10_000


class Homes:
    def __init__(self, bot: Receiver, surfaces: Surfaces) -> None:
        self._bot = bot
        self._surfaces = surfaces
        self._opened: dict[str, None] = {}

    async def show(self, incoming: Incoming) -> bool:
        """Whether it could be read; where Slack does not take it, it is shown the next time."""
        answer = await self._bot.receive(incoming)
        if answer.failed:
            return False
        user = incoming.sender.user
        if answer.card is not None:
            try:
                await self._surfaces.publish(user, home(answer.card))
            except MISHAPS as mishap:
                log.info("a home is not shown: %s", type(mishap).__name__)
                if isinstance(mishap, Undeliverable):
                    self._opened.pop(user, None)
                return True
        self._remember(user)
        return True

    async def renew(self, incoming: Incoming) -> None:
        """After something was done; for who never opened it there is nothing to renew."""
        if incoming.sender.user not in self._opened:
            return
        again = replace(
            incoming,
            key=f"{incoming.key} home",
            address=incoming.sender.private,
            content=Home(),
        )
        await self.show(again)

    def _remember(self, user: str) -> None:
        self._opened.pop(user, None)
        while len(self._opened) >= _MOST_REMEMBERED:
            del self._opened[next(iter(self._opened))]
        self._opened[user] = None
