"""Sentences of the kinds in which one or several options are chosen."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "choice.partly": _("Not the best answer; it is worth {credit} of the points."),
    "choice.too_few": _("Add options until there are at least two."),
    "choice.repeated": _("Two options say the same. Change or remove one of them: {text}"),
    "choice.one_right": _(
        "Mark exactly one option as right, with a credit of 1; {count} are marked now."
    ),
    "choice.credit_range": _("Give each option a credit from 0 to 1, such as 1/3."),
}
