"""GUM (Zeldes 2017): discourse relations between clauses, in DISRPT's tables.

Annotations CC BY 4.0; texts under their own licences. Only pairs of clauses within one sentence
are read, and only connectives between clauses are judged: GUM marks none within a clause. Which
of the two is the cause its labels leave open, so that either way round counts as right.
"""

import csv
from collections import defaultdict
from pathlib import Path

from quizzes.domain.derivation.causes.values import Place
from quizzes.domain.derivation.training.causal_news import running_text
from quizzes.domain.derivation.training.examples import Example, Places

_JUDGED = frozenset({Place.CLAUSE, Place.INFINITIVE, Place.PARTICIPLE, Place.ADVERB})
_CONTINGENT = "contingency."


def read_gum(folder: Path) -> list[Example]:
    """Read every sentence of which a table tells a relation between two of its clauses."""
    return [example for file in sorted(folder.glob("*.rels")) for example in _read_table(file)]


def _read_table(file: Path) -> list[Example]:
    sentences: dict[str, str] = {}
    relations: dict[str, list[tuple[Places, Places]]] = defaultdict(list)
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["s1_toks"] != row["s2_toks"]:
                continue
            sentence = row["s1_toks"]
            sentences[sentence] = row["unit1_sent"]
            if row["orig_label"].startswith(_CONTINGENT):
                relations[sentence] += _relations(row, first=_first(sentence))
    return [_example(file.stem, text, relations[key]) for key, text in sentences.items()]


def _example(document: str, sentence: str, relations: list[tuple[Places, Places]]) -> Example:
    text, spans = running_text(sentence.split(" "))
    return Example(document, text, spans, tuple(relations), judged=_JUDGED)


def _relations(row: dict[str, str], *, first: int) -> list[tuple[Places, Places]]:
    one = _places(row["unit1_toks"], first=first)
    two = _places(row["unit2_toks"], first=first)
    return [(one, two), (two, one)]


def _first(tokens: str) -> int:
    return int(tokens.replace(",", "-").split("-")[0])


def _places(tokens: str, *, first: int) -> Places:
    """Read "3-5,8" as places counted from `first`."""
    places: set[int] = set()
    for run in tokens.split(","):
        start, _, end = run.partition("-")
        places.update(range(int(start) - first, int(end or start) - first + 1))
    return frozenset(places)
