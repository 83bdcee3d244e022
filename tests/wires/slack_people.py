"""People of the test server: they type, press, fill in and read, as in the Slack client."""

import re
from html import escape
from typing import TYPE_CHECKING

from tests.wires.slack_channels import Channel
from tests.wires.slack_forms import Value, filled, found, missing, state_of
from tests.wires.slack_state import Block, File, Json, Message, View, elements, label_of

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer


class User:
    """A person in the workspace, or (with another `team_id`) one of a shared channel."""

    def __init__(
        self,
        server: "SlackServer",
        name: str,
        *,
        locale: str,
        tz: str,
        is_bot: bool,
        guest: bool,
        team_id: str,
    ) -> None:
        self.server = server
        self.id = server.new_id("U")
        self.name = name
        self.locale = locale
        self.tz = tz
        self.is_bot = is_bot
        self.guest = guest
        self.deleted = False
        self.team_id = team_id
        self.dm: Channel | None = None
        self.views: list[View] = []
        self.home: View | None = None
        self.failures: list[str] = []
        """What Slack itself told the person: that the app did not answer, or answered nonsense."""

    @property
    def modal(self) -> View | None:
        """The view on top, if one is open."""
        return self.views[-1] if self.views else None

    @property
    def dms(self) -> list[Message]:
        """What the bot wrote to this person directly, oldest first."""
        held = self.dm.messages if self.dm else []
        return [message for message in held if message.bot_id == self.server.bot_id]

    @property
    def ephemerals(self) -> list[Message]:
        """What only this person sees, wherever it is, oldest first."""
        held = [m for channel in self.server.channels.values() for m in channel.everything]
        mine = [m for m in held if m.ephemeral_for == self.id and not m.deleted]
        return sorted(mine, key=lambda message: message.number)

    @property
    def files(self) -> list[File]:
        """What was uploaded to this person's direct messages."""
        return [file for message in self.dms for file in message.files]

    def conversation(self) -> Channel:
        """The direct messages with the bot, opened if they were not."""
        if self.dm is None:
            self.dm = Channel(self.server, "directmessage", person=self)
            self.server.channels[self.dm.id] = self.dm
        return self.dm

    async def commands(self, command: str, text: str = "", channel: Channel | None = None) -> None:
        """A slash command; commands of apps do not work in threads, so there is no thread here."""
        where = channel or self.conversation()
        assert not where.private or self.id in where.members, f"{self.name} is not in {where.name}"
        await self.server.interactions.command(self, command, escaped(text), where)

    async def mentions(self, text: str, channel: Channel, thread_ts: str | None = None) -> Message:
        """Writes to the bot by its name, in a channel where the bot is."""
        said = f"<@{self.server.bot_user_id}> {escaped(text)}"
        message = self._says(said, channel, thread_ts)
        event: Json = {**message.payload(), "type": "app_mention", "channel": channel.id}
        if channel.has_bot:
            await self.server.happens({**event, "event_ts": message.ts})
        await channel.tells(message)
        return message

    async def writes(self, text: str, channel: Channel, thread_ts: str | None = None) -> Message:
        """Writes in a channel; the bot hears of it only if it subscribed to that."""
        message = self._says(escaped(text), channel, thread_ts)
        await channel.tells(message)
        return message

    def _says(self, text: str, channel: Channel, thread_ts: str | None) -> Message:
        assert self.id in channel.members, f"{self.name} is not in {channel.name}"
        bot_id = f"B{self.id}" if self.is_bot else None
        return channel.adds(self.id, text, thread_ts=thread_ts, bot_id=bot_id)

    async def writes_dm(self, text: str, thread_ts: str | None = None) -> Message:
        return await self.writes(text, self.conversation(), thread_ts)

    async def sends_photo(
        self, content: bytes, text: str = "", *, name: str = "photo.png", mime: str = "image/png"
    ) -> Message:
        """To the bot directly."""
        message = self._says(escaped(text), self.conversation(), None)
        message.files.append(self.server.files.sent(name, content, mime))
        await self.conversation().tells(message, subtype="file_share")
        return message

    async def edits(self, message: Message, text: str) -> None:
        before = message.payload()
        message.text = escaped(text)
        message.edits += 1
        await self.server.tells_change(message, before)

    async def deletes(self, message: Message) -> None:
        message.deleted = True
        await self.server.tells_deletion(message)

    async def presses(self, label: str, on: Message | View | None = None) -> None:
        """Presses the newest button of that label that this person sees."""
        seen = []
        for place in [on] if on else self._places():
            for block, element in elements(place.blocks):
                if label_of(element) == label:
                    await self.server.interactions.press(self, place, block, element)
                    return
            seen += place.labels
        raise AssertionError(f"{self.name} sees no button {label!r}, only {seen}")

    async def chooses(self, name: str, value: Value, on: Message | View | None = None) -> None:
        """Picks in a menu, a date picker or the like that is not part of a form."""
        for place in [on] if on else self._places():
            try:
                block, element = found(place.blocks, name)
            except AssertionError:
                continue
            await self.server.interactions.choose(self, place, block, element, value)
            return
        raise AssertionError(f"{self.name} sees nothing named {name!r}")

    def _places(self) -> list[Message | View]:
        """Where there may be buttons, the newest first; an open modal is in front of all."""
        if self.modal:
            return [self.modal]
        channels = [c for c in self.server.channels.values() if self.id in c.members]
        places: list[Message | View] = [m for c in channels for m in c.messages]
        places += self.ephemerals
        if self.home:
            places.append(self.home)
        return sorted(places, key=lambda place: place.number, reverse=True)

    async def fills(self, values: dict[str, Value] | None = None, **named: Value) -> None:
        """Fills in fields of the open modal, by block_id or label, without sending it."""
        view = self.modal
        assert view, f"{self.name} has no modal open"
        for name, value in {**(values or {}), **named}.items():
            block, element = found(view.blocks, name)
            if block["type"] == "input" and not block.get("dispatch_action"):
                view.drafts[key_of(block, element)] = filled(element, value)
            else:
                await self.server.interactions.choose(self, view, block, element, value)

    async def submits(self, values: dict[str, Value] | None = None, **named: Value) -> None:
        """Fills in and sends the open modal; labels with blanks go into `values`."""
        await self.fills(values, **named)
        view = self.modal
        assert view, f"{self.name} has no modal open"
        assert view.body.get("submit"), f"{view.title!r} has no button to send it"
        empty = missing(view)
        assert not empty, f"Slack does not send {view.title!r} while {empty} are empty"
        await self.server.interactions.submit(self, view, state_of(view.blocks, view.drafts))

    async def closes(self) -> None:
        """Closes the view on top; with the cross at the corner of a stack, all go at once."""
        assert self.views, f"{self.name} has no modal open"
        await self.server.interactions.close(self, self.views.pop())

    async def opens_home(self, tab: str = "home") -> None:
        event: Json = {"type": "app_home_opened", "user": self.id, "tab": tab}
        event["channel"] = self.conversation().id
        if tab == "home" and self.home:
            event["view"] = self.server.view_payload(self.home)
        await self.server.happens({**event, "event_ts": self.server.next_moment()[1]})

    async def shortcuts(self, message: Message | None, callback_id: str) -> None:
        """The shortcut on a message, or (without one) a global shortcut."""
        await self.server.interactions.shortcut(self, message, callback_id)

    async def joins(self, channel: Channel, by: "User | None" = None) -> None:
        await channel.enters(self.id, by)

    async def leaves(self, channel: Channel) -> None:
        await channel.loses(self.id)

    def payload(self, *, include_locale: bool = False, email: bool = False) -> Json:
        """The person as `users.info` gives it."""
        profile: Json = {"real_name": self.name, "display_name": self.name.lower()}
        if email and not self.is_bot:
            profile["email"] = f"{self.name.lower()}@example.org"
        made: Json = {"id": self.id, "team_id": self.team_id, "name": self.name.lower()}
        made |= {"real_name": self.name, "deleted": self.deleted, "is_bot": self.is_bot}
        made |= {"profile": profile, "is_app_user": False, "updated": 1_700_000_000}
        if self.team_id != self.server.team_id:
            made["is_stranger"] = True
        if not self.deleted:
            made |= {"tz": self.tz, "tz_label": self.tz, "tz_offset": 3_600, "is_owner": False}
            made |= {"is_restricted": self.guest, "is_ultra_restricted": False, "is_admin": False}
            if include_locale:
                made["locale"] = self.locale
        return made


def key_of(block: Block, element: Json) -> tuple[str, str]:
    return str(block["block_id"]), str(element["action_id"])


def escaped(text: str) -> str:
    """What people type, as Slack hands it to apps; mentions and channels they picked stay."""
    parts = re.split(r"(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)", text)
    return "".join(part if at % 2 else escape(part, quote=False) for at, part in enumerate(parts))
