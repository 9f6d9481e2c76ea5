"""What authors read and write: keys are here, so these are for instructors' views alone."""

from fractions import Fraction
from typing import Any

from rest_framework import serializers

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.files import MOST_CHARACTERS
from quizzes.models import Article
from quizzes.models.publishing import Status, Worth


class FractionOrText(serializers.CharField):
    """A share of the points: `1`, `"1/2"`, `0.5`."""

    def to_internal_value(self, data: Any) -> Any:
        text = super().to_internal_value(data)
        try:
            return Fraction(text)
        except (ValueError, ZeroDivisionError) as error:
            raise serializers.ValidationError(
                "Write a number or a fraction such as 1/2."
            ) from error


class OptionAuthored(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=2000)
    handle = serializers.CharField(required=False, max_length=40, allow_blank=True)
    side = serializers.CharField(required=False, max_length=8, allow_blank=True)
    gap = serializers.CharField(required=False, max_length=16, allow_blank=True)
    pinned = serializers.BooleanField(required=False)
    credit = FractionOrText(required=False, allow_null=True)
    value = serializers.CharField(required=False, max_length=500, allow_blank=True)
    target = serializers.CharField(required=False, max_length=40, allow_blank=True)
    feedback = serializers.CharField(required=False, max_length=2000, allow_blank=True)
    fact = serializers.CharField(required=False, max_length=36, allow_blank=True)


class KeyAuthored(serializers.Serializer[Any]):
    value = serializers.CharField(max_length=2000)
    gap = serializers.CharField(required=False, max_length=16, allow_blank=True)
    credit = FractionOrText(required=False)
    feedback = serializers.CharField(required=False, max_length=2000, allow_blank=True)


class ContentIn(serializers.Serializer[Any]):
    """The fields of a revision; what a PATCH leaves out stays as it is."""

    stem = serializers.CharField(max_length=5000)
    points = serializers.DecimalField(max_digits=6, decimal_places=2, required=False)
    spec = serializers.DictField(required=False, help_text="Public settings of the kind.")
    key_spec = serializers.DictField(required=False, help_text="Hidden settings of the kind.")
    explanation = serializers.CharField(required=False, max_length=5000, allow_blank=True)
    options = OptionAuthored(many=True, required=False, max_length=100)  # type: ignore[call-arg]
    keys = KeyAuthored(many=True, required=False, max_length=100)  # type: ignore[call-arg]


class QuestionPatch(ContentIn):
    worth = serializers.ChoiceField(Worth.choices, required=False)
    facts = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=50, help_text="Of its article."
    )
    status = serializers.ChoiceField(
        [Status.PUBLISHED.value, Status.RETIRED.value], required=False, help_text="To change it."
    )
    corrects = serializers.BooleanField(
        required=False, help_text="The key was wrong: this revision corrects the one before."
    )


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


class QuestionAuthored(QuestionRow):
    points = serializers.FloatField()
    spec = serializers.DictField()
    key_spec = serializers.DictField()
    explanation = serializers.CharField()
    options = OptionAuthored(many=True)
    keys = KeyAuthored(many=True)
    facts = serializers.ListField(child=serializers.UUIDField())


class ArticlePatch(serializers.Serializer[Any]):
    """What a PATCH leaves out stays as it is; the slug is part of addresses that are out."""

    title = serializers.CharField(max_length=300)
    author = serializers.CharField(max_length=200, required=False, allow_blank=True)
    publication = serializers.CharField(max_length=200, required=False, allow_blank=True)
    published = serializers.CharField(
        max_length=40, required=False, allow_blank=True, help_text="EDTF, such as 2016-06-23."
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
            return parse_edtf(value).edtf if value else ""
        except ValueError as error:
            raise serializers.ValidationError("Write a date such as 2016-06-23.") from error


class ArticleIn(ArticlePatch):
    slug = serializers.SlugField(max_length=80)

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
