"""The sample community of the demo: all of it can be said, today and on any other day."""

import pytest

from bot import sample
from bot.messages import Identity
from tests.flows.conftest import SQUARE, Actor, World, labels


@pytest.fixture
def database(sqlite_database: str) -> str:
    """One engine is enough: what is tried is the sentences."""
    return sqlite_database


# A Sunday, the days around both clock changes, the last day of a year, and 29 February.
@pytest.mark.parametrize("days", [0, 6, 17, 20, 229, 298, 358])
async def test_six_organisations_say_two_dozen_things(world: World, days: int):
    world.clock.advance(days=days)

    await sample.settle(
        world.bot, world.clock, SQUARE, lambda name: Identity("paper", "", f"@{name}")
    )
    await world.courier.drain()

    assert len(world.square()) == 24
    lies = Actor(world, "lies", "nl")
    assert "6 organisaties" in (await lies.says("/netwerk")).lines
    # What help shows first finds something.
    assert "1 aanvragen" in labels(await lies.says("/zoek repetitieruimte vrijdag 19-22u 20p Gent"))
