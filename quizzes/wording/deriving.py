"""What is said of a derivation that came to its end, beyond what waits for review."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def said_of(counts: Mapping[str, int]) -> Iterator[str]:
    """Sentences on what the task of deriving counted; none where all went well."""
    if not counts.get("facts") and not counts.get("drafts"):
        yield _(
            "Nothing was found in this text. Dates, names and causes are recognised in English "
            "prose."
        )
    if refused := counts.get("refused", 0):
        text = ngettext(
            "%(refused)d fact of a proposer was refused: %(span)d quote what the text does not "
            "say there, %(other)d are incomplete or no fact of the text.",
            "%(refused)d facts of proposers were refused: %(span)d quote what the text does not "
            "say there, %(other)d are incomplete or no facts of the text.",
            refused,
        )
        span = counts.get("refused_span", 0)
        yield text % {"refused": refused, "span": span, "other": refused - span}
    if failed := counts.get("failed", 0):
        text = ngettext("%(n)d proposer failed.", "%(n)d proposers failed.", failed)
        yield text % {"n": failed}
