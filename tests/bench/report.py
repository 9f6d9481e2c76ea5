"""The figures as a table for people and as JSON for programs."""

import json
import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Figure

HEADINGS = (
    "id",
    "definition",
    "ours",
    "baseline",
    "ratio",
    "by medians",
    "by cpu",
    "target",
    "verdict",
)


def table(figures: Iterable[Figure]) -> str:
    """A Markdown table with its columns aligned."""
    rows = [HEADINGS, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def write_json(path: Path, figures: Sequence[Figure]) -> None:
    """Every figure with its verdict, and what they were measured on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
            "load": os.getloadavg()[0],
        },
        "figures": [
            asdict(figure) | {"target": str(figure.target or ""), "verdict": figure.verdict}
            for figure in figures
        ],
    }
    path.write_text(json.dumps(document, indent=1) + "\n")


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.id,
        figure.definition,
        figure.ours,
        figure.baseline,
        _number(figure.value),
        _number(figure.median),
        _number(figure.cpu),
        str(figure.target or ""),
        figure.verdict,
    )


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"
