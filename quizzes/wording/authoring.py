"""Sentences for what is wrong with a question of any kind."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "authoring.no_such_kind": _("There is no kind of question called “{kind}”."),
    "authoring.no_stem": _("Write the question."),
    "authoring.points": _("A question is worth more than 0 points."),
    "authoring.no_such_target": _("No option is called “{target}”."),
    "authoring.unknown_setting": _("Questions of kind {kind} have no setting “{name}”."),
}
