"""The figures for actors, causes and speed beside their targets and the published ones."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.domain.derivation.training.causal_news import read_causal_news
from quizzes.domain.derivation.training.examples import read_examples
from quizzes.domain.derivation.training.gum import read_gum
from tests.eval.actors import score_actors
from tests.eval.causes import CauseScore, rule_rows, score_causes
from tests.eval.report import table
from tests.eval.speed import WORKS, run

PARSERS = {"model": "", "rules": "none"}
_PUBLISHED = (
    ("sentence F1, rules alone", ".745"),
    ("sentence F1, tf-idf and features", ".791"),
    ("sentence F1, fine-tuned BERT (Tan et al. 2022)", ".863"),
)


def measure_actors(articles: Path | None) -> dict[str, Any]:
    """Print and give exact names with kinds, and alias pairs, for each list that has its text."""
    figures: dict[str, Any] = {}
    for name, model in PARSERS.items():
        for score in score_actors(choose_parser(model), articles=articles):
            figures[f"{score.article}, {name}"] = {
                "names": _precision_recall(score.names),
                "aliases": _precision_recall(score.aliases),
            }
    headings = ("actors", "P", "R", "alias P", "alias R")
    print(table(headings, _actor_rows(figures)))
    return figures


def _actor_rows(figures: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, figure in figures.items():
        pairs = (figure[part][side] for part in ("names", "aliases") for side in ("P", "R"))
        yield (name, *(f"{value:.3f}" for value in pairs))


def _precision_recall(counts: tuple[int, int, int]) -> dict[str, float]:
    right, found, wanted = counts
    return {"P": round(right / max(1, found), 4), "R": round(right / max(1, wanted), 4)}


def measure_causes(corpora: Path) -> dict[str, Any]:
    """Print and give the figures for causes, for each parser."""
    figures: dict[str, Any] = {}
    for name, model in PARSERS.items():
        parser = choose_parser(model)
        news = read_examples(
            read_causal_news(corpora / "cnc" / "train_subtask2_grouped.csv"), parser
        )
        clauses = read_examples(read_gum(corpora / "gum" / "rels"), parser)
        on_news, on_clauses = score_causes(news, clauses)
        figures[name] = {"cnc": _figures(on_news), "gum": _figures(on_clauses)}
        print(table((f"causes, {name}", "CNC", "GUM"), _cause_rows(figures[name])))
        if name == "model":
            print(table(("rule", "proposed", "right", "P"), rule_rows(on_news)))
    print(table(("published for CNC", ""), _PUBLISHED))
    return figures


def _figures(score: CauseScore) -> dict[str, Any]:
    whole = {
        "sentence P": score.precision,
        "sentence R": score.recall,
        "sentence F1": score.f1,
    }
    links = {
        "relation recall": score.relation_recall,
        "precision of what is proposed": score.link_precision,
        "precision of the likeliest fifth": score.top_fifth,
    }
    shown = {**(whole if score.sentences else {}), **links}
    figures: dict[str, Any] = {name: round(value, 4) for name, value in shown.items()}
    return figures | {"F1 by fold": [round(value, 3) for value in score.by_fold]}


def _cause_rows(figures: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for name in figures["cnc"]:
        yield (name, *(str(figures[corpus].get(name, "")) for corpus in ("cnc", "gum")))


def measure_speed() -> dict[str, Any]:
    """Print and give speed and memory, and whether threads change what is found."""
    figures: dict[str, Any] = {}
    for work, (name, model) in product(WORKS, PARSERS.items()):
        runs = [run(work, model=model, threads=threads) for threads in (1, 4)]
        figures[f"{work}, {name}"] = {
            "words per CPU-second": round(min(each.words_per_cpu_second for each in runs)),
            "megabytes": round(max(each.megabytes for each in runs)),
            "same for 1 and 4 threads": len({each.sha256 for each in runs}) == 1,
        }
    rows = [(name, *map(str, figure.values())) for name, figure in figures.items()]
    print(table(("speed", "words per CPU-second", "MB", "same for 1 and 4 threads"), rows))
    return figures
