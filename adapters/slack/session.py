"""One request of Slack at a time: a delivery to the bot, and its answer where its sender looks."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from adapters.slack.answering import Ack, Answering
from adapters.slack.directory import Directory
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
from bot.messages import Added, Answer, Command, Home, Incoming, Removed
from bot.model.people import Language
from bot.verbs import BY_WORD

log = logging.getLogger(__name__)

# What an acknowledgement waits for, so that answers come in their order; Slack waits for 3 s.
PATIENCE_SECONDS = 1.0
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
        delivery = command_of(payload, self._me)
        incoming = await self._known(delivery.incoming)
        answer = await self._bot.receive(incoming)
        ack = await self._answering.acknowledged(delivery.place, incoming, answer)
        return self._settled(incoming, ack)

    async def _submission(self, payload: Payload) -> Settled:
        delivery = filled_of(payload, self._me)
        if delivery is None:
            return Settled()
        incoming = await self._known(delivery.incoming)
        answer = await self._bot.receive(incoming)
        ack = await self._answering.submitted(delivery.place, incoming, answer)
        self._tasks.start(self._reflect(delivery.place, incoming, answer))
        return self._settled(incoming, ack)

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
        incoming, place = await self._known(delivery.incoming), delivery.place
        if isinstance(incoming.content, Home):
            if not await self._homes.show(incoming):
                raise NotTold
            return Settled()
        answer = await self._bot.receive(incoming)
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

    async def _known(self, incoming: Incoming) -> Incoming:
        """With what Slack says of the sender, and of the channel where that matters."""
        if incoming.sender == self._me.identity:
            return incoming
        profile = await self._directory.person(incoming.sender.user)
        known = replace(incoming, may_link=False)
        if profile is not None:
            # People of other workspaces are guests in a shared channel.
            ours = incoming.sender.workspace == self._me.team
            known = replace(
                incoming,
                name=profile.name or incoming.name,
                language=profile.language,
                zone=profile.zone,
                may_link=ours and not profile.guest,
            )
        if not incoming.channel_name and not incoming.private and _is_for_a_channel(incoming):
            name = await self._directory.channel(incoming.address.channel)
            known = replace(known, channel_name=name)
        return known

    def _settled(self, incoming: Incoming, ack: Ack) -> Settled:
        answer = ack.answer
        if answer is None:
            return Settled(ack.body)

        async def taken() -> None:
            await self._answering.taken(answer)

        async def lost() -> None:
            await self._answering.lost(incoming, answer)

        return Settled(ack.body, taken, lost)

    async def _reflect(self, place: Place, incoming: Incoming, answer: Answer[str]) -> None:
        """What a view has done is seen behind it too: in the message it came from, and at home."""
        try:
            await self._answering.mirrored(place, incoming, answer)
            if place.private and not (answer.failed or answer.again):
                await self._homes.renew(incoming)
        except Exception:
            log.exception("bug behind the view of delivery %s", incoming.key)


def _is_for_a_channel(incoming: Incoming) -> bool:
    content = incoming.content
    verb = BY_WORD.get(fold(content.word)) if isinstance(content, Command) else None
    return verb is not None and verb.id in _FOR_A_CHANNEL


async def _whatever_happens(handling: Awaitable[Settled]) -> Settled:
    try:
        return await handling
    except NotTold:
        raise
    except Exception:
        log.exception("bug at a request of Slack")
        return Settled()
