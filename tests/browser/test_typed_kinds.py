"""Numbers, gaps and explanations on a small phone, by the keyboard alone and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from quizzes.models import Attempt, Grade, Quiz
from tests.browser.test_accessibility import complaints
from tests.browser.test_taking import press, tab_to
from tests.builders import make_quiz

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def fill_gaps(page) -> None:
    for number, text in enumerate(("July 1909", "Bleriot", "36"), start=1):
        tab_to(page, f"#field-1-{number}")
        page.keyboard.type(text)
    tab_to(page, "#field-1-4")
    page.keyboard.type("Dover")


def write_number(page) -> None:
    tab_to(page, "#field-1")
    page.keyboard.type("thirty-six")


def explain(page) -> None:
    tab_to(page, "textarea")
    page.keyboard.type("It sold copies.\nAnd warned.")


ANSWERS = {
    "numeric": (write_number, "Right: "),
    "cloze": (fill_gaps, "Right: "),
    "explain": (explain, "Compare and mark it yourself: "),
}


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("scheme", ["light", "dark", "no scripts"])
def test_it_is_taken_by_the_keyboard_alone(visit, kind, scheme):
    answer, title = ANSWERS[kind]
    quiz = make_quiz([kind])
    if scheme == "no scripts":
        guest = visit(width=360, script=False)
    else:
        guest = visit(width=360, scheme=scheme)
    page, found = guest.page, []
    guest.go(f"/quizzes/{quiz.slug}/")
    press(page, "button.main")
    found += complaints(guest) if scheme != "no scripts" else []

    answer(page)
    press(page, "button.main")

    assert page.title().startswith(title)
    found += complaints(guest) if scheme != "no scripts" else []
    assert found == []


def test_an_explanation_is_marked_by_keyboard_and_the_ticks_stay(visit):
    quiz = make_quiz(["explain"])
    guest = visit(width=360)
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    press(page, "button.main")
    explain(page)
    press(page, "button.main")

    tab_to(page, "input[value='1']")
    page.keyboard.press("Space")
    press(page, ".checklist button")

    assert page.title().startswith("You found 1 of 2 points: ")
    assert page.locator("input[type=checkbox]:checked").count() == 1
    press(page, "a.main")
    press(page, "button.main")
    assert page.title().startswith("Not scored, ")
    assert complaints(guest) == []
    assert Grade.objects.filter(reason="learner").count() == 1


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_sentence_with_gaps_fits_the_screen(visit, width):
    quiz = make_quiz(["cloze"], layout=Quiz.Layout.ALL)
    guest = visit(width=width, script=False)
    guest.go(f"/quizzes/{quiz.slug}/")
    guest.page.click("button.main")

    boxes = [field.bounding_box() for field in guest.page.locator(".gap input, .gap select").all()]

    assert len(boxes) == 4
    assert all(box["height"] >= 44 and box["x"] + box["width"] <= width for box in boxes)
    assert not guest.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def refused(visit):
    """A guest whose third gap cannot be read."""
    quiz = make_quiz(["cloze"])
    guest = visit(width=360)
    guest.go(f"/quizzes/{quiz.slug}/")
    guest.page.click("button.main")
    guest.page.fill("#field-1-3", "30 to 40")
    press(guest.page, "button.main")
    return guest


def test_an_error_leads_to_its_gap(visit):
    guest = refused(visit)
    page = guest.page

    page.locator(".summary li a").click()

    assert page.evaluate("document.activeElement.id") == "field-1-3"
    assert complaints(guest) == []


def test_an_error_goes_when_its_answer_is_mended_and_saved(visit):
    page = refused(visit).page
    expect(page.locator(".summary")).to_be_visible()

    page.fill("#field-1-3", "36")

    expect(page.locator("[data-says]")).to_have_text(re.compile("^Saved"))
    expect(page.locator(".summary, .error, [aria-invalid]")).to_have_count(0)


def test_a_checklist_within_a_page_of_all_questions_is_saved_on_its_own(visit):
    quiz = make_quiz(["explain", "numeric"], layout=Quiz.Layout.ALL)
    guest = visit(width=360, script=False)
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    page.click("button.main")
    page.fill("textarea", "It sold copies.")
    page.click("button[value='check:1']")

    page.check("input[value='2']")
    page.click(".checklist button")

    assert page.locator("input[type=checkbox]:checked").get_attribute("value") == "2"
    assert Attempt.objects.get().steps.count() == 1
