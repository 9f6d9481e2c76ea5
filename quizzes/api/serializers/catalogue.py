"""Articles and quizzes as anyone may see them."""

from typing import Any

from rest_framework import serializers

from quizzes.models import Article, Quiz


class ArticleSummary(serializers.ModelSerializer[Article]):
    url = serializers.CharField(read_only=True, help_text="May be empty.")

    class Meta:
        model = Article
        fields = ["slug", "title", "author", "publication", "published", "url"]


class QuizSummary(serializers.ModelSerializer[Quiz]):
    article: Any = serializers.SlugRelatedField(slug_field="slug", read_only=True)
    question_count = serializers.IntegerField(read_only=True, help_text="Questions in one attempt.")
    time_limit = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Minutes; null for no limit."
    )

    tags: Any = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)

    class Meta:
        model = Quiz
        fields = [
            "slug",
            "title",
            "description",
            "article",
            "question_count",
            "time_limit",
            "feedback",
            "layout",
            "tags",
        ]


class QuizDetail(QuizSummary):
    article = ArticleSummary(read_only=True)


class ArticleDetail(ArticleSummary):
    quizzes = QuizSummary(many=True, read_only=True, source="shown_quizzes")

    class Meta(ArticleSummary.Meta):
        fields = [*ArticleSummary.Meta.fields, "quizzes"]
