"""One conversation for every platform, and the state that it leaves, whatever the platform."""

import json
import re
import sqlite3
from typing import Any, Protocol

from bot.courier import Courier
from bot.dispatch import Bot
from bot.model.people import Language
from bot.rounds import Rounds
from storage import SqlStorage
from tests.conftest import SetClock
from tests.flows.conftest import Actor, World
from tests.flows.conftest import Paper as Sheets

# What is not the same everywhere by design: how the bot comes into a channel, and in how many
# questions a form is asked.
_PLATFORMS_OWN = ("", "begin", "hello", "start")
_TABLES = (
    *("organisation", "person", "membership", "community", "coordinator", "community_member"),
    *("channel", "resource", "listing", "shown_in", "availability_slot", "availability_rule"),
    *("booking", "outbox"),
)
_NAMES_OF_PLATFORMS = ("closed", "platform", "workspace", "account", "thread", "message", "key")

Row = dict[str, Any]


class Talk(Protocol):
    """As much of a harness as a story needs."""

    async def arrives(self, person: str, language: Language) -> None: ...

    async def opens(self, channel: str, *people: str) -> None: ...

    async def says(self, person: str, text: str, channel: str = "") -> None: ...

    async def presses(self, person: str, label: str) -> None: ...

    async def answers(self, person: str, text: str) -> None: ...

    async def passes_over(self, person: str) -> None: ...

    async def waits(self, *, days: int) -> None: ...


class Paper:
    """The flows' platform, on which nothing is sent anywhere."""

    def __init__(self, storage: SqlStorage, clock: SetClock, host: str, database: str) -> None:
        sheets = Sheets()
        self._world = World(
            storage=storage,
            clock=clock,
            paper=sheets,
            bot=Bot(storage=storage, clock=clock, host=host, commands_per_minute=0),
            courier=Courier(storage=storage, clock=clock, platforms={sheets.name: sheets}),
            rounds=Rounds(storage=storage, clock=clock, host=host),
        )
        self._people: dict[str, Actor] = {}
        self.database = database

    async def arrives(self, person: str, language: Language) -> None:
        self._people[person] = Actor(self._world, person, language, modal=False)

    async def opens(self, channel: str, *people: str) -> None:
        """Everybody stands in the square from the beginning."""

    async def says(self, person: str, text: str, channel: str = "") -> None:
        await self._people[person].says(text)

    async def presses(self, person: str, label: str) -> None:
        await self._people[person].presses(label)

    async def answers(self, person: str, text: str) -> None:
        await self._people[person].says(text)

    async def passes_over(self, person: str) -> None:
        await self._people[person].presses_alone("Sla over")

    async def waits(self, *, days: int) -> None:
        self._world.clock.advance(days=days)
        await self._world.rounds.go()
        await self._world.courier.drain()


async def tell(talk: Talk) -> None:
    """A community, two houses, and all that can become of what they share."""
    await talk.arrives("an", "nl")
    await talk.arrives("chloe", "fr")
    await talk.opens("plein", "an", "chloe")
    await talk.says("an", "/netwerk nieuw Gents Kunstenoverleg", "plein")
    await talk.says("an", "/organisatie nieuw Kopergietery, Gent", "plein")
    await talk.says("chloe", "/asbl nouveau Les Halles, Bruxelles", "plein")

    # Found, asked for, confirmed and cancelled.
    await talk.says("an", "/aanbod Zaal Zuid, repetitieruimte 60 m², Gent, vrijdag 19-23u", "plein")
    await talk.presses("an", "Plaatsen")
    await talk.says("chloe", "/trouver salle de répétition vendredi 20h-22h", "plein")
    await talk.presses("chloe", "Demander 1")
    await talk.presses("chloe", "Envoyer")
    await talk.presses("an", "Ja, bevestigen")
    await talk.presses("an", "Annuleer 12 maart")
    await talk.presses("an", "Annuleer 12 maart")

    # Asked for in the channel, and kept.
    await talk.says("an", "/aanbod 40 stoelen, Gent, zaterdag 10-18u, 1 euro per stuk", "plein")
    await talk.presses("an", "Plaatsen")
    await talk.says("chloe", "/trouver 10 chaises samedi 10h-18h", "plein")
    await talk.presses("chloe", "Demander 1")
    await talk.presses("chloe", "Envoyer")
    await talk.presses("an", "Ja, bevestigen")

    # A request, and a search by questions.
    await talk.says("chloe", "/demande 12 projecteurs, Bruxelles, samedi 20 mars 10h-18h", "plein")
    await talk.presses("chloe", "Publier")
    await talk.presses("an", "Zoeken")
    await talk.answers("an", "repetitieruimte")
    await talk.passes_over("an")
    await talk.passes_over("an")

    # An offer by questions, asked for; nobody answers before the hold ends.
    await talk.presses("an", "Iets aanbieden")
    await talk.answers("an", "Studio 2, repetitieruimte")
    await talk.answers("an", "maandag 22 maart 14-18u")
    await talk.presses("an", "Plaatsen")
    await talk.says("chloe", "/trouver salle de répétition lundi 22 mars 14h-18h", "plein")
    await talk.presses("chloe", "Demander 1")
    await talk.presses("chloe", "Envoyer")
    await talk.waits(days=4)


def state(database: str) -> dict[str, list[Row]]:
    """All of the domain, table by table in no order: names stand for identifiers, and what names
    the platform is left out.
    """
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    try:
        found = {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]
            for table in _TABLES
        }
        accounts = [dict(row) for row in connection.execute("SELECT * FROM identity")]
    finally:
        connection.close()
    names = _names(found, accounts)
    told = [row for row in found["outbox"] if row["topic"].split()[:1] not in _own()]
    found["outbox"] = told
    return {
        table: sorted((_named(row, names) for row in rows), key=lambda row: json.dumps(row))
        for table, rows in found.items()
    }


def _own() -> list[list[str]]:
    return [topic.split()[:1] for topic in _PLATFORMS_OWN]


def _names(found: dict[str, list[Row]], accounts: list[Row]) -> dict[str, str]:
    names: dict[str, str] = {}
    for table in ("organisation", "person", "community", "channel", "resource"):
        names |= {row["id"]: f"<{table} {row['name']}>" for row in found[table]}
    names |= {row["id"]: f"<listing {row['title']}>" for row in found["listing"]}
    for row in found["booking"]:
        names[row["id"]] = f"<booking {names[row['resource_id']]} {row['starts']}>"
    # Where notices go is said by addresses alone.
    names |= {row["channel"]: row["name"] for row in found["channel"]}
    return names | {row["account"]: names[row["person_id"]] for row in accounts}


def _named(row: Row, names: dict[str, str]) -> Row:
    """An identifier that nothing has is that of the row itself."""
    return {
        name: _spelt(value, names)
        for name, value in row.items()
        if name not in _NAMES_OF_PLATFORMS and not (name == "id" and value not in names)
    }


def _spelt(value: Any, names: dict[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    return re.sub(r"[@#]?[\w-]+", lambda found: names.get(found[0], found[0]), value)
