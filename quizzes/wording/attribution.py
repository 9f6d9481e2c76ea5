"""Phrases that say who asserts a claim."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "attribution.author_stated": _("{author} argues"),
    "attribution.author_hedged": _("{author} suggests"),
    "attribution.author_predicted": _("{author} expects"),
    "attribution.author_conditional": _("{author} expects, on a condition"),
    "attribution.motive": _("{author} on the motives of {speaker}"),
    "attribution.other_endorses": _("According to {speaker}; {author} agrees"),
    "attribution.other_doubts": _("According to {speaker}; {author} doubts it"),
    "attribution.other_neutral": _("According to {speaker}, as {author} reports"),
    # in short, beside a claim
    "short.author": _("author’s view"),
    "short.speaker": _("{speaker} says"),
    "short.motive": _("motive of {speaker}"),
    "short.hedged": _("perhaps"),
    "short.predicted": _("expected"),
    "short.conditional": _("if"),
    "short.doubted": _("the author doubts it"),
}
