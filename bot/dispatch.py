"""The way of a message: once only, in its turn, in one transaction, to its use case, and back in
words.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from weakref import WeakValueDictionary

from bot import links, mishaps
from bot.cleaning import clean_content, clean_name
from bot.context import Context
from bot.courier import LEASE_SECONDS
from bot.errors import UserError
from bot.ids import Ids
from bot.language import FLEMISH, Conventions
from bot.messages import (
    Address,
    Answer,
    Button,
    Card,
    Command,
    Event,
    Filled,
    Home,
    Incoming,
    Text,
    phrase,
    verbatim,
)
from bot.mishaps import Mishap
from bot.model.people import Caller, Channel, Identity, Language, Person
from bot.model.slot import DAY, Instant
from bot.phrases import Phrases
from bot.ports import Clock, Notice, Storage, StorageBusy, Transaction, Unreachable
from bot.routes import Route, route
from bot.usecases import interviewing, showing
from bot.verbs import language_of

log = logging.getLogger(__name__)

RETRY_SECONDS = 2.0
MINUTE = 60
REMEMBERED = 10_000


class Bot:
    """One entrance for every platform: `receive`, then `delivered` once the answer is taken."""

    def __init__(
        self,
        *,
        storage: Storage,
        clock: Clock,
        host: str,
        public_url: str = "http://127.0.0.1:8080",
        language: Language = "nl",
        zone: str = "Europe/Brussels",
        commands_per_minute: int = 60,
        conventions: Conventions = FLEMISH,
        after_commit: Callable[[], None] = lambda: None,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._host = host
        self._public_url = public_url.rstrip("/")
        self._ids = Ids(clock)
        self._language: Language = language
        self._zone = zone
        self._conventions = conventions
        self._pace = Pace(commands_per_minute)
        self._after_commit = after_commit
        self._heard: dict[Identity, Language] = {}
        self._met: dict[Identity, Channel] = {}
        self._handles: dict[str, str] = {}
        self._turns: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()

    async def receive(self, incoming: Incoming) -> Answer[str]:
        """Handles one delivery and answers in the sender's words. Never raises for what people or
        the database do: the answer says that nothing was saved.
        """
        if incoming.handle:
            self._handles[incoming.sender.platform] = incoming.handle
        turn = self._turns.setdefault((incoming.sender, incoming.address), asyncio.Lock())
        async with turn:
            return await self._in_turn(incoming)

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None:
        """The platform has taken the answer, under its own name `message` where it gave one."""
        if not answer.receipt:
            return
        try:
            async with self._storage.write() as tx:
                await tx.outbox.sent(answer.receipt, message, self._clock.now())
        except StorageBusy:
            # The courier sends it once more, marked: at least once, never lost.
            log.warning("answer %s could not be marked as delivered", answer.receipt)

    async def undelivered(self, answer: Answer[str], to: Address, mishap: Mishap) -> None:
        """The platform did not take the answer: the courier brings it when it can be."""
        try:
            async with self._storage.write() as tx:
                now = self._clock.now()
                if answer.receipt:
                    await mishaps.note(tx, answer.receipt, to, mishap, now)
                elif isinstance(mishap, Unreachable):
                    await tx.addresses.lose(to, now)
                    await self._keep(tx, answer, to, now)
        except StorageBusy:
            # The lease of the answer lapses, and the courier finds out for itself.
            log.warning("what became of answer %s could not be noted", answer.receipt)

    async def _keep(self, tx: Transaction, answer: Answer[str], to: Address, now: Instant) -> None:
        """A refusal leads to nothing that could be asked for again: it waits for its reader."""
        card = answer.card
        if card is None or card.lines or card.buttons:
            return
        notice = Notice(
            id=self._ids.new(),
            key=f"kept {self._ids.new()}",
            to=to,
            language=answer.language or self._language,
            zone=self._zone,
            topic="",
            edits=False,
            card=card.translate(verbatim),
            due_at=now + mishaps.KNOCK_DAYS * DAY,
            attempts=1,
        )
        await tx.outbox.add(notice)

    async def _in_turn(self, incoming: Incoming) -> Answer[str]:
        phrases = self._phrases_before_reading(incoming)
        if not isinstance(incoming.content, Event | Home):
            pace = self._pace.step(incoming.sender, self._clock.now())
            # A form that is answered with nothing closes, and what was filled in is gone.
            if pace == "silent" and not isinstance(incoming.content, Filled):
                return Answer()
            if pace != "ok":
                return _problem(UserError("error-too-fast"), phrases)
        try:
            cleaned = replace(
                incoming,
                content=clean_content(incoming.content),
                name=clean_name(incoming.name) or incoming.sender.user,
                channel_name=clean_name(incoming.channel_name),
            )
            return await self._patiently(cleaned)
        except UserError as error:
            return _problem(error, phrases)
        except StorageBusy as busy:
            log.warning("storage busy at delivery %s: %s", incoming.key, busy)
            return replace(_problem(UserError("error-busy"), phrases), failed=True)
        except Exception:
            code = self._ids.new()[-6:]
            log.exception("bug %s at delivery %s", code, incoming.key)
            return replace(_problem(UserError("error-bug", code=code), phrases), failed=True)

    async def _patiently(self, incoming: Incoming) -> Answer[str]:
        chosen = route(incoming.content)
        handle = self._act if chosen.acting else self._look
        loop = asyncio.get_running_loop()
        deadline = loop.time() + RETRY_SECONDS
        while True:
            try:
                return await handle(incoming, chosen)
            except StorageBusy:
                if loop.time() >= deadline:
                    raise
                await asyncio.sleep(0.05)

    async def _look(self, incoming: Incoming, chosen: Route) -> Answer[str]:
        async with self._storage.read() as tx:
            context = await self._context(tx, incoming)
            phrases = self._phrases(context)
            refused = False
            try:
                answer = await chosen.handle(context)
            except UserError as error:
                answer, refused = _refused(error), True
        if context.caller.channel is not None:
            self._meet(incoming.sender, context.caller.channel)
        if answer.form is not None and not incoming.modal:
            # To ask it question by question is to remember how far one is.
            return await self._act(incoming, chosen)
        for search in context.kept:
            async with self._storage.write() as tx:
                await tx.searches.keep(search)
        if context.returned:
            async with self._storage.write() as tx:
                await _find(replace(context, tx=tx))
            self._after_commit()
        said = phrases.answer(answer)
        link = links.link(context, saved=refused)
        return replace(said, link=link, language=phrases.language)

    async def _act(self, incoming: Incoming, chosen: Route) -> Answer[str]:
        key = f"answer {incoming.source} {incoming.key}"
        phrases = self._phrases_before_reading(incoming)
        try:
            async with self._storage.write() as tx:
                now = self._clock.now()
                if not await tx.first_time(incoming.source, incoming.key, now):
                    return _told_again(await tx.outbox.answer(key), now)
                context = await self._known(await self._context(tx, incoming))
                phrases = self._phrases(context)
                if context.returned:
                    waiting = await _find(context)
                    context = replace(context, awaited=incoming.private and waiting > 0)
                answer = await chosen.handle(context)
                if answer.form is not None and not incoming.modal:
                    answer = await interviewing.ask(context, answer.form)
                if answer.language is not None:
                    context = replace(context, language=answer.language)
                    phrases = self._phrases(context)
                for search in context.kept:
                    await tx.searches.keep(search)
                receipt = await self._note(context, key, answer)
                # Said before the commit: what cannot be said is a bug, and then nothing is saved.
                said = phrases.answer(answer)
        except UserError as error:
            return _problem(error, phrases)
        self._after_commit()
        link = links.link(context, saved=True)
        return replace(said, receipt=receipt, link=link, language=phrases.language)

    async def _context(self, tx: Transaction, incoming: Incoming) -> Context:
        caller = await tx.people.caller(incoming.sender, incoming.address)
        person, community = caller.person, caller.community
        zone = incoming.zone or (community.zone if community else self._zone)
        return Context(
            tx=tx,
            now=self._clock.now(),
            new_id=self._ids.new,
            incoming=incoming,
            caller=caller,
            language=self._spoken(incoming, caller),
            zone=person.zone if person else zone,
            host=self._host,
            public_url=self._public_url,
            conventions=self._conventions,
            handles=tuple(sorted(self._handles.values())),
            returned=not caller.reachable,
        )

    async def _known(self, context: Context) -> Context:
        """Makes the sender known at their first act, and notes where they act."""
        if isinstance(context.incoming.content, Event):
            # It may be nobody's doing.
            return context
        await self._rename(context, context.caller.channel)
        person, sender = context.caller.person, context.incoming.sender
        met = self._met.pop(sender, None)
        channel = context.caller.channel or met
        if person is None:
            person = Person(
                id=context.new_id(),
                name=context.incoming.name,
                language=context.language,
                zone=context.zone,
                community_id=channel.community_id if channel else None,
            )
            await context.tx.people.add(person, sender)
        elif channel is None or (person.community_id == channel.community_id and met is None):
            return context
        elif person.community_id != channel.community_id:
            person = replace(person, community_id=channel.community_id)
            await context.tx.people.save(person)
        seen = () if context.incoming.guest else (channel, met)
        for place in {each.id: each for each in seen if each is not None}.values():
            await context.tx.communities.seen_in(place, person.id, context.now)
        caller = context.caller
        if channel is not None and caller.channel is None:
            caller = await context.tx.people.caller(sender, context.incoming.address)
        return replace(context, caller=replace(caller, person=person))

    def _meet(self, sender: Identity, channel: Channel) -> None:
        """Who only reads in a channel is one of its people all the same: remembered until they act,
        because reading writes nothing.
        """
        if len(self._met) > REMEMBERED:
            self._met.clear()
        self._met[sender] = channel

    async def _rename(self, context: Context, channel: Channel | None) -> None:
        """A channel is called what its people call it now; of topics only some messages tell."""
        name, here = context.incoming.channel_name, context.incoming.address
        if channel is None or channel.address != here:
            return
        closed = context.incoming.closed
        if closed is not None and closed != channel.closed:
            await context.tx.belonging.close_channel(channel, closed=closed)
        if here.thread:
            return
        if name and name != channel.name:
            await context.tx.communities.rename(channel, name)

    async def _note(self, context: Context, key: str, answer: Answer[Text]) -> str:
        """The answer as a row of the outbox, leased to this process; "" where nothing is said."""
        card = answer.card
        if answer.form is not None:
            # A form cannot be sent later by itself: what is kept is a card that opens it again.
            again = Button(phrase("form-open"), answer.form.act)
            card = Card(title=answer.form.title, lines=answer.form.intro, buttons=(again,))
        if card is None:
            return ""
        notice = Notice(
            id=context.new_id(),
            key=key,
            to=context.incoming.sender.private,
            language=context.language,
            zone=context.zone,
            topic="",
            edits=False,
            card=card,
            due_at=context.now,
        )
        await context.tx.outbox.add(notice, leased_until=context.now + LEASE_SECONDS)
        return notice.id

    def _phrases(self, context: Context) -> Phrases:
        if len(self._heard) > REMEMBERED:
            self._heard.clear()
        self._heard[context.incoming.sender] = context.language
        return Phrases(context.language, context.zone, context.now)

    def _phrases_before_reading(self, incoming: Incoming) -> Phrases:
        """For what goes wrong before the database has said who it is."""
        language = self._heard.get(incoming.sender)
        return Phrases(language or self._spoken(incoming, Caller(person=None)), self._zone)

    def _spoken(self, incoming: Incoming, caller: Caller) -> Language:
        """The person's own language, else what the platform or the command word gives away."""
        if caller.person is not None:
            return caller.person.language
        word = incoming.content.word if isinstance(incoming.content, Command) else ""
        hint = incoming.language or language_of(word.lower())
        if hint is not None:
            return hint
        return caller.community.language if caller.community else self._language


