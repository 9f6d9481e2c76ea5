"""A question as its learners get it, for its author to try: nothing of it is stored."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.domain.messages import Malformed
from quizzes.queries.trials import Trial, find_trial
from quizzes.web.answers import Command, Sent, read_form
from quizzes.web.asking import who_asks
from quizzes.web.controls import control_for
from quizzes.web.question_pages import Part
from quizzes.web.troubles import trouble_of

SEED = 1
"""One order of the options for each question, so that it is the same after an error."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the templates of a question ask of the page around it."""

    only: Part
    number: int = 1
    checks: bool = True

    @property
    def troubled(self) -> tuple[Part, ...]:
        return (self.only,) if self.only.trouble else ()


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def try_question(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The question, or after a POST its feedback; the form is that of an attempt."""
    trial = find_trial(who_asks(request), uuid, seed=SEED)
    if trial is None:
        raise Http404
    part = Part(trial.slot, control_for(trial.slot))
    if request.method == "POST":
        command, sent = read_form(request.POST)
        if len(sent) != 1 or sent[0].slot != trial.slot.number:
            raise BadRequest("This form could not be read.")
        part = _answered(trial, command, sent[0])
    back = reverse("admin:quizzes_question_change", args=[trial.pk])
    context = {"page": Page(part), "back": back}
    return render(request, "quizzes/try.html", context, status=422 if part.trouble else 200)


def _answered(trial: Trial, command: Command, sent: Sent) -> Part:
    item = sent.incoming(command)
    if not command.checks or item is None:
        slot = replace(trial.slot, answer=item.raw) if item and sent.slot == command.slot else None
        return Part(slot or trial.slot, control_for(slot or trial.slot))
    control = control_for(trial.slot, typed=sent.typed)
    try:
        review = trial.review(item.raw, unknown=item.unknown)
    except Malformed as refusal:
        return Part(trial.slot, control, trouble=trouble_of(refusal, trial.slot, sent.typed))
    return Part(trial.slot, control, review=review)
