"""One request of Slack at a time: a delivery to the bot, and its answer where its sender looks."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from adapters.slack.answering import Ack, Answering
from adapters.slack.directory import Directory, Room
from adapters.slack.home import Homes
from adapters.slack.incoming import (
    Delivery,
    Me,
    Payload,
    Place,
    command_of,
    event_of,
    filled_of,
    pressed_of,
    shortcut_of,
)
from adapters.slack.platform import SlackPlatform
from adapters.slack.render import Block
from adapters.slack.surfaces import Surfaces
from adapters.tasks import Tasks
from adapters.telling import Receiver, Teller
from adapters.turns import NotTold, Turns, check_told
from bot.language import fold
from bot.messages import Added, Answer, Card, Command, Home, Incoming, Removed, Text, phrase
from bot.model.people import Language
from bot.phrases import Phrases
from bot.verbs import BY_WORD

log = logging.getLogger(__name__)

# What an acknowledgement waits for, so that answers come in their order; Slack waits for 3 s.
PATIENCE_SECONDS = 1.0
# After so long an acknowledgement may come too late to be read.
LONGEST_SECONDS = 2.5
# What somebody decides for a whole channel.
_FOR_A_CHANNEL = ("community", "code")


@dataclass(frozen=True, slots=True)
class Settled:
    """What to acknowledge with, and what to do once that has gone out, or has not."""

    body: Block | None = None
    taken: Callable[[], Awaitable[None]] | None = None
    lost: Callable[[], Awaitable[None]] | None = None


class Session:
    """Every method returns once the request may be acknowledged. They raise NotTold, and nothing
    else: a bug is logged.
    """

    def __init__(
        self,
        *,
        bot: Receiver,
        platform: SlackPlatform,
        surfaces: Surfaces,
        directory: Directory,
        me: Me,
        language: Language = "nl",
        patience: float = PATIENCE_SECONDS,
        longest: float = LONGEST_SECONDS,
    ) -> None:
        self._bot = bot
        self._teller = Teller(bot, platform)
        self._tasks = Tasks()
        self._answering = Answering(
            bot=bot,
            platform=platform,
            surfaces=surfaces,
            teller=self._teller,
            tasks=self._tasks,
            language=language,
            patience=patience,
        )
        self._homes = Homes(bot, surfaces)
        self._directory = directory
        self._me = me
        self._turns = Turns(self._tasks, patience)
        self._language: Language = language
        self._longest = longest

    async def command(self, payload: Payload) -> Settled:
        return await _whatever_happens(self._command(payload))

    async def submission(self, payload: Payload) -> Settled:
        return await _whatever_happens(self._submission(payload))

    async def press(self, payload: Payload) -> Settled:
        return await _whatever_happens(self._pressed(payload, pressed_of))

    async def shortcut(self, payload: Payload) -> Settled:
        return await _whatever_happens(self._pressed(payload, shortcut_of))

    async def event(self, payload: Payload) -> Settled:
        return await _whatever_happens(self._event(payload))

    async def finish(self) -> None:
        """Answers under way are told to the end; those that wait for a channel are left to the
        courier or dropped.
        """
        await self._tasks.finish()
        await self._teller.stop()

    async def cut(self) -> None:
        await self._tasks.cut()
        await self._teller.stop()

    async def _command(self, payload: Payload) -> Settled:
        began = _now()
        delivery = command_of(payload, self._me)
        incoming, answer = await self._ask(delivery.incoming)
        ack = await self._answering.acknowledged(delivery.place, incoming, answer)
        return await self._settled(delivery.place, incoming, ack, began)

    async def _submission(self, payload: Payload) -> Settled:
        delivery = filled_of(payload, self._me)
        if delivery is None:
            return Settled()
        began = _now()
        incoming = await self._known(delivery.incoming)
        answer = await self._bot.receive(incoming)
        ack = await self._answering.submitted(delivery.place, incoming, answer)
        self._tasks.start(self._reflect(delivery.place, incoming, answer))
        return await self._settled(delivery.place, incoming, ack, began)

    async def _pressed(
        self, payload: Payload, read: Callable[[Payload, Me], Delivery | None]
    ) -> Settled:
        delivery = read(payload, self._me)
        if delivery is None:
            return Settled()
        incoming, place = await self._known(delivery.incoming), delivery.place
        answer = await self._bot.receive(incoming)

        async def tell() -> None:
            check_told(answer, await self._answering.pressed(place, incoming, answer))
            if place.surface in ("home", "modal"):
                self._tasks.start(self._reflect(place, incoming, answer))

        if answer.form is not None:
            # What opens a modal does not wait for its turn.
            await tell()
        else:
            await self._turns.tell((incoming.sender, incoming.address), answer, incoming.key, tell)
        return Settled()

    async def _event(self, payload: Payload) -> Settled:
        delivery = event_of(payload, self._me)
        if delivery is None:
            return Settled()
        if isinstance(delivery.incoming.content, Home):
            if not await self._homes.show(await self._known(delivery.incoming)):
                raise NotTold
            return Settled()
        place = delivery.place
        said = delivery.incoming
        if delivery.image is not None:
            said = replace(said, photo=await self._directory.photo(delivery.image))
        incoming, answer = await self._ask(said)
        if isinstance(incoming.content, Added | Removed):
            # Nobody waits for an answer, and what is not noted now is never known.
            if answer.failed:
                raise NotTold
            if isinstance(incoming.content, Removed) or incoming.sender == self._me.identity:
                return Settled()

        async def tell() -> None:
            check_told(answer, await self._answering.spoken(place, incoming, answer))

        await self._turns.tell((incoming.sender, incoming.address), answer, incoming.key, tell)
        return Settled()

    async def _ask(self, incoming: Incoming) -> tuple[Incoming, Answer[str]]:
        """Who is to decide for a channel hears it where that cannot be done now."""
        hindrance: Text | None = None
        if _decides_for_a_channel(incoming):
            if await self._directory.person(incoming.sender.user) is None:
                hindrance = phrase("slack-not-now")
            room = await self._directory.room(incoming.address.channel)
            if not room.entered:
                hindrance = phrase("slack-not-here")
            incoming = _placed(incoming, room)
        elif isinstance(incoming.content, Added) and incoming.sender != self._me.identity:
            incoming = _placed(incoming, await self._directory.room(incoming.address.channel))
        known = await self._known(incoming)
        if hindrance is None:
            return known, await self._bot.receive(known)
        said = Phrases(known.language or self._language, "UTC").say(hindrance)
        return known, Answer(card=Card(title=said))

    async def _known(self, incoming: Incoming) -> Incoming:
        """With what Slack says of the sender."""
        if incoming.sender == self._me.identity:
            return replace(incoming, may_link=False)
        profile = await self._directory.person(incoming.sender.user)
        if profile is None:
            return replace(incoming, may_link=False, guest=True)
        # People of other workspaces are guests in a shared channel.
        own = incoming.sender.workspace == self._me.team and not profile.guest
        return replace(
            incoming,
            name=profile.name or incoming.name,
            language=profile.language,
            zone=profile.zone,
            may_link=own,
            guest=not own,
        )

    async def _settled(self, place: Place, incoming: Incoming, ack: Ack, began: float) -> Settled:
        answer = ack.answer
        if answer is None:
            return Settled(ack.body)
        if _now() - began >= self._longest:
            await self._tell_late(place, incoming, answer)
            return Settled()
        if not answer.receipt:
            # Nothing is noted of it.
            return Settled(ack.body)

        async def taken() -> None:
            await self._answering.taken(answer)

        async def lost() -> None:
            await self._answering.lost(incoming, answer)

        return Settled(ack.body, taken, lost)

    async def _tell_late(self, place: Place, incoming: Incoming, answer: Answer[str]) -> None:
        """Slack has told its sender by now that nothing came, and no longer reads what comes."""

        async def tell() -> None:
            await self._answering.spoken(place, incoming, answer)

        await self._turns.tell((incoming.sender, incoming.address), answer, incoming.key, tell)

    async def _reflect(self, place: Place, incoming: Incoming, answer: Answer[str]) -> None:
        """What a view has done is seen behind it too: in the message it came from, and at home."""
        try:
            await self._answering.mirrored(place, incoming, answer)
            if place.private and not (answer.failed or answer.again):
                await self._homes.renew(incoming)
        except Exception:
            log.exception("bug behind the view of delivery %s", incoming.key)


def _placed(incoming: Incoming, room: Room) -> Incoming:
    closed = incoming.closed if room.closed is None else room.closed
    return replace(incoming, channel_name=incoming.channel_name or room.name, closed=closed)


def _decides_for_a_channel(incoming: Incoming) -> bool:
    content = incoming.content
    if incoming.private or not isinstance(content, Command) or not content.text:
        return False
    verb = BY_WORD.get(fold(content.word))
    return verb is not None and verb.id in _FOR_A_CHANNEL


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _whatever_happens(handling: Awaitable[Settled]) -> Settled:
    try:
        return await handling
    except NotTold:
        raise
    except Exception:
        log.exception("bug at a request of Slack")
        return Settled()
