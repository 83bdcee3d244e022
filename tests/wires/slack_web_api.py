"""The door of the Web API: tokens, scopes, parameters in their three dresses, and refusals.

https://docs.slack.dev/apis/web-api
"""

import base64
import binascii
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from aiohttp import web

from tests.wires.slack_judge import definitions, properties
from tests.wires.slack_state import Json, Refused

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer

WITHOUT_TOKEN = ("api.test", "oauth.v2.access")
WITH_APP_TOKEN = ("apps.connections.open",)
# These do not read a body of JSON: their parameters would be as if they were not there.
FORM_ONLY = frozenset(
    (
        "bots.info",
        "conversations.info",
        "conversations.members",
        "files.completeUploadExternal",
        "files.getUploadURLExternal",
        "oauth.v2.access",
        "team.info",
        "users.info",
    )
)


class WebApi:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self.open: list[str] = []
        """The methods of the calls that are being answered."""

    async def take(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        with self.busy(method):
            return await self._answer(method, request)

    @contextmanager
    def busy(self, name: str) -> Iterator[None]:
        """Counts a call as open, for whoever waits until none is."""
        self.open.append(name)
        try:
            yield
        finally:
            self.open.remove(name)

    async def _answer(self, method: str, request: web.Request) -> web.StreamResponse:
        server = self.server
        scopes = {"x-oauth-scopes": ",".join(sorted(server.scopes))}
        params = await parameters(method, request)
        token = str(params.pop("token", "")) or bearer(request)
        server.note(method, params)
        if fault := await server.faults.meets(method, request, params):
            return fault
        try:
            made: Json = {"ok": True, **self._do(method, token, params, request)}
        except Refused as refused:
            made = {"ok": False, "error": refused.error, **refused.more}
        server.faults.loses(method, request)
        return web.json_response(made, headers=scopes)

    def _do(self, method: str, token: str, params: Json, request: web.Request) -> Json:
        if method not in self.server.methods.table:
            self.server.violations.append(f"{method}: no method that the bot is known to use")
            raise Refused("unknown_method")
        work, scope = self.server.methods.table[method]
        self._admit(method, token)
        if method in FORM_ONLY and request.content_type == "application/json":
            self.server.violations.append(f"{method}: does not read JSON")
            raise Refused("invalid_arguments")
        self.server.examines(method, params)
        if scope and method not in WITH_APP_TOKEN:
            self.server.methods.needs(scope)
        return work(params)

    def _admit(self, method: str, token: str) -> None:
        server = self.server
        if method in WITHOUT_TOKEN:
            return
        if not token:
            raise Refused("not_authed")
        wanted = server.app_token if method in WITH_APP_TOKEN else server.bot_token
        if token == wanted:
            if server.token_error and wanted == server.bot_token:
                raise Refused(server.token_error)
        elif token in (server.app_token, server.bot_token):
            raise Refused("not_allowed_token_type")
        else:
            raise Refused("invalid_auth")


def bearer(request: web.Request) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind == "Bearer" else ""


async def parameters(method: str, request: web.Request) -> Json:
    """What was sent, with the types that the schema gives; forms hold texts only."""
    if request.content_type == "application/json":
        said = await request.json()
        return dict(said) if isinstance(said, dict) else {}
    sent = {**request.query, **await request.post()}
    if basic := request.headers.get("Authorization", ""):
        sent |= credentials(basic)
    return {name: typed(method, name, str(value)) for name, value in sent.items()}


def credentials(header: str) -> dict[str, str]:
    """The client of `oauth.v2.access`, which may be named in the header."""
    kind, _, encoded = header.partition(" ")
    if kind != "Basic":
        return {}
    try:
        client, _, secret = base64.b64decode(encoded).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": client, "client_secret": secret}


def typed(method: str, name: str, text: str) -> object:
    if method not in definitions():
        return text
    schema = properties(method).get(name, {})
    kind = schema.get("type", "object")
    if kind == "string":
        return text
    if kind == "boolean":
        return {"1": True, "true": True, "0": False, "false": False}.get(text.lower(), text)
    try:
        return json.loads(text)
    except ValueError:
        return text
