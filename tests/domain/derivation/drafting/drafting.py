"""Drafts of a text, as the tests of the draft makers read them."""

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation import deriving
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.domain.derivation.reading import Reading
from tests.domain.derivation.readers import language_model

PUBLISHED = parse_edtf("2016-06-23")


def read(
    text: str, *, parser: str = "model"
) -> tuple[Reading, tuple[Fact, ...], tuple[Draft, ...]]:
    """The reading of a text with its facts and drafts; the model's is skipped without it."""
    if parser == "model":
        language_model()
    chosen = choose_parser("none" if parser == "rules" else "")
    reading = deriving.read(text, published_on=PUBLISHED, parser=chosen)
    found = deriving.derive(text, published_on=PUBLISHED, parser=chosen)
    return reading, found.facts, found.drafts


def drafted(text: str, *, rule: str = "") -> tuple[Draft, ...]:
    """The drafts of one rule, or all, by the language model."""
    return tuple(draft for draft in read(text)[2] if rule in {"", draft.rule})
