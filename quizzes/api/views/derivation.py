"""Have an article's text derived into the review queue, and see how a long task goes."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django_tasks import TaskResultStatus, default_task_backend
from django_tasks.exceptions import TaskResultDoesNotExist
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.derive_article import start_derivation
from quizzes.api.authentication import Account, who_asks
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.derivation import JobOut
from quizzes.models import Article, User
from quizzes.permissions import may_read_text

STATES = {
    TaskResultStatus.READY: "waiting",
    TaskResultStatus.RUNNING: "running",
    TaskResultStatus.FAILED: "failed",
    TaskResultStatus.SUCCESSFUL: "done",
}


class Derive(APIView):
    """Look for facts and drafts in the article's text; they wait for review in the admin.

    For whoever may read the text, which is its owner.
    """

    permission_classes = [Account]

    @extend_schema(request=None, responses={202: JobOut} | problems(401, 403, 404, 409))
    def post(self, request: Request, slug: str) -> Response:
        who = who_asks(request)
        article = get_object_or_404(Article, slug=slug)
        if not (who.is_instructor and may_read_text(who, article)):
            raise Http404
        if not article.text.strip():
            raise Problem("no-text", "The article has no text to derive from.", status=409)
        assert isinstance(request.user, User)
        job = start_derivation(article, by=request.user)
        address = reverse("api:job", args=[job.id])
        body = {"id": job.id, "state": "waiting", "progress": 0, "result": None}
        return Response(body, status=202, headers={"Location": address})


class Job(APIView):
    """How a long task of one's own goes, and what it came to."""

    permission_classes = [Account]

    @extend_schema(responses={200: JobOut} | problems(401, 404))
    def get(self, request: Request, uuid: UUID) -> Response:
        try:
            found = default_task_backend.get_result(str(uuid))
        except TaskResultDoesNotExist as error:
            raise Http404 from error
        if found.kwargs.get("by") != request.user.pk:
            raise Http404
        done = found.status == TaskResultStatus.SUCCESSFUL
        return Response(
            {
                "id": found.id,
                "state": STATES[found.status],
                "progress": 100 if done else 0,
                "result": found.return_value if done else None,
            },
            headers={"Cache-Control": "no-store"},
        )
