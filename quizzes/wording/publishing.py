"""Sentences on what keeps an article, a question or a quiz from being published."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "publishing.no_content": _("Write the question before you publish it."),
    "publishing.no_questions": _(
        "Put at least one published question into a section of this quiz first."
    ),
    "publishing.too_few_members": _(
        "Section {section} draws {count} questions and has {members} published ones: "
        "add some, or draw fewer."
    ),
    "publishing.too_few_facts": _(
        "Section {section} draws {count} questions, but so many rest on the same facts that some "
        "attempts would get {most}: add questions on other facts, or draw fewer."
    ),
    "publishing.over_quoted": _(
        "Its questions quote {count} words of “{article}”, and {most} at most may be quoted, "
        "{percent} % of a publisher’s text: say more in your own words, or leave questions out."
    ),
}
