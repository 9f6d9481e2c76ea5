"""Revising: a new revision each time, ids kept, the names that lie near frozen into the key."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.actions.revise_question import NotUsable, revise_question
from quizzes.domain.authoring import KeyContent, OptionContent
from quizzes.models import Actor, ActorAlias, Key, KeySpec, Option, Question, Revision
from quizzes.queries.authoring import stored_content
from quizzes.queries.revisions import questions_with_keys
from tests.builders import CONTENTS, MADE_AT, make_article, make_question, make_user

pytestmark = pytest.mark.django_db

CHOICE = CONTENTS["single_choice"]


def ids_by_text(revision):
    return dict(revision.options.values_list("text", "public_id"))


def with_options(*texts):
    """The choice question with these options, the first of them right."""
    options = [OptionContent(text, credit=Fraction(not place)) for place, text in enumerate(texts)]
    return replace(CHOICE, options=tuple(options))


def test_a_revision_is_added_and_the_old_one_stays_as_it_was():
    question, author = make_question(), make_user()
    first = question.current
    held = questions_with_keys([first.pk])[first.pk]

    second = revise_question(
        question, replace(CHOICE, stem="Who built it?"), now=MADE_AT, by=author, corrects=first
    )

    assert (second.number, second.stem, second.created_by) == (2, "Who built it?", author)
    assert (second.created_at, second.corrects) == (MADE_AT, first)
    question.refresh_from_db()
    assert question.current == second
    assert questions_with_keys([first.pk])[first.pk] == held


def test_an_option_keeps_its_id_by_its_text_wherever_it_moves():
    question = make_question(content=with_options("one", "two", "three"))
    before = ids_by_text(question.current)

    after = ids_by_text(revise_question(question, with_options("three", "one", "two"), now=MADE_AT))

    assert after == before


def test_a_reworded_option_keeps_the_id_of_its_place():
    question = make_question(content=with_options("one", "two", "three"))
    before = ids_by_text(question.current)

    after = ids_by_text(
        revise_question(question, with_options("one", "zwei", "three"), now=MADE_AT)
    )

    assert after == {"one": before["one"], "zwei": before["two"], "three": before["three"]}


def test_a_new_option_gets_a_new_id_and_every_id_stands_once():
    question = make_question(content=with_options("one", "two"))
    before = ids_by_text(question.current)

    after = ids_by_text(
        revise_question(question, with_options("two", "one", "three", "four"), now=MADE_AT)
    )

    assert {text: after[text] for text in before} == before
    assert len(set(after.values())) == 4


def test_a_new_option_takes_no_id_from_one_that_only_moved_away():
    question = make_question(content=with_options("one", "two"))
    before = ids_by_text(question.current)

    after = ids_by_text(revise_question(question, with_options("two", "three"), now=MADE_AT))

    assert after["two"] == before["two"]
    assert after["three"] not in before.values()


def test_public_ids_tell_nothing_of_the_row():
    question = make_question()

    for option in question.current.options.all():
        assert len(option.public_id) == 8
        assert not option.public_id.isdigit()


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (replace(CHOICE, options=CHOICE.options[1:]), ["choice.one_right"]),
        (replace(CHOICE, options=CHOICE.options[:1]), ["choice.too_few"]),
        (replace(CHOICE, stem="  ", points=0), ["authoring.no_stem", "authoring.points"]),
        (replace(CHOICE, key_spec={"magic": 1}), ["authoring.unknown_setting"]),
    ],
)
def test_what_cannot_be_used_is_refused_whole(content, codes):
    question = make_question()
    counts = [model.objects.count() for model in (Question, Revision, Option, Key, KeySpec)]

    with pytest.raises(NotUsable) as caught:
        revise_question(question, content, now=MADE_AT)

    assert [problem.message.code for problem in caught.value.problems] == codes
    after = [model.objects.count() for model in (Question, Revision, Option, Key, KeySpec)]
    assert after == counts
    question.refresh_from_db()
    assert question.current.number == 1


def test_a_kind_that_is_not_installed_is_refused():
    with pytest.raises(NotUsable):
        revise_question(Question(kind="hologram"), CHOICE, now=MADE_AT)

    assert Question.objects.count() == 0


def test_the_names_that_must_not_be_taken_for_the_key_are_frozen_in():
    article = make_article()
    for name in ("Louis Blériot", "Hubert Latham"):
        handle = name.split()[0].lower()
        Actor.objects.create(article=article, handle=handle, name=name, kind="person")
    ActorAlias.objects.create(actor=Actor.objects.get(handle="hubert"), name="Latham")
    question = make_question("short_text", article=article)
    frozen = question.current.key_spec.spec

    Actor.objects.create(article=article, handle="later", name="Louise Bleriot", kind="person")

    lists = [value for value in frozen.values() if isinstance(value, list)]
    assert lists == [["Ada Reed", "Hubert Latham", "Latham"]]
    assert KeySpec.objects.get(revision=question.current).spec == frozen


def test_keys_follow_their_options():
    question = make_question(content=with_options("one", "two", "three"))

    rotated = revise_question(question, with_options("two", "three", "one"), now=MADE_AT)

    credits = rotated.keys.values_list("option__text", "credit")
    assert {text for text, credit in credits if credit == 1} == {"two"}
    aliases = (KeyContent("Blériot"), KeyContent("a Frenchman", credit=Fraction(1, 3)))
    typed = make_question("short_text", content=replace(CONTENTS["short_text"], keys=aliases))
    assert list(typed.current.keys.values_list("value", "credit")) == [
        ("Blériot", Fraction(1)),
        ("a Frenchman", Fraction(1, 3)),
    ]


def test_each_gap_has_the_names_frozen_in_that_its_own_answers_do_not_name():
    article = make_article()
    for name in ("Louis Blériot", "Hubert Latham"):
        Actor.objects.create(article=article, handle=name[:6], name=name, kind=Actor.Kind.PERSON)
    content = CONTENTS["cloze"]

    question = make_question("cloze", article=article)

    stored = question.current.key_spec.spec["gaps"]
    assert {gap: scalars["near"] for gap, scalars in stored.items()} == {
        "2": ["Ada Reed", "Hubert Latham"]
    }
    assert stored_content(question.current) == content
    assert revise_question(question, content, now=MADE_AT) == question.current
