"""Every zone is written so that other programs read its times right, or not at all."""

import io
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, available_timezones

import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from bot.calendars import Event, file, uid
from bot.calendars.zones import LATEST, vtimezone, written, zone_of
from bot.model.slot import Slot

ZONES = sorted(available_timezones() - {"localtime"})
HOUR = 3_600


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def an_event(slot: Slot, zone: str) -> Event:
    return Event(
        uid=uid("1", "deelbot.example"),
        sequence=0,
        changed_at=0,
        slot=slot,
        status="CONFIRMED",
        summary="Zaal",
        description="",
        location="",
        zone=zone,
    )


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        # Half past two comes twice that night: only UTC tells the two apart.
        ("2026-10-25T00:30", ""),
        ("2026-10-25T01:30", ""),
        ("2026-10-24T22:30", "Europe/Brussels"),
        ("2027-03-28T01:00", "Europe/Brussels"),
        ("2027-07-01T12:00", "Europe/Brussels"),
        ("2300-07-01T12:00", ""),
    ],
)
def test_a_time_that_could_mean_two_is_written_in_utc(start: str, zone: str):
    assert written("Europe/Brussels", Slot(at(start), at(start) + HOUR // 2)) == zone


@pytest.mark.parametrize(
    "zone",
    [
        *("UTC", "Etc/GMT", "Africa/Casablanca", "Asia/Gaza", "America/Nuuk"),
        *("", "No/Such", "../etc/passwd", "/etc/passwd", "Europe/Brussels\r\nX:1"),
    ],
)
def test_what_two_yearly_rules_cannot_say_is_written_in_utc(zone: str):
    ramadan = Slot(at("2027-02-20T12:00"), at("2027-02-20T13:00"))

    assert written(zone, ramadan) == ""


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_has_one_standard_time_and_at_most_one_other(zone: str):
    text = vtimezone(zone)

    assert text.count("BEGIN:STANDARD") == 1
    assert text.count("BEGIN:DAYLIGHT") <= 1
    assert text.count("RRULE:FREQ=YEARLY;") in (0, 2)
    assert text.startswith(f"BEGIN:VTIMEZONE\r\nTZID:{zone if zone_of(zone) else 'Etc/UTC'}\r\n")


def test_nearly_all_zones_can_be_written():
    without = [zone for zone in ZONES if zone_of(zone) is None]

    assert len(without) < len(ZONES) / 10
    assert not set(without) & {"Europe/Brussels", "Europe/Dublin", "America/New_York"}


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ZONES), st.integers(0, LATEST), st.integers(60, 40 * 86_400))
def test_three_programs_read_the_very_instants(zone: str, start: int, seconds: int):
    slot = Slot(start // 60 * 60, start // 60 * 60 + seconds // 60 * 60)
    text = file([an_event(slot, zone)])
    [by_vobject] = next(vobject.readComponents(text)).vevent_list
    [by_ical] = IcsCalendarStream.calendar_from_ics(text).events

    for start_, end in (
        (by_vobject.dtstart.value, by_vobject.dtend.value),
        (by_ical.dtstart, by_ical.dtend),
    ):
        assert (int(start_.timestamp()), int(end.timestamp())) == (slot.start, slot.end)
    _hold_against_dateutil(text, slot)


def _hold_against_dateutil(text: str, slot: Slot) -> None:
    """It reads the rules alone, and knows no zone by its name."""
    if "BEGIN:VTIMEZONE" not in text:
        return
    lines = text.replace("\r\n ", "").split("\r\n")
    [wall] = [line.partition(":")[2] for line in lines if line.startswith("DTSTART;TZID=")]
    start = datetime.strptime(wall, "%Y%m%dT%H%M%S").replace(tzinfo=_dateutil(text))
    assert int(start.astimezone(UTC).timestamp()) == slot.start


def _dateutil(text: str) -> tzinfo:
    zone = text[text.index("BEGIN:VTIMEZONE") : text.index("BEGIN:VEVENT")]
    return tzical(io.StringIO(zone.replace("\r\n", "\n"))).get()


def test_the_rules_say_what_the_zone_says_for_years():
    """Brussels, every six hours of eight years, but for the nights of the changes."""
    zone, brussels = zone_of("Europe/Brussels"), ZoneInfo("Europe/Brussels")
    assert zone is not None
    for moment in range(at("2026-01-01T00:00"), at("2034-01-01T00:00"), 6 * HOUR):
        told = datetime.fromtimestamp(moment, brussels).utcoffset()
        assert told == timedelta(seconds=zone.offset(moment))
