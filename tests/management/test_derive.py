"""`derive`: facts as lines or as one JSON document; nothing is stored."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.claims_table import COLUMNS
from quizzes.domain.derivation.deriving import derive
from quizzes.domain.derivation.document import as_document
from quizzes.domain.derivation.parsing.choosing import choose_parser

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "fixtures" / "articles" / "year-without-summer.md"
CHECKED = (
    "paragraph", "cause", "relation", "effect", "negated", "said by", "author", "certainty", "rule"
)  # fmt: skip
TEXT = "On 5 May 2014, it rained.\r\n\r\nLast September it stopped.\r\n"


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("derive", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_json_is_what_derive_found_in_the_files_very_text(file: Path) -> None:
    found = json.loads(run(str(file), "--published", "2016-06-23", "--title", "Rain", "--json"))

    published, parser = parse_edtf("2016-06-23"), choose_parser()
    assert found == as_document(derive(TEXT, published_on=published, title="Rain", parser=parser))
    assert [fact["date"]["edtf"] for fact in found["facts"]] == ["2014-05-05", "2015-09"]


def test_lines_name_the_paragraph_the_date_and_the_words(file: Path) -> None:
    assert run(str(file)).splitlines() == [
        "§1  5 May 2014: On 5 May 2014, it rained",
        "§2  September 2013: Last September it stopped",
        "2 facts.",
    ]


def test_the_claims_are_a_table_that_a_reader_can_check(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "Rain fell.\n\nAccording to Ada Quill, the mill may have closed because of\nthe flood."
        " The fair did not lead to a strike."
    )

    rows = list(csv.DictReader(io.StringIO(run(str(path), "--claims"))))

    assert [{name: row[name] for name in CHECKED} for row in rows] == [
        {
            "paragraph": "2",
            "cause": "the flood",
            "relation": "causes",
            "effect": "the mill may have closed",
            "negated": "no",
            "said by": "Ada Quill",
            "author": "neutral",
            "certainty": "hedged",
            "rule": "phrase:because of",
        },
        {
            "paragraph": "2",
            "cause": "The fair",
            "relation": "causes",
            "effect": "a strike",
            "negated": "yes",
            "said by": "the author",
            "author": "endorses",
            "certainty": "stated",
            "rule": "verb:lead to",
        },
    ]
    assert [tuple(row) for row in rows] == [COLUMNS, COLUMNS]
    assert all(0.1 <= float(row["confidence"]) <= 1 for row in rows)


def test_the_table_is_no_json(file: Path) -> None:
    with pytest.raises(CommandError):
        run(str(file), "--claims", "--json")


@pytest.mark.parametrize("model", ["none", ""])
def test_the_bytes_depend_on_neither_the_threads_nor_the_seed_of_hashes(model: str) -> None:
    printed = {
        subprocess.run(
            [sys.executable, "manage.py", "derive", str(ARTICLE), "--json"],
            cwd=ROOT,
            env=os.environ
            | {"LANGUAGE_MODEL": model, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": threads},
            check=True,
            capture_output=True,
        ).stdout
        for seed, threads in (("1", "1"), ("2", "2"))
    }

    assert len(printed) == 1
    assert len(json.loads(printed.pop())["facts"]) > 20


@pytest.mark.parametrize(
    ("content", "arguments"),
    [(None, []), (b"\xff\xfe", []), (b"In 2014.", ["--published", "soon"])],
)
def test_what_cannot_be_read_is_refused(
    tmp_path: Path, content: bytes | None, arguments: list[str]
) -> None:
    path = tmp_path / "article.txt"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(CommandError):
        run(str(path), *arguments)
