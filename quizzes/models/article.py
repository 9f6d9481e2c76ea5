"""Articles, the people and bodies they speak of, and remarks on what they get wrong."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.publishing import Status


class Article(models.Model):
    class Licence(models.TextChoices):
        OWN = "own", _("own work")
        PUBLIC_DOMAIN = "public_domain", _("public domain")
        OPEN = "open", _("open licence")
        PUBLISHER = "publisher", _("the publisher's")

    class FactsShown(models.TextChoices):
        AFTER_QUIZ = "after_quiz", _("after a quiz on the article")
        ALWAYS = "always", _("always")
        INSTRUCTORS = "instructors", _("to instructors only")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    title = models.CharField(max_length=300)
    author = models.CharField(max_length=200, blank=True)
    publication = models.CharField(max_length=200, blank=True)
    published = models.CharField(
        _("date of publication"), max_length=40, blank=True, help_text=_("EDTF, such as 2016-06-23")
    )
    url = models.URLField(_("link"), blank=True)
    text_licence = models.CharField(max_length=16, choices=Licence, default=Licence.PUBLISHER)
    facts_shown = models.CharField(max_length=12, choices=FactsShown, default=FactsShown.AFTER_QUIZ)
    text = models.TextField(blank=True, help_text=_("Shown to its owner only, never exported."))
    text_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    sequence = models.PositiveIntegerField(default=1, help_text=_("Order of the articles in Anki."))
    deck_name = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("Anki knows a deck by its name: fixed on publishing."),
    )

    class Meta:
        ordering = ["sequence", "id"]

    def __str__(self) -> str:
        return self.title


class SourceRemark(models.Model):
    """A slip or a doubt of the article. No key depends on what a remark names."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="remarks")
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["paragraph", "id"]

    def __str__(self) -> str:
        return self.text


class Actor(models.Model):
    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        STATE = "state", _("state")
        ORGANISATION = "organisation", _("organisation")
        GROUP = "group", _("group")
        PLACE = "place", _("place")
        OFFICE = "office", _("office")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="actors")
    handle = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["article", "handle"], name="actor_handle_once")
        ]

    def __str__(self) -> str:
        return self.name


class ActorAlias(models.Model):
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["actor", "name"], name="actor_alias_once")]

    def __str__(self) -> str:
        return self.name
