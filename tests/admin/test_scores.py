"""Scores by quiz, to be read; open answers marked where their record stands."""

from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils.formats import date_format

from quizzes.models import Attempt, Grade, Option, Step, User
from tests.actions.test_remarks import finished, open_attempt
from tests.admin.attempts import make_attempt
from tests.builders import make_quiz, make_user

pytestmark = pytest.mark.django_db

LIST = "/admin/quizzes/attempt/"


def test_finished_attempts_of_a_quiz_with_their_scores(client_of_instructor: Client) -> None:
    quiz = make_quiz(["short_text"])
    right, _ = finished(quiz, "Blériot")
    partly, _ = finished(quiz, "a French engineer")
    open_attempt(quiz)
    make_attempt()

    page = client_of_instructor.get(f"{LIST}?quiz__id__exact={quiz.pk}&state=finished")

    rows, model_admin = page.context["cl"].result_list, page.context["cl"].model_admin
    assert [(row, model_admin.marks(row), model_admin.per_cent(row)) for row in rows] == [
        (partly, "1/2 / 1", "50 %"),
        (right, "1 / 1", "100 %"),
    ]
    assert str(right.learner) in page.content.decode()


def test_the_record_of_an_attempt_has_the_times_of_its_reader(
    client_of_instructor: Client, instructor: User
) -> None:
    User.objects.filter(pk=instructor.pk).update(time_zone="Asia/Dushanbe")
    attempt, _ = finished(make_quiz(["short_text"]), "Blériot")
    here = ZoneInfo("Asia/Dushanbe")

    page = client_of_instructor.get(f"{LIST}{attempt.pk}/change/").content.decode()

    for row in (Step.objects.get().received_at, Grade.objects.get().created_at):
        assert date_format(row.astimezone(here), "j M Y, H:i:s") in page


def test_open_attempt_has_no_per_cent(client_of_instructor: Client) -> None:
    open_attempt(make_quiz(["short_text"]))

    page = client_of_instructor.get(f"{LIST}?state=open")

    assert [page.context["cl"].model_admin.per_cent(row) for row in Attempt.objects.all()] == [None]
    assert page.context["cl"].result_count == 1


def test_open_answer_is_marked_from_its_record(client_of_instructor: Client) -> None:
    attempt, _ = finished(make_quiz(["explain"]), "To sell copies.")
    page = client_of_instructor.get(f"{LIST}{attempt.pk}/change/").content.decode()
    assert f'formaction="{LIST}{attempt.pk}/mark/" name="mark" value="1"' in page

    sent = {"mark": "1", "point-1": ["1", "2"]}
    said = client_of_instructor.post(f"{LIST}{attempt.pk}/mark/", sent, follow=True)

    attempt.refresh_from_db()
    assert (attempt.score, attempt.max_score) == (1, 1)
    assert [str(each) for each in said.context["messages"]] == ["Question 1 has 1 now."]
    assert said.content.decode().count('name="point-1" value="1" checked') == 1


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 404),
        ({"mark": "x"}, 404),
        ({"mark": "9"}, 404),
        ({"mark": "9" * 40}, 404),
        ({"mark": "1", "point-1": ["x", "9" * 40]}, 302),
        ({"mark": "1", "point-1": "77"}, 302),
    ],
)
def test_what_no_form_sends(sent: dict, status: int, client_of_instructor: Client) -> None:
    attempt, _ = finished(make_quiz(["explain"]), "To sell copies.")

    answer = client_of_instructor.post(f"{LIST}{attempt.pk}/mark/", sent)

    assert answer.status_code == status
    assert set(Grade.objects.values_list("mark", flat=True)) == {Decimal(0)}


def test_only_instructors_mark() -> None:
    attempt, _ = finished(make_quiz(["explain"]), "To sell copies.")
    client = Client()
    staff = make_user(is_staff=True)
    staff.groups.clear()
    client.force_login(staff)

    answer = client.post(f"{LIST}{attempt.pk}/mark/", {"mark": "1", "point-1": "1"})

    assert (answer.status_code, Grade.objects.count()) == (403, 1)


def test_record_speaks_in_words_and_names_what_waits(client_of_instructor: Client) -> None:
    attempt = make_attempt()
    explained, _ = finished(make_quiz(["explain"]), "To sell copies.")

    page = client_of_instructor.get(f"{LIST}{attempt.pk}/change/").content.decode()
    open_page = client_of_instructor.get(f"{LIST}{explained.pk}/change/").content.decode()

    ids = Option.objects.values_list("public_id", flat=True)
    assert [each for each in ids if each in page] == []
    assert "<td>The Wright brothers</td><td>The Wright brothers</td>" in page
    assert "<td>year: 1909; month: 7</td><td>July 1909</td>" in page
    assert "<td>1 / 1</td><td>marked</td>" in page
    assert (str(attempt.uuid) in page, f"{attempt.learner}, {attempt.quiz}" in page) == (
        False,
        True,
    )
    assert ("Waits for marks:" in page, "Waits for marks:" in open_page) == (False, True)
    assert 'href="#record-1"' in open_page
    assert "<td>waits for marks</td>" in open_page
