"""Learners: whoever answers, with an account or without."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class Learner(models.Model):
    """Attempts and cards point here. A guest who signs up is claimed by setting `user`.

    `token_hash` is the SHA-256, in hexadecimal, of a guest's 128-bit random token.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE
    )
    token_hash = models.CharField(max_length=64, null=True, blank=True, unique=True)
    nickname = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="learner_is_user_or_guest",
                condition=models.Q(user__isnull=False) | models.Q(token_hash__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.nickname or (str(self.user) if self.user_id else "guest")
