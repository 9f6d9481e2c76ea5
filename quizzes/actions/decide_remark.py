"""Accept or decline what learners said of a question; an accepted answer joins the key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F

from quizzes.actions.regrade import Regraded, regrade_question, together
from quizzes.actions.revise_question import NotUsable, revise_question
from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.correcting import BY_KEY, Policy
from quizzes.domain.messages import Malformed
from quizzes.domain.text import normalise
from quizzes.models import Question, Quiz, Remark, Revision, User
from quizzes.permissions import Who
from quizzes.queries.authoring import stored_content
from quizzes.queries.regrading import correction_in_force
from quizzes.wording import say

TAKES_ALIASES = frozenset({"short_text"})
"""Kinds of which an answer can be added to the key as it was typed."""


@transaction.atomic
def accept_remarks(remarks: Sequence[Remark], *, by: User | None, now: datetime) -> Revision | None:
    """Mark those still open as accepted; the answer that they appeal about counts, for all.

    `remarks` are about one question and one answer. The new revision is returned, or None where
    the key has the answer already or cannot take it as it was typed. Raises Malformed, and decides
    nothing, where the question with that answer could not be used.
    """
    # Takes the row: two answers accepted at the same moment are two revisions, one after the other.
    question = remarks[0].revision.question
    Question.objects.filter(pk=question.pk).update(kind=F("kind"))
    question.refresh_from_db()
    if not _decide(remarks, Remark.State.ACCEPTED, by=by, now=now):
        return None
    appeal = next((each for each in remarks if each.kind == Remark.Kind.APPEAL), None)
    if appeal is None or appeal.step is None:
        return None
    takes_alias = question.kind in TAKES_ALIASES
    corrected = _with_alias(question, appeal, by=by, now=now) if takes_alias else None
    regrade_after_appeal(question, by=by, now=now)
    return corrected


@transaction.atomic
def decline_remarks(remarks: Sequence[Remark], *, by: User | None, now: datetime) -> int:
    """How many were still open."""
    return _decide(remarks, Remark.State.DECLINED, by=by, now=now)


def regrade_after_appeal(
    question: Question, *, by: User | None, now: datetime
) -> tuple[Regraded, ...]:
    """Grade by the key as it is now what was asked before; returns which scores changed.

    Nobody loses by what another one appealed about, unless it was decided before that the current
    key counts. Where everybody has the points, or the question is out, it stays so.
    """
    who = Who(user_id=by.pk if by else None)
    asked_in = Quiz.objects.filter(attempts__slots__revision__question=question)
    decided = [(quiz, _policy(question, quiz)) for quiz in asked_in.distinct().order_by("id")]
    policies = {policy for _, policy in decided}
    # One decision for all where it is one, also for a quiz that takes the question in later.
    scopes = [(None, policies.pop())] if len(policies) == 1 else decided
    done = [
        regrade_question(question, policy=policy, who=who, now=now, quiz=quiz)
        for quiz, policy in scopes
        if policy in BY_KEY
    ]
    return together(each for changed in done for each in changed)


def _policy(question: Question, quiz: Quiz) -> Policy:
    decided = correction_in_force(question, quiz)
    return decided.policy if decided else Policy.NEVER_LOWER


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
