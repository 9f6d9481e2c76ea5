"""Taking a quiz in the browser, by its own forms alone."""

import pytest
from django.test import Client

from quizzes.models import Attempt, Grade, Quiz, Slot, Step
from tests.builders import KINDS, USUAL, make_quiz, qualities, raw_answer
from tests.web.browsing import attempt_form, forms, start, typed_fields

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response
    return response.content.decode()


def answer(client: Client, url: str, number: int, verb: str, raw: object = None):
    """Fill in question `number`, press the button, and return what came of it."""
    form = attempt_form(client.get(f"{url}?q={number}"))
    typed = {} if raw is None else typed_fields(form, number, raw)
    return client.post(f"{url}{form.action}", form.data(f"{verb}:{number}", **typed))


def slots_by_kind() -> dict[str, Slot]:
    return {slot.revision.question.kind: slot for slot in Slot.objects.all()}


VERDICTS = {"right": "Right", "partly": "Partly right, 1/2", "wrong": "Not quite"}


@pytest.mark.parametrize(
    ("kind", "quality"), [(kind, quality) for kind in KINDS for quality in qualities(kind)]
)
def test_check_tells_at_once_what_was_right(client, kind, quality):
    quiz = make_quiz([kind])
    url = start(client, quiz)
    slot = Slot.objects.get()

    response = answer(client, url, 1, "check", raw_answer(slot, quality))

    assert (response.status_code, response["Location"]) == (302, f"{url}?q=1")
    shown = page(client, response["Location"])
    assert f"<title>{VERDICTS[quality]}" in shown
    assert slot.revision.key_spec.explanation in shown
    assert "The Hangar 2016, paragraph 8" in shown
    assert "Ada Reed argues" in shown


def test_a_right_answer_is_not_said_twice(client):
    url = start(client, make_quiz(["single_choice"]))

    answer(client, url, 1, "check", raw_answer(Slot.objects.get(), "right"))

    assert page(client, f"{url}?q=1").count("The Wright brothers") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_next_saves_and_shows_nothing_of_the_key(client, kind):
    quiz = make_quiz([kind, "single_choice"], feedback=Quiz.Feedback.DEFERRED)
    url = start(client, quiz)
    slot = Slot.objects.get(number=1)

    response = answer(client, url, 1, "next", raw_answer(slot, "right"))

    assert (response.status_code, response["Location"]) == (302, f"{url}?q=2")
    assert Step.objects.get().slot == slot
    shown = page(client, f"{url}?q=1")
    assert "Saved" in shown
    assert slot.revision.key_spec.explanation not in shown
    assert Grade.objects.count() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_saved_answer_is_in_its_field_again_and_sent_as_no_change(client, kind):
    quiz = make_quiz([kind], feedback=Quiz.Feedback.DEFERRED)
    url = start(client, quiz)
    answer(client, url, 1, "next", raw_answer(Slot.objects.get(), "wrong"))

    response = answer(client, url, 1, "next")

    assert response.status_code == 302
    assert Step.objects.count() == 1


def test_a_whole_quiz_from_start_to_review(taker):
    quiz = make_quiz()
    url = start(taker, quiz)
    slots = slots_by_kind()
    for kind, quality in zip(USUAL, ("right", "right", "partly", "wrong"), strict=True):
        answer(taker, url, slots[kind].number, "check", raw_answer(slots[kind], quality))

    overview = taker.get(url, follow=True)
    assert "All answered" in overview.content.decode()
    submit = next(form for form in forms(overview) if form.action.endswith("/submit/"))
    response = taker.post(submit.action, submit.data())

    assert response["Location"] == f"{url}review/"
    review = page(taker, response["Location"])
    assert "<title>2 1/2 of 4" in review
    assert "2 right, 1 partly right, 1 missed." in review
    assert 'href="?show=missed" aria-current="page"' in review
    assert review.count("<details") == 1
    assert page(taker, f"{url}review/?show=all").count("<details") == 4
    assert page(taker, f"{url}review/?show=partly").count("<details") == 1


def test_leaving_and_coming_back_goes_on_at_the_first_open_question(taker):
    quiz = make_quiz(feedback=Quiz.Feedback.DEFERRED)
    url = start(taker, quiz)
    answer(taker, url, 1, "next", raw_answer(Slot.objects.get(number=1), "right"))
    answer(taker, url, 2, "unknown")

    assert "Continue at question 3" in page(taker, "/")
    assert "Continue at question 3" in page(taker, f"/quizzes/{quiz.slug}/")
    assert taker.get(url)["Location"] == f"{url}?q=3"
    assert start(taker, quiz) == url
    assert Attempt.objects.count() == 1


def test_an_open_attempt_stands_among_the_scores(taker):
    url = start(taker, make_quiz(["short_text", "date"]))

    assert f'href="{url}?q=1"' in taker.get("/me/").content.decode()
    taker.post(f"{url}submit/")
    assert f'href="{url}?q=1"' not in taker.get("/me/").content.decode()


