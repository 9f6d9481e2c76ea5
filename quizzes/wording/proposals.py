"""Why a verdict on a proposal cannot be carried out."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "proposal.incomplete": _("Something is missing that this needs. Edit it first."),
    "proposal.fact_in_use": _("Questions rest on this fact. Take those back first."),
    "proposal.quote": _(
        "{count} words in a row are the publisher’s; {most} at most may be quoted. Say it in your "
        "own words."
    ),
    "proposal.question_in_use": _(
        "This question is part of a quiz or has been answered. Retire it instead."
    ),
}
