"""What Telegram knows: accounts, chats with their members, and the messages in them."""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tests.wires.telegram_judge import Json, Upload, deep_link
from tests.wires.telegram_markup import Entity

ANONYMOUS_ID = 1_087_968_824
RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_post_messages",
    "can_edit_messages",
)
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@(\w+))?(?!\S)")


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(description: str, **parameters: int) -> Refusal:
    return Refusal(400, f"Bad Request: {description}", **parameters)


@dataclass(slots=True, eq=False)
class Account:
    """A person or a bot."""

    id: int
    first_name: str
    language: str | None = None
    username: str | None = None
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def payload(self, link: str) -> str | None:
        """What a link hands over to this bot's private chats; None if it leads elsewhere."""
        found = deep_link(link)
        return found[1] if found and found[0] == (self.username or "").lower() else None

    def as_json(self) -> Json:
        return _without_nothing(
            id=self.id,
            is_bot=self.is_bot,
            first_name=self.first_name,
            username=self.username,
            language_code=self.language,
        )


@dataclass(slots=True)
class Member:
    """What somebody is in a chat: creator, administrator, member, left or kicked."""

    account: Account
    status: str = "left"
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def is_admin(self) -> bool:
        return self.status in {"creator", "administrator"}

    @property
    def is_in(self) -> bool:
        return self.is_admin or self.status == "member"

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.is_admin and right in self.rights)

    def as_json(self) -> Json:
        body: Json = {"status": self.status, "user": self.account.as_json()}
        if self.is_admin:
            body["is_anonymous"] = self.anonymous
        if self.status == "administrator":
            body["can_be_edited"] = False
            body |= {right: right in self.rights for right in RIGHTS}
        if self.status == "kicked":
            body["until_date"] = 0
        return body


class Button(NamedTuple):
    """An inline button as a person sees it; one of `data` and `url` is empty."""

    label: str
    data: str
    url: str


@dataclass(slots=True, eq=False, repr=False)
class Message:
    """A message, as it is now; `text` is the caption where there is a document or a photo."""

    chat: "Chat"
    message_id: int
    date: int
    order: int
    sender: Account | None = None
    sender_chat: "Chat | None" = None
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: Json | None = None
    document: Upload | None = None
    media: Json = field(default_factory=dict)
    service: Json = field(default_factory=dict)
    reply_to: "Message | None" = None
    thread: int | None = None
    edit_date: int | None = None
    edits: int = 0
    deleted: bool = False
    pinned: bool = False
    silent: bool = False
    earlier: list[Json | None] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<{self.chat.title} {self.message_id}: {self.text!r} {self.labels}>"

    @property
    def buttons(self) -> list[list[Button]]:
        return buttons_of(self.markup)

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]

    @property
    def edited(self) -> bool:
        return self.edits > 0

    def is_from(self, account: Account) -> bool:
        return self.sender is not None and self.sender.id == account.id

    def as_json(self, *, nested: bool = False) -> Json:
        body = _without_nothing(
            message_id=self.message_id,
            date=self.date,
            chat=self.chat.as_json(),
            sender_chat=self.sender_chat and self.sender_chat.as_json(),
            message_thread_id=self.thread,
            edit_date=self.edit_date,
            reply_markup=self.markup if buttons_of(self.markup) else None,
            reply_to_message=self.reply_to.as_json(nested=True)
            if self.reply_to and not nested
            else None,
        )
        if self.sender:
            body["from"] = self.sender.as_json()
        if self.thread is not None:
            body["is_topic_message"] = True
        if self.text:
            name, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
            body |= {name: self.text} | ({entities: self.entities} if self.entities else {})
        return body | self.media | self.service


def buttons_of(markup: Json | None) -> list[list[Button]]:
    return [
        [Button(one["text"], one.get("callback_data", ""), one.get("url", "")) for one in row]
        for row in (markup or {}).get("inline_keyboard", [])
        if row
    ]


@dataclass(slots=True, eq=False, repr=False)
class Chat:
    """A private chat, group, supergroup or channel; `topics` are kept by the id of their thread."""

    id: int
    type: str
    title: str
    username: str | None = None
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    migrated_to: int | None = None
    last_bot: int | None = None

    def __repr__(self) -> str:
        return f"<{self.type} {self.title} {self.id}>"

    def member(self, account: Account) -> Member:
        return self.members.setdefault(account.id, Member(account))

    def as_json(self) -> Json:
        named = {"first_name": self.title} if self.type == "private" else {"title": self.title}
        return named | _without_nothing(
            id=self.id, type=self.type, username=self.username, is_forum=self.forum or None
        )

    @property
    def kind(self) -> str:
        """As errors name it."""
        return "channel chat" if self.type == "channel" else f"{self.type} chat"

    def require(self, bot: Account) -> None:
        """Refuses whatever a bot cannot do here because it is not there."""
        if self.migrated_to is not None:
            raise bad(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to
            )
        if self.type == "private":
            self._require_person()
        elif (status := self.member(bot).status) == "kicked":
            raise Refusal(403, f"Forbidden: bot was kicked from the {self.kind}")
        elif status == "left":
            raise Refusal(403, f"Forbidden: bot is not a member of the {self.kind}")
        elif self.type == "channel" and status != "administrator":
            raise bad("need administrator rights in the channel chat")

    def _require_person(self) -> None:
        person = self.members[self.id].account
        if person.is_bot:
            raise Refusal(403, "Forbidden: bot can't send messages to bots")
        if person.deactivated:
            raise Refusal(403, "Forbidden: user is deactivated")
        if person.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")


def reaches(message: Message, bot: Account, *, privacy: bool) -> bool:
    """Whether a bot gets to see a message: https://core.telegram.org/bots/features#privacy-mode"""
    chat = message.chat
    member = chat.members.get(bot.id, Member(bot))
    if chat.type == "private":
        return True
    if not member.is_in or (chat.type == "channel" and not member.is_admin):
        return False
    if message.service or chat.type == "channel":
        return True
    if message.sender and message.sender.is_bot and message.sender.id != ANONYMOUS_ID:
        return False
    if member.is_admin or not privacy:
        return True
    if message.reply_to and message.reply_to.is_from(bot):
        return True
    command = _COMMAND.match(message.text)
    if command is None:
        return False
    named = command[1]
    if named:
        return bool(named.lower() == (bot.username or "").lower())
    return chat.last_bot == bot.id


def _without_nothing(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value is not None}
