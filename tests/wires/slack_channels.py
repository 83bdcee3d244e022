"""Conversations of the test server: channels and direct messages, and what happens to them."""

from typing import TYPE_CHECKING

from tests.wires.slack_state import Json, Message

if TYPE_CHECKING:
    from tests.wires.slack_people import User
    from tests.wires.slack_server import SlackServer


class Channel:
    """A public or private channel, or (with `person`) the direct messages of one person."""

    def __init__(
        self,
        server: "SlackServer",
        name: str,
        *,
        private: bool = False,
        person: "User | None" = None,
    ) -> None:
        self.server = server
        self.id = server.new_id("D" if person else "C")
        self.name = name
        self.private = private
        self.person = person
        self.archived = False
        self.members: list[str] = [person.id, server.bot_user_id] if person else []
        self.everybody = False
        """Whether whoever comes to the workspace is in it."""
        self.pins: list[str] = []
        self.everything: list[Message] = []

    @property
    def messages(self) -> list[Message]:
        """What everybody in it sees, oldest first."""
        return [m for m in self.everything if not m.deleted and m.ephemeral_for is None]

    @property
    def has_bot(self) -> bool:
        return self.server.bot_user_id in self.members

    @property
    def type(self) -> str:
        """`channel_type` of a message event."""
        return "im" if self.person else "group" if self.private else "channel"

    def message(self, ts: object) -> Message | None:
        """The message of that time which everybody sees and which is still there."""
        return next((m for m in self.messages if m.ts == ts), None)

    def payload(self) -> Json:
        """The channel as `conversations.info` gives it."""
        made: Json = {"id": self.id, "created": 1_700_000_000, "is_archived": self.archived}
        if self.person:
            return {**made, "is_im": True, "user": self.person.id}
        return {
            **made,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": not self.private,
            "is_group": self.private,
            "is_im": False,
            "is_private": self.private,
            "is_member": self.has_bot,
            "context_team_id": self.server.team_id,
        }

    async def renames(self, name: str) -> None:
        """Somebody gives it another name."""
        self.name = name
        channel = {"id": self.id, "name": name, "created": 1_700_000_000}
        await self._happens("rename", {"channel": channel})

    async def archives(self, by: "User") -> None:
        """Somebody archives it; nothing can be posted in it any more."""
        self.archived = True
        await self._happens("archive", {"channel": self.id, "user": by.id})

    async def unarchives(self, by: "User") -> None:
        self.archived = False
        await self._happens("unarchive", {"channel": self.id, "user": by.id})

    async def _happens(self, what: str, fields: Json) -> None:
        if self.has_bot:
            kind = f"{'group' if self.private else 'channel'}_{what}"
            await self.server.happens({"type": kind, **fields})

    async def enters(self, member: str, by: "User | None" = None) -> None:
        """`member_joined_channel`, as all members hear of it, the new one too."""
        if member in self.members:
            return
        self.members.append(member)
        if self.has_bot:
            event: Json = {"type": "member_joined_channel", "user": member, "channel": self.id}
            event |= {"channel_type": "G" if self.private else "C", "team": self.server.team_id}
            if by is not None:
                event["inviter"] = by.id
            await self.server.happens(event)

    async def loses(self, member: str, by: "User | None" = None) -> None:
        """`member_left_channel` for those who stay; who was removed hears `channel_left`."""
        self.members.remove(member)
        if member == self.server.bot_user_id:
            kind = "group_left" if self.private else "channel_left"
            actor = by.id if by else member
            await self.server.happens({"type": kind, "channel": self.id, "actor_id": actor})
        elif self.has_bot:
            event: Json = {"type": "member_left_channel", "user": member, "channel": self.id}
            event |= {"channel_type": "G" if self.private else "C", "team": self.server.team_id}
            await self.server.happens(event)

    def adds(self, user: str, text: str, **fields: object) -> Message:
        """A new message, of a person or of the bot; nobody is told of it yet."""
        number, ts = self.server.next_moment()
        message = Message(number=number, ts=ts, channel=self, user=user, text=text, **fields)
        self.everything.append(message)
        return message

    async def tells(self, message: Message, **fields: object) -> None:
        """The event `message`, for whoever subscribed to messages of this kind of conversation."""
        if not self.has_bot:
            return
        event: Json = {**message.payload(), "channel": self.id, "channel_type": self.type}
        event |= {"event_ts": message.ts, **fields}
        names = {"im": "message.im", "group": "message.groups", "channel": "message.channels"}
        await self.server.happens(event, subscription=names[self.type])
