"""The methods of the Bot API that the test server knows, by the names they have in a URL."""

from tests.wires.telegram_chats import Account, Chat, Member, Message, Refusal, bad
from tests.wires.telegram_judge import Json, Upload
from tests.wires.telegram_markup import Entity, parse_html
from tests.wires.telegram_menus import Menus
from tests.wires.telegram_updates import Updates
from tests.wires.telegram_world import Toast, World

MOST_SENT, MOST_FETCHED, MOST_PHOTO = 50 * 1024 * 1024, 20 * 1024 * 1024, 10 * 1024 * 1024
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class Methods:
    """Each method takes decoded parameters that the judge let pass, and returns the result."""

    def __init__(self, world: World, updates: Updates, menus: Menus) -> None:
        self.world = world
        self.updates = updates
        self.menus = menus

    def getMe(self, _: Json) -> Json:
        return self.world.bot.as_json() | {
            "can_join_groups": True,
            "can_read_all_group_messages": not self.world.privacy,
            "supports_inline_queries": False,
        }

    def setWebhook(self, params: Json) -> bool:
        self.updates.set_hook(params)
        return True

    def deleteWebhook(self, params: Json) -> bool:
        self.updates.drop_hook(params)
        return True

    def getWebhookInfo(self, _: Json) -> Json:
        hook = self.updates.hook
        info: Json = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
            "allowed_updates": sorted(self.updates.allowed),
        }
        if hook and hook.last_error:
            info |= {"last_error_date": self.world.now(), "last_error_message": hook.last_error}
        return info

    def sendMessage(self, params: Json) -> Json:
        message = self._draft(params)
        message.text, message.entities = _written(params, "text", "entities")
        return self.world.post(message.chat, self.world.bot, message).as_json()

    def sendDocument(self, params: Json) -> Json:
        message = self._draft(params)
        sent = params["document"]
        if not isinstance(sent, Upload):
            if sent not in self.world.files:
                raise bad("wrong file identifier/HTTP URL specified")
            message.document = self.world.files[sent]
        elif len(sent.content) > MOST_SENT:
            raise Refusal(413, "Request Entity Too Large")
        elif not sent.content:
            raise bad("file must be non-empty")
        else:
            message.document = sent
        message.media = {
            "document": self.world.keep(message.document) | {"file_name": message.document.name}
        }
        message.text, message.entities = _written(params, "caption", "caption_entities")
        return self.world.post(message.chat, self.world.bot, message).as_json()

    def sendPhoto(self, params: Json) -> Json:
        message = self._draft(params)
        sent = params["photo"]
        if not isinstance(sent, Upload):
            raise bad("wrong file identifier/HTTP URL specified")
        if len(sent.content) > MOST_PHOTO:
            raise bad("file is too big")
        if not sent.content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"RIFF")):
            raise bad("IMAGE_PROCESS_FAILED")
        message.document = sent
        kept = self.world.keep(sent) | {"width": 90, "height": 60}
        message.media = {"photo": [kept]}
        message.text, message.entities = _written(params, "caption", "caption_entities")
        return self.world.post(message.chat, self.world.bot, message).as_json()

    def _draft(self, params: Json) -> Message:
        """A message with all but its content, if the bot may send one there."""
        chat = self._open_chat(params)
        message = self.world.blank(chat)
        message.markup = params.get("reply_markup")
        message.silent = bool(params.get("disable_notification"))
        if (thread := params.get("message_thread_id")) is not None:
            if thread not in chat.topics:
                raise bad("message thread not found")
            if thread in chat.closed_topics and not chat.member(self.world.bot).is_admin:
                raise bad("TOPIC_CLOSED")
            message.thread = thread
        reply = params.get("reply_parameters") or {}
        if wanted := reply.get("message_id"):
            message.reply_to = chat.messages.get(wanted)
            if message.reply_to is None or message.reply_to.deleted:
                message.reply_to = None
                if not reply.get("allow_sending_without_reply"):
                    raise bad("message to be replied not found")
        return message

    def _open_chat(self, params: Json) -> Chat:
        chat = self.world.chat(params["chat_id"])
        chat.require(self.world.bot)
        return chat

    def editMessageText(self, params: Json) -> Json:
        message = self._editable(params)
        if message.media:
            raise bad("there is no text in the message to edit")
        return self._edit(message, *_written(params, "text", "entities"), params)

    def editMessageCaption(self, params: Json) -> Json:
        message = self._editable(params)
        if not message.media:
            raise bad("there is no caption in the message to edit")
        return self._edit(message, *_written(params, "caption", "caption_entities"), params)

    def editMessageMedia(self, params: Json) -> Json:
        """A photo in place of another, or above words that had none: then they are its caption."""
        message = self._editable(params)
        media = params["media"]
        sent = self.world.files.get(media["media"])
        if media["type"] != "photo" or sent is None:
            raise bad("wrong file identifier/HTTP URL specified")
        if not sent.content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"RIFF")):
            raise bad("IMAGE_PROCESS_FAILED")
        message.document = sent
        message.media = {"photo": [self.world.keep(sent) | {"width": 90, "height": 60}]}
        return self._edit(message, *_written(media, "caption", "caption_entities"), params)

    def editMessageReplyMarkup(self, params: Json) -> Json:
        message = self._editable(params)
        return self._edit(message, message.text, message.entities, params)

    def _editable(self, params: Json) -> Message:
        chat = self._open_chat(params)
        message = self.world.message(chat, params["message_id"], "message to edit not found")
        if not message.is_from(self.world.bot) or message.service:
            raise bad("message can't be edited")
        return message

    def _edit(self, message: Message, text: str, entities: list[Entity], params: Json) -> Json:
        """Without a markup the buttons go."""
        markup = params.get("reply_markup")
        rows = (markup or {}).get("inline_keyboard") or []
        old_rows = (message.markup or {}).get("inline_keyboard") or []
        if (text, entities, rows) == (message.text, message.entities, old_rows):
            raise bad(NOT_MODIFIED)
        message.earlier.append(message.markup)
        if (text, entities) != (message.text, message.entities):
            message.edit_date = self.world.now()
        message.text, message.entities, message.markup = text, entities, markup
        message.edits += 1
        self.world.changed()
        return message.as_json()

    def deleteMessage(self, params: Json) -> bool:
        chat = self._open_chat(params)
        message = self.world.message(chat, params["message_id"], "message to delete not found")
        own = message.is_from(self.world.bot) or chat.type == "private"
        if not own and not chat.member(self.world.bot).may("can_delete_messages"):
            raise bad("message can't be deleted")
        message.deleted = True
        self.world.changed()
        return True

    def answerCallbackQuery(self, params: Json) -> bool:
        query = self.world.queries.get(params["callback_query_id"])
        if query is None or not query.open:
            raise bad(TOO_OLD)
        if params.get("url") and self.world.bot.payload(params["url"]) is None:
            raise bad("URL_INVALID")
        query.open = False
        query.toast = Toast(
            params.get("text") or "", bool(params.get("show_alert")), params.get("url") or ""
        )
        self.world.changed()
        return True

    def pinChatMessage(self, params: Json) -> bool:
        chat = self._pinning(params)
        message = self.world.message(chat, params["message_id"], "message to pin not found")
        if not message.pinned:
            message.pinned = True
            self.world.announce(chat, self.world.bot, pinned_message=message.as_json(nested=True))
        return True

    def unpinChatMessage(self, params: Json) -> bool:
        chat = self._pinning(params)
        pinned = [message for message in chat.messages.values() if message.pinned]
        if (wanted := params.get("message_id")) is not None:
            pinned = [message for message in pinned if message.message_id == wanted]
        if not pinned:
            raise bad("message to unpin not found")
        pinned[-1].pinned = False
        self.world.changed()
        return True

    def _pinning(self, params: Json) -> Chat:
        chat = self._open_chat(params)
        if chat.type != "private" and not chat.member(self.world.bot).may("can_pin_messages"):
            raise bad("not enough rights to manage pinned messages in the chat")
        return chat

    def getChat(self, params: Json) -> Json:
        chat = self.world.chat(params["chat_id"])
        if chat.type != "private":
            chat.require(self.world.bot)
        gifts = ("unlimited", "limited", "unique")
        return chat.as_json() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": {f"{kind}_gifts": True for kind in gifts}
            | {"premium_subscription": True, "gifts_from_channels": True},
        }

    def getChatAdministrators(self, params: Json) -> list[Json]:
        chat = self._open_chat(params)
        if chat.type == "private":
            raise bad("there are no administrators in the private chat")
        return [
            member.as_json()
            for member in chat.members.values()
            if member.is_admin
            and (not member.account.is_bot or member.account.id == self.world.bot.id)
        ]

    def getChatMember(self, params: Json) -> Json:
        chat = self._open_chat(params)
        wanted = params["user_id"]
        own = wanted == self.world.bot.id or chat.type == "private"
        if not own and not chat.member(self.world.bot).is_admin:
            raise bad("member list is inaccessible")
        account: Account | None = self.world.accounts.get(wanted)
        if account is None and wanted != self.world.bot.id:
            raise bad("user not found")
        return chat.members.get(wanted, Member(account or self.world.bot)).as_json()

    def leaveChat(self, params: Json) -> bool:
        chat = self._open_chat(params)
        if chat.type == "private":
            raise bad("chat is a private chat")
        self.world.set_status(chat, self.world.bot, "left")
        return True

    def sendChatAction(self, params: Json) -> bool:
        self._open_chat(params)
        return True

    def getFile(self, params: Json) -> Json:
        upload = self.world.files.get(params["file_id"])
        if upload is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(upload.content) > MOST_FETCHED:
            raise bad("file is too big")
        return {
            "file_id": params["file_id"],
            "file_unique_id": params["file_id"][-16:],
            "file_size": len(upload.content),
            "file_path": f"documents/{params['file_id']}",
        }

    def setMyCommands(self, params: Json) -> bool:
        self.menus.set(params)
        return True

    def getMyCommands(self, params: Json) -> list[Json]:
        return self.menus.get(params)

    def deleteMyCommands(self, params: Json) -> bool:
        self.menus.delete(params)
        return True

    def setMyName(self, params: Json) -> bool:
        return self._describe("name", params)

    def setMyDescription(self, params: Json) -> bool:
        return self._describe("description", params)

    def setMyShortDescription(self, params: Json) -> bool:
        return self._describe("short_description", params)

    def getMyName(self, params: Json) -> Json:
        return self._described("name", params)

    def getMyDescription(self, params: Json) -> Json:
        return self._described("description", params)

    def getMyShortDescription(self, params: Json) -> Json:
        return self._described("short_description", params)

    def _describe(self, name: str, params: Json) -> bool:
        self.menus.texts[name, params.get("language_code") or ""] = params.get(name) or ""
        return True

    def _described(self, name: str, params: Json) -> Json:
        texts = self.menus.texts
        language = params.get("language_code") or ""
        return {name: texts.get((name, language)) or texts.get((name, ""), "")}


def _written(params: Json, name: str, entities: str) -> tuple[str, list[Entity]]:
    """Text and entities of a call, its HTML read."""
    text = params.get(name) or ""
    if params.get("parse_mode") == "HTML":
        parsed = parse_html(text)
        return parsed.text, parsed.entities
    return text, params.get(entities) or []
