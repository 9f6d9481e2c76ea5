"""Measure derivation on annotated corpora, print tables, write `DATA_DIR/eval.json`.

The corpora are not part of the project: their folder is `--corpora`, else EVAL_CORPORA.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.times import find_times
from tests.eval import gum
from tests.eval.corpora import corpus, is_held_out
from tests.eval.dates import Case, compare, total
from tests.eval.findings import measure_actors, measure_causes, measure_speed
from tests.eval.report import DATE_HEADINGS, case_line, date_figures, date_row, table, write_json


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    figures = {"speed": measure_speed(), "actors": measure_actors(options.articles)}
    if (folder := corpus("gum", options.corpora)) is None:
        print("No dates measured: --corpora or EVAL_CORPORA names no folder with gum/ in it.")
    else:
        figures["dates"] = _measure_dates(folder, show_cases=options.cases)
    if folder is None or corpus("cnc", options.corpora) is None:
        print("No causes measured: that takes gum/ and cnc/.")
    else:
        figures["causes"] = measure_causes(folder.parent)
    write_json(options.json, figures)
    print(f"Written to {options.json}", file=sys.stderr)
    return 0


def _measure_dates(folder: Path, *, show_cases: bool) -> dict[str, Any]:
    annotated = list(gum.documents(folder))
    scored = [(document.name, *compare(document)) for document in annotated]
    parts = {
        name: [row for row in scored if is_held_out(row[0]) is held]
        for name, held in (("developed on", False), ("held out", True))
    }
    figures = {}
    rows = []
    for name, part in parts.items():
        score = total(score for _, score, _ in part)
        rows.append(date_row(name, len(part), score))
        figures[name] = date_figures(score)
    print(table(DATE_HEADINGS, rows))
    for name in parts:
        print(f"{name}: {figures[name]['verdicts']}")
    speed = _words_per_second([document.document.text for document in annotated])
    print(f"{speed:,.0f} words per CPU-second")
    if show_cases:
        _print_cases(case for _, _, cases in parts["developed on"] for case in cases)
    return {"gum": figures, "words_per_cpu_second": round(speed)}


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    kept = Path(os.environ.get("DATA_DIR", "var")) / "eval.json"
    parser.add_argument("--corpora", type=Path, help="the folder in which the corpora lie")
    parser.add_argument("--articles", type=Path, help="the folder of articles that are not ours")
    parser.add_argument("--json", type=Path, default=kept, help="where the figures are written")
    parser.add_argument(
        "--cases", action="store_true", help="print what went wrong in the documents developed on"
    )
    return parser.parse_args(arguments)


def _words_per_second(texts: list[str]) -> float:
    published = parse_edtf("2016-06-24")
    words = sum(len(text.split()) for text in texts)
    started = time.process_time()
    for text in texts:
        find_times(read_article(text), published=published)
    return words / (time.process_time() - started)


def _print_cases(cases: Iterable[Case]) -> None:
    for case in cases:
        if not case.verdict.startswith("right"):
            print(case_line(case))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
