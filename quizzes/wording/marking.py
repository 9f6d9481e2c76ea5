"""What is said about open answers and how people mark them."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "wanted.sentences": _("A few sentences in your own words"),
    "marking.met": _("Point met: {point}"),
    "marking.no_such_point": _("There is no point {number} on this checklist."),
    "marking.not_open": _("There is nothing here to mark yet."),
    "marking.by_others": _("An instructor has marked this answer; that stands."),
    # to authors
    "explain.points": _("Write {least} to {most} points that a good answer has."),
    "explain.empty_point": _("One point is empty: fill it in or remove it."),
    "explain.repeated_point": _("Two points say the same."),
    "explain.weight": _("The weight of a point is greater than 0, and usually 1."),
    "explain.longest": _("The longest answer has {least} to {most} characters."),
    "explain.no_model": _("Write the model answer that learners compare theirs with."),
    "explain.long_model": _(
        "The model answer is longer than learners may write: keep it within {limit} characters."
    ),
}
