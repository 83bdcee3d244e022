"""Runs the Slack adapter: from tokens to requests that are handled, and back to a clean stop."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TypeVar

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.health import Sign
from adapters.slack.admission import WrongToken, admitted, checked, refused
from adapters.slack.bolt import Bolt
from adapters.slack.directory import Directory
from adapters.slack.errors import EXPECTED
from adapters.slack.incoming import Me
from adapters.slack.platform import SlackPlatform
from adapters.slack.requests import PATH, Requests
from adapters.slack.session import Session
from adapters.slack.sockets import Sockets
from adapters.slack.surfaces import Surfaces
from adapters.slack.watch import Watch
from adapters.slack.wire import make_client, make_session
from adapters.telling import Receiver
from adapters.web import Reply, Route
from bot.model.people import Language

# For answers under way when it is time to stop; the courier brings the rest at the next start.
LAST_SECONDS = 5.0
T = TypeVar("T")


class SlackAdapter:
    """`connect`, `run` until `stop`, then `close`: in between the platform still sends.

    With an `app_token` Slack is heard by Socket Mode; without one a web server must serve `routes`
    from before `run` until after `stop`, and requests are signed with `signing_secret`.
    """

    def __init__(
        self,
        *,
        bot_token: str,
        app_token: str = "",
        signing_secret: str = "",
        api_url: str = "https://slack.com/api/",
        language: Language = "nl",
        watch: Watch | None = None,
    ) -> None:
        """Raises WrongToken for what cannot be a token of its setting."""
        self._bot_token = checked("SLACK_BOT_TOKEN", bot_token)
        self._app_token = checked("SLACK_APP_TOKEN", app_token) if app_token else ""
        self._secret = checked("SLACK_SIGNING_SECRET", signing_secret) if signing_secret else ""
        if not (self._app_token or self._secret):
            raise WrongToken(
                "SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN (Socket Mode)"
                " or SLACK_SIGNING_SECRET (HTTP)."
            )
        self._api_url = api_url
        self._language: Language = language
        self._watch = watch or Watch()
        self._http: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None
        self._me: Me | None = None
        self._platform: SlackPlatform | None = None
        self._requests: Requests | None = None
        self._sockets: Sockets | None = None
        self._stopping = asyncio.Event()
        self._ended: asyncio.Event | None = None

    @property
    def routes(self) -> tuple[Route, ...]:
        """What a web server is to serve: nothing in Socket Mode."""
        return () if self._app_token else (Route("POST", PATH, self._receive),)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """By HTTP there is none: nothing comes while nobody writes."""
        if not self._app_token:
            return ()
        connected = self._sockets is not None and self._sockets.connected
        return (Sign("slack_socket", int(connected), connected),)

    async def connect(self) -> SlackPlatform:
        """Waits while Slack cannot be reached; cancel it to leave. Raises WrongToken."""
        self._http = make_session()
        client = self._client = make_client(self._bot_token, self._api_url, self._http)
        try:
            self._me = await self._until_reached("SLACK_BOT_TOKEN", lambda: admitted(client))
            self._watch.back()
        except BaseException:
            await self.close()
            raise
        self._platform = SlackPlatform(lambda _workspace: client)
        return self._platform

    async def run(self, bot: Receiver) -> None:
        """Until `stop`; cancelled, it cuts off what is open. Raises WrongToken."""
        if not (self._platform and self._client and self._http and self._me):
            raise RuntimeError("connect first")
        ended = self._ended = asyncio.Event()
        directory = Directory(self._client)
        session = Session(
            bot=bot,
            platform=self._platform,
            surfaces=Surfaces(self._client),
            directory=directory,
            me=self._me,
            language=self._language,
        )
        bolt = Bolt(session, self._client, self._me)
        try:
            if self._app_token:
                await self._open_sockets(bolt, self._client, self._http)
            else:
                await self._listen(bolt)
            with suppress(TimeoutError):
                await asyncio.wait_for(session.finish(), LAST_SECONDS)
        finally:
            await session.cut()
            await directory.stop()
            ended.set()

    async def stop(self) -> None:
        """Takes nothing new; returns when what was open is finished and told."""
        self._stopping.set()
        if self._ended is not None:
            await self._ended.wait()

    async def close(self) -> None:
        """Nothing can be sent any more."""
        if self._http is not None:
            await self._http.close()

    async def _open_sockets(
        self, bolt: Bolt, client: AsyncWebClient, http: aiohttp.ClientSession
    ) -> None:
        async def address() -> str:
            answer = await client.apps_connections_open(app_token=self._app_token)
            return str(answer["url"])

        known = False

        async def reached() -> str:
            nonlocal known
            found = await self._until_reached("SLACK_APP_TOKEN", address, known=known)
            known = True
            return found

        sockets = self._sockets = Sockets(
            address=reached, take=bolt.take, session=http, watch=self._watch
        )
        running = asyncio.create_task(sockets.run())
        stop = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({running, stop}, return_when=asyncio.FIRST_COMPLETED)
            sockets.stop()
            await running
        finally:
            for task in (running, stop):
                task.cancel()
            await asyncio.gather(running, stop, return_exceptions=True)

    async def _listen(self, bolt: Bolt) -> None:
        self._requests = requests = Requests(secret=self._secret, take=bolt.take)
        try:
            await self._stopping.wait()
        finally:
            await requests.finish()

    async def _receive(self, headers: Mapping[str, str], body: bytes) -> Reply:
        # Until the bot runs, Slack is asked to come again.
        return await self._requests.receive(headers, body) if self._requests else Reply(503)

    async def _until_reached(
        self, setting: str, call: Callable[[], Awaitable[T]], *, known: bool = False
    ) -> T:
        """Raises WrongToken, unless the token is `known` to have been good."""
        while True:
            try:
                return await call()
            except EXPECTED as error:
                wrong = refused(setting, error)
                if wrong is not None and not known:
                    # The library's own error holds the whole answer.
                    raise wrong from None
                await asyncio.sleep(self._watch.away(error))
