"""What is said of a derivation that came to its end, beyond what waits for review."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "deriving.nothing": _(
        "Nothing was found in this text. Dates, names and causes are recognised in English prose."
    ),
    "deriving.refused": _(
        "Facts of proposers that were refused: {refused}. Of these {span} quote what the text does "
        "not say there, {other} are incomplete or no facts of the text."
    ),
    "deriving.failed": _("Proposers that failed: {failed}."),
}
