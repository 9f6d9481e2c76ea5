"""Tags of many questions on a phone: the page that asks which, with the script and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from quizzes.actions.instructors import make_instructor
from quizzes.actions.tagging import set_tags
from quizzes.models import Question
from tests.browser.conftest import Visit
from tests.browser.test_admin import sign_in
from tests.browser.test_admin_accessibility import complaints
from tests.builders import make_question, make_user

Visits = Callable[..., Visit]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIST = "/admin/quizzes/question/"


@pytest.fixture
def questions() -> list[Question]:
    make_instructor(make_user("teacher"))
    questions = [make_question(kind) for kind in ("single_choice", "date", "short_text")]
    set_tags(questions[0], ["Cold War", "who"])
    return questions


def ask(seen: Visit, action: str) -> Page:
    page = sign_in(seen, "teacher")
    seen.go(LIST)
    for box in page.locator("input.action-select").all()[:2]:
        box.check()
    page.select_option("select[name=action]", action)
    page.click("button[name=index]")
    page.locator("#tags_form").wait_for()
    page.wait_for_load_state()
    return page


def names(questions: list[Question]) -> list[list[str]]:
    return [[tag.name for tag in question.tags.all()] for question in questions]


@pytest.mark.parametrize("script", [True, False])
def test_two_are_tagged(script: bool, visit: Visits, questions: list[Question]) -> None:
    page = ask(visit(script=script), "tag_chosen")

    page.get_by_label("Tags").fill("why, WHO")
    page.get_by_role("button", name="Tag", exact=True).click()
    page.get_by_text("2 tagged: WHO, why.").wait_for()

    assert names(questions) == [["Cold War", "who", "why"], ["who", "why"], []]


def test_known_tags_are_offered_after_a_comma(visit: Visits, questions: list[Question]) -> None:
    page = ask(visit(), "tag_chosen")
    field = page.get_by_label("Tags")

    def offered() -> list[str]:
        return field.evaluate("field => [...field.list.options].map((each) => each.value)")

    first = offered()
    field.press_sequentially("WHO, c")

    assert (first, offered()) == (["Cold War", "who"], ["WHO, Cold War"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("action", ["tag_chosen", "untag_chosen"])
def test_pages_that_ask(
    action: str, width: int, scheme: str, visit: Visits, questions: list[Question]
) -> None:
    seen = visit(width=width, scheme=scheme)
    ask(seen, action)

    assert complaints(seen) == []
