"""The inbox: what learners say, together by question and answer, decided with one press."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.models import Remark, User
from quizzes.queries.authoring import stored_content
from tests.actions.test_remarks import APPEAL, appeal, appeals, finished, report
from tests.builders import make_quiz

pytestmark = pytest.mark.django_db

INBOX = "/admin/quizzes/remark/"


def groups(page) -> list[tuple]:
    return [(each.kind, each.answer, len(each.remarks)) for each in page.context["groups"]]


def ids(page, place: int = 0) -> list[int]:
    return [each.pk for each in page.context["groups"][place].remarks]


def test_open_appeals_are_grouped_and_counted(client_of_instructor: Client) -> None:
    quiz, _ = appeals("Lilienthal", "lilienthal")
    report(*finished(quiz, "Count Zeppelin"), text="<b>Who?</b>")

    page = client_of_instructor.get(INBOX)

    assert groups(page) == [
        ("report", ("Count Zeppelin",), 1),
        ("appeal", ("lilienthal",), 2),
    ]
    text = page.content.decode()
    assert "2 learners: this answer should count" in text
    assert "&lt;b&gt;Who?&lt;/b&gt;" in text


def test_one_press_adds_the_answer_to_the_key(
    client_of_instructor: Client, instructor: User
) -> None:
    _, sent = appeals("Lilienthal", "lilienthal")
    question = sent[0].revision.question
    page = client_of_instructor.get(INBOX)

    said = client_of_instructor.post(INBOX, {"remark": ids(page), "accept": "1"}, follow=True)

    question.refresh_from_db()
    assert stored_content(question.current).keys[-1].value == "lilienthal"
    assert [str(each) for each in said.context["messages"]] == [
        "Accepted: the answer is right from revision 2 on."
    ]
    assert groups(said) == []
    assert groups(client_of_instructor.get(f"{INBOX}?state=accepted")) == [
        ("appeal", ("lilienthal",), 2)
    ]
    assert set(Remark.objects.values_list("decided_by", flat=True)) == {instructor.pk}


def test_one_press_declines(client_of_instructor: Client) -> None:
    appeals("Lilienthal", "Count Zeppelin")
    page = client_of_instructor.get(INBOX)

    client_of_instructor.post(INBOX, {"remark": ids(page), "decline": "1"})

    assert list(Remark.objects.order_by("id").values_list("state", flat=True)) == [
        "open",
        "declined",
    ]


@pytest.mark.parametrize(
    "sent", [{}, {"remark": ["x", "9" * 40, "\0"]}, {"remark": "1"}, {"accept": "1"}]
)
def test_what_no_form_sends_decides_nothing(sent: dict, client_of_instructor: Client) -> None:
    answer = client_of_instructor.post(INBOX, sent)

    assert (answer.status_code, Remark.objects.exclude(state="open").count()) == (302, 0)


def test_remarks_of_two_groups_are_not_decided_at_once(client_of_instructor: Client) -> None:
    _, sent = appeals("Lilienthal", "Count Zeppelin")

    client_of_instructor.post(INBOX, {"remark": [each.pk for each in sent], "accept": "1"})

    assert not Remark.objects.exclude(state="open").exists()


def test_an_erased_learner_is_named_so(client_of_instructor: Client) -> None:
    _, sent = appeals("Lilienthal")
    sent[0].learner.delete()

    page = client_of_instructor.get(INBOX)

    assert groups(page) == [("appeal", (), 1)]
    assert "erased" in page.content.decode()


def test_statements_are_constant(client_of_instructor: Client) -> None:
    quiz = make_quiz(["short_text"])
    costs = []
    for _ in range(3):
        appeal(*finished(quiz, "Lilienthal"))
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client_of_instructor.get(INBOX)
        costs.append(len(captured))

    assert Remark.objects.filter(kind=APPEAL).count() == 3
    assert costs[1] == costs[2] <= 9
