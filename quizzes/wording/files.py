"""Why a file that somebody brings cannot be taken."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "file.too_large": _("The file is too large: {most} MB at most."),
    "file.too_long": _("The text has {count} characters, {most} at most can be read: divide it."),
    "file.too_many_pages": _("The file has too many pages: {most} at most."),
    "file.unknown_type": _("This kind of file cannot be read. Bring one of these: {known}."),
    "file.not_utf8": _("The text is not UTF-8: byte {byte} cannot be read. Save it as UTF-8."),
    "file.no_text": _("There is no text in it. A scanned page is a picture, not a text."),
    "file.unreadable": _("The file is damaged or protected. Save it anew, or paste the text."),
}
