"""Publishing and retiring: one audit entry for each change, a version for what learners notice."""

from dataclasses import replace

import pytest

from quizzes.actions.publishing import NotReady, publish, retire
from quizzes.domain.messages import Message
from quizzes.models import Article, AuditEntry, Question, Quiz, Section, SectionQuestion
from quizzes.models.publishing import Status
from quizzes.wording import say
from tests.builders import (
    CONTENTS,
    make_article,
    make_event,
    make_question,
    make_quiz,
    make_user,
)

pytestmark = pytest.mark.django_db


def entries(item: Article | Question | Quiz) -> list[tuple]:
    found = AuditEntry.objects.filter(subject_uuid=item.uuid).order_by("id")
    return list(found.values_list("action", "by__username", "before", "after", "why"))


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda status: make_article(status=status), "article"),
        (lambda status: make_question("date", status=status), "question"),
        (lambda status: make_quiz(["date"], status=status), "quiz"),
    ],
    ids=["article", "question", "quiz"],
)
def test_each_change_leaves_one_entry(make, name: str) -> None:
    item, by = make(Status.DRAFT), make_user("teacher")

    done = [
        publish(item, by=by, why="Ready."),
        publish(item, by=by),
        retire(item, by=by),
        retire(item, by=by),
        publish(item, by=by),
    ]

    assert done == [True, False, True, False, True]
    item.refresh_from_db()
    assert item.status == Status.PUBLISHED
    assert entries(item) == [
        (f"publish {name}", "teacher", {"status": "draft"}, {"status": "published"}, "Ready."),
        (f"retire {name}", "teacher", {"status": "published"}, {"status": "retired"}, ""),
        (f"publish {name}", "teacher", {"status": "retired"}, {"status": "published"}, ""),
    ]


def test_quiz_counts_what_happens_to_its_questions_once_it_was_seen() -> None:
    quiz, draft = make_quiz(["date"]), make_quiz(["date"], status=Status.DRAFT)

    versions = []
    for change in (retire, publish):
        for each in (quiz, draft):
            change(Question.objects.get(sections__quiz=each), by=None)
            each.refresh_from_db()
        versions.append((quiz.version, draft.version))

    assert versions == [(2, 1), (3, 1)]


def test_first_publication_of_a_quiz_is_its_first_version() -> None:
    quiz = make_quiz(["date"], status=Status.DRAFT)

    versions = []
    for change in (publish, retire, publish):
        change(quiz, by=None)
        versions.append(quiz.version)

    assert versions == [1, 2, 3]


@pytest.mark.parametrize("members", ["none", "drafts"])
def test_quiz_without_a_question_to_ask_is_refused(members: str) -> None:
    quiz = make_quiz(["date"] if members == "drafts" else [], status=Status.DRAFT)
    Question.objects.update(status=Status.DRAFT)

    with pytest.raises(NotReady) as refusal:
        publish(quiz, by=None)

    assert refusal.value.message == Message.of("publishing.no_questions")
    quiz.refresh_from_db()
    assert (quiz.status, entries(quiz)) == (Status.DRAFT, [])


def test_question_without_content_is_refused() -> None:
    question = Question.objects.create(kind="date")

    with pytest.raises(NotReady) as refusal:
        publish(question, by=None)

    assert refusal.value.message == Message.of("publishing.no_content")


def test_question_of_an_unknown_kind_is_refused() -> None:
    question = make_question("date", status=Status.DRAFT)
    question.kind = "hologram"

    with pytest.raises(NotReady) as refusal:
        publish(question, by=None)

    assert refusal.value.message == Message.of("authoring.no_such_kind", kind="hologram")


def test_deck_of_an_article_is_named_once() -> None:
    article = make_article(title="Flights", status=Status.DRAFT, deck_name="")
    named = make_article(status=Status.DRAFT, deck_name="Mine::Flights")

    publish(article, by=None)
    retire(article, by=None)
    article.title = "Other"
    publish(article, by=None)
    publish(named, by=None)

    assert (article.deck_name, named.deck_name) == ("Quizsite::Flights", "Mine::Flights")


def drawing(draw: int, kinds: list[str], *, facts: list[int]) -> Quiz:
    """A draft whose section draws from members that rest each on the fact of that number."""
    quiz = make_quiz(kinds, status=Status.DRAFT)
    quiz.sections.update(draw=draw)
    known = [make_event(quiz.article, f"Flight {n}", "1909", paragraph=n) for n in range(4)]
    members = Question.objects.filter(sections__quiz=quiz).order_by("id")
    for member, number in zip(members, facts, strict=True):
        member.facts.set([known[number]])
    return quiz


def test_quiz_that_draws_more_than_it_has_is_refused() -> None:
    quiz = drawing(4, ["date", "date", "date"], facts=[0, 1, 2])
    retire(Question.objects.filter(sections__quiz=quiz).first(), by=None)

    with pytest.raises(NotReady) as refusal:
        publish(quiz, by=None)

    assert refusal.value.message == Message.of(
        "publishing.too_few_members", section=1, count=4, members=2
    )


def test_quiz_that_could_only_draw_two_questions_on_one_fact_is_refused() -> None:
    quiz = drawing(3, ["date"] * 4, facts=[0, 0, 1, 1])

    with pytest.raises(NotReady) as refusal:
        publish(quiz, by=None)

    assert refusal.value.message == Message.of(
        "publishing.too_few_facts", section=1, count=3, most=2
    )
    assert say(refusal.value.message).startswith("Section 1 draws 3 questions, but so many rest")


def test_what_another_section_asks_whole_cannot_be_drawn() -> None:
    quiz = drawing(1, ["date"], facts=[0])
    whole = Section.objects.create(quiz=quiz, position=2)
    other = make_question(
        "date", article=quiz.article, facts=quiz.article.facts.order_by("-id")[3:4]
    )
    SectionQuestion.objects.create(section=whole, question=other, position=1)

    with pytest.raises(NotReady) as refusal:
        publish(quiz, by=None)

    assert refusal.value.message.code == "publishing.too_few_facts"


def test_quiz_that_can_draw_what_it_says_is_published() -> None:
    quiz = drawing(2, ["date"] * 4, facts=[0, 0, 1, 1])

    assert publish(quiz, by=None)


def test_question_that_tells_its_answer_is_refused() -> None:
    content = replace(CONTENTS["date"], stem="In which month of 1909 was the Channel crossed?")
    question = make_question("date", content=content, status=Status.DRAFT)

    with pytest.raises(NotReady) as refusal:
        publish(question, by=None)

    assert refusal.value.message == Message.of("lint.date_leak", words="1909")
    question.refresh_from_db()
    assert question.status == Status.DRAFT


def test_question_that_is_merely_poor_is_published_and_counted() -> None:
    content = replace(CONTENTS["date"], explanation="")
    question = make_question("date", content=content, status=Status.DRAFT)

    assert question.findings is None
    publish(question, by=None)

    assert question.findings == 2  # no fact, no explanation
