"""Addresses that are not there: a problem for programs, a page for people."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, JsonResponse
from django.views.defaults import page_not_found

from quizzes.api.problems import CONTENT_TYPE, problem_body

PREFIX = "/api/"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler of 404; what views of the API refuse does not come here."""
    if not request.path.startswith(PREFIX):
        return page_not_found(request, exception)
    body = problem_body(404, "not-found", "Not found.")
    return JsonResponse(body, status=HttpResponseNotFound.status_code, content_type=CONTENT_TYPE)
