"""Where the corpora lie, and which documents rules may be developed on."""

import hashlib
import os
from pathlib import Path


def corpus(name: str, root: Path | None) -> Path | None:
    """The folder of a corpus under `root`, else under EVAL_CORPORA; None where there is none."""
    base = root or (Path(os.environ["EVAL_CORPORA"]) if os.environ.get("EVAL_CORPORA") else None)
    if base is None or not (base / name).is_dir():
        return None
    return base / name


def is_held_out(name: str) -> bool:
    """A third of the documents by the hash of the name: looked at in sums only."""
    return hashlib.sha256(name.encode()).digest()[0] % 3 == 0
