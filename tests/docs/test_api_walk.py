"""The requests of docs/api.md, as they stand there: sent with curl to a real server, in order."""

import os
import re
import shutil
import subprocess
from decimal import Decimal

import pytest

from quizzes.actions.load_bank import load_bank
from quizzes.domain.authoring import as_question
from quizzes.domain.dates import parse_edtf, show_date
from quizzes.domain.interchange.native_yaml import read_bank, with_text
from quizzes.models import Article, Attempt, Fact, Grade, Question, Remark
from tests.builders import MADE_AT, make_user
from tests.docs.test_docs import ROOT, read

PAGE = read("docs/api.md")
BLOCKS = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
BANKS = sorted((ROOT / "fixtures").glob("*.yaml"))
SERVER = "http://127.0.0.1:8000"
INSTALL = "No curl here. Install it with: apt-get install curl"


@pytest.fixture
def curl():
    if shutil.which("curl") is None:
        if os.environ.get("CI") == "true":
            pytest.fail(INSTALL)
        pytest.skip(INSTALL)


def load(name):
    bank, problems = read_bank(read(f"fixtures/{name}.yaml"))
    assert problems == ()
    load_bank(with_text(bank, read(f"fixtures/{bank.article.text_file}")), now=MADE_AT)


@pytest.mark.django_db(transaction=True)
def test_every_request_of_the_page_succeeds(curl, live_server, tmp_path):
    load("london-sewers")
    reed = make_user("reed", password="a-long-password-7", is_staff=True)
    # Any refusal ends the walk, with what was said.
    (tmp_path / ".curlrc").write_text("fail-with-body\nshow-error\n")
    given = {"CURL_HOME": str(tmp_path), "NAME": "reed", "PASSWORD": "a-long-password-7"}

    done = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", "".join(BLOCKS).replace(SERVER, live_server.url)],
        cwd=tmp_path,
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    attempt, remark, fact = (
        Attempt.objects.get(),
        Remark.objects.get(),
        Fact.objects.order_by("id").last(),
    )
    question = Question.objects.get(article__slug="swallows")
    assert (attempt.closing, attempt.steps.count()) == ("submitted", 2)
    assert attempt.score < Decimal(attempt.max_score)
    assert Grade.objects.filter(reason=Grade.Reason.LEARNER).count() == 1
    assert (remark.kind, remark.slot.number) == ("appeal", 1)
    assert Article.objects.get(slug="swallows").owner == reed
    assert (fact.claim.strength, fact.claim.cause.handle) == ("hedged", "cold")
    assert (question.status, question.current.number) == ("retired", 2)
    assert list(question.facts.all()) == [fact]
    assert (tmp_path / "sewers.apkg").read_bytes().startswith(b"PK")


def test_every_request_stands_where_it_is_run():
    assert len(BLOCKS) > 5
    assert re.sub(r"```sh\n.*?```", "", PAGE, flags=re.DOTALL).count("curl -") == 0


@pytest.mark.parametrize("file", BANKS, ids=lambda file: file.stem)
def test_no_example_has_a_key_of_a_bundled_bank(file):
    """Answers of a few letters or digits are also words of the page, as are true and false."""
    bank, _ = read_bank(file.read_text("utf-8"))
    said = PAGE.casefold()

    found = {
        text
        for row in bank.questions
        if row.kind != "true_false"
        for text in answers_of(row.kind, row.content)
        if len(text) > 4 and text.casefold() in said
    }

    assert found == set()


def answers_of(kind, content):
    """Every accepted answer in the form in which somebody would write it."""
    question = as_question(kind, content)
    for key in question.keys:
        yield key.value
        if key.credit == 1 and key.option:
            yield question.shown.option(key.option).text
        try:
            yield show_date(parse_edtf(key.value))
        except ValueError:
            continue
