"""A quiz of the questions that a review accepted: what is offered, made and refused."""

import pytest

from quizzes.actions.decide_proposal import accept_proposal
from quizzes.models import Question, Quiz
from tests.builders import make_article, make_quiz
from tests.proposing import CROSSING, PRIZE, WHEN, propose
from tests.taking import NOON

TEXT = f"{CROSSING['text']}\n{PRIZE['text']}"
WHO_PAID = WHEN | {"fact": "f2", "facts": ["f2"], "stem": "When was a prize offered?"}
AGAIN = WHEN | {"stem": "In which year did Louis Blériot cross the Channel?"}


@pytest.fixture
def article(instructor):
    """Three questions accepted, two of them on one fact."""
    article = make_article(owner=instructor, text=TEXT, status="draft")
    for proposal in propose(article, drafts=[WHEN, AGAIN, WHO_PAID]):
        accept_proposal(proposal, by=instructor, now=NOON)
    return article


def address(article):
    return f"/admin/quizzes/article/{article.pk}/quiz/"


def stems(quiz):
    members = Question.objects.filter(memberships__section__quiz=quiz)
    return list(members.order_by("memberships__position").values_list("current__stem", flat=True))


def sent(article, *, do, **changed):
    ids = [row.question_id for row in article.proposals.filter(sort="draft")]
    return {"title": "Over the sea", "questions": ids, "draw": "", "do": do, **changed}


def test_accepted_questions_are_offered_and_one_on_each_fact_is_ticked(
    client_of_instructor, article
):
    form = client_of_instructor.get(address(article)).context["form"]

    offered = [str(question) for question in form.fields["questions"].queryset]
    ticked = [str(Question.objects.get(pk=pk)) for pk in form.initial["questions"]]
    assert offered == [WHEN["stem"], AGAIN["stem"], WHO_PAID["stem"]]
    assert ticked == [WHEN["stem"], WHO_PAID["stem"]]


def test_a_quiz_is_made_and_published_with_its_article(client_of_instructor, article, instructor):
    data = sent(article, do="publish")

    response = client_of_instructor.post(address(article), data)

    quiz = Quiz.objects.get()
    article.refresh_from_db()
    assert response["Location"] == f"/admin/quizzes/quiz/{quiz.pk}/change/"
    assert (quiz.title, quiz.slug, quiz.article, quiz.owner) == (
        *("Over the sea", "over-the-sea"),
        *(article, instructor),
    )
    assert (quiz.status, article.status) == ("published", "published")
    assert stems(quiz) == [WHEN["stem"], AGAIN["stem"], WHO_PAID["stem"]]
    page = client_of_instructor.get(response["Location"]).content.decode()
    assert '<a href="/quizzes/over-the-sea/">' in page
    assert "No accepted question" in client_of_instructor.get(address(article)).content.decode()


def test_a_draft_leaves_the_article_a_draft(client_of_instructor, article):
    client_of_instructor.post(address(article), sent(article, do="draft", draw="2"))

    article.refresh_from_db()
    quiz = Quiz.objects.get()
    assert (quiz.status, quiz.sections.get().draw, article.status) == ("draft", 2, "draft")


def test_what_cannot_be_drawn_is_said_and_nothing_is_made(client_of_instructor, article):
    response = client_of_instructor.post(address(article), sent(article, do="publish", draw="3"))

    article.refresh_from_db()
    assert response.context["form"].non_field_errors() == [
        "Section 1 draws 3 questions, but so many rest on the same facts that some attempts would "
        "get 2: add questions on other facts, or draw fewer."
    ]
    assert (Quiz.objects.count(), article.status) == (0, "draft")


@pytest.mark.parametrize("changed", [{"title": ""}, {"questions": []}, {"questions": ["0"]}])
def test_a_quiz_without_title_or_questions_is_not_made(client_of_instructor, article, changed):
    response = client_of_instructor.post(address(article), sent(article, do="draft", **changed))

    assert list(response.context["form"].errors) == list(changed)
    assert Quiz.objects.count() == 0


def test_questions_of_other_quizzes_are_not_offered(client_of_instructor, article):
    other = make_quiz(article=make_article())
    client_of_instructor.post(
        address(article),
        sent(
            article,
            do="draft",
            questions=[article.proposals.filter(sort="draft").first().question_id],
        ),
    )

    offered = client_of_instructor.get(address(article)).context["form"].fields["questions"]

    assert [str(each) for each in offered.queryset] == [AGAIN["stem"], WHO_PAID["stem"]]
    assert other.sections.get().members.count() == 4


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_statements_for_any_number(
    client_of_instructor, instructor, count, django_assert_num_queries
):
    article = make_article(owner=instructor, text=TEXT)
    drafts = [WHEN | {"stem": f"When did Louis Blériot cross ({n})?"} for n in range(count)]
    for proposal in propose(article, drafts=drafts):
        accept_proposal(proposal, by=instructor, now=NOON)

    with django_assert_num_queries(9):
        client_of_instructor.get(address(article))