class Pace:
    """How many messages one sender may send a minute; one polite answer above it, then silence."""

    def __init__(self, per_minute: int) -> None:
        self._most = per_minute
        self._times: dict[Identity, deque[int]] = {}

    def step(self, sender: Identity, now: int) -> str:
        if self._most == 0:
            return "ok"
        if len(self._times) > 10_000:
            self._times = {s: t for s, t in self._times.items() if t[-1] > now - MINUTE}
        times = self._times.setdefault(sender, deque(maxlen=self._most + 2))
        while times and times[0] <= now - MINUTE:
            times.popleft()
        times.append(now)
        if len(times) <= self._most:
            return "ok"
        return "warned" if len(times) == self._most + 1 else "silent"


async def _find(context: Context) -> int:
    """A sign of life where nothing was taken any more. Answers how much waited there."""
    place = context.incoming.address
    waiting = await context.tx.addresses.find(place, context.now)
    if not context.incoming.private:
        await showing.put_right(context, place)
    return waiting


def _refused(error: UserError) -> Answer[Text]:
    return Answer(card=Card(title=error.text))


def _problem(error: UserError, phrases: Phrases) -> Answer[str]:
    return replace(phrases.answer(_refused(error)), language=phrases.language)


def _told_again(stored: Notice | None, now: Instant) -> Answer[str]:
    if stored is None:
        return Answer(again=True)
    phrases = Phrases(stored.language, stored.zone, now)
    return Answer(card=phrases.card(stored.card), again=True, language=phrases.language)
