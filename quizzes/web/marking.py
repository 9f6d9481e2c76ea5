"""A learner's marking of an open answer: the ticks of its checklist, saved from any page."""

from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.mark_own_answer import mark_own_answer
from quizzes.domain.messages import Malformed
from quizzes.web.asking import arrival, who_asks
from quizzes.web.attempts import open_or_closed

MOST_POINTS = 20


@require_POST
@never_cache
def mark(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """`point`, once for each that is ticked. Leads back to where the checklist stands."""
    who, now = who_asks(request), arrival(request)
    points = request.POST.getlist("point")[:MOST_POINTS]
    try:
        mark_own_answer(uuid, number, [int(point) for point in points], who=who, now=now)
    except NoSuchAttempt as refusal:
        raise Http404 from refusal
    except (Malformed, ValueError) as refusal:
        raise BadRequest("This marking could not be read.") from refusal
    if open_or_closed(who, uuid, now=now).closed_at is None:
        return redirect(reverse("web:attempt", args=[uuid], query={"q": number}))
    address = reverse("web:review", args=[uuid], query={"show": "yours", "open": number})
    return redirect(f"{address}#question-{number}")
