"""Bolt in the middle: whatever Slack asks goes to the session, and is acknowledged after it.

With `process_before_response` the acknowledgement is what a listener returns. One listener for
each kind of request takes everything of its kind; what is of no kind that Bolt knows, or cannot be
read, is acknowledged and left alone: it would be the same the next time.
"""

import json
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Literal

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.request.payload_utils import is_slash_command
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.incoming import Me, Payload
from adapters.slack.session import Session, Settled
from adapters.slack.wire import hushed
from adapters.turns import NotTold

log = logging.getLogger(__name__)

Mode = Literal["http", "socket_mode"]

_ANY = re.compile("")
_NOT_ACKNOWLEDGED = 503


# What Bolt raises where a payload is not as it knows them.
_MISFITS = (AttributeError, LookupError, RecursionError, TypeError, ValueError)


class Response(BoltResponse):
    """With what is to be done once it has gone out."""

    def __init__(self, settled: Settled) -> None:
        super().__init__(status=200, body=settled.body or "")
        self.settled = settled


class Bolt:
    """`api` is only asked where the Web API is: Bolt is given no token, and calls nothing."""

    def __init__(self, session: Session, api: AsyncWebClient, me: Me) -> None:
        self._app = _app(api, me, _Commands(session))
        _listen(self._app, session)

    async def take(self, request: AsyncBoltRequest) -> Response | None:
        """None for what is not to be acknowledged."""
        try:
            response = await self._app.async_dispatch(request)
        except _MISFITS as error:
            # Bolt itself trips over it, while it looks for a listener and again while it says so.
            response = await _unread(error)
        if response.status == _NOT_ACKNOWLEDGED:
            return None
        if isinstance(response, Response):
            return response
        # Bolt's own, to what Slack tries a request URL with.
        return Response(Settled(json.loads(response.body) if response.body else None))


def request_of(
    body: str | dict[str, object], headers: Mapping[str, str], mode: Mode
) -> AsyncBoltRequest | None:
    """None for what cannot be read."""
    try:
        return AsyncBoltRequest(body=body, headers=dict(headers), mode=mode)
    except _MISFITS as error:
        log.warning("a request of Slack cannot be read: %s", type(error).__name__)
        return None


def _app(api: AsyncWebClient, me: Me, commands: AsyncMiddleware) -> AsyncApp:
    allowed = AuthorizeResult(
        enterprise_id=None, team_id=me.team, bot_user_id=me.user, bot_id=me.bot or None
    )

    async def authorize() -> AuthorizeResult:
        return allowed

    return AsyncApp(
        name="deelbot",
        logger=hushed(),
        process_before_response=True,
        # Requests that no listener takes come to `app.error`, rather than with their whole body to
        # the log.
        raise_error_for_unhandled_request=True,
        client=AsyncWebClient(base_url=api.base_url, logger=hushed(), retry_handlers=[]),
        authorize=authorize,
        before_authorize=commands,
        # Over HTTP the signature is checked before anything is read.
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )


def _listen(app: AsyncApp, session: Session) -> None:
    app.action(_ANY)(_listener(session.press))
    app.view_submission(_ANY)(_listener(session.submission))
    app.view_closed(_ANY)(_listener(_nothing))
    app.shortcut(_ANY)(_listener(session.shortcut))
    app.event(_ANY)(_listener(session.event))
    app.options(_ANY)(_listener(_no_options))
    app.error(_unread)


class _Commands(AsyncMiddleware):
    """Slash commands: what comes most, and is answered while somebody looks. They go neither by the
    authorisation, which only finds a token that is not used, nor by the listeners, which are each
    given all that one may want to know of a request.
    """

    def __init__(self, session: Session) -> None:
        self._handle = _handler(session.command)

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        if not is_slash_command(req.body):
            return await next()
        return await self._handle(req.body)


def _listener(
    handle: Callable[[Payload], Awaitable[Settled]],
) -> Callable[..., Awaitable[BoltResponse]]:
    handled = _handler(handle)

    async def listener(body: dict[str, object]) -> BoltResponse:
        return await handled(body)

    return listener


def _handler(
    handle: Callable[[Payload], Awaitable[Settled]],
) -> Callable[[Payload], Awaitable[BoltResponse]]:
    async def handled(payload: Payload) -> BoltResponse:
        try:
            return Response(await handle(payload))
        except NotTold:
            return BoltResponse(status=_NOT_ACKNOWLEDGED)

    return handled


async def _nothing(_payload: Payload) -> Settled:
    return Settled()


async def _no_options(_payload: Payload) -> Settled:
    return Settled({"options": []})


async def _unread(error: Exception) -> BoltResponse:
    log.warning("a request of Slack is left alone: %s", type(error).__name__)
    return BoltResponse(status=200)
