"""How many statements each call sends: the same for one row and for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.calling import Caller, token_of, typed
from tests.builders import make_article, make_claim, make_question, make_quiz, make_user

pytestmark = pytest.mark.django_db

GUEST = {
    "start": 9,
    "resume": 4,
    "answer": 5,
    "answer again": 5,
    "batch": 6,
    "check": 17,
    "submit": 10,
    "submit again": 1,
    "review": 6,
}
"""BEGIN and COMMIT (here SAVEPOINT and RELEASE) count."""

MEMBER = {name: count + 2 for name, count in GUEST.items()} | {"start": 11}
"""A token adds two: itself and its account. A start also looks for the learner."""

LISTS = {"": 0, "quizzes/": 2, "articles/": 1}


def counted(call):
    with CaptureQueriesContext(connection) as captured:
        reply = call()
    assert reply.status_code in {200, 201}, reply.content
    return len(captured)


def flow(caller, quiz):
    """The statements of each call of a flow through the quiz."""
    counts = {}
    started = []

    def start():
        started.append(caller.post(f"quizzes/{quiz.slug}/attempts/"))
        return started[0]

    counts["start"] = counted(start)
    attempt = started[0].json()
    if "token" in attempt:
        caller.sign(f"Attempt {attempt['token']}")
    length = len(attempt["questions"])
    right = [typed(attempt, number) for number in range(1, length + 1)]
    batch = [
        {"slot": n, "answer": answer, "client_id": f"00000000-0000-4000-8000-{n:012}"}
        for n, answer in enumerate(right, start=1)
    ]
    counts["resume"] = counted(lambda: caller.get(f"attempts/{attempt['id']}/"))
    counts["answer"] = counted(lambda: caller.save(attempt, 1, right[0]))
    counts["answer again"] = counted(lambda: caller.save(attempt, 1, right[0]))
    counts["batch"] = counted(lambda: caller.put(f"attempts/{attempt['id']}/answers/", batch))
    counts["check"] = counted(lambda: caller.save(attempt, 1, right[0], check=True))
    counts["submit"] = counted(lambda: caller.submit(attempt))
    counts["submit again"] = counted(lambda: caller.submit(attempt))
    counts["review"] = counted(lambda: caller.review(attempt))
    return counts


@pytest.mark.parametrize("length", [2, 4])
def test_a_guest(length):
    assert flow(Caller(), make_quiz(["single_choice"] * length)) == GUEST


@pytest.mark.parametrize("length", [2, 4])
def test_an_account_with_a_token(length):
    caller = Caller(token=token_of(make_user()))
    quizzes = [make_quiz(["single_choice"] * length) for _ in range(2)]
    flow(caller, quizzes[0])  # the first one makes the learner

    assert flow(caller, quizzes[1]) == MEMBER


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("path", LISTS)
def test_lists(path, rows):
    for _ in range(rows):
        make_quiz(["date", "date"])

    assert counted(lambda: Caller().get(path)) == LISTS[path]


@pytest.mark.parametrize("rows", [1, 3])
def test_questions_for_authors(rows):
    author = Caller(token=token_of(make_user(is_staff=True)))
    for _ in range(rows):
        question = make_question("single_choice")

    assert counted(lambda: author.get("questions/")) == 6
    assert counted(lambda: author.get(f"questions/{question.uuid}/")) == 10


@pytest.mark.parametrize("rows", [1, 3])
def test_facts_for_authors(rows):
    author = Caller(token=token_of(make_user(is_staff=True)))
    articles = [make_article() for _ in range(rows)]
    slug, fact = articles[0].slug, articles[0].facts.first()
    for _ in range(rows - 1):
        make_claim(articles[0], "Another claim.", paragraph=9)

    assert counted(lambda: author.get("facts/")) == 6
    assert counted(lambda: author.get(f"facts/{fact.uuid}/")) == 6
    assert counted(lambda: author.get(f"articles/{slug}/actors/")) == 7
    assert counted(lambda: author.get(f"articles/{slug}/factors/")) == 6


@pytest.mark.parametrize("rows", [1, 3])
def test_scores(rows):
    quiz, learner = make_quiz(["date"]), Caller(token=token_of(make_user()))
    for _ in range(rows):
        learner.submit(learner.start(quiz))
        guest = Caller()
        guest.submit(guest.start(quiz))
    instructor = Caller(token=token_of(make_user(is_staff=True)))
    path = f"quizzes/{quiz.slug}/scores/"

    assert counted(lambda: learner.get("scores/")) == 3
    assert counted(lambda: instructor.get(path)) == 6
    assert [
        len(each.get(p).json()["results"]) for each, p in ((learner, "scores/"), (instructor, path))
    ] == [rows, 2 * rows]


@pytest.mark.parametrize("rows", [1, 3])
def test_remarks(rows):
    caller = Caller()
    attempt = caller.start(make_quiz(["short_text"]))
    caller.save(attempt, 1, "Otto Lilienthal", check=True)
    path = f"attempts/{attempt['id']}/remarks/"
    report = {"slot": 1, "kind": "report", "text": "Why?"}

    sent = [counted(lambda: caller.post(path, report)) for _ in range(rows)]

    assert sent == [7] * rows
    assert counted(lambda: caller.get(path)) == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_one_article_with_its_quizzes(rows):
    quiz = make_quiz(["date"])
    for _ in range(rows - 1):
        make_quiz(["date"], article=quiz.article)

    assert counted(lambda: Caller().get(f"articles/{quiz.article.slug}/")) == 3
    assert counted(lambda: Caller().get(f"quizzes/{quiz.slug}/")) == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_a_start_does_not_pay_for_the_questions_that_are_not_drawn(rows):
    quiz = make_quiz(["single_choice"])
    section = quiz.sections.get()
    for place in range(rows):
        section.members.create(question=make_question(), position=10 + place)
    section.draw = 1
    section.save()

    start = counted(lambda: Caller().post(f"quizzes/{quiz.slug}/attempts/"))

    assert start == GUEST["start"]
