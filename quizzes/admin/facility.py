"""The filter of questions by how well they were answered."""

from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from quizzes.models import Question
from quizzes.queries.question_uses import uses_of

_BANDS = {
    "hard": (gettext_lazy("Under 40 %"), Decimal(0), Decimal("0.4")),
    "medium": (gettext_lazy("40 to 80 %"), Decimal("0.4"), Decimal("0.8")),
    "easy": (gettext_lazy("80 % and more"), Decimal("0.8"), Decimal(2)),
}


class FacilityFilter(admin.SimpleListFilter):
    """By the share of the points that was earned; one statement more where it is chosen."""

    title = gettext_lazy("share right")
    parameter_name = "facility"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        never = ("never", gettext_lazy("Not answered yet"))
        return [*((name, band[0]) for name, band in _BANDS.items()), never]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Question]) -> QuerySet[Question]:
        value = self.value()
        if value != "never" and value not in _BANDS:
            return queryset
        uses = uses_of(Question.objects.only("pk", "kind"))
        shares = {pk: each.facility for pk, each in uses.items() if each.facility is not None}
        if value == "never":
            return queryset.exclude(pk__in=list(shares))
        _, least, below = _BANDS[value]
        return queryset.filter(
            pk__in=[pk for pk, share in shares.items() if least <= share < below]
        )
