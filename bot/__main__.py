"""The command `deelbot`, and the one place where core, adapters and storage are put together."""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from adapters.console import ConsolePlatform, run_console
from adapters.scheduler import Ticker
from bot import sample
from bot.clock import SystemClock
from bot.courier import Courier
from bot.dispatch import Bot
from bot.messages import Address, Identity
from bot.model.people import Language
from bot.phrases import LANGUAGES
from bot.ports import FutureSchema, Platform, StorageBusy
from bot.rounds import Rounds
from bot.settings import HalfConfigured, Settings, load
from storage import AlreadyRunning, NoSuchFolder, Unopenable, open_storage

CHANNEL = "#plein"
PEOPLE = tuple(voice.name for voice in sample.VOICES)
REFUSED = 2


class NotConfigured(Exception):
    """There is nothing to run; the sentence says what to do."""


# Each says what is wrong and what to do, in one sentence.
REFUSALS = (
    HalfConfigured,
    NotConfigured,
    AlreadyRunning,
    NoSuchFolder,
    Unopenable,
    FutureSchema,
)


@dataclass(frozen=True, slots=True)
class House:
    """Everything that runs, put together."""

    bot: Bot
    courier: Courier
    rounds: Rounds


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO if options.command == "run" else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        stream=sys.stderr,
    )
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    try:
        settings = load()
        return asyncio.run(_run(options, settings))
    except REFUSALS as error:
        sys.stderr.write(f"deelbot: {error}\n")
        return REFUSED
    except StorageBusy:
        sys.stderr.write("deelbot: the database cannot be reached or is locked; try again.\n")
        return REFUSED
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="deelbot",
        description="Cultural organisations share rooms, gear and staff hours from their chat.",
    )
    parser.add_argument("--version", action="version", version=f"deelbot {version('deelbot')}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("run", help="run every configured adapter")
    console = commands.add_parser("console", help="talk to the bot in this terminal")
    demo = commands.add_parser("demo", help="the same, with a sample community")
    for command in (console, demo):
        command.add_argument(
            "--session", help="a name that makes a script repeatable: a line acts once"
        )
        command.add_argument("--files", type=Path, help="a folder for the files that are sent")
        command.add_argument("--language", choices=LANGUAGES, help="of the console's own words")
    return parser


async def _run(options: argparse.Namespace, settings: Settings) -> int:
    configured = [
        name
        for name, token in (
            ("Telegram", settings.telegram_bot_token),
            ("Slack", settings.slack_bot_token),
        )
        if token is not None
    ]
    command = options.command or ("run" if configured else "console")
    if command == "run":
        if configured:
            raise NotConfigured(
                f"this version has no {configured[0]} adapter yet: it runs in the terminal,"
                " by `deelbot console`."
            )
        raise NotConfigured(
            "nothing to run: set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN, or use `deelbot console`."
        )
    language: Language = getattr(options, "language", None) or settings.deelbot_language
    platform = ConsolePlatform(sys.stdout, files=getattr(options, "files", None), language=language)
    if command == "demo":
        return await _demo(settings, platform, options, language)
    async with _house(settings.deelbot_database_url, settings, platform) as house:
        return await _talk(house, platform, options, language, PEOPLE[:1])


async def _demo(
    settings: Settings, platform: ConsolePlatform, options: argparse.Namespace, language: Language
) -> int:
    with tempfile.TemporaryDirectory(prefix="deelbot-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/demo.db"
        async with _house(url, settings, platform) as house:
            with platform.hidden():
                channel = Address(platform.name, "", CHANNEL)
                await sample.settle(house.bot, SystemClock(), channel, _identity)
                await house.courier.drain()
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
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    courier = asyncio.create_task(house.courier.run()) if interactive else None
    ticker.start()
    try:
        return await run_console(
            bot=house.bot,
            platform=platform,
            drain=house.courier.drain,
            source=sys.stdin,
            people=people,
            channel=CHANNEL,
            session=getattr(options, "session", None),
            language=language,
        )
    finally:
        ticker.stop()
        if courier is not None:
            courier.cancel()
            with suppress(asyncio.CancelledError):
                await courier


def _identity(name: str) -> Identity:
    return Identity("console", "", f"@{name}")


@asynccontextmanager
async def _house(url: str, settings: Settings, *platforms: Platform) -> AsyncIterator[House]:
    clock = SystemClock()
    storage = await open_storage(url)
    try:
        host = await storage.host()
        # One process runs on a SQLite file: leases that are left were held by one that died.
        if url.startswith("sqlite"):
            async with storage.write() as tx:
                await tx.outbox.release()
        courier = Courier(storage=storage, clock=clock, platforms={p.name: p for p in platforms})
        bot = Bot(
            storage=storage,
            clock=clock,
            host=host,
            language=settings.deelbot_language,
            zone=settings.deelbot_timezone,
            # The terminal is one's own.
            commands_per_minute=0,
            after_commit=courier.nudge,
        )
        rounds = Rounds(storage=storage, clock=clock, host=host, after_commit=courier.nudge)
        yield House(bot, courier, rounds)
    finally:
        await storage.close()


if __name__ == "__main__":
    sys.exit(main())
