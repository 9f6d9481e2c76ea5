"""Run the benchmarks, print the table, write `DATA_DIR/bench.json` (else `var/bench.json`)."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.report import table, write_json
from tests.bench.surroundings import surroundings

SUBJECTS = {
    "reading": ("P1",),
    "starting": ("P3",),
    "answering": ("P4", "P5", "P6"),
    "submitting": ("P7",),
    "statements": ("P9",),
    "packages": ("P12",),
    "pages": ("P15",),
    "serving": ("P17",),
    "missing": (),
}
"""Module of this package to the figures it gives."""


def main(asked: list[str]) -> int:
    kept = Path(os.environ.get("DATA_DIR", "var")).resolve() / "bench.json"
    chosen = [name for name, ids in SUBJECTS.items() if not asked or set(ids) & set(asked)]
    if not chosen:
        print(f"No such figure: {' '.join(asked)}", file=sys.stderr)
        return 2
    found: list[Figure] = []
    with surroundings():
        for name in chosen:
            print(f"{name} ...", file=sys.stderr, flush=True)
            measure: Callable[[], list[Figure]] = import_module(f"tests.bench.{name}").figures
            found += measure()
    found.sort(key=lambda figure: int(figure.id[1:]))
    print(table(found))
    if not asked:
        write_json(kept, found)
        print(f"Written to {kept}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
