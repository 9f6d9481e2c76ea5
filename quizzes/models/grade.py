"""Grades, append-only: which revision and which rules graded which answer, and why."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempt import Slot, Step
from quizzes.models.fields import FractionField
from quizzes.models.question import Revision


class Grade(models.Model):
    """The newest row of a slot counts. `mark` is `fraction` times the points, rounded once.

    A learner's own marking of an open answer is a row too; its mark is 0, whatever its fraction.
    """

    class Reason(models.TextChoices):
        ANSWER = "answer", _("answer")
        CORRECTION = "correction", _("correction")
        INSTRUCTOR = "instructor", _("instructor")
        LEARNER = "learner", _("learner")

    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="grades")
    step = models.ForeignKey(
        Step, null=True, blank=True, on_delete=models.CASCADE, related_name="grades"
    )
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    rules = models.PositiveIntegerField()
    reason = models.CharField(max_length=10, choices=Reason)
    outcome = models.CharField(max_length=12)
    fraction = FractionField()
    mark = models.DecimalField(max_digits=8, decimal_places=2)
    notes = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["slot", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["slot"], condition=models.Q(reason="answer"), name="grade_of_answer_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.slot}: {self.mark}"
