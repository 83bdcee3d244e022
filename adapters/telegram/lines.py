"""What is said beside the cards: one line in a group, and the answer to a press."""

import asyncio
import logging
from typing import TypedDict

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import RetryAfter, TelegramError

from adapters.telegram.errors import retry_after
from adapters.telegram.photos import fetched
from bot.messages import Incoming, Photo

log = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class _Look(TypedDict):
    text: str
    reply_markup: InlineKeyboardMarkup | None
    link_preview_options: LinkPreviewOptions


class Lines:
    """None of these matters enough to be tried twice: what is refused is logged."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._paused: dict[int, float] = {}

    async def photo(self, message: Message | None, incoming: Incoming) -> Photo | None:
        return await fetched(self._bot, message, incoming)

    async def reply(
        self, message: Message, text: str, button: InlineKeyboardButton | None = None
    ) -> None:
        """In the same topic, and without a sound: it is for one person only."""
        chat, now = message.chat.id, asyncio.get_running_loop().time()
        if self._paused.get(chat, now) > now:
            return
        try:
            await self._bot.send_message(
                chat_id=chat,
                message_thread_id=message.message_thread_id if message.is_topic_message else None,
                reply_parameters=ReplyParameters(
                    message.message_id, allow_sending_without_reply=True
                ),
                disable_notification=True,
                **_look(text, button),
            )
        except RetryAfter as error:
            self._paused = {each: until for each, until in self._paused.items() if until > now}
            self._paused[chat] = now + retry_after(error)
        except TelegramError as error:
            log.info("a line in a group is not taken: %s", type(error).__name__)

    async def replace(
        self, line: Message, text: str, button: InlineKeyboardButton | None = None
    ) -> None:
        try:
            await self._bot.edit_message_text(
                chat_id=line.chat.id, message_id=line.message_id, **_look(text, button)
            )
        except TelegramError as error:
            log.info("a line in a group is not replaced: %s", type(error).__name__)

    async def answer(
        self, query: CallbackQuery, *, text: str | None = None, url: str | None = None
    ) -> bool:
        """Whether it was taken: for an answer that comes too late nobody looks any more."""
        try:
            await self._bot.answer_callback_query(
                query.id, text=text, url=url, show_alert=True if text else None
            )
        except TelegramError as error:
            log.info("a press is not answered: %s", type(error).__name__)
            return False
        return True

    async def administrators(self, chat: int) -> frozenset[int] | None:
        """None where Telegram does not say."""
        try:
            members = await self._bot.get_chat_administrators(chat)
        except TelegramError as error:
            log.warning("who administers a group is not known: %s", type(error).__name__)
            return None
        return frozenset(member.user.id for member in members)


def _look(text: str, button: InlineKeyboardButton | None) -> _Look:
    """Plain text: no name in it can be markup."""
    buttons = None if button is None else InlineKeyboardMarkup([[button]])
    return {"text": text, "reply_markup": buttons, "link_preview_options": _NO_PREVIEW}
