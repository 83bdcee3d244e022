"""People who talk with the bot by `Bot.receive`, and read what the courier brings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest

from bot.courier import Courier
from bot.dispatch import Bot
from bot.messages import (
    Address,
    Answer,
    Card,
    Command,
    Content,
    Filled,
    Form,
    Identity,
    Incoming,
    Photo,
    Press,
    Said,
    Shown,
)
from bot.mishaps import MISHAPS
from bot.model.people import Language
from bot.rounds import Rounds
from storage import SqlStorage
from tests.conftest import SetClock

HERE = Path(__file__).parent
SQUARE = Address("paper", "", "#plein")

# What these ask of the database, the contracts of the storage ask on both engines every day: on
# PostgreSQL they run among the long tests.
ON_BOTH_WHEN_LONG = frozenset(
    (
        "test_admitting",
        "test_arriving",
        "test_bad_input",
        "test_beginning",
        "test_codes",
        "test_communities",
        "test_coordinating",
        "test_joining",
        "test_learning",
        "test_leaving",
        "test_moments",
        "test_owning",
        "test_picturing",
        "test_placing",
        "test_questions",
        "test_representing",
        "test_resembling",
        "test_residing",
        "test_ruling",
        "test_subscribing",
        "test_talking",
        "test_visiting",
        "test_wanting",
    )
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        on_both = item.path.parent == HERE and item.path.stem in ON_BOTH_WHEN_LONG
        if on_both and "[postgresql" in item.name:
            item.add_marker(pytest.mark.long)


@dataclass(slots=True)
class Paper:
    """A platform that keeps what it is given: per address, the cards by message, in order. What is
    sent to an address with a mishap meets that instead.
    """

    sheets: dict[Address, dict[str, Card[str]]] = field(default_factory=dict)
    mishaps: dict[Address, Exception] = field(default_factory=dict)
    sent: int = 0
    edits: int = 0
    name: str = "paper"

    async def send(self, address: Address, card: Card[str]) -> str:
        if address in self.mishaps:
            raise self.mishaps[address]
        self.sent += 1
        message = str(self.sent)
        self.sheets.setdefault(address, {})[message] = card
        return message

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        if address in self.mishaps:
            raise self.mishaps[address]
        self.edits += 1
        stands = self.sheets[address][message].picture
        if card.picture is not None and not card.picture.content:
            card = replace(card, picture=stands)
        self.sheets[address][message] = card
        return message

    def on(self, address: Address) -> list[Card[str]]:
        return list(self.sheets.get(address, {}).values())


@dataclass(slots=True)
class World:
    """One bot on one database, with its courier and its rounds."""

    storage: SqlStorage
    clock: SetClock
    paper: Paper
    bot: Bot
    courier: Courier
    rounds: Rounds
    keys: Iterator[int] = field(default_factory=count)

    async def deliver(self, incoming: Incoming) -> Answer[str]:
        answer = await self.bot.receive(incoming)
        mishap = self.paper.mishaps.get(incoming.sender.private)
        if answer.card is not None and isinstance(mishap, MISHAPS):
            await self.bot.undelivered(answer, incoming.sender.private, mishap)
        else:
            await self.bot.delivered(answer)
        await self.settle()
        return answer

    async def settle(self) -> None:
        """What follows an act by itself, and the courier's work."""
        await self.rounds.follow()
        await self.courier.drain()

    async def passes(self, **time: int) -> None:
        """Time goes by, and everything periodic is done once."""
        self.clock.advance(**time)
        await self.rounds.go()
        await self.courier.drain()

    def square(self, channel: Address = SQUARE) -> list[Card[str]]:
        """The cards of listings there, in order."""
        return [card for card in self.paper.on(channel) if not card.pin]

    def start_cards(self, channel: Address = SQUARE) -> list[Card[str]]:
        return [card for card in self.paper.on(channel) if card.pin]


