"""What an event's words do without at either end: "Even though", "and", a closing comma."""

import re

from quizzes.domain.derivation.values import Span

_LEADING = re.compile(
    r"[\s,;:()\"'-]+"
    r"|(?:and|but|or|yet|so|nor|thus|therefore|however|moreover|meanwhile|nevertheless|indeed"
    r"|in addition|as a result|for example|for instance|consequently|furthermore|also)\b,?"
    r"|(?:(?:even|just|only|shortly|soon|ever|so) )?(?:although|though|because|since|while|whereas"
    r"|when|after|before|as|if|until|that)\b(?= (?!the \d|\d|then))",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:[\s,;:.!?(\"'-]|\b(?:and|or|but)\b)+$")
_DATE_FOLLOWS = 1


def trimmed(folded: str, start: int, end: int, *, around: Span) -> tuple[int, int]:
    """The place without those words; the date in `around` always stays."""
    while match := _LEADING.match(folded, start, around.start):
        if match.end() > around.start - _DATE_FOLLOWS:
            break
        start = match.end()
    while start < around.start and folded[start].isspace():
        start += 1
    tail = _TRAILING.search(folded[around.end : end])
    if tail:
        end = around.end + tail.start()
    if folded[around.end : end].count(")") > folded[start:end].count("("):
        end = around.end + folded[around.end : end].rindex(")")
    return start, end
