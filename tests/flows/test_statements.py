"""How many statements a command runs: a guard against slowness that no clock can blur.

Counted is what the bot runs for one message; the courier comes after it.
"""

from collections.abc import Awaitable, Callable

import pytest

from bot.messages import Address, Command, Content, Incoming, Press
from tests.flows.conftest import SQUARE, Actor, words

Counting = Callable[..., Awaitable[int]]


@pytest.fixture
def database(sqlite_database: str) -> str:
    """One engine is enough: the statements are the same on both."""
    return sqlite_database


@pytest.fixture
async def offers(an: Actor) -> None:
    """Five rooms on Friday evening, and one every Tuesday."""
    for name in ("Noord", "Zuid", "Oost", "West", "Klein"):
        await an.says(f"/aanbod Zaal {name}, repetitieruimte, Gent, vrijdag 19-23u")
        await an.presses("Plaatsen")
    await an.says("/aanbod Zaal Groot, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")


@pytest.fixture
def count(statements: list[str]) -> Counting:
    async def run(actor: Actor, content: Content, address: Address = SQUARE) -> int:
        statements.clear()
        delivery = Incoming(
            source="counted",
            key=str(next(actor.world.keys)),
            sender=actor.identity,
            name=actor.name,
            address=address,
            content=content,
            modal=actor.modal,
        )
        answer = await actor.world.bot.receive(delivery)
        ran = len(statements)
        await actor.world.bot.delivered(answer)
        await actor.world.courier.drain()
        return ran

    return run


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize(
    ("word", "text", "ran"),
    [
        ("help", "", 1),
        ("xyzzy", "", 1),
        ("uren", "", 1),
        # Who asks, what is free with all that is said of it; and the row that keeps the search.
        ("zoek", "repetitieruimte vrijdag 20-22u Gent", 3),
        # Fewer than three: what nearly fits too.
        ("zoek", "repetitieruimte dinsdag 15-17u 20p", 4),
        ("zoek", "repetitieruimte vrijdag en zaterdag 20-22u Gent", 3),
        ("zoek", "repetitieruimte vrijdag Gent", 3),
        ("zoek", "repetitieruimte", 3),
        ("zoek", "ballon", 3),
        ("zoek", "repetitieruimte zaterdag 3-4u Gent", 4),
        ("zoek", "repetitieruimte zaterdag Gent", 4),
        ("aanbod", "", 3),
        # What is kept of them, where they have part, who is responsible there.
        ("privacy", "", 4),
        # Bookings, visits, listings, and what one is told about.
        ("mijn", "", 5),
    ],
)
async def test_a_reading_command_runs_as_many_as_it_did(
    ben: Actor, count: Counting, word: str, text: str, ran: int
):
    assert await count(ben, Command(word, text)) == ran


@pytest.mark.parametrize("word", ["help", "instellingen"])
async def test_a_light_command_runs_one_wherever_it_is_said(
    ben: Actor, person: Callable[..., Actor], count: Counting, word: str
):
    ben.modal = False
    stranger = person("dora")
    assert await count(stranger, Command(word), stranger.identity.private) == 1
    assert await count(ben, Command(word)) == 1
    assert await count(ben, Command(word), ben.identity.private) == 1

    await ben.presses("Zoeken")

    assert await count(ben, Command(word), ben.identity.private) == 1
    await ben.says("repetitieruimte")
    assert "Vraag 2" in words(ben.last), "the form is still open"


async def test_a_start_runs_as_many_as_it_did(
    ben: Actor, person: Callable[..., Actor], count: Counting
):
    stranger = person("dora")
    start, ran = Command("start"), {}
    ran["stranger"] = await count(stranger, start, stranger.identity.private)
    ran["known"] = await count(ben, start, ben.identity.private)
    ben.modal = False
    await ben.presses("Zoeken")
    ran["form open"] = await count(ben, start, ben.identity.private)

    # Noted as handled, who it is, the answer noted; a stranger becomes known, a form is closed.
    assert ran == {"stranger": 6, "known": 3, "form open": 3}


async def test_an_acting_command_runs_as_many_as_it_did(an: Actor, ben: Actor, count: Counting):
    ran = {}
    offer = Command("aanbod", "Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    ran["preview"] = await count(an, offer)
    await an.says("/aanbod Zaal Noord, repetitieruimte, Gent, elke dinsdag 14-18u")
    ran["post"] = await count(an, Press(an.button("Plaatsen")))
    await ben.presses("Ruimte aanvragen")
    ran["choose"] = await count(ben, Press(ben.button("di 9 mrt, 14-18 u")))
    await ben.presses("di 16 mrt, 14-18 u")
    ran["send"] = await count(ben, Press(ben.button("Versturen")))
    ran["confirm"] = await count(an, Press(an.button("Ja, bevestigen")))

    # Of sending and confirming, three are the two parties and the entry in the calendars.
    # One of those that post, take or free: what fits has to be looked for. Four of posting are the
    # words by which it is found.
    assert ran == {"preview": 9, "post": 27, "choose": 13, "send": 29, "confirm": 31}
