"""The web server: routes, limits, what it says of itself, and a stop that cuts nothing off."""

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest
from aiohttp import ClientSession

from adapters.telegram.run import TelegramAdapter, WrongToken
from adapters.telegram.watch import Watch
from adapters.web import LARGEST_BODY, CannotListen, Reply, Route, WebServer


class Desk:
    """Echoes bodies; waits where it is told to."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.gate = asyncio.Event()

    async def echo(self, headers: Mapping[str, str], body: bytes) -> Reply:
        return Reply(202, body, {"X-Said": headers["x-say"]})

    async def wait(self, _headers: Mapping[str, str], _body: bytes) -> Reply:
        self.begun.set()
        await self.gate.wait()
        return Reply(200, b"done")

    async def fail(self, _headers: Mapping[str, str], _body: bytes) -> Reply:
        raise LookupError("geheim")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def server(desk: Desk) -> AsyncIterator[WebServer]:
    routes = (
        Route("POST", "/echo", desk.echo),
        Route("GET", "/wait", desk.wait),
        Route("GET", "/fail", desk.fail),
    )
    server = WebServer("127.0.0.1", 0, routes)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def client(server: WebServer) -> AsyncIterator[ClientSession]:
    async with ClientSession(f"http://127.0.0.1:{server.port}") as session:
        yield session


async def test_a_route_is_given_headers_and_body_and_says_what_it_likes(
    client: ClientSession,
) -> None:
    async with client.post("/echo", data=b"hallo", headers={"X-Say": "dag"}) as response:
        assert response.status == 202
        assert await response.read() == b"hallo"
        assert response.headers["X-Said"] == "dag"
        assert "Server" not in response.headers


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/", 404), ("POST", "/x", 404), ("GET", "/echo", 405)]
)
async def test_all_else_is_not_there(
    client: ClientSession, method: str, path: str, status: int
) -> None:
    async with client.request(method, path) as response:
        assert response.status == status
        assert "Server" not in response.headers


async def test_a_body_that_is_too_large_is_refused(client: ClientSession) -> None:
    body = b"x" * (LARGEST_BODY + 1)
    async with client.post("/echo", data=body, headers={"X-Say": "x"}) as response:
        assert response.status == 413


async def test_a_bug_shows_no_trace_of_itself(client: ClientSession) -> None:
    async with client.get("/fail") as response:
        text = await response.text()

        assert response.status == 500
        assert "geheim" not in text
        assert "Traceback" not in text
        assert "Server" not in response.headers


async def test_a_stop_finishes_open_requests(
    server: WebServer, client: ClientSession, desk: Desk
) -> None:
    async def ask() -> bytes:
        async with client.get("/wait") as response:
            return await response.read()

    asking = asyncio.create_task(ask())
    await desk.begun.wait()
    stopping = asyncio.create_task(server.stop())
    await asyncio.sleep(0.05)
    assert not stopping.done()

    desk.gate.set()
    assert await asking == b"done"
    await stopping


async def test_a_port_in_use_is_one_clear_sentence(server: WebServer) -> None:
    other = WebServer("127.0.0.1", server.port, ())

    with pytest.raises(CannotListen, match="DEELBOT_WEB_PORT"):
        await other.start()


async def test_an_address_of_another_machine_is_one_clear_sentence() -> None:
    with pytest.raises(CannotListen, match="DEELBOT_WEB_HOST"):
        await WebServer("192.0.2.1", 0, ()).start()


# a whole adapter, against a server that knows one method


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_telegram_does_not_know_ends_the_start(status: int) -> None:
    async def refuse(_headers: Mapping[str, str], _body: bytes) -> Reply:
        body = b'{"ok": false, "error_code": 401, "description": "Unauthorized"}'
        return Reply(status, body)

    server = WebServer("127.0.0.1", 0, (Route("POST", "/bot1:secret/getMe", refuse),))
    await server.start()
    api_url = f"http://127.0.0.1:{server.port}/"
    with pytest.raises(WrongToken) as refused:
        await TelegramAdapter(token=" 1:secret ", api_url=api_url).connect()
    await server.stop()

    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None


async def test_a_start_waits_for_telegram_and_says_so_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    tried = 0

    async def answer(_headers: Mapping[str, str], _body: bytes) -> Reply:
        nonlocal tried
        tried += 1
        if tried < 4:
            return Reply(502, b"bad gateway")
        me = b'{"id": 1, "is_bot": true, "first_name": "D", "username": "DeelBot"}'
        return Reply(200, b'{"ok": true, "result": ' + me + b"}")

    server = WebServer("127.0.0.1", 0, (Route("POST", "/bot1:secret/getMe", answer),))
    await server.start()
    watch = Watch(shortest=0.001)
    api_url = f"http://127.0.0.1:{server.port}"
    telegram = TelegramAdapter(token="1:secret", api_url=api_url, watch=watch)
    platform = await telegram.connect()
    await telegram.close()
    await server.stop()

    assert platform.name == "telegram"
    assert tried == 4
    assert caplog.text.count("Telegram cannot be reached") == 1
    assert caplog.text.count("reached again") == 1
    assert "secret" not in caplog.text
