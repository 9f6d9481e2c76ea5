"""Spaced repetition: the memory state of a card, and every review that led to it."""

import uuid

from django.db import models

from quizzes.models.learner import Learner
from quizzes.models.question import Question


class Card(models.Model):
    """FSRS state in columns: stability in days, difficulty 1..10; null until the first review."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="cards")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="cards")
    part = models.CharField(max_length=16, blank=True)
    state = models.PositiveSmallIntegerField(default=0)
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    due_at = models.DateTimeField()
    last_review_at = models.DateTimeField(null=True, blank=True)
    suspended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "question", "part"], name="card_once")
        ]
        indexes = [models.Index(fields=["learner", "due_at"], name="card_due")]

    def __str__(self) -> str:
        return f"{self.learner}: {self.question_id} {self.part}"


class Review(models.Model):
    """One rating, append-only; a replay of a card's reviews gives its state."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="reviews")
    client_id = models.UUIDField()
    rating = models.PositiveSmallIntegerField()
    reviewed_at = models.DateTimeField()
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["card", "id"]
        constraints = [
            models.UniqueConstraint(fields=["card", "client_id"], name="review_client_id_once")
        ]

    def __str__(self) -> str:
        return f"{self.card}: {self.rating}"
