"""Timing rivals against each other: one call of each per round, in turn.

The clock is what a learner waits for, the disk included. The processor's time says what is ours to
mend, and holds on a busy machine too, where the longer of two calls is interrupted more often.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import monotonic, perf_counter_ns, process_time_ns
from typing import Any

from tests.bench.figures import Figure, Target

Call = Callable[[], Any]
Prepare = Callable[[], Call]
"""Makes ready what one call needs, untimed, and gives the call."""

LONGEST = 30.0
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Times:
    """Microseconds of one call: the best of all rounds, the median, and the least of processor."""

    best: float
    median: float
    cpu: float

    def __str__(self) -> str:
        return f"{_shown(self.best)} (median {_shown(self.median)}, cpu {_shown(self.cpu)})"


def _shown(microseconds: float) -> str:
    if microseconds >= 10_000:
        return f"{microseconds / 1000:.0f} ms"
    return f"{microseconds / 1000:.2f} ms" if microseconds >= 1000 else f"{microseconds:.0f} us"


def race(rivals: Mapping[str, Prepare], *, rounds: int) -> dict[str, Times]:
    """Times of each rival. Two rounds more come first and do not count: caches fill in them.

    Ends early after `LONGEST` seconds, but not before `FEWEST` rounds.
    """
    until = monotonic() + LONGEST
    clock: dict[str, list[int]] = {name: [] for name in rivals}
    processor: dict[str, list[int]] = {name: [] for name in rivals}
    for turn in range(-2, rounds):
        if turn >= FEWEST and monotonic() > until:
            break
        names = list(rivals)
        # Nobody always comes second, after the same rival has warmed or spoilt the caches.
        names = names[turn % len(names) :] + names[: turn % len(names)]
        for name in names:
            call = rivals[name]()
            start, cpu_start = perf_counter_ns(), process_time_ns()
            call()
            cpu_end, end = process_time_ns(), perf_counter_ns()
            if turn >= 0:
                clock[name].append(end - start)
                processor[name].append(cpu_end - cpu_start)
    return {
        name: Times(min(times) / 1000, median(times) / 1000, min(processor[name]) / 1000)
        for name, times in clock.items()
    }


def timed(
    id: str,
    definition: str,
    *,
    ours: Times,
    baseline: Times,
    target: str,
    speed: bool = False,
    by_cpu: bool = False,
) -> Figure:
    """The figure of two times: ours / baseline, or with `speed` baseline / ours.

    `by_cpu` judges the processor's time instead of the clock's.
    """

    def ratio(name: str) -> float:
        mine, theirs = getattr(ours, name), getattr(baseline, name)
        return float(theirs / mine if speed else mine / theirs)

    return Figure(
        id,
        definition,
        ours=str(ours),
        baseline=str(baseline),
        value=ratio("cpu" if by_cpu else "best"),
        median=ratio("median"),
        cpu=ratio("cpu"),
        target=Target.of(target) if target else None,
    )
