"""T4 a search in a large community, through the Slack adapter: from a sentence to its answer."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from slack_bolt.request.async_request import AsyncBoltRequest

from bot import language
from bot.language.distance import around
from bot.model.slot import Instant
from storage import open_storage
from tests.bench import crowding, slacking
from tests.bench.measuring import WARM_UP, Case, Line, interleaved, note
from tests.contracts.conftest import DAWN, HOUR

RULES = 3
NOON = DAWN + 12 * HOUR
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
NewDatabase = Callable[[], str]


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """The crowd's rooms are free from here on."""

    def now(self) -> Instant:
        return NOON


async def run(new: NewDatabase, *, rounds: int, listings: int) -> list[Line]:
    """`listings` offers in one community, each with three weekly rules, stretches and bookings."""
    names = _towns()
    url = new()
    started = time.monotonic()
    await crowding.fill(url, RULES * listings, names)
    note(f"finding: {listings:,} offers in {time.monotonic() - started:.0f} s")
    storage = await open_storage(url)
    chance = random.Random(11)
    numbers, bare = count(1), slacking.bare_bolt(at_once=True)
    towns = [chance.choices(names, crowding.WEIGHTS)[0] for _ in range(rounds + WARM_UP)]
    days = [_day(chance.randrange(1, 180)) for _ in range(rounds + WARM_UP)]
    try:
        async with slacking.requests_of(storage, StoppedClock()) as requests:

            def ours(said: Callable[[int], str], answer: str) -> Case:
                async def case(number: int) -> None:
                    request = slacking.signed(next(numbers), "/zoek", said(number))
                    reply = await requests.receive(*request)
                    assert reply.status == 200
                    assert reply.body
                    body = reply.body.decode()
                    assert answer in body.lower(), body

                return case

            async def echoed(_number: int) -> None:
                headers, body = slacking.signed(next(numbers), slacking.COMMAND, "help")
                request = AsyncBoltRequest(body=body.decode(), headers=dict(headers))
                response = await bare.async_dispatch(request)
                assert (response.status, response.body) == (200, "help")

            asked = [
                ours(lambda n: f"zaal {days[n]} 19-22u 20p in {towns[n]}", "zaal"),
                ours(lambda n: f"zaal {days[n]} 19-22u 20p in {names[0]}", "demander 1"),
                ours(lambda n: f"zaal {days[n]} 20p in {towns[n]}", "zaal"),
                ours(lambda n: f"zaal 20p in {towns[n]}", "zaal"),
                ours(lambda n: f"zaal {days[n]} 04:00-06:00 20p in {towns[n]}", "zaal"),
            ]
            evening, busiest, day, ever, night, echo = await interleaved([*asked, echoed], rounds)
    finally:
        await storage.close()
    what = f"/find at {listings:,} offers x {RULES} rules"
    return [
        Line(
            "T4",
            "sqlite",
            f"{what}, an evening, to bare Bolt",
            evening.median / echo.median,
            target=20,
            note=f"{evening}; bare {echo.median:,.0f} us",
        ),
        Line(
            "T4",
            "sqlite",
            f"{what}, an evening in the busiest town, p95",
            busiest.p95 / 1_000,
            "ms",
            target=10,
            note=f"{busiest}",
        ),
        *(
            Line("T4", "sqlite", f"{what}, {said}", timing.median / 1_000, "ms", note=f"{timing}")
            for said, timing in (
                ("a day without hours", day),
                ("no time at all", ever),
                ("at night, with what is near instead", night),
            )
        ),
    ]


def _towns() -> list[str]:
    """As many as the crowd lives in, that the reader takes for towns; Gent is the busiest."""
    now = datetime.fromtimestamp(NOON, crowding.BRUSSELS_ZONE)
    found = []
    for name in around("Gent", 80):
        reading = language.read(f"zaal in {name}", now, crowding.BRUSSELS_ZONE, "nl")
        if (reading.town, reading.category, reading.doubts) == (name, None, ()):
            found.append(name)
    return found[: crowding.TOWNS]


def _day(later: int) -> str:
    day = datetime.fromtimestamp(NOON, crowding.BRUSSELS_ZONE) + timedelta(days=later)
    return f"{day.day} {MONTHS[day.month - 1]}"
