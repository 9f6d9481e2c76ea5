"""What was derived from an article's text and waits for a person, and what that person decided."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.fact import Fact
from quizzes.models.question import Question


class Proposal(models.Model):
    """A fact or a draft of a question, as `payload` in the public shape of `derive`.

    `digest` is the SHA-256 of what it proposes, so that the same text derived twice gives nothing
    new. `rule` names what found it, `confidence` lies between 0 and 1.
    """

    class Sort(models.TextChoices):
        FACT = "fact", _("fact")
        DRAFT = "draft", _("question")

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("rejected")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="proposals")
    sort = models.CharField(max_length=5, choices=Sort)
    kind = models.CharField(max_length=40)
    payload = models.JSONField()
    digest = models.CharField(max_length=64)
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    rule = models.CharField(max_length=60, blank=True)
    confidence = models.DecimalField(max_digits=4, decimal_places=3)
    position = models.PositiveIntegerField()
    rests_on = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="drafts")
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    fact = models.OneToOneField(
        Fact, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposal"
    )
    question = models.OneToOneField(
        Question, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposal"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["article", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "digest"], name="proposal_once"),
            models.CheckConstraint(
                name="proposal_confidence_is_a_share",
                condition=models.Q(confidence__gte=0, confidence__lte=1),
            ),
        ]
        indexes = [models.Index(fields=["article", "state", "position"], name="proposal_queue")]

    def __str__(self) -> str:
        return str(self.payload.get("stem") or self.payload.get("text") or self.uuid)


class Decision(models.Model):
    """One verdict of a person, append-only: by rule they tell how good derivation is.

    Those that were given at once have one `batch`, by which they are taken back.
    """

    class Verdict(models.TextChoices):
        ACCEPT = "accept", _("accepted as it is")
        EDIT = "edit", _("accepted after an edit")
        REJECT = "reject", _("rejected")
        UNDO = "undo", _("taken back")

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(max_length=6, choices=Verdict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    seconds = models.PositiveIntegerField(null=True, blank=True)
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.verdict} {self.proposal_id}"
