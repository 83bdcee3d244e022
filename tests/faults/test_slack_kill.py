"""kill -9 at random moments of a busy day in Slack: what was acknowledged is there, and once."""

import asyncio
import math
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiohttp
import pytest

from tests.faults.process import Process
from tests.faults.slack_day import HOUSES, LONG, Day, comes, places
from tests.wires.conftest import free_port
from tests.wires.slack_deliveries import Delivery
from tests.wires.slack_server import SlackServer

# A bot that is killed while it uploads leaves half a file in the test server's own web library.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

AGAIN = "Herhaald: misschien zag je dit al."


class SlackProcess(Process):
    def __init__(self, folder: Path, server: SlackServer, *, by_http: bool) -> None:
        port = free_port()
        self._server = server
        if by_http:
            server.reaches(f"http://127.0.0.1:{port}/slack/events")
            secret = {"SLACK_SIGNING_SECRET": server.signing_secret}
        else:
            secret = {"SLACK_APP_TOKEN": server.app_token}
        settings = {"SLACK_BOT_TOKEN": server.bot_token, "SLACK_API_URL": server.api_url}
        super().__init__(folder, {**settings, **secret, "DEELBOT_WEB_PORT": str(port)})

    async def start(self) -> None:
        """Returns when Slack reaches it."""
        connected = self._server.sockets.connected
        await self.launch()
        async with asyncio.timeout(20):
            while not (await self._answers() or self._server.sockets.connected > connected):
                self.check_alive()
                await asyncio.sleep(0.02)

    async def _answers(self) -> bool:
        try:
            return bool(self._server.requests) and await self._server.requests.verifies()
        except aiohttp.ClientError:
            return False


async def shoot(process: Process, server: SlackServer, chance: random.Random) -> None:
    """At any moment; or while a delivery is handled; or when its answer is under way, which is
    after it was saved and before it is acknowledged.
    """

    def answered() -> int:
        shown = ("chat.postMessage", "chat.update", "response_url", "views.open", "views.update")
        return sum(call.method in shown for call in server.calls)

    def said() -> int:
        return sum(not _by_bot(one) for one in server.deliveries.all)

    match chance.choice(("any", "handling", "answering", "answering")):
        case "any":
            await asyncio.sleep(chance.random() * 0.6)
        case "handling":
            handed = said()
            await comes(lambda: said() > handed, 0.6)
            await asyncio.sleep(chance.random() * 0.05)
        case _:
            calls = answered() + chance.randrange(1, 12)
            await comes(lambda: answered() >= calls, 0.6)
    await process.kill()


@asynccontextmanager
async def running(
    folder: Path, *, by_http: bool
) -> AsyncIterator[tuple[SlackServer, SlackProcess]]:
    server = SlackServer()
    await server.start()
    server.tolerates_silence = True
    # Slack repeats an event for six minutes; here the bot is shot all the time.
    server.retry_delays = (0.0,) + (0.7,) * 30
    # So that calls are open when the process dies.
    server.delays("*", 0.005, times=math.inf)
    process = SlackProcess(folder, server, by_http=by_http)
    try:
        yield server, process
    finally:
        await process.end()
        await server.stop()


async def live_through(
    folder: Path, *, kills: int, seed: int, by_http: bool = False, repeats: bool = False
) -> None:
    """`repeats` says that Slack itself repeats commands and presses on another socket."""
    chance = random.Random(seed)
    async with running(folder, by_http=by_http) as (server, process):
        server.repeats_questions = repeats
        day = Day(server, asyncio.Event(), chance)
        living = asyncio.create_task(day.live())
        try:
            for _ in range(kills):
                await process.start()
                await shoot(process, server, chance)
            await process.start()
            day.evening.set()
            await asyncio.wait_for(living, LONG)
        finally:
            living.cancel()
        await server.settled()
        await process.stop()
        check(process.database, server, day)
        check_answers(server, day)
        assert server.violations == []


def check(database: Path, server: SlackServer, day: Day) -> None:
    """What was acknowledged is saved; what was saved has had its effect, and once."""
    with closing(sqlite3.connect(database)) as connection:
        seen = {key for (key,) in connection.execute("SELECT key FROM seen")}
        listings = Counter(title for (title,) in connection.execute("SELECT title FROM listing"))
        posted = connection.execute("SELECT title FROM listing WHERE state = 'open'").fetchall()
        bookings = connection.execute(
            "SELECT r.name, b.state FROM booking b JOIN resource r ON r.id = b.resource_id"
        ).fetchall()
        houses = connection.execute("SELECT name FROM organisation").fetchall()
        unsent = connection.execute("SELECT topic FROM outbox WHERE state <> 'sent'").fetchall()
        health = connection.execute("PRAGMA integrity_check").fetchone()
    for name in (*day.offered, *day.drafts):
        offers = [one for one in server.deliveries.all if name in _offered(one)]
        assert all(key_of(one) in seen for one in offers if one.answered.is_set()), name
        # Who does it again has another draft.
        assert listings[name] == len({key_of(one) for one in offers} & seen), name
    assert sorted(listings) == sorted((*day.offered, *day.drafts))
    assert sorted(posted) == sorted((name,) for name in day.offered)
    assert sorted(bookings) == sorted((name, "confirmed") for name in day.offered)
    assert sorted(houses) == sorted((house,) for house in HOUSES)
    assert (unsent, health) == ([], ("ok",))


def _offered(delivery: Delivery) -> str:
    """What somebody wrote, or filled in, to offer something."""
    payload = delivery.payload
    if delivery.kind == "events_api":
        return "" if _by_bot(delivery) else str(payload["event"].get("text", ""))
    if delivery.kind == "slash_commands":
        return str(payload["text"]) if payload["command"] == "/aanbod" else ""
    return str(payload["view"]["state"]) if payload["type"] == "view_submission" else ""


def _by_bot(delivery: Delivery) -> bool:
    return not {"bot_id", "subtype"}.isdisjoint(delivery.payload.get("event", ()))


def key_of(delivery: Delivery) -> str:
    payload = delivery.payload
    return str(payload["event_id" if delivery.kind == "events_api" else "trigger_id"])


def check_answers(server: SlackServer, day: Day) -> None:
    """Who is told the same thing twice is told that it is so, or has asked twice."""
    assert day.channel is not None
    cards = Counter(message.words for message in day.channel.messages if message.bot_id)
    assert {words for words, times in cards.items() if times > 1 and AGAIN not in words} == set()
    for user in server.users.values():
        told = Counter(place.words for place in places(user) if place.words)
        often = {
            words: times
            for words, times in told.items()
            if times > (1 if "vraagt Zaal" in words else 1 + len(user.failures))
            and AGAIN not in words
        }
        assert often == {}, user.name


@pytest.mark.timeout(120)
async def test_eight_kills_in_socket_mode_lose_and_double_nothing(tmp_path: Path) -> None:
    await live_through(tmp_path, kills=8, seed=20)


@pytest.mark.timeout(120)
async def test_three_kills_over_http_lose_and_double_nothing(tmp_path: Path) -> None:
    await live_through(tmp_path, kills=3, seed=5, by_http=True)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(15))
async def test_three_hundred_kills_lose_and_double_nothing(tmp_path: Path, seed: int) -> None:
    ways = {"by_http": seed % 5 == 4, "repeats": seed % 2 == 1}
    await live_through(tmp_path, kills=20, seed=100 + seed, **ways)
