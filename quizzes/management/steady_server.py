"""granian, steadied: workers inherit nothing, and one that is killed always comes back."""

import multiprocessing
from typing import Any

from granian import Granian


class SteadyServer(Granian):  # type: ignore[misc, valid-type]  # chosen at run time
    """granian's own server, except for what becomes of dead workers.

    It ends the whole server when a worker dies within seconds of its respawn. That is right for a
    worker that fails by itself, and wrong for one that something kills again and again.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # A forked worker would inherit what its parent has open: with PostgreSQL the pool, so that
        # two workers speak over one connection and each is given the other's rows.
        multiprocessing.set_start_method("spawn", force=True)
        super().__init__(*args, respawn_failed_workers=True, **kwargs)

    def _respawn_workers(self, workers: list[int], *args: Any, **kwargs: Any) -> None:
        dead = sorted(set(workers))
        # Negative where a signal ended it.
        killed = [place for place in dead if (self.wrks[place].inner.exitcode or 0) <= 0]
        super()._respawn_workers(dead, *args, **kwargs)
        for place in killed:
            self.respawned_wrks.pop(place, None)
        self._look_for_more()

    def _look_for_more(self) -> None:
        """Report who died since the list of the dead was taken: granian clears it after that."""
        dead = [worker.idx for worker in self.wrks if not worker.inner.is_alive()]
        if dead:
            self.interrupt_children += [p for p in dead if p not in self.interrupt_children]
            self.main_loop_interrupt.set()
