"""Give tags to questions and to quizzes, take them away, and name them.

A tag is no content: it makes no revision, changes no result, and raises no quiz's version.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from quizzes.domain.messages import Malformed
from quizzes.domain.tags import tag_handle, tag_name, tag_names
from quizzes.models import Question, Quiz, Tag
from quizzes.queries.tags import namesake

Tagged = Question | Quiz


@transaction.atomic
def set_tags(item: Tagged, names: Iterable[str]) -> bool:
    """Let the item have these tags and no others; False if it has. Unknown ones are made.

    Malformed says which name cannot be one; then nothing was changed.
    """
    before, tags = set(item.tags.all()), _made(names)
    if before == set(tags):
        return False
    item.tags.set(tags)
    return True


@transaction.atomic
def add_tags(items: Iterable[Tagged], names: Iterable[str]) -> int:
    """Give these tags to all; how many lacked one. Unknown ones are made.

    The items are of one model. Two statements for each tag, however many items there are.
    """
    changed: set[int] = set()
    items = list(items)
    for tag in _made(names):
        held = set(_holders(tag, items))
        lacking = [item.pk for item in items if item.pk not in held]
        _related(tag, items).add(*lacking)
        changed.update(lacking)
    return len(changed)


@transaction.atomic
def take_tags(items: Iterable[Tagged], tags: Iterable[Tag]) -> int:
    """Take these tags off all; how many had one. A tag that nothing has any more stays."""
    changed: set[int] = set()
    items = list(items)
    for tag in tags:
        held = _holders(tag, items)
        _related(tag, items).remove(*held)
        changed.update(held)
    return len(changed)


@transaction.atomic
def write_tag(tag: Tag, name: str) -> None:
    """Name the tag, a new or a known one. Malformed where it cannot be called so."""
    tag.name = tag_name(name)
    tag.handle = tag_handle(tag.name)
    if other := namesake(tag, tag.name):
        raise Malformed("tag.taken", name=other.name)
    tag.save()


def _made(names: Iterable[str]) -> list[Tag]:
    named = {tag_handle(name): name for name in tag_names(names)}
    known = Tag.objects.filter(handle__in=named)
    if len(tags := list(known)) < len(named):
        Tag.objects.bulk_create(
            [Tag(name=name, handle=handle) for handle, name in named.items()],
            ignore_conflicts=True,
        )
        tags = list(known.all())
    return tags


def _related(tag: Tag, items: list[Tagged]) -> Any:
    return tag.quizzes if items and isinstance(items[0], Quiz) else tag.questions


def _holders(tag: Tag, items: list[Tagged]) -> list[int]:
    pks = [item.pk for item in items]
    return list(_related(tag, items).filter(pk__in=pks).values_list("pk", flat=True))
