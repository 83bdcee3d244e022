"""The log: what we say ourselves, and of libraries only what goes wrong."""

import logging
import sys

OURS = ("bot", "adapters", "storage")


def log_from(level: int) -> None:
    """Libraries are heard from WARNING on: below it they quote what people write, and the addresses
    and tokens that open things.
    """
    logging.basicConfig(
        level=logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        stream=sys.stderr,
    )
    for name in OURS:
        logging.getLogger(name).setLevel(level)
