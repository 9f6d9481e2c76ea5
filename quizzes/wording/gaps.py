"""What is said about sentences with gaps: to learners and to authors."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "gap.says": _("Gap {gap}: {sentence}"),
    # to learners
    "answer.not_blanks": _("Send the answers by the names of their gaps."),
    "answer.no_such_gap": _("This sentence has no gap called “{gap}”."),
    "cloze.right": _("{right} of {total} gaps are right."),
    "cloze.wrong": _("Not right: gap {gaps}."),
    "cloze.empty": _("Left empty: gap {gaps}."),
    "cloze.all_or_nothing": _("Here all gaps have to be right together."),
    # to authors
    "cloze.how_many": _(
        "Write 1 to {most} marks such as [[1]] into the question; it has {count} now."
    ),
    "cloze.repeated_mark": _("The mark [[{mark}]] stands in the question twice: number it anew."),
    "cloze.mark_without_gap": _("The mark [[{mark}]] has no gap: add a row with its answer."),
    "cloze.gap_without_mark": _(
        "A gap has no mark: write [[{mark}]] into the question, or remove the row."
    ),
    "cloze.gaps_unreadable": _("The gaps are described by the names of their marks."),
    "cloze.gap_unreadable": _("It is described by its kind, its weight and its spec."),
    "cloze.stray_settings": _("There are settings of a gap “{mark}”, which is not there."),
    "cloze.stray": _("An option or an answer belongs to a gap “{mark}”, which is not there."),
    "cloze.unknown_rule": _("There is no rule called “{rule}”: choose one of the list."),
    "cloze.no_such_kind": _("Choose what the gap asks for: text, a number, a date or a choice."),
    "cloze.weight": _("Its weight is a number greater than 0, such as 2 or 1/2."),
}
