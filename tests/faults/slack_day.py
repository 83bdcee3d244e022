"""What people do in Slack over and over until evening, whatever becomes of the bot."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count, product
from string import ascii_lowercase
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from tests.wires.slack_channels import Channel
from tests.wires.slack_people import User
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Message, View

BEGINNINGS = ("Ka", "Lo", "Vu", "Ri", "Ze", "Mo", "Du", "Pi", "Sa", "Ne")
NAMES = [f"Zaal {a}{b}" for a, b in product(BEGINNINGS, ("bor", "dun", "gol"))]
HOUSES = ("Kopergietery", "Wispel", "De Kaai", "Muzen", "Kollektief", "Viernulvier", "De Bijloke")
WHO = ("An", "Ben", "Cas", "Dirk", "Eva", "Fien", "Gus")
LEAST_TURNS = 1
LONG = 60

Place = Message | View


@dataclass(slots=True)
class Day:
    """What people do, over and over until evening. Who hears from Slack that something failed looks
    whether anything came of it after all, and else does it again; who does not, waits.
    """

    server: SlackServer
    evening: asyncio.Event
    chance: random.Random
    channel: Channel | None = None
    offered: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    async def live(self) -> None:
        people = [self.server.user(name) for name in WHO]
        an, ben, cas, dirk, eva, fien, gus = people
        self.channel = self.server.channel("dagelijks", *people, private=True, bot=False)
        await self.server.adds_bot(self.channel, by=an)
        await self._commands(an, "/deel", "netwerk nieuw Dagelijks", "Dagelijks")
        async with asyncio.TaskGroup() as tasks:
            for person, house in zip(people, HOUSES, strict=True):
                text = f"organisatie nieuw {house}, Gent"
                tasks.create_task(self._commands(person, "/deel", text, house))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._over_and_over(self._offers_by_command, an, ben))
            tasks.create_task(self._over_and_over(self._offers_in_words, cas, dirk))
            tasks.create_task(self._over_and_over(self._offers_by_form, eva, fien))
            tasks.create_task(self._over_and_over(self._only_writes, gus, gus))

    async def _over_and_over(
        self, work: Callable[[User, User], Awaitable[None]], host: User, guest: User
    ) -> None:
        for turn in count():
            if self.evening.is_set() and turn >= LEAST_TURNS:
                return
            await work(host, guest)

    async def _offers_by_command(self, host: User, guest: User) -> None:
        """The other finds it by a search."""
        name, day = self._next()
        offer = f"{name}, repetitieruimte, Gent, {day} 14-18u"
        await self._commands(host, "/aanbod", offer, name)
        await self._posts(host, name)
        search = f"repetitieruimte {day} 14-18u"
        await self._commands(guest, "/zoek", search, name)
        await self._presses(guest, "1 aanvragen", name, "Versturen")
        await self._books(host, guest, name)

    async def _offers_in_words(self, host: User, guest: User) -> None:
        """Directly or by a mention; the other sees it in the channel."""
        name = await self._writes(host)
        await self._posts(host, name)
        await self._asks_in_channel(guest, name)
        await self._books(host, guest, name)

    async def _only_writes(self, host: User, _guest: User) -> None:
        name = await self._writes(host)
        self.drafts.append(name)
        await self.server.until(lambda: self._seen(host, name, "Plaatsen"), f"{name}?", LONG)
        await asyncio.sleep(0.1)

    async def _writes(self, host: User) -> str:
        name, day = self._next()
        offer = f"{name}, repetitieruimte, Gent, {day} 14-18u"
        assert self.channel is not None
        if self.chance.random() < 0.5:
            await host.writes_dm(offer)
        else:
            await host.mentions(f"aanbod {offer}", self.channel)
        return name

    async def _offers_by_form(self, host: User, guest: User) -> None:
        name, day = self._next()
        label, card = "Iets aanbieden", await self._hears("", "Iets aanbieden")
        before = 0

        def doors() -> list[Message]:
            """What the bot sends where it cannot know whether the form has opened."""
            return [one for one in host.dms[before:] if "Verder invullen" in one.labels]

        async def opens() -> None:
            host.views.clear()
            await host.presses(label, on=card)

        async def submits() -> None:
            await host.submits(what=f"{name}, repetitieruimte", when=f"{day} 14-18u")

        while not self._seen(host, name):
            before = len(host.dms)
            await self._does(host, opens, lambda: _asks(host.modal) or bool(doors()))
            if _asks(host.modal):
                await self._does(host, submits, lambda: self._seen(host, name))
            else:
                label, card = "Verder invullen", doors()[-1]
        await self._posts(host, name)
        await self._asks_in_channel(guest, name)
        await self._books(host, guest, name)

    async def _posts(self, host: User, name: str) -> None:
        self.offered.append(name)
        done = f"Geplaatst in #dagelijks: {name}"
        await self._presses(host, "Plaatsen", name, outcome=lambda: self._seen(host, done))

    async def _asks_in_channel(self, guest: User, name: str) -> None:
        card = await self._hears(name, "Ruimte aanvragen")

        async def asks() -> None:
            await guest.presses("Ruimte aanvragen", on=card)

        await self._does(guest, asks, lambda: self._seen(guest, name, "Versturen"))

    async def _books(self, host: User, guest: User, name: str) -> None:
        asked = f"vraagt {name}"
        await self._presses(
            guest, "Versturen", name, outcome=lambda: self._seen(host, asked, "Ja, bevestigen")
        )
        await self._presses(host, "Ja, bevestigen", asked, "Annuleer")
        await self.server.until(lambda: self._seen(guest, name, "Annuleer"), f"{name}!", LONG)

    async def _commands(self, user: User, command: str, text: str, answer: str) -> None:
        async def types() -> None:
            await user.commands(command, text, self.channel)

        await self._does(user, types, lambda: self._seen(user, answer))

    async def _presses(
        self,
        user: User,
        label: str,
        words: str,
        then: str = "",
        *,
        outcome: Callable[[], bool] | None = None,
    ) -> None:
        """The newest such button; what comes of it has a button `then`, unless `outcome` says."""
        name = words.removeprefix("vraagt ")
        done = outcome or (lambda: self._seen(user, name, then))

        def found() -> list[Place]:
            return [place for place in places(user) if shows(place, words, label)]

        async def presses() -> None:
            await self.server.until(lambda: done() or found(), f"{label!r} of {words}", LONG)
            if not done():
                place = found()[-1]
                if place is not user.modal:
                    user.views.clear()
                await user.presses(label, on=place)

        await self._does(user, presses, done)

    async def _does(
        self, user: User, act: Callable[[], Awaitable[None]], done: Callable[[], bool]
    ) -> None:
        while not done():
            failures = len(user.failures)
            await act()
            failed = len(user.failures) > failures
            if not await comes(done, self.chance.random() * 2 if failed else LONG):
                assert failed, f"{user.name}: it was acknowledged, and nothing came of it"

    def _seen(self, user: User, words: str, label: str = "") -> bool:
        return any(shows(place, words, label) for place in places(user))

    async def _hears(self, words: str, label: str = "") -> Message:
        """In the channel."""
        assert self.channel is not None
        channel = self.channel

        def cards() -> list[Message]:
            return [one for one in channel.messages if one.bot_id and shows(one, words, label)]

        await self.server.until(cards, f"{words!r} with {label!r} in the channel", LONG)
        return cards()[0]

    def _next(self) -> tuple[str, str]:
        """A room that nobody had, and a day of its own."""
        number = next(self._numbers)
        turn, index = divmod(number, len(NAMES))
        today = datetime.fromtimestamp(SystemClock().now(), ZoneInfo("Europe/Brussels")).date()
        day = today + timedelta(days=40 + number)
        return NAMES[index] + ascii_lowercase[turn], f"{day.day}/{day.month}/{day.year}"


def places(user: User) -> list[Place]:
    """What somebody alone sees, what is in front last."""
    messages: list[Place] = [*user.dms, *user.ephemerals]
    return [*sorted(messages, key=lambda place: place.number), *user.views]


def shows(place: Place, words: str, label: str) -> bool:
    return words in place.words and label in " ".join(place.labels)


def _asks(view: View | None) -> bool:
    return view is not None and view.callback_id == "form"


async def comes(claim: Callable[[], bool], seconds: float) -> bool:
    """Whether it is so before the time is over."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not claim():
        if loop.time() > end:
            return False
        await asyncio.sleep(0.01)
    return True
