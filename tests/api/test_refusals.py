"""Refusals: each is a problem with a type of its own, and leaves everything as it was."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.utils import timezone

from quizzes.models import Attempt, Step
from tests.api.calling import PASSWORD, PREFIX, Caller, checked, problem, token_of, typed
from tests.builders import make_quiz, make_user

pytestmark = pytest.mark.django_db

NOWHERE = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def caller():
    return Caller()


@pytest.fixture
def attempt(caller):
    return caller.start(make_quiz(time_limit=10))


def run_out_of_time(attempt):
    past = timezone.now() - timedelta(seconds=settings.ANSWER_GRACE_SECONDS + 1)
    Attempt.objects.filter(uuid=attempt["id"]).update(deadline=past)


def test_a_stale_answer_gets_the_newer_one(caller, attempt):
    newer = typed(attempt, 1, "right")
    saved = caller.save(attempt, 1, newer, sequence=7).json()

    reply = caller.save(attempt, 1, typed(attempt, 1, "wrong"), sequence=7)

    assert problem(reply) == (409, "stale-sequence")
    assert reply.json()["newer"] == {
        "answer": newer,
        "sequence": 7,
        "unknown": False,
        "saved_at": saved["saved_at"],
    }


def test_a_checked_question_is_closed(caller, attempt):
    caller.save(attempt, 1, typed(attempt, 1, "wrong"), check=True)

    assert problem(caller.save(attempt, 1, typed(attempt, 1))) == (409, "slot-closed")


def test_a_submitted_attempt_is_closed(caller, attempt):
    caller.submit(attempt)

    assert problem(caller.save(attempt, 1, typed(attempt, 1))) == (409, "attempt-closed")


def test_a_late_answer_is_kept_and_not_scored(caller, attempt):
    run_out_of_time(attempt)

    assert problem(caller.save(attempt, 1, typed(attempt, 1))) == (409, "late")
    assert list(Step.objects.values_list("late", flat=True)) == [True]
    assert caller.submit(attempt).json()["state"] == "overdue"


def test_a_client_id_belongs_to_one_question(caller, attempt):
    client_id = str(uuid4())
    caller.save(attempt, 1, typed(attempt, 1), client_id=client_id)

    reply = caller.save(attempt, 2, typed(attempt, 2), client_id=client_id)

    assert problem(reply) == (409, "client-id-used")


def test_a_client_id_belongs_to_one_answer(caller, attempt):
    client_id = str(uuid4())
    first = caller.save(attempt, 1, typed(attempt, 1), client_id=client_id)

    reply = caller.save(attempt, 1, typed(attempt, 1, "wrong"), client_id=client_id)

    assert problem(reply) == (409, "client-id-used")
    assert caller.save(attempt, 1, typed(attempt, 1), client_id=client_id).json() == first.json()


def test_a_quiz_that_answers_at_the_end_checks_nothing(caller):
    attempt = caller.start(make_quiz(feedback="deferred"))

    reply = caller.save(attempt, 1, typed(attempt, 1), check=True)

    assert problem(reply) == (409, "no-check")
    assert Step.objects.count() == 0


def test_an_open_attempt_has_no_review(caller, attempt):
    assert problem(caller.review(attempt)) == (409, "attempt-open")


def test_a_quiz_without_questions_cannot_be_started(caller):
    quiz = make_quiz([])

    assert problem(caller.post(f"quizzes/{quiz.slug}/attempts/")) == (409, "nothing-to-ask")


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        (1, "no-such-id"),
        (1, []),
        (2, {"text": "x"}),
        (2, "\0"),
        (2, "\ud800"),
        (2, "x" * 501),
        (3, "31 June 2016"),
        (3, {"day": "1"}),
        (3, {"\0": ""}),
        (3, {"\ud800": " "}),
        (3, {" " * 20_000: ""}),
        (4, ["a"]),
        (4, "a"),
    ],
)
def test_what_cannot_be_read_says_how_to_write_it(caller, attempt, number, answer):
    reply = caller.save(attempt, number, answer)

    assert problem(reply) == (422, "malformed-answer")
    assert reply.json()["errors"]["answer"] == [reply.json()["detail"]]
    assert Step.objects.count() == 0


def test_an_empty_answer_cannot_be_checked(caller, attempt):
    reply = caller.save(attempt, 1, None, check=True)

    assert problem(reply) == (422, "malformed-answer")
    assert Step.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"client_id"}),
        ({"client_id": NOWHERE}, {"answer"}),
        ({"client_id": "1", "answer": None}, {"client_id"}),
        ({"client_id": NOWHERE, "answer": None, "sequence": 0}, {"sequence"}),
        ({"client_id": NOWHERE, "answer": None, "sequence": 2**40}, {"sequence"}),
        ({"client_id": NOWHERE, "answer": None, "unknown": "perhaps"}, {"unknown"}),
        ([], {"non_field_errors"}),
        ("text", {"non_field_errors"}),
        (None, {"client_id"}),
    ],
)
def test_a_body_that_does_not_fit_names_the_fields(caller, attempt, body, fields):
    reply = caller.put(f"attempts/{attempt['id']}/answers/1/", body)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == fields


@pytest.mark.parametrize(
    "body",
    [
        {},
        [{"slot": 0, "answer": None, "client_id": NOWHERE}],
        [{"slot": 2**70, "client_id": NOWHERE}],
        [{"answer": None, "client_id": NOWHERE}],
        [{"slot": 1, "answer": None, "client_id": NOWHERE}] * 501,
        ["text"],
    ],
)
def test_a_batch_that_does_not_fit_is_refused_whole(caller, attempt, body):
    reply = caller.put(f"attempts/{attempt['id']}/answers/", body)

    assert problem(reply) == (422, "invalid")
    assert Step.objects.count() == 0


def put_raw(caller, attempt, content, content_type="application/json"):
    address = f"{PREFIX}attempts/{attempt['id']}/answers/1/"
    return checked(caller.client.put(address, content, content_type=content_type))


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"",
        b"\xff\xfe",
        b"NaN",
        b'{"answer": Infinity}',
        b"[" * 100_000,
        b'{"answer":' * 5_000,
        b"9" * 5_000,
    ],
    ids=lambda content: content[:14].decode("latin-1"),
)
def test_a_body_that_is_no_json_is_a_bad_request(caller, attempt, content):
    assert problem(put_raw(caller, attempt, content)) in [(400, "bad-request"), (422, "invalid")]
    assert Step.objects.count() == 0


def test_a_body_without_end_is_not_read(caller, attempt):
    content = b'"' + b"x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE + b'"'

    assert problem(put_raw(caller, attempt, content)) == (413, "too-large")


@pytest.mark.parametrize(
    "content_type", ["application/x-www-form-urlencoded", "text/plain", "application/xml"]
)
def test_only_json_is_taken(caller, attempt, content_type):
    reply = put_raw(caller, attempt, b"answer=null", content_type)

    assert problem(reply) == (415, "unsupported-media-type")


@pytest.mark.parametrize("path", ["quizzes/", "auth/token/", "attempts/{id}/answers/1/"])
def test_an_address_does_not_describe_its_fields(caller, attempt, path):
    """DRF would list them, with their choices, in a reply to OPTIONS; it has the methods alone."""
    reply = caller.client.options(PREFIX + path.format(id=attempt["id"]))

    assert reply.status_code == 200
    assert set(reply.json()) == {"methods"}


@pytest.mark.parametrize("slot", [0, 5, 10**30])
def test_a_question_that_is_not_there_is_not_found(caller, attempt, slot):
    assert problem(caller.save(attempt, slot, "x")) == (404, "not-found")


EACH_CALL = [
    ("get", ""),
    ("put", "answers/1/"),
    ("put", "answers/"),
    ("post", "submit/"),
    ("get", "review/"),
]


def call(caller, method, uuid, rest):
    item = {"slot": 1, "answer": None, "client_id": str(uuid4())}
    body = {"answers/": [item], "answers/1/": item}.get(rest)
    address = f"attempts/{uuid}/{rest}"
    return caller.get(address) if method == "get" else getattr(caller, method)(address, body)


def stranger(kind):
    if kind == "nobody":
        return Caller()
    if kind == "other guest":
        other = Caller()
        other.start(make_quiz())
        return other
    if kind == "made-up token":
        other = Caller()
        other.sign("Attempt made-up")
        return other
    return Caller(token=token_of(make_user(is_staff=kind == "instructor")))


@pytest.mark.parametrize(("method", "rest"), EACH_CALL)
@pytest.mark.parametrize(
    "kind", ["nobody", "other guest", "made-up token", "account", "instructor"]
)
def test_to_everybody_else_the_attempt_is_not_there(attempt, kind, method, rest):
    reply = call(stranger(kind), method, attempt["id"], rest)

    assert problem(reply) == (404, "not-found")
    assert (Step.objects.count(), Attempt.objects.filter(closed_at=None).count()) >= (0, 1)


@pytest.mark.parametrize(("method", "rest"), EACH_CALL)
def test_an_attempt_that_never_was_answers_the_same(caller, attempt, method, rest):
    never, others = (
        call(caller, method, NOWHERE, rest),
        call(stranger("account"), method, attempt["id"], rest),
    )

    assert never.content == others.content


@pytest.mark.parametrize("authorization", ["Token made-up", "Token", "Attempt", "Attempt a b"])
@pytest.mark.parametrize(("method", "rest"), EACH_CALL)
def test_credentials_that_do_not_hold_are_told_so(attempt, authorization, method, rest):
    caller = Caller()
    caller.sign(authorization)

    reply = call(caller, method, attempt["id"], rest)

    assert problem(reply) == (401, "unauthorized")
    assert reply.headers["WWW-Authenticate"]


@pytest.mark.parametrize("slug", ["no-such-quiz", "draft", "retired"])
def test_quizzes_that_learners_may_not_see_are_not_found(caller, slug):
    for status in ("draft", "retired"):
        make_quiz(["date"], slug=status, status=status)

    assert problem(caller.get(f"quizzes/{slug}/")) == (404, "not-found")
    assert problem(caller.post(f"quizzes/{slug}/attempts/")) == (404, "not-found")
    assert caller.get("quizzes/").json()["results"] == []


def test_a_cursor_that_is_made_up_is_not_found(caller):
    assert problem(caller.get("quizzes/", cursor="x")) == (404, "not-found")


def log_in(user, password):
    body = {"username": user.username, "password": password}
    return Caller().post("auth/token/", body)


def test_a_wrong_password_is_refused_and_names_the_scheme():
    reply = log_in(make_user(), "wrong")

    assert problem(reply) == (401, "unauthorized")
    assert reply.headers["WWW-Authenticate"] == "Token"


def test_passwords_tried_too_often_are_not_looked_at_any_more(settings):
    """Failures are rows in the database: every process counts the same ones."""
    settings.AXES_FAILURE_LIMIT = 3
    user, other = make_user(), make_user()

    failures = [problem(log_in(user, "wrong"))[0] for _ in range(2)]
    locked = [log_in(user, password) for password in ("wrong", PASSWORD)]

    assert failures == [401, 401]
    assert [problem(reply) for reply in locked] == [(429, "too-many-requests")] * 2
    assert locked[0].headers["Retry-After"] == "900"
    assert log_in(other, PASSWORD).status_code == 200


@pytest.mark.parametrize(
    "body", [None, {}, {"username": "a"}, {"username": "a" * 151, "password": "b"}, [1]]
)
def test_a_log_in_without_name_or_password_is_refused(body):
    assert problem(Caller().post("auth/token/", body)) == (422, "invalid")
