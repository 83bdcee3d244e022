"""Identifiers, made in this one place: 20 characters that sort by the time they were made; and
secrets.
"""

import secrets
from typing import Protocol

from bot.model.slot import Instant
from bot.ports import Clock

# Crockford's base 32 in lower case: no letter that can be misread, and it sorts as it counts.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
TIME_CHARACTERS = 7
RANDOM_CHARACTERS = 13
SECRET_BYTES = 32


class NewId(Protocol):
    """Makes an identifier that sorts behind `after`."""

    def __call__(self, after: str = "") -> str: ...


class Ids:
    """Makes identifiers that rise within one process, also when the clock stands still."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self, after: str = "") -> str:
        """7 characters of seconds (good until the year 3058) and 65 random bits. It sorts behind
        `after`, which another process may have made in this same second.
        """
        self._last = max(self._last, decode(after))
        fresh = self._clock.now() << (5 * RANDOM_CHARACTERS) | secrets.randbits(
            5 * RANDOM_CHARACTERS
        )
        # Within one second the next identifier is the last one plus a random step, so
        # that order is kept.
        step = secrets.randbits(40) + 1
        same_second = self._last >> (5 * RANDOM_CHARACTERS) >= self._clock.now()
        self._last = self._last + step if same_second else fresh
        return encode(self._last)


def new_secret() -> str:
    """256 random bits, in 43 of A-Z a-z 0-9 _ and -, for what nobody may guess."""
    return secrets.token_urlsafe(SECRET_BYTES)


def new_code(length: int) -> str:
    """Letters and digits in upper case that cannot be guessed: 5 bits each. At least one digit, so
    that it is no word.
    """
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(length)).upper()
        if any(sign.isdigit() for sign in code):
            return code


def decode(identifier: str) -> int:
    """The number that `encode` wrote; 0 for the empty string."""
    number = 0
    for character in identifier:
        number = number * 32 + ALPHABET.index(character)
    return number


def made_at(identifier: str) -> Instant:
    return decode(identifier) >> (5 * RANDOM_CHARACTERS)


def first_of(second: Instant) -> str:
    """Whatever was made before that second sorts before it."""
    return encode(second << (5 * RANDOM_CHARACTERS))


def encode(number: int) -> str:
    digits = []
    for _ in range(TIME_CHARACTERS + RANDOM_CHARACTERS):
        number, digit = divmod(number, 32)
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))
