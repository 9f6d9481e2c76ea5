"""Quizzes: sections of questions, taken whole or drawn, and the policies of taking them."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.publishing import Status
from quizzes.models.question import Question
from quizzes.models.tag import Tag


class Quiz(models.Model):
    class Feedback(models.TextChoices):
        IMMEDIATE = "immediate", _("after each question")
        DEFERRED = "deferred", _("at the end")

    class Layout(models.TextChoices):
        ONE = "one", _("one question a page")
        ALL = "all", _("all on one page")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    article = models.ForeignKey(
        Article, null=True, blank=True, on_delete=models.CASCADE, related_name="quizzes"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    version = models.PositiveIntegerField(
        default=1, editable=False, help_text=_("Counts changes that a learner could notice.")
    )
    feedback = models.CharField(max_length=10, choices=Feedback, default=Feedback.IMMEDIATE)
    layout = models.CharField(max_length=4, choices=Layout, default=Layout.ONE)
    time_limit = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("Minutes; empty for no limit.")
    )
    answers_from = models.DateTimeField(
        null=True, blank=True, help_text=_("Keys and explanations stay hidden until then.")
    )
    open_for_practice = models.BooleanField(
        default=True, help_text=_("Learners may download the deck.")
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="quizzes")

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "quizzes"

    def __str__(self) -> str:
        return self.title


class Section(models.Model):
    """All members in order, or `draw` of them at random, no two resting on one fact."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=200, blank=True)
    draw = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("How many are drawn for an attempt; empty for all.")
    )
    questions = models.ManyToManyField(Question, through="SectionQuestion", related_name="sections")

    class Meta:
        ordering = ["quiz", "position"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "position"], name="section_position_once"),
            models.CheckConstraint(
                name="section_draws_some",
                condition=models.Q(draw__isnull=True) | models.Q(draw__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.quiz}, {self.position}"


class SectionQuestion(models.Model):
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="members")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="memberships")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["section", "position"]
        constraints = [
            models.UniqueConstraint(fields=["section", "question"], name="section_question_once"),
            models.UniqueConstraint(
                fields=["section", "position"], name="section_question_position_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.question)
