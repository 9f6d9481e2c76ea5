"""Tags: labels by which questions and quizzes are found. They are no part of a revision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.domain.tags import LONGEST_TAG


class Tag(models.Model):
    """`handle` is the name without its case (`domain.tags.tag_handle`), so each is there once."""

    name = models.CharField(_("name"), max_length=LONGEST_TAG)
    handle = models.CharField(max_length=3 * LONGEST_TAG, unique=True, editable=False)

    class Meta:
        ordering = ["handle"]

    def __str__(self) -> str:
        return self.name
