"""The list of questions: how each fared, when it changed, and what is done to many at once."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client

from quizzes.actions.answering import Incoming
from quizzes.actions.close_attempt import submit_attempt
from quizzes.actions.revise_question import revise_question
from quizzes.actions.save_answer import save_answers
from quizzes.actions.start_attempt import start_attempt
from quizzes.actions.tagging import set_tags
from quizzes.actions.write_quiz import add_member
from quizzes.models import Grade, Learner, Question, Quiz, Slot, User
from quizzes.permissions import identify
from quizzes.queries.question_uses import Uses, uses_of
from tests.builders import (
    CONTENTS,
    MADE_AT,
    make_article,
    make_question,
    make_quiz,
    make_user,
    raw_answer,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/quizzes/question/"


def take(quiz: Quiz, *qualities: str) -> None:
    """An attempt with these answers; "" for a question that is left empty."""
    user = make_user()
    learner = Learner.objects.create(user=user, created_at=MADE_AT)
    attempt = start_attempt(quiz, learner=learner, now=MADE_AT, seed=1).attempt
    slots = attempt.slots.order_by("number")
    items = [
        Incoming(slot.number, raw_answer(slot, quality), uuid4())
        for slot, quality in zip(slots, qualities, strict=True)
        if quality
    ]
    save_answers(attempt.uuid, items, who=identify(user), arrived_at=MADE_AT)
    submit_attempt(attempt.uuid, who=identify(user), arrived_at=MADE_AT)


def test_facility_is_the_share_of_points_that_was_earned() -> None:
    quiz = make_quiz(["single_choice", "date", "explain", "short_text"])
    take(quiz, "right", "wrong", "right", "")
    take(quiz, "wrong", "wrong", "wrong", "partly")
    take(quiz, "partly", "", "", "right")
    never = make_question("date")

    found = uses_of(Question.objects.all())

    assert [found.get(each.pk, Uses()) for each in Question.objects.order_by("pk")] == [
        Uses(3, Decimal("0.5")),
        Uses(3, Decimal(0)),
        Uses(3, None),
        Uses(3, Decimal("0.5")),
        Uses(0, None),
    ]
    assert never.pk not in found


def test_newest_grade_counts_and_an_open_attempt_does_not() -> None:
    quiz = make_quiz(["date"])
    take(quiz, "wrong")
    old = Grade.objects.get()
    Grade.objects.create(
        slot=old.slot,
        step=old.step,
        revision=old.revision,
        rules=1,
        reason="correction",
        outcome="graded",
        fraction=1,
        mark=1,
        created_at=MADE_AT,
    )
    user = make_user()
    start_attempt(
        quiz, learner=Learner.objects.create(user=user, created_at=MADE_AT), now=MADE_AT, seed=1
    )

    assert list(uses_of(Question.objects.all()).values()) == [Uses(2, Decimal(1))]


@pytest.mark.parametrize(
    ("band", "kinds"),
    [
        ("hard", ["date"]),
        ("medium", ["single_choice"]),
        ("easy", ["short_text"]),
        ("never", ["explain", "ordering"]),
        ("nonsense", ["single_choice", "date", "explain", "short_text", "ordering"]),
    ],
)
def test_questions_are_filtered_by_the_share_that_was_right(
    band: str, kinds: list[str], client_of_instructor: Client
) -> None:
    quiz = make_quiz(["single_choice", "date", "explain", "short_text"])
    take(quiz, "right", "wrong", "right", "right")
    take(quiz, "wrong", "wrong", "wrong", "right")
    make_question("ordering")

    page = client_of_instructor.get(f"{LIST}?facility={band}", follow=True)

    assert {row.kind for row in page.context["cl"].result_list} == set(kinds)


def test_columns_say_how_a_question_fared(client_of_instructor: Client) -> None:
    quiz = make_quiz(["single_choice"])
    take(quiz, "right")
    take(quiz, "right")
    take(quiz, "wrong")
    make_question("date")

    page = client_of_instructor.get(LIST)

    rows = page.context["cl"].result_list
    model_admin = page.context["cl"].model_admin
    assert [(model_admin.times_used(row), model_admin.facility(row)) for row in rows] == [
        (3, "67 %"),
        (0, None),
    ]
    assert "67 %" in page.content.decode()


def test_list_is_ordered_by_the_last_change(client_of_instructor: Client) -> None:
    first, second = make_question("date"), make_question("date")
    later = MADE_AT + timedelta(days=1)
    revise_question(first, replace(CONTENTS["date"], stem="On what day?"), now=later)

    page = client_of_instructor.get(f"{LIST}?o=-8")

    assert [row.pk for row in page.context["cl"].result_list] == [first.pk, second.pk]
    assert page.context["cl"].model_admin.last_changed(first) == later


@pytest.mark.parametrize("worth", ["core", "support", "trivia"])
def test_worth_is_set_of_many(worth: str, client_of_instructor: Client) -> None:
    questions = [make_question("date", worth=each) for each in ("core", "trivia")]
    kept = make_question("date", worth="support")

    chosen = {"_selected_action": [each.pk for each in questions], "action": f"make_{worth}"}
    page = client_of_instructor.post(LIST, chosen, follow=True)

    kept.refresh_from_db()
    assert list(Question.objects.exclude(pk=kept.pk).values_list("worth", flat=True)) == [worth] * 2
    assert kept.worth == "support"
    changed = {"core": 1, "support": 2, "trivia": 1}[worth]
    assert [str(each) for each in page.context["messages"]] == [f"{worth} from now on: {changed}"]


def test_filters_are_article_worth_kind_and_status(client_of_instructor: Client) -> None:
    for name in ("ada", "ben"):
        make_quiz(["date"])
        make_question("date", owner=make_user(name))
    set_tags(Question.objects.last(), ["when"])

    page = client_of_instructor.get(LIST)

    assert [str(spec.title) for spec in page.context["cl"].filter_specs] == [
        "article",
        "worth",
        "kind",
        "status",
        "warnings",
        "share right",
        "facts",
        "tags",
        "author",
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_statements(rows: int, client_of_instructor: Client, django_assert_num_queries) -> None:
    quiz = make_quiz(["date"] * rows)
    take(quiz, *["right"] * rows)
    client_of_instructor.get(LIST)

    with django_assert_num_queries(15):
        client_of_instructor.get(LIST)
    assert Slot.objects.count() == rows


def test_link_that_adds_begins_where_its_author_left_off(
    client_of_instructor: Client, instructor: User
) -> None:
    def added(query: str = "") -> str:
        page = client_of_instructor.get(f"{LIST}{query}").content.decode()
        return unescape(page.split('" class="addlink">Add question')[0].rsplit('"', 1)[1])

    article = make_article()
    fresh = added()
    last = make_question("date", article=article, owner=instructor, worth="trivia")
    make_question("ordering", article=make_article(), owner=make_user())
    outside = added()
    section = make_quiz([], article=article).sections.get()
    add_member(section, last)
    other = make_article()

    kept = f"/admin/quizzes/question/add/?kind=date&article={article.pk}&worth=trivia"
    assert fresh == f"/admin/quizzes/question/add/?kind=single_choice&article={article.pk}"
    assert outside == kept
    assert added() == f"{kept}&section={section.pk}"
    filtered = added(f"?article__id__exact={other.pk}")
    assert filtered.endswith(f"&kind=date&article={other.pk}&worth=trivia")


def test_author_filter_shows_what_somebody_wrote(client_of_instructor: Client) -> None:
    owner = make_user("ada")
    written, _other = (make_question("date", owner=each) for each in (owner, make_user("ben")))

    page = client_of_instructor.get(f"{LIST}?author={owner.pk}")

    assert list(page.context["cl"].result_list) == [written]
