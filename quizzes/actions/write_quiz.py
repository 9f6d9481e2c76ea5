"""Change a quiz: its policies, its sections and their members. Each change raises its version."""

from collections.abc import Iterable, Sequence

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Max

from quizzes.actions.audit import leave_entry
from quizzes.actions.quiz_versions import raise_version
from quizzes.models import Question, Quiz, Section, SectionQuestion, User

REVEALING = ("feedback", "answers_from", "open_for_practice")
"""What decides when and to whom keys are shown, decks included: a change of it is logged."""


@transaction.atomic
def write_quiz(quiz: Quiz, *, by: User | None) -> None:
    """Save the quiz; a change of when keys are shown leaves an audit entry."""
    old = Quiz.objects.filter(pk=quiz.pk).first()
    quiz.save()
    if old is None:
        return
    names = [field.attname for field in Quiz._meta.concrete_fields]
    if any(getattr(old, name) != getattr(quiz, name) for name in names):
        raise_version(quiz)
    before, after = _reveals(old), _reveals(quiz)
    if before != after:
        leave_entry("change reveal", quiz, by=by, before=before, after=after)


def _reveals(quiz: Quiz) -> dict[str, str | bool]:
    as_text = DjangoJSONEncoder().default
    values = {name: getattr(quiz, name) for name in REVEALING}
    return {
        name: value if isinstance(value, str | bool) else as_text(value) if value else ""
        for name, value in values.items()
    }


@transaction.atomic
def arrange_sections(
    quiz: Quiz,
    sections: Sequence[Section],
    *,
    removed: Iterable[Section] = (),
    members: Sequence[Sequence[Question] | None] = (),
) -> None:
    """Store the sections in this order and delete the removed ones, as one change.

    `members` has for each section the questions of which it consists from now on, or None for
    those that it has.
    """
    for section in removed:
        section.delete()
    # First out of each other's way: no two sections of a quiz may have one position.
    start = 1 + max(
        [len(sections), *Section.objects.filter(quiz=quiz).values_list("position", flat=True)]
    )
    for first in (start, 1):
        for position, section in enumerate(sections, start=first):
            section.quiz, section.position = quiz, position
            section.save()
    for section, questions in zip(sections, members, strict=False):
        if questions is not None:
            _store_members(section, questions)
    raise_version(quiz)


@transaction.atomic
def add_member(section: Section, question: Question) -> None:
    """Put the question at the end of the section."""
    members = SectionQuestion.objects.filter(section=section)
    last = members.aggregate(last=Max("position"))["last"] or 0
    members.create(section=section, question=question, position=last + 1)
    raise_version(section.quiz)


@transaction.atomic
def set_members(section: Section, questions: Sequence[Question]) -> bool:
    """Let the section consist of these questions in this order; False if it does already."""
    members = SectionQuestion.objects.filter(section=section)
    if list(members.values_list("question", flat=True)) == [each.pk for each in questions]:
        return False
    _store_members(section, questions)
    raise_version(section.quiz)
    return True


def _store_members(section: Section, questions: Sequence[Question]) -> None:
    SectionQuestion.objects.filter(section=section).delete()
    SectionQuestion.objects.bulk_create(
        SectionQuestion(section=section, question=question, position=position)
        for position, question in enumerate(questions, start=1)
    )
