"""Sentences for what is wrong with a question of any kind."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "authoring.no_such_kind": _("There is no kind of question called “{kind}”."),
    "authoring.no_stem": _("Write the question."),
    "authoring.points": _("A question is worth more than 0 points."),
    "authoring.no_such_target": _("No option is called “{target}”."),
    "authoring.unknown_setting": _("Questions of kind {kind} have no setting “{name}”."),
    "scalar.not_text": _("“{name}” is a text of at most 5000 characters."),
    "scalar.not_truth": _("“{name}” is true or false."),
    "scalar.not_whole": _("“{name}” is a whole number up to a thousand million."),
    "scalar.not_texts": _("“{name}” is a list of texts."),
    "scalar.not_mapping": _("“{name}” is described by names."),
    "scalar.unstorable": _("“{name}” has characters that cannot be stored."),
}
