"""Questions and their immutable revisions, with the learner's tables and the grader's apart."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.fact import Fact
from quizzes.models.fields import FractionField
from quizzes.models.publishing import Status, Worth
from quizzes.models.tag import Tag


class Question(models.Model):
    """`kind` has no list of choices here: a new kind is one Python file and no migration."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(
        Article, null=True, blank=True, on_delete=models.CASCADE, related_name="questions"
    )
    kind = models.CharField(max_length=40)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    worth = models.CharField(max_length=8, choices=Worth, default=Worth.SUPPORT)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    facts = models.ManyToManyField(Fact, blank=True, related_name="questions")
    tags = models.ManyToManyField(Tag, blank=True, related_name="questions")
    stale_since = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("A fact was edited that it rests on.")
    )
    stale_facts = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text=_("What these said and say: {uuid: {before: lines, after: lines}}."),
    )
    current = models.OneToOneField(
        "Revision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lint_exceptions = models.JSONField(
        default=dict, blank=True, help_text=_("Rules argued away: {rule: reason}.")
    )
    findings = models.PositiveIntegerField(
        null=True,
        blank=True,
        editable=False,
        help_text=_("How much the lint found when it was last counted."),
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.current.stem if self.current else str(self.uuid)


class Revision(models.Model):
    """One wording of a question, never changed. A corrected key is a new row that `corrects`."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    stem = models.TextField()
    points = models.DecimalField(max_digits=6, decimal_places=2, default=1)
    spec = models.JSONField(default=dict, blank=True)
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["question", "number"]
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="revision_number_once"),
            models.CheckConstraint(
                name="revision_points_positive", condition=models.Q(points__gt=0)
            ),
        ]

    def __str__(self) -> str:
        return self.stem


class Option(models.Model):
    """What a learner may choose, order or match. The public id is random and tells nothing."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="options")
    public_id = models.CharField(max_length=16)
    side = models.CharField(max_length=8, blank=True)
    gap = models.CharField(max_length=16, blank=True)
    position = models.PositiveIntegerField()
    pinned = models.BooleanField(default=False)
    text = models.TextField()
    fact = models.ForeignKey(
        Fact, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["revision", "position"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "public_id"], name="option_id_once"),
            models.UniqueConstraint(fields=["revision", "position"], name="option_position_once"),
        ]

    def __str__(self) -> str:
        return self.text


class Key(models.Model):
    """One row of the key. No query made for a learner before the reveal reads this table."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="keys")
    position = models.PositiveIntegerField()
    gap = models.CharField(max_length=16, blank=True)
    option = models.ForeignKey(
        Option, null=True, blank=True, on_delete=models.CASCADE, related_name="keys"
    )
    target = models.ForeignKey(
        Option, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    value = models.TextField(blank=True)
    credit = FractionField(default="1")
    feedback = models.TextField(blank=True)

    class Meta:
        ordering = ["revision", "position"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "position"], name="key_position_once")
        ]

    def __str__(self) -> str:
        return self.value or str(self.option)


class KeySpec(models.Model):
    """The hidden scalars of a revision. No query made for a learner before the reveal reads it."""

    revision = models.OneToOneField(
        Revision, on_delete=models.CASCADE, primary_key=True, related_name="key_spec"
    )
    spec = models.JSONField(default=dict, blank=True)
    explanation = models.TextField(_("explanation"), blank=True)

    def __str__(self) -> str:
        return self.explanation
