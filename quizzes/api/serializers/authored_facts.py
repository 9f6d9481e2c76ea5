"""Facts, actors and factors as authors read and write them, for instructors' views alone."""

from typing import Any

from rest_framework import serializers

from quizzes.models import Actor, Claim, Event, Fact, Figure
from quizzes.models.publishing import Worth

HIGHEST = 2_147_483_647
LONGEST_HANDLE = 80


def handle(**fields: Any) -> serializers.SlugField:
    return serializers.SlugField(max_length=LONGEST_HANDLE, **fields)


class EventDetail(serializers.Serializer[Any]):
    date = serializers.CharField(max_length=40, help_text="EDTF, as precise as the source is.")
    extent = serializers.ChoiceField(Event.Extent.choices, default=Event.Extent.WITHIN)
    inferred = serializers.BooleanField(default=False, help_text="Worked out from the text.")


class RoleDetail(serializers.Serializer[Any]):
    actor = handle(help_text="Handle of an actor of the article.")
    title = serializers.CharField(max_length=200)


class ClaimDetail(serializers.Serializer[Any]):
    cause = handle(default="", allow_blank=True, help_text="Handle of a factor, or empty.")
    effect = handle(default="", allow_blank=True, help_text="Given exactly if the cause is.")
    relation = serializers.ChoiceField(Claim.Relation.choices)
    speaker = handle(help_text="Handle of who said it on record, or whose motive is described.")
    reported_by = handle(help_text="Handle of who reports it: normally the author.")
    stance = serializers.ChoiceField(Claim.Stance.choices)
    strength = serializers.ChoiceField(Claim.Strength.choices)


class FigureDetail(serializers.Serializer[Any]):
    value = serializers.CharField(max_length=40, help_text="A number or a fraction such as 1/3.")
    unit = serializers.CharField(default="", max_length=40, allow_blank=True)
    of = serializers.CharField(default="", max_length=200, allow_blank=True)
    precision = serializers.ChoiceField(Figure.Precision.choices, default=Figure.Precision.EXACT)


class FactPatch(serializers.Serializer[Any]):
    """What a PATCH leaves out stays as it is, within the details of its kind too."""

    statement = serializers.CharField(max_length=2000)
    worth = serializers.ChoiceField(Worth.choices, required=False)
    paragraph = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=HIGHEST, help_text="From 1."
    )
    quote = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=5000,
        help_text="Words of the text, by its owner alone: they set start and end.",
    )
    actors = serializers.ListField(
        child=handle(), required=False, max_length=50, help_text="Handles of those it is about."
    )
    event = EventDetail(required=False)
    role = RoleDetail(required=False)
    claim = ClaimDetail(required=False)
    figure = FigureDetail(required=False)


class FactIn(FactPatch):
    """`event`, `role`, `claim` or `figure`, as `kind` says, must be there too."""

    article = handle()
    kind = serializers.ChoiceField(Fact.Kind.choices)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["kind"] not in attrs:
            raise serializers.ValidationError({attrs["kind"]: ["This field is required."]})
        return attrs


class FactAuthored(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    article = handle()
    kind = serializers.ChoiceField(Fact.Kind.choices)
    statement = serializers.CharField()
    worth = serializers.ChoiceField(Worth.choices)
    paragraph = serializers.IntegerField(allow_null=True)
    start = serializers.IntegerField(allow_null=True, help_text="Code points of the text,")
    end = serializers.IntegerField(allow_null=True, help_text="or null.")
    actors = serializers.ListField(child=handle())
    event = EventDetail(required=False)
    role = RoleDetail(required=False)
    claim = ClaimDetail(required=False)
    figure = FigureDetail(required=False)


class ActorIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=200)
    kind = serializers.ChoiceField(Actor.Kind.choices)
    aliases = serializers.ListField(
        child=serializers.CharField(max_length=200), default=list, max_length=50
    )


class ActorAuthored(ActorIn):
    handle = handle()


class FactorIn(serializers.Serializer[Any]):
    label = serializers.CharField(max_length=200)  # type: ignore[assignment]  # as in facts


class FactorAuthored(FactorIn):
    handle = handle()
