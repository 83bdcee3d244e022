"""Telegram's updates as deliveries: what is for the bot, who says it, and where."""

import logging
import re
import unicodedata
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
    Update,
    User,
)
from telegram.constants import ChatID, ChatMemberStatus, ChatType
from telegram.warnings import PTBDeprecationWarning

from adapters.telegram.photos import has_photo
from adapters.telegram.platform import NAME
from bot.language import fold
from bot.messages import (
    Added,
    Address,
    Command,
    Content,
    Identity,
    Incoming,
    Moved,
    Press,
    Removed,
    Said,
    Shown,
    Wordless,
)
from bot.model.people import Language
from bot.phrases import LANGUAGES
from bot.routes import START
from bot.verbs import BY_WORD

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
CLAIM = "me..0"
"""What the button carries by which an anonymous administrator says who they are."""

_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_COMMAND = re.compile(
    r"/(?P<word>\w{1,64})(?:@(?P<bot>\w+))?[.,:;!?]*(?:\s+(?P<text>.*))?", re.DOTALL
)
# What the library raises where an update is not as it knows them.
_MISFITS = (
    AttributeError,
    KeyError,
    OSError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account."""

    id: int
    username: str

    @property
    def source(self) -> str:
        return f"{NAME} {self.id}"

    @property
    def identity(self) -> Identity:
        return Identity(NAME, "", str(self.id))


def parsed(data: Mapping[str, Any]) -> Update | None:
    """None for what the library cannot read: it will not be able to tomorrow either."""
    try:
        # The library warns of its own plans even where nobody asks for what will change.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBDeprecationWarning)
            return Update.de_json(dict(data))
    except _MISFITS as error:
        log.warning("update %s cannot be read: %s", data.get("update_id"), type(error).__name__)
        return None


def incoming_of(update: Update, me: Me) -> Incoming | None:
    """None for what is not for the bot. Whether the sender `may_link` is left open."""
    if update.callback_query is not None:
        return _pressed(update, update.callback_query, me)
    if update.my_chat_member is not None:
        return _membership(update, update.my_chat_member, me)
    message = update.message
    if message is None:
        return None
    if message.migrate_to_chat_id is not None:
        moved = Moved(Address(NAME, "", str(message.migrate_to_chat_id)))
        return _event(update, me, message.from_user, message.chat, moved)
    if message.forum_topic_reopened is not None:
        return _event(update, me, message.from_user, message.chat, Added(), message)
    user, chat = message.from_user, message.chat
    if user is None or user.is_bot or message.sender_chat is not None:
        return None
    content = _content(message, me)
    return None if content is None else _incoming(update, me, user, chat, content, message)


def anonymous(update: Update, me: Me) -> Message | None:
    """A message for the bot by somebody who writes as the group itself."""
    message = update.message
    if message is None or message.chat.type not in _GROUPS or message.sender_chat is None:
        return None
    if message.sender_chat.id != message.chat.id or not _is_anonymous(message.from_user):
        return None
    return None if _content(message, me) is None else message


def claimed(update: Update, me: Me) -> Incoming | None:
    """What was said anonymously, as said by the presser of our line under it; None where it is
    gone. However often one person presses, it is the same delivery.
    """
    query = update.callback_query
    line = None if query is None else query.message
    if query is None or not isinstance(line, Message) or line.reply_to_message is None:
        return None
    said = line.reply_to_message
    words = _words(said)
    if not words:
        return None
    content = _command(words, me, meant=True) or Said(_without_mention(words, me))
    key = f"claim {line.chat.id} {said.message_id} {query.from_user.id}"
    return _incoming(update, me, query.from_user, line.chat, content, line, key=key)


def conversation(update: Update) -> tuple[int, int]:
    """Who and where: what must be handled in its order."""
    user, chat = update.effective_user, update.effective_chat
    return (user.id if user else 0, chat.id if chat else 0)


def changes_channel(update: Update) -> bool:
    """What comes after it, whoever says it, is to find the channel as it then is."""
    moved = update.message is not None and update.message.migrate_to_chat_id is not None
    return moved or update.my_chat_member is not None


def language_of(user: User) -> Language | None:
    prefix = (user.language_code or "").partition("-")[0].lower()
    return next((language for language in LANGUAGES if language == prefix), None)


def _incoming(
    update: Update,
    me: Me,
    user: User,
    chat: Chat,
    content: Content,
    message: Message | None = None,
    *,
    key: str = "",
) -> Incoming:
    sender = Identity(NAME, "", str(user.id))
    private = chat.type == ChatType.PRIVATE
    thread = _thread(message)
    return Incoming(
        source=me.source,
        key=key or str(update.update_id),
        sender=sender,
        name=user.full_name,
        address=sender.private if private else Address(NAME, "", str(chat.id), thread),
        content=content,
        channel_name="" if private else _channel_name(chat, message),
        language=language_of(user),
        modal=False,
        closed=None if private else not chat.username,
        approachable=False,
        handle=f"@{me.username}",
    )


def _event(
    update: Update,
    me: Me,
    user: User | None,
    chat: Chat,
    content: Content,
    message: Message | None = None,
) -> Incoming | None:
    """What happens to a group may be nobody's doing, or that of somebody unknown."""
    if chat.type not in _GROUPS:
        return None
    if user is None or user.is_bot:
        user = User(me.id, me.username, is_bot=True)
    return _incoming(update, me, user, chat, content, message)


def _pressed(update: Update, query: CallbackQuery, me: Me) -> Incoming | None:
    """A message that is too old, or gone, still has its chat; one sent inline has none."""
    if query.data is None or query.from_user.is_bot:
        return None
    message = query.message if isinstance(query.message, Message) else None
    chat = query.message.chat if query.message else Chat(query.from_user.id, ChatType.PRIVATE)
    if chat.type not in (ChatType.PRIVATE, *_GROUPS):
        return None
    return _incoming(update, me, query.from_user, chat, Press(query.data), message)


def _membership(update: Update, change: ChatMemberUpdated, me: Me) -> Incoming | None:
    old, new = change.old_chat_member, change.new_chat_member
    if change.chat.type == ChatType.PRIVATE:
        if change.from_user.is_bot or _may_write(old) == _may_write(new):
            return None
        content = Added() if _may_write(new) else Removed()
        return _incoming(update, me, change.from_user, change.chat, content)
    if not _may_write(new):
        return _event(update, me, change.from_user, change.chat, Removed())
    if not _may_write(old) or _may_pin(new) > _may_pin(old) or _is_administrator(new, old):
        return _event(update, me, change.from_user, change.chat, Added())
    return None


def _may_write(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def _may_pin(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberAdministrator) and bool(member.can_pin_messages)


def _is_administrator(new: ChatMember, old: ChatMember) -> bool:
    """From now on."""
    administrator = ChatMemberStatus.ADMINISTRATOR
    return new.status == administrator and old.status != administrator


def _content(message: Message, me: Me) -> Content | None:
    private = message.chat.type == ChatType.PRIVATE
    if not private and message.chat.type not in _GROUPS:
        return None
    words = _words(message)
    if not words and private and has_photo(message):
        return Shown()
    if not words:
        return Wordless() if private and message.effective_attachment else None
    meant = private or _is_reply_to(message, me)
    if words.startswith("/") and _COMMAND.fullmatch(words):
        return _command(words, me, meant=meant)
    if private:
        return Said(words)
    mentioned = _without_mention(words, me)
    if mentioned == words and not meant:
        return None
    if not mentioned:
        return Command("help")
    return _command(mentioned, me, meant=True) or Said(mentioned)


def _words(message: Message) -> str:
    """In composed letters, so that an accent does not end a command's word."""
    text = message.text if message.text is not None else message.caption
    return unicodedata.normalize("NFC", text or "").strip()


def _command(words: str, me: Me, *, meant: bool) -> Command | None:
    """A command without a name in a group may be meant for another bot, unless we know it."""
    found = _COMMAND.fullmatch(words)
    if found is None:
        return None
    word, named = found["word"].lower(), found["bot"]
    if named is not None and named.lower() != me.username.lower():
        return None
    if named is None and not meant and word != START and fold(word) not in BY_WORD:
        return None
    return Command(word, (found["text"] or "").strip())


def _without_mention(words: str, me: Me) -> str:
    mention = rf"(?<![\w@/])@{re.escape(me.username)}(?!\w)"
    left = re.sub(mention, " ", words, flags=re.IGNORECASE)
    if left == words:
        return words
    return re.sub(r"[^\S\n]{2,}", " ", left).strip(" ,:;\n")


def _is_reply_to(message: Message, me: Me) -> bool:
    """In a topic every message is a reply to its beginning, which says nothing."""
    to = message.reply_to_message
    if to is None or to.forum_topic_created is not None or to.from_user is None:
        return False
    return to.from_user.id == me.id


def _is_anonymous(user: User | None) -> bool:
    return user is not None and user.id == ChatID.ANONYMOUS_ADMIN


def _thread(message: Message | None) -> str:
    if message is None or not message.is_topic_message or message.message_thread_id is None:
        return ""
    return str(message.message_thread_id)


def _channel_name(chat: Chat, message: Message | None) -> str:
    title = chat.title or ""
    start = message.reply_to_message if message is not None and _thread(message) else None
    topic = start.forum_topic_created if start is not None else None
    return title if topic is None else f"{title} › {topic.name}"
