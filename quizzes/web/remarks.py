"""A remark on a question whose answer was shown: that one's answer should count, or a report."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.send_remark import send_remark
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, Remark
from quizzes.models.remark import LONGEST_REMARK
from quizzes.permissions import Part
from quizzes.queries.own_remarks import remarks_on
from quizzes.queries.reviews import review_slots
from quizzes.web.asking import arrival, who_asks
from quizzes.web.attempts import open_or_closed
from quizzes.wording import say


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def remark(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """`?kind=` is appeal or report. After a POST the same page says what was sent before."""
    who, now = who_asks(request), arrival(request)
    attempt = open_or_closed(who, uuid, now=now)
    reviews = review_slots(attempt, who, now=now, numbers=[number] if number < 32_768 else [])
    if not reviews or Part.KEY not in reviews[0].parts:
        raise Http404
    sent = request.POST if request.method == "POST" else request.GET
    kind = Remark.Kind.REPORT if sent.get("kind") == "report" else Remark.Kind.APPEAL
    text, problem = "", ""
    if request.method == "POST":
        text = request.POST.get("text", "")
        try:
            send_remark(uuid, number, kind, text, who=who, now=now)
        except NoSuchAttempt as refusal:
            raise Http404 from refusal
        except Malformed as refusal:
            problem = say(refusal.message)
        else:
            return redirect(f"{request.path}?kind={kind}&sent=1")
    remarks = remarks_on(attempt, number, who)
    appealed = kind == Remark.Kind.APPEAL and any(each.kind == kind for each in remarks)
    context = {
        "review": reviews[0],
        "kind": kind,
        "sent": "sent" in request.GET,
        "text": text[: LONGEST_REMARK * 2],
        "problem": problem,
        "longest": LONGEST_REMARK,
        "remarks": remarks,
        "may_send": "sent" not in request.GET and not appealed,
        "back": _back(attempt, number),
    }
    return render(request, "quizzes/remark.html", context, status=422 if problem else 200)


def _back(attempt: Attempt, number: int) -> str:
    """Where the question's feedback stands."""
    if attempt.closed_at is None:
        return reverse("web:attempt", args=[attempt.uuid], query={"q": number})
    query = {"show": "all", "open": number}
    return f"{reverse('web:review', args=[attempt.uuid], query=query)}#question-{number}"
