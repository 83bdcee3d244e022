"""Calendars are read alike by programs that share no code with ours, whatever people type."""

import logging
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from bot.calendars import (
    Event,
    Status,
    Unwritable,
    attachment,
    clean,
    clean_line,
    entry,
    feed,
    file,
    status_of,
    uid,
)
from bot.model.booking import BookingState
from bot.model.slot import FAR_FUTURE, Slot

ROOT = Path(__file__).parents[2]
AUTUMN = 1_792_888_200  # 2026-10-25T00:30Z: the first 02:30 of that night in Brussels
HOUR = 3_600


def an_event(
    *,
    id: str = "01j2zz",
    sequence: int = 0,
    slot: Slot = Slot(AUTUMN, AUTUMN + HOUR),  # noqa: B008 (it is immutable)
    status: Status = "CONFIRMED",
    summary: str = "Blue Room",
    description: str = "Key at the bar",
    location: str = "Blue Room, Vlaanderenstraat 1, Gent",
    url: str = "https://chat.example/c/1",
) -> Event:
    return Event(
        uid=uid(id, "deelbot.example"),
        sequence=sequence,
        changed_at=AUTUMN - 40 * HOUR,
        slot=slot,
        status=status,
        summary=summary,
        description=description,
        location=location,
        url=url,
    )


# ---------------------------------------------------------------- four readers


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a program makes of a VEVENT."""

    uid: str
    sequence: int
    stamp: datetime
    modified: datetime
    start: datetime
    end: datetime
    status: str
    transp: str
    busy: str
    summary: str
    description: str
    location: str
    url: str


def by_icalendar(text: str) -> list[Read]:
    return [
        Read(
            uid=str(event["UID"]),
            sequence=int(event["SEQUENCE"]),
            stamp=event["DTSTAMP"].dt,
            modified=event["LAST-MODIFIED"].dt,
            start=event["DTSTART"].dt,
            end=event["DTEND"].dt,
            status=str(event["STATUS"]),
            transp=str(event["TRANSP"]),
            busy=str(event["X-MICROSOFT-CDO-BUSYSTATUS"]),
            summary=str(event["SUMMARY"]),
            description=str(event.get("DESCRIPTION", "")),
            location=str(event.get("LOCATION", "")),
            url=str(event.get("URL", "")),
        )
        for event in icalendar.Calendar.from_ical(text).walk("VEVENT")
    ]


def by_vobject(text: str) -> list[Read]:
    [calendar] = vobject.readComponents(text)
    return [
        Read(
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            stamp=event.dtstamp.value,
            modified=event.last_modified.value,
            start=event.dtstart.value,
            end=event.dtend.value,
            status=event.status.value,
            transp=event.transp.value,
            busy=event.x_microsoft_cdo_busystatus.value,
            summary=event.summary.value,
            description=event.getChildValue("description", ""),
            location=event.getChildValue("location", ""),
            url=event.getChildValue("url", ""),
        )
        for event in calendar.vevent_list
    ]


def by_ical(text: str) -> list[Read]:
    return [
        Read(
            uid=event.uid,
            sequence=event.sequence,
            stamp=event.dtstamp,
            modified=event.last_modified,
            start=event.dtstart,
            end=event.dtend,
            status=event.status,
            transp=event.transparency,
            busy=event.extras[0].value,
            summary=event.summary,
            description=event.description or "",
            location=event.location or "",
            url=str(event.url or ""),
        )
        for event in IcsCalendarStream.calendar_from_ics(text).events
    ]


READERS = [by_icalendar, by_vobject, by_ical]


def lines_of(text: str) -> list[str]:
    """The unfolded lines, by the letter of RFC 5545, 3.1."""
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def names_of(text: str) -> list[str]:
    return [line.partition(":")[0] for line in lines_of(text)]


# ---------------------------------------------------------------- bytes


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "event",
    [
        an_event(),
        an_event(status="TENTATIVE", description="Two\nlines, one; semicolon"),
        an_event(status="CANCELLED", sequence=3, description="", location="", url=""),
        an_event(summary=r"C:\New, C:\new \; \, \\n", description=r"D:\Nacht\nieuw\\", url=""),
        an_event(summary="Répétition 👩🏽‍🎤 " * 12, location="é" * 200),
        an_event(slot=Slot(AUTUMN, FAR_FUTURE)),
    ],
)
def test_an_event_is_read_alike_by_every_program(event, read):
    [got] = read(file([event]))

    assert got == Read(
        uid="01j2zz@deelbot.example",
        sequence=event.sequence,
        stamp=datetime.fromtimestamp(event.changed_at, UTC),
        modified=datetime.fromtimestamp(event.changed_at, UTC),
        start=datetime.fromtimestamp(event.slot.start, UTC),
        end=datetime.fromtimestamp(event.slot.end, UTC),
        status=event.status,
        transp="TRANSPARENT" if event.status == "CANCELLED" else "OPAQUE",
        busy={"TENTATIVE": "TENTATIVE", "CONFIRMED": "BUSY", "CANCELLED": "FREE"}[event.status],
        summary=event.summary.strip(),
        description=event.description,
        location=event.location,
        url=event.url,
    )


PIECES = [
    *"\r\n\t\v\f\0\x1b\x1c\x7f\x85\x9f\u2028\u2029\u202e\u2066\u061c\ufeff\ud83d\udc00",
    *'\\nN,;:"^%= é🎭ﷺ\u0301',
    "👩🏽‍🎤",
    "C:\\New",
    "long " * 40,
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
    "\rATTENDEE:mailto:a@b.example\r",
    "\nBEGIN:VALARM\n",
    "\r\n folded",
]
hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


@settings(deadline=None)  # the first example also warms the readers up
@given(summary=hostile, description=hostile, location=hostile, url=hostile, name=hostile)
def test_no_text_adds_a_line_or_loses_a_word(summary, description, location, url, name):
    text = file(
        [
            an_event(
                summary=summary,
                description=f"Key: {description}",
                location=f"At {location}",
                url=f"https://chat.example/{url}",
            )
        ],
    )
    subscribed = feed([entry(an_event())], name=f"Agenda {name}", zone="Europe/Brussels").decode()

    for read in READERS:
        [got] = read(text)
        assert got.summary == shortened(clean_line(summary), 200)
        assert got.description == shortened(clean(f"Key: {description}"), 2_000)
        assert got.location == shortened(clean_line(f"At {location}"), 200)
        assert got.url.isascii()
        assert len(read(subscribed)) == 1
    plain = feed([entry(an_event())], name="Agenda", zone="Europe/Brussels").decode()
    assert sorted(names_of(text)) == sorted(names_of(file([an_event()])))
    assert names_of(subscribed) == names_of(plain)
    for made in (text, subscribed):
        assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
        assert made == clean(made.replace("\r\n", "\n")).replace("\n", "\r\n") + "\r\n"


@given(text=hostile)
def test_what_is_cleaned_is_clean(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean(text)) == clean_line(text)
    assert "\n" not in clean_line(text)
    assert not set(clean(text)) & set("\r\v\f\0\x1b\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ud83d")
    clean(text).encode()


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("a\rb\r\nc\nd", "a\nb\nc\nd"),
        ("a\0b\vc\x85d\u2028e\u2029f\x7f", "abcdef"),
        ("\u202eneila\u202c \u2066x\u2069", "neila x"),
        ("half \ud83d an emoji", "half  an emoji"),
        ("👩🏽‍🎤\té", "👩🏽‍🎤\té"),
    ],
)
def test_lines_stay_and_what_no_eye_sees_goes(typed, cleaned):
    assert clean(typed) == cleaned


def test_a_name_stands_on_one_line():
    assert clean_line(" Blue\r\nRoom\t\n ") == "Blue Room"


def test_long_texts_are_cut_where_people_see_it():
    [got] = by_ical(file([an_event(summary="a" * 201, description="b" * 2_001)]))

    assert got.summary == "a" * 199 + "…"
    assert got.description == "b" * 1_999 + "…"


SCRIPT = r"""
import sys
from bot.calendars import Event, entry, feed, file
from bot.model.slot import Slot

