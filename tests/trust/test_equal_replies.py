"""Saving a right answer and a wrong one: the same bytes, the same headers, the same statements."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import cache, timezone

from tests.api.calling import Caller, token_of
from tests.builders import KINDS, make_quiz, make_user, qualities, raw_answer
from tests.taking import slot_of
from tests.web.browsing import attempt_form, typed_fields
from tests.web.browsing import start as start_in_browser

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: MOMENT)
    monkeypatch.setattr(cache, "time", SimpleNamespace(time=MOMENT.timestamp))  # for Expires


_VALUE = r"\s*(?:\bE)?'(?:[^']|'')*'|\bs\d+_x\d+\b|\b\d+\b|\bNULL\b|\bTrue\b|\bFalse\b"


def shape(sql):
    """The statement without its values, which for an answer are those of the answer.

    PostgreSQL writes E before a text with a backslash.
    """
    return re.sub(_VALUE, "?", sql)


def told(call):
    """All that can be seen of a call from outside, and its statements; then all is undone."""
    with transaction.atomic(), CaptureQueriesContext(connection) as captured:
        reply = call()
        transaction.set_rollback(True)
    statements = [shape(query["sql"]) for query in captured]
    return reply.status_code, reply.content, dict(reply.headers), statements


def told_apart(kind):
    """The qualities that an answer can have; explanations are marked by people."""
    return qualities(kind) or ("right", "wrong", "partly")


def caller_of(kind):
    return Caller() if kind == "guest" else Caller(token=token_of(make_user()))


@pytest.mark.parametrize("feedback", ["immediate", "deferred"])
@pytest.mark.parametrize("who", ["guest", "token"])
@pytest.mark.parametrize("kind", KINDS)
def test_over_the_api(kind, who, feedback):
    caller = caller_of(who)
    quiz = make_quiz([kind], feedback=feedback)
    attempt = caller.start(quiz)
    slot = slot_of(quiz.attempts.get(), 1)
    client_id = str(uuid4())

    one, *others = (
        told(lambda q=q: caller.save(attempt, 1, raw_answer(slot, q), client_id=client_id))
        for q in told_apart(kind)
    )

    assert one[0] == 200
    assert all(other == one for other in others)


@pytest.mark.parametrize("kind", KINDS)
def test_over_the_api_in_a_batch(kind):
    caller = Caller()
    quiz = make_quiz([kind, kind])
    attempt = caller.start(quiz)
    slots = [slot_of(quiz.attempts.get(), number) for number in (1, 2)]
    ids = [str(uuid4()), str(uuid4())]

    def send(quality):
        items = [
            {"slot": slot.number, "answer": raw_answer(slot, quality), "client_id": client_id}
            for slot, client_id in zip(slots, ids, strict=True)
        ]
        return caller.put(f"attempts/{attempt['id']}/answers/", items)

    one, *others = (told(lambda q=q: send(q)) for q in told_apart(kind))

    assert one[0] == 200
    assert all(other == one for other in others)


@pytest.mark.parametrize("layout", ["one", "all"])
@pytest.mark.parametrize("kind", KINDS)
def test_in_the_browser(kind, layout):
    client = Client()
    quiz = make_quiz([kind], layout=layout)
    url = start_in_browser(client, quiz)
    slot = slot_of(quiz.attempts.get(), 1)
    form = attempt_form(client.get(f"{url}?q=1"))

    def press(quality):
        data = form.data(**typed_fields(form, 1, raw_answer(slot, quality)))
        return client.post(url, data | {"do": ["next:1"]})

    one, *others = (told(lambda q=q: press(q)) for q in told_apart(kind))

    assert one[0] == 302
    assert all(other == one for other in others)


def test_a_resumed_attempt_differs_by_the_answer_alone():
    caller = Caller()
    attempt = caller.start(make_quiz(["single_choice"]))
    ids = [option["id"] for option in attempt["questions"][0]["options"]]
    client_id = str(uuid4())
    bodies = []

    for option in ids:
        with transaction.atomic():
            caller.save(attempt, 1, option, client_id=client_id)
            body = caller.get(f"attempts/{attempt['id']}/")
            bodies.append(body.content.replace(f'"1":"{option}"'.encode(), b'"1":"chosen"'))
            transaction.set_rollback(True)

    assert b'"chosen"' in bodies[0]
    assert len(set(bodies)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_sent_of_a_question_has_one_length_whatever_its_key(kind):
    """Of many starts of one question: same members, same sizes, only the order of options moves."""
    quiz = make_quiz([kind])

    shown = [Caller().start(quiz)["questions"][0] for _ in range(12)]

    assert len({str(in_order_of_ids(question)) for question in shown}) == 1


def in_order_of_ids(part):
    """The same with every list of options, wherever it stands, put in the order of their ids."""
    if isinstance(part, dict):
        return {name: in_order_of_ids(each) for name, each in part.items()}
    if isinstance(part, list):
        return sorted((in_order_of_ids(each) for each in part), key=lambda each: str(each["id"]))
    return part


# Faults planted on purpose: each must be found.


def test_planted_a_header_that_depends_on_the_grade_is_found(monkeypatch):
    from quizzes.api.views import attempts

    plain = attempts.no_store

    def telling(response):
        slot = response.data.get("slot") if isinstance(response.data, dict) else None
        if slot and quiz.attempts.get().steps.last().raw == raw_answer(slot_of_quiz(), "right"):
            response["X-Cache"] = "HIT"
        return plain(response)

    def slot_of_quiz():
        return slot_of(quiz.attempts.get(), 1)

    quiz = make_quiz(["single_choice"])
    caller = Caller()
    attempt = caller.start(quiz)
    monkeypatch.setattr(attempts, "no_store", telling)
    client_id = str(uuid4())

    one, other = (
        told(
            lambda q=q: caller.save(attempt, 1, raw_answer(slot_of_quiz(), q), client_id=client_id)
        )
        for q in ("right", "wrong")
    )

    assert one != other
