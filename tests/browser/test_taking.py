"""A guest takes a quiz of all kinds on a phone by the keyboard alone, with scripts and without."""

import pytest

from quizzes.models import Attempt, Quiz, Slot, Step
from tests.builders import EVENTS, make_quiz

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEYS_FOR_A_PAGE = 40


def tab_to(page, wanted: str) -> None:
    """Press Tab until the control that matches the selector has the focus."""
    for _ in range(KEYS_FOR_A_PAGE):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", wanted):
            return
    raise AssertionError(f"no way to {wanted} by Tab")


def press(page, wanted: str) -> None:
    """Reach a button or link by Tab, press it and wait for the page that follows."""
    tab_to(page, wanted)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page) -> None:
    tab_to(page, "input[type=radio]")
    while "Wright" not in page.locator("label:has(:focus)").inner_text():
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")


def write_name(page) -> None:
    tab_to(page, "input[type=text]")
    page.keyboard.type("Louis Bleriot")


def write_date(page) -> None:
    tab_to(page, "select")
    page.keyboard.type("July")
    tab_to(page, "input[name$=year]")
    page.keyboard.type("1909")


def put_in_order(page) -> None:
    """Bring each event up to its place, the earliest first."""
    for place, (text, _) in enumerate(EVENTS):
        while text not in page.locator(".event").nth(place).inner_text():
            order = page.locator(".event").all_inner_texts()
            page.locator(f"[aria-label='Move up: {text}']").focus()
            page.keyboard.press("Enter")
            page.wait_for_function(
                "before => [...document.querySelectorAll('.event')].some("
                "(event, place) => event.innerText !== before[place])",
                arg=order,
            )


ANSWERS = {
    "choice": choose,
    "text": write_name,
    "date": write_date,
    "sequence": put_in_order,
}


# Playwright reads a page by scripts of its own, which a page without scripts runs all the same.
@pytest.mark.parametrize("script", [True, False])
def test_a_guest_takes_a_whole_quiz(visit, script):
    quiz = make_quiz()
    guest = visit(script=script)
    page = guest.page
    guest.go("/")
    press(page, f"a[href='/quizzes/{quiz.slug}/']")
    press(page, "button.main")

    for number, answer in enumerate(ANSWERS.values(), start=1):
        assert page.title().startswith(f"Question {number} of 4")
        answer(page)
        press(page, "button.main")
        assert page.title().startswith("Right: ")
        assert page.locator("h2.verdict").evaluate("e => e === document.activeElement")
        press(page, "a.main")
    press(page, "button.main")

    assert page.title().startswith("4 of 4")
    assert Attempt.objects.get().score == 4
    assert guest.complaints == []
    assert [url for url in guest.requests if not url.startswith(guest.base)] == []


def test_moving_an_event_keeps_the_focus_and_saves_the_order_that_it_leads_to(visit):
    quiz = make_quiz(["ordering"])
    guest = visit()
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    press(page, "button.main")  # the page is there, and its script
    first = page.locator(".event").first.inner_text()
    page.evaluate("window.stayed = true")

    page.locator(f"[aria-label='Move down: {first}']").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    page.wait_for_function("t => document.querySelectorAll('.event')[3].innerText === t", arg=first)

    assert page.evaluate("window.stayed")
    assert page.evaluate("document.activeElement.ariaLabel") == f"Move down: {first}"
    assert page.locator("[data-moved]").inner_text() == f"Now 4 of 5: {first}"
    order = page.locator(".event").all_inner_texts()
    page.click("button.main")
    page.wait_for_selector(".feedback")
    slot = Slot.objects.exclude(checked_at=None).get()
    texts = dict(slot.revision.options.values_list("public_id", "text"))
    assert [texts[option] for option in slot.steps.last().answer] == order


def test_enter_in_a_text_field_checks_it(visit):
    quiz = make_quiz(["short_text"])
    guest = visit(script=False)
    guest.go(f"/quizzes/{quiz.slug}/")
    guest.page.click("button.main")
    guest.page.fill("input[type=text]", "Blériot")

    with guest.page.expect_navigation():
        guest.page.keyboard.press("Enter")

    assert guest.page.title().startswith("Right: ")


def test_going_back_shows_the_answer_that_was_saved(visit):
    quiz = make_quiz(["short_text", "short_text"], feedback=Quiz.Feedback.DEFERRED)
    guest = visit(script=False)
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    page.click("button.main")
    page.fill("input[type=text]", "Blériot")
    press(page, "button.main")

    page.go_back()

    assert page.input_value("input[type=text]") == "Blériot"
    press(page, "button.main")
    assert Step.objects.count() == 1


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_main_button_is_big_and_in_view(visit, width):
    quiz = make_quiz(["single_choice"])
    guest = visit(width=width)
    guest.go(f"/quizzes/{quiz.slug}/")
    guest.page.click("button.main")

    box = guest.page.locator("button.main").bounding_box()

    assert box["height"] >= 48
    assert box["y"] + box["height"] <= 740
    if width < 640:
        assert box["width"] >= width - 32


def test_the_pages_on_the_way_to_a_question_are_light(visit):
    quiz = make_quiz()
    guest = visit()
    guest.go(f"/quizzes/{quiz.slug}/")
    sizes = [len(guest.page.content())]
    guest.page.click("button.main")
    guest.page.wait_for_url("**/attempts/**")
    sizes.append(len(guest.page.content()))

    assert max(sizes) <= 8_000
