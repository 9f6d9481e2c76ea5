"""What a learner's collection goes through when they download a deck again."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from django.test.utils import override_settings
from django.utils import translation

from quizzes.actions.export_deck import package_for_article, package_for_quiz
from quizzes.actions.revise_question import revise_question
from quizzes.actions.tagging import set_tags
from quizzes.domain.authoring import OptionContent
from quizzes.domain.interchange.anki import Package, Selection
from quizzes.models import Article, Claim, ExportedNote, Question, Quiz
from tests.anki_judge import AnkiLearner, Log, learner
from tests.builders import CONTENTS, USUAL, make_article, make_question, make_quiz

pytestmark = pytest.mark.django_db

FIRST = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = FIRST + timedelta(days=30)
MUCH_LATER = LATER + timedelta(days=30)


def export(source: Article | Quiz, *, now: datetime = FIRST) -> bytes:
    if isinstance(source, Quiz):
        return package_for_quiz(source, now=now).content
    return package_for_article(source, now=now).content


def reword(question: Question, stem: str, *, now: datetime = LATER) -> None:
    revise_question(question, replace(CONTENTS[question.kind], stem=stem), now=now)


def tagged(anki: AnkiLearner, tag: str) -> list[str]:
    return [note.fields[0] for note in anki.notes().values() if tag in note.tags]


@pytest.fixture
def quiz() -> Quiz:
    """Four questions that make seven notes: three of one card, and an order of five events."""
    return make_quiz(USUAL)


def question_of(quiz: Quiz, kind: str) -> Question:
    return Question.objects.get(sections__quiz=quiz, kind=kind)


@pytest.mark.anki
def test_anki_takes_a_quiz_of_every_kind(quiz: Quiz) -> None:
    with learner() as anki:
        assert anki.take(export(quiz)) == Log(new=7)
        assert anki.decks() == {quiz.article.title: 7}
        assert anki.faults() == []


def test_the_same_content_gives_the_same_bytes_at_any_time(quiz: Quiz) -> None:
    first = export(quiz)

    assert hashlib.sha256(export(quiz, now=LATER)).digest() == hashlib.sha256(first).digest()


@override_settings(LANGUAGES=[("en", "English"), ("de", "German")])
def test_the_bytes_do_not_depend_on_who_asks(quiz: Quiz) -> None:
    first = export(quiz)

    with translation.override("de"):
        assert export(quiz) == first


def test_a_second_export_writes_nothing(
    quiz: Quiz, django_assert_num_queries: Callable[[int], Any]
) -> None:
    export(quiz)
    quiz = Quiz.objects.select_related("article").get(pk=quiz.pk)

    with django_assert_num_queries(8):
        export(quiz, now=LATER)


@pytest.mark.anki
def test_options_come_to_the_cards_that_a_learner_has(quiz: Quiz) -> None:
    with_options = package_for_quiz(quiz, Selection(as_choices=True), now=FIRST).content
    plain = export(quiz)
    with learner() as anki:
        anki.take(plain)
        anki.study(5)
        scheduled = anki.schedule()

        assert anki.take(with_options) == Log(updated=1, duplicate=6)
        assert anki.schedule() == scheduled
        choices = {fields.get("Choices", "") for fields in anki.fields().values()}
        assert sorted(text.count("<li") for text in choices) == [0, 4]
        assert anki.take(with_options) == anki.take(plain) == Log(duplicate=7)
        assert anki.faults() == []


def test_to_ask_for_options_changes_nothing_for_those_who_do_not(quiz: Quiz) -> None:
    plain = export(quiz)

    with_options = package_for_quiz(quiz, Selection(as_choices=True), now=LATER).content

    assert export(quiz, now=MUCH_LATER) == plain != with_options


@pytest.mark.anki
def test_a_changed_question_is_newer_than_its_options_shown(quiz: Quiz) -> None:
    shown = Selection(as_choices=True)
    with learner() as anki:
        anki.take(package_for_quiz(quiz, shown, now=FIRST).content)
        Article.objects.update(author="Someone else")

        assert anki.take(export(quiz, now=FIRST)) == Log(updated=7)


@pytest.mark.anki
def test_a_reworded_question_updates_its_note_and_reschedules_nothing(quiz: Quiz) -> None:
    with learner() as anki:
        anki.take(export(quiz))
        anki.study(5)
        scheduled, before = anki.schedule(), anki.fields()
        reword(question_of(quiz, "short_text"), "Which pilot crossed the Channel first of all?")

        assert anki.take(export(quiz, now=MUCH_LATER)) == Log(updated=1, duplicate=6)

        after = anki.fields()
        changed = {guid for guid in after if after[guid] != before[guid]}
        assert [after[guid]["Question"] for guid in changed] == [
            "Which pilot crossed the Channel first of all?"
        ]
        assert anki.schedule() == scheduled
        assert anki.faults() == []


@pytest.mark.anki
def test_a_tag_comes_to_the_note_that_a_learner_has_and_goes_again(quiz: Quiz) -> None:
    question = question_of(quiz, "short_text")
    with learner() as anki:
        anki.take(export(quiz))
        anki.study(5)
        scheduled = anki.schedule()
        seen = []
        for names, now in ((["Cold War"], LATER), ([], MUCH_LATER)):
            set_tags(question, names)
            log = anki.take(export(quiz, now=now))
            seen.append((log, tagged(anki, "quizsite::tag::Cold-War")))

        assert seen == [
            (Log(updated=1, duplicate=6), [question.current.stem]),
            (Log(updated=1, duplicate=6), []),
        ]
        assert anki.schedule() == scheduled
        assert anki.faults() == []


@pytest.mark.anki
def test_an_event_of_an_ordering_updates_the_pairs_that_show_it(quiz: Quiz) -> None:
    ordering = question_of(quiz, "ordering")
    options = list(CONTENTS["ordering"].options)
    options[0] = replace(options[0], text="A paper balloon carries two people over Paris")
    with learner() as anki:
        anki.take(export(quiz))
        revise_question(ordering, replace(CONTENTS["ordering"], options=tuple(options)), now=LATER)

        # The revision is new, so all its notes are newer, but no other question's are.
        assert anki.take(export(quiz, now=MUCH_LATER)).updated == 1


@pytest.mark.anki
def test_a_learners_own_edit_survives_until_that_very_question_changes(quiz: Quiz) -> None:
    choice, typed = question_of(quiz, "single_choice"), question_of(quiz, "short_text")
    with learner() as anki:
        anki.take(export(quiz))
        mine = next(
            note for note in anki.notes().values() if note["Question"] == choice.current.stem
        )
        mine["Context"] += " My own words."
        mine.tags.append("mine")
        anki.collection.update_note(mine)
        reword(typed, "Which pilot crossed the Channel first of all?")

        anki.take(export(quiz, now=MUCH_LATER))

        assert anki.notes()[mine.guid]["Context"].endswith("My own words.")
        assert tagged(anki, "mine") == [choice.current.stem]


@pytest.mark.anki
def test_an_edit_a_retirement_and_an_addition_change_exactly_those_notes(quiz: Quiz) -> None:
    edited, retired = question_of(quiz, "short_text"), question_of(quiz, "date")
    with learner() as anki:
        anki.take(export(quiz))
        anki.study(5)
        scheduled, before = anki.schedule(), anki.notes()
        reword(edited, "Which pilot crossed the Channel first of all?")
        retired.status = "retired"
        retired.save()
        added = make_question("numeric", article=quiz.article)
        quiz.sections.get().members.create(question=added, position=99)

        assert anki.take(export(quiz, now=MUCH_LATER)) == Log(new=1, updated=2, duplicate=5)

        after = anki.notes()
        new = after.keys() - before.keys()
        assert [after[guid]["Question"] for guid in new] == [added.current.stem]
        changed = {
            guid
            for guid in before
            if (after[guid].fields, after[guid].tags) != (before[guid].fields, before[guid].tags)
        }
        assert {after[guid]["Question"] for guid in changed} == {
            "Which pilot crossed the Channel first of all?",
            retired.current.stem,
        }
        # A new place among the new cards is all that moved: nothing that was studied did.
        studied = [row for row in scheduled if row[6]]
        assert len(studied) == 5
        assert [row for row in anki.schedule() if row in studied] == studied
        assert anki.faults() == []


@pytest.mark.anki
def test_a_retired_question_stays_and_is_tagged(quiz: Quiz) -> None:
    choice = question_of(quiz, "single_choice")
    with learner() as anki:
        anki.take(export(quiz))
        anki.study(5)
        scheduled = anki.schedule()
        choice.status = "retired"
        choice.save()

        assert anki.take(export(quiz, now=LATER)) == Log(updated=1, duplicate=6)

        assert tagged(anki, "quizsite::retired") == [choice.current.stem]
        assert anki.schedule() == scheduled
        assert anki.faults() == []


@pytest.mark.anki
def test_quiz_and_article_share_their_notes(quiz: Quiz) -> None:
    make_question(
        article=quiz.article,
        content=replace(CONTENTS["single_choice"], stem="Which family built the Flyer?"),
    )
    with learner() as anki:
        anki.take(export(quiz))

        assert anki.take(export(quiz.article)) == Log(new=1, duplicate=7)
        assert anki.decks() == {quiz.article.title: 8}


@pytest.mark.anki
def test_a_corrected_key_is_the_same_card(quiz: Quiz) -> None:
    choice = question_of(quiz, "single_choice")
    flipped = tuple(
        replace(option, credit=Fraction(option.text == "Louis Blériot"))
        for option in CONTENTS["single_choice"].options
    )
    with learner() as anki:
        anki.take(export(quiz))
        anki.study(5)
        scheduled = anki.schedule()
        content = replace(CONTENTS["single_choice"], options=flipped)
        revise_question(choice, content, now=LATER, corrects=choice.current)

        assert anki.take(export(quiz, now=MUCH_LATER)) == Log(updated=1, duplicate=6)
        answers = {fields["Answer"] for fields in anki.fields().values()}
        assert "Louis Blériot" in answers
        assert "The Wright brothers" not in answers
        assert anki.schedule() == scheduled


def dates(package: Package) -> dict[str, datetime]:
    assert package.notes
    return dict(ExportedNote.objects.values_list("guid", "changed_at"))


def test_a_note_is_dated_by_the_revision_that_it_shows(quiz: Quiz) -> None:
    before = dates(package_for_quiz(quiz, now=FIRST))
    reword(question_of(quiz, "single_choice"), "Who built the Flyer, and no kite, at Kitty Hawk?")

    after = dates(package_for_quiz(quiz, now=MUCH_LATER))

    assert [after[guid] for guid in after if after[guid] != before[guid]] == [LATER]


def test_an_edit_that_keeps_no_time_is_dated_by_its_first_export(quiz: Quiz) -> None:
    before = dates(package_for_quiz(quiz, now=FIRST))
    Claim.objects.update(stance=Claim.Stance.DOUBTS, strength=Claim.Strength.PREDICTED)

    seen = dates(package_for_quiz(quiz, now=LATER))
    again = dates(package_for_quiz(quiz, now=MUCH_LATER))

    assert set(seen.values()) == {LATER}
    assert set(before.values()) != {LATER}
    assert again == seen


def test_an_article_that_changes_nothing_on_cards_changes_no_note(quiz: Quiz) -> None:
    before = export(quiz)
    Article.objects.update(facts_shown="always", text="The whole text.")

    assert export(Quiz.objects.get(pk=quiz.pk), now=LATER) == before


def test_each_change_is_newer_than_the_one_before(quiz: Quiz) -> None:
    """Even within a second, and with a clock that was set back."""
    article = quiz.article
    moments = []
    for title in ("Second", "Third"):
        package_for_quiz(quiz, now=FIRST - timedelta(days=9999))
        Article.objects.filter(pk=article.pk).update(title=title)
        quiz = Quiz.objects.select_related("article").get(pk=quiz.pk)
        moments.append(set(dates(package_for_quiz(quiz, now=FIRST)).values()))

    assert moments == [{FIRST}, {FIRST + timedelta(seconds=2)}]


def test_a_new_option_text_is_no_new_card() -> None:
    article = make_article()
    question = make_question(article=article)
    export(article)
    options = (OptionContent("Orville and Wilbur Wright", credit=Fraction(1)),)
    content = replace(
        CONTENTS["single_choice"], options=(*options, *CONTENTS["single_choice"].options[1:])
    )
    revise_question(question, content, now=LATER)
    export(article, now=LATER)

    assert ExportedNote.objects.count() == 1
