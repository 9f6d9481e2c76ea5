"""Loading a bank: new rows are made, changed ones follow the file, edited ones are kept."""

import json
from dataclasses import replace
from functools import cache
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError

from quizzes.actions.load_bank import Loaded, load_bank
from quizzes.actions.revise_question import revise_question
from quizzes.actions.tagging import set_tags
from quizzes.domain.authoring import content_of
from quizzes.domain.interchange.native_yaml import read_bank
from quizzes.models import (
    Actor,
    Article,
    Fact,
    Factor,
    LoadedRow,
    Question,
    Quiz,
    Revision,
    Section,
    SourceRemark,
)
from quizzes.queries.replay import replay_attempts
from quizzes.queries.revisions import questions_with_keys
from tests.builders import MADE_AT, make_article, make_question, make_quiz
from tests.fixtures.bank_file import FIXTURES
from tests.taking import guest, start, submit

pytestmark = pytest.mark.django_db

FILE = FIXTURES / "china-tajikistan-2016.yaml"
TEXT = FILE.read_text("utf-8")
MOTIVE = "4f8a0840-5da2-455f-8c3a-276e5d9e91f7"
OLD_STEM, NEW_STEM = "chiefly moves China to widen", "mainly moves China to widen"
TABLES = (Article, SourceRemark, Actor, Factor, Fact, Question, Revision, Quiz, Section, LoadedRow)


QUESTIONS = 10


@cache
def whole_bank(text=TEXT):
    found, problems = read_bank(text)
    assert problems == ()
    return found


@cache
def bank(text=TEXT):
    """The bundled bank with its first questions only, so that a load is quick."""
    whole = whole_bank(text)
    questions = whole.questions[:QUESTIONS]
    kept = {question.uuid for question in questions}
    quizzes = (
        replace(
            quiz,
            sections=tuple(
                replace(
                    section, questions=tuple(each for each in section.questions if each in kept)
                )
                for section in quiz.sections
            ),
        )
        for quiz in whole.quizzes
    )
    return replace(whole, questions=questions, quizzes=tuple(quizzes))


def changed(old, new):
    assert TEXT.count(old) == 1, f"{TEXT.count(old)} of {old}"
    return bank(TEXT.replace(old, new))


def rows(of):
    return sum(map(len, (of.actors, of.factors, of.facts, of.questions, of.quizzes))) + 1


def counts():
    return {model.__name__: model.objects.count() for model in TABLES}


def load(of=None):
    return load_bank(of or bank(), now=MADE_AT)


def line_of(words):
    return next(n for n, line in enumerate(TEXT.splitlines(), start=1) if words in line)


def test_a_first_load_makes_every_row_and_a_second_changes_none():
    total = rows(bank())

    first = load()
    before = counts()
    second = load()

    assert first == Loaded(created=total)
    assert second == Loaded(unchanged=total)
    assert counts() == before
    assert before["LoadedRow"] == total
    assert before["Question"] == before["Revision"] == len(bank().questions)


def test_every_question_of_the_bank_can_be_read_back_as_it_was_written():
    load(whole_bank())

    stored = Question.objects.all()
    values = questions_with_keys(question.current_id for question in stored)
    by_uuid = {question.uuid: values[question.current_id] for question in stored}

    for row in whole_bank().questions:
        read = content_of(by_uuid[row.uuid])
        expected = replace(
            row.content, options=tuple(replace(o, fact="") for o in row.content.options)
        )
        assert read == expected, row.id


def test_a_row_that_changed_in_the_file_is_updated_and_no_other():
    load()

    again = load(changed(OLD_STEM, NEW_STEM))

    assert again == Loaded(updated=1, unchanged=rows(bank()) - 1)
    question = Question.objects.get(uuid=MOTIVE)
    assert NEW_STEM in question.current.stem
    assert [OLD_STEM in each.stem for each in question.revisions.all()] == [True, False]
    assert load(changed(OLD_STEM, NEW_STEM)) == Loaded(unchanged=rows(bank()))


