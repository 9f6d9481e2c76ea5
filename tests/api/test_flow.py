"""Taking a quiz over REST from the start to the review, as a guest and with a token."""

from datetime import datetime, timedelta
from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.utils import timezone

from quizzes.models import Attempt, Learner
from tests.api.calling import Caller, token_of, typed
from tests.builders import CONTENTS, KINDS, USUAL, make_quiz, make_user, qualities

pytestmark = pytest.mark.django_db

WHOLE = [1, 2, 3, 4]
MARKS = {"right": 1.0, "wrong": 0.0, "partly": 0.5}


def guest_caller():
    return Caller()


def member_caller():
    return Caller(token=token_of(make_user()))


@pytest.fixture(params=[guest_caller, member_caller], ids=["guest", "token"])
def caller(request):
    return request.param()


def test_a_quiz_is_found_taken_submitted_and_reviewed(caller):
    quiz = make_quiz(time_limit=10)
    [listed] = caller.get("quizzes/").json()["results"]
    shown = caller.get(f"quizzes/{quiz.slug}/").json()

    attempt = caller.start(quiz)
    saved = [caller.save(attempt, number, typed(attempt, number)) for number in WHOLE]
    resumed = caller.get(f"attempts/{attempt['id']}/").json()
    score = caller.submit(attempt)
    review = caller.review(attempt).json()

    assert (listed["slug"], listed["question_count"]) == (quiz.slug, len(USUAL))
    assert shown["article"]["title"] == quiz.article.title
    assert [reply.status_code for reply in saved] == [200] * 4
    assert resumed["answers"] == {str(number): typed(attempt, number) for number in WHOLE}
    assert score.json() == {"state": "submitted", "score": 4.0, "max_score": 4.0, "percent": 100.0}
    assert [question["grade"] for question in review["questions"]] == [
        {"verdict": "right", "mark": 1.0, "points": 1.0}
    ] * 4
    assert review["answers_from"] is None


def test_a_start_shows_the_questions_and_no_more_than_a_guest_needs(caller):
    quiz = make_quiz(time_limit=10)

    attempt = caller.start(quiz)

    is_guest = Learner.objects.get().user is None
    assert set(attempt) == {
        *("id", "state", "started_at", "deadline"),
        *("questions", "answers", "unknown", "flagged", "sequences"),
        *(["token"] if is_guest else []),
    }
    started, deadline = (
        datetime.fromisoformat(attempt[name]) for name in ("started_at", "deadline")
    )
    assert (deadline - started).total_seconds() == 600
    assert [q["kind"] for q in attempt["questions"]] == list(USUAL)
    assert [q["answer_shape"] for q in attempt["questions"]] == [
        "choice",
        "text",
        "date",
        "sequence",
    ]
    assert [q["stem"] for q in attempt["questions"]] == [CONTENTS[kind].stem for kind in USUAL]
    assert [len(q.get("options", ())) for q in attempt["questions"]] == [4, 0, 0, 5]
    assert [attempt[name] for name in ("state", "answers", "unknown", "sequences")] == [
        "open",
        {},
        [],
        {},
    ]


@pytest.mark.parametrize(
    ("kind", "quality"), [(kind, quality) for kind in KINDS for quality in qualities(kind)]
)
def test_a_check_grades_and_shows_why(caller, kind, quality):
    attempt = caller.start(make_quiz([kind]))

    reply = caller.save(attempt, 1, typed(attempt, 1, quality), check=True).json()

    assert reply["grade"] == {"verdict": quality, "mark": MARKS[quality], "points": 1.0}
    assert reply["feedback"]["explanation"] == CONTENTS[kind].explanation
    assert reply["feedback"]["key"]
    assert [source["paragraph"] for source in reply["feedback"]["source"]] == [8, 9]


def test_the_answers_of_an_open_attempt_can_be_changed_cleared_and_unknown(caller):
    attempt = caller.start(make_quiz())
    right = typed(attempt, 1)

    for body in ({"answer": typed(attempt, 1, "wrong")}, {"answer": right}):
        caller.save(attempt, 1, **body)
    caller.save(attempt, 2, "Blériot")
    caller.save(attempt, 2, None)
    unknown = {"unknown": True, "client_id": str(uuid4())}
    caller.put(f"attempts/{attempt['id']}/answers/3/", unknown)

    resumed = caller.get(f"attempts/{attempt['id']}/").json()
    assert (resumed["answers"], resumed["unknown"]) == ({"1": right}, [3])
    assert resumed["sequences"] == {"1": 2, "2": 2, "3": 1}


