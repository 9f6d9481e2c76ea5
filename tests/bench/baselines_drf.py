"""Saving an answer as DRF projects commonly do it, on this project's own tables.

`WithAtomic` is written with care: it checks whose attempt it is, locks, refuses a closed attempt
and a repeated answer. `Naive` is a ModelSerializer with its generated validators. The check of the
attempt's token is in both, because neither could go without.
"""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework import generics, serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.api.authentication import who_asks
from quizzes.models import Attempt, Slot, Step
from quizzes.permissions import is_learner


class AnswerIn(serializers.Serializer[Any]):
    answer = serializers.JSONField(allow_null=True)
    client_id = serializers.UUIDField()


class StepOut(serializers.ModelSerializer[Step]):
    class Meta:
        model = Step
        fields = ["slot", "sequence", "received_at"]


class WithAtomic(APIView):
    permission_classes = [AllowAny]

    @transaction.atomic
    def put(self, request: Request, uuid: UUID, slot: int) -> Response:
        sent = AnswerIn(data=request.data)
        sent.is_valid(raise_exception=True)
        attempt = get_object_or_404(
            Attempt.objects.select_for_update().select_related("learner"), uuid=uuid
        )
        if not is_learner(who_asks(request), attempt.learner):
            raise Http404
        if attempt.closed_at is not None:
            return Response({"detail": "closed"}, status=409)
        client_id = sent.validated_data["client_id"]
        known = Step.objects.filter(attempt=attempt, client_id=client_id).first()
        if known is not None:
            return Response(StepOut(known).data)
        row = get_object_or_404(Slot, attempt=attempt, number=slot)
        answer = sent.validated_data["answer"]
        step = Step.objects.create(
            attempt=attempt,
            slot=row,
            sequence=row.steps.count() + 1,
            client_id=client_id,
            raw=answer,
            answer=answer,
            received_at=timezone.now(),
        )
        attempt.saves += 1
        attempt.save(update_fields=["saves"])
        return Response(StepOut(step).data)


class StepIn(serializers.ModelSerializer[Step]):
    class Meta:
        model = Step
        fields = "__all__"


class Naive(generics.CreateAPIView[Step]):
    permission_classes = [AllowAny]
    queryset = Step.objects.all()
    serializer_class = StepIn

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        attempt = get_object_or_404(Attempt, uuid=kwargs["uuid"])
        if not is_learner(who_asks(request), attempt.learner):
            raise Http404
        slot = attempt.slots.get(number=kwargs["slot"])
        sent = StepIn(
            data={
                "attempt": attempt.pk,
                "slot": slot.pk,
                "sequence": slot.steps.count() + 1,
                "client_id": request.data["client_id"],
                "raw": request.data["answer"],
                "answer": request.data["answer"],
                "received_at": timezone.now(),
            }
        )
        sent.is_valid(raise_exception=True)
        sent.save()
        attempt.saves += 1
        attempt.save()
        return Response(sent.data)
