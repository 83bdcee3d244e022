"""The smallest app that listens to everything, on the real Bolt, over either transport."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Json

Listener = Callable[[Json, AsyncAck], Awaitable[object]]
ANY = re.compile("")


class EchoApp:
    """Keeps what it was sent, and does with it what a test says; else it only acknowledges."""

    def __init__(self, server: SlackServer) -> None:
        self.server = server
        self.client = AsyncWebClient(
            token=server.bot_token, base_url=server.api_url, retry_handlers=[]
        )
        self.seen: list[Json] = []
        self.listeners: dict[str, Listener] = {}
        """By the name of a command, the type of an event, or the type of an interaction."""
        self.app = AsyncApp(
            client=self.client,
            signing_secret=server.signing_secret,
            process_before_response=True,
        )
        for listens in (self.app.event, self.app.command, self.app.action, self.app.shortcut):
            listens(ANY)(self._hears)
        self.app.view_submission(ANY)(self._hears)
        self.app.view_closed(ANY)(self._hears)

    async def _hears(self, body: Json, ack: AsyncAck) -> None:
        self.seen.append(body)
        name = body["event"]["type"] if "event" in body else body.get("command") or body["type"]
        if listener := self.listeners.get(name):
            await listener(body, ack)
        else:
            await ack()

    def events(self, kind: str) -> list[Json]:
        """All events of a type, as they came."""
        held = [body["event"] for body in self.seen if "event" in body]
        return [event for event in held if event["type"] == kind]

    @asynccontextmanager
    async def on_a_socket(self, ping_interval: float = 5) -> AsyncIterator[AsyncSocketModeHandler]:
        handler = AsyncSocketModeHandler(
            self.app, self.server.app_token, ping_interval=ping_interval
        )
        await handler.connect_async()
        try:
            yield handler
        finally:
            await handler.close_async()

    @asynccontextmanager
    async def over_http(self) -> AsyncIterator[None]:
        async def take(request: web.Request) -> web.Response:
            bolt_request = await to_bolt_request(request)
            return await to_aiohttp_response(await self.app.async_dispatch(bolt_request))

        site = web.Application()
        site.router.add_post("/slack/events", take)
        runner = web.AppRunner(site, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.server.reaches(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        try:
            yield
        finally:
            await runner.cleanup()


class Refusal:
    """Expects that Slack refuses a call, and keeps the error and the whole answer."""

    error = ""
    more: Json

    def __enter__(self) -> "Refusal":
        return self

    def __exit__(self, kind: object, raised: object, trace: object) -> bool:
        assert isinstance(raised, SlackApiError), "the call was not refused"
        self.error = raised.response["error"]
        self.more = raised.response.data
        return True
