"""All that is stored of one learner, as plain values: for `/me/`, to take away.

What a quiz still withholds stays withheld here too: of such attempts there is what was answered.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Model

from quizzes.models import Attempt, Card, Learner, Remark, Review, Step
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.kept_revisions import kept_shown
from quizzes.queries.slot_grades import newest_grades_of

Rows = list[dict[str, Any]]


def own_data(learner: Learner, who: Who, *, now: datetime) -> dict[str, Any]:
    """The learner and every row of a model in `OWN`, in a constant number of statements."""
    found: dict[str, Any] = {"learner": _learner(learner)}
    for model, rows_of in OWN.items():
        found[str(model._meta.verbose_name_plural)] = rows_of(learner, who, now)
    return found


def _learner(learner: Learner) -> dict[str, Any]:
    user = learner.user
    account = user and {
        "username": user.username,
        "email": user.email,
        "joined": _iso(user.date_joined),
        "last_sign_in": _iso(user.last_login),
        "time_zone": user.time_zone,
        "language": user.locale,
    }
    return {
        "id": str(learner.uuid),
        "nickname": learner.nickname,
        "since": _iso(learner.created_at),
        "account": account,
    }


def _attempts(learner: Learner, who: Who, now: datetime) -> Rows:
    attempts = list(
        learner.attempts.select_related("quiz", "learner").prefetch_related("slots").order_by("id")
    )
    steps: defaultdict[int, list[Step]] = defaultdict(list)
    for step in Step.objects.filter(attempt__learner=learner).order_by("slot_id", "sequence"):
        steps[step.slot_id].append(step)
    grades = newest_grades_of(learner)
    shown = kept_shown(slot.revision_id for attempt in attempts for slot in attempt.slots.all())
    rows = []
    for attempt in attempts:
        questions = []
        for slot in attempt.slots.all():
            checked = slot.checked_at is not None
            told = Part.GRADE in reveals(attempt.quiz, who, attempt, now=now, checked=checked)
            grade = grades.get(slot.pk) if told else None
            questions.append(
                {
                    "number": slot.number,
                    "question": shown[slot.revision_id].stem,
                    "options": {each.id: each.text for each in shown[slot.revision_id].options},
                    "answers": [
                        {
                            "answer": step.raw,
                            "unknown": step.unknown,
                            "at": _iso(step.received_at),
                            "late": step.late,
                        }
                        for step in steps[slot.pk]
                    ],
                    "mark": str(grade.mark) if grade else None,
                    "outcome": grade.outcome if grade else None,
                }
            )
        told = Part.GRADE in reveals(attempt.quiz, who, attempt, now=now)
        rows.append(
            {
                "id": str(attempt.uuid),
                "quiz": attempt.quiz.title,
                "practice": attempt.practice,
                "started": _iso(attempt.started_at),
                "closed": _iso(attempt.closed_at),
                "score": str(attempt.score) if told and attempt.score is not None else None,
                "max_score": str(attempt.max_score),
                "questions": questions,
            }
        )
    return rows


def _cards(learner: Learner, who: Who, now: datetime) -> Rows:
    reviews: defaultdict[int, Rows] = defaultdict(list)
    for row in Review.objects.filter(card__learner=learner).order_by("id"):
        reviews[row.card_id].append({"rating": row.rating, "at": _iso(row.reviewed_at)})
    return [
        {
            "id": str(card.uuid),
            "question": str(card.question.uuid),
            "part": card.part,
            "due": _iso(card.due_at),
            "stability": card.stability,
            "difficulty": card.difficulty,
            "suspended": card.suspended,
            "reviews": reviews[card.pk],
        }
        for card in learner.cards.select_related("question").order_by("id")
    ]


def _remarks(learner: Learner, who: Who, now: datetime) -> Rows:
    return [
        {
            "id": str(remark.uuid),
            "kind": remark.kind,
            "text": remark.text,
            "at": _iso(remark.created_at),
            "state": remark.state,
        }
        for remark in learner.remarks.order_by("id")
    ]


OWN: Mapping[type[Model], Callable[[Learner, Who, datetime], Rows]] = {
    Attempt: _attempts,
    Card: _cards,
    Remark: _remarks,
}
"""Every model with a link to a learner; a test finds those that are missing."""


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
