"""Writing questions at length: how many pages it takes, and what happens without loading one."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from quizzes.actions.instructors import make_instructor
from quizzes.models import Question
from quizzes.queries.authoring import stored_content
from tests.browser.conftest import Visit
from tests.browser.test_admin import settle, sign_in
from tests.builders import make_article, make_question, make_quiz, make_user

Visits = Callable[..., Visit]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def author(visit: Visits) -> Callable[..., tuple[Visit, Page]]:
    """Somebody at work in the admin: `author(width=1280)`."""

    def make(**options: object) -> tuple[Visit, Page]:
        make_instructor(make_user("teacher"))
        seen = visit(**options)
        return seen, sign_in(seen, "teacher")

    return make


def count_loads(page: Page) -> list[str]:
    """The pages that are loaded from now on, redirects included."""
    loads: list[str] = []
    page.on("request", lambda sent: sent.is_navigation_request() and loads.append(sent.url))
    return loads


def option(page: Page, place: int):
    return page.get_by_label("Option", exact=True).nth(place)


KINDS = ["Single choice"] * 3 + ["Short text"] * 4 + ["Single choice"] * 3


def test_ten_questions_take_at_most_three_pages_each(author) -> None:
    article = make_article(title="The first flights")
    quiz = make_quiz(["date"], article=article)
    seen, page = author(width=1280)
    seen.go("/admin/quizzes/question/")
    loads, each = count_loads(page), []

    page.get_by_role("link", name="Add question").click()
    page.get_by_label("Worth").select_option("core")
    page.get_by_label("Add to a quiz").select_option(quiz.title)
    for number, kind in enumerate(KINDS):
        if number and kind != KINDS[number - 1]:
            page.get_by_text("Another kind of question").click()
            page.get_by_role("link", name=kind, exact=True).click()
        page.get_by_label("Question:").fill(f"Who was number {number}?")
        if kind == "Single choice":
            option(page, 0).fill("A count")
            option(page, 1).fill("A mechanic")
            page.get_by_label("Right", exact=True).nth(number % 2).check()
        else:
            page.get_by_label("Answer", exact=True).first.fill("Louis Blériot")
        settle(page)
        if number < len(KINDS) - 1:
            page.get_by_role("button", name="Save and add another").click()
        else:
            page.get_by_role("button", name="Save", exact=True).last.click()
        expect(page.get_by_text(f"Who was number {number}?").first).to_be_visible()
        each.append(len(loads) - sum(each))

    members = quiz.sections.get().questions.order_by("memberships__position")
    assert list(members.values_list("worth", "article", "kind"))[1:] == [
        ("core", article.pk, kind.lower().replace(" ", "_")) for kind in KINDS
    ]
    print(f"pages for each of 10 questions: {each}, {sum(each)} in all")
    assert sum(each) <= 25
    assert max(each) <= 3
    assert seen.complaints == []


@pytest.mark.parametrize("width", [360, 1280])
def test_preview_follows_what_is_typed(width: int, author) -> None:
    article = make_article()
    seen, page = author(width=width)
    seen.go(f"/admin/quizzes/question/add/?kind=single_choice&article={article.pk}")
    loads = count_loads(page)
    preview = page.locator("#preview")

    page.get_by_label("Question:").fill("Who built it?")
    option(page, 0).fill("Two brothers")
    if width == 360:
        expect(preview.get_by_text("Who built it?")).to_be_hidden()
        preview.locator("summary").click()
    expect(preview.get_by_text("Who built it?")).to_be_visible()
    expect(preview.get_by_text("Two brothers")).to_be_in_viewport()
    expect(preview.get_by_text("Mark exactly one option as right")).to_be_visible()
    option(page, 1).fill("A count")
    page.get_by_label("Right", exact=True).nth(0).check()

    expect(preview.get_by_text("Right answer")).to_be_visible()
    assert page.get_by_role("button", name="Preview").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (loads, seen.complaints) == ([], [])
    assert not Question.objects.exists()


def test_rows_move_by_keys_and_by_dragging_without_a_page(author) -> None:
    question = make_question("single_choice", article=make_article())
    seen, page = author(width=1280, height=1800)
    seen.go(f"/admin/quizzes/question/{question.pk}/change/")
    loads = count_loads(page)

    page.get_by_role("button", name="Move 1 down").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Move 3 down")).to_be_focused()
    expect(option(page, 2)).to_have_value("The Wright brothers")
    page.locator(".row-grip").nth(3).drag_to(
        page.locator(".question-row").nth(0), target_position={"x": 100, "y": 4}
    )
    expect(option(page, 0)).to_have_value("Louis Blériot")
    page.get_by_role("button", name="More rows").click()
    expect(page.get_by_label("Option", exact=True)).to_have_count(8)
    expect(option(page, 5)).to_be_focused()
    option(page, 5).fill("Otto Lilienthal")
    assert loads == []
    settle(page)
    page.get_by_role("button", name="Save", exact=True).last.click()

    question.refresh_from_db()
    assert [each.text for each in stored_content(question.current).options] == [
        "Louis Blériot",
        "Samuel Langley",
        "Charles Taylor",
        "The Wright brothers",
        "Otto Lilienthal",
    ]
    assert seen.complaints == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_author_tries_a_question_and_comes_back(scripts: bool, author) -> None:
    question = make_question("single_choice", article=make_article())
    seen, page = author(width=360, script=scripts)
    seen.go(f"/admin/quizzes/question/{question.pk}/change/")

    page.get_by_role("link", name="Try it as a learner").click()
    page.get_by_label("Samuel Langley").check()
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("His machine fell into the river nine days before.")).to_be_visible()
    page.get_by_role("link", name="Back to the question").click()

    expect(page).to_have_url(re.compile(f"/question/{question.pk}/change/"))
    assert seen.complaints == []
