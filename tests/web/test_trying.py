"""An author tries a question as its learners get it, and no trace is left."""

import pytest
from django.test import Client

from quizzes.models import Attempt, Grade, Learner, Question, Step
from tests.builders import KINDS, make_article, make_question, make_quiz, make_user, raw_answer
from tests.web.browsing import attempt_form, typed_fields

pytestmark = pytest.mark.django_db

VERDICTS = {"right": "Right", "partly": "Partly right", "wrong": "Not quite"}


@pytest.fixture
def author() -> Client:
    client = Client()
    client.force_login(make_user("teacher", is_staff=True))
    return client


def address(question: Question) -> str:
    return f"/questions/{question.uuid}/try/"


def stored() -> list[int]:
    return [model.objects.count() for model in (Attempt, Step, Grade, Learner)]


class Place:
    """Stands for the slot of an attempt, of which a trial has none."""

    def __init__(self, question: Question) -> None:
        self.revision = question.current


@pytest.mark.parametrize("quality", ["right", "wrong"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "explain"])
def test_an_answer_gets_its_feedback_and_leaves_nothing(
    kind: str, quality: str, author: Client
) -> None:
    article = make_article()
    question = make_question(kind, article=article, facts=article.facts.exclude(paragraph=None))
    form = attempt_form(author.get(address(question)))
    typed = typed_fields(form, 1, raw_answer(Place(question), quality))

    page = author.post(address(question), form.data("check:1", **typed))

    review = page.context["page"].only.review
    assert (page.status_code, review.verdict) == (200, quality)
    text = page.content.decode()
    assert VERDICTS[quality] in text
    assert review.explanation in text
    assert "The Hangar 2016, paragraph 8" in text
    assert stored() == [0, 0, 0, 0]


def test_an_open_answer_is_shown_its_model(author: Client) -> None:
    question = make_question("explain")
    form = attempt_form(author.get(address(question)))

    page = author.post(address(question), form.data("check:1", **{"1-answer": "To sell copies."}))

    assert "It sold copies." in page.content.decode()
    assert stored() == [0, 0, 0, 0]


def test_a_blank_is_asked_for_and_not_knowing_shows_the_key(author: Client) -> None:
    question = make_question("single_choice")
    form = attempt_form(author.get(address(question)))

    blank = author.post(address(question), form.data("check:1"))
    unknown = author.post(address(question), form.data("check-unknown:1"))

    assert (blank.status_code, unknown.status_code) == (422, 200)
    assert "Choose an answer, or tap I don’t know." in blank.content.decode()
    assert "The Wright brothers" in unknown.content.decode()


def test_an_item_moves_without_being_stored(author: Client) -> None:
    question = make_question("ordering")
    before = author.get(address(question))
    first, second, *rest = [row.id for row in before.context["page"].only.control.rows]

    page = author.post(address(question), attempt_form(before).data(f"down:1:{first}"))

    assert [row.id for row in page.context["page"].only.control.rows] == [second, first, *rest]
    assert stored() == [0, 0, 0, 0]


def test_a_draft_can_be_tried(author: Client) -> None:
    question = make_question("date", status="draft")

    assert author.get(address(question)).status_code == 200


def test_nobody_else_gets_at_it(client: Client) -> None:
    question = Question.objects.get(sections__quiz=make_quiz(["date"]))
    learner = Client()
    learner.force_login(make_user())

    answers = [
        [each.get(address(question)).status_code, each.post(address(question)).status_code]
        for each in (client, learner)
    ]

    assert answers == [[404, 404], [404, 404]]


@pytest.mark.parametrize("sent", [{}, {"do": "check:1"}, {"slot": "1", "do": "check:1"}])
def test_a_form_of_somebody_else_is_refused(sent: dict, author: Client) -> None:
    page = author.post(address(make_question("date")), sent)

    assert page.status_code == 400


def test_statements_are_few(author: Client, django_assert_max_num_queries) -> None:
    article = make_article()
    question = make_question("matching", article=article, facts=article.facts.all())

    with django_assert_max_num_queries(8):
        author.get(address(question))
