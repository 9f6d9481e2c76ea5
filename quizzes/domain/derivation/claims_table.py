"""All claims of a text as a table in CSV, for a reader to check against the text."""

import csv
import io
from collections.abc import Iterable, Sequence

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.facts import Fact

COLUMNS = (
    "paragraph", "cause", "relation", "effect", "negated", "said by", "author", "certainty",
    "reason", "connective", "confidence", "worth", "rule", "fact",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def claims_as_csv(facts: Iterable[Fact]) -> str:
    """A line for each claim in the order of the text, below a line of headings.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for fact in facts:
        if fact.claim:
            writer.writerow(map(_harmless, _row(fact, fact.claim)))
    return out.getvalue()


def _row(fact: Fact, claim: Claim) -> Sequence[str]:
    return (
        str(fact.paragraph),
        _one_line(claim.cause.text),
        claim.relation.value,
        _one_line(claim.effect.text),
        "yes" if claim.negated else "no",
        _one_line(fact.speaker) or "the author",
        claim.stance.value,
        claim.strength.value,
        claim.kind.value,
        _one_line(claim.connective.text),
        f"{fact.confidence:.2f}",
        claim.worth.value,
        fact.rule,
        fact.id,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
