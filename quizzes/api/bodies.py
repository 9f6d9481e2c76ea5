"""The bodies of replies about attempts, from the queries' values to plain JSON."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from quizzes.actions.answering import Refused, Saved
from quizzes.domain.grading import percent
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import GapPart, Option
from quizzes.models import Attempt, Remark
from quizzes.queries.attempts import AttemptView, SlotView
from quizzes.queries.slot_reviews import SlotReview
from quizzes.queries.sources import Source
from quizzes.wording import say, say_code

Body = dict[str, Any]


def moment(value: datetime | None) -> str | None:
    """ISO 8601 in UTC, always with milliseconds: every moment has the same length."""
    return (
        value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"
        if value
        else None
    )


def state(attempt: Attempt) -> str:
    return attempt.closing or "open"


def attempt_body(view: AttemptView, *, token: str = "") -> Body:
    attempt = view.attempt
    body: Body = {
        "id": str(attempt.uuid),
        "state": state(attempt),
        "started_at": moment(attempt.started_at),
        "deadline": moment(attempt.deadline),
        "questions": [question_body(slot) for slot in view.slots],
        "answers": {str(slot.number): slot.raw for slot in view.slots if slot.answer is not None},
        "unknown": [slot.number for slot in view.slots if slot.unknown],
        "flagged": [slot.number for slot in view.flagged],
        "sequences": {str(slot.number): slot.sequence for slot in view.slots if slot.sequence},
    }
    return body | {"token": token} if token else body


def question_body(slot: SlotView) -> Body:
    body: Body = {
        "slot": slot.number,
        "kind": slot.kind,
        "stem": slot.shown.stem,
        "points": float(slot.shown.points),
        "answer_shape": slot.shape,
        "wanted": say_code(slot.arrangement.wanted, count=slot.arrangement.count),
    }
    if slot.arrangement.longest:
        body["longest"] = slot.arrangement.longest
    if slot.arrangement.unit:
        body["unit"] = slot.arrangement.unit
    if slot.arrangement.count:
        body["choose"] = slot.arrangement.count
    for part in ("options", "left", "right"):
        if options := getattr(slot.arrangement, part):
            body[part] = _options(options)
    if gaps := slot.arrangement.gaps:
        body["gaps"] = [_gap(gap) for gap in gaps]
    return body


def _gap(gap: GapPart) -> Body:
    body: Body = {
        "id": gap.id,
        "answer_shape": gap.shape,
        "wanted": say_code(gap.arrangement.wanted),
    }
    if gap.arrangement.unit:
        body["unit"] = gap.arrangement.unit
    if gap.arrangement.options:
        body["options"] = _options(gap.arrangement.options)
    return body


def _options(options: tuple[Option, ...]) -> list[Body]:
    return [{"id": option.id, "text": option.text} for option in options]


def saved_body(saved: Saved) -> Body:
    return {"slot": saved.slot, "sequence": saved.sequence, "saved_at": moment(saved.saved_at)}


def refusal_body(refused: Refused) -> Body:
    """`slug`, `detail`, `status` and `newer`, the parts of a problem."""
    sentence = say_code(f"refused.{refused.code}")
    body: Body = {"slug": refused.code, "detail": sentence, "status": 409}
    if step := refused.newer:
        newer = {"answer": step.raw, "sequence": step.sequence, "unknown": step.unknown}
        body["newer"] = newer | {"saved_at": moment(step.received_at)}
    return body


def malformed_body(malformed: Malformed) -> Body:
    sentence = say(malformed.message)
    return {
        "slug": "malformed-answer",
        "detail": sentence,
        "status": 422,
        "errors": {"answer": [sentence]},
    }


def score_body(attempt: Attempt, *, revealed: bool) -> Body:
    """State and score; while the quiz withholds its answers, the score would tell them: null."""
    score = attempt.score or Decimal(0)
    return {
        "state": state(attempt),
        "score": float(score) if revealed else None,
        "max_score": float(attempt.max_score),
        "percent": float(percent(score, attempt.max_score)) if revealed else None,
    }


def own_score_body(attempt: Attempt, *, revealed: bool) -> Body:
    told = {"id": str(attempt.uuid), "quiz": attempt.quiz.slug, "title": attempt.quiz.title}
    closed = {"closed_at": moment(attempt.closed_at)}
    return told | closed | score_body(attempt, revealed=revealed)


def quiz_score_body(attempt: Attempt) -> Body:
    learner = attempt.learner
    told: Body = {
        "id": str(attempt.uuid),
        "learner": {"id": str(learner.uuid), "name": str(learner)},
        "started_at": moment(attempt.started_at),
        "closed_at": moment(attempt.closed_at),
    }
    return told | score_body(attempt, revealed=True)


def grade_body(review: SlotReview) -> Body:
    body: Body = {
        "verdict": review.verdict,
        "mark": float(review.mark or 0),
        "points": float(review.points),
    }
    if review.corrected_at:
        before = float(review.mark_before or 0)
        body |= {"corrected_at": moment(review.corrected_at), "mark_before": before}
    return body


def feedback_body(review: SlotReview) -> Body:
    notes = [say(note) for note in review.notes]
    body: Body = {
        "answer": list(review.answer),
        "key": list(review.key),
        "notes": [review.feedback, *notes] if review.feedback else notes,
        "explanation": review.explanation,
        "source": [source_body(source) for source in review.sources],
    }
    if review.checklist:
        body["checklist"] = [
            {"number": point.number, "text": point.text, "met": point.met}
            for point in review.checklist
        ]
    return body


def source_body(source: Source) -> Body:
    return {
        "statement": source.statement,
        "says": say(source.says) if source.says else "",
        "title": source.title,
        "author": source.author,
        "publication": source.publication,
        "year": source.year,
        "paragraph": source.paragraph,
        "url": source.url,
    }


def reviewed_body(review: SlotReview) -> Body:
    """What was asked and answered, and as much of the rest as is revealed."""
    slot = review.slot
    body: Body = {"slot": slot.number, "kind": slot.kind, "stem": slot.shown.stem}
    if review.verdict:
        return body | feedback_body(review) | {"grade": grade_body(review)}
    return body | {"answer": list(review.answer)}


def remark_body(remark: Remark) -> Body:
    """A remark of one's own; it must come with its slot."""
    assert remark.slot is not None
    return {
        "id": str(remark.uuid),
        "slot": remark.slot.number,
        "kind": remark.kind,
        "text": remark.text,
        "created_at": moment(remark.created_at),
        "state": remark.state,
        "decided_at": moment(remark.decided_at),
    }
