"""The whole bot on its real adapters, against servers that refuse what the real ones refuse."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import pytest
from sqlalchemy import text

from adapters.slack import SlackAdapter
from adapters.slack.watch import Watch as SlackWatch
from adapters.telegram import TelegramAdapter
from adapters.telegram.run import Mode
from adapters.telegram.watch import Watch
from adapters.web import WebServer
from bot.courier import Courier
from bot.dispatch import Bot
from bot.ports import Platform
from bot.rounds import Rounds
from storage import SqlStorage, open_storage
from tests.conftest import SetClock
from tests.wires.slack_server import SlackServer
from tests.wires.slack_square import Square, opened
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

SECRET = "a-secret_of-the-webhook"


@dataclass(slots=True)
class House:
    """One bot on one database, with courier and rounds, as `deelbot run` puts them together."""

    storage: SqlStorage
    clock: SetClock
    bot: Bot
    courier: Courier
    rounds: Rounds
    platforms: dict[str, Platform]
    stops: list[Callable[[], Awaitable[None]]] = field(default_factory=list)
    posting: asyncio.Task[None] | None = None
    open_: bool = True

    @classmethod
    async def open(cls, database: str, clock: SetClock, per_minute: int = 0) -> "House":
        storage = await open_storage(database)
        host, platforms = await storage.host(), dict[str, Platform]()
        courier = Courier(storage=storage, clock=clock, platforms=platforms)
        bot = Bot(
            storage=storage,
            clock=clock,
            host=host,
            commands_per_minute=per_minute,
            after_commit=courier.nudge,
        )
        rounds = Rounds(storage=storage, clock=clock, host=host, after_commit=courier.nudge)
        return cls(storage, clock, bot, courier, rounds, platforms)

    async def telegram(self, server: TelegramServer, mode: Mode = "polling") -> TelegramAdapter:
        """Starts the adapter, and the courier; `close` stops them."""
        port = free_port()
        adapter = TelegramAdapter(
            token=server.token,
            api_url=server.url,
            mode=mode,
            secret=SECRET,
            public_url=f"http://127.0.0.1:{port}",
            watch=Watch(shortest=0.05, longest=0.2),
        )
        await self._start(adapter, port)
        return adapter

    async def slack(self, server: SlackServer, *, by_http: bool = False) -> SlackAdapter:
        """The same on Slack, by Socket Mode or by signed requests."""
        port = free_port()
        adapter = SlackAdapter(
            bot_token=server.bot_token,
            app_token="" if by_http else server.app_token,
            signing_secret=server.signing_secret,
            api_url=server.api_url,
            watch=SlackWatch(shortest=0.05, longest=0.2),
        )
        if by_http:
            server.reaches(f"http://127.0.0.1:{port}/slack/events")
        await self._start(adapter, port)
        if not by_http:
            await server.sockets.opened(1)
        return adapter

    async def _start(self, adapter: SlackAdapter | TelegramAdapter, port: int) -> None:
        web = WebServer("127.0.0.1", port, adapter.routes)
        await web.start()
        platform = await adapter.connect()
        self.platforms[platform.name] = platform
        running = asyncio.create_task(adapter.run(self.bot))
        if self.posting is None:
            self.posting = asyncio.create_task(self.courier.run())

        async def stop() -> None:
            await adapter.stop()
            await running
            await web.stop()
            if self.posting is not None:
                self.courier.stop()
                await self.posting
                self.posting = None
            await adapter.close()

        self.stops.append(stop)

    async def told(self, *, seconds: float = 10) -> None:
        """Waits until the outbox is empty: everybody was told everything."""
        async with asyncio.timeout(seconds):
            while True:
                if not await self._waiting():
                    return
                await asyncio.sleep(0.005)

    async def _waiting(self) -> int:
        async with self.storage.read() as tx:
            waiting = text("SELECT count(*) FROM outbox WHERE state = 'waiting'")
            return int((await tx.connection.execute(waiting)).scalar_one())

    async def wait(self, server: TelegramServer, claim: Callable[[], bool]) -> None:
        """Lets time go by until it is so: a chat that said 429 is left alone by real seconds."""
        while not claim():
            self.clock.advance(seconds=1)
            self.courier.nudge()
            await server.quiet(seconds=0.2)

    async def close(self) -> None:
        """Stops all of it. Once more does nothing."""
        if self.open_:
            self.open_ = False
            for stop in reversed(self.stops):
                await stop()
            await self.storage.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def house(sqlite_database: str, clock: SetClock) -> AsyncIterator[House]:
    made = await House.open(sqlite_database, clock)
    yield made
    await made.close()


@pytest.fixture
async def server(clock: SetClock) -> AsyncIterator[TelegramServer]:
    """Telegram. Whatever a test is about, every call was one that the real one takes."""
    async with TelegramServer(clock=clock) as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def telegram(server: TelegramServer, house: House) -> TelegramServer:
    """Telegram, with the bot on it, by long polling."""
    await house.telegram(server)
    return server


@pytest.fixture
async def an(telegram: TelegramServer) -> Person:
    return telegram.user("An", language="nl")


@pytest.fixture
async def ben(telegram: TelegramServer) -> Person:
    return telegram.user("Ben", language="fr")


@pytest.fixture
async def square(telegram: TelegramServer, an: Person, ben: Person) -> Room:
    """A group of An's in which the bot is, with a community and her house."""
    room = telegram.group("Gents Kunstenoverleg", an, ben)
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await an.starts()
    await an.says("/netwerk nieuw Gents Kunstenoverleg", in_=room)
    await an.hears("Je bent trekker")
    await an.says("/organisatie nieuw Kopergietery, Gent")
    await an.hears("Kopergietery")
    await telegram.settled()
    return room


@pytest.fixture
async def kim(telegram: TelegramServer, square: Room) -> Person:
    """Somebody of another house in the same group, who speaks Dutch."""
    kim = telegram.user("Kim", language="nl")
    await kim.joins(square)
    await kim.starts()
    await kim.says("/organisatie nieuw Collectief Wispel, Gent")
    await kim.hears("Collectief Wispel in Gent is aangemaakt")
    await kim.says("/mijn", in_=square)
    await telegram.settled()
    return kim


@pytest.fixture
async def workspace() -> AsyncIterator[SlackServer]:
    """Slack. Whatever a test is about, every call was one that the real one takes."""
    running = SlackServer()
    await running.start()
    yield running
    await running.stop()
    assert running.violations == []


@pytest.fixture
async def slack(workspace: SlackServer, house: House) -> SlackServer:
    """Slack, with the bot on it, by Socket Mode."""
    await house.slack(workspace)
    return workspace


@pytest.fixture
async def hall(slack: SlackServer, house: House) -> Square:
    """A channel with a community: An's house is in it, and Ben's, who speaks French."""
    return await opened(slack, house)
