"""What the app answers outside the Web API: acknowledgements of commands, and `response_url`.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from tests.wires.slack_channels import Channel
from tests.wires.slack_state import Json, Message, Refused, named

if TYPE_CHECKING:
    from tests.wires.slack_people import User
    from tests.wires.slack_server import SlackServer

MOST_USES = 5


@dataclass(slots=True, kw_only=True)
class Link:
    """A `response_url`: for one person, in one place, about the message that was acted on."""

    user: "User"
    channel: Channel
    message: Message | None
    until: float
    uses: int = 0


class Replies:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self._links: dict[str, Link] = {}

    def link(self, user: "User", channel: Channel, message: Message | None = None) -> str:
        name = self.server.new_id("")
        until = asyncio.get_running_loop().time() + self.server.response_url_seconds
        self._links[name] = Link(user=user, channel=channel, message=message, until=until)
        return f"{self.server.origin}/actions/{self.server.team_id}/{name}"

    async def take(self, request: web.Request) -> web.StreamResponse:
        with self.server.web_api.busy("response_url"):
            return await self._take(request)

    async def _take(self, request: web.Request) -> web.StreamResponse:
        link = self._links.get(request.match_info["name"])
        try:
            body = await request.json()
        except ValueError:
            body = None
        if link is None or not isinstance(body, dict):
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        self.server.note("response_url", body)
        if fault := await self.server.faults.meets("response_url", request):
            return fault
        if asyncio.get_running_loop().time() > link.until:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if link.uses >= MOST_USES:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        try:
            self.server.examines("response_url", body)
            link.uses += 1
            self._applies(link, body)
        except Refused as refused:
            return web.json_response({"ok": False, "error": refused.error}, status=400)
        self.server.faults.loses("response_url", request)
        return web.Response(text="ok")

    def acknowledged(self, user: "User", channel: Channel, command: str, body: object) -> None:
        """Shows what stood in the acknowledgement of a command."""
        if not body:
            return
        said: Json = body if isinstance(body, dict) else {"text": str(body)}
        self.server.note("response_url", said)
        try:
            self.server.examines("response_url", said)
        except Refused as refused:
            user.failures.append(f"{command} failed with the error {refused.error}")
            return
        if said.keys() & {"replace_original", "delete_original"}:
            self.server.violations.append(f"{command}: there is no original yet")
        link = Link(user=user, channel=channel, message=None, until=0)
        self._applies(link, {**said, "replace_original": False, "delete_original": False})

    def _applies(self, link: Link, body: Json) -> None:
        original = link.message
        if body.get("delete_original") or body.get("replace_original"):
            if original is None:
                self.server.violations.append("response_url: there is no original message")
            elif body.get("delete_original"):
                original.deleted = True
                self._tells_deletion(original)
                return
            else:
                self.server.rewrites(original, body)
                return
        public = body.get("response_type") == "in_channel"
        thread = body.get("thread_ts") or (original.thread_ts if original else None)
        message = link.channel.adds(
            self.server.bot_user_id,
            str(body.get("text", "")),
            bot_id=self.server.bot_id,
            blocks=named(body.get("blocks", []), self.server.ids),
            attachments=body.get("attachments", []),
            metadata=body.get("metadata"),
            thread_ts=thread,
            ephemeral_for=None if public else link.user.id,
        )
        if link.message is None:
            link.message = message
        if public:
            self.server.soon(link.channel.tells(message), "message")

    def _tells_deletion(self, message: Message) -> None:
        if message.ephemeral_for is None:
            self.server.soon(self.server.tells_deletion(message), "message_deleted")
