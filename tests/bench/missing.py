"""Targets that nothing measures yet, so that the table does not look complete where it is not."""

from tests.bench.figures import Figure, not_measured


def figures() -> list[Figure]:
    return [
        not_measured(
            "P2",
            "GET attempt over HTTP / DRF with prefetch",
            why="no comparison over HTTP yet",
            target=">= 10",
        ),
        not_measured("P4", "answer over HTTP", why="only in process so far", target=">= 0.55"),
        not_measured("P4", "answer on PostgreSQL", why="only SQLite so far", target=">= 0.50"),
        not_measured("P8", "32 writers over HTTP", why="no load generator yet"),
        not_measured("P10", "scores and lists at 1,000,000 attempts", why="no such data yet"),
        not_measured("P11", "item statistics at 100,000 answers", why="not written yet"),
        not_measured("P13", "Moodle XML of 10,000 questions", why="no codec yet"),
        not_measured("P14", "GIFT and QTI of 1,000 questions", why="no codec yet"),
        not_measured("P16", "derivation, words per CPU-second", why="not written yet"),
    ]
