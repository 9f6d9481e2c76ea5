"""Sentences on answers that could not be read, whatever the kind of question."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "answer.empty": _("Give an answer, or say that you don’t know."),
    "answer.no_such_option": _("Choose one of the options shown."),
    "answer.not_text": _("Write your answer as text."),
    "answer.too_long": _("Shorten your answer to {limit} characters at most."),
    "answer.control_character": _(
        "Write your answer on one line, without tabs or other control characters."
    ),
    "answer.not_a_sequence": _("Send the order as a list of the ids of the options."),
    "answer.incomplete_sequence": _("Put every option into the order, each exactly once."),
}