assert "icalendar" not in sys.modules
text = "Blue\rATTENDEE:x\r\nEND:VEVENT\n\0\x85\u2028\ud83d, ; C:\\New"
events = [
    Event(uid=f"{n}@deelbot.example", sequence=n, changed_at=10**9,
          slot=Slot(10**9 + n, 10**9 + n + 1),
          status="CONFIRMED", zone="Europe/Brussels", summary=text, description=text, location=text,
          url="https://a.b/" + text)
    for n in range(9)
]
subscribed = feed([entry(each) for each in events], name=text, zone="Europe/Brussels")
sys.stdout.buffer.write(file(events).encode() + subscribed)
"""


def printed(*options: str, seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, *options, "-c", SCRIPT],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    ).stdout


def test_two_processes_write_the_same_bytes_also_without_asserts():
    first = printed(seed="1")

    assert first.count(b"BEGIN:VEVENT\r\n") == 18
    assert b"ATTENDEE" not in [line.partition(b":")[0] for line in first.split(b"\r\n")]
    assert printed(seed="2") == first
    assert printed("-O", seed="3") == first


def test_the_order_of_the_events_does_not_matter():
    events = [an_event(id=f"b{n}", slot=Slot(AUTUMN + n % 3, AUTUMN + HOUR)) for n in range(6)]

    assert file(reversed(events)) == file(events)


# ---------------------------------------------------------------- the calendar around the events


def test_a_file_publishes_and_names_nobody():
    text = file([an_event()])

    assert names_of(text)[:5] == ["BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD"]
    assert "METHOD:PUBLISH" in lines_of(text)
    assert not {"ATTENDEE", "ORGANIZER", "NAME", "X-WR-CALNAME"} & set(names_of(text))
    assert names_of(text).count("UID") == 1
    assert names_of(text).index("UID") > lines_of(text).index("BEGIN:VEVENT")
    assert text.endswith("\r\nEND:VCALENDAR\r\n")


def test_the_name_of_a_calendar_has_nothing_to_escape():
    name = "Agenda, Gent; C:\\New\rX-EVIL:1"
    lines = lines_of(feed([entry(an_event())], name=name, zone="UTC").decode())

    assert "NAME:Agenda Gent C: New X-EVIL:1" in lines
    assert "X-WR-CALNAME:Agenda Gent C: New X-EVIL:1" in lines


def test_one_uid_stands_once_in_a_calendar_and_the_newer_counts():
    old, new = an_event(summary="Old"), an_event(summary="New", sequence=1)

    assert [got.summary for got in by_vobject(file([new, old]))] == ["New"]


# ---------------------------------------------------------------- one event


def test_times_are_utc_and_the_hour_that_comes_twice_stays_two():
    first = an_event(id="first")
    second = an_event(id="second", slot=Slot(AUTUMN + HOUR, AUTUMN + 2 * HOUR))

    text = file([first, second])

    assert "DTSTART:20261025T003000Z" in lines_of(text)
    assert "DTSTART:20261025T013000Z" in lines_of(text)
    assert [got.end - got.start for got in by_ical(text)] == [timedelta(hours=1)] * 2


def test_a_cancellation_is_the_same_event_one_sequence_later_and_takes_no_time():
    before = an_event(sequence=1)
    after = replace(before, sequence=2, status="CANCELLED", changed_at=before.changed_at + 1)

    lines = lines_of(file([after]))

    assert {"SEQUENCE:2", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"} <= set(lines)
    assert "X-MICROSOFT-CDO-BUSYSTATUS:FREE" in lines
    assert f"UID:{before.uid}" in lines


@pytest.mark.parametrize("state", get_args(BookingState))
def test_every_state_has_a_status(state):
    expected = {"draft": "TENTATIVE", "asked": "TENTATIVE", "confirmed": "CONFIRMED"}

    assert status_of(state) == expected.get(state, "CANCELLED")


def test_a_uid_is_the_booking_at_our_host():
    assert uid("01j2zz", "Deelbot.Example") == "01j2zz@deelbot.example"


@pytest.mark.parametrize(
    ("booking_id", "host"),
    [("", "a.b"), ("1", ""), ("1\r\nX", "a.b"), ("1@2", "a.b"), ("1", "a b")],
)
def test_a_uid_is_never_made_of_anything_else(booking_id, host):
    with pytest.raises(ValueError, match="identifier and a host"):
        uid(booking_id, host)


# ---------------------------------------------------------------- what cannot be written

UNWRITABLE = [
    replace(an_event(id="bad"), slot=Slot(AUTUMN, FAR_FUTURE + HOUR)),
    replace(an_event(id="bad"), sequence=-1),
    replace(an_event(id="bad"), url="javascript:alert(1)"),
    replace(an_event(id="bad"), uid="bad\r\nATTENDEE:x"),
]


@pytest.mark.parametrize("bad", UNWRITABLE)
def test_an_event_that_cannot_be_written_is_left_out_and_logged(bad, caplog):
    good = an_event(id="good")

    with caplog.at_level(logging.ERROR):
        text = file([bad, good])

    assert text == file([good])
    assert len(caplog.records) == 1
    assert "calendar-event-skipped" in caplog.text
    assert "Blue Room" not in caplog.text


@pytest.mark.parametrize("bad", UNWRITABLE)
def test_a_single_event_that_cannot_be_written_is_an_error(bad):
    with pytest.raises(Unwritable, match=r"^bad@deelbot\.example: |UID"):
        attachment(bad, "Blue Room")


def test_a_calendar_without_events_is_none():
    with pytest.raises(Unwritable, match="without events"):
        file([])


# ---------------------------------------------------------------- the file in the chat


def test_an_attachment_is_the_calendar_of_one_event():
    got = attachment(an_event(), "Blue Room")

    assert got.name == "blue-room-2026-10-25.ics"
    assert got.mime == "text/calendar; charset=utf-8"
    assert got.content == file([an_event()])


def test_the_date_in_the_name_is_that_of_the_place():
    late = an_event(slot=Slot(AUTUMN + 22 * HOUR, AUTUMN + 24 * HOUR))

    for zone, day in (("Europe/Brussels", 25), ("Asia/Tokyo", 26)):
        assert attachment(replace(late, zone=zone), "Hal").name == f"hal-2026-10-{day}.ics"


@pytest.mark.parametrize(
    ("hint", "slug"),
    [
        ("Répétition: Grande Salle", "repetition-grande-salle"),
        ("../../etc/passwd\0", "etc-passwd"),
        ("Zaal\r\nX: 1", "zaal-x-1"),
        ("🎭 剧院", "calendar"),
        ("", "calendar"),
        ("a" * 300, "a" * 60),
    ],
)
def test_the_name_of_a_file_is_plain(hint, slug):
    assert attachment(an_event(), hint).name == f"{slug}-2026-10-25.ics"


@given(hint=hostile)
def test_no_hint_makes_a_dangerous_name(hint):
    stem, dot, suffix = attachment(an_event(), hint).name.partition(".")

    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert (dot, suffix) == (".", "ics")
    assert not stem.startswith("-")
