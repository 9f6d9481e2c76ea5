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
from quizzes.domain.text.sharing import longest_shared_run

MOST_QUOTED = 25
"""Words in a row of the text; what may be quoted of a publisher's unless it is set otherwise."""
SETTLED_BY_A_LOOK = frozenset({"inferred-date"})
_NEEDS_NO_NAME = frozenset({"ordering", "matching"})
"""Kinds whose items tell what it is about."""


class Guards:
    """Holds drafts against the facts of their text."""

    def __init__(self, reading: Reading, facts: Sequence[Fact]) -> None:
        self._context = context_of(reading, facts)
        self._facts = {fact.id: fact for fact in facts}
        self._document = reading.document

    def passed(self, draft: Draft) -> Draft | None:
        """The draft, perhaps with problems; None if it is unsound."""
        if any(each.level == "error" for each in problems(draft.kind, draft.content)):
            return None
        if not _names_something(subject_of(draft), self._context):
            return None
        if self._quotes_too_much(draft):
            return None
        broken = set(broken_rules(draft, self._context))
        if broken - SETTLED_BY_A_LOOK:
            return None
        return replace(draft, problems=(*draft.problems, *sorted(broken)))

    def _quotes_too_much(self, draft: Draft) -> bool:
        stem = draft.content.stem
        if len(stem.split()) <= MOST_QUOTED:
            return False
        sentences = {self._facts[id_].sentence for id_ in draft.facts}
        spans = [self._document.sentences[index] for index in sentences]
        return any(
            longest_shared_run(stem, self._document.text[span.start : span.end]) > MOST_QUOTED
            for span in spans
        )


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
