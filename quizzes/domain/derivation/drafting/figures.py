"""How much: a sentence with a gap where its figure stands."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.derivation.drafting.standing import standing_from, with_gaps
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "how-much", 0.7
LEAST = 1000
"""Smaller counts are not worth learning by heart, and estimates neither; shares are."""
MOST_WORDS = 36


def figure_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each figure in a sentence that is short and stands alone."""
    for fact in facts:
        figure = fact.figure
        if figure is None or figure.precision == "about":
            continue
        if figure.unit != "%" and float(figure.value) < LEAST:
            continue
        start = standing_from(reading, fact.sentence)
        if start is None:
            continue
        stem = with_gaps(reading.document, start, fact.span.end, {"n": figure.span})
        if len(stem.split()) > MOST_WORDS or figure.span.text in stem:
            continue
        yield Draft(
            facts=(fact.id,),
            kind="cloze",
            content=Content(
                stem=stem,
                spec={"gaps": {"n": {"kind": "numeric"}}},
                keys=(KeyContent(figure.value, gap="n"),),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth="trivia" if fact.rule != "share" else fact.worth,
            answer=f"{figure.value} {figure.unit}",
        )
