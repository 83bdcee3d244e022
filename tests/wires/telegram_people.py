"""People, groups and other bots as tests see them: they speak, press and look at their screens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.wires.telegram_chats import RIGHTS, Account, Button, Chat, Member, Message, buttons_of
from tests.wires.telegram_judge import Json, Upload
from tests.wires.telegram_markup import typed_entities
from tests.wires.telegram_world import BOT_RIGHTS, Toast, World

if TYPE_CHECKING:
    from tests.wires.telegram_server import TelegramServer


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum; its id is that of the message that made it."""

    id: int
    name: str


class Room:
    """A group, supergroup or channel. `chat` changes when a group is upgraded."""

    def __init__(self, server: "TelegramServer", chat: Chat, owner: Account) -> None:
        self._server = server
        self._world: World = server.world
        self.chat = chat
        self.former: list[Chat] = []
        self.owner = owner
        chat.members[owner.id] = Member(owner, "creator")

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """All that stands here, by whomever, in its order; also from before an upgrade."""
        return [
            message
            for chat in (*self.former, self.chat)
            for message in chat.messages.values()
            if not message.deleted
        ]

    @property
    def inbox(self) -> list[Message]:
        """What the bot wrote here."""
        bot = self._world.bot
        return [one for one in self.messages if one.is_from(bot) and not one.service]

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        assert self.inbox, f"the bot has written nothing in {self.chat.title}"
        return self.inbox[-1]

    async def hears(self, text: str, *, after: int = 0, seconds: float = 10) -> Message:
        """The newest message of the bot with this text in it, waited for; `after` so many that it
        wrote before.
        """
        return await _heard(self._server, self, text, after, seconds)

    async def topic(self, name: str) -> Topic:
        assert self.chat.forum, f"{self.chat.title} has no topics"
        made = self._world.blank(self.chat)
        made.service = {"forum_topic_created": {"name": name, "icon_color": 7_322_096}}
        self._world.post(self.chat, self.owner, made)
        made.thread = made.message_id
        self.chat.topics[made.message_id] = name
        self._world.tell(made)
        return Topic(made.message_id, name)

    async def deletes_topic(self, topic: Topic) -> None:
        """Nobody is told of it, the bot neither."""
        del self.chat.topics[topic.id]
        for message in self.chat.messages.values():
            message.deleted |= message.thread == topic.id

    async def closes_topic(self, topic: Topic) -> None:
        self.chat.closed_topics.add(topic.id)
        self._world.announce(self.chat, self.owner, topic.id, forum_topic_closed={})

    async def upgrade(self) -> None:
        """A group becomes a supergroup, with another id."""
        assert self.chat.type == "group", f"{self.chat.title} is a {self.chat.type}"
        self.former.append(self.chat)
        self.chat = self._world.upgrade(self.chat, self.owner)

    async def publishes(self, text: str) -> Message:
        """A post of a channel, signed by nobody."""
        assert self.chat.type == "channel"
        message = self._world.blank(self.chat)
        message.text, message.entities = text, typed_entities(text)
        message.sender_chat = self.chat
        self._world.post(self.chat, None, message)
        self._world.tell(message)
        return message


