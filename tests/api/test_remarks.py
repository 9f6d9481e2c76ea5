"""Remarks over the API: sent once the key was shown, read back with what was decided."""

import pytest

from quizzes.actions.decide_remark import accept_remarks, decline_remarks
from quizzes.actions.send_remark import MOST_A_DAY
from quizzes.models import Remark
from tests.api.calling import Caller, problem, token_of
from tests.builders import MADE_AT, make_quiz, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["guest", "account"])
def caller(request):
    return Caller(token=token_of(make_user()) if request.param == "account" else "")


def checked(caller, answer="Otto Lilienthal"):
    """An open attempt of two questions, the first of them checked."""
    attempt = caller.start(make_quiz(["short_text"] * 2))
    assert caller.save(attempt, 1, answer, check=True).status_code == 200
    return attempt


def say(caller, attempt, **fields):
    body = {"slot": 1, "kind": "appeal"} | fields
    return caller.post(f"attempts/{attempt['id']}/remarks/", body)


def listed(caller, attempt):
    return caller.get(f"attempts/{attempt['id']}/remarks/").json()["results"]


def test_an_appeal_and_a_report_are_sent_and_read_back(caller):
    attempt = checked(caller)

    appeal = say(caller, attempt, text=" He also flew.\r\nReally. ")
    report = say(caller, attempt, kind="report", text="Who is meant?")

    assert (appeal.status_code, report.status_code) == (201, 201)
    assert listed(caller, attempt) == [appeal.json(), report.json()]
    stored = Remark.objects.get(kind="appeal")
    assert appeal.json() == {
        "id": str(stored.uuid),
        "slot": 1,
        "kind": "appeal",
        "text": "He also flew.\nReally.",
        "created_at": appeal.json()["created_at"],
        "state": "open",
        "decided_at": None,
    }
    assert appeal.headers["Cache-Control"] == "no-store"


def test_an_appeal_sent_again_is_the_first_one(caller):
    attempt = checked(caller)

    first, again = say(caller, attempt), say(caller, attempt, text="Please.")

    assert (again.status_code, again.json()) == (201, first.json())
    assert Remark.objects.count() == 1


def test_what_was_decided_is_told(caller):
    attempt = checked(caller)
    say(caller, attempt)

    decline_remarks(list(Remark.objects.all()), by=None, now=MADE_AT)

    [remark] = listed(caller, attempt)
    assert (remark["state"], remark["decided_at"]) == ("declined", "2024-03-01T12:00:00.000Z")


def test_an_answer_that_is_accepted_counts_and_the_review_says_so(caller):
    attempt = caller.start(make_quiz(["short_text"], feedback="deferred"))
    caller.save(attempt, 1, "Otto Lilienthal")
    before = caller.submit(attempt).json()
    say(caller, attempt)

    accept_remarks(list(Remark.objects.all()), by=None, now=MADE_AT)

    review = caller.review(attempt).json()
    [remark] = listed(caller, attempt)
    assert (before["score"], review["score"], remark["state"]) == (0.0, 1.0, "accepted")
    assert review["questions"][0]["grade"] == {
        "verdict": "right",
        "mark": 1.0,
        "points": 1.0,
        "corrected_at": "2024-03-01T12:00:00.000Z",
        "mark_before": 0.0,
    }


@pytest.mark.parametrize(
    ("fields", "refusal", "errors"),
    [
        ({"kind": "report"}, (422, "invalid"), {"text"}),
        ({"kind": "report", "text": " \n "}, (422, "invalid"), {"text"}),
        ({"text": "x" * 501}, (422, "invalid"), {"text"}),
        ({"text": "a\0b"}, (422, "invalid"), {"text"}),
        ({"text": "a\ud800b"}, (422, "invalid"), {"text"}),
        ({"text": ["x"]}, (422, "invalid"), {"text"}),
        ({"text": None}, (422, "invalid"), {"text"}),
        ({"kind": "praise"}, (422, "invalid"), {"kind"}),
        ({"kind": ["appeal"]}, (422, "invalid"), {"kind"}),
        ({"slot": "one"}, (422, "invalid"), {"slot"}),
        ({"slot": 0}, (422, "invalid"), {"slot"}),
        ({"slot": 3}, (404, "not-found"), set()),
        ({"slot": 10**30}, (404, "not-found"), set()),
    ],
)
def test_what_cannot_be_taken_is_named_and_nothing_is_stored(fields, refusal, errors):
    caller = Caller()
    attempt = checked(caller)

    reply = say(caller, attempt, **fields)

    assert problem(reply) == refusal
    assert set(reply.json().get("errors", {})) == errors
    assert Remark.objects.count() == 0


@pytest.mark.parametrize("body", [[], "x", None, [{"slot": 1, "kind": "appeal"}]])
def test_a_body_of_another_form_is_refused(body):
    caller = Caller()
    attempt = checked(caller)

    status, slug = problem(caller.post(f"attempts/{attempt['id']}/remarks/", body))

    assert (status, slug) == (422, "invalid")


@pytest.mark.parametrize("kind", ["appeal", "report"])
def test_only_once_the_key_was_shown(kind):
    caller = Caller()
    attempt = checked(caller)

    assert problem(say(caller, attempt, slot=2, kind=kind, text="Why?")) == (404, "not-found")


@pytest.mark.parametrize("answer", ["Louis Blériot", None])
def test_what_could_not_count_for_more_is_a_conflict(answer):
    caller = Caller()
    attempt = caller.start(make_quiz(["short_text"]))
    caller.save(attempt, 1, answer)
    caller.submit(attempt)

    assert problem(say(caller, attempt)) == (409, "counts-already")
    assert say(caller, attempt, kind="report", text="Why?").status_code == 201


def test_a_day_has_its_budget():
    caller = Caller()
    attempt = checked(caller)
    for _ in range(MOST_A_DAY):
        say(caller, attempt, kind="report", text="Again.")

    assert problem(say(caller, attempt)) == (429, "too-many-remarks")
    assert len(listed(caller, attempt)) == MOST_A_DAY


@pytest.mark.parametrize("other", ["nobody", "guest", "account", "instructor"])
def test_only_of_ones_own(other):
    attempt = checked(Caller())
    stranger = Caller()
    if other == "guest":
        stranger.start(make_quiz(["date"]))
    if other in {"account", "instructor"}:
        stranger = Caller(token=token_of(make_user(is_staff=other == "instructor")))

    replies = [
        say(stranger, attempt, kind="report", text="Why?"),
        stranger.get(f"attempts/{attempt['id']}/remarks/"),
    ]

    assert [problem(reply) for reply in replies] == [(404, "not-found")] * 2
    assert Remark.objects.count() == 0
