"""How much: a sentence with a gap where its figure stands."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.derivation.drafting.clauses import VAGUE
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "how-much", 0.7
MOST_WORDS = 30


def figure_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each figure in a sentence that is short and stands alone."""
    for fact in facts:
        figure = fact.figure
        if figure is None:
            continue
        text = " ".join(fact.span.text.split())
        words = text.split()
        if len(words) > MOST_WORDS or words[0].lower() in VAGUE or text.count(figure.span.text) > 1:
            continue
        about = "about " if figure.precision == "about" else ""
        yield Draft(
            facts=(fact.id,),
            kind="cloze",
            content=Content(
                stem=text.replace(figure.span.text, "[[n]]"),
                spec={"gaps": {"n": {"kind": "numeric"}}},
                keys=(KeyContent(f"{about}{figure.value}", gap="n"),),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth="trivia" if fact.rule != "share" else fact.worth,
            answer=f"{figure.value} {figure.unit}",
        )
