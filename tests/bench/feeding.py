"""T10: a calendar of 1,000 bookings, sent anew and sent as unchanged, and what that takes."""

import tracemalloc
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import icalendar
from aiohttp import ClientSession

from adapters.feeds import FeedRoute
from adapters.web import Reply, Route, WebServer
from bot.entries import entries
from bot.feeds import Copy, Feeds
from bot.model.booking import Booking
from bot.model.feed import Feed, digest
from storage import SqlStorage, open_storage
from tests.bench.measuring import Case, Line, interleaved, note
from tests.conftest import SetClock
from tests.contracts.conftest import DAWN, make_world

EVENTS = 1_000
SECRET = "A" * 43


async def run(new: Callable[[], str], *, rounds: int) -> list[Line]:
    note(f"feed: {EVENTS:,} bookings")
    storage = await open_storage(new())
    try:
        bookings = await _filled(storage)
        return [
            *await _anew(storage, bookings, rounds=max(5, rounds // 10)),
            *await _unchanged(storage, rounds=rounds * 5),
        ]
    finally:
        await storage.close()


async def _anew(storage: SqlStorage, bookings: list[Booking], *, rounds: int) -> list[Line]:
    async def ours(_number: int) -> Copy:
        """Nothing is kept of the time before: asked, joined, hashed and compressed."""
        copy = await _feeds(storage).open(SECRET)
        assert isinstance(copy, Copy), copy
        return copy

    async def theirs(_number: int) -> None:
        _by_icalendar(bookings)

    copy = await ours(0)
    assert copy.body.count(b"BEGIN:VEVENT") == EVENTS
    one, other = await interleaved((ours, theirs), rounds, warm_up=2)
    tracemalloc.start()
    await ours(0)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return [
        Line(
            "T10",
            "sqlite",
            f"a feed of {EVENTS:,} sent anew, against icalendar per request",
            one.median / other.median,
            target=0.1,
            note=f"{one}; icalendar {other.median:,.0f} us",
        ),
        Line(
            "T10",
            "sqlite",
            "the same: the most memory at once, against what is sent",
            peak / len(copy.body),
            target=4,
            note=f"{len(copy.body) / 1024:,.0f} KiB, compressed {len(copy.compressed) / 1024:,.0f}",
        ),
    ]


async def _unchanged(storage: SqlStorage, *, rounds: int) -> list[Line]:
    feeds = FeedRoute(_feeds(storage))

    async def nothing(_headers: Mapping[str, str], _body: bytes) -> Reply:
        return Reply(304)

    async with _served(feeds.route, Route("GET", "/bare", nothing)) as (session, url):
        async with session.get(f"{url}/calendar/{SECRET}.ics") as response:
            tag = response.headers["ETag"]

        def asking(path: str) -> Case:
            async def ask(_number: int) -> None:
                headers = {"If-None-Match": tag}
                async with session.get(f"{url}{path}", headers=headers) as response:
                    assert response.status == 304

            return ask

        ours, bare = await interleaved((asking(f"/calendar/{SECRET}.ics"), asking("/bare")), rounds)
        # The handlers alone: the client takes as long for both, and hides half of the difference.
        alone = await interleaved(
            (
                lambda _: feeds.route.handle(_Headers(tag), b"", token=SECRET),
                lambda _: nothing({}, b""),
            ),
            rounds,
        )
    await feeds.finish()
    return [
        Line(
            "T10",
            "sqlite",
            "304, against a bare aiohttp handler: requests a second, the other way round",
            ours.median / bare.median,
            target=2,
            note=f"{ours}; bare {bare.median:,.0f} us; our handler {alone[0].median:,.0f} us",
        )
    ]


class _Headers(dict[str, str]):
    def __init__(self, tag: str) -> None:
        super().__init__({"If-None-Match": tag})


def _feeds(storage: SqlStorage) -> Feeds:
    return Feeds(storage=storage, clock=SetClock(DAWN), host=storage.uid_host)


@asynccontextmanager
async def _served(*routes: Route) -> AsyncIterator[tuple[ClientSession, str]]:
    server = WebServer("127.0.0.1", 0, routes)
    await server.start()
    async with ClientSession() as session:
        yield session, f"http://127.0.0.1:{server.port}"
    await server.stop()


async def _filled(storage: SqlStorage) -> list[Booking]:
    """Ben's house has taken An's hall for a thousand hours."""
    world = make_world()
    bookings = [
        world.booking(n, n + 1, id=f"b{n:04}", purpose=f"repetitie {n}") for n in range(EVENTS)
    ]
    feed = Feed(
        id="feed",
        person_id=world.ben.id,
        scope="person",
        owner_id=world.ben.id,
        level="full",
        version=1,
        created_at=DAWN,
    )
    async with storage.write() as tx:
        await world.build(tx)
        await tx.feeds.add(feed, digest(SECRET))
        for booking in bookings:
            await tx.bookings.add(booking)
            found = entries(booking, world.hall, world.house, world.guest, storage.uid_host)
            await tx.feeds.enter(tuple(found))
    return bookings


def _by_icalendar(bookings: list[Booking]) -> bytes:
    """As a server does it that keeps nothing."""
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//bench//EN")
    zone = ZoneInfo("Europe/Brussels")
    for booking in bookings:
        event = icalendar.Event()
        event.add("uid", f"{booking.id}@bench")
        event.add("sequence", booking.sequence)
        event.add("dtstamp", datetime.fromtimestamp(booking.changed_at, UTC))
        event.add("last-modified", datetime.fromtimestamp(booking.changed_at, UTC))
        event.add("dtstart", datetime.fromtimestamp(booking.slot.start, zone))
        event.add("dtend", datetime.fromtimestamp(booking.slot.end, zone))
        event.add("status", "CONFIRMED")
        event.add("transp", "OPAQUE")
        event.add("summary", "Zaal Zuid")
        event.add("description", f"Kopergietery ontvangt Collectief Wispel.\n{booking.purpose}")
        event.add("location", "Zaal Zuid, Kopergietery, Gent")
        calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text