@dataclass(slots=True)
class Actor:
    """Somebody with a name, a language, and the channel they stand in."""

    world: World
    name: str
    language: Language
    channel: Address = SQUARE
    modal: bool = True
    may_link: bool = True
    channel_name: str = ""
    closed: bool | None = True
    guest: bool = False
    approachable: bool = True
    answer: Answer[str] = field(default_factory=Answer)
    last: Card[str] = field(default_factory=lambda: Card(title=""))
    form: Form[str] | None = None
    heard: list[Card[str]] = field(default_factory=list)
    delivery: Incoming | None = None

    @property
    def identity(self) -> Identity:
        return Identity("paper", "", f"@{self.name}")

    @property
    def inbox(self) -> list[Card[str]]:
        """What the courier brought, in order."""
        return self.world.paper.on(self.identity.private)

    async def says(self, text: str) -> Card[str]:
        """A command in the channel, or plain words in private."""
        if text.startswith("/"):
            word, _, rest = text[1:].partition(" ")
            return await self._sends(Command(word, rest), self.channel)
        return await self._sends(Said(text), self.identity.private)

    async def presses(self, label: str) -> Card[str]:
        """The newest button of that label that this person can see."""
        return await self._sends(Press(self.button(label)), self.channel)

    async def presses_act(self, act: str) -> Card[str]:
        return await self._sends(Press(act), self.channel)

    async def presses_alone(self, label: str) -> Card[str]:
        """The same in the private chat."""
        return await self._sends(Press(self.button(label)), self.identity.private)

    async def says_alone(self, text: str) -> Card[str]:
        """A command in the private chat."""
        word, _, rest = text[1:].partition(" ")
        return await self._sends(Command(word, rest), self.identity.private)

    async def brings(self, content: Content, address: Address | None = None) -> Card[str]:
        """Something else than words: a sticker, the bot into the channel."""
        return await self._sends(content, address or self.channel)

    async def sends_photo(self, photo: Photo, text: str = "") -> Card[str]:
        """In private, with or without words."""
        word, _, rest = text.removeprefix("/").partition(" ")
        content: Content = Command(word, rest) if text else Shown()
        return await self._sends(content, self.identity.private, photo)

    async def fills(self, **values: str) -> Card[str]:
        """The open form; fields that are not named keep what they have."""
        assert self.form is not None, "no form is open"
        kept = {each.name: each.value for each in self.form.fields}
        return await self._sends(Filled(self.form.act, {**kept, **values}), self.channel)

    async def ticks(self, *labels: str) -> Card[str]:
        """Of the open form's one question with ticks, these alone."""
        assert self.form is not None, "no form is open"
        (asked,) = [each for each in self.form.fields if each.type == "choices"]
        values = {choice.label: choice.value for choice in asked.choices}
        assert set(labels) <= set(values), f"{self.name} can tick {list(values)}"
        return await self.fills(**{asked.name: " ".join(values[label] for label in labels)})

    async def repeats(self) -> Answer[str]:
        """The platform delivers the last message once more."""
        assert self.delivery is not None
        return await self.world.deliver(self.delivery)

    def button(self, label: str) -> str:
        seen = [*self.world.paper.on(self.channel), *self.inbox, *self.heard, self.last]
        acts = [button.act for card in seen for button in card.buttons if button.label == label]
        labels = [button.label for card in seen for button in card.buttons]
        assert acts, f"{self.name} sees no button {label!r}, only {labels}"
        return acts[-1]

    async def _sends(
        self, content: Content, address: Address, photo: Photo | None = None
    ) -> Card[str]:
        self.delivery = Incoming(
            source="paper",
            key=str(next(self.world.keys)),
            sender=self.identity,
            name=self.name.capitalize(),
            address=address,
            channel_name=self.channel_name or address.channel,
            language=self.language,
            modal=self.modal,
            may_link=self.may_link,
            closed=self.closed if address != self.identity.private else None,
            guest=self.guest,
            approachable=self.approachable,
            content=content,
            photo=photo,
        )
        before = len(self.inbox)
        answer = await self.world.deliver(self.delivery)
        self.answer = answer
        self.form = answer.form
        if answer.card is not None:
            self.last = answer.card
            self.heard.append(answer.card)
        elif answer.form is None and len(self.inbox) > before:
            self.last = self.inbox[-1]
        return self.last


def words(card: Card[str]) -> str:
    """Everything a card says, for tests that look for one thing in it."""
    return "\n".join((card.title, *card.lines, card.quote, *card.notes))


def labels(card: Card[str]) -> list[str]:
    return [button.label for button in card.buttons]


@pytest.fixture
async def world(storage: SqlStorage, clock: SetClock) -> World:
    paper = Paper()
    courier = Courier(storage=storage, clock=clock, platforms={paper.name: paper})
    host = await storage.host()
    bot = Bot(storage=storage, clock=clock, host=host, commands_per_minute=0)
    rounds = Rounds(storage=storage, clock=clock, host=host)
    return World(storage, clock, paper, bot, courier, rounds)


@pytest.fixture
def person(world: World) -> Callable[..., Actor]:
    """Makes people who are not known to the bot yet."""

    def make(name: str, language: Language = "nl", channel: Address = SQUARE) -> Actor:
        return Actor(world, name, language, channel)

    return make


@pytest.fixture
async def an(person: Callable[..., Actor]) -> Actor:
    """Manages Kopergietery in Ghent, and coordinates the community of the square."""
    an = person("an")
    await an.says("/netwerk nieuw Gents Kunstenoverleg")
    await an.says("/organisatie nieuw Kopergietery, Gent")
    return an


@pytest.fixture
async def ben(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Acts for a collective that has no room of its own."""
    ben = person("ben")
    await ben.says("/organisatie nieuw Collectief Wispel, Gent")
    return ben


@pytest.fixture
async def chloe(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Speaks French, and acts for a house in Brussels."""
    chloe = person("chloe", "fr")
    await chloe.says("/organisation nouveau Les Halles, Bruxelles")
    return chloe


@pytest.fixture
async def kate(an: Actor, person: Callable[..., Actor]) -> Actor:
    """Speaks English, and acts for a collective in Brussels."""
    kate = person("kate", "en")
    await kate.says("/organisation new Northlight, Brussels")
    return kate
