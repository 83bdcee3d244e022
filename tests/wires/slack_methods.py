"""The methods of the Web API that the bot uses, on the workspace that the server holds.

https://docs.slack.dev/reference/methods
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.wires.slack_channels import Channel
from tests.wires.slack_state import Json, Message, Refused, named

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer

Method = Callable[[Json], Json]
READ = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}


class Methods:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        views, files = server.views, server.files
        self.table: dict[str, tuple[Method, str]] = {
            "api.test": (self.api_test, ""),
            "apps.connections.open": (self.connections_open, "connections:write"),
            "auth.test": (self.auth_test, ""),
            "bots.info": (self.bots_info, "users:read"),
            "chat.delete": (self.chat_delete, "chat:write"),
            "chat.postEphemeral": (self.post_ephemeral, "chat:write"),
            "chat.postMessage": (self.post_message, "chat:write"),
            "chat.update": (self.chat_update, "chat:write"),
            "conversations.info": (self.conversations_info, ""),
            "conversations.join": (self.conversations_join, "channels:join"),
            "conversations.members": (self.conversations_members, ""),
            "conversations.open": (self.conversations_open, "im:write"),
            "files.completeUploadExternal": (files.complete, "files:write"),
            "files.getUploadURLExternal": (files.get_url, "files:write"),
            "oauth.v2.access": (self.oauth_access, ""),
            "pins.add": (self.pins_add, "pins:write"),
            "pins.remove": (self.pins_remove, "pins:write"),
            "team.info": (self.team_info, "team:read"),
            "users.info": (self.users_info, "users:read"),
            "views.open": (views.open, ""),
            "views.publish": (views.publish, ""),
            "views.push": (views.push, ""),
            "views.update": (views.update, ""),
        }

    # What is said of the app and its workspace.

    def api_test(self, params: Json) -> Json:
        if error := params.get("error"):
            raise Refused(str(error), args=params)
        return {"args": params}

    def auth_test(self, params: Json) -> Json:
        made: Json = {"url": f"https://{self.server.team_domain}.slack.com/", "user": "deelbot"}
        made |= {"team": self.server.team_name, "team_id": self.server.team_id}
        made |= {"user_id": self.server.bot_user_id, "bot_id": self.server.bot_id}
        return {**made, "is_enterprise_install": False}

    def team_info(self, params: Json) -> Json:
        wanted = params.get("team", self.server.team_id)
        if wanted != self.server.team_id:
            raise Refused("team_not_found")
        team = {"id": self.server.team_id, "name": self.server.team_name}
        return {"team": {**team, "domain": self.server.team_domain, "email_domain": ""}}

    def bots_info(self, params: Json) -> Json:
        if params.get("bot") != self.server.bot_id:
            raise Refused("bot_not_found")
        bot: Json = {"id": self.server.bot_id, "deleted": False, "name": "Deelbot"}
        bot |= {"app_id": self.server.app_id, "user_id": self.server.bot_user_id, "icons": {}}
        return {"bot": bot}

    def connections_open(self, params: Json) -> Json:
        return {"url": self.server.sockets.ticket()}

    def oauth_access(self, params: Json) -> Json:
        known = (self.server.client_id, self.server.client_secret)
        if (params.get("client_id"), params.get("client_secret")) != known:
            raise Refused("bad_client_secret")
        if params.get("code") not in self.server.codes:
            raise Refused("invalid_code")
        self.server.codes.discard(str(params["code"]))
        team = {"id": self.server.team_id, "name": self.server.team_name}
        made: Json = {"access_token": self.server.bot_token, "token_type": "bot", "team": team}
        made |= {"app_id": self.server.app_id, "bot_user_id": self.server.bot_user_id}
        made |= {"scope": ",".join(sorted(self.server.scopes)), "enterprise": None}
        return {**made, "authed_user": {"id": "U0INSTALLER"}, "is_enterprise_install": False}

    # Messages.

    def writable(self, name: object, *, opens: bool = True) -> Channel:
        """The conversation of that id, or (if `opens`) of that person, if the bot may post."""
        if opens and name in self.server.users:
            user = self.server.users[str(name)]
            if user.deleted or user.is_bot:
                raise Refused("channel_not_found" if user.deleted else "cannot_dm_bot")
            self.needs("im:write")
            return user.conversation()
        channel = self.server.channels.get(str(name))
        if channel is None or (channel.private and not channel.has_bot):
            raise Refused("channel_not_found")
        if channel.person and channel.person.deleted:
            raise Refused("channel_not_found")
        if channel.archived:
            raise Refused("is_archived")
        if not channel.has_bot and "chat:write.public" not in self.server.scopes:
            raise Refused("not_in_channel")
        return channel

    def post_message(self, params: Json) -> Json:
        channel = self.writable(params["channel"])
        thread = params.get("thread_ts")
        if thread is not None and channel.message(thread) is None:
            raise Refused("thread_not_found")
        message = self._adds(channel, params)
        self.server.soon(channel.tells(message), "message")
        return {"channel": channel.id, "ts": message.ts, "message": message.payload()}

    def post_ephemeral(self, params: Json) -> Json:
        channel = self.writable(params["channel"], opens=False)
        if params["user"] not in self.server.users:
            raise Refused("user_not_found")
        if params["user"] not in channel.members:
            raise Refused("user_not_in_channel")
        message = self._adds(channel, params, ephemeral_for=params["user"])
        return {"message_ts": message.ts}

    def _adds(self, channel: Channel, params: Json, **fields: object) -> Message:
        self.server.files.check(params.get("blocks"))
        return channel.adds(
            self.server.bot_user_id,
            str(params.get("text", params.get("markdown_text", ""))),
            bot_id=self.server.bot_id,
            blocks=named(params.get("blocks", []), self.server.ids),
            attachments=params.get("attachments", []),
            metadata=params.get("metadata"),
            thread_ts=params.get("thread_ts"),
            **fields,
        )

    def _own(self, params: Json, error: str) -> Message:
        channel = self._visible(params)
        message = channel.message(params["ts"])
        if message is None:
            raise Refused("message_not_found")
        if message.user != self.server.bot_user_id:
            raise Refused(error)
        return message

    def chat_update(self, params: Json) -> Json:
        message = self._own(params, "cant_update_message")
        self.server.rewrites(message, params)
        made: Json = {"channel": message.channel.id, "ts": message.ts, "text": message.text}
        return {**made, "message": message.payload()}

    def chat_delete(self, params: Json) -> Json:
        message = self._own(params, "cant_delete_message")
        message.deleted = True
        self.server.soon(self.server.tells_deletion(message), "message_deleted")
        return {"channel": message.channel.id, "ts": message.ts}

    def pins_add(self, params: Json) -> Json:
        channel = self.writable(params["channel"], opens=False)
        if channel.message(params["timestamp"]) is None:
            raise Refused("message_not_found")
        if params["timestamp"] in channel.pins:
            raise Refused("already_pinned")
        channel.pins.append(str(params["timestamp"]))
        return {}

    def pins_remove(self, params: Json) -> Json:
        channel = self.writable(params["channel"], opens=False)
        if params["timestamp"] not in channel.pins:
            raise Refused("no_pin")
        channel.pins.remove(str(params["timestamp"]))
        return {}

    # Conversations and people.

    def needs(self, scope: str) -> None:
        if scope not in self.server.scopes:
            provided = ",".join(sorted(self.server.scopes))
            raise Refused("missing_scope", needed=scope, provided=provided)

    def _visible(self, params: Json) -> Channel:
        channel = self.server.channels.get(str(params["channel"]))
        if channel is None or (channel.private and not channel.has_bot):
            raise Refused("channel_not_found")
        return channel

    def conversations_info(self, params: Json) -> Json:
        channel = self._visible(params)
        self.needs(READ[channel.type])
        made = channel.payload()
        if params.get("include_num_members"):
            made["num_members"] = len(channel.members)
        return {"channel": made}

    def conversations_members(self, params: Json) -> Json:
        channel = self._visible(params)
        self.needs(READ[channel.type])
        limit = params.get("limit", 100)
        cursor = str(params.get("cursor") or "0")
        if not isinstance(limit, int) or not 1 <= limit <= 1_000:
            raise Refused("invalid_limit")
        if not cursor.isdecimal() or int(cursor) > len(channel.members):
            raise Refused("invalid_cursor")
        end = int(cursor) + limit
        following = str(end) if end < len(channel.members) else ""
        members = channel.members[int(cursor) : end]
        return {"members": members, "response_metadata": {"next_cursor": following}}

    def conversations_join(self, params: Json) -> Json:
        channel = self._visible(params)
        if channel.private or channel.person:
            raise Refused("method_not_supported_for_channel_type")
        if channel.archived:
            raise Refused("is_archived")
        if channel.has_bot:
            return {"channel": channel.payload(), "warning": "already_in_channel"}
        self.server.soon(channel.enters(self.server.bot_user_id), "member_joined_channel")
        return {"channel": {**channel.payload(), "is_member": True}}

    def conversations_open(self, params: Json) -> Json:
        if "channel" in params:
            channel = self._visible(params)
            return {"channel": {"id": channel.id}, "no_op": True, "already_open": True}
        names = str(params["users"]).split(",")
        if len(names) > 1:
            self.needs("mpim:write")
            raise Refused("not_supported", detail="group messages are not part of this server")
        user = self.server.users.get(names[0])
        if user is None:
            raise Refused("user_not_found")
        if user.deleted:
            raise Refused("user_disabled")
        if user.is_bot:
            raise Refused("cannot_dm_bot")
        known = user.dm is not None
        channel = user.conversation()
        made: Json = {
            "channel": channel.payload() if params.get("return_im") else {"id": channel.id}
        }
        return {**made, "no_op": True, "already_open": True} if known else made

    def users_info(self, params: Json) -> Json:
        user = self.server.users.get(str(params["user"]))
        if user is None:
            raise Refused("user_not_found")
        locale = params.get("include_locale") is True
        email = "users:read.email" in self.server.scopes
        return {"user": user.payload(include_locale=locale, email=email)}
