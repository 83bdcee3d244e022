"""Two processes on one PostgreSQL: what people do at the same moment ends well for both."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.courier import Courier
from bot.dispatch import Bot
from bot.messages import Address, Answer, Card, Command, Content, Identity, Incoming, Press
from bot.ports import TryLater
from storage import open_storage
from tests.conftest import SetClock

SQUARE = Address("paper", "", "#plein")


class Process:
    """A bot of its own on a database that others share."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def hears(
        self, name: str, content: Content, key: str, address: Address = SQUARE
    ) -> Answer[str]:
        answer = await self._bot.receive(
            Incoming(
                source="paper",
                key=key,
                sender=Identity("paper", "", f"@{name}"),
                name=name,
                address=address,
                channel_name=address.channel,
                language="nl",
                content=content,
                closed=True,
            )
        )
        await self._bot.delivered(answer)
        return answer


@pytest.fixture
async def processes(postgresql_database: str, clock: SetClock) -> AsyncIterator[list[Process]]:
    storages = [await open_storage(postgresql_database) for _ in range(2)]
    yield [
        Process(Bot(storage=each, clock=clock, host=await each.host(), commands_per_minute=0))
        for each in storages
    ]
    for each in storages:
        await each.close()


def title(answer: Answer[str]) -> str:
    assert answer.card is not None
    return answer.card.title


async def test_two_communities_cannot_have_one_channel(processes: list[Process]):
    one, two = processes

    for n in range(8):
        channel = Address("paper", "", f"#kanaal-{n}")
        answers = await asyncio.gather(
            one.hears("an", Command("netwerk", f"nieuw Een {n}"), f"a{n}", channel),
            two.hears("ben", Command("netwerk", f"nieuw Twee {n}"), f"b{n}", channel),
        )
        made = [title(answer) for answer in answers if "is aangemaakt" in title(answer)]
        refused = [title(answer) for answer in answers if "hoort al bij" in title(answer)]
        assert (len(made), len(refused)) == (1, 1)


async def test_one_organisation_is_made_once(processes: list[Process]):
    one, two = processes
    await one.hears("an", Command("netwerk", "nieuw Overleg"), "start")

    for n in range(8):
        answers = await asyncio.gather(
            one.hears(f"an{n}", Command("organisatie", f"nieuw Huis {n}, Gent"), f"a{n}"),
            two.hears(f"ben{n}", Command("organisatie", f"nieuw Huis {n}, Gent"), f"b{n}"),
        )
        titles = [title(answer) for answer in answers]
        assert len([each for each in titles if "is aangemaakt" in each]) == 1
        assert len([each for each in titles if "bestaat al" in each]) == 1


async def test_a_new_person_may_begin_in_two_places_at_once(processes: list[Process]):
    one, two = processes
    await one.hears("an", Command("netwerk", "nieuw Overleg"), "start")

    for n in range(8):
        offer = Command("aanbod", f"Zaal {n}, repetitieruimte, Gent, dinsdag 14-18u")
        answers = await asyncio.gather(
            one.hears(f"eva{n}", offer, f"a{n}"),
            two.hears(f"eva{n}", offer, f"b{n}", Address("paper", "", f"@eva{n}")),
        )
        # Each is asked on whose behalf, with what was understood above the question.
        assert [answer.form and answer.form.title for answer in answers] == ["Namens wie?"] * 2


async def test_two_decisions_at_once_leave_a_true_card(
    processes: list[Process], postgresql_database: str, clock: SetClock
):
    one, two = processes
    await one.hears("an", Command("netwerk", "nieuw Overleg"), "1")
    await one.hears("an", Command("organisatie", "nieuw Kopergietery, Gent"), "2")
    offer = Command("aanbod", "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    preview = await one.hears("an", offer, "3")
    assert preview.card is not None
    await one.hears("an", Press(preview.card.buttons[0].act), "4")
    storage = await open_storage(postgresql_database)
    notices = Notices()
    courier = Courier(storage=storage, clock=clock, platforms={"paper": notices})
    await courier.drain()
    (card,) = notices.listings(SQUARE)
    take = card.buttons[0].act
    for n, name in enumerate(("ben", "eva")):
        await one.hears(name, Command("organisatie", f"nieuw Huis {name}, Gent"), f"{name}1")
        choice = await one.hears(name, Press(take), f"{name}2")
        assert choice.card is not None
        draft = await one.hears(name, Press(choice.card.buttons[n].act), f"{name}3")
        assert draft.card is not None
        await one.hears(name, Press(draft.card.buttons[0].act), f"{name}4")
        clock.advance(seconds=1)
    await courier.drain()
    asked = [card for card in notices.cards[Address("paper", "", "@an")].values() if card.buttons]
    assert "Nog 51 keer vrij" in notices.listings(SQUARE)[0].lines[-1]

    await asyncio.gather(
        *(
            process.hears(
                "an", Press(card.buttons[1].act), f"no {n}", Address("paper", "", f"#{n}")
            )
            for n, (process, card) in enumerate(zip((one, two), asked[-2:], strict=True))
        )
    )
    await courier.drain()
    await storage.close()

    assert "Nog 53 keer vrij" in notices.listings(SQUARE)[0].lines[-1]


class Notices:
    """A platform that keeps the cards, by address and message; one address may be slow."""

    def __init__(self, slow: Address | None = None) -> None:
        self.cards: dict[Address, dict[str, Card[str]]] = {}
        self._slow = slow
        self.name = "paper"

    async def send(self, address: Address, card: Card[str]) -> str:
        if address == self._slow:
            await asyncio.sleep(3600)
            raise TryLater(1)
        sheet = self.cards.setdefault(address, {})
        sheet[str(len(sheet))] = card
        return str(len(sheet) - 1)

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        self.cards[address][message] = card
        return message

    def listings(self, address: Address) -> list[Card[str]]:
        return [card for card in self.cards[address].values() if not card.pin]
