"""How figures are taken and shown: cases in turn, medians, and ratios beside their targets."""

import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

WARM_UP = 5
"""Rounds that are run first and not counted."""
Case = Callable[[int], Awaitable[object]]
"""Does the work of one round, whose number it is given."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of the report. `target` is None where the figure is only for information."""

    number: str
    what: str
    figure: float
    unit: str = "x"
    target: float | None = None

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


async def interleaved(cases: Sequence[Case], rounds: int) -> list[Timing]:
    """Runs the cases in turn, so that what disturbs one disturbs them all."""
    found: list[list[float]] = [[] for _ in cases]
    for number in range(WARM_UP + rounds):
        for index in range(len(cases)):
            # Each round begins with another case: who comes second finds warm caches.
            index = (index + number) % len(cases)
            started = time.perf_counter()
            await cases[index](number)
            if number >= WARM_UP:
                found[index].append((time.perf_counter() - started) * 1e6)
    return [Timing(tuple(sorted(each))) for each in found]


def show(lines: Sequence[Line]) -> None:
    width = max(len(line.what) for line in lines)
    for line in lines:
        target = "" if line.target is None else f"   target <= {line.target:g}{line.unit}"
        verdict = "" if line.target is None else "   kept" if line.kept else "   MISSED"
        figure = f"{line.figure:,.0f}" if abs(line.figure) >= 100 else f"{line.figure:.2f}"
        print(f"{line.number:4} {line.what:{width}} {figure:>10} {line.unit:3}{target}{verdict}")
