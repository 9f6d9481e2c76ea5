"""A slug that no other row has."""

from django.db.models import Model
from django.utils.text import slugify

LONGEST = 70
"""Leaves room for a number in the 80 characters of the column."""


def free_slug(model: type[Model], title: str) -> str:
    """Made of the title, with a number after it where others have it."""
    base = slugify(title)[:LONGEST] or str(model._meta.model_name)
    rows = model._default_manager.filter(slug__startswith=base)
    taken = set(rows.values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (base, *numbered) if each not in taken)
