"""A learner's mark on a question of an open attempt: come back to this one."""

from django.db import models

from quizzes.models.attempt import Slot


class Flag(models.Model):
    slot = models.OneToOneField(Slot, on_delete=models.CASCADE, primary_key=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["slot"]

    def __str__(self) -> str:
        return str(self.slot)
