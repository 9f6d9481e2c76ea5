"""Statements of every page, at one row and at three: constant, and few.

Somebody signed in needs two more than a guest: the session and the account. BEGIN and COMMIT
count, as SAVEPOINT and RELEASE within a test. Check does more than Next: it closes and grades.
"""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.models import Quiz, Slot
from tests.builders import make_article, make_quiz, raw_answer
from tests.web.browsing import attempt_form, start, typed_fields

pytestmark = pytest.mark.django_db


def statements(act) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = act()
    assert response.status_code in {200, 302}, response
    return len(captured)


def extra(client) -> int:
    return 2 if "sessionid" in client.cookies else 0


@pytest.fixture(params=[1, 3])
def rows(request) -> int:
    return request.param


def finished(client, rows: int) -> tuple[Quiz, str]:
    quiz = make_quiz(["short_text"] * rows)
    url = start(client, quiz)
    client.post(f"{url}submit/")
    return quiz, url


def test_home(taker, rows):
    for _ in range(rows):
        start(taker, make_quiz())

    assert statements(lambda: taker.get("/")) == 3 + extra(taker)


def test_article(taker, rows):
    quiz, _ = finished(taker, rows)
    for _ in range(rows - 1):
        make_quiz(article=quiz.article)

    address = f"/articles/{quiz.article.slug}/"
    assert statements(lambda: taker.get(address)) == 16 + extra(taker)
    assert statements(lambda: Client().get(address)) == 4


def test_article_text(taker, rows):
    article = make_article(text="One.\n\n" * rows, text_sha256="0" * 64, text_licence="open")

    assert statements(lambda: taker.get(f"/articles/{article.slug}/text/")) == 1 + extra(taker)


def test_quiz(taker, rows):
    quiz = make_quiz(["short_text"] * rows)
    start(taker, quiz)

    assert statements(lambda: taker.get(f"/quizzes/{quiz.slug}/")) == 6 + extra(taker)


def test_quiz_with_a_score(taker, rows):
    quiz, _ = finished(taker, rows)

    assert statements(lambda: taker.get(f"/quizzes/{quiz.slug}/")) == 7 + extra(taker)


def test_start(taker, rows):
    start(taker, make_quiz())  # so that the learner is known
    quiz = make_quiz(["short_text"] * rows)

    assert statements(lambda: taker.post(f"/quizzes/{quiz.slug}/start/")) <= 10


def test_start_by_a_new_guest(client, rows):
    quiz = make_quiz(["short_text"] * rows)

    assert statements(lambda: client.post(f"/quizzes/{quiz.slug}/start/")) == 9


def test_resume(taker, rows):
    url = start(taker, make_quiz(["short_text"] * rows))

    assert statements(lambda: taker.get(f"{url}?q=1")) == 4 + extra(taker)


def test_feedback(taker, rows):
    url = start(taker, make_quiz(["short_text"] * rows))
    form = attempt_form(taker.get(f"{url}?q=1"))
    taker.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Blériot"}))

    assert statements(lambda: taker.get(f"{url}?q=1")) == 9 + extra(taker)


def test_answer(taker, rows):
    url = start(taker, make_quiz(["short_text"] * rows, feedback=Quiz.Feedback.DEFERRED))
    form = attempt_form(taker.get(f"{url}?q=1"))
    data = form.data("next:1", **{"1-answer": "Blériot"})

    assert statements(lambda: taker.post(f"{url}?q=1", data)) == 5 + extra(taker)


def test_check(taker, rows):
    url = start(taker, make_quiz(["short_text"] * rows))
    form = attempt_form(taker.get(f"{url}?q=1"))
    data = form.data("check:1", **{"1-answer": "Blériot"})

    assert statements(lambda: taker.post(f"{url}?q=1", data)) == 11 + extra(taker)


def test_submit(taker, rows):
    url = start(taker, make_quiz(["short_text"] * rows, feedback=Quiz.Feedback.DEFERRED))
    for slot in Slot.objects.all():
        form = attempt_form(taker.get(f"{url}?q={slot.number}"))
        typed = typed_fields(form, slot.number, raw_answer(slot))
        taker.post(f"{url}?q={slot.number}", form.data(f"next:{slot.number}", **typed))

    assert statements(lambda: taker.post(f"{url}submit/")) == 10 + extra(taker)


def test_review(taker, rows):
    _, url = finished(taker, rows)

    assert statements(lambda: taker.get(f"{url}review/?show=all")) == 8 + extra(taker)


def test_practising_an_attempt(taker, rows):
    _, url = finished(taker, rows)

    assert statements(lambda: taker.post(f"{url}practise/")) == 13 + extra(taker)


def test_practising_an_article(taker, rows):
    quiz, _ = finished(taker, rows)

    address = f"/articles/{quiz.article.slug}/practise/"
    assert statements(lambda: taker.post(address)) == 12 + extra(taker)


def test_scores(taker, rows):
    for _ in range(rows):
        finished(taker, 1)

    assert statements(lambda: taker.get("/me/")) == 4 + extra(taker)


def test_own_data(taker, rows):
    for _ in range(rows):
        finished(taker, rows)

    # Guests are asked for by their token, accounts come with their learner joined.
    asked = 1 if "guest" in taker.cookies else 0
    assert statements(lambda: taker.get("/me/data.json")) == 8 + asked + extra(taker)


def test_settings_and_erasing(taker):
    finished(taker, 1)

    assert statements(lambda: taker.get("/me/erase/")) <= 1 + extra(taker)
    if extra(taker):
        assert statements(lambda: taker.get("/me/settings/")) == extra(taker)
