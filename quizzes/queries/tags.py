"""Which tags there are, and of what."""

from typing import TypeVar

from django.db.models import Count, Model, QuerySet

from quizzes.domain.tags import tag_handle
from quizzes.models import Quiz, Tag

Row = TypeVar("Row", bound=Model)

MOST_OFFERED = 500
"""Names that a form offers: more than that nobody looks through."""


def names_to_offer() -> list[str]:
    return list(Tag.objects.values_list("name", flat=True)[:MOST_OFFERED])


def tags_of(chosen: QuerySet[Model]) -> QuerySet[Tag]:
    """The tags that some of the chosen have, each with `held`: by how many of them."""
    field = "quizzes" if chosen.model is Quiz else "questions"
    having = Tag.objects.filter(**{f"{field}__in": chosen.order_by().values("pk")})
    return having.annotate(held=Count(field)).order_by("handle")


def with_tag(rows: QuerySet[Row], name: str) -> QuerySet[Row]:
    """Those of the questions or quizzes that have the tag of this name, in any case."""
    return rows.filter(tags__handle=tag_handle(" ".join(name.replace("\0", "").split())))


def namesake(tag: Tag, name: str) -> Tag | None:
    """Another tag that has this name in any case."""
    return Tag.objects.filter(handle=tag_handle(name)).exclude(pk=tag.pk).first()
