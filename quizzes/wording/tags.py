"""Sentences for names that cannot be those of tags."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "tag.no_letter": _("A tag has a letter or a digit."),
    "tag.comma": _("A tag has no comma: “{name}”."),
    "tag.too_long": _("A tag has at most {limit} characters."),
    "tag.too_many": _("Name at most {limit} tags."),
    "tag.taken": _("There is a tag “{name}” already."),
}
