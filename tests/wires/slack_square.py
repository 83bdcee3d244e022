"""A channel in which two houses share, as most stories in Slack begin."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.wires.slack_channels import Channel
from tests.wires.slack_people import User
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Message

if TYPE_CHECKING:
    from tests.wires.conftest import House

OFFER = "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"
LONG_OFFER = "Zaal Zuid, repetitieruimte, Gent, 15 maart tot 15 juni, gratis"
OFFERED = "Aangeboden: repetitieruimte"
START = "Hier delen we ruimte"
AGAIN = "Herhaald: misschien zag je dit al."


@dataclass(slots=True)
class Square:
    """`an` shares for Kopergietery and speaks Dutch, `ben` for Collectif Wispel and French."""

    server: SlackServer
    house: "House"
    channel: Channel
    an: User
    ben: User

    @property
    def cards(self) -> list[Message]:
        return [each for each in self.channel.messages if OFFERED in each.words]

    @property
    def start_cards(self) -> list[Message]:
        return [each for each in self.channel.messages if START in each.words]

    async def drafts(self, words: str = OFFER) -> Message:
        await self.an.commands("/aanbod", words, self.channel)
        return self.an.ephemerals[-1]

    async def posts(self, words: str = OFFER) -> Message:
        """An's offer, as its card stands in the channel."""
        await self.drafts(words)
        await self.an.presses("Plaatsen")
        await self.quiet()
        return self.cards[-1]

    async def asks(self, card: Message) -> Message:
        """Ben asks for it; what An is to decide on."""
        await self.ben.presses("Ruimte aanvragen", on=card)
        await self.ben.presses("Envoyer")
        await self.quiet()
        return self.an.dms[-1]

    async def quiet(self) -> None:
        """Until nothing is due and nothing is on its way: what has not come yet does not come."""
        while True:
            await self.server.settled()
            if not await self._is_due():
                return
            self.house.courier.nudge()

    async def later(self, **passed: int) -> None:
        """So much time goes by, and the courier does what is due then."""
        self.house.clock.advance(**passed)
        self.house.courier.nudge()
        await self.quiet()

    async def _is_due(self) -> bool:
        async with self.house.storage.read() as tx:
            due = await tx.outbox.next_due()
        return due is not None and due <= self.house.clock.now()

    def calls(self, method: str, channel: str | None = None) -> int:
        """How often that was called, for a conversation or a person where one is named."""
        return sum(
            call.method == method and (channel is None or call.params.get("channel") == channel)
            for call in self.server.calls
        )


async def opened(server: SlackServer, house: "House") -> Square:
    an = server.user("An", locale="nl-BE")
    ben = server.user("Ben", locale="fr-BE")
    square = Square(server, house, server.channel("ruimte-delen", an, ben, private=True), an, ben)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", square.channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", square.channel)
    await ben.commands("/deel", "organisation nouveau Collectif Wispel, Gand", square.channel)
    await square.quiet()
    return square
