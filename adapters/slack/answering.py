"""Every answer where its sender finds it: in an acknowledgement, a modal, a line that only they
see, or their direct messages.
"""

import asyncio
import logging
from dataclasses import dataclass, replace

from adapters.slack.incoming import Place
from adapters.slack.platform import SlackPlatform
from adapters.slack.render import Block, Message, message, pieces, plain, rendered
from adapters.slack.surfaces import Surfaces
from adapters.slack.views import Origin, errors, packed, shown, view
from adapters.tasks import Tasks
from adapters.telling import Receiver, Teller
from bot.messages import Answer, Button, Card, Form, Incoming, phrase
from bot.mishaps import MISHAPS, Mishap
from bot.model.people import Language
from bot.phrases import Phrases
from bot.ports import MaybeTaken, TryLater, Undeliverable

log = logging.getLogger(__name__)

_ERROR_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Ack:
    """What an acknowledgement says, and the answer that is told by it."""

    body: Block | None = None
    answer: Answer[str] | None = None


class Answering:
    """Where a road is closed the direct messages are taken; the core hears what became of it."""

    def __init__(
        self,
        *,
        bot: Receiver,
        platform: SlackPlatform,
        surfaces: Surfaces,
        teller: Teller,
        tasks: Tasks,
        language: Language,
        patience: float,
    ) -> None:
        self._bot = bot
        self._platform = platform
        self._surfaces = surfaces
        self._teller = teller
        self._tasks = tasks
        self._patience = patience
        self._language: Language = language

    async def acknowledged(self, place: Place, incoming: Incoming, answer: Answer[str]) -> Ack:
        """To a slash command."""
        if answer.again:
            return Ack()
        card, phrases = answer.card, self._phrases(incoming, answer)
        if answer.form is not None:
            if await self._opened(place, incoming, answer, answer.form):
                return Ack()
            card = _door(answer.form, phrases)
        elif card is None:
            return Ack()
        elif not _must_stay(card) and len(parts := pieces(card)) == 1:
            return Ack(_ephemeral(rendered(card, parts)[0]), answer)
        mishap = await self._tell_behind(incoming, answer, card)
        shown = _pointer(phrases) if mishap is None else _without_files(card)
        return Ack(_ephemeral(message(shown)))

    async def submitted(self, place: Place, incoming: Incoming, answer: Answer[str]) -> Ack:
        """To a form that was sent in: the modal shows what is wrong, or what comes of it."""
        phrases = self._phrases(incoming, answer)
        if answer.form is not None:
            wrong = errors(answer.form)
            asked = {field.name for field in answer.form.fields}
            if wrong and asked == set(place.fields):
                return Ack({"response_action": "errors", "errors": wrong}, answer)
            return Ack(_updated(self._view(place, answer.form, phrases)), answer)
        card = answer.card
        if card is None:
            return Ack({"response_action": "clear"})
        if place.fields and not answer.again and _refuses(card, answer):
            # What was filled in stays.
            said = str(plain(card.title, _ERROR_LIMIT)["text"])
            return Ack({"response_action": "errors", "errors": {place.fields[0]: said}}, answer)
        if card.attachments:
            mishap = await self._tell_behind(incoming, answer, card)
            short = _without_files(card) if mishap else _pointer(phrases, card.title)
            return Ack(_updated(self._shown(place, short, phrases)))
        return Ack(_updated(self._shown(place, card, phrases)), answer)

    async def pressed(self, place: Place, incoming: Incoming, answer: Answer[str]) -> Mishap | None:
        """To a button or a shortcut. A public card is never replaced by what is for one person."""
        if answer.again:
            return None
        phrases = self._phrases(incoming, answer)
        if answer.form is not None:
            if place.surface == "modal":
                return await self._turned(
                    place,
                    incoming,
                    answer,
                    self._view(place, answer.form, phrases),
                    _door(answer.form, phrases),
                )
            if await self._opened(place, incoming, answer, answer.form):
                return None
            return await self._tell(incoming, answer, _door(answer.form, phrases))
        card = answer.card
        if card is None:
            return None
        if place.surface == "modal":
            return await self._pressed_in_modal(place, incoming, answer, card)
        if place.surface == "home" or (place.private and not place.response_url):
            return await self._tell(incoming, answer, card)
        if place.private and place.message:
            return await self._teller.tell(
                answer, incoming.sender.private, place.message, card=card
            )
        return await self._aside(place, incoming, answer, card)

    async def mirrored(self, place: Place, incoming: Incoming, answer: Answer[str]) -> None:
        """What came of a modal is shown in the message that it went on from too: no button there
        is left behind.
        """
        card = answer.card
        if not place.mirror or card is None or answer.again or _refuses(card, answer):
            return
        if card.attachments:
            card = _pointer(self._phrases(incoming, answer), card.title)
        try:
            if place.mirror.startswith("http"):
                await self._surfaces.respond(place.mirror, card, replace=True)
            else:
                await self._platform.edit(incoming.sender.private, place.mirror, card)
        except MISHAPS as mishap:
            log.info("a message that a modal went on from stays: %s", type(mishap).__name__)

    async def spoken(self, place: Place, incoming: Incoming, answer: Answer[str]) -> Mishap | None:
        """To what was written: a form has nothing there that opens it, but a button."""
        card = answer.card
        if answer.form is not None:
            card = _door(answer.form, self._phrases(incoming, answer))
        if answer.again or card is None:
            return None
        if place.private:
            return await self._tell(incoming, answer, card)
        return await self._aside(place, incoming, answer, card)

    async def taken(self, answer: Answer[str]) -> None:
        """The acknowledgement that told it has gone out."""
        await self._bot.delivered(answer)

    async def lost(self, incoming: Incoming, answer: Answer[str]) -> None:
        """The acknowledgement that told it may not have arrived."""
        if answer.receipt:
            await self._bot.undelivered(answer, incoming.sender.private, MaybeTaken())

    async def _tell(
        self, incoming: Incoming, answer: Answer[str], card: Card[str]
    ) -> Mishap | None:
        return await self._teller.tell(answer, incoming.sender.private, card=card)

    async def _tell_behind(
        self, incoming: Incoming, answer: Answer[str], card: Card[str]
    ) -> Mishap | None:
        """The acknowledgement waits only a little for it."""
        telling = self._tasks.start(self._tell(incoming, answer, card))
        await asyncio.wait({telling}, timeout=self._patience)
        return telling.result() if telling.done() else None

    async def _opened(
        self, place: Place, incoming: Incoming, answer: Answer[str], form: Form[str]
    ) -> bool:
        """Whether the modal is open, or may be: then the core sees to it that it is found."""
        phrases = self._phrases(incoming, answer)
        try:
            await self._surfaces.open(place.trigger, self._view(place, form, phrases))
        except MaybeTaken as mishap:
            await self._teller.note(answer, _door(form, phrases), incoming.sender.private, mishap)
        except (TryLater, Undeliverable) as problem:
            log.info("a modal is not opened: %s", problem)
            return False
        else:
            await self._bot.delivered(answer)
        return True

    async def _pressed_in_modal(
        self, place: Place, incoming: Incoming, answer: Answer[str], card: Card[str]
    ) -> Mishap | None:
        phrases = self._phrases(incoming, answer)
        if not card.attachments:
            return await self._turned(
                place, incoming, answer, self._shown(place, card, phrases), card
            )
        mishap = await self._tell(incoming, answer, card)
        short = _without_files(card) if mishap else _pointer(phrases, card.title)
        try:
            await self._surfaces.update(place.view, place.hash, self._shown(place, short, phrases))
        except MISHAPS as problem:
            log.info("a modal is not updated: %s", type(problem).__name__)
        return mishap

    async def _turned(
        self, place: Place, incoming: Incoming, answer: Answer[str], seen: Block, card: Card[str]
    ) -> Mishap | None:
        """The modal shows something else now; where it has changed or gone, `card` is sent."""
        try:
            await self._surfaces.update(place.view, place.hash, seen)
        except Undeliverable:
            return await self._tell(incoming, answer, card)
        except MISHAPS as mishap:
            await self._teller.note(answer, card, incoming.sender.private, mishap)
            return mishap
        await self._bot.delivered(answer)
        return None

    async def _aside(
        self, place: Place, incoming: Incoming, answer: Answer[str], card: Card[str]
    ) -> Mishap | None:
        """In the channel, for one person's eyes; what must stay goes to their direct messages."""
        if _must_stay(card) or len(pieces(card)) > 1:
            mishap = await self._tell(incoming, answer, card)
            if mishap is None:
                card = _pointer(self._phrases(incoming, answer))
                try:
                    await self._show(place, incoming, card, replaces=answer.replaces)
                except MISHAPS as problem:
                    log.info("a line in a channel is not taken: %s", type(problem).__name__)
            return mishap
        try:
            await self._show(place, incoming, card, replaces=answer.replaces)
        except Undeliverable as problem:
            log.info("an answer beside a channel's messages is not taken: %s", problem)
            return await self._tell(incoming, answer, card)
        except MISHAPS as mishap:
            await self._teller.note(answer, card, incoming.sender.private, mishap)
            return mishap
        await self._bot.delivered(answer)
        return None

    async def _show(
        self, place: Place, incoming: Incoming, card: Card[str], *, replaces: bool
    ) -> None:
        if place.response_url:
            await self._surfaces.respond(
                place.response_url,
                card,
                replace=replaces and place.ephemeral,
                thread=place.thread,
            )
        else:
            where = replace(incoming.address, thread=place.thread)
            await self._platform.ephemeral(where, incoming.sender.user, card)

    def _view(self, place: Place, form: Form[str], phrases: Phrases) -> Block:
        return view(
            form,
            metadata=packed(_origin(place, form.act)),
            close=phrases.say(phrase("slack-close")),
            yes=phrases.say(phrase("interview-yes")),
            no=phrases.say(phrase("interview-no")),
        )

    def _shown(self, place: Place, card: Card[str], phrases: Phrases) -> Block:
        close = phrases.say(phrase("slack-close"))
        return shown(card, close=close, metadata=packed(_origin(place)))

    def _phrases(self, incoming: Incoming, answer: Answer[str]) -> Phrases:
        return Phrases(answer.language or incoming.language or self._language, "UTC")


