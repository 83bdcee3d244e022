"""Identifiers, made in this one place: 20 characters that sort by the time they were made."""

import secrets

from bot.ports import Clock

# Crockford's base 32 in lower case: no letter that can be misread, and it sorts as it counts.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
TIME_CHARACTERS = 7
RANDOM_CHARACTERS = 13


class Ids:
    """Makes identifiers that rise within one process, also when the clock stands still."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self) -> str:
        """7 characters of seconds (good until the year 3058) and 65 random bits."""
        fresh = self._clock.now() << (5 * RANDOM_CHARACTERS) | secrets.randbits(
            5 * RANDOM_CHARACTERS
        )
        # Within one second the next identifier is the last one plus a random step, so
        # that order is kept.
        step = secrets.randbits(40) + 1
        same_second = self._last >> (5 * RANDOM_CHARACTERS) >= self._clock.now()
        self._last = self._last + step if same_second else fresh
        return encode(self._last)


def encode(number: int) -> str:
    digits = []
    for _ in range(TIME_CHARACTERS + RANDOM_CHARACTERS):
        number, digit = divmod(number, 32)
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))
