"""What a learner prints of the ordinary pages: everything that is folded away, nothing to press."""

import pytest

from quizzes.models import Slot
from tests.browser.test_accessibility import as_guest
from tests.builders import make_quiz
from tests.web.browsing import start

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_review_is_printed_with_its_answers_and_without_buttons(visit, client):
    url = start(client, make_quiz(["single_choice", "date"]))
    client.post(f"{url}submit/")
    guest = as_guest(visit, client, "dark")
    guest.go(f"{url}review/?show=all")
    page = guest.page
    answers = page.locator(".reviewed .feedback, .reviewed .answer")
    assert not any(each.is_visible() for each in answers.all())

    page.emulate_media(media="print")

    assert answers.count() >= Slot.objects.count()
    assert all(each.is_visible() for each in answers.all())
    assert [each for each in page.locator("button, nav, .top").all() if each.is_visible()] == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
