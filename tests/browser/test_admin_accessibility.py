"""The instructors' pages by axe: on a phone, on a desk, in both schemes, no complaint."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from quizzes.actions.instructors import make_instructor
from quizzes.models import Question
from quizzes.models.publishing import Status
from tests.actions.test_remarks import appeal, finished, report
from tests.browser.conftest import Visit
from tests.browser.test_admin import sign_in
from tests.builders import KINDS, make_article, make_quiz, make_user

Visits = Callable[..., Visit]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pages() -> list[str]:
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
    return [
        "/admin/",
        "/admin/quizzes/article/paste/",
        f"/admin/quizzes/quiz/{drafted.pk}/publish/",
        "/admin/quizzes/question/",
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_instructors(width: int, scheme: str, visit: Visits, pages: list[str]) -> None:
    make_instructor(make_user("teacher"))
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
