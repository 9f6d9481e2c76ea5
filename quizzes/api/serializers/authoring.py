"""What authors read and write: keys are here, so these are for instructors' views alone."""

from dataclasses import Field, fields
from typing import Any
from uuid import UUID

from django.utils.text import slugify
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from quizzes.api.serializers.strict import Strict
from quizzes.domain import kinds
from quizzes.domain.dates import edtf_of
from quizzes.domain.derivation.files import MOST_CHARACTERS
from quizzes.domain.messages import Malformed
from quizzes.domain.scalars import read_fraction
from quizzes.domain.tags import tag_names
from quizzes.models import Article
from quizzes.models.publishing import Status, Worth
from quizzes.wording import say


class FractionOrText(serializers.CharField):
    """A share of the points: `1`, `"1/2"`, `0.5`."""

    def to_internal_value(self, data: Any) -> Any:
        fraction = read_fraction(super().to_internal_value(data))
        if fraction is None:
            raise serializers.ValidationError("Write a number or a fraction such as 1/2.")
        return fraction


class FactId(serializers.CharField):
    """The id of a fact as text, or ''."""

    def to_internal_value(self, data: Any) -> Any:
        text = super().to_internal_value(data)
        try:
            return str(UUID(text)) if text else ""
        except ValueError as error:
            raise serializers.ValidationError("Write the id of a fact.") from error


LONGEST_SLUG = 80


@extend_schema_field({"type": ["string", "boolean", "number"], "maxLength": 2000})
class KeyValue(serializers.CharField):
    """What a row of the key says, as text; of a statement also plain `true` or `false`."""

    def to_internal_value(self, data: Any) -> Any:
        return super().to_internal_value(str(data).lower() if isinstance(data, bool) else data)


def settings_named(declared: str) -> str:
    """The scalars of `Spec` or `KeySpec` that are written, kind by kind, for the schema."""
    written = {
        kind.id: [_named(each) for each in fields(getattr(kind, declared)) if _is_written(each)]
        for kind in kinds.all_kinds().values()
    }
    return ". ".join(f"{kind}: {', '.join(names)}" for kind, names in written.items() if names)


def _is_written(scalar: Field[Any]) -> bool:
    return "frozen" not in scalar.metadata


def _named(scalar: Field[Any]) -> str:
    values = " | ".join(value for value, _ in scalar.metadata.get("choices", ()) if value)
    return f"`{scalar.name}` ({values})" if values else f"`{scalar.name}`"


class OptionAuthored(Strict):
    text = serializers.CharField(max_length=2000)
    handle = serializers.CharField(required=False, max_length=40, allow_blank=True)
    side = serializers.CharField(required=False, max_length=8, allow_blank=True)
    gap = serializers.CharField(required=False, max_length=16, allow_blank=True)
    pinned = serializers.BooleanField(required=False)
    credit = FractionOrText(required=False, allow_null=True)
    value = serializers.CharField(required=False, max_length=500, allow_blank=True)
    target = serializers.CharField(required=False, max_length=40, allow_blank=True)
    feedback = serializers.CharField(required=False, max_length=2000, allow_blank=True)
    fact = FactId(required=False, max_length=36, allow_blank=True)


class KeyAuthored(Strict):
    value = KeyValue(max_length=2000)
    gap = serializers.CharField(required=False, max_length=16, allow_blank=True)
    credit = FractionOrText(required=False)
    feedback = serializers.CharField(required=False, max_length=2000, allow_blank=True)


class ContentIn(Strict):
    """The fields of a revision; what a PATCH leaves out stays as it is."""

    stem = serializers.CharField(max_length=5000)
    points = serializers.DecimalField(max_digits=6, decimal_places=2, required=False)
    spec = serializers.DictField(
        required=False, help_text=f"Public settings. {settings_named('Spec')}."
    )
    key_spec = serializers.DictField(
        required=False, help_text=f"Hidden settings. {settings_named('KeySpec')}."
    )
    explanation = serializers.CharField(required=False, max_length=5000, allow_blank=True)
    options = OptionAuthored(many=True, required=False, max_length=100)  # type: ignore[call-arg]
    keys = KeyAuthored(many=True, required=False, max_length=100)  # type: ignore[call-arg]


