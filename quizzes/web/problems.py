"""A page for each refusal of the API, at the address that is its `type`."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.web.problem_meanings import MEANINGS


@require_safe
def problem(request: HttpRequest, slug: str) -> HttpResponse:
    if slug not in MEANINGS:
        raise Http404
    status, meaning = MEANINGS[slug]
    told = {"slug": slug, "status": HTTPStatus(status), "meaning": meaning}
    return render(request, "quizzes/problem.html", told)
