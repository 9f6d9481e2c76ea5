"""How much of a publisher's text one quiz may quote, all of its questions together."""

from fractions import Fraction

import pytest

from quizzes.actions.delete_source import delete_source
from quizzes.actions.publishing import NotReady, publish, retire
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.lint import ERROR, Finding
from quizzes.domain.messages import Message
from quizzes.models import Question, Quiz
from quizzes.models.publishing import Status
from quizzes.queries.lint_findings import Found, all_findings, quiz_findings
from quizzes.queries.quotes import over_quoting, quotes_of
from quizzes.wording import say
from tests.builders import make_article, make_question, make_quiz, make_user

pytestmark = pytest.mark.django_db

WORDS = [f"word{number}" for number in range(100)]


def words(first, last):
    return " ".join(WORDS[first:last])


def quiz_quoting(*spans, **fields):
    """A draft of a quiz: one question for each span of the article's 100 words, in its stem."""
    article = make_article(**{"text": f"{words(0, 100)}.", "owner": make_user(), **fields})
    quiz = make_quiz([], article=article, status=Status.DRAFT)
    section = quiz.sections.get()
    for position, span in enumerate(spans, start=1):
        stem = f"When were {words(*span)} written?"
        content = Content(stem=stem, explanation="Then.", keys=(KeyContent("1909"),))
        question = make_question("date", article=article, content=content)
        section.members.create(question=question, position=position)
    return quiz


def shares(quiz):
    return [(share.words, share.of) for share in quotes_of(quiz).values()]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 4)], 0),
        ([(0, 5)], 5),
        ([(0, 6), (50, 57)], 13),
        ([(0, 10), (5, 15)], 15),
        ([(0, 4), (4, 8)], 0),
    ],
    ids=["no quote", "a quote", "two", "overlapping ones count once", "phrases"],
)
def test_words_in_runs_of_five_are_quoted_and_each_counts_once(spans, expected):
    assert shares(quiz_quoting(*spans)) == [(expected, 100)]


def test_whatever_learners_read_counts():
    quiz = quiz_quoting((0, 6))
    question = make_question(
        article=quiz.article,
        content=Content(
            stem="Which?",
            explanation=words(10, 16),
            options=(
                OptionContent(words(20, 26), credit=Fraction(1)),
                OptionContent("one", feedback=words(30, 36)),
                OptionContent("two"),
            ),
        ),
    )
    quiz.sections.get().members.create(question=question, position=9)

    assert shares(quiz) == [(24, 100)]


@pytest.mark.parametrize(
    ("licence", "percent", "published"),
    [("publisher", 11, False), ("publisher", 12, True), ("open", 1, True), ("own", 1, True)],
)
def test_a_quiz_that_quotes_too_much_is_not_published(settings, licence, percent, published):
    settings.QUOTE_PERCENT = percent
    quiz = quiz_quoting((0, 6), (50, 56), text_licence=licence)

    try:
        done, why = publish(quiz, by=None), None
    except NotReady as refusal:
        done, why = False, say(refusal.message)

    assert done == published
    assert why == (
        None
        if published
        else f"Its questions quote 12 words of “{quiz.article}”, and 11 at most may be quoted, "
        "11 % of a publisher’s text: say more in your own words, or leave questions out."
    )


def test_a_tenth_is_the_most_unless_it_is_set(settings):
    assert settings.QUOTE_PERCENT == 10
    assert over_quoting(quiz_quoting((0, 10))) == ()
    assert over_quoting(quiz_quoting((0, 11))) != ()


def test_retired_questions_and_deleted_texts_are_not_counted():
    quiz = quiz_quoting((0, 20), (50, 60))
    retire(Question.objects.filter(sections__quiz=quiz).first(), by=None)
    assert shares(quiz) == [(10, 100)]

    delete_source(quiz.article, by=quiz.article.owner)

    assert shares(quiz) == []


def test_the_lint_reports_a_published_quiz():
    quiz = quiz_quoting((0, 20))
    found = Found(
        quiz.uuid,
        quiz.title,
        Finding(
            "quoted-share",
            ERROR,
            Message.of(
                *("publishing.over_quoted",),
                article=quiz.article.title,
                count=20,
                most=10,
                percent="10",
            ),
        ),
    )

    assert found in quiz_findings(quiz)
    assert found not in all_findings()
    Quiz.objects.filter(pk=quiz.pk).update(status=Status.PUBLISHED)
    assert found in all_findings()


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_as_many_statements_for_any_number(count, django_assert_num_queries):
    quiz = quiz_quoting(*[(0, 6)] * count)

    with django_assert_num_queries(5):
        quotes_of(quiz)
