"""What learners say about a question after its answer was shown: an inbox for instructors."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempt import Slot, Step
from quizzes.models.learner import Learner
from quizzes.models.question import Revision

LONGEST_REMARK = 500


class Remark(models.Model):
    """An appeal asks that an answer should count; a report says what is wrong with a question.

    Slot, step and learner go with the learner's data; what was said of the question stays.
    """

    class Kind(models.TextChoices):
        APPEAL = "appeal", _("my answer should count")
        REPORT = "report", _("something is wrong")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=6, choices=Kind)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="remarks")
    slot = models.ForeignKey(
        Slot, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks"
    )
    step = models.ForeignKey(
        Step, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks"
    )
    learner = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks"
    )
    text = models.CharField(max_length=LONGEST_REMARK, blank=True)
    created_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = _("inbox")
        constraints = [
            models.UniqueConstraint(
                fields=["slot"], condition=models.Q(kind="appeal"), name="remark_appeal_once"
            ),
            models.CheckConstraint(
                name="remark_decided_has_time",
                condition=models.Q(state="open", decided_at__isnull=True)
                | ~models.Q(state="open") & models.Q(decided_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-id"], name="remark_inbox"),
            models.Index(fields=["learner", "created_at"], name="remark_budget"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.revision}"
