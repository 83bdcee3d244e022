"""T1 a light command, T3 the same over HTTP: the Slack adapter against the bare Bolt beneath it.

Nothing is asked of Slack here but who somebody is, which is answered in the process itself.
"""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count, islice
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.slack.bolt import Bolt
from adapters.slack.directory import Directory
from adapters.slack.incoming import Me
from adapters.slack.platform import SlackPlatform
from adapters.slack.requests import PATH, Requests
from adapters.slack.session import Session
from adapters.slack.surfaces import Surfaces
from adapters.web import Route, WebServer
from bot.clock import SystemClock
from bot.dispatch import Bot
from bot.ports import Clock
from bot.verbs import BY_WORD
from storage import SqlStorage, open_storage
from storage.tables import meta
from tests.bench import plain
from tests.bench.measuring import WARM_UP, Case, Line, interleaved, note

SECRET = "only-for-measuring-and-of-no-use"
ME = Me("T1", "U9", "B9")
WORDS = {"help": "help", "instellingen": "settings"}
# Bolt asks its listeners one after the other: what is measured stands in the middle.
COMMANDS = 25
COMMAND = f"/{sorted(BY_WORD)[COMMANDS // 2]}"
# One after the other over HTTP: behind the pause of the default mode the first finds all asleep.
IN_A_ROW = 10

Request = tuple[dict[str, str], bytes]
Post = Callable[[dict[str, str], bytes], Awaitable[bytes]]
NewDatabase = Callable[[], str]


class Api(AsyncWebClient):
    """Slack without a network: it knows everybody."""

    async def api_call(self, api_method: str, **sent: Any) -> Any:
        assert api_method == "users.info", f"{api_method} {sent}"
        profile = {"real_name": "An Peeters", "display_name": "an"}
        return {
            "ok": True,
            "user": {"locale": "nl-BE", "tz": "Europe/Brussels", "profile": profile},
        }


async def run(new: NewDatabase, *, rounds: int, rows: int) -> list[Line]:
    """`rows` are the rounds of several commands in a row, by HTTP."""
    storage = await open_storage(new())
    try:
        async with plain.reading(storage) as engine:
            return [
                *await _light(storage, engine, rounds),
                *await _over_http(storage, engine, rows),
            ]
    finally:
        await storage.close()


async def _light(storage: SqlStorage, engine: AsyncEngine, rounds: int) -> list[Line]:
    """From a signed request until the body of its acknowledgement."""
    note("slack: a light command")
    numbers, bare = count(1), bare_bolt(engine)

    async with requests_of(storage) as requests:

        def ours(word: str) -> Case:
            async def case(_number: int) -> None:
                reply = await requests.receive(*signed(next(numbers), "/deel", word))
                assert (reply.status, bool(reply.body)) == (200, True)

            return case

        async def echoed(_number: int) -> None:
            headers, body = signed(next(numbers), COMMAND, "help")
            request = AsyncBoltRequest(body=body.decode(), headers=dict(headers))
            response = await bare.async_dispatch(request)
            assert (response.status, response.body) == (200, "help")

        *timings, echo = await interleaved([*map(ours, WORDS), echoed], rounds)
    return [
        Line(
            "T1",
            "sqlite",
            f"Slack {name} to bare Bolt and a read",
            timing.median / echo.median,
            target=1.5,
            note=f"{timing}; bare {echo.median:,.0f} us, {COMMANDS} commands",
        )
        for name, timing in zip(WORDS.values(), timings, strict=True)
    ]


async def _over_http(storage: SqlStorage, engine: AsyncEngine, rounds: int) -> list[Line]:
    """From one client's requests until it has read the answers; both run in this process."""
    note("slack: a light command over http")
    numbers = count(1)

    async with (
        requests_of(storage) as requests,
        _served(requests) as ours,
        _served_bare(bare_bolt()) as default,
        _served_bare(bare_bolt(engine)) as bare,
        _served_bare(bare_bolt(at_once=True)) as least,
    ):

        def case(post: Post, command: str) -> Case:
            # Before the clock runs: it is Slack that signs, on its own machines.
            every = (WARM_UP + rounds) * IN_A_ROW
            delivered = iter([signed(next(numbers), command, "help") for _ in range(every)])

            async def asked(_number: int) -> None:
                for request in islice(delivered, IN_A_ROW):
                    assert await post(*request)

            return asked

        cases = [
            case(ours, "/deel"),
            *(case(each, COMMAND) for each in (default, bare, least)),
        ]
        timing, slow, fast, floor = await interleaved(cases, rounds)
    what = f"Slack help over HTTP, {IN_A_ROW} in a row, to"
    return [
        Line(
            "T3",
            "sqlite",
            f"{what} Bolt's default mode",
            timing.median / slow.median,
            target=1 / 8,
            note=f"{timing}; bare {slow.median:,.0f} us, of which {IN_A_ROW * 10} ms are pauses",
        ),
        Line(
            "T3",
            "sqlite",
            f"{what} Bolt that answers at once, and a read",
            timing.median / fast.median,
            note=f"bare {fast.median:,.0f} us",
        ),
        Line(
            "T3",
            "sqlite",
            "The least that can be: Bolt that answers at once and reads nothing, to the default",
            floor.median / slow.median,
            note=f"{floor}",
        ),
    ]


