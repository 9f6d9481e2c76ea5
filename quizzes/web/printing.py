"""A quiz to be printed, and its key on a page of its own: both for instructors alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quizzes.permissions import may_print
from quizzes.queries.papers import paper
from quizzes.queries.quizzes import visible_quizzes
from quizzes.web.asking import who_asks

MOST_FORMS = 99


@require_safe
@never_cache
def print_quiz(request: HttpRequest, slug: str) -> HttpResponse:
    """`?form=` is the number of the form, from 1."""
    return _page(request, slug, "quizzes/print.html")


@require_safe
@never_cache
def print_key(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, slug, "quizzes/print_key.html")


def _page(request: HttpRequest, slug: str, template: str) -> HttpResponse:
    who = who_asks(request)
    quiz = get_object_or_404(visible_quizzes(who), slug=slug)
    if not may_print(who):
        raise Http404
    text = request.GET.get("form", "")
    form = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 1
    context = {"quiz": quiz, "form": max(form, 1), "questions": paper(quiz, form=max(form, 1))}
    return render(request, template, context | {"last": form >= MOST_FORMS})
