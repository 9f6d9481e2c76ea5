"""Facts, each tied to its passage: dated events, roles of actors, claims and figures."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Actor, Article
from quizzes.models.publishing import Worth


class Factor(models.Model):
    """A node of the causal map. Claims join factors, so that chains connect."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="factors")
    handle = models.SlugField(max_length=80)
    label = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "handle"], name="factor_handle_once")
        ]

    def __str__(self) -> str:
        return self.label


class Fact(models.Model):
    """`start` and `end` are code point offsets into the article's text, or both null."""

    class Kind(models.TextChoices):
        EVENT = "event", _("event")
        ROLE = "role", _("role")
        CLAIM = "claim", _("claim")
        FIGURE = "figure", _("figure")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=8, choices=Kind)
    statement = models.TextField()
    worth = models.CharField(max_length=8, choices=Worth, default=Worth.SUPPORT)
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    actors = models.ManyToManyField(Actor, blank=True, related_name="facts")

    class Meta:
        ordering = ["paragraph", "id"]
        constraints = [
            models.CheckConstraint(
                name="fact_span_whole",
                condition=models.Q(start__isnull=True, end__isnull=True)
                | models.Q(start__isnull=False, end__gt=models.F("start")),
            )
        ]

    def __str__(self) -> str:
        return self.statement


class Event(models.Model):
    """When: `first_day` and `last_day` are proleptic Gregorian day numbers (1 = 0001-01-01)."""

    class Extent(models.TextChoices):
        WITHIN = "within", _("some time within")
        LASTS = "lasts", _("lasts from first to last day")

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, primary_key=True)
    edtf = models.CharField(max_length=40)
    first_day = models.IntegerField()
    last_day = models.IntegerField()
    extent = models.CharField(max_length=6, choices=Extent, default=Extent.WITHIN)
    inferred = models.BooleanField(
        default=False, help_text=_("Worked out from the text, as in “last September”.")
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_days_in_order",
                condition=models.Q(first_day__lte=models.F("last_day")),
            )
        ]
        indexes = [models.Index(fields=["first_day", "last_day"], name="event_days")]

    def __str__(self) -> str:
        return self.edtf


class Role(models.Model):
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, primary_key=True)
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="roles")
    title = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.actor}: {self.title}"


class Claim(models.Model):
    """Who says that what leads to what, and what the author thinks of it."""

    class Relation(models.TextChoices):
        CAUSES = "causes", _("causes")
        MOTIVATES = "motivates", _("motivates")
        ENABLES = "enables", _("enables")
        PREVENTS = "prevents", _("prevents")
        EXPLAINS = "explains", _("explains")
        ASSERTS = "asserts", _("asserts")

    class Stance(models.TextChoices):
        ENDORSES = "endorses", _("endorses")
        DOUBTS = "doubts", _("doubts")
        NEUTRAL = "neutral", _("takes no position")

    class Strength(models.TextChoices):
        STATED = "stated", _("stated")
        HEDGED = "hedged", _("hedged")
        PREDICTED = "predicted", _("predicted")
        CONDITIONAL = "conditional", _("conditional")

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, primary_key=True)
    cause = models.ForeignKey(
        Factor, null=True, blank=True, on_delete=models.PROTECT, related_name="effects"
    )
    effect = models.ForeignKey(
        Factor, null=True, blank=True, on_delete=models.PROTECT, related_name="causes"
    )
    relation = models.CharField(max_length=10, choices=Relation)
    speaker = models.ForeignKey(
        Actor,
        on_delete=models.PROTECT,
        related_name="claims_spoken",
        help_text=_("Who said it on record, or whose motive is described."),
    )
    reported_by = models.ForeignKey(
        Actor,
        on_delete=models.PROTECT,
        related_name="claims_reported",
        help_text=_("Normally the author."),
    )
    stance = models.CharField(max_length=8, choices=Stance)
    strength = models.CharField(max_length=12, choices=Strength)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="claim_joins_two_factors_or_none",
                condition=models.Q(cause__isnull=True, effect__isnull=True)
                | models.Q(cause__isnull=False, effect__isnull=False)
                & ~models.Q(cause=models.F("effect")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.fact}"


class Figure(models.Model):
    class Precision(models.TextChoices):
        EXACT = "exact", _("exact")
        ROUNDED = "rounded", _("rounded")
        ABOUT = "about", _("about")

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, primary_key=True)
    value = models.CharField(max_length=40, help_text=_("A number or a fraction such as 1/3."))
    unit = models.CharField(max_length=40, blank=True)
    of = models.CharField(max_length=200, blank=True)
    precision = models.CharField(max_length=8, choices=Precision, default=Precision.EXACT)

    def __str__(self) -> str:
        return f"{self.value} {self.unit}".strip()
