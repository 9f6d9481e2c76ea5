"""The first page of instructors: where a new article begins, and what waits for them."""

from django.test import Client

from quizzes.actions.mark_answer import mark_answer
from quizzes.actions.mark_own_answer import mark_own_answer
from quizzes.models import Attempt, User
from quizzes.permissions import identify
from quizzes.queries.waiting import waiting_for
from tests.actions.test_remarks import appeal, finished, open_attempt
from tests.builders import MADE_AT, make_article, make_quiz, make_user
from tests.proposing import propose

MARKING = "/admin/quizzes/attempt/?marking=waits"


def test_index_begins_with_pasting_and_counts_what_waits(
    client_of_instructor: Client, instructor: User
) -> None:
    own, others = make_article(owner=instructor), make_article(owner=make_user("colleague"))
    for article in (own, others):
        propose(article)
    appeal(*finished(make_quiz(["short_text"]), "Otto Lilienthal"))
    finished(make_quiz(["explain"]), "To sell copies.")

    page = client_of_instructor.get("/admin/").content.decode()

    review = f"/admin/quizzes/article/{own.pk}/review/"
    assert 'href="/admin/quizzes/article/paste/">Paste an article</a>' in page
    assert f'href="{review}">3 proposals wait</a>' in page
    assert page.count("proposals wait") + page.count("proposal waits") == 1
    assert 'href="/admin/quizzes/remark/">1 remark is open</a>' in page
    assert f'href="{MARKING}">1 answer waits for marks</a>' in page


def test_index_says_that_nothing_waits(client_of_instructor: Client) -> None:
    page = client_of_instructor.get("/admin/").content.decode()

    for said in ("No proposal waits.", "No remark is open.", "No answer waits for marks."):
        assert said in page


def test_index_counts_nothing_for_who_is_no_instructor(db: None) -> None:
    client, staff = Client(), make_user(is_staff=True)
    staff.groups.clear()
    client.force_login(staff)

    assert "Paste an article" not in client.get("/admin/").content.decode()


def test_answers_wait_until_an_instructor_marked_them(
    client_of_instructor: Client, instructor: User
) -> None:
    quiz = make_quiz(["explain", "short_text"])
    marked, own, fresh = (finished(quiz, "To sell copies.", "Blériot") for _ in range(3))
    finished(quiz, None, "Blériot")
    open_attempt(quiz, "To sell copies.")
    mark_answer(marked[0].pk, 1, [1], by=instructor, now=MADE_AT)
    mark_own_answer(own[0].uuid, 1, [1], who=own[1], now=MADE_AT)

    listed = client_of_instructor.get(MARKING).context["cl"].result_list

    assert list(listed) == [fresh[0], own[0]]
    assert waiting_for(identify(instructor)).answers == 2
    Attempt.objects.filter(pk=fresh[0].pk).update(practice=True)
    assert waiting_for(identify(instructor)).answers == 1
