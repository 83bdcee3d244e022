"""The command `deelbot`, and the one place where core, adapters and storage are put together."""

import argparse
import asyncio
import json
import logging
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pydantic import SecretStr

import bot.loading as loading
from adapters.console import ConsolePlatform, run_console
from adapters.scheduler import Ticker
from bot import sample
from bot.arguments import parser
from bot.clock import SystemClock
from bot.courier import Courier
from bot.dispatch import Bot
from bot.errors import CannotRun
from bot.feeds import Feeds
from bot.logs import log_from
from bot.messages import Address, Identity
from bot.model.people import Language
from bot.ports import FutureSchema, Platform, StorageBusy
from bot.rounds import Rounds
from bot.settings import HalfConfigured, Settings, load
from storage import AlreadyRunning, NoSuchFolder, Unopenable, open_storage
from storage.backup import backup

if TYPE_CHECKING:
    from adapters.health import Sign
    from adapters.web import Route

loading.loaded()
log = logging.getLogger(__name__)

CHANNEL = "#plein"
PEOPLE = tuple(voice.name for voice in sample.VOICES)
REFUSED = 2
# For what is due when Deelbot is stopped; the rest waits in the database.
LAST_SECONDS = 5
# A platform that is away for longer keeps the others waiting no more.
CONNECT_SECONDS = 3
T = TypeVar("T")


# Each says what is wrong and what to do, in one sentence.
REFUSALS = (
    CannotRun,
    HalfConfigured,
    AlreadyRunning,
    NoSuchFolder,
    Unopenable,
    FutureSchema,
)


class Adapter(Protocol):
    """`connect`, then `run` until `stop`, then `close`; the first two raise CannotRun."""

    @property
    def routes(self) -> "Sequence[Route]": ...

    @property
    def signs(self) -> "Sequence[Sign]": ...

    async def connect(self) -> Platform: ...

    async def run(self, bot: Bot) -> None: ...

    async def stop(self) -> None: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class House:
    """Everything that runs, put together. What is added to `platforms` is reached from then on.
    `routes` are what it shows on the web by itself; `adapters` are asked for their signs of life.
    """

    bot: Bot
    courier: Courier
    rounds: Rounds
    platforms: dict[str, Platform]
    routes: "Sequence[Route]"
    adapters: list[Adapter]

    async def settle(self) -> None:
        await self.rounds.follow()
        await self.courier.drain()


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    log_from(logging.INFO if options.command == "run" else logging.WARNING)
    try:
        settings = load()
        if options.command == "backup":
            backup(settings.deelbot_database_url, options.file)
            return 0
        return asyncio.run(_run(options, settings))
    except REFUSALS as error:
        sys.stderr.write(f"deelbot: {error}\n")
        return REFUSED
    except StorageBusy:
        sys.stderr.write("deelbot: the database cannot be reached or is locked; try again.\n")
        return REFUSED
    except KeyboardInterrupt:
        return 130


async def _run(options: argparse.Namespace, settings: Settings) -> int:
    configured = settings.telegram_bot_token or settings.slack_bot_token
    command = options.command or ("run" if configured else "console")
    if command == "run":
        return await _serve(settings)
    if command == "slack-manifest":
        return _print_manifest(settings, options.language or settings.deelbot_language)
    language: Language = getattr(options, "language", None) or settings.deelbot_language
    platform = ConsolePlatform(sys.stdout, files=getattr(options, "files", None), language=language)
    if command == "demo":
        return await _demo(settings, platform, options, language)
    async with _local_house(settings.deelbot_database_url, settings) as house:
        house.platforms[platform.name] = platform
        return await _talk(house, platform, options, language, PEOPLE[:1])