class Person:
    """Somebody with a Telegram client: a private chat with the bot, and rooms they are in."""

    def __init__(self, server: "TelegramServer", account: Account) -> None:
        self._server = server
        self._world: World = server.world
        self.account = account

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def private(self) -> Chat:
        return self._world.chats[self.id]

    @property
    def messages(self) -> list[Message]:
        """The private chat, both sides."""
        return [message for message in self.private.messages.values() if not message.deleted]

    @property
    def inbox(self) -> list[Message]:
        """What the bot wrote in the private chat."""
        bot = self._world.bot
        return [one for one in self.messages if one.is_from(bot) and not one.service]

    @property
    def last(self) -> Message:
        assert self.inbox, f"the bot has written nothing to {self.account.first_name}"
        return self.inbox[-1]

    @property
    def toasts(self) -> list[Toast]:
        """The answers to this person's presses, in the order of the presses."""
        queries = self._world.queries.values()
        return [one.toast for one in queries if one.toast and one.presser is self.account]

    async def hears(self, text: str, *, after: int = 0, seconds: float = 10) -> Message:
        """The same in the private chat."""
        return await _heard(self._server, self, text, after, seconds)

    async def says(
        self,
        text: str,
        *,
        in_: Room | None = None,
        topic: Topic | None = None,
        anonymous: bool = False,
        to: Message | None = None,
    ) -> Message:
        """Writes in private or in a room; `to` is the message that is answered."""
        message = self._draft(in_.chat if in_ else self.private, topic, to)
        message.text, message.entities = text, typed_entities(text)
        return self._sends(message, anonymous=anonymous)

    async def replies(self, message: Message, text: str) -> Message:
        written = self._draft(message.chat, None, message)
        written.thread = message.thread
        written.text, written.entities = text, typed_entities(text)
        return self._sends(written)

    async def starts(self, payload: str = "") -> Message:
        """Opens the private chat, as from a link; a block ends by it."""
        if self.account.blocked:
            await self.unblocks()
        return await self.says(f"/start {payload}".rstrip())

    async def sends_photo(
        self,
        caption: str | None = None,
        *,
        in_: Room | None = None,
        content: bytes = b"\xff\xd8\xff\xd9",
    ) -> Message:
        message = self._draft(in_.chat if in_ else self.private, None, None)
        kept = self._world.keep(Upload("photo.jpg", content))
        message.media = {"photo": [kept | {"width": 90, "height": 60}]}
        message.text = caption or ""
        return self._sends(message)

    async def sends_document(
        self,
        size: int,
        *,
        name: str = "document.bin",
        caption: str | None = None,
        in_: Room | None = None,
        mime: str = "application/octet-stream",
    ) -> Message:
        """A file of so many bytes, all of them zero."""
        message = self._draft(in_.chat if in_ else self.private, None, None)
        message.document = Upload(name, bytes(size))
        kept = self._world.keep(message.document)
        message.media = {"document": kept | {"file_name": name, "mime_type": mime}}
        message.text = caption or ""
        return self._sends(message)

    async def edits(self, message: Message, text: str) -> None:
        assert message.is_from(self.account), "one edits only what one wrote"
        message.text, message.entities = text, typed_entities(text)
        message.edit_date, message.edits = self._world.now(), message.edits + 1
        self._world.tell(message, edited=True)

    def _draft(self, chat: Chat, topic: Topic | None, to: Message | None) -> Message:
        message = self._world.blank(chat)
        message.reply_to = to
        if topic:
            message.thread = topic.id
            # What nobody answers in a topic, answers the message that made the topic.
            message.reply_to = to or chat.messages[topic.id]
        return message

    def _sends(self, message: Message, *, anonymous: bool = False) -> Message:
        chat = message.chat
        member = chat.member(self.account)
        assert member.is_in, f"{self.account.first_name} is not in {chat.title}"
        assert not self.account.blocked or chat is not self.private, "unblock the bot first"
        if chat is self.private:
            self.account.started = True
        if anonymous:
            assert member.is_admin, "only administrators can be anonymous"
            message.sender_chat = chat
        self._world.post(chat, self._world.anonymous if anonymous else self.account, message)
        self._world.tell(message)
        return message

    async def presses(
        self,
        label: str,
        *,
        in_: Room | None = None,
        on: Message | None = None,
        inaccessible: bool = False,
    ) -> str:
        """Presses the newest button of this label that this person can see, and returns what the
        button carries. `on` presses on one message, also what a phone still shows that did not
        see an edit; a link into the private chat is followed. `inaccessible` is a message so old
        that the bot is not given it.
        """
        message, button = self._find(label, in_, on)
        if button.url:
            if (payload := self._world.bot.payload(button.url)) is not None:
                await self.starts(payload)
            return button.url
        self._world.press(self.account, message, button.data, inaccessible=inaccessible)
        return button.data

    def _find(self, label: str, in_: Room | None, on: Message | None) -> tuple[Message, Button]:
        seen = [on] if on else self._visible(in_)
        buttons = [
            (message, button)
            for message in sorted(seen, key=lambda one: one.order, reverse=True)
            for markup in (message.markup, *reversed(message.earlier if on else []))
            for row in buttons_of(markup)
            for button in row
        ]
        exact = [pair for pair in buttons if pair[1].label == label]
        found = exact or [pair for pair in buttons if label in pair[1].label]
        assert found, f"no button {label!r}, only {[button.label for _, button in buttons]}"
        return found[0]

    def _visible(self, in_: Room | None) -> list[Message]:
        if in_:
            return in_.messages
        chats = [chat for chat in self._world.chats.values() if chat is not self.private]
        chats = [chat for chat in chats if chat.members.get(self.id, Member(self.account)).is_in]
        rooms = [one for chat in chats for one in chat.messages.values() if not one.deleted]
        return [*self.messages, *rooms]

    async def follows(self) -> Message:
        """Lets the client do what the last answer to a press asked: open the private chat."""
        assert self.toasts, "no press was answered"
        payload = self._world.bot.payload(self.toasts[-1].url)
        assert payload is not None, f"the answer opens nothing: {self.toasts[-1]}"
        return await self.starts(payload)

    async def blocks(self) -> None:
        self.account.blocked = True
        self._world.set_status(self.private, self.account, "kicked")

    async def unblocks(self) -> None:
        self.account.blocked = False
        self._world.set_status(self.private, self.account, "member")

    async def deactivates(self) -> None:
        """The account is gone; nobody tells the bot."""
        self.account.deactivated = True

    async def joins(self, room: Room) -> None:
        room.chat.member(self.account).status = "member"
        self._world.announce(room.chat, self.account, new_chat_members=[self.account.as_json()])

    async def leaves(self, room: Room) -> None:
        room.chat.member(self.account).status = "left"
        self._world.announce(room.chat, self.account, left_chat_member=self.account.as_json())

    async def adds_bot(self, room: Room) -> None:
        """To a channel it comes as an administrator: there is no other way in."""
        if room.chat.type == "channel":
            await self.promotes_bot(room)
            return
        self._world.set_status(room.chat, self.account, "member")
        bot: Json = self._world.bot.as_json()
        self._world.announce(room.chat, self.account, new_chat_members=[bot])

    async def removes_bot(self, room: Room) -> None:
        """Members of a supergroup see it in their list, a basic group tells also the bot."""
        if room.chat.type == "group":
            bot = self._world.bot.as_json()
            self._world.announce(room.chat, self.account, left_chat_member=bot)
        self._world.set_status(room.chat, self.account, "kicked")

    async def promotes_bot(self, room: Room, *, can_pin: bool = True) -> None:
        """As an administrator the bot reads everything that is written."""
        rights = BOT_RIGHTS | ({"can_pin_messages"} if can_pin else set())
        self._world.set_status(room.chat, self.account, "administrator", rights)

    async def demotes_bot(self, room: Room) -> None:
        self._world.set_status(room.chat, self.account, "member")

    async def promotes(self, person: "Person", room: Room, *, anonymous: bool = False) -> None:
        """Makes an administrator of somebody, who may then write in the group's name."""
        member = room.chat.member(person.account)
        member.status, member.anonymous = "administrator", anonymous
        member.rights = frozenset(RIGHTS)


async def _heard(
    server: "TelegramServer", place: Person | Room, text: str, after: int, seconds: float
) -> Message:
    def found() -> Message | None:
        return next((one for one in reversed(place.inbox[after:]) if text in one.text), None)

    await server.until(lambda: found() is not None, f"the bot says {text!r}", seconds=seconds)
    message = found()
    assert message is not None
    return message
