"""Tags of many at once: made on the way, each once, and nothing else changes by them."""

import pytest

from quizzes.actions.tagging import add_tags, set_tags, take_tags, write_tag
from quizzes.domain.messages import Malformed, Message
from quizzes.models import AuditEntry, Question, Quiz, Revision, Tag
from tests.builders import make_question, make_quiz

pytestmark = pytest.mark.django_db


def names(item):
    return [tag.name for tag in item.tags.all()]


@pytest.mark.parametrize("make", [make_question, make_quiz])
def test_tags_are_set_and_made_on_the_way(make):
    item = make()

    answers = [set_tags(item, given) for given in (["when", "Who"], ["who", "WHEN"], ["why"])]

    assert answers == [True, False, True]
    assert names(item) == ["why"]
    assert [(tag.name, tag.handle) for tag in Tag.objects.all()] == [
        ("when", "when"),
        ("Who", "who"),
        ("why", "why"),
    ]
    assert (set_tags(item, []), names(item)) == (True, [])


@pytest.mark.parametrize("make", [make_question, make_quiz])
def test_tags_are_added_to_many_and_taken_off_again(make):
    items = [make() for _ in range(3)]
    other = make()
    set_tags(items[0], ["when", "who"])
    set_tags(items[1], ["who"])

    assert add_tags(items, ["When", "WHO"]) == 2
    assert add_tags(items, ["when"]) == 0
    assert [names(item) for item in (*items, other)] == [["when", "who"]] * 3 + [[]]
    assert take_tags([*items[1:], other], Tag.objects.filter(handle="who")) == 2
    assert [names(item) for item in items] == [["when", "who"], ["when"], ["when"]]


def test_nothing_is_tagged_where_nothing_is_chosen():
    assert add_tags([], ["when"]) == take_tags([], Tag.objects.all()) == 0


@pytest.mark.parametrize("act", [lambda item, given: add_tags([item], given), set_tags])
def test_one_name_that_is_none_changes_nothing(act):
    question = make_question()

    with pytest.raises(Malformed) as refusal:
        act(question, ["when", "war, peace"])

    assert refusal.value.message == Message.of("tag.comma", name="war, peace")
    assert list(Tag.objects.all()) == names(question) == []


def test_tags_are_no_content():
    quiz = make_quiz(["date"])
    question = Question.objects.get()
    before = list(Revision.objects.values()), list(Quiz.objects.values()), question.findings

    add_tags([question], ["when"])
    add_tags([quiz], ["when"])

    question.refresh_from_db()
    after = list(Revision.objects.values()), list(Quiz.objects.values()), question.findings
    assert after == before
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("count", [1, 20])
def test_statements_do_not_grow_with_the_questions(count, django_assert_num_queries):
    questions = [make_question() for _ in range(count)]
    add_tags([make_question()], ["when", "who"])

    with django_assert_num_queries(7):
        add_tags(questions, ["when", "who"])


def test_a_tag_is_renamed_and_keeps_what_has_it():
    question = make_question()
    set_tags(question, ["whn"])
    tag = question.tags.get()

    write_tag(tag, " When ")
    write_tag(tag, "WHEN")

    assert (names(question), tag.handle) == (["WHEN"], "when")


def test_no_two_tags_have_one_name():
    write_tag(Tag(), "Cold War")

    with pytest.raises(Malformed) as refusal:
        write_tag(Tag(), "cold  WAR")

    assert refusal.value.message == Message.of("tag.taken", name="Cold War")
    assert Tag.objects.count() == 1
