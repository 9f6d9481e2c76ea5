"""Saving while one types: the fields of the form without its buttons, answered by JSON.

The page's own scripts send it, with the cookie of an account or a guest and with the CSRF token;
the answers are read and stored as those of the form are (`web.answers`, `save_answers`).
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from quizzes.actions.answering import NoSuchAttempt, Refused, Result, Saved
from quizzes.actions.save_answer import save_answers
from quizzes.domain.messages import Malformed
from quizzes.permissions import Who
from quizzes.queries.attempts import SlotView, find_attempt, view_attempt
from quizzes.web.answers import Sent, encode, read_sent
from quizzes.web.asking import arrival, who_asks
from quizzes.web.saved_words import saved_words
from quizzes.web.troubles import CLOSED
from quizzes.wording import say, say_code


@require_POST
@never_cache
def save(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A result for each answer, in order; `says` is a sentence for its learner.

    401 where nobody is signed in and the attempt is no guest's: signing in may yet help. `echo`
    is the number of a question that is to be read back.
    """
    who = who_asks(request)
    try:
        sent = read_sent(request.POST)
    except ValueError as error:
        raise BadRequest("This form could not be read.") from error
    if not sent:
        raise BadRequest("There is nothing to save.")
    results = save_answers(
        uuid, [each.as_is() for each in sent], who=who, arrived_at=arrival(request)
    )
    if all(isinstance(result, NoSuchAttempt) for result in results):
        return JsonResponse({"results": []}, status=404 if who.user_id else 401)
    echoes = {int(number) for number in request.POST.getlist("echo") if number.isdecimal()}
    slots = _read_back(uuid, who, echoes)
    bodies = [_body(each, result, slots) for each, result in zip(sent, results, strict=True)]
    return JsonResponse({"results": bodies})


def _read_back(uuid: UUID, who: Who, numbers: set[int]) -> Mapping[int, SlotView]:
    attempt = find_attempt(who, uuid, with_quiz=False) if numbers else None
    slots = view_attempt(attempt).slots if attempt else ()
    return {slot.number: slot for slot in slots if slot.number in numbers}


def _body(sent: Sent, result: Result, slots: Mapping[int, SlotView]) -> dict[str, Any]:
    if isinstance(result, Saved):
        return {
            "slot": sent.slot,
            "status": 200,
            "sequence": result.sequence,
            "was": encode(sent.as_is().raw),
            "says": _says(sent, slots.get(sent.slot)),
        }
    if isinstance(result, Malformed):
        return {"slot": sent.slot, "status": 422, "says": say(result.message)}
    if isinstance(result, NoSuchAttempt):
        return {"slot": sent.slot, "status": 404, "says": _("There is no such question.")}
    return {"slot": sent.slot, "status": 409} | _refused(result)


def _says(sent: Sent, slot: SlotView | None) -> str:
    if sent.unknown:
        return _("Saved: you don’t know.")
    if sent.raw is None:
        return _("Saved: no answer.")
    return saved_words(slot) if slot else _("Saved")


def _refused(refused: Refused) -> dict[str, Any]:
    closed = {"late": CLOSED["overdue"], "attempt-closed": CLOSED["submitted"]}
    body = {"says": str(closed.get(refused.code) or say_code(f"refused.{refused.code}"))}
    return body | ({"sequence": refused.newer.sequence} if refused.newer else {})
