"""Numbers, sentences with gaps and explanations on the page, by its own forms alone."""

import re

import pytest
from django.test import Client

from quizzes.models import Attempt, Grade, Quiz, Slot
from tests.builders import make_quiz, raw_answer
from tests.web.browsing import attempt_form, forms, start, typed_fields

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response
    return response.content.decode()


def send(client: Client, url: str, verb: str, **typed: str):
    form = attempt_form(client.get(f"{url}?q=1"))
    return client.post(f"{url}?q=1", form.data(f"{verb}:1", **typed))


def answer(client: Client, url: str, quality: str = "right"):
    form = attempt_form(client.get(f"{url}?q=1"))
    typed = typed_fields(form, 1, raw_answer(Slot.objects.get(number=1), quality))
    return client.post(f"{url}?q=1", form.data("check:1", **typed))


# Numbers


def test_the_unit_stands_beside_the_field_and_in_its_label(client):
    shown = page(client, f"{start(client, make_quiz(['numeric']))}?q=1")

    assert "Your answer, in minutes" in shown
    assert '<span class="unit" aria-hidden="true">minutes</span>' in shown
    assert 'inputmode="decimal"' in shown


def test_a_number_is_echoed_as_it_was_read(client):
    url = start(client, make_quiz(["numeric"], feedback=Quiz.Feedback.DEFERRED))

    send(client, url, "next", **{"1-answer": "thirty-six"})

    shown = page(client, f"{url}?q=1")
    assert "Saved. We read: 36 minutes" in shown
    assert 'value="thirty-six"' in shown


def test_a_range_is_refused_with_what_was_typed_still_there(client):
    response = send(
        client, start(client, make_quiz(["numeric"])), "check", **{"1-answer": "3 to 4"}
    )

    shown = response.content.decode()
    assert response.status_code == 422
    assert "Write one number, the one that you think likeliest, not a range." in shown
    assert 'value="3 to 4"' in shown
    assert 'aria-invalid="true"' in shown


# Gaps


def test_each_gap_has_a_label_and_its_field_stands_in_the_sentence(client):
    shown = page(client, f"{start(client, make_quiz(['cloze']))}?q=1")

    labels = re.findall(r'<label for="(field-1-\d)">(.*?)</label>', shown)
    assert [(name, re.sub("<.*?>", "", text)) for name, text in labels] == [
        ("field-1-1", "Gap 1, Month and year"),
        ("field-1-2", "Gap 2"),
        ("field-1-3", "Gap 3, in minutes"),
        ("field-1-4", "Gap 4"),
    ]
    assert "[[" not in shown
    assert re.sub(r"<[^>]*>|\s+", " ", shown.partition('class="sentence"')[2]).count("Castle") == 3


def test_gaps_left_blank_are_named_in_the_feedback(client):
    url = start(client, make_quiz(["cloze"]))

    answer(client, url, "partly")

    shown = page(client, f"{url}?q=1")
    assert "<title>Partly right, 1/2" in shown
    assert "2 of 4 gaps are right." in shown
    assert "Not right: gap 2." in shown
    assert "Left empty: gap 3." in shown
    assert "In _____ _____ flew across the Channel" in shown


def test_what_was_filled_in_stays_and_is_sent_as_no_change(client):
    url = start(client, make_quiz(["cloze"], feedback=Quiz.Feedback.DEFERRED))
    send(client, url, "next", **{"1-gap-2": "Bleriot", "1-gap-3": "36"})

    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("next:1"))

    assert (form.value("1-gap-2"), form.value("1-gap-3")) == ("Bleriot", "36")
    assert Slot.objects.get().steps.count() == 1


def test_a_gap_that_cannot_be_read_is_named_and_marked(client):
    typed = {"1-gap-1": "July", "1-gap-2": "Bleriot"}

    response = send(client, start(client, make_quiz(["cloze"])), "check", **typed)

    shown = response.content.decode()
    assert response.status_code == 422
    assert 'href="#field-1-1">Gap 1: ' in shown
    assert re.findall(r'id="(\S+)"[^>]* aria-invalid="true"', shown) == ["field-1-1"]
    assert 'value="Bleriot"' in shown


def test_an_empty_sentence_asks_for_one_gap(client):
    response = send(client, start(client, make_quiz(["cloze"])), "check")

    assert "Fill in at least one gap, or tap I don’t know." in response.content.decode()


@pytest.mark.parametrize("show", ["missed", "all"])
def test_no_list_shows_the_marks_of_gaps(client, show):
    quiz = make_quiz(["cloze"])
    url = start(client, quiz)
    overview = page(client, f"{url}?q=overview")
    answer(client, url, "wrong")
    client.post(f"{url}submit/")

    shown = [overview, page(client, f"{url}review/?show={show}")]
    shown += [page(client, f"/articles/{quiz.article.slug}/")]

    assert ["[[" in each for each in shown] == [False] * 3
    assert ["In _____ _____ flew across" in each for each in shown] == [True] * 3


# Explanations


def marking(response):
    return next(form for form in forms(response) if "/marking/" in form.action)


def test_an_explanation_is_compared_with_the_model_answer_and_marked_by_its_learner(client):
    url = start(client, make_quiz(["explain"]))
    answer(client, url)

    checked = client.get(f"{url}?q=1")
    response = client.post(marking(checked).action, {"point": ["2"]})

    assert "Compare and mark it yourself" in checked.content.decode()
    assert "And it showed that the sea no longer protected." in checked.content.decode()
    assert (response.status_code, response["Location"]) == (302, f"{url}?q=1")
    shown = page(client, f"{url}?q=1")
    assert "You found 1 of 2 points" in shown
    assert re.findall(r'value="(\d)" form="marking-1"[^>]* checked', shown) == ["2"]


def test_lines_are_kept_and_sent_as_no_change(client):
    url = start(client, make_quiz(["explain"], feedback=Quiz.Feedback.DEFERRED))
    send(client, url, "next", **{"1-answer": "One.\r\n\r\nTwo."})

    send(client, url, "next")

    step = Slot.objects.get().steps.get()
    assert (step.raw, step.answer) == ("One.\n\nTwo.", "One.\n\nTwo.")


def test_a_marking_after_the_end_leads_back_to_its_question_and_changes_no_score(client):
    url = start(client, make_quiz(["explain", "single_choice"]))
    answer(client, url)
    client.post(f"{url}submit/")
    review = client.get(f"{url}review/?show=yours")

    response = client.post(marking(review).action, {"point": ["1", "2"]})

    assert response["Location"] == f"{url}review/?show=yours&open=1#question-1"
    shown = page(client, response["Location"].partition("#")[0])
    assert "You found 2 of 2 points" in shown
    assert '<details class="reviewed" id="question-1" open>' in shown
    assert Grade.objects.count() == 3
    assert (Attempt.objects.get().score, Attempt.objects.get().max_score) == (0, 1)


@pytest.mark.parametrize(
    ("points", "status"), [(["3"], 400), (["x"], 400), (["1"] * 1000, 302), (["9" * 5000], 400)]
)
def test_a_marking_that_cannot_be_read_changes_nothing(client, points, status):
    url = start(client, make_quiz(["explain"]))
    answer(client, url)

    response = client.post(f"{url}marking/1/", {"point": points})

    assert response.status_code == status
    assert Grade.objects.count() == (2 if status == 302 else 1)


def test_nobody_else_marks_it(client):
    url = start(client, make_quiz(["explain"]))
    answer(client, url)

    assert Client().post(f"{url}marking/1/", {"point": ["1"]}).status_code == 404
