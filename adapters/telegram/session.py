"""One update at a time: a delivery to the bot, and its answer where its sender finds it."""

import logging
from collections.abc import Coroutine
from dataclasses import replace
from functools import partial
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, Message, Update

from adapters.tasks import Tasks
from adapters.telegram.incoming import (
    CLAIM,
    Me,
    anonymous,
    claimed,
    conversation,
    incoming_of,
    language_of,
)
from adapters.telegram.lines import Lines
from adapters.telegram.render import utf16
from adapters.telling import Receiver, Teller
from adapters.turns import NotTold, Turns, check_told
from bot.cleaning import clean_name
from bot.language import fold
from bot.links import HERE
from bot.messages import Added, Answer, Command, Incoming, Moved, Removed, phrase
from bot.mishaps import Mishap
from bot.model.people import Language
from bot.phrases import Phrases
from bot.ports import Platform, Undeliverable, Unreachable
from bot.verbs import BY_WORD

log = logging.getLogger(__name__)

# What can be waited for before an update counts as handled; a slow chat keeps nobody else waiting.
PATIENCE_SECONDS = 2.0
_LONGEST_ALERT = 200
# What an administrator decides for a whole group.
_FOR_ADMINISTRATORS = ("community", "code")


class Session:
    def __init__(
        self,
        *,
        bot: Receiver,
        platform: Platform,
        lines: Lines,
        me: Me,
        language: Language = "nl",
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._bot = bot
        self._teller = Teller(bot, platform)
        self._lines = lines
        self._me = me
        self._language: Language = language
        self._tasks = Tasks()
        self._turns = Turns(self._tasks, patience)

    async def handle(self, update: Update) -> None:
        """Returns once the update may be confirmed. Raises NotTold, and nothing else: a bug is
        logged.
        """
        try:
            await self._handle(update)
        except NotTold:
            raise
        except Exception:
            log.exception("bug at update %s", update.update_id)

    async def finish(self) -> None:
        """Answers under way are told to the end; those that wait for a chat are left to the
        courier or dropped.
        """
        await self._tasks.finish()
        await self._teller.stop()

    async def cut(self) -> None:
        await self._tasks.cut()
        await self._teller.stop()

    async def _handle(self, update: Update) -> None:
        query = update.callback_query
        if query is not None and query.data == CLAIM:
            await self._claim(update, query)
            return
        nameless = anonymous(update, self._me)
        if nameless is not None:
            await self._ask_who(nameless)
            return
        incoming = incoming_of(update, self._me)
        if query is not None and (incoming is None or incoming.private):
            self._tasks.start(_whether_or_not(self._lines.answer(query)))
        if incoming is None:
            return
        known = await self._with_rights(incoming)
        if known is None:
            if update.message is not None:
                phrases = self._phrases(incoming.language)
                await self._lines.reply(update.message, phrases.say(phrase("telegram-not-now")))
            return
        photo = await self._lines.photo(update.message, known)
        incoming = replace(known, photo=photo)
        answer = await self._bot.receive(incoming)
        if isinstance(incoming.content, Added | Removed | Moved):
            # Nobody waits for an answer, and what is not noted now is never known.
            if answer.failed:
                raise NotTold
            if isinstance(incoming.content, Removed) or incoming.sender == self._me.identity:
                return
        tell = partial(self._tell, update, incoming, answer)
        await self._turns.tell(conversation(update), answer, update.update_id, tell)

    async def _with_rights(self, incoming: Incoming) -> Incoming | None:
        """None where Telegram does not say now who may decide for a group, and somebody waits for
        it.
        """
        content = incoming.content
        if isinstance(content, Added):
            return await self._with_adder(incoming)
        if incoming.private or not isinstance(content, Command):
            return incoming
        verb = BY_WORD.get(fold(content.word))
        if verb is None or verb.id not in _FOR_ADMINISTRATORS:
            return incoming
        administrators = await self._lines.administrators(int(incoming.address.channel))
        if administrators is None:
            return None
        return replace(incoming, may_link=int(incoming.sender.user) in administrators)

    async def _with_adder(self, incoming: Incoming) -> Incoming:
        """Members may add a bot; only administrators decide for the group."""
        if incoming.private or incoming.sender == self._me.identity:
            return replace(incoming, may_link=False)
        administrators = await self._lines.administrators(int(incoming.address.channel))
        may_link = int(incoming.sender.user) in (administrators or ())
        return replace(incoming, may_link=may_link)

    async def _tell(self, update: Update, incoming: Incoming, answer: Answer[str]) -> None:
        query, message = update.callback_query, update.message
        mishap: Mishap | None = None
        if query is not None and not incoming.private:
            mishap = await self._tell_presser(query, incoming, answer)
        elif answer.again or answer.card is None:
            return
        else:
            pressed = None if query is None else _name(query)
            mishap = await self._teller.tell(answer, incoming.sender.private, pressed)
            if message is not None and not incoming.private:
                await self._point(message, incoming, answer, mishap)
        check_told(answer, mishap)

    async def _tell_presser(
        self, query: CallbackQuery, incoming: Incoming, answer: Answer[str]
    ) -> Mishap | None:
        """In a group: what is short is shown to the presser alone, for the rest they are led to
        their private chat.
        """
        if answer.again or answer.card is None:
            await self._lines.answer(query)
            return None
        if _is_short(answer) and await self._lines.answer(query, text=answer.card.title):
            return None
        mishap = await self._teller.tell(answer, incoming.sender.private)
        # What was taken is there already.
        link = answer.link if isinstance(mishap, Unreachable) else HERE
        await self._lines.answer(query, url=self._door(link))
        return mishap

    async def _point(
        self, message: Message, incoming: Incoming, answer: Answer[str], mishap: Mishap | None
    ) -> None:
        """One line under the message says where the answer is."""
        if answer.failed and isinstance(mishap, Undeliverable):
            phrases = self._phrases(answer.language or incoming.language)
            name = clean_name(incoming.name)
            said = phrases.say(phrase("telegram-group-failed", name=name))
            await self._lines.reply(message, said)
        elif not answer.failed or mishap is None:
            await self._lines.reply(message, *self._pointer(incoming, answer, mishap))

    def _pointer(
        self, incoming: Incoming, answer: Answer[str], mishap: Mishap | None
    ) -> tuple[str, InlineKeyboardButton]:
        phrases = self._phrases(answer.language or incoming.language)
        closed = isinstance(mishap, Unreachable)
        key = "telegram-group-closed" if closed else "telegram-group-answered"
        door = self._door(answer.link) if closed else f"https://t.me/{self._me.username}"
        label = phrases.say(phrase("button-private"))
        said = phrases.say(phrase(key, name=clean_name(incoming.name)))
        return said, InlineKeyboardButton(text=label, url=door)

    async def _ask_who(self, message: Message) -> None:
        """Who writes as the group is asked to press: a press has a name."""
        phrases = self._phrases(None)
        label = phrases.say(phrase("button-me"))
        await self._lines.reply(
            message,
            phrases.say(phrase("telegram-anonymous")),
            InlineKeyboardButton(text=label, callback_data=CLAIM),
        )

    async def _claim(self, update: Update, query: CallbackQuery) -> None:
        incoming = claimed(update, self._me)
        phrases = self._phrases(language_of(query.from_user))
        if incoming is None:
            await self._lines.answer(query, text=phrases.say(phrase("telegram-anonymous-gone")))
            return
        administrators = await self._lines.administrators(int(incoming.address.channel))
        if administrators is None:
            await self._lines.answer(query, text=phrases.say(phrase("telegram-not-now")))
        elif query.from_user.id not in administrators:
            await self._lines.answer(query, text=phrases.say(phrase("telegram-administrators")))
        else:
            answer = await self._bot.receive(incoming)
            tell = partial(self._tell_claimer, query, incoming, answer)
            await self._turns.tell(conversation(update), answer, update.update_id, tell)

    async def _tell_claimer(
        self, query: CallbackQuery, incoming: Incoming, answer: Answer[str]
    ) -> None:
        mishap = await self._tell_presser(query, incoming, answer)
        line = query.message
        if isinstance(line, Message) and not (answer.failed or answer.again or _is_short(answer)):
            await self._lines.replace(line, *self._pointer(incoming, answer, mishap))
        check_told(answer, mishap)

    def _door(self, link: str) -> str:
        return f"https://t.me/{self._me.username}?start={link or HERE}"

    def _phrases(self, language: Language | None) -> Phrases:
        return Phrases(language or self._language, "UTC")


def _is_short(answer: Answer[str]) -> bool:
    """A title alone that nobody needs to find again, nor to copy a command from."""
    card = answer.card
    if card is None or answer.receipt or " /" in card.title:
        return False
    more = (card.lines, card.quote, card.notes, card.buttons, card.attachments)
    return not any(more) and 0 < utf16(card.title) <= _LONGEST_ALERT


def _name(query: CallbackQuery) -> str | None:
    """Of the pressed message, as `TelegramPlatform` names it."""
    message = query.message
    if not isinstance(message, Message):
        return None
    captioned = message.document or message.photo
    return f"d{message.message_id}" if captioned else str(message.message_id)


async def _whether_or_not(answering: Coroutine[Any, Any, bool]) -> None:
    await answering
