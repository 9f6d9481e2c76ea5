"""The admin in a real browser under the strict policy: nothing of it is inline."""

import re
from collections.abc import Callable

import pytest
from django.contrib import admin
from playwright.sync_api import Page, expect

from quizzes.actions.instructors import make_instructor
from quizzes.models import AuditEntry, Fact, Question
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content
from tests.admin.attempts import make_attempt
from tests.browser.conftest import Visit
from tests.builders import KINDS, make_article, make_quiz, make_user

Visits = Callable[..., Visit]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_in(visit: Visit, username: str) -> Page:
    visit.go("/admin/login/")
    visit.page.fill("#id_username", username)
    visit.page.fill("#id_password", "a-long-password-7")
    visit.page.click("input[type=submit]")
    return visit.page


def settle(page: Page) -> None:
    """Wait for the preview: a database in memory refuses to be read while it is written to."""
    expect(page.locator("#preview")).not_to_have_attribute("aria-busy", "true")


def every_page() -> list[str]:
    """Lists and add pages of everything registered, and a form of each sort of row."""
    article, attempt = make_article(), make_attempt()
    quiz = make_quiz(KINDS, article=article)
    pages = ["/admin/", "/admin/quizzes/", "/admin/password_change/"]
    for model, model_admin in admin.site._registry.items():
        base = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        pages.append(base)
        if model_admin.has_add_permission.__qualname__ != "ReadOnlyAdmin.has_add_permission":
            pages.append(f"{base}add/")
        if row := model._default_manager.first():
            pages += [f"{base}{row.pk}/change/", f"{base}{row.pk}/history/"]
    for question in Question.objects.filter(sections__quiz=quiz):
        pages.append(f"/admin/quizzes/question/{question.pk}/change/")
        pages.append(f"/admin/quizzes/question/add/?kind={question.kind}&article={article.pk}")
    for fact in Fact.objects.filter(article=article):
        pages.append(f"/admin/quizzes/fact/{fact.pk}/change/")
        pages.append(f"/admin/quizzes/fact/{fact.pk}/delete/")
    pages.append(f"/admin/quizzes/attempt/{attempt.pk}/change/")
    return list(dict.fromkeys(pages))


def test_no_page_breaks_the_policy(visit: Visits) -> None:
    make_user("head", is_staff=True, is_superuser=True)
    pages = every_page()
    seen = visit(width=1280)
    page = sign_in(seen, "head")

    for url in pages:
        answer = page.goto(seen.base + url)
        if answer.status == 403:  # what nobody may add
            continue
        assert answer.status == 200, url
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert seen.complaints == [], url


def test_policy_is_in_force(visit: Visits) -> None:
    make_user("head", is_staff=True, is_superuser=True)
    seen = visit()
    page = sign_in(seen, "head")

    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))"
    )

    assert len(seen.complaints) == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_question_is_written_published_mended_and_retired(scripts: bool, visit: Visits) -> None:
    make_instructor(make_user("teacher"))
    article = make_article(title="The first flights")
    seen = visit(width=360, script=scripts)
    page = sign_in(seen, "teacher")

    seen.go("/admin/quizzes/question/add/")
    page.get_by_label("Article").select_option("The first flights")
    page.get_by_role("button", name="Single choice").click()
    page.get_by_label("Question:").fill("Who built it?")
    page.get_by_label("Option", exact=True).nth(0).fill("Two brothers")
    page.get_by_label("Option", exact=True).nth(1).fill("A count")
    settle(page)
    page.get_by_label("Points").press("Enter")
    expect(
        page.locator(".errorlist").get_by_text("Mark exactly one option as right")
    ).to_be_visible()
    expect(page.get_by_label("Option", exact=True).nth(1)).to_have_value("A count")
    page.get_by_label("Right", exact=True).nth(0).check()
    page.get_by_role("button", name="More rows").click()
    expect(page.get_by_label("Option", exact=True)).to_have_count(7)
    page.get_by_role("button", name="Move 2 up").click()
    expect(page.get_by_label("Option", exact=True).nth(0)).to_have_value("A count")
    page.get_by_label(re.compile("A prize drew pilots")).check()
    if scripts:
        page.locator("#preview summary").click()
    else:
        page.get_by_role("button", name="Preview").click()
    expect(page.locator("#preview").get_by_text("A count")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    settle(page)
    page.get_by_role("button", name="Save and publish").click()

    question = Question.objects.get()
    assert question.status == Status.PUBLISHED
    assert [option.text for option in stored_content(question.current).options] == [
        "A count",
        "Two brothers",
    ]
    assert list(question.facts.all()) == [article.facts.get(kind="claim")]

    page.get_by_role("link", name="Who built it?").first.click()
    page.get_by_label("Question:").fill("Who built the aeroplane?")
    settle(page)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("Select this object for an action").check()
    page.get_by_label("Action:").select_option("Retire")
    page.get_by_role("button", name="Go", exact=True).click()

    question.refresh_from_db()
    assert (question.status, question.current.number) == (Status.RETIRED, 2)
    done = AuditEntry.objects.filter(subject_uuid=question.uuid).order_by("id")
    assert list(done.values_list("action", flat=True)) == ["publish question", "retire question"]
    assert seen.complaints == []
