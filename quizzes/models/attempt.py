"""Attempts: the slots that were drawn and, append-only, every answer that was given."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.learner import Learner
from quizzes.models.question import Revision
from quizzes.models.quiz import Quiz, Section


class Attempt(models.Model):
    """`score` is denormalised and equals a replay of the grades; null while the attempt is open."""

    class Closing(models.TextChoices):
        SUBMITTED = "submitted", _("submitted")
        OVERDUE = "overdue", _("time was up")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="attempts")
    quiz_version = models.PositiveIntegerField()
    practice = models.BooleanField(
        default=False,
        help_text=_("Of questions that were missed: no try at the quiz, and no score of it."),
    )
    seed = models.BigIntegerField()
    started_at = models.DateTimeField()
    deadline = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closing = models.CharField(max_length=10, choices=Closing, blank=True)
    saves = models.PositiveIntegerField(default=0)
    score = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    max_score = models.DecimalField(max_digits=9, decimal_places=2)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz", "practice"],
                condition=models.Q(closed_at__isnull=True),
                name="attempt_one_open",
            ),
            models.CheckConstraint(
                name="attempt_closed_has_score",
                condition=models.Q(closed_at__isnull=True, score__isnull=True, closing="")
                | models.Q(closed_at__isnull=False, score__isnull=False) & ~models.Q(closing=""),
            ),
        ]
        indexes = [
            models.Index(fields=["learner", "-id"], name="attempt_of_learner"),
            models.Index(fields=["quiz", "-score", "id"], name="attempt_best_scores"),
            models.Index(
                fields=["deadline"],
                condition=models.Q(closed_at__isnull=True),
                name="attempt_overdue",
            ),
        ]

    def __str__(self) -> str:
        return str(self.uuid)


class Slot(models.Model):
    """One place of an attempt: the revision that was shown, and its options in the order shown."""

    attempt = models.ForeignKey(
        Attempt, on_delete=models.CASCADE, related_name="slots", db_index=False
    )
    number = models.PositiveIntegerField()
    section = models.ForeignKey(
        Section, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="slots")
    order = models.JSONField(default=list, blank=True)
    checked_at = models.DateTimeField(
        null=True, blank=True, help_text=_("Feedback was shown; no later answer counts.")
    )

    class Meta:
        ordering = ["attempt", "number"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "number"], name="slot_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.number}"


class Step(models.Model):
    """One answer as it arrived. Rows are added and never changed (a trigger refuses)."""

    attempt = models.ForeignKey(
        Attempt, on_delete=models.CASCADE, related_name="steps", db_index=False
    )
    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="steps", db_index=False)
    sequence = models.PositiveIntegerField()
    client_id = models.UUIDField()
    raw = models.JSONField(null=True)
    answer = models.JSONField(null=True)
    unknown = models.BooleanField(default=False)
    received_at = models.DateTimeField()
    late = models.BooleanField(default=False)

    class Meta:
        ordering = ["slot", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["slot", "sequence"], name="step_sequence_once"),
            models.UniqueConstraint(fields=["attempt", "client_id"], name="step_client_id_once"),
        ]

    def __str__(self) -> str:
        return f"{self.slot} {self.sequence}"
