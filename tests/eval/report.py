"""What was measured, as tables for people and as JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.eval.dates import Case, Score


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with its columns aligned."""
    lines = [tuple(headings), *map(tuple, rows)]
    widths = [max(len(row[column]) for row in lines) for column in range(len(headings))]
    text = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in lines]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)


def date_row(name: str, documents: int, score: Score) -> tuple[str, ...]:
    """One line of the table of dates."""
    figures = (score.precision, score.recall, score.f1, score.right_value)
    counts = (documents, score.gold, score.found)
    return (name, *map(str, counts), *(f"{figure:.3f}" for figure in figures))


DATE_HEADINGS = ("dates", "documents", "annotated", "found", "P", "R", "F", "value")


def date_figures(score: Score) -> dict[str, Any]:
    """The same for programs."""
    return {
        "annotated": score.gold,
        "found": score.found,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "right_value": round(score.right_value, 4),
        "verdicts": dict(sorted(score.verdicts.items())),
    }


def case_line(case: Case) -> str:
    """A case to look at."""
    gold = (
        " ".join(f"{name}={value}" for name, value in case.gold.value.items()) if case.gold else ""
    )
    found = f"{case.found.span.text!r} {case.found.date.edtf}" if case.found else ""
    return (
        f"{case.verdict} | {case.document} | {case.gold_text} {gold} | {found} | ...{case.around}"
    )


def write_json(path: Path, document: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n")
