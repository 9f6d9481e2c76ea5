"""A learner says that an answer should count, or reports a question, without any script."""

import pytest
from django.test import Client
from django.utils import timezone

from quizzes.actions.decide_remark import accept_remarks
from quizzes.models import Remark, Slot
from tests.builders import make_quiz, raw_answer
from tests.web.browsing import attempt_form, start, typed_fields

pytestmark = pytest.mark.django_db


def finish(client: Client, quality: str = "wrong", **quiz: object) -> str:
    """The address of a finished attempt at a quiz of one question."""
    url = start(client, make_quiz(["short_text"], feedback="deferred", **quiz))
    form = attempt_form(client.get(f"{url}?q=1"))
    slot = Slot.objects.get(attempt__uuid=url.split("/")[2])
    typed = typed_fields(form, 1, raw_answer(slot, quality))
    client.post(f"{url}?q=1", form.data("next:1", **typed))
    client.post(f"{url}submit/")
    return url


def page_of(url: str) -> str:
    return f"{url}questions/1/remark/"


def test_review_leads_to_the_page_and_back(client: Client) -> None:
    url = finish(client)
    review = client.get(f"{url}review/").content.decode()
    assert f'href="{page_of(url)}?kind=appeal">My answer should count</a>' in review

    page = client.get(f"{page_of(url)}?kind=appeal")
    sent = client.post(page_of(url), {"kind": "appeal", "text": "He flew."}, follow=True)

    assert "Otto Lilienthal" in page.content.decode()
    assert sent.redirect_chain == [(f"{page_of(url)}?kind=appeal&sent=1", 302)]
    text = sent.content.decode()
    assert "You said that your answer should count. An instructor will look at it." in text
    assert f'href="{url}review/?show=all&amp;open=1#question-1"' in text
    assert list(Remark.objects.values_list("kind", "text")) == [("appeal", "He flew.")]


def test_review_tells_what_was_said_and_the_page_takes_it_once(client: Client) -> None:
    url = finish(client)
    client.post(page_of(url), {"kind": "appeal"})

    review = client.get(f"{url}review/").content.decode()
    again = client.get(f"{page_of(url)}?kind=appeal").content.decode()

    assert "You said that your answer should count. An instructor will look at it." in review
    assert "<textarea" not in again
    assert "<textarea" in client.get(f"{page_of(url)}?kind=report").content.decode()


def test_right_answer_can_be_reported_only(client: Client) -> None:
    url = finish(client, "right")
    review = client.get(f"{url}review/?show=all").content.decode()

    assert "My answer should count" not in review
    assert f"{page_of(url)}?kind=report" in review
    refused = client.post(page_of(url), {"kind": "appeal"})
    assert (refused.status_code, Remark.objects.count()) == (422, 0)


@pytest.mark.parametrize("text", ["", "x" * 501, "a\0b"])
def test_text_that_cannot_be_taken_stays_on_the_page(text: str, client: Client) -> None:
    url = finish(client)

    page = client.post(page_of(url), {"kind": "report", "text": text})

    assert (page.status_code, Remark.objects.count()) == (422, 0)
    assert "This was not sent" in page.content.decode()


def test_what_was_written_is_shown_as_text(client: Client) -> None:
    url, text = finish(client), "<script>alert(1)</script>" + "x" * 500

    page = client.post(page_of(url), {"kind": "report", "text": text}).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("state", "said"),
    [("accepted", "An instructor agreed."), ("declined", "left it as it is.")],
)
def test_decision_is_told(state: str, said: str, client: Client) -> None:
    url = finish(client)
    client.post(page_of(url), {"kind": "appeal"})
    remark = Remark.objects.get()
    Remark.objects.update(state=state, decided_at=remark.created_at)

    assert said in client.get(page_of(url)).content.decode()


def test_nobody_else_and_nothing_else(client: Client) -> None:
    url = finish(client)

    answers = [
        each.status_code
        for other in (Client(), client)
        for where in (page_of(url), f"{url}questions/2/remark/", f"{url}questions/99999/remark/")
        if not (other is client and where == page_of(url))
        for each in (other.get(where), other.post(where, {"kind": "report", "text": "x"}))
    ]

    assert answers == [404] * 10


def test_not_before_the_answer_is_shown(client: Client) -> None:
    open_url = start(client, make_quiz(["short_text"]))
    withheld = finish(client, answers_from="2999-01-01T00:00Z")

    answers = [client.get(page_of(url)).status_code for url in (open_url, withheld)]

    assert answers == [404, 404]


def test_answer_that_is_accepted_counts_and_the_review_says_so(client: Client) -> None:
    url = finish(client)
    client.post(page_of(url), {"kind": "appeal"})

    accept_remarks(list(Remark.objects.all()), by=None, now=timezone.now())

    review = client.get(f"{url}review/").content.decode()
    page = client.get(f"{page_of(url)}?kind=appeal").content.decode()
    assert "Question 1 was corrected: 0 is now 1." in review
    assert "You said that your answer should count. An instructor agreed." in page