def test_many_answers_at_once_have_a_result_each(caller):
    attempt = caller.start(make_quiz())
    caller.save(attempt, 4, typed(attempt, 4), check=True)
    first, second = str(uuid4()), str(uuid4())
    items = [
        {"slot": 1, "answer": typed(attempt, 1), "client_id": first},
        {"slot": 1, "answer": typed(attempt, 1), "client_id": first},
        {"slot": 2, "answer": 7, "client_id": second},
        {"slot": 3, "unknown": True, "client_id": str(uuid4()), "sequence": 5},
        {"slot": 4, "answer": None, "client_id": str(uuid4())},
        {"slot": 9, "answer": "x", "client_id": str(uuid4())},
    ]

    results = caller.put(f"attempts/{attempt['id']}/answers/", items).json()

    assert [(result["slot"], result.get("sequence")) for result in results] == [
        (1, 1),
        (1, 1),
        (2, None),
        (3, 5),
        (4, None),
        (9, None),
    ]
    assert [result.get("type") for result in results] == [
        None,
        None,
        "/problems/malformed-answer",
        None,
        "/problems/slot-closed",
        "/problems/not-found",
    ]
    assert caller.put(f"attempts/{attempt['id']}/answers/", items).json()[0] == results[0]


def test_repeated_calls_have_the_same_bodies(caller):
    attempt = caller.start(make_quiz())
    client_id = str(uuid4())

    def twice(call):
        return [call().content for _ in range(2)]

    right = typed(attempt, 1)
    saved = twice(lambda: caller.save(attempt, 1, right, client_id=client_id))
    checked = twice(lambda: caller.save(attempt, 1, right, client_id=client_id, check=True))
    submitted = twice(lambda: caller.submit(attempt))
    reviewed = twice(lambda: caller.review(attempt))

    assert [first == again for first, again in (saved, checked, submitted, reviewed)] == [True] * 4


def test_an_account_resumes_where_it_left_off_on_any_machine():
    user, quiz = make_user(), make_quiz()
    here, there = (Caller(token=token_of(user)) for _ in range(2))
    attempt = here.start(quiz)
    here.save(attempt, 1, typed(attempt, 1))

    resumed = there.post(f"quizzes/{quiz.slug}/attempts/")

    assert resumed.status_code == 200
    assert resumed.json() == here.get(f"attempts/{attempt['id']}/").json()
    assert Attempt.objects.count() == 1


def test_an_account_whose_time_was_up_starts_anew():
    caller, quiz = Caller(token=token_of(make_user())), make_quiz(["date"], time_limit=10)
    first = caller.start(quiz)
    Attempt.objects.update(deadline=timezone.now() - timedelta(seconds=45))

    second = caller.start(quiz)

    assert (second["id"] != first["id"], second["state"]) == (True, "open")
    assert caller.get(f"attempts/{first['id']}/").json()["state"] == "overdue"


def test_a_review_that_waits_for_its_day_shows_answers_alone(caller):
    attempt = caller.start(make_quiz(answers_from="2999-01-01T00:00:00Z"))
    for number in WHOLE:
        caller.save(attempt, number, typed(attempt, number))

    caller.submit(attempt)
    review = caller.review(attempt).json()

    assert review["answers_from"] == "2999-01-01T00:00:00.000Z"
    assert {frozenset(question) for question in review["questions"]} == {
        frozenset({"slot", "kind", "stem", "answer"})
    }
    assert review["questions"][0]["answer"] == ["The Wright brothers"]


def test_a_token_can_be_ended():
    caller = member_caller()

    assert caller.post("auth/logout/").status_code == 204
    assert caller.post("auth/logout/").status_code == 401


def test_lists_are_paged_by_cursor_and_searched():
    quizzes = [make_quiz(["date"]) for _ in range(52)]
    make_quiz(["date"], title="Of the moon", description="A rocket's way.")
    caller = Caller()

    first = caller.get("quizzes/").json()
    cursor = unquote(first["next"].split("cursor=")[1])
    second = caller.get("quizzes/", cursor=cursor).json()

    assert (len(first["results"]), len(second["results"]), second["next"]) == (50, 3, None)
    assert [q["slug"] for q in first["results"]] == [quiz.slug for quiz in quizzes[:50]]
    found = caller.get("quizzes/", q="rocket MOON").json()["results"]
    assert [quiz["title"] for quiz in found] == ["Of the moon"]
    of_article = caller.get("quizzes/", article=quizzes[3].article.slug).json()["results"]
    assert [quiz["slug"] for quiz in of_article] == [quizzes[3].slug]


def test_what_is_to_be_chosen_and_matched_is_sent_in_parts(caller):
    attempt = caller.start(make_quiz(["true_false", "multiple_choice", "matching"]))

    judged, ticked, matched = attempt["questions"]

    assert (judged["wanted"], judged["answer_shape"]) == ("True or false?", "boolean")
    assert (ticked["wanted"], ticked["choose"], len(ticked["options"])) == ("Choose 2", 2, 4)
    assert [sorted(each["text"] for each in matched[side]) for side in ("left", "right")] == [
        sorted(option.text for option in CONTENTS["matching"].options if option.side == side)
        for side in ("left", "right")
    ]
    assert "options" not in matched
