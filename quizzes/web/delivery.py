"""From the buttons of a form to the actions: what is saved, what is checked, what came of it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from quizzes.actions.answering import Incoming, NoSuchAttempt, Refused, Result
from quizzes.actions.check_answer import check_answer
from quizzes.actions.save_answer import save_answers
from quizzes.domain.messages import Malformed
from quizzes.permissions import Who
from quizzes.web.answers import Command, Sent

Outcome = Result


def deliver(
    attempt_uuid: UUID,
    command: Command,
    sent: Sequence[Sent],
    *,
    who: Who,
    arrived_at: datetime,
) -> dict[int, Outcome]:
    """Save what was changed and check the question whose button asks for it; outcomes by slot."""
    items = [item for each in sent if (item := each.incoming(command)) is not None]
    saved = [item for item in items if not (command.checks and item.slot == command.slot)]
    outcomes: dict[int, Outcome] = {}
    if saved:
        results = save_answers(attempt_uuid, saved, who=who, arrived_at=arrived_at)
        outcomes = {item.slot: result for item, result in zip(saved, results, strict=True)}
    for item in items:
        if item not in saved:
            outcomes[item.slot] = _check(attempt_uuid, item, who=who, arrived_at=arrived_at)
    return outcomes


def _check(attempt_uuid: UUID, item: Incoming, *, who: Who, arrived_at: datetime) -> Outcome:
    try:
        return check_answer(attempt_uuid, item, who=who, arrived_at=arrived_at)
    except (Malformed, Refused, NoSuchAttempt) as refusal:
        return refusal
