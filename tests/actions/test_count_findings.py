"""The number of findings is stored where something is written, for the whole article."""

from dataclasses import replace

import pytest
from django.utils import timezone

from quizzes.actions.count_findings import count_findings, count_findings_of
from quizzes.actions.revise_question import revise_question
from quizzes.actions.write_fact import write_fact
from quizzes.models import Question
from tests.builders import CONTENTS, make_article, make_event, make_question

pytestmark = pytest.mark.django_db


def numbers() -> list[int | None]:
    return list(Question.objects.order_by("id").values_list("findings", flat=True))


def test_a_question_is_not_counted_until_somebody_counts() -> None:
    article = make_article()
    make_question("date", article=article, facts=article.facts.filter(paragraph=8))
    make_question("date", article=article, content=replace(CONTENTS["date"], stem="When was it?"))
    make_question("date")

    before = numbers()
    count_findings(article)

    # Too short, a pronoun, no fact; of another article nothing was counted.
    assert (before, numbers()) == ([None, None, None], [0, 3, None])


def test_questions_of_no_article_are_counted_together() -> None:
    make_question("date")

    count_findings(None)

    assert numbers() == [1]


def test_a_new_wording_forgets_the_number() -> None:
    question = make_question("date")
    count_findings_of(question)
    counted = numbers()

    revise_question(question, replace(CONTENTS["date"], explanation=""), now=timezone.now())

    assert (counted, numbers()) == ([1], [None])


def test_a_corrected_fact_is_counted_at_once() -> None:
    article = make_article()
    fact = make_event(article, "An aeroplane crosses the Channel.", "1909-07-25", paragraph=4)
    make_question("date", article=article, facts=[fact])

    write_fact(fact, {"edtf": "1910-07-25", "extent": "within", "inferred": False})

    assert numbers() == [1]