@pytest.mark.parametrize(
    ("old", "new", "held"),
    [
        ("author: Samuel Ramani", "author: S. Ramani", lambda: Article.objects.get().author),
        (
            "name: Fang Fenghui,",
            "name: General Fang Fenghui,",
            lambda: Actor.objects.get(handle="fang").name,
        ),
        (
            'title: "The core in ten"',
            'title: "Ten of the core"',
            lambda: Quiz.objects.get(slug="core-in-ten").title,
        ),
    ],
)
def test_every_sort_of_row_follows_the_file(old, new, held):
    load()

    assert load(changed(old, new)).updated == 1

    assert held() in new


def test_a_row_that_a_person_edited_is_kept_and_reported_with_its_line():
    load()
    question = Question.objects.all().get(uuid=MOTIVE)
    content = content_of(questions_with_keys([question.current_id])[question.current_id])
    edited = revise_question(question, replace(content, stem="Edited by hand?"), now=MADE_AT)
    Fact.objects.filter(uuid=bank().facts[0].uuid).update(statement="Edited by hand.")

    again = load(changed(OLD_STEM, NEW_STEM))

    assert sorted(again.kept) == sorted(
        [(bank().facts[0].line, str(bank().facts[0].uuid)), (line_of(MOTIVE), MOTIVE)]
    )
    assert (again.created, again.updated) == (0, 0)
    question.refresh_from_db()
    assert question.current == edited
    assert Fact.objects.get(uuid=bank().facts[0].uuid).statement == "Edited by hand."
    assert len(load(changed(OLD_STEM, NEW_STEM)).kept) == 2


def test_a_row_that_was_edited_to_what_the_file_now_says_follows_it_again():
    load()
    Article.objects.update(author="S. Ramani")
    edited = load(changed("author: Samuel Ramani", "author: S. Ramani"))

    followed = load(changed("author: Samuel Ramani", "author: Sam Ramani"))

    assert (edited.kept, edited.updated) == ([], 0)
    assert (followed.updated, Article.objects.get().author) == (1, "Sam Ramani")


def test_an_attempt_outlives_the_load_that_changes_its_quiz_and_questions():
    load()
    taker = guest()
    attempt = start(Quiz.objects.get(slug="core-in-ten"), taker)
    before = list(attempt.slots.values_list("number", "revision", "order"))

    load(bank(TEXT.replace(OLD_STEM, NEW_STEM).replace("The core in ten", "Ten")))
    submit(attempt, taker)

    assert list(attempt.slots.values_list("number", "revision", "order")) == before
    assert list(replay_attempts()) == []


def test_a_load_that_breaks_off_leaves_nothing_behind():
    before = counts()
    quizzes = (*bank().quizzes[:-1], replace(bank().quizzes[-1], time_limit=-1))

    with pytest.raises(IntegrityError):
        load(replace(bank(), quizzes=quizzes))

    assert counts() == before


def test_a_slug_or_a_uuid_of_something_else_is_told_with_its_line_and_nothing_is_loaded(tmp_path):
    quiz = make_quiz(["date"], slug=bank().quizzes[-1].slug)
    make_article(slug=bank().article.slug)
    Question.objects.update(uuid=MOTIVE)
    Fact.objects.filter(pk=quiz.article.facts.first().pk).update(uuid=bank().facts[0].uuid)
    before, out, err = counts(), StringIO(), StringIO()

    with pytest.raises(CommandError, match=r"nothing was loaded"):
        call_command("load_bank", str(FILE), "--json", stdout=out, stderr=err)

    lines = [bank().article.line, bank().facts[0].line, line_of(MOTIVE), bank().quizzes[-1].line]
    assert [each["line"] for each in json.loads(out.getvalue())["problems"]] == lines
    assert f"{FILE}:{lines[0]}: The slug “{bank().article.slug}” is taken" in err.getvalue()
    assert counts() == before


