"""What a learner reads of a question whose key was corrected."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "correction.full_credit": _("The key of this question was wrong: everybody gets its points."),
    "correction.dropped": _("This question was taken out of the score: its key was wrong."),
}
