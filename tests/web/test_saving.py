"""What the page saves by itself: the fields of its form, once each, and told in words."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from quizzes.models import Attempt, Grade, Quiz, Slot, Step
from tests.builders import KINDS, make_quiz, make_user, raw_answer
from tests.web.browsing import Form, attempt_form, forms, start, typed_fields

pytestmark = pytest.mark.django_db

NOT_SENT = {"csrfmiddlewaretoken", "all"}


def entry(form: Form, number: int = 1, **typed: object) -> dict[str, object]:
    """The fields of one question, as the page's script sends them."""
    data = form.data(**typed)
    mine = {name: data[name] for name in data if name.startswith(f"{number}-")}
    mine.pop(f"{number}-was")
    return {"slot": [str(number)], **mine}


def opened(client: Client, *kinds: str, **fields: object) -> tuple[str, Form]:
    url = start(client, make_quiz(kinds, **{"feedback": Quiz.Feedback.DEFERRED, **fields}))
    return url, attempt_form(client.get(f"{url}?q=1"))


def save(client: Client, url: str, data: dict[str, object]):
    return client.post(f"{url}save/", data)


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_then_finds_its_answer_saved_and_adds_nothing(taker, kind):
    """Whether the reply came in time, so that `was` is known, or not."""
    url, form = opened(taker, kind, "short_text")
    typed = typed_fields(form, 1, raw_answer(Slot.objects.get(number=1), "right"))

    reply = save(taker, url, entry(form, **typed)).json()["results"][0]

    assert {name: reply[name] for name in ("slot", "status", "sequence")} == {
        "slot": 1,
        "status": 200,
        "sequence": 1,
    }
    for was in (reply["was"], form.value("1-was")):
        data = form.data("next:1", **typed, **{"1-was": was})
        assert taker.post(f"{url}?q=1", data).status_code == 302
    assert Step.objects.count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_check_of_what_was_saved_grades_it_once(client, kind):
    url, form = opened(client, kind, feedback=Quiz.Feedback.IMMEDIATE)
    typed = typed_fields(form, 1, raw_answer(Slot.objects.get(), "right"))
    save(client, url, entry(form, **typed))

    response = client.post(f"{url}?q=1", form.data("check:1", **typed))

    assert response.status_code == 302
    assert (Step.objects.count(), Grade.objects.count()) == (1, 1)


def test_i_dont_know_is_saved_like_an_answer(client):
    url, form = opened(client, "short_text", "short_text")
    data = entry(form) | {"1-unknown": ["1"], "1-answer": ["what was typed before"]}

    reply = save(client, url, data)

    assert reply.json()["results"][0]["says"] == "Saved: you don’t know."
    client.post(f"{url}?q=1", form.data("unknown:1"))
    assert list(Step.objects.values_list("raw", "unknown")) == [(None, True)]


def test_many_are_saved_at_once_and_one_that_is_refused_spoils_no_other(client):
    url, form = opened(client, "short_text", "date", "short_text", layout=Quiz.Layout.ALL)
    data = {
        **entry(form, 1, **{"1-answer": "Blériot"}),
        **entry(form, 2, **{"2-month": "7"}),
        **entry(form, 3, **{"3-answer": ""}),
        "slot": ["1", "2", "3"],
    }

    results = save(client, url, data).json()["results"]

    assert [(each["slot"], each["status"], each["says"]) for each in results] == [
        (1, 200, "Saved"),
        (2, 422, "Which year? Please add it, for example May 1912."),
        (3, 200, "Saved: no answer."),
    ]


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        ("date", {"1-month": "7", "1-year": "1909"}, "Saved. We read: July 1909"),
        ("date", {"1-month": "9", "1-year": "44 BC"}, "Saved. We read: September 44 BC"),
        (
            "date",
            {"1-month": "7", "1-year": "190"},
            "Saved. We read: July 190. Is that the whole year?",
        ),
        ("numeric", {"1-answer": "thirty-six"}, "Saved. We read: 36 minutes"),
    ],
)
def test_what_was_read_is_told_if_the_page_asks(client, kind, typed, says):
    url, form = opened(client, kind)

    reply = save(client, url, entry(form, **typed) | {"echo": ["1"]})

    assert reply.json()["results"][0]["says"] == says


