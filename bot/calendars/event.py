"""What a calendar is told of a booking, and the cleaning of every text in it."""

import re
from dataclasses import dataclass
from typing import Literal, assert_never

from bot.model.booking import BookingState
from bot.model.slot import Instant, Slot

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]

# C0 but tab and line feed, DEL and C1, the controls of UAX #9, the line ends of Unicode, BOM and
# surrogates: each is an extra event, a refused file or an error in some program.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_UID = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+")


class Unwritable(ValueError):
    """The event has no form in iCalendar. Says which and why, without any text of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One use of one resource, as all its calendars show it.

    `uid` comes from uid(). `sequence` and `changed_at` are stored with the booking (RFC 5545
    SEQUENCE; DTSTAMP and LAST-MODIFIED). Texts may be as people typed them; `summary` and
    `location` are written on one line. `url` is http or https. `zone` is where it takes place.
    """

    uid: str
    sequence: int
    changed_at: Instant
    slot: Slot
    status: Status
    summary: str
    description: str
    location: str
    url: str = ""
    zone: str = "UTC"


def uid(booking_id: str, host: str) -> str:
    """The UID of a booking in every file, mail and feed. Raises ValueError for anything but an
    identifier and a host name.
    """
    made = f"{booking_id}@{host.lower()}"
    if not is_uid(made):
        raise ValueError("a UID is made of an identifier and a host name")
    return made


def is_uid(text: str) -> bool:
    return _UID.fullmatch(text) is not None


def status_of(state: BookingState) -> Status:
    """A booking that will not take place is cancelled, whatever word it ended with."""
    match state:
        case "draft" | "asked":
            return "TENTATIVE"
        case "confirmed":
            return "CONFIRMED"
        case "declined" | "withdrawn" | "expired" | "cancelled" | "discarded":
            return "CANCELLED"
    assert_never(state)


def clean(text: str) -> str:
    """Lines end in LF; no control or bidirectional character, no surrogate."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def clean_line(text: str) -> str:
    """Cleaned, on one line: for names and titles."""
    return " ".join(clean(text).split())
