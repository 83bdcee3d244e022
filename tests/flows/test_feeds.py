"""Feeds over HTTP, by the numbers of RFC 5545, 7986 and 9110 that calendar programs insist on.

Which test shows what is asked of calendars; C is `tests/rules/test_calendars.py`, Z
`tests/rules/test_zones.py`, S `tests/flows/test_subscribing.py`, the rest stands here.

 1  read alike, CRLF, 75 octets        C an_event_is_read_alike_by_every_program
 2  what people type is cleaned        C no_text_adds_a_line_or_loses_a_word, also_without_asserts
 3  what cannot be written is left out a_booking_that_cannot_be_written_leaves_the_rest
 4  no escape is lost in names         C the_name_of_a_calendar_has_nothing_to_escape
 5  TZID where safe, else UTC          Z a_time_that_could_mean_two_is_written_in_utc
 6  one STANDARD, one DAYLIGHT         Z a_zone_has_one_standard_time_and_at_most_one_other
 8  DTEND behind DTSTART               a_whole_feed_is_read_alike_by_two_programs
 9  one UID everywhere                 S the_file_in_the_chat_and_every_feed_tell_of_one_event
10  SEQUENCE and DTSTAMP rise          S a_hold_is_tentative_and_what_came_to_nothing_says_so
11  STATUS, TRANSP, BUSYSTATUS agree   C an_event_is_read_alike_by_every_program
13  200, 304, HEAD, gzip               a_feed_is_sent_once_and_then_only_when_it_changed
14  what a feed says of itself         a_feed_says_how_it_is_called_and_how_often_to_look
15  window, cancelled, empty           S what_is_over_stays_for_two_months, an_empty_feed_is_one
16  last good copy, 404, 410           when_the_database_is_away_a_feed_is_served_as_it_was
17  256 bits, hashed, private          an_address_is_in_no_header_and_no_log
18  levels                             S a_house_has_a_link_of_its_own_without_a_name_of_anybody
19  https first                        S the_first_time_the_link_is_made_and_written_out_in_full
"""

import asyncio
import gzip
import hashlib
import logging
from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
import vobject
from aiohttp import ClientSession
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from multidict import CIMultiDict
from sqlalchemy import text as sql
from yarl import URL

from adapters.feeds import FeedRoute
from adapters.web import WebServer
from bot.feeds import Feeds
from tests.flows.conftest import Actor, World
from tests.flows.test_story import book
from tests.flows.test_subscribing import address_in

PLAIN = {"Accept-Encoding": "identity"}


class Web:
    """The feeds of a world, behind a real web server."""

    def __init__(self, world: World, host: str) -> None:
        self._world = world
        self.feeds = FeedRoute(Feeds(storage=world.storage, clock=world.clock, host=host))
        self.server = WebServer("127.0.0.1", 0, (self.feeds.route,))
        self.session = ClientSession(auto_decompress=False)

    def url(self, path: str) -> URL:
        return URL(f"http://127.0.0.1:{self.server.port}{path}", encoded=True)

    async def ask(
        self, secret: str, method: str = "GET", **headers: str
    ) -> tuple[int, CIMultiDict[str], bytes]:
        """A second later: by then a feed shows what has changed."""
        self._world.clock.advance(seconds=1)
        return await self.path(f"/calendar/{secret}.ics", method, **headers)

    async def path(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, CIMultiDict[str], bytes]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.request(
            method, self.url(path), headers={**PLAIN, **named}, allow_redirects=False
        ) as response:
            body = await response.read()
            await self.feeds.finish()
            return response.status, response.headers.copy(), body


@pytest.fixture
async def web(world: World) -> AsyncIterator[Web]:
    web = Web(world, await world.storage.host())
    await web.server.start()
    yield web
    await web.session.close()
    await web.server.stop()


@pytest.fixture
async def secret(an: Actor, ben: Actor) -> str:
    """The address of Ben's calendar, in which there is one booking."""
    await ben.says("/agenda")
    await book(an, ben)
    return address_in(ben)


