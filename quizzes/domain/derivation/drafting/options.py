"""A cause as an option: one form for all options of a question, and no pronoun at its head."""

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.claims import label
from quizzes.domain.derivation.drafting.clauses import lowered
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Token

_OWN = frozenset({"its", "his", "her", "their"})
_CLAUSES = ("clause:", "adverb:")


def as_option(reading: Reading, fact: Fact, claim: Claim, form: str) -> str:
    """The cause as an aim, a reason or a thing; "" where its words do not give that form."""
    words = _named(fact, claim)
    is_clause = fact.rule.startswith(_CLAUSES)
    if form == "aim":
        return f"To {words}"
    if form == "thing":
        return "" if is_clause else label(words)
    first = _first_token(reading, fact, claim.cause.start)
    named = words != " ".join(claim.cause.text.split())
    small = words if named or first is None else lowered(reading.document, first, words)
    return f"Because {small}" if is_clause else f"Because of {small}"


def _first_token(reading: Reading, fact: Fact, start: int) -> Token | None:
    """The token at a place of the fact's sentence or the one before it."""
    parses = reading.parses[max(0, fact.sentence - 1) : fact.sentence + 1]
    return next((t for parse in parses for t in parse.tokens if t.start == start), None)


def _named(fact: Fact, claim: Claim) -> str:
    """The cause, with a name for "its" where the effect begins with whose it is."""
    words = " ".join(claim.cause.text.split())
    first, _, rest = words.partition(" ")
    effect = claim.effect.text.replace("’", "'")
    owner = next((a.span.text for a in fact.actors if effect.startswith(f"{a.span.text}'s ")), "")
    return f"{owner}'s {rest}" if first.lower() in _OWN and owner else words
