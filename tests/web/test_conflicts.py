"""Twice, too late, elsewhere: nothing is lost, nothing is doubled, and the page says which."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from quizzes.actions.mark_answer import mark_answer
from quizzes.actions.regrade import regrade_question
from quizzes.actions.revise_question import revise_question
from quizzes.domain.authoring import KeyContent
from quizzes.domain.correcting import Policy
from quizzes.models import Attempt, Grade, Quiz, Slot, Step
from quizzes.permissions import Who
from quizzes.queries.reviews import review_slots
from tests.builders import CONTENTS, make_quiz, make_user
from tests.web.browsing import attempt_form, forms, start

pytestmark = pytest.mark.django_db


def text_quiz(**fields) -> Quiz:
    return make_quiz(["short_text", "short_text"], **fields)


def test_a_double_click_is_one_step(taker):
    url = start(taker, text_quiz())
    form = attempt_form(taker.get(f"{url}?q=1"))
    data = form.data("check:1", **{"1-answer": "Blériot"})

    first = taker.post(f"{url}?q=1", data)
    second = taker.post(f"{url}?q=1", data)

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert (Step.objects.count(), Grade.objects.count()) == (1, 1)


def test_going_back_and_sending_the_old_form_again_changes_nothing(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.DEFERRED))
    form = attempt_form(client.get(f"{url}?q=1"))
    data = form.data("next:1", **{"1-answer": "Blériot"})
    client.post(f"{url}?q=1", data)

    response = client.post(f"{url}?q=1", data)

    assert response.status_code == 302
    assert Step.objects.count() == 1


def test_going_back_and_sending_the_old_form_with_another_answer_is_not_taken_for_it(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.DEFERRED))
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("next:1", **{"1-answer": "Lilienthal"}))

    response = client.post(f"{url}?q=1", form.data("next:1", **{"1-answer": "Blériot"}))

    assert response.status_code == 409
    assert "taken for an answer that you sent before" in response.content.decode()
    assert client.post(f"{url}?q=1", attempt_form(response).data("next:1")).status_code == 302
    assert list(Step.objects.values_list("answer", flat=True)) == ["Lilienthal", "Blériot"]


def test_a_second_window_sees_the_newer_answer_and_may_overrule_it(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.DEFERRED))
    here = attempt_form(client.get(f"{url}?q=1"))
    there = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", there.data("next:1", **{"1-answer": "Lilienthal"}))

    response = client.post(f"{url}?q=1", here.data("next:1", **{"1-answer": "Blériot"}))

    assert response.status_code == 409
    shown = response.content.decode()
    assert "You answered this question in another window in the meantime." in shown
    assert "<dd>Lilienthal</dd>" in shown
    assert "<dd>Blériot</dd>" in shown
    assert list(Step.objects.values_list("answer", flat=True)) == ["Lilienthal"]
    again = attempt_form(response)
    assert client.post(f"{url}?q=1", again.data("next:1")).status_code == 302
    assert list(Step.objects.values_list("answer", flat=True)) == ["Lilienthal", "Blériot"]


def test_a_second_window_that_changed_nothing_just_goes_on(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.DEFERRED))
    here = attempt_form(client.get(f"{url}?q=1"))
    there = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", there.data("next:1", **{"1-answer": "Lilienthal"}))

    response = client.post(f"{url}?q=1", here.data("next:1"))

    assert (response.status_code, response["Location"]) == (302, f"{url}?q=2")


def test_an_answer_after_the_check_shows_the_feedback_and_does_not_count(client):
    url = start(client, text_quiz())
    here = attempt_form(client.get(f"{url}?q=1"))
    there = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", there.data("check:1", **{"1-answer": "Lilienthal"}))

    response = client.post(f"{url}?q=1", here.data("check:1", **{"1-answer": "Blériot"}))

    assert response.status_code == 409
    assert "checked already" in response.content.decode()
    assert "Not quite" in response.content.decode()
    assert Step.objects.count() == 1


def test_an_answer_after_submit_is_told_so_with_what_it_was(client):
    url = start(client, text_quiz())
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}submit/")

    response = client.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Blériot"}))

    assert response.status_code == 409
    assert "This attempt was handed in already." in response.content.decode()
    assert "<dd>Blériot</dd>" in response.content.decode()
    assert f'href="{url}review/"' in response.content.decode()
    assert Step.objects.count() == 0


def make_late(*, seconds: int = 300) -> None:
    Attempt.objects.update(deadline=timezone.now() - timedelta(seconds=seconds))


@pytest.mark.parametrize(("seconds", "closing"), [(45, ""), (300, Attempt.Closing.OVERDUE)])
def test_an_answer_after_the_deadline_is_kept_but_does_not_count(taker, seconds, closing):
    """Also while the attempt is still left open for what came in time."""
    url = start(taker, text_quiz(time_limit=10))
    form = attempt_form(taker.get(f"{url}?q=1"))
    make_late(seconds=seconds)

    response = taker.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Blériot"}))

    assert response.status_code == 409
    assert "Time was up before this answer arrived." in response.content.decode()
    assert Step.objects.get().late
    assert Attempt.objects.get().closing == closing


@pytest.mark.parametrize("address", ["", "?q=2", "?q=overview", "review/"])
def test_every_page_of_an_overdue_attempt_leads_to_its_review(taker, address):
    url = start(taker, text_quiz(time_limit=10))
    make_late()

    response = taker.get(f"{url}{address}", follow=True)

    assert response.request["PATH_INFO"] == f"{url}review/"
    assert "Time was up at" in response.content.decode()


def test_starting_after_the_time_was_up_starts_anew(taker):
    quiz = text_quiz(time_limit=10)
    url = start(taker, quiz)
    make_late()

    assert "Continue" not in taker.get(f"/quizzes/{quiz.slug}/").content.decode()
    assert start(taker, quiz) != url


def test_a_time_limit_is_told_as_a_time_of_day(client):
    url = start(client, text_quiz(time_limit=10))
    deadline = Attempt.objects.get().deadline

    assert f"until {deadline:%H:%M} UTC" in client.get(f"{url}?q=1").content.decode()


@pytest.mark.parametrize("address", ["", "?q=1", "?q=overview", "review/"])
@pytest.mark.parametrize("other", ["nobody", "guest", "account"])
def test_nobody_else_finds_an_attempt(taker, address, other):
    url = start(taker, text_quiz())
    stranger = Client()
    if other == "account":
        stranger.force_login(make_user())
    if other == "guest":
        start(stranger, text_quiz())

    assert stranger.get(f"{url}{address}").status_code == 404


def test_nobody_else_can_answer_or_submit(taker):
    url = start(taker, text_quiz())
    form = attempt_form(taker.get(f"{url}?q=1"))
    stranger = Client()

    answered = stranger.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Blériot"}))
    submitted = stranger.post(f"{url}submit/")

    assert (answered.status_code, submitted.status_code) == (404, 404)
    assert Step.objects.count() == 0
    assert Attempt.objects.get().closed_at is None


@pytest.mark.parametrize("signed_in", [False, True])
def test_a_form_without_the_csrf_token_is_refused(signed_in):
    client = Client(enforce_csrf_checks=True)
    if signed_in:
        client.force_login(make_user())
    quiz = text_quiz()
    token = next(
        form.value("csrfmiddlewaretoken")
        for form in forms(client.get(f"/quizzes/{quiz.slug}/"))
        if form.action.endswith("/start/")
    )
    address = f"/quizzes/{quiz.slug}/start/"

    refused = client.post(address)
    started = client.post(address, {"csrfmiddlewaretoken": token})
    url = started["Location"].partition("?")[0]
    form = attempt_form(client.get(f"{url}?q=1"))
    data = form.data("check:1", **{"1-answer": "Blériot"})
    bare = {name: value for name, value in data.items() if name != "csrfmiddlewaretoken"}

    assert refused.status_code == 403
    assert "what was saved is safe" in refused.content.decode()
    assert client.post(f"{url}?q=1", bare).status_code == 403
    assert client.post(f"{url}submit/").status_code == 403
    assert client.post(f"{url}?q=1", data).status_code == 302


@pytest.mark.parametrize(
    "change",
    [
        {"do": "check"},
        {"do": "check:x"},
        {"do": "burn:1"},
        {"slot": "x"},
        {"1-client_id": "7"},
        {"1-sequence": ""},
    ],
)
def test_what_no_form_of_ours_sends_is_a_bad_request(client, change):
    url = start(client, text_quiz())
    data = attempt_form(client.get(f"{url}?q=1")).data("check:1", **{"1-answer": "Blériot"})

    response = client.post(f"{url}?q=1", data | change)

    assert response.status_code == 400
    assert Step.objects.count() == 0


def test_an_option_that_is_not_there_is_refused(client):
    url = start(client, make_quiz(["single_choice"]))
    data = attempt_form(client.get(f"{url}?q=1")).data("check:1", **{"1-answer": "nowhere"})

    response = client.post(f"{url}?q=1", data)

    assert response.status_code == 422
    assert "Choose one of the options shown." in response.content.decode()


def test_a_check_where_answers_come_at_the_end_shows_nothing(client):
    url = start(client, text_quiz(feedback=Quiz.Feedback.DEFERRED))
    data = attempt_form(client.get(f"{url}?q=1")).data(**{"1-answer": "Blériot"}) | {
        "do": "check:1"
    }

    response = client.post(f"{url}?q=1", data)

    assert response.status_code == 409
    assert "gives its answers at the end" in response.content.decode()
    assert Grade.objects.count() == 0


def test_withheld_answers_name_their_day_and_show_ones_own(client):
    quiz = make_quiz(
        ["short_text", "ordering"],
        feedback=Quiz.Feedback.DEFERRED,
        answers_from=timezone.now() + timedelta(days=2),
    )
    url = start(client, quiz)
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("next:1", **{"1-answer": "Lilienthal"}))
    client.post(f"{url}submit/")

    shown = client.get(f"{url}review/").content.decode()

    assert f"Answers appear {quiz.answers_from:%A} " in shown
    assert "Lilienthal" in shown
    assert "Blériot" not in shown
    assert "of 2" not in shown
    assert "not yet announced" in client.get("/me/").content.decode()
    assert "Timeline" not in client.get(f"/articles/{quiz.article.slug}/").content.decode()


def test_a_correction_is_told_in_the_review(client):
    quiz = text_quiz()
    url = start(client, quiz)
    for number, text in ((1, "Blériot"), (2, "Wilbur Wright")):
        form = attempt_form(client.get(f"{url}?q={number}"))
        client.post(f"{url}?q={number}", form.data(f"check:{number}", **{f"{number}-answer": text}))
    client.post(f"{url}submit/")
    question = Slot.objects.get(number=2).revision.question
    content = replace(CONTENTS["short_text"], keys=(KeyContent("Wilbur Wright"),))
    revise_question(question, content, now=timezone.now(), corrects=question.current)
    pages = []

    for policy in ("current-key", "drop-question"):
        regrade_question(question, policy=Policy(policy), who=Who(), now=timezone.now())
        pages.append(client.get(f"{url}review/?show=all").content.decode())

    assert "Question 2 was corrected: 1 is now 2." in pages[0]
    assert "Question 2 was corrected: 1 of 2 is now 1 of 1." in pages[1]
    reviewed = review_slots(Attempt.objects.get(), Who(is_instructor=True), now=timezone.now())
    assert reviewed[1].key == ("Wilbur Wright",)
    assert "This question was taken out of the score: its key was wrong." in pages[1]


def test_marks_and_corrections_are_told_apart_each_with_the_scores_of_its_moment(client):
    quiz = make_quiz(["short_text", "explain"])
    url = start(client, quiz)
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Wilbur Wright"}))
    form = attempt_form(client.get(f"{url}?q=2"))
    client.post(f"{url}?q=2", form.data("check:2", **{"2-answer": "It sold copies"}))
    client.post(f"{url}submit/")
    attempt, question = Attempt.objects.get(), Slot.objects.get(number=1).revision.question
    content = replace(CONTENTS["short_text"], keys=(KeyContent("Wilbur Wright"),))
    revise_question(question, content, now=timezone.now(), corrects=question.current)
    regrade_question(question, policy=Policy("current-key"), who=Who(), now=timezone.now())

    mark_answer(attempt.pk, 2, [1], by=make_user(is_staff=True), now=timezone.now())
    shown = client.get(f"{url}review/?show=all").content.decode()

    assert "Question 1 was corrected: 0 is now 1." in shown
    assert "Question 2 was marked: 1 of 1 is now 1 1/2 of 2." in shown