def test_a_resend_gets_the_same_reply_and_is_no_second_step(client):
    url, form = opened(client, "short_text")
    data = entry(form, **{"1-answer": "Blériot"})

    replies = [save(client, url, data).json() for _ in range(3)]

    assert replies[0] == replies[1] == replies[2]
    assert Step.objects.count() == 1


def test_what_another_device_overtook_is_refused_with_the_number_to_go_on_from(client):
    url, form = opened(client, "short_text")
    newer = {"1-client_id": [str(uuid4())], "1-sequence": ["7"]}
    save(client, url, entry(form, **{"1-answer": "Lilienthal"}) | newer)

    reply = save(client, url, entry(form, **{"1-answer": "Blériot"})).json()

    assert reply == {
        "results": [
            {
                "slot": 1,
                "status": 409,
                "says": "You answered this question in another window in the meantime.",
                "sequence": 7,
            }
        ]
    }


def test_after_the_end_it_is_told_why(client):
    url, form = opened(client, "short_text", time_limit=10)
    Attempt.objects.update(deadline=timezone.now() - timedelta(minutes=5))

    first = save(client, url, entry(form, **{"1-answer": "Blériot"}))
    client.post(f"{url}submit/")

    assert first.json()["results"] == [
        {"slot": 1, "status": 409, "says": "Time was up before this answer arrived."}
    ]
    assert Step.objects.get().late


def test_who_may_sign_in_again_is_told_so_and_others_find_nothing(taker):
    url, form = opened(taker, "short_text")
    data, stranger = entry(form, **{"1-answer": "Blériot"}), Client()

    assert save(stranger, url, data).status_code == 401
    assert save(stranger, f"/attempts/{uuid4()}/", data).status_code == 401
    stranger.force_login(make_user())
    assert save(stranger, url, data).status_code == 404
    assert Step.objects.count() == 0


@pytest.mark.parametrize("signed_in", [False, True])
def test_the_cookie_alone_saves_nothing(signed_in):
    client = Client(enforce_csrf_checks=True)
    if signed_in:
        client.force_login(make_user())
    quiz = make_quiz(["short_text"])
    for form in forms(client.get(f"/quizzes/{quiz.slug}/")):
        if form.action.endswith("/start/"):
            url = client.post(form.action, form.data())["Location"].partition("?")[0]
    data = entry(attempt_form(client.get(f"{url}?q=1")), **{"1-answer": "Blériot"})

    assert save(client, url, data).status_code == 403
    token = client.cookies["csrftoken"].value
    headers = {"X-CSRFToken": token}
    assert client.post(f"{url}save/", data, headers=headers).status_code == 200
    assert Step.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [{"slot": []}, {"slot": "x"}, {"1-client_id": "7"}, {"1-sequence": ""}, {"1-sequence": "0"}],
)
def test_what_no_page_of_ours_sends_is_a_bad_request(client, change):
    url, form = opened(client, "short_text")

    assert save(client, url, entry(form, **{"1-answer": "Blériot"}) | change).status_code == 400
    assert Step.objects.count() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_right_and_wrong_are_told_in_the_same_bytes(client, kind):
    """But for what was sent, which is sent back, and the reading of it."""
    said = []
    for quality in ("right", "wrong"):
        url, form = opened(client, kind)
        slot = Slot.objects.order_by("-pk")[0]
        reply = save(client, url, entry(form, **typed_fields(form, 1, raw_answer(slot, quality))))
        said.append([each | {"was": ""} for each in reply.json()["results"]])
        said.append(sorted(set(reply.headers) - {"Content-Length"}))

    assert said[:2] == said[2:]
