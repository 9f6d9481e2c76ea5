"""The review queue: one proposal at a time with its passage beside it, and the verdicts on it."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.decide_many import accept_all, undo_all
from quizzes.actions.decide_proposal import (
    CannotDecide,
    accept_proposal,
    reject_proposal,
    undo_decision,
)
from quizzes.admin.asking import account
from quizzes.admin.proposal_form import proposal_form
from quizzes.models import Article, Proposal
from quizzes.permissions import identify, may_review
from quizzes.queries.accepted import unasked_questions
from quizzes.queries.passages import passage_of
from quizzes.queries.proposals import (
    batch_of,
    confident,
    confident_counts,
    counts_of,
    last_decision,
    next_proposal,
)
from quizzes.wording import say

LONGEST = 3600
"""Seconds: whoever looked at a proposal for longer did something else meanwhile."""
CONFIDENCES = (0.9, 0.8, 0.7, 0.6)
AT_ONCE = 500
"""So many are accepted by one request at most; a long article has thousands."""


class ReviewQueue:
    """The addresses of the queue, for the admin of articles to take in."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.review)
        own = [path("<path:object_id>/review/", view, name="quizzes_article_review")]
        return own + super().get_urls()  # type: ignore[misc]

    def review(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if article is None:
            raise Http404
        if not may_review(identify(request.user), article):
            raise PermissionDenied
        if request.method == "POST":
            return _decide(request, article)
        after = request.GET.get("after", "")
        place = int(after) if after.isascii() and after.isdecimal() and len(after) < 9 else -1
        proposal = next_proposal(article, after=place, sort=_only(request))
        return self._page(request, article, proposal)

    def _page(
        self, request: HttpRequest, article: Article, proposal: Proposal | None
    ) -> HttpResponse:
        last = last_decision(article)
        levels = confident_counts(article, CONFIDENCES) if proposal else ()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Review"),
            "opts": Article._meta,
            "article": article,
            "proposal": proposal,
            "form": proposal_form(proposal) if proposal else None,
            "passage": passage_of(proposal) if proposal else (),
            "counts": counts_of(article),
            "only": _only(request),
            "unasked": unasked_questions(article).count(),
            "undoable": last.proposal if last else None,
            "batch": last.batch if last else None,
            "batched": batch_of(article, last.batch).count() if last and last.batch else 0,
            "levels": [(least, round(least * 100), count) for least, count in levels],
            "shown_at": int(timezone.now().timestamp()),
        }
        return TemplateResponse(request, "admin/quizzes/proposal/queue.html", context)


def _decide(request: HttpRequest, article: Article) -> HttpResponse:
    verb, now, by = request.POST.get("do", ""), timezone.now(), account(request)
    if verb.startswith("confident:"):
        _accept_confident(request, article, verb.removeprefix("confident:"))
        return _onward(request, article)
    if verb == "undo-batch":
        _undo_batch(request, article)
        return _onward(request, article)
    proposal = _asked(request, article)
    try:
        if verb == "undo":
            undo_decision(proposal, by=by, now=now)
            return _onward(request, article, after=proposal.position - 1)
        if verb == "reject":
            reject_proposal(proposal, by=by, now=now, seconds=_seconds(request))
        elif verb == "accept":
            form = proposal_form(proposal, request.POST)
            if not form.is_valid():
                for name, errors in form.errors.items():
                    messages.error(request, f"{form.fields[name].label}: {errors[0]}")
                return _onward(request, article, after=proposal.position - 1)
            seconds = _seconds(request)
            accept_proposal(proposal, by=by, now=now, changed=form.changed(), seconds=seconds)
    except CannotDecide as refusal:
        messages.error(request, say(refusal.message))
        return _onward(request, article, after=proposal.position - 1)
    return _onward(request, article, after=proposal.position)


def _asked(request: HttpRequest, article: Article) -> Proposal:
    uuid = _uuid(request, "proposal")
    proposals = article.proposals.select_related("article", "fact", "question")
    return get_object_or_404(proposals, uuid=uuid)


def _accept_confident(request: HttpRequest, article: Article, least: str) -> None:
    if least not in {str(each) for each in CONFIDENCES}:
        return
    proposals = confident(article, float(least))[:AT_ONCE]
    count = accept_all(proposals, by=account(request), now=timezone.now(), batch=uuid4())
    text = ngettext("%(count)d accepted.", "%(count)d accepted.", count) % {"count": count}
    messages.success(request, text)


def _undo_batch(request: HttpRequest, article: Article) -> None:
    proposals = list(batch_of(article, _uuid(request, "batch")))
    count = undo_all(proposals, by=account(request), now=timezone.now())
    said = {"count": count, "kept": len(proposals) - count}
    messages.success(request, _("%(count)d taken back.") % said)
    if said["kept"]:
        messages.warning(request, _("%(kept)d stay: something rests on them.") % said)


def _uuid(request: HttpRequest, name: str) -> UUID:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError as error:
        raise Http404 from error


def _only(request: HttpRequest) -> str:
    """The sort that alone is asked for; "" for all."""
    asked = request.GET.get("only", "")
    return asked if asked in Proposal.Sort.values else ""


def _onward(request: HttpRequest, article: Article, *, after: int = -1) -> HttpResponse:
    only = _only(request)
    query = ({"after": after} if after >= 0 else {}) | ({"only": only} if only else {})
    address = reverse("admin:quizzes_article_review", args=[article.pk])
    return HttpResponseRedirect(f"{address}?{urlencode(query)}" if query else address)


def _seconds(request: HttpRequest) -> int | None:
    """How long the proposal was looked at; None where the page does not say or says nonsense."""
    shown = request.POST.get("shown_at", "")
    if not (shown.isascii() and shown.isdecimal() and len(shown) < 12):
        return None
    spent = int(timezone.now().timestamp()) - int(shown)
    return spent if 0 <= spent <= LONGEST else None