def signed(number: int, command: str, text: str) -> Request:
    """A slash command as Slack posts it."""
    body = urlencode(
        {
            "token": "verification",
            "team_id": ME.team,
            "team_domain": "podia",
            "channel_id": "C1",
            "channel_name": "ruimte-delen",
            "user_id": "U1",
            "user_name": "an",
            "command": command,
            "text": text,
            "api_app_id": "A1",
            "is_enterprise_install": "false",
            "response_url": f"https://hooks.slack.com/commands/{ME.team}/{number}",
            "trigger_id": f"{number}.{ME.team}",
        }
    ).encode()
    timestamp = str(SystemClock().now())
    digest = hmac.new(SECRET.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256)
    return {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": f"v0={digest.hexdigest()}",
    }, body


@asynccontextmanager
async def requests_of(storage: SqlStorage, clock: Clock | None = None) -> AsyncIterator[Requests]:
    """The adapter as it is put together for HTTP."""
    core = Bot(
        storage=storage,
        clock=clock or SystemClock(),
        host=await storage.host(),
        # One person says more in a second here than anybody does in an hour.
        commands_per_minute=0,
    )
    api = Api()
    directory = Directory(api)
    session = Session(
        bot=core,
        platform=SlackPlatform(lambda _workspace: api),
        surfaces=Surfaces(api),
        directory=directory,
        me=ME,
    )
    requests = Requests(secret=SECRET, take=Bolt(session, api, ME).take)
    yield requests
    await requests.finish()
    await session.finish()
    await directory.stop()


def bare_bolt(engine: AsyncEngine | None = None, *, at_once: bool = False) -> AsyncApp:
    """The least that one writes with it: an echo. With an engine it reads there, and answers at
    once.
    """
    allowed = AuthorizeResult(
        enterprise_id=None, team_id=ME.team, bot_user_id=ME.user, bot_id=ME.bot
    )

    async def authorize() -> AuthorizeResult:
        return allowed

    async def echo(ack: AsyncAck, command: dict[str, str]) -> None:
        if engine is not None:
            async with engine.begin() as connection:
                (await connection.execute(_SMALL)).all()
        await ack(command["text"])

    app = AsyncApp(
        signing_secret=SECRET,
        authorize=authorize,
        process_before_response=at_once or engine is not None,
    )
    for word in sorted(BY_WORD)[:COMMANDS]:
        app.command(f"/{word}")(echo)
    return app


_SMALL = select(meta.c.value).where(meta.c.key == "host")


@asynccontextmanager
async def _served(requests: Requests) -> AsyncIterator[Post]:
    server = WebServer("127.0.0.1", 0, [Route("POST", PATH, requests.receive)])
    await server.start()
    async with _client(server.port) as post:
        yield post
    await server.stop()


@asynccontextmanager
async def _served_bare(app: AsyncApp) -> AsyncIterator[Post]:
    async def take(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    site = web.Application()
    site.router.add_post(PATH, take)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with _client(runner.addresses[0][1]) as post:
        yield post
    await runner.cleanup()


@asynccontextmanager
async def _client(port: int) -> AsyncIterator[Post]:
    """On one connection, and as small as can be: what it takes itself is measured too."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def post(headers: dict[str, str], body: bytes) -> bytes:
        sent = {"Host": "127.0.0.1", **headers, "Content-Length": str(len(body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        writer.write(f"POST {PATH} HTTP/1.1\r\n{head}\r\n".encode() + body)
        answer = (await reader.readuntil(b"\r\n\r\n")).lower()
        assert answer.startswith(b"http/1.1 200 "), answer
        length = answer.partition(b"content-length:")[2].partition(b"\r\n")[0]
        return await reader.readexactly(int(length))

    yield post
    writer.close()
    await writer.wait_closed()
