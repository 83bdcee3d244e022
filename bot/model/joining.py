"""How one comes in: a channel that waits for its community, and codes that are handed over."""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

from bot.model.people import Address, Identity, Role
from bot.model.slot import DAY, Instant

CodeKind = Literal["channel", "colleague", "coordinator", "identity"]
"""What a code is for: links a channel, joins an organisation, makes a coordinator, joins the two
accounts of one person.
"""
VALID_DAYS: dict[CodeKind, int] = {"channel": 7, "colleague": 7, "coordinator": 7, "identity": 1}
CODE_LENGTH = 8
# What is easily misread stands for what was meant, as in Crockford's base 32.
_MISREAD = str.maketrans("OIL", "011")
_CODE = re.compile(r"(?:/\w+(?:@\w+)?\s+)?([0-9A-Za-z]{4})\s*[-\u2010-\u2013 ]\s*([0-9A-Za-z]{4})")
_BARE = re.compile(r"[0-9A-Za-z]{8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The bot came into this channel, which belongs to no community yet. `adder` let it in, and may
    decide for the channel; None where nobody is known to.
    """

    id: str
    address: Address
    name: str
    adder: Identity | None
    at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A one-time code as it is kept: only its hash. `giver_id` made it; `role` is what a colleague
    becomes.
    """

    hash: str
    kind: CodeKind
    giver_id: str
    community_id: str | None
    organisation_id: str | None
    role: Role | None
    expires_at: Instant
    used_at: Instant | None = None


def expiry(kind: CodeKind, now: Instant) -> Instant:
    return now + VALID_DAYS[kind] * DAY


def shown(code: str) -> str:
    """As it is handed over: `K7QF-9MZT`."""
    return f"{code[:4]}-{code[4:]}".upper()


def read_code(text: str, *, alone: bool = False) -> str | None:
    """The code that a text is, however it is spelt; None for anything else. `alone` is for plain
    words, which are a code only with its dash and a digit, or in capitals.
    """
    words = text.strip().strip("\u201c\u201d\"'`.")
    found = _CODE.fullmatch(words)
    code = "".join(found.groups()) if found else words if _BARE.fullmatch(words) else None
    if code is None:
        return None
    if alone and not (found and "-" in words and (code.upper() == code or _has_digit(code))):
        return None
    return code.upper().translate(_MISREAD)


def hashed(code: str) -> str:
    """SHA-256 in hexadecimal: 40 random bits, one use and a few days need no slower one."""
    return hashlib.sha256(code.encode()).hexdigest()


def _has_digit(code: str) -> bool:
    return any(sign.isdigit() for sign in code)
