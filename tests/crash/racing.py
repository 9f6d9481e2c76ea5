"""Several threads, each with a connection of its own, let loose at the same moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def race(*runners: Callable[[], T]) -> list[T]:
    """What each returns, in order; an exception in one of them is raised here."""
    barrier = Barrier(len(runners))

    def run(runner: Callable[[], T]) -> T:
        try:
            barrier.wait(timeout=20)
            return runner()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(runners)) as pool:
        futures = [pool.submit(run, runner) for runner in runners]
        return [future.result(timeout=60) for future in futures]


def times(count: int, runner: Callable[[], T]) -> Sequence[Callable[[], T]]:
    return [runner] * count
