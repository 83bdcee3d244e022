"""Slack as a platform: cards as messages and files, edited in place."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.errors import EXPECTED, code, is_broken, retry_after, translated
from adapters.slack.photos import image_block
from adapters.slack.render import Message, fitted, messages, pieces, rendered
from bot.messages import Address, Attachment, Card, Picture
from bot.photos import suffix
from bot.ports import TryLater, Undeliverable, Unreachable

log = logging.getLogger(__name__)

NAME = "slack"
_EVERYWHERE = ""
_TS = r"[0-9]{1,18}\.[0-9]{1,9}"
_NAME = re.compile(
    rf"(?P<channel>[A-Za-z0-9]{{1,64}}):(?P<times>{_TS}(?:,{_TS})*)(?:/(?P<photo>[A-Z0-9]{{1,64}}))?",
    re.ASCII,
)
# A file that was just uploaded may not be shown yet.
_UNREADY = "invalid_blocks"
_READY_SECONDS = 1.0
_MOST_LOOKS = 3

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Name:
    """What a card was sent as: its messages in their order, in one conversation.

    Written "D123:1700000000.000100,1700000000.000200", with "/F123" behind it where that photo
    stands in the first of them. What is sent to a person stands in another
    conversation than the address names: only the answer tells which.
    """

    channel: str
    times: tuple[str, ...]
    photo: str = ""

    def __str__(self) -> str:
        photo = f"/{self.photo}" if self.photo else ""
        return f"{self.channel}:{','.join(self.times)}{photo}"

    @property
    def private(self) -> bool:
        return self.channel.startswith("D")


def named(text: str) -> Name | None:
    """The inverse of `str(Name)`; None for what is no name of ours."""
    found = _NAME.fullmatch(text)
    if found is None:
        return None
    return Name(found["channel"], tuple(found["times"].split(",")), found["photo"] or "")


class SlackPlatform:
    """Sends by the client of the address's workspace, which retries nothing by itself. `now` is a
    monotonic time in seconds.

    A channel is a conversation's id, or a person's for their private chat; a thread is the `ts` of
    its first message. After a 429 nothing is tried in that channel until its time is over, after a
    refused token nothing in that workspace; the others go on.
    """

    def __init__(
        self,
        client_of: Callable[[str], AsyncWebClient],
        now: Callable[[], float] | None = None,
    ) -> None:
        self._client_of = client_of
        self._now = now or _loop_time
        self._paused: dict[tuple[str, str], float] = {}
        self._left: dict[tuple[str, str], list[tuple[str, str]]] = {}

    @property
    def name(self) -> str:
        return NAME

    async def send(self, address: Address, card: Card[str]) -> str:
        """Files follow the words in a message of their own.

        When a later message or a file of a card fails, the earlier ones are taken back, at once or
        before what is next sent there, and the error is raised: the whole card, with its files, is
        tried again, rather than half of it once.
        """
        await self._begin(address)
        name = await self._send_messages(address, card)
        await self._pin(address, card, name)
        return str(name)

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        """Words that need more messages than there are end in "…"; messages that are no longer
        needed are deleted. Files are sent anew, after the edit.
        """
        await self._begin(address)
        name = named(message)
        if name is None:
            raise Undeliverable("no message of ours")
        if card.picture and card.picture.content:
            photo = await self._upload(address, card.picture)
            name = await self._edit_pictured(address, replace(name, photo=photo), card)
        else:
            await self._edit_messages(address, name, card)
        await self._send_files(address, name, card.attachments)
        await self._pin(address, card, name)
        return str(name)

    async def ephemeral(self, address: Address, user: str, card: Card[str]) -> None:
        """Shows the card to `user` alone, in the channel or thread where they are; files cannot be
        shown so, and are left out. Raises what `send` does.
        """
        await self._begin(address)
        for part in messages(card):
            call = self._client(address).chat_postEphemeral(
                channel=address.channel,
                user=user,
                thread_ts=address.thread or None,
                parse="none",
                link_names=False,
                text=part["text"],
                blocks=part["blocks"],
            )
            await self._sending(address, call)

    async def _send_messages(self, address: Address, card: Card[str]) -> Name:
        sent: list[str] = []
        channel = address.channel
        photo = await self._upload(address, card.picture) if card.picture else ""
        try:
            for part in messages(card):
                if photo and not sent:
                    channel, time, photo = await self._send_pictured(address, part, card, photo)
                    sent.append(time)
                    continue
                channel, time = await self._send_message(address, part)
                sent.append(time)
        except Exception:
            await self._take_back(address, channel, sent)
            raise
        name = Name(channel, tuple(sent), photo)
        try:
            await self._send_files(address, name, card.attachments)
        except TryLater:
            raise
        except Exception:
            await self._take_back(address, channel, sent)
            raise
        return name

    async def _send_pictured(
        self, address: Address, part: Message, card: Card[str], photo: str
    ) -> tuple[str, str, str]:
        """With the photo above the words; without it where Slack goes on refusing to show it."""
        pictured = Message(
            text=part["text"], blocks=[image_block(photo, card.title), *part["blocks"]]
        )
        for _ in range(_MOST_LOOKS):
            try:
                return *await self._send_message(address, pictured), photo
            except SlackApiError as error:
                if code(error) != _UNREADY:
                    raise
                await asyncio.sleep(_READY_SECONDS)
        log.warning("a card is sent without its photo, which Slack does not show")
        return *await self._send_message(address, part), ""

    async def _upload(self, address: Address, picture: Picture) -> str:
        """Kept by Slack, and shown nowhere by itself; what it is called there."""
        name = f"{picture.id}{suffix(picture.content)}"
        call = self._client(address).files_upload_v2(filename=name, content=picture.content)
        answer = await self._editing_answer(address, call)
        return str(answer["files"][0]["id"])

    async def _send_message(self, address: Address, part: Message) -> tuple[str, str]:
        call = self._client(address).chat_postMessage(
            channel=address.channel,
            thread_ts=address.thread or None,
            unfurl_links=False,
            unfurl_media=False,
            mrkdwn=False,
            parse="none",
            link_names=False,
            text=part["text"],
            blocks=part["blocks"],
        )
        answer = await self._sending(address, call)
        return str(answer["channel"]), str(answer["ts"])

    async def _send_files(
        self, address: Address, name: Name, attachments: Sequence[Attachment]
    ) -> None:
        """All in one message, which Slack does not name: a part of it could not be taken back. The
        words stand already: where Slack takes no file now, only the files are tried again.
        """
        if not attachments:
            return
        call = self._client(address).files_upload_v2(
            channel=name.channel,
            thread_ts=address.thread or None,
            file_uploads=[
                {"filename": each.name, "content": each.content.encode(errors="replace")}
                for each in attachments
            ],
        )
        try:
            await self._sending(address, call)
        except TryLater as problem:
            raise TryLater(problem.after, str(name)) from problem

    async def _edit_pictured(self, address: Address, name: Name, card: Card[str]) -> Name:
        """With another photo above the words than there was; without where Slack shows none."""
        for _ in range(_MOST_LOOKS):
            try:
                await self._edit_messages(address, name, card)
                return name
            except SlackApiError as error:
                if code(error) != _UNREADY:
                    raise
                await asyncio.sleep(_READY_SECONDS)
        log.warning("a card is edited without its photo, which Slack does not show")
        name = replace(name, photo="")
        await self._edit_messages(address, name, card)
        return name

    async def _edit_messages(self, address: Address, name: Name, card: Card[str]) -> None:
        parts = rendered(card, fitted(pieces(card), len(name.times)))
        if name.photo:
            parts[0]["blocks"].insert(0, image_block(name.photo, card.title))
        # From the last to the first: one that was deleted makes the words end before it.
        for n in reversed(range(len(parts))):
            call = self._client(address).chat_update(
                channel=name.channel,
                ts=name.times[n],
                parse="none",
                link_names=False,
                text=parts[n]["text"],
                blocks=parts[n]["blocks"],
            )
            try:
                await self._editing(address, call)
            except Unreachable:
                raise
            except Undeliverable:
                left = name.times[:n] + name.times[n + 1 :]
                if not left:
                    raise
                await self._edit_messages(address, Name(name.channel, left, name.photo), card)
                return
        await self._take_back(address, name.channel, name.times[len(parts) :])

    async def _pin(self, address: Address, card: Card[str], name: Name) -> None:
        """Where the bot may: a message that is not pinned is a message all the same."""
        if not card.pin or name.private:
            return
        try:
            await self._client(address).pins_add(channel=name.channel, timestamp=name.times[0])
        except EXPECTED as error:
            self._note_pause(address, error)
            log.debug("a message is not pinned: %s", code(error) or type(error).__name__)

    async def _begin(self, address: Address) -> None:
        rest = self._rest(address)
        if rest > 0:
            raise TryLater(rest)
        await self._sweep(address)

    async def _take_back(self, address: Address, channel: str, times: Sequence[str]) -> None:
        """Now, or before what comes next in that channel."""
        if not times:
            return
        left = self._left.setdefault(_place(address), [])
        left.extend((channel, time) for time in times)
        if not self._rest(address):
            with suppress(TryLater):
                await self._sweep(address)

    async def _sweep(self, address: Address) -> None:
        """Deletes what was taken back; what is refused for good stays where it is."""
        left = self._left.pop(_place(address), [])
        while left:
            channel, time = left[-1]
            try:
                call = self._client(address).chat_delete(channel=channel, ts=time)
                await self._editing(address, call)
            except TryLater:
                self._left.setdefault(_place(address), []).extend(left)
                raise
            except (Undeliverable, *EXPECTED) as error:
                log.debug("a message is not deleted: %s", type(error).__name__)
            left.pop()

    def _client(self, address: Address) -> AsyncWebClient:
        return self._client_of(address.workspace)

    async def _sending(self, address: Address, call: Awaitable[T]) -> T:
        return await self._calling(address, call, sending=True)

    async def _editing_answer(self, address: Address, call: Awaitable[T]) -> T:
        """To do it twice does no harm."""
        return await self._calling(address, call, sending=False)

    async def _editing(self, address: Address, call: Awaitable[object]) -> None:
        await self._calling(address, call, sending=False)

    async def _calling(self, address: Address, call: Awaitable[T], *, sending: bool) -> T:
        try:
            return await call
        except EXPECTED as error:
            problem = translated(error, sending=sending)
            if problem is error:
                raise
            self._note_pause(address, error)
            if isinstance(problem, TryLater) and is_broken(error):
                self._pause((address.workspace, _EVERYWHERE), problem.after)
            raise problem from error

    def _rest(self, address: Address) -> float:
        """For how many seconds nothing may be sent there."""
        places = (_place(address), (address.workspace, _EVERYWHERE))
        until = max(self._paused.get(place, 0) for place in places)
        return max(0, until - self._now())

    def _note_pause(self, address: Address, error: Exception) -> None:
        seconds = retry_after(error)
        if seconds is not None:
            self._pause(_place(address), seconds)

    def _pause(self, place: tuple[str, str], seconds: float) -> None:
        now = self._now()
        self._paused = {where: until for where, until in self._paused.items() if until > now}
        self._paused[place] = now + seconds


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


def _place(address: Address) -> tuple[str, str]:
    return address.workspace, address.channel
