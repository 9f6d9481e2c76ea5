"""`python -m tests.mutation`: change what decides marks, and see whether a test notices.

mutmut makes the changes that `[tool.mutmut]` in pyproject.toml asks for, one at a time. A verdict
is as good as the tests of its day, so each run starts anew. docs/mutation.md lists what survives.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

LEAST = 90
"""Per cent of the changes that the tests have to notice."""

_FOLDER = Path("mutants")


def main() -> int:
    shutil.rmtree(_FOLDER, ignore_errors=True)
    mutmut = Path(sys.executable).with_name("mutmut")
    for command in ("run", "results", "export-cicd-stats"):
        subprocess.run([mutmut, command], check=True)
    counts = json.loads((_FOLDER / "mutmut-cicd-stats.json").read_text("utf-8"))
    total, killed = counts["total"], counts["killed"] + counts["timeout"]
    print(f"{killed} killed, {total - killed} survived: {100 * killed / total:.1f} % of {total}")
    return 0 if 100 * killed >= LEAST * total else 1


if __name__ == "__main__":
    sys.exit(main())
