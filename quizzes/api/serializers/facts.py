"""Facts as programs read them: the timeline and the causal map of an article."""

from typing import Any

from rest_framework import serializers

from quizzes.domain.dates import parse_edtf, show_date
from quizzes.models import Fact
from quizzes.queries.sources import says_of
from quizzes.wording import say


class EventOut(serializers.ModelSerializer[Fact]):
    id = serializers.UUIDField(source="uuid", read_only=True)
    date = serializers.CharField(
        source="event.edtf", read_only=True, help_text="EDTF, as precise as the source is."
    )
    date_text = serializers.SerializerMethodField(help_text="The date in words.")
    extent = serializers.CharField(
        source="event.extent", read_only=True, help_text="within, or lasts from first to last day."
    )
    inferred = serializers.BooleanField(
        source="event.inferred", read_only=True, help_text="Worked out from the text."
    )
    paragraph = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Counted from 1; null if it has no one place."
    )

    class Meta:
        model = Fact
        fields = [
            *("id", "date", "date_text", "extent", "inferred"),
            *("statement", "paragraph", "worth"),
        ]

    def get_date_text(self, fact: Fact) -> str:
        return show_date(parse_edtf(fact.event.edtf))


class TimelineOut(serializers.Serializer[Any]):
    article = serializers.SlugField()
    events = EventOut(many=True)


class FactorOut(serializers.Serializer[Any]):
    id = serializers.SlugField(source="handle")
    label = serializers.CharField()  # type: ignore[assignment]  # a field named as an argument


class CauseOut(serializers.ModelSerializer[Fact]):
    id = serializers.UUIDField(source="uuid", read_only=True)
    cause = serializers.SlugField(source="claim.cause.handle", read_only=True)
    effect = serializers.SlugField(source="claim.effect.handle", read_only=True)
    relation = serializers.CharField(source="claim.relation", read_only=True)
    speaker = serializers.CharField(source="claim.speaker.name", read_only=True)
    reported_by = serializers.CharField(source="claim.reported_by.name", read_only=True)
    stance = serializers.CharField(source="claim.stance", read_only=True)
    strength = serializers.CharField(source="claim.strength", read_only=True)
    says = serializers.SerializerMethodField(help_text="Who says so, in words.")
    paragraph = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Counted from 1; null if it has no one place."
    )

    class Meta:
        model = Fact
        fields = [
            *("id", "cause", "effect", "relation", "speaker", "reported_by", "stance", "strength"),
            *("says", "statement", "paragraph", "worth"),
        ]

    def get_says(self, fact: Fact) -> str:
        return say(says_of(fact.claim))


class CausalMapOut(serializers.Serializer[Any]):
    article = serializers.SlugField()
    factors = FactorOut(many=True)
    claims = CauseOut(many=True)
