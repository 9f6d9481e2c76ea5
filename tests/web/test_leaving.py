"""Whatever button leaves a question saves it first, and flags mark what to come back to."""

import re

import pytest
from django.test import Client

from quizzes.models import Flag, Quiz, Step
from tests.builders import make_quiz
from tests.web.browsing import attempt_form, forms, start

pytestmark = pytest.mark.django_db


def text_quiz(**fields) -> Quiz:
    return make_quiz(["short_text"] * 3, **{"feedback": Quiz.Feedback.DEFERRED, **fields})


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response
    return response.content.decode()


def press(client: Client, url: str, button: str, text: str = "Blériot"):
    number = int(button.partition(":")[2])
    form = attempt_form(client.get(f"{url}?q={number}"))
    return client.post(f"{url}{form.action}", form.data(button, **{f"{number}-answer": text}))


@pytest.mark.parametrize("feedback", Quiz.Feedback.values)
@pytest.mark.parametrize(
    ("button", "leads_to"),
    [("back:2", "?q=1"), ("finish:2", "?q=overview"), ("flag:2", "?q=2")],
)
def test_every_way_out_saves_what_was_typed(taker, feedback, button, leads_to):
    url = start(taker, text_quiz(feedback=feedback))

    response = press(taker, url, button)

    assert (response.status_code, response["Location"]) == (302, f"{url}{leads_to}")
    assert list(Step.objects.values_list("slot__number", "answer")) == [(2, "Blériot")]
    assert 'value="Blériot"' in page(taker, f"{url}?q=2")


def test_no_link_leaves_a_question_that_can_be_answered(client):
    url = start(client, text_quiz())

    shown = page(client, f"{url}?q=2")

    assert re.findall(r'<a [^>]*href="([^"]*)"', shown) == ["#main"]


def test_the_first_question_has_nothing_before_it(client):
    url = start(client, text_quiz())

    assert 'value="back:' not in page(client, f"{url}?q=1")


def test_enter_presses_check_and_not_a_button_of_the_bar(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.IMMEDIATE))

    buttons = re.findall(r'name="do" value="([^"]*)"', page(client, f"{url}?q=2"))

    assert buttons[0] == "check:2"


def test_what_cannot_be_read_may_be_left_unsaved(client):
    url = start(client, make_quiz(["date", "short_text"]))
    form = attempt_form(client.get(f"{url}?q=1"))

    response = client.post(f"{url}?q=1", form.data("finish:1", **{"1-month": "7"}))

    assert response.status_code == 422
    assert '<a href="?q=overview">Leave it unsaved' in response.content.decode()


def test_a_flag_is_shown_on_its_question_in_the_overview_and_at_the_end(taker):
    url = start(taker, text_quiz())
    for number in (1, 3):
        press(taker, url, f"next:{number}")

    press(taker, url, "flag:3")

    assert 'value="unflag:3" aria-pressed="true"' in page(taker, f"{url}?q=3")
    overview = page(taker, f"{url}?q=overview")
    assert "<h1>1 unanswered, 1 flagged</h1>" in overview
    assert overview.count('<span class="flagged">') == 1
    assert '<a class="main" href="?q=2">Go to question 2</a>' in overview
    press(taker, url, "next:2")
    overview = page(taker, f"{url}?q=overview")
    assert "<h1>All answered, 1 flagged</h1>" in overview
    assert "Go to question 3" in overview
    press(taker, url, "unflag:3")
    assert "<h1>All answered</h1>" in page(taker, f"{url}?q=overview")


def test_a_checked_question_may_still_be_flagged(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.IMMEDIATE))
    press(client, url, "check:2")
    form = next(each for each in forms(client.get(f"{url}?q=2")) if each.id == "question")

    response = client.post(f"{url}{form.action}", form.data("flag:2"))

    assert response["Location"] == f"{url}?q=2"
    assert list(Flag.objects.values_list("slot__number", flat=True)) == [2]
    assert Step.objects.count() == 1


def test_on_a_page_of_all_each_question_has_its_flag(client):
    url = start(client, text_quiz(layout=Quiz.Layout.ALL))
    form = attempt_form(client.get(f"{url}?q=1"))

    response = client.post(f"{url}{form.action}", form.data("flag:2", **{"1-answer": "Blériot"}))

    assert response["Location"] == f"{url}?q=1#question-2"
    assert Step.objects.get().slot.number == 1
    assert page(client, f"{url}?q=1").count('aria-pressed="true"') == 1


def test_a_flag_after_the_end_changes_nothing_and_leads_to_the_review(client):
    url = start(client, text_quiz())
    form = attempt_form(client.get(f"{url}?q=2"))
    client.post(f"{url}submit/")

    response = client.post(f"{url}?q=2", form.data("flag:2"), follow=True)

    assert response.request["PATH_INFO"] == f"{url}review/"
    assert Flag.objects.count() == 0


def test_the_review_marks_flagged_questions_and_shows_them_alone(taker):
    url = start(taker, text_quiz())
    press(taker, url, "flag:3")
    taker.post(f"{url}submit/")

    every, flagged = (page(taker, f"{url}review/?show={which}") for which in ("all", "flagged"))

    assert '<a href="?show=flagged">Flagged 1</a>' in every
    assert every.count('<span class="flagged-mark">') == 1
    assert re.findall(r'class="reviewed" id="question-(\d)"', flagged) == ["3"]
    plain = start(taker, text_quiz())
    taker.post(f"{plain}submit/")
    assert "Flagged" not in page(taker, f"{plain}review/?show=all")


def test_an_ordering_says_where_the_moved_item_now_stands(client):
    url = start(client, make_quiz(["ordering"]))
    form = attempt_form(client.get(f"{url}?q=1"))
    second = form.values("1-order")[1]

    response = client.post(f"{url}?q=1", form.data(f"up:1:{second}"))

    moved = page(client, response["Location"])
    assert re.search(r'role="status" data-says>Saved\. Now 1 of 5: (?:An?|Two) ', moved)