async def test_a_feed_is_sent_once_and_then_only_when_it_changed(
    web: Web, secret: str, an: Actor
) -> None:
    status, headers, body = await web.ask(secret)
    assert status == 200
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Cache-Control"] == "private, max-age=300"
    assert headers["ETag"] == f'"{hashlib.sha256(body).hexdigest()}"'
    tag, date = headers["ETag"], headers["Last-Modified"]

    for unchanged in (
        {"If_None_Match": tag},
        {"If_None_Match": f'"other", W/{tag}'},
        {"If_None_Match": "*"},
        {"If_Modified_Since": date},
        {"If_None_Match": tag, "If_Modified_Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    ):
        status, headers, nothing = await web.ask(secret, **unchanged)
        assert (status, nothing, headers["ETag"]) == (304, b"", tag)
    for changed in (
        {"If_None_Match": '"other"'},
        {"If_None_Match": tag.strip('"')},
        {"If_Modified_Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
        {"If_Modified_Since": "yesterday"},
        # The tag goes first.
        {"If_None_Match": '"other"', "If_Modified_Since": date},
    ):
        assert (await web.ask(secret, **changed))[0] == 200

    await an.presses("Annuleer 12 maart")
    await an.presses("Annuleer 12 maart")
    status, headers, after = await web.ask(secret, If_None_Match=tag)
    assert status == 200
    assert b"STATUS:CANCELLED" in after
    assert headers["ETag"] != tag
    assert (await web.ask(secret, If_Modified_Since=date))[0] == 200


async def test_it_is_sent_compressed_to_who_takes_that(web: Web, secret: str) -> None:
    _, plain_headers, plain = await web.ask(secret)
    for accepted in ("gzip", "br, gzip;q=0.5", "deflate, GZIP"):
        status, headers, zipped = await web.ask(secret, Accept_Encoding=accepted)
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert gzip.decompress(zipped) == plain
        assert headers["Vary"] == "Accept-Encoding"
        assert headers["ETag"] != plain_headers["ETag"], "other bytes, other tag"
        for tag in (headers["ETag"], plain_headers["ETag"]):
            again = await web.ask(secret, Accept_Encoding=accepted, If_None_Match=tag)
            assert again[0] == 304
    for refused in ("gzip;q=0", "identity", "br", "gzipped", "*;q=0"):
        assert (await web.ask(secret, Accept_Encoding=refused))[2] == plain


async def test_a_head_says_all_but_the_feed(web: Web, secret: str) -> None:
    _, headers, body = await web.ask(secret)

    status, alone, nothing = await web.ask(secret, "HEAD")

    assert (status, nothing) == (200, b"")
    assert alone["Content-Length"] == str(len(body))
    assert alone["ETag"] == headers["ETag"]
    assert (await web.ask(secret, "POST"))[0] == 405
    assert (await web.ask(secret, "DELETE"))[0] == 405


async def test_a_whole_feed_is_read_alike_by_two_programs(
    web: Web, an: Actor, ben: Actor, world: World
) -> None:
    await ben.says("/agenda")
    for day, name in (("dinsdag", "Zaal, Zuid; 🎭"), ("donderdag", "Résidence “Nuit”")):
        await an.says(f"/aanbod {name}, repetitieruimte, Gent, {day} 14-18u")
        await an.presses("Plaatsen")
        await ben.presses("Ruimte aanvragen")
        await ben.presses("Versturen")
        await an.presses("Ja, bevestigen")

    text = (await web.ask(address_in(ben)))[2].decode()

    by_ical = IcsCalendarStream.calendar_from_ics(text).events
    [calendar] = vobject.readComponents(text)
    by_vobject = calendar.vevent_list
    assert len(by_ical) == len(by_vobject) == 2
    for one, other in zip(by_ical, by_vobject, strict=True):
        assert one.uid == other.uid.value
        assert one.summary == other.summary.value
        assert one.description == other.description.value
        assert one.location == other.location.value
        assert int(one.dtstart.timestamp()) == int(other.dtstart.value.timestamp())
        assert int(one.dtend.timestamp()) == int(other.dtend.value.timestamp())
        assert one.dtend > one.dtstart
        assert one.status == other.status.value == "CONFIRMED"
    assert len({event.uid for event in by_ical}) == 2
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


async def test_a_feed_says_how_it_is_called_and_how_often_to_look(web: Web, secret: str) -> None:
    lines = (await web.ask(secret))[2].decode().replace("\r\n ", "").split("\r\n")

    for line in (
        "METHOD:PUBLISH",
        "NAME:Boekingen met Deelbot",
        "X-WR-CALNAME:Boekingen met Deelbot",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "COLOR:teal",
        "X-WR-TIMEZONE:Europe/Brussels",
        "TZID:Europe/Brussels",
    ):
        assert lines.count(line) == 1, line
    started = {line.partition(":")[0].partition(";")[0] for line in lines}
    assert not started & {"ATTENDEE", "ORGANIZER", "BEGIN:VALARM"}
    assert "UID" not in {line[:3] for line in lines[: lines.index("BEGIN:VEVENT")]}


async def test_an_empty_feed_is_one_all_the_same(web: Web, ben: Actor) -> None:
    await ben.says("/agenda")

    status, _, body = await web.ask(address_in(ben))

    assert status == 200
    assert body.count(b"BEGIN:") == 4, "a calendar, a zone, and its two halves of the year"
    assert IcsCalendarStream.calendar_from_ics(body.decode()).events == []


async def test_who_asks_for_what_is_not_there_learns_nothing(
    web: Web, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    right = "A" * 43
    answers = [
        await web.path(path)
        for path in (
            f"/calendar/{right}.ics",
            f"/calendar/{secret[:-1]}.ics",
            f"/calendar/{secret}",
            f"/calendar/{secret}.ics.ics",
            f"/calendar/{secret}.ics/",
            f"/calendar/%20{secret}.ics",
            "/calendar/.ics",
            "/calendar/%00.ics",
            "/calendar/%ff%fe.ics",
            "/calendar/..%2f..%2fetc%2fpasswd.ics",
            f"/calendar/{'x' * 5_000}.ics",
            "/calendar/",
            "/",
        )
    ]

    assert {status for status, _, _ in answers} == {404}
    assert len({body for _, _, body in answers}) == 1
    for _, headers, _ in answers:
        headers.pop("Date")
    assert all(headers == answers[0][1] for _, headers, _ in answers)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(path=st.text(st.characters(codec="utf-8"), max_size=60))
async def test_no_path_is_an_error(web: Web, path: str) -> None:
    status, _, _ = await web.path(f"/calendar/{quote(path, safe='')}.ics")

    assert status == 404


async def test_a_revoked_address_is_gone_for_good(web: Web, secret: str, ben: Actor) -> None:
    assert (await web.ask(secret))[0] == 200
    await ben.says("/agenda")
    await ben.presses("Intrekken 1")

    status, headers, body = await web.ask(secret, If_None_Match="*")

    assert (status, body) == (410, b"410: Gone")
    assert "ETag" not in headers


async def test_when_the_database_is_away_a_feed_is_served_as_it_was(
    web: Web, secret: str, an: Actor, world: World
) -> None:
    kept = await web.ask(secret)
    await an.says("/agenda")
    never_read = address_in(an)
    async with world.storage.write() as tx:
        await tx.connection.execute(sql("ALTER TABLE feed RENAME TO away"))

    status, headers, body = await web.ask(secret)
    assert (status, headers["ETag"], body) == (200, kept[1]["ETag"], kept[2])
    assert (await web.ask(secret, If_None_Match=headers["ETag"]))[0] == 304
    # Of what was never read nothing is known: 404 leaves a program what it has.
    assert (await web.ask(never_read))[0] == 404


async def test_when_no_connection_is_free_a_feed_is_served_as_it_was(
    web: Web, secret: str, world: World
) -> None:
    _, _, body = await web.ask(secret)
    places = world.storage.engines.read.places
    taken = 0
    while not places.locked():
        await places.acquire()
        taken += 1

    status, _, again = await web.ask(secret)

    for _ in range(taken):
        places.release()
    assert (status, again) == (200, body)


async def test_reading_writes_the_day_of_it_and_nothing_else(
    web: Web, secret: str, world: World, statements: list[str]
) -> None:
    for _ in range(3):
        assert (await web.ask(secret))[0] == 200

    assert [each for each in statements if not each.lstrip().startswith("SELECT")] == [
        each for each in statements if each.startswith("UPDATE feed SET used_on")
    ]
    assert sum(each.startswith("UPDATE") for each in statements) == 1
    world.clock.advance(days=1)
    statements.clear()
    assert (await web.ask(secret))[0] == 200
    assert sum(each.startswith("UPDATE") for each in statements) == 1


async def test_nobody_waits_until_a_reading_is_noted(web: Web, secret: str, world: World) -> None:
    world.clock.advance(seconds=1)
    url = web.url(f"/calendar/{secret}.ics")
    async with world.storage.write(), asyncio.timeout(1.5), web.session.get(url) as response:
        assert response.status == 200
    await web.feeds.finish()


async def test_that_a_reading_cannot_be_noted_fails_nothing(
    web: Web, secret: str, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    places = world.storage.engines.write.places
    world.clock.advance(seconds=1)
    taken = 0
    while not places.locked():
        await places.acquire()
        taken += 1
    if world.storage.engines.write.places is not world.storage.engines.read.places:
        assert (await web.ask(secret))[0] == 200
        assert "last use of a feed is not noted" in caplog.text
    for _ in range(taken):
        places.release()


async def test_an_address_is_in_no_header_and_no_log(
    web: Web, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    _, headers, body = await web.ask(secret)
    await web.ask(secret + "x")

    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Server" not in headers
    assert secret not in str(headers)
    assert secret.encode() not in body
    assert secret not in caplog.text


async def test_a_booking_that_cannot_be_written_leaves_the_rest(
    web: Web, an: Actor, ben: Actor, world: World
) -> None:
    await ben.says("/agenda")
    await book(an, ben)
    async with world.storage.write() as tx:
        await tx.connection.execute(sql("UPDATE booking SET sequence = -1"))
        await tx.connection.execute(sql("DELETE FROM calendar_entry"))
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    body = (await web.ask(address_in(ben)))[2]

    [event] = IcsCalendarStream.calendar_from_ics(body.decode()).events
    assert event.summary == "Optie: Zaal Zuid"


async def test_a_feed_speaks_the_language_of_its_reader(web: Web, an: Actor, kate: Actor) -> None:
    await kate.says("/calendar")
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await kate.says("/find rehearsal room tuesday 14-18h Ghent")
    await kate.presses("Ask for 1")
    await kate.presses("Send")

    text = (await web.ask(address_in(kate)))[2].decode().replace("\r\n ", "")

    assert "Kopergietery hosts Northlight." in text
    assert "SUMMARY:Hold: Zaal Zuid" in text
    assert "NAME:Bookings with Deelbot" in text