def _origin(place: Place, act: str = "") -> Origin:
    """Private is private wherever the modal was opened."""
    return Origin(act, "" if place.private else place.channel, place.thread, place.mirror)


def _door(form: Form[str], phrases: Phrases) -> Card[str]:
    """A form cannot be sent by itself, a button that opens it can."""
    again = Button(phrases.say(phrase("form-open")), form.act)
    return Card(title=form.title, lines=form.intro, buttons=(again,))


def _pointer(phrases: Phrases, title: str = "") -> Card[str]:
    line = phrases.say(phrase("slack-in-private"))
    return Card(title=title, lines=(line,)) if title else Card(title=line)


def _must_stay(card: Card[str]) -> bool:
    """Files, and what its reader comes back to. What fits no single message must too."""
    return bool(card.attachments) or card.stays


def _without_files(card: Card[str]) -> Card[str]:
    return replace(card, attachments=())


def _refuses(card: Card[str], answer: Answer[str]) -> bool:
    """One sentence that leads nowhere else: nothing came of what was filled in."""
    more = (card.lines, card.quote, card.notes, card.buttons, card.attachments)
    return answer.failed or not (answer.receipt or any(more))


def _ephemeral(shown: Message) -> Block:
    return {"response_type": "ephemeral", **shown}


def _updated(seen: Block) -> Block:
    return {"response_action": "update", "view": seen}
