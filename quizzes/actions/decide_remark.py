"""Accept or decline what learners said of a question; an accepted answer joins the key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from quizzes.actions.revise_question import NotUsable, revise_question
from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.messages import Malformed
from quizzes.domain.text import normalise
from quizzes.models import Question, Remark, Revision, User
from quizzes.queries.authoring import stored_content
from quizzes.wording import say

TAKES_ALIASES = frozenset({"short_text"})
"""Kinds of which an answer can be added to the key as it was typed."""


@transaction.atomic
def accept_remarks(remarks: Sequence[Remark], *, by: User | None, now: datetime) -> Revision | None:
    """Mark those still open as accepted; the answer that they appeal about counts from now on.

    `remarks` are about one question and one answer. The new revision is returned, or None where
    the key has the answer already or cannot take it as it was typed. Raises Malformed, and decides
    nothing, where the question with that answer could not be used.
    """
    if not _decide(remarks, Remark.State.ACCEPTED, by=by, now=now):
        return None
    appeal = next((each for each in remarks if each.kind == Remark.Kind.APPEAL), None)
    question = remarks[0].revision.question
    if appeal is None or appeal.step is None or question.kind not in TAKES_ALIASES:
        return None
    if (corrected := _with_alias(question, appeal, by=by, now=now)) is not None:
        regrade_after_appeal(corrected, by=by, now=now)
    return corrected


@transaction.atomic
def decline_remarks(remarks: Sequence[Remark], *, by: User | None, now: datetime) -> int:
    """How many were still open."""
    return _decide(remarks, Remark.State.DECLINED, by=by, now=now)


def regrade_after_appeal(corrected: Revision, *, by: User | None, now: datetime) -> None:
    """Where grades given by the revision that `corrected` corrects are looked at again."""


def _decide(
    remarks: Sequence[Remark], state: Remark.State, *, by: User | None, now: datetime
) -> int:
    still_open = Remark.objects.filter(
        pk__in=[each.pk for each in remarks], state=Remark.State.OPEN
    )
    return still_open.update(state=state, decided_by=by, decided_at=now)


def _with_alias(
    question: Question, appeal: Remark, *, by: User | None, now: datetime
) -> Revision | None:
    assert question.current is not None
    assert appeal.step is not None
    content = stored_content(question.current)
    wider = with_answer(content, str(appeal.step.answer))
    if wider == content:
        return None
    try:
        return revise_question(question, wider, now=now, by=by, corrects=appeal.revision)
    except NotUsable as refusal:
        why = " ".join(say(problem.message) for problem in refusal.problems)
        raise Malformed("remark.not_usable", why=why) from refusal


def with_answer(content: Content, answer: str) -> Content:
    """The content with this answer right in full, whatever the key said of it before."""
    plain = normalise(answer)
    same = [key for key in content.keys if normalise(key.value) == plain]
    if any(key.credit == 1 for key in same):
        return content
    kept = tuple(key for key in content.keys if key not in same)
    return replace(content, keys=(*kept, KeyContent(answer)))
