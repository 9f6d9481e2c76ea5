"""Articles to choose from, in filters and in forms, without reading the texts of all of them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from quizzes.models import Article


class ArticleFilter(admin.RelatedFieldListFilter):
    def field_choices(
        self, field: Any, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        rows = Article.objects.order_by("sequence", "id").values_list("pk", "title")
        return [(str(pk), title) for pk, title in rows]


class ChoosesArticle(admin.ModelAdmin):
    """Mixed into what belongs to an article."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.related_model is Article:
            kwargs["queryset"] = Article.objects.defer("text")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
