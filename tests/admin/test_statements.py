"""Every list and form of the admin costs as many statements with three rows as with one."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.actions.audit import leave_entry
from quizzes.actions.tagging import set_tags
from quizzes.models import Actor, Article, Quiz, Section, Tag
from tests.actions.test_remarks import appeals
from tests.admin.attempts import make_attempt
from tests.builders import make_article, make_quiz, make_user

LISTS: dict[str, Callable[[], object]] = {
    "actor": make_article,
    "article": make_article,
    "attempt": make_attempt,
    "auditentry": lambda: leave_entry("publish quiz", make_quiz(["date"]), by=make_user()),
    "fact": make_article,
    "factor": make_article,
    "question": lambda: make_quiz(["date"]),
    "quiz": make_quiz,
    "remark": lambda: appeals("Lilienthal"),
    "tag": lambda: set_tags(make_quiz(["date"]), [f"t{Tag.objects.count()}"]),
}


def statements(client: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        page = client.get(url)
    assert page.status_code == 200
    return len(captured)


@pytest.mark.parametrize("model", LISTS)
def test_list_is_constant(model: str, client_of_instructor: Client) -> None:
    url = f"/admin/quizzes/{model}/"
    LISTS[model]()
    client_of_instructor.get(url)  # fills the cache of content types
    one = statements(client_of_instructor, url)

    LISTS[model]()
    LISTS[model]()

    assert statements(client_of_instructor, url) == one


def test_every_list_is_measured(client_of_instructor: Client) -> None:
    index = client_of_instructor.get("/admin/")

    shown = {row["model"]._meta.model_name for row in index.context["app_list"][0]["models"]}
    assert set(LISTS) == shown


def grow_article(article: Article) -> None:
    for number in range(3):
        Actor.objects.create(article=article, handle=f"a{number}", name="A", kind="person")
        article.remarks.create(text="Doubtful.")
        actor = article.actors.first()
        actor.aliases.create(name=f"Alias {number}")


@pytest.mark.parametrize(
    ("make", "url"),
    [
        (lambda: make_article(), "/admin/quizzes/article/{}/change/"),
        (lambda: make_article(), "/admin/quizzes/question/add/?kind=date&article={}"),
        (lambda: make_article(), "/admin/quizzes/fact/add/?kind=claim&article={}"),
    ],
    ids=["article", "question", "fact"],
)
def test_form_is_constant_in_what_the_article_has(
    make: Callable[[], Article], url: str, client_of_instructor: Client
) -> None:
    article = make()
    client_of_instructor.get(url.format(article.pk))
    few = statements(client_of_instructor, url.format(article.pk))

    grow_article(article)

    assert statements(client_of_instructor, url.format(article.pk)) == few


@pytest.mark.parametrize("model", ["quiz", "section"])
def test_form_is_constant_in_the_members_of_a_quiz(
    model: str, client_of_instructor: Client
) -> None:
    def costs(quiz: Quiz) -> int:
        row = quiz if model == "quiz" else quiz.sections.get()
        return statements(client_of_instructor, f"/admin/quizzes/{model}/{row.pk}/change/")

    quizzes = [make_quiz(["date"] * count) for count in (1, 1, 3)]

    _first, one, three = (costs(quiz) for quiz in quizzes)

    assert one == three


def test_form_of_a_quiz_is_constant_in_its_sections(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    url = f"/admin/quizzes/quiz/{quiz.pk}/change/"
    client_of_instructor.get(url)
    one = statements(client_of_instructor, url)
    for position in (2, 3):
        Section.objects.create(quiz=quiz, position=position)

    assert statements(client_of_instructor, url) == one


def test_record_of_an_attempt_is_constant(client_of_instructor: Client) -> None:
    attempts = [make_attempt() for _ in range(2)]

    costs = [
        statements(client_of_instructor, f"/admin/quizzes/attempt/{attempt.pk}/change/")
        for attempt in attempts
    ]

    assert costs[0] >= costs[1]
    assert costs[1] <= 20


@pytest.mark.parametrize("model", LISTS)
def test_no_list_and_no_form_reads_the_texts_of_articles(
    model: str, client_of_instructor: Client
) -> None:
    LISTS[model]()
    newest = apps.get_model("quizzes", model)._default_manager.order_by("pk").last()
    listed = f"/admin/quizzes/{model}/"

    with CaptureQueriesContext(connection) as captured:
        client_of_instructor.get(listed)
        if model != "article":  # the form of an article has its text
            client_of_instructor.get(f"{listed}{newest.pk}/change/")
        client_of_instructor.get(f"{listed}add/")

    texts = [each["sql"] for each in captured if '"quizzes_article"."text"' in each["sql"]]
    assert [sql for sql in texts if "SELECT" in sql] == []
