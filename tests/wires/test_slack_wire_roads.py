"""The two roads to the app, and what can go wrong on them and on the way back."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import aiohttp
import aiohttp.web
import pytest
from slack_bolt.async_app import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from tests.wires.slack_echo import EchoApp
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Json


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    server = await SlackServer().start()
    yield server
    await server.stop()


async def test_two_sockets_share_the_deliveries(server: SlackServer) -> None:
    an = server.user("An")
    one, two = EchoApp(server), EchoApp(server)
    async with one.on_a_socket(), two.on_a_socket():
        await server.sockets.opened(2)

        for at in range(4):
            await an.commands("/deel", str(at))

    assert (len(one.seen), len(two.seen)) == (2, 2)
    assert server.violations == []


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_socket_is_renewed_when_slack_asks(server: SlackServer, reason: str) -> None:
    an = server.user("An")
    echo = EchoApp(server)
    async with echo.on_a_socket():
        await server.sockets.opened()
        await server.sockets.disconnects(reason)
        await server.sockets.connects(times=2)

        await an.commands("/deel")

    assert len(echo.seen) == 1
    assert server.violations == []


async def test_what_was_not_acknowledged_comes_again_on_the_next_socket(
    server: SlackServer,
) -> None:
    an = server.user("An")
    echo = EchoApp(server)

    async def close_the_first_time(body: Json, ack: AsyncAck) -> None:
        if len(echo.seen) == 1:
            await server.sockets.close()
            await asyncio.sleep(0.05)
            raise RuntimeError("as if the process had stopped")
        await ack()

    echo.listeners["message"] = close_the_first_time
    server.retry_delays = ()
    async with echo.on_a_socket(ping_interval=0.05):
        await an.writes_dm("dag")
        await server.settled()

    assert len(echo.seen) == 2
    assert len({body["event_id"] for body in echo.seen}) == 1
    assert server.violations == []


async def test_pings_are_answered_so_that_the_socket_stays(server: SlackServer) -> None:
    echo = EchoApp(server)
    async with echo.on_a_socket(ping_interval=0.02) as handler:
        await asyncio.sleep(0.2)

        assert handler.client.last_ping_pong_time
        assert not handler.client.stale

    assert server.sockets.connected == 1


async def test_a_repeated_event_says_so(server: SlackServer) -> None:
    """The attempt stands in the envelope, and Bolt makes headers of it."""
    an = server.user("An")
    server.ack_seconds, server.retry_delays = 0.05, (0.0, 0.0, 0.0)
    taken: list[Json] = []
    client = AsyncWebClient(base_url=server.api_url)
    url = (await client.apps_connections_open(app_token=server.app_token))["url"]
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        assert (await socket.receive_json())["type"] == "hello"
        await an.writes_dm("dag")
        for _ in range(4):
            taken.append(await socket.receive_json())
        await server.settled()

    assert [envelope["retry_attempt"] for envelope in taken] == [0, 1, 2, 3]
    assert [envelope["retry_reason"] for envelope in taken] == ["", "timeout", "timeout", "timeout"]
    assert len({envelope["envelope_id"] for envelope in taken}) == 4
    assert server.violations == ["message.im: never acknowledged (timeout)"]


async def test_a_ticket_opens_one_socket_and_its_answers_are_judged(server: SlackServer) -> None:
    client = AsyncWebClient(base_url=server.api_url)
    url = (await client.apps_connections_open(app_token=server.app_token))["url"]
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
            await socket.send_str('{"envelope_id": "unknown"}')
            telling = asyncio.create_task(server.user("An").writes_dm("dag"))
            envelope = (await socket.receive_json())["envelope_id"]
            await socket.send_json({"envelope_id": envelope, "payload": {"text": "Dag"}})
            await telling
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)

    assert server.violations == [
        'socket: not an acknowledgement: {"envelope_id": "unknown"}',
        "message.im: an event is acknowledged without body",
    ]


async def test_requests_are_signed_and_forgeries_refused(server: SlackServer) -> None:
    echo = EchoApp(server)
    async with echo.over_http():
        assert server.requests
        body = urlencode({"command": "/deel", "text": "", "user_id": "U1", "team_id": "T1"})
        form: Json = {"content_type": "application/x-www-form-urlencoded"}

        right = await server.requests.post(body.encode(), **form)
        forged = await server.requests.post(body.encode(), **form, secret="other")
        old = await server.requests.post(body.encode(), **form, age=301)
        none = await server.requests.post(
            body.encode(), **form, headers={"X-Slack-Signature": "nonsense"}
        )
        malformed = await server.requests.post(b"\xff{", **form)

        assert await server.requests.verifies()
    assert [reply.status for reply in (right, forged, old, none)] == [200, 401, 401, 401]
    assert malformed.status >= 400
    assert len(echo.seen) == 1


async def test_http_repeats_say_so(server: SlackServer) -> None:
    an = server.user("An")
    server.retry_delays = (0.0, 0.0, 0.0)
    headers = []

    async def take(request: aiohttp.web.BaseRequest) -> aiohttp.web.Response:
        headers.append({k: v for k, v in request.headers.items() if k.startswith("X-Slack-Retry")})
        return aiohttp.web.Response(status=200 if len(headers) == 3 else 500)

    runner = aiohttp.web.ServerRunner(aiohttp.web.Server(take))
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    server.reaches(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    await an.writes_dm("dag")
    await server.settled()
    await runner.cleanup()

    assert headers == [
        {},
        {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_error"},
        {"X-Slack-Retry-Num": "2", "X-Slack-Retry-Reason": "http_error"},
    ]
    assert server.violations == []


async def test_commands_are_not_repeated(server: SlackServer) -> None:
    an = server.user("An")
    server.reaches("http://127.0.0.1:9/")

    await an.commands("/deel")

    assert an.failures == ["/deel failed with the error operation_timeout"]
    assert server.violations == ["/deel: not acknowledged (connection_failed)"]


async def test_an_event_that_nobody_listens_to_is_a_violation(server: SlackServer) -> None:
    from slack_bolt.async_app import AsyncApp

    an = server.user("An")
    server.retry_delays = (0.0,)
    echo = EchoApp(server)
    echo.app = AsyncApp(
        client=echo.client, signing_secret=server.signing_secret, process_before_response=True
    )
    async with echo.over_http():
        await an.writes_dm("dag")
        await server.settled()

    assert server.violations == [
        "message.im: nobody listens (404)",
        "message.im: nobody listens (404)",
        "message.im: never acknowledged (http_error)",
    ]


@pytest.mark.parametrize(
    ("handlers", "times"), [([], 1), ([AsyncConnectionErrorRetryHandler()], 2)]
)
async def test_a_lost_answer_was_work_done(
    server: SlackServer, handlers: list[AsyncRetryHandler], times: int
) -> None:
    """With the retries of slack-sdk the message stands there twice."""
    an = server.user("An")
    server.subscribed.clear()
    client = AsyncWebClient(
        token=server.bot_token, base_url=server.api_url, retry_handlers=handlers
    )
    server.lose_answer("chat.postMessage")

    if handlers:
        await client.chat_postMessage(channel=an.id, text="Dag")
    else:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await client.chat_postMessage(channel=an.id, text="Dag")

    assert len(an.dms) == times
    assert server.violations == []


async def test_calls_break_and_are_slow(server: SlackServer) -> None:
    client = AsyncWebClient(
        token=server.bot_token, base_url=server.api_url, retry_handlers=[], timeout=1
    )
    server.breaks("auth.test", status=503)
    server.delays("auth.test", seconds=5)

    with pytest.raises(TimeoutError):
        await client.auth_test()
    with pytest.raises(SlackApiError):
        await client.auth_test()
    await client.auth_test()

    assert server.violations == []


async def test_slack_goes_away_and_comes_back(
    server: SlackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    an = server.user("An")
    echo = EchoApp(server)
    async with echo.on_a_socket(ping_interval=0.1):
        await server.sockets.opened()
        await server.goes_down()
        with pytest.raises(aiohttp.ClientError):
            await echo.client.auth_test()
        await server.comes_up()
        await server.sockets.opened()

        await an.commands("/deel")

    assert len(echo.seen) == 1
    assert server.violations == []


async def test_waiting_for_what_never_ends_fails_loudly(server: SlackServer) -> None:
    an = server.user("An")
    telling = asyncio.create_task(an.writes_dm("dag"))
    await asyncio.sleep(0)

    with pytest.raises(AssertionError, match=r"still open: \['message.im'\]"):
        await server.settled(seconds=0.05)
    telling.cancel()


async def test_an_uninstalled_app_is_told_and_its_token_is_dead(server: SlackServer) -> None:
    echo = EchoApp(server)
    async with echo.on_a_socket():
        await echo.client.auth_test()
        await server.uninstalls()
        with pytest.raises(SlackApiError, match="account_inactive"):
            await echo.client.auth_test()

    assert [payload["event"]["type"] for payload in server.told] == [
        "app_uninstalled",
        "tokens_revoked",
    ]
    assert json.dumps(server.told)
