"""Loading code undisturbed: Python looks for garbage among what is new again and again, finds next
to none of it in code, and takes a seventh of the start for that.

Imported first by the program, and by nothing else.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

gc.disable()


def loaded() -> None:
    """What is there by now stays, and is not looked through again."""
    gc.freeze()
    gc.enable()


@contextmanager
def undisturbed() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        loaded()