class QuestionPatch(ContentIn):
    fixed = frozenset({"id", "article", "kind", "revision"})

    worth = serializers.ChoiceField(Worth.choices, required=False)
    facts = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=50, help_text="Of its article."
    )
    tags = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="All that it is to have."
    )
    status = serializers.ChoiceField(
        [Status.PUBLISHED.value, Status.RETIRED.value], required=False, help_text="To change it."
    )
    corrects = serializers.BooleanField(
        required=False, help_text="The key was wrong: this revision corrects the one before."
    )

    def validate_tags(self, value: list[str]) -> tuple[str, ...]:
        try:
            return tag_names(value)
        except Malformed as refusal:
            raise serializers.ValidationError(say(refusal.message)) from refusal


class QuestionIn(QuestionPatch):
    corrects = None  # type: ignore[assignment]
    kind = serializers.CharField(max_length=40)
    article = serializers.SlugField(required=False, allow_null=True, max_length=80)


class QuestionRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    article = serializers.CharField(allow_null=True, help_text="Slug.")
    kind = serializers.CharField()
    status = serializers.ChoiceField(Status.choices)
    worth = serializers.ChoiceField(Worth.choices)
    revision = serializers.IntegerField(allow_null=True, help_text="Its number.")
    stem = serializers.CharField()
    tags = serializers.ListField(child=serializers.CharField())


class QuestionAuthored(QuestionRow):
    points = serializers.FloatField()
    spec = serializers.DictField()
    key_spec = serializers.DictField()
    explanation = serializers.CharField()
    options = OptionAuthored(many=True)
    keys = KeyAuthored(many=True)
    facts = serializers.ListField(child=serializers.UUIDField())


class ArticlePatch(Strict):
    """What a PATCH leaves out stays as it is; the slug is part of addresses that are out."""

    fixed = frozenset({"slug", "has_text"})

    title = serializers.CharField(max_length=300)
    author = serializers.CharField(max_length=200, required=False, allow_blank=True)
    publication = serializers.CharField(max_length=200, required=False, allow_blank=True)
    published = serializers.CharField(
        max_length=40,
        required=False,
        allow_blank=True,
        help_text="Such as 4 May 1912; kept as EDTF.",
    )
    url = serializers.URLField(required=False, allow_blank=True)
    text = serializers.CharField(
        required=False,
        allow_blank=True,
        trim_whitespace=False,
        max_length=MOST_CHARACTERS,
        help_text="Its owner's alone.",
    )
    text_licence = serializers.ChoiceField(Article.Licence.choices, required=False)
    facts_shown = serializers.ChoiceField(Article.FactsShown.choices, required=False)
    status = serializers.ChoiceField(
        [Status.PUBLISHED.value, Status.RETIRED.value], required=False, help_text="To change it."
    )

    def validate_published(self, value: str) -> str:
        try:
            return edtf_of(value) if value else ""
        except Malformed as refusal:
            raise serializers.ValidationError(say(refusal.message)) from refusal


class ArticleIn(ArticlePatch):
    fixed = frozenset({"has_text"})
    slug = serializers.SlugField(
        required=False, max_length=LONGEST_SLUG, help_text="Made from the title if it is left out."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "slug" in attrs:
            return attrs
        slug = slugify(attrs["title"])[:LONGEST_SLUG].strip("-_")
        if not slug:
            raise serializers.ValidationError({"slug": ["Write one: the title gives none."]})
        try:
            return {**attrs, "slug": self.validate_slug(slug)}
        except serializers.ValidationError as refusal:
            raise serializers.ValidationError({"slug": refusal.detail}) from refusal

    def validate_slug(self, value: str) -> str:
        if Article.objects.filter(slug=value).exists():
            raise serializers.ValidationError("Another article has this slug.")
        return value


class ArticleAuthored(serializers.ModelSerializer[Article]):
    url = serializers.CharField()
    has_text = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields = [
            *("slug", "title", "author", "publication", "published", "url", "status"),
            *("text_licence", "facts_shown", "has_text"),
        ]

    def get_has_text(self, article: Article) -> bool:
        return bool(article.text_sha256)
