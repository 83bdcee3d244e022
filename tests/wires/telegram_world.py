"""The state behind the test server: who and what there is, and what people do to it."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.wires.telegram_chats import (
    ANONYMOUS_ID,
    RIGHTS,
    Account,
    Chat,
    Member,
    Message,
    bad,
    reaches,
)
from tests.wires.telegram_judge import Json, Upload

BOT_RIGHTS = frozenset(RIGHTS) - {"can_promote_members", "can_pin_messages"}


@dataclass(frozen=True, slots=True)
class Toast:
    """An answer to a press, as the person sees it; `url` is what the client then opens."""

    text: str
    alert: bool = False
    url: str = ""


@dataclass(slots=True)
class Query:
    """A press that the bot may answer once."""

    presser: Account
    message: Message
    open: bool = True
    toast: Toast | None = None


@dataclass(slots=True)
class World:
    """Accounts, chats and files; `emit` takes the updates that the bot is to get."""

    bot: Account
    now: Callable[[], int]
    emit: Callable[[str, Json], None]
    changed: Callable[[], None]
    privacy: bool = True
    accounts: dict[int, Account] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    anonymous: Account = field(
        default_factory=lambda: Account(
            ANONYMOUS_ID, "Group", username="GroupAnonymousBot", is_bot=True
        )
    )
    _orders: Iterator[int] = field(default_factory=lambda: count(1))
    _people: Iterator[int] = field(default_factory=lambda: count(6_100_000_001))
    _groups: Iterator[int] = field(default_factory=lambda: count(4_100_000_001))
    _supergroups: Iterator[int] = field(default_factory=lambda: count(1_002_100_000_001))
    _small_ids: Iterator[int] = field(default_factory=lambda: count(11))

    def add_account(self, account: Account) -> Account:
        """An account of its own, with the private chat it has with the bot."""
        account.id = account.id or next(self._people)
        self.accounts[account.id] = account
        private = Chat(account.id, "private", account.first_name, account.username)
        private.members[account.id] = Member(account, "member")
        private.members[self.bot.id] = Member(self.bot, "member")
        self.chats[account.id] = private
        return account

    def add_chat(self, kind: str, title: str, username: str | None, *, forum: bool) -> Chat:
        number = -next(self._groups if kind == "group" else self._supergroups)
        chat = Chat(number, kind, title, username, forum)
        self.chats[chat.id] = chat
        return chat

    def chat(self, named: int | str) -> Chat:
        """Raises `Refusal` if the bot cannot know it."""
        for chat in self.chats.values():
            if named == chat.id or (chat.username and named == f"@{chat.username}"):
                if self.bot.id in chat.members or chat.username or chat.migrated_to:
                    return chat
                break
        raise bad("chat not found")

    def message(self, chat: Chat, message_id: int | None, missing: str) -> Message:
        found = chat.messages.get(message_id or 0)
        if found is None or found.deleted:
            raise bad(missing)
        return found

    def post(self, chat: Chat, sender: Account | None, message: Message | None = None) -> Message:
        """Puts a message into a chat: numbered as Telegram does, by chat in supergroups and
        channels, over all the bot's chats elsewhere.
        """
        numbered = chat.type in {"supergroup", "channel"}
        number = max(chat.messages, default=0) + 1 if numbered else next(self._small_ids)
        if message is None:
            message = Message(chat, number, self.now(), 0)
        message.message_id = number
        message.order = next(self._orders)
        message.sender = sender
        chat.messages[number] = message
        if sender and sender.is_bot and sender.id != ANONYMOUS_ID and not message.service:
            chat.last_bot = sender.id
        self.changed()
        return message

    def blank(self, chat: Chat) -> Message:
        """A message without anything in it, to be filled and then posted."""
        return Message(chat, 0, self.now(), 0)

    def tell(self, message: Message, *, edited: bool = False) -> None:
        """Lets the bot know of a message, if it is one that it gets to see."""
        if reaches(message, self.bot, privacy=self.privacy):
            kind = "channel_post" if message.chat.type == "channel" else "message"
            self.emit(f"edited_{kind}" if edited else kind, message.as_json())

    def announce(
        self, chat: Chat, sender: Account | None, thread: int | None = None, **service: object
    ) -> Message:
        """A service message, such as that somebody was added."""
        message = self.blank(chat)
        message.thread = thread
        message.service = dict(service)
        self.post(chat, sender, message)
        self.tell(message)
        return message

    def set_status(
        self, chat: Chat, doer: Account, status: str, rights: frozenset[str] = frozenset()
    ) -> None:
        """Changes what the bot is in a chat, and tells it."""
        member = chat.member(self.bot)
        old = member.as_json()
        member.status, member.rights = status, rights
        self._tell_status(chat, doer, old, member.as_json())

    def _tell_status(self, chat: Chat, doer: Account, old: Json, new: Json) -> None:
        self.emit(
            "my_chat_member",
            {
                "chat": chat.as_json(),
                "from": doer.as_json(),
                "date": self.now(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )

    def keep(self, upload: Upload) -> Json:
        """Stores a file, as the object by which messages name it."""
        file_id = f"file-{len(self.files) + 1}-{secrets.token_hex(8)}"
        self.files[file_id] = upload
        return {
            "file_id": file_id,
            "file_unique_id": file_id[-16:],
            "file_size": len(upload.content),
        }

    def press(self, presser: Account, message: Message, data: str, *, inaccessible: bool) -> str:
        """A press on a button, as the bot hears of it; returns the id of the query."""
        query_id = str(secrets.randbits(62))
        self.queries[query_id] = Query(presser, message)
        seen: Json = message.as_json()
        if inaccessible:
            seen = {"chat": message.chat.as_json(), "message_id": message.message_id, "date": 0}
        self.emit(
            "callback_query",
            {
                "id": query_id,
                "from": presser.as_json(),
                "message": seen,
                "chat_instance": str(message.chat.id),
                "data": data,
            },
        )
        return query_id

    def upgrade(self, chat: Chat, doer: Account) -> Chat:
        """A group becomes a supergroup: both are told, the old one answers no more."""
        grown = self.add_chat("supergroup", chat.title, chat.username, forum=chat.forum)
        grown.members = {
            number: Member(member.account, member.status, member.rights, member.anonymous)
            for number, member in chat.members.items()
        }
        grown.last_bot = chat.last_bot
        self.announce(chat, doer, migrate_to_chat_id=grown.id)
        chat.migrated_to = grown.id
        self.announce(grown, self.anonymous, migrate_from_chat_id=chat.id)
        return grown
