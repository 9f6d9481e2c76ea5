"""Hard rules for drafts: the shared lint, in which all its rules are errors for what nobody wrote.

What breaks a rule is not proposed at all, but for what a person may settle with one look: that is
proposed with the rule's id among its problems, and never accepted unseen.
"""

from collections.abc import Sequence
from dataclasses import replace

from quizzes.domain.authoring import as_question, problems
from quizzes.domain.derivation.drafting.judging import context_of
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.lint import Context, Subject, lint
from quizzes.domain.lint.faces import stem_of
from quizzes.domain.lint.words import first_name

SETTLED_BY_A_LOOK = frozenset({"inferred-date"})
_NEEDS_NO_NAME = frozenset({"ordering", "matching"})
"""Kinds whose items tell what it is about."""


class Guards:
    """Holds drafts against the facts of their text."""

    def __init__(self, reading: Reading, facts: Sequence[Fact]) -> None:
        self._context = context_of(reading, facts)

    def passed(self, draft: Draft) -> Draft | None:
        """The draft, perhaps with problems; None if it is unsound."""
        if any(each.level == "error" for each in problems(draft.kind, draft.content)):
            return None
        subject = subject_of(draft)
        broken = set(broken_rules(draft, self._context))
        if not _names_something(subject, self._context) or broken - SETTLED_BY_A_LOOK:
            return None
        return replace(draft, problems=(*draft.problems, *sorted(broken)))


def broken_rules(draft: Draft, context: Context) -> tuple[str, ...]:
    """The ids of the lint's rules that the draft breaks."""
    return tuple(finding.rule for finding in lint(subject_of(draft), context, draft=True))


def subject_of(draft: Draft) -> Subject:
    """The draft as the lint reads a question."""
    return Subject(as_question(draft.kind, draft.content), facts=draft.facts)


def _names_something(subject: Subject, context: Context) -> bool:
    """Whether it can be told without the text what is asked about; a number is no name here."""
    if subject.kind in _NEEDS_NO_NAME:
        return True
    words = " ".join(
        word for word in stem_of(subject, context).question.split() if word[0].isalpha()
    )
    return first_name(words, context.names) is not None
