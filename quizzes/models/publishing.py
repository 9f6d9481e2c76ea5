"""Two small vocabularies that articles, questions and quizzes share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    RETIRED = "retired", _("retired")


class Worth(models.TextChoices):
    """Core is what default quizzes, decks and mastery are made of."""

    CORE = "core", _("core")
    SUPPORT = "support", _("support")
    TRIVIA = "trivia", _("trivia")