def command(file):
    call_command("load_bank", str(file), "--json", stdout=(out := StringIO()), stderr=StringIO())
    return json.loads(out.getvalue())


def test_the_command_counts_what_it_did():
    zero = {"created": 0, "updated": 0, "unchanged": 0, "kept": [], "problems": []}

    assert command(FILE) == zero | {"created": rows(whole_bank())}
    assert command(FILE) == zero | {"unchanged": rows(whole_bank())}


def test_every_problem_is_told_with_the_file_and_the_line_of_its_row_and_nothing_is_loaded(
    tmp_path,
):
    broken = tmp_path / "broken.yaml"
    text = TEXT.replace("facts: [fear-moves-china]", "facts: [fear-moves-nobody]")
    broken.write_text(text.replace("facts_shown: after_quiz", "facts_shown: perhaps"), "utf-8")
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError) as caught:
        call_command("load_bank", str(broken), "--json", stdout=out, stderr=err)

    lines = [line_of(str(bank().article.uuid)), line_of(MOTIVE)]
    assert caught.value.returncode == 1
    assert [problem["line"] for problem in json.loads(out.getvalue())["problems"]] == lines
    for number in lines:
        assert f"{broken}:{number}: " in err.getvalue()
    assert set(counts().values()) == {0}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"format: [", b"", b"- 1"])
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path, content):
    broken = tmp_path / "broken.yaml"
    broken.write_bytes(content)

    with pytest.raises(CommandError):
        call_command("load_bank", str(broken), stdout=StringIO(), stderr=(err := StringIO()))

    assert "Traceback" not in err.getvalue()
    assert set(counts().values()) == {0}


def test_reasons_against_the_lint_follow_the_file_without_a_new_revision():
    load_bank(bank(), now=MADE_AT)
    argued = replace(bank().questions[0], lint=(("stem-length", "A quotation."),))
    changed = replace(bank(), questions=(argued, *bank().questions[1:]))

    loaded = load_bank(changed, now=MADE_AT)

    question = Question.objects.get(uuid=argued.uuid)
    assert loaded.updated == 1
    assert question.lint_exceptions == {"stem-length": "A quotation."}
    assert question.revisions.count() == 1
    assert load_bank(changed, now=MADE_AT).updated == 0


def test_tags_follow_the_file_without_a_new_revision():
    load()
    set_tags(make_question(), ["cold WAR"])

    def tagged(*names):
        question, quiz = (replace(of[0], tags=names) for of in (bank().questions, bank().quizzes))
        questions, quizzes = (question, *bank().questions[1:]), (quiz, *bank().quizzes[1:])
        return replace(bank(), questions=questions, quizzes=quizzes)

    question = Question.objects.get(uuid=bank().questions[0].uuid)
    quiz = Quiz.objects.get(uuid=bank().quizzes[0].uuid)

    def names():
        return [[tag.name for tag in item.tags.all()] for item in (question, quiz)]

    assert load(tagged("air", "Cold War")).updated == 2
    assert names() == [["air", "cold WAR"]] * 2
    assert load(tagged("AIR", "Cold War")) == Loaded(unchanged=rows(bank()))
    assert load(tagged("sea")).updated == 2
    assert (names(), question.revisions.count()) == ([["sea"]] * 2, 1)
    assert (load().updated, names()) == (2, [[], []])


def test_tags_that_a_person_gave_are_kept():
    load()
    set_tags(Question.objects.get(uuid=bank().questions[0].uuid), ["air"])

    loaded = load()

    assert loaded.kept == [(bank().questions[0].line, str(bank().questions[0].uuid))]
    assert Question.objects.filter(tags__name="air").count() == 1


def test_what_the_lint_found_is_counted():
    load_bank(bank(), now=MADE_AT)

    assert set(Question.objects.values_list("findings", flat=True)) == {0}
