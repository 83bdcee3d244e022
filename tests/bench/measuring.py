"""How figures are taken and shown: cases in turn, medians, and ratios beside their targets."""

import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

WARM_UP = 10
"""Rounds that are run first and not counted: by then statements are prepared and planned."""
Case = Callable[[int], Awaitable[object]]
"""Does the work of one round, whose number it is given."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of the report. `target` is None where the figure is only for information."""

    number: str
    engine: str
    what: str
    figure: float
    unit: str = "x"
    target: float | None = None
    note: str = ""

    @property
    def kept(self) -> bool:
        return self.target is None or self.figure <= self.target


@dataclass(frozen=True, slots=True)
class Timing:
    """Microseconds of each round, sorted."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.rounds)

    @property
    def p95(self) -> float:
        return self.rounds[min(len(self.rounds) - 1, int(len(self.rounds) * 0.95))]

    def __str__(self) -> str:
        return f"{self.median:,.0f} us, p95 {self.p95:,.0f} us"


async def interleaved(cases: Sequence[Case], rounds: int, warm_up: int = WARM_UP) -> list[Timing]:
    """Runs the cases in turn, so that what disturbs one disturbs them all."""
    found: list[list[float]] = [[] for _ in cases]
    for number in range(warm_up + rounds):
        # Each round begins with another case, and every other one goes backwards: who comes second
        # finds warm caches.
        turns = [(index + number) % len(cases) for index in range(len(cases))]
        for index in turns if number % 2 == 0 else reversed(turns):
            started = time.perf_counter()
            await cases[index](number)
            if number >= warm_up:
                found[index].append((time.perf_counter() - started) * 1e6)
    return [Timing(tuple(sorted(each))) for each in found]


def table(lines: Sequence[Line]) -> str:
    """The report: a row for each figure, with its target and whether that was kept."""
    rows = [("T", "engine", "what", "figure", "target", "", "median of the rounds")]
    for line in lines:
        aimed = line.target is not None
        rows.append(
            (
                *(line.number, line.engine, line.what, _figure(line.figure, line.unit)),
                f"<= {line.target:g}{line.unit}" if aimed else "",
                ("kept" if line.kept else "MISSED") if aimed else "",
                line.note,
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place == 3 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _figure(figure: float, unit: str) -> str:
    return f"{figure:.2f}{unit}" if unit else f"{figure:,.0f}"


def note(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)
