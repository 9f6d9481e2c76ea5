"""Sentences on what keeps an article, a question or a quiz from being published."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "publishing.no_content": _("Write the question before you publish it."),
    "publishing.no_questions": _(
        "Put at least one published question into a section of this quiz first."
    ),
}
