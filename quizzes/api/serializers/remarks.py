"""Remarks as they are sent, and the form in which they come back."""

from typing import Any

from rest_framework import serializers

from quizzes.models import Remark
from quizzes.models.remark import LONGEST_REMARK


class RemarkIn(serializers.Serializer[Any]):
    slot = serializers.IntegerField(min_value=1, help_text="The number of the question.")
    kind = serializers.ChoiceField(
        Remark.Kind.choices, help_text="appeal: my answer should count; report: this is wrong."
    )
    text = serializers.CharField(
        default="",
        allow_blank=True,
        help_text=f"At most {LONGEST_REMARK} characters; a report needs some.",
    )


class RemarkOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    slot = serializers.IntegerField()
    kind = serializers.ChoiceField(Remark.Kind.choices)
    text = serializers.CharField()
    created_at = serializers.DateTimeField()
    state = serializers.ChoiceField(Remark.State.choices)
    decided_at = serializers.DateTimeField(allow_null=True)
