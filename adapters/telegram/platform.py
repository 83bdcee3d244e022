"""Telegram as a platform: cards as messages and documents, edited in place."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypedDict, TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions
from telegram.error import RetryAfter, TelegramError

from adapters.telegram.errors import retry_after, translated
from adapters.telegram.render import (
    CAPTION_LIMIT,
    Name,
    Piece,
    caption,
    fitted,
    keyboard,
    named,
    pieces,
)
from bot.messages import Address, Attachment, Card, Picture
from bot.photos import suffix
from bot.ports import Readdressed, TryLater, Undeliverable, Unreachable

log = logging.getLogger(__name__)

NAME = "telegram"
# Topic 1 is where a forum's messages go by themselves, and is refused when named.
_GENERAL = "1"
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

T = TypeVar("T")


class _Place(TypedDict):
    chat_id: int
    message_thread_id: int | None


class TelegramPlatform:
    """Sends by `bot`, whose name is `username`. `now` is a monotonic time in seconds.

    A channel is a chat id, a person's or a group's; a thread is a forum topic. After a 429 nothing
    is tried in that chat until its time is over; the others go on.
    """

    def __init__(self, bot: Bot, username: str, now: Callable[[], float] | None = None) -> None:
        self._bot = bot
        self._username = username
        self._now = now or _loop_time
        self._paused: dict[str, float] = {}
        self._left: dict[str, list[int]] = {}

    @property
    def name(self) -> str:
        return NAME

    async def send(self, address: Address, card: Card[str]) -> str:
        """A photo or one file goes in one message with the words, where they fit a caption.

        When a later message of a card fails, the earlier ones are taken back, at once or before
        what is next sent there, and the error is raised: the whole card, with its files, is tried
        again, rather than half of it once.
        """
        await self._begin(address)
        group, username = _is_group(address), self._username
        buttons = keyboard(card, group=group, username=username)
        whole = caption(card, group=group, username=username)
        if whole is not None:
            if card.picture is not None:
                message = await self._send_photo(address, card.picture, whole, buttons)
            else:
                message = await self._send_file(address, card.attachments[0], whole, buttons)
            name = Name((message,), document=True)
        else:
            parts = pieces(card, group=group, username=username)
            name = await self._send_parts(address, parts, buttons, card.attachments, card.picture)
        await self._pin(address, card, name)
        return str(name)

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        """Words that need more messages than there are end in "…"; messages that are no longer
        needed are deleted. Files are sent anew, after the edit; so is a new photo of words that do
        not fit a caption.
        """
        await self._begin(address)
        name = named(message)
        if name is None:
            raise Undeliverable("no message of ours")
        picture = card.picture if card.picture and card.picture.content else None
        if picture and (name.document or self._fits(address, card, name)):
            name = await self._edit_photo(address, name.messages[0], card, picture)
            picture = None
        elif name.document:
            await self._edit_caption(address, name.messages[0], card)
        else:
            await self._edit_texts(address, name.messages, card)
        await self._send_parts(address, (), None, card.attachments, picture)
        await self._pin(address, card, name)
        return str(name)

    async def _send_parts(
        self,
        address: Address,
        parts: tuple[Piece, ...],
        buttons: InlineKeyboardMarkup | None,
        attachments: tuple[Attachment, ...],
        picture: Picture | None = None,
    ) -> Name:
        """The name is that of the texts alone. A photo stands above them."""
        sent: list[int] = []
        above = 0 if picture is None else 1
        try:
            if picture is not None:
                sent.append(await self._send_photo(address, picture))
            for n, part in enumerate(parts, 1):
                last = buttons if n == len(parts) else None
                sent.append(await self._send_text(address, part, last))
            for attachment in attachments:
                sent.append(await self._send_file(address, attachment))
        except Readdressed:
            # What stayed behind cannot be reached any more.
            raise
        except Exception:
            await self._take_back(address, sent)
            raise
        return Name(tuple(sent[above : above + len(parts)]))

    async def _send_text(
        self, address: Address, part: Piece, buttons: InlineKeyboardMarkup | None
    ) -> int:
        call = self._bot.send_message(
            **_place(address),
            text=part.text,
            entities=part.entities,
            reply_markup=buttons,
            link_preview_options=_NO_PREVIEW,
        )
        return (await self._sending(address, call)).message_id

    async def _send_file(
        self,
        address: Address,
        attachment: Attachment,
        words: Piece | None = None,
        buttons: InlineKeyboardMarkup | None = None,
    ) -> int:
        call = self._bot.send_document(
            **_place(address),
            document=attachment.content.encode(errors="replace"),
            filename=attachment.name,
            caption=words.text if words else None,
            caption_entities=words.entities if words else None,
            reply_markup=buttons,
        )
        return (await self._sending(address, call)).message_id

    async def _send_photo(
        self,
        address: Address,
        picture: Picture,
        words: Piece | None = None,
        buttons: InlineKeyboardMarkup | None = None,
    ) -> int:
        call = self._bot.send_photo(
            **_place(address),
            photo=picture.content,
            filename=f"{picture.id}{suffix(picture.content)}",
            caption=words.text if words else None,
            caption_entities=words.entities if words else None,
            reply_markup=buttons,
        )
        return (await self._sending(address, call)).message_id

    async def _edit_texts(
        self, address: Address, messages: tuple[int, ...], card: Card[str]
    ) -> None:
        group, username = _is_group(address), self._username
        parts = fitted(pieces(card, group=group, username=username), len(messages))
        buttons = keyboard(card, group=group, username=username)
        # From the last to the first: one that was deleted makes the words end before it.
        for n in reversed(range(len(parts))):
            call = self._bot.edit_message_text(
                chat_id=_chat(address),
                message_id=messages[n],
                text=parts[n].text,
                entities=parts[n].entities,
                reply_markup=buttons if n == len(parts) - 1 else None,
                link_preview_options=_NO_PREVIEW,
            )
            try:
                await self._editing(address, call)
            except Unreachable:
                raise
            except Undeliverable:
                left = messages[:n] + messages[n + 1 :]
                if not left:
                    raise
                await self._edit_texts(address, left, card)
                return
        await self._take_back(address, messages[len(parts) :])

    def _fits(self, address: Address, card: Card[str], name: Name) -> bool:
        """Whether the words of one message can become the caption of a photo."""
        group = _is_group(address)
        whole = caption(card, group=group, username=self._username)
        return whole is not None and len(name.messages) == 1

    async def _edit_photo(
        self, address: Address, message: int, card: Card[str], picture: Picture
    ) -> Name:
        """In place of the photo that was there, or above words that had none."""
        group, username = _is_group(address), self._username
        parts = pieces(card, group=group, username=username, limit=CAPTION_LIMIT)
        (words,) = fitted(parts, 1, CAPTION_LIMIT)
        call = self._bot.edit_message_media(
            chat_id=_chat(address),
            message_id=message,
            media=InputMediaPhoto(
                picture.content,
                filename=f"{picture.id}{suffix(picture.content)}",
                caption=words.text,
                caption_entities=words.entities,
            ),
            reply_markup=keyboard(card, group=group, username=username),
        )
        await self._editing(address, call)
        return Name((message,), document=True)

    async def _edit_caption(self, address: Address, message: int, card: Card[str]) -> None:
        group, username = _is_group(address), self._username
        parts = pieces(card, group=group, username=username, limit=CAPTION_LIMIT)
        (words,) = fitted(parts, 1, CAPTION_LIMIT)
        call = self._bot.edit_message_caption(
            chat_id=_chat(address),
            message_id=message,
            caption=words.text,
            caption_entities=words.entities,
            reply_markup=keyboard(card, group=group, username=username),
        )
        await self._editing(address, call)

    async def _pin(self, address: Address, card: Card[str], name: Name) -> None:
        """Where the bot may: a message that is not pinned is a message all the same."""
        if not (card.pin and _is_group(address)) or self._rest(address):
            return
        try:
            await self._bot.pin_chat_message(
                chat_id=_chat(address), message_id=name.messages[0], disable_notification=True
            )
        except RetryAfter as error:
            self._pause(address, retry_after(error))
        except TelegramError as error:
            log.debug("a message is not pinned: %s", type(error).__name__)

    async def _begin(self, address: Address) -> None:
        rest = self._rest(address)
        if rest > 0:
            raise TryLater(rest)
        await self._sweep(address)

    async def _take_back(self, address: Address, messages: Sequence[int]) -> None:
        """Now, or before what comes next in that chat."""
        if not messages:
            return
        self._left.setdefault(address.channel, []).extend(messages)
        if not self._rest(address):
            with suppress(TryLater):
                await self._sweep(address)

    async def _sweep(self, address: Address) -> None:
        """Deletes what was taken back; what is refused for good stays where it is."""
        left = self._left.pop(address.channel, [])
        while left:
            try:
                call = self._bot.delete_message(chat_id=_chat(address), message_id=left[-1])
                await self._editing(address, call)
            except TryLater:
                self._left.setdefault(address.channel, []).extend(left)
                raise
            except (Readdressed, Undeliverable, TelegramError) as error:
                log.debug("a message is not deleted: %s", type(error).__name__)
            left.pop()

    async def _sending(self, address: Address, call: Awaitable[T]) -> T:
        try:
            return await call
        except TelegramError as error:
            self._note_pause(address, error)
            problem = translated(error, address, sending=True)
            if problem is None or problem is error:
                raise
            raise problem from error

    async def _editing(self, address: Address, call: Awaitable[object]) -> None:
        try:
            await call
        except TelegramError as error:
            self._note_pause(address, error)
            problem = translated(error, address, sending=False)
            if problem is error:
                raise
            if problem is not None:
                raise problem from error

    def _rest(self, address: Address) -> float:
        """For how many seconds nothing may be sent there."""
        until = self._paused.get(address.channel)
        return 0 if until is None else max(0, until - self._now())

    def _note_pause(self, address: Address, error: TelegramError) -> None:
        if isinstance(error, RetryAfter):
            self._pause(address, retry_after(error))

    def _pause(self, address: Address, seconds: float) -> None:
        now = self._now()
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._paused[address.channel] = now + seconds


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


def _is_group(address: Address) -> bool:
    return address.channel.startswith("-")


def _chat(address: Address) -> int:
    return int(address.channel)


def _place(address: Address) -> _Place:
    topic = address.thread if address.thread != _GENERAL else ""
    return {"chat_id": _chat(address), "message_thread_id": int(topic) if topic else None}
