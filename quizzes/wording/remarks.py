"""What is said to learners who send a remark on a question."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "remark.empty": _("Write what is wrong with the question."),
    "remark.too_long": _("Keep it within {limit} characters."),
    "remark.too_many": _("You have sent {limit} remarks today. Send the next one tomorrow."),
    "remark.counts_already": _("There is no answer here that could count for more."),
    "remark.not_usable": _("The answer could not be added to the key: {why}"),
}
