"""One's own data: taken away as a file, and erased."""

from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.actions.erase_learner import IsInstructor, erase_learner
from quizzes.actions.guests import learner_of
from quizzes.models import Learner, User
from quizzes.queries.attempts import own_learners
from quizzes.queries.own_data import own_data
from quizzes.web.asking import arrival, forget_guest, who_asks


@require_safe
@never_cache
def download(request: HttpRequest) -> HttpResponse:
    who = who_asks(request)
    response = JsonResponse(
        own_data(_learner(request), who, now=arrival(request)), json_dumps_params={"indent": 2}
    )
    response["Content-Disposition"] = 'attachment; filename="quizsite-my-data.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def erase(request: HttpRequest) -> HttpResponse:
    """GET says what will happen; POST with the tick `sure` does it."""
    learner, context = _learner(request), {}
    if request.method == "POST":
        if request.POST.get("sure"):
            try:
                erase_learner(learner)
            except IsInstructor:
                context = {"is_instructor": True}
            else:
                return _gone(request)
        else:
            context = {"unsure": True}
    return render(request, "quizzes/erase.html", context)


def _gone(request: HttpRequest) -> HttpResponse:
    logout(request)
    response = redirect("web:home")
    forget_guest(response)
    return response


def _learner(request: HttpRequest) -> Learner:
    """Whoever asks; Http404 for a browser of which nothing is stored."""
    if isinstance(request.user, User):
        return learner_of(request.user)
    found = own_learners(who_asks(request)).first()
    if found is None:
        raise Http404
    return found
