"""T12: how soon `deelbot run` hears both platforms, and how much memory it takes at work.

It runs as a process of its own, on SQLite, against the servers of the wire tests.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measuring import Line, Timing, note
from tests.wires.slack_server import SlackServer
from tests.wires.telegram_server import TelegramServer

NewDatabase = Callable[[], str]

TOWNS = ("Gent", "Brugge", "Kortrijk", "Leuven", "Mechelen", "Aalst", "Oostende", "Hasselt")
# What people say over and over, by its command and what stands behind it.
SAID = (
    ("help", ""),
    ("zoek", "repetitieruimte vrijdag 19-22u {town}"),
    ("aanbod", "Zaal {number}, repetitieruimte 60 m², 25 personen, {town}, vrijdag 19-23u, gratis"),
    ("mijn", ""),
    ("vraag", "40 stoelen, {town}, zaterdag 10-18u"),
    ("aanbod", ""),
    ("zoek", "beamer {town}"),
    ("instellingen", ""),
    ("organisatie", ""),
    ("zoek", "qqonbekend {town}"),
)


@dataclass(frozen=True, slots=True)
class Wires:
    slack: SlackServer
    telegram: TelegramServer

    @property
    def heard(self) -> bool:
        return bool(self.slack.sockets.open) and bool(self.telegram.polls)


async def run(new: NewDatabase, *, starts: int, commands: int) -> list[Line]:
    note("start: both adapters")
    rounds = [await _start(new()) for _ in range(starts)]
    starting = Timing(tuple(sorted(rounds)))
    note(f"start: {commands} commands over both wires")
    before, after = await _memory(new(), commands)
    return [
        Line(
            "T12",
            "sqlite",
            "from nothing until Slack and Telegram are heard",
            starting.median / 1e6,
            " s",
            target=1.6,
            note=f"{starting}, {starts} starts",
        ),
        Line(
            "T12",
            "sqlite",
            f"memory after {commands:,} mixed commands",
            after,
            " MiB",
            target=170,
            note=f"{before:.0f} MiB at the start",
        ),
    ]


async def _start(database: str) -> float:
    """Microseconds."""
    async with _wires() as wires:
        started = time.perf_counter()
        async with _deelbot(database, wires):
            return (time.perf_counter() - started) * 1e6


async def _memory(database: str, commands: int) -> tuple[float, float]:
    """MiB of the process before and after."""
    async with _wires() as wires, _deelbot(database, wires) as process:
        before = _resident(process)
        await _talk(wires, commands)
        return before, _resident(process)


async def _talk(wires: Wires, commands: int) -> None:
    """Two people in each place, by turns, each of a house of their own."""
    slack, telegram = wires.slack, wires.telegram
    an, ben = slack.user("An"), slack.user("Ben")
    cas, dirk = telegram.user("Cas", language="nl"), telegram.user("Dirk", language="nl")
    channel = slack.channel("ruimte-delen", an, ben)
    room = telegram.group("Dagelijks", cas, dirk)
    await cas.adds_bot(room)
    for person in (cas, dirk):
        await person.starts()
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await cas.says("/netwerk nieuw Dagelijks", in_=room)
    await telegram.settled(seconds=60)
    for number, user in enumerate((an, ben)):
        await user.commands("/deel", f"organisatie nieuw Huis {number}, Gent", channel)
    for number, person in enumerate((cas, dirk)):
        await person.says(f"/organisatie nieuw Huis {number}, Gent")
    for number in range(commands):
        word, text = SAID[number // 2 % len(SAID)]
        words = text.format(number=number, town=TOWNS[number % len(TOWNS)])
        turn = number // 4 % 2
        if number % 2:
            await (an, ben)[turn].commands("/deel", f"{word} {words}".strip(), channel)
        else:
            await (cas, dirk)[turn].says(f"/{word} {words}".strip())
            await telegram.settled(seconds=60)
    await slack.settled(60)
    await telegram.settled(seconds=60)
    wrong = [*slack.violations, *telegram.violations, *an.failures, *ben.failures]
    assert not wrong, wrong[:3]


def _resident(process: asyncio.subprocess.Process) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text()
    (kilobytes,) = [line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")]
    return int(kilobytes) / 1024


@asynccontextmanager
async def _wires() -> AsyncIterator[Wires]:
    slack = SlackServer()
    # On a busy machine nothing here is too slow: it is measured, not judged.
    slack.ack_seconds = slack.trigger_seconds = 60
    await slack.start()
    try:
        async with TelegramServer() as telegram:
            yield Wires(slack, telegram)
    finally:
        await slack.stop()


@asynccontextmanager
async def _deelbot(database: str, wires: Wires) -> AsyncIterator[asyncio.subprocess.Process]:
    """Begins when it hears both platforms, and ends it as a service is ended."""
    path = Path(database.removeprefix("sqlite:///"))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        stderr=(path.parent / "log").open("ab"),
        cwd=path.parent,
        env={
            **os.environ,
            "PYTHONPATH": str(Path.cwd()),
            "TELEGRAM_BOT_TOKEN": wires.telegram.token,
            "TELEGRAM_API_URL": wires.telegram.url,
            "SLACK_BOT_TOKEN": wires.slack.bot_token,
            "SLACK_APP_TOKEN": wires.slack.app_token,
            "SLACK_API_URL": wires.slack.api_url,
            "DEELBOT_DATABASE_URL": f"sqlite+aiosqlite:///{path}",
            "DEELBOT_COMMANDS_PER_MINUTE": "0",
        },
    )
    try:
        async with asyncio.timeout(60):
            while not wires.heard:
                assert process.returncode is None, (path.parent / "log").read_text()[-2_000:]
                await asyncio.sleep(0.002)
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.wait()
