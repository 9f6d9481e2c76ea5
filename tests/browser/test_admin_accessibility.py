"""The instructors' pages by axe: on a phone, on a desk, in both schemes, no complaint."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from quizzes.actions.derive_article import start_derivation
from quizzes.actions.instructors import make_instructor
from quizzes.actions.write_fact import write_fact
from quizzes.models import Article, Question
from quizzes.models.publishing import Status
from tests.actions.test_regrade import correct, taken
from tests.actions.test_remarks import appeal, finished, report
from tests.browser.conftest import Visit
from tests.browser.test_admin import sign_in
from tests.builders import KINDS, make_article, make_question, make_quiz, make_user

Visits = Callable[..., Visit]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pages() -> list[str]:
    teacher = make_user("teacher")
    make_instructor(teacher)
    text = "Louis Blériot crossed the Channel on 25 July 1909."
    own = make_article(owner=teacher, text=text, text_sha256="0" * 64)
    quiz = make_quiz(KINDS)
    short = make_quiz(["short_text"], article=quiz.article)
    for answer in ("Lilienthal", "lilienthal"):
        appeal(*finished(short, answer), text="He flew.")
    drafted = make_quiz(["date"], article=make_article(status=Status.DRAFT))
    drafted.article.questions.update(status=Status.DRAFT)
    marked, who = finished(make_quiz(["explain"], article=quiz.article), "To sell copies.")
    report(marked, who)
    forms = [
        f"/admin/quizzes/question/{pk}/change/"
        for pk in Question.objects.filter(sections__quiz=quiz).values_list("pk", flat=True)
    ]
    stale, asked = stale_question(quiz.article), corrected_question()
    return [
        "/admin/",
        "/admin/quizzes/article/paste/",
        f"/admin/quizzes/quiz/{drafted.pk}/publish/",
        "/admin/quizzes/question/",
        "/admin/quizzes/question/?facts=stale",
        "/admin/quizzes/question/stale/",
        f"/admin/quizzes/question/{stale.pk}/change/",
        f"/admin/quizzes/question/{asked.pk}/regrade/",
        f"/admin/quizzes/article/{own.pk}/derive/?job={start_derivation(own, by=teacher).id}",
        f"/admin/quizzes/article/{own.pk}/review/",
        "/admin/quizzes/article/paste/",
        f"/admin/quizzes/question/add/?article={quiz.article.pk}",
        f"/admin/quizzes/question/add/?kind=single_choice&article={quiz.article.pk}",
        *forms,
        forms[0].replace("change", "history"),
        "/admin/quizzes/remark/",
        f"/admin/quizzes/quiz/{quiz.pk}/change/",
        f"/admin/quizzes/section/{quiz.sections.get().pk}/change/",
        "/admin/quizzes/attempt/",
        f"/admin/quizzes/attempt/{marked.pk}/change/",
    ]


def stale_question(article: Article) -> Question:
    """One whose fact was edited."""
    question = make_question("date", article=article, facts=article.facts.all())
    fact = article.facts.get(kind="event")
    write_fact(fact, {"edtf": "1909-07", "extent": "within", "inferred": False})
    return question


def corrected_question() -> Question:
    """One whose key was wrong when an attempt was graded."""
    quiz = make_quiz(["single_choice", "date"])
    taken(quiz, "wrong")
    question = quiz.sections.get().questions.get(kind="single_choice")
    correct(question)
    return question


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_instructors(width: int, scheme: str, visit: Visits, pages: list[str]) -> None:
    seen = visit(width=width, scheme=scheme)
    page = sign_in(seen, "teacher")
    found: dict[str, list[str]] = {}

    for address in pages:
        seen.go(address)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        found[address] = complaints(seen)

    assert found == {address: [] for address in pages}


def complaints(seen: Visit) -> list[str]:
    """Of the console, the layout and axe; axe last, for it breaks the policy."""
    console, seen.complaints[:] = list(seen.complaints), []
    wide = seen.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    violations = Axe().run(seen.page).response["violations"]
    seen.complaints.clear()
    return [
        *console,
        *(["wider than the screen"] if wide else []),
        *(
            f"{each['id']}: {node['target']} {node['html'][:90]}"
            for each in violations
            for node in each["nodes"]
        ),
    ]
