"""What Slack delivers over HTTP: signed, and answered after it was handled."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import Clock, SignatureVerifier

from adapters.slack.bolt import Response, request_of
from adapters.tasks import Tasks
from adapters.web import Reply

PATH = "/slack/events"
_JSON = {"Content-Type": "application/json; charset=utf-8"}
_UNSIGNED = Reply(401)
_UNREADABLE = Reply(400)
_LATER = Reply(503)


class Requests:
    def __init__(
        self,
        *,
        secret: str,
        take: Callable[[AsyncBoltRequest], Awaitable[Response | None]],
        clock: Clock | None = None,
    ) -> None:
        """`clock` says the time in seconds since 1970."""
        self._verifier = SignatureVerifier(secret, clock or Clock())
        self._take = take
        self._open = Tasks()
        self._answering = 0
        self._quiet = asyncio.Event()
        self._closed = False

    async def receive(self, headers: Mapping[str, str], body: bytes) -> Reply:
        """Slack repeats an event that is not answered with 2xx."""
        if not self._is_slack(headers, body):
            return _UNSIGNED
        if self._closed:
            return _LATER
        request = _read(headers, body)
        if request is None:
            return _UNREADABLE
        self._answering += 1
        try:
            return await self._answer(request)
        finally:
            self._answering -= 1
            if not self._answering:
                self._quiet.set()

    async def finish(self) -> None:
        """Takes nothing new, and finishes what is open."""
        self._closed = True
        while self._answering:
            self._quiet.clear()
            await self._quiet.wait()
        await self._open.finish()

    async def _answer(self, request: AsyncBoltRequest) -> Reply:
        response = await self._take(request)
        if response is None:
            return _LATER
        settled = response.settled
        if settled.taken is not None:
            # Whether it arrives nobody says; to wait for what is noted of it would only delay it.
            self._open.start(_awaited(settled.taken))
        if settled.body is None:
            return Reply(200)
        return Reply(200, response.body.encode(), _JSON)

    def _is_slack(self, headers: Mapping[str, str], body: bytes) -> bool:
        try:
            return self._verifier.is_valid_request(body, dict(headers))
        except (TypeError, ValueError):
            # A timestamp that is no number, a signature or a body that is no text.
            return False


async def _awaited(work: Callable[[], Awaitable[None]]) -> None:
    await work()


def _read(headers: Mapping[str, str], body: bytes) -> AsyncBoltRequest | None:
    """None for what holds nothing."""
    request = request_of(body.decode(), headers, "http")
    return request if request is not None and request.body else None