def test_i_dont_know_shows_the_answer(client):
    url = start(client, make_quiz(["short_text"]))

    response = answer(client, url, 1, "check-unknown")

    shown = page(client, response["Location"])
    assert "You said you don’t know" in shown
    assert "Louis Blériot" in shown
    assert Step.objects.get().unknown


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("single_choice", "Choose an answer, or tap I don’t know."),
        ("short_text", "Write an answer, or tap I don’t know."),
        ("date", "Write a date, or tap I don’t know."),
        ("true_false", "Choose true or false, or tap I don’t know."),
        ("multiple_choice", "Tick what is right, or tap I don’t know."),
        ("matching", "Choose something for at least one item, or tap I don’t know."),
        ("ordering", "Move at least one item, or tap Keep this order or I don’t know."),
    ],
)
def test_an_empty_check_says_what_to_do_and_stores_nothing(client, kind, sentence):
    url = start(client, make_quiz([kind]))

    response = answer(client, url, 1, "check")

    assert response.status_code == 422
    assert response.content.decode().count(sentence) == 2  # in the summary and at the field
    assert "<title>Error: " in response.content.decode()
    assert Step.objects.count() == 0


def test_a_date_that_cannot_be_read_keeps_what_was_typed(client):
    url = start(client, make_quiz(["date"]))

    response = answer(client, url, 1, "check", {"year": "19", "month": "7"})

    assert response.status_code == 422
    form = attempt_form(response)
    assert (form.value("1-month"), form.value("1-year")) == ("7", "19")
    again = client.post(f"{url}?q=1", form.data("check:1", **{"1-year": "1909"}))
    assert "<title>Right" in page(client, again["Location"])


def test_a_year_may_be_written_in_words(client):
    url = start(client, make_quiz(["date"], feedback=Quiz.Feedback.DEFERRED))

    answer(client, url, 1, "next", {"year": "AD 1909", "month": "7"})

    assert Step.objects.get().answer == "1909-07"
    assert "We read: July 1909" in page(client, f"{url}?q=1")


def test_every_move_of_an_ordering_is_saved(client):
    url = start(client, make_quiz(["ordering"]))
    form = attempt_form(client.get(f"{url}?q=1"))
    order = form.values("1-order")

    response = client.post(f"{url}?q=1", form.data(f"down:1:{order[0]}"))

    moved = [order[1], order[0], *order[2:]]
    assert Step.objects.get().answer == moved
    again = client.get(response["Location"])
    assert attempt_form(again).values("1-order") == moved
    assert again.content.decode().count("autofocus") == 1


def test_keeping_the_order_makes_it_an_answer(client):
    url = start(client, make_quiz(["ordering"]))
    order = attempt_form(client.get(f"{url}?q=1")).values("1-order")

    answer(client, url, 1, "keep")

    assert Step.objects.get().answer == order
    assert answer(client, url, 1, "check").status_code == 302


def test_the_overview_leads_to_what_is_open(client):
    quiz = make_quiz(feedback=Quiz.Feedback.DEFERRED)
    url = start(client, quiz)
    for number in (1, 3, 4):
        answer(client, url, number, "unknown")

    overview = page(client, f"{url}?q=overview")

    assert "Submit with 1 unanswered" in overview
    assert '<a class="main" href="?q=2">Go to question 2</a>' in overview


def test_all_questions_on_one_page_are_saved_by_one_button(taker):
    quiz = make_quiz(layout=Quiz.Layout.ALL, feedback=Quiz.Feedback.DEFERRED)
    url = start(taker, quiz)
    form = attempt_form(taker.get(f"{url}?q=1"))
    typed: dict[str, object] = {}
    for slot in Slot.objects.exclude(number=2):
        typed |= typed_fields(form, slot.number, raw_answer(slot, "right"))

    response = taker.post(f"{url}{form.action}", form.data("finish:0", **typed))

    assert response["Location"] == f"{url}?q=overview"
    assert sorted(Step.objects.values_list("slot__number", flat=True)) == [1, 3, 4]
    assert "1 unanswered" in page(taker, response["Location"])


def test_checking_one_of_all_questions_saves_the_others(client):
    url = start(client, make_quiz(layout=Quiz.Layout.ALL))
    form = attempt_form(client.get(f"{url}?q=1"))
    typed: dict[str, object] = {}
    for slot in Slot.objects.filter(number__in=[1, 2]):
        typed |= typed_fields(form, slot.number, raw_answer(slot, "right"))

    response = client.post(f"{url}{form.action}", form.data("check:2", **typed))

    assert response["Location"] == f"{url}?q=1#question-2"
    assert list(Slot.objects.exclude(checked_at=None).values_list("number", flat=True)) == [2]
    assert Step.objects.count() == 2


def test_a_question_of_an_unknown_kind_is_shown_and_stops_nobody(client):
    quiz = make_quiz(["single_choice", "short_text"], feedback=Quiz.Feedback.DEFERRED)
    quiz.sections.get().questions.filter(kind="single_choice").update(kind="hologram")
    url = start(client, quiz)

    shown = page(client, f"{url}?q=1")

    assert "cannot show this kind of question" in shown
    assert answer(client, url, 1, "next")["Location"] == f"{url}?q=2"


def test_what_is_hostile_is_shown_as_text(client):
    url = start(client, make_quiz(["short_text"]))

    response = answer(client, url, 1, "check", "<script>alert(1)</script>")

    shown = page(client, response["Location"])
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize("address", ["", "?q=1", "?q=overview", "review/"])
def test_attempts_are_never_kept_by_a_cache(client, address):
    url = start(client, make_quiz())

    response = client.get(f"{url}{address}")

    assert "no-store" in response["Cache-Control"]
