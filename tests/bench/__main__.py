"""`make bench`: every figure with its target, on this machine, in one run.

It measures and does not judge: a target missed on a busy machine is no failure.
"""

import argparse
import asyncio
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from storage import open_storage
from tests.bench import (
    feeding,
    finding,
    matching,
    reading,
    slacking,
    starting,
    storing,
    telegramming,
    wording,
)
from tests.bench.measuring import Line, table
from tests.conftest import PostgresServer

SIZES = [1_000, 10_000, 100_000, 1_000_000]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, few rounds")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL too")
    options = parser.parse_args()
    started = time.monotonic()
    lines: list[Line] = []
    engines = ["sqlite", "postgresql"] if options.postgres else ["sqlite"]
    for engine in engines:
        with _databases(engine) as new:
            lines += _storage(engine, new, quick=options.quick)
            if engine == "sqlite":
                lines += _telegram(new, quick=options.quick)
                lines += _slack(new, quick=options.quick)
                lines += _find(new, quick=options.quick)
                lines += _feed(new, quick=options.quick)
                lines += _start(new, quick=options.quick)
                lines += asyncio.run(reading.run(rounds=30 if options.quick else 180))
    print(table(lines))
    missed = sum(not line.kept for line in lines)
    print(f"{missed} of {len(lines)} missed, {time.monotonic() - started:.0f} s in all.")
    if not options.postgres:
        print("On PostgreSQL too: python -m tests.bench --postgres")


def _storage(engine: str, new: Callable[[], str], *, quick: bool) -> list[Line]:
    sizes = SIZES[:2] if quick else SIZES
    rounds = 30 if quick else 200
    return [
        *asyncio.run(storing.run(engine, new, sizes=sizes, rounds=rounds)),
        *asyncio.run(matching.run(engine, new, size=sizes[-2], rounds=rounds)),
        *asyncio.run(wording.run(engine, new, size=sizes[-2], rounds=min(rounds, 60))),
        *storing.races(engine, new, 50 if quick else 500),
        *asyncio.run(storing.crowds(engine, new)),
    ]


def _telegram(new: Callable[[], str], *, quick: bool) -> list[Line]:
    rounds, bursts = (30, 1) if quick else (200, 30)
    return asyncio.run(telegramming.run(new, rounds=rounds, bursts=bursts))


def _slack(new: Callable[[], str], *, quick: bool) -> list[Line]:
    rounds, rows = (30, 30) if quick else (200, 100)
    return asyncio.run(slacking.run(new, rounds=rounds, rows=rows))


def _find(new: Callable[[], str], *, quick: bool) -> list[Line]:
    rounds, listings = (30, 1_000) if quick else (200, 100_000)
    return asyncio.run(finding.run(new, rounds=rounds, listings=listings))


def _feed(new: Callable[[], str], *, quick: bool) -> list[Line]:
    return asyncio.run(feeding.run(new, rounds=30 if quick else 200))


def _start(new: Callable[[], str], *, quick: bool) -> list[Line]:
    starts, commands = (3, 100) if quick else (30, 1_000)
    return asyncio.run(starting.run(new, starts=starts, commands=commands))


@contextmanager
def _databases(engine: str) -> Iterator[Callable[[], str]]:
    """Makes new, migrated databases; all of them are gone at the end."""
    if engine == "postgresql":
        server = PostgresServer(fsync=True)
        try:
            yield server.new
        finally:
            server.stop()
        return
    folder = Path(tempfile.mkdtemp(prefix="deelbot-bench-"))
    template = folder / "template.db"
    asyncio.run(_migrate(f"sqlite:///{template}"))
    numbers = count()

    def new() -> str:
        place = folder / f"{next(numbers)}"
        place.mkdir()
        return f"sqlite:///{shutil.copy(template, place / 'deelbot.db')}"

    try:
        yield new
    finally:
        shutil.rmtree(folder)


async def _migrate(url: str) -> None:
    await (await open_storage(url)).close()


if __name__ == "__main__":
    main()
