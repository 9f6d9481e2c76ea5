"""A question whose fact is edited is stale, until somebody says that it still holds."""

import pytest

from quizzes.actions.confirm_question import confirm_question
from quizzes.actions.write_fact import write_fact
from quizzes.models import AuditEntry
from tests.builders import make_article, make_question, make_user

pytestmark = pytest.mark.django_db

SAME = {"edtf": "1909-07-25", "extent": "within", "inferred": False}


@pytest.fixture
def question():
    article = make_article()
    return make_question("date", article=article, facts=[article.facts.get(kind="event")])


def is_stale(question):
    question.refresh_from_db()
    return question.stale_since is not None


@pytest.mark.parametrize(
    ("statement", "details", "stale"),
    [
        ("Blériot crosses the Channel.", SAME, False),
        ("Blériot crosses the Channel by air.", SAME, True),
        ("Blériot crosses the Channel.", SAME | {"edtf": "1909-07"}, True),
        ("Blériot crosses the Channel.", SAME | {"inferred": True}, True),
    ],
)
def test_a_fact_that_says_something_else_makes_its_questions_stale(
    question, statement, details, stale
):
    fact = question.facts.get()
    fact.statement = statement

    write_fact(fact, details)

    assert is_stale(question) == stale


def test_a_question_that_still_holds_is_confirmed_once(question):
    fact, author = question.facts.get(), make_user()
    write_fact(fact, SAME | {"edtf": "1909"})
    question.refresh_from_db()

    assert confirm_question(question, by=author)
    assert not confirm_question(question, by=author)

    assert not is_stale(question)
    assert [entry.action for entry in AuditEntry.objects.all()] == ["confirm question"]
