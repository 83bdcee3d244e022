"""HTTP mode: signed requests to the app's request URL.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp

from bot.clock import SystemClock
from tests.wires.slack_deliveries import Delivery

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the app answered to a request."""

    status: int
    content_type: str
    text: str

    def body(self) -> object:
        return json.loads(self.text) if self.text and self.content_type == JSON else self.text


class Requests:
    def __init__(self, server: "SlackServer", url: str) -> None:
        self.server = server
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def post(
        self,
        body: bytes,
        *,
        content_type: str = JSON,
        secret: str | None = None,
        age: int = 0,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Posts a signed body; another secret or an age in seconds makes a forged or an old one."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        timestamp = str(SystemClock().now() - age)
        key = (secret or self.server.signing_secret).encode()
        digest = hmac.new(key, f"v0:{timestamp}:".encode() + body, hashlib.sha256).hexdigest()
        sent = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0"}
        sent |= {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}
        sent |= headers or {}
        async with self._session.post(self.url, data=body, headers=sent) as response:
            text = await response.text()
            return Reply(status=response.status, content_type=response.content_type, text=text)

    async def verifies(self) -> bool:
        """Whether the app answers the challenge with which Slack tries a request URL."""
        challenge = {"type": "url_verification", "token": "verification", "challenge": "3eZbrw1a"}
        reply = await self.post(json.dumps(challenge).encode())
        return reply.status == 200 and "3eZbrw1a" in reply.text

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> str:
        if delivery.kind == "events_api":
            body, kind = json.dumps(delivery.payload).encode(), JSON
        elif delivery.kind == "slash_commands":
            body, kind = urlencode(delivery.payload).encode(), FORM
        else:
            body, kind = urlencode({"payload": json.dumps(delivery.payload)}).encode(), FORM
        headers = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        try:
            async with asyncio.timeout(self.server.ack_seconds):
                reply = await self.post(
                    body, content_type=kind, headers=headers if attempt else None
                )
        except TimeoutError:
            return "http_timeout"
        except aiohttp.ClientError:
            return "connection_failed"
        if 200 <= reply.status < 300:
            delivery.answer(reply.body())
            return ""
        if reply.status == 404:
            self.server.violations.append(f"{delivery.name}: nobody listens (404)")
        return "http_error"

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
