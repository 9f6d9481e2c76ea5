"""The review queue by keyboard alone, and in sight: phone, desktop, both colour schemes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from playwright.sync_api import expect

from quizzes.actions.decide_proposal import accept_proposal
from quizzes.actions.derive_article import start_derivation
from quizzes.actions.instructors import make_instructor
from quizzes.models import Article, Decision, Proposal, User
from tests.browser.test_admin import Visits, sign_in
from tests.builders import make_article, make_user
from tests.proposing import CROSSING, PRIZE, propose
from tests.taking import NOON

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def address():
    user = make_user("teacher")
    make_instructor(user)
    text = f"{CROSSING['text']}\n{PRIZE['text']}"
    article = make_article(owner=user, text=text, text_sha256="0" * 64)
    propose(article)
    return f"/admin/quizzes/article/{article.pk}/review/"


def test_the_queue_is_worked_through_by_keys(visit: Visits, address: str) -> None:
    seen = visit(width=1280)
    page = sign_in(seen, "teacher")
    seen.go(address)

    page.keyboard.press("r")
    page.wait_for_url("**after=0")
    page.keyboard.press("u")
    page.wait_for_selector(f"mark.here:has-text('{CROSSING['text']}')")
    page.keyboard.press("j")
    page.wait_for_url("**after=0")
    page.keyboard.press("e")
    page.keyboard.press("Control+A")
    page.keyboard.type("In which year did Louis Blériot cross the Channel by air?")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.wait_for_url("**after=1")
    page.keyboard.press("a")
    page.wait_for_selector(".queue-done")

    assert list(Decision.objects.values_list("verdict", flat=True)) == [
        *("reject", "undo", "accept", "edit", "accept"),
    ]
    assert {proposal.state for proposal in Proposal.objects.all()} == {"accepted"}
    stems = Proposal.objects.filter(sort="draft").values_list("question__current__stem", flat=True)
    assert list(stems) == ["In which year did Louis Blériot cross the Channel by air?"]
    assert seen.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_queue_is_accessible_and_fits(
    visit: Visits, address: str, scheme: str, width: int
) -> None:
    seen = visit(width=width, scheme=scheme)
    page = sign_in(seen, "teacher")
    accept_proposal(Proposal.objects.get(sort="draft"), by=User.objects.get(), now=NOON)
    quiz = address.replace("review/", "quiz/")
    for path in (address, f"{address}?only=draft", quiz, YIELDS, PASTE):
        seen.go(path)
        for summary in page.locator("summary").all():
            summary.click()

        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert seen.complaints == [], path
        # The checker itself writes inline styles, so the policy's messages are read before it runs.
        violations = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == [], path
        seen.complaints.clear()


YIELDS = "/admin/quizzes/article/yields/"
PASTE = "/admin/quizzes/article/paste/"


def test_the_page_of_a_derivation_goes_on_to_the_queue(visit: Visits, address: str) -> None:
    article = Article.objects.get()
    job = start_derivation(article, by=User.objects.get(username="teacher"))
    seen = visit(width=360)
    page = sign_in(seen, "teacher")
    seen.go(address.replace("review/", f"derive/?job={job.id}"))
    expect(page.get_by_role("status")).to_have_text("Waiting to begin.")

    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING)
    expect(page.get_by_role("status")).to_have_text("Looking for dates, actors and causes.")
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)

    page.wait_for_url("**/review/")
    assert seen.complaints == []
