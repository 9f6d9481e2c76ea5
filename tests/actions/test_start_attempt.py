"""Starting: what is drawn and frozen, and that a second click finds the first attempt."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import count

import pytest

from quizzes.actions.revise_question import revise_question
from quizzes.actions.start_attempt import NothingToAsk, start_attempt
from quizzes.models import Attempt, Learner, Question, Quiz, Section, SectionQuestion
from quizzes.models.publishing import Status
from quizzes.queries.attempts import view_attempt
from quizzes.queries.replay import replay_attempts
from tests.builders import CONTENTS, USUAL, make_article, make_event, make_question, make_quiz
from tests.taking import NOON, guest, member, start, submit

pytestmark = pytest.mark.django_db

_places = count(1)


def make_facts(number):
    article = make_article()
    return [make_event(article, f"Flight {n}.", "1909", paragraph=n) for n in range(number)]


def add_section(quiz, questions, *, draw=None):
    section = Section.objects.create(quiz=quiz, position=next(_places), draw=draw)
    for position, question in enumerate(questions):
        SectionQuestion.objects.create(section=section, question=question, position=position)
    return section


def empty_quiz():
    return Quiz.objects.create(slug=f"empty-{next(_places)}", title="Empty", status="published")


def asked(attempt):
    return [slot.revision.question for slot in attempt.slots.select_related("revision__question")]


def layout(attempt):
    return [(slot.number, slot.revision_id, slot.order) for slot in attempt.slots.all()]


def facts_of(attempt):
    return [fact.pk for question in asked(attempt) for fact in question.facts.all()]


def test_a_whole_section_is_asked_in_the_authors_order():
    quiz = make_quiz(time_limit=10)

    attempt = start(quiz, guest())

    assert [question.kind for question in asked(attempt)] == list(USUAL)
    assert [slot.number for slot in attempt.slots.all()] == [1, 2, 3, 4]
    assert [slot.revision for slot in attempt.slots.all()] == [q.current for q in asked(attempt)]
    assert attempt.max_score == Decimal(len(USUAL))
    assert (attempt.started_at, attempt.deadline) == (NOON, NOON + timedelta(minutes=10))
    assert (attempt.closed_at, attempt.score, attempt.quiz_version) == (None, None, quiz.version)


def test_a_quiz_without_a_limit_has_no_deadline():
    assert start(make_quiz(["single_choice"]), guest()).deadline is None


@pytest.mark.parametrize("seed", range(20))
def test_each_section_gives_its_number_and_no_two_drawn_questions_rest_on_one_fact(seed):
    facts = make_facts(5)
    pairs = [make_question(facts=[fact]) for fact in facts for _ in range(2)]
    quiz = empty_quiz()
    add_section(quiz, pairs, draw=3)
    add_section(quiz, [make_question(facts=[fact]) for fact in facts], draw=2)

    attempt = start(quiz, guest(), seed=seed)

    assert len(attempt.slots.all()) == 5
    assert len(facts_of(attempt)) == len(set(facts_of(attempt))) == 5


@pytest.mark.parametrize("whole_first", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_what_is_drawn_rests_on_no_fact_of_a_section_asked_whole(seed, whole_first):
    facts = make_facts(4)
    quiz = empty_quiz()
    whole = [make_question(facts=[fact]) for fact in facts[:2]]
    pool = [make_question(facts=[fact]) for fact in facts]
    sections = [(whole, None), (pool, 2)]
    for questions, draw in sections if whole_first else reversed(sections):
        add_section(quiz, questions, draw=draw)

    attempt = start(quiz, guest(), seed=seed)

    assert sorted(facts_of(attempt)) == [fact.pk for fact in facts]


@pytest.mark.parametrize("seed", range(8))
def test_a_question_in_two_drawn_sections_is_asked_once(seed):
    questions = [make_question() for _ in range(4)]
    quiz = empty_quiz()
    add_section(quiz, questions, draw=2)
    add_section(quiz, questions, draw=2)

    attempt = start(quiz, guest(), seed=seed)

    assert sorted(question.pk for question in asked(attempt)) == [q.pk for q in questions]


def test_a_section_that_holds_fewer_gives_what_it_holds():
    quiz = empty_quiz()
    add_section(quiz, [make_question(), make_question()], draw=5)

    assert len(asked(start(quiz, guest()))) == 2


def test_only_published_questions_are_asked():
    quiz = empty_quiz()
    published = make_question()
    others = [make_question(status=status) for status in (Status.DRAFT, Status.RETIRED)]
    add_section(quiz, [*others, published, Question.objects.create(kind="date")])

    assert asked(start(quiz, guest())) == [published]


def test_a_quiz_with_nothing_to_ask_starts_nothing_and_keeps_no_guest():
    quiz = empty_quiz()
    add_section(quiz, [make_question(status=Status.DRAFT)])

    with pytest.raises(NothingToAsk):
        start(quiz, guest())

    assert (Attempt.objects.count(), Learner.objects.count()) == (0, 0)


def test_the_same_seed_gives_the_same_attempt_and_other_seeds_do_not():
    quiz = empty_quiz()
    add_section(quiz, [make_question(kind) for kind in USUAL for _ in range(3)], draw=6)

    layouts = [layout(start(quiz, guest(), seed=seed)) for seed in (7, 7, 8, 9)]

    assert layouts[0] == layouts[1]
    assert all(other != layouts[0] for other in layouts[2:])


def test_seeds_that_nobody_chose_differ():
    quiz = make_quiz(["single_choice"])
    seeds = {start_attempt(quiz, learner=guest().learner, now=NOON).attempt.seed for _ in range(20)}

    assert len(seeds) == 20


def test_a_second_click_resumes_the_open_attempt():
    quiz, taker = make_quiz(["single_choice"]), member()

    first = start_attempt(quiz, learner=taker.learner, now=NOON)
    second = start_attempt(quiz, learner=taker.learner, now=NOON + timedelta(minutes=1))

    assert (first.created, second.created) == (True, False)
    assert second.attempt == first.attempt
    assert (Attempt.objects.count(), first.attempt.slots.count()) == (1, 1)


@pytest.mark.parametrize(("minutes", "resumed"), [(10, True), (11, False), (30, False)])
def test_an_attempt_whose_time_is_up_is_closed_and_a_new_one_started(minutes, resumed):
    quiz, taker = make_quiz(["date"], time_limit=10), member()
    first = start(quiz, taker)

    started = start_attempt(quiz, learner=taker.learner, now=NOON + timedelta(minutes=minutes))

    first.refresh_from_db()
    assert (started.created, started.attempt == first) == (not resumed, resumed)
    assert (first.closing, first.closed_at) == (
        ("", None) if resumed else ("overdue", NOON + timedelta(minutes=10))
    )
    assert list(replay_attempts()) == []


def test_another_learner_another_quiz_and_a_closed_attempt_start_anew():
    quiz, other_quiz, taker = make_quiz(["date"]), make_quiz(["date"]), member()
    first = start(quiz, taker)
    submit(first, taker)

    others = [start(quiz, member()), start(other_quiz, taker), start(quiz, taker)]

    assert len({first.pk, *(attempt.pk for attempt in others)}) == 4


def test_the_view_of_a_new_attempt_is_the_one_that_is_read_later():
    quiz, taker = make_quiz(), member()

    started = start_attempt(quiz, learner=taker.learner, now=NOON)
    again = start_attempt(quiz, learner=taker.learner, now=NOON)

    assert started.view() == again.view() == view_attempt(Attempt.objects.get())


def test_an_open_attempt_keeps_the_wording_it_started_with():
    quiz, taker = make_quiz(["single_choice"]), member()
    attempt = start(quiz, taker)
    before = view_attempt(attempt).slots[0]
    question = asked(attempt)[0]

    revise_question(
        question, replace(CONTENTS["single_choice"], stem="Who was it, again?"), now=NOON
    )

    assert view_attempt(start(quiz, taker)).slots[0] == before
    assert view_attempt(start(quiz, member())).slots[0].shown.stem == "Who was it, again?"
