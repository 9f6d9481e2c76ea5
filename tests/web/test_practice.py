"""Practising what was missed: chosen questions, beside the tries at the quiz and never a score."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Attempt, SectionQuestion
from quizzes.models.publishing import Status, Worth
from tests.builders import make_article, make_event, make_question, make_quiz
from tests.web.browsing import attempt_form, start

pytestmark = pytest.mark.django_db


def finished(client, quiz, right: int = 1) -> str:
    """Hand in an attempt of which the first `right` questions, short texts, were right."""
    url = start(client, quiz)
    for number in range(1, right + 1):
        form = attempt_form(client.get(f"{url}?q={number}"))
        typed = {f"{number}-answer": "Blériot"}
        client.post(f"{url}?q={number}", form.data(f"check:{number}", **typed))
    client.post(f"{url}submit/")
    return url


def practised(client, address: str) -> Attempt:
    """The attempt to which the button leads."""
    target = client.post(f"{address}practise/")["Location"]
    return Attempt.objects.get(uuid=target.split("/")[2])


def kinds(attempt: Attempt) -> list[str]:
    return list(attempt.slots.order_by("number").values_list("revision__question__kind", flat=True))


def test_the_review_offers_what_was_not_right(taker):
    url = finished(taker, make_quiz(["short_text", "date", "single_choice"]))
    assert "Practise the 2 I missed" in taker.get(f"{url}review/").content.decode()

    attempt = practised(taker, url)

    assert (attempt.practice, attempt.deadline, attempt.max_score) == (True, None, 2)
    assert kinds(attempt) == ["date", "single_choice"]


def test_nothing_is_offered_where_all_was_right(taker):
    url = finished(taker, make_quiz(["short_text"]))

    assert "Practise" not in taker.get(f"{url}review/").content.decode()
    assert taker.post(f"{url}practise/")["Location"] == f"{url}review/"


def test_practice_is_no_try_at_the_quiz(taker):
    quiz = make_quiz(["short_text", "date"])
    practice = practised(taker, finished(taker, quiz))
    taker.post(f"/attempts/{practice.uuid}/submit/")

    page = taker.get("/me/").content.decode()

    assert "1 of 2" in page[page.index("<dt>Last") : page.index("<dt>Tries")]
    assert "<dt>Tries</dt><dd>1</dd>" in page


def test_practice_stands_beside_an_open_try_and_goes_on_if_it_is_open(taker):
    quiz = make_quiz(["short_text", "date"])
    url = finished(taker, quiz)
    opened = start(taker, quiz)

    first, again = practised(taker, url), practised(taker, url)

    assert first == again
    assert str(first.uuid) not in opened
    assert start(taker, quiz) == opened
    assert f'href="{opened}' in taker.get(f"/quizzes/{quiz.slug}/").content.decode()


def test_questions_that_a_quiz_keeps_back_are_not_practised(taker):
    quiz = make_quiz(["short_text", "date", "ordering"])
    url = finished(taker, quiz)
    ordering = SectionQuestion.objects.get(section__quiz=quiz, question__kind="ordering").question
    exam = make_quiz([], article=quiz.article, answers_from=timezone.now() + timedelta(days=1))
    SectionQuestion.objects.create(section=exam.sections.get(), question=ordering, position=1)

    assert kinds(practised(taker, url)) == ["date"]


def test_an_article_gives_one_question_for_each_core_fact_that_was_missed(taker):
    article = make_article()
    facts = [make_event(article, f"Event {n}.", "1910", paragraph=n) for n in (1, 2, 3)]
    facts[2].worth = Worth.SUPPORT
    facts[2].save()
    quiz = make_quiz([], article=article)
    for position, fact in enumerate((*facts, facts[0])):
        question = make_question("date", article=article, facts=[fact])
        SectionQuestion.objects.create(
            section=quiz.sections.get(), question=question, position=position
        )
    finished(taker, quiz, right=0)
    address = f"/articles/{article.slug}/"
    assert "Practise what I miss" in taker.get(address).content.decode()

    attempt = practised(taker, address)

    asked = [set(slot.revision.question.facts.all()) for slot in attempt.slots.all()]
    assert sorted(asked, key=str) == [{facts[0]}, {facts[1]}]


def test_an_article_of_which_nothing_was_missed_offers_nothing(taker):
    quiz = make_quiz(["short_text"])
    address = f"/articles/{quiz.article.slug}/"

    assert "Practise" not in taker.get(address).content.decode()
    assert taker.post(f"{address}practise/")["Location"] == address


def test_a_withheld_attempt_is_not_practised(taker):
    later = timezone.now() + timedelta(days=1)
    url = start(taker, make_quiz(["date"], answers_from=later))
    taker.post(f"{url}submit/")

    assert taker.post(f"{url}practise/")["Location"] == f"{url}review/"
    assert Attempt.objects.count() == 1


def test_a_retired_question_is_not_practised(taker):
    quiz = make_quiz(["short_text", "date", "ordering"])
    url = finished(taker, quiz)
    quiz.article.questions.filter(kind="date").update(status=Status.RETIRED)

    assert kinds(practised(taker, url)) == ["ordering"]
