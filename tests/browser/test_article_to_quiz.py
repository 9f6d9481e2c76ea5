"""From a pasted text to a quiz that a guest takes, by keyboard alone."""

import os
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from quizzes.actions.instructors import make_instructor
from quizzes.models import Attempt, Decision, Question, Quiz
from tests.browser.test_admin import Visits
from tests.builders import make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = Path(__file__).parents[2] / "fixtures" / "articles" / "london-sewers.md"
TEN = 10
SHOTS = os.environ.get("SHOTS", "")
"""A folder for pictures of each step; none are taken without it."""


class Hands:
    """Somebody without a mouse: goes by Tab to what has a name, types, and presses keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def reach(self, name: str, *, most: int = 150) -> None:
        """Tab on until the thing with this label, text or value has the focus."""
        for _ in range(most):
            self.press("Tab")
            if self.page.evaluate(_FOCUSED).startswith(name):
                return
        raise AssertionError(f"“{name}” cannot be reached by Tab")

    def write(self, name: str, text: str) -> None:
        self.reach(name)
        self.page.keyboard.insert_text(text)

    def follow(self, name: str) -> None:
        """Reach it, press Enter, and wait for the page that this leads to."""
        self.reach(name)
        with self.page.expect_navigation():
            self.press("Enter")

    def decide(self, key: str) -> None:
        """Press a key of the queue and wait until the next page is there."""
        with self.page.expect_navigation():
            self.press(key)

    def shoot(self, name: str) -> None:
        if SHOTS:
            for width in (360, 1280):
                for scheme in ("light", "dark"):
                    self.page.set_viewport_size({"width": width, "height": 800})
                    self.page.emulate_media(color_scheme=scheme)
                    path = f"{SHOTS}/{name}-{width}-{scheme}.png"
                    self.page.screenshot(path=path, full_page=True)


_FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels && at.labels.length ? at.labels[0].textContent : "";
  return (label || at.textContent || at.value || "").trim();
}"""


def work() -> None:
    """Let the real worker of tasks do what waits."""
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)


def test_a_text_becomes_a_quiz_without_a_mouse(visit: Visits, settings) -> None:
    settings.LANGUAGE_MODEL = "none"
    make_instructor(make_user("teacher"))
    seen = visit(width=1280)
    hands = Hands(seen.page)

    seen.go("/admin/quizzes/article/")
    hands.write("Username", "teacher")
    hands.write("Password", "a-long-password-7")
    hands.follow("Log in")
    hands.follow("Paste an article")
    paste(hands)
    work()
    seen.page.wait_for_url("**/review/", timeout=20_000)
    review(hands)
    hands.decide("q")
    hands.shoot("4-quiz")
    hands.follow("Make and publish")

    assert quiz_of_ten().article.status == "published"
    hands.shoot("5-made")
    hands.follow("Open it as learners do")
    address = seen.page.url
    assert seen.complaints == []
    take(visit, address.removeprefix(seen.base))


def paste(hands: Hands) -> None:
    hands.write("Title", "The Right Drains")
    hands.write("Author", "Ada Quill")
    hands.write("Date of publication", "16 June 2016")
    hands.reach("Whose text is it?")
    hands.page.keyboard.type("own")
    hands.write("Text", TEXT.read_text().split("---\n")[2].strip())
    hands.shoot("1-paste")
    hands.follow("Find facts and questions")
    expect(hands.page.locator("#content")).to_contain_text("looks again by itself")
    hands.shoot("2-progress")


def review(hands: Hands) -> None:
    """All verdicts, and then questions alone until ten are accepted; the rest is rejected."""
    page = hands.page
    hands.shoot("3-queue")
    hands.decide("j")
    hands.decide("r")
    hands.decide("u")
    hands.press("e", "Control+End")
    page.keyboard.type(" Indeed.")
    hands.press("Escape")
    hands.decide("a")
    hands.follow("Questions only")
    while accepted() < TEN:
        hands.decide("a")
    while not page.locator(".queue-done").count():
        hands.decide("r")
    hands.shoot("3-done")

    assert accepted() == TEN
    verdicts = set(Decision.objects.values_list("verdict", flat=True))
    assert verdicts == {"accept", "edit", "reject", "undo"}


def accepted() -> int:
    return Question.objects.filter(proposal__state="accepted", status="published").count()


def quiz_of_ten() -> Quiz:
    quiz = Quiz.objects.get()
    assert (quiz.title, quiz.status) == ("The Right Drains", "published")
    assert quiz.sections.get().members.count() == TEN
    return quiz


def take(visit: Visits, address: str) -> None:
    """A guest goes through all ten, leaves them open and sees the review."""
    seen = visit(width=360)
    hands = Hands(seen.page)
    seen.go(address)
    expect(seen.page.get_by_role("heading", level=1)).to_have_text("The Right Drains")
    hands.follow("Start")
    expect(seen.page.locator("body")).to_contain_text(re.compile(rf"\b1 of {TEN}\b"))

    assert Attempt.objects.get().slots.count() == TEN
    assert seen.complaints == []