async def _demo(
    settings: Settings, platform: ConsolePlatform, options: argparse.Namespace, language: Language
) -> int:
    with tempfile.TemporaryDirectory(prefix="deelbot-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/demo.db"
        async with _local_house(url, settings) as house:
            house.platforms[platform.name] = platform
            with platform.hidden():
                channel = Address(platform.name, "", CHANNEL)
                await sample.settle(house.bot, SystemClock(), channel, _identity)
                await house.settle()
            if sys.stdin.isatty() and sys.stdout.isatty():
                platform.wrap = True
                platform.tell(PEOPLE[0], "console-demo")
            return await _talk(house, platform, options, language, PEOPLE)


async def _talk(
    house: House,
    platform: ConsolePlatform,
    options: argparse.Namespace,
    language: Language,
    people: Sequence[str],
) -> int:
    ticker = Ticker(house.rounds.go)
    # A script drains the outbox after every line; a terminal hears of things while it waits.
    alone = not (sys.stdin.isatty() and sys.stdout.isatty())
    waiting = () if alone else (house.courier, house.rounds)
    running = [asyncio.create_task(each.run()) for each in waiting]
    ticker.start()
    try:
        return await run_console(
            bot=house.bot,
            platform=platform,
            drain=house.settle,
            source=sys.stdin,
            people=people,
            channel=CHANNEL,
            session=getattr(options, "session", None),
            language=language,
        )
    finally:
        ticker.stop()
        for each in running:
            each.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def _identity(name: str) -> Identity:
    return Identity("console", "", f"@{name}")


def _print_manifest(settings: Settings, language: Language) -> int:
    """For Socket Mode, unless a signing secret alone says that Slack comes by HTTP."""
    from adapters.slack.manifest import manifest
    from adapters.slack.requests import PATH

    by_http = settings.slack_signing_secret is not None and settings.slack_app_token is None
    url = settings.deelbot_public_url.rstrip("/") + PATH if by_http else None
    json.dump(manifest(language, request_url=url), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
    return 0


def _adapters(settings: Settings) -> Iterator[Adapter]:
    """Those that are configured; the others cost neither time nor memory."""
    if settings.slack_bot_token is not None:
        from adapters.slack import SlackAdapter

        yield SlackAdapter(
            bot_token=_secret(settings.slack_bot_token),
            app_token=_secret(settings.slack_app_token),
            signing_secret=_secret(settings.slack_signing_secret),
            api_url=settings.slack_api_url,
            language=settings.deelbot_language,
        )
    if settings.telegram_bot_token is not None:
        from adapters.telegram import TelegramAdapter

        yield TelegramAdapter(
            token=settings.telegram_bot_token.get_secret_value(),
            api_url=settings.telegram_api_url,
            mode=settings.telegram_mode,
            secret=_secret(settings.telegram_webhook_secret),
            public_url=settings.deelbot_public_url,
            language=settings.deelbot_language,
        )


async def _serve(settings: Settings) -> int:
    """Every configured adapter, until SIGTERM or Ctrl-C."""
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    with loading.undisturbed():
        adapters = list(_adapters(settings))
    if not adapters:
        raise CannotRun(
            "nothing to run: set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN, or use `deelbot console`."
        )
    per_minute = settings.deelbot_commands_per_minute
    url, public = settings.deelbot_database_url, settings.deelbot_public_url
    async with (
        _house(url, settings, public_url=public, per_minute=per_minute) as house,
        AsyncExitStack() as connections,
    ):
        house.adapters.extend(adapters)
        for adapter in adapters:
            connections.push_async_callback(adapter.close)
        platforms = [asyncio.create_task(_unless(stopped, each.connect())) for each in adapters]
        try:
            known, _ = await asyncio.wait(
                platforms, timeout=CONNECT_SECONDS, return_when=asyncio.FIRST_EXCEPTION
            )
            for platform in known:
                platform.result()
            if not stopped.is_set():
                await _run_until(stopped, house, settings, adapters, platforms)
        finally:
            stopped.set()
            await asyncio.gather(*platforms, return_exceptions=True)
    return 0


async def _speak(
    house: House,
    adapter: Adapter,
    connecting: asyncio.Task[Platform | None],
    stopped: asyncio.Event,
) -> None:
    """From when its platform can be reached, for which the others do not wait."""
    platform = await connecting
    if platform is not None and not stopped.is_set():
        house.platforms[platform.name] = platform
        await adapter.run(house.bot)


async def _run_until(
    stopped: asyncio.Event,
    house: House,
    settings: Settings,
    adapters: Sequence[Adapter],
    platforms: Sequence[asyncio.Task[Platform | None]],
) -> None:
    """Then nothing new is taken, and what is open is finished."""
    from adapters.web import CannotListen, WebServer

    routes = [*house.routes, *(route for adapter in adapters for route in adapter.routes)]
    web = WebServer(settings.deelbot_web_host, settings.deelbot_web_port, routes)
    try:
        await web.start()
    except CannotListen as error:
        if any(adapter.routes for adapter in adapters):
            raise
        # Another process on the same database may serve them.
        log.warning("calendars and /health are not served here: %s", error)
    ticker, stop = Ticker(house.rounds.go), asyncio.create_task(stopped.wait())
    ticker.start()
    courier, following = (asyncio.create_task(e.run()) for e in (house.courier, house.rounds))
    running = [
        asyncio.create_task(_speak(house, adapter, platform, stopped))
        for adapter, platform in zip(adapters, platforms, strict=True)
    ]
    try:
        await asyncio.wait({*running, stop}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        # What cannot be reached yet is not waited for.
        stopped.set()
        stop.cancel()
        ticker.stop()
        await asyncio.gather(*(adapter.stop() for adapter in adapters))
        await web.stop()
        house.rounds.stop()
        await following
        house.courier.stop()
        await courier
        # What was decided last is told now; the rest waits in the database.
        with suppress(TimeoutError, StorageBusy):
            await asyncio.wait_for(house.courier.drain(), LAST_SECONDS)
    await asyncio.gather(*running)


def _secret(setting: SecretStr | None) -> str:
    return "" if setting is None else setting.get_secret_value()


async def _unless(stopped: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What comes of the work; None where it was stopped before."""
    task, stop = asyncio.ensure_future(work), asyncio.ensure_future(stopped.wait())
    try:
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        return await task if task.done() else None
    finally:
        for each in (task, stop):
            each.cancel()
        await asyncio.gather(task, stop, return_exceptions=True)


@asynccontextmanager
async def _local_house(url: str, settings: Settings) -> AsyncIterator[House]:
    """For one's own terminal: what it shows on the web is there for this machine."""
    from adapters.web import WebServer, reserve

    public = settings.deelbot_public_url
    with reserve(settings.deelbot_web_port) as listening:
        host, port = listening.getsockname()
        if public == Settings.model_fields["deelbot_public_url"].default:
            public = f"http://{host}:{port}"
        async with _house(url, settings, public_url=public) as house:
            web = WebServer(host, port, house.routes, listening=listening)
            await web.start()
            try:
                yield house
            finally:
                await web.stop()


@asynccontextmanager
async def _house(
    url: str, settings: Settings, *, public_url: str, per_minute: int = 0
) -> AsyncIterator[House]:
    """`per_minute` is how many messages one person may send; 0 for one's own terminal."""
    from adapters import health
    from adapters.feeds import FeedRoute

    clock = SystemClock()
    storage = await open_storage(url)
    try:
        host = await storage.host()
        # One process runs on a SQLite file: leases that are left were held by one that died.
        if url.startswith("sqlite"):
            async with storage.write() as tx:
                await tx.outbox.release()
        platforms: dict[str, Platform] = {}
        courier = Courier(storage=storage, clock=clock, platforms=platforms)
        rounds = Rounds(storage=storage, clock=clock, host=host, after_commit=courier.nudge)
        bot = Bot(
            storage=storage,
            clock=clock,
            host=host,
            public_url=public_url,
            language=settings.deelbot_language,
            zone=settings.deelbot_timezone,
            commands_per_minute=per_minute,
            conventions=settings.conventions,
            after_commit=rounds.nudge,
        )
        feeds = FeedRoute(Feeds(storage=storage, clock=clock, host=host))
        adapters: list[Adapter] = []

        def signs() -> "Iterator[Sign]":
            for adapter in adapters:
                yield from adapter.signs

        routes = (feeds.route, health.route(storage, clock, signs))
        yield House(bot, courier, rounds, platforms, routes, adapters)
        await feeds.finish()
    finally:
        await storage.close()


if __name__ == "__main__":
    sys.exit(main())
