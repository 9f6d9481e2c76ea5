"""What a quiz can ask, before anything is drawn of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quizzes.queries.quizzes import Asked, asked_by
from tests.builders import CONTENTS, make_question, make_quiz

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("draw", "kinds", "points", "varies"),
    [
        (None, ["date", "explain"], 1, False),
        (1, ["date", "numeric"], 1, False),
        (1, ["date", "explain"], 1, True),
        (2, ["date", "explain"], 1, False),
        (1, ["date", "date"], 2, True),
        (1, ["explain", "explain"], 1, False),
    ],
)
def test_the_maximum_varies_where_what_is_drawn_is_worth_more_or_less(draw, kinds, points, varies):
    quiz = make_quiz(kinds[:1])
    section = quiz.sections.get()
    content = replace(CONTENTS[kinds[1]], points=Decimal(points))
    section.members.create(question=make_question(kinds[1], content=content), position=2)
    section.members.create(question=make_question("ordering", status="retired"), position=3)
    section.draw = draw
    section.save()

    assert asked_by(quiz) == Asked(frozenset(kinds), varies)


def test_the_start_page_says_so(client):
    quiz = make_quiz(["date", "explain"])
    path, said = f"/quizzes/{quiz.slug}/", "the most you can get may differ from try to try"

    before = client.get(path).content.decode()
    quiz.sections.update(draw=1)

    assert (said in before, said in client.get(path).content.decode()) == (False, True)
